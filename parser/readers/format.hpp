#pragma once
// Which kind of file the bytes are: content first, because endings lie, then the ending.

#include <string_view>

namespace gainsay::readers {

enum class Format {
    text,    ///< plain text or Markdown
    html,    ///< one page
    feed,    ///< RSS or Atom
    ninjs,   ///< IPTC news in JSON
    newsml,  ///< NewsML-G2
    jsonl,   ///< one article a line
};

/// Looks at the first kilobytes of `bytes`, then at the ending of `path` ("-" has none). Never fails: what is nothing
/// else is text.
Format detect_format(std::string_view bytes, std::string_view path);

}  // namespace gainsay::readers
