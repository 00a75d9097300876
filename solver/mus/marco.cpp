#include "solver/mus/marco.hpp"

#include "solver/mus/shrink.hpp"

#include <fmt/format.h>

namespace gainsay::mus {
namespace {

// Each unknown answer may have cost a whole budget of steps; more of them than this and the component is given up.
constexpr int kUnknownSeeds = 3;

std::vector<Element> complement(const std::vector<Element>& set, Element size) {
    std::vector<Element> result;
    auto at = set.begin();
    for (Element e = 0; e < size; ++e) {
        if (at != set.end() && *at == e) {
            ++at;
        } else {
            result.push_back(e);
        }
    }
    return result;
}

std::uint64_t bytes_of(const std::vector<Element>& set) {
    return sizeof set + set.capacity() * sizeof(Element);
}

void stop(Enumeration& result, std::string reason) {
    result.complete = false;
    if (result.reason.empty()) result.reason = std::move(reason);
}

}  // namespace

Enumeration enumerate(Element size, Oracle& oracle, const std::vector<std::vector<Element>>& known, std::size_t limit,
                      MemoryUse& memory, const Found& found) {
    Enumeration result;
    SubsetMap map(size);
    MemoryShare of_map(memory), of_sets(memory);
    const auto no_more = [&] {
        of_map.hold(map.bytes());
        return memory.exceeded() || oracle.exhausted();
    };
    for (const auto& set : known) map.block_up(set);
    int unknown_seeds = 0;
    while (auto seed = map.next_seed(no_more)) {
        if (result.muses.size() + result.mcses.size() >= limit) {
            stop(result, fmt::format("more than {} minimal sets", limit));
            break;
        }
        std::vector<Element> core;
        const smt::Answer answer = oracle.ask(*seed, &core);
        if (answer == smt::Answer::unsat) {
            result.muses.push_back(shrink(std::move(core), oracle, result.mcses));
            of_sets.hold_more(bytes_of(result.muses.back()));
            map.block_up(result.muses.back());
            if (!found || found(result.muses.back())) continue;
            stop(result, "no more were wanted");
            break;
        }
        std::vector<Element> left_out = complement(*seed, size);
        map.block_down(left_out);
        if (answer == smt::Answer::sat) {
            of_sets.hold_more(bytes_of(left_out));
            result.mcses.push_back(std::move(left_out));
            continue;
        }
        result.certain = false;
        stop(result, oracle.reason());
        if (++unknown_seeds >= kUnknownSeeds || oracle.exhausted()) break;
    }
    if (map.stopped()) {
        result.certain = result.certain && !oracle.exhausted();
        stop(result, oracle.exhausted() ? oracle.reason() : kMemoryReason);
    }
    return result;
}

}  // namespace gainsay::mus
