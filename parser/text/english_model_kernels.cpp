#include "parser/text/english_model_kernels.hpp"

#include <array>

namespace gainsay::text {
namespace {

struct Usable {
    std::array<const Kernels*, 5> table{};
    std::size_t count = 0;

    void add(const Kernels* kernels, bool runs) {
        if (kernels != nullptr && runs) table[count++] = kernels;
    }
};

Usable ask_processor() {
    Usable usable;
    usable.add(portable_kernels(), true);
#if defined(__x86_64__)
    __builtin_cpu_init();
    const bool wide =
        __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl");
    usable.add(sse2_kernels(), true);
    usable.add(avx2_kernels(), __builtin_cpu_supports("avx2") != 0);
    usable.add(avx512_kernels(), wide);
    usable.add(vnni_kernels(), wide && __builtin_cpu_supports("avx512vnni"));
#endif
    return usable;
}

}  // namespace

std::span<const Kernels* const> usable_kernels() {
    static const Usable usable = ask_processor();
    return {usable.table.data(), usable.count};
}

}  // namespace gainsay::text
