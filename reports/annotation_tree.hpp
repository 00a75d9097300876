#pragma once
// What the English stage saw in an article, laid out for people: blocks, sentences, dependency trees and the values in
// them.

#include "parser/text/document.hpp"

#include <iosfwd>
#include <set>
#include <string>
#include <string_view>

namespace gainsay::reports {

/// A heading for each block; below it each sentence with its tree (a word stands below and to the right of its head,
/// with relation, tags, and lemma where that differs) and a line for each value, entity and quotation in it. Furniture
/// is named and not read. `layers` as for write_annotation(): what is left out there is left out here. Text passes
/// through one_line(), so that nothing in an article reaches a terminal as control code.
void write_annotation_tree(std::ostream& out, const std::string& id, const std::string& path,
                           const text::Document& document, const std::set<std::string, std::less<>>& layers);

}  // namespace gainsay::reports
