#include "reports/html_plot.hpp"

#include "reports/html_text.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

namespace gainsay::reports {
namespace {

constexpr double kWidth = 1000.0;  ///< units of the drawing; it is stretched to the column
constexpr double kMargin = 12.0;

double place(const PlotFrame& frame, double value) {
    const double size = frame.high - frame.low;
    const double share = size > 0 ? std::clamp((value - frame.low) / size, 0.0, 1.0) : 0.5;
    return kMargin + share * (kWidth - 2 * kMargin);
}

std::string line(double from, double to, const std::string& style) {
    // A dot is a line of hardly any length with round ends.
    return "<path class=\"" + style + "\" vector-effect=\"non-scaling-stroke\" d=\"M" + coordinate(from) + " 10H" +
           coordinate(std::max(to, from + 0.1)) + "\"/>";
}

void write_drawing(std::ostream& out, const PlotFrame& frame, const PlotRow& row) {
    out << "<svg viewBox=\"0 0 1000 20\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
        << line(0, kWidth, "rail");
    const std::string style = row.style.empty() ? "" : " " + row.style;
    if (row.low && row.high) {
        out << line(place(frame, *row.low), place(frame, *row.high), "span" + style);
    } else if (row.low) {
        out << line(place(frame, *row.low), kWidth, "open" + style)
            << line(place(frame, *row.low), place(frame, *row.low), "span" + style);
    } else if (row.high) {
        out << line(0, place(frame, *row.high), "open" + style)
            << line(place(frame, *row.high), place(frame, *row.high), "span" + style);
    }
    out << "</svg>";
}

}  // namespace

std::optional<std::pair<double, double>> axis_of(const std::vector<PlotRow>& rows) {
    std::optional<double> low, high;
    for (const PlotRow& row : rows)
        for (const std::optional<double>& side : {row.low, row.high}) {
            if (!side) continue;
            low = low ? std::min(*low, *side) : *side;
            high = high ? std::max(*high, *side) : *side;
        }
    if (!low) return std::nullopt;
    if (*low == *high) return std::pair(*low - 1, *high + 1);
    return std::pair(*low, *high);
}

void write_plot(std::ostream& out, const PlotFrame& frame, const std::vector<PlotRow>& rows) {
    out << "<table class=\"chart\">\n<caption>" << frame.caption
        << "</caption>\n<thead><tr><th class=\"empty\" scope=\"col\">"
        << "<span class=\"hidden\">" << frame.label_head << "</span></th><td><span class=\"ends\"><span>"
        << frame.low_text << "</span><span>" << frame.high_text
        << "</span></span></td><th class=\"empty\" scope=\"col\">"
        << "<span class=\"hidden\">" << frame.value_head << "</span></th></tr></thead>\n<tbody>\n";
    for (const PlotRow& row : rows) {
        out << "<tr><th scope=\"row\">" << row.label << "</th><td class=\"plot\">";
        write_drawing(out, frame, row);
        out << "</td><td class=\"value\">" << row.value << "</td></tr>\n";
    }
    out << "</tbody>\n</table>\n";
}

}  // namespace gainsay::reports
