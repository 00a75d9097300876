// The reference: what the other kernels compute, in plain C++ for any processor.
#include "parser/text/english_model_file.hpp"
#include "parser/text/english_model_kernels.hpp"

namespace gainsay::text {
namespace {

using Int = std::int32_t __attribute__((vector_size(16)));  // the compiler's own vectors: every processor has some
using Float = float __attribute__((vector_size(16)));
using FloatInt = std::int32_t __attribute__((vector_size(16)));
constexpr int kVectors = 4;
constexpr int kPanels = 1;
constexpr int kColumns = 2;

inline Int broadcast(const std::int16_t* pair) {
    std::int32_t both;
    __builtin_memcpy(&both, pair, sizeof both);
    return Int{} + both;
}

/// A lane holds a pair in its halves; which half is first depends on the processor, but is the same for both factors.
inline void add_products(Int& sum, const Int& weights, const Int& x) {
    using Bits = std::uint32_t __attribute__((vector_size(16)));
    const auto lower = [](const Int& pair) { return reinterpret_cast<Int>(reinterpret_cast<Bits>(pair) << 16) >> 16; };
    sum += lower(weights) * lower(x) + (weights >> 16) * (x >> 16);
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
