#include "parser/readers/page_kinds.hpp"

namespace gainsay::readers {
namespace {

using text::BlockKind;

struct KindOfHint {
    Hint hint;
    BlockKind kind;
    double most_bytes;  // that an element of this name holds when the name means what it says
};

constexpr KindOfHint kKinds[] = {
    {Hint::newsletter, BlockKind::newsletter, 1'500}, {Hint::related, BlockKind::related_headline, 1'500},
    {Hint::author_box, BlockKind::author_box, 1'500}, {Hint::junk, BlockKind::furniture, 600},
    {Hint::credit, BlockKind::credit, 300},           {Hint::caption, BlockKind::caption, 1'000},
    {Hint::pull_quote, BlockKind::pull_quote, 600},   {Hint::byline, BlockKind::byline, 200},
    {Hint::dateline, BlockKind::dateline, 120},       {Hint::summary, BlockKind::subhead, 600},
};

BlockKind kind_of_name(const Hints& hints, double bytes) {
    for (const KindOfHint& known : kKinds) {
        if (hints.has(known.hint) && bytes <= known.most_bytes) return known.kind;
    }
    return BlockKind::paragraph;
}

BlockKind kind_of_tag(Tag tag) {
    if (tag == Tag::h1) return BlockKind::headline;
    if (is_heading(tag)) return BlockKind::subhead;
    if (tag == Tag::li || tag == Tag::dd || tag == Tag::dt) return BlockKind::list_item;
    if (tag == Tag::blockquote) return BlockKind::quote;
    return BlockKind::paragraph;
}

}  // namespace

MarkupKinds::MarkupKinds(const HtmlTree& tree, const std::vector<Hints>& hints, const std::vector<double>& text_bytes)
    : tree_(tree), by_name_(tree.nodes.size(), BlockKind::paragraph), by_tag_(tree.nodes.size(), BlockKind::paragraph) {
    for (HtmlNodeId id = 1; id < tree.nodes.size(); ++id) {
        const HtmlNodeId parent = tree.nodes[id].parent;
        by_name_[id] = kind_of_name(hints[id], text_bytes[id]);
        by_tag_[id] = kind_of_tag(tree.nodes[id].tag);
        if (by_name_[id] == BlockKind::paragraph) by_name_[id] = by_name_[parent];
        if (by_tag_[id] == BlockKind::paragraph) by_tag_[id] = by_tag_[parent];
    }
}

BlockKind MarkupKinds::of(const PageBlock& block) const {
    if (by_name_[block.node] != BlockKind::paragraph) return by_name_[block.node];
    const bool row = tree_.nodes[block.node].tag == Tag::tr;  // a row of data, or its cells would be blocks
    return row ? BlockKind::list_item : by_tag_[block.node];
}

std::vector<double> text_bytes_of(const HtmlTree& tree, const std::vector<PageBlock>& blocks) {
    std::vector<double> bytes(tree.nodes.size());
    for (const PageBlock& block : blocks) bytes[block.node] += static_cast<double>(block.content.text.size());
    for (std::size_t i = bytes.size(); i-- > 1;) bytes[tree.nodes[i].parent] += bytes[i];
    return bytes;
}

}  // namespace gainsay::readers
