#include "parser/claims/attacker_counts.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Lines;
using gainsay::test::read;

namespace {

/// What an article on a shooting says of how many did it, in one more sentence.
Lines counted(const std::string& sentence) {
    return read("A shooting in the Brannock mill in Odesa on Monday left four people dead. " + sentence)
        .said("attackers");
}

void check_all(const std::vector<std::string>& sentences, const std::string& value) {
    for (const std::string& sentence : sentences) {
        INFO(sentence);
        CHECK(counted(sentence) == Lines{"attackers(shooting) = " + value});
    }
}

}  // namespace

TEST_CASE("A lone attacker, or one person alone who did it, is one") {
    check_all({"A lone attacker carried out the shooting.", "Only one man was involved.",
               "The sole person responsible is in custody.", "The shooting was the work of a single assailant.",
               "The gunman was the only attacker.", "There was only one shooter.", "Aldo Renner had acted alone.",
               "He worked alone."},
              "1");
}

TEST_CASE("Without others there is one at most") {
    check_all({"Detectives ruled out any other attackers.", "There were no accomplices.", "There was no second gunman.",
               "No one else was involved.", "Nobody else took part in the attack.", "The gunman had no accomplices."},
              "<= 1");
}

TEST_CASE("Attackers in the plural, another one and an accomplice are two or more") {
    check_all({"The shooters stormed the canteen at noon.", "A group of attackers entered the mill.",
               "Gunmen attacked the canteen.", "A second gunman was killed by police.", "The attackers fled in a van.",
               "His accomplice escaped in a van.", "The hall where the gunmen struck is closed.",
               "The gunman did not act alone."},
              ">= 2");
}

TEST_CASE("Numbers of attackers that were there are read with no word on where") {
    check_all({"There were two shooters."}, "2");
}

TEST_CASE("Who is only sought, feared or thought possible is no attacker") {
    for (const char* sentence :
         {"Police are looking for a second gunman.", "Police could not rule out a second gunman.",
          "Officers were searching for a possible second shooter.", "There were early reports of several gunmen.",
          "Some workers feared that there were more attackers.", "It was not clear whether he had acted alone.",
          "If the gunmen fled, the harbour will be closed.", "Hundreds of officers went after possible attackers."}) {
        INFO(sentence);
        CHECK(counted(sentence).empty());
    }
}

TEST_CASE("Attackers as a rule, of old, or of something else are not counted") {
    for (const char* sentence :
         {"Gunmen attack mills in the region every year.", "School shooters often act alone.",
          "The town has trained its staff against active shooters.", "Attackers will be punished.",
          "Only one person was injured in the canteen.", "The witness lived alone above the bakery.",
          "A gunman opened fire in the canteen.", "In 1998, gunmen stormed the town hall. The gunmen fled.",
          "The only gunman to survive was tried."}) {
        INFO(sentence);
        CHECK(counted(sentence).empty());
    }
}

TEST_CASE("Where the article is about no attack, nobody is counted") {
    CHECK(read("A ferry sank off Odesa on Monday. Only one person was involved in the choice of the menu, and Aldo "
               "Renner acted alone. His accomplice left.")
              .said("attackers")
              .empty());
}

TEST_CASE("A speaker who comes back to the attackers is told once") {
    CHECK(counted("The gunmen stormed the canteen. The gunmen were dressed in black. The attackers fled.").size() == 1);
}
