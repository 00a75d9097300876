// The verbs of speech_topic_words.hpp.

#include "parser/text/speech_topic_index.hpp"

#include <array>

namespace gainsay::text::speech {
namespace {

using enum SpeechAct;
using enum TopicPreposition;

constexpr auto kVerbs = std::to_array<TopicClass>({
    // Only somebody with a mind, or words, does these: whatever the subject is called.
    {kTopicObject | kTopicSure, 0, says,
     "acknowledge advocate allege articulate belabor cite downplay embellish emphasise emphasize espouse exaggerate "
     "extol highlight invoke mention mischaracterise mischaracterize misquote misrepresent misstate overplay overstate "
     "paraphrase pledge predict promise propound quote rehash reiterate sensationalize stipulate sugarcoat tout "
     "underline underplay underscore understate vow"},
    // Judging by mocking and provoking.
    {kTopicObject, 0, says,
     "ape bait caricature goad heckle jeer lampoon mimic parody roast satirise satirize spoof taunt"},
    {kTopicObject | kTopicSure, 0, says,
     "besmirch bewail blaspheme boo commemorate cuss disparage diss eulogise hallow herald idolise jeer oversell "
     "rebuke reprove reprehend scapegoat slight sneer snub toast venerate"},
    // Taking sides.
    {kTopicObject, 0, says, "abandon boycott forsake preach propagate second shun spurn uphold"},
    {kTopicPerson, 0, says, "fight"},
    // Talk that changes or avoids what was said.
    {kTopicObject, 0, says, "list qualify reframe rephrase restate revisit skirt sidestep soften spin temper"},
    {kTopicWords, 0, says, "address answer brush_off deflect dodge duck evade field sidestep skirt"},
    // Orders, leave and prohibition.
    {kTopicObject, 0, asks,
     "ban commission command decree demand dictate disallow forbid greenlight mandate okay order outlaw permit "
     "prescribe prohibit request sanction solicit"},
    {kTopicObject, 0, says, "annul invalidate nullify overturn quash rescind revoke uphold"},
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
     "abhor admire adore appreciate cherish despise detest dislike distrust dread envy fear hate idolise "
     "loathe love mistrust pity prefer regret relish resent respect revere rue savor savour support tolerate treasure "
     "trust value venerate worship"},
    {kTopicObject | kTopicSure, 0, says, "abhor decry despise detest distrust loathe mistrust resent revere"},
    // Talk about.
    {kTopicObject, 0, says,
     "acknowledge announce articulate broadcast broach chronicle cite convey debate define describe detail "
     "disclose discuss dismiss document downplay elaborate emphasise emphasize enumerate exaggerate explain flag "
     "foreshadow highlight identify ignore illuminate invoke itemize leak mention misrepresent narrate note outline "
     "overstate parrot preview proclaim promote propose publicize publicise question recall recite recommend recount "
     "reference reiterate reject relate relay repeat report retell reveal specify spotlight stress "
     "summarise summarize tackle telegraph trumpet underline underscore understate utter"},
    {kTopicObject, kTopicTo | kTopicWith, says, "associate compare contrast equate liken"},
    {kTopicObject, 0, says,
     "advocate advertise affirm agree allege assert clarify concede confess confirm contest counsel demand disprove "
     "dispute float forecast guarantee mandate pitch plot pledge predict profess promise reaffirm rebut refute request "
     "stipulate swear threaten urge vow warn"},
    {kTopicWords, 0, says,
     "air compose deliver draft express file give issue launch lay offer pen pose post present publish raise "
     "retweet share spread submit tell tweet unleash unveil utter voice write"},
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
    {0, kTopicFrom, says, "deviate depart digress diverge quote read retreat stray swerve veer"},
    {kTopicObject, kTopicFrom, says, "disassociate dissociate distance"},
    {0, kTopicWith, says, "clash commiserate concur differ grapple quibble wrestle"},
    {0, kTopicOn, says,
     "advise clash concentrate differ disagree dissent equivocate fixate flip-flop hedge meditate muse orate ponder "
     "ruminate speculate vacillate waffle waver"},
    {0, kTopicAbout, says,
     "advise agonize bitch chatter clash differ disagree dream educate enthuse equivocate fantasise grouch kvetch "
     "muse philosophize speculate theorize waffle wax"},
    {0, kTopicFor, says, "ache advocate angle clamor grieve hanker hunger itch lust mourn opt settle thirst"},
    {0, kTopicTo, says, "aspire cling confess cop defer nod pander"},
    {0, kTopicAt, says,
     "bridle carp chuckle exult flinch gape gasp giggle groan growl howl rail shudder snarl sniff snicker snort smirk "
     "squirm thrill wonder yell"},
    {0, kTopicOver, says, "anguish disagree differ exult grieve moan mourn rage rejoice ruminate stew wrangle"},
    {0, kTopicIn, says, "bask exult glory wallow"},
    {0, kTopicOf, says, "despair disapprove dispose tire weary"},
    {0, kTopicAgainst, says, "bristle chafe counsel decide editorialize preach rage rebel"},
    {0, kTopicBehind, says, "rally unite"},
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
     "put_forward rule_out set_forth set_out shrug_off single_out spell_out sum_up talk_down talk_up "
     "think_through turn_down wave_off walk_back write_off"},
    {kTopicAbstract, 0, says, "shoot_down strike_down throw_out"},
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
     "anticipate apprehend assess believe comprehend consider contemplate disbelieve "
     "doubt envisage envision estimate expect feel foresee forget imagine "
     "judge know mull overestimate overlook overrate plan ponder presume realise realize "
     "recognise recognize reconsider remember rethink sense suspect underestimate underrate "
     "understand misjudge misread misunderstand visualise visualize"},
    {kTopicClause, 0, says, "calculate care debate dream figure guess mind mull ponder pretend reckon weigh"},
    {kTopicClause, 0, says,
     "confirm demonstrate find highlight illustrate imply indicate prove reveal show signal "
     "suggest underline underscore verify"},
    {kTopicObject, 0, says, "demonstrate depict echo evoke exemplify illustrate reflect symbolize underscore"},
    // Wishing and deciding.
    {kTopicHearer | kTopicInfinitive, 0, plans, "desire like prefer want wish"},
    {kTopicObject, 0, plans, "covet crave desire expect favor want"},
    {kTopicInfinitive, 0, plans,
     "agree aim aspire choose commit consent contemplate contrive dare decide decline determine elect expect hope "
     "intend itch long opt pine plan plot prefer prepare propose refuse resolve scheme strive swear threaten volunteer "
     "vote vow yearn"},
    {kTopicObject, 0, plans, "contemplate intend plan ponder schedule"},
    {kTopicObject, 0, denies, "decline refuse"},
    {kTopicHearer, 0, asks,
     "advise allow authorise authorize ban beseech caution challenge coax command counsel dare direct empower "
     "encourage enjoin entreat exhort expect forbid implore incite instruct invite lobby mandate nudge "
     "permit persuade petition pressure prod prohibit prompt push require summon warn"},
    {kTopicClause, 0, asks, "mandate prescribe require"},
    // Acts done by saying so (Austin's exercitives and verdictives).
    {kTopicObject, 0, says,
     "appoint approve authorise authorize designate disqualify elect nominate overrule pardon ratify repeal subpoena "
     "sue veto"},
    {kTopicObject, 0, accuses, "impeach incriminate indict sue"},
    // The subject moves the object's mind (31.1): the object is whose feeling it is.
    {kTopicStirs, 0, says,
     "concern dispirit disquiet faze floor galvanise galvanize grate grieve haunt interest mollify nauseate pain peeve "
     "pique placate rattle relieve repulse sicken spook stagger stump torment tickle unhinge "
     "agitate alarm amaze amuse anger annoy appal appall astonish astound baffle bewilder bother captivate comfort "
     "confound dazzle delight depress disappoint disgust dishearten dismay displease distress disturb elate "
     "embarrass embolden enrage entertain enthrall enthuse exasperate excite fascinate flatter fluster frighten "
     "frustrate gall gladden hearten horrify humiliate impress incense infuriate intimidate intrigue irk irritate "
     "mesmerize mortify mystify offend outrage perplex perturb petrify please puzzle rankle reassure repel repulse "
     "rile sadden scandalize scare shock startle stun stupefy surprise terrify thrill titillate trouble unnerve "
     "unsettle "
     "upset vex worry wow"},
    // Measures and other findings of documents: "the poll gives her a lead".
    {kTopicDocument, 0, says,
     "anticipate calculate depict estimate find forecast give list outline peg project rank rate record "
     "show"},
    // Seeming and reputed.
    {kTopicRaising, 0, believes, "appear look seem sound"},
    {kTopicAs, 0, says,
     "advertise bill brand caricature class classify cite decry deride diagnose disparage dub imagine label market "
     "misrepresent mock peg recast rate reject ridicule sell slam style tag think trumpet write_off "
     "cast celebrate characterise characterize consider cover define denounce depict describe dismiss frame hail "
     "identify interpret paint perceive pitch portray praise "
     "present recognise recognize refer regard see tout treat view"},
});

}  // namespace

const TopicWord* topic_verb(std::string_view lemma) {
    static const TopicIndex index(kVerbs);
    return index.find(lemma);
}

}  // namespace gainsay::text::speech
