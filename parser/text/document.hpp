#pragma once
// What the English stage knows about an article: sentences, tokens with trees, and the mentions found in them.

#include "parser/source/calendar.hpp"
#include "parser/source/decimal.hpp"
#include "parser/source/ids.hpp"
#include "parser/source/source_text.hpp"
#include "parser/text/article.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::text {

/// Universal parts of speech (universaldependencies.org/u/pos).
enum class Upos : std::uint8_t {
    adj,
    adp,
    adv,
    aux,
    cconj,
    det,
    intj,
    noun,
    num,
    part,
    pron,
    propn,
    punct,
    sconj,
    sym,
    verb,
    x
};
const char* name(Upos tag);
/// Upos::x when the text is no tag.
Upos parse_upos(std::string_view text);

constexpr std::uint32_t kNoToken = UINT32_MAX;

/// A word as the treebanks cut it ("did" + "n't", "Kyiv" + "'s").
struct Token {
    SourceRange range;  ///< bytes of the source
    std::string text;   ///< surface with typographic quotes and dashes made ASCII; never empty
    std::string lower;  ///< `text` in lower case
    std::string lemma;  ///< lower case but for proper nouns
    Upos upos = Upos::x;
    std::string xpos;               ///< Penn tag
    std::uint32_t head = kNoToken;  ///< index in the sentence; kNoToken for the root
    std::string relation;           ///< universal relation without subtype: "nsubj", "obl", "root"
    std::string subtype;            ///< "pass", "relcl", "agent" or empty
    bool space_before = true;
    std::string entity_tag;  ///< IOB2 tag of the learned entity tagger, empty when the model has none
};

/// Tokens [first, last) of one sentence.
struct TokenSpan {
    std::uint32_t sentence = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool contains(std::uint32_t sentence_index, std::uint32_t token) const {
        return sentence == sentence_index && first <= token && token < last;
    }
    friend constexpr auto operator<=>(const TokenSpan&, const TokenSpan&) = default;
};

struct Sentence {
    SourceRange range;
    std::uint32_t block = 0;  ///< index in Article::blocks
    BlockKind kind = BlockKind::paragraph;
    std::vector<Token> tokens;
    std::optional<TimeInterval> entry_day;  ///< of an entry below a line that is a day ("Wednesday 17 August")
    std::uint32_t root() const;             ///< index of the root token; 0 for an empty sentence
};

enum class Hedge { none, about, at_least, more_than, at_most, less_than, range, vague };

/// A number as the text puts it: "at least six", "dozens", "38 of the 67", "$1.2 million", "no".
struct Quantity {
    /// `times` says how often ("three times"), `multiple` how many times as much ("twice as many", "threefold").
    enum class Kind { count, money, percent, measure, age, ordinal, times, fraction, multiple };
    TokenSpan tokens;  ///< the whole expression with its hedge
    SourceRange range;
    std::uint32_t head = 0;            ///< token of `tokens.sentence` that heads the number in the tree
    std::uint32_t counted = kNoToken;  ///< token of the noun that is counted ("people"), when there is one
    Kind kind = Kind::count;
    DecimalInterval interval;  ///< closed; "more than 50" = [51, ∞) for counts
    Hedge hedge = Hedge::none;
    std::string unit;               ///< "people" is not a unit; "USD", "%", "km", "year"
    std::optional<Decimal> stated;  ///< the figure without its hedge: 50 of "about 50", 24 of "dozens"
    std::optional<Decimal> whole;   ///< "38 of the 67": 67
    bool additional = false;        ///< "two more strikes", "another six"
    /// What the interval is compared in with figures of other units: metres for miles, months for years. Empty where
    /// nothing can be converted; then `base` is open. Whoever compares must allow for the rounding of the text
    /// ("40 miles (64 kilometers)").
    std::string base_unit;
    DecimalInterval base;
    /// "13, including the gunman", "12, not counting the gunman": the words for whom the figure takes in or leaves out,
    /// without "including".
    std::optional<TokenSpan> included, excluded;
};

/// A time as the text puts it, anchored to the article's date.
struct TimeExpression {
    enum class Kind { date, range, time_of_day, duration, recurring };
    TokenSpan tokens;
    SourceRange range;
    Kind kind = Kind::date;
    TimeInterval interval;                ///< both sides absent when it cannot be anchored
    std::optional<std::int64_t> seconds;  ///< length of a duration
    /// Time of day in seconds after midnight, whether or not the day is known; both the same for one moment, one of
    /// them absent for "before 5 p.m.".
    std::optional<std::int32_t> clock_from, clock_to;
    bool anchored_by_article = false;  ///< rests on the date of publication ("yesterday", "on Tuesday")
    /// What the words around say of the time named; `interval` has it already ("before Friday" ends on Thursday).
    enum class Modifier { none, about, before, after, until, since, early, middle, late };
    Modifier modifier = Modifier::none;
    /// The clock's distance from UTC in minutes where the text tells a zone ("18:00 GMT", "9 p.m. EST"). `interval` and
    /// the clock stand as written: instants of two articles compare only after subtracting it.
    std::optional<std::int32_t> zone_minutes;
    /// Readings that the words allow equally where no single one is `interval`: 3/4/2025 of an unknown order.
    std::vector<TimeInterval> alternatives;
    std::optional<std::uint32_t> counted_from;  ///< index in Document::times that "two days later" counts from
    bool soft = false;  ///< the bounds are a habit ("late 2024", "the morning"), good for a rough match only
    std::string timex;  ///< of a recurring time its TIMEX3 value: "P1W", "XXXX-WXX-1", "T21"
};
const char* name(TimeExpression::Modifier modifier);

enum class EntityKind { person, organization, country, place, nationality, other };
const char* name(EntityKind kind);

/// One thing that the article names or describes: a person, an outlet, a ministry, a state.
struct Entity {
    EntityId id;
    EntityKind kind = EntityKind::other;
    std::string
        name;         ///< canonical: the fullest name in the article ("Ilham Aliyev"), or from the gazetteer ("Russia")
    std::string key;  ///< equal for the same thing across articles where it is certain ("country:russia"), else empty
    std::string country;  ///< key of the country that it belongs to or leads, when known ("country:azerbaijan")
    std::string role;     ///< lemma of the title or office when known ("president", "ministry")
};

enum class MentionForm { name, nominal, pronoun };

/// What speaks for two mentions being about one thing.
enum class LinkReason : std::uint8_t {
    none,         ///< nothing: the first mention of its thing
    name,         ///< the same name or a part of it ("Aliyev"), or one that the gazetteer knows
    acronym,      ///< the initials of a name
    apposition,   ///< "X, the mayor of Y"
    predicate,    ///< "X is the mayor of Y"
    relative,     ///< "who", "which", "whose": the noun in front
    reflexive,    ///< "himself": the subject of its clause
    speaker,      ///< "I" in somebody's words
    office,       ///< "the mayor": a title, an office, a public body
    age,          ///< "the 34-year-old"
    government,   ///< a capital for its government
    same_words,   ///< a noun phrase said again
    same_noun,    ///< its noun said again, with fewer words beside
    description,  ///< "the airline": a noun for what the thing is
    event,        ///< "the attack", "the incident": what a noun or a clause told of
    pronoun,      ///< agreement, role in the sentence and distance
};
const char* name(LinkReason reason);

/// A place in the text that refers to an entity. Every link keeps its certainty.
struct Mention {
    EntityId entity;
    TokenSpan tokens;
    std::uint32_t head = 0;  ///< head token
    MentionForm form = MentionForm::name;
    bool certain = true;  ///< false where agreement and distance alone decided
    LinkReason reason = LinkReason::none;
};

/// A noun phrase or pronoun that is about what an earlier phrase or clause is about, entity or not ("the ferry", "the
/// blast", "it"). Phrases are whole noun phrases; of a clause the span is its verb alone.
struct CoreferenceLink {
    TokenSpan anaphor;
    std::uint32_t anaphor_head = 0;  ///< token of `anaphor.sentence`
    TokenSpan antecedent;
    std::uint32_t antecedent_head = 0;  ///< token of `antecedent.sentence`
    LinkReason reason = LinkReason::none;
    bool certain = false;  ///< true where words or grammar leave no other choice; claims may rest on these alone
};

/// What a speaker does with the words that follow.
enum class SpeechAct { says, denies, confirms, accuses, believes, asks, plans, retracts };
const char* name(SpeechAct act);

/// Somebody's saying inside the article; frames nest ("Zelensky said Aliyev condemned …"). Frame 0 is the outlet
/// itself.
struct SpeechFrame {
    std::uint32_t parent = 0;  ///< index of the frame in which this saying is reported; frame 0 is its own parent
    EntityId speaker;          ///< none for frame 0 and for speakers that are no entity ("officials")
    std::string speaker_text;  ///< the words for the speaker ("officials", "Aliyev")
    SpeechAct act = SpeechAct::says;
    bool direct = false;                  ///< inside quotation marks
    std::uint32_t sentence = 0;           ///< where the cue stands
    std::uint32_t cue = kNoToken;         ///< "said", "according"
    TokenSpan source;                     ///< the speaker's words; empty span when unknown
    std::optional<std::string> occasion;  ///< "Munich Security Conference"
    std::optional<TimeInterval> uttered;  ///< "said on Nov. 14"
    bool past_belief = false;             ///< "we thought it might have been": given up or may have been
    /// All words of the saying, those of sayings inside it too; by position, apart from each other, without the cue and
    /// the speaker's words.
    std::vector<TokenSpan> content;
    /// The content is only what the saying is about ("criticised the bridge", "knew that it had closed"): it commits
    /// nobody, so no token has this frame in `frame_of`.
    bool topical = false;
};

/// Everything that is known about one article's text. Indexes point into the vectors of this struct.
struct Document {
    Article article;
    std::vector<Sentence> sentences;
    std::vector<Quantity> quantities;   ///< by position
    std::vector<TimeExpression> times;  ///< by position
    std::vector<Entity> entities;
    std::vector<Mention> mentions;  ///< by position
    /// By position of the anaphor, which comes after its antecedent; at most one link an anaphor.
    std::vector<CoreferenceLink> coreferences;
    std::vector<SpeechFrame> frames;  ///< frames[0] is the outlet
    /// frame_of[s][t]: the innermost frame in which token t of sentence s is said. The speaker's own words and the cue
    /// belong to the frame outside.
    std::vector<std::vector<std::uint32_t>> frame_of;
};

// The stages of reading, each a free function; read_document() runs them in this order.

class EnglishModel;

/// Cuts blocks that carry claims into sentences and tokens (no tags yet).
void segment(Document& document);
/// Tags, lemmas and trees for every sentence. Same bytes in, same trees out, on every machine.
void analyse(Document& document, const EnglishModel& model);
void find_quantities(Document& document);
/// Anchored to the article's date (`updated` is ignored, `published` counts, with `published_clock` to the second);
/// without one, to nothing: relative expressions then have no interval. Whether 3/4/2025 is in March or April follows
/// from the region of `Article::language`, the article's other dates and its address, in this order.
void find_times(Document& document);
/// Entities with their mentions, and the links between all noun phrases but those of the first and second person.
void find_entities(Document& document);
void find_speech(Document& document);
/// "I", "me", "my": whoever speaks, once the speech is known. Adds links and, where the speaker is a person, mentions.
void find_first_persons(Document& document);

Document read_document(Article article, const EnglishModel& model);

/// Cuts, tags and parses one sentence that stands alone (a pattern, an example); ranges are bytes of `sentence`.
Sentence parse_sentence(std::string_view sentence, const EnglishModel& model);

/// parse_sentence() of several texts at once, with the same results: the model reads them as a batch.
std::vector<Sentence> parse_sentences(std::span<const std::string> sentences, const EnglishModel& model);

/// A tree for people, one token a line; used by `annotate` and by tests.
std::string to_tree(const Sentence& sentence);

}  // namespace gainsay::text
