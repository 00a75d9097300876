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
Reading reading_of(const std::vector<Report>& reports) {
    Story story;
    const FactId killed = story.fact("killed", "people killed in {E}");
    std::vector<ReferentId> fires;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const ArticleId article = story.article("Outlet " + std::to_string(i));
        fires.push_back(story.referent(article, "the fire"));
        story.exactly(article, {}, killed, fires.back(), reports[i].dead, reports[i].words);
        if (i > 0) story.link(fires[0], fires[i], Certainty::sure, "the fires are the same event");
    }
    const FindingSet found = story.find();
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

TEST_CASE("The best reading drops the lightest correction set of each component, and is none of one cut short") {
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
    analysis.components[0].complete = false;
    CHECK_FALSE(reading());
}
