#pragma once
// Notes of the newsroom about the article itself, and lines of navigation: corrections, times of updates, menus.

#include "parser/text/structure_traits.hpp"

#include <cstddef>
#include <string_view>

namespace gainsay::text {

/// "Correction: …", "Editor's note: …", "An earlier version of this story said …", "(Corrects paragraph 3)".
bool is_correction(const BlockTraits& block);
/// The heading of such a note alone: "Correction", "Editor's note:".
bool is_correction_heading(const BlockTraits& block);
/// Speaks of what was wrong; said below the heading of a correction.
bool tells_of_error(const BlockTraits& block);
/// Where a note on an earlier version begins behind the first sentence of a paragraph, npos when there is none. An
/// offset into `text`; the note goes on to the end.
std::size_t find_correction(std::string_view text);

/// "Contents", "In this article": what follows are the story's own subheads.
bool lists_contents(const BlockTraits& block);
/// "Video", "Photos": what follows are titles of pictures.
bool announces_pictures(const BlockTraits& block);
/// Sections of a site side by side: "Home World Politics Business", "News | Local | Sports", "Home > Europe".
bool is_menu(const BlockTraits& block);
/// "A. Writer, B. Author and C. Editor": two names or more and nothing else.
bool is_list_of_names(const BlockTraits& block);
/// "We will update this story", "Do you live there? Tell us", "[MAP: all stations]".
bool speaks_to_readers(const BlockTraits& block);
/// "PORTRAIT:The man behind it", "Storm photos: roofs torn off", "[MAP: where it was felt]": a pointer to something
/// else in the form of a title.
bool is_teaser(const BlockTraits& block, std::string_view text);
/// A line of a list of films: "1:42 Divers look for the barge".
bool is_clip(const BlockTraits& block);
/// Marks that readers' comments have begun, or that stand at each of them: "Reply", "2 hours ago", "Jane says:".
bool is_comment_mark(const BlockTraits& block);

}  // namespace gainsay::text
