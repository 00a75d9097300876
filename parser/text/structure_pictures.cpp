// Pictures in a page: captions, the labels before them, and the credits behind them or in lines of their own.
#include "parser/text/structure_cues.hpp"

#include <algorithm>
#include <initializer_list>

namespace gainsay::text {
namespace {

using Words = std::initializer_list<std::string_view>;

bool contains_any(const BlockTraits& block, Words list) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view part) { return block.contains(part); });
}

bool starts_with_any(const BlockTraits& block, Words list) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view part) { return block.starts_with(part); });
}

bool is_figure(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// How the end of a credit is written: an agency, or words such as "via Getty Images".
bool names_photo_agency(std::string_view lower) {
    for (const std::string_view part :
         {"/ap",        "/afp",      "/epa",     "/reuters",    "/getty",      "getty images", "/shutterstock",
          "/anadolu",   "/tass",     "/xinhua",  "/dpa",        "/ap photo",   "ap photo",     "afp photo",
          "reuters/",   "epa-efe",   "via ap",   "via reuters", "photo by",    "photo:",       "photo courtesy",
          "photos:",    "/nurphoto", "/wire",    "/upi",        "photograph:", "courtesy of",  "courtesy photo",
          "file photo", "/pa wire",  "handout/", "/handout"}) {
        const std::size_t at = lower.find(part);
        if (at == std::string_view::npos) continue;
        const std::size_t end = at + part.size();
        const bool whole = part[0] != '/' || end >= lower.size() || !((lower[end] >= 'a' && lower[end] <= 'z'));
        if (whole) return true;
    }
    return false;
}

/// "… in the square. A. Person/Agency", "… only tyranny." AGENCY/A. Person": behind the last full stop.
std::size_t find_bare_credit(std::string_view text) {
    constexpr std::size_t kLongest = 90;  // bytes
    std::size_t at = text.size();
    while (at > 1 && text.size() - at < kLongest) {
        --at;
        const char before = text[at - 1];
        const bool quote = before == '"' || text.substr(0, at).ends_with("\xE2\x80\x9D");
        if (text[at] != ' ' || !(before == '.' || before == ']' || quote)) continue;
        const BlockTraits tail = traits_of(text.substr(at + 1));
        if (tail.words.size() > 10) break;
        const bool agency = tail.contains("/") && names_photo_agency(tail.plain);
        if (agency && tail.sentences <= 1 && tail.names_in_front >= 2) return at + 1;
        if (tail.words.size() > 3) break;  // an initial's full stop stands further back
    }
    return std::string_view::npos;
}

}  // namespace

bool is_credit(const BlockTraits& block) {
    if (block.words.size() > 30 || block.words.empty()) return false;
    if (starts_with_any(block,
                        {"source:",     "sources:",        "photo:",       "photos:",     "photo by ", "photo credit",
                         "image:",      "image credit",    "picture:",     "photograph:", "video:",    "credit:",
                         "(photo",      "image copyright", "image source", "(image",      "via:",      "featured image",
                         "cover photo", "main photo",      "main image"})) {
        return block.words.size() <= 25 && block.sentences <= 2;
    }
    if (contains_any(block, {"contributed to this report", "contributed to this story", "contributed reporting",
                             "contributed to the report", "contributed to this article"}) ||
        starts_with_any(block, {"reporting by ", "contributing: ", "additional reporting", "edited by ", "editing by ",
                                "(reporting by", "(additional reporting", "(editing by", "writing by "})) {
        return true;
    }
    if (block.words.size() <= 14 && block.words.back() == "contributed") return true;
    return !block.ends_full_stop && block.words.size() <= 14 && !block.quoted_start && block.sentences <= 1 &&
           names_photo_agency(block.plain) && !block.contains(" said");
}

std::size_t find_trailing_credit(std::string_view text) {
    constexpr std::size_t kLongestCredit = 120;
    while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.remove_suffix(1);
    if (text.empty()) return std::string_view::npos;
    if (text.back() != ')') return find_bare_credit(text);
    const std::size_t open = text.rfind('(');
    if (open == std::string_view::npos || open == 0 || text.size() - open > kLongestCredit)
        return std::string_view::npos;
    const BlockTraits inside = traits_of(text.substr(open + 1, text.size() - open - 2));
    // Behind a full stop a short "(Name/Outlet)" is a credit as well, whoever the outlet is.
    const std::size_t before = text.find_last_not_of(' ', open - 1);
    const bool after_stop = before != std::string_view::npos && text[before] == '.';
    const bool name_and_outlet = inside.contains("/") && inside.words.size() <= 8 && inside.names_in_front >= 2;
    return names_photo_agency(inside.plain) || (after_stop && name_and_outlet) ? open : std::string_view::npos;
}

std::size_t find_caption_label(std::string_view text) {
    constexpr std::size_t kReach = 140;  // bytes in which the label stands
    for (const std::string_view label : {"Image caption ", "Media caption ", "Hide caption ", "hide caption "}) {
        const std::size_t at = text.substr(0, kReach).find(label);
        if (at != std::string_view::npos && at + label.size() + 20 < text.size()) return at + label.size();
    }
    return std::string_view::npos;
}

bool opens_like_caption(const BlockTraits& block) {
    if (starts_with_any(block, {"file photo", "file - ", "file-", "file:", "pictured:", "pictured above",
                                "caption:", "(above", "above:"})) {
        return true;
    }
    return block.words.size() > 4 && block.words[0] == "image" && is_figure(block.words[1]) && block.words[2] == "of";
}

}  // namespace gainsay::text
