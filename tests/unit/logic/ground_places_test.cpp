#include "solver/logic/ground.hpp"
#include "tests/support/clashes.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::logic;
using gainsay::test::Clashes;
using gainsay::test::Lines;
using gainsay::test::Rules;

namespace {

const Rules& pack() {
    static const Rules rules(R"(pack hand "Facts for claims made by hand"

kind spill is event means spill

fact spilled_in(E: spill) is place, exclusive
fact seen_in(E: spill) is place
)");
    return rules;
}

/// Claims that one spill was in each of the places, each in an article of its own.
Clashes clashes(const char* fact, std::initializer_list<const char*> places) {
    claims::ClaimSet set;
    for (const char* place : places) {
        claims::Referent r;
        r.id = ReferentId::at(set.referents.size());
        r.article = ArticleId::at(set.claims.size());
        r.kind = pack().kind("spill");
        r.event = true;
        r.head = r.text = "spill";
        r.key = "event:the spill";
        claims::Claim c;
        c.id = ClaimId::at(set.claims.size());
        c.article = r.article;
        c.speakers = {{"outlet:" + std::to_string(c.article.value), "outlet"}};
        c.fact = pack().fact(fact);
        c.arguments = {r.id};
        c.value = claims::EntityValue{place, place, "place"};
        c.as_of = TimeInterval::on(Day{10});
        set.referents.push_back(std::move(r));
        set.claims.push_back(std::move(c));
    }
    return Clashes(set, pack().set, [](const claims::Claim& c) { return to_text(c.value); });
}

std::size_t found(const char* fact, std::initializer_list<const char*> places) {
    return clashes(fact, places).sets.size();
}

}  // namespace

TEST_CASE("Two places that lie apart exclude each other, by a rule that the pack declares") {
    const Clashes two = clashes("spilled_in", {"place:graz", "place:lyon"});
    CHECK(two.sets.size() == 1);
    CHECK(two.resting_on(Assumption::Kind::exclusion).empty());
    CHECK(found("spilled_in", {"place:graz", "country:france"}) == 1);
    CHECK(found("spilled_in", {"place:texas", "place:ohio"}) == 1);
    CHECK(found("seen_in", {"place:graz", "place:lyon"}) == 0);
}

TEST_CASE("A place fits what it lies in, its neighbours, and what nobody knows") {
    CHECK(found("spilled_in", {"place:graz", "country:austria"}) == 0);
    CHECK(found("spilled_in", {"place:oakland", "place:san francisco", "country:united states"}) == 0);
    CHECK(found("spilled_in", {"place:ardun", "place:graz", "place:selm"}) == 0);
    CHECK(found("spilled_in", {"place:springfield (place:illinois)", "place:springfield"}) == 0);
}

TEST_CASE("Villages of two names and namesakes in two states exclude each other") {
    CHECK(found("spilled_in", {"place:ardun [village]", "place:selm [village]"}) == 1);
    CHECK(found("spilled_in", {"place:springfield (place:illinois)", "place:springfield (place:missouri)"}) == 1);
}
