#pragma once
// HTML as tags and text, one after the other. Every byte belongs to exactly one token and is looked at a bounded number
// of times, whatever the input (HTML standard, section 13.2.5, without its error reports).

#include "parser/readers/html_tags.hpp"
#include "parser/source/source_text.hpp"

#include <string_view>
#include <vector>

namespace gainsay::readers {

struct HtmlAttribute {
    SourceRange name, value;  ///< bytes of the HTML; the value as written, without its quotes
};

struct HtmlToken {
    enum class Kind { text, start_tag, end_tag, comment, end };  ///< comment: also doctypes and instructions
    Kind kind = Kind::end;
    SourceRange range;
    SourceRange name;  ///< of a tag
    Tag tag = Tag::unknown;
    bool self_closing = false;
};

class HtmlTokenizer {
public:
    /// `html` must stay alive and be smaller than 4 GiB.
    explicit HtmlTokenizer(std::string_view html) : html_(html) {}

    HtmlToken next();
    /// Of the last start tag; at most the first 64.
    const std::vector<HtmlAttribute>& attributes() const { return attributes_; }
    /// The element of the last start tag holds raw text: the next token is all of it up to its end tag.
    void expect_raw_text(Tag tag) { raw_ = tag; }

private:
    HtmlToken text_until(std::size_t end);
    HtmlToken raw_text();
    HtmlToken comment();
    HtmlToken tag();
    std::size_t find_end_of_raw_text(Tag tag) const;
    void read_attributes(bool& self_closing);
    HtmlAttribute read_attribute();
    SourceRange read_value();
    void skip_blanks();

    std::string_view html_;
    std::size_t at_ = 0;
    Tag raw_ = Tag::unknown;
    bool escapes_ = true;  ///< comments inside scripts count; false once one had no end, so that none is sought again
    std::vector<HtmlAttribute> attributes_;
};

}  // namespace gainsay::readers
