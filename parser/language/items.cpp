#include "parser/language/items.hpp"

#include "parser/language/parse.hpp"
#include "parser/language/words.hpp"
#include "parser/source/utf8.hpp"

#include <algorithm>

namespace gainsay::language {

namespace {

std::uint32_t offset(std::size_t position) {
    return static_cast<std::uint32_t>(position);
}

std::string_view word_at(std::string_view text) {
    std::size_t n = 0;
    while (n < text.size() && is_name_char(text[n])) ++n;
    return text.substr(0, n);
}

std::string_view without_leading_blanks(std::string_view text) {
    const std::size_t at = text.find_first_not_of(" \t\r");
    return at == std::string_view::npos ? std::string_view{} : text.substr(at);
}

enum class LineKind { blank, item, stray, continuation };

/// `first`: no item was seen yet, so that there is nothing to continue.
LineKind classify(std::string_view line, bool first) {
    const std::string_view content = without_leading_blanks(line);
    if (content.empty() || content.front() == '#') return LineKind::blank;
    if (content.size() == line.size()) {
        const std::string_view word = word_at(line);
        if (is_item_keyword(word)) return LineKind::item;
        const std::string_view rest = without_leading_blanks(line.substr(word.size()));
        const bool two_words = !rest.empty() && (is_name_start(rest.front()) || rest.front() == '"');
        if (!word.empty() && is_letter(word.front()) && !is_reserved(word) && two_words) return LineKind::stray;
    }
    return first ? LineKind::stray : LineKind::continuation;
}

/// True when a `#` stands outside of the strings of a line.
bool has_comment(std::string_view line) {
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (quoted && line[i] == '\\') {
            ++i;
        } else if (line[i] == '"') {
            quoted = !quoted;
        } else if (line[i] == '#' && !quoted) {
            return true;
        }
    }
    return false;
}

std::size_t trimmed_size(std::string_view line) {
    const std::size_t at = line.find_last_not_of(" \t\r");
    return at == std::string_view::npos ? 0 : at + 1;
}

/// Walks over the tokens of one item and keeps what limits need: open brackets and prefix operators above the place.
class ItemScanner {
public:
    ItemScanner(std::string_view file, SourceRange item) : file_(file), at_(item.begin), end_(item.end) {}

    std::optional<Diagnostic> run() {
        if (!check_bytes()) return fault_;
        while (at_ < end_ && !fault_) step();
        return fault_;
    }

private:
    void fail(std::string code, std::string message, std::size_t begin, std::size_t end, std::string hint = {}) {
        Diagnostic d;
        d.code = std::move(code);
        d.message = std::move(message);
        d.range = {offset(begin), offset(end)};
        d.hint = std::move(hint);
        fault_ = std::move(d);
    }

    bool check_bytes() {
        const std::string_view item = file_.substr(at_, end_ - at_);
        const auto control = std::find_if(item.begin(), item.end(), [](char c) {
            return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == '\x7f';
        });
        if (control != item.end()) {
            const std::size_t where = at_ + static_cast<std::size_t>(control - item.begin());
            fail("control-character", "control character in a rule file", where, where + 1,
                 "save the file as plain text");
        } else if (const auto broken = find_invalid_utf8(item)) {
            fail("broken-utf8", "bytes that are not UTF-8", at_ + *broken, at_ + *broken + 1, "save the file as UTF-8");
        }
        return !fault_;
    }

    void step() {
        const char c = file_[at_];
        if (c == '#') return skip_comment();
        if (c == '"') return read_string();
        if (is_name_start(c)) return read_word();
        if (c == '(') {
            deepen();
            above_.push_back(run_);
            run_ = 0;
        } else if (c == ')') {
            close();
        } else if (is_digit(c)) {
            operand();
        } else if (c == '-') {
            deepen();
            count_operator(at_);
        } else if (c == '+' || c == '*') {
            count_operator(at_);
        }
        ++at_;
    }

    void skip_comment() { at_ = std::min(file_.find('\n', at_), end_); }

    void read_word() {
        const std::string_view word = word_at(file_.substr(at_, end_ - at_));
        if (word == "not") {
            deepen();
        } else {
            if (word == "and" || word == "or") count_operator(at_);
            operand();
        }
        at_ += word.size();
    }

    void deepen() {
        ++run_;
        if (++depth_ > kMaxNesting) {
            fail("nesting-too-deep", "nested more than " + std::to_string(kMaxNesting) + " deep", at_, at_ + 1,
                 "split the rule in two");
        }
    }

    /// Prefix operators end with their operand.
    void operand() {
        depth_ -= run_;
        run_ = 0;
    }

    /// A bracket and the prefix operators before it end together.
    void close() {
        operand();
        if (above_.empty()) return;
        depth_ -= above_.back();
        above_.pop_back();
    }

    void count_operator(std::size_t where) {
        if (++operators_ > kMaxOperators) {
            fail("expression-too-long", "more than " + std::to_string(kMaxOperators) + " operators in one item", where,
                 where + 1, "split the rule in two");
        }
    }

    void read_string();

    std::string_view file_;
    std::size_t at_, end_;
    std::vector<int> above_;  ///< for every open bracket: itself and the prefix operators before it
    int run_ = 0;             ///< prefix operators since the last operand
    int depth_ = 0;           ///< run_ and the sum of above_
    int operators_ = 0;
    std::optional<Diagnostic> fault_;
};

void ItemScanner::read_string() {
    const std::size_t begin = at_++;
    operand();
    while (at_ < end_ && file_[at_] != '"' && file_[at_] != '\n') {
        if (file_[at_] == '\\') {
            const char next = at_ + 1 < end_ ? file_[at_ + 1] : '\n';
            if (next != '"' && next != '\\') {
                return fail("unknown-escape", "a backslash stands before neither a quote nor a backslash", at_, at_ + 1,
                            "write \\\\ for a backslash");
            }
            ++at_;
        }
        ++at_;
    }
    if (at_ >= end_ || file_[at_] != '"') {
        const std::size_t size = trimmed_size(file_.substr(begin, at_ - begin));
        return fail("unterminated-string", "this string does not end on its line", begin, begin + size,
                    "close it with a double quote");
    }
    ++at_;
}

}  // namespace

std::vector<ItemSpan> split_items(std::string_view file) {
    std::vector<ItemSpan> items;
    std::size_t at = file.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    bool comment_waits = false;  // a comment line that belongs inside only if the item goes on after it
    while (at < file.size()) {
        const std::size_t line_end = std::min(file.find('\n', at), file.size());
        const std::string_view line = file.substr(at, line_end - at);
        const LineKind kind = classify(line, items.empty());
        if (kind == LineKind::blank) {
            comment_waits = comment_waits || !without_leading_blanks(line).empty();
        } else {
            const bool after_stray = kind == LineKind::stray && !items.empty() && !items.back().known;
            const bool opens = kind == LineKind::item || (kind == LineKind::stray && !after_stray);
            if (opens) {
                items.push_back({{offset(at), offset(at)}, kind == LineKind::item, false});
            } else {
                items.back().comments = items.back().comments || comment_waits;
            }
            comment_waits = false;
            items.back().comments = items.back().comments || has_comment(line);
            items.back().range.end = offset(at + trimmed_size(line));
        }
        at = line_end + 1;
    }
    return items;
}

std::optional<Diagnostic> scan_item(std::string_view file, SourceRange item) {
    return ItemScanner(file, item).run();
}

const char* skip_blank(const char* first, const char* last) {
    while (first != last) {
        if (*first == '#') {
            first = std::find(first, last, '\n');
        } else if (*first == ' ' || *first == '\t' || *first == '\n' || *first == '\r') {
            ++first;
        } else {
            break;
        }
    }
    return first;
}

SourceRange token_at(std::string_view file, std::uint32_t begin, std::uint32_t end) {
    const std::string_view rest = file.substr(begin, end - begin);
    if (rest.empty()) return {begin, begin};
    std::size_t size = 1;
    if (is_bare_char(rest.front()) && rest.front() != '-') {
        while (size < rest.size() && is_bare_char(rest[size])) ++size;
    } else if (rest.front() == '"') {
        while (size < rest.size() && rest[size] != '"' && rest[size] != '\n') size += rest[size] == '\\' ? 2 : 1;
        if (size < rest.size() && rest[size] == '"') ++size;
    } else {
        const std::string_view operators = "=<>!&|";
        while (size < rest.size() && operators.find(rest.front()) != std::string_view::npos &&
               operators.find(rest[size]) != std::string_view::npos) {
            ++size;
        }
    }
    return {begin, begin + offset(std::min(size, rest.size()))};
}

}  // namespace gainsay::language
