#include "parser/readers/html_flow.hpp"

#include "parser/readers/html_characters.hpp"
#include "parser/source/utf8.hpp"

namespace gainsay::readers {
namespace {

bool is_plain(unsigned char c) {
    return c > ' ' && c < 0x7F && c != '&';
}

bool is_html_blank(char32_t c) {
    return c == ' ' || c == '\f' || text::is_unusual_blank(c);
}

}  // namespace

void HtmlFlow::add(SourceRange text) {
    std::uint32_t at = text.begin;
    while (at < text.end) {
        std::uint32_t plain = at;
        while (plain < text.end && is_plain(static_cast<unsigned char>(html_[plain]))) ++plain;
        if (plain > at) {
            write({at, plain});
            at = plain;
            continue;
        }
        at += add_character(at, text.end);
    }
}

std::uint32_t HtmlFlow::add_character(std::uint32_t at, std::uint32_t end) {
    const std::string_view bounded = html_.substr(0, end);
    if (html_[at] == '&') {
        const CharacterReference reference = read_reference(bounded, at);
        if (reference.length == 0) {
            write({at, at + 1});
            return 1;
        }
        const SourceRange range{at, at + reference.length};
        const char32_t value = decode_utf8(reference.text, 0).value;
        if (is_html_blank(value)) {
            note_blank(range);
        } else if (!text::is_invisible(value)) {
            write_as(reference.text, range);
        }
        return reference.length;
    }
    const CodePoint point = decode_utf8(bounded, at);
    const SourceRange range{at, at + point.length};
    if (is_html_blank(point.value)) {
        note_blank(range);
    } else if (point.value == 0xFFFD && point.length == 1) {
        write_as("\xEF\xBF\xBD", range);
    } else if (!text::is_invisible(point.value)) {
        write(range);
    }
    return point.length;
}

void HtmlFlow::write_pending_blank() {
    if (!blank_) return;
    const SourceRange range = *blank_;
    blank_.reset();
    if (range.size() == 1 && html_[range.begin] == ' ') {
        out_.append(range);
    } else {
        out_.append_as(" ", range);
    }
    ++size_;
}

void HtmlFlow::written(SourceRange range, std::size_t bytes, char last) {
    range_ = size_ == 0 ? range : cover(range_, range);
    size_ += bytes;
    last_ = last;
}

void HtmlFlow::write(SourceRange range) {
    write_pending_blank();
    out_.append(range);
    written(range, range.size(), html_[range.end - 1]);
}

void HtmlFlow::write_as(std::string_view words, SourceRange range) {
    write_pending_blank();
    out_.append_as(words, range);
    written(range, words.size(), words.back());
}

text::MappedText HtmlFlow::take() {
    size_ = 0;
    blank_.reset();
    range_ = {};
    text::MappedText text = out_.take();
    out_ = text::MappedTextBuilder(html_);
    return text;
}

}  // namespace gainsay::readers
