#include "parser/text/english_model_file.hpp"
#include "parser/text/english_model_kernels.hpp"

#if defined(__x86_64__)
#include <immintrin.h>

#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512vl")

namespace gainsay::text {
namespace {

using Int = __m512i;
using Float = float __attribute__((vector_size(32)));
using FloatInt = std::int32_t __attribute__((vector_size(32)));
constexpr int kVectors = 1;
constexpr int kPanels = 2;
constexpr int kColumns = 8;

inline Int broadcast(const std::int16_t* pair) {
    std::int32_t both;
    __builtin_memcpy(&both, pair, sizeof both);
    return _mm512_set1_epi32(both);
}
inline void add_products(Int& sum, Int weights, Int x) {
    sum = _mm512_add_epi32(sum, _mm512_madd_epi16(weights, x));
}

#include "parser/text/english_model_kernels.inl"

void multiply_state(const Matrix& matrix, const std::int16_t* x, std::size_t x_stride, std::size_t columns,
                    std::int32_t* out) {
    multiply(matrix.weights.data(), matrix.panels, matrix.columns / 2, x, x_stride, columns, out, matrix.rows());
}

constexpr Kernels kKernels = {"avx512", multiply, multiply_state, lstm_step, combine};

}  // namespace
}  // namespace gainsay::text

#pragma GCC pop_options

namespace gainsay::text {
const Kernels* avx512_kernels() {
    return &kKernels;
}
}  // namespace gainsay::text

#else
namespace gainsay::text {
const Kernels* avx512_kernels() {
    return nullptr;
}
}  // namespace gainsay::text
#endif
