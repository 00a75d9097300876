#include "parser/claims/people.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Lines;
using gainsay::test::read;
using gainsay::test::Story;

namespace {

Fate fate(const Story& story, std::size_t n) {
    return story.about(story.claim("age", n)).fate;
}

}  // namespace

TEST_CASE("The age of somebody without a name is read where a noun for a person has it") {
    CHECK(read("A 12-year-old girl was killed in the shooting in Odesa.").said("age") == Lines{"age(girl) = 12"});
    CHECK(read("Two girls aged 12 were killed in the shooting in Odesa.").said("age").empty());
}

TEST_CASE("The one person whose age is told is known by what became of them") {
    CHECK(fate(read("A 20-year-old man was killed in a shooting in Odesa."), 0) == Fate::killed);
    CHECK(fate(read("A shooting in Odesa shook the town. Police arrested a 20-year-old man."), 0) == Fate::suspected);
}

TEST_CASE("Where several met one fate, it tells nobody apart") {
    const Story both = read("A 20-year-old man and a 30-year-old woman were killed in a shooting in Odesa.");
    CHECK(both.claims.claims.size() >= 2);
    for (const Referent& r : both.claims.referents) CHECK(r.fate == Fate::unknown);
    const Story more = read("The shooting in Odesa killed three people. A 20-year-old man was killed.");
    for (const Referent& r : more.claims.referents) CHECK(r.fate == Fate::unknown);
}

TEST_CASE("The only girl is known among others who met the same fate") {
    const Story story = read("A 13-year-old boy was wounded in a shooting in Odesa. An 11-year-old girl was wounded.");
    const auto girl = std::find_if(story.claims.referents.begin(), story.claims.referents.end(),
                                   [](const Referent& r) { return r.head == "girl"; });
    REQUIRE(girl != story.claims.referents.end());
    CHECK(girl->fate == Fate::injured);
    CHECK(girl->fate_by_noun);
}

TEST_CASE("Who was sent to hospital, or hit in some part of the body, was hurt") {
    CHECK(fate(read("A shooting in Odesa sent a 12-year-old girl to the hospital."), 0) == Fate::injured);
    CHECK(fate(read("A shooting shook Odesa. A bullet struck the knee of a 12-year-old girl."), 0) == Fate::injured);
    CHECK(fate(read("A shooting shook Odesa. The shooting led to the death of a 12-year-old girl."), 0) ==
          Fate::killed);
    CHECK(fate(read("A shooting shook Odesa. A bus took a 12-year-old girl to the museum."), 0) == Fate::unknown);
}

TEST_CASE("Somebody without a name who has one age twice is one") {
    const Story story = read("A shooting in Odesa wounded a 12-year-old girl. Doctors treated a 12-year-old girl.");
    REQUIRE(story.said("age").size() == 2);
    CHECK(fate(story, 0) == Fate::injured);
    const Story two = read("A shooting in Odesa wounded a 20-year-old man. Another 20-year-old man was wounded.");
    CHECK(fate(two, 0) == Fate::unknown);
}
