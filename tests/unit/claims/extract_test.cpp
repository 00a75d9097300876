#include "parser/claims/extract.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Lines;
using gainsay::test::read;
using gainsay::test::Rules;
using gainsay::test::Story;

namespace {

Lines said(const std::string& fact, const std::string& text) {
    return read(text).said(fact);
}

}  // namespace

TEST_CASE("A count is read from words and figures") {
    CHECK(said("killed", "The crash killed six people.") == Lines{"killed(crash) = 6"});
    CHECK(said("killed", "The crash killed 1,250 people.") == Lines{"killed(crash) = 1250"});
    CHECK(said("killed", "The crash claimed 12 lives.") == Lines{"killed(crash) = 12"});
    CHECK(said("killed", "The crash led to the deaths of two people.") == Lines{"killed(crash) = 2"});
}

TEST_CASE("A hedge opens or narrows the interval of a count") {
    CHECK(said("killed", "At least six people were killed in the crash.") == Lines{"killed(crash) = >= 6"});
    CHECK(said("killed", "More than 40 people were killed in the crash.") == Lines{"killed(crash) = >= 41"});
    CHECK(said("killed", "Fewer than ten people were killed in the crash.") == Lines{"killed(crash) = <= 9"});
    CHECK(said("killed", "Up to 20 people were killed in the crash.") == Lines{"killed(crash) = <= 20"});
    CHECK(said("killed", "Dozens of people were killed in the crash.") == Lines{"killed(crash) = >= 24"});
    const Lines about = said("killed", "About 30 people were killed in the crash.");
    REQUIRE(about.size() == 1);
    CHECK(about[0].find("..") != std::string::npos);
}

TEST_CASE("Nobody is zero, and the negation is not counted twice") {
    CHECK(said("killed", "Nobody was killed in the crash.") == Lines{"killed(crash) = 0"});
    CHECK(said("killed", "No people were killed in the crash.") == Lines{"killed(crash) = 0"});
}

TEST_CASE("A part of those concerned is a lower bound for all of them") {
    CHECK(said("killed", "Six people from the village died in the crash.") == Lines{"killed(crash) = >= 6"});
    CHECK(said("killed", "Six more people died in the crash.") == Lines{"killed(crash) = >= 6"});
}

TEST_CASE("The other seven are those besides the ones told of") {
    CHECK(said("injured", "The other seven people were injured in the crash.") == Lines{"injured(crash) = >= 7"});
    CHECK(said("injured", "The remaining seven people were injured in the crash.") == Lines{"injured(crash) = >= 7"});
}

TEST_CASE("Others on top of those told of before make theirs a part") {
    const Lines both = said(
        "injured", "Two people were injured in the crash at a camp. The other seven people were injured in the crash.");
    CHECK(both == Lines{"injured(crash) = >= 2", "injured(crash) = >= 7"});
}

TEST_CASE("None of a part says nothing of the rest") {
    CHECK(said("killed", "Nobody on the staff was killed in the crash.").empty());
}

TEST_CASE("So many whom it did not befall are no figure of it") {
    CHECK(said("injured", "Two others on the bus were not injured in the crash.").empty());
    CHECK(said("killed", "Nobody was killed in the crash.").size() == 1);
}

TEST_CASE("Some of them by an adverb: the rest met another fate") {
    CHECK(said("killed", "Six people were shot, one fatally, in the attack.") == Lines{"killed(attack) = 1"});
    CHECK(said("killed", "Gunmen shot nine people in the attack, three fatally.") == Lines{"killed(attack) = 3"});
    CHECK(said("injured", "Five hikers were hurt in the crash, two of them critically.").size() == 1);
}

TEST_CASE("What was not so at some moment may have become so") {
    CHECK(said("in_custody", "Petra Valk was not arrested at that point.").empty());
    CHECK(said("in_custody", "Petra Valk was not immediately arrested.").empty());
    CHECK(said("in_custody", "Petra Valk was not arrested.").size() == 1);
}

TEST_CASE("Two days of one article that lie far apart are two occasions") {
    const std::string once = "Petra Valk was arrested on March 3, 2031. Petra Valk was arrested on March 4, 2031.";
    const std::string twice = "Petra Valk was arrested on March 3, 2031. Petra Valk was arrested on May 4, 2031.";
    CHECK(said("arrest_day", once).size() == 2);
    CHECK(said("arrest_day", twice).empty());
}

TEST_CASE("So many of all is a count of its own") {
    CHECK(said("killed", "Thirty-eight of the 67 people died in the crash.") == Lines{"killed(crash) = 38"});
}

TEST_CASE("A group with a name of its own is counted apart") {
    const Story story = read("Two soldiers were killed in the crash. Six people died in the crash.");
    REQUIRE(story.said("killed").size() == 2);
    CHECK(std::get<QuantityValue>(story.claim("killed", 0).value).unit == "soldier");
    CHECK(std::get<QuantityValue>(story.claim("killed", 1).value).unit == "people");
}

TEST_CASE("A count of a stretch of time is a lower bound for all of it") {
    CHECK(said("strikes", "The depot was struck three times since the war began.") == Lines{"strikes(depot) = >= 3"});
}

TEST_CASE("How often a place was struck is read in many forms") {
    CHECK(said("strikes", "The depot was hit three times.") == Lines{"strikes(depot) = 3"});
    CHECK(said("strikes", "The depot was struck twice.") == Lines{"strikes(depot) = 2"});
    CHECK(said("strikes", "The depot was hit at least three times.") == Lines{"strikes(depot) = >= 3"});
    CHECK(said("strikes", "Russia twice struck the depot.") == Lines{"strikes(depot) = 2"});
    CHECK(said("strikes", "This was not the first time the embassy was hit.") == Lines{"strikes(embassy) = >= 2"});
}

TEST_CASE("Counts relative to a hand-over are facts of their own") {
    const Story story = read("The depot was struck twice after the ministry handed over the coordinates.");
    CHECK(story.said("strikes_after") == Lines{"strikes_after(depot, hand) = 2"});
    CHECK(story.said("strikes") == Lines{"strikes(depot) = >= 2"});
}

TEST_CASE("The outlet vouches for what it says in its own voice") {
    const Story story = read("The crash killed six people.");
    const Claim& claim = story.claim("killed");
    CHECK(claim.own_voice);
    CHECK_FALSE(claim.direct);
    REQUIRE(claim.speakers.size() == 1);
    CHECK(claim.speakers[0].name == "Alder Gazette");
}

TEST_CASE("What somebody else says is cited, directly or not") {
    const Story indirect = read("Mayor Lena Ostby said that the crash killed six people.");
    CHECK(indirect.said("killed") == Lines{"killed(crash) = 6 says Lena Ostby"});
    CHECK_FALSE(indirect.claim("killed").direct);
    CHECK_FALSE(indirect.claim("killed").own_voice);
    CHECK(indirect.claim("killed").speakers.size() == 2);
    const Story direct =
        read("\"Russia struck the depot twice in all and the town burned for a long time,\" Lena Ostby said.");
    CHECK(direct.said("strikes") == Lines{"strikes(depot) = 2 says Lena Ostby"});
    CHECK(direct.claim("strikes").direct);
}

TEST_CASE("Who is behind an attack is the state, named by itself, its adjective or its weapon") {
    CHECK(said("by", "Russia struck the depot.") == Lines{"by(strike) = Russia"});
    CHECK(said("by", "The depot was struck by Russia.") == Lines{"by(strike) = Russia"});
    CHECK(said("by", "A Russian missile hit the depot.") == Lines{"by(hit) = Russia"});
    CHECK(said("by", "Ukraine's missile struck the bridge.") == Lines{"by(strike) = Ukraine"});
    CHECK(said("by", "Iskander missiles struck the bridge.") == Lines{"by(strike) = Russia"});
    CHECK(said("by", "The ministry blamed Ukraine for the strike on the depot.") ==
          Lines{"by(strike) = Ukraine says ministry"});
}

TEST_CASE("A missile without a state says nothing of who fired it") {
    CHECK(said("by", "A missile hit the depot.").empty());
}

TEST_CASE("A denial claims that it was not so") {
    CHECK(said("by", "The ministry denied that Russia hit the depot.") ==
          Lines{"by(hit) != Russia (denied) says ministry"});
    CHECK(said("by", "Russia denied hitting the depot.") == Lines{"by(hit) != Russia (denied) says Russia"});
    CHECK(said("intent", "The ministry said the strike was not deliberate.") ==
          Lines{"intent(strike) != deliberate says ministry"});
}

TEST_CASE("What nobody vouches for is kept with its modality") {
    CHECK(said("by", "Russia will strike the depot.") == Lines{"by(strike) = Russia (planned)"});
    CHECK(said("by", "Did Russia strike the depot?") == Lines{"by(strike) = Russia (asked)"});
    CHECK(said("by", "We thought that Russia had struck the depot.") ==
          Lines{"by(strike) = Russia (retracted) says We"});
    CHECK(said("killed", "If the crash killed six people, the mayor will resign.") ==
          Lines{"killed(crash) = 6 (hypothetical)"});
}

TEST_CASE("Silence is a claim that nothing was said") {
    CHECK(said("commented", "The company declined to comment on the crash.") ==
          Lines{"commented(company, crash) != true"});
    CHECK(said("commented", "The company has not commented on the crash.") ==
          Lines{"commented(company, crash) != true"});
    CHECK(said("commented", "The company has yet to offer any comment on the crash.") ==
          Lines{"commented(company, crash) != true"});
    CHECK(said("commented", "The company gave no comment on the crash.") == Lines{"commented(company, crash) != true"});
    CHECK(said("commented", "The company commented on the crash.") == Lines{"commented(company, crash) = true"});
    // Without a matter it says nothing about any matter, and reacting is not commenting.
    CHECK(said("commented", "The company did not comment.").empty());
    CHECK(said("commented", "Rescuers responded to the crash.").empty());
}

TEST_CASE("An event that stands with a day is dated") {
    CHECK(said("date", "The crash on March 8 killed six people.") == Lines{"date(crash) = 2026-03-08"});
    CHECK(said("date", "A missile struck the depot on Sunday, killing six people.") ==
          Lines{"date(strike) = 2026-03-08"});
    CHECK(said("date", "The depot was struck three times by Russia in 2025.") ==
          Lines{"date(strike) = 2025-01-01..2025-12-31"});
}

TEST_CASE("A day on the far side of 'after' is not the event's") {
    CHECK(said("date", "The crash killed six people after March 8.").empty());
}

TEST_CASE("A series has no date of its own") {
    CHECK(said("date", "The strikes on March 8 killed six people.").empty());
}

TEST_CASE("An age belongs to the person it stands with") {
    CHECK(said("age", "Mara Quist, 34, lives in Oslo. Mayor Olav Brandt, 61, opened the school.") ==
          Lines{"age(mara quist) = 34", "age(olav brandt) = 61"});
    CHECK(said("age", "The 34-year-old bridge was closed.").empty());
}

TEST_CASE("An age in what stands beside a name is theirs") {
    CHECK(said("age", "Officers killed Aaron Valk, a 34-year-old contractor.") == Lines{"age(aaron valk) = 34"});
    CHECK(said("age", "Officers praised Mara Quist, a 29-year veteran of the force.").empty());
}

TEST_CASE("The age at which somebody died is theirs, the age at something else is not") {
    CHECK(said("age", "Mira Holt has died at her home in Leeds at the age of 47.") == Lines{"age(mira holt) = 47"});
    CHECK(said("age", "Mira Holt signed her first contract at the age of 19.").empty());
}

TEST_CASE("An event before or after another one is ordered") {
    CHECK(said("precedes", "The army shelled the depot before the explosion damaged the bridge.") ==
          Lines{"precedes(shell, explosion) = true"});
    CHECK(said("precedes", "The army shelled the depot after the explosion damaged the bridge.") ==
          Lines{"precedes(explosion, shell) = true"});
}

TEST_CASE("People arrested, missing and aboard are counted") {
    CHECK(said("arrested", "Police arrested 12 people in the raid.") == Lines{"arrested(raid) = 12"});
    CHECK(to_text(read("The crash killed two people. Four people are still missing.").claim("missing").value) == "4");
    CHECK(said("aboard", "The ferry carried 67 people.") == Lines{"aboard(ferry) = 67"});
    CHECK(said("crew", "The ferry had a crew of nine.") == Lines{"crew(ferry) = 9"});
}

TEST_CASE("A claim rests on exact bytes of its article") {
    const Story story = read("On Monday the mayor spoke. At least six people were killed in the crash, he said.");
    CHECK(story.words(story.claim("killed")) == "At least six people were killed in the crash");
}

TEST_CASE("A claim holds as of the day of its article") {
    CHECK(read("The crash killed six people.").claim("killed").as_of == TimeInterval::on(*make_day(2026, 3, 10)));
    CHECK_FALSE(Story("Alder Gazette", "", "The crash killed six people.").claim("killed").as_of);
}

TEST_CASE("A sentence that states nothing gives no claims but counts as read") {
    const Story story = read("What a day! The crash killed six people. And then, for four days, silence.");
    CHECK(story.claims.claims.size() == 1);
    REQUIRE(story.claims.coverage.size() == 1);
    const SentenceCoverage& coverage = story.claims.coverage.front();
    CHECK(coverage.with_claims == 1);
    CHECK(coverage.checkable >= 2);
    CHECK(coverage.sentences >= 3);
}

TEST_CASE("Claims are numbered by article, then by position") {
    Story story;
    story.article("Alder Gazette", "2026-03-10", "The crash killed six people. The depot was hit twice.");
    story.article("Tern Post", "2026-03-10", "The depot was hit three times. The crash killed seven people.");
    REQUIRE(story.claims.claims.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) CHECK(story.claims.claims[i].id == ClaimId::at(i));
    CHECK(story.said("strikes") == Lines{"strikes(depot) = 2", "strikes(depot) = 3"});
    CHECK(story.claims.claims[1].article == ArticleId::at(0));
    CHECK(story.claims.claims[2].article == ArticleId::at(1));
}

TEST_CASE("A surname alone is the one full name of that surname that speaks in another article") {
    Story story;
    story.article("Alder Gazette", "2026-03-10", "President Olav Brandt said the depot was hit twice.");
    story.article("Tern Post", "2026-03-10", "Brandt said the depot was hit three times.");
    REQUIRE(story.said("strikes").size() == 2);
    CHECK(story.claim("strikes", 0).last_speaker().id == story.claim("strikes", 1).last_speaker().id);
}

TEST_CASE("A state that speaks and its one ministry that speaks in the article are one speaker") {
    const Story story =
        read("Moscow said the depot was hit twice. The Russian foreign ministry said the depot was hit three times.");
    REQUIRE(story.said("strikes").size() == 2);
    CHECK(story.claim("strikes", 0).last_speaker().id == story.claim("strikes", 1).last_speaker().id);
}

TEST_CASE("The same articles give the same claims") {
    const char* text = "A missile struck the depot in Kharkiv on March 8, killing six people. \"It was hit twice,\" "
                       "Mayor Lena Ostby said. Russia denied hitting the depot.";
    const Story one = read(text), other = read(text);
    REQUIRE(one.claims.claims.size() == other.claims.claims.size());
    CHECK_FALSE(one.claims.claims.empty());
    for (std::size_t i = 0; i < one.claims.claims.size(); ++i)
        CHECK(to_text(one.claims.claims[i], one.claims, one.rules()) ==
              to_text(other.claims.claims[i], other.claims, other.rules()));
}

TEST_CASE("An article without words gives no claims and full coverage of nothing") {
    const ClaimSet set = extract({}, Rules::builtin().set, *Rules::builtin().patterns);
    CHECK(set.claims.empty());
    CHECK(set.coverage.empty());
    text::Document empty;
    empty.frames.emplace_back();
    const std::vector<text::Document> documents{empty};
    const ClaimSet of_empty = extract(documents, Rules::builtin().set, *Rules::builtin().patterns);
    CHECK(of_empty.claims.empty());
    CHECK(of_empty.coverage.size() == 1);
}

TEST_CASE("Rules without patterns give no claims but those that the engine reads itself") {
    const Rules rules = Rules::only("pack bare \"Bare\"\nkind event means event\nkind crash is event means crash\n"
                                    "fact date(E: event) is time\n");
    const Story story("Alder Gazette", "2026-03-10", "The crash on March 8 killed six people.", rules);
    REQUIRE(story.claims.claims.size() == 1);
    CHECK(story.said("date") == Lines{"date(crash) = 2026-03-08"});
}

TEST_CASE("Tolls are read in the words of headlines, lists and officials") {
    CHECK(said("killed", "The crash left at least 30 dead.") == Lines{"killed(crash) = >= 30"});
    CHECK(said("killed", "The crash claimed the lives of 18 people.") == Lines{"killed(crash) = 18"});
    CHECK(said("killed", "The death toll from the crash rose to 32.").front().ends_with("= 32"));
    CHECK(said("killed", "The mayor put the death toll from the crash at 31.").front().ends_with("= 31"));
    CHECK(said("killed", "Police confirmed the deaths of four people in the crash.").front().find("= 4") !=
          std::string::npos);
    CHECK(said("killed", "Six people lost their lives in the crash.") == Lines{"killed(crash) = 6"});
    CHECK(said("killed", "The death toll from the crash has passed 4,000.").front().ends_with(">= 4001"));
    CHECK(said("injured", "The crash left 981 injured.").front().ends_with("= 981"));
    CHECK(said("injured", "Seventeen people suffered injuries in the crash.") == Lines{"injured(crash) = 17"});
}

TEST_CASE("Some that a figure takes in are a count of their own") {
    const Story story = read("The crash killed 18 people, including ten children.");
    REQUIRE(story.said("killed") == Lines{"killed(crash) = 18", "killed(crash) = 10"});
    CHECK(std::get<QuantityValue>(story.claim("killed", 1).value).unit == "child");
}

TEST_CASE("Any noun for persons is counted, animals and goods are not") {
    CHECK(said("killed", "The crash killed nine miners.").size() == 1);
    CHECK(said("killed", "The crash killed 82 Swedes.").size() == 1);
    CHECK(said("killed", "The crash killed nine horses.").empty());
}

TEST_CASE("Those whom a figure leaves out are not denied") {
    CHECK(read("The quake killed 240 people, not including the 18 dead on the mountain.").said("killed").size() == 1);
}

TEST_CASE("Of seven of the twelve killed, twelve were killed") {
    for (const std::string& toll : read("Police named seven of the 12 killed in the crash.").said("killed"))
        CHECK(toll.find("= 7") == std::string::npos);
    CHECK(read("Seven of the 12 passengers died in the crash.").said("killed") == Lines{"killed(crash) = 7"});
}

TEST_CASE("The toll of one side is no more than a lower bound of the toll") {
    const Story story = read("A storm hit Lorvik. By Monday the Verlandian death toll reached 42.");
    for (const std::string& toll : story.said("killed")) CHECK(toll.find(">= 42") != std::string::npos);
}

TEST_CASE("The toll of a war is not that of an attack in it") {
    const char* text = "A missile hit a depot in Lorvik. The death toll since the war began rose to 1,346.";
    const Story story = read(text);
    CHECK(story.about(story.claim("killed")).text == "the war");
}

TEST_CASE("What is fired is no fire, and who storms a building is no storm") {
    CHECK(said("date", "Rockets were fired at Lorvik on 3 May.").empty());
    CHECK(said("date", "Police stormed the town hall in Lorvik on 3 May.").empty());
    CHECK_FALSE(said("date", "The fire happened on 3 May.").empty());
    CHECK_FALSE(said("date", "A storm hit Lorvik on 3 May.").empty());
}
