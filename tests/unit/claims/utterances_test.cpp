#include "parser/claims/utterances.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Lines;
using gainsay::test::Story;

TEST_CASE("Words that differ little are the same words") {
    const Lines a{"the", "bridge", "will", "stay", "closed", "all", "week"};
    const Lines b{"the", "bridge", "will", "stay", "closed", "all", "of", "this", "week"};
    CHECK(same_words(a, a) == 1.0);
    CHECK(same_words(a, b) == Approx(7.0 / 9.0));
    CHECK(same_words(a, b) == same_words(b, a));
    CHECK(same_words(a, {}) == 0.0);
    CHECK(same_words(a, {"no", "word", "of", "it"}) == 0.0);
}

TEST_CASE("A long quotation of a named person is an utterance") {
    const Story story("Alder Gazette", "2026-03-10",
                      "\"The bridge will stay closed until the last bolt has been checked,\" Mira Holt said. "
                      "\"No comment,\" Aldo Renner said.");
    const auto found = find_utterances(story.documents.front());
    REQUIRE(found.size() == 1);
    CHECK(found.front().speaker_name == "Mira Holt");
    CHECK(found.front().words.front() == "the");
    CHECK(found.front().words.back() == "checked");
    CHECK(story.said("said_by") == Lines{"said_by() = Mira Holt"});
}
