#include "parser/readers/html_reader.hpp"

#include "parser/text/article_text.hpp"
#include "parser/text/structure.hpp"

namespace gainsay::readers {

std::vector<text::Block> html_blocks(const text::MappedText& html) {
    std::vector<text::Block> blocks;
    const std::string_view bytes = html.text;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t open = std::min(bytes.find('<', at), bytes.size());
        const SourceRange range{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(open)};
        if (bytes.substr(at, open - at).find_first_not_of(" \t\r\n") != std::string_view::npos) {
            const text::MappedText piece = text::MappedText::verbatim(bytes, range);
            blocks.push_back(
                {text::BlockKind::paragraph, text::compose(html, piece), html.source_range(range.begin, range.end)});
        }
        const std::size_t close = bytes.find('>', open);
        at = close == std::string_view::npos ? bytes.size() : close + 1;
    }
    return blocks;
}

text::ReadResult read_html_page(const text::MappedText& html, SourceId source, ArticleId id) {
    text::Article article;
    article.id = id;
    article.source = source;
    article.blocks = html_blocks(html);
    text::classify_blocks(article.blocks, {});
    text::ReadResult result;
    result.article = std::move(article);
    return result;
}

}  // namespace gainsay::readers
