#pragma once
// Web pages → articles: the article's own text without menus, adverts and teasers, and its metadata.
//
// The HTML comes as MappedText, because it may itself have been decoded (a character set, CDATA, HTML escaped inside a
// feed): ranges of blocks always count bytes of the source that `html` maps to.

#include "parser/source/ids.hpp"
#include "parser/text/article.hpp"

#include <vector>

namespace gainsay::readers {

/// A whole page. The blocks are the article's, in reading order and with their kinds; title, author, outlet, dates, URL
/// and language come from the mark-up for machines and from what readers see. No article and an error when the page
/// shows no text. Linear in the size of `html`, never recursive.
text::ReadResult read_html_page(const text::MappedText& html, SourceId source, ArticleId id);

/// A fragment that is article text throughout, such as the body of a feed's item: all its blocks, with the kinds that
/// the mark-up says (`paragraph` where it says nothing); hidden parts, scripts and styles are left out. Call
/// text::classify_blocks on the blocks of the whole article afterwards.
std::vector<text::Block> html_blocks(const text::MappedText& html);

}  // namespace gainsay::readers
