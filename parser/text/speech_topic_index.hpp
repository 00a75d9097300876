#pragma once
// Words with topics by class, and the table to look them up in.

#include "parser/text/speech_topic_words.hpp"

#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace gainsay::text::speech {

/// Words of one class, apart by single blanks; a word of several classes has all their frames.
struct TopicClass {
    unsigned frames = 0;
    unsigned prepositions = 0;
    SpeechAct act = SpeechAct::says;
    std::string_view words;
};

/// Sorted by word. Holds views into the classes, which must outlive it.
class TopicIndex {
public:
    explicit TopicIndex(std::span<const TopicClass> classes);
    /// Null for words of no class.
    const TopicWord* find(std::string_view lemma) const;

private:
    void add(std::string_view lemma, const TopicClass& words);

    std::vector<std::pair<std::string_view, TopicWord>> entries_;
};

}  // namespace gainsay::text::speech
