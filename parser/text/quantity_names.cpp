// Figures that name or place something: stations, houses, years, clocks, picture counters, set phrases.

#include "parser/text/quantity_rules.hpp"
#include "parser/text/time_words.hpp"

#include <algorithm>
#include <iterator>

namespace gainsay::text::values {
namespace {

constexpr std::size_t kHeadlineReach = 40;  // pieces that tell whether a line is set in capitals

bool in_capitals(const PieceRow& row) {
    std::size_t capitals = 0, words = 0;
    for (std::size_t i = 0; i < std::min(row.size(), kHeadlineReach); ++i) {
        if (!row[i].is_word() || row[i].text.size() < 4) continue;
        ++words;
        if (row[i].capital) ++capitals;
    }
    return capitals * 2 > words;
}

/// "WAVE 3 News", "Phillips 66 station", "7 Action News": the number stands inside a name. Headlines in capitals tell
/// nothing.
bool is_inside_name(const PieceRow& row, const Value& value) {
    const std::size_t at = value.number.first, last = value.span.last;
    if (value.form != Number::Form::cardinal || value.scaled) return false;
    if (!in_capitals(row))
        for (std::size_t i = last; i < last + 3 && row[i].is_word() && row[i].capital; ++i)
            if (row[i].is_any({"news", "tv", "sports", "radio", "network", "weather", "coalition"})) return true;
    const Piece& name = row.before(at);
    if (!value.figure || at < 2 || !name.is_word() || !name.capital || row.before(at, 2).is(".")) return false;
    if (in_capitals(row) || !row[last].is_word() || row[last].dotted) return false;
    if (weekday_of(name.lower) || month_of(name.lower)) return false;
    const Token& token = row.sentence().tokens[name.token];
    if (token.upos != Upos::x && token.upos != Upos::propn) return false;
    // "In Kyiv 12 soldiers", "In Kyiv 12 Ukrainian soldiers": a counted plural follows.
    for (std::size_t i = last; i < last + 4 && row[i].is_word(); ++i)
        if (looks_plural(row[i].lower)) return false;
    return row[last].capital || (token.relation == "compound" && token.head > row[at].token);
}

/// "the 600 block of Elm Street", "the 3900-block".
bool is_block(const PieceRow& row, const Value& value) {
    const std::size_t behind = row[value.number.last].is("-") ? value.number.last + 1 : value.number.last;
    return value.figure && row[behind].is_any({"block", "blk"}) &&
           (value.value >= Decimal{100} || row.before(value.number.first).is("the"));
}

/// "Image 1 of 8", "2 / 8", "1 of / 3": counters of a picture gallery; also "24/7", "9/11", "20/20".
bool is_counter(const PieceRow& row, const Value& value) {
    const std::size_t at = value.number.first, last = value.number.last;
    if (!row[at].digits(3) || last != at + 1) return false;
    const bool above = row[last].is("/") && (row[last + 1].digits(3) || row[last + 1].is_word());
    const bool below = row.before(at).is("/") && (row.before(at, 2).is_figure() || row.before(at, 2).is("of"));
    if (above || below || (row[last].is("of") && row[last + 1].is("/"))) return true;
    const bool pair = row[last].is("of") && row[last + 1].digits(3);
    const Piece& counted = row[last + 2];
    const bool nothing_counted = !counted.is_word() || counted.capital || counted.text.size() == 1;
    const bool opens = at == 0 || row.before(at).capital || !row.before(at).is_word();
    if (pair && nothing_counted && opens && !counted.is_any({",", "."})) return true;
    return row.before(at).is("of") && row.before(at, 2).digits(3) &&
           row.before(at, 3).is_any({"image", "photo", "slide", "page", "picture"});
}

/// "the 1906 earthquake", "a 2019 report", "the 2014 protests": a year before what happened or came out in it.
bool is_year_name(const PieceRow& row, const Value& value) {
    const std::size_t at = value.number.first;
    const auto year = row[at].digits(4);
    if (!year || *year < 1500 || *year > 2100 || value.span.last != at + 1) return false;
    const Piece& next = row[at + 1];
    if (!next.is_word() || !row.before(at).is_any({"the", "a", "an", "this", "that", "his", "her", "its", "their", "s",
                                                   "'", "our", "my", "under"}))
        return false;
    const auto& tokens = row.sentence().tokens;
    const Token& number = tokens[row[at].token];
    std::string_view noun = next.lower;
    bool plural = looks_plural(next.lower);
    if (!number.relation.empty() && number.head < tokens.size() && number.head > row[at].token) {
        const Token& head = tokens[number.head];
        noun = head.lower;
        plural = head.xpos.empty() ? looks_plural(head.lower) : head.xpos.ends_with('S');
    }
    constexpr std::string_view events[] = {"elections", "protests",  "riots",     "attacks",      "olympics",
                                           "games",     "bombings",  "floods",    "fires",        "murders",
                                           "killings",  "talks",     "primaries", "midterms",     "accords",
                                           "wildfires", "sanctions", "polls",     "championships"};
    return !plural || std::find(std::begin(events), std::end(events), noun) != std::end(events);
}

/// "525 BC", "1835-1862": years of old times and of a life.
bool is_year_of_life(const PieceRow& row, const Value& value) {
    const std::size_t at = value.number.first;
    const auto year = row[at].digits(4);
    if (!year || value.span.last != at + 1) return false;
    if (row[at + 1].is_any({"bc", "bce", "ad", "ce"}) && row[at + 1].text.size() >= 2 && row[at + 1].capital)
        return true;
    const auto is_year = [](std::optional<int> figure) { return figure && *figure >= 1000 && *figure <= 2100; };
    const bool before = row.before(at).is("-") && row[at].text.size() == 4 && is_year(row.before(at, 2).digits(4));
    const bool behind = row[at + 1].is("-") && row[at + 2].text.size() == 4 && is_year(row[at + 2].digits(4));
    return is_year(year) && (before || behind);
}

/// "Text TIPS to 72727".
bool is_short_code(const PieceRow& row, const Value& value) {
    const std::size_t at = value.number.first;
    if (!row[at].digits(8) || row[at].text.size() < 4 || !row.before(at).is("to")) return false;
    for (std::size_t back = 2; back <= 20; ++back)
        if (row.before(at, back).is_any({"text", "texting", "sms", "message"})) return true;
    return false;
}

/// "at 3704 Fannin", "at 829 Hudson Lane": a house.
bool is_house_number(const PieceRow& row, const Value& value) {
    const std::size_t at = value.number.first;
    const bool plain = row[at].digits(5) && row[at].text.size() >= 3 && value.span.last == at + 1;
    if (!plain || !row.before(at).is_any({"at", "near", "outside"})) return false;
    const Piece& next = row[at + 1];
    return next.is_word() && next.capital && !looks_plural(next.lower) && !month_of(next.lower) &&
           !weekday_of(next.lower);
}

/// "Dated October 1 at 1459", "at 0630 local time": a time of day without its colon.
bool is_bare_clock(const PieceRow& row, const Value& value) {
    const std::size_t at = value.number.first;
    const auto clock = row[at].digits(4);
    if (!clock || row[at].text.size() != 4 || *clock >= 2400 || *clock % 100 >= 60 || !row.before(at).is("at"))
        return false;
    const Piece& before = row.before(at, 2);
    return before.is_figure() || weekday_of(before.lower) ||
           row[at + 1].is_any({"hours", "gmt", "local", "utc", "est"});
}

/// "One-on-one", "number one", "one by one", "one day she will".
bool is_one_of_a_phrase(const PieceRow& row, const Value& value) {
    const std::size_t at = value.number.first;
    const Piece& before = row.before(at);
    const Piece& next = row[at + 1];
    if (!row[at].is("one") || value.number.last != at + 1) return false;
    if (next.is("-") && next.glued)
        return row[at + 2].is_any({"on", "sided", "way", "off", "stop", "liner", "to", "and", "size"});
    if ((before.is("-") && before.glued) || before.is_any({"number", "day", "formula", "square"})) return true;
    if (row.matches(at, {"one", "by", "one"}) || (before.is("by") && row.before(at, 2).is("one"))) return true;
    return next.is("day") && !before.is_any({"only", "just", "than", "within", "for", "in"}) && row[at + 2].is_word() &&
           !row[at + 2].is_any({"after", "before", "later", "earlier", "ago", "of", "in", "to", "and", "or", "when"});
}

/// Other words of a set phrase: "think twice", "for a second", "first responders", "50-50".
bool is_idiom(const PieceRow& row, const Value& value) {
    const std::size_t at = value.number.first;
    const Piece& before = row.before(at);
    const Piece& next = row[value.number.last];
    if (row[at].is("twice")) return before.lower.starts_with("think") || before.is("thought");
    if (row[at].is("first"))
        return next.is_any({"responder", "responders", "lady", "aid", "minister", "hand"}) || before.is("at");
    if (row[at].is("second") && value.form == Number::Form::ordinal)
        return before.is_any({"a", "split", "every", "per", "each", "or"}) &&
               (!next.is_word() || next.is_any({"that", "to", "and", "or", "later", "before", "of", "the", "i"}));
    // "7-Eleven"
    if (row[at].is_figure() && row[at + 1].is("-") && row[at + 1].glued && row[at + 2].capital && row[at + 2].glued &&
        small_number(row[at + 2].lower))
        return true;
    if (row[at].capital && before.is("-") && before.glued && row.before(at, 2).is_figure()) return true;
    if (row[at].is("50")) return row.matches(at, {"50", "-", "50"}) || (before.is("-") && row.before(at, 2).is("50"));
    return false;
}

}  // namespace

bool names_something(const PieceRow& row, const Value& value) {
    const bool count = value.kind == Quantity::Kind::count;
    if (count && (is_inside_name(row, value) || is_block(row, value) || is_counter(row, value) ||
                  is_year_name(row, value) || is_year_of_life(row, value) || is_short_code(row, value) ||
                  is_house_number(row, value) || is_bare_clock(row, value)))
        return true;
    return is_one_of_a_phrase(row, value) || is_idiom(row, value);
}

}  // namespace gainsay::text::values
