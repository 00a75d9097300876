// Figures that count nothing.

#include "parser/text/quantity_rules.hpp"
#include "parser/text/time_words.hpp"

#include <algorithm>

namespace gainsay::text::values {
namespace {

/// "Flight 370", "Article 5", "No. 5", "page 12": nouns that a number names rather than counts.
bool is_designator(const Piece& piece) {
    return piece.is_any({"flight",     "flights",  "channel",     "route",       "highway",  "interstate", "article",
                         "section",    "chapter",  "page",        "pages",       "room",     "number",     "no",
                         "nos",        "level",    "phase",       "grade",       "platform", "gate",       "terminal",
                         "unit",       "block",    "building",    "apartment",   "suite",    "type",       "category",
                         "resolution", "title",    "formula",     "episode",     "version",  "volume",     "paragraph",
                         "appendix",   "figure",   "table",       "exit",        "pier",     "studio",     "ward",
                         "precinct",   "district", "sector",      "zone",        "runway",   "boeing",     "airbus",
                         "apollo",     "iphone",   "windows",     "model",       "mark",     "mk",         "covid",
                         "verse",      "psalm",    "amendment",   "proposition", "prop",     "bill",       "clause",
                         "annex",      "rule",     "day",         "week",        "round",    "part",       "lap",
                         "heat",       "seed",     "ranked",      "extension",   "serial",   "line",       "tier",
                         "stage",      "#",        "§",           "sub",         "top",      "vol",        "ch",
                         "rte",        "hwy",      "playstation", "glock",       "xbox"});
}

/// Nouns that a number names when they have a capital ("Camp 2", "Engine 40", "Form 3"), and counts otherwise.
bool is_capital_designator(const Piece& piece) {
    return piece.capital &&
           piece.is_any({"camp",  "camps",   "image",    "photo",    "slide",  "region",   "class", "squadron",
                         "bus",   "tram",    "train",    "engine",   "ladder", "exhibit",  "count", "form",
                         "world", "war",     "schedule", "tower",    "lot",    "hangar",   "bay",   "lane",
                         "seat",  "floor",   "sections", "articles", "rounds", "routes",   "gates", "lines",
                         "units", "reactor", "galaxy",   "falcon",   "soyuz",  "starship", "juror", "amendments"});
}

/// Letters or a name and a number in one: "MiG-29", "Covid-19", "F16", "A320".
/// "Fortty-one-year-old": what is left of a misspelled number.
bool is_rest_of_number(const PieceRow& row, const Value& value) {
    const std::size_t at = value.number.first;
    if (value.kind != Quantity::Kind::age || row[at].is_figure() || !row[at].glued || !row.before(at).is("-") ||
        !row.before(at).glued)
        return false;
    const Piece& word = row.before(at, 2);
    return word.is_word() && !word.is_any({"then", "now", "mid", "pre", "ex", "non"});
}

bool is_glued_name(const PieceRow& row, const Value& value) {
    const std::size_t at = value.number.first;
    if (!row[at].is_figure() || !row[at].glued) return false;
    const Piece& before = row.before(at);
    if (before.is_word()) return value.kind != Quantity::Kind::money;
    if (before.is("-") && before.glued) {
        const Piece& name = row.before(at, 2);
        if (name.is("magnitude")) return false;
        return name.is_word() && !small_number(name.lower) && !factor_of(name.lower);
    }
    return before.is_any({"#", "_", ".", "/", ":"}) && before.glued;
}

/// A letter right behind: "5G", "13F", "737s", "3D"; units and factors have been read by now.
bool is_lettered(const PieceRow& row, const Value& value) {
    const Piece& next = row[value.span.last];
    if (!value.figure || value.span.last != value.number.last || value.form == Number::Form::ordinal) return false;
    return next.glued && next.is_word();
}

bool is_designated(const PieceRow& row, const Value& value) {
    const std::size_t at = value.number.first;
    const Piece& before = row.before(at);
    if (value.form != Number::Form::cardinal || value.kind != Quantity::Kind::count || value.scaled) return false;
    if (before.is(".") && row.before(at, 2).is_any({"no", "nos"})) return true;
    if (row[at].is("911") && row[at + 1].is_any({"call", "calls", "caller", "dispatcher", "dispatchers", "operator"}))
        return true;
    // "Camps 1 and 2"
    if (before.is_any({"and", "or"}) && row.before(at, 2).is_figure() && is_capital_designator(row.before(at, 3)) &&
        row[at].is_figure())
        return true;
    if (is_capital_designator(before) && row[at].is_figure() && !looks_plural(row[value.span.last].lower)) return true;
    if (!is_designator(before)) return false;
    if (before.is_any({"day", "week", "round", "part", "number"}) && looks_plural(row[value.span.last].lower))
        return false;
    // "in the district 50 people", "the number 50 people": a counted noun after all
    const bool small_letters =
        !before.capital && before.is_any({"district", "building", "unit", "block", "room", "zone", "sector", "ward",
                                          "line", "stage", "level", "section", "bill", "table", "gate", "top"});
    return !(small_letters && looks_plural(row[value.span.last].lower)) || before.is("top");
}

/// A capitalised name with its number behind: "Tokyo 2020", "Saturn 5"; told from "In Paris 12 people" by what follows.
bool is_named(const PieceRow& row, const Value& value) {
    const std::size_t at = value.number.first;
    const Piece& before = row.before(at);
    if (!value.figure || value.form != Number::Form::cardinal || value.kind != Quantity::Kind::count || value.scaled)
        return false;
    const Sentence& sentence = row.sentence();
    const Token& token = sentence.tokens[row[at].token];
    if (before.is_word() && token.relation == "nummod" && token.head < row[at].token &&
        token.head + 1 == row[at].token && sentence.tokens[token.head].upos == Upos::propn)
        return true;
    if (!before.is_word() || !before.capital || at < 2) return false;
    if (weekday_of(before.lower) || month_of(before.lower) || before.is_any({"the", "i", "us", "uk", "eu", "un"}))
        return false;
    const Piece& next = row[value.span.last];
    const bool noun_follows =
        next.is_word() &&
        !next.is_any({"is",   "was",  "has",   "in",    "on",   "at",    "and",   "to",     "for",  "from", "by",
                      "with", "but",  "or",    "as",    "that", "which", "when",  "while",  "into", "had",  "were",
                      "are",  "will", "would", "could", "the",  "a",     "after", "before", "near", "over"});
    return !noun_follows;
}

/// "3-1", "won 5 - 4", "a 5-4 ruling".
bool is_score(const PieceRow& row, const Value& value) {
    const std::size_t first = value.number.first, last = value.number.last;
    if (!value.figure || value.kind != Quantity::Kind::count || value.scaled) return false;
    const auto here = row[first].digits(3);
    if (!here) return false;
    const auto other_after = row[last].is("-") ? row[last + 1].digits(3) : std::nullopt;
    const auto other_before = row.before(first).is("-") && first >= 2 ? row[first - 2].digits(3) : std::nullopt;
    if (!other_after && !other_before) return false;
    return true;  // ranges have been read before this is asked
}

/// "555-1234", "+1 202 555 0100", "000 111 82-2100".
bool is_telephone(const PieceRow& row, const Value& value) {
    const std::size_t at = value.number.first;
    if (!row[at].is_figure() || (value.number.last > at + 1 && row[at + 1].is_figure())) return false;
    int groups = 1;
    std::size_t digits = row[at].text.size();
    const auto joins = [&](const Piece& piece) { return piece.is_any({"-", ".", "(", ")", "+"}); };
    for (std::size_t i = at + 1; i < at + 8; ++i) {
        if (row[i].is_figure())
            ++groups, digits += row[i].text.size();
        else if (!joins(row[i]))
            break;
    }
    for (std::size_t back = 1; back <= 8; ++back) {
        const Piece& piece = row.before(at, back);
        if (piece.is_figure())
            ++groups, digits += piece.text.size();
        else if (!joins(piece))
            break;
    }
    const bool local = groups == 2 && row[at + 1].is("-") && row[at].text.size() == 3 && row[at + 2].text.size() == 4;
    const bool tail =
        groups == 2 && row.before(at).is("-") && row[at].text.size() == 4 && row.before(at, 2).text.size() == 3;
    const Piece& letters = row[at + 2];  // "224-STOP"
    const bool spelled =
        row[at].text.size() == 3 && row[at + 1].is("-") && letters.glued && letters.is_word() &&
        letters.text.size() > 3 &&
        std::all_of(letters.text.begin(), letters.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return (groups >= 3 && digits >= 7) || local || tail || spelled ||
           (row.before(at).is("+") && row[at].glued && digits >= 7);
}

/// "99 Main Street", "5th Avenue", "1600 Pennsylvania Ave".
bool is_address(const PieceRow& row, const Value& value) {
    if (value.kind != Quantity::Kind::count && value.kind != Quantity::Kind::ordinal) return false;
    for (std::size_t i = value.number.last; i < value.number.last + 5; ++i) {
        const Piece& piece = row[i];
        const bool name = (piece.is_word() && piece.capital) || (piece.is_figure() && i > value.number.last) ||
                          (piece.glued && piece.is_word()) || (piece.is(".") && i > value.number.last) ||
                          // "82nd and Slide Road"
                          (piece.is("and") && value.form == Number::Form::ordinal && i == value.number.last);
        if (!name) return false;
        if (piece.is_any({"street",  "st",      "avenue", "ave",     "road",  "rd",       "boulevard", "blvd",
                          "lane",    "ln",      "drive",  "dr",      "court", "way",      "place",     "square",
                          "terrace", "highway", "hwy",    "parkway", "pkwy",  "crescent", "row"}) &&
            (i > value.number.last || value.form == Number::Form::ordinal))
            return true;
    }
    return false;
}

/// "1." or "2)" that opens a list item.
bool is_list_number(const PieceRow& row, const Value& value) {
    if (value.number.first != 0 || !value.figure || value.kind != Quantity::Kind::count) return false;
    const Piece& next = row[value.number.last];
    return (next.is(".") || next.is(")") || next.is(":")) && row[value.number.last + 1].is_word();
}

/// "Killing one and wounding another", "six were shot, one fatally": a number without its noun. "One" that takes up a
/// noun or means anybody is a pronoun.
bool stands_for_one(const PieceRow& row, std::size_t at) {
    const Token& token = row.sentence().tokens[row[at].token];
    if (token.upos != Upos::num && token.xpos != "CD") return false;
    const Piece& before = row.before(at);
    const Piece& next = row[at + 1];
    if (next.is_any({"of", "another", "day", "who", "that", "which", "'", "can", "could", "must", "should", "might"}) ||
        next.capital)
        return false;
    if (before.is_any(
            {"the", "this", "that", "as", "like", "than", "a", "an", "first", "last", "next", "big", "loved"}))
        return false;
    const std::string& role = token.relation;
    if (role == "nsubj")
        return next.is_any({"was", "is", "died", "remains", "remained", "has", "had", "fatally", "suffered",
                            "critically", "in", "from", ","});
    const bool alone =
        !next.is_word() || next.is_any({"and", "or", "in", "at", "on", "with", "near", "inside", "but", "while", "is",
                                        "was", "critically", "fatally", "dead", "seriously", "wounded", "injured"});
    if (!alone) return false;
    return role == "obj" || role == "conj" || role == "appos" || role == "parataxis" || role == "root";
}

/// "one" that is a pronoun, "first" that is an adverb.
bool is_small_word(const PieceRow& row, const Value& value) {
    const std::size_t at = value.number.first;
    if (value.number.last != at + 1 || value.kind == Quantity::Kind::money || value.kind == Quantity::Kind::percent)
        return false;
    const Piece& before = row.before(at);
    const Piece& next = row[at + 1];
    if (row[at].is("one") && value.kind == Quantity::Kind::count) {
        const Token& token = row.sentence().tokens[row[at].token];
        if (before.is_any({"no", "any", "every", "some", "each", "this", "that", "which", "the", "another", "only",
                           "every", "good", "bad"}) &&
            !(before.is_any({"only", "the"}) && next.is_word() &&
              !next.is_any({"of", "that", "who", "which", "before", "in", "to", "is", "was"})))
            return true;
        if (!token.relation.empty()) return token.relation != "nummod" && !stands_for_one(row, at);
        const bool function =
            next.is_any({"of",  "is",   "was",    "that",  "who",   "which", "you",  "i",      "we",    "they",
                         "he",  "she",  "it",     "can",   "could", "may",   "must", "should", "would", "will",
                         "has", "had",  "in",     "on",    "at",    "to",    "for",  "with",   "by",    "another",
                         "'",   "more", "before", "after", "and",   "or",    "day",  "time",   "thing", "such"});
        return row.size() > 1 && (!next.is_word() || function) && !(next.is("more") && row[at + 2].is_word());
    }
    if (value.form == Number::Form::ordinal && row[at].is_any({"first", "second", "third"})) {
        if (before.is("at") || (row[at].is("second") && before.is_any({"i", "we", "they", "you", "per", "split"})))
            return true;
        const bool determined = before.is_any(
            {"the", "a", "his", "her", "its", "their", "our", "my", "s", "'", "every", "another", "for", "this"});
        return !determined && !(next.is_word() && row.size() > 1 && at > 0) && row.size() > 1;
    }
    return false;
}

}  // namespace

bool counts_nothing(const PieceRow& row, const Value& value) {
    return names_something(row, value) || is_glued_name(row, value) || is_rest_of_number(row, value) ||
           is_lettered(row, value) || is_designated(row, value) || is_named(row, value) || is_score(row, value) ||
           is_telephone(row, value) || is_address(row, value) || is_list_number(row, value) ||
           is_small_word(row, value);
}

}  // namespace gainsay::text::values
