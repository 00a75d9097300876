// When, by the clock, and at which address it happened that an article is about: what two reports of one crime or crash
// most often disagree on. Tested by open_scene_test.cpp.
#include "parser/claims/open_claims.hpp"

#include "parser/claims/referent_words.hpp"
#include "parser/claims/word_relations.hpp"

#include <algorithm>
#include <array>

namespace gainsay::claims {

using text::kNoToken;
using text::Token;
using text::Upos;
using words::lower_case;
using words::one_of;

namespace {

constexpr std::int64_t kClockError = 5;   ///< minutes that people round a time by
constexpr std::int64_t kAboutClock = 15;  ///< minutes that "about" leaves open on each side
constexpr std::int64_t kShortly = 30;     ///< "just before 3 p.m." is no earlier than this many minutes before
constexpr std::int64_t kNight = 60;       ///< minutes around midnight where the day of a clock is anybody's guess
constexpr std::int64_t kDay = 24 * 60;
constexpr std::size_t kLongestStreet = 5;  ///< words of a street's name
constexpr std::size_t kLongestNumber = 5;  ///< digits of a house number

struct StreetWord {
    std::string_view form, name;
};
constexpr std::array kStreetWords{
    StreetWord{"street", "street"},   StreetWord{"st.", "street"},      StreetWord{"st", "street"},
    StreetWord{"avenue", "avenue"},   StreetWord{"ave.", "avenue"},     StreetWord{"ave", "avenue"},
    StreetWord{"road", "road"},       StreetWord{"rd.", "road"},        StreetWord{"rd", "road"},
    StreetWord{"lane", "lane"},       StreetWord{"ln.", "lane"},        StreetWord{"ln", "lane"},
    StreetWord{"drive", "drive"},     StreetWord{"dr.", "drive"},       StreetWord{"boulevard", "boulevard"},
    StreetWord{"blvd.", "boulevard"}, StreetWord{"blvd", "boulevard"},  StreetWord{"court", "court"},
    StreetWord{"ct.", "court"},       StreetWord{"highway", "highway"}, StreetWord{"hwy.", "highway"},
    StreetWord{"parkway", "parkway"}, StreetWord{"pkwy.", "parkway"},   StreetWord{"terrace", "terrace"},
    StreetWord{"circle", "circle"},   StreetWord{"way", "way"},         StreetWord{"place", "place"}};

std::string_view street_word(std::string_view lower) {
    for (const StreetWord& w : kStreetWords)
        if (w.form == lower) return w.name;
    return {};
}

/// "E." → "east"; other words stay.
std::string direction(const std::string& lower) {
    if (lower == "e." || lower == "e") return "east";
    if (lower == "w." || lower == "w") return "west";
    if (lower == "n." || lower == "n") return "north";
    if (lower == "s." || lower == "s") return "south";
    return lower;
}

bool has_word(const text::Sentence& sentence, const text::TokenSpan& span,
              std::initializer_list<std::string_view> wanted) {
    for (std::uint32_t t = span.first; t < span.last && t < sentence.tokens.size(); ++t)
        if (one_of(sentence.tokens[t].lower, wanted)) return true;
    return false;
}

/// Minutes after midnight, with what the words leave open; nullopt where they say too little or lie around midnight.
std::optional<DecimalInterval> minutes_of(const text::Sentence& sentence, const text::TimeExpression& x) {
    if ((!x.clock_from && !x.clock_to) || x.zone_minutes || x.soft) return std::nullopt;
    std::int64_t low = (x.clock_from ? *x.clock_from : *x.clock_to) / 60;
    std::int64_t high = (x.clock_to ? *x.clock_to : *x.clock_from) / 60;
    text::TokenSpan words = x.tokens;  // with the two words before: "just before", "about"
    words.first -= std::min<std::uint32_t>(words.first, 2);
    const bool shortly = has_word(sentence, words, {"just", "shortly", "moments", "minutes", "right"});
    if (x.modifier == text::TimeExpression::Modifier::about ||
        has_word(sentence, words, {"about", "around", "approximately", "roughly", "near", "nearly"})) {
        low -= kAboutClock;
        high += kAboutClock;
    }
    const bool before = has_word(sentence, words, {"before"}), after = has_word(sentence, words, {"after"});
    if ((before || after) && !shortly) return std::nullopt;
    if (before) low -= kShortly;
    if (after) high += kShortly;
    low -= kClockError;
    high += kClockError;
    if (low < kNight || high > kDay - kNight || low > high) return std::nullopt;
    return DecimalInterval{Decimal{low}, Decimal{high}};
}

}  // namespace

/// The verb that a token hangs on, over however many nouns.
std::uint32_t OpenClaims::verb_above(std::uint32_t s, std::uint32_t t) const {
    for (std::size_t steps = 0; steps < 12 && t != kNoToken; ++steps, t = token(s, t).head)
        if (token(s, t).upos == Upos::verb) return t;
    return kNoToken;
}

/// What happened, if the clause tells what the article is about: the canonical verb, "" for "the incident happened";
/// nullopt for all other clauses.
std::optional<std::string> OpenClaims::scene_act(const Clause& clause) const {
    const std::uint32_t s = clause.sentence, t = clause.predicate;
    const std::uint32_t subject = graphs_[s].find(t, "subj");
    const bool officers =
        subject != kNoToken &&
        one_of(token(s, subject).lemma, {"police", "officer", "deputy", "agent", "trooper", "soldier", "guard"});
    const std::string verb = predicate_of(s, t);
    if (lexicon_.lemma_in_class(verb, "scene_acts") && !officers) return verb;
    const std::uint32_t object = graphs_[s].find(t, "obj");
    const bool takes_place = verb == "take" && object != kNoToken && token(s, object).lemma == "place";
    if (!takes_place && !one_of(verb, {"happen", "occur", "unfold", "erupt", "break out", "play out"}))
        return std::nullopt;
    if (subject == kNoToken || token(s, subject).upos == Upos::pron) return std::string();
    const std::string noun = lower_case(token(s, subject).lemma);
    if (one_of(noun, {"incident", "violence", "tragedy", "scene", "accident", "disaster"})) return std::string();
    for (const auto made_from : look_up(WordClass::noun, noun).made_from)
        if (lexicon_.lemma_in_class(made_from, "scene_acts")) return std::string(made_from);
    return lexicon_.lemma_in_class(noun, "scene_acts") ? std::optional(noun) : std::nullopt;
}

/// What the article is about: the event that all of its other names lead to.
ReferentId OpenClaims::main_event() const {
    for (const Referent& r : all_)
        if (r.article == document_.article.id && r.event && r.story && !r.anaphor_of.valid()) return r.id;
    return {};
}

void OpenClaims::add_scene(const Clause& clause, const Claim& frame, std::vector<Claim>& claims) {
    const std::optional<std::string> act = scene_act(clause);
    if (!act) return;
    Matter scene;
    scene.predicate = *act;
    scene.time = clause.matter.time;
    scene.told = clause.matter.told;
    scene.speaker = clause.matter.speaker;
    scene.about = main_event();
    add_clock(clause, scene, frame, claims);
    add_address(clause, scene, frame, claims);
}

void OpenClaims::add_clock(const Clause& clause, const Matter& scene, const Claim& frame, std::vector<Claim>& claims) {
    const std::uint32_t s = clause.sentence;
    for (const text::TimeExpression& x : document_.times) {
        if (x.tokens.sentence != s || verb_above(s, x.tokens.last - 1) != clause.predicate) continue;
        const std::optional<DecimalInterval> minutes = minutes_of(document_.sentences[s], x);
        if (!minutes) continue;
        Matter matter = scene;
        matter.question = Matter::Question::clock;
        Claim claim = frame;
        claim.range = cover(claim.range, x.range);
        push("clock", std::move(matter), claim, QuantityValue{*minutes, "clock"}, maker_.words(x.range), claims);
        return;
    }
}

/// "The 500 block of Samantha Lane", "33B Cedarhurst Ave.": a number and the name of a street.
void OpenClaims::add_address(const Clause& clause, const Matter& scene, const Claim& frame,
                             std::vector<Claim>& claims) {
    const std::uint32_t s = clause.sentence;
    const auto& tokens = document_.sentences[s].tokens;
    for (std::uint32_t t = 0; t + 1 < tokens.size(); ++t) {
        const std::string digits = tokens[t].text.substr(0, tokens[t].text.find_first_not_of("0123456789"));
        if (digits.empty() || digits.size() > kLongestNumber || tokens[t].text.size() > digits.size() + 1) continue;
        const bool block = t + 2 < tokens.size() && tokens[t + 1].lower == "block" && tokens[t + 2].lower == "of";
        std::string street;
        std::uint32_t last = 0;
        for (std::uint32_t i = t + (block ? 3 : 1); i < tokens.size() && i <= t + 3 + kLongestStreet; ++i) {
            const char first = tokens[i].text[0];
            if (!(first >= 'A' && first <= 'Z') && !(first >= '0' && first <= '9')) break;
            const std::string_view type = street_word(tokens[i].lower);
            if (!type.empty() && !street.empty()) {
                street += type;
                last = i;
                break;
            }
            street += direction(tokens[i].lower) + " ";
        }
        if (last == 0 || verb_above(s, last) != clause.predicate) continue;
        Matter matter = scene;
        matter.question = Matter::Question::address;
        matter.number_of = block ? "block" : "house";
        matter.answer = street;
        Claim claim = frame;
        const SourceRange range = cover(tokens[t].range, tokens[last].range);
        claim.range = cover(claim.range, range);
        push("address", std::move(matter), claim,
             QuantityValue{DecimalInterval::exactly(Decimal{std::stoll(digits)}), ""}, maker_.words(range), claims);
        return;
    }
}

}  // namespace gainsay::claims
