#pragma once
// Text seen as the segmenter sees it: one ASCII character a code point, with the way back to the bytes.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::text {

// Classes of code points that have no ASCII character of their own.
constexpr char kEnDash = '\x01';
constexpr char kEmDash = '\x02';
constexpr char kEllipsis = '\x03';
constexpr char kCurrency = '\x04';  ///< any currency sign but the dollar
constexpr char kSymbol = '\x05';    ///< other punctuation and symbols
constexpr char kUpperLetter = 'X';  ///< a letter beyond ASCII with upper case
constexpr char kLowerLetter = 'x';  ///< any other letter or mark beyond ASCII
constexpr char kSpace = ' ';
constexpr char kNothing = '\0';  ///< invisible: soft hyphen, zero-width characters

/// The class of a code point: itself for ASCII (control characters are blanks), '"' and '\'' for typographic quotes.
char classify(char32_t code_point);

/// Code points [first, last) of a text as classes, without the invisible ones.
struct Chunk {
    std::string classes;
    std::vector<std::uint32_t> offsets;  ///< byte offset of each class; one more at the end
    std::size_t size() const { return classes.size(); }
};

/// The surface of a token: quotes and dashes ASCII ("--" for an em dash), "..." for an ellipsis, invisible ones gone.
std::string normalise(std::string_view bytes);
/// Lower case by Unicode's simple mapping.
std::string lower_case(std::string_view bytes);

constexpr bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
constexpr bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
constexpr bool is_letter(char c) {
    return is_upper(c) || is_lower(c);
}
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace gainsay::text
