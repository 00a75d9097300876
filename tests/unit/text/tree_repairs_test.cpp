#include "parser/text/tree_repairs.hpp"

#include "parser/text/english_model.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::text;

namespace {

/// "relation<head word" of a word in the mended tree.
std::string place_of(const Sentence& sentence, const std::string& word) {
    for (const Token& t : sentence.tokens) {
        if (t.lower != word) continue;
        return t.relation + "<" + (t.head == kNoToken ? "" : sentence.tokens[t.head].lower);
    }
    return "none";
}

Sentence mended(const char* text) {
    Sentence sentence = parse_sentence(text, EnglishModel::embedded());
    mend_claim_nouns(sentence);
    return sentence;
}

}  // namespace

TEST_CASE("Claims that are rejected are a noun, whatever the tagger took them for") {
    for (const char* text : {"The ministry rejected claims that the strike on the harbour was deliberate.",
                             "The ministry dismissed reports that 30 people were killed in the bombing."}) {
        const Sentence sentence = mended(text);
        INFO(to_tree(sentence));
        const bool claims = place_of(sentence, "claims") != "none";
        CHECK(place_of(sentence, claims ? "claims" : "reports") == (claims ? "obj<rejected" : "obj<dismissed"));
        CHECK(place_of(sentence, "ministry") == (claims ? "nsubj<rejected" : "nsubj<dismissed"));
        CHECK(place_of(sentence, claims ? "deliberate" : "killed") == (claims ? "acl<claims" : "acl<reports"));
    }
}

TEST_CASE("A verb that really is one stays one") {
    const Sentence sentence = mended("The driver who was arrested claims that he slept.");
    INFO(to_tree(sentence));
    CHECK(place_of(sentence, "slept") != "acl<claims");
}

TEST_CASE("Mended trees have one root and no cycles") {
    for (const char* text :
         {"Contrary to reports that 40 people died, six were hurt.", "Despite claims that it fell, it stood.",
          "Rejected claims that that claims that.", "Dismissed reports that", "to claims that of reports that"}) {
        const Sentence sentence = mended(text);
        INFO(to_tree(sentence));
        int roots = 0;
        for (std::uint32_t i = 0; i < sentence.tokens.size(); ++i) {
            roots += sentence.tokens[i].head == kNoToken ? 1 : 0;
            std::size_t steps = 0;
            for (std::uint32_t t = i; t != kNoToken && steps <= sentence.tokens.size(); t = sentence.tokens[t].head)
                ++steps;
            CHECK(steps <= sentence.tokens.size());
        }
        CHECK(roots == 1);
    }
}

TEST_CASE("A clause without a subject takes the noun between it and its verb of saying") {
    for (const char* text : {"In a statement, the ministry said the reports of a leak were wrong.",
                             "The company said claims of a leak were untrue."}) {
        const Sentence sentence = parse_sentence(text, EnglishModel::embedded());
        INFO(to_tree(sentence));
        const bool reports = place_of(sentence, "reports") != "none";
        CHECK(place_of(sentence, reports ? "reports" : "claims") == (reports ? "nsubj<wrong" : "nsubj<untrue"));
    }
}

TEST_CASE("It is a speaker where it says something, and a dummy where it is said") {
    const Sentence active =
        parse_sentence("It maintained that the damage was caused by a flood.", EnglishModel::embedded());
    INFO(to_tree(active));
    CHECK(place_of(active, "it") == "nsubj<maintained");
    const Sentence passive = parse_sentence("It was reported that the bridge had fallen.", EnglishModel::embedded());
    INFO(to_tree(passive));
    CHECK(place_of(passive, "it") == "expl<reported");
}

TEST_CASE("It is no dummy where it has something") {
    for (const char* text :
         {"The council said it had nothing to do with the explosion.", "It had no role in the fire."}) {
        const Sentence sentence = parse_sentence(text, EnglishModel::embedded());
        INFO(to_tree(sentence));
        CHECK(place_of(sentence, "it") == "nsubj<had");
    }
}

TEST_CASE("The infinitive of a belief belongs to the verb") {
    const Sentence sentence =
        parse_sentence("The minister considers the strikes to be deliberate.", EnglishModel::embedded());
    INFO(to_tree(sentence));
    CHECK(place_of(sentence, "deliberate") == "xcomp<considers");
    CHECK(place_of(sentence, "strikes") == "obj<considers");
}

TEST_CASE("A named thing is headed by its noun") {
    for (const char* text : {"The ferry Halcyon Dawn sank off the cape.", "The tanker Grey Swan sank off the cape."}) {
        const Sentence sentence = parse_sentence(text, EnglishModel::embedded());
        INFO(to_tree(sentence));
        const bool ferry = place_of(sentence, "ferry") != "none";
        CHECK(place_of(sentence, ferry ? "ferry" : "tanker") == "nsubj<sank");
    }
    const Sentence company = parse_sentence("The Halcyon Dawn sank.", EnglishModel::embedded());
    CHECK(place_of(company, "dawn") == "nsubj<sank");
}

TEST_CASE("A subordinator opens its clause and is no preposition of the subject") {
    const Sentence sentence =
        parse_sentence("Rescuers found the bodies after the storm hit the village.", EnglishModel::embedded());
    INFO(to_tree(sentence));
    CHECK(place_of(sentence, "after") == "mark<hit");
    CHECK(place_of(sentence, "storm") == "nsubj<hit");
}
