#include "parser/readers/page_body.hpp"

#include "parser/readers/page_kinds.hpp"
#include "parser/readers/page_metadata.hpp"

#include <algorithm>

namespace gainsay::readers {
namespace {

constexpr std::size_t kProseBytes = 60;  // shorter blocks are no evidence of an article
constexpr double kMostLinks = 0.4;       // share of link text from which on a block is no prose
constexpr double kFurnitureShare = 0.4;  // of a page's prose; an element with more is not furniture, whatever its name
constexpr double kHintedShare = 0.4;     // of the prose that elements named as the body must hold
constexpr double kPartShare = 0.05;      // of the named elements' prose that one needs to count as a part
constexpr std::size_t kFewParts = 8;
constexpr double kForeignShare = 0.3;        // of prose that may stand between the parts
constexpr double kDescend = 0.75;            // of an element's prose that its child must hold to stand for it
constexpr double kDescendToHint = 0.95;      // the same for a child named as the body
constexpr double kStoryAboveComments = 150;  // bytes of prose outside of comments that can be an article
constexpr double kHiddenPage = 300;          // bytes of prose below which the shown text cannot be all
constexpr std::size_t kKnownText = 400;      // letters from which on a text for machines is more than a summary
constexpr std::size_t kMostAsked = 2'000;    // blocks that are sought in it
constexpr double kEvidentShare = 0.6;        // of it that must be found on the page
constexpr double kEvidentPart = 0.9;         // of what was found that an element must hold to stand for the whole
constexpr double kLinkList = 0.6;            // share of links from which on a list is one of pointers
constexpr double kLinkBlock = 0.8;           // the same for a single block
constexpr std::size_t kLongBlock = 200;      // bytes of a block that is text even if it is a link

double link_share(const PageBlock& block) {
    if (block.content.text.empty()) return 0;
    return static_cast<double>(block.link_bytes) / static_cast<double>(block.content.text.size());
}

double prose_of(const PageBlock& block) {
    if (block.content.text.size() < kProseBytes || link_share(block) > kMostLinks) return 0;
    return static_cast<double>(block.content.text.size() - block.link_bytes);
}

bool is_furniture(const Hints& hints) {
    return hints.has(Hint::junk) || hints.has(Hint::related) || hints.has(Hint::newsletter) ||
           hints.has(Hint::author_box);
}

class BodyFinder {
public:
    BodyFinder(const HtmlTree& tree, const std::vector<Hints>& hints) : tree_(tree), hints_(hints) {}

    PageBody find(const std::string& known_text) {
        cut();
        PageBody body;
        body.text_bytes = text_bytes_;
        leave_out_furniture();
        std::vector<bool> inside_body(tree_.nodes.size());
        for (const HtmlNodeId id : choose(known_text)) inside_body[id] = true;
        for (HtmlNodeId id = 1; id < inside_body.size(); ++id)
            inside_body[id] = inside_body[id] || inside_body[tree_.nodes[id].parent];
        for (PageBlock& block : blocks_) {
            const bool inside = inside_body[block.node];
            if (!inside && body.blocks.empty()) body.front.push_back(std::move(block));
            if (inside && keep(block)) body.blocks.push_back(std::move(block));
        }
        return body;
    }

private:
    /// The elements that hold the article's text.
    std::vector<HtmlNodeId> choose(const std::string& known_text) const {
        const HtmlNodeId evident = evident_body(known_text);
        if (evident != kNoNode) return {evident};
        const std::vector<HtmlNodeId> hinted = hinted_body();
        return hinted.empty() ? std::vector<HtmlNodeId>{heaviest()} : hinted;
    }

    void cut() {
        std::vector<bool> skip(tree_.nodes.size());
        for (std::size_t i = 0; i < skip.size(); ++i) skip[i] = hints_[i].has(Hint::hidden);
        blocks_ = cut_page(tree_, 0, skip);
        weigh();
        if (mass_[0] < kHiddenPage) {  // a page that scripts would have shown
            blocks_ = cut_page(tree_, 0, std::vector<bool>(tree_.nodes.size()));
            weigh();
        }
        text_bytes_ = text_bytes_of(tree_, blocks_);
        link_bytes_.assign(tree_.nodes.size(), 0);
        for (const PageBlock& block : blocks_) link_bytes_[block.node] += block.link_bytes;
        add_up(link_bytes_);
    }

    /// What each node holds itself → what it holds with all inside it.
    void add_up(std::vector<double>& of_node) const {
        for (std::size_t i = of_node.size(); i-- > 1;) of_node[tree_.nodes[i].parent] += of_node[i];
    }

    /// Prose below each node.
    void weigh() {
        mass_.assign(tree_.nodes.size(), 0);
        for (const PageBlock& block : blocks_) mass_[block.node] += prose_of(block);
        add_up(mass_);
    }

    void leave_out_furniture() {
        std::vector<bool> out(tree_.nodes.size());
        for (HtmlNodeId id = 1; id < tree_.nodes.size(); ++id) {
            const bool comments = hints_[id].has(Hint::comments) && mass_[0] - mass_[id] > kStoryAboveComments;
            const bool furniture = is_furniture(hints_[id]) && mass_[id] < kFurnitureShare * mass_[0];
            out[id] = out[tree_.nodes[id].parent] || comments || furniture;
        }
        blocks_.erase(
            std::remove_if(blocks_.begin(), blocks_.end(), [&](const PageBlock& block) { return out[block.node]; }),
            blocks_.end());
        weigh();
    }

    /// Names of single paragraphs ("MsoBodyText") say how they look.
    bool is_hinted(HtmlNodeId id) const {
        const Tag tag = tree_.nodes[id].tag;
        const bool container = is_block(tag) && tag != Tag::p && !is_heading(tag) && tag != Tag::li;
        return hints_[id].has(Hint::sure_body) || (container && hints_[id].has(Hint::body));
    }

    /// Elements named as the body that stand in no other such element.
    std::vector<HtmlNodeId> outermost_hinted(bool sure) const {
        std::vector<bool> inside(tree_.nodes.size());
        std::vector<HtmlNodeId> found;
        for (HtmlNodeId id = 1; id < tree_.nodes.size(); ++id) {
            const bool hinted = sure ? hints_[id].has(Hint::sure_body) : is_hinted(id);
            const bool covered = inside[tree_.nodes[id].parent];
            inside[id] = covered || hinted;
            if (hinted && !covered && mass_[id] > 0) found.push_back(id);
        }
        return found;
    }

    /// The elements named as the body, of one article only; none when they hold too little.
    std::vector<HtmlNodeId> hinted_parts() const {
        for (const bool sure : {true, false}) {
            std::vector<HtmlNodeId> parts = outermost_hinted(sure);
            double held = 0;
            for (const HtmlNodeId id : parts) held += mass_[id];
            if (held == 0 || held < kHintedShare * mass_[0]) continue;
            return parts_of_one_article(parts, held);
        }
        return {};
    }

    /// Pages may go on with other articles: those parts that share an <article> with the heaviest.
    std::vector<HtmlNodeId> parts_of_one_article(const std::vector<HtmlNodeId>& parts, double held) const {
        const HtmlNodeId heaviest_part = *std::max_element(
            parts.begin(), parts.end(), [&](HtmlNodeId a, HtmlNodeId b) { return mass_[a] < mass_[b]; });
        const double least = parts.size() <= kFewParts ? kPartShare * held : 0;  // of many, each is small
        std::vector<HtmlNodeId> out;
        for (const HtmlNodeId id : parts) {
            if (mass_[id] >= least && article_around(id) == article_around(heaviest_part)) out.push_back(id);
        }
        return out.empty() ? std::vector<HtmlNodeId>{heaviest_part} : out;
    }
    HtmlNodeId article_around(HtmlNodeId id) const {
        while (id != 0 && tree_.nodes[id].tag != Tag::article) id = tree_.nodes[id].parent;
        return id;
    }

    /// The element that holds all parts and little else, or the parts themselves.
    std::vector<HtmlNodeId> hinted_body() const {
        const std::vector<HtmlNodeId> parts = hinted_parts();
        if (parts.empty()) return {};
        double held = 0;
        HtmlNodeId common = parts.front();
        for (const HtmlNodeId id : parts) {
            held += mass_[id];
            common = common_ancestor(common, id);
        }
        if (mass_[common] > (1 + kForeignShare) * held) return parts;
        return {innermost_hinted(common)};
    }

    /// The innermost element that holds nearly all blocks whose words stand in the known text.
    HtmlNodeId evident_body(const std::string& known_text) const {
        if (known_text.size() < kKnownText) return kNoNode;
        std::vector<double> found(tree_.nodes.size());
        std::size_t asked = 0;
        for (const PageBlock& block : blocks_) {
            if (block.content.text.size() < kProseBytes || ++asked > kMostAsked) continue;
            const std::string letters = letters_of(block.content.text);
            if (known_text.find(letters.substr(0, kProseBytes)) != std::string::npos)
                found[block.node] += static_cast<double>(letters.size());
        }
        add_up(found);
        if (found[0] < kEvidentShare * static_cast<double>(known_text.size())) return kNoNode;
        HtmlNodeId best = 0;
        for (HtmlNodeId id = 1; id < tree_.nodes.size(); ++id) {
            if (tree_.nodes[id].parent == best && found[id] >= kEvidentPart * found[0]) best = id;
        }
        return best;
    }

    HtmlNodeId innermost_hinted(HtmlNodeId outer) const {
        HtmlNodeId best = outer;
        for (HtmlNodeId id = outer; id != kNoNode; id = tree_.following(id, outer)) {
            if (is_hinted(id) && mass_[id] >= kDescendToHint * mass_[outer]) best = id;
        }
        return best;
    }

    HtmlNodeId common_ancestor(HtmlNodeId a, HtmlNodeId b) const {
        while (a != b) {  // a node comes after its parent
            HtmlNodeId& later = a > b ? a : b;
            later = tree_.nodes[later].parent;
        }
        return a;
    }

    HtmlNodeId heaviest() const {
        HtmlNodeId node = 0;
        for (;;) {
            HtmlNodeId best = kNoNode;
            for (HtmlNodeId child = tree_.nodes[node].first_child; child != kNoNode; child = tree_.nodes[child].next) {
                if (best == kNoNode || mass_[child] > mass_[best]) best = child;
            }
            if (best == kNoNode || mass_[best] < kDescend * mass_[node] || mass_[best] == 0) return node;
            node = best;
        }
    }

    /// False for pointers to elsewhere: lists of links, lines that are nothing but a link.
    bool keep(const PageBlock& block) const {
        if (link_share(block) >= kLinkBlock) return false;
        if (block.content.text.size() > kLongBlock) return true;
        for (HtmlNodeId id = block.node; id != kNoNode; id = tree_.nodes[id].parent) {
            const Tag tag = tree_.nodes[id].tag;
            if (tag != Tag::ul && tag != Tag::ol) continue;
            return link_bytes_[id] < kLinkList * text_bytes_[id];
        }
        return true;
    }

    const HtmlTree& tree_;
    const std::vector<Hints>& hints_;
    std::vector<PageBlock> blocks_;
    std::vector<double> mass_, text_bytes_, link_bytes_;
};

}  // namespace

PageBody find_body(const HtmlTree& tree, const std::vector<Hints>& hints, const std::string& known_text) {
    return BodyFinder(tree, hints).find(known_text);
}

}  // namespace gainsay::readers
