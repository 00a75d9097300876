#pragma once
// The engine with a memory: articles and rules change a little at a time, and only what a change touches is done anew.
// What a session says is what a run from scratch over the same texts would say. Behind the workbench and the language
// server.

#include "app/config/config.hpp"
#include "app/session/snapshot.hpp"
#include "parser/source/budget.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::app {

struct SessionOptions {
    bool builtin = true;  ///< the embedded packs; one of them gives way to a rule file of the same pack name
    unsigned jobs = 1;    ///< threads that read articles and match patterns; results do not depend on it
    std::vector<std::string> without = {};  ///< names of embedded packs that claim and conclude nothing
    /// Of gainsay.toml, as `check` has it: names and weights of sources, levels, suppressions. Its paths (rules,
    /// excluded and accepted articles, the baseline) are for whoever brings the files. None: no configuration.
    std::shared_ptr<const Config> config = {};
    std::string baseline = {};      ///< a file, read at every refresh; empty: none
    std::optional<Day> today = {};  ///< what ends of suppressions are held against; none: the day in UTC
};

/// Used by one thread at a time; snapshots, once given, may be read by any number of threads, and outlive the session.
///
///     Session session({.jobs = 4});
///     session.set_article("a.txt", bytes);
///     session.set_rules("my.rules", text);          // at every keystroke
///     const Budget budget;                          // budget.cancel() from another thread ends refresh() early
///     if (auto now = session.refresh(budget)) use(now->report(), now->diagnostics);
class Session {
public:
    explicit Session(SessionOptions options = {});
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // None of these does any work before the next refresh(). A path is a name: no file is opened.

    /// Bytes in any format that `check` reads; a file may hold several articles. Replaces what was there.
    /// `accepted`: others are held against it; what its claims and those of other accepted ones clash in is no finding.
    void set_article(const std::string& path, std::string bytes, bool accepted = false);
    void remove_article(const std::string& path);
    /// Text of a rule file, right or wrong: broken items are left out and told in the diagnostics, the rest works.
    void set_rules(const std::string& path, std::string text);
    void remove_rules(const std::string& path);
    void set_what_if(WhatIf off);

    /// Brings everything up to date. Null when the budget was cancelled; what was done until then is kept, and the next
    /// refresh goes on from there. Wall time that runs out gives a snapshot with `analysis.undecided`.
    std::shared_ptr<const Snapshot> refresh(const Budget& budget);
    /// What the last refresh() that was not cancelled gave; null before.
    std::shared_ptr<const Snapshot> latest() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace gainsay::app
