#include "parser/text/entity_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace gainsay::text {
namespace {

using View = std::string_view;
using Pair = std::pair<View, View>;

template <std::size_t N>
constexpr bool has(const std::array<View, N>& sorted, View word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

template <std::size_t N>
View value(const std::array<Pair, N>& sorted, View word) {
    const auto at =
        std::lower_bound(sorted.begin(), sorted.end(), word, [](const Pair& a, View b) { return a.first < b; });
    return at != sorted.end() && at->first == word ? at->second : View();
}

template <std::size_t N>
constexpr std::array<View, N> sorted(std::array<View, N> words) {
    std::sort(words.begin(), words.end());
    return words;
}

template <std::size_t N>
constexpr std::array<Pair, N> sorted(std::array<Pair, N> words) {
    std::sort(words.begin(), words.end());
    return words;
}

constexpr auto kOffices = sorted(std::to_array<Pair>({
    {"president", "president"},
    {"pres.", "president"},
    {"president-elect", "president"},
    {"premier", "prime minister"},
    {"chancellor", "chancellor"},
    {"minister", "minister"},
    {"secretary", "secretary"},
    {"leader", "leader"},
    {"king", "king"},
    {"queen", "queen"},
    {"prince", "prince"},
    {"princess", "princess"},
    {"emir", "emir"},
    {"sultan", "sultan"},
    {"emperor", "emperor"},
    {"ayatollah", "ayatollah"},
    {"pope", "pope"},
    {"patriarch", "patriarch"},
    {"archbishop", "archbishop"},
    {"bishop", "bishop"},
    {"cardinal", "cardinal"},
    {"senator", "senator"},
    {"sen.", "senator"},
    {"congressman", "representative"},
    {"congresswoman", "representative"},
    {"rep.", "representative"},
    {"lawmaker", "lawmaker"},
    {"mp", "lawmaker"},
    {"governor", "governor"},
    {"gov.", "governor"},
    {"mayor", "mayor"},
    {"sheriff", "sheriff"},
    {"chief", "chief"},
    {"commissioner", "commissioner"},
    {"captain", "captain"},
    {"capt.", "captain"},
    {"lieutenant", "lieutenant"},
    {"lt.", "lieutenant"},
    {"sergeant", "sergeant"},
    {"sgt.", "sergeant"},
    {"sgt", "sergeant"},
    {"lt", "lieutenant"},
    {"capt", "captain"},
    {"gen", "general"},
    {"maj", "major"},
    {"corporal", "corporal"},
    {"cpl.", "corporal"},
    {"detective", "detective"},
    {"det.", "detective"},
    {"inspector", "inspector"},
    {"officer", "officer"},
    {"deputy", "deputy"},
    {"general", "general"},
    {"gen.", "general"},
    {"colonel", "colonel"},
    {"col.", "colonel"},
    {"major", "major"},
    {"maj.", "major"},
    {"admiral", "admiral"},
    {"adm.", "admiral"},
    {"commander", "commander"},
    {"cmdr.", "commander"},
    {"spokesman", "spokesman"},
    {"spokeswoman", "spokesman"},
    {"spokesperson", "spokesman"},
    {"ambassador", "ambassador"},
    {"envoy", "envoy"},
    {"consul", "consul"},
    {"diplomat", "diplomat"},
    {"judge", "judge"},
    {"justice", "justice"},
    {"prosecutor", "prosecutor"},
    {"attorney", "attorney"},
    {"lawyer", "lawyer"},
    {"coroner", "coroner"},
    {"director", "director"},
    {"chairman", "chairman"},
    {"chairwoman", "chairman"},
    {"chair", "chairman"},
    {"chairperson", "chairman"},
    {"ceo", "chief executive"},
    {"executive", "executive"},
    {"founder", "founder"},
    {"coach", "coach"},
    {"superintendent", "superintendent"},
    {"principal", "principal"},
    {"professor", "professor"},
    {"prof.", "professor"},
    {"analyst", "analyst"},
    {"editor", "editor"},
    {"counterpart", "counterpart"},
    {"vice-president", "vice president"},
    {"aide", "aide"},
    {"adviser", "adviser"},
    {"advisor", "adviser"},
    {"speaker", "speaker"},
    {"councilman", "councillor"},
    {"councilwoman", "councillor"},
    {"councillor", "councillor"},
    {"marshal", "marshal"},
    {"trooper", "trooper"},
    {"warden", "warden"},
    {"imam", "imam"},
    {"rabbi", "rabbi"},
    {"pastor", "pastor"},
    {"reverend", "reverend"},
    {"rev.", "reverend"},
}));

constexpr auto kQualifiers = sorted(std::to_array<View>({
    "prime",    "foreign",       "defense",        "defence",     "interior",    "finance",   "health",
    "vice",     "deputy",        "police",         "fire",        "justice",     "culture",   "education",
    "energy",   "transport",     "transportation", "state",       "press",       "assistant", "acting",
    "former",   "first",         "supreme",        "attorney",    "chief",       "executive", "managing",
    "general",  "secretary",     "army",           "navy",        "national",    "security",  "trade",
    "treasury", "commerce",      "labor",          "agriculture", "environment", "economy",   "home",
    "district", "county",        "city",           "crown",       "lieutenant",  "staff",     "master",
    "major",    "brigadier",     "rear",           "opposition",  "party",       "company",   "house",
    "senate",   "parliamentary", "presidential",   "government",  "regional",    "ministry",  "lt.",
    "de",       "facto",         "prosecutor",     "homeland",    "medical",     "examiner",  "club",
    "team",     "union",         "campaign",
}));

constexpr auto kCourtesies =
    sorted(std::to_array<View>({"mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss", "dr.", "dr", "sir", "lord", "lady",
                                "dame", "sheikh", "madame", "monsieur", "herr"}));

constexpr auto kLeaders = sorted(std::to_array<View>({"president", "prime minister", "chancellor", "king", "queen",
                                                      "emir", "sultan", "leader", "supreme leader", "emperor"}));

constexpr auto kPublicBodies = sorted(std::to_array<Pair>({
    {"ministry", "ministry"},
    {"department", "department"},
    {"dept.", "department"},
    {"police", "police"},
    {"office", "office"},
    {"agency", "agency"},
    {"authority", "authority"},
    {"parliament", "parliament"},
    {"congress", "congress"},
    {"senate", "senate"},
    {"army", "army"},
    {"navy", "navy"},
    {"military", "military"},
    {"forces", "military"},
    {"troops", "military"},
    {"court", "court"},
    {"council", "council"},
    {"assembly", "assembly"},
    {"commission", "commission"},
    {"committee", "committee"},
    {"bureau", "bureau"},
    {"administration", "administration"},
    {"guard", "guard"},
    {"corps", "corps"},
    {"legislature", "legislature"},
    {"duma", "duma"},
    {"cabinet", "cabinet"},
    {"service", "service"},
    {"command", "command"},
    {"directorate", "directorate"},
    {"defenses", "air defense"},
    {"board", "board"},
    {"patrol", "patrol"},
    {"treasury", "treasury"},
}));

constexpr auto kPrivateBodies = sorted(std::to_array<View>({
    "party",
    "union",
    "university",
    "college",
    "institute",
    "institution",
    "bank",
    "corporation",
    "corp.",
    "corp",
    "inc.",
    "inc",
    "company",
    "co.",
    "ltd",
    "ltd.",
    "llc",
    "group",
    "association",
    "federation",
    "organization",
    "organisation",
    "foundation",
    "society",
    "fund",
    "trust",
    "network",
    "coalition",
    "alliance",
    "movement",
    "front",
    "airlines",
    "airways",
    "airline",
    "news",
    "times",
    "post",
    "independent",
    "gazette",
    "herald",
    "tribune",
    "journal",
    "radio",
    "television",
    "tv",
    "club",
    "team",
    "league",
    "technologies",
    "systems",
    "industries",
    "partners",
    "holdings",
    "motors",
    "energy",
    "media",
    "brigade",
    "battalion",
    "regiment",
    "division",
    "squadron",
    "press",
    "magazine",
    "monitor",
    "observatory",
    "watch",
    "international",
    "center",
    "centre",
    "academy",
    "studios",
    "records",
    "entertainment",
    "pharmaceuticals",
    "healthcare",
    "congregation",
    "olympics",
    "games",
    "conference",
    "summit",
    "championships",
    "cup",
}));

constexpr auto kSites = sorted(std::to_array<View>({
    "county",     "street",    "st.",      "avenue",   "ave.",    "ave",        "road",         "rd.",    "boulevard",
    "blvd.",      "drive",     "lane",     "building", "bridge",  "hotel",      "stadium",      "arena",  "park",
    "square",     "station",   "tower",    "towers",   "airport", "hospital",   "school",       "church", "mosque",
    "cathedral",  "synagogue", "temple",   "mall",     "market",  "museum",     "library",      "river",  "lake",
    "mountain",   "mountains", "mount",    "sea",      "ocean",   "island",     "islands",      "bay",    "gulf",
    "valley",     "city",      "district", "region",   "oblast",  "province",   "village",      "town",   "township",
    "peninsula",  "strait",    "coast",    "heights",  "canal",   "harbor",     "harbour",      "port",   "beach",
    "creek",      "canyon",    "forest",   "desert",   "base",    "yard",       "palace",       "castle", "embassy",
    "consulate",  "prison",    "jail",     "plaza",    "highway", "apartments", "neighborhood", "bar",    "grill",
    "restaurant", "cafe",
}));

constexpr auto kGovernment =
    sorted(std::to_array<View>({"side", "authorities", "government", "leadership", "officialdom"}));

constexpr auto kActs = sorted(std::to_array<View>({
    "accuse",    "deny",     "say",       "claim",       "condemn",  "summon",    "demand",    "announce",
    "reject",    "warn",     "insist",    "respond",     "impose",   "agree",     "blame",     "protest",
    "urge",      "call",     "vow",       "pledge",      "threaten", "expel",     "recall",    "ban",
    "refuse",    "want",     "seek",      "hope",        "expect",   "consider",  "view",      "interpret",
    "retaliate", "order",    "declare",   "acknowledge", "admit",    "confirm",   "provide",   "support",
    "back",      "offer",    "negotiate", "plan",        "decide",   "release",   "launch",    "send",
    "draw",      "describe", "argue",     "maintain",    "state",    "report",    "criticize", "criticise",
    "denounce",  "dismiss",  "express",   "request",     "ask",      "invite",    "propose",   "suggest",
    "sign",      "withdraw", "suspend",   "cancel",      "detain",   "arrest",    "annex",     "invade",
    "attack",    "target",   "strike",    "bomb",        "shell",    "fire",      "use",       "supply",
    "deploy",    "mobilize", "apologize", "apologise",   "allege",   "tell",      "signal",    "welcome",
    "praise",    "thank",    "promise",   "note",        "stress",   "emphasize", "emphasise", "remain",
    "think",     "believe",  "fear",      "know",        "break",    "cut",       "halt",      "resume",
    "approve",   "veto",     "vote",      "abstain",     "sanction", "extradite", "hand",      "deliver",
    "give",      "inform",   "notify",    "share",       "receive",  "get",       "accept",    "reply",
    "counter",   "rebuff",   "rebuke",    "lodge",       "voice",    "raise",     "repeat",    "reiterate",
    "try",       "start",    "stop",
}));

constexpr auto kTies = sorted(std::to_array<View>({
    "relation",    "relations", "relationship", "tension",    "tie",         "ties",       "talk",        "talks",
    "war",         "conflict",  "dispute",      "agreement",  "deal",        "treaty",     "partnership", "alliance",
    "cooperation", "note",      "protest",      "aid",        "assistance",  "support",    "help",        "message",
    "warning",     "response",  "appeal",       "dialogue",   "negotiation", "rift",       "crisis",      "friction",
    "row",         "feud",      "standoff",     "contact",    "trade",       "complaint",  "signal",      "statement",
    "claim",       "denial",    "accusation",   "allegation", "demand",      "request",    "position",    "stance",
    "decision",    "offer",     "sanction",     "reaction",   "ambassador",  "government", "influence",   "pressure",
    "blow",
}));

constexpr auto kSayings = sorted(std::to_array<View>({
    "say",       "tell",      "add",      "state",    "claim",     "announce",    "note",       "stress",
    "emphasize", "emphasise", "explain",  "insist",   "argue",     "write",       "report",     "deny",
    "confirm",   "accuse",    "allege",   "warn",     "admit",     "acknowledge", "declare",    "maintain",
    "describe",  "call",      "ask",      "reply",    "respond",   "suggest",     "believe",    "think",
    "tweet",     "post",      "recall",   "continue", "conclude",  "reveal",      "testify",    "urge",
    "vow",       "pledge",    "promise",  "condemn",  "comment",   "remark",      "observe",    "point",
    "mention",   "hint",      "estimate", "assert",   "reiterate", "underline",   "underscore",
}));

constexpr auto kCalendar = sorted(std::to_array<View>({
    "monday",   "tuesday", "wednesday",    "thursday",  "friday", "saturday", "sunday",    "january", "february",
    "march",    "april",   "may",          "june",      "july",   "august",   "september", "october", "november",
    "december", "jan.",    "feb.",         "mar.",      "apr.",   "jun.",     "jul.",      "aug.",    "sept.",
    "sep.",     "oct.",    "nov.",         "dec.",      "mon.",   "tue.",     "wed.",      "thu.",    "fri.",
    "sat.",     "sun.",    "thanksgiving", "christmas", "easter", "ramadan",  "gmt",       "est",     "edt",
    "utc",      "et",      "am",           "pm",        "a.m.",   "p.m.",
}));

constexpr auto kParticles =
    sorted(std::to_array<View>({"de",  "da", "di", "del", "della", "van", "von", "der", "den", "ter", "bin",
                                "ibn", "al", "el", "la",  "le",    "du",  "dos", "abu", "ben", "o'"}));

constexpr auto kSuffixes = sorted(std::to_array<View>({"jr.", "jr", "sr.", "sr", "ii", "iii", "iv"}));

constexpr auto kMale = sorted(std::to_array<View>({
    "john",      "james",     "robert",    "michael",   "mike",     "william",     "bill",      "david",    "richard",
    "joseph",    "joe",       "thomas",    "tom",       "charles",  "christopher", "chris",     "daniel",   "dan",
    "matthew",   "matt",      "anthony",   "tony",      "mark",     "donald",      "steven",    "steve",    "stephen",
    "paul",      "andrew",    "joshua",    "josh",      "kenneth",  "ken",         "kevin",     "brian",    "george",
    "timothy",   "tim",       "ronald",    "ron",       "edward",   "ed",          "jason",     "jeffrey",  "jeff",
    "ryan",      "jacob",     "gary",      "nicholas",  "nick",     "eric",        "jonathan",  "larry",    "justin",
    "scott",     "brandon",   "benjamin",  "ben",       "samuel",   "sam",         "gregory",   "greg",     "frank",
    "alexander", "alex",      "raymond",   "patrick",   "jack",     "dennis",      "jerry",     "tyler",    "aaron",
    "jose",      "adam",      "henry",     "nathan",    "douglas",  "doug",        "zachary",   "peter",    "kyle",
    "walter",    "ethan",     "jeremy",    "harold",    "keith",    "christian",   "roger",     "noah",     "gerald",
    "carl",      "terry",     "sean",      "austin",    "arthur",   "lawrence",    "jesse",     "dylan",    "bryan",
    "jordan",    "billy",     "bruce",     "albert",    "willie",   "gabriel",     "logan",     "alan",     "juan",
    "wayne",     "roy",       "ralph",     "randy",     "eugene",   "vincent",     "russell",   "elijah",   "louis",
    "bobby",     "philip",    "phil",      "johnny",    "martin",   "fred",        "simon",     "oliver",   "harry",
    "boris",     "vladimir",  "volodymyr", "dmitry",    "dmitri",   "sergei",      "sergey",    "igor",     "yevgeny",
    "mikhail",   "nikolai",   "oleg",      "ivan",      "andrei",   "andriy",      "viktor",    "pavel",    "yuri",
    "maxim",     "anatoly",   "alexei",    "oleksandr", "mykhailo", "ihor",        "ilham",     "mohammed", "muhammad",
    "mohammad",  "mohamed",   "ahmed",     "ahmad",     "ali",      "hassan",      "hussein",   "omar",     "khalid",
    "ibrahim",   "mahmoud",   "abdullah",  "abdul",     "mustafa",  "yusuf",       "osama",     "bashar",   "benjamin",
    "yair",      "naftali",   "recep",     "emmanuel",  "jean",     "pierre",      "francois",  "jacques",  "nicolas",
    "olaf",      "friedrich", "hans",      "klaus",     "jens",     "lars",        "erik",      "bjorn",    "carlos",
    "luis",      "jorge",     "pedro",     "miguel",    "manuel",   "antonio",     "francisco", "javier",   "fernando",
    "diego",     "nicolás",   "giovanni",  "giuseppe",  "marco",    "matteo",      "mario",     "silvio",   "shinzo",
    "fumio",     "kim",       "narendra",  "rahul",     "rajesh",   "imran",       "shehbaz",   "nawaz",    "hamid",
    "ashraf",    "viktor",    "donald",    "barack",    "mitt",     "mitch",       "marco",     "ted",      "rand",
    "lindsey",   "chuck",     "bernie",    "pete",      "jimmy",    "jim",         "bob",       "rob",      "rick",
    "dave",      "don",       "andy",      "geoff",     "craig",    "todd",        "brad",      "derek",    "trevor",
    "gavin",     "neil",      "ian",       "stuart",    "graham",   "nigel",       "keir",      "rishi",    "tobias",
    "stefan",
}));

constexpr auto kFemale = sorted(std::to_array<View>({
    "mary",      "patricia", "jennifer", "linda",     "elizabeth",  "barbara",   "susan",     "jessica",  "sarah",
    "karen",     "lisa",     "nancy",    "betty",     "sandra",     "margaret",  "ashley",    "kimberly", "emily",
    "donna",     "michelle", "carol",    "amanda",    "melissa",    "deborah",   "stephanie", "dorothy",  "rebecca",
    "sharon",    "laura",    "cynthia",  "amy",       "kathleen",   "angela",    "shirley",   "brenda",   "emma",
    "anna",      "pamela",   "nicole",   "samantha",  "katherine",  "christine", "helen",     "debra",    "rachel",
    "carolyn",   "janet",    "maria",    "catherine", "heather",    "diane",     "olivia",    "julie",    "joyce",
    "victoria",  "ruth",     "virginia", "lauren",    "kelly",      "christina", "joan",      "evelyn",   "judith",
    "andrea",    "hannah",   "megan",    "cheryl",    "jacqueline", "martha",    "madison",   "teresa",   "gloria",
    "sara",      "janice",   "ann",      "kathryn",   "abigail",    "sophia",    "frances",   "jean",     "alice",
    "judy",      "isabella", "julia",    "grace",     "amber",      "denise",    "danielle",  "marilyn",  "beverly",
    "charlotte", "natalie",  "theresa",  "diana",     "brittany",   "doris",     "kayla",     "alexis",   "lori",
    "marie",     "hillary",  "nikki",    "kamala",    "angela",     "ursula",    "theresa",   "liz",      "olga",
    "natalia",   "irina",    "svetlana", "tatiana",   "yulia",      "oksana",    "kateryna",  "fatima",   "aisha",
    "leila",     "zahra",    "carrie",   "elaine",    "kellyanne",  "jill",      "melania",   "ivanka",   "susan",
    "kate",      "katie",    "erin",     "kristen",   "yumi",       "sonia",     "marine",    "giorgia",  "sanna",
    "jacinda",   "mette",    "ingrid",   "astrid",    "eva",        "elena",     "lucia",     "carmen",   "claudia",
    "gabriela",  "paula",    "monica",   "veronica",  "greta",      "nadia",     "amina",     "mariam",   "malala",
    "benazir",
}));

}  // namespace

View office_of(View lower) {
    return value(kOffices, lower);
}
bool qualifies_office(View lower) {
    return has(kQualifiers, lower);
}
bool is_courtesy(View lower) {
    return has(kCourtesies, lower);
}
bool leads_country(View office) {
    return has(kLeaders, office);
}
View public_body(View lower) {
    return value(kPublicBodies, lower);
}
bool is_private_body(View lower) {
    return has(kPrivateBodies, lower);
}
bool is_gathering(View lower) {
    return lower == "conference" || lower == "games" || lower == "olympics" || lower == "championships" ||
           lower == "cup" || lower == "summit";
}
bool is_site(View lower) {
    return has(kSites, lower);
}
bool stands_for_government(View lower) {
    return has(kGovernment, lower);
}
bool is_act_of_state(View lemma) {
    return has(kActs, lemma);
}
bool is_tie_of_states(View lemma) {
    return has(kTies, lemma);
}
bool is_saying(View lemma) {
    return has(kSayings, lemma);
}
bool is_calendar_word(View lower) {
    return has(kCalendar, lower);
}
bool is_name_particle(View lower) {
    return has(kParticles, lower);
}
bool is_name_suffix(View lower) {
    return has(kSuffixes, lower);
}
bool is_given_name(View lower) {
    return has(kMale, lower) || has(kFemale, lower);
}

Gender gender_of(View lower) {
    constexpr auto male = sorted(std::to_array<View>(
        {"mr.",      "mr",      "sir",         "lord",       "king",      "prince",   "spokesman",
         "chairman", "emperor", "congressman", "councilman", "pope",      "bishop",   "archbishop",
         "imam",     "rabbi",   "emir",        "sultan",     "ayatollah", "cardinal", "patriarch"}));
    constexpr auto female =
        sorted(std::to_array<View>({"mrs.", "mrs", "ms.", "ms", "miss", "lady", "dame", "queen", "princess",
                                    "spokeswoman", "chairwoman", "congresswoman", "councilwoman", "madame"}));
    const bool is_male = has(male, lower) || has(kMale, lower);
    const bool is_female = has(female, lower) || has(kFemale, lower);
    if (is_male == is_female) return Gender::unknown;
    return is_male ? Gender::male : Gender::female;
}

}  // namespace gainsay::text
