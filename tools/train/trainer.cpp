#include "tools/train/trainer.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>
#include <stdexcept>
#include <thread>

namespace gainsay::train {
namespace {

constexpr std::size_t kShards = 2;     ///< of a batch; fixed, so that sums do not depend on the machine
constexpr std::size_t kBucket = 1500;  ///< sentences that are sorted by length together
constexpr float kRate = 2e-3F, kLeastRate = 0.02F;
constexpr long kWarmUp = 100;  ///< steps
constexpr float kGradientScale = 8, kLargestGradient = 5;

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

}  // namespace

Trainer::Trainer(const Plan& plan, const std::vector<Sentence>& sentences, const Vocabulary& vocabulary)
    : plan_(plan), sentences_(sentences), vocabulary_(vocabulary), names_(sentences),
      network_(vocabulary, plan.sizes, plan.seed), gradients_(kShards, Network::Gradients(network_)) {
    std::size_t words = 0;
    for (const Sentence& sentence : sentences) words += sentence.words.size();
    planned_steps_ = static_cast<long>(words / plan.batch_words + 1) * plan.epochs;
}

double Trainer::run_epoch(int epoch) {
    std::mt19937 random(plan_.seed * 1000 + static_cast<std::uint32_t>(epoch));
    const auto batches = make_batches(sentences_, plan_.batch_words, random);
    double loss = 0;
    std::size_t words = 0;
    for (const auto& batch : batches) words += run_batch(batch, loss, random);
    return words == 0 ? 0 : loss / static_cast<double>(words);
}

void Trainer::save(const std::string& path, int epoch, double best) const {
    const std::string next = path + ".new";
    {
        std::ofstream out(next, std::ios::binary);
        out.write(reinterpret_cast<const char*>(&epoch), sizeof epoch);
        out.write(reinterpret_cast<const char*>(&step_), sizeof step_);
        out.write(reinterpret_cast<const char*>(&best), sizeof best);
        write_state(out, network_.parameters());
        out.flush();
        if (!out) throw std::runtime_error(next + " cannot be written");
    }
    std::filesystem::rename(next, path);
}

int Trainer::restore(const std::string& path, double& best) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error(path + " cannot be read");
    int epoch = 0;
    in.read(reinterpret_cast<char*>(&epoch), sizeof epoch);
    in.read(reinterpret_cast<char*>(&step_), sizeof step_);
    in.read(reinterpret_cast<char*>(&best), sizeof best);
    if (!in) throw std::runtime_error("the saved state is cut off");
    read_state(in, network_.parameters());
    return epoch;
}

std::size_t Trainer::run_batch(const std::vector<std::size_t>& batch, double& loss, std::mt19937& random) {
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
        if (!shards[i].empty()) threads.emplace_back([&, i, seed] { network_.learn(shards[i], seed, gradients_[i]); });
    }
    for (std::thread& thread : threads) thread.join();
    for (const auto& gradients : gradients_) loss += gradients.loss;
    ++step_;
    update(words);
    for (auto& gradients : gradients_) gradients.clear();
    return words;
}

float Trainer::rate() const {
    const float left = 1 - static_cast<float>(step_) / static_cast<float>(planned_steps_);
    const float warm = std::min(1.0F, static_cast<float>(step_) / static_cast<float>(kWarmUp));
    return kRate * std::max(kLeastRate, left) * warm;
}

/// Sums the shards in their order, bounds the length of the gradient, and takes one step.
void Trainer::update(std::size_t words) {
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
    update_embeddings(scale * clip, adam);
}

/// Only the columns of words that the batch held: most of an embedding rests in a step.
void Trainer::update_embeddings(float scale, const Adam& adam) {
    Network::Gradients& sum = gradients_[0];
    for (std::size_t p = 0; p < Network::embeddings(); ++p) {
        std::set<int> columns(sum.touched[p].begin(), sum.touched[p].end());
        for (std::size_t i = 1; i < kShards; ++i) {
            const std::set<int> more(gradients_[i].touched[p].begin(), gradients_[i].touched[p].end());
            for (const int column : more) sum.values[p].col(column) += gradients_[i].values[p].col(column);
            columns.insert(more.begin(), more.end());
        }
        for (const int column : columns) {
            sum.values[p].col(column) *= scale;
            adam.update(network_.parameters()[p], sum.values[p], column, 1);
            sum.values[p].col(column).setZero();
        }
    }
}

}  // namespace gainsay::train
