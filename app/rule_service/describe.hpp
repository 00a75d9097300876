#pragma once
// Names of a book in words: signatures, and the Markdown that hover and completion show.

#include "app/rule_service/navigation.hpp"

#include <string>

namespace gainsay::app::rule_service {

/// "rescued(E: event) is count of people, cumulative"
std::string signature(const language::FactInfo& fact, const language::RuleSet& rules);

/// What is known of a name, as Markdown; text of packs is put so that no Markdown in it takes effect.
std::string describe(const Book& book, const Symbol& symbol);

/// The comment lines right above an item, without their marks; may be empty.
std::string comment_above(const PackFile& file, std::uint32_t item);

/// Text as Markdown that shows it as it is; line ends become blanks.
std::string plain(std::string_view text);
/// `text`, safe with backticks in it.
std::string code(std::string_view text);

}  // namespace gainsay::app::rule_service
