#pragma once
// What the English stage saw in a text, as one JSON object a line; spans are bytes of the source.

#include "parser/text/document.hpp"
#include "reports/report.hpp"

#include <array>
#include <iosfwd>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::reports {

/// "blocks" comes with what is known about the article beside its text; "parses" adds heads and relations to the tokens
/// (and so implies "tokens").
inline constexpr std::array<std::string_view, 8> kLayers = {"blocks",   "sentences",  "tokens", "parses",
                                                            "entities", "quantities", "times",  "quotes"};

/// Empty when all names are layers, else what is wrong with the first that is none: the nearest name and the list.
std::string layer_problem(const std::vector<std::string>& names);

/// One line: {"id", "path"?, "article"?, then an array for each of the layers}. No path is written when it is empty.
void write_annotation(std::ostream& out, const GivenId& id, const std::string& path, const text::Document& document,
                      const std::set<std::string, std::less<>>& layers);

}  // namespace gainsay::reports
