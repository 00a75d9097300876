#include "parser/readers/page_blocks.hpp"

#include "parser/readers/html_flow.hpp"

namespace gainsay::readers {
namespace {

constexpr std::size_t kNodesOfRow = 200;
constexpr std::size_t kBytesOfRow = 600;  // blanks between the tags counted

class Cutter {
public:
    Cutter(const HtmlTree& tree, HtmlNodeId root, const std::vector<bool>& skip)
        : tree_(tree), root_(root), skip_(skip), flow_(tree.html) {}

    std::vector<PageBlock> run() {
        container_ = root_;
        HtmlNodeId node = root_;
        while (node != kNoNode) {
            const bool leave_out = skip_[node] || is_never_text(tree_.nodes[node].tag);
            if (leave_out && row_ == kNoNode && is_block(tree_.nodes[node].tag)) finish();
            const bool enter = !leave_out && open(node) && tree_.nodes[node].first_child != kNoNode;
            node = enter ? tree_.nodes[node].first_child : close_and_go_on(node);
        }
        finish();
        return std::move(blocks_);
    }

private:
    /// True when its children are to be read.
    bool open(HtmlNodeId id) {
        const HtmlNode& node = tree_.nodes[id];
        if (node.is_text) {
            add_text(id);
            return false;
        }
        if (node.tag == Tag::br) line_break(node.range);
        if (node.tag == Tag::wbr) return false;
        if (!is_block(node.tag)) return true;
        if (row_ != kNoNode) {  // inside a row of data only the row itself is a block
            flow_.add_blank(node.range);
            return true;
        }
        finish();
        container_ = id;
        if (node.tag == Tag::tr && is_data_row(id)) row_ = id;
        return true;
    }

    /// The next node in reading order; the elements that end on the way end their blocks.
    HtmlNodeId close_and_go_on(HtmlNodeId node) {
        for (;;) {
            if (row_ == node) row_ = kNoNode;
            if (row_ == kNoNode && is_block(tree_.nodes[node].tag) && container_ == node) {
                finish();
                container_ = tree_.nodes[node].parent == kNoNode ? root_ : block_around(tree_.nodes[node].parent);
            }
            if (node == root_) return kNoNode;
            if (tree_.nodes[node].next != kNoNode) return tree_.nodes[node].next;
            node = tree_.nodes[node].parent;
        }
    }

    HtmlNodeId block_around(HtmlNodeId node) const {
        while (node != root_ && !is_block(tree_.nodes[node].tag)) node = tree_.nodes[node].parent;
        return node;
    }

    /// Two cells or more that together hold no more than a line: figures, not a layout.
    bool is_data_row(HtmlNodeId row) const {
        std::size_t cells = 0;
        std::size_t bytes = 0;
        std::size_t seen = 0;
        for (HtmlNodeId id = tree_.following(row, row); id != kNoNode; id = tree_.following(id, row)) {
            const HtmlNode& node = tree_.nodes[id];
            if (node.tag == Tag::td || node.tag == Tag::th) ++cells;
            if (node.is_text) bytes += node.range.size();
            if (++seen > kNodesOfRow || bytes > kBytesOfRow || node.tag == Tag::table || node.tag == Tag::li)
                return false;
        }
        return cells >= 2;
    }

    void add_text(HtmlNodeId id) {
        const SourceRange range = tree_.nodes[id].range;
        if (pending_break_ && !flow_.empty()) settle_break(range);
        const std::size_t before = flow_.size();
        flow_.add(range);
        const auto added = static_cast<std::uint32_t>(flow_.size() - before);
        if (added == 0) return;
        pending_break_.reset();
        in_link(id) ? link_bytes_ += added : 0;
    }

    bool in_inline(HtmlNodeId id, std::initializer_list<Tag> tags) const {
        const std::uint32_t begin = tree_.nodes[id].range.begin;
        for (HtmlNodeId at = id; at != kNoNode && at != root_; at = tree_.nodes[at].parent) {
            for (const Tag tag : tags) {
                if (tree_.nodes[at].tag == tag && tree_.nodes[at].close >= begin) return true;
            }
        }
        return false;
    }
    bool in_link(HtmlNodeId id) const { return in_inline(id, {Tag::a, Tag::button}); }

    void line_break(SourceRange tag) {
        if (flow_.empty()) return;
        if (row_ != kNoNode) return flow_.add_blank(tag);
        if (pending_break_) return finish();  // two in a row part paragraphs
        pending_break_ = tag;
    }

    /// One <br> ends a line of its own, but for a sentence that runs on in the next line and for headings.
    void settle_break(SourceRange text) {
        std::uint32_t first = text.begin;
        while (first < text.end && static_cast<unsigned char>(tree_.html[first]) <= ' ') ++first;
        if (first == text.end) return;
        const char c = tree_.html[first];
        const bool runs_on = c >= 'a' && c <= 'z' && flow_.last() != '.' && flow_.last() != '!' && flow_.last() != '?';
        if (runs_on || tree_.inside(container_, Tag::h1) || is_heading(tree_.nodes[container_].tag)) {
            flow_.add_blank(*pending_break_);
        } else {
            finish();
        }
        pending_break_.reset();
    }

    void finish() {
        pending_break_.reset();
        if (flow_.empty()) return;
        PageBlock block;
        block.range = flow_.range();
        block.content = flow_.take();
        block.node = container_;
        block.link_bytes = link_bytes_;
        link_bytes_ = 0;
        blocks_.push_back(std::move(block));
    }

    const HtmlTree& tree_;
    const HtmlNodeId root_;
    const std::vector<bool>& skip_;
    HtmlFlow flow_;
    HtmlNodeId container_ = 0;
    HtmlNodeId row_ = kNoNode;  ///< the row of data that is being read
    std::optional<SourceRange> pending_break_;
    std::uint32_t link_bytes_ = 0;
    std::vector<PageBlock> blocks_;
};

}  // namespace

std::vector<PageBlock> cut_page(const HtmlTree& tree, HtmlNodeId root, const std::vector<bool>& skip) {
    return Cutter(tree, root, skip).run();
}

}  // namespace gainsay::readers
