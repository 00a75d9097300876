#include "parser/claims/given_claims.hpp"

#include "parser/claims/extract.hpp"
#include "parser/readers/json_tree.hpp"
#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Rules;

namespace {

const std::string kFirst =
    "Title: Depot fire in Brenwick\nOutlet: Dockside Daily\nPublished: 2024-05-15\n\n"
    "The fire at the Brenwick depot killed six people on Monday. Mara Quist, the mayor, said: \"Nobody set it.\" "
    "The depot stored paint. The depot stored paint.\n";
const std::string kSecond = "Title: Brenwick mourns\nOutlet: Harbour Herald\nPublished: 2024-05-15\n\n"
                            "Nine people were killed in the fire at the Brenwick depot on Monday, police said.\n";

/// Two articles and claims that are given to them.
struct Given {
    explicit Given(const std::string& lines) {
        const Rules& rules = Rules::builtin();
        for (const std::string& text : {kFirst, kSecond}) {
            const auto at = documents.size();
            const SourceId source = sources.add(at == 0 ? "first.txt" : "second.txt", text);
            text::ReadResult read = text::read_article(sources, source, ArticleId::at(at));
            documents.push_back(text::read_document(std::move(*read.article), text::EnglishModel::embedded()));
        }
        own = extract(documents, rules.set, *rules.patterns);
        result = read_given_claims(sources, sources.add("given.jsonl", lines), documents, rules.set);
        joined = extract(documents, rules.set, *rules.patterns, sources, result.claims, result.diagnostics);
    }
    /// The errors as users see them, without the lines of the file.
    std::string told() const {
        std::string out;
        for (const Diagnostic& d : result.diagnostics)
            out += render(d, sources).substr(0, render(d, sources).find('\n')) + "\n";
        return out;
    }
    std::vector<Claim> added() const {
        std::vector<Claim> out;
        for (const Claim& c : joined.claims)
            if (!c.given.empty()) out.push_back(c);
        return out;
    }
    const Referent& about(const Claim& c) const { return joined.referents[c.arguments.at(0).index()]; }

    SourceMap sources;
    std::vector<text::Document> documents;
    ClaimSet own, joined;
    GivenClaims result;
};

/// A claim that fits, with one member replaced or added.
std::string line(const std::string& member = {}, const std::string& value = {}) {
    const std::vector<std::pair<std::string, std::string>> fitting = {
        {"article", "\"a1\""},
        {"quote", "\"The depot stored paint. The depot\""},
        {"fact", "\"injured\""},
        {"arguments", R"({"E": "the fire"})"},
        {"value", R"({"kind": "quantity", "low": 4, "high": 4, "text": "four"})"}};
    std::string out = "{";
    bool replaced = member.empty();
    const auto add = [&](const std::string& name, const std::string& words) {
        if (!words.empty()) out += (out.size() > 1 ? ", \"" : "\"") + name + "\": " + words;
    };
    for (const auto& [name, words] : fitting) {
        add(name, name == member ? value : words);
        replaced = replaced || name == member;
    }
    if (!replaced) add(member, value);
    return out + "}\n";
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("A claim that fits joins the others in its place, and says where it was given", "[given]") {
    const Given given("\n" + line("quote", "\"at the Brenwick depot killed six people\""));
    CHECK(given.told().empty());
    REQUIRE(given.added().size() == 1);
    const Claim claim = given.added().front();
    CHECK(claim.given == "given.jsonl:2");
    CHECK(given.joined.claims.size() == given.own.claims.size() + 1);
    for (std::size_t i = 0; i < given.joined.claims.size(); ++i) CHECK(given.joined.claims[i].id == ClaimId::at(i));
    CHECK(std::is_sorted(given.joined.claims.begin(), given.joined.claims.end(), [](const Claim& a, const Claim& b) {
        return std::pair(a.article, a.range.begin) < std::pair(b.article, b.range.begin);
    }));
    CHECK(claim.own_voice);
    CHECK(claim.modality == Modality::asserted);
    CHECK(claim.as_of == TimeInterval::on(*make_day(2024, 5, 15)));
    CHECK(std::get<QuantityValue>(claim.value).unit == "people");
}

TEST_CASE("Words that the article uses mean what they mean there", "[given]") {
    const Given given(line() + line("arguments", R"({"E": "fire at the Brenwick depot"})") +
                      line("arguments", R"({"E": "the blaze"})"));
    CHECK(given.told().empty());
    REQUIRE(given.added().size() == 2);  // the second says the same of the same fire as the first
    const std::vector<Claim> added = given.added();
    const Claim* killed = nullptr;
    for (const Claim& c : given.joined.claims)
        if (killed == nullptr && c.fact == Rules::builtin().fact("killed")) killed = &c;
    REQUIRE(killed != nullptr);
    CHECK(added[0].arguments == killed->arguments);
    CHECK(given.about(added[1]).text == "the blaze");
    CHECK(added[1].arguments != killed->arguments);
    CHECK(given.about(added[1]).event);
}

TEST_CASE("Who says it is told by the text unless it is given", "[given]") {
    const std::string quote = R"("Nobody set it.")";
    const Given given(
        line("quote", quote) +
        R"({"article":"first.txt","quote":"Nobody set it.","fact":"injured","arguments":{"E":"the fire"},)"
        R"("value":{"kind":"quantity","low":1,"high":null},"speaker":["Dockside Daily","Jon Reed"],)"
        R"("own_voice":false,"polarity":"negative","modality":"alleged","occasion":"a briefing",)"
        R"("uttered":{"earliest":"2024-05-14","latest":"2024-05-14"}})");
    CHECK(given.told().empty());
    REQUIRE(given.added().size() == 2);
    const std::vector<Claim> added = given.added();
    CHECK(added[0].last_speaker().name == "Mara Quist");
    CHECK(added[1].last_speaker().name == "Jon Reed");
    CHECK_FALSE(added[1].own_voice);
    CHECK_FALSE(added[1].positive);
    CHECK(added[1].modality == Modality::alleged);
    CHECK(added[1].occasion == "a briefing");
    CHECK(added[1].as_of == TimeInterval::on(*make_day(2024, 5, 14)));
}

TEST_CASE("A claim that says again what was read is dropped", "[given]") {
    const Given plain("");
    std::string lines;
    for (const Claim& c : plain.own.claims) {
        if (c.fact != Rules::builtin().fact("killed")) continue;
        const auto& number = std::get<QuantityValue>(c.value);
        lines += "{\"article\": \"a" + std::to_string(c.article.index() + 1) +
                 "\", \"start\": " + std::to_string(c.range.begin) + ", \"end\": " + std::to_string(c.range.end) +
                 ", \"fact\": \"killed\", \"arguments\": {\"E\": \"" +
                 plain.own.referents[c.arguments[0].index()].text +
                 "\"}, \"value\": {\"kind\": \"quantity\", \"low\": " + number.interval.low->to_string() +
                 ", \"high\": " + number.interval.high->to_string() + "}}\n";
    }
    REQUIRE_FALSE(lines.empty());
    const Given twice(lines + lines);
    CHECK(twice.told().empty());
    CHECK(twice.result.claims.size() >= 4);
    CHECK(twice.added().empty());
    CHECK(twice.joined.claims.size() == twice.own.claims.size());
}

TEST_CASE("What does not fit is refused at its place with what to do, and the rest counts", "[given]") {
    struct Case {
        std::string line, where, message, help;
    };
    const std::vector<Case> cases = {
        {"{\"article\": \"a1\"", "given.jsonl:1:17: ", "broken JSON", ""},
        {"7", "given.jsonl:1:1: ", "this is no claim", "an object"},
        {"{} {}", "given.jsonl:1:4: ", "more behind the object", ""},
        {line("polarty", "\"negative\""), "", "claims have no member 'polarty'", "did you mean `polarity`?"},
        {line("article", "\"frst.txt\""), "given.jsonl:1:13: ", "there is no article 'frst.txt'", "first.txt"},
        {line("article", ""), "", "does not say of which article", "\"article\""},
        {line("quote", ""), "", "the claim has no quote", "rests on words"},
        {line("quote", "\"\""), "", "the quote is no words", ""},
        {line("quote", "\"The depot stored oil\""), "", "the quote is not in a1", "goes on with 'paint"},
        {line("quote", "\"The depot stored\""), "", "more than once", "start"},
        {line("quote", "\"Dockside\""), "", "no sentence of the article's text", "header lines"},
        {line("start", "3"), "", "\"start\" and \"end\" go together", "both"},
        {"{\"article\":\"a1\",\"start\":0,\"end\":100000}", "", "no words lie at 0..100000", "bytes"},
        {"{\"article\":\"a1\",\"start\":9,\"end\":9}", "", "no words lie at 9..9", "start < end"},
        {"{\"article\":\"a1\",\"start\":-1,\"end\":9}", "", "this is no offset", ""},
        {"{\"article\":\"a1\",\"start\":1.5,\"end\":9}", "", "this is no offset", ""},
        {"{\"article\":\"a1\",\"start\":7,\"end\":12,\"quote\":\"Depots\"}", "", "there it says 'Depot'", "bytes"},
        {line("fact", "\"injurd\""), "", "there is no fact 'injurd'", "did you mean `injured`?"},
        {line("fact", "\"qwertyuiop\""), "", "there is no fact", "rules list"},
        {line("arguments", ""), "", "'injured' needs its slot 'E'", "\"E\": \"words\""},
        {line("arguments", "[]"), "", "the arguments are no object", ""},
        {line("arguments", R"({"F": "the fire"})"), "", "'injured' has no slot 'F'", ""},
        {line("arguments", R"({"E": " "})"), "", "the slot has no words", ""},
        {line("value", ""), "", "the claim has no value", ""},
        {line("value", "6"), "", "the value is no object", ""},
        {line("value", R"({"kind": "quantty", "low": 6})"), "", "no kind of value 'quantty'", "`quantity`"},
        {line("value", R"({"kind": "time", "earliest": "2024-05-13"})"), "", "has no values of kind 'time'",
         "quantity"},
        {line("value", R"({"kind": "quantity"})"), "", "open on both sides", ""},
        {line("value", R"({"kind": "quantity", "low": 7, "high": 6})"), "", "low is above high", ""},
        {line("value", R"({"kind": "quantity", "low": "six"})"), "", "no number that can be kept exactly", ""},
        {line("value", R"({"kind": "quantity", "low": 1e3})"), "", "no number that can be kept exactly", ""},
        {line("modality", "\"assertd\""), "", "there is no modality 'assertd'", "did you mean `asserted`?"},
        {line("polarity", "\"maybe\""), "", "there is no polarity 'maybe'", "positive or negative"},
        {line("speaker", "\"Dockside Daily\""), "", "the speakers are no list", ""},
        {line("speaker", "[]"), "", "the list of speakers is empty", ""},
        {line("speaker", "[\"Jon Reed\"]"), "", "does not begin with the outlet", "\"Dockside Daily\""},
        {line("as_of", "\"2024-05-14\""), "", "the time is no object", ""},
        {line("as_of", R"({"earliest": "soon", "latest": null})"), "", "no day and no instant", ""},
        {line("as_of", R"({"earliest": "2024-05-14", "latest": "2024-05-14T08:00:00"})"), "", "one side of the time",
         ""},
        {line("as_of", R"({"earliest": "2024-05-15", "latest": "2024-05-14"})"), "", "earliest is after latest", ""},
        {line("occasion", "7"), "", "the occasion is no string", ""},
        {R"({"article":"a1","quote":"killed six people","fact":"number","arguments":{"M":"no such clause"},)"
         R"("value":{"kind":"quantity","low":6}})",
         "", "no clause of the article reads 'no such clause'", "gainsay claims"}};
    for (const Case& c : cases) {
        const std::string first = c.line.back() == '\n' ? c.line : c.line + "\n";
        INFO(first);
        const Given given(first + line());
        REQUIRE(given.result.diagnostics.size() == 1);
        const std::string told = render(given.result.diagnostics.front(), given.sources);
        INFO(told);
        CHECK(contains(told, c.where.empty() ? "given.jsonl:1:" : c.where));
        CHECK(contains(told, "error: "));
        CHECK(contains(told, c.message));
        CHECK(contains(told, c.help));
        CHECK(given.added().size() == 1);
    }
}

TEST_CASE("Any bytes give a result", "[given]") {
    const std::string whole = line("speaker", "[\"Dockside Daily\", \"Jon \\u00e9\\ud83d\\ude00\"]");
    std::string lines;
    for (std::size_t i = 0; i < whole.size(); i += 3) lines += whole.substr(0, i) + "\n";
    for (std::size_t i = 0; i + 1 < whole.size(); i += 7) {
        std::string broken = whole;
        broken[i] = static_cast<char>(i * 37);
        lines += broken;
    }
    lines += std::string(5000, '[') + "\n" + std::string(5000, '{') + "\n\"\\ud800\"\n\xFF\xFE\n\xEF\xBB\xBF" + whole;
    const Given given(lines);
    CHECK(given.result.diagnostics.size() > 50);
    CHECK(given.result.diagnostics.size() <= 101);
    for (const Diagnostic& d : given.result.diagnostics) CHECK_FALSE(render(d, given.sources).empty());
}
