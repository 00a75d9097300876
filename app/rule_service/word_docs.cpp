#include "app/rule_service/word_docs.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace gainsay::app::rule_service {
namespace {

using Entry = std::pair<std::string_view, std::string_view>;

std::string_view look_up(std::span<const Entry> table, std::string_view word) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Entry& entry) { return entry.first == word; });
    return found == table.end() ? std::string_view() : found->second;
}

constexpr Entry kKeywords[] = {
    {"pack", "The name of this file's pack and what it is about. Comes first, once."},
    {"kind", "A sort of thing, with the nouns that denote it: `kind sinking is event means sinking, shipwreck`"},
    {"words", "A class of words that may stand for each other: `words rescue = rescue, save`"},
    {"disjoint", "Values of which at most one can hold: `disjoint deliberate, accidental`"},
    {"fact", "A question that articles answer: `fact rescued(E: event) is count of people, cumulative`"},
    {"say", "Which sentences state a fact. Write each pattern as a plain, positive, active sentence; voice, tense, "
            "negation, hedges and who says so are the engine's work."},
    {"rule", "What must hold of all things put for its variables: `rescued(E) <= on_board(E)`"},
    {"example", "A sentence with the claims that it must give, or sentences that must clash. `gainsay test` runs it."},
    {"is", "Names the kind above, the type of a fact, or the kind of finding that is expected."},
    {"means", "The nouns that denote the kind, as lemmas or quoted phrases."},
    {"of", "What a count counts: `count of people`"},
    {"describe", "How reports name the fact; its slots are the parameters: `describe \"people rescued after {E}\"`"},
    {"tree", "The pattern names roles itself: `tree \"<sink: this>(subj: {S: ship})\"`"},
    {"tokens", "The pattern asks for words side by side: `tokens \"dead : {N}\"`"},
    {"unless", "The rule does not apply where this holds."},
    {"and", "Both hold."},
    {"or", "At least one holds."},
    {"not", "It does not hold."},
    {"before", "The left event or time lies before the right one."},
    {"after", "The left event or time lies after the right one."},
    {"true", "The fact holds."},
    {"false", "The fact does not hold."},
    {"clash", "Sentences with labels, and the minimal sets of them that contradict each other."},
    {"published", "The day of the article, `YYYY-MM-DD`."},
    {"outlet", "Whose article it is. Without one it is an outlet of its own."},
    {"speaker", "Whom the outlet cites for all of it."},
    {"nothing", "No claim at all; in a clash, no contradiction."},
    {"no", "It does not claim this."},
};

constexpr Entry kTypes[] = {
    {"count", "A whole number, with a unit if you like: `count of people`"},
    {"money", "An amount of money."},
    {"share", "A part of a whole, in per cent."},
    {"age", "Years of age."},
    {"time", "A day or moment."},
    {"truth", "True or false."},
    {"party", "A person, an organisation or a state."},
    {"place", "A place, as far as the text tells it."},
    {"text", "A word for a way or reason."},
};

constexpr Entry kTraits[] = {
    {"cumulative", "A number that may grow from report to report and never shrinks."},
    {"exclusive", "One value only: two different ones exclude each other."},
    {"contested", "A matter that speakers dispute (cause, intent, guilt), not one that is measured."},
    {"once", "A truth that stays true once it has happened, and was false before."},
    {"changes", "May change freely over time."},
    {"announced", "Stated by announcing it: \"will keep\", \"agreed to keep\" count as said."},
    {"periodic", "One value for each stretch of time: figures of two quarters do not clash."},
    {"local", "A figure told with a place is one of a part: at least so many in all."},
    {"parts",
     "Shares of different things of one whole: together at most 100%, and half a percent for each rounded one."},
};

constexpr Entry kFindings[] = {
    {"superseded", "A later report replaces an earlier one."},
    {"misreport", "A speaker's words are told differently from what the speaker said."},
    {"changed_story", "One speaker says now this, now that."},
    {"within_article", "One article contradicts itself."},
    {"between_outlets", "Two outlets contradict each other in their own voice."},
    {"own_voice_disputed", "An outlet states itself what somebody whom it or another cites disputes."},
    {"between_speakers", "Speakers whom outlets cite contradict each other."},
    {"quote_variant", "Two outlets quote one utterance differently."},
    {"error", "Certain, and a fault in what was published."},
    {"warning", "Likely, or rests on a likely link."},
    {"note", "Worth knowing: a dispute, or an update."},
};

constexpr Entry kRoles[] = {
    {"subj", "Who or what does it, in active and passive alike."},
    {"obj", "Whom or what it is done to."},
    {"comp", "A clause that depends on it."},
    {"mod", "What modifies a noun."},
    {"num", "A number before a noun."},
    {"adv", "An adverb."},
    {"time", "When."},
    {"conj", "What is joined by \"and\" or \"or\"."},
    {"appos", "A noun phrase put beside another."},
    {"acl", "A clause that modifies a noun."},
    {"prt", "The particle of a verb: \"shot down\"."},
    {"neg", "A denial is asked for: `neg: not`."},
    {"det", "The article or another determiner."},
    {"other", "None of the other roles."},
};

constexpr Entry kNames[] = {
    {"this", "The event that the matched word tells of: `<sink: this>`"},
    {"topic", "The party that the sentence leaves out and the article is about. Claims made with it rest on a *likely* "
              "link."},
    {"_", "Something that is matched and not used further."},
    {"dollars", "Any amount of money."},
    {"percent", "Any share."},
    {"years", "A length, in years or whatever unit is named."},
};

constexpr Entry kSnippets[] = {
    {"pack", "pack ${1:name} \"${2:What it is about}\"\n"},
    {"kind", "kind ${1:name} is ${2:event} means ${3:noun}"},
    {"words", "words ${1:name} = ${2:word}"},
    {"disjoint", "disjoint ${1:value}, ${2:value}"},
    {"fact", "fact ${1:name}(${2:E}: ${3:event}) is ${4:count}, describe \"${5:what} in {${2:E}}\""},
    {"say", "say ${1:fact}(${2:E}) = ${3:N}\n  \"$0\""},
    {"rule", "rule ${1:name}\n  \"${2:what it means, in plain words}\"\n  $0"},
    {"example", "example \"${1:Sentence.}\"\n  => ${0:nothing}"},
};

}  // namespace

std::string_view keyword_doc(std::string_view word) {
    return look_up(kKeywords, word);
}
std::string_view type_doc(std::string_view type) {
    return look_up(kTypes, type);
}
std::string_view trait_doc(std::string_view trait) {
    return look_up(kTraits, trait);
}
std::string_view finding_doc(std::string_view finding) {
    return look_up(kFindings, finding);
}
std::string_view tree_role_doc(std::string_view role) {
    const std::string_view known = look_up(kRoles, role);
    return known.empty() ? "What hangs on it with this preposition or subordinator." : known;
}
std::string_view name_doc(std::string_view name) {
    return look_up(kNames, name);
}
std::string_view item_snippet(std::string_view keyword) {
    return look_up(kSnippets, keyword);
}

}  // namespace gainsay::app::rule_service
