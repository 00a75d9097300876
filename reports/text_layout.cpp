#include "reports/text_layout.hpp"

#include "parser/source/utf8.hpp"

#include <algorithm>
#include <array>

namespace gainsay::reports {
namespace {

struct Interval {
    char32_t first, last;
};

// Ranges by which terminals commonly agree (Unicode 15: general categories Mn, Me, Cf; East Asian Width W and F).
// Scripts that news in English may quote are covered; a rare mark outside only costs a column of alignment.
constexpr std::array<Interval, 22> kNoWidth{
    {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05C7}, {0x0610, 0x061A}, {0x064B, 0x065F},
     {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x0900, 0x0902}, {0x093C, 0x093C}, {0x0941, 0x0948}, {0x0E31, 0x0E31},
     {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x2060, 0x2064},
     {0x20D0, 0x20F0}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}}};
constexpr std::array<Interval, 13> kWide{{{0x1100, 0x115F},
                                          {0x231A, 0x231B},
                                          {0x2E80, 0x303E},
                                          {0x3041, 0x33FF},
                                          {0x3400, 0x4DBF},
                                          {0x4E00, 0x9FFF},
                                          {0xA000, 0xA4CF},
                                          {0xAC00, 0xD7A3},
                                          {0xF900, 0xFAFF},
                                          {0xFE30, 0xFE6F},
                                          {0xFF00, 0xFF60},
                                          {0x1F300, 0x1FAFF},
                                          {0x20000, 0x3FFFD}}};

template <std::size_t N>
bool within(const std::array<Interval, N>& table, char32_t value) {
    return std::any_of(table.begin(), table.end(), [value](Interval i) { return i.first <= value && value <= i.last; });
}

std::size_t code_point_width(char32_t value) {
    if (value < 0x300) return 1;
    if (within(kNoWidth, value)) return 0;
    return within(kWide, value) ? 2 : 1;
}

bool is_space(char32_t value) {
    return value == ' ' || (value >= '\t' && value <= '\r') || value == 0xA0 || value == 0x2028 || value == 0x2029 ||
           value == 0x202F || (value >= 0x2000 && value <= 0x200A) || value == 0x3000;
}

/// Bytes of the longest prefix that fits in `width` columns.
std::size_t prefix_that_fits(std::string_view text, std::size_t width) {
    std::size_t used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const CodePoint next = decode_utf8(text, at);
        const std::size_t columns = code_point_width(next.value);
        if (used + columns > width) break;
        used += columns;
        at += next.length;
    }
    return at;
}

/// GitHub Actions takes "::error …" at the beginning of a line of the log, blanks aside, and "##[error]…" anywhere in
/// one for commands (actions/runner, ActionCommand.cs); an article must not give any.
std::string without_command(std::string line) {
    const std::size_t colons = line.find("::");
    const bool in_front = colons != std::string::npos && display_width(std::string_view(line).substr(0, colons)) == 0;
    if (in_front) line.replace(colons, 1, "\\x3a");
    for (std::size_t at = line.find("##["); at != std::string::npos; at = line.find("##[", at))
        line.replace(at, 1, "\\x23");
    return line;
}

/// Appends a word to the lines; `width` is at least 2, so every cut makes progress.
void add_word(std::vector<std::string>& lines, std::string_view word, std::size_t width) {
    if (!lines.empty() && display_width(lines.back()) + 1 + display_width(word) <= width) {
        lines.back().append(" ").append(word);
        return;
    }
    while (display_width(word) > width) {
        const std::size_t cut = prefix_that_fits(word, width);
        lines.emplace_back(word.substr(0, cut));
        word.remove_prefix(cut);
    }
    lines.emplace_back(word);
}

const char* code(Colour colour) {
    switch (colour) {
    case Colour::bold:
        return "\x1b[1m";
    case Colour::faint:
        return "\x1b[2m";
    case Colour::red:
        return "\x1b[1;31m";
    case Colour::yellow:
        return "\x1b[1;33m";
    case Colour::cyan:
        return "\x1b[1;36m";
    case Colour::green:
        return "\x1b[1;32m";
    case Colour::plain:
        break;
    }
    return "";
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decode_utf8(text, at);
        width += code_point_width(next.value);
        at += next.length;
    }
    return width;
}

std::string one_line(std::string_view text) {
    std::string joined;
    bool pending = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decode_utf8(text, at);
        if (is_space(next.value)) {
            pending = !joined.empty();
        } else {
            if (pending) joined += ' ';
            pending = false;
            joined.append(text.substr(at, next.length));
        }
        at += next.length;
    }
    return without_command(printable(joined));
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    width = std::max<std::size_t>(width, 2);
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t blank = std::min(text.find(' '), text.size());
        if (blank > 0) add_word(lines, text.substr(0, blank), width);
        text.remove_prefix(std::min(blank + 1, text.size()));
    }
    for (std::string& line : lines) line = without_command(std::move(line));
    return lines;
}

std::string pad(std::string text, std::size_t width) {
    const std::size_t used = display_width(text);
    if (used < width) text.append(width - used, ' ');
    return text;
}

std::string shorten(std::string_view text, std::size_t width) {
    if (display_width(text) <= width) return std::string(text);
    if (width == 0) return {};
    std::string cut(text.substr(0, prefix_that_fits(text, width - 1)));
    while (!cut.empty() && cut.back() == ' ') cut.pop_back();
    return cut + "…";
}

std::string shorten_front(std::string_view text, std::size_t width) {
    if (display_width(text) <= width) return std::string(text);
    if (width == 0) return {};
    while (!text.empty() && display_width(text) + 1 > width) text.remove_prefix(decode_utf8(text, 0).length);
    return "…" + std::string(text);
}

std::string counted(std::size_t number, std::string_view singular) {
    return std::to_string(number) + " " + std::string(singular) + (number == 1 ? "" : "s");
}

std::string spaced(std::string_view name) {
    std::string out(name);
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string Painter::operator()(Colour colour, std::string_view text) const {
    if (!colour_ || colour == Colour::plain || text.empty()) return std::string(text);
    return code(colour) + std::string(text) + "\x1b[0m";
}

std::string Painter::level(std::string_view level) const {
    return (*this)(level == "error" ? Colour::red : level == "warning" ? Colour::yellow : Colour::cyan, level);
}

}  // namespace gainsay::reports
