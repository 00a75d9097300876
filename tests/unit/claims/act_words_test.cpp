#include "parser/claims/act_words.hpp"
#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Rules;

TEST_CASE("Classes of the packs say which acts are one and which are contrary") {
    const Rules rules = Rules::only("pack t \"T\"\nwords act_lead = lead, \"take the lead\"\n"
                                    "words act_reject = reject, \"vote down\"\n"
                                    "words contrary_of_approve = \"vote down\", \"throw out\"\n");
    const ActWords acts(rules.set);
    CHECK(acts.canonical("take lead") == "lead");
    CHECK(acts.canonical("paint") == "paint");
    CHECK(acts.lists("take lead"));
    CHECK_FALSE(acts.lists("paint"));
    CHECK(acts.contraries("approve") == std::vector<std::string>{"reject", "throw out"});
    CHECK(acts.contraries("reject") == std::vector<std::string>{"approve"});
    CHECK(acts.contraries("lead").empty());
}
