#include "parser/claims/counts_of_parts.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Lines;
using gainsay::test::read;

TEST_CASE("Counts at two places are parts, and the count of all is exact") {
    CHECK(read("The bus crash in Odesa was the worst of the year. Two people died at the scene and three died later in "
               "hospital. In all, five people were killed in the crash.")
              .said("killed") == Lines{"killed(die) = >= 2", "killed(die) = >= 3", "killed(crash) = 5"});
}

TEST_CASE("Counts side by side are added up where no sum is told") {
    CHECK(
        read("Police ended the raid in Odesa. Seven people were arrested at the harbour and four people were arrested "
             "at the airport.")
            .said("arrested") == Lines{"arrested(arrest) = >= 7", "arrested(raid) = >= 11", "arrested(arrest) = >= 4"});
    CHECK(read("The storm reached Odesa. Fourteen people were injured by hail and nine by falling trees.")
              .said("injured") == Lines{"injured(injure) = >= 14", "injured(storm) = >= 23"});
}

TEST_CASE("Two groups of people are at least so many people together") {
    CHECK(
        read("A fire broke out in Odesa. Seven firefighters and four workers were hurt in the fire.").said("injured") ==
        Lines{"injured(fire) = >= 7", "injured(fire) = >= 11"});
}

TEST_CASE("A sum told right behind the parts must be their sum") {
    CHECK(
        read("The storm reached Odesa. Twelve people were injured in the harbour and eight people were injured on the "
             "hill. In all, 25 people were injured in the storm.")
            .said("injured") ==
        Lines{"injured(injure) = >= 12", "injured(storm) = 20", "injured(injure) = >= 8", "injured(storm) = 25"});
}

TEST_CASE("One count that a place limits is a part beside a greater one without limits") {
    CHECK(
        read("The fire in Odesa burned all night. Six people were injured in the fire. Two people were injured on the "
             "roof.")
            .said("injured") == Lines{"injured(fire) = 6", "injured(injure) = >= 2"});
}

TEST_CASE("Counts that nothing tells apart stay exact") {
    CHECK(
        read("The fire in Odesa burned all night. Six people were injured in the fire. Nine people were injured in the "
             "fire.")
            .said("injured") == Lines{"injured(fire) = 6", "injured(fire) = 9"});
    CHECK(read("The crash in Odesa killed 14 people, after divers found five more bodies under the deck.")
              .said("killed")
              .front() == "killed(crash) = 14");
}

TEST_CASE("The words of what is said limit no figure") {
    CHECK(
        read("Six people were killed in the fire in Odesa, police said in a note. Nine people were killed in the fire, "
             "the mayor said on the radio.")
            .said("killed")
            .front() == "killed(fire) = 6 says police");
}

TEST_CASE("A total of so many is a count of what it is a total of") {
    CHECK(read("A total of nine people were injured in the fire in Odesa.").said("injured") ==
          Lines{"injured(fire) = 9"});
}
