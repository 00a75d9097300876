#include "parser/text/time_holidays.hpp"

#include "parser/text/time_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace gainsay::text::values {
namespace {

using Rule = Holiday::Rule;

constexpr Holiday fixed(int month, int day, int length = 1) {
    return {Rule::fixed, month, day, 0, 0, length};
}
constexpr Holiday nth(int n, int weekday, int month, int shift = 0, int length = 1) {
    return {Rule::nth, month, n, weekday, shift, length};
}
constexpr Holiday from(int weekday, int month, int day) {
    return {Rule::from, month, day, weekday, 0, 1};
}
constexpr Holiday easter(int shift, int length = 1) {
    return {Rule::easter, 1, 1, 0, shift, length};
}
constexpr Holiday orthodox(int shift, int length = 1) {
    return {Rule::orthodox, 1, 1, 0, shift, length};
}
/// With the evening before: `length` counts the days alone.
constexpr Holiday hebrew(int month, int day, int length = 1) {
    return {Rule::hebrew, month, day, 0, length > 1 ? -1 : 0, length > 1 ? length + 1 : 1};
}
constexpr Holiday islamic(int month, int day, int length = 1) {
    return {Rule::islamic, month, day, 0, 0, length};
}
constexpr Holiday hindu(int month, int lunar_day, int hour, int shift = 0, int length = 1) {
    return {Rule::hindu, month, lunar_day, hour, shift, length};
}
constexpr Holiday solstice(int sign, int shift = 0) {
    return {Rule::solstice, sign, 1, 0, shift, 1};
}

struct HolidayName {
    /// Names between bars, words in the singular and without "'s", longer names before their beginnings. A name with an
    /// exclamation mark is also a common word and needs its capital.
    std::string_view names;
    Holiday holiday;
    std::string_view region = "";  ///< only there
};

constexpr HolidayName kHolidays[] = {
    // By region before those that hold elsewhere.
    {"mother day|mothering sunday", easter(-21), "GB"},
    {"father day", nth(1, 6, 9), "AU"},
    {"father day", nth(1, 6, 9), "NZ"},
    {"thanksgiving day|thanksgiving", nth(2, 0, 10), "CA"},
    {"independence day", fixed(7, 4), "US"},
    {"may day bank holiday|early may bank holiday", nth(1, 0, 5), "GB"},
    {"republic day", fixed(1, 26), "IN"},
    {"independence day", fixed(8, 15), "IN"},
    // Fixed days.
    {"new year eve|silvester|hogmanay", fixed(12, 31)},
    {"new year day", fixed(1, 1)},
    {"epiphany|three king day|twelfth day", fixed(1, 6)},
    {"orthodox christmas day|orthodox christmas", fixed(1, 7)},
    {"orthodox new year|old new year", fixed(1, 14)},
    {"inauguration day", fixed(1, 20)},
    {"burn night", fixed(1, 25)},
    {"australia day", fixed(1, 26)},
    {"holocaust remembrance day|international holocaust remembrance day", fixed(1, 27)},
    {"groundhog day", fixed(2, 2)},
    {"waitangi day", fixed(2, 6)},
    {"valentine day", fixed(2, 14)},
    {"david day", fixed(3, 1)},
    {"international women day|women day", fixed(3, 8)},
    {"pi day", fixed(3, 14)},
    {"patrick day", fixed(3, 17)},
    {"nowruz|norouz|persian new year", fixed(3, 20)},
    {"april fool day", fixed(4, 1)},
    {"world health day", fixed(4, 7)},
    {"emancipation day", {Rule::workday, 4, 16, 0, 0, 1}},
    {"tax day", fixed(4, 15)},
    {"earth day", fixed(4, 22)},
    {"george day", fixed(4, 23)},
    {"king day|koningsdag", fixed(4, 27)},
    {"lei day", fixed(5, 1)},
    {"anzac day", fixed(4, 25)},
    {"international worker day|international workers day|worker day|may day|international labour day", fixed(5, 1)},
    {"cinco de mayo", fixed(5, 5)},
    {"rabindra jayanti|rabindranath jayanti", fixed(5, 9)},
    {"ve day|victory in europe day", fixed(5, 8)},
    {"victory day|europe day", fixed(5, 9)},
    {"flag day", fixed(6, 14)},
    {"juneteenth", fixed(6, 19)},
    {"world refugee day", fixed(6, 20)},
    {"canada day", fixed(7, 1)},
    {"fourth of july", fixed(7, 4)},
    {"bastille day", fixed(7, 14)},
    {"assumption day|assumption of mary", fixed(8, 15)},
    {"patriot day", fixed(9, 11)},
    {"rosa park day", fixed(12, 1)},
    {"united nation day", fixed(10, 24)},
    {"halloween", fixed(10, 31)},
    {"all saint day|all hallow day", fixed(11, 1)},
    {"all soul day|day of the dead", fixed(11, 2)},
    {"guy fawke night|guy fawkes night|guy fawkes day|bonfire night", fixed(11, 5)},
    {"veteran day|armistice day|remembrance day|single day", fixed(11, 11)},
    {"andrew day", fixed(11, 30)},
    {"world aids day", fixed(12, 1)},
    {"pearl harbor day|pearl harbor remembrance day", fixed(12, 7)},
    {"human right day", fixed(12, 10)},
    {"christmas eve|xmas eve", fixed(12, 24)},
    {"christmas day|christmas|xmas day|xmas", fixed(12, 25)},
    {"boxing day|stephen day", fixed(12, 26)},
    {"kwanzaa", fixed(12, 26, 7)},
    {"boss day", {Rule::workday, 10, 16, 0, 0, 1}},
    // Weekdays of a month.
    {"martin luther king day|martin luther king jr day|mlk day|martin luther king birthday", nth(3, 0, 1)},
    {"president day|washington birthday", nth(3, 0, 2)},
    {"super tuesday", nth(1, 1, 3)},
    {"commonwealth day", nth(2, 0, 3)},
    {"administrative professional day|secretary day|secretaries day|admin day", nth(-1, 5, 4, -3)},
    {"arbor day", nth(-1, 4, 4)},
    {"mother day", nth(2, 6, 5)},
    {"armed force day", nth(3, 5, 5)},
    {"daylight saving start day|daylight savings start day", nth(2, 6, 3)},
    {"daylight saving end day|daylight savings end day", nth(1, 6, 11)},
    {"victoria day", from(0, 5, 18)},
    {"reconciliation day", from(0, 5, 27)},
    {"spring bank holiday", nth(-1, 0, 5)},
    {"memorial day", nth(-1, 0, 5)},
    {"father day", nth(3, 6, 6)},
    {"parent day", nth(4, 6, 7)},
    {"civic holiday", nth(1, 0, 8)},
    {"summer bank holiday|late summer bank holiday|august bank holiday", nth(-1, 0, 8)},
    {"labor day weekend|labour day weekend", nth(1, 0, 9, -2, 3)},
    {"labor day|labour day", nth(1, 0, 9)},
    {"national grandparent day|grandparent day", nth(1, 0, 9, 6)},
    {"columbus day|indigenous people day|indigenous peoples day", nth(2, 0, 10)},
    {"sweetest day", nth(3, 5, 10)},
    {"election day", from(1, 11, 2)},
    {"thanksgiving eve", nth(4, 3, 11, -1)},
    {"thanksgiving weekend", nth(4, 3, 11, 0, 4)},
    {"thanksgiving day|thanksgiving", nth(4, 3, 11)},
    {"black friday", nth(4, 3, 11, 1)},
    {"small business saturday", nth(4, 3, 11, 2)},
    {"cyber monday", nth(4, 3, 11, 4)},
    {"giving tuesday", nth(4, 3, 11, 5)},
    {"remembrance sunday", nth(2, 6, 11)},
    {"advent sunday|first sunday of advent", from(6, 11, 27)},
    // Around Easter.
    {"orthodox easter sunday|orthodox easter day|orthodox easter|pascha", orthodox(0)},
    {"orthodox good friday|great friday", orthodox(-2)},
    {"orthodox easter monday", orthodox(1)},
    {"orthodox palm sunday", orthodox(-7)},
    {"clean monday|orthodox ash monday|ash monday|shrove monday", orthodox(-48)},
    {"great lent|great fast", orthodox(-48, 40)},
    {"orthodox pentecost", orthodox(49)},
    {"shrove tuesday|pancake tuesday|pancake day|fat tuesday|mardi gras", easter(-47)},
    {"ash wednesday", easter(-46)},
    {"!lent", easter(-46, 46)},
    {"palm sunday", easter(-7)},
    {"holy week", easter(-7, 7)},
    {"maundy thursday|holy thursday|covenant thursday", easter(-3)},
    {"good friday", easter(-2)},
    {"holy saturday|black saturday|easter eve", easter(-1)},
    {"easter monday", easter(1)},
    {"easter weekend", easter(-2, 4)},
    {"easter sunday|easter day|easter", easter(0)},
    {"ascension day|feast of the ascension", easter(39)},
    {"pentecost|whit sunday|white sunday", easter(49)},
    {"whit monday|pentecost monday", easter(50)},
    {"trinity sunday", easter(56)},
    {"corpus christi|feast of corpus christi", easter(60)},
    // By the Hebrew calendar.
    {"passover|pesach", hebrew(1, 15, 8)},
    {"yom hashoah|yom ha shoah", hebrew(1, 27)},
    {"yom haatzmaut|yom ha'atzmaut", hebrew(2, 5)},
    {"lag baomer|lag b'omer", hebrew(2, 18)},
    {"shavuot|shavuoth|feast of week", hebrew(3, 6, 2)},
    {"tisha b'av|tisha bav", hebrew(5, 9)},
    {"rosh hashanah|rosh hashana|rosh hashanna|rosh ha shanah|jewish new year", hebrew(7, 1, 2)},
    {"yom kippur|day of atonement", hebrew(7, 10)},
    {"sukkot|sukkoth|feast of tabernacle|feast of booth", hebrew(7, 15, 7)},
    {"shemini atzeret", hebrew(7, 22)},
    {"simchat torah", hebrew(7, 23)},
    {"hanukkah|chanukah|hannukah|hanukah|festival of light", hebrew(9, 25, 8)},
    {"tu bishvat|tu b'shevat|tu bshevat", hebrew(11, 15)},
    {"purim", hebrew(12, 14)},
    // By the Islamic calendar.
    {"islamic new year|hijri new year|amun jadid|muharram", islamic(1, 1)},
    {"ashura|day of ashura|yom ashura", islamic(1, 10)},
    {"mawlid|mawlid an nabi|mawlid al nabi|milad un nabi|prophet birthday", islamic(3, 12)},
    {"isra and mi'raj|isra and miraj|laylat al miraj", islamic(7, 27)},
    {"laylat al qadr|laylat al kadr|laylatul qadr|night of power", islamic(9, 27)},
    {"ramadan|ramadhan|ramzan", islamic(9, 1, 30)},
    {"eid al fitr|eid ul fitr|eid al fitri|id al fitr|eid el fitr", islamic(10, 1)},
    {"day of arafah|day of arafat|arafat day", islamic(12, 9)},
    {"eid al adha|eid ul adha|id al adha|id ul adha|feast of the sacrifice|feast of sacrifice|sacrifice feast|"
     "bakr id|bakrid",
     islamic(12, 10)},
    // By the moon in East and South Asia.
    {"chinese new year eve|lunar new year eve", {Rule::chinese, 1, 1, 0, -1, 1}},
    {"chinese new year day|chinese new year|lunar new year day|lunar new year|chinese lunar new year",
     {Rule::chinese, 1, 1, 0, 0, 1}},
    {"ugadi|gudi padwa", hindu(1, 1, 6)},
    {"ram navami|rama navami|sri rama navami", hindu(1, 9, 12)},
    {"mahavir jayanti|mahavir janma kalyanak", hindu(1, 13, 6)},
    {"hanuman jayanti", hindu(1, 15, 6)},
    {"akshaya tritiya|akha teej", hindu(2, 3, 9)},
    {"buddha purnima|buddha day|buddha jayanti|vesak|vesak day", hindu(2, 15, 6)},
    {"rath yatra|ratha yatra|rathayatra", hindu(4, 2, 6)},
    {"guru purnima", hindu(4, 15, 6)},
    {"raksha bandhan|rakhi", hindu(5, 15, 9)},
    {"krishna janmashtami|janmashtami|gokulashtami", hindu(5, 23, 24)},
    {"ganesh chaturthi|vinayaka chaturthi", hindu(6, 4, 12)},
    {"navaratri|navratri", hindu(7, 1, 6, 0, 9)},
    {"durga puja", hindu(7, 1, 6, 0, 10)},
    {"maha saptami", hindu(7, 7, 7)},
    {"maha ashtami|durga ashtami", hindu(7, 8, 7)},
    {"maha navami", hindu(7, 9, 7)},
    {"dussehra|dasara|dashahara|vijayadashami|vijayadasami|dasain", hindu(7, 10, 14)},
    {"valmiki jayanti|maharishi valmiki jayanti|pargat diwas", hindu(7, 15, 7)},
    {"karva chauth|karwa chauth", hindu(7, 19, 20)},
    {"dhanteras|dhanatrayodashi", hindu(7, 28, 19)},
    {"kali chaudas|naraka chaturdashi|narak chaturdashi|choti diwali|chhoti diwali", hindu(7, 30, 19, -1)},
    {"diwali|deepavali|divali|dipavali", hindu(7, 30, 19)},
    {"govardhan puja", hindu(7, 30, 19, 1)},
    {"bhai dooj|bhai duj", hindu(8, 2, 13)},
    {"chhath puja|chhath|dala puja", hindu(8, 6, 18)},
    {"guru nanak jayanti|guru nanak gurpurab|gurpurab", hindu(8, 15, 7)},
    {"vasant panchami|basant panchami", hindu(11, 5, 9)},
    {"guru ravidas jayanti|guru ravidass jayanti|guru ravidass birthday", hindu(11, 15, 7)},
    {"maha shivaratri|mahashivratri|shivaratri|shivratri|maha shivratri", hindu(11, 29, 24)},
    {"holika dahan|chhoti holi|choti holi|kamudu pyre", hindu(12, 15, 19)},
    {"holi|dhulandi|phagwah", hindu(12, 15, 19, 1)},
    {"bhogi pandigai|bhogi|lohri", solstice(9, -1)},
    {"thai pongal|pongal|makar sankranti|makara sankranti|sankranti", solstice(9)},
    {"mattu pongal|maattu pongal", solstice(9, 1)},
    {"kaanum pongal|kanni pongal", solstice(9, 2)},
};

constexpr std::size_t opening(std::string_view word) {
    const auto letter = [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<std::size_t>(c - 'a') : std::size_t{26};
    };
    return word.size() < 2 ? 26 * 27 + 26 : letter(word[0]) * 27 + letter(word[1]);
}

constexpr std::size_t kHolidayCount = std::size(kHolidays);
constexpr std::size_t kHolidayWords = (kHolidayCount + 63) / 64;
using HolidaySet = std::array<std::uint64_t, kHolidayWords>;  ///< a bit for each entry of kHolidays

/// By the first two letters of a word, the holidays with a name that begins so: for nearly all words of a text none.
constexpr std::array<HolidaySet, 27 * 27> kOpenings = [] {
    std::array<HolidaySet, 27 * 27> sets{};
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
            if (row[here].is("-") && row[here].glued) ++here;
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

std::optional<Day> first_from(int year, int month, int day, int wanted) {
    const auto found = make_day(year, static_cast<std::uint32_t>(month), static_cast<std::uint32_t>(day));
    if (!found) return std::nullopt;
    return Day{found->number + (wanted - weekday(*found) + 7) % 7};
}

std::optional<Day> nearest_workday(std::optional<Day> day) {
    if (!day) return std::nullopt;
    const int of_week = weekday(*day);
    return Day{day->number + (of_week == 5 ? -1 : of_week == 6 ? 1 : 0)};
}

std::optional<Day> rule_day(const Holiday& h, int year) {
    const auto on = make_day(year, static_cast<std::uint32_t>(h.month), static_cast<std::uint32_t>(std::max(h.day, 1)));
    switch (h.rule) {
    case Rule::fixed:
        return on;
    case Rule::workday:
        return nearest_workday(on);
    case Rule::nth:
        return nth_weekday(year, h.month, h.weekday, h.day);
    case Rule::from:
        return first_from(year, h.month, h.day, h.weekday);
    case Rule::easter:
        return easter_sunday(year);
    case Rule::orthodox:
        return orthodox_easter(year);
    case Rule::hebrew:
        return hebrew_day(year, h.month, h.day);
    case Rule::islamic:
        return islamic_day(year, h.month, h.day);
    case Rule::chinese:
        return chinese_new_year(year);
    case Rule::hindu:
        return hindu_day(year, h.month - 1, h.day, h.weekday);
    case Rule::solstice:
        return sidereal_entry(year, h.month);
    }
    return std::nullopt;
}

// --- the Hebrew calendar -------------------------------------------------------------------------------------------

bool hebrew_leap(int year) {
    return (7 * year + 1) % 19 < 7;
}

/// Days from the epoch to the new moon that begins a year, moved off the weekdays it may not fall on.
int hebrew_elapsed(int year) {
    const int months = (235 * year - 234) / 19;
    const std::int64_t parts = 12'084 + 13'753LL * months;
    const int days = 29 * months + static_cast<int>(parts / 25'920);
    return 3 * (days + 1) % 7 < 3 ? days + 1 : days;
}

/// 1 Tishri of a Hebrew year, in days from 1970.
int hebrew_new_year(int year) {
    constexpr int kEpoch = -1'373'427 - 719'163;
    const int before = hebrew_elapsed(year - 1), now = hebrew_elapsed(year), after = hebrew_elapsed(year + 1);
    return kEpoch + now + (after - now == 356 ? 2 : now - before == 382 ? 1 : 0);
}

int hebrew_month_length(int year, int month) {
    const int length = hebrew_new_year(year + 1) - hebrew_new_year(year);
    if (month == 8) return length % 10 == 5 ? 30 : 29;
    if (month == 9) return length % 10 == 3 ? 29 : 30;
    return month == 2 || month == 4 || month == 6 || month == 10 || month == 12 ? 29 : 30;
}

int hebrew_date(int year, int wanted, int day) {
    int days = hebrew_new_year(year);
    for (int month = 7; month != wanted; month = month == 12 ? 1 : month + 1) {
        days += hebrew_month_length(year, month);
        if (month == 11 && hebrew_leap(year)) days += 30;  // the first Adar
    }
    return days + day - 1;
}

}  // namespace

Day easter_sunday(int year) {
    const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25;
    const int g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return to_day({year, static_cast<std::uint32_t>(n / 31), static_cast<std::uint32_t>(n % 31 + 1)});
}

Day orthodox_easter(int year) {
    const int a = year % 4, b = year % 7, c = year % 19, d = (19 * c + 15) % 30, e = (2 * a + 4 * b - d + 34) % 7;
    const int n = d + e + 114;
    const Day julian = to_day({year, static_cast<std::uint32_t>(n / 31), static_cast<std::uint32_t>(n % 31 + 1)});
    return Day{julian.number + year / 100 - year / 400 - 2};
}

std::optional<Day> hebrew_day(int year, int month, int day) {
    for (const int hebrew : {year + 3761, year + 3760}) {
        const Day found{hebrew_date(hebrew, month, day)};
        if (to_civil(found).year == year) return found;
    }
    return std::nullopt;
}

std::optional<Day> nth_weekday(int year, int month, int weekday_wanted, int n) {
    if (month < 1 || month > 12 || year < 1 || year > 9999) return std::nullopt;
    const auto m = static_cast<std::uint32_t>(month);
    const int length = static_cast<int>(days_in_month(year, m));
    const Day first = to_day({year, m, 1});
    const int offset = (weekday_wanted - weekday(first) + 7) % 7;
    int day = 1 + offset + 7 * (n - 1);
    if (n < 0) {
        day = 1 + offset;
        while (day + 7 <= length) day += 7;
    }
    if (day < 1 || day > length) return std::nullopt;
    return Day{first.number + day - 1};
}

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

std::optional<HolidayDays> holiday_in(const Holiday& holiday, int year) {
    if (year < 1 || year > 9998 || (holiday.rule >= Rule::hebrew && (year < 1000 || year > 3000))) return std::nullopt;
    const auto day = rule_day(holiday, year);
    if (!day) return std::nullopt;
    const Day first{day->number + holiday.shift};
    return HolidayDays{first, Day{first.number + holiday.length - 1}};
}

}  // namespace gainsay::text::values
