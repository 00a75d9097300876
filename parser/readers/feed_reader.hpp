#pragma once
// Feeds → articles: RSS 0.9x, 1.0 and 2.0, Atom 1.0.

#include "parser/readers/read_articles.hpp"
#include "parser/text/article.hpp"

namespace gainsay::readers {

/// One article for each item. Its text is the full content where the feed gives it, else the summary; its outlet the
/// item's own source, dc:publisher or the feed's title. `file` is the decoded file with its map to the bytes on disk.
/// Broken XML gives the items before the fault and an error at it.
ReadArticles read_feed(const text::MappedText& file, SourceId source, ArticleId first);

}  // namespace gainsay::readers
