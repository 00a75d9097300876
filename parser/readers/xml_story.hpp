#pragma once
// What feeds and NewsML have in common: article text in mark-up inside XML.

#include "parser/readers/story_parts.hpp"
#include "parser/readers/xml_tree.hpp"

namespace gainsay::readers {

/// HTML when the field holds mark-up, else plain paragraphs.
std::vector<text::Block> html_or_plain(const text::MappedText& field);

/// The blocks of XHTML or NITF that stands as elements inside the XML, not as escaped text; names count without their
/// namespace. Elements that are unknown are looked through. Nothing for none.
std::vector<text::Block> markup_blocks(const XmlTree& xml, XmlTree::Index within);

/// The error or warning about XML that is not well-formed.
void tell_of_faults(const XmlTree& xml, StoryCollector& out);

}  // namespace gainsay::readers
