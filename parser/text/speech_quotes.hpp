#pragma once
// Quotation marks paired over sentences and paragraphs.

#include "parser/text/document.hpp"

#include <vector>

namespace gainsay::text::speech {

/// Words between a pair of marks.
struct Quote {
    std::vector<TokenSpan> inside;                       ///< one span a sentence, marks left out; never empty
    std::uint32_t depth = 0;                             ///< 0: not inside another quote
    std::uint32_t words = 0;                             ///< tokens that are no punctuation
    std::uint32_t open_sentence = 0, open = kNoToken;    ///< the opening mark; kNoToken for a block quotation
    std::uint32_t close_sentence = 0, close = kNoToken;  ///< the closing mark; kNoToken when it is missing
    /// Nothing but the quote stands in its sentences.
    bool alone = false;
};

/// All quotes by position. Straight and typographic marks, nested ones, and quotes that run over several paragraphs,
/// each of which opens again while only the last one closes. A mark that never closes counts to the end of its
/// paragraph when a sentence opens with it, and not at all otherwise.
std::vector<Quote> find_quotes(const Document& document);

/// True when the token is a quotation mark (not an apostrophe).
bool is_quote_mark(const Token& token);

}  // namespace gainsay::text::speech
