#include "parser/text/word_features.hpp"

namespace gainsay::text {
namespace {

// Letters by byte, as in training: the tables hold ASCII classes only.
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

char shape_of(char c) {
    if (static_cast<unsigned char>(c) >= 128) return 'u';
    return is_upper(c) ? 'A' : is_lower(c) ? 'a' : is_digit(c) ? '0' : c;
}

}  // namespace

std::string ascii_lower(std::string_view word) {
    std::string lower(word);
    for (char& c : lower)
        if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::string word_shape(std::string_view word) {
    std::string shape;
    char last = 0;
    for (const char c : word) {
        const char kind = shape_of(c);
        const bool letter_or_digit = is_upper(kind) || is_lower(kind) || is_digit(kind);
        if (kind != last || !letter_or_digit) shape += kind;
        if (shape.size() == 8) break;
        last = kind;
    }
    return shape;
}

SurfaceFeatures surface_features(std::string_view word) {
    std::string digits = ascii_lower(word);
    for (char& c : digits)
        if (is_digit(c)) c = '0';
    const auto suffix = [&](std::size_t n) {
        return digits.size() > n ? digits.substr(digits.size() - n) : '^' + digits;
    };
    const auto prefix = [&](std::size_t n) { return digits.size() > n ? digits.substr(0, n) : digits + '$'; };
    return {digits, suffix(3), suffix(2), suffix(4), prefix(3), word_shape(word)};
}

std::vector<std::string> vector_keys(std::string_view word) {
    std::vector<std::string> keys = {ascii_lower(word)};
    const std::size_t hyphen = keys[0].rfind('-');
    if (hyphen != std::string::npos && hyphen + 2 < keys[0].size()) keys.push_back(keys[0].substr(hyphen + 1));
    return keys;
}

}  // namespace gainsay::text
