#pragma once
// What the fixed words of the rule language mean, in a sentence or two: for hover and completion.
// docs/rule-language.md says more.

#include <string_view>

namespace gainsay::app::rule_service {

/// Markdown; empty for words that have no meaning of their own.
std::string_view keyword_doc(std::string_view word);
std::string_view type_doc(std::string_view type);
std::string_view trait_doc(std::string_view trait);
std::string_view finding_doc(std::string_view finding);
std::string_view tree_role_doc(std::string_view role);
/// Slots and nouns with a meaning of their own: this, topic, _, dollars, percent, years.
std::string_view name_doc(std::string_view name);

/// A text with places to fill in, in the form of LSP snippets, for an item keyword; empty when there is none.
std::string_view item_snippet(std::string_view keyword);

}  // namespace gainsay::app::rule_service
