#include "parser/readers/json_tree.hpp"

#include "parser/source/utf8.hpp"
#include "parser/text/article_text.hpp"

#include <algorithm>

namespace gainsay::readers {

using text::MappedText;
using text::MappedTextBuilder;

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// The four hexadecimal digits at `at`, -1 when they are not there.
std::int32_t hex4(std::string_view text, std::size_t at) {
    if (text.size() < at + 4) return -1;
    std::int32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        const int digit = hex_value(text[i]);
        if (digit < 0) return -1;
        value = value * 16 + digit;
    }
    return value;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_word(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

/// A state machine with its stack of open values in a vector.
class JsonReader {
public:
    JsonReader(JsonTree& tree, std::string_view text, std::uint32_t begin) : tree_(tree), text_(text), at_(begin) {}

    void run() {
        do {
            skip_blanks();
        } while (step());
        tree_.end_ = at_;
        for (const Index open : open_) tree_.nodes_[open].range.end = at_;
    }

private:
    using Index = JsonTree::Index;
    using Kind = JsonTree::Kind;

    bool fail(std::string expected) {
        tree_.error_ = JsonError{at_, std::move(expected)};
        return false;
    }
    bool at_end() const { return at_ >= text_.size(); }
    char here() const { return at_end() ? '\0' : text_[at_]; }
    void skip_blanks() {
        while (!at_end() && kBlanks.find(text_[at_]) != std::string_view::npos) ++at_;
    }
    bool in_object() const { return tree_.nodes_[open_.back()].kind == Kind::object; }

    /// One member, element or closing bracket; false when the value is complete or broken.
    bool step() {
        if (open_.empty()) return read_value({}) && !open_.empty();
        const char close = in_object() ? '}' : ']';
        const bool first = tree_.nodes_[open_.back()].first_child == JsonTree::kNone;
        if (here() == close && !at_end()) return close_value();
        if (!first) {
            if (here() != ',') return fail(in_object() ? "',' or '}'" : "',' or ']'");
            ++at_;
            skip_blanks();
        }
        if (!in_object()) return read_value({});
        if (here() != '"') return fail(first ? "a name in double quotes or '}'" : "a name in double quotes");
        const std::uint32_t name = at_;
        if (!skip_string()) return false;
        const SourceRange key{name, at_};
        skip_blanks();
        if (here() != ':') return fail("':'");
        ++at_;
        skip_blanks();
        return read_value(key);
    }

    bool close_value() {
        ++at_;
        tree_.nodes_[open_.back()].range.end = at_;
        open_.pop_back();
        return !open_.empty();
    }

    Index add(Kind kind, SourceRange range, SourceRange key) {
        const auto index = static_cast<Index>(tree_.nodes_.size());
        tree_.nodes_.push_back({kind, range, key});
        if (open_.empty()) return index;
        JsonTree::Node& parent = tree_.nodes_[open_.back()];
        if (parent.last_child == JsonTree::kNone)
            parent.first_child = index;
        else
            tree_.nodes_[parent.last_child].next = index;
        parent.last_child = index;
        return index;
    }

    bool read_value(SourceRange key) {
        const std::uint32_t begin = at_;
        if (at_end()) return fail("a value");
        const char c = here();
        if (c == '{' || c == '[') {
            if (open_.size() >= JsonTree::kMaxDepth) return fail("no more than 128 levels of nesting");
            const Index index = add(c == '{' ? Kind::object : Kind::array, {begin, begin + 1}, key);
            open_.push_back(index);
            ++at_;
            return true;
        }
        if (c == '"') return skip_string() && done(Kind::string, begin, key);
        if (c == '-' || is_digit(c)) return skip_number() && done(Kind::number, begin, key);
        for (const std::string_view word : {"true", "false", "null"}) {
            if (!text_.substr(at_).starts_with(word)) continue;
            at_ += static_cast<std::uint32_t>(word.size());
            return done(word == "null" ? Kind::null : Kind::truth, begin, key);
        }
        return fail("a value");
    }

    bool done(Kind kind, std::uint32_t begin, SourceRange key) {
        add(kind, {begin, at_}, key);
        return true;
    }

    bool skip_digits() {
        if (!is_digit(here())) return fail("a digit");
        while (is_digit(here())) ++at_;
        return true;
    }

    bool skip_number() {
        if (here() == '-') ++at_;
        if (here() == '0') {
            ++at_;
        } else if (!skip_digits()) {
            return false;
        }
        if (here() == '.') {
            ++at_;
            if (!skip_digits()) return false;
        }
        if (here() != 'e' && here() != 'E') return true;
        ++at_;
        if (here() == '+' || here() == '-') ++at_;
        return skip_digits();
    }

    bool skip_string() {
        ++at_;
        while (!at_end()) {
            const char c = text_[at_];
            if (c == '"') {
                ++at_;
                return true;
            }
            if (static_cast<unsigned char>(c) < 0x20) return fail("'\"' (control characters must be escaped)");
            if (c == '\\' && !skip_escape()) return false;
            if (c != '\\') ++at_;
        }
        return fail("'\"'");
    }

    bool skip_escape() {
        constexpr std::string_view simple = "\"\\/bfnrt";
        const char c = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
        if (c == 'u') {
            if (hex4(text_, at_ + 2) < 0) return fail("four hexadecimal digits after '\\u'");
            at_ += 6;
            return true;
        }
        if (c == '\0' || simple.find(c) == std::string_view::npos) return fail("an escape such as '\\n'");
        at_ += 2;
        return true;
    }

    JsonTree& tree_;
    std::string_view text_;
    std::uint32_t at_;
    std::vector<Index> open_;
};

JsonTree JsonTree::parse(std::string_view text, std::uint32_t begin) {
    JsonTree tree;
    tree.text_ = text;
    JsonReader(tree, text, begin).run();
    return tree;
}

JsonTree::Index JsonTree::find(Index object, std::string_view name) const {
    Index found = kNone;
    if (!is(object, Kind::object)) return found;
    for (Index child = nodes_[object].first_child; child != kNone; child = nodes_[child].next)
        if (same_word(key(child), name)) found = child;
    return found;
}

std::string JsonTree::key(Index index) const {
    return decode(nodes_[index].key).text;
}

MappedText JsonTree::string(Index index) const {
    return is(index, Kind::string) ? decode(nodes_[index].range) : MappedText{};
}

namespace {

/// What the escape at `at` means, and its length; a high surrogate takes its low one with it (RFC 8259, section 7).
CodePoint decode_escape(std::string_view text, std::uint32_t at) {
    switch (text[at + 1]) {
    case 'b':
        return {'\b', 2};
    case 'f':
        return {'\f', 2};
    case 'n':
        return {'\n', 2};
    case 'r':
        return {'\r', 2};
    case 't':
        return {'\t', 2};
    case 'u':
        break;
    default:
        return {static_cast<unsigned char>(text[at + 1]), 2};
    }
    const std::int32_t unit = hex4(text, at + 2);
    if (unit < 0xD800 || unit > 0xDFFF) return {static_cast<char32_t>(unit), 6};
    if (unit < 0xDC00 && text.substr(at + 6).starts_with("\\u")) {
        const std::int32_t low = hex4(text, at + 8);
        if (low >= 0xDC00 && low <= 0xDFFF)
            return {static_cast<char32_t>(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)), 12};
    }
    return {0xFFFD, 6};
}

}  // namespace

MappedText JsonTree::decode(SourceRange quoted) const {
    MappedTextBuilder out(text_);
    if (quoted.size() < 2) return out.take();
    const std::uint32_t end = quoted.end - 1;
    std::uint32_t pending = quoted.begin + 1;
    for (std::uint32_t at = pending; at < end;) {
        if (text_[at] != '\\') {
            ++at;
            continue;
        }
        out.append({pending, at});
        const CodePoint point = decode_escape(text_.substr(0, end), at);
        std::string word;
        append_utf8(word, point.value == 0 ? 0xFFFD : point.value);  // a NUL would make the text look binary
        out.append_as(word, {at, at + point.length});
        at += point.length;
        pending = at;
    }
    out.append({pending, end});
    return out.take();
}

}  // namespace gainsay::readers
