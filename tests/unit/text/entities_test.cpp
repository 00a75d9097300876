#include "parser/text/document.hpp"
#include "parser/text/english_model.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace gainsay;
using namespace gainsay::text;

namespace {

Document read(const std::string& text) {
    SourceMap sources;
    const SourceId id = sources.add("news.txt", text);
    ReadResult result = read_article(sources, id, ArticleId::at(0));
    return read_document(std::move(*result.article), EnglishModel::embedded());
}

/// The entity of the nth mention that covers the word, none when no mention does.
const Entity* entity_at(const Document& document, std::string_view word, int nth = 1, bool* certain = nullptr) {
    for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
        const auto& tokens = document.sentences[s].tokens;
        for (std::uint32_t t = 0; t < tokens.size(); ++t) {
            if (tokens[t].text != word || --nth > 0) continue;
            for (const Mention& m : document.mentions) {
                if (!m.tokens.contains(s, t)) continue;
                if (certain) *certain = m.certain;
                return &document.entities[m.entity.index()];
            }
            return nullptr;
        }
    }
    return nullptr;
}

std::string key_at(const Document& document, std::string_view word, int nth = 1) {
    const Entity* entity = entity_at(document, word, nth);
    return entity ? entity->key : "no mention";
}

std::string name_at(const Document& document, std::string_view word, int nth = 1) {
    const Entity* entity = entity_at(document, word, nth);
    return entity ? entity->name : "no mention";
}

}  // namespace

TEST_CASE("a person is one by full name, surname, office and pronoun") {
    const Document d = read("Norwegian President Karl Lindqvist arrived in Oslo on Monday.\n"
                            "Lindqvist said the bridge was safe. He added that nobody had been hurt.\n"
                            "The Norwegian leader left on Tuesday.\n");
    CHECK(key_at(d, "Karl") == "person:karl lindqvist");
    CHECK(entity_at(d, "Karl")->role == "president");
    CHECK(entity_at(d, "Karl")->country == "country:norway");
    CHECK(key_at(d, "Lindqvist", 2) == "person:karl lindqvist");
    CHECK(key_at(d, "He") == "person:karl lindqvist");
    CHECK(key_at(d, "leader") == "person:karl lindqvist");
    CHECK(key_at(d, "Oslo") == "place:oslo");
}

TEST_CASE("an office with \"of\" is no part of the name, with a country before it or not") {
    for (const char* text : {"U.S. Secretary of State Carol Dunmore flew to Oslo on Monday.",
                             "Secretary of Defense Carol Dunmore flew to Oslo on Monday."}) {
        INFO(text);
        CHECK(name_at(read(text), "Dunmore") == "Carol Dunmore");
    }
}

TEST_CASE("a ministry has one name however it is written") {
    for (const std::string text :
         {"The Norwegian Foreign Ministry denied the report.", "Norway's Foreign Ministry denied the report.",
          "Norway's Ministry of Foreign Affairs denied the report.",
          "The Ministry of Foreign Affairs of Norway denied the report.",
          "The Norwegian foreign ministry denied the report."}) {
        const Document d = read(text);
        CAPTURE(text);
        const Entity* ministry = entity_at(d, "Ministry") ? entity_at(d, "Ministry") : entity_at(d, "ministry");
        REQUIRE(ministry);
        CHECK(ministry->key == "org:country:norway/foreign ministry");
        CHECK(ministry->name == "Norwegian Foreign Ministry");
        CHECK(ministry->kind == EntityKind::organization);
    }
}

TEST_CASE("the ministry alone is the one named before") {
    const Document d =
        read("The Norwegian Foreign Ministry denied the report. The ministry said the letter was forged.");
    CHECK(key_at(d, "ministry") == "org:country:norway/foreign ministry");
}

TEST_CASE("capitals that speak or act are governments, towns that suffer are towns") {
    const Document d =
        read("Oslo accused its neighbour of lying. Oslo suffered heavy floods in May. Stockholm has denied the report. "
             "Relations between Oslo and Stockholm are tense. The boat left from Oslo at noon.");
    CHECK(key_at(d, "Oslo", 1) == "country:norway");
    CHECK(key_at(d, "Oslo", 2) == "place:oslo");
    CHECK(key_at(d, "Stockholm", 1) == "country:sweden");
    CHECK(key_at(d, "Oslo", 3) == "country:norway");
    CHECK(key_at(d, "Stockholm", 2) == "country:sweden");
    CHECK(key_at(d, "Oslo", 4) == "place:oslo");
}

TEST_CASE("sides, authorities and peoples lead to their country") {
    const Document d =
        read("The Norwegian side told reporters that the bridge was safe. Swedish authorities detained two men. "
             "Finnish divers found the wreck.");
    CHECK(key_at(d, "side") == "country:norway");
    CHECK(key_at(d, "authorities") == "country:sweden");
    CHECK(key_at(d, "Finnish") == "country:finland");
    CHECK(entity_at(d, "Finnish")->kind == EntityKind::nationality);
}

TEST_CASE("a later full name is found from an earlier surname") {
    const Document d = read(
        "Lindqvist denies report on bridge\n\nKarl Lindqvist denied on Monday that the bridge of Bergen was unsafe.");
    CHECK(key_at(d, "Lindqvist", 1) == "person:karl lindqvist");
}

TEST_CASE("of two people with one surname none is certain") {
    const Document d = read("Karl Lindqvist and Maria Lindqvist were on the boat. Lindqvist said the sea was calm.");
    bool certain = true;
    REQUIRE(entity_at(d, "Lindqvist", 3, &certain));
    CHECK_FALSE(certain);
}

TEST_CASE("he and she agree with those they stand for") {
    const Document d =
        read("Karl Lindqvist met Maria Berg on Monday. She said the talks were good, and he said they were long.");
    CHECK(name_at(d, "She") == "Maria Berg");
    CHECK(name_at(d, "he") == "Karl Lindqvist");
}

TEST_CASE("mentions are ordered, lie in their sentences and hold their heads") {
    const Document d =
        read("Norwegian President Karl Lindqvist met the Swedish prime minister in Bergen. He called the talks useful, "
             "according to the Norwegian Foreign Ministry.");
    REQUIRE_FALSE(d.mentions.empty());
    for (std::size_t i = 0; i < d.mentions.size(); ++i) {
        const Mention& m = d.mentions[i];
        REQUIRE(m.tokens.sentence < d.sentences.size());
        CHECK(m.tokens.last <= d.sentences[m.tokens.sentence].tokens.size());
        CHECK(m.tokens.contains(m.tokens.sentence, m.head));
        CHECK(m.entity.index() < d.entities.size());
        if (i > 0) CHECK(d.mentions[i - 1].tokens < m.tokens);
    }
    for (std::size_t i = 0; i < d.entities.size(); ++i) CHECK(d.entities[i].id.index() == i);
}

TEST_CASE("an office of a country named in passing is not given to the president of the article") {
    const Document d = read("President Lindqvist spoke in Norway on Monday. Norwegian papers praised the Norwegian "
                            "hosts and the Swedish and "
                            "Danish guests. Later the Turkish leader called, too.");
    const Entity* leader = entity_at(d, "leader");
    REQUIRE(leader);
    CHECK(leader->country == "country:turkey");
    CHECK(entity_at(d, "Lindqvist")->country != "country:turkey");
}

TEST_CASE("towns with their states are places") {
    const Document d = read("Two men were hurt in Springdale, Conn. on Monday, and one in the United States embassy.");
    // Whether the full stop belongs to the word is for the cutting of tokens to say.
    const std::string state = entity_at(d, "Conn.") ? key_at(d, "Conn.") : key_at(d, "Conn");
    CHECK(state == "place:connecticut");
    CHECK(key_at(d, "States") == "country:united states");
}

TEST_CASE("father and son of one name stay two") {
    const Document d = read("Karl Lindqvist founded the yard in 1950. Karl Lindqvist Jr. sold it in 1999.");
    CHECK(key_at(d, "Lindqvist", 1) == "person:karl lindqvist");
    CHECK(key_at(d, "Lindqvist", 2) == "person:karl lindqvist jr");
}

TEST_CASE("a title leaves out namesakes of the other sex") {
    const Document d =
        read("Karl Lindqvist and Maria Lindqvist were on the boat. Mrs. Lindqvist said the sea was calm.");
    CHECK(name_at(d, "Lindqvist", 3) == "Maria Lindqvist");
}

TEST_CASE("initials in brackets are the name in front, from there on") {
    const Document d =
        read("The Velmora Harbour Rescue Service (VHRX) sent two boats on Monday. VHRX denied the report.");
    const std::string name = name_at(d, "Rescue");
    CHECK(name_at(d, "VHRX", 1) == name);
    CHECK(name_at(d, "VHRX", 2) == name);
}

namespace {

/// Reads the names again with tags of a tagger: one word, one tag.
Document with_tags(Document d, const std::vector<std::pair<std::string, std::string>>& tags) {
    for (Sentence& s : d.sentences) {
        for (Token& t : s.tokens) {
            t.entity_tag = "O";
            for (const auto& [word, tag] : tags) {
                if (t.text == word) t.entity_tag = tag;
            }
        }
    }
    find_entities(d);
    return d;
}

}  // namespace

TEST_CASE("where no table knows a name, the learned tags decide its kind") {
    const Document plain = read("Workers left Tavora on Monday. Tavora praised them. Ambrel Quist stayed in Oslo.");
    const Document place = with_tags(plain, {{"Tavora", "B-LOC"}, {"Ambrel", "B-PER"}, {"Quist", "I-PER"}});
    REQUIRE(entity_at(place, "Tavora"));
    CHECK(entity_at(place, "Tavora", 2)->kind == EntityKind::place);
    CHECK(entity_at(place, "Quist")->kind == EntityKind::person);
    const Document body = with_tags(plain, {{"Tavora", "B-ORG"}, {"Ambrel", "B-ORG"}, {"Quist", "I-ORG"}});
    CHECK(entity_at(body, "Tavora", 1)->kind == EntityKind::organization);
    CHECK(entity_at(body, "Quist")->kind == EntityKind::organization);
    CHECK(entity_at(body, "Oslo")->kind == EntityKind::place);
}

TEST_CASE("a name that is a person's once is a person's throughout") {
    Document d = read("Tavora spoke on Monday. Workers cheered for Tavora. Workers left with Tavora.");
    int nth = 0;
    for (Sentence& s : d.sentences) {
        for (Token& t : s.tokens) {
            t.entity_tag = "O";
            if (t.text == "Tavora") t.entity_tag = ++nth < 3 ? "B-PER" : "B-LOC";
        }
    }
    find_entities(d);
    REQUIRE(entity_at(d, "Tavora", 3));
    CHECK(entity_at(d, "Tavora", 3)->kind == EntityKind::person);
    CHECK(entity_at(d, "Tavora", 1) == entity_at(d, "Tavora", 3));
}
