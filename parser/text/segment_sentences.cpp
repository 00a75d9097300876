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
    if (digit && is_number_abbreviation(word)) return true;
    if (!is_other_abbreviation(word)) return false;
    if (follower.empty()) return is_lower(word.front()) || word == "Est" || word == "Ext";  // "approx. 30"
    if (is_lower(word.front())) return word == "vs";
    return !is_sentence_starter(follower);
}

/// Only a number and its full stop: "1. The first item".
bool is_list_number(std::string_view text, std::size_t begin, std::size_t stop) {
    if (stop == begin || stop - begin > 3) return false;
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(begin),
                       text.begin() + static_cast<std::ptrdiff_t>(stop), is_digit);
}

/// End of the notes "[3][4]" at `at`; `at` itself when there are none.
std::size_t skip_notes(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == '[') {
        std::size_t end = at + 1;
        while (end < text.size() && end - at < 5 && is_digit(text[end])) ++end;
        if (end == at + 1 || end >= text.size() || text[end] != ']') break;
        at = end + 1;
    }
    return at;
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
    if (first == text.size() || text[first] == kSpace || skip_notes(text, next) > next) return true;
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

/// "It", "A": words of one or two letters that begin sentences; of others two small letters are asked.
bool begins_like_word(std::string_view text, std::size_t at) {
    constexpr std::string_view shorts[] = {"A",  "An", "As", "At", "By", "Do", "He", "I",
                                           "If", "In", "It", "My", "No", "On", "So", "We"};
    if (at + 2 >= text.size() || !is_upper(text[at])) return false;
    if (is_lower(text[at + 1]) && is_lower(text[at + 2])) return true;
    const std::string_view word = word_at(text, at);
    return at + word.size() < text.size() && text[at + word.size()] == kSpace &&
           std::find(std::begin(shorts), std::end(shorts), word) != std::end(shorts);
}

/// A boundary that ICU cannot see because the blank is missing: `killed.The`, `said."It`. Gives the begin of the next
/// sentence, or 0. `quoted`: the text stands inside quotation marks at `stop`, so a mark behind it closes them.
std::size_t glued_boundary(std::string_view text, std::size_t stop, bool quoted) {
    if (stop < 3 || !is_lower(text[stop - 1]) || !is_lower(text[stop - 2]) || !is_lower(text[stop - 3])) return 0;
    std::size_t next = stop + 1;
    while (next < text.size() && next < stop + 3 && is_closer(text[next])) ++next;
    if (!begins_like_word(text, next)) return 0;
    for (std::size_t at = stop; at > 0 && stop - at < kLongestWord && text[at - 1] != kSpace; --at)
        if (text[at - 1] == '/' || text[at - 1] == '@' || text[at - 1] == '.') return 0;  // an address
    return !quoted && text[stop + 1] == '"' ? stop + 1 : next;
}

/// ICU takes the end of a sentence for an abbreviation when the next word with a letter is small, as in "at noon. 12
/// people died". Gives the begin of a sentence that opens with a figure or an amount of money, or that follows notes,
/// or 0.
std::size_t figure_boundary(std::string_view text, std::size_t stop) {
    if (stop == 0 || text[stop - 1] == '.') return 0;  // an ellipsis may go on
    std::size_t next = stop + 1;
    while (next < text.size() && next < stop + 3 && text[next] != '[' && is_closer(text[next])) ++next;
    const std::size_t notes = skip_notes(text, skip_spaces(text, next));
    const bool noted = notes > skip_spaces(text, next);
    const std::size_t begin = skip_spaces(text, noted ? notes : next);
    if (begin >= text.size() || begin == (noted ? notes : next)) return 0;
    std::size_t first = begin;
    while (first < text.size() && first < begin + 2 && is_opener(text[first])) ++first;
    if (first >= text.size()) return 0;
    return noted || is_digit(text[first]) || text[first] == '$' || text[first] == kCurrency ? begin : 0;
}

/// Texts without any capital: the word behind the end of a sentence gets one, so that ICU and the rules here see a
/// sentence begin. Behind abbreviations only such words do that hardly go on a sentence.
std::string with_capitals(const std::string& classes) {
    constexpr std::string_view subjects[] = {"a",      "but", "he",  "however", "it",   "meanwhile", "officials",
                                             "police", "she", "the", "there",   "they", "this",      "we"};
    std::string out = classes;
    for (std::size_t stop = 2; stop + 2 < classes.size(); ++stop) {
        if (classes[stop] != '.' && classes[stop] != '!' && classes[stop] != '?') continue;
        std::size_t next = stop + 1;
        while (next < classes.size() && next < stop + 3 && is_closer(classes[next])) ++next;
        if (next >= classes.size() || classes[next] != kSpace) continue;
        next = skip_spaces(classes, next);
        while (next < classes.size() && is_opener(classes[next])) ++next;
        if (next >= classes.size() || !is_lower(classes[next])) continue;
        const std::string_view before = word_before(classes, stop);
        std::string known(before);
        if (!known.empty()) known[0] = static_cast<char>(known[0] - 'a' + 'A');
        const bool abbreviation = before.size() < 2 || is_dotted(before) || is_title_abbreviation(known) ||
                                  is_calendar_abbreviation(known) || is_other_abbreviation(before) ||
                                  is_other_abbreviation(known) || is_joining_abbreviation(before) ||
                                  before.find('.') != std::string_view::npos;
        const bool subject =
            std::find(std::begin(subjects), std::end(subjects), word_at(classes, next)) != std::end(subjects);
        if (abbreviation && classes[stop] == '.' && !subject) continue;
        out[next] = static_cast<char>(classes[next] - 'a' + 'A');
    }
    return out;
}

bool is_without_capitals(std::string_view text) {
    constexpr std::size_t few = 40;  // letters; a shorter text without capitals is a fragment
    return std::none_of(text.begin(), text.end(), is_upper) &&
           static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_lower)) >= few;
}

/// Without a blank before it ICU counts an opening bracket or quotation mark to the sentence before.
void mend_glued_openers(std::string_view text, std::vector<std::size_t>& proposed) {
    bool quoted = false;  // at `seen`
    std::size_t seen = 0;
    for (std::size_t& at : proposed) {
        if (at == 0 || at >= text.size() || text[at] == kSpace) continue;
        for (; seen + 1 < at; ++seen) quoted = quoted != (text[seen] == '"');
        if (text[at - 1] == '[' || text[at - 1] == '(' || (text[at - 1] == '"' && !quoted)) --at;
    }
}

/// Begins of sentences that ICU does not propose.
void propose_more(std::string_view text, std::vector<std::size_t>& proposed) {
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '"') quoted = !quoted;
        if (text[at] != '.' && text[at] != '!' && text[at] != '?') continue;
        if (const std::size_t next = glued_boundary(text, at, quoted)) proposed.push_back(next);
        if (const std::size_t next = figure_boundary(text, at)) proposed.push_back(next);
    }
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

std::vector<std::size_t> SentenceFinder::boundaries(const std::string& text_classes) {
    const std::string classes = is_without_capitals(text_classes) ? with_capitals(text_classes) : text_classes;
    std::vector<std::size_t> proposed;
    UErrorCode status = U_ZERO_ERROR;
    UText* text = utext_openUTF8(nullptr, classes.data(), static_cast<std::int64_t>(classes.size()), &status);
    iterator_->rules->setText(text, status);
    if (U_SUCCESS(status))
        for (std::int32_t at = iterator_->rules->next(); at != icu::BreakIterator::DONE; at = iterator_->rules->next())
            proposed.push_back(static_cast<std::size_t>(at));
    utext_close(text);
    mend_glued_openers(classes, proposed);
    propose_more(classes, proposed);
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
