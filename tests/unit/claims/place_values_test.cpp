#include "parser/claims/place_values.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::read;
using gainsay::test::Story;

namespace {

/// Key of where the fair was, by a sentence that begins with "The fair was held".
std::string place(const std::string& where) {
    const Story story = read("The fair was held " + where + ".");
    for (const Claim& c : story.claims.claims)
        if (c.fact == story.rules().fact("held_in")) return std::get<EntityValue>(c.value).id;
    return {};
}

}  // namespace

TEST_CASE("A place is named, alone or with what it lies in") {
    CHECK(place("in Graz") == "place:graz");
    CHECK(place("in New South Wales") == "place:new south wales");
    CHECK(place("in Springfield, Illinois") == "place:springfield (place:illinois)");
    CHECK(place("in Springfield, Ill.") == "place:springfield (place:illinois)");
    CHECK(place("in Ardun, Texas") == "place:ardun (place:texas)");
    CHECK(place("in Austria") == "country:austria");
}

TEST_CASE("A common noun lies where its phrase says") {
    CHECK(place("at a hotel in Graz") == "place:graz");
    CHECK(place("in the parking lot of a store in Dallas, Texas") == "place:dallas");
    CHECK(place("in the village of Ardun") == "place:ardun [village]");
    CHECK(place("in the city of Graz") == "place:graz");
}

TEST_CASE("What is near a place is not in it") {
    CHECK(place("near Graz") == "place:graz [near]");
    CHECK(place("outside Graz") == "place:graz [near]");
    CHECK(place("in a suburb of Graz") == "place:graz [near]");
}

TEST_CASE("A month with its year or day is no place") {
    CHECK(place("in May 2025 in Graz") == "place:graz");
    CHECK(place("in May 2025").empty());
}

TEST_CASE("Names of several places, and words that name none, are no place") {
    CHECK(place("in Springfield").empty());
    CHECK(place("in a hotel").empty());
    CHECK(place("in the capital").empty());
    CHECK(place("in Graz and Lyon").empty());
}

TEST_CASE("The words of a place take in what it lies in") {
    const Story story = read("The fair was held in Springfield, Illinois, on Monday.");
    const Claim& claim = story.claim("held_in");
    CHECK(claim.value_text == "Springfield, Illinois");
    CHECK(story.words(claim) == "held in Springfield, Illinois");
}

TEST_CASE("States of the past are known by tense, by 'used to' and by words") {
    const auto past = [](const std::string& words, const char* at) {
        const test::Clause clause(words);
        return no_longer_so(clause.graph, clause.at(at));
    };
    CHECK(past("Mara Quist lived in Graz.", "lived"));
    CHECK(past("Mara Quist used to live in Graz.", "live"));
    CHECK(past("Mara Quist, a former resident of Graz, won.", "resident"));
    CHECK_FALSE(past("Mara Quist lives in Graz.", "lives"));
}

TEST_CASE("Slots of facts of type place take the place of their phrase, and none where there is none") {
    static const test::Rules rules(R"(pack wells "Wells"

fact dug_in(M: person) is place, exclusive
fact digs_in(M: person) is place, exclusive, changes

say dug_in(P) = W
  "{P: person} dug a well (in|at) {W}"

say digs_in(P) = W
  "{P: person} plumbs in {W}"
)");
    const auto said = [](const std::string& text) {
        const Story story("Alder Gazette", "2026-03-10", text, rules);
        test::Lines lines = story.said("dug_in");
        for (std::string& line : story.said("digs_in")) lines.push_back(std::move(line));
        return lines;
    };
    CHECK(said("Mara Quist dug a well at a farm in Graz.").size() == 1);
    CHECK(said("Mara Quist dug a well in a field.").empty());
    CHECK(said("Mara Quist plumbs in Graz.").size() == 1);
    CHECK(said("Mara Quist plumbed in Graz.").empty());
}
