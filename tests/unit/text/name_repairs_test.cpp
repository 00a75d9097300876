#include "parser/text/name_repairs.hpp"

#include <catch2/catch.hpp>

#include <sstream>
#include <string>

using namespace gainsay::text;

namespace {

/// "Mrs/B-PER Valk/I-PER" → the tags after mending.
std::string mended(const std::string& tagged) {
    Sentence sentence;
    std::istringstream words(tagged);
    for (std::string word; words >> word;) {
        const std::size_t slash = word.rfind('/');
        Token token;
        token.text = word.substr(0, slash);
        for (const char c : token.text) token.lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        token.entity_tag = word.substr(slash + 1);
        token.upos = token.lower == "the" ? Upos::det : Upos::propn;
        sentence.tokens.push_back(token);
    }
    mend_names(sentence);
    std::string out;
    for (const Token& token : sentence.tokens) out += (out.empty() ? "" : " ") + token.entity_tag;
    return out;
}

}  // namespace

TEST_CASE("a person's name begins behind titles and offices") {
    CHECK(mended("Mrs/B-PER Valk/I-PER") == "O B-PER");
    CHECK(mended("Vice/O Admiral/B-PER Orin/I-PER Valk/I-PER") == "O O B-PER I-PER");
    CHECK(mended("Lord/B-PER Valk/I-PER") == "O B-PER");
    CHECK(mended("Dale/B-PER King/I-PER") == "B-PER I-PER");
    CHECK(mended("King/B-PER and/O Valk/B-PER") == "B-PER O B-PER");
}

TEST_CASE("a title alone is no name") {
    CHECK(mended("the/O President/B-PER spoke/O") == "O O O");
    CHECK(mended("Prince/B-PER Aren/B-PER") == "O B-PER");
    CHECK(mended("Duke/B-PER of/O Lorvik/B-LOC") == "O O B-LOC");
}

TEST_CASE("what tells namesakes apart belongs to the name") {
    CHECK(mended("Orin/B-PER II/O ruled/O") == "B-PER I-PER O");
    CHECK(mended("Dale/B-PER Valk/I-PER ,/O Jr./O spoke/O") == "B-PER I-PER I-PER I-PER O");
    CHECK(mended("Dale/B-PER Valk/I-PER ,/O VI/O") == "B-PER I-PER O O");
    CHECK(mended("Lorvik/B-LOC II/O") == "B-LOC O");
}

TEST_CASE("a country or capital alone is a place") {
    CHECK(mended("Sweden/B-ORG met/O Oslo/B-ORG") == "B-LOC O B-LOC");
    CHECK(mended("Bank/B-ORG of/I-ORG Sweden/I-ORG") == "B-ORG I-ORG I-ORG");
    CHECK(mended("Sable/B-ORG") == "B-ORG");
}

TEST_CASE("a place with a club's word is a club") {
    CHECK(mended("Lorvik/B-LOC United/I-LOC beat/O Alder/B-LOC Rovers/I-LOC") == "B-ORG I-ORG O B-ORG I-ORG");
    CHECK(mended("Harlow/B-PER Wanderers/I-PER") == "B-ORG I-ORG");
    CHECK(mended("Lorvik/B-LOC City/I-LOC") == "B-LOC I-LOC");
    CHECK(mended("Lorvik/B-LOC United/O Nations/O") == "B-LOC O O");
}

TEST_CASE("an age tells that a name is a person's") {
    CHECK(mended("Ada/B-LOC King/I-LOC ,/O 19/O ,/O of/O") == "B-PER I-PER O O O O");
    CHECK(mended("Marcus/B-PER Day/O ,/O 31/O ./O") == "B-PER I-PER O O O");
    CHECK(mended("20/O -/O year/O -/O old/O Ada/B-PER King/O of/O") == "O O O O O B-PER I-PER O");
}

TEST_CASE("an age beside the name of a place, a body or a people makes no person of it") {
    CHECK(mended("Terrell/B-LOC Street/I-LOC ,/O 29/O ,/O") == "B-LOC I-LOC O O O");
    CHECK(mended("Polk/B-ORG University/I-ORG ,/O 29/O ,/O") == "B-ORG I-ORG O O O");
    CHECK(mended("New/B-LOC York/I-LOC ,/O 29/O ,/O") == "B-LOC I-LOC O O O");
    CHECK(mended("Ada/B-LOC King/I-LOC ,/O 300/O ,/O") == "B-LOC I-LOC O O O");
}
