// The grammar of one item. Order: tokens, actions, rules, what the caller sees. Tokens are parsers of our own, so that
// each names itself in errors and knows its range; the tree is built by small actions rather than by Fusion adaptation,
// which has trouble with one-member structs (boostorg/spirit#463) and with std::optional in Boost 1.74.

#include "parser/language/grammar.hpp"

#include "parser/language/items.hpp"
#include "parser/language/pattern.hpp"
#include "parser/language/syntax_error.hpp"
#include "parser/language/words.hpp"

#include <boost/spirit/home/x3.hpp>

#include <functional>
#include <utility>

namespace gainsay::language {

namespace {

namespace x3 = boost::spirit::x3;

/// What tokens need beside the iterators: where offsets count from, and where faults go that are no grammar errors.
struct Reading {
    std::string_view file;
    std::vector<Diagnostic> faults;
    bool spoiled = false;  ///< a fault that costs the whole item, not just one of its patterns

    SourceRange range(const char* first, const char* last) const {
        return {static_cast<std::uint32_t>(first - file.data()), static_cast<std::uint32_t>(last - file.data())};
    }
    void fail(std::string code, std::string message, SourceRange where, std::string hint = {}) {
        Diagnostic d;
        d.code = std::move(code);
        d.message = std::move(message);
        d.range = where;
        d.hint = std::move(hint);
        faults.push_back(std::move(d));
        spoiled = true;
    }
};
struct ReadingTag {};

// ---- tokens ----

/// A parser whose `read(first, last, reading)` gives std::optional<Attribute> and moves `first` only on success.
template <class Derived, class Attribute>
struct Token : x3::parser<Derived> {
    using attribute_type = Attribute;
    static constexpr bool has_attribute = !std::is_same_v<Attribute, x3::unused_type>;

    template <class Iterator, class Context, class RContext, class Target>
    bool parse(Iterator& first, const Iterator& last, const Context& context, RContext&, Target& target) const {
        Iterator at = skip_blank(first, last);
        Reading& reading = x3::get<ReadingTag>(context).get();
        auto value = this->derived().read(at, last, reading);
        if (!value) return false;
        first = at;
        x3::traits::move_to(std::move(*value), target);
        return true;
    }
};

const char* word_end(const char* first, const char* last, bool (*belongs)(char)) {
    while (first != last && belongs(*first)) ++first;
    return first;
}

std::string_view view(const char* first, const char* last) {
    return {first, static_cast<std::size_t>(last - first)};
}

/// A fixed word, whole: `is` does not match in `island`.
struct Keyword : Token<Keyword, x3::unused_type> {
    explicit Keyword(const char* text) : word(text) {}
    std::string_view word;
    std::optional<x3::unused_type> read(const char*& at, const char* last, Reading&) const {
        const char* end = word_end(at, last, [](char c) { return is_name_char(c); });
        if (view(at, end) != word) return std::nullopt;
        at = end;
        return x3::unused;
    }
};

/// One of ( ) { } , : + - * and =>.
struct Symbol : Token<Symbol, x3::unused_type> {
    explicit Symbol(const char* what) : text(what) {}
    std::string_view text;
    std::optional<x3::unused_type> read(const char*& at, const char* last, Reading&) const {
        if (view(at, last).substr(0, text.size()) != text) return std::nullopt;
        at += text.size();
        return x3::unused;
    }
};

struct NameToken : Token<NameToken, ast::Name> {
    explicit NameToken(const char* what = "a name") : title(what) {}
    const char* title;  ///< what errors call it
    std::optional<ast::Name> read(const char*& at, const char* last, Reading& reading) const {
        const char* end = word_end(at, last, [](char c) { return is_name_char(c); });
        const std::string_view text = view(at, end);
        if (!is_name(text)) return std::nullopt;
        ast::Name name{std::string(text), reading.range(at, end)};
        at = end;
        return name;
    }
};

/// "…" on one line; scan_item has seen to it that it ends.
struct TextToken : Token<TextToken, ast::Text> {
    explicit TextToken(const char* what = "text in double quotes") : title(what) {}
    const char* title;
    std::optional<ast::Text> read(const char*& at, const char* last, Reading& reading) const {
        if (at == last || *at != '"') return std::nullopt;
        ast::Text text;
        const char* p = at + 1;
        while (p != last && *p != '"') {
            if (*p == '\\' && p + 1 != last) ++p;
            text.text += *p++;
        }
        if (p == last) return std::nullopt;
        text.range = reading.range(at + 1, p);
        at = p + 1;
        return text;
    }
};

/// A word of a list: strike, car-bomb, "missile attack".
struct PhraseToken : Token<PhraseToken, ast::Text> {
    std::optional<ast::Text> read(const char*& at, const char* last, Reading& reading) const {
        if (at != last && *at == '"') {
            const char* const begin = at;
            auto text = TextToken{}.read(at, last, reading);
            if (text && text->text.empty()) {
                reading.fail("empty-text", "an empty text is no word", reading.range(begin, at));
            }
            return text;
        }
        const char* end = word_end(at, last, [](char c) { return is_bare_char(c); });
        if (end == at) return std::nullopt;
        ast::Text text{std::string(view(at, end)), reading.range(at, end)};
        at = end;
        return text;
    }
};

/// Words up to , or ) or the end of the line, or a text in quotes.
struct FreeTextToken : Token<FreeTextToken, ast::Text> {
    explicit FreeTextToken(const char* what) : title(what) {}
    const char* title;
    std::optional<ast::Text> read(const char*& at, const char* last, Reading& reading) const {
        if (at != last && *at == '"') return TextToken{}.read(at, last, reading);
        const char* end = word_end(at, last, [](char c) { return is_free_char(c); });
        while (end != at && end[-1] == ' ') --end;
        if (end == at) return std::nullopt;
        ast::Text text{std::string(view(at, end)), reading.range(at, end)};
        at = end;
        return text;
    }
};

/// "…" read as a sentence pattern; tree "…" and tokens "…" are forms for experts.
struct PatternToken : Token<PatternToken, ast::Pattern> {
    std::optional<ast::Pattern> read(const char*& at, const char* last, Reading& reading) const {
        ast::PatternForm form = ast::PatternForm::sentence;
        const char* quote = at;
        for (const auto& [keyword, named] : {std::pair{std::string_view("tree"), ast::PatternForm::tree},
                                             {std::string_view("tokens"), ast::PatternForm::tokens}}) {
            const char* end = word_end(at, last, [](char c) { return is_name_char(c); });
            if (view(at, end) != keyword) continue;
            form = named;
            quote = skip_blank(end, last);
        }
        const auto text = TextToken{}.read(quote, last, reading);
        if (!text) return std::nullopt;
        at = quote;
        PatternResult result = parse_pattern(reading.file, text->range, form);
        if (result.fault) reading.faults.push_back(std::move(*result.fault));
        return result.pattern ? std::move(*result.pattern) : ast::Pattern{};
    }
};

/// [-]digits[.digits] as an exact decimal; `Signed` says whether a minus may come first.
template <bool Signed>
struct NumberToken : Token<NumberToken<Signed>, ast::Expression> {
    std::optional<ast::Expression> read(const char*& at, const char* last, Reading& reading) const {
        const auto digit = [](char c) { return is_digit(c); };
        const char* p = at;
        if (Signed && p != last && *p == '-') ++p;
        const char* end = word_end(p, last, digit);
        if (end == p) return std::nullopt;
        if (end != last && *end == '.' && end + 1 != last && is_digit(end[1])) end = word_end(end + 1, last, digit);
        const SourceRange range = reading.range(at, end);
        const auto value = Decimal::parse(view(at, end));
        if (!value) reading.fail("number-too-large", "this number has too many digits", range);
        at = end;
        return ast::Expression{ast::Number{value.value_or(Decimal{})}, range};
    }
};

struct DayToken : Token<DayToken, Day> {
    std::optional<Day> read(const char*& at, const char* last, Reading& reading) const {
        const char* end = word_end(at, last, [](char c) { return is_digit(c) || c == '-'; });
        if (end == at) return std::nullopt;
        const auto day = end - at == 10 ? parse_iso_day(view(at, end)) : std::nullopt;
        if (!day) {
            reading.fail("no-such-day", "there is no such day", reading.range(at, end), "days are written YYYY-MM-DD");
        }
        at = end;
        return day.value_or(Day{});
    }
};

struct TypeToken : Token<TypeToken, ast::FactType> {
    std::optional<ast::FactType> read(const char*& at, const char* last, Reading&) const {
        const char* end = word_end(at, last, [](char c) { return is_name_char(c); });
        const auto type = fact_type(view(at, end));
        if (type) at = end;
        return type;
    }
};

/// = != < <= > >= but not =>.
struct ComparisonToken : Token<ComparisonToken, ast::Comparison> {
    std::optional<ast::Comparison> read(const char*& at, const char* last, Reading&) const {
        using enum ast::Comparison;
        constexpr std::pair<std::string_view, ast::Comparison> known[] = {
            {"<=", less_equal}, {">=", greater_equal}, {"!=", not_equal}, {"<", less}, {">", greater}, {"=", equal}};
        const std::string_view rest = view(at, last);
        if (rest.substr(0, 2) == "=>") return std::nullopt;
        for (const auto& [text, op] : known) {
            if (rest.substr(0, text.size()) != text) continue;
            at += text.size();
            return op;
        }
        return std::nullopt;
    }
};

/// A word that is no variable, slot or fact: `deliberate`, "air defence". Quoted ones must not look like variables,
/// since the tree keeps one kind of reference.
struct QuotedValueToken : Token<QuotedValueToken, ast::Expression> {
    std::optional<ast::Expression> read(const char*& at, const char* last, Reading& reading) const {
        auto text = TextToken{}.read(at, last, reading);
        if (!text) return std::nullopt;
        if (text->text.empty() || is_variable(text->text)) {
            reading.fail("bad-value", "a value begins with a lower-case letter", text->range,
                         "capitals are for variables; values are compared in lower case");
        }
        const SourceRange range{text->range.begin - 1, text->range.end + 1};
        return ast::Expression{ast::Reference{{std::move(text->text), text->range}}, range};
    }
};

struct EndToken : Token<EndToken, x3::unused_type> {
    std::optional<x3::unused_type> read(const char*& at, const char* last, Reading&) const {
        if (at != last) return std::nullopt;
        return x3::unused;
    }
};

}  // namespace

}  // namespace gainsay::language

// How tokens call themselves when something else stands in their place.
namespace boost::spirit::x3 {

namespace gl = gainsay::language;

#define GAINSAY_TOKEN_NAME(TYPE, TEXT)                                                                                 \
    template <>                                                                                                        \
    struct get_info<gl::TYPE> {                                                                                        \
        using result_type = std::string;                                                                               \
        std::string operator()([[maybe_unused]] const gl::TYPE& token) const { return TEXT; }                          \
    };
GAINSAY_TOKEN_NAME(Keyword, "`" + std::string(token.word) + "`")
GAINSAY_TOKEN_NAME(Symbol, "`" + std::string(token.text) + "`")
GAINSAY_TOKEN_NAME(NameToken, token.title)
GAINSAY_TOKEN_NAME(TextToken, token.title)
GAINSAY_TOKEN_NAME(PhraseToken, "a word or a phrase in double quotes")
GAINSAY_TOKEN_NAME(FreeTextToken, token.title)
GAINSAY_TOKEN_NAME(PatternToken, "a pattern")
GAINSAY_TOKEN_NAME(NumberToken<true>, "a number")
GAINSAY_TOKEN_NAME(NumberToken<false>, "a number")
GAINSAY_TOKEN_NAME(DayToken, "a day (YYYY-MM-DD)")
GAINSAY_TOKEN_NAME(TypeToken, "a type")
GAINSAY_TOKEN_NAME(ComparisonToken, "a comparison")
GAINSAY_TOKEN_NAME(QuotedValueToken, "a value")
GAINSAY_TOKEN_NAME(EndToken, "the end of the item")
#undef GAINSAY_TOKEN_NAME

/// A part with an action is called what the part is called; without this, errors would show the name of a C++ type.
template <class Subject, class Action>
struct get_info<action<Subject, Action>> {
    using result_type = std::string;
    std::string operator()(const action<Subject, Action>& part) const { return what(part.subject); }
};

}  // namespace boost::spirit::x3

namespace gainsay::language {

namespace {

// ---- actions ----

/// The attribute becomes a member of the rule's value.
template <class Member>
auto into(Member member) {
    return [member](auto& context) { x3::_val(context).*member = std::move(x3::_attr(context)); };
}

/// The attribute is added to a list of the rule's value.
template <class Member>
auto add(Member member) {
    return [member](auto& context) { (x3::_val(context).*member).push_back(std::move(x3::_attr(context))); };
}

const auto assign = [](auto& context) { x3::_val(context) = std::move(x3::_attr(context)); };
const auto push = [](auto& context) { x3::_val(context).push_back(std::move(x3::_attr(context))); };

ast::ExpressionBox box(ast::Expression expression) {
    return std::make_shared<const ast::Expression>(std::move(expression));
}

auto fold(ast::Operator op) {
    return [op](auto& context) {
        ast::Expression& left = x3::_val(context);
        ast::Expression& right = x3::_attr(context);
        const SourceRange range = cover(left.range, right.range);
        ast::Operation operation{op, {box(std::move(left)), box(std::move(right))}};
        left = ast::Expression{std::move(operation), range};
    };
}

/// The range of the fixed word or symbol that was just read, so that the node begins there.
template <class Context>
SourceRange just_read(Context& context, std::size_t size) {
    const Reading& reading = x3::get<ReadingTag>(context).get();
    const char* const end = x3::_where(context).begin();
    return reading.range(end - size, end);
}

auto begin_with(std::string_view word) {
    return [size = word.size()](auto& context) { x3::_val(context).range = just_read(context, size); };
}
const auto end_with_bracket = [](auto& context) {
    x3::_val(context).range = cover(x3::_val(context).range, just_read(context, 1));
};

/// Comes after begin_with.
auto prefix(ast::Operator op) {
    return [op](auto& context) {
        ast::Expression& whole = x3::_val(context);
        whole.range = cover(whole.range, x3::_attr(context).range);
        whole.node = ast::Operation{op, {box(std::move(x3::_attr(context)))}};
    };
}

struct RelationTail {
    ast::Comparison op = ast::Comparison::equal;
    ast::Expression right;
};

const auto relate = [](auto& context) {
    ast::Expression& left = x3::_val(context);
    RelationTail& tail = x3::_attr(context);
    const SourceRange range = cover(left.range, tail.right.range);
    ast::Relation relation{tail.op, box(std::move(left)), box(std::move(tail.right))};
    left = ast::Expression{std::move(relation), range};
};

auto truth(bool value) {
    return [value](auto& context) {
        x3::_val(context) = ast::Expression{ast::Truth{value}, just_read(context, value ? 4 : 5)};
    };
}

const auto assign_node = [](auto& context) { x3::_val(context).node = std::move(x3::_attr(context).node); };
const auto set_reference = [](auto& context) {
    const SourceRange range = x3::_attr(context).range;
    x3::_val(context) = ast::Expression{ast::Reference{std::move(x3::_attr(context))}, range};
};
const auto make_application = [](auto& context) {
    ast::Expression& whole = x3::_val(context);
    ast::Name fact = std::move(std::get<ast::Reference>(whole.node).name);
    whole.range = cover(whole.range, just_read(context, 1));
    whole.node = ast::Application{std::move(fact), std::move(x3::_attr(context))};
};
const auto set_clash = [](auto& context) { x3::_val(context).clash = true; };
const auto set_absent = [](auto& context) { x3::_val(context).absent = true; };

/// Like into(), for what may be given once.
template <class Member>
auto into_once(Member member, const char* what) {
    return [member, what](auto& context) {
        auto& target = x3::_val(context).*member;
        if (target) {
            Reading& reading = x3::get<ReadingTag>(context).get();
            const char* const end = x3::_where(context).begin();
            reading.fail("given-twice", std::string("`") + what + "` is given twice for one sentence",
                         reading.range(end - 1, end));
        }
        target = std::move(x3::_attr(context));
    };
}

// ---- rules ----

const x3::rule<struct ArgumentsId, std::vector<ast::Name>> arguments{"arguments"};
const x3::rule<struct PrimaryId, ast::Expression> primary{"a number, a variable or a fact"};
const x3::rule<struct UnaryId, ast::Expression> unary{"a number, a variable or a fact"};
const x3::rule<struct ProductId, ast::Expression> product{"a number, a variable or a fact"};
const x3::rule<struct SumId, ast::Expression> sum{"a number, a variable or a fact"};
const x3::rule<struct TailId, RelationTail> relation_tail{"a comparison"};
const x3::rule<struct RelationId, ast::Expression> relation{"an expression"};
const x3::rule<struct NotId, ast::Expression> negation{"an expression"};
const x3::rule<struct ConjunctionId, ast::Expression> conjunction{"an expression"};
const x3::rule<struct DisjunctionId, ast::Expression> disjunction{"an expression"};
const x3::rule<struct ExpressionId, ast::Expression> expression{"an expression"};

const x3::rule<struct PackId, PackLine> pack{"a pack line"};
const x3::rule<struct KindItemId, ast::Kind> kind{"a kind"};
const x3::rule<struct WordsId, ast::Words> words{"a list of words"};
const x3::rule<struct DisjointId, ast::Disjoint> disjoint{"a disjoint group"};
const x3::rule<struct ParameterId, ast::Parameter> parameter{"a parameter"};
const x3::rule<struct FactItemId, ast::Fact> fact{"a fact"};
const x3::rule<struct TargetId, ast::Application> target{"a fact name"};
const x3::rule<struct SayValueId, ast::Expression> say_value{"a value"};
const x3::rule<struct SayId, ast::Say> say{"a say"};
const x3::rule<struct RuleItemId, ast::Rule> rule_item{"a rule"};
const x3::rule<struct SentenceId, ast::ExampleSentence> sentence{"a sentence in double quotes"};
const x3::rule<struct LabelledId, ast::ExampleSentence> labelled{"a sentence with its label (a: \"…\")"};
const x3::rule<struct ExpectedId, ast::ExpectedClaim> claim{"an expected claim"};
const x3::rule<struct ClaimsId, std::vector<ast::ExpectedClaim>> claims{"`nothing` or an expected claim"};
const x3::rule<struct ClashId, ast::ExpectedClash> clash{"labels in braces"};
const x3::rule<struct ClashesId, std::vector<ast::ExpectedClash>> clashes{"`nothing` or labels in braces"};
const x3::rule<struct BodyId, ast::Example> example_body{"`clash` or a sentence in double quotes"};
const x3::rule<struct ExampleId, ast::Example> example{"an example"};

const Symbol comma{","}, colon{":"}, open{"("}, close{")"}, arrow{"=>"};
const NameToken any_name{}, kind_name{"a kind name"}, fact_name{"a fact name"};
const TextToken text{};

const auto arguments_def = open > -(any_name[push] > *(comma > any_name[push])) > close;

const auto primary_def = (open[begin_with("(")] > expression[assign_node] > close[end_with_bracket]) |
                         NumberToken<false>{}[assign] | Keyword{"true"}[truth(true)] | Keyword{"false"}[truth(false)] |
                         QuotedValueToken{}[assign] | (any_name[set_reference] >> -(arguments[make_application]));
const auto unary_def = NumberToken<true>{}[assign] |
                       (Symbol{"-"}[begin_with("-")] > unary[prefix(ast::Operator::negate)]) | primary[assign];
const auto product_def = unary[assign] >> *(Symbol{"*"} > unary[fold(ast::Operator::multiply)]);
const auto sum_def = product[assign] >> *((Symbol{"+"} > product[fold(ast::Operator::add)]) |
                                          (Symbol{"-"} > product[fold(ast::Operator::subtract)]));
const auto relation_tail_def = ComparisonToken{}[into(&RelationTail::op)] > sum[into(&RelationTail::right)];
const auto relation_def = sum[assign] >>
                          -(relation_tail[relate] | (Keyword{"before"} > sum[fold(ast::Operator::before)]) |
                            (Keyword{"after"} > sum[fold(ast::Operator::after)]));
const auto negation_def =
    (Keyword{"not"}[begin_with("not")] > negation[prefix(ast::Operator::logical_not)]) | relation[assign];
const auto conjunction_def = negation[assign] >> *(Keyword{"and"} > negation[fold(ast::Operator::logical_and)]);
const auto disjunction_def = conjunction[assign] >> *(Keyword{"or"} > conjunction[fold(ast::Operator::logical_or)]);
const auto expression_def = disjunction[assign] >> -(arrow > disjunction[fold(ast::Operator::implies)]);

const PhraseToken phrase{};
const auto pack_def = Keyword{"pack"} > any_name[into(&PackLine::name)] > text[into(&PackLine::title)];
const auto kind_def = Keyword{"kind"} > any_name[into(&ast::Kind::name)] >
                      -(Keyword{"is"} > kind_name[into(&ast::Kind::parent)]) >
                      -(Keyword{"means"} > phrase[add(&ast::Kind::nouns)] > *(comma > phrase[add(&ast::Kind::nouns)]));
const auto words_def = Keyword{"words"} > any_name[into(&ast::Words::name)] > Symbol{"="} >
                       phrase[add(&ast::Words::lemmas)] > *(comma > phrase[add(&ast::Words::lemmas)]);
const auto disjoint_def = Keyword{"disjoint"} > phrase[add(&ast::Disjoint::values)] >
                          *(comma > phrase[add(&ast::Disjoint::values)]);

const auto parameter_def = any_name[into(&ast::Parameter::name)] >> -(colon > kind_name[into(&ast::Parameter::kind)]);
const NameToken trait{
    "a trait (cumulative, exclusive, contested, once, changes, announced, periodic, local, parts) or `describe`"};
const auto fact_def = Keyword{"fact"} > any_name[into(&ast::Fact::name)] >
                      -(open >
                        -(parameter[add(&ast::Fact::parameters)] > *(comma > parameter[add(&ast::Fact::parameters)])) >
                        close) > Keyword{"is"} > TypeToken{}[into(&ast::Fact::type)] >
                      -(Keyword{"of"} > any_name[into(&ast::Fact::unit)]) >
                      *((comma >> Keyword{"describe"} > text[into(&ast::Fact::describe)]) |
                        (comma > trait[add(&ast::Fact::traits)]));

const auto target_def = fact_name[into(&ast::Application::fact)] >> -(arguments[into(&ast::Application::arguments)]);
const auto say_value_def = NumberToken<true>{}[assign] | Keyword{"true"}[truth(true)] | Keyword{"false"}[truth(false)] |
                           QuotedValueToken{}[assign] | any_name[set_reference];
const PatternToken pattern{};
const auto holds = [](auto& context) { x3::_val(context).value.node = ast::Truth{true}; };
const auto say_def = Keyword{"say"} > target[into(&ast::Say::fact)] >
                     ((ComparisonToken{}[into(&ast::Say::op)] > say_value[into(&ast::Say::value)]) |
                      x3::eps[holds]) > pattern[add(&ast::Say::patterns)] > *pattern[add(&ast::Say::patterns)];

const TextToken message{"the rule's message"};
const auto rule_item_def = Keyword{"rule"} > any_name[into(&ast::Rule::name)] > message[into(&ast::Rule::message)] >
                           expression[into(&ast::Rule::condition)] >
                           -(Keyword{"unless"} > expression[into(&ast::Rule::unless)]);

const FreeTextToken argument{"words that name what the claim is about"}, value{"a value"};
// `published` and the like may be the label of the next sentence.
const TextToken outlet_name{"the outlet's name in double quotes"}, speaker_name{"the speaker's name in double quotes"};
const auto circumstances =
    *((Keyword{"published"} >> !colon > DayToken{}[into_once(&ast::ExampleSentence::published, "published")]) |
      (Keyword{"outlet"} >> !colon > outlet_name[into_once(&ast::ExampleSentence::outlet, "outlet")]) |
      (Keyword{"speaker"} >> !colon > speaker_name[into_once(&ast::ExampleSentence::speaker, "speaker")]));
const auto sentence_def = text[into(&ast::ExampleSentence::sentence)] > circumstances;
const auto labelled_def =
    any_name[into(&ast::ExampleSentence::label)] >> colon > text[into(&ast::ExampleSentence::sentence)] > circumstances;
// A fact may be called `no`.
const auto claim_def = -(Keyword{"no"} >> &any_name)[set_absent] > fact_name[into(&ast::ExpectedClaim::fact)] >
                       -(open > -(argument[add(&ast::ExpectedClaim::arguments)] >
                                  *(comma > argument[add(&ast::ExpectedClaim::arguments)])) > close) >
                       -(ComparisonToken{}[into(&ast::ExpectedClaim::op)] > value[into(&ast::ExpectedClaim::value)]);
const auto claims_def = Keyword{"nothing"} | (claim[push] > *(comma > claim[push]));
const NameToken finding_kind{"a kind or level of finding"};
const auto clash_def = Symbol{"{"} > any_name[add(&ast::ExpectedClash::labels)] >
                       *(comma > any_name[add(&ast::ExpectedClash::labels)]) > Symbol{"}"} >
                       -(Keyword{"is"} > finding_kind[into(&ast::ExpectedClash::kind)]);
const auto clashes_def = Keyword{"nothing"} | (clash[push] > *(comma > clash[push]));
const auto example_body_def =
    (Keyword{"clash"}[set_clash] > labelled[add(&ast::Example::sentences)] > *labelled[add(&ast::Example::sentences)] >
     arrow > clashes[into(&ast::Example::clashes)]) |
    (sentence[add(&ast::Example::sentences)] > arrow > claims[into(&ast::Example::claims)]);
const auto example_def = Keyword{"example"} > example_body[assign];

BOOST_SPIRIT_DEFINE(arguments, primary, unary, product, sum, relation_tail, relation, negation, conjunction,
                    disjunction, expression)
BOOST_SPIRIT_DEFINE(pack, kind, words, disjoint, parameter, fact, target, say_value, say, rule_item)
BOOST_SPIRIT_DEFINE(sentence, labelled, claim, claims, clash, clashes, example_body, example)

// ---- what the caller sees ----

/// A say does without those of its patterns that could not be read, as long as one is left.
template <class Node>
bool usable(Node&) {
    return true;
}
template <>
bool usable(ast::Say& node) {
    std::erase_if(node.patterns, [](const ast::Pattern& p) { return p.parts.empty(); });
    return !node.patterns.empty();
}

/// Reads one item of type `Node`, whole; a syntax error goes to the faults.
template <class Node, class Rule>
ItemResult read(const Rule& grammar, Reading reading, SourceRange item) {
    ItemResult result;
    Node node;
    const char* first = reading.file.data() + item.begin;
    const char* const last = reading.file.data() + item.end;
    const auto whole = x3::with<ReadingTag>(std::ref(reading))[grammar > EndToken{}];
    bool done = false;
    try {
        done = x3::parse(first, last, whole, node);
    } catch (const x3::expectation_failure<const char*>& failure) {
        const auto where = static_cast<std::uint32_t>(failure.where() - reading.file.data());
        reading.faults.push_back(syntax_error(reading.file, item, where, failure.which()));
    }
    if (!done && reading.faults.empty()) {
        reading.faults.push_back(syntax_error(reading.file, item, item.begin, "an item"));
    }
    if (done && !reading.spoiled && usable(node)) {
        node.range = item;
        result.item = std::move(node);
    }
    result.faults = std::move(reading.faults);
    return result;
}

}  // namespace

ItemResult parse_item(std::string_view file, SourceRange item) {
    const SourceRange keyword = token_at(file, item.begin, item.end);
    const std::string_view word = file.substr(keyword.begin, keyword.size());
    Reading reading{file, {}};
    if (word == "pack") return read<PackLine>(pack, std::move(reading), item);
    if (word == "kind") return read<ast::Kind>(kind, std::move(reading), item);
    if (word == "words") return read<ast::Words>(words, std::move(reading), item);
    if (word == "disjoint") return read<ast::Disjoint>(disjoint, std::move(reading), item);
    if (word == "fact") return read<ast::Fact>(fact, std::move(reading), item);
    if (word == "say") return read<ast::Say>(say, std::move(reading), item);
    if (word == "rule") return read<ast::Rule>(rule_item, std::move(reading), item);
    return read<ast::Example>(example, std::move(reading), item);
}

}  // namespace gainsay::language
