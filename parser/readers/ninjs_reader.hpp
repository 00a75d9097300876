#pragma once
// IPTC ninjs (News in JSON), 1.x to 3.x → article parts.

#include "parser/readers/json_tree.hpp"
#include "parser/readers/story_parts.hpp"

#include <optional>

namespace gainsay::readers {

/// True for an object with fields that only ninjs has.
bool is_ninjs(const JsonTree& json, JsonTree::Index object);

/// The text items of an object in reading order: itself, or what it lists as `items`. Pictures and other items without
/// text are passed over. Names count without regard to case, which covers the camel case of version 2.
void read_ninjs(const JsonTree& json, JsonTree::Index object, StoryCollector& out);

}  // namespace gainsay::readers
