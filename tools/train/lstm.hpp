#pragma once
// One direction of an LSTM layer (Hochreiter and Schmidhuber, 1997, with forget gates) over packed sentences, with its
// gradient.

#include "tools/train/parameters.hpp"

namespace gainsay::train {

/// Sentences side by side, longest first: column offset[t] + s is node t of sentence s, so that a step is one block.
struct Packing {
    std::vector<int> lengths;  ///< nodes of each sentence, descending
    std::vector<int> offset;   ///< first column of each step, and the number of columns at the end
    std::vector<int> mirror;   ///< the column with the same sentence read from its end

    explicit Packing(std::vector<int> lengths);
    int columns() const { return offset.back(); }
    int steps() const { return static_cast<int>(offset.size()) - 1; }
    /// Columns in the order of the mirror.
    Matrix mirrored(const Matrix& values) const;
};

struct LstmWeights {
    const Matrix& input;      ///< 4H × inputs; rows are input, forget, output gates and candidate
    const Matrix& recurrent;  ///< 4H × H
    const Matrix& bias;       ///< 4H × 1
};

struct LstmGradients {
    Matrix& input;
    Matrix& recurrent;
    Matrix& bias;
};

/// What the gradient needs of a forward pass.
struct LstmTrace {
    Matrix input, gates, cell, squashed, output;
    Matrix
        keep;  ///< mask of the recurrent state, one column a sentence; empty without dropout (Gal and Ghahramani, 2016)
};

void lstm_forward(const LstmWeights& weights, const Packing& packing, LstmTrace& trace);
/// The gradient of the input from that of the output; adds the weights' to `gradients`.
Matrix lstm_backward(const LstmWeights& weights, const Packing& packing, const LstmTrace& trace, const Matrix& output,
                     LstmGradients gradients);

}  // namespace gainsay::train
