// Accounts of which of two acts came first: "locked the gate before calling the police". Another account may tell it
// the other way round. Tested by open_order_test.cpp.
#include "parser/claims/act_order.hpp"
#include "parser/claims/open_claims.hpp"
#include "parser/claims/referent_words.hpp"
#include "parser/text/english_model.hpp"

#include <algorithm>

namespace gainsay::claims {

using text::kNoToken;
using text::Upos;
using words::one_of;

namespace {

constexpr std::size_t kMostOrders = 256;  ///< of one article, which are compared pairwise

/// States, and verbs of which an account tells many: no acts that come one before the other.
bool tells_no_act(std::string_view lemma) {
    return one_of(lemma, {"be",   "have",     "do",   "know",  "want",  "need", "seem",   "become", "remain", "stay",
                          "wait", "continue", "keep", "begin", "start", "try",  "happen", "occur",  "see",    "hear",
                          "feel", "think",    "look", "say",   "tell",  "add",  "live",   "work",   "serve"});
}

bool is_told(Modality m) {
    return m == Modality::asserted || m == Modality::alleged;
}

bool is_counted(const Matter& m) {
    return std::any_of(m.arguments.begin(), m.arguments.end(),
                       [](const MatterArgument& a) { return a.counted && (a.role == "subj" || a.role == "obj"); });
}

}  // namespace

void OpenClaims::add_orders(std::vector<Claim>& claims) {
    const std::size_t first = claims.size();
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s)
        if (document_.sentences[s].kind != text::BlockKind::headline) add_orders_of(s, first + kMostOrders, claims);
    drop_orders_of_repeats(first, claims);
}

/// An act with the subject of `doer`, which may stand with another verb.
std::optional<OpenClaims::Clause> OpenClaims::act_at(std::uint32_t s, std::uint32_t t, std::uint32_t doer) const {
    if (token(s, t).upos != Upos::verb || told_of(s, t) || tells_no_act(token(s, t).lemma)) return std::nullopt;
    Clause clause = frame_of(s, t);
    if (clause.made_up || clause.matter.word_class != 'v') return std::nullopt;
    auto& arguments = clause.matter.arguments;
    for (std::size_t i = 0; i < arguments.size(); ++i)  // a lone indirect object is a direct one, misread
        if (token(s, clause.tokens[i]).relation == "iobj" && graphs_[s].find(t, "obj") == kNoToken)
            arguments[i].role = "obj";
    // What an account tells is past: without an auxiliary, a base form is a past form that was misread.
    if (token(s, t).xpos == "VB" && !is_infinitive(s, t) && clause.matter.predicate == token(s, t).lemma)
        clause.matter.predicate = acts_.canonical(text::lemmatise(token(s, t).lower, Upos::verb, "VBD"));
    tell_going(clause);
    if (doer != t && !graphs_[s].passive(t) && !graphs_[s].passive(doer)) {
        std::erase_if(arguments, [](const MatterArgument& a) { return a.role == "subj"; });
        const std::uint32_t subject = graphs_[s].find(doer, "subj");
        if (subject != kNoToken) {
            arguments.push_back(argument(s, subject, 2));
            arguments.back().role = "subj";
        }
    }
    return clause;
}

/// "Went in" and "walked into the bank" entered, "came out" left.
void OpenClaims::tell_going(Clause& clause) const {
    const std::uint32_t s = clause.sentence;
    if (!lexicon_.lemma_in_class(token(s, clause.predicate).lemma, "going")) return;
    for (const std::uint32_t c : graphs_[s].children(clause.predicate)) {
        const text::Token& w = token(s, c);
        if (w.relation != "advmod" && w.relation != "compound") continue;
        if (one_of(w.lower, {"in", "inside"})) clause.matter.predicate = acts_.canonical("enter");
        if (one_of(w.lower, {"out", "outside"})) clause.matter.predicate = acts_.canonical("leave");
    }
    for (MatterArgument& a : clause.matter.arguments)
        if (a.role == "into" || a.role == "inside") {
            a.role = "obj";
            clause.matter.predicate = acts_.canonical("enter");
        }
}

/// Only what is told to be so, by one speaker, in the past: habits and plans are no accounts.
void OpenClaims::add_orders_of(std::uint32_t s, std::size_t limit, std::vector<Claim>& claims) {
    for (const ActOrder& order : orders_in(document_.sentences[s], graphs_[s])) {
        if (claims.size() >= limit) return;
        const std::optional<Clause> earlier = act_at(s, order.earlier, order.earlier_doer);
        const std::optional<Clause> later = act_at(s, order.later, order.later_doer);
        if (!earlier || !later || (is_counted(earlier->matter) && is_counted(later->matter))) continue;
        Claim frame = maker_.frame_claim(s, order.earlier, cover(earlier->range, later->range));
        const Claim other = maker_.frame_claim(s, order.later, later->range);
        const bool told = frame.positive && other.positive && is_told(frame.modality) && is_told(other.modality);
        if (!told || frame.last_speaker().id != other.last_speaker().id) continue;
        if (!tells_of_the_past(s, order.earlier, true) && !tells_of_the_past(s, order.later, true)) continue;
        if (other.modality == Modality::alleged) frame.modality = Modality::alleged;
        Matter matter;
        matter.question = Matter::Question::order;
        matter.acts = {earlier->matter, later->matter};
        matter.speaker = frame.last_speaker().id;
        if (frame.as_of && frame.as_of->bounded()) matter.told = frame.as_of->in_days().latest;
        matter.one_doer = order.earlier_doer == order.later_doer && !graphs_[s].passive(order.earlier) &&
                          !graphs_[s].passive(order.later);
        push("in_order", std::move(matter), frame, TruthValue{true}, {}, claims);
    }
}

/// An account that tells two acts in both orders tells of acts that were repeated.
void OpenClaims::drop_orders_of_repeats(std::size_t first, std::vector<Claim>& claims) const {
    const auto matter = [&](std::size_t i) -> const Matter& {
        return *all_[claims[i].arguments.front().index()].matter;
    };
    std::vector<bool> repeated(claims.size(), false);
    for (std::size_t i = first; i < claims.size(); ++i)
        for (std::size_t j = i + 1; j < claims.size(); ++j) {
            if (matter(i).speaker != matter(j).speaker || !compare_matters(matter(i), matter(j)).contrary) continue;
            repeated[i] = repeated[j] = true;
        }
    std::size_t kept = first;
    for (std::size_t i = first; i < claims.size(); ++i)
        if (!repeated[i]) {
            if (kept != i) claims[kept] = std::move(claims[i]);
            ++kept;
        }
    claims.resize(kept);
}

}  // namespace gainsay::claims
