#include "parser/text/speech_sources.hpp"

#include "speech_story.hpp"

using namespace gainsay;
using namespace gainsay::text;
using gainsay::text::testing::Story;

namespace {

std::string words_of(const Story& story, const TokenSpan& span) {
    std::string words;
    for (std::uint32_t t = span.first; t < span.last; ++t)
        words += (words.empty() ? "" : " ") + story.document.sentences[span.sentence].tokens[t].text;
    return words;
}

std::string content_of(const Story& story, const SpeechFrame& frame) {
    std::string words;
    for (const TokenSpan& span : frame.content) words += (words.empty() ? "" : " ") + words_of(story, span);
    return words;
}

const SpeechFrame& cued_by(const Story& story, const std::string& cue) {
    for (const SpeechFrame& frame : story.document.frames)
        if (frame.cue != kNoToken && story.document.sentences[frame.sentence].tokens[frame.cue].text == cue)
            return frame;
    FAIL("no saying by " << cue);
    return story.document.frames.front();
}

}  // namespace

TEST_CASE("who stands for the speaker belongs to the speaker's local words, not to the name") {
    Story story;
    story.block()
        .say("Tarn|Tarn|PROPN|NNP|9|nsubj ,|,|PUNCT|,|4|punct who|who|PRON|WP|4|nsubj said|say|VERB|VBD|1|acl:relcl "
             "the|the|DET|DT|6|det lock|lock|NOUN|NN|7|nsubj jammed|jam|VERB|VBD|4|ccomp ,|,|PUNCT|,|4|punct "
             "left|leave|VERB|VBD|0|root .|.|PUNCT|.|9|punct")
        .read();
    const SpeechFrame& frame = story.frame("lock");
    CHECK(frame.speaker_text == "Tarn");
    CHECK(words_of(story, frame.source) == "Tarn");
    CHECK(words_of(story, source_words(story.document, frame)) == "Tarn , who");
}

TEST_CASE("a second verb of the relative clause has the same local words") {
    Story story;
    story.block()
        .say("divers|diver|NOUN|NNS|0|root who|who|PRON|WP|3|nsubj surfaced|surface|VERB|VBD|1|acl:relcl "
             "and|and|CCONJ|CC|5|cc said|say|VERB|VBD|3|conj the|the|DET|DT|7|det wreck|wreck|NOUN|NN|8|nsubj "
             "moved|move|VERB|VBD|5|ccomp")
        .read();
    CHECK(words_of(story, source_words(story.document, story.frame("wreck"))) == "divers who");
}

TEST_CASE("a speaker without a relative pronoun has no more words than its phrase") {
    Story story;
    story.block()
        .say("Tarn|Tarn|PROPN|NNP|2|nsubj said|say|VERB|VBD|0|root the|the|DET|DT|4|det lock|lock|NOUN|NN|5|nsubj "
             "jammed|jam|VERB|VBD|2|ccomp")
        .read();
    CHECK(words_of(story, source_words(story.document, story.frame("lock"))) == "Tarn");
}

TEST_CASE("whoever gives out a letter says what the letter says") {
    for (const char* verb : {"sent|send", "published|publish", "signed|sign"}) {
        Story story;
        story.block()
            .say("Tarn|Tarn|PROPN|NNP|2|nsubj " + std::string(verb) +
                 "|VERB|VBD|0|root a|a|DET|DT|4|det letter|letter|NOUN|NN|2|obj "
                 "praising|praise|VERB|VBG|4|acl the|the|DET|DT|7|det divers|diver|NOUN|NNS|5|obj .|.|PUNCT|.|2|punct")
            .read();
        CHECK(cued_by(story, "praising").speaker_text == "Tarn");
    }
}

TEST_CASE("whoever reads a letter does not say what the letter says") {
    Story story;
    story.block()
        .say("Tarn|Tarn|PROPN|NNP|2|nsubj found|find|VERB|VBD|0|root a|a|DET|DT|4|det letter|letter|NOUN|NN|2|obj "
             "praising|praise|VERB|VBG|4|acl the|the|DET|DT|7|det divers|diver|NOUN|NNS|5|obj .|.|PUNCT|.|2|punct")
        .read();
    CHECK(cued_by(story, "praising").speaker_text == "a letter");
}

TEST_CASE("a flurry of posts is given out like the posts") {
    Story story;
    story.block()
        .say("Tarn|Tarn|PROPN|NNP|2|nsubj sent|send|VERB|VBD|0|root a|a|DET|DT|4|det series|series|NOUN|NN|2|obj "
             "of|of|ADP|IN|6|case messages|message|NOUN|NNS|4|nmod mocking|mock|VERB|VBG|6|acl the|the|DET|DT|9|det "
             "port|port|NOUN|NN|7|obj .|.|PUNCT|.|2|punct")
        .read();
    CHECK(cued_by(story, "mocking").speaker_text == "Tarn");
}

TEST_CASE("a speaker that the tree lost is the name right in front of the verb") {
    Story plain;
    plain.block()
        .say("Tarn|Tarn|PROPN|NNP|2|dep says|say|VERB|VBZ|0|root that|that|SCONJ|IN|6|mark the|the|DET|DT|5|det "
             "lock|lock|NOUN|NN|6|nsubj jammed|jam|VERB|VBD|2|ccomp .|.|PUNCT|.|2|punct")
        .read();
    CHECK(plain.frame("lock").speaker_text == "Tarn");

    Story remark;
    remark.block()
        .say("Tarn|Tarn|PROPN|NNP|5|dep ,|,|PUNCT|,|3|punct meanwhile|meanwhile|ADV|RB|5|obl ,|,|PUNCT|,|3|punct "
             "says|say|VERB|VBZ|0|root that|that|SCONJ|IN|9|mark the|the|DET|DT|8|det lock|lock|NOUN|NN|9|nsubj "
             "jammed|jam|VERB|VBD|5|ccomp .|.|PUNCT|.|5|punct")
        .read();
    CHECK(remark.frame("lock").speaker_text == "Tarn");
}

TEST_CASE("a name behind a preposition speaks for nobody") {
    Story story;
    story.block()
        .say("In|in|ADP|IN|2|case Tarn|Tarn|PROPN|NNP|3|obl says|say|VERB|VBZ|0|root that|that|SCONJ|IN|7|mark "
             "the|the|DET|DT|6|det lock|lock|NOUN|NN|7|nsubj jammed|jam|VERB|VBD|3|ccomp .|.|PUNCT|.|3|punct")
        .read();
    CHECK(story.frame("lock").speaker_text == "unnamed");
}

TEST_CASE("whoever was told does not speak") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det lock|lock|NOUN|NN|3|nsubj jammed|jam|VERB|VBD|5|ccomp ,|,|PUNCT|,|5|punct "
             "told|tell|VERB|VBD|0|root Tarn|Tarn|PROPN|NNP|5|obj .|.|PUNCT|.|5|punct")
        .read();
    for (const SpeechFrame& frame : story.document.frames) CHECK(frame.speaker_text != "Tarn");
}

TEST_CASE("the words for a claim belong to what is denied, and commit nobody") {
    Story story;
    story.block()
        .say("Tarn|Tarn|PROPN|NNP|2|nsubj denied|deny|VERB|VBD|0|root claims|claim|NOUN|NNS|2|obj "
             "that|that|SCONJ|IN|7|mark the|the|DET|DT|6|det lock|lock|NOUN|NN|7|nsubj jammed|jam|VERB|VBD|3|acl "
             ".|.|PUNCT|.|2|punct")
        .read();
    CHECK(content_of(story, cued_by(story, "denied")) == "claims that the lock jammed");
    CHECK(story.index("claims") == 0);
    CHECK(story.index("lock") != 0);
}

TEST_CASE("what somebody is known or nominated for is part of the topic") {
    Story story;
    story.block()
        .say(
            "the|the|DET|DT|2|det film|film|NOUN|NN|0|root which|which|PRON|WDT|5|nsubj:pass was|be|AUX|VBD|5|aux:pass "
            "nominated|nominate|VERB|VBN|2|acl:relcl for|for|ADP|IN|8|case a|a|DET|DT|8|det prize|prize|NOUN|NN|5|obl")
        .read();
    CHECK(content_of(story, cued_by(story, "nominated")) == "which for a prize");
}
