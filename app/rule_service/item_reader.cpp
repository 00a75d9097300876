#include "app/rule_service/item_reader.hpp"

#include "parser/language/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gainsay::app::rule_service {
namespace {

using Shape = RawToken::Shape;
using Read = ItemReader::Read;

bool is_comparison(std::string_view word) {
    static constexpr std::array<std::string_view, 6> known{"=", "!=", "<", "<=", ">", ">="};
    return std::find(known.begin(), known.end(), word) != known.end();
}

std::uint32_t symbol_size(std::string_view rest) {
    for (const std::string_view two : {"=>", "<=", ">=", "!=", ".."})
        if (rest.starts_with(two)) return 2;
    std::uint32_t size = 1;  // one code point, so that no character is cut
    while (size < rest.size() && (static_cast<unsigned char>(rest[size]) & 0xC0u) == 0x80u) ++size;
    return size;
}

// Steps of items. Each is named after what comes next.
enum KindStep { kind_name, kind_is, kind_parent, kind_means, kind_noun, kind_comma };
enum ListStep { list_name, list_equals, list_member, list_comma };
enum FactStep {
    fact_name,
    fact_open,
    fact_parameter,
    fact_colon,
    fact_parameter_kind,
    fact_is,
    fact_type,
    fact_more,
    fact_unit,
    fact_trait,
    fact_description
};
enum SayStep { say_fact, say_open, say_argument, say_comparison, say_value, say_pattern };
enum RuleStep { rule_name, rule_message, rule_operand, rule_operator, rule_open, rule_argument };
enum ExampleStep {
    example_begin,
    example_label,
    example_colon,
    example_text,
    example_more,
    example_day,
    example_name,
    example_claim,
    claim_open,
    claim_argument,
    claim_comparison,
    claim_value,
    clash_open,
    clash_label,
    clash_is,
    clash_finding
};

}  // namespace

bool has_bare_words(std::string_view keyword) {
    return keyword == "kind" || keyword == "words" || keyword == "disjoint" || keyword == "example";
}

std::optional<RawToken> next_token(std::string_view text, std::uint32_t at, std::uint32_t end, bool bare) {
    while (at < end && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r')) ++at;
    if (at >= end) return std::nullopt;
    RawToken token;
    token.range = {at, at};
    std::uint32_t& to = token.range.end;
    const char first = text[at];
    const bool dash = first == '-' || first == '\'';
    if (first == '#') {
        token.shape = Shape::comment;
        while (to < end && text[to] != '\n' && text[to] != '\r') ++to;
    } else if (first == '"') {
        token.shape = Shape::text;
        for (++to; to < end && text[to] != '"' && text[to] != '\n' && text[to] != '\r'; ++to)
            if (text[to] == '\\' && to + 1 < end && text[to + 1] != '\n') ++to;
        token.closed = to < end && text[to] == '"';
        if (token.closed) ++to;
    } else if (language::is_digit(first)) {
        token.shape = Shape::number;
        const auto belongs = [&](std::uint32_t i) {
            const bool point = text[i] == '.' && i + 1 < end && language::is_digit(text[i + 1]);
            return language::is_digit(text[i]) || point ||
                   (bare && (text[i] == '-' || text[i] == 'T' || text[i] == ':'));
        };
        while (to < end && belongs(to)) ++to;
    } else if (bare ? language::is_bare_char(first) && !dash : language::is_name_start(first)) {
        token.shape = Shape::word;
        while (to < end && (bare ? language::is_bare_char(text[to]) : language::is_name_char(text[to]))) ++to;
    } else {
        to = at + std::min(symbol_size(text.substr(at, end - at)), end - at);
    }
    return token;
}

Read ItemReader::read(const RawToken& token, const std::optional<RawToken>& next) {
    if (token.shape == Shape::comment) return {TokenRole::comment};
    const std::string_view word = of(token);
    const std::string_view after = next ? of(*next) : std::string_view();
    if (keyword_ == "pack") {
        if (token.shape == Shape::word && step_++ == 0) return {TokenRole::pack, true};
        return {TokenRole::text};
    }
    if (keyword_ == "kind") return read_kind(word, token.shape);
    if (keyword_ == "words" || keyword_ == "disjoint") return read_list(token.shape, word);
    if (keyword_ == "fact") return read_fact(word, token.shape);
    if (keyword_ == "say") return read_say(word, token.shape);
    if (keyword_ == "rule") return read_rule(word, token.shape, after == "(");
    if (keyword_ == "example") return read_example(word, token.shape, after);
    return {};
}

Read ItemReader::read_kind(std::string_view word, Shape shape) {
    if (shape == Shape::symbol) {
        if (word == "," && step_ == kind_comma) step_ = kind_noun;
        return {TokenRole::symbol};
    }
    switch (step_) {
    case kind_name:
        step_ = kind_is;
        return {TokenRole::kind, true};
    case kind_parent:
        step_ = kind_means;
        return {TokenRole::kind};
    case kind_is:
    case kind_means:
        step_ = word == "is" ? static_cast<int>(kind_parent) : static_cast<int>(kind_noun);
        return {word == "is" || word == "means" ? TokenRole::keyword : TokenRole::unknown};
    default:
        step_ = kind_comma;
        return {TokenRole::lemma, false, TextForm::phrase};
    }
}

Read ItemReader::read_list(Shape shape, std::string_view word) {
    const bool classes = keyword_ == "words";
    if (shape == Shape::symbol) {
        if (word == "=" || word == ",") step_ = list_member;
        return {TokenRole::symbol};
    }
    if (classes && step_ == list_name) {
        step_ = list_equals;
        return {TokenRole::word_class, true};
    }
    step_ = list_comma;
    return {classes ? TokenRole::lemma : TokenRole::value, false, TextForm::phrase};
}

Read ItemReader::read_fact(std::string_view word, Shape shape) {
    if (shape == Shape::symbol) {
        if (word == "(") step_ = fact_parameter;
        if (word == ")") step_ = fact_is;
        if (word == ":") step_ = fact_parameter_kind;
        if (word == ",") step_ = step_ >= fact_more ? static_cast<int>(fact_trait) : static_cast<int>(fact_parameter);
        return {TokenRole::symbol};
    }
    if (shape == Shape::text) {
        const bool description = step_ == fact_description;
        step_ = fact_more;
        return {TokenRole::text, false, description ? TextForm::description : TextForm::plain};
    }
    switch (step_) {
    case fact_name:
        step_ = fact_open;
        return {TokenRole::fact, true};
    case fact_parameter:
        step_ = fact_colon;
        return {TokenRole::variable, true};
    case fact_parameter_kind:
        step_ = fact_colon;
        return {TokenRole::kind};
    case fact_open:
    case fact_is:
        if (word == "is") step_ = fact_type;
        return {word == "is" ? TokenRole::keyword : TokenRole::unknown};
    case fact_type:
        step_ = fact_more;
        return {TokenRole::type};
    case fact_more:
        if (word == "of") step_ = fact_unit;
        return {word == "of" ? TokenRole::keyword : TokenRole::unknown};
    case fact_unit:
        step_ = fact_more;
        return {TokenRole::noun};
    case fact_trait:
        step_ = word == "describe" ? static_cast<int>(fact_description) : static_cast<int>(fact_more);
        return {word == "describe" ? TokenRole::keyword : TokenRole::trait};
    default:
        return {};
    }
}

Read ItemReader::read_say(std::string_view word, Shape shape) {
    if (shape == Shape::symbol) {
        if (step_ <= say_open && word == "(") step_ = say_argument;
        if (step_ == say_argument && word == ")") step_ = say_comparison;
        if ((step_ == say_open || step_ == say_comparison) && is_comparison(word)) step_ = say_value;
        return {TokenRole::symbol};
    }
    if (shape == Shape::text && step_ == say_value) {
        step_ = say_pattern;
        return {TokenRole::value, false, TextForm::phrase};
    }
    if (shape == Shape::text) {
        step_ = say_pattern;
        const TextForm form = std::exchange(form_, TextForm::sentence_pattern);
        return {TokenRole::pattern, false, form};
    }
    if (step_ == say_value) {
        step_ = say_pattern;
        if (shape == Shape::number) return {TokenRole::number};
        if (word == "true" || word == "false") return {TokenRole::keyword};
        return {language::is_variable(word) ? TokenRole::variable : TokenRole::value};
    }
    if (step_ == say_fact) {
        step_ = say_open;
        return {TokenRole::fact};
    }
    if (step_ == say_argument) return {TokenRole::variable};
    if (word == "tree" || word == "tokens") {
        form_ = word == "tree" ? TextForm::tree_pattern : TextForm::token_pattern;
        step_ = say_pattern;
        return {TokenRole::keyword};
    }
    return {};
}

Read ItemReader::read_rule(std::string_view word, Shape shape, bool applied) {
    if (shape == Shape::text) {
        const bool message = step_ == rule_message;
        step_ = message ? static_cast<int>(rule_operand) : static_cast<int>(rule_operator);
        return {message ? TokenRole::text : TokenRole::value, false, message ? TextForm::plain : TextForm::phrase};
    }
    if (shape == Shape::symbol) {
        if (word == "(" && step_ == rule_open)
            step_ = rule_argument;
        else if (word == ")")
            step_ = rule_operator;
        else if (step_ != rule_argument && step_ > rule_message)
            step_ = rule_operand;
        return {TokenRole::symbol};
    }
    if (step_ == rule_name) {
        step_ = rule_message;
        return {TokenRole::rule, true};
    }
    if (step_ == rule_argument) return {TokenRole::variable};
    if (word == "not" || word == "and" || word == "or" || word == "before" || word == "after" || word == "unless") {
        step_ = rule_operand;
        return {TokenRole::keyword};
    }
    step_ = applied ? static_cast<int>(rule_open) : static_cast<int>(rule_operator);
    if (shape == Shape::number) return {TokenRole::number};
    if (word == "true" || word == "false") return {TokenRole::keyword};
    if (applied) return {TokenRole::fact};
    return {language::is_variable(word) ? TokenRole::variable : TokenRole::reference};
}

Read ItemReader::read_example(std::string_view word, Shape shape, std::string_view next) {
    if (step_ == example_begin && word == "clash") {
        clash_ = true;
        step_ = example_label;
        return {TokenRole::keyword};
    }
    if (word == "=>" && step_ <= example_name) {
        step_ = clash_ ? static_cast<int>(clash_open) : static_cast<int>(example_claim);
        return {TokenRole::symbol};
    }
    if (step_ <= example_name) return read_circumstances(word, shape, next);
    return step_ >= clash_open ? read_clashes(word, shape) : read_claims(word, shape, next);
}

Read ItemReader::read_circumstances(std::string_view word, Shape shape, std::string_view next) {
    if (shape == Shape::text) {
        step_ = example_more;
        return {TokenRole::text};
    }
    if (shape == Shape::symbol) return {TokenRole::symbol};
    if (shape == Shape::number) {
        step_ = example_more;
        return {TokenRole::number};
    }
    if (next == ":") {
        step_ = example_text;
        return {TokenRole::label, true};
    }
    if (word == "published" || word == "outlet" || word == "speaker") {
        step_ = word == "published" ? static_cast<int>(example_day) : static_cast<int>(example_name);
        return {TokenRole::keyword};
    }
    return {};
}

Read ItemReader::read_claims(std::string_view word, Shape shape, std::string_view next) {
    if (shape == Shape::symbol) {
        if (word == "(" && step_ == claim_open) step_ = claim_argument;
        if (word == ")" && step_ == claim_argument) step_ = claim_comparison;
        if (word == "," && step_ != claim_argument) step_ = example_claim;
        if (is_comparison(word) && (step_ == claim_open || step_ == claim_comparison)) step_ = claim_value;
        return {TokenRole::symbol};
    }
    if (step_ == claim_argument) return {TokenRole::text};
    if (step_ == claim_value) {
        if (shape == Shape::number) return {TokenRole::number};
        return {word == "true" || word == "false" ? TokenRole::keyword : TokenRole::value, false, TextForm::phrase};
    }
    if (step_ != example_claim) return {};
    if (word == "nothing") return {TokenRole::keyword};
    if (word == "no" && !next.empty() && language::is_name_start(next.front())) return {TokenRole::keyword};
    step_ = claim_open;
    return {TokenRole::fact};
}

Read ItemReader::read_clashes(std::string_view word, Shape shape) {
    if (shape == Shape::symbol) {
        if (word == "{") step_ = clash_label;
        if (word == "}") step_ = clash_is;
        return {TokenRole::symbol};
    }
    if (step_ == clash_label) return {TokenRole::label};
    if (step_ == clash_finding) {
        step_ = clash_open;
        return {TokenRole::finding};
    }
    if (step_ == clash_is && word == "is") {
        step_ = clash_finding;
        return {TokenRole::keyword};
    }
    return {word == "nothing" ? TokenRole::keyword : TokenRole::unknown};
}

TextForm ItemReader::text_form() const {
    if (keyword_ == "say" && step_ != say_value) return form_;
    return keyword_ == "fact" && step_ == fact_description ? TextForm::description : TextForm::plain;
}

Expect ItemReader::expects() const {
    if (keyword_ == "fact") return expects_in_fact();
    if (keyword_ == "say") return expects_in_say();
    if (keyword_ == "example") return expects_in_example();
    if (keyword_ == "kind")
        return step_ == kind_is       ? Expect::after_kind_name
               : step_ == kind_parent ? Expect::kind
               : step_ == kind_means  ? Expect::after_kind_parent
                                      : Expect::nothing;
    if (keyword_ == "disjoint") return step_ == list_comma ? Expect::nothing : Expect::value;
    if (keyword_ == "rule")
        return step_ == rule_operand    ? Expect::operand
               : step_ == rule_operator ? Expect::operator_word
               : step_ == rule_argument ? Expect::rule_argument
                                        : Expect::nothing;
    return Expect::nothing;
}

Expect ItemReader::expects_in_fact() const {
    switch (step_) {
    case fact_parameter:
        return Expect::parameter;
    case fact_parameter_kind:
        return Expect::kind;
    case fact_open:
    case fact_is:
        return Expect::fact_is;
    case fact_type:
        return Expect::type;
    case fact_more:
        return Expect::after_type;
    case fact_unit:
        return Expect::noun;
    case fact_trait:
        return Expect::trait;
    default:
        return Expect::nothing;
    }
}

Expect ItemReader::expects_in_say() const {
    switch (step_) {
    case say_fact:
        return Expect::fact;
    case say_argument:
        return Expect::argument;
    case say_value:
        return Expect::say_value;
    case say_open:
    case say_comparison:
    case say_pattern:
        return Expect::pattern_form;
    default:
        return Expect::nothing;
    }
}

Expect ItemReader::expects_in_example() const {
    switch (step_) {
    case example_begin:
        return Expect::example_start;
    case example_more:
        return Expect::circumstances;
    case example_claim:
        return Expect::claim;
    case claim_value:
        return Expect::value;
    case clash_open:
        return Expect::clash;
    case clash_label:
        return Expect::label;
    case clash_is:
        return Expect::after_clash;
    case clash_finding:
        return Expect::finding;
    default:
        return Expect::nothing;
    }
}

}  // namespace gainsay::app::rule_service
