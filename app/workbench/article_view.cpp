#include "app/workbench/article_view.hpp"

#include "reports/report_texts.hpp"

#include <algorithm>

namespace gainsay::app {

ArticleView::ArticleView(const text::Document& document) : document_(document) {
    for (const text::Block& block : document.article.blocks) {
        if (!text_.empty()) text_ += "\n\n";
        begins_.push_back(static_cast<std::uint32_t>(text_.size()));
        text_ += block.content.text;
    }
    map_ = Utf16Map(text_);
}

UnitRange ArticleView::shown(SourceRange source) const {
    const std::vector<text::Block>& blocks = document_.article.blocks;
    std::optional<UnitRange> all;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!blocks[i].range.overlaps(source)) continue;
        const reports::TextRange range = reports::text_range(blocks[i].content, source);
        if (range.empty()) continue;
        const UnitRange units{map_.units(begins_[i] + range.begin), map_.units(begins_[i] + range.end)};
        all = all ? UnitRange{all->from, units.to} : units;
    }
    return all.value_or(UnitRange{});
}

SourceRange ArticleView::source(UnitRange range) const {
    const std::vector<text::Block>& blocks = document_.article.blocks;
    const std::uint32_t from = map_.byte(range.from), to = map_.byte(std::max(range.from, range.to));
    std::optional<SourceRange> all;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto size = static_cast<std::uint32_t>(blocks[i].content.text.size());
        const std::uint32_t end = begins_[i] + size;
        if (end < from || begins_[i] > to || size == 0) continue;
        const std::uint32_t first = std::max(from, begins_[i]) - begins_[i], last = std::min(to, end) - begins_[i];
        const SourceRange here = blocks[i].content.source_range(std::min(first, last), last);
        all = all ? cover(*all, here) : here;
    }
    return all.value_or(SourceRange{});
}

std::vector<ArticleView::Part> ArticleView::parts() const {
    std::vector<Part> parts;
    for (std::size_t i = 0; i < begins_.size(); ++i) {
        const text::Block& block = document_.article.blocks[i];
        const auto end = begins_[i] + static_cast<std::uint32_t>(block.content.text.size());
        parts.push_back({block.kind, {map_.units(begins_[i]), map_.units(end)}});
    }
    return parts;
}

}  // namespace gainsay::app
