#pragma once
// Where something is said to be: the value of facts of type place, out of a noun phrase.

#include "parser/claims/claim.hpp"
#include "parser/claims/clause_graph.hpp"
#include "parser/text/document.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <utility>

namespace gainsay::claims {

class PlaceValues {
public:
    PlaceValues(const text::Document& document, std::span<const ClauseGraph> graphs);

    /// The place that the phrase headed by `token` names or lies in: "Turin", "Springfield, Illinois", "the village of
    /// Ardun", "a hotel in Turin", "the parking lot of a store in Dallas", "a Dallas hotel", "near Lagos". Nullopt
    /// where it names none ("a home", "the capital"), and where the name may be one of several places.
    std::optional<EntityValue> at(std::uint32_t sentence, std::uint32_t token) const;
    /// The words that at() rests on, with what they are said to lie in; the token alone when there are none.
    SourceRange range(std::uint32_t sentence, std::uint32_t token) const;

private:
    struct Found {
        std::string key;
        std::uint32_t first = 0, last = 0;  ///< tokens of the sentence, half-open
    };
    const text::Token& token(std::uint32_t s, std::uint32_t t) const { return document_.sentences[s].tokens[t]; }
    std::optional<Found> find(std::uint32_t s, std::uint32_t t, int depth) const;
    std::optional<Found> named(std::uint32_t s, std::uint32_t t) const;
    std::optional<Found> inside(std::uint32_t s, std::uint32_t t, int depth) const;
    std::string container_after(std::uint32_t s, std::uint32_t& last) const;
    bool loosely_said(std::uint32_t s, std::uint32_t t) const;
    std::string joined(std::uint32_t s, std::uint32_t first, std::uint32_t last) const;

    const text::Document& document_;
    std::span<const ClauseGraph> graphs_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, const text::Mention*> mentions_;  ///< by each of their tokens
};

/// Is the state that a verb or noun tells of one of the past ("lived in", "used to live in", "a former resident")?
bool no_longer_so(const ClauseGraph& graph, std::uint32_t token);

}  // namespace gainsay::claims
