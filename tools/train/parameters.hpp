#pragma once
// Weights with their moments, Adam, and the two files: the trainer's own state and the quantised weights.

#include <Eigen/Dense>

#include <cstdint>
#include <iosfwd>
#include <random>
#include <string>
#include <vector>

namespace gainsay::train {

using Matrix = Eigen::MatrixXf;
using Vector = Eigen::VectorXf;

struct Parameter {
    std::string name;
    Matrix value, first, second;  ///< weights and Adam's moments
    bool by_column = false;       ///< an embedding: one column a word, of which a step touches few

    Parameter(std::string name, Eigen::Index rows, Eigen::Index columns);
};

/// Adam (Kingma and Ba, 2015) with the rate and the bias corrections of one step.
struct Adam {
    Adam(float rate, long step);
    /// One update from the gradient; for columns [first, first + count).
    void update(Parameter& parameter, const Matrix& gradient, Eigen::Index first, Eigen::Index count) const;

private:
    float rate_, correction1_, correction2_;
};

void fill_normal(Matrix& values, float deviation, std::mt19937& random);

// The trainer's state, for going on where it stopped: raw floats. Reading throws std::runtime_error when shapes differ
// or the state is cut off.
void write_state(std::ostream& out, const std::vector<Parameter>& parameters);
void read_state(std::istream& in, std::vector<Parameter>& parameters);

/// Rows of 8-bit weights, each with a scale so that its largest is 127 (columns of an embedding): what
/// tools/pack_model.py reads.
void write_quantised(std::ostream& out, const Parameter& parameter);
/// What the weights are after write_quantised(), for measuring the loss.
void quantise(Parameter& parameter);

void write_number(std::ostream& out, std::uint32_t value);
void write_string(std::ostream& out, const std::string& text);

}  // namespace gainsay::train
