#pragma once
// What the articles claim: statements with who says them, about what, with which value, and the exact bytes they rest
// on.

#include "parser/language/rule_set.hpp"
#include "parser/source/calendar.hpp"
#include "parser/source/decimal.hpp"
#include "parser/source/ids.hpp"
#include "parser/source/source_text.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gainsay::claims {

/// What became of a person in an event.
enum class Fate : std::uint8_t { unknown, killed, injured, suspected };

struct Matter;  // matter.hpp

/// What mentions of one article are about: an entity, an event, a thing, a place. Referents of two articles are never
/// the same object; a Link assumes that they are the same thing.
struct Referent {
    ReferentId id;
    ArticleId article;
    KindId kind;  ///< most specific kind of the rule set that its head word denotes; may be none
    bool event = false;
    std::string head;                 ///< lemma of the head noun, or of the verb for a clause ("strike")
    std::string text;                 ///< how the article calls it ("Azerbaijan's embassy in Kyiv")
    std::string key;                  ///< the same across articles where that is certain ("country:russia"), else empty
    std::vector<std::string> names;   ///< proper names in it, sorted ("Sputnik Azerbaijan")
    std::vector<std::string> owners;  ///< keys or names of whose it is ("country:azerbaijan"), sorted
    std::vector<std::string> places;  ///< keys or names of where it is ("place:kyiv"), sorted
    std::vector<std::string> modifiers;  ///< other content lemmas ("consular", "passenger"), sorted
    std::optional<TimeInterval> time;    ///< when, for events, in days or seconds; absent when the text does not say
    std::optional<int> ordinal;          ///< "the second strike": 2
    /// What it is taken to be though nothing but nearness says so ("six people died." after a crash was told of; a
    /// headline's event and the first of the text). Linked to it by a likely link, never merged.
    ReferentId anaphor_of;
    /// The number of the story whose main event this is, or is taken to be: articles on one matter (shared names and
    /// places) have one number. Absent for everything else. Events of one story are linked as likely, whatever noun
    /// each article has for them, unless place, time or number tell them apart.
    std::optional<std::uint32_t> story;
    /// Of people in a story: what became of them or what they did, where the article has one such person of whom it
    /// tells an age; then an unnamed one of another article is likely the same ("a man, 20, was killed", "Ray Stone,
    /// 18, died").
    Fate fate = Fate::unknown;
    bool fate_by_noun = false;     ///< others share the fate, but no other of that noun ("the girl" beside a boy)
    bool plural = false;           ///< "strikes": a series, or an indefinite number
    bool in_all = false;           ///< what happened in a stretch of time ("this year"), or in many places
    bool indefinite = false;       ///< "a strike": introduces something new
    ReferentId agent;              ///< of an event: who did it
    ReferentId target;             ///< of an event: what it was done to
    bool target_inferred = false;  ///< the text does not say the target here; it is what the article's other events hit
    SourceRange range;             ///< first mention, in the article's source
    std::vector<SourceRange> mentions;     ///< all of them, by position
    std::shared_ptr<const Matter> matter;  ///< of a clause of the open pack; null for all other referents
};

struct QuantityValue {
    DecimalInterval interval;  ///< closed
    std::string unit;
    friend bool operator==(const QuantityValue&, const QuantityValue&) = default;
};
struct TimeValue {
    TimeInterval interval;
    friend bool operator==(const TimeValue&, const TimeValue&) = default;
};
struct EntityValue {
    std::string id;    ///< key or lower-case name: equal ids are the same thing
    std::string name;  ///< as shown
    std::string kind;
    friend bool operator==(const EntityValue&, const EntityValue&) = default;
};
struct TruthValue {
    bool value = true;
    friend bool operator==(const TruthValue&, const TruthValue&) = default;
};
struct TextValue {
    std::string text;
    friend bool operator==(const TextValue&, const TextValue&) = default;
};
using Value = std::variant<QuantityValue, TimeValue, EntityValue, TruthValue, TextValue>;

enum class Modality { asserted, denied, alleged, hypothetical, planned, asked, retracted };
const char* name(Modality modality);

/// True when the speaker vouches for the content: it takes part in contradictions.
constexpr bool commits(Modality m) {
    return m == Modality::asserted || m == Modality::denied || m == Modality::alleged;
}

/// "13, including the gunman", "12 besides the gunman", or neither.
enum class AttackerScope : std::uint8_t { unsaid, included, excluded };

struct Speaker {
    std::string id;    ///< equal for the same speaker, across articles too ("outlet:a1", "org:country:russia/ministry",
                       ///< "person:ilham aliyev")
    std::string name;  ///< as shown ("Russian Foreign Ministry")
};

struct Claim {
    ClaimId id;
    ArticleId article;
    SourceRange range;              ///< the words the claim rests on
    std::vector<Speaker> speakers;  ///< from the outlet to the one whose words they are; never empty
    bool direct = false;            ///< in the speaker's own words, between quotation marks
    bool own_voice = true;          ///< the outlet itself vouches: speakers.size() == 1
    FactId fact;
    std::vector<ReferentId> arguments;  ///< in the order of the fact's parameters
    Value value;
    bool positive = true;  ///< false: the value is said not to hold ("was not deliberate")
    Modality modality = Modality::asserted;
    AttackerScope attacker_scope = AttackerScope::unsaid;  ///< of counts of victims
    std::optional<TimeInterval> event_time, uttered, as_of;
    std::optional<std::string> occasion;
    std::string value_text;      ///< the words for the value ("three", "at least six")
    PatternId pattern;           ///< none for claims that were given from elsewhere
    std::string given;           ///< "FILE:LINE" of a claim that was given from elsewhere; else empty
    std::uint32_t sentence = 0;  ///< index in the article's document

    const Speaker& last_speaker() const { return speakers.back(); }
};

/// A place where a checkable-looking sentence gave no claim, for coverage and why-not.
struct SentenceCoverage {
    std::uint32_t sentences = 0;
    std::uint32_t with_claims = 0;
    std::uint32_t checkable = 0;  ///< sentences with a number, a time, a negation or a speech act
};

struct ClaimSet {
    std::vector<Claim> claims;  ///< by article, then position
    std::vector<Referent> referents;
    std::vector<SentenceCoverage> coverage;  ///< one an article
};

/// One claim a line, for dumps and tests: "Aliyev: strikes(Azerbaijan's embassy) = 3 [812,871)".
std::string to_text(const Claim& claim, const ClaimSet& set, const language::RuleSet& rules);
std::string to_text(const Value& value);

}  // namespace gainsay::claims
