#pragma once
// The loops in which the model spends its time, once for each instruction set. All give the same bits: products are
// exact integers (16-bit weights and inputs, 32-bit sums, which may be added in any order), and floating point is done
// element by element, with one fixed order of additions and without fused multiply-add.

#include <cstddef>
#include <cstdint>
#include <span>

namespace gainsay::text {

/// Fixed-point scale of the state that the LSTM layers exchange: |h| < 1, so it fits 8 bits.
constexpr float kStateScale = 127.0F;

struct Matrix;

struct LstmWeights {
    const float* input_scale;  ///< one a row of [input, forget, output, candidate] gates
    const float* recurrent_scale;
    const float* bias;
};

struct Kernels {
    const char* name;
    /// out[c * out_stride + r] = sum over k of W[r][k] * x[c * x_stride + k], for all rows of `panels` panels of 16 and
    /// `columns` columns; W has 2 * `pairs` columns, laid out as in `Matrix`.
    void (*multiply)(const std::int16_t* weights, std::size_t panels, std::size_t pairs, const std::int16_t* x,
                     std::size_t x_stride, std::size_t columns, std::int32_t* out, std::size_t out_stride);
    /// The same product for a matrix and numbers of -127 .. 127, in 8 bits where the processor does that faster.
    void (*multiply_state)(const Matrix& matrix, const std::int16_t* x, std::size_t x_stride, std::size_t columns,
                           std::int32_t* out);
    /// One step of one sentence (Hochreiter and Schmidhuber, 1997, with forget gate): gates from both sums, then cell
    /// and output. `hidden` is a multiple of 8.
    void (*lstm_step)(const std::int32_t* input, const std::int32_t* recurrent, const LstmWeights& weights,
                      std::size_t hidden, float* cell, std::int16_t* output);
    /// y[j] += sum over k of a[k] * rows[k * stride + j] in the order of k; `size` is a multiple of 16.
    void (*combine)(const float* a, std::size_t count, const float* rows, std::size_t stride, std::size_t size,
                    float* y);
};

/// The kernels that this processor runs, best last; never empty.
std::span<const Kernels* const> usable_kernels();

// Tables by instruction set; null where the compiler cannot build them. Ask usable_kernels(), which asks the processor.
const Kernels* portable_kernels();
const Kernels* sse2_kernels();
const Kernels* avx2_kernels();
const Kernels* avx512_kernels();
const Kernels* vnni_kernels();

}  // namespace gainsay::text
