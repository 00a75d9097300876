#include "parser/claims/act_scope.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::read;
using gainsay::test::Story;

namespace {

constexpr std::int64_t kToday = 20'522;  ///< 2026-03-10, the day of read(), in days since 1970

/// The scope of the first claim on a fact.
ActScope scope(const char* sentence, const char* fact) {
    const Story story = read(sentence);
    return act_scope(story.claim(fact), story.documents[0], true);
}

bool meet(const ActScope& a, const ActScope& b) {
    return times_meet(a, kToday, b, kToday) && times_meet(b, kToday, a, kToday);
}

OffenceFit fit(const char* one, const char* other, const char* fact = "verdict") {
    return compare_offences(scope(one, fact), scope(other, fact));
}

}  // namespace

TEST_CASE("Acts of two days are two; one without a day may be any of these days") {
    const ActScope monday = scope("Dana Vesk was fined $800 on Monday.", "personal_fine");
    const ActScope friday = scope("Dana Vesk was fined $800 on Friday.", "personal_fine");
    const ActScope bare = scope("Dana Vesk was fined $800.", "personal_fine");
    REQUIRE(monday.when);
    CHECK_FALSE(bare.when);
    CHECK(meet(monday, monday));
    CHECK_FALSE(meet(monday, friday));
    CHECK(meet(monday, bare));
    CHECK(meet(friday, bare));
}

TEST_CASE("What is dated long before the story is not what others tell without a date") {
    const ActScope old = scope("In 2011, Dana Vesk was fined $800.", "personal_fine");
    const ActScope bare = scope("Dana Vesk was fined $800.", "personal_fine");
    CHECK(long_before(old, kToday));
    CHECK_FALSE(meet(old, bare));
    CHECK(meet(old, scope("Dana Vesk was fined $800 in June 2011.", "personal_fine")));
    CHECK(long_before(scope("Dana Vesk was sentenced to four years after a 2012 trial.", "sentence"), kToday));
    CHECK(long_before(scope("Dana Vesk had previously been acquitted.", "verdict"), kToday));
}

TEST_CASE("A clause with when is of the time in front of it, and once is long ago") {
    CHECK(long_before(scope("The trial of Dana Vesk ended in 2016, when she was acquitted.", "verdict"), kToday));
    CHECK(long_before(scope("Dana Vesk was once acquitted.", "verdict"), kToday));
    CHECK_FALSE(long_before(scope("Dana Vesk was acquitted on Monday.", "verdict"), kToday));
}

TEST_CASE("The month as such is not the day of this week") {
    const ActScope month = scope("Dana Vesk pleaded not guilty in March.", "plea");
    CHECK_FALSE(meet(month, scope("Dana Vesk pleaded guilty on Monday.", "plea")));
}

TEST_CASE("An act of a court is about the offence that it names") {
    CHECK(fit("Dana Vesk was convicted of arson.", "Dana Vesk was cleared of arson.") == OffenceFit::same);
    CHECK(fit("Dana Vesk was convicted of arson.", "Dana Vesk was cleared of perjury.") == OffenceFit::apart);
    CHECK(fit("Dana Vesk was convicted of arson.", "Dana Vesk was acquitted.") == OffenceFit::open);
    CHECK(fit("Dana Vesk was found guilty of arson and theft.", "Dana Vesk was cleared of theft.") == OffenceFit::same);
    CHECK(fit("The jury convicted Dana Vesk of arson.", "Dana Vesk was cleared of perjury.") == OffenceFit::apart);
}

TEST_CASE("A kind of an offence is that offence; the attempt and another kind are not") {
    CHECK(fit("Dana Vesk was convicted of tax fraud.", "Dana Vesk was cleared of fraud.") == OffenceFit::same);
    CHECK(fit("Dana Vesk was convicted of tax fraud.", "Dana Vesk was cleared of wire fraud.") == OffenceFit::apart);
    CHECK(fit("Dana Vesk was convicted of murder.", "Dana Vesk was cleared of attempted murder.") == OffenceFit::apart);
}

TEST_CASE("Lengths of sentences and the word crime name no offence") {
    CHECK(scope("Dana Vesk was sentenced to nine years in prison.", "sentence").offences.empty());
    CHECK(scope("Dana Vesk was convicted of the crime.", "verdict").offences.empty());
    const ActScope theft = scope("Dana Vesk was sentenced to nine years in prison for theft.", "sentence");
    REQUIRE(theft.offences.size() == 1);
    CHECK(theft.offences[0].head == "theft");
}

TEST_CASE("A claim without a sentence has no scope") {
    const Story story = read("Dana Vesk was convicted of arson on Monday.");
    Claim claim = story.claim("verdict");
    claim.sentence = 99;
    CHECK(act_scope(claim, story.documents[0], true) == ActScope{});
    CHECK(ActScope{}.key().empty());
}
