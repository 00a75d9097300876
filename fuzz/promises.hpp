#pragma once
// What holds of every reader for any bytes at all. A broken promise stops the fuzzer.

#include "parser/readers/charset.hpp"
#include "parser/readers/read_articles.hpp"
#include "tests/support/article_maps.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace gainsay::fuzz {

constexpr std::size_t kLargestInput = std::size_t{1} << 20;  // bytes

inline void require(bool holds, const std::string& promise) {
    if (holds) return;
    std::fprintf(stderr, "broken promise: %s\n", promise.c_str());
    std::abort();
}

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Diagnostics can be shown and lie in the file; articles are numbered in a row and map into it.
inline void check_result(const readers::ReadArticles& result, const SourceMap& sources, SourceId source) {
    const std::string_view bytes = sources[source].bytes();
    for (const Diagnostic& diagnostic : result.diagnostics) {
        require(diagnostic.range.begin <= diagnostic.range.end && diagnostic.range.end <= bytes.size(),
                "a diagnostic lies in the file: " + diagnostic.message);
        require(!render(diagnostic, sources).empty(), "a diagnostic can be shown");
    }
    require(!result.articles.empty() || has_errors(result.diagnostics), "no article comes without an error");
    for (std::size_t i = 0; i < result.articles.size(); ++i) {
        require(result.articles[i].id == ArticleId::at(i), "articles are numbered in a row");
        const std::string wrong = test::broken_map(result.articles[i], bytes);
        require(wrong.empty(), "words map to bytes: " + wrong);
    }
}

/// Runs one reader over the decoded bytes, as read_articles does.
template <typename Reader>
int check_reader(const std::uint8_t* data, std::size_t size, const char* path, Reader&& reader) {
    if (size > kLargestInput) return 0;
    SourceMap sources;
    const SourceId source = sources.add(path, std::string(as_text(data, size)));
    readers::ReadArticles result;
    const readers::DecodedFile file = readers::decode_file(sources[source].bytes(), source, result.diagnostics);
    readers::ReadArticles read = reader(file.content, source, ArticleId::at(0));
    check_result(read, sources, source);
    check_result(readers::read_articles(sources, source, ArticleId::at(0)), sources, source);
    return 0;
}

}  // namespace gainsay::fuzz
