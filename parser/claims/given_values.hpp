#pragma once
// Values and times of claims that were given as JSON.

#include "parser/claims/claim.hpp"
#include "parser/readers/json_tree.hpp"

#include <optional>
#include <string>

namespace gainsay::claims {

/// What is wrong with a value of the JSON, and where.
struct GivenFault {
    SourceRange range;
    std::string message, expected, hint;
};

/// Reads JSON of one line; the first fault stops everything that follows.
class GivenValueReader {
public:
    GivenValueReader(std::string_view text, const readers::JsonTree& json) : text_(text), json_(json) {}

    /// A value of the kind that the fact takes; require: `value` is in the tree.
    std::optional<Value> value(readers::JsonTree::Index value, const language::FactInfo& fact);
    std::optional<TimeInterval> interval(readers::JsonTree::Index value);
    /// The words of the article for the value; empty when they were not given.
    std::string value_words(readers::JsonTree::Index value) const;
    const std::optional<GivenFault>& fault() const { return fault_; }

private:
    using Index = readers::JsonTree::Index;
    std::nullopt_t fail(Index at, std::string message, std::string expected, std::string hint = {});
    std::optional<Value> quantity(Index value, const language::FactInfo& fact);
    std::optional<Value> entity(Index value);
    std::optional<std::optional<Decimal>> number(Index value);
    struct Moment {
        std::int64_t side = 0;
        bool by_seconds = false;
    };
    std::optional<std::optional<Moment>> moment(Index value);

    std::string_view text_;
    const readers::JsonTree& json_;
    std::optional<GivenFault> fault_;
};

}  // namespace gainsay::claims
