#pragma once
// A quick look for values under which all constraints of a component hold, without a solver.

#include "solver/logic/constraint_set.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace gainsay::mus {

/// Propagates bounds and truth values, guesses what is open, and goes back on a guess a few times. Bounded effort:
/// about linear in the size of the constraints. Keeps its tables from one call to the next.
///
/// `model` is a proof: the values are checked exactly against every constraint. So is `conflict`: it was propagated
/// without any guess, and conflict() are the constraints that took part; or they are a circle of differences
/// (difference_cycle.hpp), which bounds would creep along for ever. `open` says nothing.
class ModelSearch {
public:
    enum class Answer { model, conflict, open };

    explicit ModelSearch(const logic::ConstraintSet& set);
    /// Of all these constraints, with their assumptions made.
    Answer ask(std::span<const ConstraintId> constraints);
    bool finds_model(std::span<const ConstraintId> constraints) { return ask(constraints) == Answer::model; }
    /// After `model`: the values of all variables that the constraints mention.
    logic::Assignment model() const;
    /// After `conflict`: some of the constraints, ascending, that cannot hold together; not minimal.
    const std::vector<ConstraintId>& conflict() const { return conflict_; }

private:
    static constexpr std::int64_t kOpen = INT64_MAX / 4;  ///< bounds at or beyond this are none

    enum class Truth : std::uint8_t { no, yes, open };
    struct Change {
        std::uint32_t variable;
        bool of_low;               ///< else of the high bound
        std::int64_t before;       ///< the bound
        std::uint32_t previous;    ///< change of the same bound, or kNone
        std::uint32_t constraint;  ///< in whose propagation it came
    };
    static constexpr std::uint32_t kNone = UINT32_MAX;
    struct Guess {
        std::size_t trail;  ///< length before the guess
        std::uint32_t variable;
        std::int64_t value;
        enum class At : std::uint8_t { low, high, fresh } at;
    };

    bool goes_round(std::span<const ConstraintId> constraints);
    bool propagate(std::span<const ConstraintId> constraints);
    const std::vector<std::uint32_t>& variables_of(ConstraintId id);
    void use(std::uint32_t variable);
    void enqueue(std::uint32_t position);
    void clear_queue();
    bool require(const logic::Formula& f, bool wanted);
    bool require_all(const logic::Formula& f, bool wanted);
    bool require_some(const logic::Formula& f, bool wanted);
    bool require_equivalence(const logic::Formula& f, bool wanted);
    bool require_at_most(const logic::LinearSum& sum, int sign, std::int64_t extra);
    bool require_other(const logic::LinearSum& sum);
    bool set_low(std::uint32_t variable, std::int64_t value);
    bool set_high(std::uint32_t variable, std::int64_t value);
    void note_change(std::uint32_t variable, bool of_low, std::int64_t before);
    void explain();
    Truth truth(const logic::Formula& f) const;
    Truth truth_of_sum(const logic::LinearSum& sum, bool equality) const;
    bool guess(std::size_t& from);
    bool go_back();
    void undo(std::size_t trail);
    void begin(std::span<const ConstraintId> constraints);
    bool verified(std::span<const ConstraintId> constraints) const;

    const logic::ConstraintSet& set_;
    std::vector<std::int64_t> low_, high_;  ///< of each variable; Booleans 0 and 1
    std::vector<std::uint32_t> used_;       ///< variables of this call
    std::vector<std::uint32_t> call_of_;    ///< the last call that used a variable
    std::uint32_t call_ = 0;

    struct Occurrence {
        std::uint32_t position;  ///< of the constraint in the call
        std::uint32_t next;      ///< of the same variable, or kNone
    };
    std::vector<std::uint32_t> first_occurrence_;
    std::vector<Occurrence> occurrences_;
    std::vector<std::uint32_t> queue_;  ///< positions of constraints to propagate
    std::size_t queue_at_ = 0;
    std::vector<std::uint8_t> queued_;
    std::vector<std::optional<std::vector<std::uint32_t>>> variables_;  ///< of each constraint, once asked for
    std::vector<std::uint8_t> large_;                                   ///< of each constraint: has numbers too large
    std::vector<std::uint32_t> last_low_, last_high_;                   ///< latest change of each bound, or kNone
    std::vector<Change> trail_;
    std::vector<ConstraintId> conflict_;
    std::uint32_t current_ = 0;  ///< the constraint that is being propagated
    bool any_large_ = false;
    std::vector<Guess> guesses_;
    std::int64_t fresh_ = 0;  ///< values for variables without bounds, all different
    std::size_t work_ = 0, most_work_ = 0, conflicts_ = 0;
    bool looked_for_cycle_ = false;
};

}  // namespace gainsay::mus
