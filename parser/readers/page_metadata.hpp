#pragma once
// Title, author, outlet, dates, URL and language of a page, from what it says to machines.

#include "parser/readers/html_tree.hpp"
#include "parser/readers/page_hints.hpp"
#include "parser/source/calendar.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gainsay::readers {

struct PageMetadata {
    std::string title, author, outlet, url, language;
    std::optional<Day> published, updated;
    std::string body_text;            ///< the article's text as JSON-LD gives it, letters and figures only
    std::vector<std::string> titles;  ///< all that the page calls itself, best first: to know the headline by
};

/// JSON-LD before meta elements before microdata before the visible page, but each field in the order that proved best.
/// Without what only the article's own blocks can tell (a visible headline or byline).
PageMetadata read_metadata(const HtmlTree& tree, const std::vector<Hints>& hints);

/// "By A. Writer and B. Writer | Staff" → "A. Writer, B. Writer"; empty when it holds no name.
std::string clean_author(std::string_view written);

/// `title` without the outlet's name at its end or front ("Six dead in harbour fire | Dockside Daily").
std::string without_outlet(const std::string& title, const std::string& outlet, const std::string& host);

/// Letters and figures only, in lower case: for comparing texts however they are set.
std::string letters_of(std::string_view text);

}  // namespace gainsay::readers
