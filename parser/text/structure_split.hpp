#pragma once
// Blocks that hold two things in one line, as web pastes do, cut into one block each.

#include "parser/text/article.hpp"

#include <vector>

namespace gainsay::text {

/// Cuts off what is known by its own words: the time of an update at the front, a note on an earlier version at the
/// end, the label of a picture, the credit behind a caption. Only of paragraphs, subheads and captions; the pieces
/// cover the block's bytes in order.
std::vector<Block> split_blocks(std::vector<Block> blocks);

}  // namespace gainsay::text
