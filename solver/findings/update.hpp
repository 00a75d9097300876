#pragma once
// Whether a difference between two reports is an update: one of them is later, or says itself that something changed.

#include "solver/findings/clash.hpp"

namespace gainsay::findings {

/// Every assumption that nothing changed is one that a later report would explain; false without any such assumption.
bool may_be_update(const Clash& clash);

/// How the reports of a difference in time follow each other.
enum class Order {
    one_later,  ///< they are of different days, or one tells of a rise
    one_day,
    unknown,  ///< one has no date
};

/// The order of the reports of all its assumptions; unknown where they differ in that.
Order order_of(const Context& context, const Clash& clash);

/// Nobody against some, and neither report is the later: no hour explains that, as a growing figure would.
bool none_against_some(const Context& context, const Clash& clash);

}  // namespace gainsay::findings
