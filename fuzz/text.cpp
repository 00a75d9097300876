// Fuzz target: any bytes as plain text or Markdown, and as a file of any format.
#include "fuzz/promises.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gainsay;
    if (size > fuzz::kLargestInput) return 0;
    SourceMap sources;
    const SourceId source = sources.add("fuzz.txt", std::string(fuzz::as_text(data, size)));
    readers::ReadArticles plain;
    text::ReadResult result = text::read_article(sources, source, ArticleId::at(0));
    plain.diagnostics = std::move(result.diagnostics);
    if (result.article) plain.articles.push_back(std::move(*result.article));
    fuzz::check_result(plain, sources, source);
    fuzz::check_result(readers::read_articles(sources, source, ArticleId::at(0)), sources, source);
    return 0;
}
