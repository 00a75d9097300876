#include "solver/logic/links.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::logic;
using claims::Referent;
using gainsay::test::Rules;
using gainsay::test::Story;

namespace {

/// Referents made by hand, each the argument of one claim.
class Cast {
public:
    /// An event in an article of its own.
    Referent& strike(std::vector<std::string> places = {}) {
        Referent& r = add("attack", "strike", true);
        r.places = std::move(places);
        return r;
    }
    Referent& embassy(std::vector<std::string> owners = {}) {
        Referent& r = add("site", "embassy", false);
        r.owners = std::move(owners);
        return r;
    }
    LinkSet links() const { return link_referents(set, Rules::builtin().set); }

    Cast() { set.referents.reserve(600); }
    claims::ClaimSet set;

private:
    Referent& add(const std::string& kind, const std::string& head, bool event) {
        Referent r;
        r.id = ReferentId::at(set.referents.size());
        r.article = ArticleId::at(set.referents.size());
        r.kind = Rules::builtin().kind(kind);
        r.head = r.text = head;
        r.event = event;
        claims::Claim claim;
        claim.id = ClaimId::at(set.claims.size());
        claim.article = r.article;
        claim.fact = Rules::builtin().fact(event ? "killed" : "strikes");
        claim.arguments = {r.id};
        claim.value = claims::QuantityValue{DecimalInterval::exactly(2), "people"};
        claim.speakers = {{"outlet:o", "o"}};
        set.claims.push_back(std::move(claim));
        set.referents.push_back(std::move(r));
        return set.referents.back();
    }
};

constexpr ReferentId r(std::uint32_t n) {
    return ReferentId{n};
}

}  // namespace

TEST_CASE("What fits is linked, with the certainty of the evidence") {
    Cast cast;
    cast.embassy({"country:norway"});
    cast.embassy({"country:norway"});
    cast.embassy({"country:france"});
    const LinkSet links = cast.links();
    REQUIRE(links.links.size() == 1);
    CHECK(links.links[0].a == r(0));
    CHECK(links.links[0].b == r(1));
    CHECK(links.links[0].certainty == Certainty::sure);
    CHECK(links.between(r(0), r(1)) == links.links[0].id);
    CHECK(links.between(r(1), r(0)) == links.links[0].id);
    CHECK_FALSE(links.between(r(0), r(2)).valid());
    CHECK(links.cluster_of[0] == links.cluster_of[1]);
    CHECK(links.cluster_of[0] != links.cluster_of[2]);
}

TEST_CASE("Equal keys are declared the same") {
    Cast cast;
    cast.embassy().key = "site:the one";
    cast.embassy().key = "site:the one";
    const LinkSet links = cast.links();
    REQUIRE(links.links.size() == 1);
    CHECK(links.links[0].certainty == Certainty::declared);
}

TEST_CASE("A link tells in words what it takes to be the same") {
    Cast cast;
    cast.strike({"place:oslo"}).text = "the strike";
    cast.strike({"place:oslo"}).text = "the attack in Oslo";
    const LinkSet links = cast.links();
    REQUIRE(links.links.size() == 1);
    CHECK(links.links[0].certainty == Certainty::likely);
    CHECK(links.links[0].text == "'the strike' in a1 and 'the attack in Oslo' in a2 are the same event");
}

TEST_CASE("Nothing speaking against it is not enough for a link") {
    Cast cast;
    cast.strike();
    cast.strike();
    cast.embassy();
    cast.embassy();
    CHECK(cast.links().links.empty());
}

TEST_CASE("A chain through a vague mention does not join what is known to be distinct") {
    const TimeInterval day = TimeInterval::on(Day{100});
    Cast cast;
    cast.strike({"place:oslo"}).time = day;
    cast.strike().time = day;  // of that day, nobody says where
    cast.strike({"place:bergen"}).time = day;
    const LinkSet links = cast.links();
    CHECK_FALSE(links.between(r(0), r(2)).valid());
    CHECK(links.cluster_of[0] != links.cluster_of[2]);
    // The vague one goes with one of them, not with both.
    CHECK(links.between(r(0), r(1)).valid() != links.between(r(1), r(2)).valid());
}

TEST_CASE("Surer links are made first") {
    const TimeInterval day = TimeInterval::on(Day{100});
    Cast cast;
    cast.strike({"place:oslo"});
    Referent& vague = cast.strike();
    vague.time = day;
    Referent& sure = cast.strike({"place:bergen"});
    sure.time = day;
    Referent& twin = cast.strike({"place:bergen"});
    twin.time = day;
    const LinkSet links = cast.links();
    CHECK(links.between(r(2), r(3)).valid());
    CHECK(links.links[links.between(r(2), r(3)).index()].certainty == Certainty::sure);
    CHECK_FALSE(links.between(r(0), r(2)).valid());
}

TEST_CASE("All members of a cluster are linked with each other") {
    Cast cast;
    for (int i = 0; i < 4; ++i) cast.embassy({"country:norway"});
    const LinkSet links = cast.links();
    CHECK(links.links.size() == 6);
    for (std::size_t i = 0; i < links.links.size(); ++i) {
        CHECK(links.links[i].id == LinkId::at(i));
        CHECK(links.links[i].a < links.links[i].b);
    }
}

TEST_CASE("The first is not the second") {
    Cast cast;
    for (int i = 0; i < 4; ++i) cast.strike({"place:oslo"});
    cast.set.referents[0].ordinal = 1;
    cast.set.referents[1].ordinal = 2;
    cast.set.referents[2].ordinal = 1;
    const LinkSet links = cast.links();
    CHECK(links.between(r(0), r(2)).valid());
    CHECK_FALSE(links.between(r(0), r(1)).valid());
    CHECK_FALSE(links.between(r(0), r(3)).valid());
    CHECK(links.links.size() == 1);
}

TEST_CASE("What a reader of one article kept apart stays apart") {
    Cast cast;
    for (int i = 0; i < 3; ++i) cast.strike({"place:oslo"});
    cast.set.referents[1].article = cast.set.referents[0].article;
    const LinkSet links = cast.links();
    CHECK_FALSE(links.between(r(0), r(1)).valid());
    CHECK(links.between(r(0), r(2)).valid() != links.between(r(1), r(2)).valid());
}

TEST_CASE("A series and its possible member are joined for what is true of both, not made one") {
    Cast cast;
    cast.embassy({"country:norway"});
    cast.strike().target = r(0);
    cast.strike().target = r(0);
    cast.set.referents[1].plural = true;
    const LinkSet links = cast.links();
    CHECK_FALSE(links.between(r(1), r(2)).valid());
    REQUIRE(links.series.size() == 1);
    CHECK(links.series[0].a == r(1));
    CHECK(links.series[0].b == r(2));
}

TEST_CASE("Referents that no committing claim is about are not linked") {
    Cast cast;
    cast.embassy({"country:norway"});
    cast.embassy({"country:norway"});
    cast.set.claims[1].modality = claims::Modality::hypothetical;
    CHECK(cast.links().links.empty());
    cast.set.claims[1].modality = claims::Modality::denied;
    CHECK(cast.links().links.size() == 1);
}

TEST_CASE("Without claims there is nothing to link") {
    CHECK(link_referents({}, Rules::builtin().set).links.empty());
    CHECK(link_referents({}, {}).cluster_of.empty());
}

TEST_CASE("Links of whole articles follow place, owner and ordinal") {
    Story story;
    story.article("Alder Gazette", "2026-03-10", "The first strike on the school in Odesa killed six people.");
    story.article("Tern Post", "2026-03-10", "The second strike on the school in Odesa killed eight people.");
    story.article("Ashmoor Echo", "2026-03-10", "The first strike on the school in Odesa killed seven people.");
    const LinkSet links = link_referents(story.claims, story.rules());
    const auto event = [&](std::size_t n) { return story.claim("killed", n).arguments.front(); };
    CHECK_FALSE(links.between(event(0), event(1)).valid());
    CHECK(links.between(event(0), event(2)).valid());
    CHECK_FALSE(links.between(event(1), event(2)).valid());
}
