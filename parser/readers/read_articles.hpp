#pragma once
// One file of any format that gainsay knows → its articles.

#include "parser/source/diagnostic.hpp"
#include "parser/source/ids.hpp"
#include "parser/source/source_text.hpp"
#include "parser/text/article.hpp"

#include <vector>

namespace gainsay::readers {

struct ReadArticles {
    std::vector<text::Article> articles;  ///< in the order of the file; ids count up from the one given
    std::vector<Diagnostic> diagnostics;
};

/// Detects the format and reads the file with the reader for it. A feed or a file of JSON lines may hold several
/// articles; a file without any gives an error. Every block maps to bytes of the file as it lies on disk. Never throws
/// on content.
ReadArticles read_articles(const SourceMap& sources, SourceId source, ArticleId first);

}  // namespace gainsay::readers
