#pragma once
// A file in memory read as the program reads it, and what its blocks say of the bytes they came from.

#include "parser/readers/charset.hpp"
#include "parser/readers/read_articles.hpp"
#include "tests/support/article_maps.hpp"

#include <string>
#include <string_view>

namespace gainsay::test {

struct FileReading {
    SourceMap sources;
    readers::ReadArticles result;

    explicit FileReading(std::string bytes, std::string path = "news.txt") {
        const SourceId id = sources.add(std::move(path), std::move(bytes));
        result = readers::read_articles(sources, id, ArticleId::at(0));
    }

    std::string_view bytes() const { return sources[SourceId::at(0)].bytes(); }
    const text::Article& article(std::size_t index = 0) const { return result.articles.at(index); }

    /// "headline paragraph"
    std::string kinds(std::size_t index = 0) const {
        std::string out;
        for (const text::Block& block : article(index).blocks)
            out += (out.empty() ? "" : " ") + std::string(name(block.kind));
        return out;
    }
    /// All blocks, parted by " | ".
    std::string words(std::size_t index = 0) const {
        std::string out;
        for (const text::Block& block : article(index).blocks) out += (out.empty() ? "" : " | ") + block.content.text;
        return out;
    }
    /// The bytes on disk of words of the article; "?" when no block holds them.
    std::string source_of(std::string_view wanted, std::size_t index = 0) const {
        for (const text::Block& block : article(index).blocks) {
            const std::size_t at = block.content.text.find(wanted);
            if (at == std::string::npos) continue;
            const SourceRange range = block.content.source_range(static_cast<std::uint32_t>(at),
                                                                 static_cast<std::uint32_t>(at + wanted.size()));
            return std::string(sources[SourceId::at(0)].slice(range));
        }
        return "?";
    }
    /// "error broken-xml, warning bad-date"
    std::string codes() const {
        std::string out;
        for (const Diagnostic& d : result.diagnostics) {
            const char* severity = d.severity == Severity::error     ? "error "
                                   : d.severity == Severity::warning ? "warning "
                                                                     : "note ";
            out += (out.empty() ? "" : ", ") + std::string(severity) + d.code;
        }
        return out;
    }

    /// Empty when all blocks keep what readers promise of ranges.
    std::string broken_maps() const {
        for (const text::Article& each : result.articles)
            if (std::string wrong = broken_map(each, bytes()); !wrong.empty()) return wrong;
        return {};
    }
};

}  // namespace gainsay::test
