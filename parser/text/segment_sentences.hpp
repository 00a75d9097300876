#pragma once
// Where sentences end.

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace gainsay::text {

/// Cuts texts given as classes (segment_chunk.hpp) into sentences: ICU's boundaries (Unicode Standard Annex 29), joined
/// again after abbreviations, initials and quotations that the sentence goes on from, and cut where a blank is missing.
class SentenceFinder {
public:
    SentenceFinder();
    ~SentenceFinder();
    SentenceFinder(const SentenceFinder&) = delete;
    SentenceFinder& operator=(const SentenceFinder&) = delete;

    /// Begins of the sentences of a text, without the first; in order. Time grows with the length of the text.
    std::vector<std::size_t> boundaries(const std::string& text_classes);

private:
    struct Iterator;
    std::unique_ptr<Iterator> iterator_;
};

}  // namespace gainsay::text
