#pragma once
// Character references of HTML: "&amp;", "&#8217;", "&nbsp" and what is none.

#include <cstdint>
#include <string>
#include <string_view>

namespace gainsay::readers {

struct CharacterReference {
    std::string text;          ///< UTF-8 that it stands for
    std::uint32_t length = 0;  ///< bytes of the reference; 0: there is none here
};

/// The reference at text[at], which must be '&' (HTML standard, section 13.2.5.72 and the following). `in_attribute`:
/// a name without semicolon before a letter, digit or '=' is then no reference ("?a=1&copy=2").
CharacterReference read_reference(std::string_view text, std::size_t at, bool in_attribute = false);

/// All references replaced.
std::string decode_references(std::string_view text, bool in_attribute = false);

}  // namespace gainsay::readers
