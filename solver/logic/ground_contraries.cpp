// Opposite clauses → constraints. Tested by open_test.cpp.
#include "solver/logic/grounder.hpp"

namespace gainsay::logic {

void Grounder::oppose_contraries() {
    std::map<ReferentId, std::vector<std::size_t>> truths;
    for (std::size_t i = 0; i < instances_.all().size(); ++i) {
        const Instance& instance = instances_.all()[i];
        if (rules_.facts[instance.fact.index()].type == language::ast::FactType::truth &&
            instance.arguments.size() == 1)
            truths[instance.arguments.front()].push_back(i);
    }
    for (const Link& link : links_.contraries) {
        LinkId id = LinkId::none();
        for (const std::size_t a : truths[link.a])
            for (const std::size_t b : truths[link.b]) {
                const Instance &x = instances_.all()[a], &y = instances_.all()[b];
                if (x.fact != y.fact || x.day != y.day) continue;  // what rose today may fall tomorrow
                if (!id.valid()) {
                    id = LinkId::at(result_.links.size());
                    result_.links.push_back(link);
                    result_.links.back().id = id;
                }
                result_.set.add_constraint(implies(
                    variable(link_variable(id)),
                    not_(and_({variable(instances_.proposition(a, {})), variable(instances_.proposition(b, {}))}))));
            }
    }
}

}  // namespace gainsay::logic
