#include "parser/text/structure_notes.hpp"

#include <algorithm>
#include <initializer_list>

namespace gainsay::text {
namespace {

using Words = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view word, Words list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}
bool contains_any(const BlockTraits& block, Words list) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view part) { return block.contains(part); });
}
bool starts_with_any(std::string_view text, Words list) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view part) { return text.starts_with(part); });
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

char lower(char c) {
    return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

std::string_view without_marks_in_front(std::string_view text) {
    while (!text.empty() && std::string_view("*([ -").find(text.front()) != std::string_view::npos)
        text.remove_prefix(1);
    return text;
}

/// Length of "correction", "editor's note" and the like at the front, 0 when there is none.
std::size_t note_word_length(std::string_view plain) {
    for (const std::string_view word :
         {"corrections", "correction", "clarifications", "clarification", "editor's note", "editors' note",
          "editors note", "author's note", "note to readers", "retraction", "erratum"})
        if (plain.starts_with(word)) return word.size();
    return 0;
}

/// "an earlier version of this story", "a previous version of the headline".
bool names_earlier_version(std::string_view lower_text, std::size_t at) {
    const std::string_view rest = lower_text.substr(at);
    for (const std::string_view front : {"earlier version of ", "previous version of ", "earlier versions of ",
                                         "previous versions of ", "initial version of ", "original version of "}) {
        if (!rest.starts_with(front)) continue;
        std::string_view what = rest.substr(front.size());
        for (const std::string_view article : {"this ", "the ", "our "})
            if (what.starts_with(article)) what.remove_prefix(article.size());
        return starts_with_any(what, {"story", "article", "post", "report", "headline", "dispatch", "column", "caption",
                                      "page", "graphic", "obituary", "news story", "piece", "blog"});
    }
    return false;
}

}  // namespace

bool tells_of_error(const BlockTraits& block) {
    return contains_any(block, {"earlier version", "previous version", "misstated", "misspelled", "misspelt",
                                "misidentified", "incorrectly", "we regret", "erroneously", "has been corrected",
                                "was corrected", "has been updated", "the error", "mistakenly", "in error"});
}

bool is_correction_heading(const BlockTraits& block) {
    const std::string_view plain = without_marks_in_front(block.plain);
    const std::size_t length = note_word_length(plain);
    return length > 0 && plain.find_first_not_of(" :.-*)]", length) == std::string_view::npos;
}

bool is_correction(const BlockTraits& block) {
    if (block.words.empty() || block.words.size() > 120 || block.quoted_start) return false;
    const std::string_view plain = without_marks_in_front(block.plain);
    if (const std::size_t length = note_word_length(plain); length > 0 && length < plain.size()) {
        // "Correction:", "Correction (14 May):", "Correction, May 14:", but not "Correction officers said".
        const std::string_view rest = plain.substr(length);
        const std::size_t colon = rest.find(':');
        if (rest[0] == ':' || rest.starts_with(" -")) return true;
        if ((rest[0] == ',' || rest.starts_with(" (") || rest.starts_with(" on ") || rest.starts_with(" appended")) &&
            (colon < 40 || tells_of_error(block)))
            return true;
    }
    if (starts_with_any(plain, {"corrects ", "corrected to ", "refiles ", "recasts ", "adds details", "adds quotes",
                                "adds background", "updates with ", "this version corrects"}) &&
        block.plain.front() == '(')
        return true;
    if (starts_with_any(plain, {"this story ", "this article ", "this post ", "this report ", "this piece ",
                                "the story ", "the article ", "the headline "}) &&
        contains_any(block,
                     {"has been corrected", "was corrected", "has been updated", "was updated", "was amended",
                      "has been amended", "has been revised", "was first published", "was originally published"}))
        return true;
    const std::size_t article = plain.starts_with("an ")   ? 3
                                : plain.starts_with("a ")  ? 2
                                : plain.starts_with("in ") ? 6
                                                           : 0;
    return article > 0 && article < plain.size() && names_earlier_version(plain, article);
}

std::size_t find_correction(std::string_view text) {
    const std::string plain = lowered(text);
    for (std::size_t at = plain.find(" version"); at != std::string::npos; at = plain.find(" version", at + 1)) {
        const std::size_t word = plain.rfind(' ', at - (at > 0 ? 1 : 0));
        if (word == std::string::npos || word < 2 || !names_earlier_version(plain, word + 1)) continue;
        const std::size_t article = plain.rfind(' ', word - 1);
        if (article == std::string::npos ||
            !is_one_of(std::string_view(plain).substr(article + 1, word - article - 1), {"a", "an", "(an", "(a"}))
            continue;
        // The note begins with this sentence, or with its heading before it.
        std::string_view front = std::string_view(plain).substr(0, article);
        for (const std::string_view heading : {"correction:", "clarification:", "editor's note:", "correction"})
            if (front.ends_with(heading)) front.remove_suffix(heading.size());
        while (!front.empty() && (front.back() == ' ' || front.back() == '*' || front.back() == '('))
            front.remove_suffix(1);
        if (front.empty()) return std::string_view::npos;
        const bool sentence = std::string_view(".!?)\"'").find(front.back()) != std::string_view::npos ||
                              front.ends_with("\xE2\x80\x9D") || front.ends_with("\xE2\x80\x99");
        if (sentence) return text.find_first_not_of(" ", front.size());
    }
    return std::string_view::npos;
}

bool lists_contents(const BlockTraits& block) {
    return block.words.size() <= 3 && starts_with_any(block.plain, {"contents", "in this article", "in this story",
                                                                    "table of contents", "jump to", "on this page"});
}

bool announces_pictures(const BlockTraits& block) {
    return block.words.size() == 1 && is_one_of(block.words[0], {"video", "videos", "photos", "pictures", "gallery"});
}

bool is_menu(const BlockTraits& block) {
    if (block.words.size() < 3 || block.words.size() > 60 || block.ends_sentence || block.sentences > 1) return false;
    const auto sections = std::count_if(block.words.begin(), block.words.end(), [](const std::string& word) {
        return is_one_of(
            word, {"home",     "news",      "sports",  "sport",       "weather",     "video",      "videos",
                   "politics", "business",  "opinion", "world",       "lifestyle",   "health",     "tech",
                   "travel",   "culture",   "arts",    "photos",      "subscribe",   "login",      "contact",
                   "menu",     "search",    "live",    "tv",          "radio",       "shop",       "jobs",
                   "local",    "national",  "u.s",     "us",          "technology",  "science",    "entertainment",
                   "traffic",  "community", "about",   "newsletters", "classifieds", "obituaries", "podcasts",
                   "events",   "features",  "economy", "markets",     "magazine",    "latest",     "sections"});
    });
    const bool barred = contains_any(block, {" | ", " > ", " / "});
    if (barred && sections >= 1 && block.words.size() <= 12) return true;
    return sections >= 3 && static_cast<std::size_t>(sections) * 2 >= block.words.size() && block.capital_share >= 0.7;
}

bool is_list_of_names(const BlockTraits& block) {
    if (block.words.size() < 4 || block.words.size() > 20 || block.ends_sentence || block.ends_colon ||
        block.quoted_start || block.all_caps)
        return false;
    if (!block.contains(" and ") || block.capital_share < 1.0) return false;
    const auto small = std::count_if(block.words.begin(), block.words.end(), [](const std::string& w) {
        return is_one_of(w, {"in", "on",   "at", "of",  "for",  "to",   "as",   "after",  "with", "the", "a",
                             "by", "over", "is", "are", "from", "near", "dead", "killed", "dies", "say", "says"});
    });
    // Two words at least on each side of "and".
    const std::size_t joint = block.plain.find(" and ");
    const auto blanks = [](std::string_view part) { return std::count(part.begin(), part.end(), ' '); };
    return small == 0 && blanks(std::string_view(block.plain).substr(0, joint)) >= 1 &&
           blanks(std::string_view(block.plain).substr(joint + 5)) >= 1;
}

bool speaks_to_readers(const BlockTraits& block) {
    if (block.words.empty() || block.words.size() > 45 || block.quoted_start || block.sentences > 4) return false;
    const bool to_you = block.has_word("you") || block.has_word("your") || block.words[0] == "please";
    const bool to_us = contains_any(block, {"contact us", "tell us", "email us", "e-mail us", "get in touch", "send us",
                                            "by emailing", "write to us", "share your", "let us know", "call us",
                                            "follow us", "join us", "message us"});
    if (to_you && to_us && !block.contains(" said") && !block.contains("\"")) return true;
    return block.words.size() <= 25 && !block.contains("\"") &&
           contains_any(block, {"keep you updated", "updates as they become", "as more information becomes",
                                "will update this story", "update this story", "updating this story",
                                "this story will be updated", "we will continue to update", "will be updated as",
                                "more details as they", "more information as it becomes", "refresh for updates",
                                "read the latest at", "this page will be updated", "follow along for updates"});
}

bool is_teaser(const BlockTraits& block, std::string_view text) {
    if (block.words.size() < 2 || block.words.size() > 24) return false;
    const bool bracketed = text.size() > 2 && text.front() == '[' && text.back() == ']';
    if (bracketed) text.remove_prefix(1);
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon + 2 >= text.size() || colon > 40) return false;
    const std::string_view label = text.substr(0, colon);
    const bool shouted =
        label.size() >= 3 && std::all_of(label.begin(), label.end(), [](char c) { return is_upper(c) || c == ' '; });
    if (shouted && (bracketed || text[colon + 1] != ' ')) return true;
    if (block.ends_full_stop || block.sentences > 1) return false;
    const BlockTraits front = traits_of(label);
    if (front.words.empty() || front.words.size() > 4) return false;
    if (front.words.size() == 1 && !bracketed) return false;  // "Photos: A. Person/Agency" is a credit
    return is_one_of(front.words.back(), {"photos", "videos", "video", "pictures", "slideshow", "gallery", "shots",
                                          "quiz", "poll", "podcast", "graphic", "interactive", "infographic"}) ||
           (bracketed && is_one_of(front.words.back(), {"map", "watch", "read", "related", "more", "timeline"}));
}

bool is_clip(const BlockTraits& block) {
    if (block.words.size() < 3 || block.words.size() > 24) return false;
    const std::string& length = block.words[0];  // minutes and seconds: "1:42"
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return length.size() == 4 && digit(length[0]) && length[1] == ':' && digit(length[2]) && digit(length[3]);
}

bool is_comment_mark(const BlockTraits& block) {
    if (block.words.empty() || block.words.size() > 8) return false;
    if (block.words.size() <= 2 && is_one_of(block.words[0], {"reply", "like", "report", "flag", "upvote", "downvote"}))
        return true;
    if (block.plain.ends_with(" ago") || block.plain.ends_with(" says:") || block.plain.ends_with(" wrote:"))
        return true;
    return block.words.back() == "comments" || block.words[0] == "comments" ||
           starts_with_any(block.plain, {"leave a reply", "leave a comment", "post a comment", "add a comment",
                                         "join the discussion", "join the conversation", "sort by", "view comments"});
}

}  // namespace gainsay::text
