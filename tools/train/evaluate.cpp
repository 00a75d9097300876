#include "tools/train/evaluate.hpp"

#include <algorithm>
#include <cstdio>
#include <set>
#include <tuple>

namespace gainsay::train {
namespace {

constexpr std::size_t kBatch = 32;

std::string until(const std::string& text, char end) {
    return text.substr(0, text.find(end));
}

using Name = std::tuple<std::size_t, std::size_t, std::string>;  // first word, word behind, kind

template <class TagAt>
std::set<Name> names_in(std::size_t words, TagAt tag_at) {
    std::set<Name> names;
    for (std::size_t i = 0; i < words;) {
        const std::string tag = tag_at(i);
        std::size_t end = i + 1;
        if (tag != "O") {
            while (end < words && tag_at(end) == "I-" + tag.substr(2)) ++end;
            names.emplace(i, end, tag.substr(2));
        }
        i = end;
    }
    return names;
}

struct Counts {
    std::size_t words = 0, tree_words = 0, upos = 0, heads = 0, labels = 0, gold = 0, found = 0, right = 0;

    void add(const Vocabulary& vocabulary, const Sentence& sentence, const Prediction& prediction) {
        words += sentence.words.size();
        for (std::size_t i = 0; sentence.has_tree && i < sentence.words.size(); ++i) {
            const Word& word = sentence.words[i];
            const auto name = [](const Dictionary& names, int id) {
                return names.strings()[static_cast<std::size_t>(id)];
            };
            ++tree_words;
            upos += until(name(vocabulary.tags(), prediction.tags[i + 1]), '|') == word.upos;
            if (prediction.heads[i + 1] != word.head) continue;
            ++heads;
            labels += until(name(vocabulary.labels(), prediction.labels[i + 1]), ':') == until(word.relation, ':');
        }
        if (!sentence.has_entities) return;
        const std::size_t size = sentence.words.size();
        const auto expected = names_in(size, [&](std::size_t i) { return sentence.words[i].entity; });
        const auto said = names_in(size, [&](std::size_t i) {
            return std::string(kEntityTags[static_cast<std::size_t>(prediction.entities[i + 1])]);
        });
        gold += expected.size();
        found += said.size();
        right += static_cast<std::size_t>(
            std::count_if(said.begin(), said.end(), [&](const Name& name) { return expected.contains(name); }));
    }
};

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

Figures evaluate(const Network& network, const Vocabulary& vocabulary, const std::vector<Sentence>& sentences) {
    std::vector<std::size_t> order(sentences.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return sentences[a].words.size() > sentences[b].words.size();
    });
    Counts counts;
    for (std::size_t first = 0; first < order.size(); first += kBatch) {
        const std::size_t last = std::min(order.size(), first + kBatch);
        std::vector<Example> examples;
        for (std::size_t i = first; i < last; ++i) examples.push_back(vocabulary.example(sentences[order[i]]));
        std::vector<const Example*> pointers;
        for (const Example& example : examples) pointers.push_back(&example);
        const std::vector<Prediction> predictions = network.predict(pointers);
        for (std::size_t i = first; i < last; ++i) counts.add(vocabulary, sentences[order[i]], predictions[i - first]);
    }
    Figures figures;
    figures.words = counts.words;
    figures.upos = share(counts.upos, counts.tree_words);
    figures.uas = share(counts.heads, counts.tree_words);
    figures.las = share(counts.labels, counts.tree_words);
    figures.entity_f1 = share(2 * counts.right, counts.gold + counts.found);
    return figures;
}

std::string to_text(const Figures& figures) {
    char line[160];
    std::snprintf(line, sizeof line, "UPOS %.2f UAS %.2f LAS %.2f names %.2f (%zu words)", 100 * figures.upos,
                  100 * figures.uas, 100 * figures.las, 100 * figures.entity_f1, figures.words);
    return line;
}

}  // namespace gainsay::train
