#include "parser/readers/html_characters.hpp"

#include "parser/source/utf8.hpp"

#include <algorithm>
#include <array>

namespace gainsay::readers {
namespace {

struct NamedCharacter {
    std::string_view name, text;
    bool without_semicolon;
};

constexpr NamedCharacter kNamed[] = {
#include "parser/readers/html_character_names.inl"
};
constexpr std::size_t kLongestName = 32;
constexpr std::size_t kMostDigits = 12;

/// Windows-1252 in numeric references, as browsers read it (HTML standard, table of numeric character references).
constexpr std::array<char32_t, 32> kC1 = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                          0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                          0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                          0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

bool is_alphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int digit_value(char c, bool hex) {
    if (c >= '0' && c <= '9') return c - '0';
    if (hex && c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (hex && c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

CharacterReference read_number(std::string_view text, std::size_t at) {
    const bool hex = at + 2 < text.size() && (text[at + 2] == 'x' || text[at + 2] == 'X');
    const std::size_t first = at + (hex ? 3 : 2);
    std::size_t end = first;
    char32_t value = 0;
    while (end < text.size() && end - first < kMostDigits && digit_value(text[end], hex) >= 0) {
        value =
            std::min<char32_t>(value * (hex ? 16 : 10) + static_cast<char32_t>(digit_value(text[end], hex)), 0x110000);
        ++end;
    }
    if (end == first) return {};
    if (end < text.size() && text[end] == ';') ++end;
    if (value >= 0x80 && value < 0xA0) value = kC1[value - 0x80];
    if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) value = 0xFFFD;
    CharacterReference out;
    append_utf8(out.text, value);
    out.length = static_cast<std::uint32_t>(end - at);
    return out;
}

const NamedCharacter* find_name(std::string_view name) {
    const auto* found = std::lower_bound(std::begin(kNamed), std::end(kNamed), name,
                                         [](const NamedCharacter& n, std::string_view s) { return n.name < s; });
    return found != std::end(kNamed) && found->name == name ? found : nullptr;
}

}  // namespace

CharacterReference read_reference(std::string_view text, std::size_t at, bool in_attribute) {
    if (at + 1 >= text.size()) return {};
    if (text[at + 1] == '#') return read_number(text, at);
    std::size_t end = at + 1;
    while (end < text.size() && end - at <= kLongestName && is_alphanumeric(text[end])) ++end;
    const std::string_view run = text.substr(at + 1, end - at - 1);
    const bool closed = end < text.size() && text[end] == ';';
    if (closed) {
        if (const NamedCharacter* whole = find_name(run))
            return {std::string(whole->text), static_cast<std::uint32_t>(run.size() + 2)};
    }
    for (std::size_t length = run.size(); length >= 2; --length) {
        const NamedCharacter* prefix = find_name(run.substr(0, length));
        if (prefix == nullptr || !prefix->without_semicolon) continue;
        const bool goes_on = length < run.size() || (end < text.size() && text[end] == '=');
        if (in_attribute && goes_on) return {};
        return {std::string(prefix->text), static_cast<std::uint32_t>(length + 1)};
    }
    return {};
}

std::string decode_references(std::string_view text, bool in_attribute) {
    std::string out;
    std::size_t at = 0;
    for (;;) {
        const std::size_t amp = text.find('&', at);
        out += text.substr(at, amp == std::string_view::npos ? amp : amp - at);
        if (amp == std::string_view::npos) return out;
        const CharacterReference reference = read_reference(text, amp, in_attribute);
        out += reference.length > 0 ? std::string_view(reference.text) : std::string_view("&");
        at = amp + std::max<std::uint32_t>(reference.length, 1);
    }
}

}  // namespace gainsay::readers
