// The evidence for and against identity, by kind of referent. Tested by identity_test.cpp.
#include "parser/claims/identity.hpp"

#include "parser/claims/geography.hpp"
#include "parser/claims/matter.hpp"
#include "parser/text/coreference_words.hpp"

#include <algorithm>

namespace gainsay::claims {
namespace {

bool meet(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::any_of(a.begin(), a.end(),
                       [&](const std::string& x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

std::size_t shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return static_cast<std::size_t>(std::count_if(
        a.begin(), a.end(), [&](const std::string& x) { return std::find(b.begin(), b.end(), x) != b.end(); }));
}

bool kinds_fit(KindId a, KindId b, const language::RuleSet& rules) {
    return a.valid() && b.valid() && (rules.is_a(a, b) || rules.is_a(b, a));
}

std::vector<std::string_view> words_in(std::string_view name) {
    std::vector<std::string_view> words;
    while (!name.empty()) {
        const std::size_t space = name.find(' ');
        if (space != 0) words.push_back(name.substr(0, space));
        name.remove_prefix(space == std::string_view::npos ? name.size() : space + 1);
    }
    return words;
}

/// Do all words of the shorter name stand in the longer one, in this order ("Aliyev"; "Ray Stone" in "Ray Alan
/// Stone")?
bool name_within(std::string_view shorter, std::string_view longer) {
    const auto words = words_in(shorter), all = words_in(longer);
    std::size_t at = 0;
    for (const std::string_view word : all)
        if (at < words.size() && words[at] == word) ++at;
    return at == words.size() && at > 0;
}

/// One letter put in, left out or changed.
bool one_letter_off(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (a == b || b.size() - a.size() > 1 || a.size() < 4) return false;
    std::size_t start = 0, end = 0;
    while (start < a.size() && a[start] == b[start]) ++start;
    while (end < a.size() - start && a[a.size() - 1 - end] == b[b.size() - 1 - end]) ++end;
    return start + end + (a.size() == b.size() ? 1 : 0) >= a.size();
}

/// "Jovan", "Javon": two letters have changed places.
bool letters_swapped(std::string_view a, std::string_view b) {
    if (a.size() != b.size() || a.size() < 5) return false;
    std::vector<std::size_t> off;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i] != b[i]) off.push_back(i);
    return off.size() == 2 && a[off[0]] == b[off[1]] && a[off[1]] == b[off[0]];
}

}  // namespace

namespace {

enum class Spelling { same, swapped, one_off, other };

Spelling compare_words(std::string_view a, std::string_view b) {
    if (a == b) return Spelling::same;
    if (text::is_given_name(a) && text::is_given_name(b)) return Spelling::other;  // "Maria", "Mario"
    if (letters_swapped(a, b)) return Spelling::swapped;
    return one_letter_off(a, b) ? Spelling::one_off : Spelling::other;
}

/// How two full names differ in the one word in which they do; `same` where they do not.
Spelling compare_names(std::string_view a, std::string_view b) {
    const auto x = words_in(a), y = words_in(b);
    if (x.size() != y.size() || x.size() < 2) return Spelling::other;
    Spelling found = Spelling::same;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const Spelling word = compare_words(x[i], y[i]);
        if (word == Spelling::same) continue;
        if (found != Spelling::same) return Spelling::other;
        found = word;
    }
    return found;
}

}  // namespace

bool spelled_alike(std::string_view a, std::string_view b) {
    const Spelling spelling = compare_names(a, b);
    return spelling == Spelling::swapped || spelling == Spelling::one_off;
}

bool misspelled(std::string_view a, std::string_view b) {
    return compare_names(a, b) == Spelling::swapped;
}

namespace {

bool names_spelled_alike(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    for (const std::string& x : a)
        for (const std::string& y : b)
            if (spelled_alike(x, y)) return true;
    return false;
}

bool names_meet(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    for (const std::string& x : a)
        for (const std::string& y : b)
            if (name_within(x, y) || name_within(y, x)) return true;
    return false;
}

constexpr std::int64_t kNearDays = 3;

bool city(const std::vector<std::string>& places) {
    return std::any_of(places.begin(), places.end(), [](const std::string& p) { return p.starts_with("place:"); });
}

enum class TimeEvidence { none, apart, coarse, near };

TimeEvidence times(const Referent& a, const Referent& b) {
    if (!a.time || !b.time || !a.time->bounded() || !b.time->bounded()) return TimeEvidence::none;
    const TimeInterval x = a.time->in_days(), y = b.time->in_days();
    if (!x.overlaps(y)) return TimeEvidence::apart;
    const bool narrow = *x.latest - *x.earliest <= kNearDays && *y.latest - *y.earliest <= kNearDays;
    return narrow ? TimeEvidence::near : TimeEvidence::coarse;
}

/// Days between two disjoint intervals.
std::int64_t gap(const Referent& a, const Referent& b) {
    const TimeInterval x = a.time->in_days(), y = b.time->in_days();
    return std::max(*x.earliest - *y.latest, *y.earliest - *x.latest);
}

/// "March 15", "March 25"; "3 April", "3 May": one slip of the pen apart.
bool slip_apart(const Referent& a, const Referent& b) {
    const TimeInterval x = a.time->in_days(), y = b.time->in_days();
    if (*x.latest - *x.earliest > 1 || *y.latest - *y.earliest > 1) return false;
    const CivilDate d = to_civil(Day{static_cast<std::int32_t>(*x.earliest)}),
                    e = to_civil(Day{static_cast<std::int32_t>(*y.earliest)});
    if (d.year != e.year) return false;
    if (d.month == e.month) return d.day % 10 == e.day % 10;
    return d.day == e.day && std::max(d.month, e.month) - std::min(d.month, e.month) == 1;
}

/// "The magnitude-7.8 earthquake", "the Flight 212 crash": a number that tells it from others of its kind.
bool share_number(const Referent& a, const Referent& b) {
    return std::any_of(a.modifiers.begin(), a.modifiers.end(), [&](const std::string& m) {
        return m.find_first_of("0123456789") != std::string::npos &&
               std::binary_search(b.modifiers.begin(), b.modifiers.end(), m);
    });
}

/// Two nouns for one thing: of kinds of which one includes the other, or one of them a word for anything ("the
/// building").
bool heads_fit(const Referent& a, const Referent& b, const language::RuleSet& rules) {
    if (!kinds_fit(a.kind, b.kind, rules)) return false;
    if (a.kind != b.kind) return true;
    const auto words = rules.words.find("generic_things");
    const auto generic = [&](const Referent& r) {
        return words != rules.words.end() &&
               std::find(words->second.begin(), words->second.end(), r.head) != words->second.end();
    };
    return generic(a) || generic(b);
}

/// The one person killed in the story of either article, of whom at most one of them gives the name.
bool one_fate(const Referent& a, const Referent& b) {
    if (a.fate == Fate::unknown || a.fate != b.fate || !a.story || a.story != b.story) return false;
    if (a.article == b.article) return false;
    if ((a.fate_by_noun || b.fate_by_noun) && a.head != b.head) return false;
    const text::Gender x = text::gender_of_noun(a.head), y = text::gender_of_noun(b.head);
    return x == text::Gender::unknown || y == text::Gender::unknown || x == y;
}

Identity compare_things(const Referent& a, const Referent& b, const language::RuleSet& rules) {
    if (!a.names.empty() && !b.names.empty()) {
        const bool understood = a.anaphor_of.valid() || b.anaphor_of.valid();  // only the article's topic, not named
        if (names_meet(a.names, b.names)) return understood ? Identity::likely : Identity::sure;
        const KindId person = rules.kind("person");
        const bool people = person.valid() && a.kind == person && b.kind == person;
        return people && names_spelled_alike(a.names, b.names) ? Identity::likely : Identity::distinct;
    }
    if (one_fate(a, b)) return Identity::likely;
    // "A boy", hurt in one place, is any boy.
    if (a.article != b.article && text::class_of_noun(a.head) == text::NounClass::person) return Identity::open;
    const bool same_head = a.head == b.head;
    if (!same_head && !heads_fit(a, b, rules)) return Identity::distinct;
    if (!a.owners.empty() && !b.owners.empty() && !meet(a.owners, b.owners)) return Identity::distinct;
    if (!places_fit(a.places, b.places)) return Identity::distinct;
    if (a.ordinal && b.ordinal && a.ordinal != b.ordinal) return Identity::distinct;
    const bool owner = meet(a.owners, b.owners), place = places_meet(a.places, b.places);
    if (a.plural != b.plural) return owner || place ? Identity::likely : Identity::open;
    if (owner && (place || same_head)) return Identity::sure;
    if (place && same_head && !a.modifiers.empty() && a.modifiers == b.modifiers) return Identity::sure;
    if (owner || place) return Identity::likely;
    if (same_head && !a.modifiers.empty() && meet(a.modifiers, b.modifiers)) return Identity::likely;
    return Identity::open;
}

Identity compare_targets(const Referent& a, const Referent& b, std::span<const Referent> all,
                         const language::RuleSet& rules) {
    if (!a.target.valid() || !b.target.valid()) return Identity::open;
    if (a.target == b.target) return Identity::declared;
    return compare(all[a.target.index()], all[b.target.index()], all, rules);
}

/// Where an event was: its own places, or else those of its target.
const std::vector<std::string>& places_of(const Referent& event, std::span<const Referent> all) {
    return event.places.empty() && event.target.valid() ? all[event.target.index()].places : event.places;
}

bool part_and_whole(const Referent& a, const Referent& b) {
    return (a.target.valid() && !b.target.valid() && !b.places.empty()) ||
           (b.target.valid() && !a.target.valid() && !a.places.empty());
}

/// Main events of one story: whatever each article calls it, unless place, time or number say that it is another.
bool one_story(const Referent& a, const Referent& b, std::span<const Referent> all, const language::RuleSet& rules) {
    if (!a.story || a.story != b.story || a.in_all || b.in_all) return false;
    const bool told = a.target.valid() && b.target.valid() && !a.target_inferred && !b.target_inferred;
    if (told && compare_targets(a, b, all, rules) == Identity::distinct) return false;
    if (a.ordinal != b.ordinal || !places_fit(a.places, b.places)) return false;
    return times(a, b) != TimeEvidence::apart || gap(a, b) <= kNearDays;
}

/// "More than 300 this year" of two articles: the same stretch of time, in no two places.
bool one_stretch(const Referent& a, const Referent& b) {
    return a.in_all && b.in_all && a.time && a.time == b.time && a.head == b.head && places_fit(a.places, b.places);
}

Identity compare_single_events(const Referent& a, const Referent& b, std::span<const Referent> all,
                               const language::RuleSet& rules) {
    if (!kinds_fit(a.kind, b.kind, rules)) return Identity::distinct;
    if (a.in_all || b.in_all) return one_stretch(a, b) ? Identity::likely : Identity::distinct;
    if (a.ordinal != b.ordinal) return Identity::distinct;  // "the first strike" is not simply "the strike"
    if (!a.names.empty() && !b.names.empty()) return names_meet(a.names, b.names) ? Identity::sure : Identity::distinct;
    if (!places_fit(a.places, b.places)) return Identity::distinct;
    const Identity target = compare_targets(a, b, all, rules);
    if (target == Identity::distinct) return Identity::distinct;
    if (!places_fit(places_of(a, all), places_of(b, all))) return Identity::distinct;
    // Told twice in one article of one thing, neither time with a date: one act.
    if (a.article == b.article && target == Identity::declared && !a.time && !b.time && !a.plural && !b.plural)
        return Identity::sure;
    // The attack on a town and a hit on a house in it: a whole and a part, not one event.
    if (part_and_whole(a, b)) return Identity::open;
    const bool same_target = target >= Identity::likely, place = places_meet(a.places, b.places);
    const TimeEvidence time = times(a, b);
    if (time == TimeEvidence::apart) {
        // A date may be the very matter in dispute: only for one specific, singular event told with neighbouring dates.
        if (a.article == b.article || a.plural || b.plural) return Identity::distinct;
        // Disasters do not come in numbers, but for their aftershocks: one date may be a slip.
        const KindId disaster = rules.kind("disaster");
        const bool rare = disaster.valid() && rules.is_a(a.kind, disaster) && rules.is_a(b.kind, disaster);
        const bool slip = rare && slip_apart(a, b) && (place || share_number(a, b)) && !a.indefinite && !b.indefinite;
        const bool specific = slip || ((same_target || place) && gap(a, b) <= kNearDays);
        return specific ? Identity::likely : Identity::distinct;
    }
    if (a.plural != b.plural) return Identity::distinct;  // a series and a member: may_be_member()
    if (a.target_inferred || b.target_inferred)
        return same_target || time == TimeEvidence::near ? Identity::likely : Identity::open;
    if (time == TimeEvidence::near && (target >= Identity::sure || place)) return Identity::sure;
    if (time == TimeEvidence::near) return Identity::likely;
    // Acts that come in numbers (attacks) need a date to be told apart; a raid or a crash in one town hardly does.
    const bool rare = !rules.is_a(a.kind, rules.kind("attack"));
    if (place && rare && a.head == b.head && time == TimeEvidence::coarse && city(a.places) && city(b.places))
        return Identity::sure;
    if (same_target || place) return Identity::likely;
    // Without any place or target: the same two participants in the same kind of act.
    const bool bare = !a.target.valid() && !b.target.valid() && a.places.empty() && b.places.empty();
    if (bare && a.kind == b.kind && shared(a.owners, b.owners) >= 2) return Identity::likely;
    return Identity::open;
}

/// Clauses of the open pack; within an article only what different speakers say, and no opposites. What one says twice
/// may be of the matter that others speak of.
Identity compare_clauses(const Referent& a, const Referent& b, std::span<const Referent> all,
                         const language::RuleSet& rules) {
    if (!a.matter || !b.matter) return Identity::distinct;
    const bool repeated = a.article == b.article && a.matter->speaker == b.matter->speaker;
    const bool agree = a.matter->question == Matter::Question::truth && a.matter->negated == b.matter->negated;
    if (repeated && !agree) return Identity::distinct;
    const MatterComparison c = compare_matters(*a.matter, *b.matter);
    if (c.contrary || c.fit == MatterFit::distinct) return Identity::distinct;
    if (repeated || c.fit == MatterFit::open) return Identity::open;
    const ReferentId x = a.matter->about, y = b.matter->about;
    // "It happened at noon" is said of what the article is about.
    if (x.valid() && y.valid() && a.article != b.article &&
        compare_single_events(all[x.index()], all[y.index()], all, rules) >= Identity::sure)
        return Identity::sure;
    return c.fit == MatterFit::sure ? Identity::sure : Identity::likely;
}

Identity compare_events(const Referent& a, const Referent& b, std::span<const Referent> all,
                        const language::RuleSet& rules) {
    const Identity identity = compare_single_events(a, b, all, rules);
    return identity < Identity::likely && one_story(a, b, all, rules) ? Identity::likely : identity;
}

}  // namespace

bool places_meet(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    for (const std::string& x : a)
        for (const std::string& y : b)
            if (x == y || (part_of(x, y) && !y.starts_with("country:")) ||
                (part_of(y, x) && !x.starts_with("country:")))
                return true;
    return false;
}

bool places_fit(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    if (a.empty() || b.empty()) return true;
    for (const std::string& x : a)
        for (const std::string& y : b)
            if (part_of(x, y) || part_of(y, x)) return true;
    return false;
}

bool only_by_story(const Referent& a, const Referent& b, std::span<const Referent> all,
                   const language::RuleSet& rules) {
    return a.event && b.event && a.story && a.story == b.story &&
           compare_single_events(a, b, all, rules) < Identity::likely;
}

bool may_be_member(const Referent& a, const Referent& b, std::span<const Referent> all,
                   const language::RuleSet& rules) {
    if (!a.event || !b.event || a.in_all || b.in_all || a.plural == b.plural || !kinds_fit(a.kind, b.kind, rules))
        return false;
    if (a.ordinal || b.ordinal || !places_fit(a.places, b.places) || times(a, b) == TimeEvidence::apart) return false;
    return compare_targets(a, b, all, rules) >= Identity::likely;
}

Identity compare(const Referent& a, const Referent& b, std::span<const Referent> all, const language::RuleSet& rules) {
    if (!a.key.empty() && !b.key.empty()) {
        if (a.key == b.key) return Identity::declared;
        // A person's key is a name, which may lack a middle name or have a letter wrong.
        if (!a.key.starts_with("person:") || !b.key.starts_with("person:")) return Identity::distinct;
    }
    if (a.matter || b.matter) return compare_clauses(a, b, all, rules);
    if (a.event != b.event) return Identity::distinct;
    return a.event ? compare_events(a, b, all, rules) : compare_things(a, b, rules);
}

}  // namespace gainsay::claims
