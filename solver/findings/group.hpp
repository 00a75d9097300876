#pragma once
// Which clashes are the same one told again.

#include "solver/findings/clash.hpp"

#include <string>
#include <vector>

namespace gainsay::findings {

/// Compares what claims say and of what, through links.
class Grouping {
public:
    explicit Grouping(const Context& context);

    /// Equal for clashes that differ only in where in an article a speaker says the same thing: one finding is enough.
    std::string same_sayings(const Clash& clash) const;
    /// Equal for clashes of the same facts about the same referents with the same values, whoever says it.
    std::string root(const Clash& clash) const;
    /// Equal for clashes of the same facts about the same referents, whatever the values: the steps of a toll that
    /// rises.
    std::string matter(const Clash& clash) const;
    /// Equal for clashes whose claims stand in word for word equal sentences of at least 12 words: wire copies.
    std::string wire_copy(const Clash& clash) const;

    /// Equal for claims that are copies of one text in that sense; a claim of a shorter sentence is a text of its own.
    std::string text_of(ClaimId id) const;

private:
    std::string content(ClaimId id, const std::vector<ReferentId>& classes) const;

    const Context& context_;
    std::vector<ReferentId> sure_, all_;
};

/// 16 hex digits (FNV-1a, 64 bits) of the claims' speakers, facts, words and values; where they stand does not count.
std::string fingerprint(const Context& context, const std::vector<ClaimId>& claims, const char* kind_family);

}  // namespace gainsay::findings
