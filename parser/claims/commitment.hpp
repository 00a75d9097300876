#pragma once
// What a clause commits its speaker to: is it said to hold or not to hold, and is it asserted at all?

#include "parser/claims/claim.hpp"
#include "parser/claims/clause_graph.hpp"
#include "parser/text/document.hpp"

#include <string>
#include <vector>

namespace gainsay::claims {

struct Commitment {
    bool positive = true;
    Modality modality = Modality::asserted;
    /// Of what is planned: somebody announces it ("will keep", "agreed to keep"), and does not merely wish, ask or
    /// promise it.
    bool announced = false;
    /// Of what is given up: only since said, as "originally claimed" shows; not taken back in so many words.
    bool overtaken = false;
};

/// Negation and modality of the clause headed by `token`, from its own words and those it is embedded in, up to the
/// border of its speech frame; the frames' acts (deny, ask, plan, give up) come on top.
Commitment commitment_of(const text::Document& document, const ClauseGraph& graph, std::uint32_t sentence,
                         std::uint32_t token);

/// "Sheriff", "spokesman", "unnamed": readers want to be told that it is the one of whom the article speaks. Other
/// names stay as they are.
std::string shown_name(std::string name);

/// From the outlet to the one whose words they are.
std::vector<Speaker> speakers_of(const text::Document& document, std::uint32_t frame);
/// The same speaker has the same id in every article.
std::string speaker_id(const text::Document& document, const text::SpeechFrame& frame);

}  // namespace gainsay::claims
