#pragma once
// What kind of block the mark-up around it says.

#include "parser/readers/page_blocks.hpp"
#include "parser/readers/page_hints.hpp"
#include "parser/text/article.hpp"

#include <vector>

namespace gainsay::readers {

/// Kinds by element: `<h2>` makes subheads, `<li>` items, a class "photo-credit" credits. Names of classes count before
/// tags, but only on elements that hold as little text as such a thing does. Linear to build.
class MarkupKinds {
public:
    /// `text_bytes`: shown inside each node of the tree.
    MarkupKinds(const HtmlTree& tree, const std::vector<Hints>& hints, const std::vector<double>& text_bytes);

    /// `paragraph` when the mark-up says nothing; `headline` for every <h1>.
    text::BlockKind of(const PageBlock& block) const;

private:
    const HtmlTree& tree_;
    std::vector<text::BlockKind> by_name_, by_tag_;  // paragraph: nothing said
};

/// Bytes of the blocks inside each node, with all that it holds.
std::vector<double> text_bytes_of(const HtmlTree& tree, const std::vector<PageBlock>& blocks);

}  // namespace gainsay::readers
