#pragma once
// The workbench's protocol (docs/workbench.md): a call's name and body → an answer. Knows nothing of HTTP but the
// numbers that say how it went.

#include "app/engine.hpp"
#include "app/judgement.hpp"
#include "app/workbench/result.hpp"
#include "app/workbench/rule_store.hpp"
#include "app/workbench/worker.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace gainsay::app {

struct Answer {
    int status = 200;
    std::string body;  ///< JSON
};

class Api {
public:
    /// Reads articles and rules. What cannot be read is told in the diagnostics of the first state.
    Api(const EngineOptions& options, std::istream& standard_input, const JudgementOptions& judgement = {});

    /// `name`: what follows "/api/"; `body`: empty for GET; `page`: the name that a page gave itself, so that each has
    /// its own edits and is told what is new to it. Any number of threads.
    Answer call(std::string_view name, bool post, const std::string& body, const std::string& page = {});
    /// Answers all who wait, so that the server can end.
    void stop() { worker_->stop(); }
    std::size_t articles() const { return article_count_; }
    /// What could not be read.
    const std::vector<Diagnostic>& problems() const { return problems_; }

private:
    struct RuleText {
        std::string text;  ///< as the engine has it
        std::string hash;  ///< of the text on disk that it began as
    };
    /// What one page has.
    struct Page {
        std::map<std::string, RuleText> rules;
        WhatIf what_if;
        std::uint64_t used = 0;  ///< when it was last heard of, in calls
    };
    Answer state(const std::string& page);
    Answer update(const std::string& page, const std::string& body);
    Answer save(const std::string& page, const std::string& body);
    Answer why_not(const std::string& page, const std::string& body);
    Answer propose(const std::string& page, const std::string& body);
    Answer examples(const std::string& page, const std::string& body);
    Answer rule(const std::string& page, std::string_view what, const std::string& body);
    std::shared_ptr<const Snapshot> snapshot(const std::string& page) const;
    /// The page, new with the texts of the one that was heard of last. Require: mutex_ is held.
    Page& page_of(const std::string& name);
    Worker::Texts texts_of(const Page& page) const;

    EngineOptions options_;
    RuleStore store_;
    std::vector<Diagnostic> problems_;
    std::size_t article_count_ = 0;
    std::mutex mutex_;
    std::uint64_t calls_ = 0;
    std::map<std::string, Page> pages_;       ///< never empty: "" began with the files as they were on disk
    std::map<std::string, Results> results_;  ///< by page; the worker's thread alone
    std::unique_ptr<Worker> worker_;          ///< last, so that it ends first
};

}  // namespace gainsay::app
