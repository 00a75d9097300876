#pragma once
// What the solver is given: constraints, each with its origin. A constraint with an assumption holds only while that
// assumption is made; one without is a definition and always holds.

#include "solver/logic/formula.hpp"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gainsay::logic {

/// How sure an assumption is that is not a claim. `declared` ones follow from definitions or exact identity.
enum class Certainty { declared, sure, likely };
const char* name(Certainty certainty);

/// Something that may be given up: a claim, that two mentions are the same thing, a rule, that nothing changed between
/// two reports, that two values exclude each other.
struct Assumption {
    enum class Kind { claim, link, rule, persistence, exclusion };
    AssumptionId id;
    Kind kind = Kind::claim;
    std::uint32_t index = 0;  ///< of the claim, link, rule instance … in its own table
    Certainty certainty = Certainty::declared;
    std::string text;         ///< for people: "'the strike' in a1 and 'the attack' in a3 are the same event"
    std::int64_t weight = 1;  ///< what it costs to give it up; >= 1
};

struct Constraint {
    ConstraintId id;
    Formula formula;
    AssumptionId assumption;  ///< none: always holds
};

struct ConstraintSet {
    std::vector<Variable> variables;
    std::vector<Assumption> assumptions;
    std::vector<Constraint> constraints;

    VariableId add_variable(std::string name, Sort sort, std::string text = {});
    AssumptionId add_assumption(Assumption assumption);  ///< sets the id
    ConstraintId add_constraint(Formula formula, AssumptionId assumption = AssumptionId::none());
};

/// The constraints of these assumptions (ascending), and the definitions that speak of the same variables, or of
/// variables that those speak of. Ids are new; names, texts and weights stay.
ConstraintSet excerpt(const ConstraintSet& set, const std::vector<AssumptionId>& assumptions);

/// SMT-LIB 2.6 text: one Boolean constant an assumption, each constraint under its assumption; every assumption is
/// asserted by a name ("claim_3", "link_7"), so that unsatisfiable cores and subsets speak of assumptions. Ends with
/// check-sat.
std::string to_smtlib(const ConstraintSet& set);
std::string to_text(const Formula& f, const ConstraintSet& set);

/// Values of variables that a model gave; absent variables do not matter.
using Assignment = std::map<VariableId, std::int64_t>;  ///< Boolean: 0 or 1
/// Evaluates exactly; absent variables count as 0 / false. Of a foreign formula nothing is known but what the solver
/// that gave the assignment says: it holds.
bool holds(const Formula& f, const Assignment& assignment);

}  // namespace gainsay::logic
