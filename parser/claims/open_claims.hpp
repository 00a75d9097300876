#pragma once
// Claims of the open pack: every clause that states something is a claim, whether a pack knows its matter or not. What
// it says may be denied elsewhere, its number or its date may differ, or somebody else may be said to have done it.

#include "parser/claims/act_words.hpp"
#include "parser/claims/claim.hpp"
#include "parser/claims/claim_maker.hpp"
#include "parser/claims/clause_graph.hpp"
#include "parser/claims/lexicon.hpp"
#include "parser/claims/matter.hpp"
#include "parser/claims/referents.hpp"
#include "parser/text/document.hpp"

#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace gainsay::claims {

class OpenClaims {
public:
    OpenClaims(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
               const ReferentBuilder& referents, ClaimMaker& maker, std::vector<Referent>& all);

    /// Appends to `claims`, which holds what the packs have read; numbers that they have read are left to them. Nothing
    /// when the rule set has no kind `matter`.
    void add(std::vector<Claim>& claims);

private:
    using Place = std::pair<std::uint32_t, std::uint32_t>;
    struct Clause {
        std::uint32_t sentence = 0, predicate = 0;
        Matter matter;
        std::vector<std::uint32_t> tokens;  ///< one an argument
        SourceRange range;
        bool planned = false;
        bool made_up = false;  ///< told by a verb that says that it never was ("was fabricated")
    };
    /// An act or event told by a noun beside a verb that says little.
    struct NounOfAct {
        std::uint32_t noun = 0, agent = text::kNoToken;
        bool certain = false;  ///< the verb goes with what happens only, whatever the noun
        bool made_up = false;
    };
    const text::Token& token(std::uint32_t s, std::uint32_t t) const { return document_.sentences[s].tokens[t]; }
    void read_sentence(std::uint32_t s, std::vector<Claim>& claims);
    bool is_predicate(std::uint32_t s, std::uint32_t t) const;
    bool is_gerund(std::uint32_t s, std::uint32_t t) const;
    bool ends_with_until(std::uint32_t s, std::uint32_t t) const;
    bool told_of(std::uint32_t s, std::uint32_t t) const;
    std::optional<Clause> read_clause(std::uint32_t s, std::uint32_t t) const;
    Clause frame_of(std::uint32_t s, std::uint32_t t) const;
    std::optional<NounOfAct> noun_of_act(const Clause& clause) const;
    std::string act_of_noun(const Clause& clause, const NounOfAct& told, char& word_class) const;
    void tell_by_noun(Clause& clause) const;
    void add_arguments_of_noun(Clause& clause, const NounOfAct& told) const;
    void add_manner(Clause& clause, std::uint32_t noun) const;
    void take_up_patient(Clause& clause, std::uint32_t noun) const;
    void remember_patients();
    bool names_a_kind(const text::Quantity& q) const;
    bool lasts(const Clause& clause) const;
    /// The words of `time` in the sentence, if they name a day ("on Tuesday night", "March 3"); for the entry of a
    /// timeline the sentence itself.
    std::optional<SourceRange> day_named(std::uint32_t s, const TimeInterval& time) const;
    bool happens_once(const Clause& clause) const;
    std::vector<std::uint32_t> named_by(std::uint32_t s, std::uint32_t noun) const;
    std::uint32_t subject_meant(std::uint32_t s, std::uint32_t pronoun) const;
    void add_arguments(Clause& clause) const;
    void add_gerund(Clause& clause) const;
    bool acts_on_thing(std::uint32_t s, std::uint32_t t) const;
    void add_plan(const Clause& clause, const Claim& frame, std::vector<Claim>& claims);
    std::optional<std::size_t> destination(const Clause& clause, std::string& thing) const;
    MatterArgument argument(std::uint32_t s, std::uint32_t t, int depth) const;
    std::string predicate_of(std::uint32_t s, std::uint32_t t, char& word_class) const;
    std::string preposition_of(std::uint32_t s, std::uint32_t t) const;
    std::string phrase_with(std::uint32_t s, std::uint32_t t, std::uint32_t rest) const;
    std::uint32_t rest_of_phrase(std::uint32_t s, std::uint32_t t) const;
    const text::Quantity* number_at(std::uint32_t s, std::uint32_t t) const;
    bool is_infinitive(std::uint32_t s, std::uint32_t t) const;
    bool tells_of_the_past(std::uint32_t s, std::uint32_t t, bool positive) const;
    bool stands_disputed(const Clause& clause, const Claim& frame) const;
    void add_truth(const Clause& clause, Claim frame, std::vector<Claim>& claims);
    bool add_numbers(const Clause& clause, const Claim& frame, std::vector<Claim>& claims);
    void add_date(const Clause& clause, const Claim& frame, std::vector<Claim>& claims);
    void add_place(const Clause& clause, const Claim& frame, std::vector<Claim>& claims);
    std::string name_beside(std::uint32_t s, std::uint32_t t) const;
    std::string place_of_site(const Clause& clause) const;
    void take_subject_for_object(Clause& clause) const;
    void add_utterances(std::vector<Claim>& claims);
    std::string predicate_of(std::uint32_t s, std::uint32_t t) const;
    std::uint32_t verb_above(std::uint32_t s, std::uint32_t t) const;
    std::optional<std::string> scene_act(const Clause& clause) const;
    ReferentId main_event() const;
    void add_scene(const Clause& clause, const Claim& frame, std::vector<Claim>& claims);
    void add_clock(const Clause& clause, const Matter& scene, const Claim& frame, std::vector<Claim>& claims);
    void add_address(const Clause& clause, const Matter& scene, const Claim& frame, std::vector<Claim>& claims);
    void add_orders(std::vector<Claim>& claims);
    void add_orders_of(std::uint32_t s, std::size_t limit, std::vector<Claim>& claims);
    std::optional<Clause> act_at(std::uint32_t s, std::uint32_t t, std::uint32_t doer) const;
    void tell_going(Clause& clause) const;
    void drop_orders_of_repeats(std::size_t first, std::vector<Claim>& claims) const;
    void add_doer(const Clause& clause, const Claim& frame, std::vector<Claim>& claims);
    bool read_by_packs(SourceRange range) const;
    void push(const char* fact, Matter matter, const Claim& frame, Value value, std::string words,
              std::vector<Claim>& claims);

    const text::Document& document_;
    std::span<const ClauseGraph> graphs_;
    const Lexicon& lexicon_;
    const ReferentBuilder& referents_;
    ClaimMaker& maker_;
    std::vector<Referent>& all_;
    std::map<Place, const text::Mention*> mentions_;
    std::map<Place, const text::CoreferenceLink*> links_;
    std::map<Place, const text::Quantity*> numbers_;
    ActWords acts_;
    std::map<std::string, MatterArgument> patients_;  ///< verb → whom or what it befell where it first says so
    std::map<std::string, std::string> things_;       ///< noun → the first of its class
    std::vector<SourceRange> known_;                  ///< of claims that packs made of numbers
    std::vector<SourceRange> placed_;                 ///< of claims that say where it was
    std::vector<SourceRange> told_;                   ///< words from which a pack has read what struck something
};

}  // namespace gainsay::claims
