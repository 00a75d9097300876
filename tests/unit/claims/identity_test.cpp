#include "parser/claims/identity.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Rules;

namespace {

using Names = std::vector<std::string>;

TimeInterval days(std::int32_t first, std::int32_t last) {
    return TimeInterval::between(Day{first}, Day{last});
}

/// Referents made by hand; articles alternate so that no two neighbours are of one article.
class Cast {
public:
    Referent& thing(const std::string& kind, const std::string& head) { return add(kind, head, false); }
    Referent& event(const std::string& kind, const std::string& head) { return add(kind, head, true); }
    Referent& person(const std::string& name) {
        Referent& r = add("person", name, false);
        r.names = {name};
        return r;
    }
    Identity compare(std::size_t a, std::size_t b) const {
        const Identity there = claims::compare(all[a], all[b], all, Rules::builtin().set);
        const Identity back = claims::compare(all[b], all[a], all, Rules::builtin().set);
        CHECK(there == back);
        return there;
    }
    bool may_be_member(std::size_t a, std::size_t b) const {
        return claims::may_be_member(all[a], all[b], all, Rules::builtin().set);
    }

    Cast() { all.reserve(16); }  // references that were handed out stay valid
    std::vector<Referent> all;

private:
    Referent& add(const std::string& kind, const std::string& head, bool event) {
        Referent r;
        r.id = ReferentId::at(all.size());
        r.article = ArticleId::at(all.size() % 2);
        r.kind = Rules::builtin().kind(kind);
        r.head = head;
        r.event = event;
        all.push_back(std::move(r));
        return all.back();
    }
};

}  // namespace

TEST_CASE("Equal keys are the same thing, other keys another, whatever else is known") {
    Cast cast;
    cast.thing("country", "russia").key = "country:russia";
    cast.thing("country", "moscow").key = "country:russia";
    cast.thing("country", "russia").key = "country:norway";
    CHECK(cast.compare(0, 1) == Identity::declared);
    CHECK(cast.compare(0, 2) == Identity::distinct);
}

TEST_CASE("An event is never a thing") {
    Cast cast;
    cast.thing("site", "depot");
    cast.event("attack", "strike");
    CHECK(cast.compare(0, 1) == Identity::distinct);
}

TEST_CASE("Persons and named things are told apart by their names; a part of a name fits") {
    Cast cast;
    cast.person("lena ostby");
    cast.person("ostby");
    cast.person("mara quist");
    CHECK(cast.compare(0, 1) >= Identity::likely);
    CHECK(cast.compare(0, 2) == Identity::distinct);
    Cast ships;
    ships.thing("vehicle", "ferry").names = {"halcyon dawn"};
    ships.thing("vehicle", "ship").names = {"halcyon dawn"};
    ships.thing("vehicle", "ferry").names = {"tern queen"};
    CHECK(ships.compare(0, 1) == Identity::sure);
    CHECK(ships.compare(0, 2) == Identity::distinct);
}

TEST_CASE("Things are told apart by their owners") {
    Cast cast;
    cast.thing("site", "embassy").owners = {"country:norway"};
    cast.thing("site", "embassy").owners = {"country:norway"};
    cast.thing("site", "embassy").owners = {"country:france"};
    cast.thing("site", "embassy");
    CHECK(cast.compare(0, 1) == Identity::sure);
    CHECK(cast.compare(0, 2) == Identity::distinct);
    CHECK(cast.compare(0, 3) == Identity::open);
}

TEST_CASE("Things are told apart by their places; a town lies in its country") {
    Cast cast;
    cast.thing("site", "depot").places = {"place:kyiv"};
    cast.thing("site", "depot").places = {"place:kyiv"};
    cast.thing("site", "depot").places = {"place:oslo"};
    cast.thing("site", "depot").places = {"country:ukraine"};
    CHECK(cast.compare(0, 1) == Identity::likely);
    CHECK(cast.compare(0, 2) == Identity::distinct);
    CHECK(cast.compare(0, 3) == Identity::open);  // of all the depots in the country
    CHECK(cast.compare(2, 3) == Identity::distinct);
}

TEST_CASE("Things of other words are the same only where one word is good for anything") {
    Cast cast;
    cast.thing("site", "embassy").owners = {"country:norway"};
    cast.thing("site", "consulate").owners = {"country:norway"};
    cast.thing("site", "building").owners = {"country:norway"};
    CHECK(cast.compare(0, 1) == Identity::distinct);
    CHECK(cast.compare(0, 2) >= Identity::likely);
}

TEST_CASE("Numbers tell things apart: the first from the second, one from many") {
    Cast cast;
    cast.thing("site", "school").ordinal = 1;
    cast.thing("site", "school").ordinal = 2;
    cast.thing("site", "school").plural = true;
    CHECK(cast.compare(0, 1) == Identity::distinct);
    CHECK(cast.compare(0, 2) <= Identity::open);
}

TEST_CASE("Events of kinds that do not fit are distinct") {
    Cast cast;
    cast.event("attack", "strike");
    cast.event("crash", "crash");
    cast.event("event", "incident");
    CHECK(cast.compare(0, 1) == Identity::distinct);
    CHECK(cast.compare(0, 2) == Identity::open);
}

TEST_CASE("Events are told apart by their targets") {
    Cast cast;
    cast.thing("site", "embassy").owners = {"country:norway"};
    cast.thing("site", "embassy").owners = {"country:france"};
    cast.thing("site", "embassy").owners = {"country:norway"};
    for (std::uint32_t target = 0; target < 3; ++target) cast.event("attack", "strike").target = ReferentId{target};
    CHECK(cast.compare(3, 4) == Identity::distinct);
    CHECK(cast.compare(3, 5) == Identity::likely);
}

TEST_CASE("Events are told apart by where they were, or where their targets are") {
    Cast cast;
    cast.event("crash", "crash").places = {"place:oslo"};
    cast.event("crash", "crash").places = {"place:oslo"};
    cast.event("crash", "crash").places = {"place:bergen"};
    CHECK(cast.compare(0, 1) == Identity::likely);
    CHECK(cast.compare(0, 2) == Identity::distinct);
    Cast attacks;
    attacks.thing("site", "school").places = {"place:oslo"};
    attacks.thing("site", "school").places = {"place:bergen"};
    attacks.event("attack", "strike").target = ReferentId{0};
    attacks.event("attack", "strike").target = ReferentId{1};
    CHECK(attacks.compare(2, 3) == Identity::distinct);
}

TEST_CASE("An event in one place at one time is surely one, at distant times surely two") {
    Cast cast;
    for (const TimeInterval& time :
         {days(100, 100), days(100, 101), days(103, 103), days(160, 160), days(90, 120), days(103, 103)}) {
        Referent& crash = cast.event("attack", "strike");
        crash.places = {"place:oslo"};
        crash.time = time;
    }
    CHECK(cast.compare(0, 1) == Identity::sure);
    CHECK(cast.compare(0, 2) == Identity::distinct);  // one article knows what it means by two dates
    CHECK(cast.compare(0, 5) == Identity::likely);    // between two the date may be what is disputed
    CHECK(cast.compare(0, 3) == Identity::distinct);
    CHECK(cast.compare(0, 4) == Identity::likely);  // a month says less than a day
}

TEST_CASE("Nothing but a time near to each other makes events likely the same, nothing at all leaves it open") {
    Cast cast;
    cast.event("attack", "strike").time = days(100, 100);
    cast.event("attack", "strike").time = days(100, 100);
    cast.event("attack", "strike");
    CHECK(cast.compare(0, 1) == Identity::likely);
    CHECK(cast.compare(0, 2) == Identity::open);
    CHECK(cast.compare(2, 2) >= Identity::open);
}

TEST_CASE("The first event is not the second, nor simply the event") {
    Cast cast;
    for (int i = 0; i < 4; ++i) cast.event("attack", "strike").places = {"place:oslo"};
    cast.all[0].ordinal = 1;
    cast.all[1].ordinal = 2;
    cast.all[2].ordinal = 1;
    CHECK(cast.compare(0, 1) == Identity::distinct);
    CHECK(cast.compare(0, 2) >= Identity::likely);
    CHECK(cast.compare(0, 3) == Identity::distinct);
}

TEST_CASE("A series is not a member of it, but the member may belong to it") {
    Cast cast;
    cast.thing("site", "port").owners = {"country:norway"};
    cast.thing("site", "port").owners = {"country:norway"};
    cast.event("attack", "strike").target = ReferentId{0};
    cast.event("attack", "strike").target = ReferentId{1};
    cast.all[2].plural = true;
    CHECK(cast.compare(2, 3) == Identity::distinct);
    CHECK(cast.may_be_member(2, 3));
    CHECK(cast.may_be_member(3, 2));
    cast.all[3].ordinal = 2;
    CHECK_FALSE(cast.may_be_member(2, 3));
    CHECK_FALSE(cast.may_be_member(0, 1));
}

TEST_CASE("A member of a series must fit it in place and time") {
    Cast cast;
    cast.thing("site", "port").owners = {"country:norway"};
    for (int i = 0; i < 3; ++i) cast.event("attack", "strike").target = ReferentId{0};
    cast.all[1].plural = true;
    cast.all[1].time = days(90, 120);
    cast.all[2].time = days(100, 100);
    cast.all[3].time = days(200, 200);
    CHECK(cast.may_be_member(1, 2));
    CHECK_FALSE(cast.may_be_member(1, 3));
}

TEST_CASE("Places fit when one lies in the other or nothing is known, and meet when they name the same town") {
    CHECK(places_fit({"place:kyiv"}, {"country:ukraine"}));
    CHECK(places_fit({}, {"place:kyiv"}));
    CHECK_FALSE(places_fit({"place:kyiv"}, {"place:oslo"}));
    CHECK(places_meet({"place:kyiv"}, {"place:kyiv"}));
    CHECK_FALSE(places_meet({"place:kyiv"}, {"country:ukraine"}));
    CHECK_FALSE(places_meet({}, {"place:kyiv"}));
}
