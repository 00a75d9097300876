#pragma once
// One line of `check --jsonl` → a story.

#include "app/story_source.hpp"
#include "reports/report.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gainsay::app {

struct StoryLine {
    std::optional<reports::GivenId> id;  ///< also of a line that is wrong further on
    std::vector<GivenArticle> articles;
    std::string problem;  ///< empty when the line is a story; else what is wrong with it: "is not JSON"
};

/// `{"id","articles":[{"id","text","title"?,"outlet"?,"published"?,"url"?}]}`. Never throws on content; members that
/// are not known are left alone.
StoryLine read_story_line(const std::string& line);

/// `{"id","error","line"}` on one line: the answer to a line that is no story.
std::string story_error(const std::optional<reports::GivenId>& id, const std::string& problem, std::size_t line);

/// The id as words.
std::string to_text(const reports::GivenId& id);

}  // namespace gainsay::app
