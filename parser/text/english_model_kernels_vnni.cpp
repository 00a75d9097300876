#include "parser/text/english_model_file.hpp"
#include "parser/text/english_model_kernels.hpp"

#include <vector>

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

/// kPanelCount panels of 8-bit weights against kColumnCount columns. The instruction multiplies unsigned by signed
/// bytes, so x comes with 128 added, and 128 times the sum of a row's weights is taken off at the end.
template <int kPanelCount, int kColumnCount>
inline void multiply_quads_tile(const std::int8_t* weights, const std::int32_t* row_sums, std::size_t quads,
                                const std::uint8_t* x, std::int32_t* out, std::size_t out_stride) {
    Int sum[kPanelCount][kColumnCount] = {};
    for (std::size_t quad = 0; quad < quads; ++quad) {
        Int w[kPanelCount];
#pragma GCC unroll 8
        for (int panel = 0; panel < kPanelCount; ++panel)
            w[panel] = load<Int>(weights + (static_cast<std::size_t>(panel) * quads + quad) * 64);
#pragma GCC unroll 8
        for (int column = 0; column < kColumnCount; ++column) {
            std::int32_t four;
            __builtin_memcpy(&four, x + (static_cast<std::size_t>(column) * quads + quad) * 4, sizeof four);
            const Int input = _mm512_set1_epi32(four);
#pragma GCC unroll 8
            for (int panel = 0; panel < kPanelCount; ++panel)
                sum[panel][column] = _mm512_dpbusd_epi32(sum[panel][column], input, w[panel]);
        }
    }
#pragma GCC unroll 8
    for (int panel = 0; panel < kPanelCount; ++panel) {
        const Int added = load<Int>(row_sums + panel * 16);
#pragma GCC unroll 8
        for (int column = 0; column < kColumnCount; ++column)
            store(out + static_cast<std::size_t>(column) * out_stride + static_cast<std::size_t>(panel) * 16,
                  _mm512_sub_epi32(sum[panel][column], added));
    }
}

template <int kPanelCount>
inline void multiply_quads(const std::int8_t* weights, const std::int32_t* row_sums, std::size_t quads,
                           const std::uint8_t* x, std::size_t columns, std::int32_t* out, std::size_t out_stride) {
    std::size_t column = 0;
    for (; column + kColumns <= columns; column += kColumns)
        multiply_quads_tile<kPanelCount, kColumns>(weights, row_sums, quads, x + column * quads * 4,
                                                   out + column * out_stride, out_stride);
    for (; column + 2 <= columns; column += 2)
        multiply_quads_tile<kPanelCount, 2>(weights, row_sums, quads, x + column * quads * 4, out + column * out_stride,
                                            out_stride);
    if (column < columns)
        multiply_quads_tile<kPanelCount, 1>(weights, row_sums, quads, x + column * quads * 4, out + column * out_stride,
                                            out_stride);
}

void multiply_state(const Matrix& matrix, const std::int16_t* x, std::size_t x_stride, std::size_t columns,
                    std::int32_t* out) {
    const std::size_t quads = (matrix.columns + 3) / 4;
    std::vector<std::uint8_t> bytes(columns * quads * 4, 128);
    for (std::size_t column = 0; column < columns; ++column)
        for (std::size_t k = 0; k < matrix.columns; ++k)
            bytes[column * quads * 4 + k] = static_cast<std::uint8_t>(x[column * x_stride + k] + 128);
    const std::size_t rows = matrix.rows();
    std::size_t panel = 0;
    for (; panel + kPanels <= matrix.panels; panel += kPanels)
        multiply_quads<kPanels>(matrix.quads.data() + panel * 64 * quads, matrix.sums.data() + panel * 16, quads,
                                bytes.data(), columns, out + panel * 16, rows);
    for (; panel < matrix.panels; ++panel)
        multiply_quads<1>(matrix.quads.data() + panel * 64 * quads, matrix.sums.data() + panel * 16, quads,
                          bytes.data(), columns, out + panel * 16, rows);
}

constexpr Kernels kKernels = {"vnni", multiply, multiply_state, lstm_step, combine};

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
