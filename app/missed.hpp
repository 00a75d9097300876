#pragma once
// Why sentences that look checkable gave no claim.

#include "parser/language/rule_set.hpp"
#include "parser/text/document.hpp"
#include "reports/report.hpp"

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace gainsay::app {

/// The verbs that patterns are made of, in their base form. They do not depend on what is read beside a sentence.
class PatternVerbs {
public:
    explicit PatternVerbs(const language::RuleSet& rules);
    bool has(const text::Token& token) const { return verbs_.contains(token.lemma) || verbs_.contains(token.lower); }

private:
    void add(const language::ast::PatternPart& part, const language::RuleSet& rules);
    void add(std::string_view word);
    std::set<std::string, std::less<>> verbs_;
};

/// The first reason that the form of the sentence gives, in the order of reports::Missed; linear in its tokens.
/// Require: `sentence` is an index of the document's sentences.
reports::Missed reason_of_miss(const text::Document& document, std::uint32_t sentence, const PatternVerbs& verbs);

/// Gives every such sentence of the report's texts its reason. Require: the texts are those of the documents.
void explain_missed(reports::Report& report, std::span<const text::Document> documents, const language::RuleSet& rules);

}  // namespace gainsay::app
