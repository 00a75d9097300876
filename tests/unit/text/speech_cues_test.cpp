// Cues by their kind: which words of a sentence somebody says, means or talks about.
#include "speech_story.hpp"

using namespace gainsay;
using namespace gainsay::text;
using gainsay::text::testing::Story;

namespace {

/// "SPEAKER: words" of the only topical saying; fails unless there is exactly one.
std::string only_topic(const Story& story) {
    std::string words;
    int count = 0;
    for (const SpeechFrame& frame : story.document.frames) {
        if (!frame.topical) continue;
        ++count;
        words = frame.speaker_text + ":";
        for (const TokenSpan& span : frame.content)
            for (std::uint32_t t = span.first; t < span.last; ++t)
                words += " " + story.document.sentences[span.sentence].tokens[t].text;
    }
    CHECK(count == 1);
    return words;
}

}  // namespace

TEST_CASE("what somebody makes clear is his saying") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det council|council|NOUN|NN|3|nsubj made|make|VERB|VBD|0|root "
             "clear|clear|ADJ|JJ|3|xcomp that|that|SCONJ|IN|9|mark the|the|DET|DT|7|det "
             "ferry|ferry|NOUN|NN|9|nsubj would|would|AUX|MD|9|aux sail|sail|VERB|VB|4|ccomp "
             ".|.|PUNCT|.|3|punct")
        .read();
    CHECK(story.frame("sail").speaker_text == "The council");
    CHECK(story.frame("sail").act == SpeechAct::says);
}

TEST_CASE("a remark between commas says the sentence around it, though read as a relative clause") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det tower|tower|NOUN|NN|8|nsubj ,|,|PUNCT|,|5|punct "
             "she|she|PRON|PRP|5|nsubj added|add|VERB|VBD|2|acl:relcl ,|,|PUNCT|,|2|punct "
             "was|be|AUX|VBD|8|cop safe|safe|ADJ|JJ|0|root .|.|PUNCT|.|8|punct")
        .read();
    CHECK(story.frame("tower").speaker_text == "she");
    CHECK(story.index("safe") == story.index("tower"));
    CHECK(story.index("added") == 0);
}

TEST_CASE("what moves somebody's mind is the topic of him whom it moves") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det verdict|verdict|NOUN|NN|3|nsubj stunned|stun|VERB|VBD|0|root "
             "the|the|DET|DT|5|det bakers|baker|NOUN|NNS|3|obj .|.|PUNCT|.|3|punct")
        .read();
    CHECK(only_topic(story) == "the bakers: The verdict");
}

TEST_CASE("a verb with its particle has a topic of its own") {
    Story story;
    story.block()
        .say("Orrell|Orrell|PROPN|NNP|2|nsubj doubled|double|VERB|VBD|0|root "
             "down|down|ADP|RP|2|compound:prt on|on|ADP|IN|6|case the|the|DET|DT|6|det "
             "tolls|toll|NOUN|NNS|2|obl .|.|PUNCT|.|2|punct")
        .read();
    CHECK(only_topic(story) == "Orrell: the tolls");
}

TEST_CASE("a verb and its noun tell an attitude together") {
    Story story;
    story.block()
        .say("Quill|Quill|PROPN|NNP|2|nsubj took|take|VERB|VBD|0|root issue|issue|NOUN|NN|2|obj "
             "with|with|ADP|IN|6|case the|the|DET|DT|6|det estimate|estimate|NOUN|NN|2|obl "
             ".|.|PUNCT|.|2|punct")
        .read();
    CHECK(only_topic(story) == "Quill: the estimate");
}

TEST_CASE("an as-clause with a placeholder says the sentence around it") {
    Story story;
    story.block()
        .say("As|as|SCONJ|IN|4|mark one|one|NUM|CD|3|nummod baker|baker|NOUN|NN|4|nsubj "
             "put|put|VERB|VBD|10|advcl it|it|PRON|PRP|4|obj ,|,|PUNCT|,|4|punct the|the|DET|DT|8|det "
             "oven|oven|NOUN|NN|10|nsubj was|be|AUX|VBD|10|cop cold|cold|ADJ|JJ|0|root "
             ".|.|PUNCT|.|10|punct")
        .read();
    CHECK(story.frame("oven").speaker_text == "one baker");
    CHECK(story.index("cold") == story.index("oven"));
}

TEST_CASE("a name given to something is the namer's word") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det clerks|clerk|NOUN|NNS|3|nsubj dubbed|dub|VERB|VBD|0|root "
             "the|the|DET|DT|5|det levy|levy|NOUN|NN|3|obj a|a|DET|DT|7|det joke|joke|NOUN|NN|3|obj "
             ".|.|PUNCT|.|3|punct")
        .read();
    CHECK(story.frame("joke").speaker_text == "The clerks");
    CHECK(story.index("levy") == story.index("joke"));
}

TEST_CASE("a question that somebody leaves open is only a topic") {
    Story story;
    story.block()
        .say("Orrell|Orrell|PROPN|NNP|4|nsubj has|have|AUX|VBZ|4|aux not|not|PART|RB|4|advmod "
             "said|say|VERB|VBN|0|root when|when|ADV|WRB|9|advmod the|the|DET|DT|7|det "
             "ferry|ferry|NOUN|NN|9|nsubj will|will|AUX|MD|9|aux sail|sail|VERB|VB|4|advcl "
             ".|.|PUNCT|.|4|punct")
        .read();
    CHECK(only_topic(story) == "Orrell: when the ferry will sail");
}

TEST_CASE("who is attacked for something is attacked with words") {
    Story story;
    story.block()
        .say("Orrell|Orrell|PROPN|NNP|2|nsubj blasted|blast|VERB|VBD|0|root the|the|DET|DT|4|det "
             "guild|guild|NOUN|NN|2|obj for|for|ADP|IN|7|case its|its|PRON|PRP$|7|nmod:poss "
             "fees|fee|NOUN|NNS|2|obl .|.|PUNCT|.|2|punct")
        .read();
    CHECK(only_topic(story) == "Orrell: the guild for its fees");
}

TEST_CASE("a relative clause talks about its pronoun") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det permit|permit|NOUN|NN|8|nsubj:pass that|that|PRON|WDT|6|obj "
             "the|the|DET|DT|5|det guild|guild|NOUN|NN|6|nsubj described|describe|VERB|VBD|2|acl:relcl "
             "was|be|AUX|VBD|8|aux:pass forged|forge|VERB|VBN|0|root .|.|PUNCT|.|8|punct")
        .read();
    CHECK(only_topic(story) == "the guild: that");
}

TEST_CASE("without a pronoun a relative clause talks about what it belongs to") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det permit|permit|NOUN|NN|7|nsubj:pass the|the|DET|DT|4|det "
             "guild|guild|NOUN|NN|5|nsubj described|describe|VERB|VBD|2|acl:relcl "
             "was|be|AUX|VBD|7|aux:pass forged|forge|VERB|VBN|0|root .|.|PUNCT|.|7|punct")
        .read();
    CHECK(only_topic(story) == "the guild: The permit");
}

TEST_CASE("a critic's attitude is that of whoever is called one") {
    Story story;
    story.block()
        .say("Tamsin|Tamsin|PROPN|NNP|5|nsubj Orrell|Orrell|PROPN|NNP|1|flat is|be|AUX|VBZ|5|cop "
             "a|a|DET|DT|5|det critic|critic|NOUN|NN|0|root of|of|ADP|IN|8|case the|the|DET|DT|8|det "
             "levy|levy|NOUN|NN|5|nmod .|.|PUNCT|.|5|punct")
        .read();
    CHECK(only_topic(story) == "Tamsin Orrell: the levy");
}

TEST_CASE("a topic keeps its modifiers and leaves out the occasion") {
    Story story;
    story.block()
        .say("Orrell|Orrell|PROPN|NNP|2|nsubj boasted|boast|VERB|VBD|0|root about|about|ADP|IN|5|case "
             "her|her|PRON|PRP$|5|nmod:poss record|record|NOUN|NN|2|obl in|in|ADP|IN|8|case "
             "the|the|DET|DT|8|det races|race|NOUN|NNS|2|obl in|in|ADP|IN|11|case an|a|DET|DT|11|det "
             "interview|interview|NOUN|NN|2|obl .|.|PUNCT|.|2|punct")
        .read();
    CHECK(only_topic(story) == "Orrell: her record in the races");
}

TEST_CASE("who is convinced of something believes it") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det bakers|baker|NOUN|NNS|4|nsubj:pass were|be|AUX|VBD|4|aux:pass "
             "convinced|convince|VERB|VBN|0|root the|the|DET|DT|6|det mill|mill|NOUN|NN|8|nsubj "
             "had|have|AUX|VBD|8|aux closed|close|VERB|VBN|4|ccomp .|.|PUNCT|.|4|punct")
        .read();
    CHECK(story.frame("mill").speaker_text == "The bakers");
    CHECK(story.frame("mill").act == SpeechAct::believes);
}

TEST_CASE("a phrase without a verb in front of a believer is not what he believes") {
    Story story;
    story.block()
        .say("Like|like|ADP|IN|2|case Quill|Quill|PROPN|NNP|5|obl ,|,|PUNCT|,|2|punct "
             "she|she|PRON|PRP|5|nsubj believes|believe|VERB|VBZ|0|root in|in|ADP|IN|7|case "
             "markets|market|NOUN|NNS|5|obl .|.|PUNCT|.|5|punct")
        .read();
    CHECK(story.index("Quill") == 0);
    CHECK(only_topic(story) == "she: markets");
}

TEST_CASE("who is in favour of something has the attitude, and a phrase alone has nobody") {
    SECTION("with a subject") {
        Story story;
        story.block()
            .say("Orrell|Orrell|PROPN|NNP|4|nsubj is|be|AUX|VBZ|4|cop in|in|ADP|IN|4|case favor|favor|NOUN|NN|0|root "
                 "of|of|ADP|IN|7|case the|the|DET|DT|7|det levy|levy|NOUN|NN|4|nmod .|.|PUNCT|.|4|punct")
            .read();
        CHECK(only_topic(story) == "Orrell: the levy");
    }
    SECTION("as the root, with nothing above it") {
        Story story;
        story.block()
            .say("Orrell|Orrell|PROPN|NNP|4|nsubj is|be|AUX|VBZ|4|cop in|in|ADP|IN|4|case favor|favor|NOUN|NN|0|root "
                 ".|.|PUNCT|.|4|punct")
            .read();
        CHECK(story.document.frames.size() == 1);
    }
}
