#include "solver/mus/shrink.hpp"

#include <algorithm>
#include <numeric>

namespace gainsay::mus {
namespace {

bool is_critical(Element element, const std::vector<Element>& set,
                 const std::vector<std::vector<Element>>& correction_sets) {
    return std::any_of(correction_sets.begin(), correction_sets.end(), [&](const std::vector<Element>& mcs) {
        if (!std::binary_search(mcs.begin(), mcs.end(), element)) return false;
        return std::none_of(set.begin(), set.end(), [&](Element other) {
            return other != element && std::binary_search(mcs.begin(), mcs.end(), other);
        });
    });
}

}  // namespace

std::vector<Element> shrink(std::vector<Element> core, Oracle& oracle,
                            const std::vector<std::vector<Element>>& correction_sets) {
    for (std::size_t at = 0; at < core.size();) {
        if (is_critical(core[at], core, correction_sets)) {
            ++at;
            continue;
        }
        std::vector<Element> trial = core;
        trial.erase(trial.begin() + static_cast<std::ptrdiff_t>(at));
        std::vector<Element> smaller;
        if (oracle.ask(trial, &smaller) == smt::Answer::unsat) {
            // Those before `at` are critical and so in every core of the trial, unless an unknown answer kept them.
            const auto before = static_cast<std::size_t>(
                std::count_if(smaller.begin(), smaller.end(), [&](Element e) { return e < core[at]; }));
            core = std::move(smaller);
            at = before;
        } else {
            ++at;
        }
    }
    return core;
}

std::vector<Element> preferred_minimal(Element size, Oracle& oracle) {
    std::vector<Element> everything(size);
    std::iota(everything.begin(), everything.end(), Element{0});
    std::vector<Element> core;
    if (oracle.ask(everything, &core) != smt::Answer::unsat) return everything;
    std::vector<Element> chosen;  // descending; whatever lies between chosen elements and the rest of the core can go
    while (core.size() > chosen.size()) {
        const Element last = core[core.size() - chosen.size() - 1];
        std::vector<Element> trial(everything.begin(), everything.begin() + last);
        trial.insert(trial.end(), chosen.rbegin(), chosen.rend());
        std::vector<Element> smaller;
        if (oracle.ask(trial, &smaller) == smt::Answer::unsat) {
            std::erase_if(chosen, [&](Element e) { return !std::binary_search(smaller.begin(), smaller.end(), e); });
            core = std::move(smaller);
        } else {
            chosen.push_back(last);
        }
    }
    std::reverse(chosen.begin(), chosen.end());
    return chosen;
}

}  // namespace gainsay::mus
