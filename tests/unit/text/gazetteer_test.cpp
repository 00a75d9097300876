#include "parser/text/gazetteer.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace gainsay::text;

namespace {

std::string key_of(std::string_view lower) {
    const GazetteerEntry* entry = Gazetteer::embedded().lookup(lower);
    return entry ? entry->key : "";
}

}  // namespace

TEST_CASE("countries are found by every name they go by") {
    for (const std::string name : {"united states", "u.s.", "us", "usa", "america"})
        CHECK(key_of(name) == "country:united states");
    CHECK(key_of("russian federation") == "country:russia");
    CHECK(key_of("britain") == "country:united kingdom");
    CHECK(key_of("t\xC3\xBCrkiye") == "country:turkey");
    CHECK(key_of("velmoria") == "");
}

TEST_CASE("peoples and adjectives give their country") {
    const Gazetteer& g = Gazetteer::embedded();
    CHECK(g.demonym("azerbaijani") == "country:azerbaijan");
    CHECK(g.demonym("azerbaijanis") == "country:azerbaijan");
    CHECK(g.demonym("poles") == "country:poland");
    CHECK(g.demonym("french") == "country:france");
    CHECK(g.demonym("frenchs") == "");
    CHECK(g.demonym("moscow") == "");
}

TEST_CASE("capitals and seats stand for their governments") {
    const Gazetteer& g = Gazetteer::embedded();
    CHECK(g.governed_from("baku") == "country:azerbaijan");
    CHECK(g.governed_from("kyiv") == "country:ukraine");
    CHECK(g.governed_from("kiev") == "country:ukraine");
    CHECK(g.governed_from("kharkiv") == "");
    CHECK(key_of("kremlin") == "country:russia");
    CHECK(key_of("state department") == "org:country:united states/foreign ministry");
}

TEST_CASE("places lie in their regions and countries") {
    const Gazetteer& g = Gazetteer::embedded();
    CHECK(g.part_of("place:kyiv", "country:ukraine"));
    CHECK(g.part_of("place:dallas", "place:texas"));
    CHECK(g.part_of("place:texas", "country:united states"));
    CHECK(g.part_of("place:kyiv", "place:kyiv"));
    CHECK_FALSE(g.part_of("country:ukraine", "place:kyiv"));
    CHECK_FALSE(g.part_of("place:kyiv", "country:russia"));
    CHECK_FALSE(g.part_of("place:nowhere", "country:russia"));
    CHECK(key_of("kiev") == key_of("kyiv"));
    CHECK(key_of("new york") == "place:new york");
}

TEST_CASE("names that mean two things say so") {
    const Gazetteer& g = Gazetteer::embedded();
    REQUIRE(g.lookup("georgia"));
    CHECK(g.lookup("georgia")->key == "country:georgia");
    CHECK_FALSE(g.lookup("georgia")->certain);
    REQUIRE(g.lookup("springfield"));
    CHECK_FALSE(g.lookup("springfield")->certain);
    CHECK(g.lookup("springfield")->country == "country:united states");
    CHECK(g.lookup("russia")->certain);
}

TEST_CASE("states are abbreviated in their own letter case") {
    const Gazetteer& g = Gazetteer::embedded();
    CHECK(g.abbreviated_region("Calif.") == "place:california");
    CHECK(g.abbreviated_region("TX") == "place:texas");
    CHECK(g.abbreviated_region("in") == "");
    CHECK(g.abbreviated_region("Ga.") == "place:georgia (us state)");
}

TEST_CASE("tables with broken lines are read as far as they go") {
    const Gazetteer g("country\tVelmora\tVM\n\nnonsense\ncountry\tOstrin\tOS\t\tOstrinian\tHarbourtown",
                      "Port Velm\tVM\nLonely\n\t\t");
    REQUIRE(g.lookup("port velm"));
    CHECK(g.lookup("port velm")->country == "country:velmora");
    CHECK(g.demonym("ostrinians") == "country:ostrin");
    CHECK(g.governed_from("harbourtown") == "country:ostrin");
    CHECK(g.lookup("lonely")->country == "");
}

TEST_CASE("towns lie in their states, and far from each other") {
    const Gazetteer& g = Gazetteer::embedded();
    CHECK(g.part_of("place:calgary", "place:alberta"));
    CHECK(g.part_of("place:mumbai", "place:maharashtra"));
    CHECK(g.part_of("place:geneva", "country:switzerland"));
    CHECK(g.apart("place:munich", "place:hesse"));
    CHECK(g.apart("place:munich", "place:dresden"));
    CHECK_FALSE(g.apart("place:munich", "place:bavaria"));
    CHECK_FALSE(g.apart("place:munich", "place:nowhere"));
    CHECK_FALSE(g.apart("place:springfield", "place:munich"));
    CHECK_FALSE(g.apart("place:lviv", "place:donbas"));
    REQUIRE(g.find_key("place:munich"));
    REQUIRE(g.find_key("place:munich")->point);
    CHECK(g.find_key("place:munich")->point->latitude == 481);
}

TEST_CASE("distances are those of a sphere") {
    CHECK(kilometres_between({0, 0}, {0, 0}) == Approx(0));
    CHECK(kilometres_between({0, 0}, {0, 900}) == Approx(10007.5).epsilon(0.001));
    CHECK(kilometres_between({900, 0}, {-900, 0}) == Approx(20015).epsilon(0.001));
    CHECK(kilometres_between({489, 23}, {515, -1}) == Approx(336).epsilon(0.02));  // Paris and London
}

TEST_CASE("a town's point may be missing or broken") {
    const Gazetteer g("country\tVelmora\tVM\n",
                      "Ardun\tVM\t\t\t\t12,34\nSelm\tVM\t\t\t\tnorth\nOrlo\tVM\t\t\t\t12,x\nPell\tVM");
    REQUIRE(g.find_key("place:ardun"));
    CHECK(g.find_key("place:ardun")->point.has_value());
    CHECK_FALSE(g.find_key("place:selm")->point.has_value());
    CHECK_FALSE(g.find_key("place:orlo")->point.has_value());
    CHECK_FALSE(g.apart("place:ardun", "place:pell"));
}
