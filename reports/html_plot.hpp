#pragma once
// Intervals on a line: one table row each, with the drawing between the words, so that the chart can be read without
// seeing it and fits a phone.

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::reports {

/// One line of a chart. Texts are HTML.
struct PlotRow {
    std::string label, value;
    std::optional<double> low, high;  ///< an absent side is open; both absent: nothing is drawn
    std::string style;                ///< class of the bar: "s-error", … or empty
};

struct PlotFrame {
    std::string caption;  ///< HTML
    std::string label_head, value_head;
    double low = 0, high = 1;         ///< the ends of the axis
    std::string low_text, high_text;  ///< their names
};

void write_plot(std::ostream& out, const PlotFrame& frame, const std::vector<PlotRow>& rows);

/// Ends of an axis that holds all bounded sides with a margin; none when no row has a side. Equal ends are set apart.
std::optional<std::pair<double, double>> axis_of(const std::vector<PlotRow>& rows);

}  // namespace gainsay::reports
