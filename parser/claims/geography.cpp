#include "parser/claims/geography.hpp"

#include "parser/text/gazetteer.hpp"

namespace gainsay::claims {

using text::Gazetteer;
using text::PlaceKind;

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

}  // namespace gainsay::claims
