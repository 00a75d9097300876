#pragma once
// The view of a sentence that numbers and times are read from. Tokenisers differ on "7pm", "34-year-old" and "$1.2m";
// pieces do not: a token is cut wherever letters, figures and signs meet.

#include "parser/source/decimal.hpp"
#include "parser/text/document.hpp"

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::text::values {

/// Equality that looks at the first letter before it calls for the rest: nearly all words of a text end there, and the
/// readers of values ask for hundreds of words at every place.
inline bool same_word(std::string_view a, std::string_view b) {
    return a.size() == b.size() && !a.empty() && a.front() == b.front() && a == b;
}

struct Piece {
    enum class Kind : std::uint8_t {
        word,    ///< letters; points of "p.m." and "U.S." are dropped from `lower`
        figure,  ///< digits with inner points and commas
        sign,    ///< one sign, currency symbol or vulgar fraction
        opaque,  ///< an address of the net: nothing in it is a number
        none,    ///< outside the sentence
    };
    Kind kind = Kind::none;
    std::string text;
    std::string lower;
    std::uint32_t token = kNoToken;
    bool glued = false;            ///< no white space before it
    bool capital = false;          ///< begins with a capital
    bool dotted = false;           ///< was written with a point that is no full stop: "Nov."
    std::optional<Decimal> value;  ///< of a figure that is one well-formed number

    bool is_word() const { return kind == Kind::word; }
    bool is_figure() const { return kind == Kind::figure; }
    bool is(std::string_view word) const { return same_word(lower, word); }
    bool is_any(std::initializer_list<std::string_view> words) const;
    /// A figure of digits alone, at most `longest` of them.
    std::optional<int> digits(std::size_t longest = 4) const;
};

/// The pieces of one sentence. Positions outside give a piece of kind `none`, so that rules may look around freely.
class PieceRow {
public:
    explicit PieceRow(const Sentence& sentence);
    std::size_t size() const { return pieces_.size(); }
    const Piece& operator[](std::size_t at) const { return at < pieces_.size() ? pieces_[at] : outside_; }
    /// The piece `back` places before `at`.
    const Piece& before(std::size_t at, std::size_t back = 1) const {
        return at >= back ? (*this)[at - back] : outside_;
    }
    /// True when the words stand at `at`, one a piece.
    bool matches(std::size_t at, std::initializer_list<std::string_view> words) const;
    const Sentence& sentence() const { return *sentence_; }

private:
    void cut(const Token& token, std::uint32_t index);
    const Sentence* sentence_;
    std::vector<Piece> pieces_;
    Piece outside_;
};

/// Pieces [first, last) of a row.
struct PieceSpan {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// The tokens that hold the pieces; require: span.first < span.last.
TokenSpan token_span(const PieceRow& row, PieceSpan span, std::uint32_t sentence);
/// Source bytes of tokens; require: first < last.
SourceRange byte_range(const Sentence& sentence, TokenSpan span);

/// True when the word looks like the plural of a noun ("strikes", "people"), for lack of a tag.
bool looks_plural(std::string_view lower);

}  // namespace gainsay::text::values
