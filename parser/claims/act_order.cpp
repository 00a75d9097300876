// Temporal connectives as relations between verbs (the "before" and "after" of Allen, Maintaining Knowledge about
// Temporal Intervals, 1983, with their transitivity). Trees hang such clauses on the nearest verb, though often they
// belong to the one above: states and purposes do not take them. Tested by act_order_test.cpp.
#include "parser/claims/act_order.hpp"

#include "parser/claims/referent_words.hpp"

#include <algorithm>
#include <set>

namespace gainsay::claims {

using text::kNoToken;
using text::Token;
using text::Upos;
using words::one_of;

namespace {

constexpr int kMostSteps = 4;          ///< from a temporal clause up to the verb it goes with
constexpr std::size_t kMostActs = 12;  ///< of one sentence; beyond, it is a list

enum class Connective { none, before, after };

class Orders {
public:
    Orders(const text::Sentence& sentence, const ClauseGraph& graph) : sentence_(sentence), graph_(graph) {}

    std::vector<ActOrder> read() {
        for (std::uint32_t t = 0; t < graph_.size(); ++t) {
            if (at(t).upos != Upos::verb) continue;
            if (at(t).relation == "advcl") read_clause(t);
            if (!continues(t)) read_sequence(t);
        }
        return closure();
    }

private:
    const Token& at(std::uint32_t t) const { return sentence_.tokens[t]; }

    template <class Test>
    bool has_child(std::uint32_t t, Test test) const {
        const auto& children = graph_.children(t);
        return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return test(at(c)); });
    }

    bool has_auxiliary(std::uint32_t t, std::initializer_list<std::string_view> lemmas) const {
        return has_child(t, [&](const Token& c) { return c.relation == "aux" && one_of(c.lemma, lemmas); });
    }

    bool has_subject(std::uint32_t t) const {
        return has_child(t, [](const Token& c) { return c.relation == "nsubj"; });
    }

    bool is_infinitive(std::uint32_t t) const {
        return has_child(t, [](const Token& c) { return c.relation == "mark" && c.lower == "to"; });
    }

    /// "Was waiting": what goes on while something else happens.
    bool is_background(std::uint32_t t) const {
        return at(t).xpos == "VBG" && (has_auxiliary(t, {"be"}) || at(t).relation.starts_with("acl"));
    }

    /// Did it happen, once, as told: no wish, no possibility, nothing denied, nothing repeated?
    bool is_act(std::uint32_t t) const {
        if (at(t).upos != Upos::verb || is_infinitive(t) || is_background(t)) return false;
        return !has_child(t, [](const Token& c) {
            const bool modal = c.relation == "aux" && one_of(c.lower, {"can", "could", "may", "might", "must", "should",
                                                                       "will", "would", "shall", "'ll", "'d"});
            return modal || one_of(c.lower, {"not", "n't", "never", "again", "twice", "repeatedly", "sometimes",
                                             "often", "usually", "always"});
        });
    }

    /// The verb that a temporal clause below `t` goes with; kNoToken when it is no act.
    std::uint32_t act_above(std::uint32_t t) const {
        for (int steps = 0; steps < kMostSteps && t != kNoToken; ++steps) {
            const bool passes = is_infinitive(t) || is_background(t) || at(t).upos != Upos::verb;
            if (!passes) return is_act(t) ? t : kNoToken;
            t = at(t).head;
        }
        return kNoToken;
    }

    /// "Not before", "not until": what they say of the order is another matter.
    bool denied(std::uint32_t word) const { return word > 0 && one_of(at(word - 1).lower, {"not", "n't", "never"}); }

    Connective connective_of(std::uint32_t clause) const {
        for (const std::uint32_t c : graph_.children(clause)) {
            if (c > clause || denied(c)) continue;
            const Token& w = at(c);
            if (w.relation != "mark" && w.relation != "case" && w.relation != "advmod") continue;
            if (w.lower == "before") return Connective::before;
            if (one_of(w.lower, {"after", "upon", "soon"})) return Connective::after;
            if (w.lower == "once" && w.relation == "mark") return Connective::after;
        }
        const std::uint32_t above = at(clause).head;
        if (above != kNoToken && at(above).lower == "soon") return Connective::after;  // "as soon as he left"
        const bool perfect =
            has_child(clause, [](const Token& c) { return c.relation == "aux" && c.lower == "having"; });
        return perfect && !has_child(clause, [](const Token& c) { return c.relation == "mark"; }) ? Connective::after
                                                                                                  : Connective::none;
    }

    /// "Once they had paid, the guests left": the pronoun of a clause that goes ahead stands for the subject to come.
    bool looks_ahead(std::uint32_t t) const {
        return t < at(t).head && has_child(t, [](const Token& c) {
                   return c.relation == "nsubj" && one_of(c.lower, {"he", "she", "it", "they"});
               });
    }

    /// The verb of whose subject `t` is.
    std::uint32_t doer(std::uint32_t t) const {
        for (int steps = 0; steps < kMostSteps; ++steps) {
            const bool clause = at(t).relation == "advcl" && connective_of(t) != Connective::none;
            const bool open = !has_subject(t);
            std::uint32_t above = open && continues(t) ? at(t).head : kNoToken;
            if (clause && (open || looks_ahead(t))) above = act_above(at(t).head);
            if (above == kNoToken) break;
            t = above;
        }
        return t;
    }

    void tell(std::uint32_t earlier, std::uint32_t later) {
        if (earlier == later || !is_act(earlier) || !is_act(later)) return;
        orders_.insert({earlier, later, doer(earlier), doer(later)});
    }

    void read_clause(std::uint32_t clause) {
        const Connective connective = connective_of(clause);
        const std::uint32_t above = connective == Connective::none ? kNoToken : act_above(at(clause).head);
        if (above == kNoToken) return;
        const std::vector<std::uint32_t> acts = coordinated(clause);
        if (acts.size() > kMostActs) return;
        for (const std::uint32_t act : acts) {
            if (connective == Connective::before) tell(above, act);
            if (connective == Connective::after) tell(act, above);
        }
    }

    bool is_marked(std::uint32_t t, std::initializer_list<std::string_view> adverbs) const {
        return has_child(t, [&](const Token& c) { return c.relation == "advmod" && one_of(c.lower, adverbs); });
    }
    bool comes_next(std::uint32_t t) const {
        return is_marked(t, {"then", "later", "afterwards", "afterward", "subsequently", "finally", "thereafter"});
    }

    /// One of several verbs of one clause: "went in, took a lamp and left".
    bool continues(std::uint32_t t) const {
        const std::uint32_t head = at(t).head;
        if (head == kNoToken || at(head).upos != Upos::verb || head > t) return false;
        return at(t).relation == "conj" || (at(t).relation == "parataxis" && (!has_subject(t) || comes_next(t)));
    }

    /// The verb and all that continue it, in the order of the text.
    std::vector<std::uint32_t> coordinated(std::uint32_t t) const {
        std::vector<std::uint32_t> acts{t};
        for (std::size_t i = 0; i < acts.size() && acts.size() <= kMostActs; ++i)
            for (const std::uint32_t c : graph_.children(acts[i]))
                if (at(c).upos == Upos::verb && continues(c)) acts.push_back(c);
        std::sort(acts.begin(), acts.end());
        return acts;
    }

    /// "First … and …, then … and …": those before a word of sequence came before those after it. "First" alone sets
    /// its verb before all that follow.
    void read_sequence(std::uint32_t t) {
        const std::vector<std::uint32_t> acts = coordinated(t);
        if (acts.size() > kMostActs) return;
        std::vector<int> stages;
        int stage = 0;
        for (std::size_t i = 0; i < acts.size(); ++i) {
            const auto rest = acts.begin() + static_cast<std::ptrdiff_t>(i);
            if (i > 0 && comes_next(acts[i])) ++stage;
            stages.push_back(stage);
            const bool goes_on = std::any_of(rest + 1, acts.end(), [&](std::uint32_t act) { return comes_next(act); });
            if (is_marked(acts[i], {"first"}) && !goes_on) ++stage;
        }
        for (std::size_t i = 0; i < acts.size(); ++i)
            for (std::size_t j = i + 1; j < acts.size(); ++j)
                if (stages[i] < stages[j]) tell(acts[i], acts[j]);
    }

    std::vector<ActOrder> closure() const {
        constexpr std::size_t kMostOrders = kMostActs * kMostActs;
        std::set<ActOrder> all = orders_;
        for (bool grown = true; grown;) {
            if (all.size() > kMostOrders) return {};
            grown = false;
            const std::vector<ActOrder> known(all.begin(), all.end());
            for (const ActOrder& a : known)
                for (const ActOrder& b : known)
                    if (a.later == b.earlier && all.insert({a.earlier, b.later, a.earlier_doer, b.later_doer}).second)
                        grown = true;
        }
        const bool circular = std::any_of(all.begin(), all.end(), [](ActOrder o) { return o.earlier == o.later; });
        if (circular) return {};
        return {all.begin(), all.end()};
    }

    const text::Sentence& sentence_;
    const ClauseGraph& graph_;
    std::set<ActOrder> orders_;
};

}  // namespace

std::vector<ActOrder> orders_in(const text::Sentence& sentence, const ClauseGraph& graph) {
    return Orders(sentence, graph).read();
}

}  // namespace gainsay::claims
