#pragma once
// The network in floating point, forwards and backwards: what parser/text/english_model_network runs in integers.
//
// Three bidirectional LSTM layers over word features. The second gives tags and names, the third arcs and labels by
// biaffine scorers (Dozat and Manning, 2017); all tasks share the layers below and are trained together.

#include "tools/train/lstm.hpp"
#include "tools/train/vocabulary.hpp"

#include <cstdint>
#include <random>

namespace gainsay::train {

constexpr int kLayers = 3;
constexpr int kTagLayer = 1;  ///< the layer (0-based) whose output the tagger and the entity tagger read

struct Sizes {
    int hidden = 200;  ///< units of one direction
    int arc = 160, label = 48, entity = 64;
};

/// What the network says of one sentence, by node; [0] means nothing.
struct Prediction {
    std::vector<int> heads, tags, labels, entities;
};

class Network {
public:
    Network(const Vocabulary& vocabulary, Sizes sizes, std::uint32_t seed);

    /// Gradients of one shard of a batch: summed over its sentences.
    struct Gradients {
        std::vector<Matrix> values;
        std::vector<std::vector<int>> touched;  ///< columns of the embeddings
        double loss = 0;
        explicit Gradients(const Network& network);
        void clear();
    };
    /// Adds the gradients of `examples` with dropout drawn from `seed`.
    void learn(const std::vector<const Example*>& examples, std::uint32_t seed, Gradients& gradients) const;
    std::vector<Prediction> predict(const std::vector<const Example*>& examples) const;

    std::vector<Parameter>& parameters() { return parameters_; }
    const std::vector<Parameter>& parameters() const { return parameters_; }
    const Sizes& sizes() const { return sizes_; }
    /// Number of embeddings that are trained; they come first in parameters().
    static constexpr std::size_t embeddings() { return kVectorFeature; }

private:
    struct Pass;
    const Matrix& weight(std::size_t index) const { return parameters_[index].value; }
    void embed(const std::vector<const Example*>& examples, Pass& pass) const;
    void encode(Pass& pass) const;
    void score(Pass& pass) const;
    void learn_words(const std::vector<const Example*>& examples, Pass& pass, Gradients& gradients) const;
    void learn_tree(const Example& example, int sentence, Pass& pass, Gradients& gradients) const;
    void learn_labels(const Example& example, int sentence, Pass& pass, Gradients& gradients) const;
    void propagate(const Pass& pass, Gradients& gradients) const;
    void predict_tree(int sentence, const Pass& pass, Prediction& out) const;

    const Vocabulary* vocabulary_;
    Sizes sizes_;
    std::vector<Parameter> parameters_;
    int root_label_;
};

}  // namespace gainsay::train
