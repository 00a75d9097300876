// Finds the names of feasts.

#include "parser/text/time_holiday_table.hpp"
#include "parser/text/time_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace gainsay::text::values {
namespace {

using holidays::HolidayName;
using holidays::kHolidays;

constexpr std::size_t kLetters = 27;  ///< a to z, and all that is no letter

constexpr std::size_t opening(std::string_view word) {
    const auto letter = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<std::size_t>(c - 'a') : kLetters - 1; };
    return word.size() < 2 ? kLetters * kLetters - 1 : letter(word[0]) * kLetters + letter(word[1]);
}

constexpr std::size_t kHolidayCount = std::size(kHolidays);
constexpr std::size_t kHolidayWords = (kHolidayCount + 63) / 64;
using HolidaySet = std::array<std::uint64_t, kHolidayWords>;  ///< a bit for each entry of kHolidays

/// By the first two letters of a word, the holidays with a name that begins so: for nearly all words of a text none.
constexpr std::array<HolidaySet, kLetters* kLetters> kOpenings = [] {
    std::array<HolidaySet, kLetters * kLetters> sets{};
    for (std::size_t holiday = 0; holiday < kHolidayCount; ++holiday) {
        const std::string_view names = kHolidays[holiday].names;
        for (std::size_t at = 0; at < names.size();) {
            if (names[at] == '!') ++at;
            sets[opening(names.substr(at))][holiday / 64] |= std::uint64_t{1} << (holiday % 64);
            const std::size_t bar = names.find('|', at);
            at = bar == std::string_view::npos ? names.size() : bar + 1;
        }
    }
    return sets;
}();

std::size_t past_possessive(const PieceRow& row, std::size_t at) {
    if (row[at].is("'") && row[at].glued) return row[at + 1].is("s") && row[at + 1].glued ? at + 2 : at + 1;
    return at;
}

bool same_or_plural(std::string_view written, std::string_view known) {
    return written == known ||
           (written.size() == known.size() + 1 && written.starts_with(known) && written.back() == 's');
}

/// The word at a place matches a word of a name, which may be cut at an apostrophe ("b'av") or joined by a dash.
bool match_word(const PieceRow& row, std::size_t& here, std::string_view known) {
    const std::size_t cut = known.find('\'');
    if (cut == std::string_view::npos || row[here].is(known)) return same_or_plural(row[here++].lower, known);
    if (!row[here].is(known.substr(0, cut)) || !row[here + 1].is("'") || !row[here + 2].is(known.substr(cut + 1)))
        return false;
    here += 3;
    return true;
}

/// The end of a name that stands at a place, 0 when it does not.
std::size_t match_name(const PieceRow& row, std::size_t at, std::string_view name) {
    const bool needs_capital = name.starts_with('!');
    if (needs_capital) name.remove_prefix(1);
    if (needs_capital && !row[at].capital) return 0;
    std::size_t here = at;
    while (!name.empty()) {
        const std::size_t blank = std::min(name.find(' '), name.size());
        if (here > at) {
            here = past_possessive(row, here);
            if (row[here].is("-")) ++here;
        }
        if (!match_word(row, here, name.substr(0, blank))) return 0;
        name.remove_prefix(std::min(blank + 1, name.size()));
    }
    return here;
}

std::size_t match_any(const PieceRow& row, std::size_t at, std::string_view names) {
    std::size_t longest = 0;
    while (!names.empty()) {
        const std::size_t bar = std::min(names.find('|'), names.size());
        longest = std::max(longest, match_name(row, at, names.substr(0, bar)));
        names.remove_prefix(std::min(bar + 1, names.size()));
    }
    return longest;
}

}  // namespace

std::optional<Holiday> read_holiday(const PieceRow& row, std::size_t at, std::string_view region, std::size_t& last) {
    if (!row[at].is_word()) return std::nullopt;
    const HolidayName* best = nullptr;
    std::size_t end = at;
    const HolidaySet& candidates = kOpenings[opening(row[at].lower)];
    for (std::size_t i = 0; i < kHolidayCount; ++i) {
        if ((candidates[i / 64] >> (i % 64) & 1) == 0) continue;
        const HolidayName& known = kHolidays[i];
        if (!known.region.empty() && known.region != region) continue;
        const std::size_t here = match_any(row, at, known.names);
        if (here <= end) continue;
        end = here;
        best = &known;
    }
    if (!best) return std::nullopt;
    last = end;
    return best->holiday;
}

}  // namespace gainsay::text::values
