// Subtree matching: every node of the pattern must find a token in the role that the pattern says. Prepositional
// phrases may hang one step away from where the pattern has them, because that is what parsers get wrong most often
// (attachment). Tested by matcher_test.cpp.
#include "parser/claims/matcher.hpp"

#include "parser/claims/geography.hpp"
#include "parser/claims/token_matcher.hpp"
#include "parser/text/coreference_words.hpp"

#include <algorithm>

namespace gainsay::claims {

using text::kNoToken;
using text::Token;
using text::Upos;

SentenceContext::SentenceContext(const text::Document& document, std::uint32_t sentence, const ClauseGraph& graph,
                                 const Lexicon& lexicon)
    : document_(document), sentence_(sentence), graph_(graph), lexicon_(lexicon) {
    const auto first = std::lower_bound(document.quantities.begin(), document.quantities.end(), sentence,
                                        [](const text::Quantity& q, std::uint32_t s) { return q.tokens.sentence < s; });
    for (auto q = first; q != document.quantities.end() && q->tokens.sentence == sentence; ++q)
        quantities_.push_back(&*q);
    const auto mention =
        std::lower_bound(document.mentions.begin(), document.mentions.end(), sentence,
                         [](const text::Mention& m, std::uint32_t s) { return m.tokens.sentence < s; });
    for (auto m = mention; m != document.mentions.end() && m->tokens.sentence == sentence; ++m)
        mentions_.emplace(m->head, &*m);
}

/// Any noun for persons will do where people are counted: "miners", "82 Swedes". Of nouns that nothing is known of
/// (trades, faiths, families) a plural will do too where packs list in `not_people` what will not.
bool SentenceContext::counts_persons(std::uint32_t token, bool unknown_too) const {
    const Token& noun = graph_.sentence().tokens[token];
    const text::NounClass known = text::class_of_noun(noun.lemma);
    if (known == text::NounClass::person || known == text::NounClass::people) return true;
    if (known != text::NounClass::unknown || noun.upos == Upos::verb) return false;
    if (!country_of_word(noun.lower).empty()) return true;
    return unknown_too && lexicon_.rules().words.contains("not_people") &&
           (noun.xpos == "NNS" || noun.xpos == "NNPS") && !lexicon_.kind_of(graph_, token).valid() &&
           !lexicon_.in_class(graph_, token, "not_people");
}

bool SentenceContext::counts(const text::Quantity& q, std::string_view counted) const {
    if (counted == "times") return q.kind == text::Quantity::Kind::times;
    if (counted.empty()) return true;
    // "{N dollars}" is any amount of money, "{N percent}" any share; whatever is counted is neither, nor an age.
    using Kind = text::Quantity::Kind;
    if (counted == "dollars") return q.kind == Kind::money;
    if (counted == "percent") return q.kind == Kind::percent;
    const bool time = q.unit == "year" || q.unit == "month" || q.unit == "week" || q.unit == "day";
    if (q.kind == Kind::measure && counted == "years") return time;
    if (q.kind == Kind::measure) return counted == q.unit || counted == plural_of(q.unit);
    if (q.kind == Kind::times || q.kind == Kind::money || q.kind == Kind::percent || q.kind == Kind::age) return false;
    if ((q.kind == Kind::fraction || q.kind == Kind::multiple) && !q.whole) return false;  // "half of the jobs"
    if (q.counted == kNoToken) return true;  // "six were killed": the pattern says six of what
    const Token& noun = graph_.sentence().tokens[q.counted];
    if (lexicon_.in_class(graph_, q.counted, counted)) return true;
    // Of an adjective ("18 dead") the pattern says what they are.
    const bool people = counted == "people";
    if ((people || counted == "persons") && (noun.upos == Upos::adj || counts_persons(q.counted, people))) return true;
    const KindId kind = lexicon_.kind(counted);
    if (kind.valid() && lexicon_.is_a(lexicon_.kind_of(graph_, q.counted), kind)) return true;
    const auto mention = mentions_.find(q.counted);
    if (kind.valid() && mention != mentions_.end() &&
        document_.entities[mention->second->entity.index()].kind == text::EntityKind::person)
        return lexicon_.is_a(lexicon_.kind("person"), kind);
    return noun.lemma == counted || noun.lower == counted;
}

const text::Quantity* SentenceContext::quantity_at(std::uint32_t token, std::string_view counted) const {
    for (const text::Quantity* q : quantities_) {
        if (q->kind == text::Quantity::Kind::ordinal) continue;
        const Token& head = graph_.sentence().tokens[q->head];
        const bool here = q->head == token || q->counted == token ||
                          (q->counted == kNoToken && head.relation == "nummod" && head.head == token) ||
                          (q->tokens.first <= token && token < q->tokens.last && q->counted == kNoToken);
        if (here && counts(*q, counted)) return q;
    }
    return nullptr;
}

bool SentenceContext::in_time(std::uint32_t token) const {
    return std::any_of(document_.times.begin(), document_.times.end(),
                       [&](const text::TimeExpression& x) { return x.tokens.contains(sentence_, token); });
}

bool SentenceContext::fits_kind(std::uint32_t token, KindId kind) const {
    const Token& t = graph_.sentence().tokens[token];
    if (kind.valid() && kind == lexicon_.kind("time")) return in_time(token);
    if (kind.valid() && kind == lexicon_.kind("score")) return score_at(graph_.sentence(), token).has_value();
    if (!kind.valid())
        return t.upos == Upos::noun || t.upos == Upos::propn || t.upos == Upos::pron || t.upos == Upos::verb;
    const KindId own = t.upos == Upos::noun || t.upos == Upos::propn || t.upos == Upos::verb
                           ? lexicon_.kind_of(graph_, token)
                           : KindId::none();
    if (own.valid() && (lexicon_.is_a(own, kind) || lexicon_.is_a(kind, own))) return true;
    // "The grounds of the embassy", "the embassy's territory": a part stands for the whole.
    if (lexicon_.in_class(graph_, token, "parts_of_places"))
        for (const RoleEdge& e : graph_.edges(token))
            if (e.distance == 0 && (e.role == "of" || e.role == "mod") &&
                lexicon_.is_a(lexicon_.kind_of(graph_, e.to), kind))
                return true;
    const auto& rules = lexicon_.rules();
    const std::string& name = rules.kinds[kind.index()].name;
    const KindId party = lexicon_.kind("party");
    auto mention = mentions_.find(token);
    if (mention == mentions_.end() && t.xpos == "NN")  // "banker Rui Teles": who is named right beside
        for (const std::uint32_t c : graph_.children(token))
            if (c == token + 1 && graph_.sentence().tokens[c].relation == "appos") mention = mentions_.find(c);
    if (mention != mentions_.end()) {
        switch (document_.entities[mention->second->entity.index()].kind) {
        case text::EntityKind::person:
            return name == "person" || name == "party" || name == "agent";
        case text::EntityKind::organization:
            return name == "organization" || name == "party" || name == "agent";
        case text::EntityKind::country:
        case text::EntityKind::nationality:
            return name == "country" || name == "place" || name == "party" || name == "agent";
        case text::EntityKind::place:
            return name == "place" || name == "site" || (name == "party" && t.relation == "nsubj");
        case text::EntityKind::other:
            return name == "thing" || name == "party" || name == "agent";
        }
    }
    if (party.valid() && kind == party) return (t.upos == Upos::noun || t.upos == Upos::propn) && own.valid() == false;
    if (t.upos == Upos::pron)
        return lexicon_.is_a(kind, lexicon_.kind("event")) || lexicon_.is_a(kind, lexicon_.kind("thing"));
    return false;
}

namespace {

/// A number without a noun in the pattern is no amount, share, measure or age.
bool number_fits(const PatternNode& node, const SentenceContext& context, std::uint32_t token) {
    const text::Quantity* q = context.quantity_at(token, node.counted);
    if (!q || !node.counted.empty()) return q != nullptr;
    using Kind = text::Quantity::Kind;
    return q->kind != Kind::money && q->kind != Kind::percent && q->kind != Kind::measure && q->kind != Kind::age;
}

}  // namespace

bool fits(const PatternNode& node, const SentenceContext& context, std::uint32_t token) {
    const Token& t = context.graph().sentence().tokens[token];
    switch (node.type) {
    case PatternNode::Type::word:
        return t.lemma == node.lemma || t.lower == node.lemma || participle_verb(t) == node.lemma;
    case PatternNode::Type::word_class:
        return context.lexicon().in_class(context.graph(), token, node.word_class);
    case PatternNode::Type::slot:
        return node.quantity ? number_fits(node, context, token) : context.fits_kind(token, node.kind);
    }
    return false;
}

void note(const PatternNode& node, const SentenceContext& context, std::uint32_t token, Match& match) {
    match.tokens.push_back(token);
    if (!node.bind.empty()) match.bound[node.bind] = token;
    if (node.type != PatternNode::Type::slot || !node.kind.valid()) return;
    if (context.graph().sentence().tokens[token].upos == Upos::pron) match.pronouns.emplace_back(token, node.kind);
    const Lexicon& lexicon = context.lexicon();
    if (node.kind == lexicon.kind("person") || node.kind == lexicon.kind("organization"))
        match.persons.push_back(token);
}

namespace {

class Matching {
public:
    Matching(const PatternGraph& pattern, const SentenceContext& context) : pattern_(pattern), context_(context) {}

    /// All ways to lay `node` on `token`, extending `partial`.
    std::vector<Match> lay(std::size_t node, std::uint32_t token, const Match& partial) const {
        const PatternNode& n = pattern_.nodes[node];
        if (!fits(n, context_, token)) return {};
        Match start = partial;
        note(n, context_, token, start);
        std::vector<Match> ways{std::move(start)};
        for (const auto& [role, child] : n.children) {
            std::vector<Match> next;
            for (const Match& way : ways) extend(next, way, role, child, token);
            ways = std::move(next);
            if (ways.empty()) break;
        }
        return ways;
    }

private:
    void extend(std::vector<Match>& out, const Match& way, const std::string& role, std::size_t child,
                std::uint32_t token) const {
        const PatternNode& n = pattern_.nodes[child];
        const bool slot = n.type == PatternNode::Type::slot;
        const bool times = slot && n.quantity && n.counted == "times";
        const bool score = slot && n.kind.valid() && n.kind == context_.lexicon().kind("score");
        for (const RoleEdge& edge : times ? adjuncts(token) : score ? scores() : candidates(token, role)) {
            if (std::find(way.tokens.begin(), way.tokens.end(), edge.to) != way.tokens.end()) continue;
            Match step = way;
            step.distance += edge.distance;
            for (Match& m : lay(child, edge.to, step)) {
                if (out.size() >= kMaxMatches) return;
                out.push_back(std::move(m));
            }
        }
    }

    /// Edges in a role; a prepositional phrase may also hang on an object or on what governs the token.
    std::vector<RoleEdge> candidates(std::uint32_t token, const std::string& role) const {
        const ClauseGraph& graph = context_.graph();
        std::vector<RoleEdge> found;
        for (const RoleEdge& e : graph.edges(token))
            if (e.role == role) found.push_back(e);
        if (!prepositional(role)) return found;
        for (const RoleEdge& via : graph.edges(token)) {
            if (via.distance > 0 || (via.role != "obj" && via.role != "subj" && !prepositional(via.role))) continue;
            for (const RoleEdge& e : graph.edges(via.to))
                if (e.role == role && e.distance == 0) found.push_back({role, e.to, 3});
        }
        const Token& t = graph.sentence().tokens[token];
        const bool noun = t.upos == Upos::noun || t.upos == Upos::propn || t.upos == Upos::num;
        if (noun && t.head != kNoToken && role != "of" && graph.sentence().tokens[t.head].upos == Upos::verb)
            for (const RoleEdge& e : graph.edges(t.head))
                if (e.role == role && e.distance == 0 && e.to != token) found.push_back({role, e.to, 3});
        return found;
    }
    /// "twice", "three times", "on two occasions": how often something was done, wherever the parser hangs it.
    std::vector<RoleEdge> adjuncts(std::uint32_t token) const {
        std::vector<RoleEdge> found;
        for (const RoleEdge& e : context_.graph().edges(token))
            if (e.role == "time" || e.role == "adv" || e.role == "other" || e.role == "obj" || e.role == "mod" ||
                e.role == "on")
                found.push_back(e);
        return found;
    }
    /// "Beat them 3-1", "won by 3 to 1": parsers hang scores anywhere, so the only one of the sentence is meant.
    std::vector<RoleEdge> scores() const {
        std::vector<RoleEdge> found;
        for (std::uint32_t t = 0; t < context_.graph().size(); ++t)
            if (score_at(context_.graph().sentence(), t)) found.push_back({"score", t, 0});
        return found.size() == 1 ? found : std::vector<RoleEdge>{};
    }
    static bool prepositional(std::string_view role) {
        return role == "in" || role == "on" || role == "at" || role == "of" || role == "to" || role == "by" ||
               role == "from" || role == "with" || role == "against" || role == "during" || role == "after" ||
               role == "before" || role == "for" || role == "near" || role == "into" || role == "aboard" ||
               role == "over" || role == "since" || role == "time";
    }

    const PatternGraph& pattern_;
    const SentenceContext& context_;
};

}  // namespace

std::vector<Match> match_at(const PatternGraph& pattern, const SentenceContext& context, std::uint32_t root) {
    std::vector<Match> matches = pattern.side_by_side ? match_side_by_side(pattern, context, root)
                                                      : Matching(pattern, context).lay(pattern.root, root, {});
    for (Match& m : matches) {
        m.root = root;
        std::sort(m.tokens.begin(), m.tokens.end());
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const Match& a, const Match& b) { return a.distance < b.distance; });
    return matches;
}

}  // namespace gainsay::claims
