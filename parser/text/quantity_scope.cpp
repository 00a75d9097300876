// Whom a figure takes in or leaves out: "13 dead, including the gunman", "12, not counting two guards", "besides the 13
// who died, eight people were hurt".

#include "parser/text/quantity_rules.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace gainsay::text::values {
namespace {

struct Cue {
    std::array<std::string_view, 4> words;
    bool includes;
};
/// Longer ones first: "not including" is not "including".
constexpr Cue kCues[] = {
    {{"with", "the", "exception", "of"}, false},
    {{"in", "addition", "to"}, false},
    {{"as", "well", "as"}, false},
    {{"on", "top", "of"}, false},
    {{"does", "not", "include"}, false},
    {{"do", "not", "include"}, false},
    {{"did", "not", "include"}, false},
    {{"not", "including"}, false},
    {{"not", "counting"}, false},
    {{"without", "counting"}, false},
    {{"apart", "from"}, false},
    {{"aside", "from"}, false},
    {{"along", "with"}, false},
    {{"other", "than"}, false},
    {{"exclusive", "of"}, false},
    {{"except", "for"}, false},
    {{"inclusive", "of"}, true},
    {{"among", "them"}, true},
    {{"amongst", "them"}, true},
    {{"among", "whom"}, true},
    {{"besides"}, false},
    {{"excluding"}, false},
    {{"excludes"}, false},
    {{"except"}, false},
    {{"minus"}, false},
    {{"including"}, true},
    {{"includes"}, true},
    {{"include"}, true},
    {{"included"}, true},
    {{"counting"}, true},
};
constexpr std::uint32_t kReach = 16;    // tokens between a figure and its cue
constexpr std::uint32_t kLongest = 14;  // tokens of one phrase

/// Tokens of the cue that stands at a token; 0 when there is none.
std::uint32_t cue_at(const Sentence& sentence, std::uint32_t at, bool& includes) {
    for (const Cue& cue : kCues) {
        std::uint32_t n = 0;
        while (n < cue.words.size() && !cue.words[n].empty() && at + n < sentence.tokens.size() &&
               sentence.tokens[at + n].lower == cue.words[n])
            ++n;
        if (n < cue.words.size() && !cue.words[n].empty()) continue;
        includes = cue.includes;
        return n;
    }
    return 0;
}

bool ends_phrase(const Sentence& sentence, std::uint32_t at) {
    const Token& token = sentence.tokens[at];
    // A dash, but not the hyphens of "17-year-old".
    if (token.lower == "-" || token.lower == "--")
        return token.space_before || at + 1 >= sentence.tokens.size() || sentence.tokens[at + 1].space_before;
    if (token.lower == "," || token.lower == ";" || token.lower == ":" || token.lower == "." || token.lower == ")" ||
        token.lower == "\"" || token.lower == "''")
        return true;
    if (token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "VBP" || token.xpos == "MD") return true;
    constexpr std::string_view words[] = {"who",  "which", "that",   "when",  "while",   "after", "before", "as",
                                          "was",  "were",  "is",     "are",   "has",     "have",  "had",    "according",
                                          "said", "said.", "during", "since", "because", "where", "but",    "died"};
    return std::find(std::begin(words), std::end(words), token.lower) != std::end(words);
}

/// The phrase that begins at a token; empty when there is none. "The gunman, two guards and a child" goes on behind its
/// commas when an "and" closes the list.
TokenSpan phrase_at(const Sentence& sentence, std::uint32_t index, std::uint32_t first) {
    const auto size = static_cast<std::uint32_t>(sentence.tokens.size());
    std::uint32_t last = first;
    const auto run_on = [&](std::uint32_t from) {
        std::uint32_t t = from;
        while (t < size && t - first < kLongest && !ends_phrase(sentence, t)) ++t;
        return t;
    };
    last = run_on(first);
    std::uint32_t longer = last;
    for (int i = 0; i < 4 && longer + 1 < size && sentence.tokens[longer].lower == ","; ++i) {
        const std::uint32_t next = run_on(longer + 1);
        if (next == longer + 1 || next - longer > 6) break;
        bool closes = false;
        for (std::uint32_t t = longer + 1; t < next; ++t) closes = closes || sentence.tokens[t].lower == "and";
        longer = next;
        // A clause ("…, and police closed the road") is no member of the list.
        const bool clause = next < size && sentence.tokens[next].lower != "," && sentence.tokens[next].lower != "." &&
                            sentence.tokens[next].upos != Upos::punct;
        if (closes) {
            if (!clause) last = longer;
            break;
        }
    }
    return {index, first, last};
}

/// A figure that counts persons or things and so can take in or leave out some.
bool counts(const Quantity& quantity) {
    return quantity.kind == Quantity::Kind::count || quantity.kind == Quantity::Kind::money;
}

bool between(const Sentence& sentence, std::uint32_t first, std::uint32_t last, std::string_view word) {
    for (std::uint32_t t = first; t < last; ++t)
        if (sentence.tokens[t].lower == word) return true;
    return false;
}

/// "The three suspects include a minor": whoever includes must be what is counted, not "the charges against the three".
bool is_subject(const Sentence& sentence, const Quantity& quantity, std::uint32_t cue) {
    if (sentence.tokens[cue].relation.empty()) return cue <= quantity.tokens.last + 2;
    for (std::uint32_t t = 0; t < cue; ++t) {
        const Token& token = sentence.tokens[t];
        if (token.head != cue || token.relation != "nsubj") continue;
        return t == quantity.counted || (quantity.tokens.first <= t && t < quantity.tokens.last);
    }
    return false;
}

Quantity* before_cue(const Sentence& sentence, std::vector<Quantity>& found, std::uint32_t cue) {
    for (std::size_t i = found.size(); i-- > 0;) {
        Quantity& q = found[i];
        if (q.tokens.last > cue) continue;
        if (!counts(q)) continue;
        const bool near = cue - q.tokens.last <= kReach && !between(sentence, q.tokens.last, cue, ";");
        return near ? &q : nullptr;
    }
    return nullptr;
}

/// "In addition to the gunman, at least 12 people …": the figure behind the comma.
Quantity* behind_phrase(const Sentence& sentence, std::vector<Quantity>& found, const TokenSpan& phrase) {
    const auto size = static_cast<std::uint32_t>(sentence.tokens.size());
    std::uint32_t comma = phrase.last;
    while (comma < size && comma < phrase.last + 8 && sentence.tokens[comma].lower != ",") ++comma;
    if (comma >= size || sentence.tokens[comma].lower != ",") return nullptr;
    for (Quantity& q : found)
        if (q.tokens.first > comma && counts(q)) return q.tokens.first - comma <= kReach ? &q : nullptr;
    return nullptr;
}

}  // namespace

void find_scopes(const Sentence& sentence, std::vector<Quantity>& found) {
    if (found.empty()) return;
    const auto size = static_cast<std::uint32_t>(sentence.tokens.size());
    for (std::uint32_t t = 0; t < size; ++t) {
        bool includes = false;
        const std::uint32_t length = cue_at(sentence, t, includes);
        if (length == 0 || (t > 0 && sentence.tokens[t].lower == "counting" && sentence.tokens[t - 1].lower == "and"))
            continue;  // "two nights and counting"
        const TokenSpan phrase = phrase_at(sentence, found.front().tokens.sentence, t + length);
        // "as well as for fraud" adds another charge, not another of those counted.
        const bool named = phrase.first < phrase.last && sentence.tokens[phrase.first].upos != Upos::adp &&
                           sentence.tokens[phrase.first].lower != "for" && sentence.tokens[phrase.first].lower != "in";
        if (named) {
            Quantity* quantity = before_cue(sentence, found, t);
            if (!quantity && t <= 1) quantity = behind_phrase(sentence, found, phrase);
            const std::string& word = sentence.tokens[t + length - 1].lower;
            const bool verb = word == "include" || word == "includes" || word == "included" || word == "excludes";
            if (quantity && verb && !is_subject(sentence, *quantity, t + length - 1)) quantity = nullptr;
            if (quantity) {
                auto& scope = includes ? quantity->included : quantity->excluded;
                if (!scope) scope = phrase;
            }
        }
        t += length - 1;
    }
}

}  // namespace gainsay::text::values
