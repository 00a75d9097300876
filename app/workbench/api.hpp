#pragma once
// The workbench's protocol (docs/workbench.md): a call's name and body → an answer. Knows nothing of HTTP but the
// numbers that say how it went.

#include "app/engine.hpp"
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
    Api(const EngineOptions& options, std::istream& standard_input);

    /// `name`: what follows "/api/"; `body`: empty for GET. Any number of threads.
    Answer call(std::string_view name, bool post, const std::string& body);
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
    Answer state();
    Answer update(const std::string& body);
    Answer save(const std::string& body);
    Answer why_not(const std::string& body);
    Answer propose(const std::string& body);
    Answer examples(const std::string& body);
    Answer rule(std::string_view what, const std::string& body);

    EngineOptions options_;
    RuleStore store_;
    Results results_;
    std::vector<Diagnostic> problems_;
    std::size_t article_count_ = 0;
    std::mutex mutex_;
    std::map<std::string, RuleText> rules_;  ///< of the given files
    std::unique_ptr<Worker> worker_;         ///< last, so that it ends first
};

}  // namespace gainsay::app
