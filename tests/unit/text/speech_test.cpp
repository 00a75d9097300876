#include "speech_story.hpp"

using namespace gainsay;
using namespace gainsay::text;
using gainsay::text::testing::Story;

TEST_CASE("a quote of several sentences belongs to the cue at its end, and a past belief in it is marked") {
    Story story;
    story.block()
        .say("\"|\"|PUNCT|``|5|punct The|the|DET|DT|3|det gate|gate|NOUN|NN|5|nsubj was|be|AUX|VBD|5|cop "
             "open|open|ADJ|JJ|0|root "
             ".|.|PUNCT|.|5|punct")
        .say("At|at|ADP|IN|2|case first|first|ADV|RB|4|obl we|we|PRON|PRP|4|nsubj thought|think|VERB|VBD|15|ccomp "
             "it|it|PRON|PRP|10|nsubj might|might|AUX|MD|10|aux have|have|AUX|VB|10|aux been|be|AUX|VBN|10|cop "
             "an|an|DET|DT|10|det "
             "error|error|NOUN|NN|4|ccomp ,|,|PUNCT|,|4|punct \"|\"|PUNCT|''|4|punct Tamsin|Tamsin|PROPN|NNP|15|nsubj "
             "Orrell|Orrell|PROPN|NNP|13|flat said|say|VERB|VBD|0|root .|.|PUNCT|.|15|punct")
        .read();
    CHECK(story.frame("gate").speaker_text == "Tamsin Orrell");
    CHECK(story.frame("gate").direct);
    CHECK(story.frame("gate").parent == 0);
    CHECK(story.frame("error").past_belief);
    CHECK(story.frame("error").act == SpeechAct::believes);
    CHECK(story.frame("error").speaker_text == "Tamsin Orrell");
    CHECK(story.index("Orrell") == 0);
    CHECK(story.index("said") == 0);
}

TEST_CASE("a pronoun that goes on is the last speaker") {
    Story story;
    story.block()
        .say("Orrell|Orrell|PROPN|NNP|2|nsubj said|say|VERB|VBD|0|root it|it|PRON|PRP|4|nsubj "
             "rained|rain|VERB|VBD|2|ccomp "
             ".|.|PUNCT|.|2|punct")
        .say("She|she|PRON|PRP|2|nsubj added|add|VERB|VBD|0|root that|that|SCONJ|IN|7|mark the|the|DET|DT|5|det "
             "guards|guard|NOUN|NNS|7|nsubj had|have|AUX|VBD|7|aux left|leave|VERB|VBN|2|ccomp .|.|PUNCT|.|2|punct")
        .read();
    CHECK(story.frame("left").speaker_text == "Orrell");
    CHECK(story.index("She") == 0);
}

TEST_CASE("content before the cue is the speaker's even when the parser takes it for his modifier") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det clinic|clinic|NOUN|NN|10|nsubj burned|burn|VERB|VBD|2|acl for|for|ADP|IN|6|case "
             "two|two|NUM|CD|6|nummod hours|hour|NOUN|NNS|3|obl ,|,|PUNCT|,|2|punct the|the|DET|DT|9|det "
             "council|council|NOUN|NN|10|nsubj said|say|VERB|VBD|0|root in|in|ADP|IN|13|case a|a|DET|DT|13|det "
             "statement|statement|NOUN|NN|10|obl .|.|PUNCT|.|10|punct")
        .read();
    CHECK(story.frame("clinic").speaker_text == "the council");
    CHECK(story.frame("burned").speaker_text == "the council");
    CHECK(story.frame("burned").occasion == "statement");
    CHECK(story.index("statement") == 0);
}

TEST_CASE("the occasion of speaking is taken from a participle in front") {
    Story story;
    story.block()
        .say("Speaking|speak|VERB|VBG|10|advcl at|at|ADP|IN|5|case the|the|DET|DT|5|det "
             "Northern|Northern|ADJ|NNP|5|amod "
             "Summit|Summit|PROPN|NNP|1|obl ,|,|PUNCT|,|1|punct Minister|Minister|PROPN|NNP|8|nmod:desc "
             "Dara|Dara|PROPN|NNP|10|nsubj "
             "Quill|Quill|PROPN|NNP|8|flat said|say|VERB|VBD|0|root the|the|DET|DT|12|det "
             "bridge|bridge|NOUN|NN|15|nsubj:pass "
             "had|have|AUX|VBD|15|aux been|be|AUX|VBN|15|aux:pass hit|hit|VERB|VBN|10|ccomp "
             "twice|twice|ADV|RB|15|advmod "
             ".|.|PUNCT|.|10|punct")
        .read();
    CHECK(story.frame("hit").speaker_text == "Minister Dara Quill");
    CHECK(story.frame("hit").occasion == "Northern Summit");
    CHECK(story.index("Summit") == 0);
}

TEST_CASE("according to somebody is said by him") {
    Story story;
    story.block()
        .say("According|accord|VERB|VBG|3|case to|to|ADP|IN|1|fixed officials|official|NOUN|NNS|8|obl "
             ",|,|PUNCT|,|3|punct "
             "nine|nine|NUM|CD|6|nummod people|people|NOUN|NNS|8|nsubj:pass were|be|AUX|VBD|8|aux:pass "
             "injured|injure|VERB|VBN|0|root .|.|PUNCT|.|8|punct")
        .read();
    CHECK(story.frame("injured").speaker_text == "officials");
    CHECK(story.index("According") == 0);
}

TEST_CASE("a denial and a blame inside one sentence share the speaker") {
    Story story;
    story.block()
        .say("Velmora|Velmora|PROPN|NNP|3|nsubj has|have|AUX|VBZ|3|aux denied|deny|VERB|VBN|0|root "
             "responsibility|responsibility|NOUN|NN|3|obj ,|,|PUNCT|,|6|punct blaming|blame|VERB|VBG|3|advcl "
             "Ostrian|Ostrian|PROPN|NNP|8|compound gunners|gunner|NOUN|NNS|6|obj instead|instead|ADV|RB|6|advmod "
             ".|.|PUNCT|.|3|punct")
        .read();
    CHECK(story.frame("responsibility").act == SpeechAct::denies);
    CHECK(story.frame("gunners").act == SpeechAct::accuses);
    CHECK(story.frame("gunners").speaker_text == "Velmora");
}

TEST_CASE("rejected claims are denied by who rejects them") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det ministry|ministry|NOUN|NN|3|nsubj rejected|reject|VERB|VBD|0|root "
             "claims|claim|VERB|VBZ|3|obj "
             "that|that|SCONJ|IN|9|mark its|its|PRON|PRP$|7|nmod:poss drones|drone|NOUN|NNS|9|nsubj "
             "had|have|AUX|VBD|9|aux "
             "struck|strike|VERB|VBN|4|acl:relcl the|the|DET|DT|11|det port|port|NOUN|NN|9|obj .|.|PUNCT|.|3|punct")
        .read();
    CHECK(story.frame("struck").act == SpeechAct::denies);
    CHECK(story.frame("struck").speaker_text == "The ministry");
    CHECK(story.document.frames.size() == 2);
}

TEST_CASE("reports called false are denied by the speaker around them, or by the outlet itself") {
    SECTION("in somebody's words") {
        Story story;
        std::string row = "The|the|DET|DT|2|det ministry|ministry|NOUN|NN|3|nsubj said|say|VERB|VBD|0|root ";
        row += "reports|report|NOUN|NNS|8|nsubj suggesting|suggest|VERB|VBG|4|acl sabotage|sabotage|NOUN|NN|5|obj "
               "were|be|AUX|VBD|8|cop false|false|ADJ|JJ|3|ccomp .|.|PUNCT|.|3|punct";
        story.block().say(row).read();
        CHECK(story.frame("sabotage").act == SpeechAct::denies);
        CHECK(story.frame("sabotage").speaker_text == "The ministry");
        CHECK(story.frame("false").act == SpeechAct::says);
    }
    SECTION("in the outlet's words") {
        Story story;
        story.document.article.outlet = "Harbour Post";
        story.block()
            .say("Reports|report|NOUN|NNS|5|nsubj suggesting|suggest|VERB|VBG|1|acl sabotage|sabotage|NOUN|NN|2|obj "
                 "were|be|AUX|VBD|5|cop false|false|ADJ|JJ|0|root .|.|PUNCT|.|5|punct")
            .read();
        CHECK(story.frame("sabotage").act == SpeechAct::denies);
        CHECK(story.frame("sabotage").speaker_text == "Harbour Post");
        CHECK_FALSE(story.frame("sabotage").speaker.valid());
    }
}

TEST_CASE("sayings nest, and coordinated verbs share their speaker") {
    Story story;
    story.block()
        .say("Quill|Quill|PROPN|NNP|2|nsubj said|say|VERB|VBD|0|root Orrell|Orrell|PROPN|NNP|4|nsubj "
             "condemned|condemn|VERB|VBD|2|ccomp the|the|DET|DT|6|det raid|raid|NOUN|NN|4|obj and|and|CCONJ|CC|8|cc "
             "stressed|stress|VERB|VBD|4|conj that|that|SCONJ|IN|14|mark it|it|PRON|PRP|14|nsubj was|be|AUX|VBD|14|cop "
             "not|not|PART|RB|14|advmod the|the|DET|DT|14|det first|first|ADJ|JJ|8|ccomp .|.|PUNCT|.|2|punct")
        .read();
    CHECK(story.frame("condemned").speaker_text == "Quill");
    CHECK(story.frame("first").speaker_text == "Orrell");
    CHECK(story.document.frames[story.frame("first").parent].speaker_text == "Quill");
}

TEST_CASE("the deed of which somebody is accused is the accuser's word") {
    Story story;
    story.block()
        .say("Velmora|Velmora|PROPN|NNP|2|nsubj accused|accuse|VERB|VBD|0|root Ostria|Ostria|PROPN|NNP|2|obj "
             "of|of|SCONJ|IN|5|mark "
             "shelling|shell|VERB|VBG|3|acl the|the|DET|DT|7|det harbour|harbour|NOUN|NN|5|obj .|.|PUNCT|.|2|punct")
        .read();
    CHECK(story.frame("shelling").act == SpeechAct::accuses);
    CHECK(story.frame("harbour").speaker_text == "Velmora");
}

TEST_CASE("a few words in quotes without a verb of saying stay where they are") {
    Story story;
    story.block()
        .say("The|the|DET|DT|2|det ministry|ministry|NOUN|NN|5|nsubj:pass was|be|AUX|VBD|5|aux:pass "
             "\"|\"|PUNCT|``|5|punct "
             "puzzled|puzzle|VERB|VBN|0|root \"|\"|PUNCT|''|5|punct by|by|ADP|IN|9|case the|the|DET|DT|9|det "
             "noise|noise|NOUN|NN|5|obl:agent .|.|PUNCT|.|5|punct")
        .read();
    CHECK(story.index("puzzled") == 0);
}

TEST_CASE("a quote that goes on behind its cue is the same saying") {
    Story story;
    story.block()
        .say("\"|\"|PUNCT|``|3|punct We|we|PRON|PRP|3|nsubj counted|count|VERB|VBD|9|ccomp six|six|NUM|CD|5|nummod "
             "boats|boat|NOUN|NNS|3|obj ,|,|PUNCT|,|3|punct \"|\"|PUNCT|''|3|punct Orrell|Orrell|PROPN|NNP|9|nsubj "
             "said|say|VERB|VBD|0|root .|.|PUNCT|.|9|punct")
        .say("\"|\"|PUNCT|``|5|punct Two|two|NUM|CD|5|nsubj of|of|ADP|IN|4|case them|them|PRON|PRP|2|nmod "
             "sank|sink|VERB|VBD|0|root "
             ".|.|PUNCT|.|5|punct \"|\"|PUNCT|''|5|punct")
        .read();
    CHECK(story.frame("sank").speaker_text == "Orrell");
    CHECK(story.index("sank") == story.index("counted"));
}

TEST_CASE("a line of attribution signs the quote above it") {
    Story story;
    story.block()
        .say("\"|\"|PUNCT|``|4|punct We|we|PRON|PRP|4|nsubj have|have|AUX|VBP|4|aux waited|wait|VERB|VBN|0|root "
             "enough|enough|ADV|RB|4|advmod \"|\"|PUNCT|''|4|punct")
        .block()
        .say("-|-|PUNCT|:|2|punct Dara|Dara|PROPN|NNP|0|root Quill|Quill|PROPN|NNP|2|flat ,|,|PUNCT|,|5|punct "
             "minister|minister|NOUN|NN|2|appos of|of|ADP|IN|7|case ports|port|NOUN|NNS|5|nmod")
        .read();
    CHECK(story.frame("waited").speaker_text == "Dara Quill");
    CHECK(story.frame("waited").direct);
}

TEST_CASE("a paragraph that opens again continues the quote of the one before") {
    Story story;
    story.block()
        .say("Orrell|Orrell|PROPN|NNP|2|nsubj said|say|VERB|VBD|0|root :|:|PUNCT|:|2|punct \"|\"|PUNCT|``|6|punct "
             "We|we|PRON|PRP|6|nsubj "
             "waited|wait|VERB|VBD|2|ccomp for|for|ADP|IN|8|case hours|hour|NOUN|NNS|6|obl .|.|PUNCT|.|2|punct")
        .block()
        .say("\"|\"|PUNCT|``|3|punct Nobody|nobody|PRON|NN|3|nsubj came|come|VERB|VBD|0|root for|for|ADP|IN|5|case "
             "us|we|PRON|PRP|3|obl .|.|PUNCT|.|3|punct \"|\"|PUNCT|''|3|punct")
        .read();
    CHECK(story.frame("waited").speaker_text == "Orrell");
    CHECK(story.frame("came").speaker_text == "Orrell");
    CHECK(story.index("came") == story.index("waited"));
}

TEST_CASE("an agentless report stays the outlet's, and what is not said is asserted by nobody") {
    Story story;
    story.block()
        .say("No|no|DET|DT|2|det injuries|injury|NOUN|NNS|4|nsubj:pass were|be|AUX|VBD|4|aux:pass "
             "reported|report|VERB|VBN|0|root "
             ".|.|PUNCT|.|4|punct")
        .say("The|the|DET|DT|2|det council|council|NOUN|NN|5|nsubj did|do|AUX|VBD|5|aux not|not|PART|RB|5|advmod "
             "say|say|VERB|VB|0|root "
             "whether|whether|SCONJ|IN|10|mark the|the|DET|DT|8|det dam|dam|NOUN|NN|10|nsubj had|have|AUX|VBD|10|aux "
             "failed|fail|VERB|VBN|5|ccomp .|.|PUNCT|.|5|punct")
        .read();
    CHECK(story.index("injuries") == 0);
    CHECK(story.frame("failed").act == SpeechAct::asks);
}

TEST_CASE("entities name the speaker, for pronouns too") {
    Story story;
    story.block()
        .say("Quill|Quill|PROPN|NNP|2|nsubj said|say|VERB|VBD|0|root it|it|PRON|PRP|4|nsubj "
             "rained|rain|VERB|VBD|2|ccomp "
             ".|.|PUNCT|.|2|punct")
        .say("He|he|PRON|PRP|2|nsubj said|say|VERB|VBD|0|root roofs|roof|NOUN|NNS|4|nsubj leaked|leak|VERB|VBD|2|ccomp "
             ".|.|PUNCT|.|2|punct");
    Entity quill;
    quill.id = EntityId::at(0);
    quill.kind = EntityKind::person;
    quill.name = "Dara Quill";
    story.document.entities.push_back(quill);
    story.document.mentions.push_back({quill.id, {0, 0, 1}, 0, MentionForm::name, true});
    story.document.mentions.push_back({quill.id, {1, 0, 1}, 0, MentionForm::pronoun, true});
    story.read();
    CHECK(story.frame("rained").speaker == quill.id);
    CHECK(story.frame("leaked").speaker == quill.id);
    CHECK(story.frame("leaked").speaker_text == "Dara Quill");
}

TEST_CASE("trees of any shape give frames without loops") {
    std::uint32_t seed = 7;
    const auto next = [&](std::uint32_t below) {
        seed = seed * 1664525u + 1013904223u;
        return (seed >> 8) % below;
    };
    const std::vector<std::pair<const char*, const char*>> words = {
        {"said", "say"}, {"\"", "\""}, {"claims", "claim"},   {"that", "that"},   {"according", "accord"},
        {"to", "to"},    {",", ","},   {"he", "he"},          {"denied", "deny"}, {"'", "'"},
        {"-", "-"},      {":", ":"},   {"accused", "accuse"}, {"of", "of"},       {"as", "as"}};
    const std::vector<const char*> relations = {"nsubj", "ccomp", "obj",       "obl",   "mark",  "case",
                                                "acl",   "conj",  "parataxis", "punct", "xcomp", "advcl"};
    for (int round = 0; round < 400; ++round) {
        Document document;
        const std::uint32_t sentences = next(5);
        for (std::uint32_t s = 0; s < sentences; ++s) {
            document.article.blocks.emplace_back();
            Sentence sentence;
            sentence.block = s / 2;
            const std::uint32_t count = next(14);
            for (std::uint32_t t = 0; t < count; ++t) {
                Token token;
                const auto& word = words[next(static_cast<std::uint32_t>(words.size()))];
                token.text = token.lower = word.first;
                token.lemma = word.second;
                token.upos = static_cast<Upos>(next(17));
                token.xpos = next(2) ? "VBG" : "VBD";
                token.head = next(20) == 0 ? kNoToken : next(count + 2);
                token.relation = relations[next(static_cast<std::uint32_t>(relations.size()))];
                token.space_before = next(2) == 0;
                sentence.tokens.push_back(token);
            }
            document.sentences.push_back(sentence);
        }
        find_speech(document);
        REQUIRE(document.frame_of.size() == document.sentences.size());
        for (std::size_t f = 0; f < document.frames.size(); ++f) {
            std::uint32_t up = static_cast<std::uint32_t>(f);
            for (std::size_t steps = 0; up != 0; ++steps) {
                REQUIRE(steps < document.frames.size());
                up = document.frames[up].parent;
            }
        }
        for (std::size_t s = 0; s < document.sentences.size(); ++s)
            for (std::uint32_t frame : document.frame_of[s]) REQUIRE(frame < document.frames.size());
    }
}
