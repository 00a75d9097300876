#include "parser/text/english_model_tree.hpp"

namespace gainsay::text {
namespace {

constexpr float kImpossible = -1e30F;

/// Best scores and split points of spans over words 1..n. "right" spans have their head at the left end, "left" at the
/// right.
class Chart {
public:
    Chart(const float* scores, std::size_t stride, std::size_t words)
        : scores_(scores), stride_(stride), width_(words + 1), cells_(width_ * width_) {}

    void fill();
    std::size_t best_root() const;
    void read_heads(std::size_t root, std::vector<std::uint32_t>& heads) const;

private:
    struct Cell {
        float complete_right = 0, complete_left = 0, incomplete_right = kImpossible, incomplete_left = kImpossible;
        std::uint32_t split_right = 0, split_left = 0, split_incomplete = 0;
    };
    enum class Shape { complete_right, complete_left, incomplete_right, incomplete_left };
    struct Span {
        Shape shape;
        std::size_t first, last;
    };

    Cell& cell(std::size_t i, std::size_t j) { return cells_[i * width_ + j]; }
    const Cell& cell(std::size_t i, std::size_t j) const { return cells_[i * width_ + j]; }
    float score(std::size_t dependent, std::size_t head) const { return scores_[dependent * stride_ + head]; }
    void fill_span(std::size_t i, std::size_t j);

    const float* scores_;
    std::size_t stride_, width_;
    std::vector<Cell> cells_;
};

void Chart::fill_span(std::size_t i, std::size_t j) {
    Cell& span = cell(i, j);
    // Splits that are valid even if no score compares (a damaged model may give NaN).
    span.split_incomplete = span.split_left = static_cast<std::uint32_t>(i);
    span.split_right = static_cast<std::uint32_t>(j);
    float best = kImpossible;
    for (std::size_t k = i; k < j; ++k) {
        const float value = cell(i, k).complete_right + cell(k + 1, j).complete_left;
        if (value > best) {
            best = value;
            span.split_incomplete = static_cast<std::uint32_t>(k);
        }
    }
    span.incomplete_right = best + score(j, i);
    span.incomplete_left = best + score(i, j);
    best = kImpossible;
    for (std::size_t k = i + 1; k <= j; ++k) {
        const float value = cell(i, k).incomplete_right + cell(k, j).complete_right;
        if (value > best) {
            best = value;
            span.split_right = static_cast<std::uint32_t>(k);
        }
    }
    span.complete_right = best;
    best = kImpossible;
    for (std::size_t k = i; k < j; ++k) {
        const float value = cell(i, k).complete_left + cell(k, j).incomplete_left;
        if (value > best) {
            best = value;
            span.split_left = static_cast<std::uint32_t>(k);
        }
    }
    span.complete_left = best;
}

void Chart::fill() {
    for (std::size_t length = 1; length + 1 < width_; ++length)
        for (std::size_t i = 1; i + length < width_; ++i) fill_span(i, i + length);
}

std::size_t Chart::best_root() const {
    const std::size_t last = width_ - 1;
    std::size_t root = 1;
    float best = kImpossible;
    for (std::size_t k = 1; k <= last; ++k) {
        const float value = cell(1, k).complete_left + cell(k, last).complete_right + score(k, 0);
        if (value > best) {
            best = value;
            root = k;
        }
    }
    return root;
}

void Chart::read_heads(std::size_t root, std::vector<std::uint32_t>& heads) const {
    // A stack of our own: a span of n words nests n deep.
    std::vector<Span> open = {{Shape::complete_left, 1, root}, {Shape::complete_right, root, width_ - 1}};
    while (!open.empty()) {
        const auto [shape, i, j] = open.back();
        open.pop_back();
        if (i == j) continue;
        const Cell& span = cell(i, j);
        if (shape == Shape::complete_right) {
            open.push_back({Shape::incomplete_right, i, span.split_right});
            open.push_back({Shape::complete_right, span.split_right, j});
        } else if (shape == Shape::complete_left) {
            open.push_back({Shape::incomplete_left, span.split_left, j});
            open.push_back({Shape::complete_left, i, span.split_left});
        } else {
            const bool head_left = shape == Shape::incomplete_right;
            heads[head_left ? j : i] = static_cast<std::uint32_t>(head_left ? i : j);
            open.push_back({Shape::complete_right, i, span.split_incomplete});
            open.push_back({Shape::complete_left, span.split_incomplete + std::size_t{1}, j});
        }
    }
}

}  // namespace

std::vector<std::uint32_t> best_projective_tree(const float* scores, std::size_t stride, std::size_t words) {
    std::vector<std::uint32_t> heads(words + 1, 0);
    if (words == 0) return heads;
    Chart chart(scores, stride, words);
    chart.fill();
    chart.read_heads(chart.best_root(), heads);
    return heads;
}

}  // namespace gainsay::text
