#include "parser/readers/html_reader.hpp"

#include "parser/readers/page_article.hpp"
#include "parser/readers/page_kinds.hpp"
#include "parser/text/article_text.hpp"

namespace gainsay::readers {
namespace {

Diagnostic about(SourceId source, Severity severity, std::string code, std::string message, std::string hint) {
    Diagnostic diagnostic;
    diagnostic.code = std::move(code);
    diagnostic.severity = severity;
    diagnostic.message = std::move(message);
    diagnostic.source = source;
    diagnostic.hint = std::move(hint);
    return diagnostic;
}

void warn_of_limits(const HtmlTree& tree, SourceId source, std::vector<Diagnostic>& diagnostics) {
    if (tree.too_deep)
        diagnostics.push_back(about(source, Severity::warning, "deep-page",
                                    "elements are nested more than 512 deep; the deeper ones are read side by side",
                                    ""));
    if (tree.too_large)
        diagnostics.push_back(about(source, Severity::warning, "page-cut",
                                    "the page has more than 2 million elements; the rest is left out",
                                    "is this the right file?"));
}

}  // namespace

std::vector<text::Block> html_blocks(const text::MappedText& html) {
    const HtmlTree tree = parse_html(html.text);
    const std::vector<Hints> hints = page_hints(tree);
    std::vector<bool> skip(tree.nodes.size());
    for (std::size_t i = 0; i < skip.size(); ++i) skip[i] = hints[i].has(Hint::hidden);
    const std::vector<PageBlock> found = cut_page(tree, 0, skip);
    const MarkupKinds kinds(tree, hints, text_bytes_of(tree, found));
    std::vector<text::Block> blocks;
    for (const PageBlock& block : found) {
        blocks.push_back({kinds.of(block), text::compose(html, block.content),
                          html.source_range(block.range.begin, block.range.end)});
    }
    return blocks;
}

text::ReadResult read_html_page(const text::MappedText& html, SourceId source, ArticleId id) {
    const HtmlTree tree = parse_html(html.text);
    const std::vector<Hints> hints = page_hints(tree);
    const PageMetadata metadata = read_metadata(tree, hints);
    text::ReadResult result;
    warn_of_limits(tree, source, result.diagnostics);
    text::Article article;
    article.id = id;
    article.source = source;
    fill_article(html, tree, hints, find_body(tree, hints, metadata.body_text), metadata, article);
    if (article.blocks.empty()) {
        result.diagnostics.push_back(about(source, Severity::error, "empty-file", "empty: the page shows no text",
                                           "pages whose text is written by scripts must be saved from a browser"));
        return result;
    }
    result.article = std::move(article);
    return result;
}

}  // namespace gainsay::readers
