// The kernels, written once. A file that includes this has opened an unnamed namespace, set the target instruction set
// and defined the types `Int` (a vector of 32-bit integers), `Float` and `FloatInt` (4 or 8 lanes), the constants
// kVectors (Int vectors in a panel of 16 rows), kPanels (panels at once) and kColumns (columns at once), and the
// functions
//   Int broadcast(const std::int16_t* pair)          the pair x[0], x[1] in every lane
//   void add_products(Int& sum, Int weights, Int x)  sum += w[0] * x[0] + w[1] * x[1], lane by lane

template <class Vector, class Number>
inline Vector load(const Number* at) {
    Vector value;
    __builtin_memcpy(&value, at, sizeof value);
    return value;
}

template <class Vector, class Number>
inline void store(Number* at, const Vector& value) {
    __builtin_memcpy(at, &value, sizeof value);
}

/// kPanelCount panels of rows against kColumnCount columns, sums kept in registers.
template <int kPanelCount, int kColumnCount>
inline void multiply_tile(const std::int16_t* weights, std::size_t pairs, const std::int16_t* x, std::size_t x_stride,
                          std::int32_t* out, std::size_t out_stride) {
    constexpr int kRows = kPanelCount * kVectors;
    constexpr std::size_t kLanes = 16 / kVectors;
    Int sum[kRows][kColumnCount] = {};
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        Int w[kRows];
#pragma GCC unroll 8
        for (int row = 0; row < kRows; ++row) {
            const std::size_t panel = static_cast<std::size_t>(row / kVectors) * pairs * 32;
            w[row] = load<Int>(weights + panel + pair * 32 + static_cast<std::size_t>(row % kVectors) * kLanes * 2);
        }
#pragma GCC unroll 8
        for (int column = 0; column < kColumnCount; ++column) {
            const Int input = broadcast(x + static_cast<std::size_t>(column) * x_stride + pair * 2);
#pragma GCC unroll 8
            for (int row = 0; row < kRows; ++row) add_products(sum[row][column], w[row], input);
        }
    }
#pragma GCC unroll 8
    for (int column = 0; column < kColumnCount; ++column)
#pragma GCC unroll 8
        for (int row = 0; row < kRows; ++row)
            store(out + static_cast<std::size_t>(column) * out_stride + static_cast<std::size_t>(row) * kLanes,
                  sum[row][column]);
}

template <int kPanelCount>
inline void multiply_panels(const std::int16_t* weights, std::size_t pairs, const std::int16_t* x, std::size_t x_stride,
                            std::size_t columns, std::int32_t* out, std::size_t out_stride) {
    std::size_t column = 0;
    for (; column + kColumns <= columns; column += kColumns)
        multiply_tile<kPanelCount, kColumns>(weights, pairs, x + column * x_stride, x_stride, out + column * out_stride,
                                             out_stride);
    for (; column + 2 <= columns; column += 2)
        multiply_tile<kPanelCount, 2>(weights, pairs, x + column * x_stride, x_stride, out + column * out_stride,
                                      out_stride);
    if (column < columns)
        multiply_tile<kPanelCount, 1>(weights, pairs, x + column * x_stride, x_stride, out + column * out_stride,
                                      out_stride);
}

void multiply(const std::int16_t* weights, std::size_t panels, std::size_t pairs, const std::int16_t* x,
              std::size_t x_stride, std::size_t columns, std::int32_t* out, std::size_t out_stride) {
    const std::size_t panel_size = pairs * 32;
    std::size_t panel = 0;
    for (; panel + kPanels <= panels; panel += kPanels)
        multiply_panels<kPanels>(weights + panel * panel_size, pairs, x, x_stride, columns, out + panel * 16,
                                 out_stride);
    for (; panel < panels; ++panel)
        multiply_panels<1>(weights + panel * panel_size, pairs, x, x_stride, columns, out + panel * 16, out_stride);
}

inline Float splat(float value) {
    return Float{} + value;
}

/// e^x by Cody and Waite range reduction and a polynomial of degree 6 (coefficients of the Cephes library's expf);
/// relative error below 2e-7 for |x| <= 80, beyond which x is clamped.
inline Float exponential(Float x) {
    const Float limit = splat(80.0F);
    x = x > limit ? limit : x;
    x = x < -limit ? -limit : x;
    const Float rounder = splat(12582912.0F);  // 1.5 * 2^23: adding it rounds to the nearest whole number
    const Float whole = (x * 1.44269504088896341F + rounder) - rounder;
    const Float rest = (x - whole * 0.693359375F) - whole * -2.12194440e-4F;
    Float y = splat(1.9875691500e-4F);
    y = y * rest + 1.3981999507e-3F;
    y = y * rest + 8.3334519073e-3F;
    y = y * rest + 4.1665795894e-2F;
    y = y * rest + 1.6666665459e-1F;
    y = y * rest + 5.0000001201e-1F;
    y = y * (rest * rest) + rest + 1.0F;
    const FloatInt exponent = (__builtin_convertvector(whole, FloatInt) + 127) << 23;
    Float power;
    __builtin_memcpy(&power, &exponent, sizeof power);
    return y * power;
}

inline Float logistic(Float x) {
    return 1.0F / (1.0F + exponential(-x));
}
inline Float hyperbolic_tangent(Float x) {
    return 2.0F * logistic(2.0F * x) - 1.0F;
}

inline Float gate(const std::int32_t* input, const std::int32_t* recurrent, const LstmWeights& weights,
                  std::size_t row) {
    const Float from_input = __builtin_convertvector(load<FloatInt>(input + row), Float);
    const Float from_state = __builtin_convertvector(load<FloatInt>(recurrent + row), Float);
    return from_input * load<Float>(weights.input_scale + row) + load<Float>(weights.bias + row) +
           from_state * load<Float>(weights.recurrent_scale + row);
}

void lstm_step(const std::int32_t* input, const std::int32_t* recurrent, const LstmWeights& weights, std::size_t hidden,
               float* cell, std::int16_t* output) {
    constexpr std::size_t kLanes = sizeof(Float) / sizeof(float);
    for (std::size_t i = 0; i < hidden; i += kLanes) {
        const Float in = logistic(gate(input, recurrent, weights, i));
        const Float forget = logistic(gate(input, recurrent, weights, hidden + i));
        const Float out = logistic(gate(input, recurrent, weights, 2 * hidden + i));
        const Float candidate = hyperbolic_tangent(gate(input, recurrent, weights, 3 * hidden + i));
        const Float state = in * candidate + forget * load<Float>(cell + i);
        store(cell + i, state);
        const Float value = out * hyperbolic_tangent(state);
        const Float rounder = splat(12582912.0F);
        using Short = std::int16_t __attribute__((vector_size(sizeof(Float) / 2)));
        const FloatInt fixed = __builtin_convertvector((value * kStateScale + rounder) - rounder, FloatInt);
        store(output + i, __builtin_convertvector(fixed, Short));
    }
}

void combine(const float* a, std::size_t count, const float* rows, std::size_t stride, std::size_t size, float* y) {
    constexpr std::size_t kLanes = sizeof(Float) / sizeof(float);
    constexpr std::size_t kBlock = 16 / kLanes;
    for (std::size_t j = 0; j < size; j += 16) {
        Float sum[kBlock];
#pragma GCC unroll 8
        for (std::size_t i = 0; i < kBlock; ++i) sum[i] = load<Float>(y + j + i * kLanes);
        for (std::size_t k = 0; k < count; ++k) {
            const Float factor = splat(a[k]);
#pragma GCC unroll 8
            for (std::size_t i = 0; i < kBlock; ++i)
                sum[i] = sum[i] + factor * load<Float>(rows + k * stride + j + i * kLanes);
        }
#pragma GCC unroll 8
        for (std::size_t i = 0; i < kBlock; ++i) store(y + j + i * kLanes, sum[i]);
    }
}
