#pragma once
// What a newsroom makes of a snapshot's findings, as judge() does of a run's. Private to the session.

#include "app/judgement.hpp"
#include "app/session/snapshot.hpp"

namespace gainsay::app {

class SnapshotJudge {
public:
    /// Sets levels, order and marks of the findings, takes the suppressed ones out, and makes the report. Does nothing
    /// when there is neither a configuration nor a baseline. Require: everything else of the snapshot is there, and
    /// nobody else has it yet.
    static void judge(Snapshot& snapshot, const JudgementOptions& options);
};

}  // namespace gainsay::app
