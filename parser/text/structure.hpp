#pragma once
// Which blocks of a page are the article and which are the furniture around it.
//
// Blocks are judged by general features: length, punctuation, capitals, verbs of appeal, repetition, position and
// neighbours (the features that work in boilerplate detection: Kohlschütter, Fankhauser and Nejdl, 2010). A paragraph
// of whole sentences stays a paragraph unless it is plainly about the outlet or its staff.

#include "parser/source/calendar.hpp"
#include "parser/text/article.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gainsay::text {

struct StructureHints {
    std::string title;             ///< known title, perhaps empty
    std::string author;            ///< known author, perhaps empty
    bool title_has_block = false;  ///< blocks[0] is the headline already (a `Title:` line)
};

/// Sets the kinds of all blocks that come as `paragraph` (a list item may turn out to be a label too); other kinds are
/// taken as known from mark-up. Splits a credit off the end of a caption. Linear in the size of the blocks.
void classify_blocks(std::vector<Block>& blocks, const StructureHints& hints);

struct FoundDates {
    std::optional<Day> published, updated;
};

/// Cuts dates and datelines off the first blocks into blocks of kind `dateline`, and reads the dates that have a year.
FoundDates split_datelines(std::vector<Block>& blocks);

}  // namespace gainsay::text
