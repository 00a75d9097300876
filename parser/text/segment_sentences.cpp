#include "parser/text/segment_sentences.hpp"

#include "parser/text/segment_chunk.hpp"
#include "parser/text/segment_words.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace gainsay::text {
namespace {

constexpr std::size_t kLongestWord = 32;  ///< looked at around a boundary; keeps every decision constant in cost
constexpr std::size_t kSpeechWindow = 4;  ///< words of a speaker between a quotation and its verb

bool is_closer(char c) {
    return c == '"' || c == '\'' || c == ')' || c == ']';
}
bool is_opener(char c) {
    return c == '"' || c == '\'' || c == '(' || c == '[';
}
bool is_dash(char c) {
    return c == '-' || c == kEnDash || c == kEmDash;
}

std::string_view word_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && end - at < kLongestWord && is_letter(text[end])) ++end;
    return text.substr(at, end - at);
}

/// The letters and inner full stops that end at `end`: "U.S" of "the U.S.".
std::string_view word_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && end - begin < kLongestWord && (is_letter(text[begin - 1]) || text[begin - 1] == '.')) --begin;
    return text.substr(begin, end - begin);
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == kSpace) ++at;
    return at;
}

/// Parts of one or two letters between full stops: "U.S", "a.m", "Ph.D".
bool is_dotted(std::string_view word) {
    std::size_t letters = 0;
    bool dot = false;
    for (const char c : word) {
        if (c == '.') {
            if (letters == 0) return false;
            dot = true;
            letters = 0;
        } else if (++letters > 2) {
            return false;
        }
    }
    return dot && letters > 0;
}

bool is_time_of_day(std::string_view word) {
    return word == "a.m" || word == "p.m" || word == "A.M" || word == "P.M";
}

bool continues_time(std::string_view text, std::size_t next) {
    const std::string_view word = word_at(text, next);
    if (is_calendar_abbreviation(word.substr(0, 3))) return true;  // "Sunday", "November"
    if (word.size() >= 2 && word.size() <= 4 && std::all_of(word.begin(), word.end(), is_upper)) return true;  // "GMT"
    const std::size_t second = skip_spaces(text, next + word.size());
    return word_at(text, second) == "time" || word_at(text, second) == "Time";
}

/// `"Why?" the minister asked` and `"Why?" Jane Doe asked`: the verb of speech follows the quotation closely.
bool speech_follows(std::string_view text, std::size_t at) {
    for (std::size_t words = 0; words < kSpeechWindow; ++words) {
        const std::string_view word = word_at(text, at);
        if (word.empty()) return false;
        if (words > 0 && is_speech_verb(word)) return true;
        if (!is_upper(word.front()) && word != "of" && word != "the") return false;
        at = skip_spaces(text, at + word.size());
    }
    return false;
}

/// Whether an initial belongs to a name: "J. Smith", "John F. Kennedy", but not "vitamin C. Doctors".
bool is_initial_of_name(std::string_view text, std::size_t initial, std::size_t next, std::size_t sentence) {
    const std::string_view follower = word_at(text, next);
    if (text[initial] == 'I' || is_sentence_starter(follower)) return false;
    if (follower.size() == 1 && next + 1 < text.size() && text[next + 1] == '.') return true;  // "J. K."
    std::size_t before = initial;
    while (before > sentence && text[before - 1] == kSpace) --before;
    if (before <= sentence || is_opener(text[before - 1])) return true;
    std::size_t begin = before;
    while (begin > sentence && before - begin < kLongestWord && text[begin - 1] != kSpace) --begin;
    while (begin < before && is_opener(text[begin])) ++begin;
    const std::string_view previous = text.substr(begin, before - begin);
    constexpr std::string_view function_words[] = {"and", "as", "by", "for", "from", "of", "or", "said", "to", "with"};
    return is_upper(text[begin]) || std::count(std::begin(function_words), std::end(function_words), previous) > 0;
}

/// Whether the full stop behind `word` is the word's own and the sentence goes on at `next`.
bool abbreviation_joins(std::string_view text, std::string_view word, std::size_t stop, std::size_t next,
                        std::size_t sentence) {
    const std::string_view follower = word_at(text, next);
    const bool digit = is_digit(text[next]);
    if (is_title_abbreviation(word)) return is_upper(text[next]);
    if (is_joining_abbreviation(word)) return true;
    if (is_time_of_day(word)) return continues_time(text, next);
    if (is_dotted(word)) return digit || !is_sentence_starter(follower);
    if (word.size() == 1 && is_upper(word.front())) return is_initial_of_name(text, stop - 1, next, sentence);
    if (is_calendar_abbreviation(word)) return digit || is_calendar_abbreviation(follower.substr(0, 3));
    if (digit && (is_number_abbreviation(word) || is_other_abbreviation(word))) return true;
    if (!is_other_abbreviation(word)) return false;
    if (is_lower(word.front())) return word == "vs";
    return !is_sentence_starter(follower);
}

/// Only a number and its full stop: "1. The first item".
bool is_list_number(std::string_view text, std::size_t begin, std::size_t stop) {
    if (stop == begin || stop - begin > 3) return false;
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(begin),
                       text.begin() + static_cast<std::ptrdiff_t>(stop), is_digit);
}

/// Whether the sentence that begins at `sentence` goes on across a boundary proposed before `next`.
bool joins(std::string_view text, std::size_t sentence, std::size_t next) {
    std::size_t end = next;
    while (end > sentence && text[end - 1] == kSpace) --end;
    bool closed = false;
    while (end > sentence && is_closer(text[end - 1])) {
        --end;
        closed = true;
    }
    if (end == sentence) return true;
    const char mark = text[end - 1];
    std::size_t first = next;
    while (first < text.size() && is_opener(text[first])) ++first;
    if (first == text.size() || text[first] == kSpace) return true;
    if (is_lower(text[first]))
        return !(first + 1 < text.size() && is_upper(text[first + 1]));  // "iPhone" may begin one
    if (text[next] == ',' || text[next] == ';' || text[next] == ':' || text[next] == ')' || text[next] == ']')
        return true;
    if (is_dash(text[next])) {
        const std::string_view word = word_at(text, skip_spaces(text, next + 1));
        return !word.empty() && is_lower(word.front());
    }
    if (closed && (mark == '?' || mark == '!') && speech_follows(text, first)) return true;
    if (mark != '.' || (end >= 2 && text[end - 2] == '.')) return false;
    if (is_list_number(text, sentence, end - 1)) return true;
    return !closed && abbreviation_joins(text, word_before(text, end - 1), end - 1, first, sentence);
}

/// A boundary that ICU cannot see because the blank is missing: `killed.The`, `said."It`. Gives the begin of the next
/// sentence, or 0.
std::size_t glued_boundary(std::string_view text, std::size_t stop) {
    if (stop < 3 || !is_lower(text[stop - 1]) || !is_lower(text[stop - 2]) || !is_lower(text[stop - 3])) return 0;
    std::size_t next = stop + 1;
    while (next < text.size() && next < stop + 3 && is_closer(text[next])) ++next;
    if (next + 2 >= text.size() || !is_upper(text[next]) || !is_lower(text[next + 1]) || !is_lower(text[next + 2]))
        return 0;
    for (std::size_t at = stop; at > 0 && stop - at < kLongestWord && text[at - 1] != kSpace; --at)
        if (text[at - 1] == '/' || text[at - 1] == '@' || text[at - 1] == '.') return 0;  // an address
    return next;
}

bool has_content(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

}  // namespace

struct SentenceFinder::Iterator {
    std::unique_ptr<icu::BreakIterator> rules;
};

SentenceFinder::SentenceFinder() : iterator_(std::make_unique<Iterator>()) {
    UErrorCode status = U_ZERO_ERROR;
    iterator_->rules.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
    if (U_FAILURE(status) || !iterator_->rules) throw std::runtime_error("ICU's sentence rules cannot be loaded");
}

SentenceFinder::~SentenceFinder() = default;

std::vector<std::size_t> SentenceFinder::boundaries(const std::string& classes) {
    std::vector<std::size_t> proposed;
    UErrorCode status = U_ZERO_ERROR;
    UText* text = utext_openUTF8(nullptr, classes.data(), static_cast<std::int64_t>(classes.size()), &status);
    iterator_->rules->setText(text, status);
    if (U_SUCCESS(status))
        for (std::int32_t at = iterator_->rules->next(); at != icu::BreakIterator::DONE; at = iterator_->rules->next())
            proposed.push_back(static_cast<std::size_t>(at));
    utext_close(text);
    for (std::size_t at = 0; at < classes.size(); ++at)
        if (classes[at] == '.' || classes[at] == '!' || classes[at] == '?')
            if (const std::size_t next = glued_boundary(classes, at)) proposed.push_back(next);
    std::sort(proposed.begin(), proposed.end());

    std::vector<std::size_t> kept;
    std::size_t sentence = skip_spaces(classes, 0);
    std::size_t seen = sentence;  // looked at for content; never looked at twice, or "! ! !" would cost its square
    bool content = false;
    for (const std::size_t next : proposed) {
        if (next <= sentence || next >= classes.size()) continue;
        content = content || has_content(std::string_view(classes).substr(seen, next - seen));
        seen = next;
        if (!content || joins(classes, sentence, next)) continue;
        kept.push_back(next);
        sentence = next;
        content = false;
    }
    if (!kept.empty() && !has_content(std::string_view(classes).substr(kept.back()))) kept.pop_back();
    return kept;
}

}  // namespace gainsay::text
