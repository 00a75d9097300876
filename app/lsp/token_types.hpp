#pragma once
// Parts of the rule language as token types that every editor has colours for.

#include "app/rule_service/book.hpp"

#include <cstdint>
#include <optional>

namespace gainsay::app::lsp {

/// Index into token_types(); none for tokens that need no colour of their own.
std::optional<std::uint32_t> token_type(const rule_service::Book& book, std::size_t file,
                                        const rule_service::Token& token);

}  // namespace gainsay::app::lsp
