#pragma once
// Which character set a file is in, and its text in UTF-8 with the way back to the bytes on disk.

#include "parser/source/diagnostic.hpp"
#include "parser/source/ids.hpp"
#include "parser/text/article.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace gainsay::readers {

/// Why a file is taken to be in a character set; later ones are weaker.
enum class CharsetReason {
    byte_order_mark,  ///< EF BB BF, FF FE or FE FF at the start
    zero_bytes,       ///< no mark, but every other byte of the opening is NUL: UTF-16
    declared,         ///< `<?xml encoding="…"?>` or `<meta charset="…">`
    valid_utf8,       ///< nothing said so, but all bytes are well-formed UTF-8
    broken_utf8,      ///< UTF-8 with some broken bytes
    guessed,          ///< neither said nor UTF-8: Windows-1252, what western text is when it is nothing better
};

struct Charset {
    std::string name = "utf-8";  ///< lower case, as the WHATWG Encoding Standard names it
    CharsetReason reason = CharsetReason::valid_utf8;
    std::string overruled;           ///< the declared name, when it is unknown or plainly wrong
    std::uint32_t mark_bytes = 0;    ///< length of the byte order mark
    std::uint32_t first_broken = 0;  ///< of guessed and broken_utf8: where the bytes stop being UTF-8
    SourceRange declaration;         ///< of the declared name, empty when there is none
    bool is_utf8() const { return name == "utf-8"; }
};

/// A byte order mark wins over a declaration, a declaration over a guess; but bytes that are well-formed UTF-8 with
/// characters outside ASCII are UTF-8 whatever they declare, because editors convert files and leave the declaration.
/// Declared names are read as the WHATWG Encoding Standard does (latin1 is windows-1252). Linear.
Charset detect_charset(std::string_view bytes);

/// The whole file in UTF-8, without its byte order mark. Valid UTF-8 is one verbatim segment; a decoded character maps
/// to its bytes; bytes that have no meaning become U+FFFD and map to themselves. The text is well-formed UTF-8 always.
text::MappedText decode(std::string_view bytes, const Charset& charset);

struct DecodedFile {
    text::MappedText content;
    Charset charset;
};

/// Both, and a warning about what had to be assumed: the character set, a wrong declaration, broken bytes.
DecodedFile decode_file(std::string_view bytes, SourceId source, std::vector<Diagnostic>& diagnostics);

/// A piece of a file as readable UTF-8: for quotes of files in another character set.
std::string decode_piece(std::string_view bytes, std::string_view charset_name);

}  // namespace gainsay::readers
