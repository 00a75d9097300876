#pragma once
// One match of a pattern → one claim: arguments resolved, value read, commitment and speakers found.

#include "parser/claims/claim.hpp"
#include "parser/claims/matcher.hpp"
#include "parser/claims/place_values.hpp"
#include "parser/claims/referents.hpp"
#include "parser/claims/understood.hpp"

#include <optional>

namespace gainsay::claims {

class ClaimMaker {
public:
    ClaimMaker(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
               ReferentBuilder& referents, std::vector<Referent>& all);

    /// None when an argument refers to nothing, or the value cannot be read.
    std::optional<Claim> make(const PatternGraph& graph, const Match& match, const SentenceContext& context);

    /// The figure that a match takes its value from; null when the value is none of the text's figures.
    const text::Quantity* quantity_of(const PatternGraph& graph, const Match& match,
                                      const SentenceContext& context) const;
    /// "18 people, including 10 children": a count of the children too. `whole` was made from `all`.
    void add_included(const Claim& whole, const text::Quantity& all, const SentenceContext& context,
                      std::vector<Claim>& out) const;

    /// "Two were treated at the hospital; the other seven went home": figures that others come on top of, by what was
    /// made so far, are lower bounds of all.
    void open_for_others(std::vector<Claim>& claims) const;

    /// The dates of events and the ages of persons that the article states without any pattern, when the rule set has
    /// the facts `date` and `age`.
    void add_dates(std::vector<Claim>& out);
    void add_ages(std::vector<Claim>& out);
    /// How strong earthquakes were, for the fact `magnitude`.
    void add_magnitudes(std::vector<Claim>& out);
    /// "A before B", "A after B" between events, for the fact `precedes`.
    void add_orders(std::vector<Claim>& out);

    /// Speakers, commitment, times and range of what `token` heads: what every claim has.
    Claim frame_claim(std::uint32_t sentence, std::uint32_t token, SourceRange range);
    /// The words of a range as the text stage reads them (typography made plain, white space folded).
    std::string words(SourceRange range) const;

private:
    /// "More than 300 have died this year", "since the war began", "across the country": the words that say that a
    /// figure of people is of more than the event in hand.
    std::optional<SourceRange> told_of_more(const Match& match, const SentenceContext& context) const;
    bool hangs_on(std::uint32_t token, const Match& match, const ClauseGraph& graph) const;
    ReferentId all_such_events(const Referent& event, SourceRange stretch, const SentenceContext& context);
    std::optional<ReferentId> argument(const std::string& name, KindId kind, const Match& match,
                                       std::uint32_t sentence);
    ReferentId party_referent(std::uint32_t sentence, std::uint32_t token);
    std::optional<Value> value(const language::PatternInfo& info, const Match& match, const SentenceContext& context,
                               std::string& words);
    std::optional<Value> slot_value(const language::FactInfo& fact, language::ast::Comparison op, std::uint32_t token,
                                    const Match& match, const SentenceContext& context, std::string& words);
    std::optional<std::string> listed_value(const language::FactInfo& fact, std::uint32_t token,
                                            const SentenceContext& context) const;
    std::optional<EntityValue> person_value(std::uint32_t token, const Match& match,
                                            const SentenceContext& context) const;
    bool toll_of_a_group(const Match& match, const SentenceContext& context) const;
    bool left_out(const text::Quantity& quantity, const SentenceContext& context) const;
    bool part_of_them(const language::FactInfo& fact, const text::Quantity& quantity, const Match& match,
                      const SentenceContext& context) const;
    bool counts_others(const text::Quantity& quantity, const SentenceContext& context) const;
    bool names_attacker(const std::optional<text::TokenSpan>& span) const;
    AttackerScope attacker_scope(const text::Quantity& quantity) const;
    bool holds_figure(const text::TokenSpan& span) const;
    std::string unit_of(const language::FactInfo& fact, const text::Quantity& quantity,
                        const SentenceContext& context) const;
    std::optional<TimeInterval> period_of(const Match& match, const SentenceContext& context) const;
    SourceRange with_event(SourceRange range, const Referent& event, std::uint32_t root,
                           const SentenceContext& context) const;
    bool denies_predicate(const Match& match, const SentenceContext& context) const;
    bool says_nothing_of_all(const Claim& claim, const PatternGraph& graph, const Match& match,
                             const SentenceContext& context) const;
    bool limited_in_place(const Match& match, const SentenceContext& context) const;
    std::string part_meant(const Match& match, const SentenceContext& context) const;
    std::string part_named(std::uint32_t from, const RoleEdge& edge, const SentenceContext& context) const;
    bool part_of_its_time(const Match& match, const SentenceContext& context) const;
    bool limited_in_time(const Match& match, const SentenceContext& context) const;
    SourceRange phrase(std::uint32_t sentence, std::uint32_t token) const;
    std::uint32_t born_at(const text::TimeExpression& time) const;
    bool tells_of_death() const;
    void add_ages_since_birth(FactId age, std::vector<Claim>& out);
    bool age_of_another_day(const text::Quantity& quantity) const;
    bool another_name_between(const text::Mention& mention, const text::Quantity& quantity) const;
    const text::Mention* person_of(const text::Quantity& quantity) const;
    std::uint32_t unnamed_person_of(const text::Quantity& quantity) const;

    const text::Document& document_;
    std::span<const ClauseGraph> graphs_;
    const Lexicon& lexicon_;
    ReferentBuilder& referents_;
    UnderstoodParties understood_;
    PlaceValues places_;
    std::vector<Referent>& all_;
    /// Figures of others than those told of before.
    struct Others {
        FactId fact;
        std::vector<ReferentId> arguments;
        std::uint32_t sentence = 0;
    };
    std::vector<Others> others_;
};

}  // namespace gainsay::claims
