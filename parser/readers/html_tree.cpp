#include "parser/readers/html_tree.hpp"

#include "parser/readers/html_characters.hpp"

#include <algorithm>
#include <array>

namespace gainsay::readers {
namespace {

constexpr std::size_t kDeepest = 512;  // open elements; browsers stop there too
constexpr std::size_t kMostNodes = std::size_t{2} << 20;

bool same_name(std::string_view written, std::string_view lower) {
    return written.size() == lower.size() &&
           std::equal(written.begin(), written.end(), lower.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
           });
}

class TreeBuilder {
public:
    explicit TreeBuilder(std::string_view html) : tokens_(html) {
        tree_.html = html;
        tree_.nodes.emplace_back();
        tree_.nodes[0].close = static_cast<std::uint32_t>(html.size());
        open_.push_back(0);
    }

    HtmlTree build() {
        for (HtmlToken token = tokens_.next(); token.kind != HtmlToken::Kind::end; token = tokens_.next()) {
            if (tree_.nodes.size() >= kMostNodes) {
                tree_.too_large = true;
                break;
            }
            if (token.kind == HtmlToken::Kind::text) add_text(token);
            if (token.kind == HtmlToken::Kind::start_tag) start(token);
            if (token.kind == HtmlToken::Kind::end_tag) end(token);
        }
        while (open_.size() > 1) pop(static_cast<std::uint32_t>(tree_.html.size()));
        return std::move(tree_);
    }

private:
    HtmlNode& top() { return tree_.nodes[open_.back()]; }
    Tag tag_at(std::size_t depth) const { return tree_.nodes[open_[depth]].tag; }
    std::size_t& count(Tag tag) { return counts_[static_cast<std::size_t>(tag)]; }

    HtmlNodeId append(HtmlNode node) {
        const auto id = static_cast<HtmlNodeId>(tree_.nodes.size());
        node.parent = open_.back();
        HtmlNode& parent = top();
        if (parent.last_child == kNoNode) {
            parent.first_child = id;
        } else {
            tree_.nodes[parent.last_child].next = id;
        }
        parent.last_child = id;
        tree_.nodes.push_back(node);
        return id;
    }

    void add_text(const HtmlToken& token) {
        HtmlNode node;
        node.is_text = true;
        node.range = token.range;
        node.close = token.range.end;
        append(node);
    }

    void pop(std::uint32_t at) {
        HtmlNode& node = top();
        if (node.close == 0) node.close = at;
        --count(node.tag);
        open_.pop_back();
    }

    /// Closes open_[depth] and all that is open inside it.
    void pop_to(std::size_t depth, std::uint32_t at) {
        while (open_.size() > depth) pop(at);
    }

    /// Depth of the innermost open `tag` that no element of `boundary` shields; 0: none.
    template <class Boundary>
    std::size_t find_open(Tag tag, const Boundary& boundary) {
        if (count(tag) == 0) return 0;
        for (std::size_t depth = open_.size(); depth-- > 1;) {
            if (tag_at(depth) == tag) return depth;
            if (boundary(tag_at(depth))) return 0;
        }
        return 0;
    }

    void start(const HtmlToken& token);
    void close_implied(Tag tag, std::uint32_t at);
    void close_item(std::initializer_list<Tag> items, std::uint32_t at);
    void close_table_parts(std::initializer_list<Tag> parts, std::uint32_t at);
    void leave_drawing(Tag tag, std::uint32_t at);
    void end(const HtmlToken& token);
    void end_formatting(std::size_t depth, const HtmlToken& token);
    std::size_t find_for_end_tag(const HtmlToken& token);
    bool in_drawing() { return count(Tag::svg) + count(Tag::math) > 0 && count(Tag::foreignobject) == 0; }

    HtmlTree tree_;
    HtmlTokenizer tokens_;
    std::vector<HtmlNodeId> open_;
    std::array<std::size_t, kTagCount> counts_{};  // how many of each are open
    std::array<bool, kTagCount> seen_{};
};

void TreeBuilder::close_item(std::initializer_list<Tag> items, std::uint32_t at) {
    for (std::size_t depth = open_.size(); depth-- > 1;) {
        const Tag open = tag_at(depth);
        if (std::find(items.begin(), items.end(), open) != items.end()) return pop_to(depth, at);
        if (is_special(open) && open != Tag::address && open != Tag::div && open != Tag::p) return;
    }
}

/// A cell, row or body begins: those that are open in the same table end.
void TreeBuilder::close_table_parts(std::initializer_list<Tag> parts, std::uint32_t at) {
    std::size_t outermost = 0;
    for (std::size_t depth = open_.size(); depth-- > 1;) {
        const Tag open = tag_at(depth);
        if (open == Tag::table || open == Tag::template_) break;
        if (std::find(parts.begin(), parts.end(), open) != parts.end()) outermost = depth;
    }
    if (outermost > 0) pop_to(outermost, at);
}

/// Text elements end a drawing whose end tag was forgotten.
void TreeBuilder::leave_drawing(Tag tag, std::uint32_t at) {
    if (!in_drawing() || (!is_block(tag) && tag != Tag::span && tag != Tag::img && tag != Tag::br)) return;
    for (std::size_t depth = 1; depth < open_.size(); ++depth) {
        if (tag_at(depth) == Tag::svg || tag_at(depth) == Tag::math) return pop_to(depth, at);
    }
}

/// The end tags that a start tag implies.
void TreeBuilder::close_implied(Tag tag, std::uint32_t at) {
    using enum Tag;
    leave_drawing(tag, at);
    if (count(head) > 0 && (is_block(tag) || tag == a || tag == span || tag == img || tag == br) && tag != noscript &&
        tag != template_ && tag != Tag::head) {
        if (const std::size_t depth = find_open(head, is_scope_boundary)) pop_to(depth, at);
    }
    if (tag == li) close_item({li}, at);
    if (tag == dd || tag == dt) close_item({dd, dt}, at);
    if (tag == option || tag == optgroup) {
        if (top().tag == option) pop(at);
        if (tag == optgroup && top().tag == optgroup) pop(at);
    }
    if (count(table) > 0) {
        if (tag == td || tag == th) close_table_parts({td, th, caption}, at);
        if (tag == tr) close_table_parts({tr, td, th, caption}, at);
        if (tag == tbody || tag == thead || tag == tfoot)
            close_table_parts({tbody, thead, tfoot, tr, td, th, caption}, at);
    }
    if (closes_paragraph(tag)) {
        const auto boundary = [](Tag open) { return is_scope_boundary(open) || open == button; };
        if (const std::size_t depth = find_open(p, boundary)) pop_to(depth, at);
    }
    if (is_heading(tag) && is_heading(top().tag)) pop(at);
    if (tag == a || tag == nobr || tag == button) {
        if (const std::size_t depth = find_open(tag, is_scope_boundary)) {
            HtmlToken implied;
            implied.range = {at, at};
            end_formatting(depth, implied);
        }
    }
}

void TreeBuilder::start(const HtmlToken& token) {
    // A second <html> or <body> only brings attributes; there is one of each.
    const bool once = token.tag == Tag::html || token.tag == Tag::body || token.tag == Tag::head;
    bool& seen = seen_[static_cast<std::size_t>(token.tag)];
    if (once && seen) return;
    seen = true;
    close_implied(token.tag, token.range.begin);
    HtmlNode node;
    node.tag = token.tag;
    node.range = token.range;
    node.attributes = static_cast<std::uint32_t>(tree_.attributes.size());
    const auto& attributes = tokens_.attributes();
    node.attribute_count = static_cast<std::uint32_t>(attributes.size());
    tree_.attributes.insert(tree_.attributes.end(), attributes.begin(), attributes.end());
    const bool empty = is_void(token.tag) || (token.self_closing && in_drawing()) ||
                       (token.self_closing && (token.tag == Tag::svg || token.tag == Tag::math));
    const bool raw = is_raw_text(token.tag) && !empty;
    if (raw && !(in_drawing() && token.tag == Tag::title)) tokens_.expect_raw_text(token.tag);
    if (empty) node.close = token.range.end;
    const HtmlNodeId id = append(node);
    if (empty) return;
    if (open_.size() >= kDeepest && !raw) {
        tree_.too_deep = true;
        tree_.nodes[id].close = token.range.end;
        return;
    }
    open_.push_back(id);
    ++count(token.tag);
}

std::size_t TreeBuilder::find_for_end_tag(const HtmlToken& token) {
    using enum Tag;
    const Tag tag = token.tag;
    if (tag == template_) return find_open(tag, [](Tag) { return false; });
    if (tag == table || tag == html || tag == body || is_scope_boundary(tag))
        return find_open(tag, [](Tag open) { return open == template_ || open == table; });
    if (tag == tr || tag == tbody || tag == thead || tag == tfoot)
        return find_open(tag, [](Tag open) { return open == table || open == template_; });
    if (tag == li) return find_open(tag, [](Tag open) { return is_scope_boundary(open) || open == ul || open == ol; });
    if (tag == p) return find_open(tag, [](Tag open) { return is_scope_boundary(open) || open == button; });
    if (is_special(tag) || is_formatting(tag)) return find_open(tag, is_scope_boundary);
    if (tag == unknown) {  // by its name
        const std::string_view name = tree_.html.substr(token.name.begin, token.name.size());
        if (count(unknown) == 0) return 0;
        for (std::size_t depth = open_.size(); depth-- > 1 && !is_scope_boundary(tag_at(depth));) {
            if (tag_at(depth) != unknown) continue;
            const std::size_t begin = tree_.nodes[open_[depth]].range.begin + std::size_t{1};
            const char behind = tree_.html.substr(begin + name.size()).empty() ? '>' : tree_.html[begin + name.size()];
            const bool ends = behind == '>' || behind == '/' || behind == ' ' || behind == '\t' || behind == '\n';
            if (ends && tree_.html.substr(begin, name.size()) == name) return depth;
        }
        return 0;
    }
    return find_open(tag, is_special);
}

/// `</b>` where block elements are open inside the <b>: the <b> ends here, they do not.
void TreeBuilder::end_formatting(std::size_t depth, const HtmlToken& token) {
    const auto inner = open_.begin() + static_cast<std::ptrdiff_t>(depth);
    const bool blocks =
        std::any_of(inner + 1, open_.end(), [&](HtmlNodeId id) { return is_special(tree_.nodes[id].tag); });
    if (!blocks) return pop_to(depth, token.range.begin);
    tree_.nodes[*inner].close = token.range.begin;
    --count(tree_.nodes[*inner].tag);
    open_.erase(inner);
}

void TreeBuilder::end(const HtmlToken& token) {
    if (token.tag == Tag::body || token.tag == Tag::html) return;  // what follows is still shown in the body
    if (token.tag == Tag::br) {
        HtmlNode node;
        node.tag = Tag::br;
        node.range = token.range;
        node.close = token.range.end;
        append(node);
        return;
    }
    std::size_t depth = 0;
    if (is_heading(token.tag)) {  // any heading's end tag ends the open heading
        for (std::size_t i = open_.size(); i-- > 1 && depth == 0 && !is_scope_boundary(tag_at(i));) {
            if (is_heading(tag_at(i))) depth = i;
        }
    } else {
        depth = find_for_end_tag(token);
    }
    if (depth == 0) return;
    if (is_formatting(token.tag)) return end_formatting(depth, token);
    pop_to(depth, token.range.begin);
}

}  // namespace

HtmlTree parse_html(std::string_view html) {
    return TreeBuilder(html).build();
}

std::optional<std::string> HtmlTree::attribute(HtmlNodeId node, std::string_view name) const {
    const HtmlNode& element = nodes[node];
    for (std::uint32_t i = 0; i < element.attribute_count; ++i) {
        const HtmlAttribute& found = attributes[element.attributes + i];
        if (same_name(html.substr(found.name.begin, found.name.size()), name))
            return decode_references(html.substr(found.value.begin, found.value.size()), true);
    }
    return std::nullopt;
}

HtmlNodeId HtmlTree::after(HtmlNodeId node, HtmlNodeId root) const {
    while (node != root && node != kNoNode) {
        if (nodes[node].next != kNoNode) return nodes[node].next;
        node = nodes[node].parent;
    }
    return kNoNode;
}

HtmlNodeId HtmlTree::following(HtmlNodeId node, HtmlNodeId root) const {
    return nodes[node].first_child != kNoNode ? nodes[node].first_child : after(node, root);
}

bool HtmlTree::inside(HtmlNodeId node, Tag tag) const {
    const std::uint32_t begin = nodes[node].range.begin;
    for (HtmlNodeId at = node; at != kNoNode; at = nodes[at].parent) {
        if (nodes[at].tag == tag && nodes[at].close >= begin) return true;
    }
    return false;
}

}  // namespace gainsay::readers
