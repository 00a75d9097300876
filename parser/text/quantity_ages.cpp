// Ages that no unit tells: behind a name or a person, as a predicate, by decade, in lists.

#include "parser/text/quantity_rules.hpp"
#include "parser/text/time_words.hpp"

#include <algorithm>
#include <iterator>

namespace gainsay::text::values {
namespace {

constexpr int kOldest = 115;

constexpr std::string_view kPersons[] = {
    "man",         "woman",       "boy",           "girl",       "teen",        "teenager",    "child",
    "baby",        "toddler",     "son",           "daughter",   "mother",      "father",      "wife",
    "husband",     "brother",     "sister",        "uncle",      "aunt",        "nephew",      "niece",
    "cousin",      "friend",      "girlfriend",    "boyfriend",  "victim",      "suspect",     "student",
    "driver",      "passenger",   "officer",       "deputy",     "soldier",     "gunman",      "grandmother",
    "grandfather", "grandson",    "granddaughter", "partner",    "resident",    "male",        "female",
    "juvenile",    "patient",     "widow",         "singer",     "actor",       "actress",     "player",
    "pensioner",   "farmer",      "teacher",       "nurse",      "pilot",       "infant",      "youth",
    "fiancee",     "stepson",     "roommate",      "mayor",      "president",   "minister",    "senator",
    "lawyer",      "doctor",      "reporter",      "journalist", "priest",      "pastor",      "coach",
    "captain",     "worker",      "employee",      "manager",    "director",    "owner",       "chef",
    "guard",       "firefighter", "paramedic",     "detective",  "trooper",     "sergeant",    "marine",
    "veteran",     "professor",   "artist",        "writer",     "author",      "politician",  "leader",
    "chief",       "candidate",   "striker",       "midfielder", "defender",    "goalkeeper",  "swimmer",
    "champion",    "defendant",   "accused",       "attacker",   "assailant",   "shooter",     "killer",
    "robber",      "hostage",     "survivor",      "tourist",    "hiker",       "climber",     "cyclist",
    "pedestrian",  "motorist",    "motorcyclist",  "rider",      "neighbor",    "neighbour",   "activist",
    "prince",      "princess",    "queen",         "king",       "billionaire", "businessman", "businesswoman",
    "star",        "rapper",      "musician",      "footballer", "inmate",      "prisoner",    "bystander",
    "groom",       "bride",       "clerk",         "carer",      "trucker",     "skipper"};

bool is_person(const Piece& piece) {
    if (!piece.is_word()) return false;
    std::string_view word = piece.lower;
    if (word == "men" || word == "women" || word == "children" || word == "people" || word == "adults") return true;
    const auto known = [](std::string_view w) {
        return std::find(std::begin(kPersons), std::end(kPersons), w) != std::end(kPersons);
    };
    return known(word) || (word.ends_with('s') && known(word.substr(0, word.size() - 1)));
}

/// "Lopez" with a capital that is no day, month or currency.
bool is_name(const PieceRow& row, const Piece& piece) {
    if (!piece.is_word() || !piece.capital || weekday_of(piece.lower) || month_of(piece.lower)) return false;
    const Token& token = row.sentence().tokens[piece.token];
    return token.upos == Upos::x || token.upos == Upos::propn;
}

std::optional<BareAge> age_at(const PieceRow& row, std::size_t at, std::size_t whose) {
    const auto age = row[at].digits(3);
    if (!age || *age < 1 || *age > kOldest) return std::nullopt;
    BareAge out;
    out.span = {at, at + 1};
    out.low = out.high = *age;
    out.whose = row[whose].token;
    return out;
}

/// "Maria Lopez, 34, …", "Lopez (34)", "one man, 22, was shot".
std::optional<BareAge> read_behind_name(const PieceRow& row, std::size_t at) {
    if (at < 3 && !(at == 2 && row.before(at).is_any({",", "("}))) return std::nullopt;
    const std::size_t mark = row.before(at).is_any({"now", "then", "just", "only"}) ? at - 2 : at - 1;
    if (mark == 0 || !row[at].is_figure() || !row[mark].is_any({",", "("})) return std::nullopt;
    const bool bracket = row[mark].is("(");
    const Piece& name = row[mark - 1];
    const bool junior = name.is_any({"jr", "sr", "ii", "iii"});
    const Piece& after = row[at + 1];
    const bool closed = bracket
                            ? after.is(")")
                            : after.is_any({",", ".", ";", ":"}) || after.kind == Piece::Kind::none || after.is("and");
    if (!closed || (!junior && !is_name(row, name) && !is_person(name))) return std::nullopt;
    // "Five people, 12, …" is no age; and numbers in a row are a list of something else
    if (!bracket && after.is(",") && row[at + 2].is_figure()) return std::nullopt;
    if (!bracket && after.is("and") && !is_name(row, name) && looks_plural(row[at + 2].lower)) return std::nullopt;
    return age_at(row, at, mark - 1);
}

bool is_being(const Piece& piece) {
    return piece.is_any({"is", "was", "'s", "turned", "turns", "turning"}) || piece.is("'m") || piece.is("be");
}

/// "She was 34.", "I'm 16 and …", "his dad is 40": the subject is a person and nothing counted follows.
std::optional<BareAge> read_predicate(const PieceRow& row, std::size_t at) {
    if (at < 2 || !row[at].is_figure() || !row[at].digits(3)) return std::nullopt;
    std::size_t be = at - 1;
    if (row[be].is_any({"only", "just", "now", "still", "about"}) && be > 0) --be;
    std::size_t subject = be > 0 ? be - 1 : 0;
    // "I'm", "he's": the apostrophe is a piece of its own
    const bool short_form = row[be].is_any({"m", "s"}) && row.before(be).is("'") && be >= 2;
    if (short_form) subject = be - 2;
    if (be == 0 || (!short_form && !is_being(row[be]))) return std::nullopt;
    const Piece& after = row[at + 1];
    const bool closed = !after.is_word() && !after.is_figure() && !after.is_any({"-", "%", "/", ":", "(", "$", "'"});
    const bool goes_on = after.is_any({"when", "at", "and", "but", "years"}) && !row.matches(at + 1, {"at", "bats"});
    if (!closed && !goes_on) return std::nullopt;
    if (after.is("and") && (row[at + 2].is_figure() || row[at + 2].is("a"))) return std::nullopt;
    const Piece& who = row[subject];
    const bool pronoun = who.is_any({"he", "she", "i", "who"});
    const bool age_limit = who.is("age") || (who.is("limit") && row.before(subject).is("age"));
    const bool turned = row[be].lower.starts_with("turn") && (pronoun || is_name(row, who) || is_person(who));
    if (!pronoun && !age_limit && !turned && !(is_person(who) && !who.is("people"))) return std::nullopt;
    if (pronoun && !short_form && row[at].digits(3).value_or(0) < 3) return std::nullopt;  // "he was 2." is a rank
    return age_at(row, at, subject);
}

/// "Died at 85.", "dead at 91": behind "at" with nothing counted.
std::optional<BareAge> read_at_death(const PieceRow& row, std::size_t at) {
    if (at < 2 || !row.before(at).is("at")) return std::nullopt;
    const bool death = row.before(at, 2).is_any({"died", "dies", "dead", "retired", "married", "orphaned", "widowed"});
    const Piece& after = row[at + 1];
    const bool closed = after.kind == Piece::Kind::none || after.is_any({",", ".", ";", ")"}) || after.is("in") ||
                        after.is("after") || after.is("from") || after.is("of");
    if (!death || !closed) return std::nullopt;
    auto age = age_at(row, at, at - 2);
    if (!age || age->low < Decimal{13}) return std::nullopt;  // "died at 11" is as likely a time
    age->whose = kNoToken;
    return age;
}

/// Tens as "40s" or "forties"; the end of its pieces in `last`.
std::optional<int> decade_at(const PieceRow& row, std::size_t at, std::size_t& last) {
    if (const auto tens = row[at].digits(2); tens && row[at + 1].is("s") && row[at + 1].glued) {
        last = at + 2;
        return *tens >= 10 && *tens % 10 == 0 ? tens : std::nullopt;
    }
    constexpr std::string_view words[] = {"twenties", "thirties",  "forties",  "fifties",
                                          "sixties",  "seventies", "eighties", "nineties"};
    const auto* word = std::find(std::begin(words), std::end(words), row[at].lower);
    if (word == std::end(words)) return std::nullopt;
    last = at + 1;
    return 20 + 10 * static_cast<int>(word - std::begin(words));
}

/// "in her 40s", "in their early thirties", "in his mid-50s", "in their 20s and 30s".
std::optional<BareAge> read_decade(const PieceRow& row, std::size_t at) {
    if (!row[at].is_any({"his", "her", "their", "my", "our", "your"}) || !row.before(at).is_any({"in", "into"}))
        return std::nullopt;
    std::size_t number = at + 1;
    const bool early = row[number].is("early"), middle = row[number].is("mid"), late = row[number].is("late");
    if (early || middle || late) ++number;
    if (row[number].is("-")) ++number;
    if (row[number].is("to")) return std::nullopt;
    if (row[number].is("'")) ++number;
    std::size_t last = number;
    const auto tens = decade_at(row, number, last);
    if (!tens) return std::nullopt;
    BareAge out;
    // "Mid-30s" is taken as 33 to 37, "early" and "late" as the halves of the decade.
    out.low = *tens + (middle ? 3 : late ? 5 : 0);
    out.high = *tens + (early ? 4 : middle ? 7 : 9);
    std::size_t far = last + 1;
    if (row[last].is_any({"and", "or", "to"})) {
        const bool near_end = row[far].is_any({"early", "mid", "late"});
        if (near_end) ++far;
        if (row[far].is("-")) ++far;
        std::size_t end = far;
        if (const auto second = decade_at(row, far, end); second && *second > *tens) {
            out.high = *second + 9;
            last = end;
        }
    }
    out.span = {number, last};
    return out;
}

bool all_digits(const Token& token) {
    return !token.text.empty() &&
           std::all_of(token.text.begin(), token.text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool joins_list(const Sentence& sentence, std::uint32_t first, std::uint32_t last, bool commas) {
    if (first >= last || last - first > 2) return false;
    for (std::uint32_t t = first; t < last; ++t) {
        const std::string& word = sentence.tokens[t].lower;
        const bool comma = word == "," && commas;
        if (!comma && word != "and" && word != "or" && word != "-" && word != "to" && word != "&") return false;
    }
    return true;
}

void make_age(Quantity& quantity, const std::string& unit) {
    quantity.kind = Quantity::Kind::age;
    quantity.unit = unit;
    quantity.counted = kNoToken;
}

bool may_be_age(const Quantity& quantity) {
    return quantity.kind == Quantity::Kind::count && quantity.stated && *quantity.stated <= Decimal{kOldest} &&
           *quantity.stated >= Decimal{1} && quantity.hedge == Hedge::none && !quantity.whole;
}

}  // namespace

bool may_have_age(const Piece& piece) {
    return is_person(piece) || piece.is_any({"anyone", "everyone", "those", "he", "she", "who"});
}

std::optional<BareAge> read_bare_age(const PieceRow& row, std::size_t at) {
    if (row[at].is_figure()) {
        if (row[at].glued && !row.before(at).is_any({"(", "'"})) return std::nullopt;
        if (auto age = read_behind_name(row, at)) return age;
        if (auto age = read_at_death(row, at)) return age;
        return read_predicate(row, at);
    }
    // The span begins at the number, so that "his" stays free for others to read.
    return read_decade(row, at);
}

void settle_listed_ages(const Sentence& sentence, std::vector<Quantity>& found) {
    // Forward from "aged", "ages": "ages 26, 22 and 16".
    for (std::size_t i = 1; i < found.size(); ++i) {
        Quantity& here = found[i];
        const Quantity& before = found[i - 1];
        if (before.kind != Quantity::Kind::age || !may_be_age(here)) continue;
        std::size_t first = i - 1;
        while (first > 0 && found[first - 1].kind == Quantity::Kind::age &&
               joins_list(sentence, found[first - 1].tokens.last, found[first].tokens.first, true))
            --first;
        const std::uint32_t opening = found[first].tokens.first;
        const std::string lead = opening > 0 ? sentence.tokens[opening - 1].lower : std::string{};
        const bool told = lead == "aged" || lead == "ages" || lead == "age";
        const std::uint32_t next = here.tokens.last;
        const bool open = next >= sentence.tokens.size() || sentence.tokens[next].upos == Upos::punct ||
                          !looks_plural(sentence.tokens[next].lower);
        if (told && open && joins_list(sentence, before.tokens.last, here.tokens.first, true))
            make_age(here, before.unit);
    }
    // Backward from "years old": "boys, 5 and 6 years old", "9- and 10-year-olds".
    for (std::size_t i = found.size(); i-- > 1;) {
        Quantity& before = found[i - 1];
        const Quantity& here = found[i];
        if (here.kind != Quantity::Kind::age || !may_be_age(before) || here.hedge != Hedge::none) continue;
        const bool alike = all_digits(sentence.tokens[before.tokens.first]) ==
                           (sentence.tokens[here.tokens.first].text.find_first_of("0123456789") == 0);
        if (alike && joins_list(sentence, before.tokens.last, here.tokens.first, false) &&
            sentence.tokens[before.tokens.last].lower != "to")
            make_age(before, here.unit);
    }
}

}  // namespace gainsay::text::values
