#include "parser/claims/matter.hpp"
#include "parser/claims/word_relations.hpp"
#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Lines;
using gainsay::test::read;
using gainsay::test::Story;

namespace {

/// "rob(obj=athlete)": the matter of the first clause that states something, with "not " before a denial.
std::string matter(const std::string& text) {
    const Story story = read(text);
    if (story.said("happened").empty()) return "none";
    const Matter& m = *story.about(story.claim("happened")).matter;
    std::string out = (m.negated ? "not " : "") + m.predicate + "(";
    for (const MatterArgument& a : m.arguments)
        out += (out.back() == '(' ? "" : ", ") + a.role + "=" + (a.key.empty() ? a.head : a.key);
    return out + ")";
}

}  // namespace

TEST_CASE("An act told by a noun is that of the verb that the noun is made from") {
    CHECK(matter("No robbery was committed against the athletes.") == "not rob(obj=athlete)");
    CHECK(matter("There was no bombing of the market.") == "not bomb(obj=market)");
    CHECK(matter("The theft never happened.") == "not steal()");
    CHECK(matter("The investigators carried out a search of the house.") == "search(subj=investigator, obj=house)");
    CHECK(matter("The recount took place in April.") == "recount()");
    CHECK(matter("There was no coup.") == "not coup()");
}

TEST_CASE("What is no act is no verb's noun") {
    CHECK(matter("The baker made a cake.") == "make(subj=baker, obj=cake)");
    CHECK(matter("There was no motive.") == "not be(subj=motive)");
    CHECK(read("The band gave two speeches.").said("number") == Lines{"number() = 2"});
    CHECK(look_up(WordClass::noun, "motive").made_from.empty());
    CHECK(look_up(WordClass::noun, "theft").made_from.front() == "steal");
}

TEST_CASE("The kind of an act is told with it, and limits what is denied") {
    CHECK(matter("There was no armed robbery.") == "not rob(how=armed)");
    CHECK(matter("There was no alleged robbery.") == "not rob()");
}

TEST_CASE("A definite act befell what the article has told before") {
    CHECK(matter("The burglary took place in May. Thieves burgled the museum.") == "burgle(obj=museum)");
    CHECK(matter("A burglary took place in May. Thieves burgled the museum.") == "burgle()");
}

TEST_CASE("What was made up never was") {
    CHECK(read("The kidnapping was made up.").said("happened") == Lines{"happened() != true"});
    CHECK(read("The attack was a hoax.").said("happened") == Lines{"happened() != true"});
}

TEST_CASE("What somebody originally claimed stays in dispute with what others say") {
    const Story story = read("Mira Holt originally claimed that the jewels were stolen.");
    CHECK(story.said("happened") == Lines{"happened() = true (alleged) says Mira Holt"});
}
