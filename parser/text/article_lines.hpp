#pragma once
// Lines of a plain-text or Markdown body, and the paragraphs that they make.

#include "parser/text/article.hpp"

#include <string_view>
#include <vector>

namespace gainsay::text {

/// What the start of a line says about its block in Markdown; `plain` when it says nothing.
enum class LineMark { plain, title, heading, list_item, quote };

/// Lines that make one block, marks and outer blanks cut off; never empty.
struct RawBlock {
    LineMark mark = LineMark::plain;
    std::vector<SourceRange> lines;
    bool blank_before = false;  ///< set apart from the block before it by an empty line
};

/// Cuts source[body) into blocks. Empty lines part blocks; within a run of lines each line is a paragraph of its own
/// (web pastes) unless the run looks wrapped to a width (then the lines are joined). Linear in the size of the body.
std::vector<RawBlock> cut_blocks(std::string_view source, SourceRange body);

/// The block's text: lines joined by one blank, links and emphasis of Markdown reduced to their words.
MappedText block_text(std::string_view source, const RawBlock& block);

/// Both, with the kinds that the marks say; one title at most, and no block without words.
std::vector<Block> read_plain_blocks(std::string_view source, SourceRange body);

}  // namespace gainsay::text
