#pragma once
// MappedText of MappedText: what a reader found in a decoded text, led back to the bytes on disk.

#include "parser/text/article.hpp"

#include <string_view>

namespace gainsay::readers {

/// The bytes on disk that a range of `outer.text` came from.
SourceRange source_of(const text::MappedText& outer, SourceRange range);

/// An article that was read out of `outer.text` as if that were the file → the article of the file.
void rebase(text::Article& article, const text::MappedText& outer);
/// Diagnostics about ranges of `outer.text` → diagnostics about the file `source`.
void rebase(std::vector<Diagnostic>& diagnostics, const text::MappedText& outer, SourceId source);

/// Without blanks at both ends, blanks being the ASCII ones.
text::MappedText trimmed(const text::MappedText& mapped);

/// Appends `more` to `mapped`; both map into the same source, `more` behind `mapped`.
void append(text::MappedText& mapped, const text::MappedText& more);

}  // namespace gainsay::readers
