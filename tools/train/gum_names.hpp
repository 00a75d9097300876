#pragma once
// Names out of GUM's entity annotation: `Entity=(12-person-giv:act-…)` in MISC marks whole noun phrases, nested.

#include "tools/train/corpus.hpp"

#include <string>
#include <vector>

namespace gainsay::train {

/// Collects the mentions of one file, sentence by sentence, and writes the names in them as IOB2 tags: the run of
/// proper nouns round the head of a phrase that is a person, an organisation or a place, without titles before it.
class GumNames {
public:
    void read_comment(const std::string& line);
    /// MISC of the next word.
    void read_word(const std::string& misc);
    /// Sets the entity tags of the sentence that was read; its trees must be filled in.
    void finish_sentence(Sentence& sentence);
    /// True once the file has shown that it is annotated.
    bool any_in_file() const { return annotated_; }

private:
    struct Mention {
        std::string id, kind;
        std::size_t first = 0, last = 0;  ///< words [first, last)
        bool open = true;
    };
    void open_mention(const std::string& text, std::size_t word);
    void close_mention(const std::string& id, std::size_t word);

    bool annotated_ = false;
    std::size_t words_ = 0;
    std::vector<Mention> mentions_;
};

}  // namespace gainsay::train
