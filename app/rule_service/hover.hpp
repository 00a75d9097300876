#pragma once
// What an editor shows of the thing under the pointer.

#include "app/rule_service/book.hpp"

#include <optional>
#include <string>

namespace gainsay::app::rule_service {

struct Hover {
    SourceRange range;     ///< what it is about
    std::string markdown;  ///< text of packs in it is plain text
};

/// Names: what they stand for. Words of the language: what they mean. Words of a pattern: how the pattern is read.
/// None for comments and free text. Require: file < book.files.size().
std::optional<Hover> hover(const Book& book, std::size_t file, std::uint32_t at);

}  // namespace gainsay::app::rule_service
