#include "app/own_report.hpp"

#include <algorithm>
#include <array>

namespace gainsay::app {
namespace {

constexpr std::size_t kBeginning = 1024;  // bytes; a generator is named in the head of a page

/// "12 errors": digits, a blank, and the word in one or the other number. What follows is left in `text`.
bool take_count(std::string_view& text, std::string_view noun) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    std::string_view rest = text.substr(digits);
    if (digits == 0 || !rest.starts_with(' ') || !rest.substr(1).starts_with(noun)) return false;
    rest.remove_prefix(1 + noun.size());
    if (rest.starts_with('s')) rest.remove_prefix(1);
    text = rest;
    return true;
}

bool take(std::string_view& text, std::string_view part) {
    if (!text.starts_with(part)) return false;
    text.remove_prefix(part.size());
    return true;
}

bool counts_findings(std::string_view text) {
    return take_count(text, "error") && take(text, ", ") && take_count(text, "warning") && take(text, ", ") &&
           take_count(text, "note");
}

bool tells_findings(std::string_view text) {
    return counts_findings(text) || take(text, "no contradictions found");
}

bool is_text_report(std::string_view text) {
    if (take(text, "# Contradictions: ")) return tells_findings(text);
    return take_count(text, "article") && take(text, ", ") && take_count(text, "claim") && take(text, ": ") &&
           tells_findings(text);
}

}  // namespace

bool is_own_report(std::string_view bytes) {
    const std::string_view beginning = bytes.substr(0, kBeginning);
    constexpr std::array<std::string_view, 3> kMarks{"<meta name=\"generator\" content=\"gainsay ",
                                                     "<testsuites name=\"gainsay\"", "{\"gainsay\":\""};
    const auto holds = [&](std::string_view mark) { return beginning.find(mark) != std::string_view::npos; };
    if (beginning.starts_with('<') || beginning.starts_with('{')) {
        if (std::any_of(kMarks.begin(), kMarks.end(), holds)) return true;
        const std::string_view line = bytes.substr(0, bytes.find('\n'));
        return line.starts_with("{\"message\":") &&
               line.find("\"source\":{\"name\":\"gainsay\"") != std::string_view::npos;
    }
    return is_text_report(beginning);
}

}  // namespace gainsay::app
