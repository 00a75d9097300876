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

TEST_CASE("who speaks may stand behind the verb") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det mill|mill|NOUN|NN|5|nsubj is|be|AUX|VBZ|5|cop a|a|DET|DT|5|det "
             "ruin|ruin|NOUN|NN|0|root ,|,|PUNCT|,|7|punct say|say|VERB|VB|5|parataxis "
             "bakers|baker|NOUN|NNS|7|obj .|.|PUNCT|.|5|punct")
        .read();
    CHECK(story.frame("ruin").speaker_text == "bakers");
    CHECK(story.index("mill") == story.index("ruin"));
}

TEST_CASE("a remark inside the sentence says what is around it, though the parser makes it the head") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det mill|mill|NOUN|NN|6|nsubj:outer is|be|AUX|VBZ|6|cop "
             ",|,|PUNCT|,|3|punct she|she|PRON|PRP|6|nsubj said|say|VERB|VBD|0|root "
             ",|,|PUNCT|,|9|punct a|a|DET|DT|9|det ruin|ruin|NOUN|NN|6|obj .|.|PUNCT|.|6|punct")
        .read();
    CHECK(story.frame("ruin").speaker_text == "she");
    CHECK(story.index("mill") == story.index("ruin"));
}

TEST_CASE("who names himself is part of what he says") {
    Story story;
    story.block()
        .say("Orrell|Orrell|PROPN|NNP|2|nsubj considers|consider|VERB|VBZ|0|root "
             "himself|himself|PRON|PRP|2|iobj a|a|DET|DT|5|det poet|poet|NOUN|NN|2|obj "
             ".|.|PUNCT|.|2|punct")
        .read();
    CHECK(story.frame("himself").speaker_text == "Orrell");
    CHECK(story.index("poet") == story.index("himself"));
}

TEST_CASE("a name given in a relative clause belongs to its pronoun") {
    Story story;
    story.block()
        .say("Quill|Quill|PROPN|NNP|9|nsubj ,|,|PUNCT|,|5|punct whom|whom|PRON|WP|5|obj "
             "Orrell|Orrell|PROPN|NNP|5|nsubj called|call|VERB|VBD|1|acl:relcl a|a|DET|DT|7|det "
             "thief|thief|NOUN|NN|5|obj ,|,|PUNCT|,|1|punct left|leave|VERB|VBD|0|root "
             ".|.|PUNCT|.|9|punct")
        .read();
    CHECK(story.frame("thief").speaker_text == "Orrell");
    CHECK(story.index("whom") == story.index("thief"));
    CHECK(story.index("left") == 0);
}

TEST_CASE("a question word read as an object opens the clause") {
    Story story;
    story.block()
        .say("Quill|Quill|PROPN|NNP|2|nsubj explained|explain|VERB|VBD|0|root why|why|ADV|WRB|2|obj "
             "she|she|PRON|PRP|5|nsubj left|leave|VERB|VBD|2|ccomp .|.|PUNCT|.|2|punct")
        .read();
    CHECK(story.frame("why").speaker_text == "Quill");
}

TEST_CASE("what is said by the way is no part of what is denounced") {
    Story story;
    story.block()
        .say("Quill|Quill|PROPN|NNP|2|nsubj denounced|denounce|VERB|VBD|0|root the|the|DET|DT|4|det "
             "levy|levy|NOUN|NN|2|obj ,|,|PUNCT|,|6|punct saying|say|VERB|VBG|2|advcl "
             "the|the|DET|DT|8|det bakers|baker|NOUN|NNS|10|nsubj:pass were|be|AUX|VBD|10|aux:pass "
             "broke|break|VERB|VBN|6|ccomp .|.|PUNCT|.|2|punct")
        .read();
    CHECK(only_topic(story) == "Quill: the levy");
    CHECK(story.frame("broke").speaker_text == "Quill");
}

TEST_CASE("a refusal to say is one saying with what is not said") {
    Story story;
    story.block()
        .say("Quill|Quill|PROPN|NNP|2|nsubj refused|refuse|VERB|VBD|0|root to|to|PART|TO|4|mark "
             "say|say|VERB|VB|2|xcomp whether|whether|SCONJ|IN|7|mark she|she|PRON|PRP|7|nsubj "
             "knew|know|VERB|VBD|4|ccomp .|.|PUNCT|.|2|punct")
        .read();
    CHECK(story.frame("knew").act == SpeechAct::asks);
    CHECK(story.document.frames.size() == 2);
}

TEST_CASE("what draws criticism is criticised") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det levy|levy|NOUN|NN|3|nsubj drew|draw|VERB|VBD|0|root "
             "criticism|criticism|NOUN|NN|3|obj from|from|ADP|IN|6|case bakers|baker|NOUN|NNS|3|obl "
             ".|.|PUNCT|.|3|punct")
        .read();
    CHECK(only_topic(story) == "bakers: The levy");
}

TEST_CASE("the words that somebody utters lead to their topic") {
    Story story;
    story.block()
        .say("Quill|Quill|PROPN|NNP|2|nsubj raised|raise|VERB|VBD|0|root "
             "concerns|concern|NOUN|NNS|2|obj about|about|ADP|IN|6|case the|the|DET|DT|6|det "
             "levy|levy|NOUN|NN|3|nmod .|.|PUNCT|.|2|punct")
        .read();
    CHECK(only_topic(story) == "Quill: the levy");
}

TEST_CASE("a placeholder is no topic") {
    Story story;
    story.block()
        .say("It|it|PRON|PRP|4|nsubj:pass is|be|AUX|VBZ|4|aux:pass not|not|PART|RB|4|advmod "
             "known|know|VERB|VBN|0|root how|how|ADV|WRB|6|advmod many|many|ADJ|JJ|7|advmod "
             "left|leave|VERB|VBD|4|advcl .|.|PUNCT|.|4|punct")
        .read();
    CHECK(only_topic(story) == "unnamed: how many left");
}

TEST_CASE("who is kept from something is named with it") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det guild|guild|NOUN|NN|3|nsubj banned|ban|VERB|VBD|0|root "
             "him|he|PRON|PRP|3|obj from|from|SCONJ|IN|6|mark leaving|leave|VERB|VBG|3|advcl "
             ".|.|PUNCT|.|3|punct")
        .read();
    CHECK(only_topic(story) == "The guild: him from leaving");
}

TEST_CASE("two apostrophes are one double quotation mark") {
    Story story;
    story.block()
        .say("'|'|PUNCT|``|7|punct '|'|PUNCT|``|7|punct The|the|DET|DT|4|det mill|mill|NOUN|NN|7|nsubj "
             "is|be|AUX|VBZ|7|cop a|a|DET|DT|7|det ruin|ruin|NOUN|NN|12|ccomp ,|,|PUNCT|,|7|punct "
             "'|'|PUNCT|''|7|punct '|'|PUNCT|''|7|punct Orrell|Orrell|PROPN|NNP|12|nsubj "
             "said|say|VERB|VBD|0|root .|.|PUNCT|.|12|punct")
        .read();
    CHECK(story.frame("ruin").direct);
    CHECK(story.frame("ruin").speaker_text == "Orrell");
}

TEST_CASE("a suspicion is no statement") {
    Story story;
    story.block()
        .say("Quill|Quill|PROPN|NNP|3|nsubj:pass is|be|AUX|VBZ|3|aux:pass "
             "suspected|suspect|VERB|VBN|0|root of|of|ADP|IN|5|case theft|theft|NOUN|NN|3|obl "
             ".|.|PUNCT|.|3|punct")
        .read();
    CHECK(only_topic(story) == "Quill: theft");
}

TEST_CASE("a source between commas speaks for both sides") {
    Story story;
    story.block()
        .say("By|by|ADP|IN|2|case May|May|PROPN|NNP|14|obl ,|,|PUNCT|,|2|punct "
             "according|accord|VERB|VBG|6|case to|to|ADP|IN|4|fixed filings|filing|NOUN|NNS|14|obl "
             "with|with|ADP|IN|9|case the|the|DET|DT|9|det guild|guild|NOUN|NN|6|nmod "
             ",|,|PUNCT|,|6|punct the|the|DET|DT|12|det bakers|baker|NOUN|NNS|14|nsubj "
             "had|have|AUX|VBD|14|aux paid|pay|VERB|VBN|0|root .|.|PUNCT|.|14|punct")
        .read();
    CHECK(story.frame("May").speaker_text == "filings with the guild");
    CHECK(story.index("paid") == story.index("May"));
}

TEST_CASE("who presses somebody is the one who asks") {
    Story story;
    story.block()
        .say("When|when|ADV|WRB|2|advmod pressed|press|VERB|VBN|10|advcl by|by|ADP|IN|4|case "
             "Quill|Quill|PROPN|NNP|2|obl:agent about|about|ADP|IN|7|case the|the|DET|DT|7|det "
             "levy|levy|NOUN|NN|2|obl ,|,|PUNCT|,|2|punct Orrell|Orrell|PROPN|NNP|10|nsubj "
             "left|leave|VERB|VBD|0|root .|.|PUNCT|.|10|punct")
        .read();
    CHECK(only_topic(story) == "Quill: the levy");
}

TEST_CASE("who remains a critic has the attitude") {
    Story story;
    story.block()
        .say("Orrell|Orrell|PROPN|NNP|2|nsubj remained|remain|VERB|VBD|0|root a|a|DET|DT|4|det "
             "critic|critic|NOUN|NN|2|obj of|of|ADP|IN|7|case the|the|DET|DT|7|det "
             "levy|levy|NOUN|NN|4|nmod .|.|PUNCT|.|2|punct")
        .read();
    CHECK(only_topic(story) == "Orrell: the levy");
}

TEST_CASE("a word that somebody uses is what he says") {
    Story story;
    story.block()
        .say("Orrell|Orrell|PROPN|NNP|2|nsubj used|use|VERB|VBD|0|root the|the|DET|DT|4|det word|word|NOUN|NN|2|obj "
             "ruin|ruin|NOUN|NN|4|appos .|.|PUNCT|.|2|punct")
        .read();
    CHECK(only_topic(story) == "Orrell: the word ruin");
}

TEST_CASE("a state of mind is no speech to oneself") {
    Story story;
    story.block()
        .say("Orrell|Orrell|PROPN|NNP|2|nsubj became|become|VERB|VBD|0|root "
             "convinced|convince|VERB|VBN|2|xcomp that|that|SCONJ|IN|7|mark the|the|DET|DT|6|det "
             "mill|mill|NOUN|NN|7|nsubj closed|close|VERB|VBD|3|ccomp .|.|PUNCT|.|2|punct")
        .read();
    CHECK(story.frame("mill").act == SpeechAct::believes);
    CHECK(story.document.frames.size() == 2);
}

TEST_CASE("a source may follow per") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det mill|mill|NOUN|NN|3|nsubj closed|close|VERB|VBD|0|root "
             ",|,|PUNCT|,|7|punct per|per|ADP|IN|7|case the|the|DET|DT|7|det "
             "report|report|NOUN|NN|3|obl .|.|PUNCT|.|3|punct")
        .read();
    CHECK(story.frame("mill").speaker_text == "the report");
}
