#pragma once
// What a block says of itself by its own words, without its neighbours: counters, labels, appeals, credits, bylines.
// Each question is answered for short blocks; a paragraph of news that only mentions such words says no.

#include "parser/text/structure_traits.hpp"

#include <cstddef>
#include <string_view>

namespace gainsay::text {

/// "25", "2 min read", "0 out of 25,000", "14 comments".
bool is_counter(const BlockTraits& block);
/// "Share:", "Advertisement", "Also read", "Please enable Javascript …".
bool is_label(const BlockTraits& block);
/// A label that announces other stories: what follows it is not this article's.
bool announces_other_stories(const BlockTraits& block);
/// Words that stand where an article has ended: "News feed", "Most read", "Comments".
bool ends_article(const BlockTraits& block);
/// "Copyright …", "All rights reserved."
bool is_copyright(const BlockTraits& block);
/// "Sources: …", "(Photo: …)", "… contributed to this report."
bool is_credit(const BlockTraits& block);
/// Where a photo credit begins at the end of a caption ("… (Name/Agency via Getty Images)"), npos when there is none.
/// An offset into `text`.
std::size_t find_trailing_credit(std::string_view text);
/// Where the words of a caption begin behind a label inside the line ("Image copyright X Image caption …"), else npos.
std::size_t find_caption_label(std::string_view text);
/// "RELATED: …", "Watch: …", "STORY: …": a pointer to another story.
bool points_elsewhere(const BlockTraits& block);
/// "FILE PHOTO: …", "Image 3 of 10 …", "Pictured: …".
bool opens_like_caption(const BlockTraits& block);
/// "By A. Writer", "Staff writer".
bool is_byline(const BlockTraits& block);
/// A job of the newsroom alone: "Reporter", "Senior Editor, Business".
bool is_newsroom_job(const BlockTraits& block);
/// Asks the reader for something: to subscribe, follow, join, donate, download.
bool is_appeal(const BlockTraits& block);
/// "A. Writer is a reporter for …, covering …", "Staff writer A. Writer covers …", "Contact A. Writer at …".
bool is_author_box(const BlockTraits& block, std::string_view author);
/// Two to four capitalised words and nothing else.
bool is_bare_name(const BlockTraits& block);

}  // namespace gainsay::text
