#pragma once
// What the mark-up of an element says about the text in it: its tag, its class and id, its role, its microdata.

#include "parser/readers/html_tree.hpp"

#include <cstdint>
#include <vector>

namespace gainsay::readers {

enum class Hint : std::uint32_t {
    hidden = 1u << 0,  ///< not shown
    body = 1u << 1,    ///< says that it is the article's text ("articleBody", "entry-content")
    junk = 1u << 2,    ///< share buttons, adverts, menus, teasers, comments
    caption = 1u << 3,
    credit = 1u << 4,
    byline = 1u << 5,
    dateline = 1u << 6,  ///< when it was published or changed
    related = 1u << 7,   ///< other articles
    newsletter = 1u << 8,
    pull_quote = 1u << 9,
    headline = 1u << 10,
    summary = 1u << 11,  ///< the line below the headline
    author_box = 1u << 12,
    article = 1u << 13,    ///< one whole article, headline and all
    sure_body = 1u << 14,  ///< body, by microdata
    comments = 1u << 15,   ///< what readers say
};

class Hints {
public:
    bool has(Hint hint) const { return (bits_ & static_cast<std::uint32_t>(hint)) != 0; }
    void add(Hint hint) { bits_ |= static_cast<std::uint32_t>(hint); }

private:
    std::uint32_t bits_ = 0;
};

/// One for each node of the tree, from its own mark-up alone. Linear.
std::vector<Hints> page_hints(const HtmlTree& tree);

}  // namespace gainsay::readers
