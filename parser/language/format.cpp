#include "parser/language/format.hpp"

#include "parser/language/grammar.hpp"
#include "parser/language/items.hpp"
#include "parser/language/parse.hpp"
#include "parser/language/printer.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace gainsay::language {

namespace {

std::string_view trimmed(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin);
}

/// One item as it will be written, and what decides whether it stands close to the next.
struct Formatted {
    std::string text;
    std::size_t sort = std::variant_npos;  ///< which kind of short item; npos: always stands apart
};

/// Lines as they are, without blanks at their ends.
std::string verbatim(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        const std::size_t size = line.find_last_not_of(" \t\r");
        out.append(at ? "\n" : "").append(line.substr(0, size == std::string_view::npos ? 0 : size + 1));
        at = end + 1;
    }
    return out;
}

std::size_t sort_of(const ast::Item& item) {
    const bool apart = std::holds_alternative<ast::Say>(item) || std::holds_alternative<ast::Rule>(item) ||
                       std::holds_alternative<ast::Example>(item);
    return apart ? std::variant_npos : item.index();
}

Formatted format_item(std::string_view file, const ItemSpan& span) {
    Formatted as_written{verbatim(file.substr(span.range.begin, span.range.size())), std::variant_npos};
    if (!span.known || scan_item(file, span.range)) return as_written;
    const ItemResult result = parse_item(file, span.range);
    if (!result.faults.empty()) return as_written;
    if (const auto* pack = std::get_if<PackLine>(&result.item)) {
        if (span.comments) return as_written;
        return {print(ast::RuleFile{pack->name, pack->title, {}}), std::variant_npos};
    }
    const auto& item = std::get<ast::Item>(result.item);
    return {span.comments ? as_written.text : print(item), sort_of(item)};
}

/// Comment lines between two items; empty lines among them become one.
class Gap {
public:
    explicit Gap(std::string_view text) {
        bool blank = false;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            const std::string_view line = trimmed(text.substr(at, end - at));
            if (line.empty()) {
                blank = blank || at > 0;
            } else {
                comments_.push_back({std::string(line), blank});
                blank = false;
            }
            at = end + 1;
        }
        blank_at_end_ = blank;
    }

    /// `apart`: an empty line is wanted after the item above whether the author left one or not.
    std::string write(bool apart, bool first) const {
        std::string out;
        for (std::size_t i = 0; i < comments_.size(); ++i) {
            const bool blank = comments_[i].after_blank || (i == 0 && apart);
            if (blank && !(first && i == 0)) out += '\n';
            out += comments_[i].text + "\n";
        }
        const bool blank = blank_at_end_ || (comments_.empty() && apart);
        return blank && !(first && comments_.empty()) ? out + "\n" : out;
    }

    bool has_comments() const { return !comments_.empty(); }

private:
    struct Comment {
        std::string text;
        bool after_blank;
    };
    std::vector<Comment> comments_;
    bool blank_at_end_ = false;
};

}  // namespace

std::string format_rules(std::string_view file) {
    if (file.size() > kMaxRuleFileBytes) return std::string(file);
    std::string out;
    std::size_t at = file.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    std::optional<std::size_t> before;
    for (const ItemSpan& span : split_items(file)) {
        const Formatted item = format_item(file, span);
        const bool close = before && *before == item.sort && item.sort != std::variant_npos;
        out += Gap(file.substr(at, span.range.begin - at)).write(!close, !before);
        out += item.text;
        if (out.back() != '\n') out += '\n';
        before = item.sort;
        at = span.range.end;
    }
    const Gap rest(file.substr(std::min(at, file.size())));
    if (rest.has_comments()) {
        out += rest.write(false, !before);
        while (out.size() > 1 && out.ends_with("\n\n")) out.pop_back();
    }
    return out;
}

}  // namespace gainsay::language
