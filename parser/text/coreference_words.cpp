#include "parser/text/coreference_words.hpp"

#include "parser/text/entity_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gainsay::text {
namespace {

using View = std::string_view;

template <std::size_t N>
constexpr std::array<View, N> sorted(std::array<View, N> words) {
    std::sort(words.begin(), words.end());
    return words;
}

template <std::size_t N>
bool has(const std::array<View, N>& words, View word) {
    return std::binary_search(words.begin(), words.end(), word);
}

template <typename T, std::size_t N>
constexpr std::array<std::pair<View, T>, N> sorted(std::array<std::pair<View, T>, N> words) {
    std::sort(words.begin(), words.end());
    return words;
}

template <typename T, std::size_t N>
T value(const std::array<std::pair<View, T>, N>& words, View word) {
    const auto at =
        std::lower_bound(words.begin(), words.end(), word, [](const auto& a, View b) { return a.first < b; });
    return at != words.end() && at->first == word ? at->second : T{};
}

constexpr auto kPersons = sorted(std::to_array<View>({
    "man",           "woman",        "boy",         "girl",        "person",      "child",       "kid",
    "baby",          "infant",       "toddler",     "teenager",    "teen",        "youth",       "adult",
    "suspect",       "victim",       "gunman",      "shooter",     "attacker",    "assailant",   "bomber",
    "driver",        "pilot",        "passenger",   "survivor",    "witness",     "resident",    "neighbor",
    "neighbour",     "soldier",      "veteran",     "worker",      "employee",    "employer",    "student",
    "pupil",         "teacher",      "doctor",      "nurse",       "patient",     "mother",      "father",
    "parent",        "wife",         "husband",     "son",         "daughter",    "brother",     "sister",
    "uncle",         "aunt",         "cousin",      "grandmother", "grandfather", "friend",      "girlfriend",
    "boyfriend",     "fiancee",      "spouse",      "colleague",   "partner",     "owner",       "manager",
    "boss",          "player",       "athlete",     "swimmer",     "runner",      "teammate",    "singer",
    "actor",         "actress",      "artist",      "writer",      "author",      "poet",        "composer",
    "musician",      "director",     "producer",    "journalist",  "reporter",    "scientist",   "researcher",
    "expert",        "official",     "candidate",   "politician",  "lawmaker",    "activist",    "protester",
    "demonstrator",  "citizen",      "migrant",     "refugee",     "prisoner",    "inmate",      "defendant",
    "plaintiff",     "killer",       "murderer",    "thief",       "robber",      "burglar",     "hacker",
    "customer",      "client",       "tourist",     "visitor",     "guest",       "host",        "farmer",
    "fisherman",     "sailor",       "guard",       "agent",       "spy",         "operator",    "firefighter",
    "paramedic",     "policeman",    "policewoman", "cop",         "deputy",      "billionaire", "businessman",
    "businesswoman", "entrepreneur", "engineer",    "priest",      "monk",        "nun",         "individual",
    "lady",          "gentleman",    "guy",         "hostage",     "captive",     "militant",    "terrorist",
    "rebel",         "fighter",      "insurgent",   "dictator",    "republican",  "democrat",    "incumbent",
    "challenger",    "winner",       "champion",    "nominee",     "successor",   "predecessor", "heir",
    "widow",         "widower",      "orphan",      "native",      "servant",     "composer",    "philosopher",
    "historian",     "economist",    "professor",   "scholar",     "graduate",    "freshman",    "sophomore",
    "bartender",     "bouncer",      "clerk",       "cashier",     "volunteer",   "rescuer",     "dancer",
    "painter",       "captain",      "skipper",     "crewman",     "crewmember",  "trooper",     "spokesman",
    "spokeswoman",   "spokesperson", "counterpart", "leader",      "ex-wife",     "ex-husband",  "stepfather",
    "stepmother",    "roommate",     "newborn",
}));

constexpr auto kPeople = sorted(std::to_array<View>({
    "people",     "family",    "couple", "crowd",     "pair",     "duo",       "trio",        "crew",  "staff",
    "public",     "gang",      "mob",    "brothers",  "twin",     "jury",      "audience",    "folk",  "youths",
    "population", "community", "troops", "personnel", "children", "officials", "authorities", "group", "team",
}));

constexpr auto kBodies = sorted(std::to_array<View>({
    "company",        "firm",         "corporation", "business",   "airline",   "carrier",      "manufacturer",
    "maker",          "automaker",    "carmaker",    "retailer",   "supplier",  "operator",     "contractor",
    "bank",           "lender",       "insurer",     "startup",    "giant",     "conglomerate", "agency",
    "organization",   "organisation", "association", "charity",    "nonprofit", "watchdog",     "regulator",
    "institution",    "institute",    "university",  "college",    "newspaper", "paper",        "outlet",
    "network",        "broadcaster",  "website",     "magazine",   "publisher", "ministry",     "government",
    "administration", "regime",       "department",  "police",     "military",  "army",         "court",
    "parliament",     "council",      "committee",   "commission", "party",     "union",        "alliance",
    "coalition",      "bloc",         "federation",  "league",     "club",      "side",         "squad",
    "militia",        "embassy",      "consulate",   "mission",    "office",    "force",        "group",
    "team",           "body",         "utility",     "studio",     "label",     "brewery",      "hospital",
    "school",         "church",       "museum",      "senate",     "congress",  "cabinet",      "tribunal",
    "panel",          "prosecution",  "defense",     "unit",
}));

constexpr auto kOther = sorted(std::to_array<std::pair<View, NounClass>>({
    {"city", NounClass::city},          {"town", NounClass::city},
    {"village", NounClass::city},       {"capital", NounClass::city},
    {"metropolis", NounClass::city},    {"municipality", NounClass::city},
    {"suburb", NounClass::city},        {"hamlet", NounClass::city},
    {"port", NounClass::city},          {"country", NounClass::country},
    {"nation", NounClass::country},     {"republic", NounClass::country},
    {"kingdom", NounClass::country},    {"homeland", NounClass::country},
    {"state", NounClass::region},       {"province", NounClass::region},
    {"region", NounClass::region},      {"oblast", NounClass::region},
    {"county", NounClass::region},      {"territory", NounClass::region},
    {"area", NounClass::area},          {"place", NounClass::area},
    {"neighborhood", NounClass::area},  {"neighbourhood", NounClass::area},
    {"district", NounClass::area},      {"island", NounClass::area},
    {"peninsula", NounClass::area},     {"site", NounClass::area},
    {"location", NounClass::area},      {"ship", NounClass::ship},
    {"vessel", NounClass::ship},        {"boat", NounClass::ship},
    {"ferry", NounClass::ship},         {"tanker", NounClass::ship},
    {"freighter", NounClass::ship},     {"trawler", NounClass::ship},
    {"liner", NounClass::ship},         {"warship", NounClass::ship},
    {"submarine", NounClass::ship},     {"frigate", NounClass::ship},
    {"destroyer", NounClass::ship},     {"cruiser", NounClass::ship},
    {"yacht", NounClass::ship},         {"barge", NounClass::ship},
    {"plane", NounClass::aircraft},     {"airplane", NounClass::aircraft},
    {"aircraft", NounClass::aircraft},  {"jet", NounClass::aircraft},
    {"airliner", NounClass::aircraft},  {"jetliner", NounClass::aircraft},
    {"flight", NounClass::aircraft},    {"helicopter", NounClass::aircraft},
    {"drone", NounClass::aircraft},     {"boeing", NounClass::aircraft},
    {"airbus", NounClass::aircraft},    {"car", NounClass::vehicle},
    {"vehicle", NounClass::vehicle},    {"truck", NounClass::vehicle},
    {"van", NounClass::vehicle},        {"bus", NounClass::vehicle},
    {"suv", NounClass::vehicle},        {"sedan", NounClass::vehicle},
    {"lorry", NounClass::vehicle},      {"motorcycle", NounClass::vehicle},
    {"train", NounClass::vehicle},      {"minivan", NounClass::vehicle},
    {"coach", NounClass::vehicle},      {"automobile", NounClass::vehicle},
    {"building", NounClass::building},  {"house", NounClass::building},
    {"home", NounClass::building},      {"apartment", NounClass::building},
    {"hotel", NounClass::building},     {"facility", NounClass::building},
    {"plant", NounClass::building},     {"factory", NounClass::building},
    {"warehouse", NounClass::building}, {"store", NounClass::building},
    {"shop", NounClass::building},      {"restaurant", NounClass::building},
    {"bar", NounClass::building},       {"nightclub", NounClass::building},
    {"mosque", NounClass::building},    {"temple", NounClass::building},
    {"venue", NounClass::building},     {"complex", NounClass::building},
    {"structure", NounClass::building}, {"tower", NounClass::building},
    {"stadium", NounClass::building},   {"bakery", NounClass::building},
    {"day", NounClass::time},           {"week", NounClass::time},
    {"month", NounClass::time},         {"year", NounClass::time},
    {"hour", NounClass::time},          {"minute", NounClass::time},
    {"second", NounClass::time},        {"morning", NounClass::time},
    {"evening", NounClass::time},       {"afternoon", NounClass::time},
    {"night", NounClass::time},         {"today", NounClass::time},
    {"yesterday", NounClass::time},     {"tomorrow", NounClass::time},
    {"weekend", NounClass::time},       {"decade", NounClass::time},
    {"century", NounClass::time},       {"moment", NounClass::time},
    {"season", NounClass::time},        {"spring", NounClass::time},
    {"summer", NounClass::time},        {"autumn", NounClass::time},
    {"winter", NounClass::time},        {"noon", NounClass::time},
    {"midnight", NounClass::time},      {"tonight", NounClass::time},
    {"o'clock", NounClass::time},
}));

constexpr auto kTrades = sorted(std::to_array<std::pair<View, View>>({
    {"airline", "airline"},
    {"airlines", "airline"},
    {"airways", "airline"},
    {"carrier", "airline"},
    {"air", "airline"},
    {"bank", "bank"},
    {"lender", "bank"},
    {"university", "university"},
    {"college", "university"},
    {"newspaper", "press"},
    {"paper", "press"},
    {"times", "press"},
    {"post", "press"},
    {"gazette", "press"},
    {"herald", "press"},
    {"tribune", "press"},
    {"journal", "press"},
    {"outlet", "press"},
    {"party", "party"},
    {"union", "union"},
    {"court", "court"},
    {"automaker", "car"},
    {"carmaker", "car"},
    {"motors", "car"},
    {"club", "club"},
    {"hospital", "hospital"},
    {"church", "church"},
    {"school", "school"},
    {"museum", "museum"},
    {"police", "police"},
    {"army", "army"},
    {"ministry", "ministry"},
    {"department", "department"},
    {"council", "council"},
    {"committee", "committee"},
    {"commission", "commission"},
    {"parliament", "parliament"},
    {"senate", "senate"},
    {"congress", "congress"},
    {"agency", "agency"},
    {"embassy", "embassy"},
    {"consulate", "consulate"},
    {"institute", "institute"},
    {"league", "league"},
    {"federation", "federation"},
    {"network", "network"},
    {"broadcaster", "network"},
    {"government", "government"},
}));

using E = EventClass;
constexpr auto kEventNouns = sorted(std::to_array<std::pair<View, E>>({
    {"incident", E::any},
    {"event", E::any},
    {"tragedy", E::any},
    {"disaster", E::any},
    {"episode", E::any},
    {"catastrophe", E::any},
    {"ordeal", E::any},
    {"emergency", E::any},
    {"attack", E::attack},
    {"strike", E::attack},
    {"airstrike", E::attack},
    {"bombing", E::attack},
    {"shelling", E::attack},
    {"bombardment", E::attack},
    {"raid", E::attack},
    {"assault", E::attack},
    {"shooting", E::attack},
    {"massacre", E::attack},
    {"rampage", E::attack},
    {"stabbing", E::attack},
    {"ambush", E::attack},
    {"barrage", E::attack},
    {"onslaught", E::attack},
    {"offensive", E::attack},
    {"hit", E::attack},
    {"violence", E::attack},
    {"crime", E::attack},
    {"explosion", E::explosion},
    {"blast", E::explosion},
    {"detonation", E::explosion},
    {"crash", E::crash},
    {"accident", E::crash},
    {"collision", E::crash},
    {"derailment", E::crash},
    {"wreck", E::crash},
    {"sinking", E::crash},
    {"shipwreck", E::crash},
    {"capsizing", E::crash},
    {"killing", E::death},
    {"murder", E::death},
    {"death", E::death},
    {"slaying", E::death},
    {"homicide", E::death},
    {"suicide", E::death},
    {"fire", E::fire},
    {"blaze", E::fire},
    {"inferno", E::fire},
    {"wildfire", E::fire},
    {"earthquake", E::quake},
    {"quake", E::quake},
    {"tremor", E::quake},
    {"temblor", E::quake},
    {"storm", E::storm},
    {"hurricane", E::storm},
    {"typhoon", E::storm},
    {"cyclone", E::storm},
    {"tornado", E::storm},
    {"flood", E::storm},
    {"flooding", E::storm},
    {"protest", E::protest},
    {"demonstration", E::protest},
    {"rally", E::protest},
    {"march", E::protest},
    {"riot", E::protest},
    {"unrest", E::protest},
    {"election", E::vote},
    {"vote", E::vote},
    {"referendum", E::vote},
    {"ballot", E::vote},
    {"poll", E::vote},
    {"meeting", E::meeting},
    {"talk", E::meeting},
    {"summit", E::meeting},
    {"conference", E::meeting},
    {"visit", E::meeting},
    {"arrest", E::arrest},
    {"detention", E::arrest},
    {"statement", E::statement},
    {"announcement", E::statement},
    {"remark", E::statement},
    {"comment", E::statement},
    {"claim", E::statement},
    {"allegation", E::statement},
    {"denial", E::statement},
    {"accusation", E::statement},
    {"acquisition", E::sale},
    {"purchase", E::sale},
    {"sale", E::sale},
    {"takeover", E::sale},
    {"merger", E::sale},
    {"deal", E::sale},
    {"match", E::match},
    {"game", E::match},
    {"final", E::match},
    {"race", E::match},
    {"victory", E::match},
    {"robbery", E::theft},
    {"theft", E::theft},
    {"burglary", E::theft},
    {"heist", E::theft},
}));

constexpr auto kEventVerbs = sorted(std::to_array<std::pair<View, E>>({
    {"attack", E::attack},     {"strike", E::attack},      {"bomb", E::attack},         {"shell", E::attack},
    {"bombard", E::attack},    {"raid", E::attack},        {"assault", E::attack},      {"shoot", E::attack},
    {"stab", E::attack},       {"ambush", E::attack},      {"hit", E::attack},          {"storm", E::attack},
    {"explode", E::explosion}, {"detonate", E::explosion}, {"crash", E::crash},         {"collide", E::crash},
    {"derail", E::crash},      {"sink", E::crash},         {"capsize", E::crash},       {"kill", E::death},
    {"murder", E::death},      {"die", E::death},          {"slay", E::death},          {"burn", E::fire},
    {"flood", E::storm},       {"protest", E::protest},    {"demonstrate", E::protest}, {"rally", E::protest},
    {"march", E::protest},     {"vote", E::vote},          {"elect", E::vote},          {"meet", E::meeting},
    {"visit", E::meeting},     {"arrest", E::arrest},      {"detain", E::arrest},       {"announce", E::statement},
    {"acquire", E::sale},      {"buy", E::sale},           {"sell", E::sale},           {"purchase", E::sale},
    {"merge", E::sale},        {"rob", E::theft},          {"steal", E::theft},         {"burgle", E::theft},
}));

bool ends_like_person(View lemma) {
    for (const View ending : {"woman", "sman", "person", "ologist", "older", "year-old"}) {
        if (lemma.size() > ending.size() && lemma.ends_with(ending)) return true;
    }
    return lemma == "year-old" || lemma == "old";
}

}  // namespace

NounClass class_of_noun(View lemma) {
    if (has(kPeople, lemma)) return NounClass::people;
    if (has(kPersons, lemma) || !office_of(lemma).empty()) return NounClass::person;
    if (has(kBodies, lemma) || !public_body(lemma).empty()) return NounClass::body;
    if (const NounClass other = value(kOther, lemma); other != NounClass::unknown) return other;
    if (is_calendar_word(lemma)) return NounClass::time;
    if (event_of_noun(lemma) != EventClass::none) return NounClass::event;
    if (is_private_body(lemma)) return NounClass::body;
    return ends_like_person(lemma) ? NounClass::person : NounClass::unknown;
}

Gender gender_of_noun(View lemma) {
    constexpr auto male = sorted(std::to_array<View>(
        {"man",       "boy",       "father",      "husband",  "son",     "brother", "uncle",      "grandfather",
         "boyfriend", "gentleman", "guy",         "king",     "prince",  "gunman",  "policeman",  "businessman",
         "fisherman", "actor",     "widower",     "monk",     "priest",  "waiter",  "stepfather", "ex-husband",
         "crewman",   "nephew",    "congressman", "chairman", "salesman"}));
    constexpr auto female = sorted(std::to_array<View>(
        {"woman",       "girl",          "mother",     "wife",     "daughter",   "sister",      "aunt",
         "grandmother", "girlfriend",    "lady",       "queen",    "princess",   "policewoman", "businesswoman",
         "actress",     "widow",         "nun",        "waitress", "stepmother", "ex-wife",     "spokeswoman",
         "niece",       "congresswoman", "chairwoman", "fiancee"}));
    if (has(male, lemma)) return Gender::male;
    if (has(female, lemma)) return Gender::female;
    return gender_of(lemma);
}

bool is_general(View lemma) {
    constexpr auto words = sorted(std::to_array<View>(
        {"man",          "woman",    "boy",        "girl",     "person",      "child",     "teenager",  "teen",
         "youth",        "suspect",  "victim",     "company",  "firm",        "business",  "group",     "organization",
         "organisation", "body",     "giant",      "carrier",  "airline",     "city",      "town",      "village",
         "capital",      "country",  "nation",     "state",    "province",    "region",    "ship",      "vessel",
         "boat",         "plane",    "aircraft",   "airplane", "jet",         "airliner",  "jetliner",  "vehicle",
         "car",          "building", "structure",  "facility", "complex",     "site",      "newspaper", "paper",
         "outlet",       "agency",   "bank",       "lender",   "broadcaster", "automaker", "carmaker",  "manufacturer",
         "maker",        "retailer", "university", "club",     "party",       "union"}));
    return has(words, lemma);
}

View trade_of(View word) {
    return value(kTrades, word);
}
EventClass event_of_noun(View lemma) {
    return value(kEventNouns, lemma);
}
EventClass event_of_verb(View lemma) {
    return value(kEventVerbs, lemma);
}

bool takes_up(EventClass anaphor, EventClass told) {
    if (anaphor == E::none || told == E::none) return false;
    if (anaphor == told) return true;
    const auto harm = [](E e) { return e >= E::attack && e <= E::storm; };
    if (anaphor == E::any) return harm(told) || told == E::theft;
    // A blast may be an attack, and what an attack did is often told by its dead.
    if (anaphor == E::attack) return told == E::explosion || told == E::death;
    return anaphor == E::explosion && told == E::attack;
}

}  // namespace gainsay::text
