#include "parser/claims/lexicon.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Clause;
using gainsay::test::Rules;

namespace {

const char* const kPack = R"(pack words "Words of a test"

kind thing means thing
kind event means event
kind attack is event means attack, strike
kind airstrike is attack means airstrike, "air strike"
kind site is thing means depot, "power plant"
kind handover is event means "hand over"

words hit = strike, hit, "come under attack"
words harm = damage
words of_north_land = borealis
)";

const Rules& pack() {
    static const Rules rules = Rules::only(kPack);
    return rules;
}

/// Name of the kind that a word of a sentence denotes.
std::string kind_of(const std::string& sentence, std::string_view word) {
    const Lexicon lexicon(pack().set);
    const Clause clause(sentence);
    const KindId kind = lexicon.kind_of(clause.graph, clause.at(word));
    return kind.valid() ? pack().set.kinds[kind.index()].name : "";
}

bool in_class(const std::string& sentence, std::string_view word, std::string_view words) {
    const Lexicon lexicon(pack().set);
    const Clause clause(sentence);
    return lexicon.in_class(clause.graph, clause.at(word), words);
}

}  // namespace

TEST_CASE("A phrase is split at blanks and hyphens, in lower case") {
    CHECK(split_phrase("hand over coordinates") == Phrase{"hand", "over", "coordinates"});
    CHECK(split_phrase("  Air-strike ") == Phrase{"air", "strike"});
    CHECK(split_phrase("").empty());
    CHECK(split_phrase(" - ").empty());
}

TEST_CASE("The pack of this test is sound") {
    CHECK(pack().diagnostics.empty());
}

TEST_CASE("Nouns and verbs denote the kind that lists their lemma") {
    CHECK(kind_of("The strikes damaged the depot.", "strikes") == "attack");
    CHECK(kind_of("The army struck the depot.", "struck") == "attack");
    CHECK(kind_of("The army struck the depot.", "depot") == "site");
    CHECK(kind_of("The army struck the depot.", "army").empty());
}

TEST_CASE("A longer phrase wins over a word of it") {
    CHECK(kind_of("The air strike damaged the depot.", "strike") == "airstrike");
    CHECK(kind_of("The army struck the power plant.", "plant") == "site");
    CHECK(kind_of("The gardener watered the plant.", "plant").empty());
}

TEST_CASE("A phrase headed by a verb needs its particle, wherever it stands") {
    CHECK(kind_of("The ministry handed over the list.", "handed") == "handover");
    CHECK(kind_of("The ministry handed the list over.", "handed") == "handover");
    CHECK(kind_of("The ministry handed the list to the police.", "handed").empty());
}

TEST_CASE("A word belongs to a class by its lemma, a phrase by all of its words") {
    CHECK(in_class("The depot was hit.", "hit", "hit"));
    CHECK(in_class("The army struck the depot.", "struck", "hit"));
    CHECK(in_class("The depot came under attack.", "came", "hit"));
    CHECK_FALSE(in_class("The mayor came to the depot.", "came", "hit"));
    CHECK_FALSE(in_class("The army struck the depot.", "struck", "harm"));
    CHECK_FALSE(in_class("The army struck the depot.", "struck", "unknown"));
}

TEST_CASE("Only one-word members are classes of lemmas") {
    const Lexicon lexicon(pack().set);
    CHECK(lexicon.lemma_in_class("strike", "hit"));
    CHECK_FALSE(lexicon.lemma_in_class("come", "hit"));
    CHECK_FALSE(lexicon.lemma_in_class("strike", "unknown"));
}

TEST_CASE("A class named after a state says whose its words are") {
    const Lexicon lexicon(pack().set);
    CHECK(lexicon.belongs_to("borealis") == "country:north land");
    CHECK(lexicon.belongs_to("strike").empty());
}

TEST_CASE("Kinds lie below their parents, and nothing lies below no kind") {
    const Lexicon lexicon(pack().set);
    CHECK(lexicon.is_a(lexicon.kind("airstrike"), lexicon.kind("event")));
    CHECK(lexicon.is_a(lexicon.kind("attack"), lexicon.kind("attack")));
    CHECK_FALSE(lexicon.is_a(lexicon.kind("event"), lexicon.kind("attack")));
    CHECK_FALSE(lexicon.is_a(lexicon.kind("attack"), KindId::none()));
    CHECK_FALSE(lexicon.is_a(KindId::none(), lexicon.kind("event")));
}

TEST_CASE("Example sentences inflect regular and irregular words") {
    CHECK(plural_of("strike") == "strikes");
    CHECK(plural_of("person") == "people");
    CHECK(plural_of("child") == "children");
    CHECK(plural_of("embassy") == "embassies");
    CHECK(plural_of("day") == "days");
    CHECK(plural_of("crash") == "crashes");
    CHECK(past_of("strike") == "struck");
    CHECK(past_of("carry") == "carried");
    CHECK(past_of("damage") == "damaged");
    CHECK(past_of("land") == "landed");
    CHECK(past_of("destroy") == "destroyed");
    CHECK(participle_of("fall") == "fallen");
    CHECK(past_of("fall") == "fell");
    CHECK(participle_of("wound") == "wounded");
}
