#pragma once
// The tree of a page. A builder of our own rather than a library, for three reasons: every node must lead back to its
// bytes, a page written to harm must cost no more than its length (no recursion, no copies of open formatting elements,
// no searches that grow with the page), and then no second, simpler reader is needed as a way out.
//
// It follows the tree construction of the HTML standard (section 13.2.6) in what decides where text belongs: implied
// end tags, scopes, raw text, void elements, misnested formatting. It does not move nodes (no foster parenting, no
// adoption): a misnested `</a>` ends the element where it stands, while the tree keeps the order of the bytes.

#include "parser/readers/html_tokens.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::readers {

using HtmlNodeId = std::uint32_t;
constexpr HtmlNodeId kNoNode = UINT32_MAX;

struct HtmlNode {
    Tag tag = Tag::unknown;
    bool is_text = false;
    HtmlNodeId parent = kNoNode, first_child = kNoNode, last_child = kNoNode, next = kNoNode;
    SourceRange range;        ///< of the text, or of the start tag
    std::uint32_t close = 0;  ///< where the element ends; what the tree holds behind it is no longer inside
    std::uint32_t attributes = 0, attribute_count = 0;
};

struct HtmlTree {
    std::string_view html;
    std::vector<HtmlNode> nodes;  ///< nodes[0] is the root, without a tag; each node comes after its parent
    std::vector<HtmlAttribute> attributes;
    bool too_deep = false;   ///< elements nested more deeply than 512 lie side by side
    bool too_large = false;  ///< what came after the first 2 million nodes is left out

    /// The decoded value; none when the element has no such attribute. `name` in lower case.
    std::optional<std::string> attribute(HtmlNodeId node, std::string_view name) const;
    /// The node that follows in reading order once all inside `node` is passed; kNoNode behind the end of `root`.
    HtmlNodeId after(HtmlNodeId node, HtmlNodeId root = 0) const;
    /// The node that follows in reading order, children first.
    HtmlNodeId following(HtmlNodeId node, HtmlNodeId root = 0) const;
    /// Node or one of its ancestors has this tag and is still open where `node` begins.
    bool inside(HtmlNodeId node, Tag tag) const;
};

/// Linear in the size of `html` (times at most the depth of 512), which must outlive the tree.
HtmlTree parse_html(std::string_view html);

}  // namespace gainsay::readers
