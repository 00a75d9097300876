#include "parser/text/value_pieces.hpp"

#include "parser/source/utf8.hpp"

#include <algorithm>
#include <cctype>

namespace gainsay::text::values {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
char to_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), to_lower);
    return out;
}

/// Currency symbols, degree sign and vulgar fractions stand alone; other code points above ASCII are letters.
bool is_sign_above_ascii(char32_t c) {
    return (c >= 0xA0 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || c == 0xD7 ||
           (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) || c == 0xFFFD;
}

/// "b%20c%2F", "a=1&b=2": the query of an address that was cut off its beginning.
bool is_query(std::string_view text) {
    int escapes = 0;
    for (std::size_t at = text.find('%'); at != std::string_view::npos; at = text.find('%', at + 1))
        if (at > 0 && at + 2 < text.size() && std::isxdigit(static_cast<unsigned char>(text[at + 1])) &&
            std::isxdigit(static_cast<unsigned char>(text[at + 2])))
            ++escapes;
    return escapes >= 2 || (text.find('=') != std::string_view::npos && text.find('&') != std::string_view::npos);
}

bool is_address(std::string_view text) {
    return is_query(text) || text.find("://") != std::string_view::npos || text.starts_with("www.") ||
           (text.size() > 2 && text.find('@') != std::string_view::npos);
}

/// "1,234,567.8", "12,34,567" (Indian grouping) and plain numbers; none for "31.10.1974" or "1,2".
std::optional<Decimal> figure_value(std::string_view text) {
    std::string plain;
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    std::size_t since_comma = 0;
    bool grouped = false;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (whole[i] != ',') {
            plain += whole[i];
            ++since_comma;
            continue;
        }
        if (since_comma == 0 || since_comma > 3) return std::nullopt;
        grouped = true;
        since_comma = 0;
    }
    if (grouped && since_comma != 3) return std::nullopt;
    if (point != std::string_view::npos) {
        // Decimal keeps nine places; a figure with more is read to the ninth.
        const std::string_view places = text.substr(point + 1);
        if (places.find_first_of(".,") != std::string_view::npos) return std::nullopt;
        if (plain.empty()) plain = "0";
        plain += '.';
        plain += places.substr(0, 9);
    }
    return Decimal::parse(plain);
}

/// Length of a run such as "p.m." or "U.S" at the beginning of the text; 0 when it is none.
std::size_t initials_length(std::string_view text) {
    std::size_t at = 0, letters = 0;
    while (at + 1 < text.size() && is_letter(text[at]) && text[at + 1] == '.') {
        at += 2;
        ++letters;
    }
    if (letters > 0 && at < text.size() && is_letter(text[at]) && (at + 1 == text.size() || !is_letter(text[at + 1]))) {
        ++at;
        ++letters;
    }
    return letters >= 2 ? at : 0;
}

/// Letters, with apostrophes only as in "o'clock".
std::size_t word_length(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (is_letter(c)) {
            ++at;
        } else if (c == '\'' && at == 1 && to_lower(text[0]) == 'o' && at + 1 < text.size() && is_letter(text[2])) {
            ++at;
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            const CodePoint point = decode_utf8(text, at);
            if (is_sign_above_ascii(point.value)) break;
            at += point.length;
        } else {
            break;
        }
    }
    return at;
}

std::size_t figure_length(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && (is_digit(text[at]) || ((text[at] == '.' || text[at] == ',') && at + 1 < text.size() &&
                                                       is_digit(text[at + 1]))))
        ++at;
    return at;
}

std::string without_points(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != '.') out += c;
    return out;
}

Piece sign_piece(std::string_view rest) {
    Piece piece;
    piece.kind = Piece::Kind::sign;
    const CodePoint point = decode_utf8(rest, 0);
    piece.text = std::string(rest.substr(0, point.length));
    // Dashes of all lengths mean the same between numbers.
    const bool dash = (point.value >= 0x2010 && point.value <= 0x2015) || point.value == 0x2212;
    if (dash)
        piece.lower.assign(1, '-');
    else
        piece.lower = piece.text;
    return piece;
}

/// The piece that begins at `rest`; the token's other end decides whether a point belongs to an abbreviation.
Piece next_piece(std::string_view rest, bool at_token_start) {
    Piece piece;
    const bool point_figure = at_token_start && rest.size() > 1 && rest[0] == '.' && is_digit(rest[1]);
    if (is_digit(rest[0]) || point_figure) {
        piece.kind = Piece::Kind::figure;
        piece.text = std::string(rest.substr(0, figure_length(rest)));
        piece.lower = piece.text;
        piece.value = figure_value(piece.text);
        return piece;
    }
    std::size_t length = initials_length(rest);
    if (length > 0) {
        piece.dotted = true;
    } else {
        length = word_length(rest);
        if (length == 0) return sign_piece(rest);
        if (length + 1 == rest.size() && rest[length] == '.') {
            ++length;
            piece.dotted = true;
        }
    }
    piece.kind = Piece::Kind::word;
    piece.text = std::string(rest.substr(0, length));
    piece.lower = lowered(without_points(piece.text));
    piece.capital = piece.text[0] >= 'A' && piece.text[0] <= 'Z';
    return piece;
}

}  // namespace

bool Piece::is_any(std::initializer_list<std::string_view> words) const {
    for (const std::string_view word : words)
        if (same_word(lower, word)) return true;
    return false;
}

std::optional<int> Piece::digits(std::size_t longest) const {
    if (!is_figure() || text.empty() || text.size() > longest || text.size() > 8) return std::nullopt;
    int number = 0;
    for (const char c : text) {
        if (!is_digit(c)) return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

PieceRow::PieceRow(const Sentence& sentence) : sentence_(&sentence) {
    for (std::size_t t = 0; t < sentence.tokens.size(); ++t) cut(sentence.tokens[t], static_cast<std::uint32_t>(t));
}

void PieceRow::cut(const Token& token, std::uint32_t index) {
    std::string_view rest = token.text;
    bool first = true;
    while (!rest.empty()) {
        Piece piece;
        // The tail of an address that the tokeniser cut ("…?a=" + "b%20c=3") is no number either.
        const bool tail = !token.space_before && !pieces_.empty() && pieces_.back().kind == Piece::Kind::opaque &&
                          (rest.size() > 1 || std::string_view("?&=#/%_~+").find(rest[0]) != std::string_view::npos);
        if (first && (is_address(rest) || tail)) {
            piece.kind = Piece::Kind::opaque;
            piece.text = piece.lower = token.text;
        } else {
            piece = next_piece(rest, first);
        }
        rest.remove_prefix(std::min(rest.size(), std::max<std::size_t>(piece.text.size(), 1)));
        piece.token = index;
        piece.glued = !first || (!token.space_before && !pieces_.empty());
        pieces_.push_back(std::move(piece));
        first = false;
    }
}

bool PieceRow::matches(std::size_t at, std::initializer_list<std::string_view> words) const {
    for (const std::string_view word : words)
        if ((*this)[at++].lower != word) return false;
    return true;
}

TokenSpan token_span(const PieceRow& row, PieceSpan span, std::uint32_t sentence) {
    return {sentence, row[span.first].token, row[span.last - 1].token + 1};
}

SourceRange byte_range(const Sentence& sentence, TokenSpan span) {
    return cover(sentence.tokens[span.first].range, sentence.tokens[span.last - 1].range);
}

bool looks_plural(std::string_view lower) {
    constexpr std::string_view irregular[] = {"people",     "men",    "women",  "children",  "police",  "persons",
                                              "staff",      "troops", "crew",   "personnel", "dead",    "wounded",
                                              "injured",    "feet",   "teeth",  "policemen", "firemen", "firefighters",
                                              "servicemen", "lives",  "cattle", "sheep",     "fish",    "aircraft"};
    if (std::find(std::begin(irregular), std::end(irregular), lower) != std::end(irregular)) return true;
    constexpr std::string_view not_nouns[] = {"was",  "is",    "has",  "this",    "his",    "its",
                                              "hers", "as",    "us",   "yes",     "does",   "says",
                                              "plus", "minus", "thus", "perhaps", "always", "versus"};
    if (std::find(std::begin(not_nouns), std::end(not_nouns), lower) != std::end(not_nouns)) return false;
    return lower.size() > 2 && lower.ends_with('s') && !lower.ends_with("ss") && !lower.ends_with("ous") &&
           !lower.ends_with("'s");
}

}  // namespace gainsay::text::values
