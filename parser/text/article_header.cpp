#include "parser/text/article_header.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace gainsay::text {
namespace {

constexpr int kMostHeaderLines = 40;

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

struct HeaderLine {
    std::string key;  // lower case
    SourceRange value;
    std::uint32_t next = 0;  // begin of the line after it
    bool blank = false;
};

/// One line taken as `Key: value`; the key is empty when it is none.
HeaderLine read_line(std::string_view source, std::uint32_t begin) {
    const std::size_t stop = std::min(source.find_first_of("\r\n", begin), source.size());
    std::size_t next = stop;
    if (next < source.size()) next += source.substr(next).starts_with("\r\n") ? 2 : 1;
    const std::string_view line = source.substr(begin, stop - begin);
    HeaderLine out{"", {}, static_cast<std::uint32_t>(next), false};
    out.blank = line.find_first_not_of(" \t") == std::string_view::npos;
    const std::size_t colon = line.substr(0, 32).find(':');
    if (colon == std::string_view::npos) return out;
    const std::string_view key = line.substr(0, colon);
    const bool word = !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    });
    if (!word) return out;
    out.key = lower_ascii(key);
    std::size_t first = line.find_first_not_of(" \t", colon + 1);
    if (first == std::string_view::npos) first = line.size();
    std::size_t last = line.find_last_not_of(" \t");
    last = std::max(first, last + 1);
    // Front matter may quote its values.
    if (last - first >= 2 && line[first] == '"' && line[last - 1] == '"') {
        ++first;
        --last;
    }
    out.value = {static_cast<std::uint32_t>(begin + first), static_cast<std::uint32_t>(begin + last)};
    return out;
}

bool is_known(std::string_view key) {
    constexpr std::string_view known[] = {"title", "outlet", "published", "updated", "author", "url", "language"};
    return std::find(std::begin(known), std::end(known), key) != std::end(known);
}

void read_day(std::string_view source, const HeaderLine& line, SourceId id, std::optional<Day>& out,
              std::vector<Diagnostic>& diagnostics) {
    if (line.value.empty() || out) return;
    out = parse_iso_day(source.substr(line.value.begin, line.value.size()));
    if (out) return;
    Diagnostic warning;
    warning.code = "bad-date";
    warning.severity = Severity::warning;
    warning.message = "the date after '" + line.key + ":' cannot be read; the article counts as undated";
    warning.source = id;
    warning.range = line.value;
    warning.expected = "an ISO 8601 date such as 2025-11-14";
    warning.hint = "without a date, words such as 'yesterday' stay unknown";
    diagnostics.push_back(std::move(warning));
}

void take(std::string_view source, const HeaderLine& line, SourceId id, ArticleHeader& header,
          std::vector<Diagnostic>& diagnostics) {
    const auto keep_first = [&](SourceRange& field) {
        if (field.empty()) field = line.value;
    };
    if (line.key == "title") keep_first(header.title);
    if (line.key == "outlet") keep_first(header.outlet);
    if (line.key == "author") keep_first(header.author);
    if (line.key == "url") keep_first(header.url);
    if (line.key == "language") keep_first(header.language);
    if (line.key == "published") read_day(source, line, id, header.published, diagnostics);
    if (line.key == "updated") read_day(source, line, id, header.updated, diagnostics);
}

/// True when the run of lines from `at` on holds a known header line before it ends: then an unknown one inside the run
/// is a header line as well.
bool known_line_follows(std::string_view source, std::uint32_t at) {
    for (int n = 0; n < kMostHeaderLines && at < source.size(); ++n) {
        const HeaderLine line = read_line(source, at);
        if (line.blank || line.key.empty()) return false;
        if (is_known(line.key)) return true;
        at = line.next;
    }
    return false;
}

std::uint32_t skip_blank_lines(std::string_view source, std::uint32_t at) {
    while (at < source.size()) {
        const HeaderLine line = read_line(source, at);
        if (!line.blank) break;
        at = line.next;
    }
    return at;
}

}  // namespace

ArticleHeader read_header(std::string_view source, std::uint32_t begin, SourceId id,
                          std::vector<Diagnostic>& diagnostics) {
    ArticleHeader header;
    header.body_begin = begin;
    std::uint32_t at = skip_blank_lines(source, begin);
    const bool fenced = source.substr(at).starts_with("---\n") || source.substr(at).starts_with("---\r\n");
    if (fenced) at = read_line(source, at).next;
    bool any = false;
    for (int n = 0; n < kMostHeaderLines && at < source.size(); ++n) {
        const HeaderLine line = read_line(source, at);
        if (fenced && source.substr(at).starts_with("---")) {
            at = line.next;
            break;
        }
        const bool known = is_known(line.key);
        const bool passes = known || (!line.key.empty() && (fenced || known_line_follows(source, line.next)));
        if (line.blank || !passes || (!known && !any && !fenced)) break;
        take(source, line, id, header, diagnostics);
        any = any || known;
        at = line.next;
    }
    if (any) header.body_begin = at;
    return header;
}

}  // namespace gainsay::text
