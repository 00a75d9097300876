#include "app/baseline/baseline.hpp"
#include "parser/source/utf8.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace gainsay::app {
namespace {

using Json = nlohmann::ordered_json;

Diagnostic wrong_entry(SourceId source, SourceRange range, std::string message) {
    Diagnostic out;
    out.code = "baseline-entry";
    out.source = source;
    out.range = range;
    out.message = std::move(message);
    out.expected = R"({"fingerprint": "…", "kind": "…", "level": "…", "title": "…", "reason": "…"})";
    out.hint = "every entry says why it may stand";
    return out;
}

std::string text_of(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

std::vector<BaselineEntry> read_baseline(const SourceMap& sources, SourceId source,
                                         std::vector<Diagnostic>& diagnostics) {
    const SourceText& text = sources[source];
    std::vector<BaselineEntry> out;
    for (std::uint32_t number = 1; number <= text.line_count(); ++number) {
        const std::string_view line = text.line(number);
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        const std::uint32_t begin = text.line_start(number);
        const SourceRange range{begin, begin + static_cast<std::uint32_t>(line.size())};
        const Json json = Json::parse(line, nullptr, false);
        if (!json.is_object()) {
            diagnostics.push_back(wrong_entry(source, {begin, begin + 1}, "this line is no JSON object"));
            continue;
        }
        BaselineEntry entry{text_of(json, "fingerprint"), text_of(json, "kind"),   text_of(json, "level"),
                            text_of(json, "title"),       text_of(json, "reason"), number};
        if (entry.fingerprint.empty())
            diagnostics.push_back(wrong_entry(source, range, "an entry without fingerprint"));
        else if (entry.reason.find_first_not_of(' ') == std::string::npos)
            diagnostics.push_back(wrong_entry(source, range, "an entry without reason"));
        else
            out.push_back(std::move(entry));
    }
    return out;
}

std::string baseline_text(std::vector<BaselineEntry> entries) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const BaselineEntry& a, const BaselineEntry& b) { return a.fingerprint < b.fingerprint; });
    entries.erase(std::unique(entries.begin(), entries.end(),
                              [](const auto& a, const auto& b) { return a.fingerprint == b.fingerprint; }),
                  entries.end());
    std::string out;
    for (const BaselineEntry& entry : entries) {
        const Json json{{"fingerprint", entry.fingerprint},
                        {"kind", entry.kind},
                        {"level", entry.level},
                        {"title", entry.title},
                        {"reason", entry.reason}};
        out += json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    }
    return out;
}

}  // namespace gainsay::app
