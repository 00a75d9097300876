#include "parser/text/english_model.hpp"

#include <catch2/catch.hpp>

using namespace gainsay::text;

namespace {

struct Case {
    const char *word, *xpos, *lemma;
};

template <std::size_t size>
void check(Upos tag, const Case (&cases)[size]) {
    for (const Case& c : cases) {
        INFO(c.word << " as " << c.xpos);
        CHECK(lemmatise(c.word, tag, c.xpos) == c.lemma);
    }
}

}  // namespace

TEST_CASE("inflected verbs go back to their base form", "[lemma]") {
    check(Upos::verb, {{"killed", "VBD", "kill"},
                       {"went", "VBD", "go"},
                       {"found", "VBD", "find"},
                       {"founded", "VBD", "found"},
                       {"hoping", "VBG", "hope"},
                       {"stopped", "VBD", "stop"},
                       {"singing", "VBG", "sing"},
                       {"staring", "VBG", "stare"},
                       {"denies", "VBZ", "deny"},
                       {"strikes", "VBZ", "strike"},
                       {"struck", "VBN", "strike"},
                       {"lying", "VBG", "lie"},
                       {"googled", "VBD", "google"},
                       {"set", "VBD", "set"},
                       {"left", "VBD", "leave"},
                       {"injuring", "VBG", "injure"},
                       {"damaged", "VBN", "damage"},
                       {"re-elected", "VBN", "re-elect"}});
}

TEST_CASE("base forms stay as they are even when they look inflected", "[lemma]") {
    check(Upos::verb, {{"need", "VB", "need"}, {"bring", "VB", "bring"}, {"saw", "VB", "saw"}, {"saw", "VBD", "see"}});
}

TEST_CASE("plural nouns go back to the singular", "[lemma]") {
    check(Upos::noun, {{"strikes", "NNS", "strike"},
                       {"feet", "NNS", "foot"},
                       {"women", "NNS", "woman"},
                       {"cities", "NNS", "city"},
                       {"classes", "NNS", "class"},
                       {"boxes", "NNS", "box"},
                       {"people", "NNS", "people"},
                       {"headquarters", "NNS", "headquarters"},
                       {"1990s", "NNS", "1990s"},
                       {"news", "NN", "news"},
                       {"drones", "NNS", "drone"}});
}

TEST_CASE("graded adjectives and adverbs go back to the positive", "[lemma]") {
    check(Upos::adj, {{"larger", "JJR", "large"},
                      {"worst", "JJS", "bad"},
                      {"happiest", "JJS", "happy"},
                      {"clever", "JJ", "clever"}});
    check(Upos::adv, {{"earlier", "RBR", "early"}, {"best", "RBS", "well"}, {"never", "RB", "never"}});
}

TEST_CASE("closed-class words have the lemmas of the treebanks", "[lemma]") {
    check(Upos::aux, {{"was", "VBD", "be"},
                      {"has", "VBZ", "have"},
                      {"'s", "VBZ", "be"},
                      {"'ll", "MD", "will"},
                      {"'d", "MD", "would"},
                      {"'d", "VBD", "have"},
                      {"wo", "MD", "will"},
                      {"could", "MD", "could"},
                      {"did", "VBD", "do"}});
    check(Upos::pron,
          {{"them", "PRP", "they"}, {"her", "PRP$", "her"}, {"her", "PRP", "she"}, {"those", "DT", "that"}});
    check(Upos::part, {{"n't", "RB", "not"}, {"'s", "POS", "'s"}, {"to", "TO", "to"}});
    check(Upos::det, {{"an", "DT", "a"}, {"these", "DT", "this"}});
}

TEST_CASE("any bytes have a lemma", "[lemma]") {
    for (const char* odd : {"", "s", "es", "ed", "-", "--", "a-", "-ed", "ing", "\xFF\xFE", "'"})
        for (int tag = 0; tag <= static_cast<int>(Upos::x); ++tag)
            for (const char* xpos : {"", "NNS", "VBD", "VBG", "JJR", "RBS"})
                CHECK(lemmatise(odd, static_cast<Upos>(tag), xpos).size() <= 8);
}

namespace {

/// The lemma of the first token with that text.
std::string lemma_in(const char* sentence, std::string_view word) {
    for (const Token& token : parse_sentence(sentence, EnglishModel::embedded()).tokens)
        if (token.text == word) return token.lemma;
    return "(no such token)";
}

}  // namespace

TEST_CASE("names and adjectives of nations keep their capital, other words lose it", "[lemma]") {
    CHECK(lemma_in("Norwegian divers found the wreck.", "Norwegian") == "Norwegian");
    CHECK(lemma_in("Large waves hit the pier.", "Large") == "large");
    CHECK(lemma_in("Three Norwegians were hurt near Port Alder.", "Norwegians") == "Norwegian");
    CHECK(lemma_in("The ship sails from the Netherlands to Port Alder.", "Netherlands") == "Netherlands");
    CHECK(lemma_in("He told me that I was late.", "me") == "I");
    CHECK(lemma_in("He told me that I was late.", "I") == "I");
}

TEST_CASE("numbers lose their commas, short months are written out", "[lemma]") {
    CHECK(lemma_in("The flood hit 12,500 homes on Nov. 14.", "12,500") == "12500");
    CHECK(lemma_in("The flood hit 12,500 homes on Nov. 14.", "Nov.") == "November");
}

TEST_CASE("a contracted s is have before an active participle and else be", "[lemma]") {
    CHECK(lemma_in("She's been there twice.", "'s") == "have");
    CHECK(lemma_in("She's happy about it.", "'s") == "be");
}
