#include "parser/text/english_model_network.hpp"

#include "parser/text/english_model_tree.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

namespace gainsay::text {
namespace {

constexpr float kInputScale = 4096.0F;  ///< fixed point of embeddings; they lie within -8 .. 8
constexpr float kLargestInput = 32767.0F;
constexpr float kNegligible = -1e9F;

std::int16_t to_fixed(float value) {
    const float bounded = std::clamp(value, -kLargestInput, kLargestInput);
    return static_cast<std::int16_t>(static_cast<std::int32_t>(bounded + std::copysign(0.5F, bounded)));
}

std::size_t round_up_16(std::size_t value) {
    return (value + 15) / 16 * 16;
}

/// Takes the fixed point of the matrix's input into its scale; a power of two, so nothing is rounded.
void unscale(Matrix& matrix, float input_scale) {
    for (float& scale : matrix.scale) scale /= input_scale;
}

/// Products of a matrix with columns of 16-bit numbers.
void multiply(const Kernels& kernels, const Matrix& matrix, const std::int16_t* x, std::size_t columns,
              std::int32_t* out) {
    kernels.multiply(matrix.weights.data(), matrix.panels, matrix.columns / 2, x, matrix.columns, columns, out,
                     matrix.rows());
}

/// A dense layer with a leaky rectifier over LSTM states, for all nodes.
std::vector<float> rectified(const Kernels& kernels, const Matrix& matrix, const std::int16_t* state,
                             std::size_t nodes) {
    std::vector<std::int32_t> sums(nodes * matrix.rows());
    kernels.multiply_state(matrix, state, matrix.columns, nodes, sums.data());
    std::vector<float> out(sums.size());
    for (std::size_t node = 0; node < nodes; ++node) {
        for (std::size_t i = 0; i < matrix.rows(); ++i) {
            const std::size_t at = node * matrix.rows() + i;
            const float value = static_cast<float>(sums[at]) * matrix.scale[i] + matrix.bias[i];
            out[at] = std::max(value, 0.1F * value);
        }
    }
    return out;
}

/// The matrix times a vector of any magnitude: the vector is scaled to 16 bits by its own largest element.
void multiply_scaled(const Kernels& kernels, const Matrix& matrix, const float* x, std::vector<float>& out) {
    float largest = 0;
    for (std::size_t i = 0; i < matrix.columns; ++i) largest = std::max(largest, std::fabs(x[i]));
    const float scale = largest > 0 ? kLargestInput / largest : 0;
    const float unscale = largest / kLargestInput;
    std::vector<std::int16_t> fixed(matrix.columns);
    for (std::size_t i = 0; i < matrix.columns; ++i) fixed[i] = to_fixed(x[i] * scale);
    std::vector<std::int32_t> sums(matrix.rows());
    multiply(kernels, matrix, fixed.data(), 1, sums.data());
    out.resize(matrix.rows());
    for (std::size_t i = 0; i < sums.size(); ++i) {
        out[i] = static_cast<float>(sums[i]) * matrix.scale[i] * unscale;
        if (!matrix.bias.empty()) out[i] += matrix.bias[i];
    }
}

}  // namespace

/// Nodes of all pieces in one row: each piece is its root node and its words.
struct Network::Batch {
    std::vector<std::size_t> begin;   ///< first node of each piece
    std::vector<std::size_t> length;  ///< nodes of each piece, longest first
    std::size_t nodes = 0;
    std::vector<std::int16_t> input;    ///< of each different word, in the order of their first nodes
    std::vector<std::size_t> input_of;  ///< which of them a node is
    std::size_t inputs = 0;
};

Network::Network(const ModelFile& file)
    : hidden_(file.config().hidden), arc_(file.config().arc), label_(file.config().label),
      label_stride_(file.config().label_stride), entity_(file.config().entity), tags_(file.config().tags),
      labels_(file.config().labels), entities_(file.config().entities), tag_layer_(file.config().tag_layer),
      features_(file), layers_(file.config().layers) {
    for (std::size_t i = 0; i < embeddings_.size(); ++i) {
        embeddings_[i] = file.embedding(i, features_.rows(i));
        input_width_ += embeddings_[i].width;
    }
    input_width_ += features_.vector_width();
    for (std::size_t i = 0; i < layers_.size(); ++i) {
        const std::string number = std::to_string(i);
        const std::size_t width = i == 0 ? input_width_ : 2 * hidden_;
        layers_[i].input = file.matrix("input" + number, 8 * hidden_, width, true);
        layers_[i].recurrent[0] = file.matrix("recurrent" + number + "f", 4 * hidden_, hidden_, false);
        layers_[i].recurrent[1] = file.matrix("recurrent" + number + "b", 4 * hidden_, hidden_, false);
        unscale(layers_[i].input, i == 0 ? kInputScale : kStateScale);
        for (Matrix& recurrent : layers_[i].recurrent) unscale(recurrent, kStateScale);
    }
    tag_ = file.matrix("tag", tags_, 2 * hidden_, true);
    entity_hidden_ = file.matrix("entity.hidden", entity_, 2 * hidden_, true);
    entity_scores_ = file.matrix("entity", entities_, entity_, true);
    project_ = file.matrix("project", 2 * arc_ + 2 * label_, 2 * hidden_, true);
    arc_weights_ = file.matrix("arc", arc_ + 1, arc_, false);
    unscale(tag_, kStateScale);
    unscale(entity_hidden_, kStateScale);
    unscale(project_, kStateScale);
    label_head_ = file.matrix("label.head", (label_ + 1) * label_stride_, label_, false);
    label_dependent_ = file.matrix("label.dep", label_stride_, label_, true);
}

void Network::read_words(std::span<const Words> pieces, Batch& batch) const {
    for (const Words& words : pieces) {
        batch.begin.push_back(batch.nodes);
        batch.length.push_back(words.size() + 1);
        batch.nodes += words.size() + 1;
    }
    std::unordered_map<std::string_view, std::size_t> seen;  // half the words of a batch are said again
    std::vector<float> vector(features_.vector_width());
    const auto add_node = [&](std::string_view word) {
        const auto [known, is_new] = seen.emplace(word, batch.inputs);
        batch.input_of.push_back(known->second);
        if (!is_new) return;
        ++batch.inputs;
        const FeatureIds ids = features_.of(word);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const Embedding& embedding = embeddings_[i];
            const float scale = embedding.scale[ids[i]] * kInputScale;
            for (const std::int8_t weight : embedding.weights.subspan(ids[i] * embedding.width, embedding.width))
                batch.input.push_back(to_fixed(static_cast<float>(weight) * scale));
        }
        std::fill(vector.begin(), vector.end(), 0.0F);
        features_.add_vector(word, vector.data());
        for (const float value : vector) batch.input.push_back(to_fixed(value * kInputScale));
    };
    for (const Words& words : pieces) {
        add_node(FeatureTables::kRoot);
        for (const std::string_view word : words) add_node(word);
    }
}

void Network::run_layer(const Layer& layer, const Batch& batch, const Kernels& kernels,
                        const std::vector<std::int16_t>& in, std::vector<std::int32_t>& gates,
                        std::vector<std::int16_t>& out) const {
    const bool first = &layer == &layers_.front();
    const std::size_t columns = first ? batch.inputs : batch.nodes;
    if (gates.size() < columns * layer.input.rows()) gates.resize(columns * layer.input.rows());
    if (first) {
        multiply(kernels, layer.input, in.data(), columns, gates.data());
    } else {
        kernels.multiply_state(layer.input, in.data(), layer.input.columns, columns, gates.data());
    }
    out.resize(batch.nodes * 2 * hidden_);
    run_direction(layer, 0, batch, kernels, gates, out);
    run_direction(layer, 1, batch, kernels, gates, out);
}

void Network::run_direction(const Layer& layer, std::size_t direction, const Batch& batch, const Kernels& kernels,
                            const std::vector<std::int32_t>& gates, std::vector<std::int16_t>& out) const {
    const Matrix& recurrent = layer.recurrent[direction];
    const std::size_t rows = 4 * hidden_;
    const float* scales = layer.input.scale.data() + direction * rows;
    std::vector<std::int16_t> state(batch.begin.size() * hidden_);
    std::vector<float> cell(batch.begin.size() * hidden_);
    std::vector<std::int32_t> sums(batch.begin.size() * recurrent.rows());
    const LstmWeights weights = {scales, recurrent.scale.data(), layer.input.bias.data() + direction * rows};
    std::size_t active = batch.begin.size();
    for (std::size_t step = 0; active > 0; ++step) {
        while (active > 0 && batch.length[active - 1] <= step) --active;
        if (step > 0) kernels.multiply_state(recurrent, state.data(), hidden_, active, sums.data());
        for (std::size_t piece = 0; piece < active; ++piece) {
            const std::size_t offset = direction == 0 ? step : batch.length[piece] - 1 - step;
            const std::size_t node = batch.begin[piece] + offset;
            std::int16_t* piece_state = state.data() + piece * hidden_;
            const std::size_t row = &layer == &layers_.front() ? batch.input_of[node] : node;
            kernels.lstm_step(gates.data() + row * layer.input.rows() + direction * rows,
                              sums.data() + piece * recurrent.rows(), weights, hidden_, cell.data() + piece * hidden_,
                              piece_state);
            std::copy_n(piece_state, hidden_, out.data() + node * 2 * hidden_ + direction * hidden_);
        }
    }
}

void Network::tag(const Batch& batch, const Kernels& kernels, const std::vector<std::int16_t>& state,
                  std::vector<std::vector<WordAnalysis>>& results) const {
    std::vector<std::int32_t> sums(batch.nodes * tag_.rows());
    kernels.multiply_state(tag_, state.data(), 2 * hidden_, batch.nodes, sums.data());
    for (std::size_t piece = 0; piece < results.size(); ++piece) {
        for (std::size_t word = 0; word < results[piece].size(); ++word) {
            const std::int32_t* row = sums.data() + (batch.begin[piece] + word + 1) * tag_.rows();
            float best = kNegligible;
            for (std::size_t i = 0; i < tags_; ++i) {
                const float value = static_cast<float>(row[i]) * tag_.scale[i] + tag_.bias[i];
                if (value <= best) continue;
                best = value;
                results[piece][word].tag = static_cast<std::uint32_t>(i);
            }
        }
    }
}

void Network::name(const Batch& batch, const Kernels& kernels, const std::vector<std::int16_t>& state,
                   const TagOrder& order, std::vector<std::vector<WordAnalysis>>& results) const {
    const std::vector<float> hidden = rectified(kernels, entity_hidden_, state.data(), batch.nodes);
    std::vector<float> scores;
    for (std::size_t piece = 0; piece < results.size(); ++piece) {
        std::vector<WordAnalysis>& words = results[piece];
        std::vector<std::uint32_t> from(words.size() * entities_);
        std::vector<float> best(entities_, kNegligible), next(entities_);
        best[0] = 0;
        for (std::size_t word = 0; word < words.size(); ++word) {  // Viterbi (1967)
            multiply_scaled(kernels, entity_scores_,
                            hidden.data() + (batch.begin[piece] + word + 1) * entity_hidden_.rows(), scores);
            for (std::size_t tag = 0; tag < entities_; ++tag) {
                next[tag] = kNegligible;
                for (std::size_t last = 0; last < entities_; ++last) {
                    if (!order[last * entities_ + tag] || best[last] <= next[tag]) continue;
                    next[tag] = best[last];
                    from[word * entities_ + tag] = static_cast<std::uint32_t>(last);
                }
                if (next[tag] > kNegligible) next[tag] += scores[tag];
            }
            best.swap(next);
        }
        auto tag = static_cast<std::uint32_t>(std::max_element(best.begin(), best.end()) - best.begin());
        for (std::size_t word = words.size(); word > 0; --word) {
            words[word - 1].entity = tag;
            tag = from[(word - 1) * entities_ + tag];
        }
    }
}

void Network::attach(const float* projected, std::size_t nodes, const Kernels& kernels,
                     std::vector<WordAnalysis>& words) const {
    const std::size_t width = project_.rows(), stride = round_up_16(nodes);
    // transposed: row k holds dimension k of every head, the last row each head's own score
    std::vector<float> heads((arc_ + 1) * stride), product;
    for (std::size_t head = 0; head < nodes; ++head) {
        multiply_scaled(kernels, arc_weights_, projected + head * width + arc_, product);
        for (std::size_t k = 0; k <= arc_; ++k) heads[k * stride + head] = product[k];
    }
    std::vector<float> scores(nodes * stride);
    for (std::size_t word = 1; word < nodes; ++word) {
        float* row = scores.data() + word * stride;
        std::copy_n(heads.data() + arc_ * stride, stride, row);
        kernels.combine(projected + word * width, arc_, heads.data(), stride, stride, row);
    }
    const std::vector<std::uint32_t> tree = best_projective_tree(scores.data(), stride, nodes - 1);
    for (std::size_t word = 1; word < nodes; ++word) words[word - 1].head = tree[word];
}

void Network::label(const float* projected, std::uint32_t root_label, const Kernels& kernels,
                    std::vector<WordAnalysis>& words) const {
    const std::size_t width = project_.rows(), dependent_at = 2 * arc_, head_at = 2 * arc_ + label_;
    std::vector<float> by_head, scores, dependent(label_ + 1, 1.0F);  // the last dimension is the head's own score
    for (std::size_t word = 0; word < words.size(); ++word) {
        const float* from = projected + (word + 1) * width + dependent_at;
        std::copy_n(from, label_, dependent.begin());
        multiply_scaled(kernels, label_head_, projected + words[word].head * width + head_at, by_head);
        multiply_scaled(kernels, label_dependent_, from, scores);
        kernels.combine(dependent.data(), label_ + 1, by_head.data(), label_stride_, label_stride_, scores.data());
        float best = kNegligible;
        for (std::size_t i = 0; i < labels_; ++i) {
            if ((i == root_label) != (words[word].head == 0) || scores[i] <= best) continue;
            best = scores[i];
            words[word].label = static_cast<std::uint32_t>(i);
        }
    }
}

std::vector<std::vector<WordAnalysis>> Network::run(std::span<const Words> pieces, std::uint32_t root_label,
                                                    const TagOrder& entity_order, const Kernels& kernels) const {
    std::vector<std::vector<WordAnalysis>> results;
    for (const Words& words : pieces) results.emplace_back(words.size());
    Batch batch;
    read_words(pieces, batch);
    std::vector<std::int16_t> below = std::move(batch.input), state;
    std::vector<std::int32_t> gates;  // large, so the layers share it
    for (std::size_t layer = 0; layer < layers_.size(); ++layer) {
        run_layer(layers_[layer], batch, kernels, below, gates, state);
        if (layer == tag_layer_) {
            tag(batch, kernels, state, results);
            name(batch, kernels, state, entity_order, results);
        }
        below.swap(state);
    }
    const std::vector<float> projected = rectified(kernels, project_, below.data(), batch.nodes);
    for (std::size_t piece = 0; piece < results.size(); ++piece) {
        const float* piece_projected = projected.data() + batch.begin[piece] * project_.rows();
        attach(piece_projected, batch.length[piece], kernels, results[piece]);
        label(piece_projected, root_label, kernels, results[piece]);
    }
    return results;
}

}  // namespace gainsay::text
