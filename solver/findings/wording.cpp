#include "solver/findings/wording.hpp"

#include "parser/claims/lexicon.hpp"
#include "parser/claims/referent_words.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace gainsay::findings {
namespace {

constexpr std::size_t kMostOfScale = 3;  ///< digits behind the point of "1.125 million"

/// "Households": a unit that its fact names in the plural already.
bool is_plural(const std::string& unit) {
    return unit.ends_with('s') && !unit.ends_with("ss");
}

bool is_currency(const std::string& unit) {
    return !unit.empty() && unit[0] >= 'A' && unit[0] <= 'Z';
}

std::string referent_text(const Context& context, ReferentId id) {
    if (id.index() >= context.claims.referents.size()) return {};
    const claims::Referent& r = context.claims.referents[id.index()];
    return r.text.empty() ? r.head : r.text;
}

std::string argument_text(const Context& context, const claims::Claim& claim, const language::FactInfo& fact,
                          std::string_view parameter) {
    const auto at = std::find(fact.parameters.begin(), fact.parameters.end(), parameter);
    const auto index = static_cast<std::size_t>(at - fact.parameters.begin());
    return index < claim.arguments.size() ? referent_text(context, claim.arguments[index]) : std::string();
}

std::string bounds(const std::optional<std::string>& low, const std::optional<std::string>& high, const char* between) {
    if (low && high) return *low == *high ? *low : fmt::format("{} {} {}", *low, between, *high);
    if (low) return "at least " + *low;
    return high ? "at most " + *high : "any number";
}

std::string quantity(const claims::QuantityValue& value, const std::string& matter) {
    if (value.unit == "clock") {
        std::string text = claims::to_text(claims::Value{value});
        const std::size_t dots = text.find("..");
        if (dots != std::string::npos) text.replace(dots, 2, " to ");
        return text;
    }
    const auto side = [&](const std::optional<Decimal>& d) {
        return d ? std::optional<std::string>(number_in_words(*d, value.unit)) : std::nullopt;
    };
    std::string text = bounds(side(value.interval.low), side(value.interval.high), "to");
    const bool said = value.unit.empty() || value.unit == "year" || matter.find(value.unit) != std::string::npos;
    if (said) return text;
    const bool one = value.interval == DecimalInterval::exactly(Decimal{1});
    const bool currency = is_currency(value.unit);
    return value.unit[0] == '%'  // "% in the capital": a share of a part
               ? text + value.unit
               : text + " " + (one || currency || is_plural(value.unit) ? value.unit : claims::plural_of(value.unit));
}

std::string time(const TimeInterval& time) {
    const auto side = [&](std::int64_t s) { return side_to_iso(s, time.by_seconds); };
    if (time.bounded() && *time.earliest == *time.latest) return side(*time.earliest);
    if (time.bounded()) return fmt::format("{} to {}", side(*time.earliest), side(*time.latest));
    if (time.earliest) return side(*time.earliest) + " or later";
    return time.latest ? side(*time.latest) + " or earlier" : "at an unknown time";
}

}  // namespace

std::string number_in_words(const Decimal& number, const std::string& unit) {
    const std::string plain = number.to_string();
    if (!is_currency(unit)) return plain;
    const bool whole = std::all_of(plain.begin(), plain.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!whole || plain.size() < 4) return plain;
    constexpr std::pair<std::size_t, const char*> kScales[] = {{12, " trillion"}, {9, " billion"}, {6, " million"}};
    for (const auto& [zeros, name] : kScales) {
        if (plain.size() <= zeros) continue;
        std::string fraction = plain.substr(plain.size() - zeros);
        while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
        const std::string head = plain.substr(0, plain.size() - zeros);
        if (fraction.size() > kMostOfScale || head.size() > 3) break;
        return head + (fraction.empty() ? "" : "." + fraction) + name;
    }
    std::string text = plain;
    for (std::size_t at = plain.size(); at > 3; at -= 3) text.insert(at - 3, ",");
    return text;
}

std::string with_value_names(const Context& context, const Clash& clash, std::string text) {
    for (const ClaimId id : clash.claims) {
        const auto* value = std::get_if<claims::EntityValue>(&context.claim(id).value);
        if (value == nullptr || value->name.empty() || value->id.empty()) continue;
        const std::string key = "'" + value->id + "'";
        if (const std::size_t at = text.find(key); at != std::string::npos)
            text.replace(at, key.size(), "‘" + value->name + "’");
    }
    return text;
}

std::string claim_name(ClaimId id) {
    return fmt::format("c{}", std::uint64_t{id.value} + 1);
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string listed(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i != 0) text += i + 1 == parts.size() ? " and " : ", ";
        text += parts[i];
    }
    return text;
}

std::string shortened(const std::string& text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    std::size_t end = text.rfind(' ', bytes);
    if (end == std::string::npos || end == 0) {
        end = bytes;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;  // not inside a character
    }
    return text.substr(0, end) + "…";
}

std::string matter_of(const Context& context, ClaimId id) {
    const language::FactInfo* fact = context.fact(id);
    if (fact == nullptr) return "the matter";
    const claims::Claim& claim = context.claim(id);
    std::string text;
    std::size_t at = 0;
    while (at < fact->description.size()) {
        const std::size_t open = fact->description.find('{', at);
        const std::size_t close = open == std::string::npos ? open : fact->description.find('}', open);
        text += fact->description.substr(at, close == std::string::npos ? close : open - at);
        if (close == std::string::npos) break;
        const std::string argument = argument_text(
            context, claim, *fact, std::string_view(fact->description).substr(open + 1, close - open - 1));
        text += argument.empty() ? "something" : argument;
        at = close + 1;
    }
    if (!text.empty()) return as_question(text);
    return fact->name.empty() ? "the matter" : fact->name;
}

std::string value_of(const Context& context, ClaimId id) {
    const claims::Claim& claim = context.claim(id);
    if (const auto* truth = std::get_if<claims::TruthValue>(&claim.value)) {
        return truth->value == claim.positive ? "yes" : "no";
    }
    std::string text;
    if (const auto* q = std::get_if<claims::QuantityValue>(&claim.value)) text = quantity(*q, matter_of(context, id));
    if (const auto* t = std::get_if<claims::TimeValue>(&claim.value)) text = time(t->interval);
    if (const auto* e = std::get_if<claims::EntityValue>(&claim.value)) text = e->name.empty() ? e->id : e->name;
    if (const auto* t = std::get_if<claims::TextValue>(&claim.value)) {
        const bool as_written = claims::words::lower_case(claim.value_text) == t->text;  // names are compared so
        text = as_written ? claim.value_text : t->text;
    }
    if (text.empty()) text = claim.value_text.empty() ? "what it says" : claim.value_text;
    return claim.positive ? text : "not " + text;
}

namespace {

std::string outlet_of(const Context& context, ClaimId id) {
    const claims::Claim& claim = context.claim(id);
    if (!claim.speakers.front().name.empty()) return claim.speakers.front().name;
    const text::Document* document = context.document(id);
    if (document != nullptr && !document->article.outlet.empty()) return document->article.outlet;
    return fmt::format("article a{}", std::uint64_t{claim.article.value} + 1);
}

std::string speaker_name(const claims::Speaker& speaker) {
    return speaker.name.empty() ? "an unnamed speaker" : speaker.name;
}

}  // namespace

std::string chain_of(const Context& context, ClaimId id) {
    const claims::Claim& claim = context.claim(id);
    std::string text = outlet_of(context, id);
    for (std::size_t i = 1; i < claim.speakers.size(); ++i) {
        text += (i == 1 ? ", citing " : ", who cites ") + speaker_name(claim.speakers[i]);
    }
    return claim.speakers.size() > 1 ? text + "," : text;
}

std::string source_of(const Context& context, ClaimId id) {
    const claims::Claim& claim = context.claim(id);
    if (claim.speakers.size() == 1) return outlet_of(context, id);
    return fmt::format("{}, in {}", speaker_name(claim.last_speaker()), outlet_of(context, id));
}

std::string as_question(const std::string& matter) {
    return matter.starts_with("that ") ? "whether " + matter.substr(5) : matter;
}

}  // namespace gainsay::findings
