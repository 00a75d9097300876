#pragma once
// Is it a feed, NewsML or JSON?

#include "parser/readers/format.hpp"

#include <optional>
#include <string_view>

namespace gainsay::readers {

/// The format of XML by its root element and of JSON by its opening, whatever the ending; a file named .xml, .rss,
/// .atom, .json, .jsonl or .ndjson is one of them even when it is broken, except HTML in XML. Text is UTF-8. None:
/// neither.
std::optional<Format> sniff_news(std::string_view text, std::string_view path);

}  // namespace gainsay::readers
