#pragma once
// Names of character sets, and where files declare theirs.

#include "parser/source/source_text.hpp"

#include <string>
#include <string_view>

namespace gainsay::readers {

struct DeclaredCharset {
    std::string label;  ///< as written; empty when nothing is declared
    SourceRange range;
};

/// `encoding="…"` of an XML declaration, or `charset=…` of an HTML meta element within the first 4 KiB. Only files that
/// open with '<' can declare one: in other text the word is only a word.
DeclaredCharset find_declared_charset(std::string_view bytes);

/// The character set that a label means (WHATWG Encoding Standard, section 4.2: "latin1" is windows-1252), lower case;
/// empty for unknown labels. A label for UTF-16 in a file that could be read as ASCII means UTF-8.
std::string charset_of_label(std::string_view label);

/// True when bytes below 0x80 mean ASCII, at least outside of multi-byte characters.
bool contains_ascii(std::string_view charset);
/// True when the meaning of bytes below 0x80 depends on what came before.
bool has_states(std::string_view charset);
/// The name under which ICU knows it.
std::string icu_converter_name(std::string_view charset);

}  // namespace gainsay::readers
