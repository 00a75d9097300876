// Tested by geography_test.cpp.
#include "parser/claims/geography.hpp"

#include "parser/text/gazetteer.hpp"

namespace gainsay::claims {

using text::Gazetteer;
using text::PlaceKind;

namespace {

constexpr std::string_view kNear = "near";
constexpr double kFar = 200;  ///< kilometres from a place where nobody says "near" it any more

/// The parts of a key, see geography.hpp.
struct PlaceParts {
    std::string_view name, container, kind;
};

PlaceParts parts_of(std::string_view key) {
    PlaceParts parts{key, {}, {}};
    if (const std::size_t open = key.rfind(" ["); open != std::string_view::npos && key.ends_with(']')) {
        parts.kind = key.substr(open + 2, key.size() - open - 3);
        parts.name = key.substr(0, open);
    }
    for (const std::string_view begins : {" (place:", " (country:"}) {
        const std::size_t open = parts.name.find(begins);
        if (open == std::string_view::npos || !parts.name.ends_with(')')) continue;
        parts.container = parts.name.substr(open + 2, parts.name.size() - open - 3);
        parts.name = parts.name.substr(0, open);
        break;
    }
    return parts;
}

bool far_apart(std::string_view a, std::string_view b) {
    const text::GazetteerEntry* x = Gazetteer::embedded().find_key(a);
    const text::GazetteerEntry* y = Gazetteer::embedded().find_key(b);
    return x && y && x->point && y->point && kilometres_between(*x->point, *y->point) > kFar;
}

}  // namespace

std::string country_of_word(std::string_view lower) {
    const std::string_view people = Gazetteer::embedded().demonym(lower);
    if (!people.empty()) return std::string(people);
    const text::GazetteerEntry* e = Gazetteer::embedded().lookup(lower);
    return e && e->kind == PlaceKind::country ? e->key : std::string{};
}

std::string government_of(std::string_view lower) {
    return std::string(Gazetteer::embedded().governed_from(lower));
}

std::string place_key(std::string_view lower) {
    const text::GazetteerEntry* e = Gazetteer::embedded().lookup(lower);
    return e && e->kind != PlaceKind::seat && e->certain ? e->key : std::string{};
}

std::string container_key(std::string_view name) {
    const Gazetteer& g = Gazetteer::embedded();
    std::string_view region = g.abbreviated_region(name);
    if (region.empty()) region = g.abbreviated_region(std::string(name) + ".");
    if (!region.empty()) return std::string(region);
    const std::string lower = text::lower_latin(name);
    // States bear the names of towns in them ("New York"), and Georgia is a country and a state.
    for (const std::string_view note : {" (us state)", " state"})
        if (const text::GazetteerEntry* e = g.find_key("place:" + lower + std::string(note))) return e->key;
    const text::GazetteerEntry* e = g.lookup(lower);
    return e && (e->kind == PlaceKind::country || e->kind == PlaceKind::region) ? e->key : std::string{};
}

std::string place_key_in(std::string_view lower, std::string_view container) {
    const std::string known = place_key(lower);
    if (container.empty()) return known.empty() ? "place:" + std::string(lower) : known;
    if (!known.empty() && part_of(known, container)) return known;
    // "Tbilisi, Georgia": a town's name decides between the country and the state.
    if (container == "place:georgia (us state)" && !known.empty() && part_of(known, "country:georgia")) return known;
    return "place:" + std::string(lower) + " (" + std::string(container) + ")";
}

std::string key_of_kind(std::string key, std::string_view kind) {
    const bool known = Gazetteer::embedded().find_key(key) != nullptr;
    return known || !parts_of(key).kind.empty() ? key : key + " [" + std::string(kind) + "]";
}

std::string key_near(std::string key) {
    const PlaceParts parts = parts_of(key);
    if (!parts.kind.empty()) key.resize(key.rfind(" ["));
    return key + " [" + std::string(kNear) + "]";
}

std::string place_name(std::string_view key) {
    const text::GazetteerEntry* e = Gazetteer::embedded().find_key(key);
    return e ? e->name : std::string(key);
}

bool is_place(std::string_view key) {
    return key.starts_with("place:") || key.starts_with("country:");
}

bool part_of(std::string_view inner, std::string_view outer) {
    return Gazetteer::embedded().part_of(inner, outer);
}

bool places_apart(std::string_view a, std::string_view b) {
    const Gazetteer& g = Gazetteer::embedded();
    const PlaceParts x = parts_of(a), y = parts_of(b);
    if (x.name == y.name) return !x.container.empty() && !y.container.empty() && g.apart(x.container, y.container);
    if (x.kind == kNear || y.kind == kNear)
        return x.container.empty() && y.container.empty() && far_apart(x.name, y.name);
    // Of a name that is only known by what it lies in, that is all that counts.
    const std::string_view in_a = x.container.empty() ? x.name : x.container;
    const std::string_view in_b = y.container.empty() ? y.name : y.container;
    if (g.apart(in_a, in_b)) return true;
    return !x.kind.empty() && x.kind == y.kind;
}

}  // namespace gainsay::claims
