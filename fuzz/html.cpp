// Fuzz target: any bytes as a web page, and as a fragment of one.
#include "fuzz/promises.hpp"
#include "parser/readers/html_reader.hpp"

namespace {

gainsay::readers::ReadArticles read_page(const gainsay::text::MappedText& file, gainsay::SourceId source,
                                         gainsay::ArticleId first) {
    gainsay::readers::ReadArticles out;
    gainsay::text::ReadResult result = gainsay::readers::read_html_page(file, source, first);
    out.diagnostics = std::move(result.diagnostics);
    if (result.article) out.articles.push_back(std::move(*result.article));
    return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gainsay;
    const std::string_view bytes = fuzz::as_text(data, size);
    const text::MappedText whole = readers::decode(bytes, readers::detect_charset(bytes));
    for (const text::Block& block : readers::html_blocks(whole)) {
        const std::string wrong = test::broken_map(block, bytes);
        fuzz::require(wrong.empty(), "words of a fragment map to bytes: " + wrong);
    }
    return fuzz::check_reader(data, size, "fuzz.html", read_page);
}
