#include "app/example_claims.hpp"

#include "parser/language/expected_value.hpp"
#include "parser/language/words.hpp"

#include <algorithm>

namespace gainsay::app {
namespace {

using language::ast::ExpectedClaim;

/// Lower-case words without marks; articles and prepositions are no part of what a thing is called.
std::vector<std::string> content_words(std::string_view text) {
    static constexpr std::string_view empty_words[] = {"a",  "an", "the", "of", "on",   "in",      "at",
                                                       "to", "by", "for", "s",  "from", "against", "its"};
    std::vector<std::string> out;
    std::string word;
    for (const char c : std::string(text) + ' ') {
        if (language::is_bare_char(c) && c != '\'') {
            word += c;
            continue;
        }
        if (!word.empty() && std::find(std::begin(empty_words), std::end(empty_words), word) == std::end(empty_words))
            out.push_back(language::lower_ascii(word));
        word.clear();
    }
    return out;
}

void add_words(std::vector<std::string>& to, std::string_view text) {
    for (std::string& word : content_words(text)) to.push_back(std::move(word));
}

bool all_among(const std::vector<std::string>& wanted, const std::vector<std::string>& words) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    });
}

/// "At most three" may or may not say that there are not less than none.
bool same_low(const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
    return a == b || (a.value_or(Decimal{0}) == Decimal{0} && b.value_or(Decimal{0}) == Decimal{0});
}

struct ValueFits {
    const language::FactInfo& fact;

    bool operator()(const language::ExpectedNumber& wanted, const claims::Value& value) const {
        const auto* number = std::get_if<claims::QuantityValue>(&value);
        if (!number || wanted.interval.high != number->interval.high) return false;
        if (!same_low(wanted.interval.low, number->interval.low)) return false;
        if (wanted.unit.empty()) return fact.unit.empty() || number->unit == fact.unit;
        return language::lower_ascii(wanted.unit) == language::lower_ascii(number->unit) ||
               wanted.unit == number->unit + "s";
    }
    bool operator()(const TimeInterval& wanted, const claims::Value& value) const {
        const auto* time = std::get_if<claims::TimeValue>(&value);
        if (!time) return false;
        const TimeInterval found = wanted.by_seconds ? time->interval : time->interval.in_days();
        return found == wanted;
    }
    bool operator()(bool, const claims::Value&) const { return true; }  // see fits_value
    bool operator()(const std::string& wanted, const claims::Value& value) const {
        std::vector<std::string> words;
        if (const auto* entity = std::get_if<claims::EntityValue>(&value)) {
            add_words(words, entity->name);
            add_words(words, entity->id);
        } else if (const auto* text = std::get_if<claims::TextValue>(&value)) {
            add_words(words, text->text);
        }
        const std::vector<std::string> asked = content_words(wanted);
        return !asked.empty() && all_among(asked, words);
    }
};

}  // namespace

std::vector<std::string> ExpectedClaims::words_for(ReferentId id) const {
    const claims::Referent& r = set_.referents[id.index()];
    std::vector<std::string> words;
    const auto add = [&](const claims::Referent& of) {
        for (const std::string& text : {of.head, of.text, of.key}) add_words(words, text);
        for (const auto* list : {&of.names, &of.owners, &of.places, &of.modifiers})
            for (const std::string& text : *list) add_words(words, text);
    };
    add(r);
    for (const ReferentId other : {r.agent, r.target})
        if (other.valid()) add(set_.referents[other.index()]);
    if (r.ordinal) words.push_back(std::to_string(*r.ordinal));
    return words;
}

bool ExpectedClaims::fits_arguments(const std::vector<language::ast::Text>& wanted, const claims::Claim& claim) const {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i].text == "_") continue;
        if (i >= claim.arguments.size()) return false;
        if (!all_among(content_words(wanted[i].text), words_for(claim.arguments[i]))) return false;
    }
    return true;
}

bool ExpectedClaims::fits_value(const ExpectedClaim& expected, const claims::Claim& claim) const {
    const language::FactInfo& fact = rules_.facts[claim.fact.index()];
    if (fact.type == language::ast::FactType::truth) {
        const auto* truth = std::get_if<claims::TruthValue>(&claim.value);
        if (!truth) return false;
        if (expected.absent && !expected.value) return true;
        const auto wanted = expected.value ? language::read_expected_value(fact.type, expected.op, expected.value->text)
                                           : std::optional(language::ExpectedValue{true});
        return wanted && std::get<bool>(*wanted) == (truth->value == claim.positive);
    }
    if (!expected.value) return true;
    if (claim.positive == (expected.op == language::ast::Comparison::not_equal)) return false;
    const auto wanted = language::read_expected_value(fact.type, expected.op, expected.value->text);
    return wanted && std::visit([&](const auto& v) { return ValueFits{fact}(v, claim.value); }, *wanted);
}

bool ExpectedClaims::speaks_of(const ExpectedClaim& expected, const claims::Claim& claim) const {
    return claims::commits(claim.modality) && rules_.facts[claim.fact.index()].name == expected.fact.text;
}

bool ExpectedClaims::fits(const ExpectedClaim& expected, const claims::Claim& claim) const {
    return speaks_of(expected, claim) && fits_arguments(expected.arguments, claim) && fits_value(expected, claim);
}

std::string ExpectedClaims::to_text(const claims::Claim& claim) const {
    std::string out = rules_.facts[claim.fact.index()].name + "(";
    for (std::size_t i = 0; i < claim.arguments.size(); ++i)
        out += (i ? ", " : "") + set_.referents[claim.arguments[i].index()].text;
    const std::string value = claims::to_text(claim.value);
    const bool compared = value.starts_with(">=") || value.starts_with("<=");
    out += claim.positive ? (compared ? ") " : ") = ") : (compared ? ") not " : ") != ");
    out += value;
    if (const auto* number = std::get_if<claims::QuantityValue>(&claim.value);
        number && number->unit != rules_.facts[claim.fact.index()].unit && !number->unit.empty())
        out += " " + number->unit;
    if (claim.modality != claims::Modality::asserted) out += std::string(", ") + claims::name(claim.modality);
    return out;
}

}  // namespace gainsay::app
