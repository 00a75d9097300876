#pragma once
// Private to this folder: one item of a rule file, token by token, without asking whether it is right.

#include "app/rule_service/tokens.hpp"

#include <optional>
#include <string_view>

namespace gainsay::app::rule_service {

/// A token before its part in the language is known.
struct RawToken {
    enum class Shape { word, number, text, symbol, comment };
    Shape shape = Shape::symbol;
    SourceRange range;   ///< of a text: with quotes
    bool closed = true;  ///< of a text: ends on its line
};

/// The next token at or after `at`, before `end`; none at the end. `bare`: words may hold - and ', as in lists.
std::optional<RawToken> next_token(std::string_view text, std::uint32_t at, std::uint32_t end, bool bare);
/// Words of this item are bare words.
bool has_bare_words(std::string_view keyword);

/// What the text of a string is.
enum class TextForm { plain, phrase, sentence_pattern, tree_pattern, token_pattern, description };

/// Follows one item from its keyword on.
class ItemReader {
public:
    ItemReader(std::string_view text, std::string_view keyword) : text_(text), keyword_(keyword) {}

    struct Read {
        TokenRole role = TokenRole::unknown;
        bool declares = false;
        TextForm form = TextForm::plain;
    };
    /// The next token after the keyword. `next`: what follows it, none at the end.
    Read read(const RawToken& token, const std::optional<RawToken>& next);
    Expect expects() const;
    /// The form that a text standing here would have.
    TextForm text_form() const;

private:
    std::string_view of(const RawToken& token) const { return text_.substr(token.range.begin, token.range.size()); }
    Read read_kind(std::string_view word, RawToken::Shape shape);
    Read read_list(RawToken::Shape shape, std::string_view word);
    Read read_fact(std::string_view word, RawToken::Shape shape);
    Read read_say(std::string_view word, RawToken::Shape shape);
    Read read_rule(std::string_view word, RawToken::Shape shape, bool applied);
    Read read_example(std::string_view word, RawToken::Shape shape, std::string_view next);
    Read read_circumstances(std::string_view word, RawToken::Shape shape, std::string_view next);
    Read read_claims(std::string_view word, RawToken::Shape shape, std::string_view next);
    Read read_clashes(std::string_view word, RawToken::Shape shape);
    Expect expects_in_fact() const;
    Expect expects_in_say() const;
    Expect expects_in_example() const;

    std::string_view text_, keyword_;
    int step_ = 0;
    bool clash_ = false;
    TextForm form_ = TextForm::sentence_pattern;  ///< of the next pattern
};

/// The tokens inside a pattern or description; `inside` without quotes.
void read_inside(std::string_view text, SourceRange inside, TextForm form, std::uint32_t item,
                 std::vector<Token>& tokens);
/// What may stand at the end of `inside` when it is read so far.
Expect expects_inside(std::string_view text, SourceRange inside, TextForm form);

}  // namespace gainsay::app::rule_service
