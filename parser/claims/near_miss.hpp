#pragma once
// Why patterns gave no claim: for each pattern the place in a text where it comes nearest to matching, and the parts
// that fail there. Rests on match_at() alone, by trying smaller and smaller parts of the pattern, so that it says what
// the matcher does and not what somebody thinks it does.

#include "parser/claims/extract.hpp"
#include "parser/source/source_text.hpp"
#include "parser/text/document.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::claims {

struct MissedPart {
    enum class Kind {
        predicate,  ///< the pattern's main word is another one here
        role,       ///< nothing stands in the role
        word,       ///< another word stands in the role
        slot_kind,  ///< what stands in the slot is of another kind
        number,     ///< no number, or a number of other things, stands in the slot
        referent,   ///< all words match, but a slot refers to nothing that was told of
        value,      ///< all words match, but the value cannot be read
    };
    Kind kind = Kind::role;
    std::string text;   ///< "the object of 'killed' must be a number of people; 'dogs' is none"
    SourceRange where;  ///< the word at fault, in the article's source
};

struct NearMiss {
    PatternId pattern;
    std::string read_as;         ///< the example sentence that was made of the pattern
    std::uint32_t sentence = 0;  ///< index in the document
    SourceRange where;           ///< the word on which the pattern's main word was laid
    std::size_t matched = 0;     ///< parts that fit
    int cost = 0;                ///< how far the pattern is from matching; 0: it matches
    std::vector<MissedPart> missed;
};

struct NearMissQuery {
    FactId fact;                            ///< patterns of this fact alone; none: all
    std::optional<std::uint32_t> sentence;  ///< places in this sentence alone
    std::size_t most = 5;                   ///< patterns
};

/// The nearest place for each pattern, nearest pattern first. Patterns of which no part fits are left out, and so are
/// those that gave a claim at such a place.
std::vector<NearMiss> near_misses(const text::Document& document, const language::RuleSet& rules,
                                  const CompiledPatterns& patterns, const NearMissQuery& query);

/// Patterns whose main word stands in the document: sentences that they could match if the rest fitted. Ascending.
std::vector<PatternId> patterns_with_word_in(const text::Document& document, const language::RuleSet& rules,
                                             const CompiledPatterns& patterns);

}  // namespace gainsay::claims
