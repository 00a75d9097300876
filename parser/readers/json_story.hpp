#pragma once
// What the readers of JSON have in common.

#include "parser/readers/json_tree.hpp"
#include "parser/readers/news_dates.hpp"
#include "parser/readers/story_parts.hpp"

#include <initializer_list>

namespace gainsay::readers {

/// The first of the members of `object` that is a string with words, in one line; none of these gives an empty text.
text::MappedText first_text(const JsonTree& json, JsonTree::Index object,
                            std::initializer_list<std::string_view> names);

/// Its words only.
std::string first_words(const JsonTree& json, JsonTree::Index object, std::initializer_list<std::string_view> names);

/// The first of the members that can be read as a date. A member that is there and no date is told of once.
std::optional<Day> first_day(const JsonTree& json, JsonTree::Index object,
                             std::initializer_list<std::string_view> names, StoryCollector& out);

}  // namespace gainsay::readers
