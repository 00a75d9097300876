#include "parser/text/speech_topic_words.hpp"

#include "speech_story.hpp"

using namespace gainsay;
using namespace gainsay::text;
using gainsay::text::testing::Story;

namespace {

/// The words of the only topical saying, with blanks; fails unless there is exactly one.
std::string topic_of(const Story& story) {
    std::string words;
    int count = 0;
    for (const SpeechFrame& frame : story.document.frames) {
        if (!frame.topical) continue;
        ++count;
        for (const TokenSpan& span : frame.content)
            for (std::uint32_t t = span.first; t < span.last; ++t)
                words += (words.empty() ? "" : " ") + story.document.sentences[span.sentence].tokens[t].text;
    }
    CHECK(count == 1);
    return words;
}

bool owns_nothing(const Story& story) {
    for (const auto& sentence : story.document.frame_of)
        for (std::uint32_t frame : sentence)
            if (story.document.frames[frame].topical) return false;
    return true;
}

}  // namespace

TEST_CASE("what a critic criticises is a topic and stays the outlet's own words") {
    Story story;
    story.block()
        .say("Orrell|Orrell|PROPN|NNP|2|nsubj criticised|criticise|VERB|VBD|0|root the|the|DET|DT|4|det "
             "raid|raid|NOUN|NN|2|obj that|that|PRON|WDT|6|nsubj killed|kill|VERB|VBD|4|acl:relcl "
             "two|two|NUM|CD|8|nummod men|man|NOUN|NNS|6|obj .|.|PUNCT|.|2|punct")
        .read();
    CHECK(topic_of(story) == "the raid that killed two men");
    CHECK(owns_nothing(story));
    CHECK(story.index("killed") == 0);
}

TEST_CASE("a topic behind a preposition is found without it") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det mayor|mayor|NOUN|NN|3|nsubj complained|complain|VERB|VBD|0|root "
             "about|about|ADP|IN|6|case the|the|DET|DT|6|det noise|noise|NOUN|NN|3|obl .|.|PUNCT|.|3|punct")
        .read();
    CHECK(topic_of(story) == "the noise");
}

TEST_CASE("what somebody knew is presupposed, so that the outlet vouches for it") {
    Story story;
    story.block()
        .say("Orrell|Orrell|PROPN|NNP|2|nsubj knew|know|VERB|VBD|0|root that|that|SCONJ|IN|6|mark "
             "the|the|DET|DT|5|det bridge|bridge|NOUN|NN|6|nsubj fell|fall|VERB|VBD|2|ccomp .|.|PUNCT|.|2|punct")
        .read();
    CHECK(topic_of(story) == "that the bridge fell");
    CHECK(story.index("fell") == 0);
}

TEST_CASE("what somebody is sure of is his belief") {
    Story story;
    story.block()
        .say("Orrell|Orrell|PROPN|NNP|3|nsubj was|be|AUX|VBD|3|cop sure|sure|ADJ|JJ|0|root that|that|SCONJ|IN|7|mark "
             "the|the|DET|DT|6|det bridge|bridge|NOUN|NN|7|nsubj fell|fall|VERB|VBD|3|ccomp .|.|PUNCT|.|3|punct")
        .read();
    CHECK(story.frame("fell").act == SpeechAct::believes);
    CHECK(story.frame("fell").speaker_text == "Orrell");
}

TEST_CASE("a verb that no list holds reports when WordNet files it under communication") {
    CHECK(speech::is_speaking_verb("whisper"));
    CHECK_FALSE(speech::is_speaking_verb("run"));
    Story story;
    story.block()
        .say("Orrell|Orrell|PROPN|NNP|2|nsubj whispered|whisper|VERB|VBD|0|root that|that|SCONJ|IN|6|mark "
             "the|the|DET|DT|5|det bridge|bridge|NOUN|NN|6|nsubj fell|fall|VERB|VBD|2|ccomp .|.|PUNCT|.|2|punct")
        .read();
    CHECK(story.frame("fell").speaker_text == "Orrell");
}

TEST_CASE("alleged names a word that nobody vouches for") {
    Story story;
    story.block()
        .say("The|the|DET|DT|3|det alleged|alleged|ADJ|JJ|3|amod spy|spy|NOUN|NN|4|nsubj left|leave|VERB|VBD|0|root "
             ".|.|PUNCT|.|4|punct")
        .read();
    CHECK(topic_of(story) == "The spy");
    CHECK(story.index("spy") == 0);
}

TEST_CASE("the content of a saying holds the sayings inside it") {
    Story story;
    story.block()
        .say("Orrell|Orrell|PROPN|NNP|2|nsubj said|say|VERB|VBD|0|root Quill|Quill|PROPN|NNP|4|nsubj "
             "denied|deny|VERB|VBD|2|ccomp that|that|SCONJ|IN|8|mark the|the|DET|DT|7|det "
             "bridge|bridge|NOUN|NN|8|nsubj fell|fall|VERB|VBD|4|ccomp .|.|PUNCT|.|2|punct")
        .read();
    const SpeechFrame& inner = story.frame("fell");
    CHECK(inner.act == SpeechAct::denies);
    const SpeechFrame& outer = story.document.frames[inner.parent];
    REQUIRE(outer.content.size() == 1);
    CHECK(outer.content[0] == TokenSpan{0, 2, 8});
    CHECK(inner.content.front() == TokenSpan{0, 4, 8});
}

TEST_CASE("a headline may end in its source") {
    Story story;
    story.block(BlockKind::headline)
        .say("Raid|raid|NOUN|NN|2|nsubj kills|kill|VERB|VBZ|0|root six|six|NUM|CD|2|obj :|:|PUNCT|:|5|punct "
             "ministry|ministry|NOUN|NN|2|parataxis")
        .read();
    CHECK(story.frame("kills").speaker_text == "ministry");
    CHECK(story.index("ministry") == 0);
}

TEST_CASE("a plan is shot down in words, a plane is not") {
    const auto shot_down = [](const std::string& noun) {
        Story story;
        story.block()
            .say("The|the|DET|DT|2|det mayor|mayor|NOUN|NN|3|nsubj shot|shoot|VERB|VBD|0|root "
                 "down|down|ADP|RP|3|compound:prt the|the|DET|DT|6|det " +
                 noun + "|" + noun + "|NOUN|NN|3|obj .|.|PUNCT|.|3|punct")
            .read();
        return story;
    };
    CHECK(topic_of(shot_down("proposal")) == "the proposal");
    CHECK(topic_of(shot_down("law")) == "the law");
    for (const char* noun : {"plane", "airliner", "uav", "drone", "helicopter"})
        CHECK(shot_down(noun).document.frames.size() == 1);
}

TEST_CASE("what shot a plane down says nothing, nor does who struck a rider down") {
    for (const char* what : {"helicopter|helicopter", "rider|rider"}) {
        Story story;
        story.block()
            .say("The|the|DET|DT|2|det " + std::string(what) +
                 "|NOUN|NN|4|nsubj:pass was|be|AUX|VBD|4|aux:pass shot|shoot|VERB|VBN|0|root "
                 "down|down|ADP|RP|4|compound:prt by|by|ADP|IN|8|case a|a|DET|DT|8|det drone|drone|NOUN|NN|4|obl:agent "
                 ".|.|PUNCT|.|4|punct")
            .read();
        CHECK(story.document.frames.size() == 1);
    }
}

TEST_CASE("a plan that somebody shot down is a topic, a plane is not") {
    const auto told = [](const std::string& noun) {
        Story story;
        story.block()
            .say("The|the|DET|DT|2|det " + noun + "|" + noun +
                 "|NOUN|NN|6|nsubj she|she|PRON|PRP|4|nsubj shot|shoot|VERB|VBD|2|acl:relcl "
                 "down|down|ADP|RP|4|compound:prt burned|burn|VERB|VBD|0|root .|.|PUNCT|.|6|punct")
            .read();
        return story.document.frames.size();
    };
    CHECK(told("idea") == 2);
    CHECK(told("plane") == 1);
}
