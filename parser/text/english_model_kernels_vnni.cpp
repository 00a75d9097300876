#include "parser/text/english_model_kernels.hpp"

#if defined(__x86_64__)
#include <immintrin.h>

#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512vl,avx512vnni")

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
    sum = _mm512_dpwssd_epi32(sum, weights, x);
}

#include "parser/text/english_model_kernels.inl"

constexpr Kernels kKernels = {"vnni", multiply, lstm_step, combine};

}  // namespace
}  // namespace gainsay::text

#pragma GCC pop_options

namespace gainsay::text {
const Kernels* vnni_kernels() {
    return &kKernels;
}
}  // namespace gainsay::text

#else
namespace gainsay::text {
const Kernels* vnni_kernels() {
    return nullptr;
}
}  // namespace gainsay::text
#endif
