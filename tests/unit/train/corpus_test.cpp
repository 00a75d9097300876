#include "tools/train/corpus.hpp"

#include "tests/support/small_treebank.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>

using namespace gainsay;
using namespace gainsay::train;

namespace {

std::vector<Sentence> conllu(const std::string& text) {
    return read_conllu(test::TemporaryFile(text).path());
}

std::vector<Sentence> columns(const std::string& text, std::size_t word = 1, std::size_t tag = 2) {
    return read_columns(test::TemporaryFile(text).path(), word, tag);
}

/// "form/tag form/tag"
std::string names(const Sentence& sentence) {
    std::string out;
    for (const Word& word : sentence.words) out += (out.empty() ? "" : " ") + word.form + "/" + word.entity;
    return out;
}

/// A line of a word, with the MISC column last.
std::string word_line(int id, const std::string& form, const std::string& tags, int head, const std::string& relation,
                      const std::string& misc = "_") {
    return std::to_string(id) + "\t" + form + "\t" + form + "\t" + tags + "\t_\t" + std::to_string(head) + "\t" +
           relation + "\t_\t" + misc + "\n";
}

const std::string kShip = "# text = Ships can't sail.\n"
                          "1\tShips\tship\tNOUN\tNNS\tNumber=Plur\t4\tnsubj\t_\t_\n"
                          "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n"
                          "2\tca\tcan\tAUX\tMD\t_\t4\taux\t_\t_\n"
                          "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
                          "3.1\tgone\tgo\tVERB\tVBN\t_\t_\t_\t0:root\t_\n"
                          "4\tsail\tsail\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
                          "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n";

}  // namespace

TEST_CASE("a treebank's words are read without multiword tokens and empty nodes", "[train][corpus]") {
    const std::vector<Sentence> read =
        conllu(kShip + "\n# text = Gone.\n" + word_line(1, "Gone", "VERB\tVBN", 0, "root"));
    REQUIRE(read.size() == 2);
    REQUIRE(read[0].words.size() == 5);
    CHECK(read[0].has_tree);
    CHECK_FALSE(read[0].has_entities);
    const Word& ships = read[0].words[0];
    CHECK(ships.form == "Ships");
    CHECK(ships.lemma == "ship");
    CHECK(ships.upos == "NOUN");
    CHECK(ships.xpos == "NNS");
    CHECK(ships.head == 4);
    CHECK(ships.relation == "nsubj");
    CHECK(read[0].words[2].form == "n't");
    CHECK(read[0].words[3].head == 0);
    CHECK(read[1].words.size() == 1);
}

TEST_CASE("line ends of other systems cut sentences too", "[train][corpus]") {
    std::string text = kShip + "\n" + kShip, dos;
    for (const char c : text) dos += c == '\n' ? std::string("\r\n") : std::string(1, c);
    const std::vector<Sentence> read = conllu(dos);
    REQUIRE(read.size() == 2);
    CHECK(read[1].words.size() == 5);
}

TEST_CASE("a treebank that is damaged is refused with file and reason", "[train][corpus]") {
    CHECK_THROWS_WITH(read_conllu("/nowhere/at/all"), Catch::Contains("/nowhere/at/all cannot be read"));
    CHECK(conllu("").empty());
    CHECK(conllu("# newdoc id = none\n\n\n").empty());
    CHECK_THROWS_WITH(conllu(word_line(1, "Gone", "VERB\tVBN", 2, "root")), Catch::Contains("outside its sentence"));
    CHECK_THROWS_WITH(conllu(word_line(1, "Gone", "VERB\tVBN", -1, "root")), Catch::Contains("outside its sentence"));
    CHECK_THROWS_WITH(conllu(word_line(1, "Gone", "VERB\tVBN", 1, "root")), Catch::Contains("its own head"));
    CHECK_THROWS_WITH(conllu("\n1\tGone\tgo\tVERB\tVBN\t_\t_\troot\t_\t_\n"),
                      Catch::Contains(":2: the head '_' is no number"));
    CHECK_THROWS_WITH(conllu("1\tGone\tgo\tVERB\tVBN\t_\t99999999999\troot\t_\t_\n"), Catch::Contains("is no number"));
    CHECK_THROWS_WITH(conllu("1 Gone go VERB VBN _ 0 root _ _\n"), Catch::Contains(":1: a word has fewer than 8"));
}

TEST_CASE("names in a treebank are the proper nouns round the head of a marked phrase", "[train][corpus]") {
    const std::string global = "# global.Entity = GRP-etype-infstat\n";
    const std::string text = word_line(1, "Mayor", "PROPN\tNNP", 2, "compound", "Entity=(1-person-new") +
                             word_line(2, "Mira", "PROPN\tNNP", 5, "nsubj") + word_line(3, "of", "ADP\tIN", 4, "case") +
                             word_line(4, "Dorn", "PROPN\tNNP", 2, "nmod", "Entity=(2-place-new)1)") +
                             word_line(5, "met", "VERB\tVBD", 0, "root") +
                             word_line(6, "the", "DET\tDT", 7, "det", "Entity=(3-organization-new") +
                             word_line(7, "Bank", "PROPN\tNNP", 5, "obj") + word_line(8, "of", "ADP\tIN", 9, "case") +
                             word_line(9, "Veldt", "PROPN\tNNP", 7, "nmod", "Entity=(4-place-new)3)") +
                             word_line(10, "staff", "NOUN\tNN", 5, "obl", "Bridge=1<5|Entity=(5-person-new)");
    const std::vector<Sentence> read = conllu(global + text);
    REQUIRE(read.size() == 1);
    CHECK(read[0].has_entities);
    CHECK(names(read[0]) == "Mayor/O Mira/B-PER of/O Dorn/B-LOC met/O the/O Bank/B-ORG of/I-ORG Veldt/I-ORG staff/O");
    CHECK_FALSE(conllu(text)[0].has_entities);
}

TEST_CASE("marks that open or close nothing do no harm", "[train][corpus]") {
    for (const char* misc :
         {"Entity=", "Entity=)", "Entity=(", "Entity=9)", "Entity=()", "Entity=((()))", "Entity=(1-person"}) {
        INFO(misc);
        const std::vector<Sentence> read =
            conllu("# global.Entity = x\n" + word_line(1, "Mira", "PROPN\tNNP", 0, "root", misc));
        REQUIRE(read.size() == 1);
        CHECK(read[0].words[0].form == "Mira");
    }
}

TEST_CASE("names in columns are read as IOB2, separated by tabs or blanks", "[train][corpus]") {
    const std::vector<Sentence> tabs =
        columns("# sent_id = 1\n1\tMira\tB-PER\n2\tVey\tI-PER\n3\tleft\tO\n\n1\tDorn\tB-LOC\n");
    REQUIRE(tabs.size() == 2);
    CHECK(names(tabs[0]) == "Mira/B-PER Vey/I-PER left/O");
    CHECK(names(tabs[1]) == "Dorn/B-LOC");
    CHECK(tabs[0].has_entities);
    CHECK_FALSE(tabs[0].has_tree);
    const std::vector<Sentence> blanks = columns("Mira I-PER\nof O\nDorn I-LOC\r\n\r\nTom I-PER\n", 0, 1);
    REQUIRE(blanks.size() == 2);
    CHECK(names(blanks[0]) == "Mira/B-PER of/O Dorn/B-LOC");
    CHECK(names(blanks[1]) == "Tom/B-PER");
}

TEST_CASE("an inside that follows another kind begins a name, and other kinds are none", "[train][corpus]") {
    CHECK(names(columns("Mira I-PER\nVeldt I-ORG\nbank I-ORG\nRace B-MISC\nday I-MISC\nTom B-PER\nLee B-PER\n", 0,
                        1)[0]) == "Mira/B-PER Veldt/B-ORG bank/I-ORG Race/O day/O Tom/B-PER Lee/B-PER");
    CHECK(names(columns("Mira B-Person\nVeldt B-Organisation\nnoon B-Temporal\n-- -\n? B\n", 0, 1)[0]) ==
          "Mira/B-PER Veldt/B-ORG noon/O --/O ?/O");
}

TEST_CASE("of phrases only what is a name is kept", "[train][corpus]") {
    const std::vector<Sentence> read =
        columns("he B-Person\nsaw O\nthe B-Organisation\ngovernment I-Organisation\nof I-Organisation\n"
                "Dorn I-Organisation\nand O\nPresident B-Person\nVey I-Person\n\n"
                "Dorn B-Location\nfell O\nShe B-Person\n",
                0, 1);
    REQUIRE(read.size() == 2);
    CHECK(names(read[0]) == "he/O saw/O the/O government/O of/O Dorn/B-LOC and/O President/O Vey/B-PER");
    CHECK(names(read[1]) == "Dorn/B-LOC fell/O She/O");
}

TEST_CASE("columns that no line has are an error", "[train][corpus]") {
    CHECK_THROWS_WITH(read_columns("/nowhere/at/all", 0, 1), Catch::Contains("cannot be read"));
    CHECK_THROWS_WITH(columns("Mira B-PER\n", 1, 2), Catch::Contains("no line has the columns 1 and 2"));
    CHECK_THROWS_WITH(columns("", 0, 1), Catch::Contains("no line has"));
}
