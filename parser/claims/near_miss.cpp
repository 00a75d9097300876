// Tested by near_miss_test.cpp.
#include "parser/claims/near_miss.hpp"

#include "parser/claims/claim_maker.hpp"
#include "parser/claims/compiled_patterns.hpp"
#include "parser/claims/matcher.hpp"
#include "parser/claims/token_matcher.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace gainsay::claims {

using text::Upos;

namespace {

/// Places at which one pattern is tried, and words at which a missing part is looked for: articles are hostile, and
/// nobody reads the hundredth reason.
constexpr std::size_t kMostPlaces = 100, kMostWords = 200;
constexpr int kPredicateCost = 4, kRoleCost = 2, kMisfitCost = 1;

std::string role_name(std::string_view role) {
    if (role == "subj") return "subject";
    if (role == "obj") return "object";
    if (role == "comp") return "clause";
    if (role == "mod") return "modifier";
    if (role == "adv") return "adverb";
    if (role == "num") return "figure";
    if (role == "time") return "time";
    if (role == "conj" || role == "appos" || role == "acl" || role == "other") return "further phrase";
    return "phrase with \"" + std::string(role) + "\"";
}

std::string words_of_class(const language::RuleSet& rules, const std::string& name) {
    constexpr std::size_t shown = 6;
    const auto found = rules.words.find(name);
    if (found == rules.words.end()) return name;
    std::string out;
    for (std::size_t i = 0; i < std::min(shown, found->second.size()); ++i) out += (i ? ", " : "") + found->second[i];
    return out + (found->second.size() > shown ? ", ..." : "");
}

/// "a number of people", "an event", "one of <kill> (kill, slay)".
std::string wanted(const PatternNode& node, const language::RuleSet& rules) {
    switch (node.type) {
    case PatternNode::Type::word:
        return "\"" + node.lemma + "\"";
    case PatternNode::Type::word_class:
        return "one of <" + node.word_class + "> (" + words_of_class(rules, node.word_class) + ")";
    case PatternNode::Type::slot:
        break;
    }
    if (node.quantity) return node.counted.empty() ? "a number" : "a number of " + node.counted;
    if (!node.kind.valid()) return "a noun or name";
    const std::string& kind = rules.kinds[node.kind.index()].name;
    const bool vowel = std::string_view("aeiou").find(kind.front()) != std::string_view::npos;
    return (vowel ? "an " : "a ") + kind;
}

MissedPart::Kind misfit(const PatternNode& node) {
    if (node.type != PatternNode::Type::slot) return MissedPart::Kind::word;
    return node.quantity ? MissedPart::Kind::number : MissedPart::Kind::slot_kind;
}

/// A pattern without some of its parts, and the way back from its nodes to those of the whole.
struct Part {
    PatternGraph graph;
    std::vector<std::size_t> node_of;  ///< index in the whole, for each node of the part
};

std::string mark(std::size_t node) {
    return "#" + std::to_string(node);  // no slot can be called so
}

/// `whole` with the nodes that `keep` says; every node binds its own mark, so that a match tells where it lies.
Part part_of(const PatternGraph& whole, const std::vector<bool>& keep, std::size_t root) {
    Part part;
    part.graph.pattern = whole.pattern;
    part.graph.negated = whole.negated;
    std::map<std::size_t, std::size_t> at;
    for (std::size_t n = 0; n < whole.nodes.size(); ++n) {
        if (!keep[n]) continue;
        at[n] = part.graph.nodes.size();
        part.node_of.push_back(n);
        PatternNode node = whole.nodes[n];
        node.children.clear();
        node.bind = mark(n);
        part.graph.nodes.push_back(std::move(node));
    }
    for (const auto& [n, i] : at)
        for (const auto& [role, child] : whole.nodes[n].children)
            if (const auto found = at.find(child); found != at.end())
                part.graph.nodes[i].children.emplace_back(role, found->second);
    part.graph.root = at.at(root);
    return part;
}

/// One pattern over one document: finds its nearest place.
class Searcher {
public:
    Searcher(const text::Document& document, const Lexicon& lexicon, std::span<const ClauseGraph> graphs,
             const std::vector<SentenceContext>& contexts)
        : document_(document), lexicon_(lexicon), graphs_(graphs), contexts_(contexts) {}

    std::optional<NearMiss> nearest(const PatternGraph& pattern, std::optional<std::uint32_t> only) {
        const std::uint32_t first = only.value_or(0);
        const std::uint32_t last = only ? first + 1 : static_cast<std::uint32_t>(graphs_.size());
        std::optional<NearMiss> best;
        const auto offer = [&](std::optional<NearMiss> miss) {
            if (miss && (!best || better(*miss, *best))) best = std::move(miss);
        };
        std::size_t places = 0;
        for (std::uint32_t s = first; s < last; ++s)
            for (std::uint32_t t = 0; t < graphs_[s].size() && places < kMostPlaces; ++t) {
                if (!lies_alone(pattern, pattern.root, s, t)) continue;
                ++places;
                offer(laid_on(pattern, s, t));
            }
        if (places > 0) return best;
        // The main word is nowhere: then perhaps what should stand around it.
        for (std::uint32_t s = first; s < last; ++s)
            for (std::uint32_t t = 0; t < graphs_[s].size() && places < kMostPlaces; ++t) {
                if (!may_be_predicate(token(s, t))) continue;
                ++places;
                offer(without_predicate(pattern, s, t));
            }
        return best;
    }

    static bool better(const NearMiss& a, const NearMiss& b) {
        return std::tuple(a.cost, b.matched) < std::tuple(b.cost, a.matched);
    }

private:
    const text::Token& token(std::uint32_t s, std::uint32_t t) const { return graphs_[s].sentence().tokens[t]; }
    std::string shown(std::uint32_t s, std::uint32_t t) const { return "'" + token(s, t).text + "'"; }
    const language::RuleSet& rules() const { return lexicon_.rules(); }

    bool lies_alone(const PatternGraph& pattern, std::size_t node, std::uint32_t s, std::uint32_t t) const {
        if (token(s, t).upos == Upos::punct) return false;
        std::vector<bool> keep(pattern.nodes.size(), false);
        keep[node] = true;
        return !match_at(part_of(pattern, keep, node).graph, contexts_[s], t).empty();
    }

    NearMiss start(const PatternGraph& pattern, std::uint32_t s, std::uint32_t t) const {
        NearMiss miss;
        miss.pattern = pattern.pattern;
        miss.read_as = pattern.sentence;
        miss.sentence = s;
        miss.where = token(s, t).range;
        return miss;
    }

    /// The pattern's main word lies on the token: adds part after part, and leaves out those that fit nowhere.
    std::optional<NearMiss> laid_on(const PatternGraph& pattern, std::uint32_t s, std::uint32_t t) const {
        NearMiss miss = start(pattern, s, t);
        if (pattern.side_by_side) return in_a_row(pattern, s, t, std::move(miss));
        std::vector<bool> keep(pattern.nodes.size(), false);
        keep[pattern.root] = true;
        std::map<std::string, std::uint32_t> lies =
            match_at(part_of(pattern, keep, pattern.root).graph, contexts_[s], t).front().bound;
        std::vector<std::size_t> open{pattern.root};  // nodes whose children are still to be tried, in preorder
        while (!open.empty()) {
            const std::size_t parent = open.back();
            open.pop_back();
            for (const auto& [role, child] : pattern.nodes[parent].children) {
                keep[child] = true;
                const auto matches = match_at(part_of(pattern, keep, pattern.root).graph, contexts_[s], t);
                if (matches.empty()) {
                    keep[child] = false;
                    explain(miss, pattern, role, child, s, lies.at(mark(parent)));
                } else {
                    lies = matches.front().bound;
                    open.push_back(child);
                }
            }
        }
        miss.matched = static_cast<std::size_t>(std::count(keep.begin(), keep.end(), true));
        return miss;
    }

    /// A pattern of words side by side: names the first word that breaks the row.
    NearMiss in_a_row(const PatternGraph& pattern, std::uint32_t s, std::uint32_t t, NearMiss miss) const {
        const TokenMiss broken = first_miss(pattern, contexts_[s], t);
        miss.matched = broken.laid;
        if (broken.laid == pattern.nodes.size()) return miss;
        miss.cost = static_cast<int>(kRoleCost * (pattern.nodes.size() - broken.laid));
        const bool ends = broken.token == text::kNoToken;
        miss.missed.push_back({MissedPart::Kind::word,
                               "in the row of words there must be " + wanted(pattern.nodes[broken.node], rules()) +
                                   (ends ? std::string("; the sentence ends") : "; there is " + shown(s, broken.token)),
                               ends ? token(s, t).range : token(s, broken.token).range});
        return miss;
    }

    /// Nothing fits `child` in its role below the token `at`: says what is there instead.
    void explain(NearMiss& miss, const PatternGraph& pattern, const std::string& role, std::size_t child,
                 std::uint32_t s, std::uint32_t at) const {
        const PatternNode& node = pattern.nodes[child];
        const std::string place = "the " + role_name(role) + " of " + shown(s, at);
        for (const RoleEdge& e : graphs_[s].edges(at)) {
            if (e.role != role) continue;
            miss.cost += kMisfitCost + below(pattern, child);
            miss.missed.push_back({misfit(node),
                                   place + " must be " + wanted(node, rules()) + "; " + shown(s, e.to) + " is none",
                                   token(s, e.to).range});
            return;
        }
        miss.cost += kRoleCost + below(pattern, child);
        const std::size_t words = std::min<std::size_t>(graphs_[s].size(), kMostWords);
        for (std::uint32_t other = 0; other < words; ++other) {
            if (other == at || !lies_alone(pattern, child, s, other)) continue;
            const std::string elsewhere = role_between(s, at, other);
            miss.missed.push_back({MissedPart::Kind::role,
                                   place + " must be " + wanted(node, rules()) + "; " + shown(s, other) +
                                       (elsewhere.empty() ? " has no part in it" : " is its " + elsewhere),
                                   token(s, other).range});
            return;
        }
        miss.missed.push_back(
            {MissedPart::Kind::role, place + " is missing: it must be " + wanted(node, rules()), token(s, at).range});
    }

    /// Parts that hang on a part and are lost with it.
    static int below(const PatternGraph& pattern, std::size_t node) {
        int count = 0;
        for (const auto& [role, child] : pattern.nodes[node].children) count += 1 + below(pattern, child);
        return count;
    }

    std::string role_between(std::uint32_t s, std::uint32_t from, std::uint32_t to) const {
        for (const RoleEdge& e : graphs_[s].edges(from))
            if (e.to == to) return role_name(e.role);
        return {};
    }

    static bool may_be_predicate(const text::Token& word) {
        return word.upos == Upos::verb || word.upos == Upos::noun || word.upos == Upos::adj;
    }

    std::optional<NearMiss> without_predicate(const PatternGraph& pattern, std::uint32_t s, std::uint32_t t) const {
        const PatternNode& root = pattern.nodes[pattern.root];
        const text::Token& word = token(s, t);
        NearMiss miss = start(pattern, s, t);
        miss.cost = kPredicateCost;
        miss.missed.push_back({MissedPart::Kind::predicate,
                               "the main word must be " + wanted(root, rules()) + "; here it is " + shown(s, t),
                               word.range});
        for (const auto& [role, child] : root.children) {
            const auto& edges = graphs_[s].edges(t);
            const auto fits = [&, r = role, c = child](const RoleEdge& e) {  // "it" fits nearly everywhere
                return e.role == r && token(s, e.to).upos != Upos::pron && lies_alone(pattern, c, s, e.to);
            };
            if (std::any_of(edges.begin(), edges.end(), fits))
                ++miss.matched;
            else
                explain(miss, pattern, role, child, s, t);
        }
        if (miss.matched == 0) return std::nullopt;
        return miss;
    }

    const text::Document& document_;
    const Lexicon& lexicon_;
    std::span<const ClauseGraph> graphs_;
    const std::vector<SentenceContext>& contexts_;
};

/// All words match: finds out why no claim came of it, or that one did.
class Checker {
public:
    Checker(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon)
        : lexicon_(lexicon), referents_(document, graphs, lexicon, all_),
          maker_(document, graphs, lexicon, referents_, all_) {
        referents_.scan();
    }

    /// False when the pattern gives a claim there.
    bool explain(NearMiss& miss, const PatternGraph& pattern, const SentenceContext& context, std::uint32_t root) {
        const language::PatternInfo& info = lexicon_.rules().patterns[pattern.pattern.index()];
        const std::vector<Match> matches = match_at(pattern, context, root);
        for (const Match& match : matches)
            if (maker_.make(pattern, match, context)) return false;
        if (matches.empty()) return true;
        const auto& fact = lexicon_.rules().facts[info.fact.index()];
        const auto& tokens = context.graph().sentence().tokens;
        miss.cost = kMisfitCost;
        for (std::size_t i = 0; i < info.arguments.size(); ++i) {
            const auto bound = matches.front().bound.find(info.arguments[i]);
            if (bound == matches.front().bound.end()) continue;
            const bool event = info.arguments[i] == "this";
            const KindId kind = fact.parameter_kinds[i];
            const ReferentId id = event ? referents_.event_of(context.sentence(), bound->second, kind)
                                        : referents_.resolve(context.sentence(), bound->second, kind);
            if (id.valid()) continue;
            miss.missed.push_back({MissedPart::Kind::referent,
                                   "'" + tokens[bound->second].text + "' is about nothing that the text tells of" +
                                       (kind.valid() ? " as " + lexicon_.rules().kinds[kind.index()].name : ""),
                                   tokens[bound->second].range});
            return true;
        }
        miss.missed.push_back({MissedPart::Kind::value,
                               "the words match, but they say nothing definite of `" + fact.name +
                                   "`: " + what_is_vague(info, matches.front()),
                               tokens[root].range});
        return true;
    }

private:
    static std::string what_is_vague(const language::PatternInfo& info, const Match& match) {
        if (!match.pronouns.empty()) return "a pronoun refers to nothing that was told of";
        const auto* slot = std::get_if<language::ast::Reference>(&info.value.node);
        return "no value can be read" + (slot ? " for {" + slot->name.text + "}" : std::string());
    }

    const Lexicon& lexicon_;
    std::vector<Referent> all_;
    ReferentBuilder referents_;
    ClaimMaker maker_;
};

std::uint32_t token_at(const text::Sentence& sentence, SourceRange where) {
    for (std::uint32_t t = 0; t < sentence.tokens.size(); ++t)
        if (sentence.tokens[t].range == where) return t;
    return text::kNoToken;
}

}  // namespace

std::vector<NearMiss> near_misses(const text::Document& document, const language::RuleSet& rules,
                                  const CompiledPatterns& patterns, const NearMissQuery& query) {
    const Lexicon lexicon(rules);
    std::vector<ClauseGraph> graphs;
    graphs.reserve(document.sentences.size());
    for (const text::Sentence& s : document.sentences) graphs.emplace_back(s);
    std::vector<SentenceContext> contexts;
    for (std::uint32_t s = 0; s < graphs.size(); ++s) contexts.emplace_back(document, s, graphs[s], lexicon);
    Searcher searcher(document, lexicon, graphs, contexts);
    Checker checker(document, graphs, lexicon);
    std::map<PatternId, NearMiss> best;
    std::set<PatternId> claimed;
    for (const PatternGraph& graph : patterns.graphs) {
        if (query.fact.valid() && rules.patterns[graph.pattern.index()].fact != query.fact) continue;
        std::optional<NearMiss> miss = searcher.nearest(graph, query.sentence);
        if (!miss) continue;
        if (miss->missed.empty()) {
            const std::uint32_t root = token_at(graphs[miss->sentence].sentence(), miss->where);
            if (!checker.explain(*miss, graph, contexts[miss->sentence], root)) {
                claimed.insert(graph.pattern);
                continue;
            }
        }
        const auto [place, fresh] = best.try_emplace(graph.pattern, *miss);
        if (!fresh && Searcher::better(*miss, place->second)) place->second = std::move(*miss);
    }
    std::vector<NearMiss> out;
    for (auto& [pattern, miss] : best)
        if (!claimed.contains(pattern)) out.push_back(std::move(miss));
    std::stable_sort(out.begin(), out.end(), Searcher::better);
    if (out.size() > query.most) out.resize(query.most);
    return out;
}

std::vector<PatternId> patterns_with_word_in(const text::Document& document, const language::RuleSet& rules,
                                             const CompiledPatterns& patterns) {
    const Lexicon lexicon(rules);
    std::set<PatternId> found;
    for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
        const ClauseGraph graph(document.sentences[s]);
        const SentenceContext context(document, s, graph, lexicon);
        const auto try_all = [&](const std::vector<std::size_t>& list, std::uint32_t t) {
            for (const std::size_t g : list) {
                const PatternGraph& pattern = patterns.graphs[g];
                if (found.contains(pattern.pattern)) continue;
                std::vector<bool> keep(pattern.nodes.size(), false);
                keep[pattern.root] = true;
                if (!match_at(part_of(pattern, keep, pattern.root).graph, context, t).empty())
                    found.insert(pattern.pattern);
            }
        };
        for (std::uint32_t t = 0; t < graph.size(); ++t) {
            const text::Token& token = graph.sentence().tokens[t];
            if (token.upos == Upos::punct) continue;
            try_all(patterns.at(token.lemma), t);
            try_all(patterns.at(token.lower), t);
            try_all(patterns.at(participle_verb(token)), t);
            try_all(patterns.anywhere, t);
        }
    }
    return {found.begin(), found.end()};
}

}  // namespace gainsay::claims
