// How much of a matter a figure covers: all of it, one place, a stretch of time; and whom a value names. Tested by
// extract_test.cpp and understood_test.cpp.
#include "parser/claims/claim_maker.hpp"

#include "parser/claims/referent_words.hpp"

#include <algorithm>

namespace gainsay::claims {

/// "Cut 500 jobs in Germany", "at its southern plant": how many there, not in all.
bool ClaimMaker::limited_in_place(const Match& match, const SentenceContext& context) const {
    for (const std::uint32_t t : match.tokens)
        for (const RoleEdge& e : context.graph().edges(t)) {
            const bool inside = e.role == "in" || e.role == "at" || e.role == "across" || e.role == "from";
            if (!inside || std::binary_search(match.tokens.begin(), match.tokens.end(), e.to)) continue;
            if (context.in_time(e.to)) continue;
            return true;
        }
    return false;
}

/// "Found not guilty", "pleaded not guilty": what is denied is the predicate, not the clause.
bool ClaimMaker::denies_predicate(const Match& match, const SentenceContext& context) const {
    return std::any_of(match.tokens.begin(), match.tokens.end(), [&](std::uint32_t t) {
        const text::Token& word = context.graph().sentence().tokens[t];
        return t != match.root && word.upos == text::Upos::adj && context.graph().find(t, "neg") != text::kNoToken;
    });
}

/// The stretch of time that a figure is about ("in the third quarter", "last year"). None for what is news: the day on
/// which it is announced says nothing of the figure.
std::optional<TimeInterval> ClaimMaker::period_of(const Match& match, const SentenceContext& context) const {
    constexpr std::int64_t kNews = 10;  ///< days around the publication
    std::optional<TimeInterval> period;
    for (const std::uint32_t t : match.tokens)
        if (!period) period = referents_.time_of(context.sentence(), t);
    if (!period || !period->bounded()) return std::nullopt;
    const TimeInterval days = period->in_days();
    const auto published = document_.article.published;
    if (published && *days.latest - *days.earliest < kNews) {
        const std::int64_t day = *TimeInterval::on(*published).in_days().latest;
        if (*days.earliest >= day - kNews && *days.latest <= day + kNews) return std::nullopt;
    }
    return days;
}

/// The value that a noun stands for where packs list nouns in classes named FACT_VALUE, the most special one; empty for
/// a noun that none of them lists, nullopt where there are no such classes.
std::optional<std::string> ClaimMaker::listed_value(const language::FactInfo& fact, std::uint32_t token,
                                                    const SentenceContext& context) const {
    const auto& classes = lexicon_.rules().words;
    const std::string prefix = fact.name + "_";
    std::optional<std::string> found;
    for (auto at = classes.lower_bound(prefix); at != classes.end() && at->first.starts_with(prefix); ++at) {
        if (!found) found = "";
        if (!lexicon_.in_class(context.graph(), token, at->first)) continue;
        const std::string value = at->first.substr(prefix.size());
        if (found->empty() || lexicon_.lemma_in_class(value, prefix + *found)) found = value;
    }
    return found;
}

/// Of who leads, wins or is charged the person is meant, not the state that he stands for.
std::optional<EntityValue> ClaimMaker::person_value(std::uint32_t token, const Match& match,
                                                    const SentenceContext& context) const {
    const auto wanted = std::find_if(match.persons.begin(), match.persons.end(), [&](auto t) { return t == token; });
    if (wanted == match.persons.end()) return std::nullopt;
    for (const text::Mention& m : document_.mentions) {
        if (m.tokens.sentence != context.sentence() || m.head != token) continue;
        const text::Entity& e = document_.entities[m.entity.index()];
        if (e.kind != text::EntityKind::person && e.kind != text::EntityKind::organization) return std::nullopt;
        return EntityValue{e.key.empty() ? words::lower_case(e.name) : e.key, e.name, "party"};
    }
    return std::nullopt;
}

}  // namespace gainsay::claims
