#include "solver/findings/reading.hpp"
#include "tests/unit/findings/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::findings;
using test::Certainty;
using test::Story;

namespace {

const std::string kWire = "eight people died when a blaze broke out in the old mill late on Friday";

// Outlets that each report a number of dead for one fire, in these words.
struct Report {
    std::int64_t dead;
    std::string words;
};
Reading reading_of(const std::vector<Report>& reports, const Options& options = {}) {
    Story story;
    const FactId killed = story.fact("killed", "people killed in {E}");
    std::vector<ReferentId> fires;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const ArticleId article = story.article("Outlet " + std::to_string(i));
        fires.push_back(story.referent(article, "the fire"));
        story.exactly(article, {}, killed, fires.back(), reports[i].dead, reports[i].words);
        if (i > 0) story.link(fires[0], fires[i], Certainty::sure, "the fires are the same event");
    }
    const FindingSet found = story.find(options);
    REQUIRE(found.reading);
    return *found.reading;
}

}  // namespace

TEST_CASE("The best reading leaves out what fewest say") {
    const Reading reading = reading_of({{6, "six died"}, {8, "eight were dead"}, {6, "six lives were lost"}});
    CHECK(reading.dropped == std::vector{ClaimId::at(1)});
    CHECK(reading.weight == Approx(2.0 / 3.0));
}

TEST_CASE("Word for word copies of one report weigh as much as one report") {
    const Reading reading =
        reading_of({{8, kWire}, {8, kWire}, {8, kWire}, {6, "six died"}, {6, "six lives were lost"}});
    CHECK(reading.dropped == std::vector{ClaimId::at(0), ClaimId::at(1), ClaimId::at(2)});
    CHECK(reading.weight == Approx(2.0 / 3.0));
}

TEST_CASE("Where nothing clashes there is nothing to choose") {
    Story story;
    const ArticleId article = story.article("Gazette");
    story.exactly(article, {}, story.fact("killed", "people killed in {E}"), story.referent(article, "the fire"), 6,
                  "six died");
    CHECK_FALSE(story.find().reading);
}

TEST_CASE("The best reading drops the lightest correction set of each component, and is not proven of one cut short") {
    Story story;
    const ArticleId article = story.article("Gazette");
    const FactId killed = story.fact("killed", "people killed in {E}");
    const ReferentId fire = story.referent(article, "the fire");
    story.exactly(article, {}, killed, fire, 6, "six died");
    story.exactly(article, {}, killed, fire, 8, "eight died");
    const AssumptionId heavy = story.grounding.of_claim[0], light = story.grounding.of_claim[1];
    story.grounding.set.assumptions[heavy.index()].weight = 3;
    mus::Analysis analysis;
    analysis.components.push_back({{heavy, light}, {}, {{{heavy}}, {{light}}}, true});
    const auto reading = [&] {
        const Context context(analysis, story.grounding, story.set, story.rules, story.documents);
        return best_reading(context, Grouping(context));
    };
    REQUIRE(reading());
    CHECK(reading()->dropped == std::vector{ClaimId::at(1)});
    CHECK(reading()->weight == 0.75);
    CHECK(reading()->proven);
    analysis.components[0].complete = false;
    REQUIRE(reading());
    CHECK(reading()->dropped == std::vector{ClaimId::at(1)});
    CHECK_FALSE(reading()->proven);
    analysis.components[0].mcses.clear();
    CHECK(reading()->dropped == std::vector{ClaimId::at(0), ClaimId::at(1)});
    CHECK(reading()->weight == 0.0);
}

TEST_CASE("The best reading follows the weights of the sources") {
    const std::vector<Report> reports{{6, "six died"}, {8, "eight were dead"}, {6, "six lives were lost"}};
    Options options;
    options.weights = {{"outlet 1", *Decimal::parse("2.000001")}};
    CHECK(reading_of(reports, options).dropped == std::vector{ClaimId::at(0), ClaimId::at(2)});
    options.weights = {{"Outlet 1", *Decimal::parse("1.999999")}};
    CHECK(reading_of(reports, options).dropped == std::vector{ClaimId::at(1)});
    options.weights = {{"Outlet 0", *Decimal::parse("0.5")}, {"Outlet 2", *Decimal::parse("0.3")}};
    const Reading reading = reading_of(reports, options);
    CHECK(reading.dropped == std::vector{ClaimId::at(0), ClaimId::at(2)});
    CHECK(reading.weight == Approx(1 / 1.8));
}

TEST_CASE("Copies of one report together weigh what the heaviest of their outlets does") {
    Options options;
    options.weights = {{"Outlet 1", Decimal{3}}};
    const std::vector<Report> reports{{8, kWire}, {8, kWire}, {8, kWire}, {6, "six died"}, {6, "six lives were lost"}};
    CHECK(reading_of(reports, options).dropped == std::vector{ClaimId::at(3), ClaimId::at(4)});
    // A third, a seventh and an eleventh of a weight stay exact.
    std::vector<Report> many;
    for (int i = 0; i < 7; ++i) many.push_back({8, kWire});
    for (int i = 0; i < 11; ++i) many.push_back({6, kWire + " last"});
    options.weights = {{"Outlet 0", *Decimal::parse("1.000001")}};
    CHECK(reading_of(many, options).dropped.size() == 11);
    options.weights = {{"Outlet 8", *Decimal::parse("1.000001")}};
    CHECK(reading_of(many, options).dropped.size() == 7);
}

TEST_CASE("A speaker's weight goes before the outlet's, and the outlet's counts for speakers without one") {
    Story story;
    const FactId killed = story.fact("killed", "people killed in {E}");
    const ArticleId gazette = story.article("Gazette"), herald = story.article("Herald");
    const ReferentId here = story.referent(gazette, "the fire"), there = story.referent(herald, "the fire");
    story.link(here, there, Certainty::sure, "the fires are the same event");
    story.exactly(gazette, {{"person:mayor", "the mayor"}}, killed, here, 6, "six died");
    story.exactly(herald, {{"person:nurse", "a nurse"}}, killed, there, 8, "eight died");
    Options options;
    options.weights = {{"Herald", Decimal{2}}};
    CHECK(story.find(options).reading->dropped == std::vector{ClaimId::at(0)});
    options.weights.push_back({"the mayor", Decimal{3}});
    CHECK(story.find(options).reading->dropped == std::vector{ClaimId::at(1)});
    options.weights.push_back({"a nurse", *Decimal::parse("0.1")});
    options.weights.erase(options.weights.begin() + 1);
    CHECK(story.find(options).reading->dropped == std::vector{ClaimId::at(1)});
}

TEST_CASE("Weights that cannot be used count as one") {
    CHECK(usable_weight(*Decimal::parse("0.000001")));
    CHECK(usable_weight(Decimal{1'000'000}));
    for (const char* text : {"0", "-1", "1000000.1", "0.0000001"}) CHECK_FALSE(usable_weight(*Decimal::parse(text)));
    Options options;
    options.weights = {{"Outlet 1", Decimal{-5}}};
    CHECK(reading_of({{6, "six died"}, {8, "eight were dead"}}, options).dropped == std::vector{ClaimId::at(0)});
}

TEST_CASE("Something undecided elsewhere leaves the best reading unproven") {
    Story story;
    const ArticleId article = story.article("Gazette");
    const FactId killed = story.fact("killed", "people killed in {E}");
    const ReferentId fire = story.referent(article, "the fire");
    story.exactly(article, {}, killed, fire, 6, "six died");
    story.exactly(article, {}, killed, fire, 8, "eight died");
    Statistics statistics;
    mus::Analysis analysis = mus::find_minimal_sets(story.grounding.set, Budget{}, statistics);
    const Context context(analysis, story.grounding, story.set, story.rules, story.documents);
    REQUIRE(best_reading(context, Grouping(context)));
    CHECK(best_reading(context, Grouping(context))->proven);
    analysis.undecided.push_back({"a component of 12 claims", "resource limit", {}});
    CHECK_FALSE(best_reading(context, Grouping(context))->proven);
}

TEST_CASE(
    "Where a limit cuts a component short, the reading keeps the heavier claims, and says that it is not proven") {
    Story story;
    const FactId killed = story.fact("killed", "people killed in {E}");
    std::vector<ReferentId> fires;
    for (std::size_t i = 0; i < 9; ++i) {
        const ArticleId article = story.article("Outlet " + std::to_string(i));
        fires.push_back(story.referent(article, "the fire"));
        const auto dead = static_cast<std::int64_t>(i < 3 ? 4 : 10 + i);
        story.exactly(article, {}, killed, fires.back(), dead, "report number " + std::to_string(i));
        if (i > 0) story.link(fires[0], fires[i], Certainty::sure, "the fires are the same event");
    }
    BudgetLimits limits;
    limits.sets_per_component = 4;
    Statistics statistics;
    const mus::Analysis analysis = mus::find_minimal_sets(story.grounding.set, Budget(limits), statistics);
    REQUIRE_FALSE(analysis.undecided.empty());
    const FindingSet found = findings::find(analysis, story.grounding, story.set, story.rules, story.documents);
    REQUIRE(found.reading);
    CHECK_FALSE(found.reading->proven);
    CHECK(found.reading->dropped.size() == 6);
    CHECK(found.reading->dropped.front() == ClaimId::at(3));
}
