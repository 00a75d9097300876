// Predicates are compared by WordNet, arguments role by role; whatever differs in so many words tells two matters
// apart. Tested by matter_test.cpp.
#include "parser/claims/matter.hpp"

#include "parser/claims/act_scope.hpp"
#include "parser/claims/geography.hpp"
#include "parser/claims/place_sites.hpp"
#include "parser/claims/utterances.hpp"
#include "parser/claims/word_relations.hpp"

#include <algorithm>

namespace gainsay::claims {
namespace {

constexpr std::int64_t kDaysOfOneStory = 10;  ///< numbers told farther apart are of two occasions
constexpr std::int64_t kNearDays = 3;         ///< dates in dispute lie this close
constexpr std::int64_t kMonth = 31;           ///< dates of what happens only once may lie this far apart
constexpr int kSure = 4, kLikely = 2;
constexpr double kSameWords = 0.8;     ///< share of words that two quotations of one utterance have in common
constexpr std::size_t kWordRun = 4;    ///< words of a quotation that make an index entry
constexpr std::size_t kWordRuns = 24;  ///< index entries of one quotation
constexpr std::string_view kManner = "how";

enum class ArgumentFit { differs, opposite, unknown, same_noun, same_thing };

bool meet(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::any_of(a.begin(), a.end(),
                       [&](const std::string& x) { return std::binary_search(b.begin(), b.end(), x); });
}

/// "person:aliyev" and "person:ilham aliyev": all words of the shorter name stand in the longer one.
bool names_fit(const std::string& a, const std::string& b) {
    const auto name = [](const std::string& key) { return " " + key.substr(key.find(':') + 1) + " "; };
    const std::string x = name(a), y = name(b);
    return x.find(y) != std::string::npos || y.find(x) != std::string::npos;
}

ArgumentFit compare_names(const std::string& a, const std::string& b) {
    if (a == b || names_fit(a, b)) return ArgumentFit::same_thing;
    if (is_place(a) && is_place(b) && (part_of(a, b) || part_of(b, a))) return ArgumentFit::unknown;
    return ArgumentFit::differs;
}

/// "Minor injuries", "major injuries": one adjective each, and they are opposites.
bool opposed(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return a.size() == 1 && b.size() == 1 && likeness(WordClass::adjective, a.front(), b.front()) == Likeness::contrary;
}

/// "The negotiations", "negotiating": a noun of action and its verb are one.
Likeness likeness_of_nouns(const std::string& a, const std::string& b) {
    const Likeness like = likeness(WordClass::noun, a, b);
    if (like != Likeness::none) return like;
    const auto made_from = [](const std::string& noun, const std::string& verb) {
        const std::vector<std::string_view> verbs = look_up(WordClass::noun, noun).made_from;
        return std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
    };
    return made_from(a, b) || made_from(b, a) ? Likeness::synonym : Likeness::none;
}

ArgumentFit compare_arguments(const MatterArgument& a, const MatterArgument& b) {
    if (!a.key.empty() && !b.key.empty()) return compare_names(a.key, b.key);
    if (a.head.empty() || b.head.empty() || !a.key.empty() || !b.key.empty()) return ArgumentFit::unknown;
    const Likeness like = likeness_of_nouns(a.head, b.head);
    if (like == Likeness::none || like == Likeness::contrary) return ArgumentFit::differs;
    if (like == Likeness::kind) return ArgumentFit::unknown;
    if (a.modifiers.empty() || b.modifiers.empty()) return ArgumentFit::same_noun;
    if (opposed(a.modifiers, b.modifiers)) return ArgumentFit::opposite;
    return meet(a.modifiers, b.modifiers) ? ArgumentFit::same_thing : ArgumentFit::unknown;
}

bool has_role(const Matter& m, std::string_view role) {
    return std::any_of(m.arguments.begin(), m.arguments.end(), [&](const auto& a) { return a.role == role; });
}

/// Two like nouns in a main role that are told apart by their modifiers.
bool modifiers_apart(const Matter& a, const Matter& b) {
    return std::any_of(a.arguments.begin(), a.arguments.end(), [&](const MatterArgument& x) {
        return std::any_of(b.arguments.begin(), b.arguments.end(), [&](const MatterArgument& y) {
            return (x.role == "subj" || x.role == "obj") && x.role == y.role && x.head == y.head && !x.head.empty() &&
                   !x.modifiers.empty() && !y.modifiers.empty() && !meet(x.modifiers, y.modifiers);
        });
    });
}

/// "Will cut 400 jobs at its Tarnow yard": how many there, and not in all.
bool limited(const Matter& m) {
    return std::any_of(m.arguments.begin(), m.arguments.end(), [](const MatterArgument& a) {
        return a.role == "in" || a.role == "at" || a.role == "across" || a.role == "from";
    });
}

bool is_where(std::string_view role) {
    return role == "in" || role == "at" || role == "inside";
}

/// The role of `m` that an argument in `role` of another matter answers to; mostly the same. "The burglary at the
/// museum" befell the museum.
std::string role_in(const Matter& m, const std::string& role, bool loose) {
    if (!loose || has_role(m, role)) return role;
    if (is_where(role) && has_role(m, "obj")) return "obj";
    if (role != "obj") return role;
    for (const MatterArgument& a : m.arguments)
        if (is_where(a.role)) return a.role;
    return role;
}

/// "The march went ahead" is about what "the march was called off" is about: the sole participant as object.
std::optional<Matter> with_subject_as_object(const Matter& m, const Matter& other) {
    if (has_role(m, "obj") || !has_role(m, "subj") || !has_role(other, "obj")) return std::nullopt;
    Matter turned = m;
    for (MatterArgument& a : turned.arguments)
        if (a.role == "subj") a.role = "obj";
    return turned;
}

/// The argument of `m` in the role of `x` that fits it best ("Holt and Renner" are two subjects); null when there is
/// none.
const MatterArgument* best_in_role(const Matter& m, const MatterArgument& x, bool loose) {
    const MatterArgument* best = nullptr;
    const std::string role = role_in(m, x.role, loose);
    for (const MatterArgument& a : m.arguments)
        if (a.role == role && (!best || compare_arguments(x, a) > compare_arguments(x, *best))) best = &a;
    return best;
}

/// Of the arguments of `a` in one role the one that fits `b` best; false for the others.
bool fits_best(const Matter& a, const MatterArgument& x, const Matter& b, bool loose) {
    const MatterArgument* mine = best_in_role(b, x, loose);
    if (!mine) return false;
    const MatterArgument* best = nullptr;
    ArgumentFit fit = ArgumentFit::differs;
    for (const MatterArgument& other : a.arguments) {
        if (other.role != x.role) continue;
        const ArgumentFit its = compare_arguments(other, *best_in_role(b, other, loose));
        if (!best || its > fit) {
            best = &other;
            fit = its;
        }
    }
    return best == &x;
}

bool core(const std::string& role) {
    return role == "subj" || role == "obj";
}

/// Verbs that say little without what goes with them.
bool is_light(const std::string& predicate) {
    constexpr const char* kLight[] = {"be",   "have", "do",  "make",    "take", "get",  "go",
                                      "come", "give", "see", "want",    "need", "use",  "find",
                                      "know", "look", "put", "include", "let",  "seem", "become"};
    return std::any_of(std::begin(kLight), std::end(kLight), [&](const char* word) { return predicate == word; });
}

struct Evidence {
    int score = 0;
    int opposites = 0;  ///< arguments of one role whose adjectives are opposites
    bool told_apart = false;
    bool core_unknown = false;  ///< a subject or an object of both that may or may not be the same
    bool core_met = false;
    bool vaguer = false;  ///< one of two like nouns says more ("an earlier offer")
};

void weigh_role(const MatterArgument& x, const MatterArgument& y, const Matter& a, Evidence& e) {
    // A part of them and all of them, or two numbers: not one statement. The number itself is what is asked.
    const bool two_numbers = !x.figure.empty() && !y.figure.empty() && x.figure != y.figure;
    if (a.question != Matter::Question::number && x.counted != y.counted) e.told_apart = true;
    const bool of_act = a.question != Matter::Question::number && a.question != Matter::Question::truth;
    if (of_act && two_numbers) e.told_apart = true;  // "found three on Saturday", "found two more on Sunday"
    switch (compare_arguments(x, y)) {
    case ArgumentFit::differs:
        e.told_apart = true;
        break;
    case ArgumentFit::opposite:
        ++e.opposites;
        e.score += 2;
        e.core_met = e.core_met || core(x.role);
        break;
    case ArgumentFit::unknown:
        e.core_unknown = e.core_unknown || core(x.role);
        break;
    case ArgumentFit::same_noun:
        e.vaguer = e.vaguer || x.modifiers.empty() != y.modifiers.empty();
        e.score += core(x.role) ? 2 : 1;
        if (a.once && core(x.role) && (x.definite || y.definite)) ++e.score;
        e.core_met = e.core_met || core(x.role);
        break;
    case ArgumentFit::same_thing:
        e.score += core(x.role) ? 3 : 2;
        e.core_met = e.core_met || core(x.role);
        break;
    }
}

/// `loose`: the two may have the same participants in other roles.
Evidence weigh(const Matter& a, const Matter& b, bool loose) {
    Evidence e;
    for (const MatterArgument& x : a.arguments)
        if (x.role != kManner && fits_best(a, x, b, loose)) weigh_role(x, *best_in_role(b, x, loose), a, e);
    return e;
}

/// With what a noun of action says by itself.
Evidence weigh_fully(const Matter& a, const Matter& b, bool contrary) {
    const bool by_noun = a.eventive || b.eventive;
    const std::optional<Matter> x = contrary ? with_subject_as_object(a, b) : std::nullopt;
    const std::optional<Matter> y = contrary ? with_subject_as_object(b, a) : std::nullopt;
    Evidence e = weigh(x ? *x : a, y ? *y : b, by_noun || contrary);
    if (by_noun) {  // the act itself is what both speak of
        e.core_met = true;
        e.score += 2;
    }
    return e;
}

/// "No bank robbery": is the bank said in whatever role?
bool says_manner(const Matter& m, const std::string& word) {
    return std::any_of(m.arguments.begin(), m.arguments.end(), [&](const MatterArgument& a) {
        return a.head == word || std::binary_search(a.modifiers.begin(), a.modifiers.end(), word);
    });
}

/// What is denied may be denied of a part only ("was not hit by a missile"): the assertion must say as much.
bool says_all_that_is_denied(const Matter& denied, const Matter& asserted) {
    const bool loose = denied.eventive || asserted.eventive;
    return std::all_of(denied.arguments.begin(), denied.arguments.end(), [&](const MatterArgument& x) {
        if (x.role == kManner) return says_manner(asserted, x.head);
        const MatterArgument* y = best_in_role(asserted, x, loose);
        if (y == nullptr)
            for (const MatterArgument& near : asserted.nearby)
                if (near.role == x.role && compare_arguments(x, near) >= ArgumentFit::same_noun) return true;
        return y ? compare_arguments(x, *y) >= ArgumentFit::same_noun ||
                       (core(x.role) && x.head.empty() && x.key.empty())
                 : core(x.role) && asserted.eventive;
    });
}

/// May the two names be one's ("Pavel Orlo", "Paul Orlo", "Orlo")? Surnames decide.
bool names_of_one(const std::string& a, const std::string& b) {
    const auto surname = [](const std::string& name) { return name.substr(name.find_last_of(" :") + 1); };
    return names_fit(a, b) || surname(a) == surname(b);
}

/// Is there anything in dispute between the two, if they are of one matter?
/// "Shot down 12 drones overnight": of one night one number is right, however often such things happen.
bool one_short_time(const Matter& a, const Matter& b) {
    if (!a.time || !b.time || !a.time->bounded() || !b.time->bounded()) return false;
    const TimeInterval x = a.time->in_days(), y = b.time->in_days();
    return x == y && *x.latest - *x.earliest <= 1;
}

bool may_dispute(const Matter& a, const Matter& b, bool contrary) {
    switch (a.question) {
    case Matter::Question::truth:
        if (contrary) return !a.negated && !b.negated;
        return a.negated != b.negated && (a.negated ? says_all_that_is_denied(a, b) : says_all_that_is_denied(b, a));
    case Matter::Question::number:
        return (a.enduring && b.enduring) || one_short_time(a, b);
    case Matter::Question::doer:
        return !names_of_one(a.answer, b.answer);
    case Matter::Question::date:
    case Matter::Question::place:
    case Matter::Question::words:
    case Matter::Question::clock:
    case Matter::Question::address:
    case Matter::Question::order:
    case Matter::Question::site:
        return true;
    }
    return true;
}

/// "Approved", "voted down": by the classes of the packs.
bool opposed_acts(const Matter& a, const Matter& b) {
    return std::binary_search(a.against.begin(), a.against.end(), b.predicate);
}

enum class TimeFit { unknown, apart, near, together };

TimeFit compare_times(const Matter& a, const Matter& b) {
    if (!a.time || !b.time || !a.time->bounded() || !b.time->bounded()) return TimeFit::unknown;
    const TimeInterval x = a.time->in_days(), y = b.time->in_days();
    if (x.overlaps(y)) return TimeFit::together;
    const std::int64_t gap = std::max(*x.earliest - *y.latest, *y.earliest - *x.latest);
    return gap <= kNearDays ? TimeFit::near : TimeFit::apart;
}

/// Days between two disjoint times; both are bounded.
std::int64_t days_apart(const Matter& a, const Matter& b) {
    const TimeInterval x = a.time->in_days(), y = b.time->in_days();
    return std::max(*x.earliest - *y.latest, *y.earliest - *x.latest);
}

/// Does what is told of one still count when the other is told?
bool told_together(const Matter& a, const Matter& b) {
    if (a.question == Matter::Question::truth || !a.told || !b.told) return true;
    return std::max(*a.told, *b.told) - std::min(*a.told, *b.told) <= kDaysOfOneStory;
}

/// What is called off today may be on again next week.
bool told_at_once(const Matter& a, const Matter& b) {
    return a.told && b.told && std::max(*a.told, *b.told) - std::min(*a.told, *b.told) <= 1;
}

/// "Employed 90 in 1990", told today: not what another tells of without a time.
bool long_past(const Matter& m) {
    return m.told && m.time && m.time->latest && *m.time->in_days().latest + kStoryDays < *m.told;
}

/// Two states or two acts of one sort, one of them of long ago. What is denied of all time is denied of then too.
bool past_and_present(const Matter& a, const Matter& b, bool contrary) {
    return (contrary || a.question == Matter::Question::number) && long_past(a) != long_past(b);
}

/// The same words, given to two people of whom neither name can be short for the other.
MatterComparison compare_words(const Matter& a, const Matter& b) {
    if (names_of_one(a.answer, b.answer) || same_words(a.words, b.words) < kSameWords) return {};
    return {MatterFit::sure, false};
}

/// What two articles are about at a given hour or address: one act, told within one story, on no two days. The act
/// itself may be left unsaid ("it happened at 3 p.m.").
MatterComparison compare_scenes(const Matter& a, const Matter& b) {
    if (a.question != b.question || !told_together(a, b)) return {};
    if (!a.predicate.empty() && !b.predicate.empty() && a.predicate != b.predicate) return {};
    const TimeFit time = compare_times(a, b);
    if (time == TimeFit::apart || time == TimeFit::near) return {};
    if (a.answer != b.answer || a.number_of != b.number_of) return {};
    const bool sure = a.question == Matter::Question::address || time == TimeFit::together;
    return {sure ? MatterFit::sure : MatterFit::likely, false};
}

enum class ActFit { other, possible, same };

/// Two objects that need not be one ("a guard", "an employee"): too little for one act.
bool objects_unclear(const Matter& a, const Matter& b) {
    return std::any_of(a.arguments.begin(), a.arguments.end(), [&](const MatterArgument& x) {
        const MatterArgument* y = x.role == "obj" ? best_in_role(b, x, false) : nullptr;
        const auto named = [](const MatterArgument& m) { return !m.head.empty() || !m.key.empty(); };
        return y && named(x) && named(*y) && compare_arguments(x, *y) == ArgumentFit::unknown;
    });
}

/// May two clauses tell of one act? Possible: the verbs say the same and nothing speaks against it.
ActFit compare_acts(const Matter& a, const Matter& b) {
    if (a.word_class != b.word_class || opposed_acts(a, b)) return ActFit::other;
    const Likeness like = likeness(static_cast<WordClass>(a.word_class), a.predicate, b.predicate);
    if (like == Likeness::none || like == Likeness::contrary) return ActFit::other;
    const TimeFit time = compare_times(a, b);
    if (time == TimeFit::apart || time == TimeFit::near) return ActFit::other;
    const Evidence e = weigh_fully(a, b, false);
    if (e.told_apart || e.opposites > 0 || objects_unclear(a, b)) return ActFit::other;
    const bool light = is_light(a.predicate) || is_light(b.predicate);
    const int needed = kLikely + (light ? 2 : 0) + (like == Likeness::kind ? 1 : 0);
    if (e.core_met && e.score >= needed) return ActFit::same;
    return like == Likeness::kind || light ? ActFit::other : ActFit::possible;
}

/// Both acts are told by both. What says little of itself ("went in") is known by the other act, when in both accounts
/// one did the two.
bool same_acts(const Matter& earlier, const Matter& later, const Matter& other_earlier, const Matter& other_later,
               bool one_doer) {
    const ActFit x = compare_acts(earlier, other_earlier), y = compare_acts(later, other_later);
    if (x == ActFit::other || y == ActFit::other) return false;
    return x == ActFit::same ? y == ActFit::same || one_doer : y == ActFit::same && one_doer;
}

/// Of two acts only one can have come first.
MatterComparison compare_orders(const Matter& a, const Matter& b) {
    if (a.question != b.question || a.acts.size() != 2 || b.acts.size() != 2 || !told_together(a, b)) return {};
    const bool one_doer = a.one_doer && b.one_doer;
    const bool turned = same_acts(a.acts[0], a.acts[1], b.acts[1], b.acts[0], one_doer);
    if (!turned || same_acts(a.acts[0], a.acts[1], b.acts[0], b.acts[1], one_doer)) return {};
    return {MatterFit::likely, true};
}

}  // namespace

MatterComparison compare_matters(const Matter& a, const Matter& b) {
    if (a.question == Matter::Question::site || b.question == Matter::Question::site)
        return a.question == b.question ? compare_sites(a, b) : MatterComparison{};
    if (asks_of_scene(a)) return compare_scenes(a, b);
    if (a.question == Matter::Question::order || b.question == Matter::Question::order) return compare_orders(a, b);
    if (a.question == Matter::Question::words && b.question == Matter::Question::words) return compare_words(a, b);
    if (a.question != b.question || a.word_class != b.word_class || !told_together(a, b)) return {};
    const auto word_class = static_cast<WordClass>(a.word_class);
    const Likeness like = opposed_acts(a, b) ? Likeness::contrary : likeness(word_class, a.predicate, b.predicate);
    const bool truth = a.question == Matter::Question::truth;
    if (like == Likeness::none || (like == Likeness::contrary && !truth)) return {};
    if (past_and_present(a, b, like == Likeness::contrary)) return {};
    const TimeFit time = compare_times(a, b);
    const bool asks_date = a.question == Matter::Question::date;
    const bool stays = a.question == Matter::Question::place && a.enduring && b.enduring;
    if (stays && a.time.has_value() != b.time.has_value()) return {};  // there until then, elsewhere later
    // It happens once, at one time and place.
    const bool one_act = asks_date || (a.question == Matter::Question::place && !stays);
    const bool once = asks_date && a.once && b.once;
    if ((time == TimeFit::apart && !(once && days_apart(a, b) <= kMonth)) || (time == TimeFit::near && !asks_date))
        return {};
    Evidence e = weigh_fully(a, b, like == Likeness::contrary);
    if (time == TimeFit::together) ++e.score;
    const int opposites = e.opposites + (like == Likeness::contrary ? 1 : 0);
    if (e.told_apart || opposites > 1 || (e.opposites > 0 && !truth)) return {};
    const bool contrary = opposites == 1;
    // "The library budget", "the museum budget": two figures of what may be two things.
    if (a.question == Matter::Question::number && modifiers_apart(a, b)) return {MatterFit::open, contrary};
    if (a.question == Matter::Question::number && (limited(a) != limited(b))) return {MatterFit::open, contrary};
    if (a.question == Matter::Question::number &&
        likeness(WordClass::noun, a.number_of, b.number_of) < Likeness::synonym)
        return {};
    if (!may_dispute(a, b, contrary)) return {MatterFit::open, contrary};
    const bool light = !once && (is_light(a.predicate) || is_light(b.predicate));
    const int of_one_act = (once ? 1 : one_act ? 2 : 0) + (time == TimeFit::apart ? 1 : 0);
    const int needed = kLikely + (light ? 2 : 0) + (like == Likeness::kind ? 1 : 0) + of_one_act;
    if (!e.core_met || e.score < needed) return {MatterFit::open, contrary};
    const bool sure =
        e.score >= kSure && !e.core_unknown && (like == Likeness::contrary || like >= Likeness::synonym) && !one_act;
    const bool news = opposed_acts(a, b) && told_at_once(a, b) && !e.core_unknown && !e.vaguer;
    if (contrary && !sure && !news) return {MatterFit::open, true};  // going in and coming out, at two times
    return {sure ? MatterFit::sure : MatterFit::likely, contrary};
}

namespace {

std::vector<std::string> runs_of_words(const std::vector<std::string>& words) {
    std::vector<std::string> entries;
    for (std::size_t i = 0; i + kWordRun <= words.size() && i < kWordRuns; ++i) {
        std::string run = "words:";
        for (std::size_t k = i; k < i + kWordRun; ++k) run += words[k] + " ";
        entries.push_back(std::move(run));
    }
    return entries;
}

/// Of two accounts of one order at least one act is told alike.
std::vector<std::string> entries_of_orders(const Matter& matter) {
    std::vector<std::string> entries;
    for (const Matter& act : matter.acts)
        for (const std::string& entry : index_entries(act)) entries.push_back("order " + entry);
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    return entries;
}

}  // namespace

std::vector<std::string> index_entries(const Matter& matter) {
    if (asks_of_scene(matter))
        return {std::string("matter:scene ") + static_cast<char>(matter.question) + matter.answer};
    if (matter.question == Matter::Question::site) return site_entries(matter);
    if (matter.question == Matter::Question::words) return runs_of_words(matter.words);
    if (matter.question == Matter::Question::order) return entries_of_orders(matter);
    const auto word_class = static_cast<WordClass>(matter.word_class);
    const WordEntry entry = look_up(word_class, matter.predicate);
    std::vector<std::string> predicates{"=" + matter.predicate};
    for (const auto sense : entry.senses) predicates.push_back(std::string(sense));
    for (const auto above : entry.above) predicates.push_back(std::string(above));
    if (matter.question == Matter::Question::truth)
        for (const auto opposite : entry.opposites) predicates.push_back("=" + std::string(opposite));
    if (matter.question == Matter::Question::truth)
        for (const std::string& opposite : matter.against) predicates.push_back("=" + opposite);
    std::vector<std::string> arguments;
    for (const MatterArgument& a : matter.arguments) {
        if (!core(a.role)) continue;
        if (!a.key.empty()) {
            arguments.push_back(
                a.key.substr(a.key.find_last_of(" :") + 1));  // the surname, or the whole of a short name
        } else if (!a.head.empty()) {
            arguments.push_back(a.head);
            for (const auto sense : look_up(WordClass::noun, a.head).senses) arguments.push_back(std::string(sense));
        }
    }
    std::vector<std::string> entries;
    for (const std::string& p : predicates)
        for (const std::string& a : arguments)
            entries.push_back(std::string("matter:") + static_cast<char>(matter.question) + p + "|" + a);
    if (matter.question == Matter::Question::truth) entries.push_back("matter:act " + matter.predicate);
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    return entries;
}

}  // namespace gainsay::claims
