#include "parser/language/syntax_error.hpp"

#include "parser/language/items.hpp"
#include "parser/language/nearest.hpp"
#include "parser/language/words.hpp"
#include "parser/source/utf8.hpp"

#include <array>

namespace gainsay::language {

namespace {

struct Hint {
    std::string_view token;
    std::string_view text;
};

/// What people write who come from other languages.
constexpr std::array kHabits{
    Hint{"==", "equality is written ="},
    Hint{"&&", "write `and`"},
    Hint{"&", "write `and`"},
    Hint{"||", "write `or`"},
    Hint{"|", "write `or`"},
    Hint{"!", "write `not`"},
    Hint{"<>", "write !="},
    Hint{"!==", "write !="},
    Hint{"=<", "write <="},
    Hint{"->", "implication is written =>"},
    Hint{"=>", "put brackets around one of the implications"},
    Hint{"/", "there is no division"},
    Hint{";", "items end with their line"},
};

std::string hint_for(std::string_view token, std::string_view wanted, std::string_view keyword) {
    if (is_reserved(token) && wanted.find("name") != std::string_view::npos) {
        return "`" + std::string(token) + "` is a word of the rule language and cannot be a name";
    }
    for (const Hint& habit : kHabits) {
        if (habit.token == token) return std::string(habit.text);
    }
    if (wanted == "a type") {
        std::string near = did_you_mean(token, fact_type_names());
        if (!near.empty()) return near;
        return "count, time, truth, party, text, place, money, share or age";
    }
    if (wanted == "a pattern")
        return "after `say FACT = VALUE` comes at least one line with a sentence in double quotes";
    if (wanted == "the rule's message") return "say in plain words what the rule means: \"nobody dies twice\"";
    if (wanted == "`)`") return "arguments are separated by ','";
    if (keyword == "fact" && wanted == "the end of the item") return "traits follow the type after ','";
    if (keyword == "say" && wanted == "the end of the item") return "patterns are sentences in double quotes";
    return {};
}

std::string shown(std::string_view token) {
    constexpr std::size_t kLongest = 40;
    if (token.size() <= kLongest) return printable(token);
    std::size_t size = 0;
    while (size < kLongest) size += decode_utf8(token, size).length;
    return printable(token.substr(0, size)) + "…";
}

}  // namespace

Diagnostic syntax_error(std::string_view file, SourceRange item, std::uint32_t where, std::string_view wanted) {
    const char* const base = file.data();
    const auto at = static_cast<std::uint32_t>(skip_blank(base + where, base + item.end) - base);
    const SourceRange keyword_range = token_at(file, item.begin, item.end);
    const std::string_view keyword = file.substr(keyword_range.begin, keyword_range.size());
    Diagnostic d;
    d.code = "syntax";
    d.expected = std::string(wanted);
    if (at >= item.end) {
        d.range = {item.end, item.end};
        d.message = "this `" + shown(keyword) + "` ends too early";
        d.hint = hint_for({}, wanted, keyword);
        return d;
    }
    d.range = token_at(file, at, item.end);
    // In `==` the grammar takes the first half and stumbles over the second; people should be shown the whole.
    constexpr std::string_view kOperators = "=<>!&|";
    if (at > item.begin && kOperators.find(file[at]) != std::string_view::npos &&
        kOperators.find(file[at - 1]) != std::string_view::npos) {
        --d.range.begin;
    }
    const std::string_view token = file.substr(d.range.begin, d.range.size());
    d.message = "cannot read this `" + shown(keyword) + "`: unexpected " +
                (token.front() == '"' ? "text " + shown(token) : "`" + shown(token) + "`");
    d.hint = hint_for(token, wanted, keyword);
    return d;
}

}  // namespace gainsay::language
