#pragma once
// What the program knows of the world's geography: countries with their peoples and capitals, regions, cities, and the
// houses that stand for a government. No persons: they change. Tables and their origin: parser/text/data/.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gainsay::text {

enum class PlaceKind : std::uint8_t { country, region, city, seat };

/// Tenths of a degree: latitude north and longitude east.
struct GeoPoint {
    std::int16_t latitude = 0, longitude = 0;
};

/// Kilometres between two points on a sphere of the Earth's mean radius (haversine formula), good to the 16 km that a
/// tenth of a degree leaves open.
double kilometres_between(GeoPoint a, GeoPoint b);

struct GazetteerEntry {
    PlaceKind kind = PlaceKind::city;
    std::string key;   ///< "country:russia", "place:kyiv"; of a seat: what it stands for ("country:russia" for Kremlin)
    std::string name;  ///< as shown: "Russia", "Kyiv"
    std::string country;  ///< key of the country ("country:ukraine"); of a country its own key; empty where not certain
    std::string region;   ///< key of the region ("place:texas"), when known
    std::string adjective;  ///< of a country: the first one of its table row
    /// False: another place of like size has the name (Springfield), or a country and a region (Georgia).
    bool certain = true;
    /// Of a region: it overlaps other regions of the table, or is disputed, so that it excludes none of them.
    bool loose = false;
    std::optional<GeoPoint> point{};  ///< of a city, when known
};

/// Read-only; all words in lower case, with single blanks ("new york", "u.s."). Keys of one kind compare equal across
/// articles.
class Gazetteer {
public:
    /// The tables in the program, read once.
    static const Gazetteer& embedded();
    Gazetteer(std::string_view countries, std::string_view cities);

    /// A country, region, city or seat by any of its names; null when there is none. Countries come before regions,
    /// regions before cities.
    const GazetteerEntry* lookup(std::string_view lower) const;
    /// The entry of a key; null when there is none.
    const GazetteerEntry* find_key(std::string_view key) const;
    /// Country key of an adjective or people: "russian", "azerbaijanis"; empty when it is none.
    std::string_view demonym(std::string_view lower) const;
    /// How things of a country are called: "Russian", "U.S."; the country's name when there is no adjective.
    std::string_view adjective(std::string_view country_key) const;
    /// Country key of a capital, for governments called by their capital ("moscow denied"); empty when it is none.
    std::string_view governed_from(std::string_view lower) const;
    /// Key of the region that a form such as "Calif.", "N.Y." or "TX" stands for (letter case counts); empty when none.
    std::string_view abbreviated_region(std::string_view form) const;
    /// True when the first place lies in the second, or is it: part_of("place:kyiv", "country:ukraine").
    bool part_of(std::string_view inner, std::string_view outer) const;
    /// True when nothing can lie in both: two countries, two regions that exclude each other, a city and a region or
    /// country that it is not in, two cities that are farther apart than a city is wide with its surroundings. False
    /// for all that the tables know too little of, and for names that several places bear.
    bool apart(std::string_view a, std::string_view b) const;
    /// Words of the longest name: how far a search for names must look.
    std::size_t longest_name() const { return longest_name_; }

private:
    using Index = std::vector<std::pair<std::string, std::uint32_t>>;  // sorted by form
    struct Reader;
    const GazetteerEntry* find(const Index& index, std::string_view form) const;
    bool may_mean_region(const GazetteerEntry& city, const GazetteerEntry& other) const;

    std::vector<GazetteerEntry> entries_;
    Index names_, keys_, demonyms_, capitals_, abbreviations_;
    std::size_t longest_name_ = 1;
};

/// Lower case of Latin letters with and without marks; other signs stay.
std::string lower_latin(std::string_view text);

}  // namespace gainsay::text
