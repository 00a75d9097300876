#pragma once
// Training: batches in random order, shards on threads, clipped gradients, Adam, and a state to go on from.

#include "tools/train/augment.hpp"
#include "tools/train/network.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace gainsay::train {

struct Plan {
    int epochs = 15;                 ///< over which the learning rate falls
    std::size_t batch_words = 1500;  ///< a batch ends with the sentence that reaches them
    std::uint32_t seed = 42;         ///< of all random numbers
    Sizes sizes;
};

/// The same plan, sentences and vocabulary give the same weights, whether in one run or resumed in between. Sentences
/// and vocabulary must outlive the trainer.
class Trainer {
public:
    Trainer(const Plan& plan, const std::vector<Sentence>& sentences, const Vocabulary& vocabulary);

    Network& network() { return network_; }

    /// One pass over the sentences, varied anew; `epoch` counts from 0. Mean loss of a word.
    double run_epoch(int epoch);

    /// Writes the state after `epoch` with the best score so far, and then puts it in place of what the file held.
    /// Throws std::runtime_error when it cannot be written; the old file is kept then.
    void save(const std::string& path, int epoch, double best) const;
    /// Goes on from a saved state: the epoch that was finished last. Throws std::runtime_error when the file cannot be
    /// read, is cut off or is of a network of another shape.
    int restore(const std::string& path, double& best);

private:
    std::size_t run_batch(const std::vector<std::size_t>& batch, double& loss, std::mt19937& random);
    float rate() const;
    void update(std::size_t words);
    void update_embeddings(float scale, const Adam& adam);

    Plan plan_;
    const std::vector<Sentence>& sentences_;
    const Vocabulary& vocabulary_;
    NamePool names_;
    Network network_;
    std::vector<Network::Gradients> gradients_;  ///< by shard
    long step_ = 0, planned_steps_ = 1;
};

}  // namespace gainsay::train
