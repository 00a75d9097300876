#pragma once
// How much of the articles was read into claims, and why the rest was not: silence is not consent.

#include "reports/report.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::reports {

/// A sentence of a checked article that looked checkable and gave no claim.
struct MissedPlace {
    const ReportArticle* article;
    const ReportParagraph* paragraph;
    const ReportSentence* sentence;
};
/// By article, then position. The report must outlive them.
std::vector<MissedPlace> missed_places(const Report& report);
/// The words of such a sentence on one line; empty when none of them stand in the source.
std::string words_of(const MissedPlace& place);

/// How many there are of each reason that occurs.
std::vector<std::pair<Missed, std::size_t>> missed_counts(const Report& report);
/// "no_fit", as JSON has it.
const char* name(Missed reason);
/// "patterns have its main word, but none fits", for people.
const char* in_words(Missed reason);

/// "Read 9 sentences: 4 gave claims, 6 looked checkable."
std::string coverage_line(const Report& report);
/// "Looked checkable, but gave no claim: 2 (1 asks; 1 no full clause)."; empty when there is none.
std::string missed_line(const Report& report);

}  // namespace gainsay::reports
