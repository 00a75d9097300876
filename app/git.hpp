#pragma once
// What git knows of changed files. The git command does the work; no shell is between.

#include <set>
#include <span>
#include <string>

namespace gainsay::app {

struct ChangedFiles {
    std::set<std::string> paths;  ///< absolute, links resolved
    std::string problem;          ///< why nothing is known; else empty
};

/// Files in the repository of `folder` that are not as they were where HEAD and `revision` parted: committed, staged,
/// not staged, and new files that git does not ignore. Deleted files are not among them.
ChangedFiles changed_since(const std::string& revision, const std::string& folder);

}  // namespace gainsay::app
