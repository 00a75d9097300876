#pragma once
// What the English stage saw in a text, as one JSON object a line; spans are bytes of the source.

#include "parser/text/document.hpp"

#include <array>
#include <iosfwd>
#include <set>
#include <string>
#include <string_view>

namespace gainsay::reports {

/// "parses" adds heads and relations to the tokens (and so implies "tokens").
inline constexpr std::array<std::string_view, 7> kLayers = {"sentences",  "tokens", "parses", "entities",
                                                            "quantities", "times",  "quotes"};

/// One line: {"id", "path"?, then an array for each of the layers}. No path is written when it is empty.
void write_annotation(std::ostream& out, const std::string& id, const std::string& path, const text::Document& document,
                      const std::set<std::string, std::less<>>& layers);

}  // namespace gainsay::reports
