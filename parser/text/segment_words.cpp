#include "parser/text/segment_words.hpp"

#include <algorithm>
#include <iterator>

namespace gainsay::text {
namespace {

// Each list is sorted by byte, for binary search.
constexpr std::string_view kTitles[] = {"Adm", "Asst", "Atty",   "Brig", "Capt", "Cdr", "Cmdr", "Col",  "Comdr", "Cpl",
                                        "Cpt", "Dep",  "Dr",     "Drs",  "Fr",   "Ft",  "Gen",  "Gov",  "Hon",   "Insp",
                                        "Lt",  "Maj",  "Messrs", "Mme",  "Mr",   "Mrs", "Ms",   "Msgr", "Mt",    "Mx",
                                        "Pfc", "Pres", "Prof",   "Pte",  "Pvt",  "Rep", "Reps", "Rev",  "Sen",   "Sens",
                                        "Sgt", "St",   "Ste",    "Supt", "mr",   "mrs"};
constexpr std::string_view kNumbers[] = {"Apt",  "Art", "Bldg", "Ch", "Eq",  "Fig",  "Hwy", "No",  "Nos", "Nr",  "Op",
                                         "Para", "Pp",  "Rm",   "Rs", "Rte", "Sec",  "Vol", "art", "ch",  "fig", "fn",
                                         "no",   "nos", "nr",   "op", "p",   "para", "pp",  "pt",  "sec", "ver", "vol"};
constexpr std::string_view kCalendar[] = {"Apr", "Aug",  "Dec",   "Feb", "Fri",  "Jan", "Jul",  "Jun",
                                          "Mar", "Mon",  "Nov",   "Oct", "Sat",  "Sep", "Sept", "Sun",
                                          "Thu", "Thur", "Thurs", "Tue", "Tues", "Wed"};
constexpr std::string_view kOther[] = {
    "Ala",  "Ariz",   "Assn", "Ave", "Blvd",  "Bros", "Calif", "Co",   "Colo", "Conn", "Corp", "Cos",
    "Del",  "Dept",   "Dist", "Esq", "Est",   "Ext",  "Fla",   "Ga",   "Inc",  "Intl", "Jr",   "Kan",
    "Ky",   "Ltd",    "Md",   "Mfg", "Mich",  "Minn", "Mont",  "Natl", "Neb",  "Nev",  "Okla", "PLC",
    "Pa",   "Ph",     "Rd",   "Sr",  "Tel",   "Tenn", "Tex",   "Univ", "Va",   "Vt",   "Wis",  "Wyo",
    "al",   "approx", "c",    "ca",  "circa", "cu",   "dept",  "est",  "etc",  "ext",  "ft",   "hrs",
    "incl", "km",     "lb",   "lbs", "max",   "min",  "mph",   "oz",   "sq",   "tel",  "vs",   "yrs"};
constexpr std::string_view kJoining[] = {"cf", "e.g", "i.e", "v", "viz"};
constexpr std::string_view kStarters[] = {
    "A",      "About",   "According", "After",     "Afterwards", "All",         "Also",    "Although", "Among", "An",
    "And",    "Another", "Any",       "As",        "At",         "Authorities", "Because", "Before",   "Both",  "But",
    "By",     "During",  "Each",      "Earlier",   "Even",       "Every",       "For",     "From",     "He",    "Her",
    "Here",   "His",     "How",       "However",   "I",          "If",          "In",      "It",       "Its",   "Last",
    "Later",  "Many",    "Meanwhile", "More",      "Most",       "My",          "Nearly",  "No",       "Nor",   "Not",
    "Now",    "Of",      "Officials", "On",        "Once",       "One",         "Only",    "Or",       "Our",   "Over",
    "People", "Police",  "She",       "Since",     "So",         "Some",        "Still",   "Such",     "That",  "The",
    "Their",  "Then",    "There",     "These",     "They",       "This",        "Those",   "Though",   "Three", "Thus",
    "To",     "Two",     "Under",     "Until",     "We",         "What",        "When",    "Where",    "Which", "While",
    "Who",    "Why",     "With",      "Witnesses", "Yet",        "You",         "Your"};
constexpr std::string_view kSpeechVerbs[] = {
    "added",    "answered",  "argued",    "asked",     "asks",  "claimed", "continued", "cried",  "declared",
    "demanded", "exclaimed", "explained", "insisted",  "joked", "laughed", "noted",     "posted", "quipped",
    "read",     "recalled",  "replied",   "responded", "said",  "says",    "shouted",   "stated", "stressed",
    "told",     "tweeted",   "wondered",  "writes",    "wrote", "yelled"};
constexpr std::string_view kPrefixes[] = {"anti",  "co",    "counter", "de",    "e",     "ex",   "extra",
                                          "inter", "mid",   "mini",    "multi", "neo",   "non",  "over",
                                          "pan",   "post",  "pre",     "pro",   "re",    "semi", "sub",
                                          "super", "trans", "ultra",   "un",    "under", "vice", "wi"};
constexpr std::string_view kUnits[] = {"a.m", "a.m.", "am",  "bn",  "c",   "cm",   "f",   "ft",   "g",    "gb",  "gw",
                                       "h",   "ha",   "hr",  "hrs", "k",   "kg",   "kj",  "km",   "kmh",  "kph", "kw",
                                       "kwh", "lb",   "lbs", "m",   "mb",  "mg",   "min", "mins", "ml",   "mln", "mm",
                                       "mn",  "mph",  "mw",  "mwh", "p.m", "p.m.", "pm",  "sec",  "secs", "tb",  "tn"};

template <std::size_t size>
bool contains(const std::string_view (&words)[size], std::string_view word) {
    return std::binary_search(std::begin(words), std::end(words), word);
}

static_assert(std::is_sorted(std::begin(kTitles), std::end(kTitles)));
static_assert(std::is_sorted(std::begin(kNumbers), std::end(kNumbers)));
static_assert(std::is_sorted(std::begin(kCalendar), std::end(kCalendar)));
static_assert(std::is_sorted(std::begin(kOther), std::end(kOther)));
static_assert(std::is_sorted(std::begin(kJoining), std::end(kJoining)));
static_assert(std::is_sorted(std::begin(kStarters), std::end(kStarters)));
static_assert(std::is_sorted(std::begin(kSpeechVerbs), std::end(kSpeechVerbs)));
static_assert(std::is_sorted(std::begin(kPrefixes), std::end(kPrefixes)));
static_assert(std::is_sorted(std::begin(kUnits), std::end(kUnits)));

}  // namespace

bool is_title_abbreviation(std::string_view word) {
    return contains(kTitles, word);
}
bool is_number_abbreviation(std::string_view word) {
    return contains(kNumbers, word);
}
bool is_calendar_abbreviation(std::string_view word) {
    return contains(kCalendar, word);
}
bool is_other_abbreviation(std::string_view word) {
    return contains(kOther, word);
}
bool is_joining_abbreviation(std::string_view word) {
    return contains(kJoining, word);
}
bool is_sentence_starter(std::string_view word) {
    return contains(kStarters, word);
}
bool is_speech_verb(std::string_view lower) {
    return contains(kSpeechVerbs, lower);
}
bool keeps_hyphen(std::string_view lower_prefix) {
    return contains(kPrefixes, lower_prefix);
}
bool is_unit_suffix(std::string_view lower) {
    return contains(kUnits, lower);
}

}  // namespace gainsay::text
