#include "tests/support/clashes.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::logic;
using gainsay::test::Clashes;
using gainsay::test::Lines;
using gainsay::test::Rules;

namespace {

const char* const kFacts = R"(pack harbour "Shares of a vote for claims made by hand"

kind ballot is event means ballot

fact chosen(P: party) is share, parts, changes
fact ballot_share(P: party, B: ballot) is share, parts
fact nearby(P: party) is share, parts, local
fact years(P: party) is age
fact seat(P: party) is place, exclusive
)";

const Rules& pack() {
    static const Rules rules(kFacts);
    return rules;
}

/// Claims made by hand: each names a party and a share.
class Case {
public:
    claims::Claim& claim(const char* fact, const char* party, DecimalInterval share, std::uint32_t sentence = 0,
                         std::size_t article = 0) {
        claims::Claim c;
        c.id = ClaimId::at(set.claims.size());
        c.article = ArticleId::at(article);
        c.sentence = sentence;
        c.speakers = {{"outlet:a1", "Gazette"}};
        c.fact = pack().fact(fact);
        c.arguments = {referent(party, article)};
        c.value = claims::QuantityValue{share, "%"};
        c.as_of = TimeInterval::on(Day{10});
        set.claims.push_back(std::move(c));
        return set.claims.back();
    }
    claims::Claim& told(const char* party, std::int64_t share, std::uint32_t sentence = 0, std::size_t article = 0) {
        return claim("chosen", party, DecimalInterval::exactly(share), sentence, article);
    }
    ReferentId referent(const std::string& name, std::size_t article, bool event = false) {
        claims::Referent r;
        r.id = ReferentId::at(set.referents.size());
        r.article = ArticleId::at(article);
        r.text = name;
        r.head = event ? "ballot" : name;
        r.event = event;
        if (event) r.kind = pack().kind("ballot");
        r.key = (event ? "event:" : "org:") + name;
        if (!event) r.names = {name};
        set.referents.push_back(std::move(r));
        return set.referents.back().id;
    }
    Clashes solve() const {
        return Clashes(set, pack().set, [&](const claims::Claim& c) {
            return set.referents[c.arguments.front().index()].text + " " + to_text(c.value);
        });
    }
    Case() { set.claims.reserve(16); }
    claims::ClaimSet set;
};

}  // namespace

TEST_CASE("Shares that one sentence gives of one whole cannot pass all of it, each of them needed") {
    Case story;
    story.told("Lake", 45);
    story.told("Hill", 40);
    CHECK(story.solve().sets.empty());
    story.told("Moor", 35);
    const Clashes clashes = story.solve();
    REQUIRE(clashes.sets == std::vector<Lines>{{"a1 Lake 45", "a1 Hill 40", "a1 Moor 35"}});
    CHECK(clashes.muses[0].certainty == Certainty::declared);
    CHECK(clashes.resting_on(Assumption::Kind::rule) ==
          Lines{"the parts of one whole are not more than 100% together"});
    CHECK(clashes.muses[0].proof == mus::Proof::proven);
}

TEST_CASE("Figures may have been rounded up, half a percent each") {
    Case two;
    two.told("Lake", 51);
    two.told("Hill", 50);
    CHECK(two.solve().sets.empty());
    two.told("Moor", 2);
    CHECK(two.solve().sets.size() == 1);
    Case fine;
    fine.claim("chosen", "Lake", DecimalInterval::exactly(*Decimal::parse("50.6")));
    fine.claim("chosen", "Hill", DecimalInterval::exactly(*Decimal::parse("50.4")));
    CHECK(fine.solve().sets.empty());
    fine.claim("chosen", "Moor", DecimalInterval::exactly(*Decimal::parse("1.1")));
    CHECK(fine.solve().sets.size() == 1);
}

TEST_CASE("Bounds add up too, and what is at most so much does not") {
    Case story;
    story.claim("chosen", "Lake", {Decimal{60}, std::nullopt});
    story.claim("chosen", "Hill", {std::nullopt, Decimal{90}});
    story.claim("chosen", "Moor", {Decimal{30}, Decimal{70}});
    CHECK(story.solve().sets.empty());
    story.claim("chosen", "Fen", {Decimal{13}, Decimal{20}});
    CHECK(story.solve().sets.size() == 1);
}

TEST_CASE("Sentences in a row are likely of one whole, sentences far apart are not") {
    Case story;
    story.told("Lake", 60, 3);
    story.told("Hill", 55, 4);
    const Clashes clashes = story.solve();
    REQUIRE(clashes.sets.size() == 1);
    CHECK(clashes.muses[0].certainty == Certainty::likely);
    CHECK(clashes.resting_on(Assumption::Kind::exclusion) ==
          Lines{"the shares of 'Lake' and 'Hill' are of the same whole"});
    Case apart;
    apart.told("Lake", 60, 3);
    apart.told("Hill", 55, 9);
    CHECK(apart.solve().sets.empty());
}

TEST_CASE("One thing told twice is one part; nameless things, other days and other articles are left out") {
    Case twice;
    twice.told("Lake", 60);
    twice.told("Lake", 60);
    CHECK(twice.solve().sets.empty());
    Case nameless;
    nameless.told("Lake", 60);
    nameless.told("the winner", 60);
    nameless.set.referents.back().names.clear();
    CHECK(nameless.solve().sets.empty());
    Case days;
    days.told("Lake", 60);
    days.told("Hill", 60).as_of = TimeInterval::on(Day{11});
    CHECK(days.solve().sets.empty());
    Case articles;
    articles.told("Lake", 60, 0, 0);
    articles.told("Hill", 60, 0, 1);
    CHECK(articles.solve().sets.empty());
}

TEST_CASE("Where the whole is named, articles that mean the same one add up through its link") {
    Case story;
    story.claim("ballot_share", "Lake", DecimalInterval::exactly(60), 0, 0)
        .arguments.push_back(story.referent("the spring ballot", 0, true));
    story.claim("ballot_share", "Hill", DecimalInterval::exactly(60), 7, 1)
        .arguments.push_back(story.referent("the spring ballot", 1, true));
    REQUIRE(story.solve().sets.size() == 1);
    story.claim("ballot_share", "Moor", DecimalInterval::exactly(60), 7, 2)
        .arguments.push_back(story.referent("the autumn ballot", 2, true));
    CHECK(story.solve().sets.size() == 1);
}

TEST_CASE("Of shares that are told of places only those of the whole add up") {
    Case story;
    story.claim("nearby", "Lake", {Decimal{60}, std::nullopt});
    story.claim("nearby", "Hill", DecimalInterval::exactly(60));
    CHECK(story.solve().sets.empty());
    story.claim("nearby", "Moor", DecimalInterval::exactly(45));
    CHECK(story.solve().sets.size() == 1);
}

TEST_CASE("An age grows with time, by as many years as lie between, or one more") {
    const auto clashing = [](std::int64_t later, int days) {
        Case story;
        const auto years = [&](std::int64_t n, int day, std::size_t article) {
            claims::Claim& c = story.claim("years", "Lake", DecimalInterval::exactly(n), 0, article);
            c.value = claims::QuantityValue{DecimalInterval::exactly(n), "year"};
            c.as_of = TimeInterval::on(Day{day});
        };
        years(40, 1000, 0);
        years(later, 1000 + days, 1);
        return story.solve().sets.size();
    };
    CHECK(clashing(40, 100) == 0);
    CHECK(clashing(41, 100) == 0);
    CHECK(clashing(42, 100) == 1);
    CHECK(clashing(39, 100) == 1);
    CHECK(clashing(50, 3653) == 0);
    CHECK(clashing(40, 3653) == 1);
}

TEST_CASE("A place and what it lies in are no clash, two places apart are") {
    const auto clashing = [](const char* one, const char* other) {
        Case story;
        story.claim("seat", "Lake", {}, 0, 0).value = claims::EntityValue{one, one, "place"};
        story.claim("seat", "Lake", {}, 0, 1).value = claims::EntityValue{other, other, "place"};
        return story.solve().sets.size();
    };
    CHECK(clashing("place:kyiv", "country:ukraine") == 0);
    CHECK(clashing("place:kyiv", "place:lviv") == 1);
}
