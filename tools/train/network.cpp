#include "tools/train/network.hpp"

#include "parser/text/english_model_tree.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gainsay::train {
namespace {

// Positions in parameters(): embeddings, then these.
enum : std::size_t {
    kLstm = kVectorFeature,  // three a direction, two directions a layer
    kTag = kLstm + 6 * kLayers,
    kTagBias,
    kEntityHidden,
    kEntityHiddenBias,
    kEntity,
    kEntityBias,
    kProject,  // arc dependent, arc head, label dependent, label head; a matrix and a bias each
    kArc = kProject + 8,
    kArcHead,
    kLabel,
    kLabelDependent,
    kLabelHead,
    kLabelBias,
    kParameters
};

constexpr float kInputDropout = 0.25F, kStateDropout = 0.33F, kRecurrentDropout = 0.15F;
constexpr float kForgetWord = 0.25F;    ///< a word of frequency f is unknown with 0.25 / (0.25 + f)
constexpr unsigned kForgetPercent = 4;  ///< and every word and vector this often
constexpr float kLeak = 0.1F;           ///< slope of the rectifier below zero

std::size_t lstm_at(int layer, int direction) {
    return kLstm + static_cast<std::size_t>(layer * 2 + direction) * 3;
}

Matrix dropout_mask(Eigen::Index rows, Eigen::Index columns, float rate, std::mt19937& random) {
    Matrix mask(rows, columns);
    const auto threshold = static_cast<std::uint32_t>(static_cast<double>(rate) * 4294967295.0);
    const float kept = 1 / (1 - rate);
    for (Eigen::Index i = 0; i < mask.size(); ++i) mask.data()[i] = random() < threshold ? 0 : kept;
    return mask;
}

void softmax(Eigen::Ref<Vector> values) {
    values = (values.array() - values.maxCoeff()).exp().matrix();
    values /= values.sum();
}

/// Turns scores into the gradient of their cross entropy; the loss is returned.
double softmax_loss(Eigen::Ref<Vector> values, int gold) {
    softmax(values);
    const double loss = -std::log(std::max(values[gold], 1e-9F));
    values[gold] -= 1;
    return loss;
}

Matrix rectified(const Matrix& values) {
    return values.cwiseMax(kLeak * values);
}

/// The gradient through a rectifier whose output is `out`.
Matrix through_rectifier(const Matrix& gradient, const Matrix& out) {
    return (gradient.array() * (out.array() > 0).select(Matrix::Ones(out.rows(), out.cols()).array(), kLeak)).matrix();
}

int best_of(const Eigen::Ref<const Vector>& scores) {
    Eigen::Index best;
    scores.maxCoeff(&best);
    return static_cast<int>(best);
}

}  // namespace

/// One forward pass, with all that the backward pass needs.
struct Network::Pass {
    Packing packing;
    std::mt19937 random;
    bool training = false;
    std::vector<std::array<int, kFeatures>> ids;  ///< by column
    Matrix input, input_mask;
    LstmTrace lstm[kLayers][2];
    Matrix state[kLayers], mask[kLayers];
    Matrix tag_scores, entity_hidden, entity_scores;
    Matrix projected[4], projected_mask[4], dropped[4];
    Matrix d_tags, d_entities, d_projected[4];

    explicit Pass(std::vector<int> lengths) : packing(std::move(lengths)) {}
    int column(int node, int sentence) const { return packing.offset[static_cast<std::size_t>(node)] + sentence; }
    /// The columns of one sentence.
    Matrix of_sentence(const Matrix& values, int sentence) const {
        const int nodes = packing.lengths[static_cast<std::size_t>(sentence)];
        Matrix out(values.rows(), nodes);
        for (int i = 0; i < nodes; ++i) out.col(i) = values.col(column(i, sentence));
        return out;
    }
};

Network::Network(const Vocabulary& vocabulary, Sizes sizes, std::uint32_t seed)
    : vocabulary_(&vocabulary), sizes_(sizes), root_label_(vocabulary.labels().find("root")) {
    std::mt19937 random(seed);
    const auto add = [&](const std::string& name, int rows, int columns, float deviation) {
        parameters_.emplace_back(name, rows, columns);
        if (deviation > 0) fill_normal(parameters_.back().value, deviation, random);
    };
    int width = 0;
    for (std::size_t i = 0; i < kFeatures; ++i) width += kFeatureWidths[i];
    for (std::size_t i = 0; i < kVectorFeature; ++i) {
        add(std::string("embedding.") + kFeatureNames[i], kFeatureWidths[i], vocabulary.feature(i).size(), 0.3F);
        parameters_.back().by_column = true;
    }
    const int hidden = sizes.hidden, tags = vocabulary.tags().size(), labels = vocabulary.labels().size();
    const auto spread = [](int inputs) { return 1 / std::sqrt(static_cast<float>(inputs)); };
    for (int layer = 0; layer < kLayers; ++layer) {
        const int inputs = layer == 0 ? width : 2 * hidden;
        for (const char direction : {'f', 'b'}) {
            const std::string name = std::to_string(layer) + direction;
            add("input" + name, 4 * hidden, inputs, spread(inputs));
            add("recurrent" + name, 4 * hidden, hidden, spread(hidden));
            add("bias" + name, 4 * hidden, 1, 0);
            parameters_.back().value.middleRows(hidden, hidden).setOnes();  // remember at first
        }
    }
    add("tag", tags, 2 * hidden, spread(2 * hidden));
    add("tag.bias", tags, 1, 0);
    add("entity.hidden", sizes.entity, 2 * hidden, spread(2 * hidden));
    add("entity.hidden.bias", sizes.entity, 1, 0);
    add("entity", static_cast<int>(kEntityTags.size()), sizes.entity, spread(sizes.entity));
    add("entity.bias", static_cast<int>(kEntityTags.size()), 1, 0);
    for (const auto& [name, size] : {std::pair<std::string, int>{"arc.dep", sizes.arc},
                                     {"arc.head", sizes.arc},
                                     {"label.dep", sizes.label},
                                     {"label.head", sizes.label}}) {
        add("project." + name, size, 2 * hidden, spread(2 * hidden));
        add("project." + name + ".bias", size, 1, 0);
    }
    add("arc", sizes.arc, sizes.arc, 1 / static_cast<float>(sizes.arc));
    add("arc.own", sizes.arc, 1, 0.01F);
    add("label", labels * sizes.label, sizes.label, 1 / static_cast<float>(sizes.label));
    add("label.of.dep", labels, sizes.label, 0.1F);
    add("label.of.head", labels, sizes.label, 0.1F);
    add("label.bias", labels, 1, 0);
}

Network::Gradients::Gradients(const Network& network) : touched(kVectorFeature) {
    for (const Parameter& parameter : network.parameters_)
        values.push_back(Matrix::Zero(parameter.value.rows(), parameter.value.cols()));
}

void Network::Gradients::clear() {
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i >= touched.size()) {
            values[i].setZero();
            continue;
        }
        for (const int column : touched[i]) values[i].col(column).setZero();
        touched[i].clear();
    }
    loss = 0;
}

void Network::embed(const std::vector<const Example*>& examples, Pass& pass) const {
    const int columns = pass.packing.columns();
    int width = 0;
    for (const int value : kFeatureWidths) width += value;
    pass.input.resize(width, columns);
    pass.ids.resize(static_cast<std::size_t>(columns));
    for (std::size_t s = 0; s < examples.size(); ++s) {
        for (int node = 0; node < examples[s]->nodes(); ++node) {
            const int column = pass.column(node, static_cast<int>(s));
            auto& ids = pass.ids[static_cast<std::size_t>(column)];
            ids = examples[s]->features[static_cast<std::size_t>(node)];
            if (pass.training && node > 0) {
                const float odds = kForgetWord / (kForgetWord + static_cast<float>(vocabulary_->frequency(ids[0])));
                if (static_cast<float>(pass.random() % 100'000) < odds * 100'000) ids[0] = 0;
                if (pass.random() % 100 < kForgetPercent) ids[0] = 0;
                if (pass.random() % 100 < kForgetPercent) ids[kVectorFeature] = 0;
            }
            int row = 0;
            for (std::size_t f = 0; f < kVectorFeature; ++f) {
                pass.input.col(column).segment(row, kFeatureWidths[f]) = weight(f).col(ids[f]);
                row += kFeatureWidths[f];
            }
            float* vector = pass.input.data() + static_cast<std::ptrdiff_t>(column) * width + row;
            std::fill_n(vector, CodedVectors::kDimension, 0.0F);
            if (ids[kVectorFeature] > 0)
                vocabulary_->vectors().write_vector(static_cast<std::size_t>(ids[kVectorFeature] - 1), vector);
        }
    }
    if (!pass.training) return;
    pass.input_mask = dropout_mask(width, columns, kInputDropout, pass.random);
    pass.input.array() *= pass.input_mask.array();
}

void Network::encode(Pass& pass) const {
    const Matrix* below = &pass.input;
    const int hidden = sizes_.hidden;
    for (int layer = 0; layer < kLayers; ++layer) {
        Matrix& state = pass.state[layer];
        state.resize(2 * hidden, pass.packing.columns());
        for (int direction = 0; direction < 2; ++direction) {
            const std::size_t at = lstm_at(layer, direction);
            LstmTrace& trace = pass.lstm[layer][direction];
            trace.input = direction == 0 ? *below : pass.packing.mirrored(*below);
            if (pass.training)
                trace.keep = dropout_mask(hidden, static_cast<Eigen::Index>(pass.packing.lengths.size()),
                                          kRecurrentDropout, pass.random);
            lstm_forward({weight(at), weight(at + 1), weight(at + 2)}, pass.packing, trace);
            state.middleRows(direction * hidden, hidden) =
                direction == 0 ? trace.output : pass.packing.mirrored(trace.output);
        }
        if (pass.training) {
            pass.mask[layer] = dropout_mask(2 * hidden, state.cols(), kStateDropout, pass.random);
            state.array() *= pass.mask[layer].array();
        }
        below = &state;
    }
}

void Network::score(Pass& pass) const {
    const auto dense = [&](std::size_t at, const Matrix& in) {
        Matrix out = weight(at) * in;
        out.colwise() += Vector(weight(at + 1).col(0));
        return out;
    };
    pass.tag_scores = dense(kTag, pass.state[kTagLayer]);
    pass.entity_hidden = rectified(dense(kEntityHidden, pass.state[kTagLayer]));
    pass.entity_scores = dense(kEntity, pass.entity_hidden);
    for (std::size_t k = 0; k < 4; ++k) {
        pass.projected[k] = rectified(dense(kProject + 2 * k, pass.state[kLayers - 1]));
        pass.dropped[k] = pass.projected[k];
        if (!pass.training) continue;
        pass.projected_mask[k] =
            dropout_mask(pass.projected[k].rows(), pass.projected[k].cols(), kStateDropout, pass.random);
        pass.dropped[k].array() *= pass.projected_mask[k].array();
        pass.d_projected[k] = Matrix::Zero(pass.projected[k].rows(), pass.projected[k].cols());
    }
}

void Network::learn_words(const std::vector<const Example*>& examples, Pass& pass, Gradients& gradients) const {
    pass.d_tags = Matrix::Zero(pass.tag_scores.rows(), pass.tag_scores.cols());
    pass.d_entities = Matrix::Zero(pass.entity_scores.rows(), pass.entity_scores.cols());
    for (std::size_t s = 0; s < examples.size(); ++s) {
        for (int node = 1; node < examples[s]->nodes(); ++node) {
            const auto at = static_cast<std::size_t>(node);
            const int column = pass.column(node, static_cast<int>(s));
            if (examples[s]->has_tree) {
                pass.d_tags.col(column) = pass.tag_scores.col(column);
                gradients.loss += softmax_loss(pass.d_tags.col(column), examples[s]->tags[at]);
            }
            if (examples[s]->has_entities) {
                pass.d_entities.col(column) = pass.entity_scores.col(column);
                const float weight = examples[s]->entity_weight;
                gradients.loss +=
                    static_cast<double>(weight) * softmax_loss(pass.d_entities.col(column), examples[s]->entities[at]);
                pass.d_entities.col(column) *= weight;
            }
        }
    }
}

void Network::learn_tree(const Example& example, int sentence, Pass& pass, Gradients& gradients) const {
    const Matrix dependents = pass.of_sentence(pass.dropped[0], sentence);
    const Matrix heads = pass.of_sentence(pass.dropped[1], sentence);
    const Matrix weighted = weight(kArc) * heads;
    Matrix scores = dependents.transpose() * weighted;
    scores.rowwise() += (weight(kArcHead).transpose() * heads).row(0);
    Matrix d_scores = Matrix::Zero(scores.rows(), scores.cols());
    for (int i = 1; i < example.nodes(); ++i) {
        scores(i, i) = -1e9F;
        Vector row = scores.row(i).transpose();
        gradients.loss += softmax_loss(row, example.heads[static_cast<std::size_t>(i)]);
        d_scores.row(i) = row.transpose();
    }
    const Matrix d_dependents = weighted * d_scores.transpose();
    const Matrix d_weighted = dependents * d_scores;
    const Vector by_head = d_scores.colwise().sum().transpose();
    gradients.values[kArc].noalias() += d_weighted * heads.transpose();
    gradients.values[kArcHead].noalias() += heads * by_head;
    const Matrix d_heads = weight(kArc).transpose() * d_weighted + weight(kArcHead) * by_head.transpose();
    for (int i = 0; i < example.nodes(); ++i) {
        pass.d_projected[0].col(pass.column(i, sentence)) += d_dependents.col(i);
        pass.d_projected[1].col(pass.column(i, sentence)) += d_heads.col(i);
    }
}

void Network::learn_labels(const Example& example, int sentence, Pass& pass, Gradients& gradients) const {
    const int words = example.nodes() - 1, size = sizes_.label, labels = vocabulary_->labels().size();
    Matrix heads(size, words), dependents(size, words);
    for (int i = 1; i <= words; ++i) {
        dependents.col(i - 1) = pass.dropped[2].col(pass.column(i, sentence));
        heads.col(i - 1) = pass.dropped[3].col(pass.column(example.heads[static_cast<std::size_t>(i)], sentence));
    }
    Matrix forms = weight(kLabel) * heads;  // for each word, size × labels numbers
    Matrix scores = weight(kLabelDependent) * dependents + weight(kLabelHead) * heads;
    scores.colwise() += Vector(weight(kLabelBias).col(0));
    for (int i = 0; i < words; ++i) {
        const Eigen::Map<const Matrix> form(forms.data() + static_cast<std::ptrdiff_t>(i) * forms.rows(), size, labels);
        scores.col(i).noalias() += form.transpose() * dependents.col(i);
        gradients.loss += softmax_loss(scores.col(i), example.labels[static_cast<std::size_t>(i) + 1]);
    }
    const Matrix& d_scores = scores;
    gradients.values[kLabelDependent].noalias() += d_scores * dependents.transpose();
    gradients.values[kLabelHead].noalias() += d_scores * heads.transpose();
    gradients.values[kLabelBias].col(0) += d_scores.rowwise().sum();
    Matrix d_dependents = weight(kLabelDependent).transpose() * d_scores;
    Matrix d_heads = weight(kLabelHead).transpose() * d_scores;
    Matrix d_forms(forms.rows(), words);
    for (int i = 0; i < words; ++i) {
        const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(i) * forms.rows();
        const Eigen::Map<const Matrix> form(forms.data() + at, size, labels);
        Eigen::Map<Matrix> d_form(d_forms.data() + at, size, labels);
        d_dependents.col(i).noalias() += form * d_scores.col(i);
        d_form.noalias() = dependents.col(i) * d_scores.col(i).transpose();
    }
    gradients.values[kLabel].noalias() += d_forms * heads.transpose();
    d_heads.noalias() += weight(kLabel).transpose() * d_forms;
    for (int i = 1; i <= words; ++i) {
        pass.d_projected[2].col(pass.column(i, sentence)) += d_dependents.col(i - 1);
        pass.d_projected[3].col(pass.column(example.heads[static_cast<std::size_t>(i)], sentence)) +=
            d_heads.col(i - 1);
    }
}

void Network::propagate(const Pass& pass, Gradients& gradients) const {
    const auto dense = [&](std::size_t at, const Matrix& in, const Matrix& d_out) -> Matrix {
        gradients.values[at].noalias() += d_out * in.transpose();
        gradients.values[at + 1].col(0) += d_out.rowwise().sum();
        return weight(at).transpose() * d_out;
    };
    Matrix d_state = Matrix::Zero(2 * sizes_.hidden, pass.packing.columns());
    for (std::size_t k = 0; k < 4; ++k) {
        const Matrix d = (pass.d_projected[k].array() * pass.projected_mask[k].array()).matrix();
        d_state += dense(kProject + 2 * k, pass.state[kLayers - 1], through_rectifier(d, pass.projected[k]));
    }
    for (int layer = kLayers - 1; layer >= 0; --layer) {
        if (layer == kTagLayer) {
            d_state += dense(kTag, pass.state[layer], pass.d_tags);
            const Matrix d_hidden = dense(kEntity, pass.entity_hidden, pass.d_entities);
            d_state += dense(kEntityHidden, pass.state[layer], through_rectifier(d_hidden, pass.entity_hidden));
        }
        d_state.array() *= pass.mask[layer].array();
        Matrix d_below;
        for (int direction = 0; direction < 2; ++direction) {
            const std::size_t at = lstm_at(layer, direction);
            const Matrix d_out = d_state.middleRows(direction * sizes_.hidden, sizes_.hidden);
            const Matrix d_in =
                lstm_backward({weight(at), weight(at + 1), weight(at + 2)}, pass.packing, pass.lstm[layer][direction],
                              direction == 0 ? d_out : pass.packing.mirrored(d_out),
                              {gradients.values[at], gradients.values[at + 1], gradients.values[at + 2]});
            if (direction == 0) {
                d_below = d_in;
            } else {
                d_below += pass.packing.mirrored(d_in);
            }
        }
        d_state = d_below;
    }
    d_state.array() *= pass.input_mask.array();
    for (Eigen::Index column = 0; column < d_state.cols(); ++column) {
        int row = 0;
        for (std::size_t f = 0; f < kVectorFeature; ++f) {
            const int id = pass.ids[static_cast<std::size_t>(column)][f];
            gradients.values[f].col(id) += d_state.col(column).segment(row, kFeatureWidths[f]);
            gradients.touched[f].push_back(id);
            row += kFeatureWidths[f];
        }
    }
}

void Network::learn(const std::vector<const Example*>& given, std::uint32_t seed, Gradients& gradients) const {
    std::vector<const Example*> examples = given;
    std::stable_sort(examples.begin(), examples.end(),
                     [](const Example* a, const Example* b) { return a->nodes() > b->nodes(); });
    std::vector<int> lengths;
    for (const Example* example : examples) lengths.push_back(example->nodes());
    Pass pass(lengths);
    pass.random.seed(seed);
    pass.training = true;
    embed(examples, pass);
    encode(pass);
    score(pass);
    learn_words(examples, pass, gradients);
    for (std::size_t s = 0; s < examples.size(); ++s) {
        if (!examples[s]->has_tree) continue;
        learn_tree(*examples[s], static_cast<int>(s), pass, gradients);
        learn_labels(*examples[s], static_cast<int>(s), pass, gradients);
    }
    propagate(pass, gradients);
}

void Network::predict_tree(int sentence, const Pass& pass, Prediction& out) const {
    const Matrix dependents = pass.of_sentence(pass.dropped[0], sentence);
    const Matrix heads = pass.of_sentence(pass.dropped[1], sentence);
    const int nodes = static_cast<int>(heads.cols()), size = sizes_.label, labels = vocabulary_->labels().size();
    Matrix scores = dependents.transpose() * (weight(kArc) * heads);
    scores.rowwise() += (weight(kArcHead).transpose() * heads).row(0);
    const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> rows = scores;
    const std::vector<std::uint32_t> tree =
        text::best_projective_tree(rows.data(), static_cast<std::size_t>(nodes), static_cast<std::size_t>(nodes - 1));
    for (int i = 1; i < nodes; ++i) {
        const int head = static_cast<int>(tree[static_cast<std::size_t>(i)]);
        out.heads[static_cast<std::size_t>(i)] = head;
        const Vector h = pass.dropped[3].col(pass.column(head, sentence));
        const Vector d = pass.dropped[2].col(pass.column(i, sentence));
        const Vector form = weight(kLabel) * h;
        Vector label = weight(kLabelDependent) * d + weight(kLabelHead) * h + weight(kLabelBias).col(0);
        label.noalias() += Eigen::Map<const Matrix>(form.data(), size, labels).transpose() * d;
        for (int l = 0; l < labels; ++l)
            if ((l == root_label_) != (head == 0) || l == 0) label[l] = -1e9F;
        out.labels[static_cast<std::size_t>(i)] = best_of(label);
    }
}

std::vector<Prediction> Network::predict(const std::vector<const Example*>& given) const {
    std::vector<std::size_t> order(given.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return given[a]->nodes() > given[b]->nodes(); });
    std::vector<const Example*> examples;
    std::vector<int> lengths;
    for (const std::size_t i : order) {
        examples.push_back(given[i]);
        lengths.push_back(given[i]->nodes());
    }
    Pass pass(lengths);
    embed(examples, pass);
    encode(pass);
    score(pass);
    std::vector<Prediction> results(given.size());
    for (std::size_t s = 0; s < examples.size(); ++s) {
        Prediction& out = results[order[s]];
        const auto nodes = static_cast<std::size_t>(examples[s]->nodes());
        for (std::vector<int>* list : {&out.heads, &out.tags, &out.labels, &out.entities}) list->assign(nodes, 0);
        for (std::size_t i = 1; i < nodes; ++i) {
            const int column = pass.column(static_cast<int>(i), static_cast<int>(s));
            out.tags[i] = best_of(pass.tag_scores.col(column));
            out.entities[i] = best_of(pass.entity_scores.col(column));
        }
        predict_tree(static_cast<int>(s), pass, out);
    }
    return results;
}

}  // namespace gainsay::train
