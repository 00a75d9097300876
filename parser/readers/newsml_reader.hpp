#pragma once
// News in XML → articles: NewsML-G2, NITF by itself, and the older NewsML 1.

#include "parser/readers/read_articles.hpp"
#include "parser/text/article.hpp"

namespace gainsay::readers {

/// One article for each news item with text. Items that their provider cancelled are left out and told of. `file` is
/// the decoded file with its map to the bytes on disk. Broken XML gives the items before the fault and an error at it;
/// XML that is no news gives an error.
ReadArticles read_newsml(const text::MappedText& file, SourceId source, ArticleId first);

}  // namespace gainsay::readers
