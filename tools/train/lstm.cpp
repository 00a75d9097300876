#include "tools/train/lstm.hpp"

namespace gainsay::train {

Packing::Packing(std::vector<int> lengths_) : lengths(std::move(lengths_)), offset{0} {
    for (int step = 0; step < lengths.front(); ++step) {
        int active = 0;
        while (active < static_cast<int>(lengths.size()) && lengths[static_cast<std::size_t>(active)] > step) ++active;
        offset.push_back(offset.back() + active);
    }
    mirror.resize(static_cast<std::size_t>(offset.back()));
    for (std::size_t s = 0; s < lengths.size(); ++s)
        for (int i = 0; i < lengths[s]; ++i)
            mirror[static_cast<std::size_t>(offset[static_cast<std::size_t>(i)]) + s] =
                offset[static_cast<std::size_t>(lengths[s] - 1 - i)] + static_cast<int>(s);
}

Matrix Packing::mirrored(const Matrix& values) const {
    Matrix out(values.rows(), values.cols());
    for (Eigen::Index c = 0; c < values.cols(); ++c) out.col(c) = values.col(mirror[static_cast<std::size_t>(c)]);
    return out;
}

void lstm_forward(const LstmWeights& weights, const Packing& packing, LstmTrace& trace) {
    const Eigen::Index hidden = weights.recurrent.cols(), columns = packing.columns();
    trace.gates.noalias() = weights.input * trace.input;
    trace.gates.colwise() += Vector(weights.bias.col(0));
    trace.cell.resize(hidden, columns);
    trace.squashed.resize(hidden, columns);
    trace.output.resize(hidden, columns);
    for (int t = 0; t < packing.steps(); ++t) {
        const int at = packing.offset[static_cast<std::size_t>(t)];
        const int count = packing.offset[static_cast<std::size_t>(t) + 1] - at;
        auto gates = trace.gates.middleCols(at, count);
        const int before = t > 0 ? packing.offset[static_cast<std::size_t>(t) - 1] : 0;
        if (t > 0) {
            Matrix state = trace.output.middleCols(before, count);
            if (trace.keep.size() > 0) state.array() *= trace.keep.leftCols(count).array();
            gates.noalias() += weights.recurrent * state;
        }
        gates.topRows(3 * hidden) = gates.topRows(3 * hidden).array().logistic().matrix();
        gates.bottomRows(hidden) = gates.bottomRows(hidden).array().tanh().matrix();
        auto cell = trace.cell.middleCols(at, count);
        cell = (gates.topRows(hidden).array() * gates.bottomRows(hidden).array()).matrix();
        if (t > 0)
            cell.array() += gates.middleRows(hidden, hidden).array() * trace.cell.middleCols(before, count).array();
        trace.squashed.middleCols(at, count) = cell.array().tanh().matrix();
        trace.output.middleCols(at, count) =
            (gates.middleRows(2 * hidden, hidden).array() * trace.squashed.middleCols(at, count).array()).matrix();
    }
}

Matrix lstm_backward(const LstmWeights& weights, const Packing& packing, const LstmTrace& trace, const Matrix& output,
                     LstmGradients gradients) {
    const Eigen::Index hidden = weights.recurrent.cols(), columns = packing.columns();
    const Eigen::Index sentences = static_cast<Eigen::Index>(packing.lengths.size());
    Matrix d_gates(4 * hidden, columns), states = Matrix::Zero(hidden, columns);
    Matrix d_state = Matrix::Zero(hidden, sentences), d_cell = Matrix::Zero(hidden, sentences);
    for (int t = packing.steps() - 1; t >= 0; --t) {
        const int at = packing.offset[static_cast<std::size_t>(t)];
        const int count = packing.offset[static_cast<std::size_t>(t) + 1] - at;
        const auto gates = trace.gates.middleCols(at, count);
        const auto in = gates.topRows(hidden).array(), forget = gates.middleRows(hidden, hidden).array();
        const auto out = gates.middleRows(2 * hidden, hidden).array(), candidate = gates.bottomRows(hidden).array();
        const auto squashed = trace.squashed.middleCols(at, count).array();
        const Matrix h = output.middleCols(at, count) + d_state.leftCols(count);
        const Matrix c = (d_cell.leftCols(count).array() + h.array() * out * (1 - squashed * squashed)).matrix();
        auto d = d_gates.middleCols(at, count);
        d.middleRows(2 * hidden, hidden) = (h.array() * squashed * out * (1 - out)).matrix();
        d.topRows(hidden) = (c.array() * candidate * in * (1 - in)).matrix();
        d.bottomRows(hidden) = (c.array() * in * (1 - candidate * candidate)).matrix();
        if (t == 0) {
            d.middleRows(hidden, hidden).setZero();
            continue;
        }
        const int before = packing.offset[static_cast<std::size_t>(t) - 1];
        d.middleRows(hidden, hidden) =
            (c.array() * trace.cell.middleCols(before, count).array() * forget * (1 - forget)).matrix();
        states.middleCols(at, count) = trace.output.middleCols(before, count);
        d_state.leftCols(count).noalias() = weights.recurrent.transpose() * d;
        if (trace.keep.size() > 0) {
            states.middleCols(at, count).array() *= trace.keep.leftCols(count).array();
            d_state.leftCols(count).array() *= trace.keep.leftCols(count).array();
        }
        d_cell.leftCols(count) = (c.array() * forget).matrix();
    }
    gradients.input.noalias() += d_gates * trace.input.transpose();
    gradients.recurrent.noalias() += d_gates * states.transpose();
    gradients.bias.col(0) += d_gates.rowwise().sum();
    return weights.input.transpose() * d_gates;
}

}  // namespace gainsay::train
