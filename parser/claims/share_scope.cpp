// Which part of the whole a share is of: "in the capital", "in the first round", "among women", "by noon". A share of a
// part says nothing of the whole and nothing of another part, so it gets a unit of its own and is held against shares
// of the same part only. Tested by share_scope_test.cpp.
#include "parser/claims/claim_maker.hpp"

#include "parser/claims/referent_words.hpp"

#include <algorithm>
#include <map>

namespace gainsay::claims {

using text::Upos;

namespace {

constexpr std::size_t kLongestPart = 60;  ///< bytes of the words for a part; beyond that its noun has to do

/// "In the election", "at the polls": all of it. A runoff is one of several rounds.
bool is_whole_vote(const text::Token& t) {
    return words::one_of(t.lemma, {"election", "vote", "referendum", "ballot", "contest", "race", "total"}) ||
           t.lower == "polls";
}

/// "The previous election", "the postal vote": another one, or a part of it.
bool tells_apart(const text::Token& t) {
    return words::one_of(t.lemma, {"previous", "last", "earlier", "past", "prior", "preceding", "first", "second",
                                   "third", "mail", "postal", "early", "absentee", "primary", "regional", "local"});
}

/// "With half of the ballots counted".
bool tells_of_the_count(const text::Token& t) {
    return words::one_of(t.lower, {"counted", "tallied", "reporting", "processed", "scanned"});
}

/// Those who vote, or what they cast: no group of them.
bool is_everybody(const text::Token& t) {
    return is_whole_vote(t) || t.upos == Upos::pron || t.upos == Upos::det ||
           words::one_of(t.lemma, {"voter", "elector", "electorate", "turnout", "seat", "tally", "count", "people"});
}

bool is_time_of_day(const text::Token& t) {
    return words::one_of(t.lemma, {"noon", "midday", "midnight", "morning", "afternoon", "evening", "hour", "a.m.",
                                   "p.m.", "am", "pm", "o'clock"});
}

}  // namespace

/// The part that an edge names, with its preposition; empty where it names none.
std::string ClaimMaker::part_named(std::uint32_t from, const RoleEdge& edge, const SentenceContext& context) const {
    const auto& tokens = context.graph().sentence().tokens;
    const text::Token& t = tokens[edge.to];
    if (edge.role == "adv")
        return words::one_of(t.lower, {"abroad", "overseas", "there", "locally"}) ? " " + t.lower : "";
    const bool clock = is_time_of_day(t) || (t.upos == Upos::num && context.in_time(edge.to));
    const bool by_then = words::one_of(edge.role, {"by", "at", "before"}) && clock;
    const bool group = edge.role == "of" && context.quantity_at(from, {}) != nullptr && t.upos == Upos::noun &&
                       !is_everybody(t) && context.quantity_at(edge.to, {}) == nullptr;
    const auto& children = context.graph().children(edge.to);
    const bool whole = is_whole_vote(t) && std::none_of(children.begin(), children.end(),
                                                        [&](std::uint32_t c) { return tells_apart(tokens[c]); });
    const auto below_is_counted = [&] {
        const std::vector<std::uint32_t> below = context.graph().subtree(edge.to);
        return std::any_of(below.begin(), below.end(), [&](std::uint32_t c) { return tells_of_the_count(tokens[c]); });
    };
    const bool counting = words::one_of(edge.role, {"with", "after"}) && below_is_counted();
    const bool inside =
        words::one_of(edge.role, {"in", "at", "across", "among", "amongst", "within", "outside", "throughout"}) &&
        !context.in_time(edge.to) && words::is_noun(t) && !whole;
    if (!by_then && !group && !inside && !counting) return {};
    // "In the runoff", "in Sunday's run-off": one round under several names; one of a place is another matter.
    const bool bare = std::none_of(children.begin(), children.end(), [&](std::uint32_t c) {
        return tokens[c].relation == "nmod" && !context.in_time(c);
    });
    if (inside && bare && words::one_of(t.lemma, {"runoff", "run-off"})) return " in the second round";
    const std::string phrase = words(referents_.phrase_range(context.sentence(), edge.to));
    return " " + edge.role + " " + (phrase.empty() || phrase.size() > kLongestPart ? t.lower : phrase);
}

/// " in the capital by noon": what follows the unit of a share of a part; empty for a share of the whole.
std::string ClaimMaker::part_meant(const Match& match, const SentenceContext& context) const {
    const ClauseGraph& graph = context.graph();
    const auto& tokens = graph.sentence().tokens;
    std::map<std::uint32_t, std::string> parts;  // by where they stand, each once
    const auto add_parts = [&](std::uint32_t t, std::uint32_t before) {
        for (const RoleEdge& e : graph.edges(t)) {
            if (e.to >= before || std::binary_search(match.tokens.begin(), match.tokens.end(), e.to)) continue;
            if (std::string part = part_named(t, e, context); !part.empty()) parts.emplace(e.to, std::move(part));
            if (e.role != "of" || !is_whole_vote(tokens[e.to])) continue;
            for (const RoleEdge& of_vote : graph.edges(e.to))  // "53 percent of the vote in the capital"
                if (std::string part = part_named(e.to, of_vote, context); !part.empty())
                    parts.emplace(of_vote.to, std::move(part));
        }
    };
    // "The runoff in Velmark" is a vote of its own, and the party in the north a party.
    const auto names_argument = [&](std::uint32_t t) {
        return std::any_of(match.bound.begin(), match.bound.end(), [&](const auto& slot) {
            return slot.second == t && slot.first != "this" && context.quantity_at(t, {}) == nullptr;
        });
    };
    for (const std::uint32_t t : match.tokens)
        if (!names_argument(t)) add_parts(t, text::kNoToken);
    // "In the capital, Dorn won 41 percent and Vidal won 53 percent": what stands in front is said of both.
    std::uint32_t t = match.root;
    for (int steps = 0; steps < 8 && tokens[t].relation == "conj" && tokens[t].head < t; ++steps) {
        t = tokens[t].head;
        std::uint32_t start = t;
        for (const std::uint32_t c : graph.children(t))
            if (tokens[c].relation == "nsubj") start = std::min(start, c);
        add_parts(t, start);
    }
    std::string all;
    for (const auto& [at, part] : parts) all += part;
    return all;
}

}  // namespace gainsay::claims
