// Random trees: what the printer writes, the parser reads back as the same tree.
#include "parser/language/format.hpp"
#include "parser/language/parse.hpp"
#include "parser/language/printer.hpp"
#include "parser/language/words.hpp"

#include <catch2/catch.hpp>

#include <functional>
#include <random>

namespace {

using namespace gainsay;
using namespace gainsay::language;

class TreeMaker {
public:
    explicit TreeMaker(unsigned seed) : random_(seed) {}

    ast::RuleFile file() {
        ast::RuleFile file{name(), text(), {}};
        for (std::size_t n = below(8); n > 0; --n) file.items.push_back(item());
        return file;
    }

private:
    std::size_t below(std::size_t n) { return random_() % n; }
    bool coin() { return below(2) == 0; }

    template <class Make>
    auto some(std::size_t least, std::size_t most, Make make) {
        std::vector<decltype(make())> out;
        for (std::size_t n = least + below(most - least + 1); n > 0; --n) out.push_back(make());
        return out;
    }
    template <class Make>
    auto perhaps(Make make) -> std::optional<decltype(make())> {
        if (coin()) return std::nullopt;
        return make();
    }

    ast::Name lower() {
        static const char* const names[] = {"killed", "strikes_before", "kind",     "words",     "is",   "of",
                                            "means",  "clash",          "describe", "published", "this", "no",
                                            "outlet", "speaker",        "is",       "_x",        "a1",   "event"};
        return {names[below(std::size(names))], {}};
    }
    ast::Name capital() {
        static const char* const names[] = {"E", "N", "Who", "T2", "Not"};
        return {names[below(std::size(names))], {}};
    }
    ast::Name name() { return coin() ? lower() : capital(); }

    ast::Text text() {
        static const char* const pieces[] = {"plain words", "\"quoted\"", "back\\slash", "# no comment", "=> x",
                                             "é—“”",        "a, b",       "(",           "{E}",          ""};
        std::string out;
        for (std::size_t n = below(4); n > 0; --n) out += pieces[below(std::size(pieces))];
        return {out, {}};
    }
    ast::Text phrase() {
        static const char* const words[] = {"strike", "car-bomb",  "missile attack", "o'clock", "12",
                                            "is",     "say \"x\"", "düne",           "a,b"};
        return {words[below(std::size(words))], {}};
    }
    ast::Text free_words() {
        static const char* const words[] = {
            "strike on Lorvik", "6",     "2025-11-13..2025-11-14", "x, y", "(z)", "", " blank", "7.5%", "\"",
            "nothing",          "a => b"};
        return {words[below(std::size(words))], {}};
    }
    ast::Comparison comparison() { return static_cast<ast::Comparison>(below(6)); }
    Decimal number(bool negative) {
        const auto digits = static_cast<std::int64_t>(below(100000));
        return *Decimal::make(negative ? -digits : digits, static_cast<int>(below(3)));
    }
    ast::Application application() {
        return {lower(), some(0, 3, [this] { return name(); })};
    }

    ast::Expression value() {
        switch (below(4)) {
        case 0:
            return {ast::Number{number(coin())}, {}};
        case 1:
            return {ast::Truth{coin()}, {}};
        case 2:
            return {ast::Reference{capital()}, {}};
        default:
            return {ast::Reference{coin() ? lower() : ast::Name{coin() ? "air defence" : "not", {}}}, {}};
        }
    }

    ast::Expression expression(int depth) {
        if (depth == 0 || below(5) == 0) return coin() ? value() : ast::Expression{application(), {}};
        const auto box = [&] { return std::make_shared<const ast::Expression>(expression(depth - 1)); };
        if (below(4) == 0) return {ast::Relation{comparison(), box(), box()}, {}};
        const auto op = static_cast<ast::Operator>(below(10));
        ast::Operation operation{op, {box()}};
        if (op != ast::Operator::negate && op != ast::Operator::logical_not) operation.operands.push_back(box());
        return {std::move(operation), {}};
    }

    std::vector<ast::PatternPart> parts(int depth, std::size_t least) {
        return some(least, 4, [&] { return part(depth); });
    }
    ast::PatternPart part(int depth) {
        static const char* const words[] = {"killed", "people", ",",      "'s", "-year-old",
                                            "U.S.",   "\"",     "back\\", "é",  "."};
        switch (below(depth > 0 ? 5 : 3)) {
        case 0:
            return {ast::Word{words[below(std::size(words) - 1)]}};
        case 1:
            return {ast::Slot{coin() ? name() : ast::Name{"_", {}},
                              perhaps([this] { return name(); }),
                              perhaps([this] {
                                  return ast::Name{coin() ? "people" : "car-bomb", {}};
                              }),
                              {}}};
        case 2:
            return {ast::WordClass{lower(), perhaps([this] { return name(); }), {}}};
        case 3:
            return {ast::Optional{parts(depth - 1, 1)}};
        default:
            return {ast::Alternatives{some(1, 3, [&] { return parts(depth - 1, 1); })}};
        }
    }
    ast::Pattern pattern() {
        ast::Pattern pattern;
        pattern.parts = parts(2, 1);
        pattern.form = static_cast<ast::PatternForm>(below(3));
        if (pattern.form != ast::PatternForm::tree) return pattern;
        static const char* const roles[] = {"subj", "obj", "in", "after", "comp"};
        pattern.parts = some(1, 6, [&] { return part(0); });
        // Each node hangs on one that comes before it, so that nodes in order are the tree in preorder.
        std::vector<std::size_t> open{0};
        pattern.roles.push_back({0, ""});
        for (std::size_t i = 1; i < pattern.parts.size(); ++i) {
            open.resize(below(open.size()) + 1);
            pattern.roles.push_back({open.back(), roles[below(std::size(roles))]});
            open.push_back(i);
        }
        return pattern;
    }

    ast::ExampleSentence sentence(bool label) {
        return {label ? std::optional(name()) : std::nullopt, text(),
                perhaps([this] { return Day{static_cast<std::int32_t>(below(30000))}; }),
                perhaps([this] { return text(); }), perhaps([this] { return text(); })};
    }
    ast::ExpectedClaim claim() {
        ast::ExpectedClaim claim{lower(), some(0, 2, [this] { return free_words(); }), ast::Comparison::equal,
                                 perhaps([this] { return free_words(); }), below(4) == 0};
        if (claim.value) claim.op = comparison();
        return claim;
    }

    ast::Item item() {
        switch (below(7)) {
        case 0:
            return ast::Kind{name(), perhaps([this] { return name(); }), some(0, 30, [this] { return phrase(); }), {}};
        case 1:
            return ast::Words{name(), some(1, 30, [this] { return phrase(); }), {}};
        case 2:
            return ast::Disjoint{some(1, 4, [this] { return phrase(); }), {}};
        case 3:
            return ast::Fact{lower(),
                             some(0, 3,
                                  [this] {
                                      return ast::Parameter{name(), perhaps([this] { return name(); })};
                                  }),
                             static_cast<ast::FactType>(below(9)),
                             perhaps([this] { return name(); }),
                             some(0, 2,
                                  [this] {
                                      return ast::Name{coin() ? "cumulative" : "odd", {}};
                                  }),
                             perhaps([this] { return text(); }),
                             {}};
        case 4:
            return ast::Say{application(), comparison(), value(), some(1, 3, [this] { return pattern(); }), {}};
        case 5:
            return ast::Rule{name(), text(), expression(4), perhaps([this] { return expression(2); }), {}};
        default:
            break;
        }
        ast::Example example;
        example.clash = coin();
        example.sentences = some(1, example.clash ? 3 : 1, [&] { return sentence(example.clash); });
        if (example.clash) {
            example.clashes = some(0, 2, [this] {
                return ast::ExpectedClash{some(1, 3, [this] { return name(); }), perhaps([this] { return lower(); })};
            });
        } else {
            example.claims = some(0, 3, [this] { return claim(); });
        }
        return example;
    }

    std::mt19937 random_;
};

ParseResult parse(const std::string& text) {
    SourceMap sources;
    return parse_rules(sources, sources.add("printed.rules", text));
}

}  // namespace

TEST_CASE("what the printer writes is read back as the same tree", "[language][property]") {
    for (unsigned seed = 0; seed < 1500; ++seed) {
        const ast::RuleFile tree = TreeMaker(seed).file();
        const std::string printed = print(tree);
        const ParseResult result = parse(printed);
        INFO("seed " << seed << "\n" << printed << "\nread back:\n" << print(result.file));
        REQUIRE((result.diagnostics.empty() ? "" : result.diagnostics.front().message) == "");
        REQUIRE(result.file == tree);
        REQUIRE(print(result.file) == printed);
    }
}

TEST_CASE("canonical text is left alone by the formatter", "[language][property]") {
    for (unsigned seed = 0; seed < 300; ++seed) {
        const std::string printed = print(TreeMaker(seed).file());
        REQUIRE(format_rules(printed) == printed);
    }
}
