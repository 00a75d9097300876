#pragma once
// The words of a line of HTML as a reader sees them: blanks run together, character references decoded.

#include "parser/text/article_text.hpp"

#include <optional>
#include <string_view>

namespace gainsay::readers {

/// Collects one block of text; offsets count bytes of the HTML.
class HtmlFlow {
public:
    explicit HtmlFlow(std::string_view html) : html_(html), out_(html) {}

    /// Text between tags. What cannot be seen is left out; a broken byte becomes U+FFFD.
    void add(SourceRange text);
    /// A place where words part though the bytes there are a tag.
    void add_blank(SourceRange tag) { note_blank(tag); }
    bool empty() const { return size_ == 0; }
    std::size_t size() const { return size_; }  ///< bytes of the text so far
    char last() const { return last_; }         ///< its last byte; require: not empty
    SourceRange range() const { return range_; }
    /// The text without blanks at its ends; starts anew.
    text::MappedText take();

private:
    void note_blank(SourceRange range) {
        if (size_ > 0 && !blank_) blank_ = range;
    }
    void write(SourceRange range);
    void write_as(std::string_view words, SourceRange range);
    void write_pending_blank();
    /// One reference or a character beyond ASCII; its length.
    std::uint32_t add_character(std::uint32_t at, std::uint32_t end);
    void written(SourceRange range, std::size_t bytes, char last);

    std::string_view html_;
    text::MappedTextBuilder out_;
    std::size_t size_ = 0;
    char last_ = ' ';
    SourceRange range_;
    std::optional<SourceRange> blank_;
};

}  // namespace gainsay::readers
