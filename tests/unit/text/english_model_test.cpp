#include "parser/text/english_model.hpp"
#include "parser/text/english_model_features.hpp"
#include "parser/text/english_model_file.hpp"
#include "parser/text/english_model_kernels.hpp"
#include "parser/text/english_model_tree.hpp"
#include "parser/text/word_features.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <cstring>
#include <limits>
#include <stdexcept>
#include <thread>

using namespace gainsay::text;

namespace {

const std::vector<std::string> kSentences = {
    "At least six people were killed when a missile hit the harbour of Port Alder on Nov. 14.",
    "\"We did not fire it,\" the minister told the Alder Gazette, denying the mayor's account.",
    "Officials said the ferry, which carried 67 passengers, sank because its doors were open.", "No.",
    "The company that Jane Doe founded in 1998 will pay $5.3 million to the victims, the court ruled on Tuesday."};

std::vector<Sentence> cut_all() {
    std::vector<Sentence> sentences;
    for (const std::string& text : kSentences) sentences.push_back(parse_sentence(text, EnglishModel::embedded()));
    for (Sentence& sentence : sentences) {  // the parser's own trees, without the repairs after it
        Sentence* one[] = {&sentence};
        EnglishModel::embedded().parse(one);
    }
    return sentences;
}

std::string trees(const std::vector<Sentence>& sentences) {
    std::string out;
    for (const Sentence& sentence : sentences) out += to_tree(sentence);
    return out;
}

std::vector<Sentence*> pointers(std::vector<Sentence>& sentences) {
    std::vector<Sentence*> out;
    for (Sentence& sentence : sentences) out.push_back(&sentence);
    return out;
}

const Token& find(const Sentence& sentence, std::string_view text) {
    for (const Token& token : sentence.tokens)
        if (token.text == text) return token;
    throw std::runtime_error("no such token");
}

bool is_tree(const Sentence& sentence) {
    std::size_t roots = 0;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        roots += sentence.tokens[i].head == kNoToken;
        std::size_t at = i, steps = 0;
        while (sentence.tokens[at].head != kNoToken && steps++ <= sentence.tokens.size()) at = sentence.tokens[at].head;
        if (steps > sentence.tokens.size()) return false;
    }
    return roots == 1;
}

}  // namespace

TEST_CASE("a passive clause is read with its subject, its number and its place", "[english]") {
    const Sentence sentence = parse_sentence(kSentences[0], EnglishModel::embedded());
    const Token& killed = sentence.tokens[sentence.root()];
    CHECK(killed.text == "killed");
    CHECK(killed.lemma == "kill");
    CHECK(killed.upos == Upos::verb);
    CHECK(find(sentence, "people").relation == "nsubj");
    CHECK(find(sentence, "people").subtype == "pass");
    CHECK(find(sentence, "six").relation == "nummod");
    CHECK(find(sentence, "Port").upos == Upos::propn);
    CHECK(find(sentence, "were").lemma == "be");
    CHECK(to_tree(sentence).find("root killed kill VERB VBN") == 0);
}

TEST_CASE("every processor's kernels give the same trees", "[english]") {
    std::vector<Sentence> expected = cut_all();
    REQUIRE(usable_kernels().size() >= 1);
    for (const Kernels* kernels : usable_kernels()) {
        INFO(kernels->name);
        std::vector<Sentence> sentences = cut_all();
        std::vector<Sentence*> all = pointers(sentences);
        EnglishModel::embedded().parse_with(all, *kernels);
        CHECK(trees(sentences) == trees(expected));
    }
}

TEST_CASE("every processor's kernels give the same bits", "[english]") {
    constexpr std::size_t kHidden = 200, kPanels = 5, kPairs = 101, kColumns = 19;
    std::uint32_t state = 1;
    const auto next = [&state](int limit) {
        state = state * 1664525u + 1013904223u;
        return static_cast<int>((state >> 8) % static_cast<std::uint32_t>(2 * limit + 1)) - limit;
    };
    std::vector<std::int16_t> weights(kPanels * 32 * kPairs), x(kColumns * kPairs * 2);
    for (std::int16_t& w : weights) w = static_cast<std::int16_t>(next(127));
    for (std::int16_t& v : x) v = static_cast<std::int16_t>(next(32767));
    std::vector<std::int32_t> gates(4 * kHidden), recurrent(4 * kHidden);
    std::vector<float> scale(4 * kHidden), bias(4 * kHidden), rows(48 * 64), factors(48);
    for (std::int32_t& g : gates) g = next(1'000'000);
    for (std::int32_t& r : recurrent) r = next(1'000'000);
    for (float& s : scale) s = static_cast<float>(next(1000)) * 3e-8F;
    for (float& b : bias) b = static_cast<float>(next(1000)) * 1e-3F;
    for (float& r : rows) r = static_cast<float>(next(100'000)) * 1e-5F;
    for (float& f : factors) f = static_cast<float>(next(100'000)) * 1e-5F;

    std::vector<std::int32_t> expected_sums;
    std::vector<float> expected_cell, expected_y;
    std::vector<std::int16_t> expected_state;
    for (const Kernels* kernels : usable_kernels()) {
        INFO(kernels->name);
        std::vector<std::int32_t> sums(kColumns * kPanels * 16);
        kernels->multiply(weights.data(), kPanels, kPairs, x.data(), kPairs * 2, kColumns, sums.data(), kPanels * 16);
        std::vector<float> cell(kHidden, 0.25F), y(64, 0.5F);
        std::vector<std::int16_t> output(kHidden);
        kernels->lstm_step(gates.data(), recurrent.data(), {scale.data(), scale.data(), bias.data()}, kHidden,
                           cell.data(), output.data());
        kernels->combine(factors.data(), factors.size(), rows.data(), 64, 64, y.data());
        if (expected_sums.empty()) {
            expected_sums = sums;
            expected_cell = cell;
            expected_state = output;
            expected_y = y;
        }
        CHECK(sums == expected_sums);
        CHECK(output == expected_state);
        CHECK(std::memcmp(cell.data(), expected_cell.data(), cell.size() * sizeof(float)) == 0);
        CHECK(std::memcmp(y.data(), expected_y.data(), y.size() * sizeof(float)) == 0);
    }
    std::int32_t first = 0;
    for (std::size_t k = 0; k < 2 * kPairs; ++k) first += weights[k / 2 * 32 + k % 2] * x[k];
    CHECK(expected_sums[0] == first);
}

TEST_CASE("products of a matrix with states are the same on every processor", "[english]") {
    const ModelFile file(embedded_model_bytes());
    const std::size_t hidden = file.config().hidden;
    const Matrix matrix = file.matrix("recurrent1f", 4 * hidden, hidden, false);
    constexpr std::size_t kColumns = 11;
    std::vector<std::int16_t> states(kColumns * hidden);
    for (std::size_t i = 0; i < states.size(); ++i) states[i] = static_cast<std::int16_t>((i * 37) % 255) - 127;
    std::vector<std::int32_t> expected;
    for (const Kernels* kernels : usable_kernels()) {
        INFO(kernels->name);
        std::vector<std::int32_t> sums(kColumns * matrix.rows());
        kernels->multiply_state(matrix, states.data(), hidden, kColumns, sums.data());
        if (expected.empty()) expected = sums;
        CHECK(sums == expected);
    }
    std::int32_t first = 0;
    for (std::size_t k = 0; k < hidden; ++k) first += matrix.weights[k / 2 * 32 + k % 2] * states[k];
    CHECK(expected[0] == first);
}

TEST_CASE("names get tags that follow each other", "[english]") {
    const Sentence sentence =
        parse_sentence("Prime Minister Anna Lindqvist of Sweden met officials of the United Nations in Geneva.",
                       EnglishModel::embedded());
    CHECK(find(sentence, "Anna").entity_tag == "B-PER");
    CHECK(find(sentence, "Lindqvist").entity_tag == "I-PER");
    CHECK(find(sentence, "Sweden").entity_tag == "B-LOC");
    CHECK(find(sentence, "Nations").entity_tag == "I-ORG");
    CHECK(find(sentence, "met").entity_tag == "O");
    for (const Sentence& each : cut_all()) {
        std::string last = "O";
        for (const Token& token : each.tokens) {
            if (token.entity_tag.starts_with("I-")) CHECK(last.substr(1) == token.entity_tag.substr(1));
            last = token.entity_tag;
        }
    }
}

TEST_CASE("a word table finds its words and no others", "[english]") {
    // two words in one block: "six" in full, then "sixth" as what differs
    const std::string bytes("\x02\0\0\0"
                            "\0\0\0\0"
                            "\x08\0\0\0"
                            "\x03six"
                            "\x03\x02th",
                            20);
    const WordTable table{std::string_view(bytes)};
    CHECK(table.size() == 2);
    CHECK(table.find("six") == 0u);
    CHECK(table.find("sixth") == 1u);
    for (const char* word : {"", "si", "sixt", "sixths", "seven", "zero"}) CHECK_FALSE(table.find(word));
    CHECK_THROWS_AS(WordTable(std::string_view(bytes).substr(0, 18)), std::runtime_error);
    std::string shared = bytes;
    shared[16] = 9;  // more in common than the word before has
    CHECK_THROWS_AS(WordTable(std::string_view(shared)), std::runtime_error);
}

TEST_CASE("every word of the lexicon's blocks can be found", "[english]") {
    const Lexicon& lexicon = embedded_lexicon();
    for (const char* word : {"abandon", "strike", "strikes", "zebra", "ferry", "killed", "went"}) {
        INFO(word);
        CHECK(lexicon.find(word));
    }
    CHECK(lexicon.exception('v', "went") == "go");
    CHECK_FALSE(lexicon.find("gainsayzzz"));
}

TEST_CASE("a tree does not depend on the sentences beside it", "[english]") {
    std::vector<Sentence> alone = cut_all(), together;
    for (int i = 0; i < 20; ++i)
        for (const Sentence& sentence : alone) together.push_back(sentence);
    std::vector<Sentence*> all = pointers(together);
    EnglishModel::embedded().parse(all);
    for (std::size_t i = 0; i < together.size(); ++i) CHECK(to_tree(together[i]) == to_tree(alone[i % alone.size()]));
}

TEST_CASE("one model serves several threads", "[english]") {
    const std::string expected = trees(cut_all());
    std::vector<std::string> results(4);
    std::vector<std::thread> threads;
    for (std::string& result : results) threads.emplace_back([&result] { result = trees(cut_all()); });
    for (std::thread& thread : threads) thread.join();
    for (const std::string& result : results) CHECK(result == expected);
}

TEST_CASE("a sentence of thousands of tokens is one tree", "[english]") {
    std::string text;
    for (int i = 0; i < 1'000; ++i) text += i % 9 == 8 ? "and the mayor, " : "the storm hit ";
    Sentence sentence = parse_sentence(text, EnglishModel::embedded());
    REQUIRE(sentence.tokens.size() > 3'000);
    CHECK(is_tree(sentence));
    CHECK_FALSE(to_tree(sentence).empty());
}

TEST_CASE("any tokens make a tree, and no tokens make none", "[english]") {
    for (const char* text : {"", " ", "?", "...", "\xFF\xFF", "\u4e2d\u6587", "a a a a a a", "123 456", "( ( ("}) {
        const Sentence sentence = parse_sentence(text, EnglishModel::embedded());
        CHECK((sentence.tokens.empty() || is_tree(sentence)));
        CHECK(sentence.root() <= sentence.tokens.size());
    }
    std::vector<Sentence*> none;
    EnglishModel::embedded().parse(none);
}

TEST_CASE("damaged model bytes are refused with a reason", "[english]") {
    std::string bytes(embedded_model_bytes());
    CHECK_THROWS_AS(EnglishModel::from_bytes(""), std::runtime_error);
    CHECK_THROWS_AS(EnglishModel::from_bytes(std::string_view(bytes).substr(0, bytes.size() / 2)), std::runtime_error);
    bytes[bytes.size() / 2] ^= 1;
    CHECK_THROWS_WITH(EnglishModel::from_bytes(bytes), Catch::Contains("checksum"));
    bytes[0] = 'x';
    CHECK_THROWS_AS(EnglishModel::from_bytes(bytes), std::runtime_error);
}

TEST_CASE("the embedded model opens in a few milliseconds", "[english]") {
    const auto begun = std::chrono::steady_clock::now();
    const auto model = EnglishModel::from_bytes(embedded_model_bytes());
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::milliseconds(500));  // 10 ms on an idle machine
}

TEST_CASE("word shapes join runs of letters and digits", "[english]") {
    CHECK(word_shape("McKay-3") == "AaAa-0");
    CHECK(word_shape("1,000") == "0,0");
    CHECK(word_shape("\u00e9t\u00e9") == "uau");
    CHECK(word_shape("!!!!!!!!!!!!") == "!!!!!!!!");
}

TEST_CASE("the best projective tree has one root and the best arcs", "[english]") {
    // scores[dependent][head]: 2 is the root, 1 and 3 hang on it
    const std::vector<float> scores = {0, 0, 0, 0, 1, 0, 9, 0, 9, 1, 0, 1, 2, 0, 9, 0};
    CHECK(best_projective_tree(scores.data(), 4, 3) == std::vector<std::uint32_t>{0, 2, 0, 2});
    CHECK(best_projective_tree(scores.data(), 4, 0).size() == 1);
    const std::vector<float> broken(16, std::numeric_limits<float>::quiet_NaN());
    CHECK(best_projective_tree(broken.data(), 4, 3).size() == 4);
}

TEST_CASE("tags have the names of Universal Dependencies", "[english]") {
    for (int tag = 0; tag <= static_cast<int>(Upos::x); ++tag)
        CHECK(parse_upos(name(static_cast<Upos>(tag))) == static_cast<Upos>(tag));
    CHECK(parse_upos("nonsense") == Upos::x);
}
