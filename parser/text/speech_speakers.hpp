#pragma once
// Who "he", "the ministry" and "we" are, on which occasion they spoke, and when.

#include "parser/text/speech_report.hpp"

#include <vector>

namespace gainsay::text::speech {

/// Fills speaker, speaker_text, occasion and uttered of frames[i + 1] from reports[i]. Parents must be set, and `order`
/// lists the reports by the position of their words, a report before those inside it.
void resolve_speakers(Document& document, const std::vector<Tree>& trees, const std::vector<Report>& reports,
                      const std::vector<std::size_t>& order);

/// The occasion that the cue's adjuncts name: "at the Northern Summit", "in a statement"; none when they name none.
std::optional<std::string> occasion_of(const Document& document, const Tree& tree, const Report& report);
/// The time of saying among the cue's adjuncts ("said on Friday"): an index of Document::times, or none.
std::optional<std::size_t> uttered_by(const Document& document, const Tree& tree, const Report& report);

}  // namespace gainsay::text::speech
