// Sun and moon to a few arc minutes, enough to tell the days of calendars that follow them (Meeus, Astronomical
// Algorithms, ch. 25 and 47, the largest terms).

#include "parser/text/time_holidays.hpp"

#include <cmath>

namespace gainsay::text::values {
namespace {

constexpr double kDaysToJulian = 2'440'587.5;  // 1970-01-01T00:00 as a Julian date
constexpr double kIndia = 5.5 / 24, kChina = 8.0 / 24;
constexpr double kMeccaNorth = 21.42, kMeccaEast = 39.83;

double sine(double degrees) {
    constexpr double kRadian = 0.017453292519943295;
    return std::sin(degrees * kRadian);
}

double turn(double degrees) {
    const double rest = std::fmod(degrees, 360);
    return rest < 0 ? rest + 360 : rest;
}

double centuries(double days) {
    return (days + kDaysToJulian - 2'451'545.0) / 36'525;
}

/// Longitude of the sun; days of universal time since 1970.
double sun(double days) {
    const double t = centuries(days), anomaly = 357.52911 + 35999.05029 * t;
    return turn(280.46646 + 36000.76983 * t + 1.914602 * sine(anomaly) + 0.019993 * sine(2 * anomaly) - 0.00569);
}

/// Longitude of the sun among the stars, by Lahiri's ayanamsa.
double sidereal_sun(double days) {
    return turn(sun(days) - 23.85 - 1.3972 * centuries(days));
}

/// How far the moon is ahead of the sun.
double elongation(double days) {
    const double t = centuries(days);
    const double d = 297.8501921 + 445267.1114034 * t, m = 357.52911 + 35999.05029 * t,
                 p = 134.9633964 + 477198.8675055 * t, f = 93.272095 + 483202.0175233 * t;
    const double moon = 218.3164477 + 481267.88123421 * t + 6.288774 * sine(p) + 1.274027 * sine(2 * d - p) +
                        0.658314 * sine(2 * d) + 0.213618 * sine(2 * p) - 0.185116 * sine(m) - 0.114332 * sine(2 * f) +
                        0.058793 * sine(2 * d - 2 * p) + 0.057066 * sine(2 * d - m - p) + 0.053322 * sine(2 * d + p) +
                        0.045758 * sine(2 * d - m) - 0.040923 * sine(m - p) - 0.03472 * sine(d) -
                        0.030383 * sine(m + p);
    return turn(moon - sun(days));
}

/// The new moon at or before a moment; near one it may give the one just ahead.
double new_moon(double days) {
    constexpr double kDegreesADay = 12.19;
    double at = days - elongation(days) / kDegreesADay;
    for (int round = 0; round < 6; ++round) {
        const double rest = elongation(at);
        at -= (rest > 180 ? rest - 360 : rest) / kDegreesADay;
    }
    return at;
}

Day whole(double days) {
    return Day{static_cast<std::int32_t>(std::floor(days))};
}

int year_of(Day day) {
    return to_civil(day).year;
}

/// Ecliptic longitude and latitude of the moon.
double moon_longitude(double days) {
    return turn(elongation(days) + sun(days));
}
double moon_latitude(double days) {
    const double t = centuries(days);
    const double d = 297.8501921 + 445267.1114034 * t, p = 134.9633964 + 477198.8675055 * t,
                 f = 93.272095 + 483202.0175233 * t;
    return 5.128122 * sine(f) + 0.280602 * sine(p + f) + 0.277693 * sine(p - f) + 0.173237 * sine(2 * d - f) +
           0.055413 * sine(2 * d - p + f) + 0.046271 * sine(2 * d - p - f);
}

/// How high a point of the sky stands above the horizon of Mecca, in degrees, from its ecliptic coordinates.
double height_in_mecca(double longitude, double latitude, double days) {
    constexpr double kDegree = 57.29577951308232;
    const double tilt = 23.439 - 0.013 * centuries(days), cos_latitude = sine(90 - latitude);
    const double x = cos_latitude * sine(90 - longitude);
    const double y = cos_latitude * sine(longitude) * sine(90 - tilt) - sine(latitude) * sine(tilt);
    const double z = cos_latitude * sine(longitude) * sine(tilt) + sine(latitude) * sine(90 - tilt);
    const double sidereal = 280.46061837 + 360.98564736629 * (days + kDaysToJulian - 2'451'545.0) + kMeccaEast;
    const double hour = sidereal - std::atan2(y, x) * kDegree;
    const double cos_declination = std::sqrt(x * x + y * y);
    const double height = sine(kMeccaNorth) * z + sine(90 - kMeccaNorth) * cos_declination * sine(90 - hour);
    return std::asin(height) * kDegree;
}

/// Sunset in Mecca on a day, in days of universal time.
double sunset_in_mecca(Day day) {
    constexpr double kUpperEdge = -0.833;  // with refraction
    double before = day.number + 0.55, after = day.number + 0.75;
    for (int round = 0; round < 24; ++round) {
        const double middle = (before + after) / 2;
        (height_in_mecca(sun(middle), 0, middle) > kUpperEdge ? before : after) = middle;
    }
    return before;
}

Day islamic_month_start(int hijri, int month) {
    // The tabular calendar is right within two days and so tells which new moon begins the month.
    constexpr int kEpoch = -492'148;  // 622-07-16 of the Julian calendar, in days from 1970
    const int tabular = 29 * (month - 1) + (6 * month - 1) / 11 + (hijri - 1) * 354 + (3 + 11 * hijri) / 30 + kEpoch;
    const double moon = new_moon(tabular + 8.0);
    const Day conjunction = whole(moon);
    const double sunset = sunset_in_mecca(conjunction);
    constexpr double kParallax = 0.95;
    const bool seen =
        moon < sunset && height_in_mecca(moon_longitude(sunset), moon_latitude(sunset), sunset) > kParallax;
    return Day{conjunction.number + (seen ? 1 : 2)};
}

}  // namespace

std::optional<Day> islamic_day(int year, int month, int day) {
    const int around = (year - 622) * 33 / 32;
    for (int hijri = around - 1; hijri <= around + 2; ++hijri) {
        const Day found{islamic_month_start(hijri, month).number + day - 1};
        if (year_of(found) == year) return found;
    }
    return std::nullopt;
}

std::optional<HolidayDays> islamic_month_in(int year, int month) {
    const int around = (year - 622) * 33 / 32;
    for (int hijri = around - 1; hijri <= around + 2; ++hijri) {
        const Day first = islamic_month_start(hijri, month);
        if (year_of(first) != year) continue;
        const Day next = month == 12 ? islamic_month_start(hijri + 1, 1) : islamic_month_start(hijri, month + 1);
        return HolidayDays{Day{first.number - 1}, Day{next.number - 1}};
    }
    return std::nullopt;
}

Day chinese_new_year(int year) {
    const Day latest = to_day({year, 2, 21}), earliest = to_day({year, 1, 21});
    const Day found = whole(new_moon(latest.number - kChina) + kChina);
    const Day before = whole(new_moon(found.number - 20.0) + kChina);
    return before < earliest ? found : before;
}

std::optional<Day> hindu_day(int year, int month, int lunar_day, int hour) {
    // Chaitra begins between the middle of March and the middle of April, each month about thirty days later.
    const int first = to_day({year, 3, 8}).number + (month - 1 + 1) * 30 - (month >= 9 ? 365 : 0);
    for (int day = first - 30; day < first + 75; ++day) {
        const double at = day + hour / 24.0 - kIndia;
        if (static_cast<int>(elongation(at) / 12) + 1 != lunar_day || year_of(Day{day}) != year) continue;
        const double begin = new_moon(at), end = new_moon(begin + 33);
        const int sign = static_cast<int>(sidereal_sun(begin) / 30), next = static_cast<int>(sidereal_sun(end) / 30);
        if (sign == next) continue;  // a month put in, which has no feasts
        if ((sign + 1) % 12 == month) return Day{day};
    }
    return std::nullopt;
}

std::optional<Day> sidereal_entry(int year, int sign) {
    const int first = to_day({year, 1, 1}).number;
    constexpr double kSunsetInIndia = 17.75 / 24;
    for (int day = first + (sign + 3) % 12 * 30; day < first + 370; ++day) {
        const double now = sidereal_sun(day + kSunsetInIndia - kIndia),
                     before = sidereal_sun(day - 1 + kSunsetInIndia - kIndia);
        if (static_cast<int>(now / 30) == sign && static_cast<int>(before / 30) != sign) return Day{day};
    }
    return std::nullopt;
}

}  // namespace gainsay::text::values
