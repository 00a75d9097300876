#include "solver/mus/shrink.hpp"

#include <algorithm>

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

class QuickXplain {
public:
    explicit QuickXplain(Oracle& oracle) : oracle_(oracle) {}

    // What of [begin, end) must join `given` to be unsatisfiable. The range is halved each time: depth log2 of its
    // size.
    std::vector<Element> explain(const std::vector<Element>& given, bool grown, Element begin, Element end) {
        if (grown && unsatisfiable(given)) return {};
        if (end - begin <= 1) return begin == end ? std::vector<Element>{} : std::vector<Element>{begin};
        const Element middle = begin + (end - begin) / 2;
        std::vector<Element> with_first = given;
        for (Element e = begin; e < middle; ++e) with_first.push_back(e);
        std::vector<Element> second = explain(with_first, true, middle, end);
        std::vector<Element> with_second = given;
        with_second.insert(with_second.end(), second.begin(), second.end());
        std::vector<Element> first = explain(with_second, !second.empty(), begin, middle);
        first.insert(first.end(), second.begin(), second.end());
        return first;
    }

    bool unsatisfiable(std::vector<Element> set) {
        std::sort(set.begin(), set.end());
        return oracle_.ask(set, nullptr) == smt::Answer::unsat;
    }

private:
    Oracle& oracle_;
};

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
    QuickXplain search(oracle);
    if (search.unsatisfiable({})) return {};
    return search.explain({}, false, 0, size);
}

}  // namespace gainsay::mus
