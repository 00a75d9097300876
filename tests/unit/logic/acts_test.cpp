#include "solver/logic/ground.hpp"
#include "solver/mus/mus.hpp"
#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using gainsay::test::Story;

namespace {

/// Minimal clashes of the articles; each stands for an outlet of one day.
std::size_t clashes(std::initializer_list<const char*> articles) {
    Story story;
    int n = 0;
    for (const char* text : articles) story.article("Outlet " + std::to_string(++n), "2026-03-10", text);
    // The clauses of the open pack are compared as wholes, elsewhere.
    std::erase_if(story.claims.claims,
                  [&](const claims::Claim& c) { return story.rules().facts[c.fact.index()].pack != "courts"; });
    const logic::Grounding grounding = logic::ground(story.claims, story.rules(), story.documents);
    Statistics statistics;
    std::size_t found = 0;
    for (const auto& component : mus::find_minimal_sets(grounding.set, Budget{}, statistics).components)
        found += component.muses.size();
    return found;
}

}  // namespace

TEST_CASE("Two verdicts clash when they are of one offence and one time") {
    CHECK(clashes({"Ivo Kern was convicted of arson.", "Ivo Kern was acquitted of arson."}) == 1);
    CHECK(clashes({"Ivo Kern was convicted of arson.", "Ivo Kern was acquitted of theft."}) == 0);
    CHECK(clashes({"Ivo Kern was convicted of arson in 2012.", "Ivo Kern was acquitted of arson."}) == 0);
}

TEST_CASE("A verdict without its offence does not make one of two others") {
    CHECK(clashes({"Ivo Kern was convicted.", "Ivo Kern was acquitted of theft."}) == 1);
    CHECK(clashes({"Ivo Kern was convicted of arson.", "Ivo Kern was acquitted of theft.",
                   "Ivo Kern was convicted."}) == 0);
}
