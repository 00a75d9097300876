#include "tools/train/parameters.hpp"

#include <cmath>
#include <istream>
#include <ostream>
#include <stdexcept>

namespace gainsay::train {
namespace {

constexpr float kBeta1 = 0.9F, kBeta2 = 0.98F;
constexpr float kTiny = 1e-8F;

void write_floats(std::ostream& out, const Matrix& values) {
    out.write(reinterpret_cast<const char*>(values.data()), values.size() * static_cast<long>(sizeof(float)));
}

void read_floats(std::istream& in, Matrix& values) {
    in.read(reinterpret_cast<char*>(values.data()), values.size() * static_cast<long>(sizeof(float)));
    if (!in) throw std::runtime_error("the saved state is cut off");
}

float scale_of(const Vector& values) {
    return std::max(values.cwiseAbs().maxCoeff(), kTiny) / 127;
}

/// Calls `visit` with each row (or column of an embedding) as a vector.
template <class Visit>
void each_line(const Parameter& parameter, Visit visit) {
    const Matrix& value = parameter.value;
    for (Eigen::Index i = 0; i < (parameter.by_column ? value.cols() : value.rows()); ++i)
        visit(i, parameter.by_column ? Vector(value.col(i)) : Vector(value.row(i).transpose()));
}

}  // namespace

Parameter::Parameter(std::string name_, Eigen::Index rows, Eigen::Index columns)
    : name(std::move(name_)), value(Matrix::Zero(rows, columns)), first(value), second(value) {}

Adam::Adam(float rate, long step)
    : rate_(rate), correction1_(1 - std::pow(kBeta1, static_cast<float>(step))),
      correction2_(1 - std::pow(kBeta2, static_cast<float>(step))) {}

void Adam::update(Parameter& parameter, const Matrix& gradient, Eigen::Index first, Eigen::Index count) const {
    const auto g = gradient.middleCols(first, count).array();
    auto m = parameter.first.middleCols(first, count).array();
    auto v = parameter.second.middleCols(first, count).array();
    m = kBeta1 * m + (1 - kBeta1) * g;
    v = kBeta2 * v + (1 - kBeta2) * g.square();
    parameter.value.middleCols(first, count).array() -=
        rate_ * (m / correction1_) / ((v / correction2_).sqrt() + kTiny);
}

void fill_normal(Matrix& values, float deviation, std::mt19937& random) {
    std::normal_distribution<float> normal(0, 1);
    for (Eigen::Index i = 0; i < values.size(); ++i) values.data()[i] = normal(random) * deviation;
}

void write_state(std::ostream& out, const std::vector<Parameter>& parameters) {
    for (const Parameter& parameter : parameters) {
        write_string(out, parameter.name);
        for (const Matrix* values : {&parameter.value, &parameter.first, &parameter.second}) write_floats(out, *values);
    }
}

void read_state(std::istream& in, std::vector<Parameter>& parameters) {
    for (Parameter& parameter : parameters) {
        std::uint32_t length = 0;
        in.read(reinterpret_cast<char*>(&length), sizeof length);
        std::string name(parameter.name.size(), 0);
        if (in && length != name.size()) throw std::runtime_error("the saved state is of another network");
        in.read(name.data(), static_cast<long>(name.size()));
        if (!in) throw std::runtime_error("the saved state is cut off");
        if (name != parameter.name) throw std::runtime_error("the saved state is of another network");
        for (Matrix* values : {&parameter.value, &parameter.first, &parameter.second}) read_floats(in, *values);
    }
    if (in.peek() != std::istream::traits_type::eof())
        throw std::runtime_error("the saved state is of another network");
}

void write_quantised(std::ostream& out, const Parameter& parameter) {
    write_string(out, parameter.name);
    const Eigen::Index lines = parameter.by_column ? parameter.value.cols() : parameter.value.rows();
    write_number(out, static_cast<std::uint32_t>(lines));
    write_number(out, static_cast<std::uint32_t>(parameter.value.size() / lines));
    each_line(parameter, [&](Eigen::Index, const Vector& line) {
        const float scale = scale_of(line);
        out.write(reinterpret_cast<const char*>(&scale), sizeof scale);
        for (const float value : line) {
            const auto weight = static_cast<std::int8_t>(std::lrint(value / scale));
            out.write(reinterpret_cast<const char*>(&weight), 1);
        }
    });
}

void quantise(Parameter& parameter) {
    each_line(parameter, [&](Eigen::Index i, const Vector& line) {
        const float scale = scale_of(line);
        const Vector rounded = ((line / scale).array().round() * scale).matrix();
        if (parameter.by_column) {
            parameter.value.col(i) = rounded;
        } else {
            parameter.value.row(i) = rounded.transpose();
        }
    });
}

void write_number(std::ostream& out, std::uint32_t value) {
    out.write(reinterpret_cast<const char*>(&value), sizeof value);
}

void write_string(std::ostream& out, const std::string& text) {
    write_number(out, static_cast<std::uint32_t>(text.size()));
    out.write(text.data(), static_cast<long>(text.size()));
}

}  // namespace gainsay::train
