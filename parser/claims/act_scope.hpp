#pragma once
// What tells one act towards somebody from another of the same sort: when it was done, and over which offence. "He was
// fined in 2019" and "he was fined" are two fines; "acquitted of murder" and "convicted of theft" are two verdicts.

#include "parser/claims/claim.hpp"
#include "parser/text/document.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gainsay::claims {

/// An offence as a clause of a court's act names it.
struct Offence {
    std::string head;                    ///< lemma: "murder"; of "failing to pay" the verb's
    std::vector<std::string> modifiers;  ///< "attempted", "tax", sorted
    bool described = false;              ///< told by a clause ("killing his wife"), so that it may have a name as well
    friend auto operator<=>(const Offence&, const Offence&) = default;
};

struct ActScope {
    std::optional<TimeInterval> when;  ///< closed, in days: what the claim's own clause says of the time
    bool earlier = false;              ///< "previously", "once before": not of the story's days, whenever it was
    std::vector<Offence> offences;     ///< sorted; none when the clause names none
    friend bool operator==(const ActScope&, const ActScope&) = default;
    /// The same for equal scopes only; empty for an act without time and offence.
    std::string key() const;
};

/// Reads the clause that the claim rests on; empty for a claim without a sentence of `document`. Offences are read only
/// `with_offences`. Linear in the length of the sentence.
ActScope act_scope(const Claim& claim, const text::Document& document, bool with_offences);

/// "Was once acquitted", "had previously been fined": does the verb's clause say so?
bool told_as_earlier(const text::Sentence& sentence, std::uint32_t verb);

/// An act of that many days before it is told is of no news: what else is told of has no part in it.
inline constexpr std::int64_t kStoryDays = 45;

/// Can both be times of one act? An act of long before the story's days is not the one that another article tells
/// without a time. Days are those on which the acts were told.
bool times_meet(const ActScope& a, std::optional<std::int64_t> day_a, const ActScope& b,
                std::optional<std::int64_t> day_b);

/// Was it done long before the day on which it was told?
bool long_before(const ActScope& scope, std::optional<std::int64_t> day);

enum class OffenceFit {
    apart,  ///< both name offences, and no common one
    open,   ///< one names none, or tells what was done
    same
};
OffenceFit compare_offences(const ActScope& a, const ActScope& b);

}  // namespace gainsay::claims
