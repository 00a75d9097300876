#include "parser/text/structure_traits.hpp"

#include "parser/source/utf8.hpp"

#include <algorithm>

namespace gainsay::text {
namespace {

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_wide(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

/// Typographic signs to ASCII, runs of blanks to one blank; letters stay as they are.
std::string straightened(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode_utf8(text, at);
        switch (point.value) {
        case 0x2018:
        case 0x2019:
        case 0x201B:
        case 0x2032:
            out += '\'';
            break;
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x00AB:
        case 0x00BB:
            out += '"';
            break;
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2015:
            out += '-';
            break;
        case 0x2026:
            out += "...";
            break;
        case ' ':
        case '\t':
        case '\n':
        case '\r':
            if (!out.empty() && out.back() != ' ') out += ' ';
            break;
        default:
            out += text.substr(at, point.length);
        }
        at += point.length;
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

void note_end(std::string_view text, BlockTraits& traits) {
    while (!text.empty() && std::string_view("\"')] ").find(text.back()) != std::string_view::npos) {
        text.remove_suffix(1);
    }
    if (text.empty()) return;
    traits.ends_full_stop = text.back() == '.';
    traits.ends_sentence = traits.ends_full_stop || text.back() == '!' || text.back() == '?';
    traits.ends_colon = text.back() == ':';
}

/// Ends of sentences: a mark after a small letter, a digit or a bracket, then a blank and a capital or quote.
std::uint32_t count_sentences(std::string_view text) {
    std::uint32_t count = 0;
    for (std::size_t i = 2; i + 2 < text.size(); ++i) {
        if (text[i] != '.' && text[i] != '!' && text[i] != '?') continue;
        std::size_t next = i + 1;
        while (next < text.size() && (text[next] == '"' || text[next] == '\'' || text[next] == ')')) ++next;
        if (next + 1 >= text.size() || text[next] != ' ') continue;
        const bool closes = (is_lower(text[i - 1]) && is_lower(text[i - 2])) || is_digit(text[i - 1]) ||
                            text[i - 1] == '"' || text[i - 1] == ')' || text[i - 1] == '\'';
        const char opens = text[next + 1];
        if (closes && (is_upper(opens) || opens == '"' || opens == '\'' || is_wide(opens))) ++count;
    }
    return count + 1;
}

void note_words(std::string_view text, BlockTraits& traits) {
    std::uint32_t capitals = 0;
    std::uint32_t long_words = 0;
    bool in_front = true;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(' ', at)) != std::string_view::npos) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        std::string_view word = text.substr(at, end - at);
        at = end;
        const auto is_edge = [](char c) {
            return std::string_view("\"'.,:;!?()[]-|>").find(c) != std::string_view::npos;
        };
        while (!word.empty() && is_edge(word.front())) word.remove_prefix(1);
        while (!word.empty() && is_edge(word.back())) word.remove_suffix(1);
        if (word.empty()) continue;
        const bool capital = is_upper(word[0]) || is_wide(word[0]);
        if (in_front && capital) ++traits.names_in_front;
        in_front = in_front && capital;
        if (!traits.words.empty() && word.size() >= 4) {
            ++long_words;
            capitals += capital || is_digit(word[0]);
        }
        std::string lower(word);
        std::transform(lower.begin(), lower.end(), lower.begin(),
                       [](char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; });
        traits.words.push_back(std::move(lower));
    }
    traits.capital_share = long_words == 0 ? 0 : static_cast<double>(capitals) / long_words;
}

}  // namespace

bool BlockTraits::has_word(std::string_view word) const {
    return std::find(words.begin(), words.end(), word) != words.end();
}

BlockTraits traits_of(std::string_view text) {
    BlockTraits traits;
    traits.plain = straightened(text);
    const std::string& plain = traits.plain;
    note_end(plain, traits);
    note_words(plain, traits);
    traits.sentences = traits.words.empty() ? 0 : count_sentences(plain);
    const auto capitals = std::count_if(plain.begin(), plain.end(), is_upper);
    traits.all_caps = capitals >= 2 && std::none_of(plain.begin(), plain.end(), is_lower);
    traits.quoted_start = !plain.empty() && (plain[0] == '"' || plain[0] == '\'');
    traits.dash_start = plain.starts_with("- ") || plain.starts_with("-- ");
    traits.size = static_cast<std::uint32_t>(plain.size());
    std::transform(plain.begin(), plain.end(), traits.plain.begin(),
                   [](char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; });
    return traits;
}

}  // namespace gainsay::text
