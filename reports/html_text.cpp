#include "reports/html_text.hpp"

#include "parser/source/calendar.hpp"
#include "parser/source/utf8.hpp"
#include "reports/markup.hpp"
#include "reports/text_layout.hpp"

#include <array>
#include <cmath>

namespace gainsay::reports {
namespace {

bool is_blank(char32_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0x2028 || c == 0x2029;
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decode_utf8(text, at);
        const std::string_view markup = markup_reference(next.value);
        if (!markup.empty())
            out += markup;
        else if (is_blank(next.value))
            out += ' ';
        else
            out += printable(text.substr(at, next.length));
        at += next.length;
    }
    return out;
}

std::string isolated(std::string_view text) {
    return "<bdi>" + escaped(one_line(text)) + "</bdi>";
}

std::string link_to(std::string_view id, std::string_view inner) {
    return "<a href=\"#" + escaped(id) + "\">" + std::string(inner) + "</a>";
}

std::string coordinate(double value) {
    const long long tenths = std::llround(value * 10.0);
    const long long magnitude = tenths < 0 ? -tenths : tenths;
    std::string out = (tenths < 0 ? "-" : "") + std::to_string(magnitude / 10);
    if (magnitude % 10 != 0) out += "." + std::to_string(magnitude % 10);
    return out;
}

std::string readable_day(std::string_view iso) {
    static constexpr std::array<const char*, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::optional<Day> day = iso.size() == 10 ? parse_iso_day(iso) : std::nullopt;
    if (!day) return std::string(iso);
    const CivilDate date = to_civil(*day);
    return std::to_string(date.day) + " " + kMonths[date.month - 1] + " " + std::to_string(date.year);
}

}  // namespace gainsay::reports
