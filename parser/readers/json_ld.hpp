#pragma once
// What a page says of its article in JSON-LD with the words of schema.org.

#include <string>
#include <string_view>
#include <vector>

namespace gainsay::readers {

/// The values as they are written, character references decoded; empty where nothing is said.
struct JsonLd {
    std::string headline, publisher, url, language, published, modified;
    std::vector<std::string> authors;
    std::string body;         ///< articleBody: the text, perhaps with mark-up
    bool of_article = false;  ///< said of an article of whatever kind, not only of a page
};

/// Reads one script; of several articles in it the first counts. What is broken beyond commas and control characters
/// gives nothing. `known` is filled where it is empty, and gives way where it spoke of a page only.
void read_json_ld(std::string_view script, JsonLd& known);

}  // namespace gainsay::readers
