#include "parser/text/document.hpp"
#include "parser/text/english_model.hpp"

#include <catch2/catch.hpp>

#include <optional>
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

struct Found {
    std::string antecedent;  ///< head word; empty when there is no link
    LinkReason reason = LinkReason::none;
    bool certain = false;
};

/// The link of the nth token that reads `word`.
Found link_of(const Document& d, std::string_view word, int nth = 1) {
    for (std::uint32_t s = 0; s < d.sentences.size(); ++s) {
        for (std::uint32_t t = 0; t < d.sentences[s].tokens.size(); ++t) {
            if (d.sentences[s].tokens[t].text != word || --nth > 0) continue;
            for (const CoreferenceLink& link : d.coreferences) {
                if (link.anaphor.sentence != s || link.anaphor_head != t) continue;
                return {d.sentences[link.antecedent.sentence].tokens[link.antecedent_head].text, link.reason,
                        link.certain};
            }
            return {};
        }
    }
    return {"no such word", LinkReason::none, false};
}

}  // namespace

TEST_CASE("a noun said again with the article is the same thing") {
    const Document d = read("A ferry left Oslo on Monday. The ferry carried forty cars.");
    const Found found = link_of(d, "ferry", 2);
    CHECK(found.antecedent == "ferry");
    CHECK(found.reason == LinkReason::same_words);
    CHECK(found.certain);
}

TEST_CASE("another one and a second one are new") {
    const Document d = read("A ferry left Oslo on Monday. Another ferry left Bergen. A second ferry stayed.");
    CHECK(link_of(d, "ferry", 2).antecedent == "");
    CHECK(link_of(d, "ferry", 3).antecedent == "");
}

TEST_CASE("of two things with one noun neither is certain") {
    const Document d = read("A red ferry left Oslo. A blue ferry left Bergen. The ferry sank on Tuesday.");
    CHECK_FALSE(link_of(d, "ferry", 3).certain);
    CHECK(link_of(d, "ferry", 3).antecedent == "ferry");
}

TEST_CASE("a general noun takes up what is of its class") {
    const Document d = read("A ferry left Oslo on Monday. The vessel carried forty cars.");
    const Found found = link_of(d, "vessel");
    CHECK(found.antecedent == "ferry");
    CHECK(found.reason == LinkReason::description);
    CHECK(link_of(read("A ferry left Oslo. The aircraft landed."), "aircraft").antecedent == "");
}

TEST_CASE("the incident is what was told of before") {
    const Document d = read("An explosion damaged a bakery in Bergen on Monday. The incident is being investigated.");
    const Found found = link_of(d, "incident");
    CHECK(found.antecedent == "explosion");
    CHECK(found.reason == LinkReason::event);
    const Document clause = read("Two trains collided near Bergen on Monday. The accident closed the line for hours.");
    CHECK(link_of(clause, "accident").antecedent == "collided");
    CHECK_FALSE(link_of(clause, "accident").certain);
}

TEST_CASE("what may happen is no event that a noun takes up") {
    const Document d = read("Two trains could collide near Bergen. The accident would close the line.");
    CHECK(link_of(d, "accident").antecedent == "");
}

TEST_CASE("an apposition is about its name") {
    const Document d = read("Karl Lindqvist, the mayor of Bergen, opened the bridge on Monday.");
    const Found found = link_of(d, "mayor");
    CHECK((found.antecedent == "Karl" || found.antecedent == "Lindqvist"));
    CHECK(found.reason == LinkReason::apposition);
}

TEST_CASE("an age calls somebody whose age was told") {
    const std::string told = "Karl Lindqvist, 34, was arrested in Bergen on Monday. Maria Berg, 51, was released. ";
    for (const std::string after :
         {"The 34-year-old denied everything.", "The 34-year-old driver denied everything."}) {
        const Document d = read(told + after);
        CAPTURE(after);
        const CoreferenceLink* found = nullptr;
        for (const CoreferenceLink& link : d.coreferences) {
            if (link.reason == LinkReason::age) found = &link;
        }
        REQUIRE(found);
        const std::string& name = d.sentences[found->antecedent.sentence].tokens[found->antecedent_head].text;
        CHECK((name == "Karl" || name == "Lindqvist"));
        CHECK(found->certain);
    }
    for (const CoreferenceLink& link : read(told + "The 40-year-old denied everything.").coreferences)
        CHECK(link.reason != LinkReason::age);
}

TEST_CASE("a relative pronoun is the noun in front") {
    const Document d = read("The sailor who found the wreck left Bergen on Monday.");
    CHECK(link_of(d, "who").antecedent == "sailor");
    CHECK(link_of(d, "who").reason == LinkReason::relative);
}

TEST_CASE("reflexives are the subject of their clause") {
    const Document d = read("Maria Berg met Karl Lindqvist in Oslo, and the company defended itself.");
    const Found found = link_of(d, "itself");
    CHECK(found.antecedent == "company");
    CHECK(found.certain);
}

TEST_CASE("subject and object of one verb are two") {
    const Document d = read("Karl Lindqvist thanked him.");
    CHECK(link_of(d, "him").antecedent == "");
}

TEST_CASE("it is never a person and he is never a thing") {
    const Document d = read("Karl Lindqvist bought the ferry in May. It sank in June, and he was sorry.");
    CHECK(link_of(d, "It").antecedent == "ferry");
    CHECK(link_of(d, "he").antecedent != "ferry");
}

TEST_CASE("a body that speaks is it, and certain when nobody else spoke") {
    const Document d = read("The Norwegian Foreign Ministry denied the report. It said the letter was forged.");
    const Found found = link_of(d, "It");
    CHECK(found.antecedent == "Ministry");
    CHECK(found.reason == LinkReason::pronoun);
}

TEST_CASE("I inside a quotation is its speaker") {
    const Document d = read("Karl Lindqvist said: \"I saw the ferry.\"");
    const Found found = link_of(d, "I");
    CHECK(found.reason == LinkReason::speaker);
    bool mention = false;
    for (const Mention& m : d.mentions) mention = mention || m.reason == LinkReason::speaker;
    CHECK(mention);
}

TEST_CASE("links go back and lie in their sentences") {
    const Document d =
        read("Norwegian President Karl Lindqvist met Maria Berg in Bergen. He called the talks useful. The "
             "president said his ferry, the Halcyon, was late, and she agreed. \"I am glad,\" she said.");
    REQUIRE_FALSE(d.coreferences.empty());
    for (std::size_t i = 0; i < d.coreferences.size(); ++i) {
        const CoreferenceLink& link = d.coreferences[i];
        CHECK(link.anaphor.contains(link.anaphor.sentence, link.anaphor_head));
        CHECK(link.antecedent.contains(link.antecedent.sentence, link.antecedent_head));
        CHECK(std::pair(link.antecedent.sentence, link.antecedent_head) <
              std::pair(link.anaphor.sentence, link.anaphor_head));
        CHECK(link.reason != LinkReason::none);
        if (i == 0) continue;
        const CoreferenceLink& before = d.coreferences[i - 1];
        CHECK(std::pair(before.anaphor.sentence, before.anaphor_head) <
              std::pair(link.anaphor.sentence, link.anaphor_head));
    }
}
