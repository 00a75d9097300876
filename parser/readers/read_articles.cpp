#include "parser/readers/read_articles.hpp"

#include "parser/readers/charset.hpp"
#include "parser/readers/feed_reader.hpp"
#include "parser/readers/format.hpp"
#include "parser/readers/html_reader.hpp"
#include "parser/readers/jsonl_reader.hpp"
#include "parser/readers/mapped.hpp"
#include "parser/readers/newsml_reader.hpp"
#include "parser/source/utf8.hpp"

namespace gainsay::readers {
namespace {

constexpr std::size_t kMostDecoded = std::size_t{64} << 20;  // bytes; the readers refuse more

ReadArticles single(text::ReadResult result) {
    ReadArticles out;
    out.diagnostics = std::move(result.diagnostics);
    if (result.article) out.articles.push_back(std::move(*result.article));
    return out;
}

/// The text reader takes a source as it stands; what had to be decoded is read as a source of its own and led back.
ReadArticles read_text(const SourceMap& sources, SourceId source, const DecodedFile& file, ArticleId first) {
    const bool as_it_stands = file.content.text == sources[source].bytes();
    if (as_it_stands) return single(text::read_article(sources, source, first));
    SourceMap decoded;
    const SourceId only = decoded.add(sources[source].path(), file.content.text);
    ReadArticles out = single(text::read_article(decoded, only, first));
    for (text::Article& article : out.articles) {
        rebase(article, file.content);
        article.source = source;
    }
    rebase(out.diagnostics, file.content, source);
    return out;
}

ReadArticles read_as(Format format, const SourceMap& sources, SourceId source, const DecodedFile& file,
                     ArticleId first) {
    switch (format) {
    case Format::html:
        return single(read_html_page(file.content, source, first));
    case Format::feed:
        return read_feed(file.content, source, first);
    case Format::newsml:
        return read_newsml(file.content, source, first);
    case Format::ninjs:
    case Format::jsonl:
        return read_json(file.content, source, first);
    case Format::text:
        return read_text(sources, source, file, first);
    }
    return {};
}

/// Nothing but blanks or not text at all, in any format.
bool is_no_text(std::string_view text) {
    return looks_binary(text) || text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

}  // namespace

ReadArticles read_articles(const SourceMap& sources, SourceId source, ArticleId first) {
    const SourceText& file = sources[source];
    // What is no text gets the text reader's refusal, and no guess at its character set.
    if (file.bytes().size() > kMostDecoded) return single(text::read_article(sources, source, first));
    std::vector<Diagnostic> diagnostics;
    const DecodedFile decoded = decode_file(file.bytes(), source, diagnostics);
    if (is_no_text(decoded.content.text)) return read_text(sources, source, decoded, first);
    const Format format = detect_format(decoded.content.text, file.path());
    ReadArticles out = read_as(format, sources, source, decoded, first);
    for (text::Article& article : out.articles) article.charset = decoded.charset.is_utf8() ? "" : decoded.charset.name;
    out.diagnostics.insert(out.diagnostics.begin(), std::make_move_iterator(diagnostics.begin()),
                           std::make_move_iterator(diagnostics.end()));
    return out;
}

}  // namespace gainsay::readers
