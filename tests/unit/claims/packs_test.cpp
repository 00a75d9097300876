// What the shipped packs read: each fact in the ways in which news says it, and what only looks like it.
#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Rules;
using gainsay::test::Story;

namespace {

/// The value of the only claim on a fact that commits somebody, "none" or "many".
std::string value(const std::string& fact, const std::string& text) {
    const Story story("Alder Gazette", "2026-03-10", text);
    std::string found;
    for (const Claim& c : story.claims.claims) {
        if (c.fact != story.rules().fact(fact) || !commits(c.modality)) continue;
        if (!found.empty()) return "many";
        found = (c.positive ? "" : "not ") + to_text(c.value);
    }
    return found.empty() ? "none" : found;
}

}  // namespace

TEST_CASE("Every shipped pack is sound, and each of its patterns can be read") {
    for (const Diagnostic& d : Rules::builtin().diagnostics) {
        INFO(d.code << ": " << d.message);
        CHECK(d.severity != Severity::error);
        CHECK(d.code != "pattern-unread");
    }
}

TEST_CASE("Jobs kept are read in many forms") {
    for (const char* text : {
             "Halden Corp. will keep 800 jobs in Orland.",
             "Halden Corp. has agreed to keep 800 jobs.",
             "A deal with Halden Corp. to keep 800 jobs was reached.",
             "The governor announced an agreement with Halden Corp. to save 800 jobs.",
             "The company Halden Corp. said 800 jobs would be saved.",
             "The decision to keep 800 Halden Corp. jobs came late.",
             "The pact with Halden Corp. preserves 800 jobs.",
         }) {
        INFO(text);
        CHECK(value("jobs_kept", text) == "800");
    }
    CHECK(value("jobs_kept", "Halden Corp. might keep 800 jobs.") == "none");
    CHECK(value("jobs_kept", "Halden Corp. kept 800 boxes.") == "none");
}

TEST_CASE("Jobs cut are no jobs kept, and those of a place are at least so many") {
    CHECK(value("jobs_cut", "Halden Corp. will lay off 300 workers.") == "300");
    CHECK(value("jobs_cut", "Halden Corp. is cutting 300 posts.") == "300");
    CHECK(value("jobs_cut", "Halden Corp. cut 300 jobs in Norland.") == ">= 300");
    CHECK(value("jobs_kept", "Halden Corp. will lay off 300 workers.") == "none");
}

TEST_CASE("Sentences, verdicts and pleas are read, charges are none of them") {
    CHECK(value("sentence", "Martin Vale was sentenced to seven years in prison.") == "84");
    CHECK(value("sentence", "The judge sentenced Martin Vale to seven years.") == "84");
    CHECK(value("sentence", "Martin Vale was jailed for 18 months.") == "18");
    CHECK(value("verdict", "A jury convicted Martin Vale of fraud.") == "guilty");
    CHECK(value("verdict", "Martin Vale was acquitted.") == "acquitted");
    CHECK(value("plea", "Martin Vale pleaded not guilty.") == "not guilty");
    CHECK(value("verdict", "Martin Vale was charged with fraud.") == "none");
    CHECK(value("sentence", "Martin Vale faces up to 20 years in prison.") == "none");
}

TEST_CASE("Shares, seats and results of votes are read") {
    CHECK(value("voter_turnout", "Turnout in the election was 65 percent.") == "65");
    CHECK(value("vote_share", "The Unity Party took 31 percent of the vote.") == "31");
    CHECK(value("seats_won", "The Unity Party won 45 seats.") == "45");
    CHECK(value("chamber_vote", "The Senate voted 51-49 to pass the farm bill.") == "51-49");
    CHECK(value("seats_won", "The Unity Party may win 45 seats.") == "none");
}

TEST_CASE("Amounts are read with what they are paid for") {
    CHECK(value("revenue", "Brindle Foods Inc. reported revenue of $2.1 billion.") == "2100000000");
    CHECK(value("company_fine", "Brindle Foods Inc. paid a fine of $7 million.") == "7000000");
    CHECK(value("takeover_price", "Orlo Shipping Corp. bought Brindle Foods Inc. for $3 billion.") == "3000000000");
    CHECK(value("company_fine", "Brindle Foods Inc. was fined twice.") == "none");
}

TEST_CASE("Results are told from either side") {
    CHECK(value("beaten", "Lorvik United defeated Alder Rovers.") == "true");
    CHECK(value("beaten", "Alder Rovers lost to Lorvik United.") == "true");
    CHECK(value("result", "Lorvik United defeated Alder Rovers 3-1.") == "3-1");
}

TEST_CASE("Bills of two names are two bills") {
    const Story story("Alder Gazette", "2026-03-10",
                      "The Senate passed the farm bill. The Senate rejected the tax bill.");
    REQUIRE(story.said("passed").size() == 2);
    CHECK(story.claim("passed", 0).arguments[1] != story.claim("passed", 1).arguments[1]);
}

TEST_CASE("What could or must be is no fact, what could not be is none either") {
    CHECK(value("charged", "Mara Quist could be charged with fraud.") == "none");
    CHECK(value("killed", "The crash could have killed six people.") == "none");
    CHECK(value("winner", "Mara Quist refused to concede the election in Norland.") == "none");
    CHECK(value("winner", "Mara Quist must win the election in Norland.") == "none");
}
