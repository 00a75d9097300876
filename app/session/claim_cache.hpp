#pragma once
// The claims of each article, kept as long as no change of the rules can touch them. Private to the session.

#include "app/config/config.hpp"
#include "parser/claims/article_claims.hpp"
#include "parser/language/rule_set.hpp"
#include "parser/source/budget.hpp"
#include "parser/text/document.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace gainsay::app {

class ClaimCache {
public:
    using Documents = std::shared_ptr<const std::vector<text::Document>>;
    using Rules = std::shared_ptr<const language::RuleSet>;
    using Patterns = std::shared_ptr<const claims::CompiledPatterns>;

    /// `config`: what speakers are called; may be null.
    explicit ClaimCache(std::shared_ptr<const Config> config) : config_(std::move(config)) {}
    /// To be told of every change. `origins`: for each document its index before the change, SIZE_MAX for new ones.
    void set_documents(const Documents& documents, std::span<const std::size_t> origins);
    /// As claims::extract(); the same object as before when nothing changed. Null when cancelled: what was read is
    /// kept.
    std::shared_ptr<const claims::ClaimSet> extract(const Rules& rules, const Patterns& patterns, unsigned jobs,
                                                    const Budget& budget);

private:
    struct Entry {
        claims::ArticleClaims claims;
        Rules rules;  ///< by which it was read; null: not yet
        Patterns patterns;
    };
    struct Step;
    std::map<Rules, Step> steps_to(const Rules& rules, const Patterns& patterns) const;
    /// False when nothing is different.
    static bool bring(Entry& entry, const text::Document& document, const Step* step, const claims::Lexicon& lexicon,
                      const claims::CompiledPatterns& patterns);

    std::shared_ptr<const Config> config_;
    Documents documents_;
    std::vector<Entry> entries_;
    std::shared_ptr<const claims::ClaimSet> joined_;  ///< of the entries as they are; null: to be joined anew
};

}  // namespace gainsay::app
