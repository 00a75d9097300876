#pragma once
// Claims from elsewhere: people, other extractors, language models. Whatever they say of an article is checked against
// its very bytes and against the rules before it counts.

#include "parser/claims/claim.hpp"
#include "parser/source/diagnostic.hpp"
#include "parser/text/document.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gainsay::claims {

/// A claim whose quote stands in the article and whose names the rules know; its arguments are still words.
struct GivenClaim {
    SourceId file;      ///< of claims
    SourceRange line;   ///< in that file
    std::string place;  ///< "FILE:LINE"
    ArticleId article;
    SourceRange quote;           ///< in the article's source
    std::uint32_t sentence = 0;  ///< that holds the most of it
    FactId fact;
    std::vector<std::string> words;                ///< for the arguments, one a parameter of the fact
    std::vector<SourceRange> words_ranges;         ///< of them in the claims file
    std::optional<std::vector<Speaker>> speakers;  ///< from the outlet on; none: as the article's text tells
    Value value;
    std::string value_text;
    bool positive = true;
    Modality modality = Modality::asserted;
    std::optional<TimeInterval> event_time, uttered, as_of;  ///< none: as the article's text tells
    std::optional<std::string> occasion;
};

struct GivenClaims {
    std::vector<GivenClaim> claims;  ///< in the order of the file
    std::vector<Diagnostic> diagnostics;
};

/// Reads a file of claims, one JSON object a line in the form of the report's `claims`: `article` (id or path), `start`
/// and `end` or `quote` or both, `fact`, `arguments`, `value`; `speaker`, `polarity`, `modality`, times and `occasion`
/// may be left out; `id`, `subject` and `pattern` are not looked at. A line that does not fit is refused with an error
/// at its place. Never throws on content.
GivenClaims read_given_claims(const SourceMap& sources, SourceId file, std::span<const text::Document> documents,
                              const language::RuleSet& rules);

}  // namespace gainsay::claims
