#include "parser/claims/clause_graph.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using gainsay::test::Clause;
using gainsay::test::Lines;

TEST_CASE("An active clause and its passive have the same logical subject and object") {
    for (const char* words : {"The missile hit the depot.", "The depot was hit by the missile."}) {
        INFO(words);
        const Clause clause(words);
        CHECK(clause.in_role("hit", "subj") == Lines{"missile"});
        CHECK(clause.in_role("hit", "obj") == Lines{"depot"});
        CHECK(clause.distance("hit", "subj", "missile") == 0);
    }
    CHECK_FALSE(Clause("The missile hit the depot.").graph.passive(3 - 1));
    const Clause passive("The town is being shelled.");
    CHECK(passive.graph.passive(passive.at("shelled")));
    CHECK(passive.in_role("shelled", "obj") == Lines{"town"});
    CHECK(passive.in_role("shelled", "subj").empty());
}

TEST_CASE("A prepositional phrase is named by its preposition, a possessive is an 'of'") {
    CHECK(Clause("Six people were killed in the strike.").in_role("killed", "in") == Lines{"strike"});
    CHECK(Clause("The storm struck the harbour on Tuesday.").in_role("struck", "on") == Lines{"Tuesday"});
    CHECK(Clause("The embassy of France was damaged.").in_role("embassy", "of") == Lines{"France"});
    CHECK(Clause("The company's warehouse burned.").in_role("warehouse", "of") == Lines{"company"});
}

TEST_CASE("Numbers, adjectives, determiners and negation have roles of their own") {
    const Clause clause("The mayor did not open six old bridges.");
    CHECK(clause.in_role("bridges", "num") == Lines{"six"});
    CHECK(clause.in_role("bridges", "mod") == Lines{"old"});
    CHECK(clause.in_role("mayor", "det") == Lines{"The"});
    CHECK(clause.in_role("open", "neg") == Lines{"not"});
}

TEST_CASE("A relative clause takes its antecedent in the pronoun's place") {
    const Clause subject("The missile that hit the depot killed six people.");
    CHECK(subject.in_role("hit", "subj") == Lines{"missile"});
    CHECK(subject.distance("hit", "subj", "missile") == 1);
    CHECK(subject.in_role("killed", "subj") == Lines{"missile"});
    const Clause object("The bridge which the army destroyed was old.");
    CHECK(object.in_role("destroyed", "obj") == Lines{"bridge"});
    CHECK(object.in_role("destroyed", "subj") == Lines{"army"});
    const Clause apart("The sailors, who had left the port, died.");
    CHECK(apart.in_role("left", "subj") == Lines{"sailors"});
    CHECK(apart.in_role("died", "subj") == Lines{"sailors"});
    const Clause prepositional("The house in which the family lived was old.");
    CHECK(prepositional.in_role("lived", "in") == Lines{"house"});
}

TEST_CASE("A participle on a noun takes the noun as subject or object") {
    const Clause active("The truck carrying the coal caught fire.");
    CHECK(active.in_role("carrying", "subj") == Lines{"truck"});
    CHECK(active.in_role("carrying", "obj") == Lines{"coal"});
    const Clause passive("A fire caused by the strike destroyed the church.");
    CHECK(passive.in_role("caused", "obj") == Lines{"fire"});
    CHECK(passive.in_role("caused", "subj") == Lines{"strike"});
}

TEST_CASE("An infinitive on a noun does not make the noun its subject") {
    const Clause clause("The plan to bomb the bridge was dropped.");
    CHECK(clause.in_role("bomb", "obj") == Lines{"bridge"});
    CHECK(clause.in_role("bomb", "subj").empty());
}

TEST_CASE("Coordinated clauses share the first one's subject unless they have their own") {
    const Clause shared("The army shelled the town and destroyed the bridge.");
    CHECK(shared.in_role("destroyed", "subj") == Lines{"army"});
    CHECK(shared.distance("destroyed", "subj", "army") == 1);
    CHECK(shared.in_role("destroyed", "obj") == Lines{"bridge"});
    const Clause own("The driver stopped, and the police arrested him.");
    CHECK(own.in_role("arrested", "subj") == Lines{"police"});
}

TEST_CASE("A shared subject may come over two steps") {
    const Clause clause("The army failed to stop and hit the truck.");
    CHECK(clause.in_role("stop", "subj") == Lines{"army"});
    CHECK(clause.in_role("hit", "subj") == Lines{"army"});
}

TEST_CASE("Control gives an infinitive the subject that it lacks") {
    const Clause subject("The crew promised to repair the ship.");
    CHECK(subject.in_role("repair", "subj") == Lines{"crew"});
    const Clause object("The police considers the strikes to be deliberate.");
    CHECK(object.in_role("deliberate", "subj") == Lines{"strikes"});
    const Clause kept("The storm kept the sailors from leaving the port.");
    CHECK(kept.distance("leaving", "subj", "sailors") == 1);
    CHECK(kept.distance("leaving", "subj", "storm") == -1);
}

TEST_CASE("What a participle at the end tells may come from the subject, the object or the whole clause") {
    const Clause clause("The missile hit the depot, killing six people.");
    CHECK(clause.distance("killing", "subj", "missile") == 1);
    CHECK(clause.distance("killing", "subj", "depot") == 2);
    CHECK(clause.distance("killing", "subj", "hit") == 2);
    CHECK(clause.in_role("killing", "obj") == Lines{"people"});
}

TEST_CASE("A cleft gives its clause the adjunct that it brings forward") {
    CHECK(Clause("It was only after the first strike that the ministry complained.").in_role("complained", "after") ==
          Lines{"strike"});
    CHECK(Clause("It was in the harbour that the ferry sank.").in_role("sank", "in") == Lines{"harbour"});
}

TEST_CASE("Coordinated nouns play the first one's role, one step away") {
    const Clause subjects("Missiles and drones struck the harbour.");
    CHECK(subjects.in_role("struck", "subj") == Lines{"Missiles", "drones"});
    CHECK(subjects.distance("struck", "subj", "drones") == 1);
    const Clause objects("A fire damaged the school and the church.");
    CHECK(objects.in_role("damaged", "obj") == Lines{"school", "church"});
}

TEST_CASE("An adverbial clause hangs on its subordinator and shares nothing") {
    const Clause clause("Rescuers found the bodies after the storm hit the village.");
    CHECK(clause.in_role("found", "after") == Lines{"hit"});
    CHECK(clause.in_role("hit", "subj") == Lines{"storm"});
}

TEST_CASE("Dependents by tree can be walked") {
    const Clause clause("The missile that hit the depot killed six people.");
    CHECK(clause.graph.size() == clause.sentence.tokens.size());
    CHECK(clause.graph.dominates(clause.at("missile"), clause.at("depot")));
    CHECK(clause.graph.dominates(clause.at("depot"), clause.at("depot")));
    CHECK_FALSE(clause.graph.dominates(clause.at("depot"), clause.at("missile")));
    const auto below = clause.graph.subtree(clause.at("people"));
    CHECK(below == std::vector{clause.at("six"), clause.at("people")});
    CHECK(clause.graph.find(clause.at("killed"), "subj") == clause.at("missile"));
    CHECK(clause.graph.find(clause.at("killed"), "under") == text::kNoToken);
}

TEST_CASE("A closer dependent is found before a farther one of the same role") {
    const Clause clause("The missile hit the depot, killing six people.");
    CHECK(clause.graph.find(clause.at("killing"), "subj") == clause.at("missile"));
}

TEST_CASE("A sentence without words and one whose heads are broken give a graph without edges") {
    const text::Sentence empty;
    CHECK(claims::ClauseGraph(empty).size() == 0);
    text::Sentence broken = Clause("The missile hit the depot.").sentence;
    for (std::uint32_t i = 0; i < broken.tokens.size(); ++i) broken.tokens[i].head = i + 100;
    const claims::ClauseGraph graph(broken);
    for (std::uint32_t i = 0; i < graph.size(); ++i) CHECK(graph.edges(i).empty());
}

TEST_CASE("A figure right before what has become of people says how many they are") {
    const Clause list("The mayor gave a toll of 31 killed and 74 wounded .");
    CHECK(list.in_role("killed", "obj") == Lines{"31"});
    CHECK(list.in_role("wounded", "obj") == Lines{"74"});
    const Clause left("The blast left 30 dead .");
    CHECK(left.in_role("dead", "subj") == Lines{"30"});
    const Clause date("The crash on March 8 killed six people .");
    CHECK(date.in_role("killed", "obj") == Lines{"people"});
}
