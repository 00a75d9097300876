#pragma once
// A page cut into blocks: what a browser would set as a paragraph, heading, item, cell or caption of its own.

#include "parser/readers/html_tree.hpp"
#include "parser/text/article.hpp"

#include <vector>

namespace gainsay::readers {

struct PageBlock {
    text::MappedText content;  ///< maps to bytes of the HTML
    SourceRange range;
    HtmlNodeId node = 0;           ///< the innermost block element around it
    std::uint32_t link_bytes = 0;  ///< of the content
};

/// All blocks below `root` in reading order. `skip[node]` leaves a node out with all that it holds; what a page never
/// shows (scripts, forms' controls) is left out anyway.
std::vector<PageBlock> cut_page(const HtmlTree& tree, HtmlNodeId root, const std::vector<bool>& skip);

}  // namespace gainsay::readers
