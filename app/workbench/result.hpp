#pragma once
// Snapshots → the protocol's results (docs/workbench.md), which tell only what is new.

#include "app/session/snapshot.hpp"
#include "app/workbench/article_view.hpp"

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace gainsay::app {

/// The texts of a snapshot in the page's units. The snapshot has to outlive them.
class Views {
public:
    explicit Views(const Snapshot& snapshot);
    const ArticleView& article(ArticleId id);
    const Utf16Map& rules(SourceId id);

private:
    const Snapshot& snapshot_;
    std::vector<std::unique_ptr<ArticleView>> articles_;
    std::unordered_map<std::uint32_t, Utf16Map> rules_;
};

/// What one page was told last.
class Results {
public:
    /// JSON of the protocol's `result`. `whole`: all counts as added.
    std::string render(const Snapshot& snapshot, bool whole, double milliseconds);

private:
    std::unordered_map<std::string, std::uint64_t> claims_, findings_;  ///< key → what it looked like; looked up and
                                                                        ///< listed in the order of keys
};

/// "a3" → 2; none for what is no article of the snapshot.
ArticleId article_of(const std::string& name, const Snapshot& snapshot);

}  // namespace gainsay::app
