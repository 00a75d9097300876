// The reference: what the other kernels compute, in plain C++ for any processor.
#include "parser/text/english_model_file.hpp"
#include "parser/text/english_model_kernels.hpp"

namespace gainsay::text {
namespace {

struct Int {
    std::int32_t lane[4];
};
using Float = float __attribute__((vector_size(16)));
using FloatInt = std::int32_t __attribute__((vector_size(16)));
constexpr int kVectors = 4;
constexpr int kPanels = 1;
constexpr int kColumns = 2;

struct Pairs {
    std::int16_t value[8];
};

inline Int broadcast(const std::int16_t* pair) {
    Int both;
    for (std::int32_t& lane : both.lane) __builtin_memcpy(&lane, pair, sizeof lane);
    return both;
}

inline void add_products(Int& sum, const Int& weights, const Int& x) {
    Pairs w, v;
    __builtin_memcpy(&w, &weights, sizeof w);
    __builtin_memcpy(&v, &x, sizeof v);
    for (std::size_t i = 0; i < 4; ++i)
        sum.lane[i] += w.value[2 * i] * v.value[2 * i] + w.value[2 * i + 1] * v.value[2 * i + 1];
}

#include "parser/text/english_model_kernels.inl"

void multiply_state(const Matrix& matrix, const std::int16_t* x, std::size_t x_stride, std::size_t columns,
                    std::int32_t* out) {
    multiply(matrix.weights.data(), matrix.panels, matrix.columns / 2, x, x_stride, columns, out, matrix.rows());
}

constexpr Kernels kKernels = {"portable", multiply, multiply_state, lstm_step, combine};

}  // namespace

const Kernels* portable_kernels() {
    return &kKernels;
}

}  // namespace gainsay::text
