// Whatever the words, the model gives one projective tree, the same under every instruction set, beside any other
// sentences and on any number of threads.

#include "parser/text/document.hpp"
#include "parser/text/english_model.hpp"
#include "parser/text/english_model_kernels.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <random>
#include <thread>

namespace {

using namespace gainsay;
using namespace gainsay::text;

constexpr auto kWords = std::to_array<std::string_view>({"the",
                                                         "a",
                                                         "of",
                                                         "to",
                                                         "in",
                                                         "and",
                                                         "that",
                                                         "which",
                                                         "who",
                                                         "was",
                                                         "has",
                                                         "said",
                                                         "told",
                                                         "killed",
                                                         "destroyed",
                                                         "reported",
                                                         "did",
                                                         "n't",
                                                         "'s",
                                                         "his",
                                                         "they",
                                                         "it",
                                                         "ferry",
                                                         "bridge",
                                                         "ministers",
                                                         "harbour",
                                                         "Alder",
                                                         "Mira",
                                                         "Veldt",
                                                         "Dorn",
                                                         "Council",
                                                         "Nov.",
                                                         "Tuesday",
                                                         "six",
                                                         "1,200",
                                                         "2025",
                                                         "$",
                                                         "%",
                                                         ".",
                                                         ",",
                                                         ";",
                                                         ":",
                                                         "\"",
                                                         "(",
                                                         ")",
                                                         "-",
                                                         "?",
                                                         "not",
                                                         "very",
                                                         "more",
                                                         "than",
                                                         "least",
                                                         "overnight",
                                                         "because",
                                                         "although",
                                                         "if",
                                                         "would",
                                                         "be",
                                                         "been",
                                                         "there",
                                                         "BREAKING",
                                                         "U.S.",
                                                         "O'Brien",
                                                         "re-elected",
                                                         "\u00e9t\u00e9",
                                                         "\u041a\u0438\u0457\u0432",
                                                         "\u4e2d\u6587",
                                                         "\xff",
                                                         "x"});

/// A word of the list, or letters that no list holds.
std::string random_word(std::mt19937& random) {
    if (random() % 4 != 0) return std::string(kWords[random() % kWords.size()]);
    std::string word;
    const std::size_t size = 1 + random() % 12;
    for (std::size_t i = 0; i < size; ++i) word += static_cast<char>('a' + random() % 26);
    if (random() % 3 == 0) word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

Sentence random_sentence(std::mt19937& random) {
    // mostly short; some are longer than what is parsed in one piece
    const std::size_t size = random() % 12 == 0 ? 1 + random() % 400 : 1 + random() % 40;
    Sentence sentence;
    for (std::size_t i = 0; i < size; ++i) {
        Token& token = sentence.tokens.emplace_back();
        token.text = random_word(random);
        token.lower = token.text;
    }
    return sentence;
}

std::vector<Sentence*> pointers(std::vector<Sentence>& sentences) {
    std::vector<Sentence*> out;
    for (Sentence& sentence : sentences) out.push_back(&sentence);
    return out;
}

std::string to_text(const Sentence& sentence) {
    std::string out;
    for (const Token& token : sentence.tokens)
        out += token.text + " " + name(token.upos) + " " + token.xpos + " " + std::to_string(token.head) + " " +
               token.relation + ":" + token.subtype + " " + token.entity_tag + "\n";
    return out;
}

/// Whether the words between a word and its head all hang, in some steps, on that head.
bool is_projective_tree(const Sentence& sentence) {
    const std::vector<Token>& tokens = sentence.tokens;
    std::size_t roots = 0;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        const std::uint32_t head = tokens[i].head;
        roots += head == kNoToken;
        if (head == kNoToken) continue;
        if (head >= tokens.size()) return false;
        for (std::uint32_t between = std::min(i, head) + 1; between < std::max(i, head); ++between) {
            std::uint32_t at = between;
            for (std::size_t steps = 0; at != head && at != kNoToken; ++steps) {
                if (steps > tokens.size()) return false;
                at = tokens[at].head;
            }
            if (at != head) return false;
        }
    }
    return roots == 1;
}

std::string random_article(std::mt19937& random) {
    std::string text = "Published: 2025-11-14\n\n";
    for (std::size_t i = 0; i < 150; ++i)
        text += random_word(random) + (random() % 40 == 0 ? ".\n\n" : random() % 12 == 0 ? ". " : " ");
    return text;
}

/// What the stage found, with the places where it found it.
std::string to_text(const Document& document) {
    std::string out;
    const auto add = [&](const TokenSpan& span, const std::string& what) {
        out += std::to_string(span.sentence) + ":" + std::to_string(span.first) + "-" + std::to_string(span.last) +
               " " + what + "\n";
    };
    for (const Sentence& sentence : document.sentences) out += to_text(sentence);
    for (const Quantity& quantity : document.quantities) add(quantity.tokens, "quantity " + quantity.unit);
    for (const TimeExpression& time : document.times) add(time.tokens, "time");
    for (const Mention& mention : document.mentions) add(mention.tokens, std::to_string(mention.entity.index()));
    for (const CoreferenceLink& link : document.coreferences) add(link.anaphor, name(link.reason));
    for (const Entity& entity : document.entities) out += entity.name + " " + entity.key + "\n";
    for (const SpeechFrame& frame : document.frames) add(frame.source, name(frame.act));
    return out;
}

std::string read(const std::string& article) {
    SourceMap sources;
    const SourceId id = sources.add("a.txt", article);
    return to_text(
        read_document(read_article(sources, id, ArticleId::at(0)).article.value(), EnglishModel::embedded()));
}

}  // namespace

TEST_CASE("any words get one projective tree, the same under every instruction set", "[english]") {
    std::mt19937 random(20'261'122);
    std::vector<Sentence> sentences(50);
    for (Sentence& sentence : sentences) sentence = random_sentence(random);
    std::vector<std::string> expected;
    for (const Kernels* kernels : usable_kernels()) {
        INFO(kernels->name);
        std::vector<Sentence> parsed = sentences;
        std::vector<Sentence*> all = pointers(parsed);
        EnglishModel::embedded().parse_with(all, *kernels);
        if (expected.empty())
            for (const Sentence& sentence : parsed) expected.push_back(to_text(sentence));
        for (std::size_t i = 0; i < parsed.size(); ++i) REQUIRE(to_text(parsed[i]) == expected[i]);
    }
}

TEST_CASE("a tree does not depend on the sentences beside it, whatever their words", "[english]") {
    std::mt19937 random(7);
    std::vector<Sentence> together(80);
    for (Sentence& sentence : together) sentence = random_sentence(random);
    std::vector<Sentence> alone = together;
    std::vector<Sentence*> all = pointers(together);
    EnglishModel::embedded().parse(all);
    for (std::size_t i = 0; i < alone.size(); ++i) {
        Sentence* one[] = {&alone[i]};
        EnglishModel::embedded().parse(one);
        REQUIRE(to_text(together[i]) == to_text(alone[i]));
        REQUIRE(is_projective_tree(alone[i]));
    }
}

TEST_CASE("articles read side by side on one model read as they do alone", "[english]") {
    std::mt19937 random(3);
    std::vector<std::string> articles(6), alone;
    for (std::string& article : articles) article = random_article(random);
    for (const std::string& article : articles) alone.push_back(read(article));
    std::vector<std::vector<std::string>> results(4);
    {
        std::vector<std::jthread> threads;
        for (std::size_t first = 0; first < results.size(); ++first)  // each begins with another article
            threads.emplace_back([&, first] {
                for (std::size_t i = 0; i < articles.size(); ++i)
                    results[first].push_back(read(articles[(first + i) % articles.size()]));
            });
    }
    for (std::size_t first = 0; first < results.size(); ++first)
        for (std::size_t i = 0; i < articles.size(); ++i)
            REQUIRE(results[first][i] == alone[(first + i) % articles.size()]);
}
