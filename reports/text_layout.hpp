#pragma once
// Laying out text on a terminal: widths in columns, wrapping, colours. Every byte of an article passes through
// one_line().

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::reports {

/// Columns that a terminal uses for the text: combining marks take none, East Asian wide characters and emoji two.
std::size_t display_width(std::string_view text);

/// Safe on one line: runs of white space become one blank, controls become visible escapes (printable()), ends trimmed.
/// Nor is it a command to a CI runner that reads the log: "##[" anywhere and "::" in front are broken by an escape.
std::string one_line(std::string_view text);

/// Lines of at most `width` columns, broken at blanks; a word that is longer is cut. Empty text gives no line.
/// No line begins with "::" (the escape may make it three columns longer).
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// Filled with blanks up to `width` columns; longer text is left as it is.
std::string pad(std::string text, std::size_t width);

/// At most `width` columns, ending in "…" where something was cut off.
std::string shorten(std::string_view text, std::size_t width);

/// The same with the beginning cut off, for paths, whose end matters.
std::string shorten_front(std::string_view text, std::size_t width);

/// "1 claim", "3 claims".
std::string counted(std::size_t number, std::string_view singular);

/// Underscores become blanks: "between_outlets" reads "between outlets".
std::string spaced(std::string_view name);

/// "between outlets" as "Between outlets"; other than a small letter of ASCII in front stays.
std::string capitalised(std::string text);

enum class Colour { plain, bold, faint, red, yellow, cyan, green };

/// Paints with ANSI codes, or not at all.
class Painter {
public:
    explicit Painter(bool colour) : colour_(colour) {}
    std::string operator()(Colour colour, std::string_view text) const;
    /// Red, yellow or cyan for "error", "warning", "note".
    std::string level(std::string_view level) const;

private:
    bool colour_;
};

}  // namespace gainsay::reports
