#pragma once
// Is it a web page?

#include <string_view>

namespace gainsay::readers {

/// True when the bytes open with a doctype, comment or element of HTML, or when they hold tags of a page's skeleton or
/// several of its text, whatever the ending; a file named .html, .htm or .xhtml needs only one tag. Text that mentions
/// a tag is none.
bool looks_like_html(std::string_view bytes, std::string_view path);

}  // namespace gainsay::readers
