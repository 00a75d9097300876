#include "parser/claims/given_values.hpp"

#include "parser/claims/referent_words.hpp"
#include "parser/language/nearest.hpp"
#include "parser/source/utf8.hpp"

#include <array>

namespace gainsay::claims {

using language::ast::FactType;
using readers::JsonTree;
using Kind = JsonTree::Kind;

namespace {

constexpr std::array<std::string_view, 5> kKinds = {"quantity", "time", "entity", "truth", "text"};
constexpr std::int64_t kSecondsOfDay = 86'400;

/// The kinds of values that claims of such a fact have.
std::vector<std::string_view> kinds_of(FactType type) {
    switch (type) {
    case FactType::count:
    case FactType::money:
    case FactType::share:
    case FactType::age:
        return {"quantity"};
    case FactType::time:
        return {"time"};
    case FactType::truth:
        return {"truth"};
    case FactType::party:
    case FactType::place:
    case FactType::text:
        return {"entity", "text"};
    }
    return {};
}

std::string default_unit(const language::FactInfo& fact) {
    return fact.type == FactType::age ? "year" : fact.unit;
}

}  // namespace

std::nullopt_t GivenValueReader::fail(Index at, std::string message, std::string expected, std::string hint) {
    if (!fault_) fault_ = GivenFault{json_[at].range, std::move(message), std::move(expected), std::move(hint)};
    return std::nullopt;
}

std::optional<Value> GivenValueReader::value(Index value, const language::FactInfo& fact) {
    if (!json_.is(value, Kind::object))
        return fail(value, "the value is no object",
                    "a value such as {\"kind\": \"quantity\", \"low\": 6, \"high\": 6}");
    const Index kind_at = json_.find(value, "kind");
    if (!json_.is(kind_at, Kind::string))
        return fail(value, "the value does not say its kind", "\"kind\": quantity, time, entity, truth or text");
    const std::string kind = json_.words(kind_at);
    if (std::find(kKinds.begin(), kKinds.end(), kind) == kKinds.end())
        return fail(kind_at, "there is no kind of value '" + printable(kind) + "'",
                    "quantity, time, entity, truth or text", language::did_you_mean(kind, kKinds));
    const std::vector<std::string_view> fitting = kinds_of(fact.type);
    if (std::find(fitting.begin(), fitting.end(), kind) == fitting.end()) {
        std::string expected = "a value of kind " + std::string(fitting.front());
        if (fitting.size() > 1) expected += " or " + std::string(fitting.back());
        return fail(kind_at, "'" + fact.name + "' has no values of kind '" + kind + "'", expected);
    }
    if (kind == "quantity") return quantity(value, fact);
    if (kind == "entity") return entity(value);
    if (kind == "time") {
        const auto time = interval(value);
        if (time && !time->earliest && !time->latest)
            return fail(value, "the value names no time", "a day in \"earliest\", \"latest\" or both");
        return time ? std::optional<Value>(TimeValue{*time}) : std::nullopt;
    }
    if (kind == "truth") {
        const Index truth = json_.find(value, "truth");
        if (!json_.is(truth, Kind::truth))
            return fail(truth == JsonTree::kNone ? value : truth, "the value is neither true nor false",
                        "\"truth\": true or false", "what is denied has \"polarity\": \"negative\"");
        return TruthValue{text_[json_[truth].range.begin] == 't'};
    }
    const std::string words = json_.words(json_.find(value, "text"));
    if (words.empty()) return fail(value, "the value has no words", "\"text\": the words");
    return TextValue{words};
}

std::optional<Value> GivenValueReader::quantity(Index value, const language::FactInfo& fact) {
    const Index low_at = json_.find(value, "low"), high_at = json_.find(value, "high");
    const auto low = number(low_at), high = number(high_at);
    if (!low || !high) return std::nullopt;
    if (!*low && !*high)
        return fail(value, "the quantity is open on both sides", "a number in \"low\", \"high\" or both");
    if (*low && *high && **high < **low) return fail(value, "the quantity is empty: low is above high", "low <= high");
    const Index unit = json_.find(value, "unit");
    if (unit != JsonTree::kNone && !json_.is(unit, Kind::string))
        return fail(unit, "the unit is no string", "a unit such as \"people\"");
    return QuantityValue{{*low, *high}, unit == JsonTree::kNone ? default_unit(fact) : json_.words(unit)};
}

std::optional<Value> GivenValueReader::entity(Index value) {
    const std::string name = json_.words(json_.find(value, "name"));
    if (name.empty()) return fail(value, "the entity has no name", "\"name\": the words for it");
    const Index id = json_.find(value, "id"), kind = json_.find(value, "entity_kind");
    const std::string given_id = json_.words(id), given_kind = json_.words(kind);
    return EntityValue{given_id.empty() ? words::lower_case(name) : given_id, name,
                       given_kind.empty() ? "thing" : given_kind};
}

/// The inner optional is empty for an open side.
std::optional<std::optional<Decimal>> GivenValueReader::number(Index value) {
    using Side = std::optional<Decimal>;
    if (value == JsonTree::kNone || json_.is(value, Kind::null)) return Side{};
    const SourceRange range = json_[value].range;
    const bool is_number = json_.is(value, Kind::number), is_string = json_.is(value, Kind::string);
    const std::string digits = is_number   ? std::string(text_.substr(range.begin, range.size()))
                               : is_string ? json_.words(value)
                                           : std::string();
    const std::optional<Decimal> parsed = Decimal::parse(digits);
    if (!parsed)
        return fail(value, "a side of the quantity is no number that can be kept exactly",
                    "a whole number, a decimal string such as \"1.5\", or null");
    return Side{parsed};
}

std::optional<std::optional<GivenValueReader::Moment>> GivenValueReader::moment(Index value) {
    using Side = std::optional<Moment>;
    if (value == JsonTree::kNone || json_.is(value, Kind::null)) return Side{};
    const std::string words = json_.words(value);
    const std::optional<Day> day = parse_iso_day(words);
    const std::size_t clock_at = words.find('T');
    const bool has_clock = clock_at != std::string::npos;
    const std::optional<std::int32_t> clock = has_clock ? parse_iso_clock(words) : std::nullopt;
    const bool only_day = !has_clock && day && to_iso(*day) == words;
    if (!json_.is(value, Kind::string) || !day || (!only_day && !clock))
        return fail(value, "a side of the time is no day and no instant",
                    "a day such as 2025-11-14, an instant such as 2025-11-14T08:30:00, or null");
    if (only_day) return Side{Moment{day->number, false}};
    return Side{Moment{day->number * kSecondsOfDay + *clock, true}};
}

std::optional<TimeInterval> GivenValueReader::interval(Index value) {
    if (!json_.is(value, Kind::object))
        return fail(value, "the time is no object", "{\"earliest\": \"2025-11-13\", \"latest\": \"2025-11-14\"}");
    const auto earliest = moment(json_.find(value, "earliest")), latest = moment(json_.find(value, "latest"));
    if (!earliest || !latest) return std::nullopt;
    if (*earliest && *latest && (*earliest)->by_seconds != (*latest)->by_seconds)
        return fail(value, "one side of the time is a day, the other an instant", "two days or two instants");
    if (*earliest && *latest && (*latest)->side < (*earliest)->side)
        return fail(value, "the time is empty: earliest is after latest", "earliest <= latest");
    TimeInterval out;
    for (const auto& [from, to] : {std::pair{&*earliest, &out.earliest}, std::pair{&*latest, &out.latest}}) {
        if (!*from) continue;
        *to = (*from)->side;
        out.by_seconds = (*from)->by_seconds;
    }
    return out;
}

std::string GivenValueReader::value_words(Index value) const {
    const std::string words = json_.words(json_.find(value, "text"));
    return words.empty() ? json_.words(json_.find(value, "name")) : words;
}

}  // namespace gainsay::claims
