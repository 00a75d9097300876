#pragma once
// Reports of this program that lie among articles: they repeat what the articles say, and are none.

#include <string_view>

namespace gainsay::app {

/// By what stands at the beginning of a report in HTML, text, Markdown, JUnit XML or JSON lines.
bool is_own_report(std::string_view bytes);

}  // namespace gainsay::app
