#include "parser/text/segment_tokens.hpp"

#include "parser/text/segment_chunk.hpp"
#include "parser/text/segment_words.hpp"

#include <algorithm>
#include <string>

namespace gainsay::text {
namespace {

constexpr std::size_t kLongRun = 16;  ///< so many marks in a row are decoration, one token

bool is_word_character(char c) {
    return is_letter(c) || is_digit(c);
}
bool is_currency(char c) {
    return c == '$' || c == kCurrency;
}

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool all_of(std::string_view text, bool (*test)(char)) {
    return std::all_of(text.begin(), text.end(), test);
}

/// Cuts one stretch between blanks.
class ChunkCutter {
public:
    ChunkCutter(std::string_view text, std::vector<TokenRange>& out) : text_(text), out_(out) {}
    /// `last` when nothing but marks follows in the sentence.
    void cut(std::size_t begin, std::size_t end, bool last);

private:
    std::string_view part(std::size_t begin, std::size_t end) const { return text_.substr(begin, end - begin); }
    void add(std::size_t begin, std::size_t end);
    std::size_t run_end(std::size_t begin, std::size_t end) const;
    bool keeps_first(std::size_t begin, std::size_t end) const;
    std::size_t cut_front(std::size_t begin, std::size_t end);
    std::size_t tail_begin(std::size_t begin, std::size_t end) const;
    bool ends_with_abbreviation(std::size_t begin, std::size_t end, bool last) const;
    bool is_address(std::size_t begin, std::size_t end) const;
    bool separates(std::size_t begin, std::size_t at, std::size_t end) const;
    void cut_inside(std::size_t begin, std::size_t end);
    void cut_word(std::size_t begin, std::size_t end);
    std::size_t clitic_begin(std::size_t begin, std::size_t end) const;
    void cut_hyphens(std::size_t begin, std::size_t end);
    bool keeps_hyphens(std::size_t begin, std::size_t end) const;
    void cut_unit(std::size_t begin, std::size_t end);

    std::string_view text_;
    std::vector<TokenRange>& out_;
};

void ChunkCutter::add(std::size_t begin, std::size_t end) {
    for (; end - begin > kLongestToken; begin += kLongestToken) out_.push_back({begin, begin + kLongestToken});
    if (begin < end) out_.push_back({begin, end});
}

/// End of the run of one repeated mark; "!?" runs mix.
std::size_t ChunkCutter::run_end(std::size_t begin, std::size_t end) const {
    const char first = text_[begin];
    const auto same = [first](char c) {
        if (first == '!' || first == '?') return c == '!' || c == '?';
        return c == first && (c == '.' || c == '-' || c == '*' || c == '=' || c == '_' || c == '~' || c == '#' ||
                              c == '+' || c == '`' || c == kEmDash);
    };
    std::size_t at = begin + 1;
    while (at < end && same(text_[at])) ++at;
    return at;
}

/// Whether the mark at `begin` belongs to the word behind it: 's, '90s, #tag, @name, -5, .75, +1.
bool ChunkCutter::keeps_first(std::size_t begin, std::size_t end) const {
    const char first = text_[begin];
    if (is_word_character(first)) return true;
    if (begin + 1 >= end) return false;
    const char next = text_[begin + 1];
    if (first == '#' || first == '@' || first == '_') return is_letter(next);
    if (first == '.' || first == '+') return is_digit(next);
    if (first == '-')  // a minus sign stands at the very front of a number
        return is_digit(next) && (begin == 0 || text_[begin - 1] == kSpace);
    if (first != '\'') return false;
    const std::string rest = lowered(part(begin + 1, std::min(end, begin + 8)));
    if (is_digit(next)) return rest.size() >= 2 && is_digit(rest[1]) && (rest.size() == 2 || rest.substr(2) == "s");
    for (const char* whole : {"s", "re", "ve", "ll", "d", "m", "em", "til", "tis", "twas", "cause", "bout"})
        if (rest == whole) return true;
    return false;
}

std::size_t ChunkCutter::cut_front(std::size_t begin, std::size_t end) {
    while (begin < end && !keeps_first(begin, end)) {
        std::size_t next = run_end(begin, end);
        if (part(begin, std::min(end, begin + 5)) == "[...]") next = begin + 5;
        add(begin, next);
        begin = next;
    }
    return begin;
}

/// Parts of one or two letters between full stops, with the last: "U.S.", "Ph.D.".
bool is_dotted_word(std::string_view word) {
    std::size_t letters = 0, dots = 0;
    for (const char c : word) {
        if (c == '.') {
            if (letters == 0 || letters > 2) return false;
            letters = 0;
            ++dots;
        } else if (is_letter(c)) {
            ++letters;
        } else {
            return false;
        }
    }
    return letters == 0 && dots >= 2;
}

bool ChunkCutter::ends_with_abbreviation(std::size_t begin, std::size_t end, bool last) const {
    if (end - begin < 2 || end - begin > 32 || text_[end - 1] != '.') return false;
    std::size_t from = end - 1;
    while (from > begin && (is_letter(text_[from - 1]) || text_[from - 1] == '.')) --from;
    const std::string_view word = part(from, end - 1);
    if (word.empty()) return false;
    if (is_dotted_word(part(from, end))) return true;
    if (word.size() == 1 && is_upper(word.front())) return !last && word != "I";
    if (is_title_abbreviation(word)) return true;
    if (is_number_abbreviation(word)) {
        std::size_t next = end;
        while (next < text_.size() && text_[next] == kSpace) ++next;
        return next < text_.size() && is_digit(text_[next]);
    }
    if (is_calendar_abbreviation(word) || is_joining_abbreviation(word)) return !last;
    return is_other_abbreviation(word) && (!last || is_upper(word.front()) || word == "etc" || word == "al");
}

/// Begin of the mark or run of marks that ends at `end`, or `end` when the word itself does.
std::size_t ChunkCutter::tail_begin(std::size_t begin, std::size_t end) const {
    const char last = text_[end - 1];
    if (is_word_character(last) || last == '_' || last == '+') return end;
    if (last == ')' && part(begin, end).ends_with("(s)") && end - begin > 3) return end;  // "spouse(s)"
    const auto same = [last](char c) {
        if (last == '!' || last == '?') return c == '!' || c == '?';
        return c == last && (c == '.' || c == '-' || c == '*' || c == '=' || c == '~' || c == kEmDash);
    };
    std::size_t at = end - 1;
    while (at > begin && same(text_[at - 1])) --at;
    return at;
}

bool ChunkCutter::is_address(std::size_t begin, std::size_t end) const {
    const std::string_view word = part(begin, end);
    if (word.size() < 5) return false;
    const std::string head = lowered(word.substr(0, 8));
    if (head.starts_with("http://") || head.starts_with("https://") || head.starts_with("www.")) return true;
    const std::size_t at = word.find('@');
    const std::size_t dot = word.find('.', at == std::string_view::npos ? 0 : at);
    if (dot == std::string_view::npos || dot == 0 || dot + 2 >= word.size() || !is_letter(word[dot + 1])) return false;
    if (at != std::string_view::npos) return at > 0 && is_word_character(word[at - 1]);
    const std::size_t slash = word.find('/');  // "example.com/path"
    return slash != std::string_view::npos && slash > dot + 2 && is_word_character(word[dot - 1]);
}

/// Whether the mark at `at` inside a word cuts it.
bool ChunkCutter::separates(std::size_t begin, std::size_t at, std::size_t end) const {
    const char c = text_[at];
    const bool between_digits = at > begin && at + 1 < end && is_digit(text_[at - 1]) && is_digit(text_[at + 1]);
    switch (c) {
    case '"':
    case ';':
    case '?':
    case '!':
    case '[':
    case ']':
    case '<':
    case '>':
    case '{':
    case '}':
    case '|':
    case kEnDash:
    case kEmDash:
    case kEllipsis:
    case kSymbol:
        return true;
    case '(':
    case ')':
        return part(begin, end).find("(s)") == std::string_view::npos;
    case '/':
    case ',':
    case ':':
        return !between_digits;
    case '.':
        return at + 1 < end && (text_[at + 1] == '.' || (text_[at + 1] == '[' && at > begin + 1));
    case '-':
        return at + 1 < end && text_[at + 1] == '-';
    default:
        return false;
    }
}

void ChunkCutter::cut_inside(std::size_t begin, std::size_t end) {
    std::size_t word = begin;
    for (std::size_t at = begin; at < end;) {
        if (!separates(begin, at, end)) {
            ++at;
            continue;
        }
        if (word < at) cut_word(word, at);
        const std::size_t next = run_end(at, end);
        add(at, next);
        word = at = next;
    }
    if (word < end) cut_word(word, end);
}

std::size_t ChunkCutter::clitic_begin(std::size_t begin, std::size_t end) const {
    if (end - begin < 3) return end;
    const std::string tail = lowered(part(end - std::min<std::size_t>(end - begin, 3), end));
    if (tail == "n't" && end - begin > 3) return end - 3;
    if ((tail == "'re" || tail == "'ve" || tail == "'ll") && end - begin > 3) return end - 3;
    const std::string_view two = std::string_view(tail).substr(1);
    if (two == "'s" || two == "'d" || two == "'m") return end - 2;
    return end;
}

/// One word without inner separators: clitics, contractions, hyphens.
void ChunkCutter::cut_word(std::size_t begin, std::size_t end) {
    const std::size_t clitic = clitic_begin(begin, end);
    const std::string lower = end - begin <= 8 ? lowered(part(begin, clitic)) : std::string();
    if (lower == "cannot" || lower == "gonna" || lower == "wanna" || lower == "gotta") {
        add(begin, begin + 3);
        add(begin + 3, clitic);
    } else {
        cut_hyphens(begin, clitic);
    }
    add(clitic, end);
}

bool ChunkCutter::keeps_hyphens(std::size_t begin, std::size_t end) const {
    const std::string_view word = part(begin, end);
    const std::size_t first = word.find('-');
    if (first == std::string_view::npos || first == 0 || end - begin > kLongestToken) return first != 0;
    if (keeps_hyphen(lowered(word.substr(0, first)))) return true;
    const std::string_view before = word.substr(0, first), after = word.substr(first + 1);
    if (after.empty()) return false;
    // "F-16", "Covid-19", "Su-57": a name and its number
    if (is_upper(before.front()) && before.size() <= 6 && all_of(before, is_letter) && is_digit(after.front()) &&
        all_of(after, is_word_character))
        return true;
    // "2025-11-14", "555-010-1234": digits in three groups or more; two groups are a range or a score
    const auto digit_or_hyphen = [](char c) { return is_digit(c) || c == '-'; };
    return all_of(word, digit_or_hyphen) && after.find('-') != std::string_view::npos && is_digit(word.back());
}

void ChunkCutter::cut_hyphens(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    if (text_[begin] == '-' && keeps_first(begin, end) && part(begin + 1, end).find('-') == std::string_view::npos) {
        cut_unit(begin, end);  // a negative number
        return;
    }
    if (keeps_hyphens(begin, end)) {
        cut_unit(begin, end);
        return;
    }
    std::size_t word = begin;
    for (std::size_t at = begin; at < end; ++at) {
        if (text_[at] != '-') continue;
        cut_unit(word, at);
        add(at, at + 1);
        word = at + 1;
    }
    cut_unit(word, end);
}

/// "US$5" is a currency and a number, "10km" is a number and a unit, "5€" a number and a currency; "20th", "1990s" and
/// "4A" stay whole.
void ChunkCutter::cut_unit(std::size_t begin, std::size_t end) {
    std::size_t money = begin;  // "US$5", "$5"
    while (money < end && money - begin < 3 && is_upper(text_[money])) ++money;
    if (money + 1 < end && is_currency(text_[money]) && is_digit(text_[money + 1])) {
        add(begin, money + 1);
        begin = money + 1;
    }
    std::size_t number = begin;
    while (number < end && number - begin < kLongestToken &&
           (is_digit(text_[number]) || text_[number] == '.' || text_[number] == ',' || text_[number] == ':'))
        ++number;
    const bool digits = number > begin && is_digit(text_[begin]);
    if (digits && number < end && end - number <= 4 &&
        (is_unit_suffix(lowered(part(number, end))) || is_currency(text_[number])) && !is_upper(text_[number])) {
        add(begin, number);
        begin = number;
    } else if (digits && number < end && end - number == 2 &&
               (part(number, end) == "AM" || part(number, end) == "PM")) {
        add(begin, number);
        begin = number;
    }
    add(begin, end);
}

void ChunkCutter::cut(std::size_t begin, std::size_t end, bool last) {
    begin = cut_front(begin, end);
    std::vector<TokenRange> tail;
    while (begin < end && !ends_with_abbreviation(begin, end, last)) {
        const std::size_t mark = tail_begin(begin, end);
        if (mark == end) break;
        tail.push_back({mark, end});
        end = mark;
    }
    if (begin < end) {
        if (is_address(begin, end)) {
            add(begin, end);
        } else {
            cut_inside(begin, end);
        }
    }
    for (std::size_t i = tail.size(); i-- > 0;) add(tail[i].begin, tail[i].end);
}

/// End of a run of marks that begins at `begin`.
std::size_t marks_end(std::string_view text, std::size_t begin, std::size_t end) {
    while (begin < end && text[begin] != kSpace && !is_word_character(text[begin])) ++begin;
    return begin;
}

}  // namespace

std::vector<TokenRange> find_tokens(std::string_view classes, std::size_t begin, std::size_t end) {
    std::vector<TokenRange> tokens;
    ChunkCutter cutter(classes, tokens);
    std::size_t last_word = end;  // begin of what is only marks and blanks at the end
    while (last_word > begin && !is_word_character(classes[last_word - 1])) --last_word;
    for (std::size_t at = begin; at < end;) {
        if (classes[at] == kSpace) {
            ++at;
            continue;
        }
        const std::size_t marks = marks_end(classes, at, end);
        std::size_t chunk = at;
        if (marks - at > kLongRun) {  // decoration, or an attack: few tokens, whatever its length
            while (chunk < marks) {
                const std::size_t next = std::min(marks, chunk + kLongestToken);
                tokens.push_back({chunk, next});
                chunk = next;
            }
            at = marks;
            continue;
        }
        while (chunk < end && classes[chunk] != kSpace && chunk - at < 4 * kLongestToken) ++chunk;
        cutter.cut(at, chunk, chunk >= last_word);
        at = chunk;
    }
    return tokens;
}

}  // namespace gainsay::text
