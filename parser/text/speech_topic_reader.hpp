#pragma once
// One cue and its topic: where the words stand that somebody's mind or talk is about.

#include "parser/text/speech_report.hpp"
#include "parser/text/speech_topic_words.hpp"

#include <optional>

namespace gainsay::text::speech {

/// As what the cue is read; the word must come from the table of that kind.
enum class TopicReading {
    verb,       ///< topic_verb: "criticised the plan"
    noun,       ///< topic_noun: "questions about the plan"
    idiom,      ///< topic_idiom: "made fun of the plan"
    drawn,      ///< topic_drawn: "the plan drew criticism"
    holder,     ///< topic_holder: "is a critic of the plan"
    adjective,  ///< topic_adjective: "wary of the plan"
};

/// The topical report of a cue; none when `word` is null or nothing stands where its topic should.
std::optional<Report> read_topic(const Document& document, const Tree& tree, std::uint32_t sentence, std::uint32_t cue,
                                 const TopicWord* word, TopicReading reading);

}  // namespace gainsay::text::speech
