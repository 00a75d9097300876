// Any bytes at all as an article: the reader must answer, and every byte of its texts must map into the file.
#include "parser/text/article.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gainsay;
    SourceMap sources;
    const SourceId id = sources.add("fuzz.txt", std::string(reinterpret_cast<const char*>(data), size));
    const text::ReadResult result = text::read_article(sources, id, ArticleId::at(0));
    for (const Diagnostic& diagnostic : result.diagnostics) render(diagnostic, sources);
    if (!result.article) return 0;
    for (const text::Block& block : result.article->blocks) {
        const auto length = static_cast<std::uint32_t>(block.content.text.size());
        for (std::uint32_t at = 0; at < length; ++at) {
            const SourceRange range = block.content.source_range(at, at + 1);
            if (range.end > size || range.empty() || !block.range.contains(range)) std::abort();
        }
    }
    return 0;
}
