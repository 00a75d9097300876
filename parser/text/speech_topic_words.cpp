#include "parser/text/speech_topic_words.hpp"

#include "parser/text/english_model_file.hpp"
#include "parser/text/speech_tree.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

namespace gainsay::text::speech {
namespace {

using enum SpeechAct;
using enum TopicPreposition;

/// Words of one class, apart by blanks; a word of several classes has all their frames.
struct Class {
    unsigned frames = 0;
    unsigned prepositions = 0;
    SpeechAct act = SpeechAct::says;
    std::string_view words;
};

constexpr auto kVerbs = std::to_array<Class>({
    // Judgement.
    {kTopicObject, 0, says,
     "applaud approve celebrate champion commend congratulate defend embrace endorse extol favor "
     "favour hail honor honour laud oppose praise salute support thank tout welcome"},
    {kTopicObject, 0, says,
     "bash belittle bemoan berate castigate censure chide condemn criticise criticize decry "
     "denigrate denounce deplore deride disavow disparage excoriate fault insult lambast lambaste "
     "lament mock mourn rebuke renounce repudiate ridicule scold scorn skewer trash vilify"},
    {kTopicObject, kTopicFor, says,
     "applaud chide commend condemn congratulate criticise criticize denounce fault mock praise "
     "rebuke scold thank"},
    {kTopicPerson, 0, says,
     "assail attack back blast challenge confront counter hammer knock rebuff rip slam target "
     "taunt"},
    {kTopicObject, 0, says,
     "admire adore appreciate despise detest disdain dislike distrust dread enjoy envy fear hate "
     "loathe love mistrust prefer regret relish resent respect revere trust value"},
    // Talk about.
    {kTopicObject, 0, says,
     "acknowledge address announce cite debate describe detail disclose discuss dismiss downplay "
     "emphasise emphasize explain highlight ignore invoke mention note outline preview promote "
     "propose question recall recommend recount reference reiterate reject repeat report reveal "
     "stress summarise summarize tackle underline underscore"},
    {kTopicObject, kTopicTo | kTopicWith, says, "compare contrast liken"},
    {kTopicObject, 0, says,
     "advocate clarify concede confirm contest demand float forecast pitch pledge predict "
     "promise request threaten urge"},
    {kTopicWords, 0, says,
     "air deliver express file give issue launch lay offer pose post present publish raise release "
     "send share submit tweet unleash unveil voice write"},
    {0, kTopicAbout, says,
     "argue ask boast brag care complain debate fret gripe gush hear inquire joke know learn "
     "rave speak talk testify think tweet warn whine worry write"},
    {0, kTopicOn, says, "comment dwell elaborate expand focus insist lecture opine reflect remark seize speak"},
    {0, kTopicAgainst, says, "argue campaign fulminate inveigh lobby protest rail rally rant speak testify vote warn"},
    {0, kTopicFor, says,
     "advocate agitate apologise apologize appeal argue call campaign clamor clamour hope lobby "
     "long plead pray press push wish"},
    {0, kTopicWith, says, "agree disagree sympathise sympathize"},
    {0, kTopicTo, says, "admit allude confess object point react refer reply respond"},
    {0, kTopicAt, says, "balk bristle jeer lash marvel poke rage scoff sneer"},
    {0, kTopicIn, says, "believe trust"},
    {0, kTopicOf, says, "approve boast complain despair disapprove dream speak talk think warn"},
    {0, kTopicOver, says, "agonise agonize clash complain fret fume quarrel worry"},
    {0, kTopicAbout | kTopicOn | kTopicWith, says, "ask confront grill press question quiz"},
    {0, kTopicOn | kTopicAbout, says, "consult negotiate"},
    // Knowing.
    {kTopicClause, 0, says,
     "anticipate appreciate ascertain conclude decide determine discover envision feel foresee "
     "forget gather hear imagine know learn notice realise realize recognise recognize regret "
     "remember resent sense understand"},
    {kTopicObject, 0, says,
     "anticipate assess calculate consider contemplate doubt envision expect feel foresee forget "
     "imagine investigate know misunderstand probe remember sense understand"},
    {kTopicClause, 0, says, "calculate care dream figure guess mean mind pretend reckon"},
    {kTopicClause, 0, says,
     "confirm demonstrate find highlight illustrate imply indicate prove reveal show signal "
     "suggest underline underscore"},
    {kTopicObject, 0, says, "demonstrate illustrate reflect underscore"},
    // Wishing and deciding.
    {kTopicHearer | kTopicInfinitive, 0, plans, "desire like prefer want wish"},
    {kTopicObject, 0, plans, "covet crave desire seek want"},
    {kTopicInfinitive, 0, plans,
     "agree aim aspire choose consent decide decline determine elect expect hope intend long opt "
     "plan propose refuse resolve seek strive threaten vow yearn"},
    {kTopicObject, 0, denies, "decline refuse"},
    {kTopicHearer, 0, asks,
     "allow ban beseech challenge encourage exhort expect forbid implore invite permit prohibit"},
    // Seeming and reputed.
    {kTopicRaising, 0, believes, "appear look seem"},
    {kTopicAs, 0, says,
     "cast celebrate consider cover define depict describe hail interpret know perceive portray "
     "recognise recognize refer regard see treat view"},
});

constexpr auto kNouns = std::to_array<Class>({
    {0, kTopicOf, says,
     "acceptance admiration approval assessment condemnation criticism denial denunciation "
     "disapproval distrust evaluation fear hatred mistrust mockery praise recognition rejection "
     "suspicion understanding"},
    {0, kTopicOf | kTopicOn, says, "description impression interpretation opinion perception view vision"},
    {0, kTopicFor, says,
     "admiration advocacy affection apology appeal call concern contempt criticism demand "
     "desire disdain enthusiasm hatred hope love praise preference respect "
     "support sympathy wish"},
    {0, kTopicAbout, says,
     "allegation anger anxiety claim comment complaint concern confusion debate discussion doubt "
     "fear feeling idea insight lie misgiving opinion optimism pessimism qualm question remark "
     "remorse reservation rumor rumour scepticism skepticism speculation statement story talk "
     "testimony thought uncertainty view warning worry"},
    {0, kTopicOver, says,
     "alarm anger clash concern debate disagreement dispute dispute fear frustration fury outcry "
     "outrage quarrel worry"},
    {0, kTopicOn, says,
     "briefing comment debate decision discussion focus guidance opinion perspective position "
     "proposal remark ruling speech stance statement talk thought verdict view"},
    {0, kTopicTo, says,
     "allusion aversion commitment objection opposition reaction reference reply resistance "
     "response"},
    {0, kTopicIn, says, "belief confidence faith trust"},
    {0, kTopicWith, says,
     "agreement anger disagreement disappointment dissatisfaction fascination frustration "
     "obsession preoccupation satisfaction"},
    {0, kTopicAt, says, "alarm anger disgust dismay frustration fury joy outrage surprise"},
    {0, kTopicAgainst, says,
     "accusation allegation argument charge claim complaint diatribe grievance "
     "indictment lawsuit litigation prejudice protest rant warning"},
    {0, kTopicOf, says,
     "accusation allegation claim fear memory mention notion report rumor rumour "
     "suggestion suspicion talk warning"},
    {kTopicInfinitive, 0, plans,
     "agreement ambition bid request call commitment decision demand desire determination eagerness "
     "hope inclination instruction intent intention invitation offer order plan pledge "
     "promise proposal readiness recommendation refusal reluctance threat unwillingness "
     "urge vow willingness wish"},
    {kTopicInfinitive, 0, says, "claim"},
    {kTopicClause, 0, says,
     "acknowledgement acknowledgment awareness belief claim complaint conclusion "
     "confidence conviction criticism decision discovery doubt expectation faith fear "
     "hope knowledge perception realisation realization recognition "
     "revelation suspicion understanding worry"},
    {0, kTopicOf | kTopicFor, says, "expectation"},
});

constexpr auto kAdjectives = std::to_array<Class>({
    // Beliefs: what they hold is nobody's fact.
    {kTopicClause | kTopicOpen, kTopicOf | kTopicAbout, believes,
     "adamant afraid certain concerned confident convinced fearful hopeful optimistic persuaded pessimistic "
     "positive satisfied sure suspicious worried"},
    {kTopicClause | kTopicOpen, kTopicOf | kTopicAbout, asks,
     "doubtful sceptical skeptical uncertain unconvinced unsure"},
    // Feelings about what is so.
    {kTopicClause, kTopicOf | kTopicAbout | kTopicAt | kTopicBy | kTopicWith | kTopicOver | kTopicFor, says,
     "alarmed amazed amused angry annoyed appalled ashamed aware baffled conscious delighted "
     "disappointed dismayed embarrassed excited frustrated furious glad grateful happy horrified "
     "mindful outraged pleased proud puzzled relieved sad shocked sorry surprised thankful "
     "thrilled unaware upset"},
    {0, kTopicOf, says,
     "contemptuous critical disdainful dismissive fond jealous sceptical skeptical supportive "
     "suspicious tired tolerant wary"},
    {0, kTopicAbout | kTopicOn | kTopicOver, says,
     "anxious bearish bullish cautious clear concerned confident enthusiastic nervous optimistic "
     "outspoken passionate pessimistic serious vocal worried"},
    {0, kTopicTo, says, "committed hostile indifferent opposed receptive sensitive sympathetic"},
    {0, kTopicOn, says, "keen"},
    {0, kTopicWith | kTopicBy, says,
     "disgusted dissatisfied fascinated impressed obsessed preoccupied satisfied unhappy"},
    {kTopicInfinitive, 0, plans,
     "afraid anxious determined eager glad happy hesitant keen loath prepared proud quick ready "
     "reluctant unwilling willing"},
});

using Index = std::vector<std::pair<std::string_view, TopicWord>>;

void add_word(Index& index, std::string_view lemma, const Class& words) {
    const auto at = std::lower_bound(index.begin(), index.end(), lemma,
                                     [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
    if (at != index.end() && at->first == lemma) {
        at->second.frames |= words.frames;
        at->second.prepositions |= words.prepositions;
        if (at->second.act == says) at->second.act = words.act;
    } else {
        index.insert(at, {lemma, {words.frames, words.prepositions, words.act}});
    }
}

Index index_of(std::span<const Class> classes) {
    Index index;
    for (const Class& words : classes) {
        for (std::string_view rest = words.words; !rest.empty();) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            add_word(index, rest.substr(0, end), words);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return index;
}

const TopicWord* find(const Index& index, std::string_view lemma) {
    const auto at = std::lower_bound(index.begin(), index.end(), lemma,
                                     [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
    return at == index.end() || at->first != lemma ? nullptr : &at->second;
}

bool same_class_of_nouns(std::string_view lemma, std::string_view example) {
    const Lexicon& lexicon = embedded_lexicon();
    const auto entry = lexicon.find(lemma), model = lexicon.find(example);
    return entry && model && (entry->lemma_of & Lexicon::noun) && entry->noun_class == model->noun_class;
}

}  // namespace

const TopicWord* topic_verb(std::string_view lemma) {
    static const Index index = index_of(kVerbs);
    return find(index, lemma);
}
const TopicWord* topic_noun(std::string_view lemma) {
    static const Index index = index_of(kNouns);
    return find(index, lemma);
}
const TopicWord* topic_adjective(std::string_view lemma) {
    static const Index index = index_of(kAdjectives);
    return find(index, lemma);
}

unsigned topic_preposition(std::string_view lower) {
    constexpr std::pair<std::string_view, TopicPreposition> kWords[] = {
        {"about", kTopicAbout}, {"regarding", kTopicAbout}, {"concerning", kTopicAbout}, {"against", kTopicAgainst},
        {"at", kTopicAt},       {"by", kTopicBy},           {"for", kTopicFor},          {"in", kTopicIn},
        {"of", kTopicOf},       {"on", kTopicOn},           {"over", kTopicOver},        {"to", kTopicTo},
        {"toward", kTopicTo},   {"towards", kTopicTo},      {"upon", kTopicOn},          {"with", kTopicWith}};
    for (const auto& [word, bit] : kWords)
        if (word == lower) return bit;
    return 0;
}

bool is_distancing_adjective(std::string_view lower) {
    return one_of(lower, {"alleged", "purported", "so-called", "supposed", "self-proclaimed", "self-styled", "reputed",
                          "putative", "suspected", "professed", "self-described", "presumed"});
}
bool is_distancing_adverb(std::string_view lower) {
    return one_of(lower,
                  {"allegedly", "reportedly", "supposedly", "purportedly", "reputedly", "presumably", "ostensibly"});
}

bool is_speaking_verb(std::string_view lemma) {
    const Lexicon& lexicon = embedded_lexicon();
    const auto entry = lexicon.find(lemma), say = lexicon.find("say"), think = lexicon.find("think");
    if (!entry || !say || !think || !(entry->lemma_of & Lexicon::verb)) return false;
    return entry->verb_class == say->verb_class || entry->verb_class == think->verb_class;
}
bool is_thinking_verb(std::string_view lemma) {
    const Lexicon& lexicon = embedded_lexicon();
    const auto entry = lexicon.find(lemma), think = lexicon.find("think");
    return entry && think && (entry->lemma_of & Lexicon::verb) && entry->verb_class == think->verb_class;
}

bool is_words_noun(std::string_view lemma) {
    return same_class_of_nouns(lemma, "message");
}
bool is_person_noun(std::string_view lemma) {
    return same_class_of_nouns(lemma, "worker");
}
bool is_group_noun(std::string_view lemma) {
    return same_class_of_nouns(lemma, "committee");
}

}  // namespace gainsay::text::speech
