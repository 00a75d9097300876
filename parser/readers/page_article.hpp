#pragma once
// Body and metadata of a page → the blocks and fields of an article.

#include "parser/readers/page_body.hpp"
#include "parser/readers/page_metadata.hpp"
#include "parser/text/article.hpp"

namespace gainsay::readers {

/// Blocks in reading order: the headline, what stands between it and the text (summary, byline, date), the text.
/// Ranges are those of the source behind `html`.
void fill_article(const text::MappedText& html, const HtmlTree& tree, const std::vector<Hints>& hints, PageBody body,
                  const PageMetadata& metadata, text::Article& article);

}  // namespace gainsay::readers
