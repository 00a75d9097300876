#include "parser/claims/matter_wording.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::read;
using gainsay::test::Story;

namespace {

/// What the claims of a fact are called.
std::vector<std::string> called(const Story& story, std::string_view fact) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < story.said(std::string(fact)).size(); ++i)
        names.push_back(story.about(story.claim(std::string(fact), i)).text);
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("A matter is asked of without the word that denies it") {
    CHECK(called(read("The council did not sell the old harbour."), "happened") ==
          Names{"the council did sell the old harbour"});
    CHECK(called(read("No ship was insured."), "happened") == Names{"any ship was insured"});
}

TEST_CASE("Names keep their capital, other words at the beginning of a sentence do not") {
    CHECK(called(read("Painters restored the old lighthouse."), "happened") ==
          Names{"painters restored the old lighthouse"});
    CHECK(called(read("Delbrook painted the old lighthouse."), "happened") ==
          Names{"Delbrook painted the old lighthouse"});
}

TEST_CASE("A title before a name keeps its capital") {
    CHECK(called(read("Prime Minister Mira Holt opened the museum."), "happened") ==
          Names{"Prime Minister Mira Holt opened the museum"});
}

TEST_CASE("A toll of which the clause names no event is called by the event of the article") {
    const Story story = read("A ferry sank off Odesa on Friday. The sinking was the worst in years. Six people died.");
    CHECK(story.about(story.claim("killed", 0)).text.find("the event") == std::string::npos);
}

TEST_CASE("Speakers without a name are told of with an article") {
    const Story story = read("The governor said that six people were killed in the fire in Odesa.");
    CHECK(story.claim("killed", 0).last_speaker().name == "the governor");
}
