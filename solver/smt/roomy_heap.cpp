#include "solver/smt/roomy_heap.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace gainsay::smt {
namespace {

#if defined(__linux__)
struct Free {
    void operator()(void* block) const { std::free(block); }
};
using Block = std::unique_ptr<void, Free>;

constexpr std::size_t kTable = std::size_t{9} << 20;  // one table and what is allocated beside it
constexpr std::uintptr_t kPage = 4096;

Block huge_block(std::size_t size) {
    Block block{std::malloc(size)};
    const auto begin = reinterpret_cast<std::uintptr_t>(block.get());
    const std::uintptr_t first = (begin + kPage - 1) / kPage * kPage;
    const std::uintptr_t last = (begin + size) / kPage * kPage;
    if (block && last > first)
        madvise(static_cast<std::byte*>(block.get()) + (first - begin), last - first, MADV_HUGEPAGE);
    return block;
}
#endif

}  // namespace

// The GNU C library gives a block as large as a table a mapping of its own until one such block was freed; from then on
// they come from the heap, where the tables will take the place of the blocks below. No page of these is touched.
void make_room_for_context() {
#if defined(__linux__)
    huge_block(kTable + kTable / 8).reset();
    const std::array<Block, 2> places{huge_block(kTable), huge_block(kTable)};
#endif
}

}  // namespace gainsay::smt
