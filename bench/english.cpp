// How right and how fast the English model is on annotated sentences:
//
//   gainsay_measure_english [--kernel NAME] [--runs N] FILE.conllu|FILE.iob2…
//
// Gold tokens and sentences. UPOS, UAS and LAS as in the CoNLL 2018 shared task (LAS: universal part of the relation);
// names, mended as in reading, count when kind and both ends are right. Speed is words per second of processor time on
// one thread, the best of N runs; --kernel takes an instruction set by its name instead of the processor's best.

#include "parser/text/document.hpp"
#include "parser/text/english_model.hpp"
#include "parser/text/english_model_kernels.hpp"
#include "parser/text/name_repairs.hpp"
#include "tools/train/corpus.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <limits>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

namespace {

using namespace gainsay;

std::string ascii_lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

text::Sentence to_sentence(const train::Sentence& gold) {
    text::Sentence sentence;
    for (const train::Word& word : gold.words) {
        text::Token token;
        token.text = word.form;
        token.lower = ascii_lower(word.form);
        sentence.tokens.push_back(token);
    }
    return sentence;
}

std::string until_colon(const std::string& relation) {
    return relation.substr(0, relation.find(':'));
}

using Name = std::tuple<std::size_t, std::size_t, std::string>;

template <class TagAt>
std::set<Name> names_in(std::size_t words, TagAt tag_at) {
    std::set<Name> names;
    for (std::size_t i = 0; i < words;) {
        const std::string tag = tag_at(i);
        std::size_t end = i + 1;
        if (tag != "O" && !tag.empty()) {
            while (end < words && tag_at(end) == "I-" + tag.substr(2)) ++end;
            names.emplace(i, end, tag.substr(2));
        }
        i = end;
    }
    return names;
}

struct Figures {
    std::size_t words = 0, upos = 0, xpos = 0, lemmas = 0, heads = 0, labels = 0;
    std::size_t plain_words = 0, plain_heads = 0, plain_labels = 0;  ///< without punctuation
    std::size_t gold_names = 0, found_names = 0, right_names = 0;

    void add_word(const train::Word& gold, const text::Token& token) {
        ++words;
        const bool plain = gold.upos != "PUNCT";
        const int head = token.head == text::kNoToken ? 0 : static_cast<int>(token.head) + 1;
        const bool attached = head == gold.head;
        const bool labelled = attached && token.relation == until_colon(gold.relation);
        upos += text::name(token.upos) == gold.upos;
        xpos += token.xpos == gold.xpos;
        lemmas += token.lemma == gold.lemma;
        heads += attached;
        labels += labelled;
        plain_words += plain;
        plain_heads += plain && attached;
        plain_labels += plain && labelled;
    }

    void add_names(const train::Sentence& gold, const text::Sentence& sentence) {
        const auto expected = names_in(gold.words.size(), [&](std::size_t i) { return gold.words[i].entity; });
        const auto said = names_in(gold.words.size(), [&](std::size_t i) { return sentence.tokens[i].entity_tag; });
        gold_names += expected.size();
        found_names += said.size();
        for (const Name& name : said) right_names += expected.contains(name);
    }
};

double percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
}

struct Options {
    const text::Kernels* kernels = text::usable_kernels().back();
    int runs = 1;
    std::vector<std::string> files;
};

const text::Kernels* find_kernels(const std::string& name) {
    std::string known;
    for (const text::Kernels* kernels : text::usable_kernels()) {
        if (kernels->name == name) return kernels;
        known += std::string(known.empty() ? "" : ", ") + kernels->name;
    }
    throw std::runtime_error("this processor has no kernel '" + name + "'; it has " + known);
}

Options read_options(const std::vector<std::string>& arguments) {
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const bool takes_value = arguments[i] == "--kernel" || arguments[i] == "--runs";
        if (!takes_value) {
            options.files.push_back(arguments[i]);
            continue;
        }
        if (i + 1 == arguments.size()) throw std::runtime_error(arguments[i] + " needs a value");
        const std::string& value = arguments[i + 1];
        if (arguments[i] == "--kernel") {
            options.kernels = find_kernels(value);
        } else {
            const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), options.runs);
            if (error != std::errc() || end != value.data() + value.size() || options.runs < 1)
                throw std::runtime_error("--runs needs a number from 1");
        }
        ++i;
    }
    return options;
}

/// Seconds of processor time of the fastest run: what else the machine does only ever adds to it.
double parse(std::span<text::Sentence*> sentences, const Options& options) {
    double best = std::numeric_limits<double>::infinity();
    for (int run = 0; run < options.runs; ++run) {
        const std::clock_t begin = std::clock();
        text::EnglishModel::embedded().parse_with(sentences, *options.kernels);
        best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return best;
}

void measure(const std::string& path, const Options& options) {
    const bool trees = path.ends_with(".conllu");
    const std::vector<train::Sentence> gold =
        trees ? train::read_conllu(path)
              : train::read_columns(path, path.ends_with(".conll") ? 0 : 1, path.ends_with(".conll") ? 1 : 2);
    std::vector<text::Sentence> sentences;
    for (const train::Sentence& sentence : gold) sentences.push_back(to_sentence(sentence));
    std::vector<text::Sentence*> pointers;
    for (text::Sentence& sentence : sentences) pointers.push_back(&sentence);
    const double seconds = parse(pointers, options);
    Figures figures;
    for (std::size_t s = 0; s < gold.size(); ++s) {
        text::set_lemmas(sentences[s]);
        text::mend_names(sentences[s]);
        for (std::size_t i = 0; i < gold[s].words.size(); ++i)
            figures.add_word(gold[s].words[i], sentences[s].tokens[i]);
        figures.add_names(gold[s], sentences[s]);
    }
    std::printf("%s: %zu words, %.0f words/s (%s)\n", path.c_str(), figures.words,
                static_cast<double>(figures.words) / seconds, options.kernels->name);
    if (trees)
        std::printf("  UPOS %.2f XPOS %.2f lemma %.2f UAS %.2f LAS %.2f; without punctuation UAS %.2f LAS %.2f\n",
                    percent(figures.upos, figures.words), percent(figures.xpos, figures.words),
                    percent(figures.lemmas, figures.words), percent(figures.heads, figures.words),
                    percent(figures.labels, figures.words), percent(figures.plain_heads, figures.plain_words),
                    percent(figures.plain_labels, figures.plain_words));
    std::printf("  names: F1 %.2f (precision %.2f, recall %.2f of %zu)\n",
                percent(2 * figures.right_names, figures.gold_names + figures.found_names),
                percent(figures.right_names, figures.found_names), percent(figures.right_names, figures.gold_names),
                figures.gold_names);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        const Options options = read_options({argv + 1, argv + argc});
        for (const std::string& path : options.files) measure(path, options);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "gainsay_measure_english: %s\n", error.what());
        return 2;
    }
    return 0;
}
