#include "parser/text/speech_words.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace gainsay::text::speech {
namespace {

using enum SpeechAct;

constexpr auto kNouns = std::to_array<SpeechNoun>({
    {"accusation", accuses, true, false, true},
    {"admission", confirms, true, false, false},
    {"allegation", accuses, true, false, true},
    {"announcement", says, false, false, false},
    {"argument", says, false, false, true},
    {"assertion", says, false, false, true},
    {"assessment", says, false, false, true},
    {"assumption", believes, false, false, true},
    {"assurance", says, false, false, true},
    {"belief", believes, false, false, true},
    {"claim", says, true, false, true},
    {"concern", believes, false, false, true},
    {"conclusion", says, false, false, false},
    {"contention", says, false, false, true},
    {"conviction", believes, false, false, false},
    {"demand", asks, false, true, true},
    {"denial", denies, true, false, true},
    {"doubt", denies, false, false, true},
    {"fear", believes, true, false, true},
    {"hint", says, false, false, true},
    {"hope", believes, true, false, true},
    {"idea", believes, false, false, true},
    {"impression", believes, false, false, true},
    {"insistence", says, false, false, false},
    {"notion", believes, false, false, true},
    {"offer", plans, false, true, false},
    {"opinion", believes, false, false, true},
    {"plan", plans, false, true, true},
    {"pledge", plans, false, true, true},
    {"prediction", believes, true, false, true},
    {"promise", plans, true, true, true},
    {"proposal", plans, false, true, true},
    {"remark", says, false, false, true},
    {"report", says, true, false, true},
    {"request", asks, false, true, true},
    {"rumor", says, true, false, true},
    {"rumour", says, true, false, true},
    {"speculation", believes, true, false, true},
    {"statement", says, false, false, true},
    {"suggestion", says, true, false, true},
    {"suspicion", believes, true, false, true},
    {"testimony", says, false, false, true},
    {"theory", believes, false, false, true},
    {"threat", plans, false, true, true},
    {"view", believes, false, false, true},
    {"vow", plans, false, true, true},
    {"warning", says, true, false, true},
    {"word", says, false, false, false},
});

constexpr auto kGuilt = std::to_array<std::string_view>({
    "blame",
    "charge",
    "complicity",
    "fault",
    "guilt",
    "involvement",
    "knowledge",
    "liability",
    "link",
    "participation",
    "responsibility",
    "role",
    "wrongdoing",
});

constexpr auto kHuman = std::to_array<std::string_view>({
    "academic",   "activist",    "administration", "adviser",        "advisor",      "agency",       "aide",
    "ally",       "ambassador",  "analyst",        "army",           "association",  "attorney",     "author",
    "authority",  "bank",        "board",          "candidate",      "captain",      "chairman",     "chief",
    "commander",  "commission",  "commissioner",   "committee",      "company",      "council",      "counterpart",
    "court",      "critic",      "defendant",      "department",     "deputy",       "diplomat",     "director",
    "doctor",     "driver",      "economist",      "embassy",        "employee",     "executive",    "expert",
    "family",     "father",      "firm",           "force",          "governor",     "government",   "group",
    "historian",  "hospital",    "insider",        "inspector",      "institute",    "investigator", "judge",
    "jury",       "lawmaker",    "lawyer",         "leader",         "leadership",   "lender",       "man",
    "manager",    "mayor",       "member",         "militant",       "military",     "minister",     "ministry",
    "mother",     "neighbor",    "neighbour",      "newspaper",      "observer",     "office",       "officer",
    "official",   "operator",    "opponent",       "organisation",   "organization", "outlet",       "owner",
    "party",      "passenger",   "person",         "pilot",          "player",       "police",       "politician",
    "pollster",   "pope",        "premier",        "president",      "professor",    "prosecution",  "prosecutor",
    "protester",  "publication", "rebel",          "representative", "republican",   "democrat",     "reporter",
    "researcher", "resident",    "scientist",      "secretary",      "senator",      "service",      "side",
    "society",    "soldier",     "source",         "spokesman",      "spokesperson", "spokeswoman",  "spouse",
    "staff",      "student",     "supporter",      "teacher",        "team",         "tribunal",     "union",
    "veteran",    "victim",      "volunteer",      "watchdog",       "wife",         "witness",      "woman",
    "worker",
});

constexpr auto kDocuments = std::to_array<std::string_view>({
    "account",       "analysis",   "article",       "assessment",   "book",        "bulletin",      "census",
    "complaint",     "datum",      "data",          "dispatch",     "document",    "email",         "estimate",
    "figure",        "filing",     "finding",       "indictment",   "inquiry",     "investigation", "letter",
    "memo",          "message",    "note",          "paper",        "poll",        "post",          "press",
    "record",        "release",    "report",        "research",     "review",      "ruling",        "statement",
    "statistic",     "study",      "survey",        "tally",        "testimony",   "transcript",    "tweet",
    "verdict",       "ad",         "advertisement", "chart",        "footage",     "image",         "map",
    "page",          "photo",      "photograph",    "presentation", "recording",   "slide",         "tape",
    "video",         "website",    "lawsuit",       "log",          "memoir",      "audit",         "paperwork",
    "affidavit",     "biography",  "blog",          "brochure",     "cable",       "column",        "commercial",
    "communique",    "deposition", "diary",         "directive",    "dossier",     "editorial",     "essay",
    "factsheet",     "flier",      "flyer",         "forecast",     "headline",    "index",         "leaflet",
    "magazine",      "manifesto",  "manual",        "memorandum",   "model",       "newsletter",    "op-ed",
    "pamphlet",      "petition",   "pitch",         "platform",     "polling",     "projection",    "prospectus",
    "questionnaire", "ranking",    "rating",        "scorecard",    "spreadsheet", "subpoena",      "suit",
    "summary",       "telegram",   "trailer",       "white-paper",
});

constexpr auto kOccasions = std::to_array<std::string_view>({
    "address",    "anniversary", "appearance", "article",   "assembly",   "blog",       "briefing", "broadcast",
    "bulletin",   "call",        "ceremony",   "comment",   "communique", "conference", "congress", "conversation",
    "convention", "debate",      "email",      "event",     "filing",     "forum",      "funeral",  "gathering",
    "hearing",    "inquest",     "interview",  "launch",    "lecture",    "letter",     "meeting",  "memo",
    "message",    "news",        "newsletter", "note",      "notice",     "op-ed",      "panel",    "podcast",
    "post",       "press",       "program",    "programme", "rally",      "release",    "remark",   "report",
    "reception",  "session",     "show",       "sitting",   "speech",     "statement",  "summit",   "talk",
    "telegram",   "testimony",   "thread",     "trial",     "tweet",      "vigil",      "video",    "visit",
    "webcast",
});

constexpr auto kFalsities = std::to_array<std::string_view>({
    "absurd",       "baseless",   "bogus",   "disinformation", "erroneous",       "fabricate",      "fabricated",
    "fabrication",  "fake",       "false",   "falsehood",      "fiction",         "groundless",     "hoax",
    "inaccurate",   "incorrect",  "lie",     "ludicrous",      "misleading",      "misinformation", "nonsense",
    "preposterous", "ridiculous", "slander", "unfounded",      "unsubstantiated", "untrue",         "wrong",
});

constexpr auto kLight = std::to_array<std::string_view>({
    "air",     "deliver", "express", "give",   "hold",      "issue", "level", "make",   "offer",  "present",
    "publish", "raise",   "release", "repeat", "reiterate", "send",  "share", "spread", "submit", "voice",
});

bool contains(std::span<const std::string_view> sorted_or_not, std::string_view word) {
    return std::find(sorted_or_not.begin(), sorted_or_not.end(), word) != sorted_or_not.end();
}

template <class Entry, std::size_t Count>
const Entry* find(const std::array<Entry, Count>& table, std::string_view lemma) {
    const auto at = std::find_if(table.begin(), table.end(), [&](const Entry& entry) { return entry.lemma == lemma; });
    return at == table.end() ? nullptr : &*at;
}

}  // namespace

const SpeechNoun* speech_noun(std::string_view lemma) {
    return find(kNouns, lemma);
}
bool is_guilt_noun(std::string_view lemma) {
    return contains(kGuilt, lemma) || speech_noun(lemma) != nullptr;
}
bool is_human_noun(std::string_view lemma) {
    return contains(kHuman, lemma);
}
bool is_document_noun(std::string_view lemma) {
    return contains(kDocuments, lemma);
}
bool is_occasion_noun(std::string_view lemma) {
    return contains(kOccasions, lemma);
}
bool is_falsity(std::string_view lemma) {
    return contains(kFalsities, lemma);
}
bool is_light_verb(std::string_view lemma) {
    return contains(kLight, lemma);
}

}  // namespace gainsay::text::speech
