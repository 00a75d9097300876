#include "parser/text/english_model.hpp"
#include "parser/text/tree_repairs.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace gainsay;
using namespace gainsay::text;

namespace {

/// "found|V|VBD|0|root" each: word, tags, head (from 1, 0 for the root), relation[:subtype], and perhaps a tag of a
/// name: what a parser may give, so that the repairs are tested and not the model of the day.
Sentence tree_of(const std::string& words) {
    Sentence sentence;
    std::istringstream in(words);
    for (std::string word; in >> word;) {
        Token token;
        std::istringstream parts(word);
        std::string upos, head, relation, entity;
        std::getline(parts, token.text, '|');
        std::getline(parts, upos, '|');
        std::getline(parts, token.xpos, '|');
        std::getline(parts, head, '|');
        std::getline(parts, relation, '|');
        std::getline(parts, entity, '|');
        for (const char c : token.text) token.lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        token.upos = upos == "V"   ? Upos::verb
                     : upos == "N" ? Upos::noun
                     : upos == "P" ? Upos::propn
                     : upos == "M" ? Upos::num
                     : upos == "D" ? Upos::det
                     : upos == "I" ? Upos::adp
                     : upos == "J" ? Upos::adj
                     : upos == "A" ? Upos::aux
                     : upos == "," ? Upos::punct
                                   : Upos::pron;
        token.head = head == "0" ? kNoToken : static_cast<std::uint32_t>(std::stoul(head) - 1);
        const std::size_t colon = relation.find(':');
        token.relation = relation.substr(0, colon);
        if (colon != std::string::npos) token.subtype = relation.substr(colon + 1);
        token.entity_tag = entity.empty() ? "O" : entity;
        if (!sentence.tokens.empty() && (token.text == "-" || sentence.tokens.back().text == "-"))
            token.space_before = false;
        sentence.tokens.push_back(token);
    }
    set_lemmas(sentence);
    return sentence;
}

/// "relation<head word" of a word after the repairs.
std::string place(const Sentence& sentence, const std::string& word) {
    for (const Token& t : sentence.tokens)
        if (t.text == word) return t.relation + "<" + (t.head == kNoToken ? "" : sentence.tokens[t.head].text);
    return "none";
}

Sentence framed(const std::string& words) {
    Sentence sentence = tree_of(words);
    mend_frames(sentence);
    mend_name_trees(sentence);
    return sentence;
}

bool is_tree(const Sentence& sentence) {
    int roots = 0;
    for (std::uint32_t i = 0; i < sentence.tokens.size(); ++i) {
        roots += sentence.tokens[i].head == kNoToken ? 1 : 0;
        std::size_t steps = 0;
        for (std::uint32_t t = i; t != kNoToken; t = sentence.tokens[t].head)
            if (++steps > sentence.tokens.size()) return false;
    }
    return roots == 1;
}

}  // namespace

TEST_CASE("A passive of naming has a predicate and no object") {
    for (const char* verb : {"declared", "elected", "crowned", "ruled", "appointed"}) {
        const Sentence s = framed("Sela|P|NNP|3|nsubj:pass|B-PER was|A|VBD|3|aux:pass " + std::string(verb) +
                                  "|V|VBN|0|root the|D|DT|5|det winner|N|NN|3|obj");
        CHECK(place(s, "winner") == std::string("xcomp<") + verb);
    }
    CHECK(place(framed("Sela|P|NNP|2|nsubj|B-PER found|V|VBD|0|root the|D|DT|4|det winner|N|NN|2|obj"), "winner") ==
          "obj<found");
    CHECK(place(framed("Sela|P|NNP|3|nsubj:pass was|A|VBD|3|aux:pass given|V|VBN|0|root a|D|DT|5|det key|N|NN|3|obj"),
                "key") == "obj<given");
}

TEST_CASE("Who is named is the object, and what they are named the predicate") {
    Sentence s = framed("Judges|N|NNS|2|nsubj found|V|VBD|0|root Petra|P|NNP|2|iobj|B-PER guilty|J|JJ|2|xcomp");
    CHECK(place(s, "Petra") == "obj<found");
    s = framed("They|X|PRP|2|nsubj elected|V|VBD|0|root Hanno|P|NNP|5|compound|B-PER Reif|P|NNP|3|flat|I-PER "
               "mayor|N|NN|2|obj");
    CHECK(place(s, "Hanno") == "obj<elected");
    CHECK(place(s, "mayor") == "xcomp<elected");
    s = framed("They|X|PRP|2|nsubj named|V|VBD|0|root Petra|P|NNP|2|obj|B-PER Valk|P|NNP|3|flat|I-PER "
               "chairwoman|N|NN|3|flat");
    CHECK(place(s, "chairwoman") == "xcomp<named");
    s = framed("They|X|PRP|2|nsubj called|V|VBD|0|root Lorvik|P|NNP|4|compound|B-LOC police|N|NNS|2|obj");
    CHECK(place(s, "police") == "obj<called");
    s = framed("They|X|PRP|2|nsubj told|V|VBD|0|root Petra|P|NNP|2|iobj|B-PER to|X|TO|5|mark go|V|VB|2|xcomp");
    CHECK(place(s, "Petra") == "iobj<told");
}

TEST_CASE("A figure that was left dead is the object, whichever of the two was taken for the head") {
    for (const char* state : {"dead", "injured", "homeless", "missing"}) {
        for (const char* relation : {"obl", "obj"}) {
            const std::string word(state);
            Sentence s = framed("It|X|PRP|2|nsubj left|V|VBD|0|root 30|M|CD|2|" + std::string(relation) + " " + word +
                                "|J|JJ|3|amod");
            CHECK(place(s, "30") == "obj<left");
            CHECK(place(s, word) == "xcomp<left");
            s = framed("It|X|PRP|2|nsubj left|V|VBD|0|root 30|M|CD|4|nummod " + word + "|J|JJ|2|obj");
            CHECK(place(s, "30") == "obj<left");
            CHECK(place(s, word) == "xcomp<left");
        }
    }
    CHECK(place(framed("It|X|PRP|2|nsubj buried|V|VBD|0|root 30|M|CD|4|nummod dead|J|JJ|2|obj"), "dead") ==
          "obj<buried");
}

TEST_CASE("A trend behind a number of people is the verb") {
    const Sentence noun = framed("On|I|IN|2|case Friday|P|NNP|4|nmod the|D|DT|4|det number|N|NN|0|root of|I|IN|7|case "
                                 "injured|V|VBN|7|amod rose|N|NN|4|nmod to|I|IN|9|case 260|M|CD|7|nmod");
    CHECK(place(noun, "rose") == "root<");
    CHECK(noun.tokens[6].lemma == "rise");
    CHECK(place(noun, "number") == "nsubj<rose");
    CHECK(place(noun, "injured") == "nmod<number");
    CHECK(place(noun, "of") == "case<injured");
    CHECK(place(noun, "260") == "obl<rose");
    CHECK(place(noun, "Friday") == "obl<rose");
    CHECK(is_tree(noun));
    const Sentence said = framed(
        "The|D|DT|2|det number|N|NN|9|nsubj of|I|IN|4|case wounded|J|JJ|2|nmod increased|V|VBN|4|acl to|I|IN|7|case "
        "77|M|CD|5|obl mayors|N|NNS|9|nsubj said|V|VBD|0|root");
    CHECK(place(said, "increased") == "ccomp<said");
    CHECK(place(said, "number") == "nsubj<increased");
    CHECK(place(said, "mayors") == "nsubj<said");
    CHECK(is_tree(said));
    // One subject alone: the participle may well be one.
    const Sentence participle = framed(
        "The|D|DT|2|det number|N|NN|8|nsubj of|I|IN|4|case fines|N|NNS|2|nmod increased|V|VBN|4|acl to|I|IN|7|case "
        "77|M|CD|5|obl worried|V|VBD|0|root them|X|PRP|8|obj");
    CHECK(place(participle, "increased") == "acl<fines");
}

TEST_CASE("A deed behind an article is a noun, people behind one are not") {
    CHECK(framed("survivors|N|NNS|0|root of|I|IN|4|case the|D|DT|4|det sinking|V|VBG|1|nmod").tokens[3].upos ==
          Upos::noun);
    CHECK(framed("names|N|NNS|0|root of|I|IN|4|case the|D|DT|4|det missing|V|VBG|1|nmod").tokens[3].upos == Upos::verb);
    CHECK(framed("after|I|IN|2|case sinking|V|VBG|0|root the|D|DT|4|det ship|N|NN|2|obj").tokens[1].upos == Upos::verb);
}

TEST_CASE("Where a clause has its objects, a relative pronoun opens it") {
    const Sentence s = framed("It|X|PRP|5|nsubj was|A|VBD|5|cop after|I|IN|5|case the|D|DT|5|det storm|N|NN|0|root "
                              "that|X|WDT|8|obj we|X|PRP|8|nsubj sent|V|VBD|5|acl:relcl blankets|N|NNS|8|obj");
    CHECK(place(s, "that") == "mark<sent");
    CHECK(s.tokens[7].subtype.empty());
    CHECK(place(framed("list|N|NN|0|root that|X|WDT|4|obj we|X|PRP|4|nsubj sent|V|VBD|1|acl:relcl"), "that") ==
          "obj<sent");
}

TEST_CASE("Whose is a possessor, and what is possessed has the verb behind it") {
    const Sentence s = framed("man|N|NN|0|root whose|X|WP$|3|nsubj driving|V|VBG|1|acl spree|N|NN|3|obj "
                              "claimed|V|VBD|1|acl:relcl lives|N|NNS|5|obj");
    CHECK(place(s, "spree") == "nsubj<claimed");
    CHECK(place(s, "whose") == "nmod<spree");
    CHECK(place(s, "driving") == "compound<spree");
    CHECK(is_tree(s));
}

TEST_CASE("Off a coast is where a thing sank") {
    const Sentence s = framed("It|X|PRP|2|nsubj sank|V|VBD|0|root off|I|RP|2|compound:prt Harlow|P|NNP|2|obj");
    CHECK(place(s, "Harlow") == "obl<sank");
    CHECK(place(s, "off") == "case<Harlow");
    CHECK(place(framed("It|X|PRP|2|nsubj paid|V|VBD|0|root off|I|RP|2|compound:prt Harlow|P|NNP|2|obj"), "Harlow") ==
          "obj<paid");
}

TEST_CASE("A name is one phrase and has no opponent of its own") {
    Sentence s = framed("They|X|PRP|2|nsubj lost|V|VBD|0|root to|I|IN|4|case Torvale|P|NNP|2|obl|B-ORG "
                        "United|P|NNP|2|obl|I-ORG");
    CHECK(place(s, "United") == "flat<Torvale");
    s = framed(
        "victory|N|NN|0|root of|I|IN|3|case Lorvik|P|NNP|1|nmod|B-ORG over|I|IN|5|case Alder|P|NNP|3|nmod|B-ORG");
    CHECK(place(s, "Alder") == "nmod<victory");
    s = framed("city|N|NN|0|root of|I|IN|3|case Lorvik|P|NNP|1|nmod|B-LOC in|I|IN|5|case Alder|P|NNP|3|nmod|B-LOC");
    CHECK(place(s, "Alder") == "nmod<Lorvik");
}

TEST_CASE("A name right behind a noun with an article stands beside it") {
    Sentence s = framed("collision|N|NN|0|root of|I|IN|4|case the|D|DT|4|det ferry|N|NN|1|nmod "
                        "Halcyon|P|NNP|6|compound|B-LOC Dawn|P|NNP|1|nmod|I-LOC");
    CHECK(place(s, "Dawn") == "appos<ferry");
    CHECK(is_tree(s));
    s = framed("collision|N|NN|0|root of|I|IN|4|case the|D|DT|4|det ferry|N|NN|1|nmod near|I|IN|6|case "
               "Dawn|P|NNP|1|nmod|B-LOC");
    CHECK(place(s, "Dawn") == "nmod<collision");
}

TEST_CASE("A verb behind its contents has its subject right before it, and the contents have theirs") {
    const std::string fire =
        "A|D|DT|2|det fire|N|NN|9|nsubj killed|V|VBD|9|ccomp six|M|CD|5|nummod people|N|NNS|3|obj ,|,|,|8|punct ";
    Sentence s = framed(fire + "the|D|DT|8|det owner|N|NN|5|appos said|V|VBD|0|root");
    CHECK(place(s, "fire") == "nsubj<killed");
    CHECK(place(s, "owner") == "nsubj<said");
    CHECK(is_tree(s));
    // Right already, and another order.
    s = framed("A|D|DT|2|det fire|N|NN|3|nsubj killed|V|VBD|8|ccomp six|M|CD|3|obj ,|,|,|8|punct the|D|DT|7|det "
               "owner|N|NN|8|nsubj said|V|VBD|0|root");
    CHECK(place(s, "fire") == "nsubj<killed");
    CHECK(place(s, "owner") == "nsubj<said");
    s = framed(
        "Officials|N|NNS|2|nsubj said|V|VBD|0|root a|D|DT|4|det fire|N|NN|5|nsubj killed|V|VBD|2|ccomp six|M|CD|5|obj");
    CHECK(place(s, "Officials") == "nsubj<said");
    CHECK(place(s, "fire") == "nsubj<killed");
}

TEST_CASE("A verb in the past has no article: the noun before it is its subject, the day behind it tells when") {
    const Sentence s =
        framed("the|D|DT|4|det first|J|JJ|4|amod flood|N|NN|4|compound struck|V|VBD|0|root 9|M|CD|4|appos");
    CHECK(place(s, "flood") == "nsubj<struck");
    CHECK(place(s, "the") == "det<flood");
    CHECK(place(s, "first") == "amod<flood");
    CHECK(place(s, "9") == "appos<struck");
    const Sentence dated =
        framed("the|D|DT|3|det flood|N|NN|3|compound struck|V|VBD|0|root May|P|NNP|5|nmod 9|M|CD|3|appos");
    CHECK(place(dated, "9") == "obl<struck");
    CHECK(is_tree(dated));
}

TEST_CASE("Behind a rating with a hyphen stands the head") {
    for (const char* words : {"a|D|DT|2|det grade|N|NN|6|nsubj -|,|HYPH|4|punct 4|M|CD|5|nummod storm|N|NN|2|appos "
                              "sank|V|VBD|0|root it|O|PRP|6|obj",
                              "a|D|DT|5|det grade|N|NN|5|compound -|,|HYPH|4|punct 4|M|CD|2|flat storm|N|NN|6|nsubj "
                              "sank|V|VBD|0|root it|O|PRP|6|obj"}) {
        const Sentence s = framed(words);
        CHECK(place(s, "storm") == "nsubj<sank");
        CHECK(place(s, "grade") == "compound<storm");
        CHECK(place(s, "4") == "nummod<grade");
        CHECK(place(s, "a") == "det<storm");
        CHECK(is_tree(s));
    }
}

TEST_CASE("A figure with an adverb of outcome is a clause of its own") {
    Sentence s = framed("Five|M|CD|2|nummod hikers|N|NNS|4|nsubj:pass were|A|VBD|4|aux:pass hurt|V|VBN|0|root "
                        ",|,|,|6|punct two|M|CD|4|obj critically|X|RB|4|advmod");
    s.tokens[6].upos = Upos::adv;
    mend_frames(s);
    CHECK(place(s, "two") == "parataxis<hurt");
    CHECK(place(s, "critically") == "advmod<two");
    CHECK(is_tree(s));
    // without a comma the adverb is the verb's
    Sentence plain = framed("Gunmen|N|NNS|2|nsubj shot|V|VBD|0|root two|M|CD|2|obj fatally|X|RB|2|advmod");
    plain.tokens[3].upos = Upos::adv;
    mend_frames(plain);
    CHECK(place(plain, "fatally") == "advmod<shot");
}

TEST_CASE("A weekday behind a noun with an article begins a phrase of its own") {
    const Sentence s =
        framed("He|X|PRP|3|nsubj:pass was|A|VBD|3|aux:pass hurt|V|VBN|0|root in|I|IN|8|case a|D|DT|8|det "
               "shooting|N|NN|8|compound Sunday|P|NNP|8|compound afternoon|N|NN|3|obl");
    CHECK(place(s, "shooting") == "obl<hurt");
    CHECK(place(s, "afternoon") == "obl<hurt");
    CHECK(place(s, "in") == "case<shooting");
    CHECK(place(s, "a") == "det<shooting");
    CHECK(place(s, "Sunday") == "compound<afternoon");
    CHECK(is_tree(s));
    const Sentence plain = framed("The|D|DT|3|det Sunday|P|NNP|3|compound paper|N|NN|4|nsubj came|V|VBD|0|root");
    CHECK(place(plain, "paper") == "nsubj<came");
}

TEST_CASE("Behind 'nor' the subject stands between the auxiliary and its verb") {
    const Sentence s = framed("Nor|X|CC|2|cc have|A|VBP|0|root guards|N|NNS|2|obj opened|V|VBN|2|xcomp "
                              "it|X|PRP|4|obj");
    CHECK(place(s, "opened") == "root<");
    CHECK(place(s, "guards") == "nsubj<opened");
    CHECK(place(s, "have") == "aux<opened");
    CHECK(is_tree(s));
}

TEST_CASE("Where somebody is sent hangs on the sending") {
    Sentence s = framed("It|X|PRP|2|nsubj sent|V|VBD|0|root a|D|DT|4|det girl|N|NN|2|obj to|I|IN|6|case "
                        "hospital|N|NN|4|nmod");
    CHECK(place(s, "hospital") == "obl<sent");
    s = framed("It|X|PRP|2|nsubj lost|V|VBD|0|root the|D|DT|4|det key|N|NN|2|obj to|I|IN|6|case hospital|N|NN|4|nmod");
    CHECK(place(s, "hospital") == "nmod<key");
}

TEST_CASE("A person's name between commas is who the noun before the town is") {
    const Sentence s = framed("The|D|DT|2|det mayor|N|NN|8|nsubj of|I|IN|4|case Lorvik|P|NNP|2|nmod|B-LOC "
                              ",|,|,|6|punct Gwen|P|NNP|4|appos|B-PER Tarry|P|NNP|6|flat|I-PER left|V|VBD|0|root");
    CHECK(place(s, "Gwen") == "appos<mayor");
    CHECK(is_tree(s));
    const Sentence town = framed("A|D|DT|2|det road|N|NN|0|root to|I|IN|4|case Lorvik|P|NNP|2|nmod|B-LOC "
                                 ",|,|,|6|punct Gwen|P|NNP|4|appos|B-PER");
    CHECK(place(town, "Gwen") == "appos<Lorvik");
}

TEST_CASE("A sentence without a verb has one between two nouns of one phrase") {
    const auto mended = [](const std::string& words) {
        Sentence s = tree_of(words);
        mend_verbless(s);
        return s;
    };
    Sentence s = mended("The|D|DT|2|det drug|N|NN|4|compound cut|V|VBN|4|amod deaths|N|NNS|0|root by|I|IN|6|case "
                        "third|N|NN|4|nmod .|,|.|4|punct");
    CHECK(place(s, "cut") == "root<");
    CHECK(place(s, "drug") == "nsubj<cut");
    CHECK(place(s, "deaths") == "obj<cut");
    CHECK(place(s, "third") == "obl<cut");
    CHECK(is_tree(s));
    s = mended("A|D|DT|2|det court|N|NN|0|root in|I|IN|6|case Lorvik|P|NNP|6|compound acquitted|V|VBD|6|amod "
               "banker|N|NN|2|nmod Stone|P|NNP|6|appos .|,|.|2|punct");
    CHECK(place(s, "acquitted") == "root<");
    CHECK(place(s, "court") == "nsubj<acquitted");
    CHECK(place(s, "Lorvik") == "nmod<court");
    CHECK(place(s, "in") == "case<Lorvik");
    CHECK(place(s, "banker") == "obj<acquitted");
    CHECK(is_tree(s));
    // A verb elsewhere, and a fragment without a full stop, stay as they are.
    s = mended(
        "The|D|DT|4|det state|N|NN|4|compound owned|V|VBN|4|amod firm|N|NN|5|nsubj left|V|VBD|0|root .|,|.|5|punct");
    CHECK(place(s, "owned") == "amod<firm");
    s = mended("A|D|DT|4|det state|N|NN|4|compound owned|V|VBN|4|amod firm|N|NN|0|root");
    CHECK(place(s, "owned") == "amod<firm");
}
