#include "app/rule_service/additions.hpp"
#include "app/rule_service/completion.hpp"
#include "app/rule_service/describe.hpp"
#include "app/rule_service/fixes.hpp"
#include "app/rule_service/formatting.hpp"
#include "app/rule_service/hover.hpp"
#include "app/rule_service/navigation.hpp"
#include "app/rule_service/outline.hpp"
#include "app/rule_service/readings.hpp"
#include "app/rule_service/word_docs.hpp"
#include "parser/language/expected_value.hpp"
#include "parser/language/words.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <random>

using namespace gainsay;
using namespace gainsay::app::rule_service;

namespace {

const std::string kPack = R"(pack power "Power cuts and who sat in the dark"

# Homes without power.
# Not those that were only dimmed.
kind outage is event means outage, blackout

words households = household, home, customer

fact cut_off(E: event) is count of households, cumulative, describe "households cut off in {E}"
fact reconnected(E: event) is count of households, cumulative
fact cut_by(E: event) is text, exclusive

disjoint storm_damage, theft

say cut_off(E) = N
  "{E: outage} (hit|affected) {N households}"
  "{N households} lost power in {E: event}"

say cut_by(E) = theft
  "copper thieves caused {E: outage}"

rule reconnected_were_cut_off
  "nobody is reconnected who was not cut off"
  reconnected(E) <= cut_off(E) unless cut_by(E) = theft

example clash
  a: "Four hundred homes lost power in the blackout in Lorvik." published 2025-11-14
  b: "Engineers reconnected 600 homes after the blackout in Lorvik."
  => { a, b } is between_outlets
)";

struct World {
    Book book;
    std::size_t file = 0;
    const PackFile& pack() const { return *book.files[file]; }
    std::string slice(SourceRange range) const { return pack().text.substr(range.begin, range.size()); }
};

World world(const std::string& text, std::string path = "my/power.rules") {
    std::vector<std::shared_ptr<const PackFile>> files{
        read_pack("base.rules",
                  "pack base \"Base\"\n\nkind ship is thing means ship, ferry\nwords sink = sink, founder\n", true)};
    files.push_back(read_pack(path, text));
    World out{make_book(files), 0};
    out.file = out.book.find(path);
    return out;
}

/// The text without its mark, and where the mark stood.
std::pair<std::string, std::uint32_t> marked(std::string text) {
    const std::size_t at = text.find('^');
    text.erase(at, 1);
    return {text, static_cast<std::uint32_t>(at)};
}

std::uint32_t place_of(const std::string& text, const std::string& part, std::size_t offset = 0) {
    const std::size_t at = text.find(part);
    REQUIRE(at != std::string::npos);
    return static_cast<std::uint32_t>(at + offset);
}

std::vector<std::string> completions(const std::string& text_with_mark) {
    const auto [text, at] = marked(text_with_mark);
    const World w = world(text);
    std::vector<std::string> out;
    for (const Completion& c : complete(w.book, w.file, at)) out.push_back(c.label);
    return out;
}

bool has(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

std::string apply(std::string text, std::vector<FixEdit> edits) {
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
        text.replace(edit->range.begin, edit->range.size(), edit->text);
    return text;
}

/// All fixes of the diagnostics with that code, applied one by one.
std::vector<std::string> fixed(const std::string& text, const std::string& code) {
    const World w = world(text);
    std::vector<std::string> out;
    for (const Diagnostic& d : w.book.diagnostics)
        if (d.code == code && d.source == SourceId::at(w.file))
            for (const Fix& fix : fixes(w.pack(), d)) out.push_back(apply(text, fix.edits));
    return out;
}

bool in_order(const TokenizedFile& file, std::size_t size) {
    std::uint32_t at = 0;
    for (const Token& token : file.tokens) {
        if (token.range.begin < at || token.range.end <= token.range.begin || token.range.end > size) return false;
        at = token.range.end;
    }
    return true;
}

}  // namespace

TEST_CASE("every token of the shipped packs has a part in the language", "[rule_service]") {
    for (const auto& pack : builtin_packs()) {
        INFO(pack->path);
        CHECK(in_order(pack->tokens, pack->text.size()));
        for (const Token& token : pack->tokens.tokens) {
            INFO(pack->text.substr(token.range.begin, token.range.size()) << " at " << token.range.begin);
            CHECK(token.role != TokenRole::unknown);
        }
    }
}

TEST_CASE("damaged files still have tokens in order, and no place breaks completion", "[rule_service]") {
    std::mt19937 random(20251122);
    const std::string pieces[] = {"\"", "{",  "}", "(", "=>",   "\n", "say ", "fact ",
                                  "#",  "\\", "<", "é", "\xff", "😀",  ":"};
    for (int round = 0; round < 300; ++round) {
        std::string text = kPack;
        for (int change = 0; change < 4; ++change) {
            const std::size_t at = random() % text.size();
            if (random() % 2 == 0)
                text.erase(at, random() % 12);
            else
                text.insert(at, pieces[random() % std::size(pieces)]);
        }
        REQUIRE(in_order(tokenize(text), text.size()));
        const World w = world(text);
        for (int i = 0; i < 5; ++i) {
            const auto at = static_cast<std::uint32_t>(random() % (text.size() + 1));
            for (const Completion& c : complete(w.book, w.file, at)) REQUIRE(c.replace.end <= text.size());
            (void)symbol_at(w.book, w.file, at);
        }
        (void)outline(w.pack());
        for (const Diagnostic& d : w.book.diagnostics)
            if (d.source == SourceId::at(w.file)) (void)fixes(w.pack(), d);
    }
}

TEST_CASE("completion offers what may stand at a place", "[rule_service]") {
    CHECK(completions("^") ==
          std::vector<std::string>{"pack", "kind", "words", "disjoint", "fact", "say", "rule", "example"});
    CHECK(!has(completions("pack p \"P\"\n\nfa^"), "pack"));
    CHECK(completions("pack p \"P\"\n\nkind a ^") == std::vector<std::string>{"is", "means"});
    CHECK(has(completions("pack p \"P\"\n\nkind a is ^"), "ship"));
    CHECK(has(completions("pack p \"P\"\n\nfact a(E: ev^"), "event"));
    CHECK(has(completions("pack p \"P\"\n\nfact a(E: event) is ^"), "count"));
    CHECK(has(completions("pack p \"P\"\n\nfact a(E: event) is count of ^"), "sink"));
    const auto traits = completions("pack p \"P\"\n\nfact a(E: event) is count, local, ^");
    CHECK(has(traits, "cumulative"));
    CHECK(has(traits, "describe"));
    CHECK(!has(traits, "local"));
    CHECK(completions("pack p \"P\"\n\nfact a(E: event) is count, describe \"in {^\"") ==
          std::vector<std::string>{"E"});
    CHECK(has(completions("pack p \"P\"\n\nfact a(E) is truth\n\nsay ^"), "a"));
    CHECK(completions("pack p \"P\"\n\nfact a(E) is truth\n\nsay a(E) = ^") ==
          std::vector<std::string>{"true", "false"});
}

TEST_CASE("completion inside patterns knows slots, kinds, nouns, classes and roles", "[rule_service]") {
    const std::string head = "pack p \"P\"\n\nfact a(E: event) is count\n\nsay a(E) = N\n  ";
    CHECK(completions(head + "\"{^\"") == std::vector<std::string>{"E", "N", "_"});
    CHECK(has(completions(head + "\"{E: sh^}\""), "ship"));
    CHECK(has(completions(head + "\"{N ^}\""), "sink"));
    CHECK(has(completions(head + "\"{N ^}\""), "percent"));
    CHECK(completions(head + "\"the <^\"") == std::vector<std::string>{"sink"});
    CHECK(has(completions(head + "\"the <sink: ^\""), "this"));
    CHECK(has(completions(head + "tree \"<sink: this>(^\""), "subj"));
    CHECK(has(completions(head + "tree \"<sink: this>(subj: {N}, o^\""), "obj"));
    CHECK(completions(head + "\"plain wo^\"").empty());
    CHECK(completions(head + "\"{E} sank\" # {^").empty());
}

TEST_CASE("completion in rules and examples knows facts, variables, labels and kinds of findings", "[rule_service]") {
    const std::string head = "pack p \"P\"\n\nfact a(E: event) is count\n\n";
    const auto operands = completions(head + "rule r\n  \"m\"\n  a(E) > 2 and ^");
    CHECK(has(operands, "a"));
    CHECK(has(operands, "E"));
    CHECK(has(operands, "not"));
    CHECK(completions(head + "rule r\n  \"m\"\n  a(E) ^") ==
          std::vector<std::string>{"and", "or", "before", "after", "unless"});
    CHECK(completions(head + "rule r\n  \"m\"\n  a(E) > a(^") == std::vector<std::string>{"E"});
    CHECK(has(completions(head + "example \"It sank.\"\n  => ^"), "a"));
    CHECK(has(completions(head + "example \"It sank.\"\n  => ^"), "nothing"));
    CHECK(completions(head + "example \"It sank.\" ^") == std::vector<std::string>{"published", "outlet", "speaker"});
    CHECK(completions(head + "example clash\n  x: \"A.\"\n  y: \"B.\"\n  => { x, ^") ==
          std::vector<std::string>{"x", "y"});
    CHECK(has(completions(head + "example clash\n  x: \"A.\"\n  => { x } is ^"), "superseded"));
}

TEST_CASE("completion replaces the word that is there and offers parameters to fill in", "[rule_service]") {
    const auto [text, at] = marked("pack p \"P\"\n\nfact abc(E: event) is count\n\nsay ab^");
    const World w = world(text);
    const auto all = complete(w.book, w.file, at);
    const auto fact = std::find_if(all.begin(), all.end(), [](const auto& c) { return c.label == "abc"; });
    REQUIRE(fact != all.end());
    CHECK(w.slice(fact->replace) == "ab");
    CHECK(fact->snippet == "abc(${1:E})");
    CHECK(fact->insert == "abc");
    CHECK(documentation(w.book, fact->kind, fact->label).find("abc(E: event) is count") != std::string::npos);
}

TEST_CASE("definitions and references of facts, kinds, classes, values, slots and labels", "[rule_service]") {
    const World w = world(kPack);
    CHECK(w.book.diagnostics.empty());
    const auto defined = [&](std::uint32_t at) {
        const auto symbol = symbol_at(w.book, w.file, at);
        REQUIRE(symbol);
        const auto places = definitions(w.book, *symbol);
        REQUIRE(places.size() == 1);
        return places.front();
    };
    const auto uses = [&](std::uint32_t at) { return references(w.book, *symbol_at(w.book, w.file, at)).size(); };
    const std::uint32_t fact = place_of(kPack, "<= cut_off", 4);
    CHECK(defined(fact).range.begin == place_of(kPack, "fact cut_off", 5));
    CHECK(uses(fact) == 3);
    CHECK(defined(place_of(kPack, "{E: outage", 5)).range.begin == place_of(kPack, "kind outage", 5));
    CHECK(uses(place_of(kPack, "{N households", 4)) == 5);
    CHECK(defined(place_of(kPack, "of households", 4)).range.begin == place_of(kPack, "words households", 6));
    CHECK(defined(place_of(kPack, "= theft\n\nexample", 3)).range.begin == place_of(kPack, "theft"));
    CHECK(uses(place_of(kPack, "storm_damage, theft", 15)) == 3);
    CHECK(defined(place_of(kPack, "{N households} lost", 1)).range.begin == place_of(kPack, "= N", 2));
    CHECK(uses(place_of(kPack, "{N households} lost", 1)) == 3);
    CHECK(defined(place_of(kPack, "{ a, b }", 5)).range.begin == place_of(kPack, "b: \"Eng"));
    CHECK(defined(place_of(kPack, "in {E}\"", 4)).range.begin == place_of(kPack, "(E: event) is count", 1));
    CHECK(!symbol_at(w.book, w.file, place_of(kPack, "lost power", 1)));
}

TEST_CASE("names in a broken item can be followed too", "[rule_service]") {
    const std::string text = kPack + "\nsay cut_off(E) = N\n  \"{N households} froze in {E: outage\n";
    const World w = world(text);
    const auto symbol = symbol_at(w.book, w.file, static_cast<std::uint32_t>(text.rfind("households") + 2));
    REQUIRE(symbol);
    CHECK(definitions(w.book, *symbol).front().range.begin == place_of(text, "words households", 6));
}

TEST_CASE("rename changes every place, and says why it cannot", "[rule_service]") {
    const World w = world(kPack);
    const auto renamed = [&](std::uint32_t at, const std::string& name) {
        const auto symbol = symbol_at(w.book, w.file, at);
        REQUIRE(symbol);
        return rename(w.book, *symbol, name);
    };
    const auto edits = renamed(place_of(kPack, "words households", 8), "homes");
    REQUIRE(std::holds_alternative<std::vector<TextEdit>>(edits));
    std::vector<FixEdit> flat;
    for (const TextEdit& edit : std::get<0>(edits)) flat.push_back({edit.range, edit.text});
    const std::string changed = apply(kPack, flat);
    CHECK(world(changed).book.diagnostics.empty());
    CHECK(changed.find("words homes = household") != std::string::npos);
    CHECK(changed.find("{N households}") == std::string::npos);
    CHECK(std::get<1>(renamed(place_of(kPack, "words households", 8), "sink")) ==
          "there is a word class `sink` already");
    CHECK(std::get<1>(renamed(place_of(kPack, "fact cut_off", 7), "not")) == "`not` is a word of the language");
    CHECK(std::get<1>(renamed(place_of(kPack, "fact cut_off", 7), "Cut")).find("capital") != std::string::npos);
    CHECK(std::get<1>(renamed(place_of(kPack, "= N", 2), "n")) == "a variable begins with a capital letter");
    CHECK(std::get<1>(renamed(place_of(kPack, "is event", 4), "happening")) == "the kind `event` is built in");
}

TEST_CASE("what a built-in pack uses is not renamed", "[rule_service]") {
    const World w = world("pack p \"P\"\n\nfact a(E: ship) is truth\n");
    const auto symbol = symbol_at(w.book, w.file, place_of(w.pack().text, "ship"));
    REQUIRE(symbol);
    CHECK(std::get<1>(rename(w.book, *symbol, "boat")) == "the kind `ship` is used in base.rules, which is built in");
}

TEST_CASE("a pack of the same name takes the place of a built-in one", "[rule_service]") {
    const World w = world("pack base \"Mine\"\n\nkind raft is thing means raft\n");
    CHECK(w.book.files.size() == 1);
    CHECK(w.book.declares_kind("raft"));
    CHECK(!w.book.declares_kind("ship"));
}

TEST_CASE("hover tells what names, words of the language and patterns mean", "[rule_service]") {
    const World w = world(kPack);
    const auto text = [&](std::uint32_t at) {
        const auto found = hover(w.book, w.file, at);
        return found ? found->markdown : std::string();
    };
    CHECK(text(place_of(kPack, "<= cut_off", 5)).find("cut_off(E: event) is count of households, cumulative") !=
          std::string::npos);
    CHECK(text(place_of(kPack, "<= cut_off", 5)).find("2 patterns") != std::string::npos);
    CHECK(text(place_of(kPack, "<= cut_off", 5)).find("`power/reconnected_were_cut_off`") != std::string::npos);
    const std::string kind = text(place_of(kPack, "{E: outage", 5));
    CHECK(kind.find("kind outage is event") != std::string::npos);
    CHECK(kind.find("Not those that were only dimmed") != std::string::npos);
    CHECK(text(place_of(kPack, "{N households", 4)).find("`customer`") != std::string::npos);
    CHECK(text(place_of(kPack, "cumulative", 1)).find("never shrinks") != std::string::npos);
    CHECK(text(place_of(kPack, "lost power", 1)).find("lose(subj: {N households}") != std::string::npos);
    CHECK(text(place_of(kPack, "{N households", 1)).find("a number of households") != std::string::npos);
    CHECK(text(place_of(kPack, "between_outlets", 1)).find("outlets") != std::string::npos);
    CHECK(text(place_of(kPack, "# Homes", 3)).empty());
}

TEST_CASE("every fixed word of the language is explained, and every item has a form to fill in", "[rule_service]") {
    for (const std::string_view trait : language::trait_names()) CHECK(!trait_doc(trait).empty());
    for (const std::string_view type : language::fact_type_names()) CHECK(!type_doc(type).empty());
    for (const std::string_view finding : language::finding_words()) CHECK(!finding_doc(finding).empty());
    for (const std::string_view item : language::item_keywords()) {
        CHECK(!keyword_doc(item).empty());
        CHECK(!item_snippet(item).empty());
    }
}

TEST_CASE("text of a pack never becomes mark-up in a hover", "[rule_service]") {
    CHECK(plain("<b>[x](http://y)*") == "\\<b\\>\\[x\\]\\(http://y\\)\\*");
    CHECK(plain("a\nb\x1b") == "a\\\\x0ab\\\\x1b");
    CHECK(code("a`b") == "a\\`b");
    CHECK(code("a b") == "`a b`");
}

TEST_CASE("how patterns are read, one tree a variant", "[rule_service]") {
    const World w = world(kPack);
    const auto all = read_patterns(w.book, w.file, {0, static_cast<std::uint32_t>(kPack.size())});
    REQUIRE(all.size() == 3);
    CHECK(all[0].id == "power/cut_off#1");
    CHECK(all[0].trees.size() == 2);
    CHECK(w.slice(all[1].range) == "{N households} lost power in {E: event}");
    CHECK(short_form(all[1]).find("lose(") == 0);
    CHECK(short_form(all[0]).ends_with(" +1"));
    CHECK(short_form({"x", {}, {"ééééé"}, {}}, 3) == "éé…");
    const std::uint32_t second = place_of(kPack, "lost power");
    CHECK(read_patterns(w.book, w.file, {second, second}).size() == 1);
}

TEST_CASE("fixes mend what diagnostics tell of", "[rule_service]") {
    const std::string head = "pack p \"P\"\n\nfact rescued(E: event) is count\n\n";
    const std::string say = head + "say rescued(E) = N\n  ";
    CHECK(fixed(head + "say rescuedd(E) = N\n  \"{E: event} saved {N}\"\n", "unknown-fact").at(0) ==
          say + "\"{E: event} saved {N}\"\n");
    CHECK(fixed(say + "\"{E: event} saved {N} by {K: ship}\"\n", "unused-slot").at(0) ==
          say + "\"{E: event} saved {N} by {_: ship}\"\n");
    CHECK(fixed(say + "\"{E: event} saved {N}\n", "unterminated-string").at(0) == say + "\"{E: event} saved {N}\"\n");
    CHECK(fixed("fact a is truth\n", "missing-pack").at(0) == "pack power \"power\"\n\nfact a is truth\n");
    CHECK(fixed("pack p \"P\"\n\nfact a is truth, once, once\n", "trait-twice").at(0) ==
          "pack p \"P\"\n\nfact a is truth, once\n");
    CHECK(fixed("pack p \"P\"\n\ndisjoint a, b, \"a\"\n", "value-twice").at(0) == "pack p \"P\"\n\ndisjoint a, b\n");
    CHECK(fixed(say + "\"{N} <zzz> in {E: event}\"\n", "unknown-words").at(0) ==
          head + "words zzz = zzz\n\nsay rescued(E) = N\n  \"{N} <zzz> in {E: event}\"\n");
    CHECK(fixed(head + "rule r\n  \"m\"\n  qqqqq(E, A) > 1\n", "unknown-fact").at(0) ==
          head + "fact qqqqq(E, A) is count\n\nrule r\n  \"m\"\n  qqqqq(E, A) > 1\n");
    CHECK(fixed(head + "say rescued(this) = N\n  \"{N} <sink>\"\n", "unbound-slot").at(0) ==
          head + "say rescued(this) = N\n  \"{N} <sink: this>\"\n");
    CHECK(fixed(say + "\"{E: event} (saved {N}\"\n", "unclosed-bracket").at(0) == say + "\"{E: event} (saved {N})\"\n");
}

TEST_CASE("formatting touches only the lines that change", "[rule_service]") {
    CHECK(!format_edit(kPack));
    std::string text = kPack;
    const std::size_t at = text.find("words households =");
    text.replace(at, 18, "words   households   =");
    const auto edit = format_edit(text);
    REQUIRE(edit);
    CHECK(edit->range.begin == at);
    CHECK(edit->text == "words households = household, home, customer\n");
    std::string applied = text;
    CHECK(applied.replace(edit->range.begin, edit->range.size(), edit->text) == kPack);
    CHECK(format_edit("kind a is event\n\n\n\nkind b is event"));
}

TEST_CASE("the outline lists items with their names, and patterns below says", "[rule_service]") {
    const World w = world(kPack + "\nfact broken(\n");
    const auto items = outline(w.pack());
    std::vector<std::string> names;
    for (const OutlineItem& item : items) names.push_back(item.keyword + " " + item.name);
    CHECK(names == std::vector<std::string>{"pack power", "kind outage", "words households", "fact cut_off",
                                            "fact reconnected", "fact cut_by", "disjoint storm_damage, theft",
                                            "say cut_off(E) = N", "say cut_by(E) = theft",
                                            "rule reconnected_were_cut_off", "example clash", "fact broken"});
    REQUIRE(items[7].children.size() == 2);
    CHECK(items[7].children[1].name == "{N households} lost power in {E: event}");
    for (const OutlineItem& item : items) CHECK(item.range.contains(item.name_range));
}

TEST_CASE("items are added behind a blank line, with the line ends of the file", "[rule_service]") {
    const std::array<std::string, 3> items{"fact full(A) is truth", "", "say full(A) = true\n  \"{A} is full\""};
    const std::string added = "fact full(A) is truth\n\nsay full(A) = true\n  \"{A} is full\"\n";
    const auto after = [&](const std::string& text) {
        const FixEdit edit = add_items(text, items);
        CHECK(edit.range ==
              SourceRange{static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size())});
        return text + edit.text;
    };
    CHECK(after("pack p \"P\"\n") == "pack p \"P\"\n\n" + added);
    CHECK(after("pack p \"P\"") == "pack p \"P\"\n\n" + added);
    CHECK(after("pack p \"P\"\n\n") == "pack p \"P\"\n\n" + added);
    CHECK(after("") == added);
    CHECK(after("pack p \"P\"\r\n") ==
          "pack p \"P\"\r\n\r\nfact full(A) is truth\r\n\r\nsay full(A) = true\r\n  \"{A} is full\"\r\n");
    CHECK(new_pack("local", "Mine", items) == "pack local \"Mine\"\n\n" + added);
    CHECK(!format_edit(new_pack("local", "Mine", items)));
}
