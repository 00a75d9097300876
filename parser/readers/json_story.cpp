#include "parser/readers/json_story.hpp"

namespace gainsay::readers {

text::MappedText first_text(const JsonTree& json, JsonTree::Index object,
                            std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        text::MappedText found = one_line(json.string(json.find(object, name)));
        if (!found.text.empty()) return found;
    }
    return {};
}

std::string first_words(const JsonTree& json, JsonTree::Index object, std::initializer_list<std::string_view> names) {
    return first_text(json, object, names).text;
}

std::optional<Day> first_day(const JsonTree& json, JsonTree::Index object,
                             std::initializer_list<std::string_view> names, StoryCollector& out) {
    JsonTree::Index unreadable = JsonTree::kNone;
    for (const std::string_view name : names) {
        const JsonTree::Index member = json.find(object, name);
        if (member == JsonTree::kNone || json.is(member, JsonTree::Kind::null)) continue;
        const std::string words = json.words(member);
        if (const auto day = parse_news_day(words)) return day;
        if (!words.empty() || !json.is(member, JsonTree::Kind::string)) unreadable = member;
    }
    if (unreadable != JsonTree::kNone) {
        out.tell(Severity::warning, "bad-date",
                 "the date in \"" + json.key(unreadable) + "\" cannot be read; the article counts as undated",
                 json[unreadable].range, "write an ISO 8601 date such as 2025-11-14");
    }
    return std::nullopt;
}

}  // namespace gainsay::readers
