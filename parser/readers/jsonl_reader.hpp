#pragma once
// JSON → articles: one object, an array of objects or an object a line, each an article or an item of ninjs.

#include "parser/readers/read_articles.hpp"
#include "parser/text/article.hpp"

namespace gainsay::readers {

/// An article is `{"text", "title"?, "outlet"?, "published"?, "updated"?, "author"?, "url"?, "language"?, "id"?}`; its
/// text may open with header lines, but what the members say wins. A story `{"articles": […]}` gives its articles.
/// Broken JSON gives an error at its place and what was read before; reading goes on with the next line that opens an
/// object.
ReadArticles read_json(const text::MappedText& file, SourceId source, ArticleId first);

}  // namespace gainsay::readers
