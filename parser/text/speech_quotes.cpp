#include "parser/text/speech_quotes.hpp"

#include "parser/text/speech_tree.hpp"

#include <algorithm>

namespace gainsay::text::speech {
namespace {

enum class Side { none, open, close, either };
struct Mark {
    Side side = Side::none;
    bool single = false;
};

/// The bytes of the block's text for a token. Tokens hold typographic marks as ASCII, so the side of a mark is only
/// there.
std::string_view original(const Block& block, const Token& token) {
    const auto& segments = block.content.segments;
    auto after = std::upper_bound(segments.begin(), segments.end(), token.range.begin,
                                  [](std::uint32_t at, const MappedText::Segment& s) { return at < s.source_begin; });
    if (after == segments.begin()) return {};
    const auto& segment = *std::prev(after);
    const std::uint32_t shift = segment.verbatim ? token.range.begin - segment.source_begin : 0;
    const std::size_t begin = std::size_t{segment.text_begin} + shift;
    const std::size_t end = after == segments.end() ? block.content.text.size() : after->text_begin;
    if (begin >= end || end > block.content.text.size()) return {};
    return std::string_view(block.content.text).substr(begin, segment.verbatim ? 3 : end - begin);
}

Side typographic_side(std::string_view bytes) {
    const auto starts = [&](std::string_view mark) { return bytes.substr(0, mark.size()) == mark; };
    if (starts("\u201c") || starts("\u201e") || starts("\u2018") || starts("\u00ab") || starts("``")) return Side::open;
    if (starts("\u201d") || starts("\u2019") || starts("\u00bb")) return Side::close;
    return Side::none;
}

Side spaced_side(const Sentence& sentence, std::uint32_t token, bool block_start) {
    const auto& tokens = sentence.tokens;
    const bool before = block_start || token == 0 || tokens[token].space_before || tokens[token - 1].text == "(";
    const bool after = token + 1 >= tokens.size() || tokens[token + 1].space_before;
    if (before && !after) return Side::open;
    if (!before && after) return Side::close;
    if (before && token == 0 && tokens.size() > 1) return Side::open;
    return Side::either;
}

Mark read_mark(const Document& document, const Sentence& sentence, std::uint32_t token, bool block_start) {
    const Token& mark = sentence.tokens[token];
    const bool two = one_of(mark.text, {"\"", "''", "``", "\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb"});
    const bool one = one_of(mark.text, {"'", "`", "\u2018", "\u2019"});
    if (!two && !one) return {};
    if (one && (mark.xpos == "POS" || mark.relation == "case")) return {};
    Side side = Side::none;
    if (sentence.block < document.article.blocks.size())
        side = typographic_side(original(document.article.blocks[sentence.block], mark));
    if (side == Side::none) side = typographic_side(mark.text);
    // At the head of a paragraph a mark opens, even when it was typed the wrong way round.
    if (two && block_start && spaced_side(sentence, token, block_start) == Side::open) side = Side::open;
    // A typographic apostrophe may open a word ("'90s"): only spacing can tell.
    if (side == Side::none || (one && side == Side::close)) side = spaced_side(sentence, token, block_start);
    if (one && side == Side::either) return {};
    return {side, one};
}

bool is_apostrophe(const Token& token) {
    return one_of(token.text, {"'", "`", "\u2018", "\u2019"});
}

/// Two apostrophes typed for one double mark ("''Yes,'' he said").
bool is_pair(const Sentence& sentence, std::uint32_t token) {
    const auto& tokens = sentence.tokens;
    return token + 1 < tokens.size() && is_apostrophe(tokens[token]) && is_apostrophe(tokens[token + 1]) &&
           !tokens[token + 1].space_before && tokens[token].xpos != "POS";
}

Mark read_pair(const Sentence& sentence, std::uint32_t token) {
    const auto& tokens = sentence.tokens;
    const bool before = token == 0 || tokens[token].space_before || tokens[token - 1].text == "(";
    const bool after = token + 2 >= tokens.size() || tokens[token + 2].space_before;
    return {before == after ? Side::either : before ? Side::open : Side::close, false};
}

struct Position {
    std::uint32_t sentence = 0, token = 0;
};

class Pairing {
public:
    explicit Pairing(const Document& document) : document_(document) {}

    std::vector<Quote> run() {
        for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
            const bool starts_block = s == 0 || document_.sentences[s].block != document_.sentences[s - 1].block;
            if (starts_block && s > 0) end_block(s);
            scan(s, starts_block);
        }
        end_block(static_cast<std::uint32_t>(document_.sentences.size()));
        std::sort(quotes_.begin(), quotes_.end(), [](const Quote& a, const Quote& b) {
            return std::pair(a.inside.front(), a.depth) < std::pair(b.inside.front(), b.depth);
        });
        return std::move(quotes_);
    }

private:
    struct Open {
        Position at;
        bool single;
    };

    void scan(std::uint32_t s, bool starts_block) {
        const Sentence& sentence = document_.sentences[s];
        for (std::uint32_t t = 0; t < sentence.tokens.size(); ++t) {
            const bool first = starts_block && t == 0, pair = is_pair(sentence, t);
            const Mark mark = pair ? read_pair(sentence, t) : read_mark(document_, sentence, t, first);
            const std::uint32_t begin = t;
            if (pair) ++t;
            if (mark.side == Side::none || (first && resumes(mark))) continue;
            const bool inside_same =
                std::any_of(open_.begin(), open_.end(), [&](const Open& o) { return o.single == mark.single; });
            if (mark.side == Side::open || (mark.side == Side::either && !inside_same)) {
                // Marks of one kind do not nest: a second opening one means that the first was never closed.
                if (!open_.empty() && open_.back().single == mark.single) open_.pop_back();
                if (open_.size() < kDeepest) open_.push_back({{s, t}, mark.single});
            } else if (inside_same) {
                close({s, begin}, t, mark.single);
            }
        }
    }

    /// A paragraph that opens again while the quote of the one before is still open only continues it.
    bool resumes(Mark mark) const {
        return !open_.empty() && !open_.front().single && !mark.single && mark.side != Side::close;
    }

    /// `end`: the mark, or the first of a pair; `last`: its last token.
    void close(Position end, std::uint32_t last, bool single) {
        while (!open_.empty() && open_.back().single != single) open_.pop_back();
        if (open_.empty()) return;
        const Open from = open_.back();
        open_.pop_back();
        const std::size_t before = quotes_.size();
        add(from.at, end, true, static_cast<std::uint32_t>(open_.size()));
        if (quotes_.size() > before) quotes_.back().close = last;
    }

    /// `next`: the first sentence of the following block.
    void end_block(std::uint32_t next) {
        while (open_.size() > 1) open_.pop_back();
        if (open_.empty()) return;
        const bool goes_on = next < document_.sentences.size() && !document_.sentences[next].tokens.empty() &&
                             !open_.front().single &&
                             document_.sentences[next].block - document_.sentences[next - 1].block <= 2 && opens(next);
        if (goes_on) return;
        const Open from = open_.front();
        open_.clear();
        const bool at_start =
            from.at.token == 0 || (from.at.token == 1 && is_pair(document_.sentences[from.at.sentence], 0));
        if (at_start && !from.single)
            add(from.at, {next - 1, static_cast<std::uint32_t>(document_.sentences[next - 1].tokens.size())}, false, 0);
    }

    bool opens(std::uint32_t s) const {
        const Sentence& sentence = document_.sentences[s];
        return (is_pair(sentence, 0) ? read_pair(sentence, 0) : read_mark(document_, sentence, 0, true)).side ==
               Side::open;
    }

    void add(Position from, Position to, bool closed, std::uint32_t depth) {
        Quote quote;
        quote.depth = depth;
        quote.open_sentence = from.sentence;
        quote.open = from.token;
        quote.close_sentence = to.sentence;
        quote.close = closed ? to.token : kNoToken;
        quote.alone = true;
        for (std::uint32_t s = from.sentence; s <= to.sentence; ++s) {
            const auto& tokens = document_.sentences[s].tokens;
            const auto size = static_cast<std::uint32_t>(tokens.size());
            const std::uint32_t first = s == from.sentence ? from.token + 1 : 0;
            const std::uint32_t last = s == to.sentence ? std::min(to.token, size) : size;
            for (std::uint32_t t = 0; t < size; ++t) {
                const bool word = tokens[t].upos != Upos::punct;
                if (word && first <= t && t < last) ++quote.words;
                if (word && (t < first || t >= last)) quote.alone = false;
            }
            if (first < last) quote.inside.push_back({s, first, last});
        }
        if (!quote.inside.empty() && quote.words > 0) quotes_.push_back(std::move(quote));
    }

    static constexpr std::size_t kDeepest = 8;
    const Document& document_;
    std::vector<Open> open_;
    std::vector<Quote> quotes_;
};

}  // namespace

std::vector<Quote> find_quotes(const Document& document) {
    return Pairing(document).run();
}

bool is_quote_mark(const Token& token) {
    return one_of(token.text, {"\"", "''", "``", "\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb"}) ||
           (one_of(token.text, {"'", "\u2018", "\u2019"}) && token.upos == Upos::punct);
}

}  // namespace gainsay::text::speech
