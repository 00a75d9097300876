#include "parser/claims/understood.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Lines;
using gainsay::test::Rules;
using gainsay::test::Story;

namespace {

const Rules& pack() {
    static const Rules rules(R"(pack understood "Arguments that sentences leave out"

words understood_keep = keep, retain
words understood_post = post, berth
words understood_money = fine, penalty

fact posts_kept(P: organization) is count of posts, announced
fact posts_open(P: organization) is count of posts
fact penalty(P: organization) is money, periodic
fact pitch_result(P: organization) is text, exclusive
fact opening(P: organization) is time
fact piloted(P: organization) is party, exclusive

say posts_kept(P) = N
  "{P: organization} <understood_keep> {N understood_post}"

say posts_kept(topic) = N
  "<understood_keep> {N understood_post}"

say posts_open(P) = N
  "{P: organization} opened {N understood_post}"

say penalty(P) = N
  "{P: organization} paid {N dollars}"

say pitch_result(P) = S
  "{P: organization} won {S: score}"

say opening(P) = T
  "{P: organization} reopened on {T: time}"

say piloted(P) = A
  "{A: person} piloted {P: organization}"
)");
    return rules;
}

Story read(const std::string& text) {
    return Story("Alder Gazette", "2026-03-10", text, pack());
}

}  // namespace

TEST_CASE("A party that the sentence leaves out is the one that the article is about") {
    const Story story = read("The firm Orlo Shipping Corp. met its staff. Orlo Shipping Corp. was founded in 1950. "
                             "After the talks, 300 posts "
                             "were retained.");
    REQUIRE(story.said("posts_kept").size() == 1);
    CHECK(story.about(story.claim("posts_kept")).text == "Orlo Shipping Corp.");
    CHECK(story.about(story.claim("posts_kept")).anaphor_of.valid());
}

TEST_CASE("A party that the sentence names as its subject is taken before the article's") {
    const Story story =
        read("Orlo Shipping Corp. met its staff. Orlo Shipping Corp. is old. Brindle Foods Inc. kept 300 posts.");
    REQUIRE(story.said("posts_kept").size() == 1);
    CHECK_FALSE(story.about(story.claim("posts_kept")).anaphor_of.valid());
}

TEST_CASE("Without any party that stands out nothing is understood") {
    CHECK(read("After the talks, 300 posts were retained.").said("posts_kept").empty());
}

TEST_CASE("What is announced counts as said only where the pack says so") {
    const std::string lead = "Orlo Shipping Corp. met its staff. ";
    CHECK(read(lead + "Orlo Shipping Corp. will keep 300 posts.").claim("posts_kept").modality == Modality::asserted);
    CHECK(read(lead + "Orlo Shipping Corp. agreed to keep 300 posts.").claim("posts_kept").modality ==
          Modality::asserted);
    CHECK(read(lead + "Orlo Shipping Corp. promised to keep 300 posts.").claim("posts_kept").modality ==
          Modality::planned);
    CHECK(read(lead + "Orlo Shipping Corp. will open 300 posts.").claim("posts_open").modality == Modality::planned);
}

TEST_CASE("An amount of money is no count, and a count no amount") {
    CHECK(read("Orlo Shipping Corp. paid $7 million.").said("penalty") ==
          Lines{"penalty(orlo shipping corp.) = 7000000"});
    CHECK(read("Orlo Shipping Corp. paid 12 workers.").said("penalty").empty());
    CHECK(read("Orlo Shipping Corp. opened 12 posts.").said("posts_open") ==
          Lines{"posts_open(orlo shipping corp.) = 12"});
    CHECK(read("Orlo Shipping Corp. opened 12% on Monday.").said("posts_open").empty());
}

TEST_CASE("A periodic figure keeps the stretch of time that it is about, not the day of the news") {
    const Story last = read("Orlo Shipping Corp. paid $7 million in 2024.");
    REQUIRE(last.claim("penalty").event_time.has_value());
    CHECK_FALSE(read("Orlo Shipping Corp. paid $7 million on Monday.").claim("penalty").event_time.has_value());
}

TEST_CASE("Results, days and persons can be values") {
    CHECK(read("Orlo Shipping Corp. won 3-1 on Monday.").said("pitch_result") ==
          Lines{"pitch_result(orlo shipping corp.) = 3-1"});
    CHECK(read("Orlo Shipping Corp. reopened on March 3.").said("opening").size() == 1);
    CHECK(read("Mira Quist piloted Orlo Shipping Corp. through the storm.").said("piloted") ==
          Lines{"piloted(orlo shipping corp.) = Mira Quist"});
}
