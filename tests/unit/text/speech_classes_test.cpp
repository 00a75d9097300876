// Classes of cues and the turns of phrase around them.

#include "speech_story.hpp"

using namespace gainsay;
using namespace gainsay::text;
using gainsay::text::testing::Story;

namespace {

/// "speaker: words" of every topical saying, one a line.
std::string topics(const Story& story) {
    std::string lines;
    for (const SpeechFrame& frame : story.document.frames) {
        if (!frame.topical) continue;
        lines += (lines.empty() ? "" : "\n") + frame.speaker_text + ":";
        for (const TokenSpan& span : frame.content)
            for (std::uint32_t t = span.first; t < span.last; ++t)
                lines += " " + story.document.sentences[span.sentence].tokens[t].text;
    }
    return lines;
}

}  // namespace

TEST_CASE("what a document finds is its topic, whoever drew it up") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det poll|poll|NOUN|NN|3|nsubj gives|give|VERB|VBZ|0|root "
             "Orrell|Orrell|PROPN|NNP|3|iobj a|a|DET|DT|6|det lead|lead|NOUN|NN|3|obj of|of|ADP|IN|9|case "
             "two|two|NUM|CD|9|nummod points|point|NOUN|NNS|6|nmod .|.|PUNCT|.|3|punct")
        .read();
    CHECK(topics(story) == "The poll: Orrell a lead of two points");
}

TEST_CASE("people who give something away say nothing") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det baker|baker|NOUN|NN|3|nsubj gives|give|VERB|VBZ|0|root "
             "Orrell|Orrell|PROPN|NNP|3|iobj a|a|DET|DT|6|det loaf|loaf|NOUN|NN|3|obj .|.|PUNCT|.|3|punct")
        .read();
    CHECK(topics(story).empty());
}

TEST_CASE("a noun of attitude has its object behind of and its owner in front") {
    Story story;
    story.block()
        .say("Orrell|Orrell|PROPN|NNP|3|nmod:poss 's|'s|PART|POS|1|case abandonment|abandonment|NOUN|NN|7|nsubj "
             "of|of|ADP|IN|6|case the|the|DET|DT|6|det treaty|treaty|NOUN|NN|3|nmod "
             "came|come|VERB|VBD|0|root late|late|ADV|RB|7|advmod .|.|PUNCT|.|7|punct")
        .read();
    CHECK(topics(story) == "Orrell: the treaty");
}

TEST_CASE("the views of somebody are his, not about him") {
    Story story;
    story.block()
        .say("They|they|PRON|PRP|2|nsubj swayed|sway|VERB|VBD|0|root the|the|DET|DT|4|det "
             "views|view|NOUN|NNS|2|obj of|of|ADP|IN|6|case her|her|PRON|PRP|4|nmod .|.|PUNCT|.|2|punct")
        .read();
    CHECK(topics(story).empty());
}

TEST_CASE("a comparison with a figure is nobody's attitude") {
    Story story;
    story.block()
        .say("Sales|sale|NOUN|NNS|2|nsubj fell|fall|VERB|VBD|0|root ,|,|PUNCT|,|4|punct "
             "compared|compare|VERB|VBN|2|advcl with|with|ADP|IN|7|case last|last|ADJ|JJ|7|amod "
             "year|year|NOUN|NN|4|obl .|.|PUNCT|.|2|punct")
        .read();
    CHECK(topics(story).empty());
}

TEST_CASE("the purpose of a plan belongs to what is welcomed though the parser hangs it on the welcome") {
    Story story;
    story.block()
        .say("Orrell|Orrell|PROPN|NNP|2|nsubj welcomed|welcome|VERB|VBD|0|root the|the|DET|DT|4|det "
             "plan|plan|NOUN|NN|2|obj to|to|PART|TO|6|mark widen|widen|VERB|VB|2|xcomp the|the|DET|DT|8|det "
             "bridge|bridge|NOUN|NN|6|obj .|.|PUNCT|.|2|punct")
        .read();
    CHECK(topics(story) == "Orrell: the plan to widen the bridge");
}

TEST_CASE("a contracted perfect with its object in front is no passive") {
    Story story;
    story.block()
        .say("Loaves|loaf|NOUN|NNS|5|nsubj he|he|PRON|PRP|4|nsubj:pass 's|be|AUX|VBZ|4|aux:pass "
             "praised|praise|VERB|VBN|1|acl:relcl sold|sell|VERB|VBD|0|root out|out|ADV|RB|5|advmod "
             ".|.|PUNCT|.|5|punct")
        .read();
    CHECK(topics(story) == "he: Loaves");
}

TEST_CASE("a quote behind a participle of saying is that saying, not the one before") {
    Story story;
    story.block()
        .say("``|``|PUNCT|``|4|punct It|it|PRON|PRP|4|nsubj is|be|AUX|VBZ|4|cop dear|dear|ADJ|JJ|8|ccomp "
             ",|,|PUNCT|,|4|punct ''|''|PUNCT|''|4|punct Orrell|Orrell|PROPN|NNP|8|nsubj "
             "said|say|VERB|VBD|0|root ,|,|PUNCT|,|10|punct adding|add|VERB|VBG|8|advcl ,|,|PUNCT|,|15|punct "
             "``|``|PUNCT|``|15|punct We|we|PRON|PRP|15|nsubj will|will|AUX|MD|15|aux pay|pay|VERB|VB|8|ccomp "
             ".|.|PUNCT|.|15|punct ''|''|PUNCT|''|15|punct")
        .read();
    CHECK(story.index("dear") != story.index("pay"));
    CHECK(story.frame("dear").cue == 7);
    CHECK(story.frame("pay").cue == 9);
    CHECK(story.frame("pay").speaker_text == "Orrell");
}

TEST_CASE("words behind a colon are the subject's when they stand in quotation marks") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det mayor|mayor|NOUN|NN|3|nsubj opened|open|VERB|VBD|0|root with|with|ADP|IN|6|case "
             "a|a|DET|DT|6|det slogan|slogan|NOUN|NN|3|obl :|:|PUNCT|:|3|punct ``|``|PUNCT|``|11|punct "
             "It|it|PRON|PRP|11|nsubj is|be|AUX|VBZ|11|cop time|time|NOUN|NN|3|parataxis .|.|PUNCT|.|11|punct "
             "''|''|PUNCT|''|11|punct")
        .read();
    CHECK(story.frame("time").speaker_text == "The mayor");
    CHECK(story.frame("time").direct);
}

TEST_CASE("a subordinate clause of saying ends where the main clause begins, whatever the tree says") {
    Story story;
    story.block()
        .say("While|while|SCONJ|IN|4|mark the|the|DET|DT|3|det board|board|NOUN|NN|4|nsubj says|say|VERB|VBZ|0|root "
             "it|it|PRON|PRP|7|nsubj is|be|AUX|VBZ|7|cop safe|safe|ADJ|JJ|4|ccomp ,|,|PUNCT|,|10|punct "
             "bakers|baker|NOUN|NNS|10|nsubj closed|close|VERB|VBD|7|parataxis it|it|PRON|PRP|10|obj "
             ".|.|PUNCT|.|4|punct")
        .read();
    CHECK(story.frame("safe").speaker_text == "the board");
    CHECK(story.index("closed") == 0);
}

TEST_CASE("a contrast with what others say is no part of what was said") {
    Story story;
    story.block()
        .say("Bakers|baker|NOUN|NNS|2|nsubj say|say|VERB|VBP|0|root it|it|PRON|PRP|5|nsubj is|be|AUX|VBZ|5|cop "
             "safe|safe|ADJ|JJ|2|ccomp ,|,|PUNCT|,|9|punct while|while|SCONJ|IN|9|mark "
             "millers|miller|NOUN|NNS|9|nsubj call|call|VERB|VBP|5|advcl it|it|PRON|PRP|9|obj "
             "risky|risky|ADJ|JJ|9|xcomp .|.|PUNCT|.|2|punct")
        .read();
    CHECK(story.frame("safe").speaker_text == "Bakers");
    CHECK(story.frame("risky").speaker_text == "millers");
    CHECK(story.document.frames[story.index("risky")].parent == 0);
}

TEST_CASE("a name that something is called is no saying") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det scheme|scheme|NOUN|NN|7|nsubj ,|,|PUNCT|,|4|punct called|call|VERB|VBN|2|acl "
             "Loaf-5|Loaf-5|PROPN|NNP|4|xcomp ,|,|PUNCT|,|4|punct closed|close|VERB|VBD|0|root .|.|PUNCT|.|7|punct")
        .read();
    CHECK(story.document.frames.size() == 1);
}

TEST_CASE("a storm that roars says nothing, a mayor who roars does") {
    const auto roaring = [](const std::string& subject) {
        Story story;
        story.block()
            .say("It|it|PRON|PRP|3|nsubj was|be|AUX|VBD|3|cop late|late|ADJ|JJ|7|ccomp ,|,|PUNCT|,|3|punct "
                 "the|the|DET|DT|6|det " +
                 subject + "|" + subject + "|NOUN|NN|7|nsubj roared|roar|VERB|VBD|0|root .|.|PUNCT|.|7|punct")
            .read();
        return story.index("late") != 0;
    };
    CHECK_FALSE(roaring("storm"));
    CHECK(roaring("mayor"));
}

TEST_CASE("ways to do something belong to what is discussed") {
    Story story;
    story.block()
        .say("They|they|PRON|PRP|2|nsubj discussed|discuss|VERB|VBD|0|root ways|way|NOUN|NNS|2|obj "
             "to|to|PART|TO|5|mark mend|mend|VERB|VB|2|xcomp the|the|DET|DT|7|det bridge|bridge|NOUN|NN|5|obj "
             ".|.|PUNCT|.|2|punct")
        .read();
    CHECK(topics(story) == "They: ways to mend the bridge");
}

TEST_CASE("a second saying of the reporter ends the first, though the tree puts it inside") {
    Story story;
    story.block()
        .say("Orrell|Orrell|PROPN|NNP|2|nsubj says|say|VERB|VBZ|0|root it|it|PRON|PRP|4|nsubj "
             "fell|fall|VERB|VBD|2|ccomp ,|,|PUNCT|,|8|punct though|though|SCONJ|IN|8|mark "
             "she|she|PRON|PRP|8|nsubj noted|note|VERB|VBD|4|advcl nobody|nobody|PRON|NN|10|nsubj "
             "died|die|VERB|VBD|8|ccomp .|.|PUNCT|.|2|punct")
        .read();
    CHECK(story.index("fell") != story.index("died"));
    CHECK(story.document.frames[story.index("died")].parent == 0);
}

TEST_CASE("a request ends before the reason that its judge gives") {
    Story story;
    story.block()
        .say("Orrell|Orrell|PROPN|NNP|2|nsubj rejected|reject|VERB|VBD|0|root a|a|DET|DT|4|det "
             "request|request|NOUN|NN|2|obj to|to|PART|TO|6|mark open|open|VERB|VB|4|acl it|it|PRON|PRP|6|obj "
             ",|,|PUNCT|,|9|punct saying|say|VERB|VBG|6|advcl it|it|PRON|PRP|11|nsubj "
             "harms|harm|VERB|VBZ|9|ccomp nobody|nobody|PRON|NN|11|obj .|.|PUNCT|.|2|punct")
        .read();
    CHECK(story.index("harms") != 0);
    CHECK(story.document.frames[story.index("harms")].parent == 0);
}
