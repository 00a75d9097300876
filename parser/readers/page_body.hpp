#pragma once
// Which blocks of a page are the article's text.
//
// The choice is made in the tree, not block by block: of the elements that hold most of the page's prose the innermost
// one, where names that pages give to their text ("articleBody", "entry-content") come first and furniture (menus,
// teasers, comments, adverts by their names) is left out before anything is weighed. Prose is text that is long enough
// and not mostly links, the two features that separate text from boilerplate best (Kohlschütter, Fankhauser and Nejdl,
// "Boilerplate detection using shallow text features", 2010).

#include "parser/readers/page_blocks.hpp"
#include "parser/readers/page_hints.hpp"

#include <string>
#include <vector>

namespace gainsay::readers {

struct PageBody {
    std::vector<PageBlock> front;    ///< what stands before it on the page, furniture left out
    std::vector<PageBlock> blocks;   ///< of the article's text, in reading order
    std::vector<double> text_bytes;  ///< shown inside each node of the tree
};

/// `known_text` is the article's text as the page gives it to machines (JSON-LD; letters and figures only), perhaps
/// empty: evidence of which element is meant, never a text of its own.
PageBody find_body(const HtmlTree& tree, const std::vector<Hints>& hints, const std::string& known_text);

}  // namespace gainsay::readers
