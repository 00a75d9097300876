#include "parser/readers/html_tokens.hpp"

#include <algorithm>

namespace gainsay::readers {
namespace {

constexpr std::size_t kMostAttributes = 64;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

SourceRange range_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// "<" that opens something; any other is text.
bool opens_markup(std::string_view html, std::size_t at) {
    if (at + 1 >= html.size()) return false;
    const char c = html[at + 1];
    return is_letter(c) || c == '!' || c == '?' || (c == '/' && at + 2 < html.size() && html[at + 2] != ' ');
}

std::string_view raw_name(Tag tag) {
    switch (tag) {
    case Tag::iframe:
        return "iframe";
    case Tag::noembed:
        return "noembed";
    case Tag::noframes:
        return "noframes";
    case Tag::script:
        return "script";
    case Tag::style:
        return "style";
    case Tag::textarea:
        return "textarea";
    case Tag::title:
        return "title";
    case Tag::xmp:
        return "xmp";
    default:
        return "";
    }
}

bool is_name_at(std::string_view html, std::size_t at, std::string_view name) {
    if (html.size() - at < name.size()) return false;
    if (!std::equal(name.begin(), name.end(), html.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char a, char b) { return a == lower(b); }))
        return false;
    const std::size_t end = at + name.size();
    return end >= html.size() || is_blank(html[end]) || html[end] == '>' || html[end] == '/';
}

}  // namespace

HtmlToken HtmlTokenizer::next() {
    if (raw_ != Tag::unknown) return raw_text();
    if (at_ >= html_.size()) return {HtmlToken::Kind::end, range_of(at_, at_), {}, Tag::unknown, false};
    if (html_[at_] != '<' || !opens_markup(html_, at_)) {
        std::size_t end = html_.find('<', at_ + 1);
        while (end != std::string_view::npos && !opens_markup(html_, end)) end = html_.find('<', end + 1);
        return text_until(std::min(end, html_.size()));
    }
    const char c = html_[at_ + 1];
    const bool end_tag = c == '/' && is_letter(html_[at_ + 2]);
    return is_letter(c) || end_tag ? tag() : comment();
}

HtmlToken HtmlTokenizer::text_until(std::size_t end) {
    HtmlToken token{HtmlToken::Kind::text, range_of(at_, end), {}, Tag::unknown, false};
    at_ = end;
    return token;
}

/// Where the end tag of a raw text element stands. In scripts, "<!-- <script> … </script> -->" does not end it (the
/// escaped states of the standard).
std::size_t HtmlTokenizer::find_end_of_raw_text(Tag tag) const {
    const std::string_view name = raw_name(tag);
    if (name.empty()) return html_.size();  // <plaintext> has no end
    bool escaped = false;
    bool nested = false;
    for (std::size_t at = html_.find_first_of("<-", at_); at != std::string_view::npos;
         at = html_.find_first_of("<-", at + 1)) {
        const std::string_view rest = html_.substr(at, 4);
        if (tag == Tag::script && rest == "<!--") escaped = escapes_;
        if (rest.starts_with("-->")) escaped = nested = false;
        if (escaped && rest.starts_with("<") && is_name_at(html_, at + 1, name)) nested = true;
        if (!rest.starts_with("</") || !is_name_at(html_, at + 2, name)) continue;
        if (!nested) return at;
        nested = false;
    }
    return html_.size();
}

HtmlToken HtmlTokenizer::raw_text() {
    const Tag tag = raw_;
    raw_ = Tag::unknown;
    std::size_t end = find_end_of_raw_text(tag);
    if (end == html_.size() && tag == Tag::script && escapes_) {  // an escape without end: the first end tag is meant
        escapes_ = false;
        end = find_end_of_raw_text(tag);
    }
    return end > at_ ? text_until(end) : next();
}

HtmlToken HtmlTokenizer::comment() {
    const std::size_t begin = at_;
    std::size_t end = std::string_view::npos;
    if (html_.substr(at_).starts_with("<!--")) {
        const std::string_view rest = html_.substr(at_ + 4);
        if (rest.starts_with(">")) {
            end = at_ + 5;
        } else if (rest.starts_with("->")) {
            end = at_ + 6;
        } else {
            for (std::size_t dash = html_.find("--", at_ + 4); dash != std::string_view::npos && end > html_.size();
                 dash = html_.find("--", dash + 1)) {
                if (html_.substr(dash + 2).starts_with(">")) end = dash + 3;
                if (html_.substr(dash + 2).starts_with("!>")) end = dash + 4;
            }
        }
    } else {
        const std::size_t close = html_.find('>', at_);
        if (close != std::string_view::npos) end = close + 1;
    }
    at_ = std::min(end, html_.size());
    return {HtmlToken::Kind::comment, range_of(begin, at_), {}, Tag::unknown, false};
}

HtmlToken HtmlTokenizer::tag() {
    HtmlToken token;
    const std::size_t begin = at_;
    const bool end_tag = html_[at_ + 1] == '/';
    token.kind = end_tag ? HtmlToken::Kind::end_tag : HtmlToken::Kind::start_tag;
    at_ += end_tag ? 2 : 1;
    const std::size_t name = at_;
    while (at_ < html_.size() && !is_blank(html_[at_]) && html_[at_] != '>' && html_[at_] != '/') ++at_;
    token.name = range_of(name, at_);
    token.tag = tag_of(html_.substr(name, at_ - name));
    attributes_.clear();
    read_attributes(token.self_closing);
    token.range = range_of(begin, at_);
    return token;
}

void HtmlTokenizer::read_attributes(bool& self_closing) {
    while (at_ < html_.size()) {
        skip_blanks();
        if (at_ >= html_.size()) return;
        if (html_[at_] == '>') {
            ++at_;
            return;
        }
        if (html_[at_] == '/') {
            ++at_;
            self_closing = at_ < html_.size() && html_[at_] == '>';
            continue;
        }
        const HtmlAttribute attribute = read_attribute();
        if (attributes_.size() < kMostAttributes) attributes_.push_back(attribute);
    }
}

HtmlAttribute HtmlTokenizer::read_attribute() {
    HtmlAttribute attribute;
    const std::size_t name = at_;
    ++at_;  // a name may begin with "="
    while (at_ < html_.size() && !is_blank(html_[at_]) && html_[at_] != '=' && html_[at_] != '>' && html_[at_] != '/')
        ++at_;
    attribute.name = range_of(name, at_);
    const std::size_t after = at_;
    skip_blanks();
    if (at_ >= html_.size() || html_[at_] != '=') {
        at_ = after;
        return attribute;
    }
    ++at_;
    skip_blanks();
    attribute.value = read_value();
    return attribute;
}

SourceRange HtmlTokenizer::read_value() {
    if (at_ >= html_.size()) return range_of(at_, at_);
    const char quote = html_[at_];
    const std::size_t begin = at_;
    if (quote == '"' || quote == '\'') {
        const std::size_t close = std::min(html_.find(quote, at_ + 1), html_.size());
        at_ = std::min(close + 1, html_.size());
        return range_of(begin + 1, std::max(close, begin + 1));
    }
    while (at_ < html_.size() && !is_blank(html_[at_]) && html_[at_] != '>') ++at_;
    return range_of(begin, at_);
}

void HtmlTokenizer::skip_blanks() {
    while (at_ < html_.size() && is_blank(html_[at_])) ++at_;
}

}  // namespace gainsay::readers
