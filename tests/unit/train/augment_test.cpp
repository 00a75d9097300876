#include "tools/train/augment.hpp"

#include "tests/support/small_treebank.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace gainsay;
using namespace gainsay::train;

namespace {

struct Name {
    std::size_t first, last;
    std::string kind;
};

std::vector<Name> names_of(const Sentence& sentence) {
    std::vector<Name> names;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        const std::string& tag = sentence.words[i].entity;
        if (tag.starts_with("B-")) names.push_back({i, i + 1, tag.substr(2)});
        if (tag.starts_with("I-")) names.back().last = i + 1;
    }
    return names;
}

std::string forms(const Sentence& sentence, std::size_t first, std::size_t last) {
    std::string out;
    for (std::size_t i = first; i < last; ++i) out += sentence.words[i].form + " ";
    return out;
}

/// All but the forms.
std::string annotation(const Sentence& sentence) {
    std::string out;
    for (const Word& word : sentence.words)
        out += word.lemma + "|" + word.upos + "|" + word.xpos + "|" + std::to_string(word.head) + "|" + word.relation +
               "|" + word.entity + "\n";
    return out + (sentence.has_tree ? "tree" : "") + (sentence.has_entities ? "names" : "") +
           std::to_string(sentence.entity_weight);
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

}  // namespace

TEST_CASE("a name is swapped for names of its kind and length only, and nothing else changes", "[train]") {
    const std::vector<Sentence> sentences = test::small_treebank();
    std::map<std::pair<std::string, std::size_t>, std::set<std::string>> known;
    for (const Sentence& sentence : sentences)
        for (const Name& name : names_of(sentence))
            known[{name.kind, name.last - name.first}].insert(forms(sentence, name.first, name.last));
    const NamePool pool(sentences);
    std::mt19937 random(11);
    std::size_t swapped = 0, kept = 0;
    std::set<std::string> seen;
    for (int round = 0; round < 200; ++round) {
        for (const Sentence& before : sentences) {
            Sentence after = before;
            pool.swap_names(after, random);
            REQUIRE(annotation(after) == annotation(before));
            std::size_t outside = 0;
            for (const Name& name : names_of(before)) {
                REQUIRE(forms(after, outside, name.first) == forms(before, outside, name.first));
                const std::string now = forms(after, name.first, name.last);
                REQUIRE(known.at({name.kind, name.last - name.first}).contains(now));
                ++(now == forms(before, name.first, name.last) ? kept : swapped);
                seen.insert(name.kind + " " + now);
                outside = name.last;
            }
            REQUIRE(forms(after, outside, after.words.size()) == forms(before, outside, before.words.size()));
        }
    }
    CHECK(swapped > kept / 10);
    CHECK(kept > swapped);  // three names in ten are drawn anew, and some of these draw themselves
    CHECK(seen == std::set<std::string>{"PER Mira ", "PER Tom ", "ORG Veldt ", "ORG Dorn ", "LOC Port Alder ",
                                        "LOC Port Lowe ", "LOC Dorn "});
}

TEST_CASE("a name that no other is like stands as it is", "[train]") {
    const NamePool pool(test::small_treebank());
    const Sentence long_name = test::annotated(
        "Ana|PROPN|3|nsubj|B-PER Vey|PROPN|1|flat|I-PER left|VERB|0|root|O Upper|PROPN|3|obj|B-LOC Port|PROPN|4|flat|"
        "I-LOC Alder|PROPN|4|flat|I-LOC");
    std::mt19937 random(2);
    for (int round = 0; round < 100; ++round) {
        Sentence after = long_name;
        pool.swap_names(after, random);
        REQUIRE(forms(after, 0, 6) == forms(long_name, 0, 6));
    }
}

TEST_CASE("the same random numbers swap the same names", "[train]") {
    const std::vector<Sentence> sentences = test::small_treebank();
    const NamePool pool(sentences);
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        std::mt19937 one(seed), other(seed);
        for (const Sentence& sentence : sentences) {
            const Sentence a = vary(sentence, pool, one), b = vary(sentence, pool, other);
            REQUIRE(forms(a, 0, a.words.size()) == forms(b, 0, b.words.size()));
        }
    }
}

TEST_CASE("a varied sentence keeps its tree, its tags and its letters, and loses at most its final mark", "[train]") {
    const std::vector<Sentence> sentences = test::small_treebank();
    const NamePool none({});
    std::mt19937 random(5);
    std::set<std::string> shapes;
    for (int round = 0; round < 400; ++round) {
        for (const Sentence& before : sentences) {
            const Sentence after = vary(before, none, random);
            const std::size_t words = after.words.size(), lost = before.words.size() - words;
            REQUIRE(lost <= (before.words.back().upos == "PUNCT" ? 1 : 0));
            Sentence same_words = before;
            same_words.words.resize(words);
            REQUIRE(annotation(after) == annotation(same_words));
            REQUIRE(lower(forms(after, 0, words)) == lower(forms(before, 0, words)));
            for (const Word& word : after.words) REQUIRE(word.head <= static_cast<int>(words));
            if (&before == &sentences[0]) shapes.insert(forms(after, 0, words));
        }
    }
    for (const char* shape : {"Mira saw the ship . ", "Mira saw the ship ", "Mira Saw the Ship . ",
                              "MIRA SAW THE SHIP . ", "mira saw the ship . "})
        CHECK(shapes.contains(shape));
}

TEST_CASE("a final mark on which a word hangs stays", "[train]") {
    Sentence sentence =
        test::annotated("Ships|NOUN|2|nsubj|O left|VERB|0|root|O then|ADV|4|advmod|O !|PUNCT|2|punct|O");
    std::mt19937 random(5);
    for (int round = 0; round < 300; ++round) REQUIRE(vary(sentence, NamePool({}), random).words.size() == 4);
}
