// Times of day.

#include "parser/text/number_words.hpp"
#include "parser/text/time_grammar.hpp"

namespace gainsay::text::values {
namespace {

constexpr int kHour = 3'600;

/// The lone letter of "9:15p" or "at 9p"; "20p" and "5a" are other things.
bool stands_for_half(const PieceRow& row, std::size_t at) {
    if (!row.before(at).is_figure() || (row[at + 1].glued && (row[at + 1].is_word() || row[at + 1].is_figure())))
        return false;
    return row.before(at, 2).is(":") ||
           (row[at].is("p") && row.before(at, 2).is_any({"at", "by", "until", "till", "around", "from"}));
}

/// "a.m." and "p.m." in all their spellings; 0 when there is none, else 'a' or 'p'.
char read_half_day(const PieceRow& row, std::size_t at, std::size_t& last) {
    if (row[at].is(".") && row[at].glued) ++at;
    last = at + 1;
    if (row[at].is("am")) return 'a';
    if (row[at].is("pm")) return 'p';
    if (!row[at].is_any({"a", "p"})) return 0;
    const char half = row[at].lower[0];
    std::size_t here = at + 1;
    if (row[here].is(".")) ++here;
    if (!row[here].is("m")) return row[at].glued && stands_for_half(row, at) ? half : 0;
    last = here + 1;
    if (row[last].is(".") && row[last + 1].kind != Piece::Kind::none && here > at + 1) ++last;
    return half;
}

std::optional<Clock> with_half(int hour, int minute, int second, char half) {
    if (hour > 24 || minute > 59 || second > 59) return std::nullopt;
    if (half != 0 && (hour > 12 || hour == 0)) {
        if (hour > 12 && half == 'a') return std::nullopt;
    } else if (half == 'p' && hour < 12) {
        hour += 12;
    } else if (half == 'a' && hour == 12) {
        hour = 0;
    }
    return Clock{(hour * kHour + minute * 60 + second) % 86'400, half != 0 || hour > 12 || hour == 0, std::nullopt};
}

/// Reads "in the morning", "at night" after an hour.
PartOfDay read_part_after(const PieceRow& row, std::size_t at, std::size_t& last) {
    if (row[at].is("in") && row[at + 1].is("the"))
        at += 2;
    else if (row[at].is("at") && row[at + 1].is("night"))
        ++at;
    else if (row[at].is("this"))
        return PartOfDay::none;
    if (row[at].is_any({"am", "pm"})) return PartOfDay::none;
    const PartOfDay part = part_of_day(row[at].lower);
    if (part != PartOfDay::none) last = at + 1;
    return part;
}

std::optional<Clock> finish(const PieceRow& row, int hour, int minute, int second, std::size_t& last) {
    std::size_t after = last;
    const char half = read_half_day(row, last, after);
    if (half != 0) last = after;
    auto clock = with_half(hour, minute, second, half);
    if (!clock) return std::nullopt;
    if (half == 0) {
        const PartOfDay part = read_part_after(row, last, last);
        if (part != PartOfDay::none) clock = in_half(*clock, part);
    }
    clock->zone = read_zone(row, last);
    return clock;
}

/// "Watch the video 1:26" tells a length or a score: a bare figure behind a noun that nothing follows.
bool stands_as_label(const PieceRow& row, std::size_t at, std::size_t last) {
    const Piece& before = row.before(at);
    if (!before.is_word() || before.token == kNoToken || row[last].is_word() || row[last].is_any({"-", ","}))
        return false;
    const Upos tag = row.sentence().tokens[before.token].upos;
    const bool names_time = month_of(before.lower) || weekday_of(before.lower) || unit_of(before.lower) ||
                            part_of_day(before.lower) != PartOfDay::none ||
                            before.is_any({"today", "tomorrow", "yesterday", "tonight"});
    return (tag == Upos::noun || tag == Upos::propn) && !names_time;
}

/// "5:30", "17:30:05".
std::optional<Clock> read_colon_clock(const PieceRow& row, std::size_t at, std::size_t& last) {
    const auto hour = row[at].digits(2), minute = row[at + 2].digits(2);
    if (!hour || !minute || !row[at + 1].is(":") || !row[at + 1].glued || row[at + 2].text.size() != 2)
        return std::nullopt;
    if (row.before(at).is(":") || (row.before(at).is("/") && row[at].glued && !row.before(at, 2).is_figure()))
        return std::nullopt;
    int second = 0;
    last = at + 3;
    if (row[last].is(":") && row[last].glued && row[last + 1].text.size() == 2) {
        if (const auto s = row[last + 1].digits(2)) {
            second = *s;
            last += 2;
        }
    }
    auto clock = finish(row, *hour, *minute, second, last);
    if (clock && !clock->half_known && !clock->zone && stands_as_label(row, at, last)) return std::nullopt;
    return clock;
}

/// Words before a time of day that is told by its numbers alone.
bool leads_to_clock(const Piece& piece) {
    return piece.kind == Piece::Kind::none || piece.is_any({"at", "around", "about", "until", "till", "by", "since"});
}

/// "fifteen" of "seven fifteen", "oh five" of "seven oh five", its end in `last`.
std::optional<int> read_minute_words(const PieceRow& row, std::size_t at, std::size_t& last) {
    if (!row[at].is_word()) return std::nullopt;
    if (row[at].is_any({"oh", "o"})) {
        const auto digit = small_number(row[at + 1].lower);
        last = at + 2;
        return digit && *digit > 0 && *digit < 10 ? digit : std::nullopt;
    }
    const auto minute = row[at].is_any({"a", "an"}) ? std::nullopt : read_small_count(row, at, last);
    return minute && *minute >= 10 && *minute <= 59 ? minute : std::nullopt;
}

/// "at seven fifteen", "at half nine", "at 21h15", "at 9ish": clocks that only the word before them makes one.
std::optional<Clock> read_led_clock(const PieceRow& row, std::size_t at, std::size_t& last) {
    if (!leads_to_clock(row.before(at))) return std::nullopt;
    const bool half = row[at].is("half");
    const std::size_t hour_at = half ? at + 1 : at;
    auto hour = row[hour_at].digits(2);
    if (!hour && row[hour_at].is_word()) hour = small_number(row[hour_at].lower);
    if (!hour || *hour < 1 || *hour > 23) return std::nullopt;
    last = hour_at + 1;
    if (half) return *hour <= 12 && row[hour_at].is_word() ? finish(row, *hour, 30, 0, last) : std::nullopt;
    if (row[last].is("ish") || (row[last].is("-") && row[last + 1].is("ish"))) {
        last += row[last].is("ish") ? 1 : 2;
        return with_half(*hour, 0, 0, 0);
    }
    if (row[last].is("h") && row[last].glued && row.before(at).kind != Piece::Kind::none) {
        const auto minute =
            row[last + 1].glued && row[last + 1].text.size() == 2 ? row[last + 1].digits(2) : std::nullopt;
        if (!minute && !row.before(at).is("at")) return std::nullopt;
        last += minute ? 2 : 1;
        return with_half(*hour, minute.value_or(0), 0, 0);
    }
    if (!row[at].is_word() || *hour > 12) return std::nullopt;
    std::size_t end = last;
    const auto minute = read_minute_words(row, last, end);
    if (!minute || row[end].is_any({"-", "%", "hundred", "thousand", "million", "percent"})) return std::nullopt;
    if (row[end].is_word() && looks_plural(row[end].lower)) return std::nullopt;  // "about nine fifteen people"
    last = end;
    return finish(row, *hour, *minute, 0, last);
}

/// "5 pm", "5.30pm", "seven thirty p.m.", "seven o'clock".
std::optional<Clock> read_marked_hour(const PieceRow& row, std::size_t at, std::size_t& last) {
    int hour = 0, minute = 0;
    std::size_t here = at + 1;
    if (const auto figure = row[at].digits(2)) {
        hour = *figure;
    } else if (row[at].is_figure()) {
        const std::string& text = row[at].text;
        const std::size_t point = text.find('.');
        if (point > 2 || text.size() != point + 3) return std::nullopt;
        hour = text[0] - '0';
        if (point == 2) hour = hour * 10 + (text[1] - '0');
        minute = (text[point + 1] - '0') * 10 + (text[point + 2] - '0');
    } else {
        const auto word = small_number(row[at].lower);
        if (!word || *word < 1 || *word > 12) return std::nullopt;
        hour = *word;
        std::size_t after = here;
        if (const auto minutes = read_minute_words(row, here, after)) {
            minute = *minutes;
            here = after;
        }
    }
    if (row[here].is("o'clock") || (row[here].is("o") && row[here + 2].is("clock"))) {
        last = row[here].is("o'clock") ? here + 1 : here + 3;
        return finish(row, hour, minute, 0, last);
    }
    std::size_t after = here;
    const bool at_night = row.matches(here, {"at", "night"}) && leads_to_clock(row.before(at));
    if (read_half_day(row, here, after) == 0 && !at_night && !row.matches(here, {"in", "the", "morning"}) &&
        !row.matches(here, {"in", "the", "afternoon"}) && !row.matches(here, {"in", "the", "evening"}))
        return std::nullopt;
    if (hour > 12 && row[here].is("in")) return std::nullopt;
    last = here;
    return finish(row, hour, minute, 0, last);
}

/// "half past seven", "a quarter to eight", "twenty past 3pm".
std::optional<Clock> read_past_to(const PieceRow& row, std::size_t at, std::size_t& last) {
    std::size_t here = row[at].is("a") ? at + 1 : at;
    int minutes = 0;
    if (row[here].is("half")) {
        minutes = 30;
    } else if (row[here].is("quarter")) {
        minutes = 15;
    } else if (row.matches(here, {"three", "quarters"})) {
        minutes = 45;
        ++here;
    } else {
        std::size_t end = here;
        const auto count = row[here].is_any({"a", "an"}) ? std::nullopt : read_small_count(row, here, end);
        if (!count || *count < 1 || *count > 59) return std::nullopt;
        minutes = *count;
        here = end - 1;
    }
    ++here;
    if (row[here].is_any({"minute", "minutes", "min", "mins"})) ++here;
    const bool past = row[here].is_any({"past", "after"}), to = row[here].is_any({"to", "before"});
    if (!past && !to) return std::nullopt;
    // "five to seven p.m." is rather a range: a count before "to" needs its minutes.
    const bool told = row[here - 1].is_any({"half", "quarter", "quarters", "minute", "minutes", "min", "mins"});
    // "twenty after 3 p.m." tells the time where no verb has the twenty as its object.
    const Piece& lead = row.before(at);
    const bool rounded = row[at].is_word() && minutes % 5 == 0 && minutes < 30 && row[here].is_any({"after", "to"}) &&
                         leads_to_clock(lead);
    if (!told && !rounded && (to || row[here].is("after"))) return std::nullopt;
    auto clock = read_clock(row, here + 1, last);
    const bool counted = !row[at].is_any({"a", "half", "quarter"});
    const bool told_minutes = row[here - 1].is_any({"minute", "minutes", "min", "mins"}) && row[here].is("to") &&
                              row[here + 1].is_word() && !looks_plural(row[here + 2].lower) &&
                              !unit_of(row[here + 2].lower);
    const bool spoken =
        told_minutes || (rounded && lead.kind != Piece::Kind::none && row[here + 1].is_word());  // "at ten to nine"
    if (!clock && !(counted && !past && !spoken)) clock = read_bare_hour(row, here + 1, last);
    if (!clock || (row[here].is_any({"after", "before", "to"}) && counted && !clock->half_known && !spoken))
        return std::nullopt;
    clock->seconds = (clock->seconds + (past ? minutes : -minutes) * 60 + 86'400) % 86'400;
    return clock;
}

/// "1730 GMT", "0830 hours".
std::optional<Clock> read_four_digits(const PieceRow& row, std::size_t at, std::size_t& last) {
    const auto figure = row[at].digits(4);
    if (!figure || row[at].text.size() != 4) return std::nullopt;
    std::size_t after = at + 1;
    const auto zone = row[after].is_word() ? read_zone(row, after) : std::nullopt;
    if (after == at + 1 && row[after].is_any({"hours", "hrs", "h"}) && row[at].text[0] <= '2' &&
        (row[after].glued || row[after].is("hours") || row[at].text[0] == '0'))
        ++after;
    if (after == at + 1 || (row[at + 1].is_any({"hours", "hrs"}) && *figure % 100 == 0 && *figure > 2400))
        return std::nullopt;
    last = after;
    auto clock = with_half(*figure / 100, *figure % 100, 0, 0);
    if (clock) clock->zone = zone;
    return clock;
}

}  // namespace

Clock in_half(Clock clock, PartOfDay part) {
    if (clock.half_known || part == PartOfDay::none) return clock;
    const int hour = clock.seconds / kHour;
    const bool after_noon = part == PartOfDay::afternoon || part == PartOfDay::evening ||
                            (part == PartOfDay::noon && hour < 6) || (part == PartOfDay::night && hour >= 6);
    if (after_noon && hour < 12) clock.seconds += 12 * kHour;
    if ((part == PartOfDay::morning || part == PartOfDay::night) && hour == 12) clock.seconds -= 12 * kHour;
    clock.half_known = true;
    return clock;
}

std::optional<Clock> read_bare_hour(const PieceRow& row, std::size_t at, std::size_t& last) {
    last = at + 1;
    auto hour = row[at].digits(2);
    if (!hour && row[at].is_word()) hour = small_number(row[at].lower);
    if (!hour || *hour < 1 || *hour > 23) return std::nullopt;
    int minute = 0;
    if (row[at].is_word()) {
        std::size_t after = last;
        const auto minutes = row[last].is_word() ? read_small_count(row, last, after) : std::nullopt;
        if (minutes && *minutes >= 10 && *minutes < 60 && !row[last].is_any({"a", "an"})) {
            minute = *minutes;
            last = after;
        }
    }
    return with_half(*hour, minute, 0, 0);
}

std::optional<Clock> read_clock(const PieceRow& row, std::size_t at, std::size_t& last) {
    const Piece& piece = row[at];
    if (piece.kind == Piece::Kind::none || piece.kind == Piece::Kind::opaque) return std::nullopt;
    if (piece.is_any({"noon", "midday", "midnight"})) {
        last = at + 1;
        const auto zone = read_zone(row, last);
        return Clock{piece.is("midnight") ? 0 : 12 * kHour, true, zone};
    }
    if ((row[at + 1].is("noon") || row[at + 1].is("midnight")) && piece.is("12")) {
        last = at + 2;
        return Clock{row[at + 1].is("noon") ? 12 * kHour : 0, true, std::nullopt};
    }
    if (auto clock = read_colon_clock(row, at, last)) return clock;
    if (auto clock = read_past_to(row, at, last)) return clock;
    if (auto clock = read_four_digits(row, at, last)) return clock;
    if (auto clock = read_marked_hour(row, at, last)) return clock;
    return read_led_clock(row, at, last);
}

}  // namespace gainsay::text::values
