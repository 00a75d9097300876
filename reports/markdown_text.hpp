#pragma once
// Text in Markdown (CommonMark 0.31, GitHub's additions): whoever writes Markdown takes it from here.

#include <string>
#include <string_view>

namespace gainsay::reports {

/// Plain text on one line that no Markdown reader takes for markup: no emphasis, links, code, HTML, table cells,
/// headings. Bare addresses do not become links, and nobody is mentioned by "@name" (a word joiner, which is not seen,
/// parts them). Not for the beginning of a block, where more characters have a meaning: see markdown_block().
std::string markdown_text(std::string_view text);

/// The same for text that begins a block, such as a paragraph or a list item, and must not begin a list of its own.
std::string markdown_block(std::string_view text);

/// A code span of one line: within more backticks than the text has in a row.
std::string markdown_code(std::string_view text);

}  // namespace gainsay::reports
