#include "parser/readers/read_articles.hpp"

#include "parser/readers/format.hpp"
#include "parser/readers/html_reader.hpp"

namespace gainsay::readers {
namespace {

ReadArticles single(text::ReadResult result) {
    ReadArticles out;
    out.diagnostics = std::move(result.diagnostics);
    if (result.article) out.articles.push_back(std::move(*result.article));
    return out;
}

text::MappedText whole(std::string_view bytes) {
    return text::MappedText::verbatim(bytes, {0, static_cast<std::uint32_t>(bytes.size())});
}

}  // namespace

ReadArticles read_articles(const SourceMap& sources, SourceId source, ArticleId first) {
    const SourceText& file = sources[source];
    switch (detect_format(file.bytes(), file.path())) {
    case Format::html:
        return single(read_html_page(whole(file.bytes()), source, first));
    case Format::text:
    case Format::feed:
    case Format::ninjs:
    case Format::newsml:
    case Format::jsonl:
        return single(text::read_article(sources, source, first));
    }
    return {};
}

}  // namespace gainsay::readers
