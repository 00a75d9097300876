#include "parser/text/speech_topic_words.hpp"

#include "parser/text/english_model_file.hpp"
#include "parser/text/speech_topic_index.hpp"
#include "parser/text/speech_tree.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gainsay::text::speech {
namespace {

using enum SpeechAct;
using enum TopicPreposition;

constexpr auto kNouns = std::to_array<TopicClass>({
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
     "remorse reservation rumor rumour scepticism skepticism speculation statement story talk tweet truth "
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
    {0, kTopicIn, says, "belief confidence faith inquiry insight investigation probe trust"},
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
    // What somebody thinks, feels or tells of a thing.
    {0, kTopicOf, says,
     "abandonment adoration adulation advocacy affirmation appraisal appreciation avoidance awareness backing "
     "belittlement caricature celebration championing characterisation characterization conception confirmation "
     "contempt critique deference defiance demonisation demonization depiction derision disavowal disclosure disdain "
     "dislike dismissal disregard dread embrace endorsement envy espousal exaggeration glorification hint ignorance "
     "intolerance invocation loathing love misrepresentation portrayal prediction promise prohibition proclamation "
     "ratification rebuke recollection reminder renunciation repudiation resentment respect retelling revelation "
     "ridicule scorn support tolerance veneration veto vilification worship"},
    {kTopicOwned, kTopicOf, says,
     "account analysis announcement conviction critic declaration definition diagnosis discussion estimate forecast "
     "message reading reminder review story summary tale "
     "vow"},
    {kTopicOwned, kTopicOn | kTopicAgainst, says,
     "assault attack ban clampdown crackdown limit prohibition restriction"},
    {0, kTopicAbout, says,
     "alarm ambivalence apprehension assertion assumption boast caution complacency conclusion confidence conversation "
     "cynicism delusion disagreement dispute enthusiasm excitement expectation exaggeration fantasy fuss gossip "
     "grievance guess hesitation hint hope hype illusion joke judgment ignorance lecture line message nervousness "
     "paranoia platitude pledge "
     "prediction premonition presumption promise quip regret resentment reticence revelation rhetoric sarcasm "
     "secrecy surprise suspicion theory threat tirade trepidation unease vagueness wisecrack"},
    {0, kTopicOver, says,
     "angst anxiety bickering consternation despair disappointment dismay gloom glee grief guilt "
     "handwringing hysteria indignation panic regret remorse resentment unease"},
    {0, kTopicOn, says,
     "conviction disagreement expert lecture line message monologue "
     "promise rant sermon testimony tirade vote"},
    {0, kTopicTo, says,
     "adherence allegiance antipathy deference devotion fealty hostility loyalty pledge rebuttal "
     "retort riposte"},
    {0, kTopicWith, says,
     "annoyance concurrence dispute disillusionment exasperation impatience infatuation "
     "irritation problem quarrel quibble unhappiness"},
    {0, kTopicAt, says,
     "amazement annoyance astonishment bewilderment consternation delight displeasure glee "
     "indignation irritation resentment shock"},
    {0, kTopicAgainst, says,
     "animosity animus campaign crusade decision fatwa grudge hatred invective "
     "judgment lecture resentment ruling screed smear suit tirade verdict vote"},
    {0, kTopicFor, says,
     "acclaim adoration ambition appetite appreciation argument backing compassion craving "
     "disregard empathy endorsement fondness gratitude hunger longing lust nostalgia pity plea push request "
     "reverence scorn yearning"},
    {0, kTopicIn, says, "disbelief disappointment pride"},
    {kTopicInfinitive, 0, plans,
     "agreement ambition appetite appeal aspiration request call campaign choice commitment decision "
     "demand "
     "desire determination drive duty eagerness encouragement "
     "hesitation hope inclination instruction intent intention invitation longing motion obligation offer order "
     "plan pledge plea preference promise proposal push readiness reason recommendation refusal reluctance resolution "
     "resolve scheme tendency threat unwillingness urge urging vow warning willingness wish yearning"},
    {kTopicInfinitive, 0, says, "claim"},
    {kTopicClause, 0, says,
     "acknowledgement acknowledgment awareness belief claim complaint conclusion "
     "confidence conviction criticism decision discovery doubt expectation faith fear "
     "hope judgement judgment knowledge perception proof realisation realization recognition sense evidence "
     "revelation suspicion understanding worry"},
    {0, kTopicOf | kTopicFor, says, "expectation"},
    {0, kTopicOf, says, "intention"},
    {kTopicClause, 0, says,
     "accusation allegation anger assertion assurance boast caution caveat charge concession contention consensus "
     "declaration delusion determination diagnosis disappointment disclosure dismay dread estimate fantasy "
     "finding forecast guarantee guess hint hypothesis illusion implication inference insinuation insistence "
     "intimation intuition misconception notion observation opinion outrage perception pledge prediction "
     "premonition presumption pretense pretence prophecy realisation reassurance reminder report resentment ruling "
     "speculation stance supposition threat verdict vow warning "
     "argument assumption concern consensus feeling hunch idea message point promise question rumor rumour suggestion "
     "theory view worry"},
});

// Nouns that tell an attitude only with their verb: "made fun of", "took issue with", "cast doubt on".
constexpr auto kIdioms = std::to_array<TopicClass>({
    {0, kTopicOf, says,
     "defense favor favour support fun light mention mockery note possibility prospect sense specter spectre stock "
     "view"},
    {0, kTopicWith, says, "fault issue sympathy"},
    {0, kTopicAt, says, "aim dig jab shot swipe"},
    {0, kTopicOn, says, "aspersion bet doubt emphasis light position stand"},
    {0, kTopicTo, says, "attention exception offence offense tribute"},
    {0, kTopicIn, says, "interest pride"},
    {0, kTopicFor | kTopicAgainst, says, "blame case credit responsibility"},
    {kTopicClause, 0, says, "case point sense"},
});

// What a deed may draw: "drew criticism", "sparked outrage".
constexpr auto kDrawn = std::to_array<TopicClass>({
    {0, 0, says,
     "acclaim admiration alarm anger applause approval backlash condemnation concern contempt criticism derision "
     "disapproval dismay disbelief fury indignation ire mockery opposition outcry outrage praise protest rebuke "
     "reproach "
     "ridicule scepticism scorn scrutiny skepticism sympathy"},
});

// Who has the attitude: "is a critic of the law".
constexpr auto kHolders = std::to_array<TopicClass>({
    {0, kTopicOf | kTopicFor, says,
     "admirer adherent antagonist apologist apostle backer believer booster champion cheerleader critic "
     "defender denier detractor devotee disciple doubter enthusiast exponent fan foe "
     "naysayer opponent proponent sceptic skeptic supporter sympathiser sympathizer"},
});

constexpr auto kAdjectives = std::to_array<TopicClass>({
    // Beliefs: what they hold is nobody's fact.
    {kTopicClause | kTopicOpen, kTopicOf | kTopicAbout, believes,
     "adamant afraid apprehensive assured certain concerned confident convinced fearful hopeful insistent optimistic "
     "persuaded pessimistic positive satisfied sure suspicious worried"},
    {kTopicClause | kTopicOpen, kTopicOf | kTopicAbout, asks,
     "doubtful sceptical skeptical uncertain unconvinced unsure"},
    // Feelings about what is so.
    {kTopicClause, kTopicOf | kTopicAbout | kTopicAt | kTopicBy | kTopicWith | kTopicOver | kTopicFor, says,
     "alarmed amazed amused angered angry annoyed appalled ashamed astonished aware baffled bewildered bothered "
     "conscious "
     "delighted disappointed discouraged disgusted dismayed distressed disturbed elated embarrassed encouraged enraged "
     "excited fascinated flattered frightened frustrated furious glad grateful happy heartbroken heartened horrified "
     "humbled ignorant impressed incensed indignant infuriated insulted intrigued irritated jubilant livid mad "
     "mindful mystified offended outraged overjoyed perplexed pleased proud puzzled reassured relieved resentful "
     "sad saddened scared shocked sorry startled struck stunned surprised thankful "
     "thrilled troubled unaware unhappy unsettled upset"},
    {0, kTopicOf, says,
     "contemptuous critical disdainful dismissive fond jealous sceptical skeptical supportive "
     "suspicious tired tolerant wary"},
    {0, kTopicAbout | kTopicOn | kTopicOver, says,
     "adamant anxious bearish bitter bullish candid cautious clear coy concerned confident curious defiant emphatic "
     "enthusiastic evasive firm frank nervous noncommittal optimistic "
     "outspoken passionate pessimistic serious silent uneasy unsure vague vocal wary worried"},
    {0, kTopicOf, accuses, "suspected"},
    {kTopicClause, kTopicOn | kTopicOver | kTopicAbout, says, "divided split torn undecided"},
    {0, kTopicTo, says,
     "averse committed dedicated devoted hostile indifferent loyal opposed receptive resigned sensitive sympathetic"},
    {0, kTopicOn, says, "agnostic bent intent keen lukewarm mum set soft split tough"},
    {0, kTopicAbout, says,
     "agnostic ambivalent apologetic apprehensive blunt bullish cagey cynical dubious euphoric forthright frank "
     "gleeful gloomy guarded honest hopeful idealistic incredulous lukewarm mum nostalgic open paranoid positive "
     "realistic reticent romantic sanguine sarcastic secretive squeamish thrilled transparent upbeat upfront"},
    {0, kTopicOf, says,
     "appreciative approving cognizant desirous disrespectful distrustful dubious envious "
     "forgiving heedless intolerant leery mistrustful proud respectful sceptic scornful sure understanding unafraid "
     "unaware unsure"},
    {0, kTopicWith, says,
     "angry annoyed bored comfortable content disappointed disenchanted displeased enamored "
     "enamoured enthralled exasperated frustrated furious happy impatient infatuated irritated pleased "
     "smitten sympathetic thrilled uncomfortable upset"},
    {0, kTopicFor, says, "apologetic contrite desperate eager grateful hungry impatient nostalgic sorry thankful"},
    {0, kTopicTo, says, "allergic amenable antagonistic antithetical hospitable inimical partial wedded"},
    {0, kTopicWith | kTopicBy, says,
     "disgusted dissatisfied fascinated impressed obsessed preoccupied satisfied unhappy"},
    {kTopicInfinitive, 0, plans,
     "afraid anxious content desperate determined eager glad happy hesitant impatient inclined keen loath poised "
     "prepared proud quick ready "
     "reluctant resolved scared unwilling willing"},
});

bool same_class_of_nouns(std::string_view lemma, std::string_view example) {
    const Lexicon& lexicon = embedded_lexicon();
    const auto entry = lexicon.find(lemma), model = lexicon.find(example);
    return entry && model && (entry->lemma_of & Lexicon::noun) && entry->noun_class == model->noun_class;
}

}  // namespace

const TopicWord* topic_noun(std::string_view lemma) {
    static const TopicIndex index(kNouns);
    return index.find(lemma);
}
const TopicWord* topic_idiom(std::string_view lemma) {
    static const TopicIndex index(kIdioms);
    return index.find(lemma);
}
const TopicWord* topic_drawn(std::string_view lemma) {
    static const TopicIndex index(kDrawn);
    return index.find(lemma);
}
const TopicWord* topic_holder(std::string_view lemma) {
    static const TopicIndex index(kHolders);
    return index.find(lemma);
}
const TopicWord* topic_adjective(std::string_view lemma) {
    static const TopicIndex index(kAdjectives);
    return index.find(lemma);
}

unsigned topic_preposition(std::string_view lower) {
    constexpr std::pair<std::string_view, TopicPreposition> kWords[] = {
        {"about", kTopicAbout},     {"regarding", kTopicAbout}, {"concerning", kTopicAbout},
        {"against", kTopicAgainst}, {"at", kTopicAt},           {"by", kTopicBy},
        {"for", kTopicFor},         {"in", kTopicIn},           {"into", kTopicIn},
        {"of", kTopicOf},           {"on", kTopicOn},           {"over", kTopicOver},
        {"to", kTopicTo},           {"toward", kTopicTo},       {"towards", kTopicTo},
        {"upon", kTopicOn},         {"with", kTopicWith},       {"from", kTopicFrom},
        {"off", kTopicFrom},        {"behind", kTopicBehind},   {"around", kTopicBehind}};
    for (const auto& [word, bit] : kWords)
        if (word == lower) return bit;
    return 0;
}

bool is_distancing_adjective(std::string_view lower) {
    return one_of(lower, {"alleged", "purported", "so-called", "supposed", "self-proclaimed", "self-styled", "reputed",
                          "putative", "suspected", "professed", "self-described", "presumed", "rumored", "rumoured"});
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
bool is_abstract_noun(std::string_view lemma) {
    constexpr std::string_view kModels[] = {"idea", "honesty", "decision", "poverty", "anger", "growth", "message"};
    return std::any_of(std::begin(kModels), std::end(kModels),
                       [&](std::string_view model) { return same_class_of_nouns(lemma, model); });
}

}  // namespace gainsay::text::speech
