// Tested by token_matcher_test.cpp.
#include "parser/claims/token_matcher.hpp"

#include <algorithm>
#include <optional>

namespace gainsay::claims {

using text::kNoToken;
using text::Token;

namespace {

constexpr std::uint32_t kLongestPhrase = 8;  ///< tokens that a slot may take

/// What a node takes: tokens [first, last), and the one that it is laid on.
struct Taken {
    std::uint32_t first = 0, last = 0, head = 0;
};

class Row {
public:
    Row(const PatternGraph& pattern, const SentenceContext& context)
        : pattern_(pattern), context_(context), tokens_(context.graph().sentence().tokens) {}

    /// Lays the nodes to the right of the root, then those to its left.
    bool lay(std::uint32_t root) {
        const auto at_root = alone(pattern_.root, root);
        if (!at_root) return miss(pattern_.root, root);
        take(pattern_.root, *at_root);
        std::uint32_t edge = at_root->last;
        for (std::size_t n = pattern_.root + 1; n < pattern_.nodes.size(); ++n) {
            const auto taken = from(n, edge);
            if (!taken) return miss(n, edge);
            take(n, *taken);
            edge = taken->last;
        }
        edge = at_root->first;
        for (std::size_t n = pattern_.root; n-- > 0;) {
            const auto taken = up_to(n, edge);
            if (!taken) return miss(n, edge == 0 ? kNoToken : edge - 1);
            take(n, *taken);
            edge = taken->first;
        }
        return true;
    }

    const Match& match() const { return match_; }
    const TokenMiss& missed() const { return missed_; }

private:
    bool miss(std::size_t node, std::uint32_t token) {
        missed_.node = node;
        missed_.token = token < tokens_.size() ? token : kNoToken;
        return false;
    }
    void take(std::size_t node, const Taken& taken) {
        note(pattern_.nodes[node], context_, taken.head, match_);
        ++missed_.laid;
    }

    bool is_number(std::size_t node) const { return pattern_.nodes[node].quantity; }
    bool one_token(std::size_t node) const { return pattern_.nodes[node].type != PatternNode::Type::slot; }

    /// A word may be a mark (":"), which is no word of any role.
    std::optional<Taken> alone(std::size_t node, std::uint32_t t) const {
        if (t >= tokens_.size() || !fits(pattern_.nodes[node], context_, t)) return std::nullopt;
        return Taken{t, t + 1, t};
    }

    std::optional<Taken> number(std::size_t node, std::uint32_t t) const {
        if (t >= tokens_.size() || !fits(pattern_.nodes[node], context_, t)) return std::nullopt;
        const text::Quantity* q = context_.quantity_at(t, pattern_.nodes[node].counted);
        Taken taken{q->tokens.first, q->tokens.last, q->counted == kNoToken ? q->head : q->counted};
        const bool noun_behind = !pattern_.nodes[node].counted.empty() && q->counted != kNoToken &&
                                 q->counted >= taken.last && q->counted < taken.last + kLongestPhrase;
        if (noun_behind) taken.last = q->counted + 1;
        if (!noun_behind) taken.head = q->head;
        return taken;
    }

    std::optional<Taken> from(std::size_t node, std::uint32_t edge) const {
        if (one_token(node)) return alone(node, edge);
        const std::uint32_t end =
            std::min<std::uint32_t>(edge + kLongestPhrase, static_cast<std::uint32_t>(tokens_.size()));
        for (std::uint32_t t = edge; t < end; ++t) {
            if (is_number(node)) {
                const auto taken = number(node, t);
                if (taken && taken->first == edge) return taken;
            } else if (fits(pattern_.nodes[node], context_, t) && begin_of(t) <= edge && !continues(t)) {
                return Taken{edge, t + 1, t};
            }
        }
        return std::nullopt;
    }

    std::optional<Taken> up_to(std::size_t node, std::uint32_t edge) const {
        if (edge == 0) return std::nullopt;
        if (one_token(node)) return alone(node, edge - 1);
        if (!is_number(node)) {
            const auto taken = alone(node, edge - 1);
            return taken ? std::optional(Taken{std::min(begin_of(edge - 1), edge - 1), edge, edge - 1}) : std::nullopt;
        }
        for (std::uint32_t t = edge; t-- > (edge > kLongestPhrase ? edge - kLongestPhrase : 0);) {
            const auto taken = number(node, t);
            if (taken && taken->last == edge) return taken;
        }
        return std::nullopt;
    }

    /// First token of the words before `t` that hang on it, without a gap.
    std::uint32_t begin_of(std::uint32_t t) const {
        std::uint32_t begin = t;
        while (begin > 0 && context_.graph().dominates(t, begin - 1) && tokens_[begin - 1].relation != "case") --begin;
        return begin;
    }
    /// Does the name or compound go on behind it ("New" of "New Lorvik")?
    bool continues(std::uint32_t t) const {
        if (t + 1 >= tokens_.size()) return false;
        const Token& next = tokens_[t + 1];
        return (next.head == t && next.relation == "flat") ||
               (tokens_[t].head == t + 1 && tokens_[t].relation == "compound");
    }

    const PatternGraph& pattern_;
    const SentenceContext& context_;
    const std::vector<Token>& tokens_;
    Match match_;
    TokenMiss missed_;
};

}  // namespace

std::vector<Match> match_side_by_side(const PatternGraph& pattern, const SentenceContext& context, std::uint32_t root) {
    Row row(pattern, context);
    if (!row.lay(root)) return {};
    return {row.match()};
}

TokenMiss first_miss(const PatternGraph& pattern, const SentenceContext& context, std::uint32_t root) {
    Row row(pattern, context);
    row.lay(root);
    return row.missed();
}

}  // namespace gainsay::claims
