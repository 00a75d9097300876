#pragma once
// An article that came as the members of an object → one source, and the way back to the members.

#include "parser/source/source_text.hpp"
#include "reports/report.hpp"

#include <optional>
#include <string>

namespace gainsay::app {

/// Members are empty when they were not given.
struct GivenArticle {
    std::optional<reports::GivenId> id;
    std::string text, title, outlet, published, url;
};

/// The members as header lines above the text, as a file of the article would have them.
struct StorySource {
    std::string bytes;
    SourceRange title;             ///< of the member `title`; empty when it was not given
    std::uint32_t text_begin = 0;  ///< where the member `text` begins
};

/// Line ends inside of a title become blanks, so that every byte keeps its place. A text that opens with header lines
/// of its own keeps them, but what the members say wins.
StorySource make_source(const GivenArticle& article);

struct GivenRange {
    bool in_title = false;
    SourceRange range;  ///< bytes of the title or of the text
};
/// Bytes of the source → bytes of the member that they came from.
GivenRange given_range(const StorySource& source, SourceRange range);

}  // namespace gainsay::app
