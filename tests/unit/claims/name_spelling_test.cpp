#include "parser/claims/identity.hpp"
#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Lines;
using gainsay::test::Story;

TEST_CASE("Names are alike that differ in a letter or in two that changed places") {
    CHECK(spelled_alike("marella stone", "marela stone"));
    CHECK(spelled_alike("taliek brisco", "taleik brisco"));
    CHECK(spelled_alike("jovan stone", "javon stone"));
    CHECK(misspelled("jovan stone", "javon stone"));
    CHECK_FALSE(misspelled("marella stone", "marela stone"));
    CHECK_FALSE(spelled_alike("marella stone", "marella stone"));
    CHECK_FALSE(spelled_alike("maria stone", "mario stone"));
    CHECK_FALSE(spelled_alike("marella stone", "mirelli stone"));
    CHECK_FALSE(spelled_alike("stone", "stine"));
    CHECK_FALSE(spelled_alike("marella stone", "marella ann stone"));
}

TEST_CASE("Two articles that spell a name in two ways claim its spelling") {
    Story story;
    story.article("Alder Gazette", "2026-03-10", "Jovan Brisco, 34, opened the bridge.");
    CHECK(story.said("spelling").empty());
    story.article("Tern Post", "2026-03-10", "Javon Brisco, 34, opened the bridge.");
    REQUIRE(story.said("spelling").size() == 2);
    CHECK(story.words(story.claim("spelling", 1)) == "Javon Brisco");
    for (std::size_t i = 0; i < story.claims.claims.size(); ++i) CHECK(story.claims.claims[i].id == ClaimId::at(i));
}

TEST_CASE("An article with both spellings knows two people") {
    Story story;
    story.article("Alder Gazette", "2026-03-10", "Jovan Brisco, 34, met Javon Brisco, 31.");
    story.article("Tern Post", "2026-03-10", "Javon Brisco, 34, opened the bridge.");
    CHECK(story.said("spelling").empty());
}
