#pragma once
// Whose statements are part of how much of the inconsistency.

#include "solver/findings/clash.hpp"
#include "solver/findings/find.hpp"

#include <vector>

namespace gainsay::findings {

/// Adds up shares and findings by last speaker. `add` once for every finding; an update that explains itself is
/// nobody's fault and brings no blame.
class Blame {
public:
    explicit Blame(const Context& context) : context_(context) {}
    void add(const Finding& finding);
    /// Normalised to 1, by blame, then name.
    std::vector<SourceShare> shares() const;

private:
    struct Entry {
        std::string id;
        SourceShare share;
    };
    SourceShare& share_of(const claims::Speaker& speaker);

    const Context& context_;
    std::vector<Entry> entries_;  ///< by speaker id
};

}  // namespace gainsay::findings
