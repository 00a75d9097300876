// Why a pattern gave no claim: the nearest one comes first, and says which of its parts fails.
#include "parser/claims/near_miss.hpp"
#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace gainsay;
using claims::MissedPart;
using claims::NearMiss;

const std::string kPack = "pack harbour \"Harbours\"\n"
                          "kind event\n"
                          "kind thing\n"
                          "kind fire is event means fire, blaze\n"
                          "kind ship is thing means ship, ferry\n"
                          "words people = person, people, sailor\n"
                          "words burn = burn, scorch\n"
                          "fact hurt(E: event) is count of people\n"
                          "fact burnt(E: event) is count of ships\n"
                          "fact sunk(S: ship) is truth\n"
                          "say hurt(E) = N\n  \"{E: fire} injured {N people}\"\n"
                          "say burnt(E) = N\n  \"{E: fire} <burn> {N ship}\"\n"
                          "say sunk(S)\n  \"{S: ship} sank in {_: fire}\"\n";

const test::Rules& harbour() {
    static const test::Rules pack = test::Rules::only(kPack);
    return pack;
}

std::vector<NearMiss> misses(const std::string& sentence, std::string_view fact, std::size_t most = 3) {
    const test::Story story("Lorvik Post", "2031-05-02", sentence, harbour());
    const FactId id = fact.empty() ? FactId::none() : harbour().fact(fact);
    return claims::near_misses(story.documents.front(), harbour().set, *harbour().patterns, {id, std::nullopt, most});
}

NearMiss nearest(const std::string& sentence, std::string_view fact) {
    const auto all = misses(sentence, fact, 1);
    REQUIRE(all.size() == 1);
    REQUIRE_FALSE(all.front().missed.empty());
    return all.front();
}

}  // namespace

TEST_CASE("a slot of the wrong kind is named", "[near_miss]") {
    const NearMiss miss = nearest("The dog injured six sailors.", "hurt");
    CHECK(miss.missed.front().kind == MissedPart::Kind::slot_kind);
    CHECK(miss.missed.front().text == "the subject of 'injured' must be a fire; 'dog' is none");
}

TEST_CASE("a number of other things is named", "[near_miss]") {
    const NearMiss miss = nearest("The fire injured six horses.", "hurt");
    CHECK(miss.missed.front().kind == MissedPart::Kind::number);
    CHECK(miss.missed.front().text == "the object of 'injured' must be a number of people; 'horses' is none");
}

TEST_CASE("a role that stands empty is named", "[near_miss]") {
    const NearMiss miss = nearest("The ferry sank.", "sunk");
    CHECK(miss.missed.front().kind == MissedPart::Kind::role);
    CHECK(miss.missed.front().text == "the phrase with \"in\" of 'sank' is missing: it must be a fire");
}

TEST_CASE("another main word is named with the words that would do", "[near_miss]") {
    const NearMiss miss = nearest("The fire destroyed six ships.", "burnt");
    CHECK(miss.missed.front().kind == MissedPart::Kind::predicate);
    CHECK(miss.missed.front().text == "the main word must be one of <burn> (burn, scorch); here it is 'destroyed'");
    CHECK(miss.matched == 2);
}

TEST_CASE("a pattern that gave its claim is no near miss", "[near_miss]") {
    CHECK(misses("The fire injured six sailors.", "hurt").empty());
}

TEST_CASE("the nearest pattern of all facts comes first, and words in common are needed", "[near_miss]") {
    const auto all = misses("The blaze injured six horses.", "");
    REQUIRE(!all.empty());
    CHECK(harbour().set.patterns[all.front().pattern.index()].id == "harbour/hurt#1");
    CHECK(misses("It was a calm day.", "").empty());
}

TEST_CASE("patterns with their main word in a text", "[near_miss]") {
    const test::Story story("Lorvik Post", "2031-05-02", "The dog was injured.", harbour());
    const auto ids = claims::patterns_with_word_in(story.documents.front(), harbour().set, *harbour().patterns);
    REQUIRE(ids.size() == 1);
    CHECK(harbour().set.patterns[ids.front().index()].id == "harbour/hurt#1");
}
