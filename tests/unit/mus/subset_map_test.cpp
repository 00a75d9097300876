#include "solver/mus/subset_map.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace gainsay::mus;

namespace {

using Mask = std::uint32_t;

Mask to_mask(const std::vector<Element>& set) {
    Mask mask = 0;
    for (const Element e : set) mask |= Mask{1} << e;
    return mask;
}

std::vector<Element> to_set(Mask mask) {
    std::vector<Element> set;
    for (Element e = 0; e < 32; ++e) {
        if ((mask >> e & 1) != 0) set.push_back(e);
    }
    return set;
}

struct Blocks {
    std::vector<Mask> up, left_out;
    bool open(Mask mask) const {
        for (const Mask m : up) {
            if ((mask & m) == m) return false;
        }
        for (const Mask m : left_out) {
            if ((mask & m) == 0) return false;
        }
        return true;
    }
};

}  // namespace

TEST_CASE("The first seed is everything, and a map without elements has one seed") {
    SubsetMap map(3);
    CHECK(map.next_seed() == std::vector<Element>{0, 1, 2});
    SubsetMap empty(0);
    CHECK(empty.next_seed() == std::vector<Element>{});
    empty.block_down({});
    CHECK_FALSE(empty.next_seed());
}

TEST_CASE("Blocking single elements decides them for good") {
    SubsetMap map(3);
    map.block_up(std::vector<Element>{1});
    CHECK(map.next_seed() == std::vector<Element>{0, 2});
    map.block_down(std::vector<Element>{1});
    CHECK_FALSE(map.next_seed());
}

TEST_CASE("Every seed is open and maximal, and the map ends exactly when no subset is open") {
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        const Element size = 1 + static_cast<Element>(random() % 9);
        const Mask everything = (Mask{1} << size) - 1;
        SubsetMap map(size);
        Blocks blocks;
        for (int step = 0; step < 200; ++step) {
            const auto seed = map.next_seed();
            bool any = false;
            for (Mask m = 0; m <= everything && !any; ++m) any = blocks.open(m);
            REQUIRE(seed.has_value() == any);
            if (!seed) break;
            const Mask mask = to_mask(*seed);
            REQUIRE(blocks.open(mask));
            for (Mask bigger = mask + 1; bigger <= everything; ++bigger) {
                const bool larger_and_open = (bigger & mask) == mask && blocks.open(bigger);
                REQUIRE_FALSE(larger_and_open);
            }
            const Mask part = mask & static_cast<Mask>(random());
            if (random() % 2 == 0) {
                const Mask left_out = everything & ~mask;
                blocks.left_out.push_back(left_out);
                map.block_down(to_set(left_out));
            } else {
                blocks.up.push_back(part);
                map.block_up(to_set(part));
            }
        }
    }
}

TEST_CASE("A search for a seed stops when it is told to, and counts what it holds") {
    SubsetMap map(50);
    const std::uint64_t before = map.bytes();
    for (Element e = 0; e + 1 < 50; ++e) map.block_up(std::vector<Element>{e, e + 1});
    CHECK(map.bytes() > before + 49 * 2 * sizeof(Element));
    CHECK_FALSE(map.next_seed([] { return true; }));
    CHECK(map.stopped());
    CHECK(map.next_seed([] { return false; }));
    CHECK_FALSE(map.stopped());
}
