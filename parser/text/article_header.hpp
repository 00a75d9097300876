#pragma once
// The header lines that a text file may open with.

#include "parser/text/article.hpp"

#include <string_view>
#include <vector>

namespace gainsay::text {

struct ArticleHeader {
    SourceRange title, outlet, author, url, language;  ///< ranges of the values; empty when not given
    std::optional<Day> published, updated;
    std::uint32_t body_begin = 0;  ///< first byte after the header
};

/// Reads the header lines at source[begin, …), names in any case. A file that opens with anything else has an empty
/// header. A date that is no ISO 8601 day gives a warning at its place and is left out.
ArticleHeader read_header(std::string_view source, std::uint32_t begin, SourceId id,
                          std::vector<Diagnostic>& diagnostics);

}  // namespace gainsay::text
