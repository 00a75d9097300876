#pragma once
// What is different between the findings of two runs.

#include "reports/report.hpp"

#include <set>
#include <string>
#include <vector>

namespace gainsay::app {

struct FindingChanges {
    std::set<std::string> came;                ///< ids in the later report
    std::vector<reports::ReportFinding> went;  ///< of the earlier report, in its order
    bool none() const { return came.empty() && went.empty(); }
};

/// Findings are the same when their fingerprints are, whatever their ids; of equal fingerprints, the first ones pair
/// up.
FindingChanges compare(const reports::Report& before, const reports::Report& after);

/// The findings that came in full, those that went in one line each, and how many there are now.
std::string changes_text(const FindingChanges& changes, const reports::Report& now,
                         const reports::TextOptions& options);

}  // namespace gainsay::app
