#include "solver/mus/difference_cycle.hpp"

#include <algorithm>
#include <map>

namespace gainsay::mus {
namespace {

using logic::Formula;
using logic::LinearSum;
__extension__ using Wide = __int128;  // sums of many 64-bit numbers

constexpr std::uint32_t kZero = 0;  // the node that stands for the number 0
constexpr std::uint32_t kNone = UINT32_MAX;

// to <= from + length
struct Edge {
    std::uint32_t from = kZero, to = kZero;
    Wide length = 0;
    ConstraintId constraint;
};

class Graph {
public:
    explicit Graph(const logic::ConstraintSet& set) : set_(set) {}

    void add(ConstraintId id) { add(set_.constraints[id.index()].formula, id); }

    std::vector<ConstraintId> cycle() const {
        std::vector<Wide> distance(nodes_.size() + 1, 0);
        std::vector<std::uint32_t> last(nodes_.size() + 1, kNone);  // edge that shortened the way to a node
        std::uint32_t shortened = kNone;
        for (std::size_t round = 0; round <= nodes_.size() + 1; ++round) {
            shortened = kNone;
            for (std::uint32_t i = 0; i < edges_.size(); ++i) {
                const Edge& e = edges_[i];
                if (distance[e.from] + e.length >= distance[e.to]) continue;
                distance[e.to] = distance[e.from] + e.length;
                last[e.to] = i;
                shortened = e.to;
            }
            if (shortened == kNone) return {};
        }
        for (std::size_t i = 0; i <= nodes_.size(); ++i) shortened = edges_[last[shortened]].from;  // into the circle
        std::vector<ConstraintId> result;
        std::uint32_t at = shortened;
        do {
            result.push_back(edges_[last[at]].constraint);
            at = edges_[last[at]].from;
        } while (at != shortened);
        std::sort(result.begin(), result.end());
        result.erase(std::unique(result.begin(), result.end()), result.end());
        return result;
    }

private:
    void add(const Formula& f, ConstraintId id) {
        if (f.kind == Formula::Kind::conjunction) {
            for (const Formula& child : f.children) add(child, id);
        } else if (f.kind == Formula::Kind::at_most_zero || f.kind == Formula::Kind::equals_zero) {
            add(f.sum, id, 1);
            if (f.kind == Formula::Kind::equals_zero) add(f.sum, id, -1);
        }
    }

    // sign · sum <= 0
    void add(const LinearSum& sum, ConstraintId id, int sign) {
        Edge edge{kZero, kZero, -Wide{sum.constant} * sign, id};
        for (const auto& [variable, coefficient] : sum.terms) {
            if (coefficient != 1 && coefficient != -1) return;
            std::uint32_t& end = coefficient * sign == 1 ? edge.to : edge.from;
            if (end != kZero) return;
            end = nodes_.emplace(variable, static_cast<std::uint32_t>(nodes_.size() + 1)).first->second;
        }
        if (edge.from != edge.to) edges_.push_back(edge);
    }

    const logic::ConstraintSet& set_;
    std::map<VariableId, std::uint32_t> nodes_;
    std::vector<Edge> edges_;
};

}  // namespace

std::vector<ConstraintId> negative_cycle(const logic::ConstraintSet& set, std::span<const ConstraintId> constraints) {
    Graph graph(set);
    for (const ConstraintId id : constraints) graph.add(id);
    return graph.cycle();
}

}  // namespace gainsay::mus
