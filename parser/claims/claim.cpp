#include "parser/claims/claim.hpp"

#include <fmt/format.h>

namespace gainsay::claims {

const char* name(Modality modality) {
    switch (modality) {
    case Modality::asserted:
        return "asserted";
    case Modality::denied:
        return "denied";
    case Modality::alleged:
        return "alleged";
    case Modality::hypothetical:
        return "hypothetical";
    case Modality::planned:
        return "planned";
    case Modality::asked:
        return "asked";
    case Modality::retracted:
        return "retracted";
    }
    return "asserted";
}

namespace {

/// Minutes after midnight as a clock shows them: "14:30".
std::string clock(const Decimal& minutes) {
    const std::optional<std::int64_t> count = minutes.scaled_by(0);
    if (!count) return minutes.to_string();
    return fmt::format("{:02}:{:02}", *count / 60, *count % 60);
}

struct ToText {
    std::string operator()(const QuantityValue& v) const {
        const auto& [low, high] = v.interval;
        if (v.unit == "clock" && low && high) return clock(*low) + ".." + clock(*high);
        if (low && high && *low == *high) return low->to_string();
        if (low && high) return low->to_string() + ".." + high->to_string();
        if (low) return ">= " + low->to_string();
        if (high) return "<= " + high->to_string();
        return "?";
    }
    std::string operator()(const TimeValue& v) const {
        const auto side = [&](const std::optional<std::int64_t>& s) {
            return s ? side_to_iso(*s, v.interval.by_seconds) : std::string();
        };
        const std::string a = side(v.interval.earliest), b = side(v.interval.latest);
        return a == b ? a : a + ".." + b;
    }
    std::string operator()(const EntityValue& v) const { return v.name; }
    std::string operator()(const TruthValue& v) const { return v.value ? "true" : "false"; }
    std::string operator()(const TextValue& v) const { return v.text; }
};

}  // namespace

std::string to_text(const Value& value) {
    return std::visit(ToText{}, value);
}

std::string to_text(const Claim& claim, const ClaimSet& set, const language::RuleSet& rules) {
    std::string arguments;
    for (const ReferentId id : claim.arguments) {
        if (!arguments.empty()) arguments += ", ";
        arguments += fmt::format("{}#{}", set.referents[id.index()].text, id.value);
    }
    return fmt::format("{}: {}({}) {} {} {} [{},{})", claim.last_speaker().name, rules.facts[claim.fact.index()].name,
                       arguments, claim.positive ? "=" : "!=", to_text(claim.value), name(claim.modality),
                       claim.range.begin, claim.range.end);
}

}  // namespace gainsay::claims
