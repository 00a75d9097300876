// Zones behind a time of day.

#include "parser/text/time_grammar.hpp"

namespace gainsay::text::values {
namespace {

struct Zone {
    std::string_view name;  ///< in capitals, as text writes it
    int minutes;            ///< from UTC
};
/// Abbreviations that news uses for one offset. "IST" and "CST" have several meanings and those that news gives them
/// most stand here; "BST" is Britain's summer time.
constexpr Zone kZones[] = {
    {"GMT", 0},    {"UTC", 0},    {"BST", 60},   {"WET", 0},    {"WEST", 60},   {"CET", 60},    {"CEST", 120},
    {"EET", 120},  {"EEST", 180}, {"MSK", 180},  {"EST", -300}, {"EDT", -240},  {"CST", -360},  {"CDT", -300},
    {"MST", -420}, {"MDT", -360}, {"PST", -480}, {"PDT", -420}, {"AKST", -540}, {"AKDT", -480}, {"HST", -600},
    {"IST", 330},  {"PKT", 300},  {"JST", 540},  {"KST", 540},  {"AEST", 600},  {"AEDT", 660},  {"AWST", 480},
    {"NZST", 720}, {"NZDT", 780}, {"SAST", 120}, {"EAT", 180},  {"WAT", 60},    {"TRT", 180},   {"IRST", 210},
};
/// Zones whose distance from UTC the season decides.
constexpr std::string_view kSeasonal[] = {"ET", "CT", "MT", "PT"};

bool is_seasonal(const Piece& piece) {
    for (const std::string_view name : kSeasonal)
        if (piece.text == name) return true;
    return false;
}

/// "+02:00", "+2", "-0330" behind "GMT", "UTC" or an ISO instant; leaves `at` alone when there is none.
std::optional<int> read_offset(const PieceRow& row, std::size_t& at) {
    if (!row[at].is_any({"+", "-"}) || !row[at].glued || !row[at + 1].glued) return std::nullopt;
    const auto hours = row[at + 1].digits(4);
    if (!hours) return std::nullopt;
    int minutes = 0;
    std::size_t end = at + 2;
    if (row[at + 1].text.size() > 2) {
        minutes = *hours / 100 * 60 + *hours % 100;
    } else {
        minutes = *hours * 60;
        if (const auto rest = row[end + 1].digits(2); rest && row[end].is(":") && row[end].glued) {
            minutes += *rest;
            end += 2;
        }
    }
    if (minutes > 14 * 60) return std::nullopt;
    const bool west = row[at].is("-");
    at = end;
    return west ? -minutes : minutes;
}

/// Behind a clock a bare "+02:00" is an offset, but "11am-1pm" and "3:30-5:15" are ranges: a minus needs the seconds or
/// the "T" of ISO 8601 before it.
bool is_iso_offset(const PieceRow& row, std::size_t at) {
    if (row[at].is("+")) return row[at + 1].text.size() == 2 || row[at + 1].text.size() == 4;
    const bool seconds = row.before(at, 2).is(":") && row.before(at, 4).is(":");
    return seconds || (row.before(at, 4).text == "T" && row.before(at, 4).glued);
}

}  // namespace

std::optional<int> read_zone(const PieceRow& row, std::size_t& at) {
    const std::size_t here = row[at].is("(") ? at + 1 : at;  // "noon (1000 GMT)" is another clock, "noon (GMT)" a zone
    const Piece& piece = row[here];
    const auto close = [&](std::size_t end) { at = here > at && row[end].is(")") ? end + 1 : here > at ? at : end; };
    if (!piece.is_word()) return here == at && is_iso_offset(row, at) ? read_offset(row, at) : std::nullopt;
    if (piece.is("z") && piece.glued) {
        ++at;
        return 0;
    }
    for (const Zone& zone : kZones) {
        if (piece.text != zone.name && !(zone.minutes == 0 && piece.is("gmt") && zone.name == "GMT")) continue;
        std::size_t end = here + 1;
        const auto offset = zone.minutes == 0 ? read_offset(row, end) : std::nullopt;
        close(end);
        return offset ? *offset : zone.minutes;
    }
    if (is_seasonal(piece)) close(here + 1);
    const bool named = row[here + 1].is("time") && (piece.capital || piece.is("local"));
    const bool standard = row[here + 1].is_any({"standard", "daylight", "summer"}) && row[here + 2].is("time");
    if (here == at && piece.capital && standard)
        at += 3;
    else if (here == at && named)
        at += 2;
    return std::nullopt;
}

}  // namespace gainsay::text::values
