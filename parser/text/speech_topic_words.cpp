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
    // Judgement (33) and admiration (31.2).
    {kTopicObject | kTopicSure, 0, says,
     "acclaim applaud approve celebrate champion cheer commend compliment congratulate defend disapprove embrace "
     "endorse eulogize exalt extol favor favour flatter glorify hail honor honour idolize laud legitimize lionize "
     "normalize oppose praise romanticize salute thank tout vindicate welcome"},
    {kTopicObject | kTopicSure, 0, says,
     "admonish badmouth bash belittle bemoan berate castigate censure chastise chide condemn criticise criticize "
     "critique decry defame demean demonise demonize denigrate denounce deplore deprecate deride disavow disdain "
     "disown disparage disrespect excoriate fault impugn insult lambast lambaste lament lampoon malign mock mourn "
     "pillory reprimand reproach rebuke renounce repudiate revile ridicule scold scorn skewer slander smear "
     "stigmatize taunt trash trivialize troll upbraid vilify"},
    {kTopicObject, kTopicFor, says,
     "admonish applaud castigate chastise chide commend condemn congratulate criticise criticize denounce excoriate "
     "fault forgive lambast lambaste mock praise rebuke reprimand reproach ridicule scold thank"},
    {kTopicPerson, 0, says,
     "assail attack back blast challenge confront counter discredit hammer hound knock pan rap rebuff rip roast "
     "savage shame slam target"},
    {kTopicObject, 0, says,
     "abhor admire adore appreciate cherish despise detest dislike distrust dread enjoy envy fear hate idolise "
     "loathe love mistrust pity prefer regret relish resent respect revere rue savor savour support tolerate treasure "
     "trust value venerate worship"},
    {kTopicObject | kTopicSure, 0, says, "abhor decry despise detest distrust loathe mistrust resent revere"},
    // Talk about.
    {kTopicObject, 0, says,
     "acknowledge address announce articulate broadcast broach chronicle cite convey debate define describe detail "
     "disclose discuss dismiss document downplay elaborate emphasise emphasize enumerate exaggerate explain flag "
     "foreshadow highlight identify ignore illuminate invoke itemize leak mention misrepresent narrate note outline "
     "overstate parrot preview proclaim promote propose publicize publicise question recall recite recommend recount "
     "reference reiterate reject relate relay repeat report retell reveal specify spotlight stress "
     "summarise summarize tackle telegraph trumpet underline underscore understate utter"},
    {kTopicObject, kTopicTo | kTopicWith, says, "associate compare contrast equate liken"},
    {kTopicObject, 0, says,
     "advocate advertise affirm agree allege assert clarify concede confess confirm contest counsel demand disprove "
     "dispute float forecast guarantee mandate pitch plot pledge predict profess promise reaffirm rebut refute request "
     "seek stipulate swear threaten urge vow warn weigh"},
    {kTopicWords, 0, says,
     "air compose deliver draft express file give issue launch lay offer pen pose post present publish raise "
     "release retweet send share spread submit tell tweet unleash unveil utter voice write"},
    {0, kTopicAbout, says,
     "argue ask boast brag care caution chat complain crow debate disagree fantasize fret fume gloat gossip gripe "
     "groan grouse grumble gush hear inquire joke kid know learn lie moan obsess quip ramble rant rave reminisce "
     "speak speculate talk tell testify think tweet vent warn whine wonder worry write"},
    {0, kTopicOn, says,
     "capitalise comment dwell editorialize elaborate expand expound focus harp insist lecture opine pontificate "
     "reflect remark renege report seize speak testify"},
    {0, kTopicAgainst, says,
     "advise agitate argue caution campaign crusade decide fulminate inveigh lobby militate object protest rail rally "
     "rant "
     "rule speak testify vote warn"},
    {0, kTopicFor, says,
     "advocate agitate apologise apologize appeal argue ask atone beg call campaign clamor clamour hanker hope hunger "
     "lobby long pine plead pray press push root vote vouch wish yearn"},
    {0, kTopicWith, says, "agree bicker concur disagree empathize identify side spar sympathise sympathize"},
    {kTopicObject | kTopicSmall, 0, says, "find show"},
    {kTopicObject | kTopicSure, kTopicWith | kTopicFor, says, "credit"},
    {0, kTopicFor | kTopicOver, says, "assail attack blast hammer knock rip roast savage slam target"},
    {kTopicObject, 0, says, "accept counsel interpret maintain plead recommend suggest urge"},
    {kTopicWords, 0, says, "use"},
    {0, kTopicOf, says, "tell inform"},
    {0, kTopicOn, says, "agree concur settle"},
    {0, kTopicWith, says, "counter react reply respond"},
    {0, kTopicTo, says,
     "accede acquiesce admit adhere agree allude attest commit confess consent subscribe object own point react refer "
     "reply respond testify"},
    {0, kTopicAt, says,
     "balk bristle chafe cringe fume glare grumble gush hint jeer laugh lash marvel poke rage recoil scoff scowl sneer "
     "snipe wince"},
    {0, kTopicIn, says, "believe delight rejoice revel trust"},
    {0, kTopicOf | kTopicFor, says, "despair disapprove approve"},
    {0, kTopicOf, says, "boast complain conceive despair dream hear know repent speak talk think warn"},
    {0, kTopicOver, says,
     "agonise agonize argue bicker brood clash complain fight fret fume gloat obsess puzzle quarrel rejoice spar "
     "squabble tussle worry"},
    {0, kTopicAbout | kTopicOn | kTopicWith, says, "ask brief confront grill lecture press question quiz"},
    {0, kTopicOn | kTopicAbout, says, "consult deliberate negotiate"},
    {0, kTopicAbout | kTopicOf, says, "alert assure notify persuade reassure remind"},
    // With a particle.
    {kTopicObject, 0, says,
     "brush_aside brush_off bring_up call_out hit_out lay_out map_out play_down play_up point_out put_forth "
     "put_forward rule_out set_forth set_out shoot_down shrug_off single_out spell_out sum_up talk_down talk_up "
     "think_through turn_down wave_off walk_back write_off"},
    {0, kTopicAt, says, "fire_back hit_back hit_out lash_out push_back strike_back"},
    {0, kTopicAgainst, says, "come_out hit_back hit_out lash_out push_back speak_out stand_up strike_back"},
    {0, kTopicOn, says, "double_down follow_up open_up sound_off speak_out weigh_in zero_in"},
    {0, kTopicAbout, says, "open_up speak_out speak_up"},
    // Knowing.
    {kTopicClause, 0, says,
     "anticipate appreciate ascertain conclude decide deduce determine discern discover envisage envision establish "
     "feel figure_out find_out foresee forget gather grasp hear imagine infer intuit know learn notice overhear "
     "realise "
     "realize recognise recognize recollect regret remember resent sense surmise understand"},
    {kTopicObject, 0, says,
     "analyse analyze anticipate apprehend assess assume believe calculate comprehend consider contemplate disbelieve "
     "diagnose doubt envisage envision estimate evaluate examine expect feel foresee forget gauge imagine "
     "investigate judge know mull overestimate overlook plan ponder presume probe realise realize "
     "recognise recognize reconsider remember reexamine scrutinise scrutinize sense study suspect "
     "underestimate "
     "understand misjudge misread misunderstand visualize weigh"},
    {kTopicClause, 0, says, "calculate care debate dream figure guess mean mind mull ponder pretend reckon weigh"},
    {kTopicClause, 0, says,
     "confirm demonstrate find highlight illustrate imply indicate prove reveal show signal "
     "suggest underline underscore verify"},
    {kTopicObject, 0, says, "demonstrate depict echo evoke exemplify illustrate reflect symbolize underscore"},
    // Wishing and deciding.
    {kTopicHearer | kTopicInfinitive, 0, plans, "desire like prefer want wish"},
    {kTopicObject, 0, plans, "covet crave desire expect favor want"},
    {kTopicInfinitive, 0, plans,
     "agree aim aspire choose commit consent contemplate contrive dare decide decline determine elect expect hope "
     "intend long opt pine plan plot prefer prepare propose refuse resolve scheme seek strive swear threaten volunteer "
     "vote vow yearn"},
    {kTopicObject, 0, plans, "contemplate intend plan ponder schedule"},
    {kTopicObject, 0, denies, "decline refuse"},
    {kTopicHearer, 0, asks,
     "advise allow authorise authorize ban beseech caution challenge coax command compel counsel dare direct empower "
     "encourage enjoin entreat exhort expect forbid force implore incite instruct invite lobby mandate motivate nudge "
     "obligate oblige permit persuade petition pressure prod prohibit prompt push require summon warn"},
    {kTopicClause, 0, asks, "mandate prescribe require"},
    // Acts done by saying so (Austin's exercitives and verdictives).
    {kTopicObject, 0, says,
     "appoint approve authorise authorize designate disqualify elect nominate overrule pardon ratify repeal subpoena "
     "sue veto"},
    {kTopicObject, 0, accuses, "impeach incriminate indict sue"},
    // The subject moves the object's mind (31.1): the object is whose feeling it is.
    {kTopicStirs, 0, says,
     "agitate alarm amaze amuse anger annoy appal appall astonish astound baffle bewilder bother captivate comfort "
     "confound dazzle delight depress disappoint disgust dishearten dismay displease distress disturb elate "
     "embarrass embolden enrage entertain enthrall enthuse exasperate excite fascinate flatter fluster frighten "
     "frustrate gall gladden hearten horrify humiliate impress incense infuriate intimidate intrigue irk irritate "
     "mesmerize mortify mystify offend outrage perplex perturb petrify please puzzle rankle reassure repel repulse "
     "rile sadden scandalize scare shock startle stun stupefy surprise terrify thrill titillate trouble unnerve "
     "unsettle "
     "upset vex worry wow"},
    // Seeming and reputed.
    {kTopicRaising, 0, believes, "appear look seem sound"},
    {kTopicAs, 0, says,
     "cast celebrate characterise characterize consider cover define denounce depict describe dismiss frame hail "
     "identify interpret know paint perceive pitch portray praise "
     "present recognise recognize refer regard see tout treat view"},
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
    {kTopicInfinitive, 0, plans,
     "agreement ambition appetite appeal aspiration attempt bid request call campaign choice commitment decision "
     "demand "
     "desire determination drive duty eagerness effort encouragement "
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
     "argument assumption concern consensus feeling hunch idea message point promise question rumor rumour suggestion "
     "theory view worry"},
});

// Nouns that tell an attitude only with their verb: "made fun of", "took issue with", "cast doubt on".
constexpr auto kIdioms = std::to_array<Class>({
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
constexpr auto kDrawn = std::to_array<Class>({
    {0, 0, says,
     "acclaim admiration alarm anger applause approval backlash condemnation concern contempt criticism derision "
     "disapproval dismay disbelief fury indignation ire mockery opposition outcry outrage praise protest rebuke "
     "reproach "
     "ridicule scepticism scorn scrutiny skepticism sympathy"},
});

// Who has the attitude: "is a critic of the law".
constexpr auto kHolders = std::to_array<Class>({
    {0, kTopicOf | kTopicFor, says,
     "admirer adherent advocate backer believer booster champion cheerleader critic defender enthusiast fan foe "
     "naysayer opponent proponent skeptic supporter"},
});

constexpr auto kAdjectives = std::to_array<Class>({
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
    {0, kTopicOn, says, "keen"},
    {0, kTopicWith | kTopicBy, says,
     "disgusted dissatisfied fascinated impressed obsessed preoccupied satisfied unhappy"},
    {kTopicInfinitive, 0, plans,
     "afraid anxious content desperate determined eager glad happy hesitant impatient inclined keen loath poised "
     "prepared proud quick ready "
     "reluctant resolved scared unwilling willing"},
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
const TopicWord* topic_idiom(std::string_view lemma) {
    static const Index index = index_of(kIdioms);
    return find(index, lemma);
}
const TopicWord* topic_drawn(std::string_view lemma) {
    static const Index index = index_of(kDrawn);
    return find(index, lemma);
}
const TopicWord* topic_holder(std::string_view lemma) {
    static const Index index = index_of(kHolders);
    return find(index, lemma);
}
const TopicWord* topic_adjective(std::string_view lemma) {
    static const Index index = index_of(kAdjectives);
    return find(index, lemma);
}

unsigned topic_preposition(std::string_view lower) {
    constexpr std::pair<std::string_view, TopicPreposition> kWords[] = {
        {"about", kTopicAbout},     {"regarding", kTopicAbout}, {"concerning", kTopicAbout},
        {"against", kTopicAgainst}, {"at", kTopicAt},           {"by", kTopicBy},
        {"for", kTopicFor},         {"in", kTopicIn},           {"into", kTopicIn},
        {"of", kTopicOf},           {"on", kTopicOn},           {"over", kTopicOver},
        {"to", kTopicTo},           {"toward", kTopicTo},       {"towards", kTopicTo},
        {"upon", kTopicOn},         {"with", kTopicWith}};
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
bool is_idea_noun(std::string_view lemma) {
    return same_class_of_nouns(lemma, "idea");
}

}  // namespace gainsay::text::speech
