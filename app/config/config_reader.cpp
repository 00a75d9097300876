#include "app/config/config_reader.hpp"

#include "app/config/nearest.hpp"
#include "parser/source/utf8.hpp"
#include "reports/kinds.hpp"
#include "solver/findings/find.hpp"

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <functional>
#include <map>
#include <utility>

namespace gainsay::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kShortestFingerprint = 8;  ///< of 16 digits; less would be met by chance
constexpr std::array<std::string_view, 4> kFailLevels{"error", "warning", "note", "never"};
constexpr std::array<std::string_view, 4> kLevels{"error", "warning", "note", "off"};

std::string list(std::span<const std::string_view> names) {
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i)
        out += (i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") + std::string(names[i]);
    return out;
}

std::vector<std::string_view> kind_names() {
    std::vector<std::string_view> out;
    for (const reports::KindHelp& kind : reports::kind_helps()) out.push_back(kind.kind);
    return out;
}

class Reader {
public:
    explicit Reader(Config& config) : config_(config), text_(config.path, config.bytes) {}
    void read();

private:
    using Take = std::function<void(const toml::node&)>;
    using Keys = std::vector<std::pair<std::string_view, Take>>;

    std::uint32_t offset(const toml::source_position& position) const;
    SourceRange range(const toml::source_region& region) const;
    void fail(std::string code, SourceRange where, std::string message, std::string expected, std::string hint = {});
    /// Hands each value to its key; a key that is not there is an error.
    void table(const toml::node& node, const std::string& what, const Keys& keys);
    /// The tables of [[name]].
    void tables(const toml::node& node, const std::string& what, const std::function<void(const toml::node&)>& each);
    bool text(const toml::node& node, std::string& out);
    bool name(const toml::node& node, std::span<const std::string_view> known, std::string& out);
    void texts(const toml::node& node, std::vector<std::string>& out);
    void path(const toml::node& node, std::string& out);
    void paths(const toml::node& node, std::vector<std::string>& out);
    void flag(const toml::node& node, std::optional<bool>& out);
    void number(const toml::node& node, std::optional<double>& out, const std::string& expected,
                const std::function<bool(double)>& fits);
    void weight(const toml::node& node, std::optional<Decimal>& out);
    void day(const toml::node& node, std::optional<Day>& out);

    std::string from_here(const std::string& path) const;
    void read_root(const toml::table& root);
    void read_rules(const toml::node& node);
    void cache_size(const toml::node& node);
    void read_fail_on(const toml::node& node);
    void read_levels(const toml::node& node, bool of_kinds);
    void read_source(const toml::node& node);
    void read_suppression(const toml::node& node);

    Config& config_;
    SourceText text_;
};

/// toml++ counts columns in code points.
std::uint32_t Reader::offset(const toml::source_position& position) const {
    std::uint32_t at = text_.line_start(position.line);
    const std::string_view line = text_.line(position.line);
    std::size_t in_line = 0;
    for (std::uint32_t column = 1; column < position.column && in_line < line.size(); ++column)
        in_line += decode_utf8(line, in_line).length;
    return at + static_cast<std::uint32_t>(in_line);
}

SourceRange Reader::range(const toml::source_region& region) const {
    if (!region.begin) return {};
    const std::uint32_t begin = offset(region.begin);
    const std::uint32_t end = region.end && region.end.line == region.begin.line ? offset(region.end) : begin + 1;
    return {begin, std::min<std::uint32_t>(std::max(end, begin + 1), static_cast<std::uint32_t>(text_.bytes().size()))};
}

void Reader::fail(std::string code, SourceRange where, std::string message, std::string expected, std::string hint) {
    Diagnostic out;
    out.code = std::move(code);
    out.message = std::move(message);
    out.source = SourceId::at(0);
    out.range = where;
    out.expected = std::move(expected);
    out.hint = std::move(hint);
    config_.diagnostics.push_back(std::move(out));
}

void Reader::table(const toml::node& node, const std::string& what, const Keys& keys) {
    const toml::table* table = node.as_table();
    if (table == nullptr) return fail("config-value", range(node.source()), what + " is no table", "[" + what + "]");
    std::vector<std::string_view> known;
    for (const auto& [key, take] : keys) known.push_back(key);
    for (const auto& [key, value] : *table) {
        const auto found = std::find_if(keys.begin(), keys.end(), [&](const auto& k) { return k.first == key.str(); });
        if (found != keys.end()) {
            found->second(value);
            continue;
        }
        const std::string_view meant = nearest(key.str(), known);
        fail("config-key", range(key.source()),
             "'" + printable(key.str()) + "' is no setting" + (what.empty() ? "" : " of " + what), list(known),
             meant.empty() ? "" : "did you mean '" + std::string(meant) + "'?");
    }
}

void Reader::tables(const toml::node& node, const std::string& what,
                    const std::function<void(const toml::node&)>& each) {
    const toml::array* array = node.as_array();
    const bool fits =
        array != nullptr && std::all_of(array->begin(), array->end(), [](auto& n) { return n.is_table(); });
    if (!fits) return fail("config-value", range(node.source()), what + " is no list of tables", "[[" + what + "]]");
    for (const toml::node& one : *array) each(one);
}

bool Reader::text(const toml::node& node, std::string& out) {
    const auto* value = node.as_string();
    if (value == nullptr || value->get().empty()) {
        fail("config-value", range(node.source()), "this is no text", "a text between quotation marks, not empty");
        return false;
    }
    out = value->get();
    return true;
}

bool Reader::name(const toml::node& node, std::span<const std::string_view> known, std::string& out) {
    if (!text(node, out)) return false;
    if (std::find(known.begin(), known.end(), out) != known.end()) return true;
    const std::string_view meant = nearest(out, known);
    fail("config-value", range(node.source()), "'" + printable(out) + "' is not known here", list(known),
         meant.empty() ? "" : "did you mean '" + std::string(meant) + "'?");
    out.clear();
    return false;
}

void Reader::texts(const toml::node& node, std::vector<std::string>& out) {
    const toml::array* array = node.as_array();
    if (array == nullptr)
        return fail("config-value", range(node.source()), "this is no list", "a list of texts: [\"…\", \"…\"]");
    for (const toml::node& one : *array)
        if (std::string value; text(one, value)) out.push_back(std::move(value));
}

std::string Reader::from_here(const std::string& given) const {
    return (fs::path(config_.folder) / given).lexically_normal().generic_string();
}

void Reader::path(const toml::node& node, std::string& out) {
    if (std::string value; text(node, value)) out = from_here(value);
}

void Reader::paths(const toml::node& node, std::vector<std::string>& out) {
    std::vector<std::string> given;
    texts(node, given);
    for (const std::string& one : given) out.push_back(from_here(one));
}

void Reader::flag(const toml::node& node, std::optional<bool>& out) {
    if (const auto* value = node.as_boolean())
        out = value->get();
    else
        fail("config-value", range(node.source()), "this is neither true nor false", "true or false");
}

void Reader::number(const toml::node& node, std::optional<double>& out, const std::string& expected,
                    const std::function<bool(double)>& fits) {
    const auto value = node.is_number() ? node.value<double>() : std::nullopt;
    if (value && fits(*value))
        out = *value;
    else
        fail("config-value", range(node.source()), "this number cannot be used", expected);
}

/// As it is written, because no weight goes through floating point.
void Reader::weight(const toml::node& node, std::optional<Decimal>& out) {
    if (node.is_number()) out = Decimal::parse(text_.slice(range(node.source())));
    if (out && findings::usable_weight(*out)) return;
    out.reset();
    fail("config-value", range(node.source()), "this is no weight",
         "a number above 0 with up to six digits after the point, such as 2 or 0.5");
}

/// A date of TOML, or the same as text.
void Reader::day(const toml::node& node, std::optional<Day>& out) {
    if (const auto* date = node.as_date())
        out = make_day(date->get().year, date->get().month, date->get().day);
    else if (const auto* string = node.as_string(); string && string->get().size() == 10)
        out = parse_iso_day(string->get());
    // A date that cannot be read must not suppress for ever.
    if (!out) fail("config-value", range(node.source()), "this is no day", "a day such as 2031-05-02");
}

void Reader::read_rules(const toml::node& node) {
    table(node, "rules",
          {{"paths", [&](const toml::node& n) { paths(n, config_.rules); }},
           {"builtin", [&](const toml::node& n) { flag(n, config_.builtin); }},
           {"without", [&](const toml::node& n) { texts(n, config_.without); }}});
}

void Reader::cache_size(const toml::node& node) {
    std::optional<double> size;
    number(node, size, "whole MiB, 1 to 1000000",
           [](double mib) { return mib >= 1 && mib <= 1e6 && mib == std::floor(mib); });
    if (size) config_.cache_size = static_cast<std::uint32_t>(*size);
}

void Reader::read_fail_on(const toml::node& node) {
    std::string level;
    if (!name(node, kFailLevels, level)) return;
    const auto found = std::find(kFailLevels.begin(), kFailLevels.end(), level);
    config_.fail_on = static_cast<FailOn>(found - kFailLevels.begin());
}

void Reader::read_levels(const toml::node& node, bool of_kinds) {
    const std::string what = of_kinds ? "levels.kinds" : "levels.rules";
    const toml::table* table = node.as_table();
    if (table == nullptr) return fail("config-value", range(node.source()), what + " is no table", "[" + what + "]");
    const std::vector<std::string_view> kinds = kind_names();
    for (const auto& [key, value] : *table) {
        const std::string_view given = key.str();
        if (of_kinds && std::find(kinds.begin(), kinds.end(), given) == kinds.end()) {
            const std::string_view meant = nearest(given, kinds);
            fail("config-key", range(key.source()), "'" + printable(given) + "' is no kind of finding", list(kinds),
                 meant.empty() ? "" : "did you mean '" + std::string(meant) + "'?");
            continue;
        }
        LevelSetting setting{std::string(given), {}, range(key.source())};
        if (name(value, kLevels, setting.level))
            (of_kinds ? config_.kind_levels : config_.rule_levels).push_back(setting);
    }
}

void Reader::read_source(const toml::node& node) {
    SourceSetting source;
    source.range = range(node.source());
    table(node, "source",
          {{"name", [&](const toml::node& n) { text(n, source.name); }},
           {"also", [&](const toml::node& n) { texts(n, source.also); }},
           {"weight", [&](const toml::node& n) { weight(n, source.weight); }}});
    if (source.name.empty()) return fail("config-missing", source.range, "a source has no name", "name = \"…\"");
    config_.sources.push_back(std::move(source));
}

void Reader::read_suppression(const toml::node& node) {
    Suppression one;
    one.range = range(node.source());
    const std::size_t problems = config_.diagnostics.size();
    const std::vector<std::string_view> kinds = kind_names();
    table(node, "suppress",
          {{"fingerprint", [&](const toml::node& n) { text(n, one.fingerprint); }},
           {"kind", [&](const toml::node& n) { name(n, kinds, one.kind); }},
           {"rule", [&](const toml::node& n) { text(n, one.rule); }},
           {"article", [&](const toml::node& n) { text(n, one.article); }},
           {"reason", [&](const toml::node& n) { text(n, one.reason); }},
           {"until", [&](const toml::node& n) { day(n, one.until); }}});
    if (config_.diagnostics.size() > problems) return;  // what is broken suppresses nothing
    if (one.reason.empty())
        return fail("config-missing", one.range, "a suppression has no reason", "reason = \"why this may stand\"");
    if (one.fingerprint.empty() && one.kind.empty() && one.rule.empty() && one.article.empty())
        return fail("config-missing", one.range, "a suppression of everything",
                    "at least one of fingerprint, kind, rule, article");
    const bool digits = one.fingerprint.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!one.fingerprint.empty() && (!digits || one.fingerprint.size() < kShortestFingerprint))
        return fail("config-value", one.range, "'" + printable(one.fingerprint) + "' is no fingerprint",
                    "eight to sixteen hexadecimal digits, as reports show them");
    config_.suppressions.push_back(std::move(one));
}

void Reader::read_root(const toml::table& root) {
    const auto per_cent = [](double p) { return p >= 0 && p <= 100; };
    const auto levels = [&](const toml::node& node) {
        table(node, "levels",
              {{"kinds", [&](const toml::node& n) { read_levels(n, true); }},
               {"rules", [&](const toml::node& n) { read_levels(n, false); }}});
    };
    table(root, "",
          {{"rules", [&](const toml::node& n) { read_rules(n); }},
           {"fail_on", [&](const toml::node& n) { read_fail_on(n); }},
           {"min_coverage",
            [&](const toml::node& n) { number(n, config_.min_coverage, "per cent, 0 to 100", per_cent); }},
           {"levels", levels},
           {"source", [&](const toml::node& n) { tables(n, "source", [&](auto& one) { read_source(one); }); }},
           {"exclude", [&](const toml::node& n) { texts(n, config_.exclude); }},
           {"against", [&](const toml::node& n) { paths(n, config_.against); }},
           {"suppress", [&](const toml::node& n) { tables(n, "suppress", [&](auto& one) { read_suppression(one); }); }},
           {"baseline", [&](const toml::node& n) { path(n, config_.baseline); }},
           {"cache", [&](const toml::node& n) { path(n, config_.cache); }},
           {"cache_size", [&](const toml::node& n) { cache_size(n); }}});
}

void Reader::read() {
    const toml::parse_result result = toml::parse(std::string_view(config_.bytes), std::string_view(config_.path));
    if (!result) {
        const SourceRange where = range(result.error().source());
        return fail("config-syntax", where, printable(result.error().description()), "TOML 1.0");
    }
    read_root(result.table());
    std::stable_sort(config_.diagnostics.begin(), config_.diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.range.begin < b.range.begin; });
    // Tables are kept by name; people expect the order of the file.
    const auto by_place = [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; };
    std::stable_sort(config_.rule_levels.begin(), config_.rule_levels.end(), by_place);
}

}  // namespace

Config read_config(std::string path, std::string bytes) {
    Config config;
    config.folder = fs::path(path).parent_path().generic_string();
    config.path = std::move(path);
    config.bytes = std::move(bytes);
    Reader(config).read();
    return config;
}

}  // namespace gainsay::app
