#include "parser/source/utf8.hpp"
#include "parser/text/article.hpp"
#include "parser/text/article_header.hpp"
#include "parser/text/article_lines.hpp"
#include "parser/text/article_text.hpp"
#include "parser/text/structure.hpp"

#include <algorithm>
#include <string>

namespace gainsay::text {
namespace {

constexpr std::size_t kLargestFile = std::size_t{64} << 20;       // bytes
constexpr std::uint32_t kAnalysedBytes = std::uint32_t{2} << 20;  // bytes of the body; the rest is left out and said so
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

Diagnostic about(SourceId source, Severity severity, std::string code, std::string message, std::string hint,
                 SourceRange range = {}) {
    Diagnostic diagnostic;
    diagnostic.code = std::move(code);
    diagnostic.severity = severity;
    diagnostic.message = std::move(message);
    diagnostic.source = source;
    diagnostic.range = range;
    diagnostic.hint = std::move(hint);
    return diagnostic;
}

/// Why the bytes cannot be an article at all, if so.
std::optional<Diagnostic> refuse(std::string_view bytes, SourceId source) {
    if (bytes.size() > kLargestFile) {
        return about(source, Severity::error, "file-too-large", "file too large: more than 64 MiB",
                     "articles are texts of some kilobytes; is this the right file?");
    }
    const bool wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    if (looks_binary(bytes)) {
        return about(source, Severity::error, "binary-file", "binary file, not an article",
                     wide ? "this looks like UTF-16; save the text as UTF-8"
                          : "give the article as text, Markdown or HTML");
    }
    const std::string_view text = bytes.starts_with(kByteOrderMark) ? bytes.substr(3) : bytes;
    if (text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos) {
        return about(source, Severity::error, "empty-file", "empty: the file holds no text", "");
    }
    return std::nullopt;
}

void warn_of_broken_bytes(std::string_view bytes, SourceId source, std::vector<Diagnostic>& diagnostics) {
    const auto broken = find_invalid_utf8(bytes);
    if (!broken) return;
    const auto at = static_cast<std::uint32_t>(*broken);
    diagnostics.push_back(about(source, Severity::warning, "broken-utf8",
                                "bytes that are no UTF-8; they are read as the replacement character U+FFFD",
                                "save the file as UTF-8", {at, at + 1}));
}

/// Where to stop: the end of the last whole line within the limit, or of the last whole character.
std::uint32_t cut_at_limit(std::string_view bytes, std::uint32_t begin) {
    std::uint32_t end = begin + kAnalysedBytes;
    const std::size_t line = bytes.rfind('\n', end);
    if (line != std::string_view::npos && line > begin) return static_cast<std::uint32_t>(line) + 1;
    while (end > begin && (static_cast<unsigned char>(bytes[end]) & 0xC0) == 0x80) --end;
    return end;
}

MappedText cleaned(std::string_view bytes, SourceRange range) {
    MappedTextBuilder out(bytes);
    append_cleaned(out, bytes, range);
    return out.take();
}

void take_header(std::string_view bytes, const ArticleHeader& header, Article& article) {
    const auto value = [&](SourceRange range) { return cleaned(bytes, range).text; };
    article.title = value(header.title);
    article.outlet = value(header.outlet);
    article.author = value(header.author);
    article.url = value(header.url);
    article.language = value(header.language);
    article.published = header.published;
    article.updated = header.updated;
}

}  // namespace

ReadResult read_article(const SourceMap& sources, SourceId source, ArticleId id) {
    const std::string_view bytes = sources[source].bytes();
    ReadResult result;
    if (auto refusal = refuse(bytes, source)) {
        result.diagnostics.push_back(std::move(*refusal));
        return result;
    }
    warn_of_broken_bytes(bytes, source, result.diagnostics);

    Article article;
    article.id = id;
    article.source = source;
    const std::uint32_t begin = bytes.starts_with(kByteOrderMark) ? 3 : 0;
    const ArticleHeader header = read_header(bytes, begin, source, result.diagnostics);
    take_header(bytes, header, article);

    SourceRange body{header.body_begin, static_cast<std::uint32_t>(bytes.size())};
    if (body.size() > kAnalysedBytes) {
        const std::uint32_t end = cut_at_limit(bytes, body.begin);
        result.diagnostics.push_back(about(source, Severity::warning, "article-cut",
                                           "only the first 2 MiB of the text are read; " +
                                               std::to_string(body.end - end) + " bytes are left out",
                                           "split the file into its articles", {end, std::min(end + 1, body.end)}));
        body.end = end;
    }
    article.blocks = read_plain_blocks(bytes, body);
    const FoundDates dates = split_datelines(article.blocks);
    if (!article.published) article.published = dates.published;
    if (!article.updated) article.updated = dates.updated;
    if (!header.title.empty()) {
        article.blocks.insert(article.blocks.begin(),
                              {BlockKind::headline, cleaned(bytes, header.title), header.title});
    }
    classify_blocks(article.blocks, {article.title, article.author, !header.title.empty()});
    const auto headline = std::find_if(article.blocks.begin(), article.blocks.end(),
                                       [](const Block& b) { return b.kind == BlockKind::headline; });
    if (article.title.empty() && headline != article.blocks.end()) article.title = headline->content.text;
    if (article.blocks.empty()) {
        result.diagnostics.push_back(
            about(source, Severity::error, "empty-file", "empty: the file holds no text below its header", ""));
        return result;
    }
    result.article = std::move(article);
    return result;
}

}  // namespace gainsay::text
