#pragma once
// The network: from words to tags, heads and labels, many sentences at a time.

#include "parser/text/english_model_features.hpp"
#include "parser/text/english_model_file.hpp"
#include "parser/text/english_model_kernels.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace gainsay::text {

/// What the network says of one word.
struct WordAnalysis {
    std::uint32_t tag = 0;
    std::uint32_t head = 0;  ///< 1-based word of the piece, 0 for the root
    std::uint32_t label = 0;
    std::uint32_t entity = 0;
};

/// Bidirectional LSTM layers; a tagger and an entity tagger on one of the middle, biaffine arcs and labels on the last
/// (Dozat and Manning, 2017).
class Network {
public:
    explicit Network(const ModelFile& file);
    std::size_t tag_count() const { return tags_; }
    std::size_t label_count() const { return labels_; }
    std::size_t entity_count() const { return entities_; }

    using Words = std::vector<std::string_view>;
    /// What may follow what among entity tags: may_follow[last * entity_count() + next]; at the beginning `last` is 0.
    using TagOrder = std::vector<bool>;
    /// One result a word, a list a piece. Pieces come longest first and none is empty; a piece's result does not depend
    /// on the others, nor on the kernels. `root_label` is the label that the root's child gets and nothing else.
    std::vector<std::vector<WordAnalysis>> run(std::span<const Words> pieces, std::uint32_t root_label,
                                               const TagOrder& entity_order, const Kernels& kernels) const;

private:
    struct Layer {
        Matrix input;  ///< rows of both directions
        std::array<Matrix, 2> recurrent;
    };
    struct Batch;

    void read_words(std::span<const Words> pieces, Batch& batch) const;
    void run_layer(const Layer& layer, const Batch& batch, const Kernels& kernels, const std::vector<std::int16_t>& in,
                   std::vector<std::int32_t>& gates, std::vector<std::int16_t>& out) const;
    void run_direction(const Layer& layer, std::size_t direction, const Batch& batch, const Kernels& kernels,
                       const std::vector<std::int32_t>& gates, std::vector<std::int16_t>& out) const;
    void tag(const Batch& batch, const Kernels& kernels, const std::vector<std::int16_t>& state,
             std::vector<std::vector<WordAnalysis>>& results) const;
    void name(const Batch& batch, const Kernels& kernels, const std::vector<std::int16_t>& state, const TagOrder& order,
              std::vector<std::vector<WordAnalysis>>& results) const;
    void attach(const float* projected, std::size_t nodes, const Kernels& kernels,
                std::vector<WordAnalysis>& words) const;
    void label(const float* projected, std::uint32_t root_label, const Kernels& kernels,
               std::vector<WordAnalysis>& words) const;

    std::size_t hidden_, arc_, label_, label_stride_, entity_, tags_, labels_, entities_, tag_layer_, input_width_ = 0;
    FeatureTables features_;
    std::array<Embedding, kFeatures> embeddings_;
    std::vector<Layer> layers_;
    Matrix tag_, entity_hidden_, entity_scores_, project_, arc_weights_, label_head_, label_dependent_;
};

}  // namespace gainsay::text
