#include "parser/text/structure_cues.hpp"

#include <algorithm>
#include <initializer_list>

namespace gainsay::text {
namespace {

using Words = std::initializer_list<std::string_view>;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_one_of(std::string_view word, Words list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool has_any_word(const BlockTraits& block, Words list) {
    return std::any_of(block.words.begin(), block.words.end(),
                       [&](const std::string& w) { return is_one_of(w, list); });
}

bool contains_any(const BlockTraits& block, Words list) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view part) { return block.contains(part); });
}

bool starts_with_any(const BlockTraits& block, Words list) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view part) { return block.starts_with(part); });
}

/// The block without the punctuation at its end.
std::string_view core(const BlockTraits& block) {
    std::string_view text = block.plain;
    while (!text.empty() && std::string_view(" :.>!|-").find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    while (!text.empty() && std::string_view(" >|-").find(text.front()) != std::string_view::npos)
        text.remove_prefix(1);
    return text;
}

bool is_number(std::string_view word) {
    if (word.empty() || !is_digit(word[0])) return false;
    return std::all_of(word.begin(), word.end(), [](char c) {
        return is_digit(c) || c == ',' || c == '.' || c == '/' || c == ':' || c == 'k' || c == 'm' || c == '+' ||
               c == '%';
    });
}

bool is_newsroom_word(std::string_view word) {
    return is_one_of(word, {"reporter", "correspondent", "editor", "writer", "journalist", "columnist", "photographer",
                            "producer", "author", "contributor", "bureau"});
}

}  // namespace

bool is_counter(const BlockTraits& block) {
    if (block.words.empty() || block.words.size() > 6 || block.ends_full_stop || block.ends_colon) return false;
    const bool number_first = is_number(block.words[0]);
    if (number_first && block.words.size() == 1) return true;
    const bool counted = std::all_of(block.words.begin(), block.words.end(), [](const std::string& w) {
        return is_number(w) ||
               is_one_of(w,
                         {"min",       "mins",  "minute", "minutes",   "read",    "comment", "comments",  "share",
                          "shares",    "views", "view",   "likes",     "ago",     "hour",    "hours",     "hrs",
                          "day",       "days",  "out",    "of",        "photos",  "images",  "slides",    "replies",
                          "followers", "sec",   "secs",   "reactions", "reading", "time",    "slideshow", "gallery"});
    });
    return counted &&
           std::any_of(block.words.begin(), block.words.end(), [](const std::string& w) { return is_number(w); });
}

bool announces_other_stories(const BlockTraits& block) {
    if (block.words.size() > 5 || block.ends_full_stop) return false;
    if (block.ends_colon && starts_with_any(block, {"more on ", "more from ", "more at ", "read more "})) return true;
    return is_one_of(core(block), {"also read",
                                   "read also",
                                   "read more",
                                   "read next",
                                   "see also",
                                   "related",
                                   "related stories",
                                   "related story",
                                   "related articles",
                                   "related content",
                                   "related news",
                                   "related topics",
                                   "more stories",
                                   "more news",
                                   "recommended",
                                   "recommended for you",
                                   "recommended stories",
                                   "you may also like",
                                   "you might also like",
                                   "don't miss",
                                   "up next",
                                   "more on this story",
                                   "more from",
                                   "more on this",
                                   "most read",
                                   "most popular",
                                   "trending",
                                   "trending now",
                                   "top stories",
                                   "latest news",
                                   "latest stories",
                                   "news feed",
                                   "editor's picks",
                                   "editors' picks",
                                   "others are reading now",
                                   "more like this",
                                   "from our partners",
                                   "sponsored content",
                                   "sponsored",
                                   "promoted",
                                   "around the web",
                                   "read this next",
                                   "also in the news",
                                   "more coverage"});
}

bool ends_article(const BlockTraits& block) {
    if (block.words.size() > 5 || block.ends_full_stop) return false;
    return is_one_of(core(block), {"news feed",
                                   "most read",
                                   "most popular",
                                   "trending",
                                   "trending now",
                                   "comments",
                                   "leave a comment",
                                   "recommended for you",
                                   "recommended stories",
                                   "related stories",
                                   "related articles",
                                   "more stories",
                                   "up next",
                                   "read next",
                                   "top stories",
                                   "latest news",
                                   "latest stories",
                                   "you may also like",
                                   "you might also like",
                                   "around the web",
                                   "from our partners",
                                   "more like this",
                                   "editor's picks",
                                   "editors' picks",
                                   "about the author",
                                   "about the authors"});
}

bool is_label(const BlockTraits& block) {
    if (announces_other_stories(block)) return true;
    if (starts_with_any(block, {"please enable javascript",
                                "enable javascript",
                                "we use cookies",
                                "this site uses cookies",
                                "this website uses cookies",
                                "by continuing to use",
                                "accept all cookies",
                                "embed >",
                                "click here ",
                                "click to ",
                                "tap here ",
                                "enlarge this image",
                                "skip to ",
                                "this video file",
                                "to view this video",
                                "your browser does not",
                                "javascript is ",
                                "loading ",
                                "(change date",
                                "load more",
                                "scroll down to",
                                "story continues below",
                                "article continues below",
                                "scroll to continue",
                                "sign in to ",
                                "log in to ",
                                "hide caption",
                                "toggle caption",
                                "follow @",
                                "see it on tv",
                                "watch live:",
                                "get more ",
                                "this article is more than ",
                                "just watched ",
                                "play video ",
                                "story highlights"})) {
        return block.words.size() <= 30;
    }
    if (starts_with_any(block,
                        {"check back", "this is a developing story", "this is a breaking news story",
                         "this story will be updated", "this story is developing", "stay with ", "stick with "})) {
        return block.words.size() <= 25;
    }
    if (block.words.empty()) return true;
    if (block.words.size() > 4 || block.ends_full_stop) return false;
    return is_one_of(core(block), {"share",
                                   "share this",
                                   "share this story",
                                   "share this article",
                                   "share on facebook",
                                   "share on twitter",
                                   "tweet",
                                   "email",
                                   "e-mail",
                                   "print",
                                   "save",
                                   "copy link",
                                   "link copied",
                                   "facebook",
                                   "twitter",
                                   "whatsapp",
                                   "linkedin",
                                   "pinterest",
                                   "reddit",
                                   "telegram",
                                   "instagram",
                                   "youtube",
                                   "x",
                                   "flipboard",
                                   "advertisement",
                                   "advert",
                                   "ad",
                                   "advertising",
                                   "adverts",
                                   "sponsor",
                                   "show more",
                                   "show less",
                                   "load more",
                                   "see more",
                                   "view more",
                                   "more",
                                   "video",
                                   "videos",
                                   "watch",
                                   "watch live",
                                   "listen",
                                   "photos",
                                   "photo",
                                   "gallery",
                                   "slideshow",
                                   "live",
                                   "breaking",
                                   "menu",
                                   "search",
                                   "home",
                                   "close",
                                   "next",
                                   "previous",
                                   "back",
                                   "back to top",
                                   "top",
                                   "log in",
                                   "login",
                                   "sign in",
                                   "register",
                                   "subscribe",
                                   "sign up",
                                   "donate",
                                   "newsletter",
                                   "newsletters",
                                   "follow",
                                   "follow us",
                                   "comments",
                                   "comment",
                                   "leave a comment",
                                   "reply",
                                   "tags",
                                   "topics",
                                   "categories",
                                   "category",
                                   "filed under",
                                   "in this article",
                                   "contents",
                                   "table of contents",
                                   "avatar",
                                   "author",
                                   "authors",
                                   "about the author",
                                   "privacy policy",
                                   "cookie policy",
                                   "terms of use",
                                   "terms of service",
                                   "contact us",
                                   "about us",
                                   "caption close",
                                   "caption",
                                   "image",
                                   "image source",
                                   "getty images",
                                   "view comments",
                                   "join the conversation",
                                   "story continues",
                                   "report a typo",
                                   "send tip",
                                   "info close",
                                   "continue reading",
                                   "read full story",
                                   "key points",
                                   "listen to article",
                                   "font size",
                                   "text size",
                                   "skip",
                                   "play",
                                   "pause",
                                   "mute",
                                   "replay",
                                   "live updates",
                                   "exclusive",
                                   "opinion",
                                   "feedback",
                                   "report an error",
                                   "corrections",
                                   "advertise",
                                   "edition",
                                   "all",
                                   "latest"});
}

bool is_copyright(const BlockTraits& block) {
    if (block.words.size() > 60) return false;
    if (contains_any(block, {"all rights reserved", "may not be published, broadcast", "for reprint permission"}))
        return true;
    return block.words.size() <= 30 &&
           starts_with_any(block, {"copyright ", "(copyright", "\xC2\xA9", "(c) 1", "(c) 2", "(\xC2\xA9"});
}

bool points_elsewhere(const BlockTraits& block) {
    return block.words.size() >= 3 &&
           starts_with_any(block, {"related:", "watch:", "story:", "read:", "read more:", "more:", "also read:",
                                   "see also:", "previous:", "previous story:", "previously:", "video:", "gallery:",
                                   "photos:", "listen:", "full story:", "don't miss:"});
}

bool is_newsroom_job(const BlockTraits& block) {
    return block.words.size() <= 5 && !block.ends_sentence && !block.words.empty() &&
           std::any_of(block.words.begin(), block.words.end(),
                       [](const std::string& w) { return is_newsroom_word(w); }) &&
           block.capital_share >= (block.words.size() > 1 ? 0.3 : 0.0);
}

bool is_bare_name(const BlockTraits& block) {
    return block.words.size() >= 2 && block.words.size() <= 4 && !block.ends_sentence && !block.ends_colon &&
           block.names_in_front == block.words.size() && !block.quoted_start && !block.dash_start;
}

bool is_byline(const BlockTraits& block) {
    if (block.words.size() < 2 || block.words.size() > 16 || block.sentences > 1) return false;
    if (block.ends_full_stop && block.words.size() > 5) return false;
    if (starts_with_any(block, {"special to ", "special for ", "by ", "by: ", "words by ", "story by ", "written by ",
                                "posted by ", "from our correspondent"})) {
        // "By Friday night" opens a sentence; "By Ann Writer" is nothing but names.
        const std::size_t names = static_cast<std::size_t>(std::count_if(
            block.words.begin(), block.words.end(), [](const std::string& w) { return is_newsroom_word(w); }));
        return block.names_in_front >= 3 || block.capital_share >= 0.7 || names > 0;
    }
    return is_newsroom_job(block) || (block.names_in_front >= 2 && block.words.size() <= 8 && !block.ends_sentence &&
                                      block.contains(", ") && is_newsroom_word(block.words.back()));
}

bool is_appeal(const BlockTraits& block) {
    if (block.words.empty() || block.sentences > 4 || block.words.size() > 60 || block.quoted_start) return false;
    const bool imperative =
        is_one_of(block.words[0], {"subscribe", "sign",    "help",  "support", "join", "donate", "get",     "download",
                                   "follow",    "become",  "stay",  "click",   "read", "send",   "contact", "like",
                                   "register",  "receive", "see",   "find",    "have", "please", "want",    "enjoy",
                                   "don't",     "try",     "start", "share",   "tap",  "tell",   "email",   "add"});
    const bool audience =
        has_any_word(block, {"us", "our", "you", "your", "newsletter", "newsletters", "@", "facebook", "twitter",
                             "inbox", "subscribe", "alerts", "app", "members", "typo", "sms"});
    const bool object = contains_any(
        block,
        {"newsletter", "inbox",           "our app",     "news app",    "app store",        "google play",
         "subscri",    "become a member", "members",     "journalism",  "alerts",           "on facebook",
         "on twitter", "on instagram",    "on telegram", "our channel", "follow us",        "breaking news",
         "updates",    "our reporting",   "sign up",     "ad-free",     "for full details", "send tips",
         "news tip",   "story idea",      "premium",     "free trial",  "unlimited access", "push notification"});
    if (imperative && object && (audience || block.words.size() <= 12)) return true;
    if (starts_with_any(
            block, {"for the latest on ", "for more ", "to get ", "to receive ", "if you like ", "if you value "})) {
        return object && block.sentences <= 2;
    }
    return block.words.size() <= 30 &&
           contains_any(block, {"quality journalism", "independent journalism", "support our work", "sign up for our",
                                "subscribe to our", "delivered to your inbox", "straight to your inbox",
                                "become a member", "available without charge", "sign up here", "in your inbox"});
}

bool is_author_box(const BlockTraits& block, std::string_view author) {
    if (block.words.size() < 5 || block.words.size() > 120 || block.quoted_start) return false;
    if (starts_with_any(block, {"staff writer ", "staff writers ", "contact ", "reach ", "email ", "follow "}) &&
        contains_any(block, {"@", " covers ", "twitter", "can be reached", " contributed"})) {
        return true;
    }
    if (contains_any(block, {"can be reached at", "follow him on", "follow her on", "follow them on", "follow him at",
                             "follow her at"})) {
        return block.sentences <= 6;
    }
    if (block.names_in_front < 2) return false;
    const bool newsroom =
        std::any_of(block.words.begin(),
                    block.words.begin() + std::min<std::ptrdiff_t>(14, static_cast<std::ptrdiff_t>(block.words.size())),
                    [](const std::string& w) { return is_newsroom_word(w); });
    const bool introduces = contains_any(block, {" is a ", " is an ", " is the ", " is our ", " was a ", " works as ",
                                                 " writes about ", " covers ", " reports on "});
    if (!newsroom || !introduces) return false;
    const bool by_author = author.size() >= 5 && block.starts_with(author);
    int cues = 0;
    for (const std::string_view cue :
         {"specializ", "specialis",  "covering ",  " covers ",   "based in",     "previously",   " joined ",
          "graduate",  "degree",     "has worked", "worked as",  "has written",  "began ",       "his work",
          "her work",  "@",          "award",      "reports on", "reporting on", "has reported", "years of experience",
          "master's",  "university", "focus",      "twitter"}) {
        cues += block.contains(cue) ? 1 : 0;
    }
    return by_author ? cues >= 1 : cues >= 2;
}

}  // namespace gainsay::text
