#pragma once
// Feasts, and the calendars that move them.

#include "parser/source/calendar.hpp"
#include "parser/text/value_pieces.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace gainsay::text::values {

/// A feast whose days follow from the year.
struct Holiday {
    enum class Rule : std::uint8_t {
        fixed,     ///< month and day
        workday,   ///< the same, on the nearest workday
        nth,       ///< the nth (`day`) weekday of a month, -1 for the last
        from,      ///< the first `weekday` on or after month and day
        easter,    ///< Easter Sunday of the western churches
        orthodox,  ///< of the eastern churches
        hebrew,    ///< month (1 = Nisan, 7 = Tishri, 12 = Adar next to Nisan) and day; begins on the evening before
        islamic,   ///< month (1 = Muharram) and day
        islamic_month,  ///< the whole month
        chinese,        ///< New Year of the Chinese calendar
        hindu,          ///< month (1 = Chaitra, ending at the new moon) and lunar day that holds at the hour `weekday`
        solstice,       ///< the sun enters the sidereal sign `month` (0 = Aries)
    };
    Rule rule = Rule::fixed;
    int month = 1;
    int day = 1;
    int weekday = 0;  ///< 0 = Monday
    int shift = 0;    ///< days from what the rule gives
    int length = 1;   ///< in days
};

struct HolidayDays {
    Day first, last;
};

/// The feast named at a piece, its end in `last`. `region`: "GB", "AU" or the like where feasts of one name differ.
std::optional<Holiday> read_holiday(const PieceRow& row, std::size_t at, std::string_view region, std::size_t& last);
/// Its days in a year of the Gregorian calendar; none when it has none there.
std::optional<HolidayDays> holiday_in(const Holiday& holiday, int year);

/// The nth weekday of a month, n from 1, or -1 for the last; none when there is none.
std::optional<Day> nth_weekday(int year, int month, int weekday, int n);

// --- calendars (time_moon.cpp, time_holidays.cpp) ------------------------------------------------------------------

/// Easter by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8).
Day easter_sunday(int year);
/// Easter of the Julian calendar in days of the Gregorian one (Meeus, ch. 8).
Day orthodox_easter(int year);
/// Reingold & Dershowitz, Calendrical Calculations, ch. 8; the day of a month within a Gregorian year.
std::optional<Day> hebrew_day(int year, int month, int day);

/// The day of an Islamic month that lies in a Gregorian year, the first one when there are two. A month begins on the
/// evening on which, in Mecca, the moon is new before sunset and sets after the sun (the rule of the Umm al-Qura
/// calendar since 1423; van Gent, The Umm al-Qura Calendar of Saudi Arabia).
std::optional<Day> islamic_day(int year, int month, int day);
/// The days of the Islamic month that begins in a Gregorian year, from the evening before on.
std::optional<HolidayDays> islamic_month_in(int year, int month);
/// New moon between 21 January and 20 February, in China.
Day chinese_new_year(int year);
/// The day of a year on which the lunar day 1..30 of an amanta month (0 = Chaitra) holds at an hour of India's clock.
std::optional<Day> hindu_day(int year, int month, int lunar_day, int hour);
/// The day of a year on which the sun has entered a sidereal sign by sunset in India.
std::optional<Day> sidereal_entry(int year, int sign);

}  // namespace gainsay::text::values
