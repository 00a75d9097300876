#pragma once
// Strong identifiers: one integer type a kind of thing, so that a claim's number cannot be taken for a link's.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace gainsay {

/// Index of a thing of kind `Tag` in the table that owns it; 0-based, `none()` marks absence.
template <class Tag>
struct Id {
    std::uint32_t value = UINT32_MAX;

    static constexpr Id none() { return Id{}; }
    static constexpr Id at(std::size_t index) { return Id{static_cast<std::uint32_t>(index)}; }
    constexpr bool valid() const { return value != UINT32_MAX; }
    constexpr std::size_t index() const { return value; }
    friend constexpr auto operator<=>(Id, Id) = default;
};

using SourceId = Id<struct SourceTag>;
using ArticleId = Id<struct ArticleTag>;
using EntityId = Id<struct EntityTag>;
using ClaimId = Id<struct ClaimTag>;
using ReferentId = Id<struct ReferentTag>;
using KindId = Id<struct KindTag>;
using FactId = Id<struct FactTag>;
using PatternId = Id<struct PatternTag>;
using RuleId = Id<struct RuleTag>;
using LinkId = Id<struct LinkTag>;
using VariableId = Id<struct VariableTag>;
using AssumptionId = Id<struct AssumptionTag>;
using ConstraintId = Id<struct ConstraintTag>;

}  // namespace gainsay

template <class Tag>
struct std::hash<gainsay::Id<Tag>> {
    std::size_t operator()(gainsay::Id<Tag> id) const noexcept { return std::hash<std::uint32_t>{}(id.value); }
};
