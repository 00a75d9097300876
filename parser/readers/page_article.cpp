#include "parser/readers/page_article.hpp"

#include "parser/readers/page_dates.hpp"
#include "parser/readers/page_kinds.hpp"
#include "parser/text/article_text.hpp"
#include "parser/text/structure.hpp"

#include <algorithm>

namespace gainsay::readers {
namespace {

using text::BlockKind;

constexpr std::size_t kFrontBlocks = 12;    // between headline and text
constexpr std::size_t kLongDateLine = 110;  // bytes
constexpr std::size_t kLongLine = 140;      // bytes of an entry in a list made of line breaks
constexpr std::size_t kFewLines = 3;        // from which on lines make a list
constexpr std::size_t kLongLabel = 60;      // bytes of a line such as "More stories from the port"
constexpr double kSameTitle = 0.5;          // likeness
constexpr std::size_t kShortHeadline = 12;  // letters of a title that is sure to be no word of a menu

text::Block block_of(const text::MappedText& html, const PageBlock& block, BlockKind kind) {
    return {kind, text::compose(html, block.content), html.source_range(block.range.begin, block.range.end)};
}

/// How well a text answers to a title: 1 the same, less when one goes on, 0 different.
double likeness(const std::string& letters, const std::string& title) {
    if (letters.empty() || title.empty()) return 0;
    if (letters == title) return 1;
    const bool less = letters.size() < title.size();
    const std::string& shorter = less ? letters : title;
    const std::string& longer = less ? title : letters;
    if (shorter.size() < kShortHeadline || longer.find(shorter) == std::string::npos) return 0;
    return static_cast<double>(shorter.size()) / static_cast<double>(longer.size());
}

class Assembler {
public:
    Assembler(const text::MappedText& html, const HtmlTree& tree, const std::vector<Hints>& hints, PageBody body,
              const PageMetadata& metadata, text::Article& article)
        : html_(html), tree_(tree), hints_(hints), body_(std::move(body)), metadata_(metadata), article_(article),
          kinds_(tree, hints, body_.text_bytes) {
        for (const std::string& title : metadata.titles) titles_.push_back(letters_of(title));
    }

    void run() {
        find_headline();
        take_front();
        std::vector<BlockKind> kinds;
        for (const PageBlock& block : body_.blocks)
            kinds.push_back(&block == headline_ ? BlockKind::headline : kind_of(block));
        mark_dates(kinds);
        mark_lines(kinds);
        mark_pointers(kinds);
        for (std::size_t i = 0; i < kinds.size(); ++i)
            article_.blocks.push_back(block_of(html_, body_.blocks[i], kinds[i]));
        fill_fields();
    }

private:
    BlockKind kind_of(const PageBlock& block) const {
        const BlockKind kind = kinds_.of(block);
        return kind == BlockKind::headline ? BlockKind::subhead : kind;  // one headline an article
    }

    /// Short lines with a date above the text.
    void mark_dates(std::vector<BlockKind>& kinds) const {
        for (std::size_t i = 0; i < kinds.size() && i < kFrontBlocks; ++i) {
            const std::string& text = body_.blocks[i].content.text;
            if (text.size() > kLongDateLine) return;
            if (kinds[i] == BlockKind::paragraph && !text.ends_with('.') && read_written_day(text))
                kinds[i] = BlockKind::dateline;
        }
    }

    /// Several short lines that one element holds, parted by <br>: a list.
    void mark_lines(std::vector<BlockKind>& kinds) const {
        for (std::size_t i = 0; i < kinds.size();) {
            std::size_t end = i + 1;
            while (end < kinds.size() && body_.blocks[end].node == body_.blocks[i].node) ++end;
            for (std::size_t k = i; end - i >= kFewLines && k < end; ++k) {
                if (kinds[k] == BlockKind::paragraph && body_.blocks[k].content.text.size() <= kLongLine)
                    kinds[k] = BlockKind::list_item;
            }
            i = end;
        }
    }

    /// A list at the end of the text, nearly every item with a link, below a heading or label: other stories.
    void mark_pointers(std::vector<BlockKind>& kinds) const {
        std::size_t first = kinds.size();
        std::size_t with_link = 0;
        std::size_t links = 0;
        std::size_t bytes = 0;
        while (first > 0 && kinds[first - 1] == BlockKind::list_item && in_element(body_.blocks[first - 1], Tag::li)) {
            const PageBlock& item = body_.blocks[--first];
            with_link += item.link_bytes > 0;
            links += item.link_bytes;
            bytes += item.content.text.size();
        }
        const std::size_t items = kinds.size() - first;
        if (items < kFewLines || first == 0 || links * 4 < bytes || with_link * 5 < items * 4) return;
        const std::string& above = body_.blocks[first - 1].content.text;
        const bool label = above.size() <= kLongLabel && !above.ends_with('.') && !above.ends_with(':');
        if (!label && kinds[first - 1] != BlockKind::subhead) return;
        for (std::size_t i = first - 1; i < kinds.size(); ++i) kinds[i] = BlockKind::related_headline;
    }

    bool in_element(const PageBlock& block, Tag tag) const {
        for (HtmlNodeId id = block.node; id != kNoNode; id = tree_.nodes[id].parent) {
            if (tree_.nodes[id].tag == tag) return true;
        }
        return false;
    }

    double title_score(const PageBlock& block) const {
        const std::string letters = letters_of(block.content.text);
        double score = 0;
        for (const std::string& title : titles_) score = std::max(score, likeness(letters, title));
        if (in_element(block, Tag::h1)) return score + 0.6;
        const bool heading = in_element(block, Tag::h2) || in_element(block, Tag::h3) || named_headline(block);
        return score > 0.5 ? score + (heading ? 0.3 : 0) : 0;
    }
    bool named_headline(const PageBlock& block) const {
        const HtmlNodeId parent = tree_.nodes[block.node].parent;
        return hints_[block.node].has(Hint::headline) || (parent != kNoNode && hints_[parent].has(Hint::headline));
    }

    /// The block that says the page's title; among equals the last before the text.
    void find_headline() {
        double best = 0.5;
        for (const PageBlock& block : body_.front) {
            const double score = title_score(block);
            if (score >= best) {
                best = score;
                headline_ = &block;
            }
        }
        for (std::size_t i = 0; i < body_.blocks.size() && i < kFrontBlocks; ++i) {
            const double score = title_score(body_.blocks[i]);
            if (score <= best) continue;
            best = score;
            headline_ = &body_.blocks[i];
        }
    }

    /// The headline and what belongs to the article between it and the text.
    void take_front() {
        bool begun = false;
        std::size_t taken = 0;
        for (const PageBlock& block : body_.front) {
            if (&block == headline_) {
                begun = true;
                article_.blocks.push_back(block_of(html_, block, BlockKind::headline));
                continue;
            }
            if (!begun || taken >= kFrontBlocks) continue;
            const BlockKind kind = kind_of(block);
            const bool wanted = kind == BlockKind::byline || kind == BlockKind::dateline ||
                                kind == BlockKind::subhead || kind == BlockKind::caption || kind == BlockKind::credit;
            const bool summary =
                kind == BlockKind::paragraph && block.link_bytes == 0 && block.content.text.size() > 60;
            if (!wanted && !summary) continue;
            article_.blocks.push_back(block_of(html_, block, summary ? BlockKind::subhead : kind));
            ++taken;
        }
    }

    void fill_fields() {
        article_.outlet = metadata_.outlet;
        article_.url = metadata_.url;
        article_.language = metadata_.language;
        article_.author = metadata_.author;
        article_.published = metadata_.published;
        article_.updated = metadata_.updated;
        article_.title = metadata_.title;
        const std::string shown = headline_ != nullptr ? headline_->content.text : std::string();
        // What readers see, where it is the same title without additions for machines ("Opinion | …").
        const bool same = likeness(letters_of(shown), letters_of(article_.title)) > kSameTitle;
        if (article_.title.empty() || (same && shown.size() < article_.title.size())) article_.title = shown;
        for (const text::Block& block : article_.blocks) {
            if (block.kind == BlockKind::byline && article_.author.empty())
                article_.author = clean_author(block.content.text);
            if (block.kind == BlockKind::dateline && !article_.published)
                article_.published = read_written_day(block.content.text);
        }
        const text::FoundDates dates = text::split_datelines(article_.blocks);
        if (!article_.published) article_.published = dates.published;
        if (!article_.updated) article_.updated = dates.updated;
        text::classify_blocks(article_.blocks, {article_.title, article_.author, false});
    }

    const text::MappedText& html_;
    const HtmlTree& tree_;
    const std::vector<Hints>& hints_;
    const PageBody body_;
    const PageMetadata& metadata_;
    text::Article& article_;
    const MarkupKinds kinds_;
    std::vector<std::string> titles_;
    const PageBlock* headline_ = nullptr;
};

}  // namespace

void fill_article(const text::MappedText& html, const HtmlTree& tree, const std::vector<Hints>& hints, PageBody body,
                  const PageMetadata& metadata, text::Article& article) {
    Assembler(html, tree, hints, std::move(body), metadata, article).run();
}

}  // namespace gainsay::readers
