#include "tools/train/vocabulary.hpp"

#include "tests/support/small_treebank.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <stdexcept>

using namespace gainsay;
using namespace gainsay::train;

namespace {

/// A package of word vectors: of each word all numbers are the one given.
std::string package(const std::vector<std::pair<std::string, float>>& words) {
    std::string list, vectors;
    for (const auto& [word, value] : words) {
        list += (list.empty() ? "" : ",") + ("\"" + word + "\"");
        vectors += (vectors.empty() ? "" : ",") + ("\"" + word + "\":[");
        for (std::size_t i = 0; i < CodedVectors::kDimension; ++i) vectors += (i ? "," : "") + std::to_string(value);
        vectors += "]";
    }
    return "{\"precision\":8,\"words\":[" + list + "],\"vectors\":{" + vectors + "}}";
}

CodedVectors read(const std::string& text, std::size_t count = 100, const std::set<std::string>& wanted = {}) {
    return read_vectors(test::TemporaryFile(text).path(), count, wanted);
}

}  // namespace

TEST_CASE("words that were seen too seldom are unknown, and node 0 is the root", "[train]") {
    const std::vector<Sentence> sentences = test::small_treebank();
    const Vocabulary vocabulary = test::small_vocabulary(sentences);
    const int ship = vocabulary.feature(0).find("ship");
    CHECK(ship > 0);
    CHECK(vocabulary.frequency(ship) == 2);
    CHECK(vocabulary.frequency(0) == 0);
    CHECK(vocabulary.feature(0).find("lighthouse") == 0);
    const Example example = vocabulary.example(sentences[0]);
    CHECK(example.nodes() == 6);
    CHECK(example.heads == std::vector<int>{0, 2, 0, 4, 2, 2});
    CHECK(example.features[4][0] == ship);
    CHECK(example.features[4][kVectorFeature] == 2);  // "ship" is the second of the vectors; 0 is none
    CHECK(example.features[1][kVectorFeature] == 0);
    CHECK(vocabulary.labels().strings()[static_cast<std::size_t>(example.labels[2])] == "root");
    CHECK(kEntityTags[static_cast<std::size_t>(example.entities[1])] == std::string("B-PER"));
}

TEST_CASE("word classes have three columns", "[train]") {
    const WordClasses classes = read_word_classes(test::TemporaryFile("ship\tartifact\tmotion\n").path());
    CHECK(classes.at("ship") == std::array<std::string, 2>{"artifact", "motion"});
    CHECK_THROWS_WITH(read_word_classes(test::TemporaryFile("ship\tartifact\n").path()),
                      Catch::Contains("fewer than three columns"));
    CHECK_THROWS_WITH(read_word_classes("/nowhere/at/all"), Catch::Contains("cannot be read"));
}

TEST_CASE("word vectors come back from their codes", "[train][vectors]") {
    const CodedVectors vectors = read(package({{"the", 0.5F}, {"ship", -1.0F}, {"storm", 0.25F}}));
    REQUIRE(vectors.words == std::vector<std::string>{"ship", "storm", "the"});
    CHECK(vectors.relative_error < 1e-4);
    std::array<float, CodedVectors::kDimension> numbers{};
    const std::array<float, 3> expected = {-1.0F, 0.25F, 0.5F};
    for (std::size_t word = 0; word < expected.size(); ++word) {
        vectors.write_vector(word, numbers.data());
        for (const float number : numbers) CHECK(std::abs(number - expected[word]) <= vectors.scale);
    }
}

TEST_CASE("of word vectors the most frequent and the wanted are taken, and none of odd words", "[train][vectors]") {
    const std::string text = package({{"the", 1}, {"a_b", 1}, {"12345", 1}, {"ship", 2}, {"storm", 3}, {"gale", 4}});
    CHECK(read(text, 1).words == std::vector<std::string>{"the"});
    CHECK(read(text, 1, {"storm", "a_b"}).words == std::vector<std::string>{"storm", "the"});
    CHECK(read(text).words == std::vector<std::string>{"gale", "ship", "storm", "the"});
}

TEST_CASE("word vectors in another form are refused at any place", "[train][vectors]") {
    CHECK_THROWS_WITH(read_vectors("/nowhere/at/all", 1, {}), Catch::Contains("cannot be read"));
    CHECK_THROWS_AS(read("{}"), std::runtime_error);
    CHECK_THROWS_WITH(read(package({{"a_b", 1}})), Catch::Contains("no words"));
    const std::string whole = package({{"ship", 1.5F}});
    for (std::size_t size = 0; size + 2 < whole.size(); ++size) {
        INFO(size);
        CHECK_THROWS_AS(read(whole.substr(0, size)), std::runtime_error);
    }
    std::string words = whole;
    words.replace(words.find("[1.5"), 4, "[one");
    CHECK_THROWS_WITH(read(words), Catch::Contains("no numbers"));
}
