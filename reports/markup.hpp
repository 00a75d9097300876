#pragma once
// The characters that mean something in XML and HTML, in content and in quoted attributes. Every writer that makes
// either takes the references from here.

#include <string>
#include <string_view>

namespace gainsay::reports {

/// "&amp;" for '&', and so for < > " '; empty for every other character.
std::string_view markup_reference(char32_t character);

/// The text with these references in it, all other bytes as they are.
std::string with_references(std::string_view text);

/// Safe as content and as a quoted attribute of XML 1.0, for text that one_line() made printable: the references, and
/// U+FFFD for broken bytes and for the characters that no XML document can hold (section 2.2). Line feeds stay.
std::string xml_text(std::string_view text);

}  // namespace gainsay::reports
