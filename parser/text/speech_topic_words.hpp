#pragma once
// Words that tell what somebody's mind or talk is about without vouching for it: attitudes (criticise, support), topics
// (mention, complain about), wishes (want to), knowledge (know that). Classes after Levin, English Verb Classes and
// Alternations (1993): 31.2 admire, 31.3 marvel, 32 desire, 33 judgement, 37 communication; and after Karttunen (1971)
// for verbs that presuppose their clause.

#include "parser/text/document.hpp"

#include <string_view>

namespace gainsay::text::speech {

/// What may be the topic; a set of bits.
enum TopicFrame : unsigned {
    kTopicObject = 1,        ///< "criticised the plan"
    kTopicClause = 2,        ///< "knew that it had closed"
    kTopicInfinitive = 4,    ///< "wants to leave"
    kTopicHearer = 8,        ///< "wants them to leave"
    kTopicPerson = 16,       ///< an object only when it is a person or words: "attacked" may be meant physically
    kTopicWords = 32,        ///< an object only when it is words: "sent a letter"
    kTopicRaising = 64,      ///< "seems to be closed": the subject belongs to the topic
    kTopicAs = 128,          ///< "saw it as a threat", "is known as"
    kTopicOpen = 256,        ///< the clause is not presupposed ("is sure that"): somebody says it
    kTopicSure = 512,        ///< only somebody with a mind does it, so the subject may be any noun ("condemned")
    kTopicStirs = 1024,      ///< the object's mind is moved by the subject, which is the topic ("surprised the mayor")
    kTopicSmall = 4096,      ///< "shows a man running": the object with what is said of it
    kTopicDocument = 8192,   ///< a document does it, and its objects are the topic ("the poll gives her a lead")
    kTopicOwned = 16384,     ///< a noun that is an attitude only when somebody has it ("his account of the fire")
    kTopicAbstract = 32768,  ///< an object only when it has no body: plans are shot down in words, planes are not
    kTopicTold = 2048,       ///< its object may stand in front ("what he said"), its clause be a question
};

/// The topic stands behind one of them; a set of bits.
enum TopicPreposition : unsigned {
    kTopicAbout = 1,
    kTopicAgainst = 2,
    kTopicAt = 4,
    kTopicBy = 8,
    kTopicFor = 16,
    kTopicIn = 32,
    kTopicOf = 64,
    kTopicOn = 128,
    kTopicOver = 256,
    kTopicTo = 512,
    kTopicWith = 1024,
    kTopicFrom = 2048,    ///< only before words: "read from his notes"
    kTopicBehind = 4096,  ///< "behind", "around"
};

struct TopicWord {
    unsigned frames = 0;
    unsigned prepositions = 0;
    SpeechAct act = SpeechAct::says;
};

/// Null when the verb has no topic. `lemma` is lower case; a verb with a particle is one word ("double_down").
const TopicWord* topic_verb(std::string_view lemma);
/// "criticism of", "questions about", "a decision to".
const TopicWord* topic_noun(std::string_view lemma);
/// "fun of", "issue with": only as the object of a verb that holds or voices it.
const TopicWord* topic_idiom(std::string_view lemma);
/// "criticism", "outrage": what a deed may draw.
const TopicWord* topic_drawn(std::string_view lemma);
/// "critic of", "supporter of": the noun is for who has the attitude.
const TopicWord* topic_holder(std::string_view lemma);
/// "wary of", "willing to", "aware that". Also participles as they stand ("convinced that").
const TopicWord* topic_adjective(std::string_view lemma);
/// The bit of a preposition; 0 for words that introduce no topic.
unsigned topic_preposition(std::string_view lower);

/// "alleged", "purported": somebody unnamed says that the noun is the right word.
bool is_distancing_adjective(std::string_view lower);
/// "allegedly", "reportedly": somebody unnamed says the clause.
bool is_distancing_adverb(std::string_view lower);

/// WordNet files the verb under communication or cognition ("say", "think"); false for verbs that it does not know.
bool is_speaking_verb(std::string_view lemma);
/// Under cognition alone.
bool is_thinking_verb(std::string_view lemma);
/// WordNet files the noun under communication ("letter", "advice").
bool is_words_noun(std::string_view lemma);
/// WordNet files the noun under persons ("voter") or under groups ("committee").
bool is_person_noun(std::string_view lemma);
bool is_group_noun(std::string_view lemma);
/// Under cognition, attributes, acts, states, feelings or processes: what only words can attack.
bool is_abstract_noun(std::string_view lemma);

}  // namespace gainsay::text::speech
