#pragma once
// Articles that others are held against.

#include "parser/claims/claim.hpp"
#include "solver/logic/ground.hpp"
#include "solver/mus/mus.hpp"

#include <set>

namespace gainsay::app {

/// What is open between accepted articles alone is not the checked ones' business.
void leave_out_accepted(const std::set<ArticleId>& accepted, const claims::ClaimSet& claims,
                        const logic::Grounding& grounding, mus::Analysis& analysis);

}  // namespace gainsay::app
