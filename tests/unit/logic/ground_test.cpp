#include "solver/logic/ground.hpp"

#include "tests/support/clashes.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::logic;
using gainsay::test::Clashes;
using gainsay::test::Lines;
using gainsay::test::Rules;
using gainsay::test::Story;

namespace {

const char* const kFacts = R"(pack hand "Facts for claims made by hand"

kind spill is event means spill
kind reactor is thing means reactor

fact fish_lost(E: spill) is count of fish
fact fish_found(E: spill) is count of fish, cumulative
fact cleaned(E: spill) is truth, once
fact level(E: spill) is share, changes
fact catch(E: spill) is count of fish, periodic
fact blamed(E: spill) is party, exclusive
fact cause(E: spill) is text, exclusive
fact all_rods(R: reactor) is count of rods
fact old_rods(R: reactor) is count of rods
fact new_rods(R: reactor) is count of rods

disjoint leak, blast

rule rods_add_up
  "old and new rods together are all rods"
  all_rods(R) = old_rods(R) + new_rods(R)

rule found_are_lost
  "nobody finds more fish than were lost"
  fish_found(E) <= fish_lost(E)
)";

const Rules& pack() {
    static const Rules rules(kFacts);
    return rules;
}

using claims::Modality;
using claims::Value;

Value exactly(std::int64_t n) {
    return claims::QuantityValue{DecimalInterval::exactly(n), "fish"};
}
Value at_least(std::int64_t n) {
    return claims::QuantityValue{{Decimal{n}, std::nullopt}, "fish"};
}
Value is_true() {
    return claims::TruthValue{true};
}
Value worded(const char* words) {
    return claims::TextValue{words};
}
Value party(const char* id) {
    return claims::EntityValue{id, id, "party"};
}

/// Claims made by hand, each in an article of its own, all about one spill or reactor (equal keys).
class Case {
public:
    claims::Claim& claim(const char* fact, Value value, int day = 10) {
        const FactId id = pack().fact(fact);
        claims::Referent r;
        r.id = ReferentId::at(set.referents.size());
        r.article = ArticleId::at(set.claims.size());
        r.kind = pack().set.facts[id.index()].parameter_kinds.front();
        r.event = r.kind == pack().kind("spill");
        r.head = r.text = r.event ? "spill" : "reactor";
        r.key = r.event ? "event:the spill" : "thing:the reactor";
        claims::Claim c;
        c.id = ClaimId::at(set.claims.size());
        c.article = r.article;
        c.speakers = {{"outlet:" + std::to_string(c.article.value), "outlet"}};
        c.fact = id;
        c.arguments = {r.id};
        c.value = std::move(value);
        c.as_of = TimeInterval::on(Day{day});
        set.referents.push_back(std::move(r));
        set.claims.push_back(std::move(c));
        return set.claims.back();
    }
    Clashes clashes() const {
        return Clashes(set, pack().set, [](const claims::Claim& c) { return to_text(c.value); });
    }
    Case() { set.claims.reserve(16); }
    claims::ClaimSet set;
};

}  // namespace

TEST_CASE("The pack of these tests is sound") {
    CHECK(pack().diagnostics.empty());
}

TEST_CASE("Every committing claim has one assumption, others have none") {
    Case c;
    c.claim("fish_lost", exactly(6));
    c.claim("fish_lost", exactly(7)).modality = Modality::hypothetical;
    c.claim("fish_lost", exactly(6)).modality = Modality::alleged;
    const Clashes found = c.clashes();
    REQUIRE(found.grounding.of_claim.size() == 3);
    CHECK(found.grounding.of_claim[0].valid());
    CHECK_FALSE(found.grounding.of_claim[1].valid());
    CHECK(found.grounding.of_claim[2].valid());
    CHECK(found.sets.empty());
}

TEST_CASE("Two counts of one thing clash, with the link between them") {
    Case c;
    c.claim("fish_lost", exactly(6));
    c.claim("fish_lost", exactly(8));
    const Clashes found = c.clashes();
    CHECK(found.sets == std::vector<Lines>{{"a1 6", "a2 8"}});
    CHECK(found.resting_on(Assumption::Kind::link).size() == 1);
    CHECK(found.muses.at(0).certainty == Certainty::declared);
}

TEST_CASE("Counts of things that nothing links do not clash") {
    Case c;
    c.claim("fish_lost", exactly(6));
    c.claim("fish_lost", exactly(8));
    c.set.referents[1].key = "event:another spill";
    CHECK(c.clashes().sets.empty());
}

TEST_CASE("Intervals clash only when they do not meet") {
    Case c;
    c.claim("fish_lost", at_least(6));
    c.claim("fish_lost", exactly(8));
    CHECK(c.clashes().sets.empty());
    c.claim("fish_lost", at_least(9));
    CHECK(c.clashes().sets == std::vector<Lines>{{"a2 8", "a3 >= 9"}});
}

TEST_CASE("Figures of two stretches of time do not clash when a fact is one of stretches") {
    const TimeInterval spring = TimeInterval::on(Day{100}), autumn = TimeInterval::on(Day{300});
    Case c;
    c.claim("catch", exactly(6)).event_time = spring;
    c.claim("catch", exactly(8)).event_time = autumn;
    c.claim("catch", exactly(9)).event_time = autumn;
    CHECK(c.clashes().sets == std::vector<Lines>{{"a2 8", "a3 9"}});
}

TEST_CASE("Two results of one match exclude each other") {
    Case c;
    c.claim("cause", worded("3-1"));
    c.claim("cause", worded("2-1"));
    const Clashes found = c.clashes();
    CHECK(found.sets.size() == 1);
    CHECK(found.resting_on(Assumption::Kind::exclusion).empty());
}

TEST_CASE("Counts of other units are other counts") {
    Case c;
    c.claim("fish_lost", exactly(6));
    c.claim("fish_lost", claims::QuantityValue{DecimalInterval::exactly(8), "crab"});
    CHECK(c.clashes().sets.empty());
}

TEST_CASE("Three counts give every pair that clashes and nothing larger") {
    Case c;
    c.claim("fish_lost", exactly(6));
    c.claim("fish_lost", exactly(6));
    c.claim("fish_lost", exactly(8));
    CHECK(c.clashes().sets == std::vector<Lines>{{"a1 6", "a3 8"}, {"a2 6", "a3 8"}});
}

TEST_CASE("Two claims of one article on one thing need no link to clash") {
    Case c;
    c.claim("fish_lost", exactly(6));
    claims::Claim& second = c.claim("fish_lost", exactly(8));
    second.article = ArticleId::at(0);
    second.arguments = c.set.claims[0].arguments;
    const Clashes found = c.clashes();
    REQUIRE(found.sets.size() == 1);
    CHECK(found.muses[0].assumptions.empty());
}

TEST_CASE("A claim that a value does not hold clashes with one that it does") {
    Case c;
    c.claim("fish_lost", exactly(6));
    c.claim("fish_lost", exactly(6)).positive = false;
    c.claim("fish_lost", exactly(7)).positive = false;
    CHECK(c.clashes().sets == std::vector<Lines>{{"a1 6", "a2 6"}});
}

TEST_CASE("A toll that grew clashes only if nothing changed between the reports") {
    Case c;
    c.claim("fish_found", exactly(6), 10);
    c.claim("fish_found", exactly(8), 12);
    const Clashes found = c.clashes();
    REQUIRE(found.sets.size() == 1);
    CHECK(found.resting_on(Assumption::Kind::persistence).size() == 1);
    const AssumptionId last = found.muses[0].assumptions.back();
    const Assumption& a = found.grounding.set.assumptions[last.index()];
    REQUIRE(a.kind == Assumption::Kind::persistence);
    CHECK(found.grounding.persistences[a.index].later_explains);
    CHECK(found.grounding.persistences[a.index].earlier == ClaimId::at(0));
    CHECK(found.grounding.persistences[a.index].later == ClaimId::at(1));
}

TEST_CASE("A toll cannot have become less, whichever article comes first") {
    for (const bool swapped : {false, true}) {
        Case c;
        c.claim("fish_found", exactly(swapped ? 6 : 8), swapped ? 12 : 10);
        c.claim("fish_found", exactly(swapped ? 8 : 6), swapped ? 10 : 12);
        const Clashes found = c.clashes();
        REQUIRE(found.sets.size() == 1);
        bool explained = false;
        for (const AssumptionId id : found.muses[0].assumptions) {
            const Assumption& a = found.grounding.set.assumptions[id.index()];
            if (a.kind == Assumption::Kind::persistence)
                explained = found.grounding.persistences[a.index].later_explains;
        }
        CHECK_FALSE(explained);
    }
}

TEST_CASE("Tolls of one day are one number") {
    Case c;
    c.claim("fish_found", exactly(6), 10);
    c.claim("fish_found", exactly(8), 10);
    const Clashes found = c.clashes();
    REQUIRE(found.sets.size() == 1);
    CHECK(found.resting_on(Assumption::Kind::persistence).empty());
}

TEST_CASE("Tolls of an event that nobody dates may be an earlier and a later one when two articles give them") {
    const auto persistences = [](std::optional<int> day_of_event) {
        Case c;
        for (const int toll : {6, 8}) {
            c.claim("fish_found", exactly(toll), 10);
            c.set.referents.back().story = 0;
            if (day_of_event) c.set.referents.back().time = TimeInterval::on(Day{*day_of_event});
        }
        const Clashes found = c.clashes();
        REQUIRE(found.sets.size() == 1);
        return found.resting_on(Assumption::Kind::persistence).size();
    };
    CHECK(persistences({}) == 1);  // news is of the day
    CHECK(persistences(10) == 0);  // both date the event: they tell of it as a thing past
    CHECK(persistences(9) == 0);
}

TEST_CASE("A count that does not grow is one number whatever the day") {
    Case c;
    c.claim("fish_lost", exactly(6), 10);
    c.claim("fish_lost", exactly(8), 12);
    const Clashes found = c.clashes();
    REQUIRE(found.sets.size() == 1);
    CHECK(found.resting_on(Assumption::Kind::persistence).empty());
}

TEST_CASE("Tolls without a day are not of one moment") {
    Case c;
    c.claim("fish_found", exactly(6)).as_of.reset();
    c.claim("fish_found", exactly(8)).as_of.reset();
    const Clashes found = c.clashes();
    REQUIRE(found.sets.size() == 1);
    CHECK(found.resting_on(Assumption::Kind::persistence).size() == 1);
}

TEST_CASE("What one speaker said on one occasion was said at one time, whenever it was reported") {
    const auto speech = [](const char* second_speaker, const char* second_occasion) {
        Case c;
        c.claim("fish_found", exactly(6), 10);
        c.claim("fish_found", exactly(8), 14);
        for (claims::Claim& claim : c.set.claims) {
            claim.speakers.push_back({"person:lena ostby", "Lena Ostby"});
            claim.occasion = "Harbour Forum";
        }
        c.set.claims[1].speakers.back().id = second_speaker;
        c.set.claims[1].occasion = second_occasion;
        return c.clashes().resting_on(Assumption::Kind::persistence).size();
    };
    CHECK(speech("person:lena ostby", "Harbour Forum") == 0);
    CHECK(speech("person:mara quist", "Harbour Forum") == 1);
    CHECK(speech("person:lena ostby", "River Forum") == 1);
}

TEST_CASE("That a thing has happened and that it has not clash only if nothing changed between the reports") {
    Case done;
    done.claim("cleaned", is_true(), 10).positive = false;
    done.claim("cleaned", is_true(), 12);
    const Clashes found = done.clashes();
    REQUIRE(found.sets.size() == 1);
    REQUIRE(found.resting_on(Assumption::Kind::persistence).size() == 1);
    CHECK(found.grounding.persistences.front().later_explains);
    Case twice;
    twice.claim("cleaned", is_true(), 10);
    twice.claim("cleaned", is_true(), 12);
    CHECK(twice.clashes().sets.empty());
}

TEST_CASE("Two states as the only answer exclude each other by the fact's own rule") {
    Case c;
    c.claim("blamed", party("country:russia"));
    c.claim("blamed", party("country:norway"));
    c.claim("blamed", party("country:norway"));
    const Clashes found = c.clashes();
    CHECK(found.sets.size() == 2);
    CHECK(found.resting_on(Assumption::Kind::rule).size() == 1);
    CHECK(found.resting_on(Assumption::Kind::exclusion).empty());
}

TEST_CASE("Two values that nobody declared different exclude each other by assumption") {
    Case c;
    c.claim("blamed", party("the owner"));
    c.claim("blamed", party("the captain"));
    const Clashes found = c.clashes();
    REQUIRE(found.sets.size() == 1);
    CHECK(found.resting_on(Assumption::Kind::exclusion).size() == 1);
    CHECK(found.muses[0].certainty == Certainty::likely);
}

TEST_CASE("Declared disjoint values exclude each other; a denied value excludes nothing") {
    Case c;
    c.claim("cause", worded("leak"));
    c.claim("cause", worded("blast"));
    const Clashes found = c.clashes();
    REQUIRE(found.sets.size() == 1);
    CHECK(found.resting_on(Assumption::Kind::rule).size() == 1);
    Case denied;
    denied.claim("cause", worded("leak"));
    denied.claim("cause", worded("blast")).positive = false;
    CHECK(denied.clashes().sets.empty());
}

TEST_CASE("Three articles that do not add up clash by the rule that joins them, all three of them") {
    const auto rods = [](std::int64_t n) { return claims::QuantityValue{DecimalInterval::exactly(n), "rods"}; };
    Case c;
    c.claim("all_rods", rods(10));
    c.claim("old_rods", rods(4));
    c.claim("new_rods", rods(7));
    const Clashes found = c.clashes();
    CHECK(found.sets == std::vector<Lines>{{"a1 10", "a2 4", "a3 7"}});
    CHECK(found.resting_on(Assumption::Kind::rule) == Lines{"old and new rods together are all rods"});
    CHECK(found.resting_on(Assumption::Kind::link).size() == 2);
    Case fits;
    fits.claim("all_rods", rods(11));
    fits.claim("old_rods", rods(4));
    fits.claim("new_rods", rods(7));
    CHECK(fits.clashes().sets.empty());
}

TEST_CASE("A rule about what nobody mentions constrains nothing") {
    const auto rods = [](std::int64_t n) { return claims::QuantityValue{DecimalInterval::exactly(n), "rods"}; };
    Case c;
    c.claim("all_rods", rods(3));
    c.claim("old_rods", rods(7));
    CHECK(c.clashes().sets.empty());
}

TEST_CASE("A rule does not join things that nothing links") {
    const auto rods = [](std::int64_t n) { return claims::QuantityValue{DecimalInterval::exactly(n), "rods"}; };
    Case c;
    c.claim("all_rods", rods(10));
    c.claim("old_rods", rods(4));
    c.claim("new_rods", rods(7));
    c.set.referents[2].key = "thing:another reactor";
    CHECK(c.clashes().sets.empty());
}

TEST_CASE("A rule over a count and a growing one compares them on the day of the later report") {
    Case c;
    c.claim("fish_lost", exactly(6), 10);
    c.claim("fish_found", exactly(8), 12);
    CHECK(c.clashes().sets == std::vector<Lines>{{"a1 6", "a2 8"}});
}

TEST_CASE("Decimal places of all claims on a fact are kept") {
    const auto percent = [](std::int64_t digits, int scale) {
        return claims::QuantityValue{DecimalInterval::exactly(*Decimal::make(digits, scale)), "%"};
    };
    Case c;
    c.claim("level", percent(15, 1), 10);
    c.claim("level", percent(150, 2), 10);
    CHECK(c.clashes().sets.empty());
    c.claim("level", percent(1, 0), 10);
    CHECK(c.clashes().sets.size() == 2);
}

TEST_CASE("Grounding the same claims twice gives the same constraints") {
    Case c;
    c.claim("fish_found", exactly(6), 10);
    c.claim("fish_found", exactly(8), 12);
    c.claim("fish_lost", exactly(7), 12);
    c.claim("blamed", party("country:russia"));
    c.claim("blamed", party("country:norway"));
    CHECK(to_smtlib(ground(c.set, pack().set, {}).set) == to_smtlib(ground(c.set, pack().set, {}).set));
}

TEST_CASE("Nothing claimed is nothing to solve") {
    const Grounding empty = ground({}, Rules::builtin().set, {});
    CHECK(empty.set.assumptions.empty());
    CHECK(empty.set.constraints.empty());
}

// ---- whole articles ------------------------------------------------------------------------------------------------

namespace {

Clashes of(std::vector<std::pair<const char*, const char*>> articles) {
    Story story;
    std::string outlet = "Outlet A";
    for (const auto& [published, body] : articles) {
        story.article(outlet, published, body);
        ++outlet.back();
    }
    return Clashes(story);
}

}  // namespace

TEST_CASE("Two articles with two counts of the same crash clash, and a hedge that covers both does not") {
    CHECK(of({{"2026-03-10", "The crash in Oslo on March 8 killed six people."},
              {"2026-03-10", "Eight people were killed in the crash in Oslo on March 8."},
              {"2026-03-10", "The crash in Oslo on March 8 killed at least five people."}})
              .sets == std::vector<Lines>{{"a1 killed(crash) = 6", "a2 killed(crash) = 8"}});
}

TEST_CASE("Crashes in two towns do not clash") {
    CHECK(of({{"2026-03-10", "The crash in Oslo on March 8 killed six people."},
              {"2026-03-10", "The crash in Bergen on March 8 killed eight people."}})
              .sets.empty());
}

TEST_CASE("Two states behind one strike clash") {
    CHECK(of({{"2026-03-10", "Russia struck the school in Odesa on March 8."},
              {"2026-03-10", "Ukraine struck the school in Odesa on March 8."}})
              .sets == std::vector<Lines>{{"a1 by(strike) = Russia", "a2 by(strike) = Ukraine"}});
}

TEST_CASE("On purpose and by accident exclude each other") {
    CHECK(of({{"2026-03-10", "The strike on the school in Odesa on March 8 was deliberate."},
              {"2026-03-10", "The strike on the school in Odesa on March 8 was accidental."}})
              .sets == std::vector<Lines>{{"a1 intent(strike) = deliberate", "a2 intent(strike) = accidental"}});
}

TEST_CASE("Two ages of one person clash") {
    CHECK(of({{"2026-03-10", "Mara Quist, 34, was honoured."}, {"2026-03-10", "Mara Quist, 36, was honoured."}}).sets ==
          std::vector<Lines>{{"a1 age(mara quist) = 34", "a2 age(mara quist) = 36"}});
}

TEST_CASE("Two dates of one crash clash") {
    CHECK(of({{"2026-03-10", "The crash in Oslo on March 8 killed six people."},
              {"2026-03-10", "The crash in Oslo on March 9 killed six people."}})
              .sets == std::vector<Lines>{{"a1 date(crash) = 2026-03-08", "a2 date(crash) = 2026-03-09"}});
}

TEST_CASE("What nobody vouches for does not clash") {
    CHECK(of({{"2026-03-10", "The crash in Oslo on March 8 killed six people."},
              {"2026-03-10", "If the crash in Oslo on March 8 killed seven people, the mayor will resign."}})
              .sets.empty());
}

TEST_CASE("What is true of a series of attacks is true of each; how many it killed is not") {
    CHECK(of({{"2026-03-10", "The strikes on the embassy of Norway in Kyiv were deliberate."},
              {"2026-03-10", "The strike on the embassy of Norway in Kyiv was accidental."}})
              .sets == std::vector<Lines>{{"a1 intent(strike) = deliberate", "a2 intent(strike) = accidental"}});
    CHECK(of({{"2026-03-10", "The strikes on the embassy of Norway in Kyiv killed nine people."},
              {"2026-03-10", "The strike on the embassy of Norway in Kyiv killed two people."}})
              .sets.empty());
}

TEST_CASE("A denial clashes with what it denies") {
    CHECK(of({{"2026-03-10", "Russia denied hitting the school in Odesa."},
              {"2026-03-10", "Russia struck the school in Odesa."}})
              .sets == std::vector<Lines>{{"a1 by(hit) != Russia (denied) says Russia", "a2 by(strike) = Russia"}});
}

TEST_CASE("Vessels are told apart by their names") {
    CHECK(of({{"2026-03-10", "The ferry Halcyon Dawn sank. The ferry carried 67 people."},
              {"2026-03-10", "The ferry Halcyon Dawn sank. The ferry carried 70 people."},
              {"2026-03-10", "The ferry Tern Queen sank. The ferry carried 12 people."}})
              .sets == std::vector<Lines>{{"a1 aboard(ferry) = 67", "a2 aboard(ferry) = 70"}});
}

TEST_CASE("An embassy is one, whichever way its state is named") {
    CHECK(of({{"2026-03-10", "The Norwegian embassy in Kyiv was hit twice."},
              {"2026-03-10", "Norway's embassy in Kyiv was hit at least three times."}})
              .sets == std::vector<Lines>{{"a1 strikes(embassy) = 2", "a2 strikes(embassy) = >= 3"}});
}
