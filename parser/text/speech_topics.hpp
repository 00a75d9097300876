#pragma once
// Sayings and attitudes of which only the topic is told: "criticised the plan", "questions about the bridge", "knew
// that it had closed". Nobody is held to their content, so they come after everything else and never own a token.

#include "parser/text/speech_report.hpp"

#include <vector>

namespace gainsay::text::speech {

/// Adds topical reports of one sentence, at most kMostReports. `taken`: tokens that already are the cue of a report.
void find_topical_reports(const Document& document, const Tree& tree, std::uint32_t sentence,
                          const std::vector<std::uint32_t>& taken, std::vector<Report>& reports);

/// "is sure that …", "was worried that …": somebody's belief, no fact.
void find_adjective_reports(const Tree& tree, std::uint32_t sentence, std::vector<Report>& reports);

}  // namespace gainsay::text::speech
