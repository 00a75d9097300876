#include "parser/text/article_dateline.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace gainsay::text {
namespace {

constexpr std::size_t kLongestDateline = 90;   // bytes before the dash
constexpr std::size_t kLongestDateLine = 160;  // bytes of a line of dates

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

struct Word {
    std::string lower;  // letters and digits as they stand, in lower case; no points or commas around
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Words between blanks, stripped of the punctuation around them.
std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(" |/", at)) != std::string_view::npos) {
        const std::size_t end = std::min(text.find_first_of(" |/", at), text.size());
        Word word{"", static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
        for (const char c : text.substr(at, end - at)) {
            if (std::string_view(".,:;()").find(c) != std::string_view::npos && !(c == ':' && !word.lower.empty())) {
                continue;
            }
            word.lower += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
        }
        while (!word.lower.empty() && word.lower.back() == ':') word.lower.pop_back();
        words.push_back(std::move(word));
        at = end;
    }
    return words;
}

/// 1..12, 0 when the word is no month. Takes full names and the agencies' short forms.
std::uint32_t month_of(std::string_view word) {
    constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                         "may",       "june",     "july",     "august",
                                                         "september", "october",  "november", "december"};
    if (word == "sept") return 9;
    for (std::uint32_t i = 0; i < 12; ++i) {
        if (word == months[i] || (word.size() == 3 && months[i].starts_with(word))) return i + 1;
    }
    return 0;
}

/// A number of at most four digits, 0 when it is none; "14th" counts as 14.
std::uint32_t number_of(std::string_view word) {
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
        if (word.size() > 2 && word.ends_with(ending)) {
            word.remove_suffix(2);
            break;
        }
    }
    if (word.empty() || word.size() > 4 || !std::all_of(word.begin(), word.end(), is_digit)) return 0;
    std::uint32_t value = 0;
    for (const char c : word) value = value * 10 + static_cast<std::uint32_t>(c - '0');
    return value;
}

struct WrittenDay {
    Day day;
    std::size_t words = 0;  // how many words it takes
};

/// "2025-11-14", "Nov. 14, 2025", "14 November 2025" at words[at].
std::optional<WrittenDay> written_day(const std::vector<Word>& words, std::size_t at) {
    if (words[at].lower.size() >= 10 && is_digit(words[at].lower[0])) {
        if (const auto day = parse_iso_day(words[at].lower.substr(0, 10))) return WrittenDay{*day, 1};
    }
    if (at + 2 >= words.size()) return std::nullopt;
    const std::uint32_t year = number_of(words[at + 2].lower);
    if (year < 1000) return std::nullopt;
    std::optional<Day> day;
    if (const auto month = month_of(words[at].lower)) {
        day = make_day(static_cast<std::int32_t>(year), month, number_of(words[at + 1].lower));
    } else if (const auto second = month_of(words[at + 1].lower)) {
        day = make_day(static_cast<std::int32_t>(year), second, number_of(words[at].lower));
    }
    if (!day) return std::nullopt;
    return WrittenDay{*day, 3};
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_date_label(std::string_view word) {
    return is_one_of(word, {"date", "dated", "published", "posted", "publication", "created", "on", "at", "first"});
}

bool is_time_word(std::string_view word) {
    if (is_one_of(word, {"am",   "pm",  "et",  "est", "edt",  "ct",       "cst", "cdt", "mt",
                         "mst",  "mdt", "pt",  "pst", "pdt",  "gmt",      "utc", "bst", "cet",
                         "cest", "eet", "ist", "jst", "noon", "midnight", "a",   "p",   "m"})) {
        return true;
    }
    if (word.empty() || !is_digit(word[0])) return false;
    const auto body = word.ends_with("am") || word.ends_with("pm") ? word.substr(0, word.size() - 2) : word;
    return body.size() <= 8 && std::all_of(body.begin(), body.end(), [](char c) { return is_digit(c) || c == ':'; });
}

bool is_weekday(std::string_view word) {
    constexpr std::array<std::string_view, 7> days = {"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};
    return std::any_of(days.begin(), days.end(), [&](std::string_view day) {
        return word == day || (word.size() >= 3 && word.size() <= 5 && day.starts_with(word));
    });
}

/// Position and length of the first dash that stands between blanks, npos when there is none in reach.
std::pair<std::size_t, std::size_t> find_dash(std::string_view text) {
    const std::string_view reach = text.substr(0, kLongestDateline);
    std::pair<std::size_t, std::size_t> best{std::string_view::npos, 0};
    for (const std::string_view dash : {" \xE2\x80\x94", " \xE2\x80\x93", " --", " -", ")\xE2\x80\x94", ")\xE2\x80\x93",
                                        ")--", ")-", "\xE2\x80\x94 "}) {
        const std::size_t found = reach.find(dash);
        if (found == std::string_view::npos) continue;
        const std::size_t front = dash[0] == ' ' || dash[0] == ')' ? 1 : 0;  // what stands before the dash itself
        if (found + front < best.first) best = {found + front, dash.size() - front};
    }
    return best;
}

bool looks_like_agency(std::string_view bracketed) {  // without the brackets
    if (bracketed.size() < 2 || bracketed.size() > 40 || !(is_upper(bracketed[0]) || is_digit(bracketed[0]))) {
        return false;
    }
    return std::count(bracketed.begin(), bracketed.end(), ' ') <= 3;
}

/// What stands before the dash: a place in capitals, an agency in brackets, or a place with a state or land after it.
bool looks_like_place_and_date(std::string_view front) {
    bool agency = false;
    std::string outside;
    for (std::size_t at = 0; at < front.size();) {
        if (front[at] != '(') {
            outside += front[at++];
            continue;
        }
        const std::size_t close = front.find(')', at);
        if (close == std::string_view::npos) return false;
        agency = agency || looks_like_agency(front.substr(at + 1, close - at - 1));
        at = close + 1;
    }
    const std::vector<Word> words = words_of(outside);
    if (words.empty() || words.size() > 9) return agency && words.empty();
    std::size_t capitals = 0;  // letters of leading words that are written in capitals throughout
    bool leading = true;
    for (const Word& word : words) {
        const std::string_view raw = std::string_view(outside).substr(word.begin, word.end - word.begin);
        const bool all_caps =
            std::none_of(raw.begin(), raw.end(), is_lower) && std::any_of(raw.begin(), raw.end(), is_upper);
        if (leading && all_caps) {
            capitals += static_cast<std::size_t>(std::count_if(raw.begin(), raw.end(), is_upper));
        } else {
            leading = false;
        }
        const bool small =
            is_lower(raw[0]) && !is_one_of(word.lower, {"of", "de", "da", "al", "el", "the", "and", "on"});
        if (small || raw.find_first_of("!?;\"") != std::string_view::npos) return false;
    }
    if (is_one_of(words[0].lower, {"breaking", "update", "updated", "watch", "more", "note", "correction", "exclusive",
                                   "opinion", "analysis", "video", "photos", "live", "editor's"})) {
        return false;
    }
    const bool with_state =
        outside.find(", ") != std::string::npos && outside.find('.') != std::string::npos && words.size() <= 5;
    return capitals >= 4 || agency || (with_state && is_upper(outside[0]));
}

bool starts_text(std::string_view rest) {
    if (rest.empty()) return false;
    return is_upper(rest[0]) || is_digit(rest[0]) || rest[0] == '"' || rest[0] == '\'' || rest[0] == '$' ||
           rest.starts_with("\xE2\x80\x9C") || rest.starts_with("\xE2\x80\x98") ||
           static_cast<unsigned char>(rest[0]) >= 0xC3;
}

std::optional<Day> first_day(std::string_view text) {
    const std::vector<Word> words = words_of(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto day = written_day(words, i)) return day->day;
    }
    return std::nullopt;
}

}  // namespace

Dateline find_leading_date(std::string_view paragraph) {
    const std::string_view reach = paragraph.substr(0, kLongestDateLine);
    const std::vector<Word> words = words_of(reach);
    std::size_t at = 0;
    while (at < words.size() && at < 3 && is_date_label(words[at].lower)) ++at;
    if (at >= words.size()) return {};
    const bool iso = words[at].lower.size() >= 10 && is_digit(words[at].lower[0]);
    const auto day = written_day(words, at);
    // A spelt-out day may be part of the sentence ("14 November 2025 was …"); it counts only after a label.
    if (!day || (!iso && at == 0)) return {};
    at += day->words;
    while (at < words.size() && is_time_word(words[at].lower) && words[at].lower != "a") ++at;
    if (at >= words.size() || !starts_text(paragraph.substr(words[at].begin))) return {};
    return {words[at].begin, day->day, std::nullopt};
}

Dateline find_dateline(std::string_view paragraph) {
    const auto [dash, length] = find_dash(paragraph);
    if (dash == std::string_view::npos || dash == 0) return {};
    std::string_view front = paragraph.substr(0, dash);
    while (!front.empty() && front.back() == ' ') front.remove_suffix(1);
    if (front.empty() || !looks_like_place_and_date(front)) return {};
    std::size_t text = dash + length;
    while (text < paragraph.size() && paragraph[text] == ' ') ++text;
    if (!starts_text(paragraph.substr(text))) return {};
    return {static_cast<std::uint32_t>(text), first_day(front), std::nullopt};
}

Dateline read_date_line(std::string_view line) {
    if (line.size() > kLongestDateLine) return {};
    const std::vector<Word> words = words_of(line);
    Dateline found;
    bool updated = false;
    bool dated = false;
    for (std::size_t i = 0; i < words.size();) {
        const std::string& word = words[i].lower;
        updated =
            (updated || is_one_of(word, {"updated", "modified", "update"})) && word != "published" && word != "posted";
        if (const auto day = written_day(words, i)) {
            auto& slot = updated ? found.updated : found.published;
            if (!slot) slot = day->day;
            dated = true;
            i += day->words;
            continue;
        }
        const bool part = word.empty() || is_date_label(word) || is_time_word(word) || is_weekday(word) ||
                          month_of(word) != 0 || number_of(word) != 0 ||
                          is_one_of(word, {"updated", "modified", "update", "last", "by", "-", "\xE2\x80\x94",
                                           "\xE2\x80\x93", "\xE2\x80\xA2", "\xC2\xB7", "0", "00"});
        if (!part) return {};
        dated = dated || month_of(word) != 0 || is_one_of(word, {"posted", "published", "updated"});
        ++i;
    }
    if (!dated) return {};
    found.length = static_cast<std::uint32_t>(line.size());
    return found;
}

std::uint32_t update_note_length(std::string_view line) {
    const std::vector<Word> words = words_of(line.substr(0, kLongestDateLine));
    const auto stripped = [&](std::size_t i) {
        std::string_view word = words[i].lower;
        while (!word.empty() && (word.front() == '[' || word.front() == '*')) word.remove_prefix(1);
        while (!word.empty() && word.back() == ']') word.remove_suffix(1);
        return word;
    };
    std::size_t at = 0;
    while (at < words.size() && at < 3 &&
           is_one_of(stripped(at), {"breaking", "news", "latest", "original", "originally", "story", "last", "first",
                                    "new", "post", "article", "previous", "live"}))
        ++at;
    if (at >= words.size()) return 0;
    const bool labelled = is_one_of(stripped(at), {"update", "updated", "posted", "published", "updates"});
    if (labelled) ++at;
    if (!labelled && at > 0) return 0;
    while (labelled && at < words.size() && is_one_of(stripped(at), {"at", "on", "as", "of", "-"})) ++at;
    bool clock = false;
    bool only_numbers = true;
    std::uint32_t end = 0;
    for (; at < words.size(); ++at) {
        const std::string_view word = stripped(at);
        const bool number = number_of(word) != 0;
        const bool time = is_time_word(word) && word != "a" && word != "p";
        const bool part = time || number || is_weekday(word) || month_of(word) != 0 ||
                          is_one_of(word, {"today", "local", "time", "on", "eastern", "pacific", "\xE2\x80\x94", "-"});
        if (!part) break;
        clock = clock || (time && (word.find(':') != std::string_view::npos || !is_digit(word[0]) || !number));
        only_numbers = only_numbers && number;
        end = words[at].end;
        const char last = line[words[at].end - 1];
        // A sentence of its own: "Updated at noon. Three are dead". Behind "p.m" the stop is the word's own.
        if ((last == ':' || last == ']' || (last == '.' && !is_one_of(word, {"am", "pm"})))) {
            ++at;
            break;
        }
    }
    if (!clock || only_numbers || end == 0) return 0;
    const bool whole = at >= words.size() && line.size() <= kLongestDateLine;
    if (whole) return static_cast<std::uint32_t>(line.size());
    const char last = line[end - 1];
    return labelled && (last == '.' || last == ':' || last == ']') ? words[at].begin : 0;
}

}  // namespace gainsay::text
