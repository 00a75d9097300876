#include "parser/text/english_model_file.hpp"
#include "parser/text/english_model_kernels.hpp"

#if defined(__x86_64__)
#include <immintrin.h>

#pragma GCC push_options
#pragma GCC target("sse2")

namespace gainsay::text {
namespace {

using Int = __m128i;
using Float = float __attribute__((vector_size(16)));
using FloatInt = std::int32_t __attribute__((vector_size(16)));
constexpr int kVectors = 4;
constexpr int kPanels = 1;
constexpr int kColumns = 2;

inline Int broadcast(const std::int16_t* pair) {
    std::int32_t both;
    __builtin_memcpy(&both, pair, sizeof both);
    return _mm_set1_epi32(both);
}
inline void add_products(Int& sum, Int weights, Int x) {
    sum = _mm_add_epi32(sum, _mm_madd_epi16(weights, x));
}

#include "parser/text/english_model_kernels.inl"

void multiply_state(const Matrix& matrix, const std::int16_t* x, std::size_t x_stride, std::size_t columns,
                    std::int32_t* out) {
    multiply(matrix.weights.data(), matrix.panels, matrix.columns / 2, x, x_stride, columns, out, matrix.rows());
}

constexpr Kernels kKernels = {"sse2", multiply, multiply_state, lstm_step, combine};

}  // namespace
}  // namespace gainsay::text

#pragma GCC pop_options

namespace gainsay::text {
const Kernels* sse2_kernels() {
    return &kKernels;
}
}  // namespace gainsay::text

#else
namespace gainsay::text {
const Kernels* sse2_kernels() {
    return nullptr;
}
}  // namespace gainsay::text
#endif
