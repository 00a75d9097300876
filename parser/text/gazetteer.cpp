#include "parser/text/gazetteer.hpp"

#include "parser/source/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

extern "C" {
extern const char gainsay_countries_begin[];
extern const char gainsay_countries_end[];
extern const char gainsay_cities_begin[];
extern const char gainsay_cities_end[];
}

namespace gainsay::text {
namespace {

constexpr double kNeighbours = 60;       ///< kilometres between towns of which one may be called by the other's name
constexpr double kEarthRadius = 6371.0;  ///< kilometres

std::vector<std::string_view> split(std::string_view text, char by) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t at = text.find(by);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

/// Forms of a column; none when the column is empty or absent.
std::vector<std::string_view> forms(const std::vector<std::string_view>& columns, std::size_t column) {
    if (column >= columns.size() || columns[column].empty()) return {};
    return split(columns[column], '|');
}

/// "Georgia (US state)" is called "Georgia".
std::string_view without_note(std::string_view name) {
    return name.substr(0, name.find(" ("));
}

/// "462,61": latitude and longitude in tenths of a degree; nullopt for anything else.
std::optional<GeoPoint> point(std::string_view text) {
    GeoPoint point;
    const char* end = text.data() + text.size();
    const auto [comma, broken] = std::from_chars(text.data(), end, point.latitude);
    if (broken != std::errc{} || comma == end || *comma != ',') return std::nullopt;
    const auto [rest, also_broken] = std::from_chars(comma + 1, end, point.longitude);
    if (also_broken != std::errc{} || rest != end) return std::nullopt;
    return point;
}

/// "N.Y.", "Calif.", "TX": forms that are names only in this letter case.
bool is_abbreviation(std::string_view form) {
    return form.back() == '.' || (form.size() == 2 && form[0] < 'a' && form[1] < 'a');
}

}  // namespace

std::string lower_latin(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode_utf8(text, at);
        char32_t c = point.value;
        at += point.length;
        if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) c += 0x20;
        // Latin Extended-A: capitals are even, but odd in one stretch.
        const bool even_capital = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177);
        if (even_capital && c % 2 == 0) ++c;
        if (c >= 0x139 && c <= 0x148 && c % 2 == 1) ++c;
        append_utf8(out, c);
    }
    return out;
}

/// Reads the tables' lines into the entries and their indexes.
struct Gazetteer::Reader {
    Gazetteer& out;
    std::vector<std::pair<std::string_view, std::string>> codes{};  // ISO 3166-1 → country key

    std::string country_key(std::string_view code) const {
        for (const auto& [known, key] : codes) {
            if (known == code) return key;
        }
        return "";
    }
    void add_name(std::string_view name, std::uint32_t entry) {
        std::string form = lower_latin(name);
        const auto words = static_cast<std::size_t>(std::count(form.begin(), form.end(), ' ')) + 1;
        out.longest_name_ = std::max(out.longest_name_, words);
        out.names_.emplace_back(std::move(form), entry);
    }
    std::uint32_t add(GazetteerEntry entry) {
        const auto at = static_cast<std::uint32_t>(out.entries_.size());
        if (entry.kind != PlaceKind::seat) out.keys_.emplace_back(entry.key, at);
        out.entries_.push_back(std::move(entry));
        return at;
    }
    void country(const std::vector<std::string_view>& columns) {
        const std::string key = "country:" + lower_latin(columns[1]);
        codes.emplace_back(columns[2], key);
        const std::uint32_t at = add({PlaceKind::country, key, std::string(columns[1]), key, "", "", true});
        for (const auto form : forms(columns, 4)) {
            std::string& adjective = out.entries_[at].adjective;
            if (adjective.empty()) adjective = form;
        }
        add_name(columns[1], at);
        for (const auto form : forms(columns, 3)) add_name(form, at);
        for (const auto form : forms(columns, 4)) {
            const std::string lower = lower_latin(form);
            out.demonyms_.emplace_back(lower, at);
            const bool regular = lower.find_last_of("nirkbtsey") == lower.size() - 1;
            if (regular) out.demonyms_.emplace_back(lower + "s", at);
        }
        for (const auto form : forms(columns, 5)) out.capitals_.emplace_back(lower_latin(form), at);
    }
    void region(const std::vector<std::string_view>& columns) {
        const std::string key = "place:" + lower_latin(columns[1]);
        const std::string_view name = without_note(columns[1]);
        GazetteerEntry entry{PlaceKind::region, key, std::string(name), country_key(columns[2]), "", "", true};
        entry.loose = entry.country.empty() || (columns.size() > 4 && columns[4] == "~");
        const std::uint32_t at = add(std::move(entry));
        add_name(name, at);
        for (const auto form : forms(columns, 3)) {
            if (is_abbreviation(form)) {
                out.abbreviations_.emplace_back(form, at);
            } else {
                add_name(form, at);
            }
        }
    }
    void city(const std::vector<std::string_view>& columns) {
        GazetteerEntry entry{
            PlaceKind::city, "place:" + lower_latin(columns[0]), std::string(columns[0]), "", "", "", true};
        if (columns.size() > 1) entry.country = country_key(columns[1]);
        if (columns.size() > 2 && !columns[2].empty()) entry.region = "place:" + lower_latin(columns[2]);
        entry.certain = columns.size() <= 4 || columns[4].empty();
        if (columns.size() > 5) entry.point = point(columns[5]);
        const std::uint32_t at = add(std::move(entry));
        add_name(columns[0], at);
        for (const auto form : forms(columns, 3)) add_name(form, at);
    }
    void seat(const std::vector<std::string_view>& columns) {
        const std::string_view key = columns[2];
        const std::size_t country = key.find("country:");
        const std::string_view owner =
            country == std::string_view::npos ? "" : key.substr(country, key.find('/', country) - country);
        add_name(columns[1],
                 add({PlaceKind::seat, std::string(key), std::string(columns[1]), std::string(owner), "", "", true}));
    }
    void line(std::string_view text, bool cities) {
        if (text.empty() || text[0] == '#') return;
        const auto columns = split(text, '\t');
        if (cities) return city(columns);
        if (columns.size() < 3) return;
        if (columns[0] == "country") return country(columns);
        if (columns[0] == "region") return region(columns);
        if (columns[0] == "seat") return seat(columns);
    }
};

Gazetteer::Gazetteer(std::string_view countries, std::string_view cities) {
    Reader reader{*this};
    for (const auto text : split(countries, '\n')) reader.line(text, false);
    for (const auto text : split(cities, '\n')) reader.line(text, true);
    // Entries stand in order of rank, so a stable order by form keeps the better known one first.
    for (Index* index : {&names_, &keys_, &demonyms_, &capitals_, &abbreviations_})
        std::sort(index->begin(), index->end());
    for (std::size_t i = 1; i < names_.size(); ++i) {
        const GazetteerEntry& other = entries_[names_[i].second];
        GazetteerEntry& first = entries_[names_[i - 1].second];
        const bool rivals = first.kind == PlaceKind::country && other.kind == PlaceKind::region;
        if (names_[i].first == names_[i - 1].first && rivals) first.certain = false;
    }
}

const Gazetteer& Gazetteer::embedded() {
    static const Gazetteer tables({gainsay_countries_begin, gainsay_countries_end},
                                  {gainsay_cities_begin, gainsay_cities_end});
    return tables;
}

const GazetteerEntry* Gazetteer::find(const Index& index, std::string_view form) const {
    const auto at = std::lower_bound(index.begin(), index.end(), form,
                                     [](const auto& a, std::string_view b) { return a.first < b; });
    return at != index.end() && at->first == form ? &entries_[at->second] : nullptr;
}

const GazetteerEntry* Gazetteer::lookup(std::string_view lower) const {
    return find(names_, lower);
}
const GazetteerEntry* Gazetteer::find_key(std::string_view key) const {
    return find(keys_, key);
}

std::string_view Gazetteer::demonym(std::string_view lower) const {
    const GazetteerEntry* entry = find(demonyms_, lower);
    return entry ? std::string_view(entry->key) : std::string_view();
}

std::string_view Gazetteer::adjective(std::string_view country_key) const {
    const GazetteerEntry* entry = find_key(country_key);
    if (entry == nullptr) return {};
    return entry->adjective.empty() ? entry->name : entry->adjective;
}

std::string_view Gazetteer::governed_from(std::string_view lower) const {
    const GazetteerEntry* entry = find(capitals_, lower);
    return entry ? std::string_view(entry->key) : std::string_view();
}

std::string_view Gazetteer::abbreviated_region(std::string_view form) const {
    const GazetteerEntry* entry = find(abbreviations_, form);
    return entry ? std::string_view(entry->key) : std::string_view();
}

bool Gazetteer::part_of(std::string_view inner, std::string_view outer) const {
    if (inner == outer) return true;
    const GazetteerEntry* entry = find_key(inner);
    if (entry == nullptr || entry->kind == PlaceKind::country) return false;
    return (!entry->country.empty() && entry->country == outer) || (!entry->region.empty() && entry->region == outer);
}

/// "In Washington", "in Lagos": the city, or the state of that name.
bool Gazetteer::may_mean_region(const GazetteerEntry& city, const GazetteerEntry& other) const {
    for (const std::string_view suffix : {" state", " oblast", " region"}) {
        const GazetteerEntry* region = find_key(city.key + std::string(suffix));
        if (region != nullptr &&
            (region->key == other.key || region->key == other.region || part_of(region->key, other.key)))
            return true;
    }
    return false;
}

bool Gazetteer::apart(std::string_view a, std::string_view b) const {
    const GazetteerEntry *x = find_key(a), *y = find_key(b);
    if (x == nullptr || y == nullptr || !x->certain || !y->certain || part_of(a, b) || part_of(b, a)) return false;
    if (x->kind == PlaceKind::seat || y->kind == PlaceKind::seat || x->loose || y->loose) return false;
    if (may_mean_region(*x, *y) || may_mean_region(*y, *x)) return false;
    if (x->country.empty() || y->country.empty()) return false;
    if (x->point && y->point) return kilometres_between(*x->point, *y->point) > kNeighbours;
    if (x->country != y->country) return true;
    if (x->kind == PlaceKind::country || y->kind == PlaceKind::country) return false;
    if (x->kind == PlaceKind::region && y->kind == PlaceKind::region) return true;
    // A city and a region: only where the table has the city's own region.
    const GazetteerEntry &city = x->kind == PlaceKind::city ? *x : *y, &region = &city == x ? *y : *x;
    return region.kind == PlaceKind::region && !city.region.empty() && city.region != region.key;
}

double kilometres_between(GeoPoint a, GeoPoint b) {
    constexpr double kRadians = 3.14159265358979323846 / 1800;
    const double north = (b.latitude - a.latitude) * kRadians, east = (b.longitude - a.longitude) * kRadians;
    const double half_north = std::sin(north / 2), half_east = std::sin(east / 2);
    const double h = half_north * half_north +
                     std::cos(a.latitude * kRadians) * std::cos(b.latitude * kRadians) * half_east * half_east;
    return 2 * kEarthRadius * std::asin(std::sqrt(std::min(1.0, h)));
}

}  // namespace gainsay::text
