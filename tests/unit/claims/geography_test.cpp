#include "parser/claims/geography.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace gainsay::claims;

TEST_CASE("Places that the gazetteer knows are apart when nothing can lie in both") {
    CHECK(places_apart("place:geneva", "place:vienna"));
    CHECK(places_apart("place:geneva", "country:austria"));
    CHECK(places_apart("place:texas", "place:ohio"));
    CHECK(places_apart("place:dallas", "place:ohio"));
    CHECK(places_apart("country:nepal", "country:peru"));
    CHECK_FALSE(places_apart("place:geneva", "country:switzerland"));
    CHECK_FALSE(places_apart("place:dallas", "place:texas"));
    CHECK_FALSE(places_apart("place:oakland", "place:san francisco"));  // neighbours
    CHECK_FALSE(places_apart("place:donbas", "place:donetsk oblast"));  // they overlap
    CHECK_FALSE(places_apart("place:new york", "place:buffalo"));       // the state may be meant
}

TEST_CASE("Of what the gazetteer has not nothing is known, but for the kind it is said to be") {
    CHECK_FALSE(places_apart("place:ardun", "place:selm"));
    CHECK_FALSE(places_apart("place:ardun", "place:geneva"));
    CHECK(key_of_kind("place:ardun", "village") == "place:ardun [village]");
    CHECK(key_of_kind("place:geneva", "city") == "place:geneva");
    CHECK(places_apart("place:ardun [village]", "place:selm [village]"));
    CHECK_FALSE(places_apart("place:ardun [village]", "place:selm [county]"));
    CHECK_FALSE(places_apart("place:ardun [village]", "place:ardun"));
}

TEST_CASE("A name that several places bear is known by what it lies in") {
    CHECK(place_key("springfield").empty());
    const std::string illinois = place_key_in("springfield", container_key("Illinois"));
    const std::string missouri = place_key_in("springfield", container_key("Mo."));
    CHECK(illinois == "place:springfield (place:illinois)");
    CHECK(places_apart(illinois, missouri));
    CHECK(places_apart(illinois, "place:denver"));
    CHECK(places_apart(illinois, "country:canada"));
    CHECK_FALSE(places_apart(illinois, "place:chicago"));
    CHECK_FALSE(places_apart(illinois, "place:springfield"));
    CHECK(place_key_in("dallas", container_key("Texas")) == "place:dallas");
    CHECK(place_key_in("paris", container_key("Texas")) == "place:paris (place:texas)");
    const std::string rome = place_key_in("rome", container_key("Georgia"));
    CHECK(rome == "place:rome (place:georgia (us state))");
    CHECK(places_apart(rome, "place:milan"));
    CHECK_FALSE(places_apart(rome, "place:atlanta"));
}

TEST_CASE("What is near a place must be far from the other") {
    CHECK(key_near("place:lagos") == "place:lagos [near]");
    CHECK(key_near("place:ardun [village]") == "place:ardun [near]");
    CHECK(places_apart("place:lagos [near]", "place:abuja"));
    CHECK(places_apart("place:lagos [near]", "place:abuja [near]"));
    CHECK_FALSE(places_apart("place:geneva [near]", "place:lausanne"));
    CHECK_FALSE(places_apart("place:geneva [near]", "country:france"));
}

TEST_CASE("Being apart is symmetric, and nothing is apart from what it lies in") {
    const std::vector<std::string> keys{"place:geneva",
                                        "place:lagos",
                                        "place:texas",
                                        "place:dallas",
                                        "country:united states",
                                        "country:georgia",
                                        "place:crimea",
                                        "place:washington, d.c.",
                                        "place:ardun [village]",
                                        "place:selm",
                                        "place:springfield (place:texas)",
                                        "place:oslo [near]",
                                        "",
                                        "place:"};
    for (const std::string& a : keys)
        for (const std::string& b : keys) {
            INFO(a << " and " << b);
            CHECK(places_apart(a, b) == places_apart(b, a));
            if (part_of(a, b)) CHECK_FALSE(places_apart(a, b));
        }
}
