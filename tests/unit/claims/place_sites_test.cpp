#include "parser/claims/place_sites.hpp"

#include "parser/claims/place_distance.hpp"
#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::read;
using gainsay::test::Story;

namespace {

/// Name of the place that the text gives for the fact; "" for none.
std::string told(const std::string& text, const char* fact) {
    const Story story = read(text);
    for (const Claim& c : story.claims.claims)
        if (c.fact == story.rules().fact(fact)) return c.value_text;
    return {};
}

Matter site(const std::string& predicate, const std::string& noun, std::vector<std::string> modifiers = {}) {
    Matter m;
    m.question = Matter::Question::site;
    m.predicate = predicate;
    MatterArgument thing;
    thing.role = "obj";
    thing.head = noun;
    thing.modifiers = std::move(modifiers);
    thing.definite = true;
    m.arguments = {thing};
    m.told = 100;
    return m;
}

bool one(const Matter& a, const Matter& b) {
    const bool found = compare_matters(a, b).fit == MatterFit::likely;
    CHECK((compare_matters(b, a).fit == MatterFit::likely) == found);
    return found;
}

}  // namespace

TEST_CASE("Events are where they are held, take place or are hosted") {
    CHECK(told("The chess congress was held in Graz.", "held_in") == "Graz");
    CHECK(told("The chess congress took place in Graz on Monday.", "held_in") == "Graz");
    CHECK(told("The chess congress, held in Graz, drew a crowd.", "held_in") == "Graz");
    CHECK(told("Graz hosted the chess congress.", "held_in") == "Graz");
    CHECK(told("The chess congress is being hosted by Graz.", "held_in") == "Graz");
    CHECK(told("Players met in Graz for the chess congress.", "held_in") == "Graz");
    CHECK(told("The chess congress will be held in Graz.", "planned_in") == "Graz");
    CHECK(told("The chess congress is to take place in Graz.", "planned_in") == "Graz");
}

TEST_CASE("What is denied, wished, repeated or one of several says nothing of where it was") {
    CHECK(told("The chess congress was not held in Graz.", "held_in").empty());
    CHECK(told("The club wants to hold the chess congress in Graz.", "held_in").empty());
    CHECK(told("The chess congress might have been held in Graz.", "held_in").empty());
    CHECK(told("The chess congress was originally held in Graz.", "held_in").empty());
    CHECK(told("Another chess congress was held in Graz.", "held_in").empty());
    CHECK(told("Three chess congresses were held in Graz.", "held_in").empty());
}

TEST_CASE("People live, grow up and are arrested somewhere by their full names") {
    CHECK(told("Mara Quist lives in Graz.", "lives_in") == "Graz");
    CHECK(told("Mara Quist, 34, of Graz, won the prize.", "lives_in") == "Graz");
    CHECK(told("Mara Quist, a resident of Graz, won the prize.", "lives_in") == "Graz");
    CHECK(told("Mara Quist lived in Graz.", "lives_in").empty());
    CHECK(told("Mara Quist grew up in Ohio.", "raised_in") == "Ohio");
    CHECK(told("Police arrested Mara Quist at a hotel in Graz.", "arrested_in") == "Graz");
    CHECK(told("A man was arrested in Graz.", "arrested_in").empty());
}

TEST_CASE("People are found beside their trade, and are born, die and are buried somewhere") {
    CHECK(told("The poet Mara Quist was born in Graz.", "born_in") == "Graz");
    CHECK(told("Mara Quist died at her home in Graz.", "died_in") == "Graz");
    CHECK(told("Mara Quist was buried in Graz.", "buried_in") == "Graz");
    CHECK(told("A treasure was buried in Graz.", "buried_in").empty());
    CHECK(told("The idea was born in Graz.", "born_in").empty());
}

TEST_CASE("Vehicles come from, go to and come down somewhere") {
    CHECK(told("Flight QV 402 left Madrid for Oslo.", "left_from") == "Madrid");
    CHECK(told("Flight QV 402 left Madrid for Oslo.", "bound_for") == "Oslo");
    CHECK(told("Flight QV 402 from Madrid to Oslo vanished.", "bound_for") == "Oslo");
    CHECK(told("Flight QV 402 was headed to Oslo via Paris.", "bound_for").empty());
    CHECK(told("Flight QV 402 took off from Madrid.", "left_from") == "Madrid");
    CHECK(told("The ferry Corriander sank near Genoa.", "crashed_in") == "Genoa");
}

TEST_CASE("Companies have their seat somewhere by their names") {
    CHECK(told("Brandt Optics, a Munich-based company, cut jobs.", "based_in") == "Munich");
    CHECK(told("The lens maker Brandt Optics is headquartered in Munich.", "based_in") == "Munich");
    CHECK(told("The company is based in Munich.", "based_in").empty());
}

TEST_CASE("Distances are compared in metres, with a tenth for rounding") {
    const Story story = read("The epicentre was 80 km (50 miles) north-west of Kathmandu.");
    const auto& value = std::get<QuantityValue>(story.claim("epicentre_from").value);
    CHECK(value.unit == "m");
    CHECK(value.interval == DecimalInterval{Decimal{72'000}, Decimal{88'000}});
    CHECK(told("The earthquake struck at a depth of 10 km.", "epicentre_from").empty());
    CHECK(told("The race was 80 km from Kathmandu.", "epicentre_from").empty());
}

TEST_CASE("Two sites are of one thing when nothing tells them apart") {
    CHECK(one(site("held_in", "congress"), site("held_in", "congress")));
    CHECK(one(site("held_in", "congress", {"chess"}), site("held_in", "congress")));
    CHECK_FALSE(one(site("held_in", "congress", {"chess"}), site("held_in", "congress", {"fishery"})));
    CHECK_FALSE(one(site("held_in", "congress", {"2031"}), site("held_in", "congress")));
    CHECK_FALSE(one(site("held_in", "congress"), site("held_in", "concert")));
    CHECK_FALSE(one(site("held_in", "congress"), site("planned_in", "congress")));
    Matter later = site("held_in", "congress");
    later.told = 120;
    CHECK_FALSE(one(site("held_in", "congress"), later));
    Matter monday = site("held_in", "congress"), tuesday = site("held_in", "congress");
    monday.time = TimeInterval::on(Day{90});
    tuesday.time = TimeInterval::on(Day{91});
    CHECK_FALSE(one(monday, tuesday));
}

TEST_CASE("Articles that name other people tell of another event") {
    Matter a = site("held_in", "congress"), b = site("held_in", "congress");
    a.words = {"aldo renner", "jonas vell"};
    b.words = {"mara quist", "pella strand"};
    CHECK_FALSE(one(a, b));
    b.words = {"jonas vell", "mara quist"};
    CHECK(one(a, b));
    CHECK_FALSE(one(site("happened_in", "stabbing"), site("happened_in", "stabbing")));  // there are many
}

TEST_CASE("Things by name are one by name, journeys by nothing less") {
    Matter a = site("left_from", "flight"), b = site("left_from", "flight");
    CHECK_FALSE(one(a, b));
    a.arguments.front().key = "name:qv 402";
    b.arguments.front().key = "name:qv 402";
    CHECK(one(a, b));
    b.arguments.front().key = "name:qv 40";
    CHECK_FALSE(one(a, b));
    CHECK(site_entries(a).size() == 2);
}
