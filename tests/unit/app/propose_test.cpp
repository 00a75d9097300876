#include "app/session/propose.hpp"
#include "app/session/session.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <string>
#include <tuple>
#include <variant>

using namespace gainsay;
using namespace gainsay::app;

namespace {

/// What is proposed for `words`, which the text of the article holds.
std::variant<Proposal, std::string> proposal_of(const std::string& text, const std::string& words,
                                                const std::optional<std::string>& fact = std::nullopt) {
    Session session;
    const std::string bytes = "Title: Notes from Orrin\nOutlet: Orrin Ledger\nPublished: 2031-05-02\n\n" + text + "\n";
    session.set_article("a.txt", bytes);
    const auto snapshot = session.refresh(Budget());
    const auto at = static_cast<std::uint32_t>(bytes.rfind(words));
    return propose(*snapshot, ArticleId::at(0), {at, at + static_cast<std::uint32_t>(words.size())}, fact);
}

Proposal good(const std::string& sentence) {
    const auto answer = proposal_of(sentence, sentence);
    INFO(sentence);
    REQUIRE(std::holds_alternative<Proposal>(answer));
    return std::get<Proposal>(answer);
}

}  // namespace

TEST_CASE("A proposed pattern keeps the particles of its verb, and its fact is called as a person would") {
    const auto [sentence, pattern, fact] = GENERATE(table<std::string, std::string, std::string>({
        {"The lights went out in Orrin at nine.", "{A} went out", "went_out"},
        {"The mayor called off the harvest fair.", "{A} called off {E: event}", "called_off"},
        {"The pump at the Dell works broke down twice.", "{A} broke down", "broke_down"},
        {"The school shut down on Friday.", "{A} shut down", "shut_down"},
        {"The minister turned down the offer.", "{A} turned down the offer", "turned_down_offer"},
        {"The company did not hand over the files.", "{A} handed over the files", "handed_over_files"},
        {"Mayor Ida Crane stepped down.", "{A} stepped down", "stepped_down"},
        {"The river burst its banks.", "{A} burst the banks", "burst_banks"},
        {"The new road opened in March.", "{A} opened", "opened"},
        {"The gate was left open.", "{A} was left open", "left_open"},
        {"The guild cut the fee.", "{A} cut the fee", "cut_fee"},
        {"Orrin's library owns a rare map.", "{A} owned a rare map", "owned_map"},
    }));
    const Proposal proposal = good(sentence);
    CHECK(proposal.pattern == pattern);
    CHECK(proposal.fact == fact);
    CHECK(proposal.example.starts_with("example \"" + sentence + "\""));
}

TEST_CASE("Numbers, shares and sums become the values of the proposed fact") {
    const Proposal bridges = good("Two bridges were washed away by the flood.");
    CHECK(bridges.pattern == "{N bridges} were washed away by {E: event}");
    CHECK(bridges.declaration == "fact washed_away(E: event) is count of bridges");
    const Proposal flights = good("The airline cancelled 40 flights.");
    CHECK(flights.declaration == "fact cancelled_flights(A) is count of flights");
    const Proposal divers = good("Twelve divers were trapped in the mine.");
    CHECK(divers.pattern == "{N divers} were <trap: this> in the mine");
    CHECK(divers.declaration.ends_with("(E: event) is count of divers"));
    const Proposal sailors = good("Three sailors vanished in the fog.");
    CHECK(sailors.pattern == "{N sailors} vanished in {A}");
    CHECK(good("The bank fined the builder $40,000.").declaration == "fact fined_builder(A) is money");
    CHECK(good("Turnout fell to 48 percent.").declaration == "fact fell_to(A) is share");
}

TEST_CASE("A sentence that denies is proposed as what it denies, and its example says so") {
    const Proposal turbine = good("Engineers did not repair the turbine.");
    CHECK(turbine.pattern == "{A} repaired the turbine");
    CHECK(turbine.example.find("repaired_turbine(Engineers) != true") != std::string::npos);
    const Proposal plan = good("The council never approved the plan.");
    CHECK(plan.pattern == "{A} approved the plan");
    CHECK(plan.example.find("!= true") != std::string::npos);
    // What the engine does not take for a denial stays in the words and in the name.
    const Proposal ferry = good("The ferry no longer stops at Pell.");
    CHECK(ferry.pattern == "{A} no longer stops at {A2}");
    CHECK(ferry.fact == "no_longer_stops_at");
}

TEST_CASE("Of what somebody says the content is proposed") {
    const Proposal said = good("The harbour master said the crane had damaged the pier.");
    CHECK(said.pattern == "{A} damaged the pier");
    CHECK(said.fact == "damaged_pier");
}

TEST_CASE("What is proposed reads its own sentence, or the reason is told") {
    for (const std::string words : {"The dam gave way.", "Doctors ran out of masks.", "Police closed off the square.",
                                    "Why?", "Nobody.", "\"\\ {} <x: this>\"", "Rain."}) {
        const auto answer = proposal_of("It rained. " + words, words);
        INFO(words);
        if (const auto* proposal = std::get_if<Proposal>(&answer))
            CHECK_FALSE(proposal->matches.empty());
        else
            CHECK_FALSE(std::get<std::string>(answer).empty());
    }
    CHECK(std::holds_alternative<std::string>(proposal_of("The dam gave way.", "The dam gave way.", "Not A Name")));
}
