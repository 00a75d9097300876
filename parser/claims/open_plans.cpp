// What is announced for things whose fate is in dispute: whether they go ahead, and where they will be. Tested by
// open_plans_test.cpp.
#include "parser/claims/open_claims.hpp"

#include "parser/claims/commitment.hpp"
#include "parser/claims/geography.hpp"
#include "parser/claims/referent_words.hpp"

#include <algorithm>

namespace gainsay::claims {

using words::one_of;

/// Index of the argument that names where a thing will be: "stay in Spain", "return to Italy"; `thing` gets the role of
/// what will be there.
std::optional<std::size_t> OpenClaims::destination(const Clause& clause, std::string& thing) const {
    const std::string& verb = clause.matter.predicate;
    const bool stays = lexicon_.lemma_in_class(verb, "staying"), moves = lexicon_.lemma_in_class(verb, "moving");
    if (!stays && !moves) return std::nullopt;
    const auto& arguments = clause.matter.arguments;
    const auto has = [&](std::string_view role) {
        return std::any_of(arguments.begin(), arguments.end(), [&](const auto& a) { return a.role == role; });
    };
    thing = has("obj") ? "obj" : "subj";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const bool there = stays ? one_of(arguments[i].role, {"in", "at"}) : arguments[i].role == "to";
        if (there && is_place(arguments[i].key)) return i;
    }
    return std::nullopt;
}

void OpenClaims::add_plan(const Clause& clause, const Claim& frame, std::vector<Claim>& claims) {
    if (!commitment_of(document_, graphs_[clause.sentence], clause.sentence, clause.predicate).announced) return;
    Claim claim = frame;
    claim.modality = Modality::asserted;  // what is planned is asserted to be planned
    if (!clause.matter.against.empty()) push("planned", clause.matter, claim, TruthValue{true}, {}, claims);
    std::string thing;
    const std::optional<std::size_t> there = destination(clause, thing);
    if (!there || !frame.positive) return;
    const MatterArgument place = clause.matter.arguments[*there];
    Matter matter = clause.matter;
    matter.question = Matter::Question::place;
    matter.predicate = "stay";
    matter.enduring = true;
    std::erase_if(matter.arguments, [&](const MatterArgument& a) { return a.role != thing; });
    for (MatterArgument& a : matter.arguments) a.role = "obj";
    const std::string name = place_name(place.key);
    push("will_be_in", std::move(matter), claim, EntityValue{place.key, name, "place"}, name, claims);
}

}  // namespace gainsay::claims
