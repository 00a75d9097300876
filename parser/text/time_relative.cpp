// Times that are counted from another time: "yesterday", "last month", "this Friday", "two days later".

#include "parser/text/number_words.hpp"
#include "parser/text/time_grammar.hpp"
#include "parser/text/time_periods.hpp"

#include <array>

namespace gainsay::text::values {
namespace {

Moment day_shift(int shift) {
    Moment moment;
    moment.unit = TimeUnit::day;
    moment.shift = shift;
    return moment;
}

std::optional<Moment> read_day_word(const PieceRow& row, std::size_t at, std::size_t& last) {
    const std::size_t here = row[at].is("the") ? at + 1 : at;
    last = here + 3;
    if (row.matches(here, {"day", "before", "yesterday"})) return day_shift(-2);
    if (row.matches(here, {"day", "after", "tomorrow"})) return day_shift(2);
    last = at + 1;
    if (row[at].is_any({"today", "tonight"})) {
        // "USA TODAY" and a show called "Today" are names.
        const Piece& before = row.before(at);
        const bool quoted = before.is_any({"\"", "'"}) && row[at + 1].is_any({"\"", "'"});
        if (row[at].capital && (quoted || (before.is_word() && before.capital))) return std::nullopt;
        Moment moment = day_shift(0);
        if (row[at].is("tonight")) moment.part = PartOfDay::night;
        return moment;
    }
    if (row[at].is("yesterday")) return day_shift(-1);
    if (row[at].is("tomorrow")) return day_shift(1);
    last = at + 2;
    if (row.matches(at, {"last", "night"})) {
        Moment moment = day_shift(0);
        moment.overnight = true;
        return moment;
    }
    const bool part =
        part_of_day(row[at + 1].lower) != PartOfDay::none && !row[at + 1].is_any({"am", "pm", "night", "noon"});
    if (row[at].is("this") && part) {
        Moment moment = day_shift(0);
        moment.part = part_of_day(row[at + 1].lower);
        return moment;
    }
    return std::nullopt;
}

/// "in the next year" is the time up to then, not the year that follows.
bool runs_within(const Piece& before) {
    return before.is_any({"in", "over", "within", "during"});
}

/// "the same day", "that night", "the next morning", "the following week", "the day before": counted from what came
/// before.
std::optional<Moment> read_following(const PieceRow& row, std::size_t at, std::size_t& last) {
    const std::size_t here = row[at].is("the") ? at + 1 : at;
    const bool the = here > at;
    Moment moment;
    moment.from_previous = true;
    if ((the && row[here].is("same")) || (!the && row[here].is("that"))) {
        if (row[here + 1].is("day"))
            moment.unit = TimeUnit::day;
        else if (row[here + 1].is_any({"night", "morning", "evening", "afternoon"})) {
            moment.unit = TimeUnit::day;
            moment.part = part_of_day(row[here + 1].lower);
        } else if (row[here + 1].is_any({"week", "month", "year"})) {
            moment.unit = unit_of(row[here + 1].lower);
        } else {
            return std::nullopt;
        }
        last = here + 2;
        return moment;
    }
    const bool whole_unit = row[here].is_any({"day", "week", "month", "year"});
    if (the && whole_unit && row[here + 1].is_any({"before", "after"})) {
        // "the day after the attack" hangs on an event that has no date here.
        const Piece& next = row[here + 2];
        if (next.is_word() && !next.is_any({"and", "but", "when", "that", "in", "at"})) return std::nullopt;
        moment.unit = unit_of(row[here].lower);
        if (*moment.unit != TimeUnit::day && next.is_word()) return std::nullopt;  // "the week before that"
        moment.shift = row[here + 1].is("before") ? -1 : 1;
        last = here + 2;
        return moment;
    }
    const Piece& unit = row[here + 1];
    if (row[here].is("next") && unit.is_any({"week", "month", "year"}) && runs_within(row.before(at)))
        return std::nullopt;
    const bool next_part = row[here].is("next") && unit.is_any({"morning", "evening", "afternoon"});
    if (!row[here].is_any({"next", "following", "previous"}) || (!the && !next_part && !row[here].is("following")))
        return std::nullopt;
    moment.shift = row[here].is("previous") ? -1 : 1;
    if (unit.is_any({"morning", "night", "evening", "afternoon"})) {
        moment.unit = TimeUnit::day;
        moment.part = part_of_day(unit.lower);
    } else if (unit.is_any({"day", "week", "weekend", "month", "quarter", "year", "decade"})) {
        moment.unit = unit_of(unit.lower);
    } else if (const auto weekday = weekday_of(unit.lower)) {
        moment.weekday = weekday;
        moment.lean = moment.shift > 0 ? Lean::following : Lean::previous;
        moment.from_previous = moment.shift > 0;
    } else {
        return std::nullopt;
    }
    last = here + 2;
    return moment;
}

struct StepWords {
    std::array<std::string_view, 3> words;
    int direction;
    bool from_previous;
};
/// Behind a count of weekdays: "three Fridays ago".
constexpr StepWords kStepTails[] = {
    {{"ago"}, -1, false},  {{"back"}, -1, false},   {{"from", "now"}, 1, false},
    {{"hence"}, 1, false}, {{"earlier"}, -1, true}, {{"later"}, 1, true},
};
/// Behind one weekday or calendar unit: "the Wednesday after next".
constexpr StepWords kSecondTails[] = {
    {{"after", "next"}, 2, false},
    {{"after", "the", "next"}, 2, false},
    {{"before", "last"}, -2, false},
    {{"before", "the", "last"}, -2, false},
};

template <std::size_t N>
const StepWords* find_steps(const StepWords (&table)[N], const PieceRow& row, std::size_t at, std::size_t& last) {
    for (const StepWords& known : table) {
        std::size_t here = at;
        bool all = true;
        for (const std::string_view word : known.words)
            if (!word.empty()) all = all && row[here++].is(word);
        if (!all) continue;
        last = here;
        return &known;
    }
    return nullptr;
}

/// "the Monday after Easter", "two Sundays before Christmas 2018", "the first Friday after May 3".
std::optional<Moment> read_steps_from(const Reading& reading, std::size_t at, std::size_t& last) {
    const PieceRow& row = reading.row;
    const bool the = row[at].is("the");
    std::size_t here = the ? at + 1 : at;
    int count = 1;
    bool ordered = false;
    if (row[here].is_word() && !weekday_of(row[here].lower)) {
        std::size_t end = here + 1;
        if (const auto ordinal = small_ordinal(row[here].lower); ordinal && *ordinal <= 10)
            count = *ordinal;
        else if (const auto number = read_small_count(row, here, end); number && *number > 0 && *number < 60)
            count = *number;
        else
            return std::nullopt;
        here = end;
        ordered = true;
    }
    if (!row[here].is_word() || !row[here + 1].is_any({"after", "before"})) return std::nullopt;
    const auto plural = weekday_plural(row[here].lower), single = weekday_of(row[here].lower);
    if (!(single || (plural && ordered))) return std::nullopt;
    std::size_t end = here + 2;
    auto base = read_calendar(reading, here + 2, end);
    // "arrested Friday after the March 3 vote" counts nothing: without "the" only a feast is counted from.
    if (!base || !(base->holiday || ((the || ordered) && base->day && base->month))) return std::nullopt;
    Moment moment;
    moment.weekday = single ? single : plural;
    moment.weekday_steps = row[here + 1].is("after") ? count : -count;
    moment.base.push_back(std::move(*base));
    last = end;
    return moment;
}

/// "three Fridays ago", "4 Tuesdays from now", "the Wednesday after next", "the week before last".
std::optional<Moment> read_steps(const PieceRow& row, std::size_t at, std::size_t& last) {
    const std::size_t here = row[at].is("the") ? at + 1 : at;
    Moment moment;
    std::size_t end = here;
    if (const auto count = read_small_count(row, here, end); count && *count > 0 && *count < 60) {
        const auto plural = weekday_plural(row[end].lower);
        const auto weekday = plural ? plural : row[end].is_word() ? weekday_of(row[end].lower) : std::nullopt;
        const StepWords* tail = weekday ? find_steps(kStepTails, row, end + 1, last) : nullptr;
        if (!tail) return std::nullopt;
        moment.weekday = weekday;
        moment.weekday_steps = *count * tail->direction;
        moment.from_previous = tail->from_previous;
        return moment;
    }
    if (!row[here].is_word()) return std::nullopt;
    const auto weekday = weekday_of(row[here].lower);
    const auto unit = unit_of(row[here].lower);
    if (!weekday && (!unit || *unit < TimeUnit::week || *unit == TimeUnit::season || looks_plural(row[here].lower)))
        return std::nullopt;
    const StepWords* tail = find_steps(kSecondTails, row, here + 1, last);
    if (!tail) return std::nullopt;
    moment.weekday = weekday;
    if (weekday)
        moment.weekday_steps = tail->direction;
    else
        moment.shift = tail->direction;
    if (unit && !weekday) moment.unit = unit;
    return moment;
}

/// "over the weekend", "at the weekend": which one the tense tells.
std::optional<Moment> read_the_weekend(const PieceRow& row, std::size_t at, std::size_t& last) {
    if (!row.matches(at, {"the", "weekend"}) || row[at + 2].is_any({"of", "-", "'", "after", "before"}))
        return std::nullopt;
    if (!row.before(at).is_any({"over", "at", "during", "through", "throughout", "on", "across", "until", "till"}))
        return std::nullopt;
    Moment moment;
    moment.unit = TimeUnit::weekend;
    last = at + 2;
    return moment;
}

/// "two nights ago".
std::optional<Moment> read_nights_ago(const PieceRow& row, std::size_t at, std::size_t& last) {
    std::size_t end = at;
    const auto count = read_small_count(row, at, end);
    if (!count || *count < 1 || *count > 60 || !row[end].is_any({"nights", "mornings", "evenings", "afternoons"}) ||
        !row[end + 1].is("ago"))
        return std::nullopt;
    Moment moment = day_shift(-*count);
    moment.part = part_of_day(std::string_view(row[end].lower).substr(0, row[end].lower.size() - 1));
    last = end + 2;
    return moment;
}

/// "year to date", "month-to-date", "YTD".
std::optional<Moment> read_to_date(const PieceRow& row, std::size_t at, std::size_t& last) {
    Moment moment;
    moment.portion = Portion::so_far;
    for (const auto& [letters, unit] : {std::pair{"YTD", TimeUnit::year}, std::pair{"MTD", TimeUnit::month},
                                        std::pair{"WTD", TimeUnit::week}, std::pair{"QTD", TimeUnit::quarter}}) {
        if (row[at].text != letters) continue;
        moment.unit = unit;
        last = at + 1;
        return moment;
    }
    if (!row[at].is_any({"year", "month", "week", "quarter"})) return std::nullopt;
    const std::size_t to = row[at + 1].is("-") ? at + 2 : at + 1;
    const std::size_t date = row[to + 1].is("-") ? to + 2 : to + 1;
    if (!row[to].is("to") || !row[date].is("date")) return std::nullopt;
    moment.unit = unit_of(row[at].lower);
    last = date + 1;
    return moment;
}

/// "now" where it is no mere turn of speech: "right now", or at the end of its clause.
std::optional<Moment> read_now(const PieceRow& row, std::size_t at, std::size_t& last) {
    const std::size_t here = row[at].is("right") ? at + 1 : at;
    if (!row[here].is("now") || row[here + 1].is_word() || row[here + 1].is_any({",", "-"})) return std::nullopt;
    if (here == at && row.before(at).is_any({"until", "till", "by", "for", "from", "than", "before", "as", "even"}))
        return std::nullopt;
    Moment moment;
    moment.named_now = true;
    last = here + 1;
    return moment;
}

std::optional<int> shift_of(const Piece& lead) {
    if (lead.is_any({"last", "past", "previous", "preceding"})) return -1;
    if (lead.is_any({"this", "current"})) return 0;
    if (lead.is_any({"next", "coming", "following", "upcoming"})) return 1;
    return std::nullopt;
}

Lean lean_of(const Piece& lead) {
    if (lead.is_any({"previous", "preceding"})) return Lean::previous;
    const auto shift = shift_of(lead);
    return !shift ? Lean::none : *shift < 0 ? Lean::last : *shift > 0 ? Lean::next : Lean::current;
}

/// "the last three months", "past two days", "the 5 upcoming years".
std::optional<Moment> read_rolling(const PieceRow& row, std::size_t here, bool the, std::size_t& last) {
    std::size_t end = here + 1, lead = here;
    int count = 1;
    bool counted = false;
    if (shift_of(row[here])) {
        std::size_t after = end;
        if (!row[end].is_any({"a", "an"}) || row[end + 1].is_any({"few", "couple"})) {
            if (row[end].is("few") || row[end].is("several")) {
                count = 3;
                counted = true;
                ++end;
            } else if (row[end].is("couple")) {
                count = 2;
                counted = true;
                end += row[end + 1].is("of") ? 2 : 1;
            } else if (const auto number = read_small_count(row, end, after)) {
                count = *number;
                counted = true;
                end = after;
            }
        }
        if (counted && row[end].is("full")) ++end;
    } else {
        const auto number = read_small_count(row, here, end);
        if (!number || !shift_of(row[end]) || row[end].is("this") || *number < 2 || row[here].is_any({"a", "an"}))
            return std::nullopt;
        lead = end++;
        count = *number;
        counted = true;
    }
    const auto unit = unit_of(row[end].lower);
    const int shift = *shift_of(row[lead]);
    if (!unit || shift == 0 || count < 1) return std::nullopt;
    const bool hour = *unit == TimeUnit::hour && !row[end + 1].is("of");
    const bool within = the && row[lead].is_any({"next", "coming"}) && runs_within(row.before(here - 1));
    const bool runs_on = counted || within || (hour && row[lead].is_any({"past", "last", "next"})) ||
                         (row[lead].is("past") && (the || *unit <= TimeUnit::hour)) || (the && row[lead].is("last"));
    if (!runs_on || (!counted && !hour && (*unit <= TimeUnit::day || *unit == TimeUnit::quarter))) return std::nullopt;
    if (row[lead].is("last") && row[end + 1].is("of")) return std::nullopt;  // "the last week of October"
    Moment moment;
    moment.unit = unit;
    moment.shift = shift;
    moment.count = count;
    moment.rolling = true;
    last = end + 1;
    return moment;
}

/// "last month", "next Friday", "this August", "last summer".
std::optional<Moment> read_leaned(const Reading& reading, std::size_t at, std::size_t& last) {
    const PieceRow& row = reading.row;
    const bool the = row[at].is("the");
    std::size_t here = the ? at + 1 : at;
    Portion portion = Portion::whole;
    if (row[here].is_any({"earlier", "later"}) && row[here + 1].is_any({"this", "that"})) {
        portion = row[here].is("earlier") ? Portion::so_far : Portion::rest;
        ++here;
        if (row[here].is("that")) return std::nullopt;
    }
    // "this past weekend", "this coming Monday"
    if (row[here].is("this") && row[here + 1].is_any({"past", "coming", "upcoming", "last"})) ++here;
    if (auto moment = read_rolling(row, here, the, last)) return moment;
    const auto shift = shift_of(row[here]);
    if (!shift || row[here].is("following")) return std::nullopt;
    Moment moment;
    if (row[here + 1].is_any({"fiscal", "financial"}) && row[here + 2].is_any({"year", "quarter", "half"})) {
        moment.fiscal = true;
        last = here + 3;
        return moment;
    }
    moment.portion = portion;
    moment.lean = lean_of(row[here]);
    const Piece& what = row[here + 1];
    if (const auto holiday = read_holiday(row, here + 1, reading.region, last)) {
        moment.holiday = holiday;
        return moment;
    }
    if (what.is_figure() && !the && row[here].is_any({"next", "last"})) {
        auto day = read_slashed_day(reading, here + 1, last);
        if (!day) day = read_calendar(reading, here + 1, last);
        if (day && day->day && day->month && !day->year) {
            day->lean = moment.lean;
            return day;
        }
    }
    last = here + 2;
    if (const auto unit = unit_of(what.lower); unit && !looks_plural(what.lower)) {
        if (moment.lean == Lean::last && row[last].is_any({"of", "in"}) && *unit <= TimeUnit::weekend)
            return std::nullopt;
        const bool usual = *unit >= TimeUnit::week && *unit != TimeUnit::season;
        if (!usual) return std::nullopt;
        moment.unit = unit;
        moment.shift = *shift;
        return moment;
    }
    if (const auto weekday = what.is_word() ? weekday_of(what.lower) : std::nullopt;
        weekday && (what.text.size() > 5 || what.capital)) {
        if (moment.lean == Lean::last && row[last].is_any({"of", "in"})) {
            const Piece& of = row[last + 1];
            if (month_of(of.lower) || of.is("the") || shift_of(of)) return std::nullopt;
        }
        moment.weekday = weekday;
        // The nearest one, where "next" and "last" may go by the week.
        if (row[here].is_any({"coming", "upcoming", "past"})) {
            moment.weekday_steps = row[here].is("past") ? -1 : 1;
            moment.lean = Lean::none;
        }
        return moment;
    }
    if (const auto month = what.is_word() ? month_of(what.lower) : std::nullopt;
        month && (what.capital || !is_doubtful_name(what))) {
        moment.month = month;
        std::size_t end = last;
        if (row[last].is_figure() && row[last].digits(2) && !looks_plural(row[last + 1].lower)) {
            const auto with_day = read_calendar(reading, here + 1, end);
            if (with_day && with_day->day) {
                moment.day = with_day->day;
                last = end;
            }
        }
        return moment;
    }
    if (const auto season = season_of(what.lower)) {
        moment.season = season;
        return moment;
    }
    return std::nullopt;
}

/// "two days ago", "a week later", "three months from now", "2 weeks before May 13, 1999".
std::optional<Moment> read_offset(const Reading& reading, std::size_t at, std::size_t& last) {
    const PieceRow& row = reading.row;
    std::size_t end = at;
    const bool about = row[at].is_any({"about", "some", "nearly", "almost", "around"});
    auto lengths = read_length(row, about ? at + 1 : at, end);
    if (lengths.empty()) {  // "the day after Christmas"
        const std::size_t unit_at = row[at].is("the") ? at + 1 : at;
        if (!row[unit_at].is_any({"day", "week", "month", "year"}) || !row[unit_at + 1].is_any({"before", "after"}))
            return std::nullopt;
        lengths.push_back({1, *unit_of(row[unit_at].lower)});
        end = unit_at + 1;
    }
    Moment moment;
    moment.offset = std::move(lengths);
    const Piece& word = row[end];
    last = end + 1;
    if (word.is_any({"ago", "back"})) {
        if (word.is("back") && row[end + 1].is_word()) return std::nullopt;
        moment.direction = -1;
        return moment;
    }
    if (word.is("hence") || row.matches(end, {"from", "now"}) || row.matches(end, {"from", "today"})) {
        if (!word.is("hence")) ++last;
        moment.direction = 1;
        return moment;
    }
    if (word.is_any({"earlier", "later", "beforehand", "afterwards", "afterward"})) {
        moment.direction = word.is_any({"earlier", "beforehand"}) ? -1 : 1;
        moment.from_previous = true;
        return moment;
    }
    if (!word.is_any({"before", "after", "from"})) return std::nullopt;
    std::size_t after = last;
    auto base = read_named_relative(reading, last, after);
    if (!base) base = read_calendar(reading, last, after);
    // "he had left two days before."
    if (!base && word.is_any({"before", "after"}) && !row[last].is_word() && !row[last].is_figure()) {
        moment.direction = word.is("before") ? -1 : 1;
        moment.from_previous = true;
        return moment;
    }
    if (!base) return std::nullopt;
    moment.direction = word.is("before") ? -1 : 1;
    moment.base.push_back(*base);
    last = after;
    return moment;
}

}  // namespace

std::optional<Moment> read_named_relative(const Reading& reading, std::size_t at, std::size_t& last) {
    const PieceRow& row = reading.row;
    const Piece& piece = row[at];
    if (!piece.is_word() && !piece.is_figure()) return std::nullopt;
    if (auto moment = read_day_word(row, at, last)) return moment;
    if (auto moment = read_following(row, at, last)) return moment;
    return read_leaned(reading, at, last);
}

std::optional<Moment> read_relative(const Reading& reading, std::size_t at, std::size_t& last) {
    if (auto moment = read_steps(reading.row, at, last)) return moment;
    if (auto moment = read_steps_from(reading, at, last)) return moment;
    if (auto moment = read_named_relative(reading, at, last)) return moment;
    if (auto moment = read_now(reading.row, at, last)) return moment;
    if (auto moment = read_to_date(reading.row, at, last)) return moment;
    if (auto moment = read_the_weekend(reading.row, at, last)) return moment;
    if (auto moment = read_nights_ago(reading.row, at, last)) return moment;
    return read_offset(reading, at, last);
}

}  // namespace gainsay::text::values
