// Which token heads a number, and which noun it counts. The tree is asked first; without one the words decide.

#include "parser/text/quantity_rules.hpp"

#include <algorithm>

namespace gainsay::text::values {
namespace {

constexpr std::uint32_t kReach = 6;

bool has_tree(const Sentence& sentence) {
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(),
                       [](const Token& t) { return !t.relation.empty(); });
}

bool is_nominal(const Token& token) {
    return token.upos == Upos::noun || token.upos == Upos::propn;
}

bool inside(const PieceRow& row, PieceSpan span, std::uint32_t token) {
    return row[span.first].token <= token && token <= row[span.last - 1].token;
}

/// "dozens of people", "38 of the 67 people": the noun behind "of".
std::uint32_t behind_of(const Sentence& sentence, std::uint32_t head) {
    const auto& tokens = sentence.tokens;
    const std::uint32_t end = std::min<std::uint32_t>(static_cast<std::uint32_t>(tokens.size()), head + 12);
    for (std::uint32_t t = head + 1; t < end; ++t) {
        if (tokens[t].head != head || tokens[t].relation != "nmod" || !is_nominal(tokens[t])) continue;
        for (std::uint32_t c = head + 1; c < t; ++c)
            if (tokens[c].head == t && tokens[c].relation == "case" && tokens[c].lower == "of") return t;
    }
    return kNoToken;
}

bool stops(const Piece& piece) {
    if (!piece.is_word()) return true;
    return piece.is_any({"was",  "were",    "are",   "is",      "have", "has",   "had",    "will",  "would",
                         "can",  "could",   "may",   "might",   "in",   "on",    "at",     "to",    "for",
                         "from", "by",      "with",  "and",     "or",   "but",   "who",    "which", "that",
                         "when", "as",      "after", "before",  "over", "under", "killed", "died",  "injured",
                         "said", "than",    "the",   "a",       "an",   "into",  "during", "since", "per",
                         "dead", "wounded", "hurt",  "missing", "hit",  "struck"});
}

/// Without a tree: the last plural within reach, else the word right behind.
std::uint32_t by_words(const PieceRow& row, std::size_t at) {
    if (row[at].is("of")) {
        ++at;
        if (row[at].is_any({"the", "its", "their", "his", "her", "our", "those", "these", "all"})) ++at;
        if (row[at].is_figure() || small_number(row[at].lower)) ++at;
    }
    std::size_t last = at;
    while (last < at + kReach && !stops(row[last]) && row[last].kind != Piece::Kind::none) ++last;
    for (std::size_t i = at; i < last; ++i) {
        if (row[i].is_any({"more", "other", "others", "further", "additional"})) continue;
        if (!looks_plural(row[i].lower)) continue;
        // "service vehicles", "passengers and": a plural right behind a plural is the noun
        return row[i + 1 < last && looks_plural(row[i + 1].lower) ? i + 1 : i].token;
    }
    while (at < last && row[at].is_any({"more", "other", "others", "further", "additional"})) ++at;
    if (at < last && (row.before(at).is("one") || row.before(at).is("no"))) return row[last - 1].token;
    return at < last ? row[at].token : kNoToken;
}

}  // namespace

std::uint32_t number_head(const PieceRow& row, PieceSpan number) {
    const std::uint32_t first = row[number.first].token, last = row[number.last - 1].token;
    const auto& tokens = row.sentence().tokens;
    for (std::uint32_t t = last + 1; t-- > first;)
        if (!tokens[t].relation.empty() && tokens[t].upos != Upos::punct &&
            (tokens[t].head < first || tokens[t].head > last))
            return t;
    return last;
}

std::uint32_t counted_noun(const PieceRow& row, const Value& value, std::uint32_t head) {
    const Sentence& sentence = row.sentence();
    if (!has_tree(sentence)) return by_words(row, value.span.last);
    const auto& tokens = sentence.tokens;
    std::uint32_t of = behind_of(sentence, head);
    // "tens of thousands of people": the first "of" is inside the number.
    if (of != kNoToken && inside(row, value.span, of)) of = behind_of(sentence, of);
    if (of != kNoToken) return of;
    std::uint32_t at = head;
    // Inside the expression ("10 percent", "two dozen") climb to the noun outside.
    for (int step = 0; step < 3; ++step) {
        const Token& token = tokens[at];
        if (token.head >= tokens.size()) return kNoToken;
        const bool modifies = token.relation == "nummod" || token.relation == "amod" || token.relation == "det" ||
                              token.relation == "compound" || token.relation == "nmod" || token.relation == "advmod";
        if (!modifies || (token.relation == "nmod" && !inside(row, value.span, token.head))) return kNoToken;
        at = token.head;
        if (!inside(row, value.span, at)) break;
    }
    if (inside(row, value.span, at)) return behind_of(sentence, at);
    // "70 relief and rescue workers": what is counted is the head of a compound.
    for (int step = 0;
         step < 3 && tokens[at].relation == "compound" && tokens[at].head < tokens.size() && tokens[at].head > at;
         ++step)
        at = tokens[at].head;
    const bool noun = is_nominal(tokens[at]) || (tokens[at].upos == Upos::adj && value.kind == Quantity::Kind::count) ||
                      tokens[at].upos == Upos::pron;
    // A name before its number is no counted noun ("Boeing 737").
    if (!noun || at < row[value.span.first].token) return kNoToken;
    return at;
}

}  // namespace gainsay::text::values
