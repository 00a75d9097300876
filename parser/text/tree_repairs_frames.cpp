// Repairs by the frames of verbs: what objects, predicates and particles a verb can have (Quirk et al., A Comprehensive
// Grammar of the English Language, 1985, chapter 16; Levin, English Verb Classes and Alternations, 1993). Tested by
// tree_repairs_frames_test.cpp.
#include "parser/text/english_model.hpp"
#include "parser/text/tree_repairs.hpp"
#include "parser/text/tree_repairs_tree.hpp"

namespace gainsay::text {
namespace {

/// Verbs with an object and a predicate of it: "named her chair", "found him guilty".
constexpr std::array<std::string_view, 18> kNaming{
    "name",  "elect", "appoint", "declare",  "proclaim", "pronounce", "crown", "call", "label",
    "brand", "dub",   "deem",    "consider", "choose",   "nominate",  "find",  "rule", "designate"};

/// Of these the ones that say what has become of people: "left 30 dead".
constexpr std::array<std::string_view, 3> kLeaving{"leave", "declare", "pronounce"};

constexpr std::array<std::string_view, 14> kStates{"dead",     "injured",  "wounded", "hurt",         "missing",
                                                   "homeless", "stranded", "trapped", "hospitalized", "hospitalised",
                                                   "jobless",  "disabled", "maimed",  "unconscious"};

constexpr std::array<std::string_view, 4> kCounts{"number", "toll", "tally", "count"};

constexpr std::array<std::string_view, 22> kTrends{"rose",    "rises",   "climbed",   "climbs",    "grew",   "grows",
                                                   "jumped",  "jumps",   "increased", "increases", "fell",   "falls",
                                                   "dropped", "drops",   "swelled",   "swells",    "soared", "surged",
                                                   "shrank",  "doubled", "declined",  "decreased"};

/// Prepositions between a trend and its figure.
constexpr std::array<std::string_view, 6> kToFigures{"to", "by", "from", "above", "past", "beyond"};

/// Verbs of happening, of which "off" and "over" tell the place and make no other verb.
constexpr std::array<std::string_view, 18> kHappening{
    "sink",  "crash", "capsize", "collide", "explode", "founder", "drift",  "vanish",   "disappear",
    "drown", "die",   "occur",   "happen",  "erupt",   "emerge",  "anchor", "collapse", "disintegrate"};
constexpr std::array<std::string_view, 4> kPlaceWords{"off", "over", "in", "on"};

/// Participles that are no name of a deed behind an article: "the missing", "the living".
constexpr std::array<std::string_view, 8> kPeople{"missing",   "living",  "dying",    "following",
                                                  "remaining", "sitting", "accusing", "surviving"};

constexpr std::array<std::string_view, 2> kThem{"them", "whom"};

bool is_state(const Token& token) {
    return one_of(token.lower, kStates);
}

/// "Was declared the winner": the object of a passive is its subject; what stands where an object would is a predicate.
void mend_passive_predicate(Tree& tree, std::uint32_t noun) {
    const std::uint32_t verb = tree[noun].head;
    if (tree[noun].relation != "obj" || verb == kNoToken || noun < verb || !one_of(tree[verb].lemma, kNaming)) return;
    if (tree.is_passive(verb) && !tree.child(verb, "xcomp")) tree.attach(noun, verb, "xcomp");
}

/// "Found Petra Lindqvar guilty": who is said to be so is the object, no receiver.
void mend_named_receiver(Tree& tree, std::uint32_t person) {
    const std::uint32_t verb = tree[person].head;
    if (tree[person].relation != "iobj" || verb == kNoToken || !one_of(tree[verb].lemma, kNaming)) return;
    if (tree.child(verb, "xcomp") && !tree.child(verb, "obj")) tree.attach(person, verb, "obj");
}

/// "Elected Hanno Reif mayor", "declared Ivo Brandt bankrupt", read as one phrase: a person's name stands before no
/// common noun of its own phrase right behind such a verb.
void split_predicate(Tree& tree, std::uint32_t first) {
    if (first == 0 || tree[first].entity_tag != "B-PER" || !one_of(tree[first - 1].lemma, kNaming)) return;
    const std::uint32_t verb = first - 1, noun = tree.name_end(first);
    if (noun >= tree.size() || tree[noun].text != tree[noun].lower || tree[verb].upos != Upos::verb) return;
    if (tree[noun].upos != Upos::noun && tree[noun].upos != Upos::adj) return;
    std::uint32_t top = first;
    while (tree[top].head != kNoToken && tree[top].head >= first && tree[top].head < noun) top = tree[top].head;
    const bool before = tree[top].head == noun && tree[noun].head == verb && tree[noun].relation == "obj";
    const bool behind = tree[noun].head == top && tree[top].head == verb && tree[noun].relation == "flat";
    if (!before && !behind) return;
    tree.attach(top, verb, "obj");
    tree.attach(noun, verb, "xcomp");
}

/// "Left at least 30 dead": the figure is who was left, and dead is what they were left.
void mend_left_dead(Tree& tree, std::uint32_t figure) {
    const std::uint32_t state = figure + 1;
    if (tree[figure].upos != Upos::num || state >= tree.size() || !is_state(tree[state])) return;
    const bool figure_first = tree[state].head == figure;
    const bool state_first = tree[figure].head == state;
    if (!figure_first && !state_first) return;
    const std::uint32_t verb = tree[figure_first ? figure : state].head;
    const std::string relation = tree[figure_first ? figure : state].relation;
    if (verb == kNoToken || figure < verb || !one_of(tree[verb].lemma, kLeaving) || tree.is_passive(verb)) return;
    if (relation != "obj" && relation != "obl" && relation != "xcomp") return;
    if (tree.child(verb, "obj").value_or(figure) != (relation == "obj" && state_first ? state : figure)) return;
    tree.attach(state, verb, "xcomp");
    tree.attach(figure, verb, "obj");
}

/// The count whose "number of injured" ends right before a trend; kNoToken when there is none.
std::uint32_t count_before(const Tree& tree, std::uint32_t trend) {
    for (std::uint32_t of = trend - 1, steps = 0; of > 0 && steps < 3; --of, ++steps) {
        if (tree[of].upos == Upos::punct || tree[of].upos == Upos::det) return kNoToken;
        if (tree[of].lower != "of") continue;
        return of + 1 < trend && one_of(tree[of - 1].lower, kCounts) ? of - 1 : kNoToken;
    }
    return kNoToken;
}

/// What stood before the count or behind the trend belongs to the trend's clause.
void share_out(Tree& tree, std::uint32_t count, std::uint32_t trend) {
    const std::uint32_t first = tree.child(count, "det").value_or(count);
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        if (tree[i].head != count || i == trend || (i >= first && i < trend)) continue;
        tree[i].head = trend;
        if (tree[i].relation == "nmod") tree[i].relation = "obl";
    }
    for (std::uint32_t i = trend + 1; i < tree.size(); ++i)
        if (tree[i].head == trend && tree[i].relation == "nmod") tree[i].relation = "obl";
}

/// "The number of injured rose to 260", with the rise for a noun or a participle: behind "the number of" and its people
/// and before a preposition with a figure it is the verb, and the number its subject.
void mend_trend(Tree& tree, std::uint32_t trend) {
    if (trend < 3 || trend + 2 >= tree.size() || !one_of(tree[trend].lower, kTrends)) return;
    if (!one_of(tree[trend + 1].lower, kToFigures) || tree.has_subject(trend)) return;
    const std::uint32_t count = count_before(tree, trend), people = trend - 1;
    if (count == kNoToken || tree[count].head == trend || !tree.below(trend, count)) return;
    const std::uint32_t verb = tree[count].head;
    const bool second_subject = verb != kNoToken && tree[count].relation == "nsubj";
    if (second_subject) {  // "the number of injured increased to 77, the mayor said", with the number saying so
        std::uint32_t last = count;
        for (std::uint32_t i = trend; i < tree.size(); ++i)
            if (tree[i].head == verb && tree[i].relation == "nsubj") last = i;
        if (last == count || verb < trend) return;
    }
    const Token old = tree[count];
    if (tree[people].head == trend) tree.attach(people, count, "nmod");
    for (std::uint32_t i = count + 1; i < people; ++i)
        if (tree[i].head == trend) tree[i].head = tree[i].lower == "of" || tree[people].head != i ? people : count;
    tree.attach(trend, verb, second_subject ? "ccomp" : old.relation, second_subject ? "" : old.subtype);
    tree.attach(count, trend, "nsubj");
    share_out(tree, count, trend);
    tree.tag(trend, Upos::verb, tree[trend].lower.ends_with("s") ? "VBZ" : "VBD");
    tree[trend].lemma = lemmatise(tree[trend].lower, Upos::verb, tree[trend].xpos);
}

/// "Survivors of the sinking": behind an article and without an object an -ing form is a noun.
void mend_gerund(Tree& tree, std::uint32_t deed) {
    if (deed == 0 || tree[deed].xpos != "VBG" || tree[deed].upos != Upos::verb) return;
    if (one_of(tree[deed].lower, kPeople)) return;
    constexpr std::array<std::string_view, 4> kNominal{"nmod", "obl", "obj", "nsubj"};
    const auto article = tree.child(deed, "det");
    if (!article || *article + 1 != deed || !one_of(tree[deed].relation, kNominal)) return;
    if (tree.child(deed, "obj") || tree.child(deed, "ccomp") || tree.child(deed, "xcomp")) return;
    tree.tag(deed, Upos::noun, "NN");
    tree[deed].lemma = tree[deed].lower;
}

/// "The man whose shooting spree claimed lives", with the shooting for a verb that "whose" does: it is always a
/// possessor, and the noun behind the participle the subject of the verb right after it.
void mend_whose(Tree& tree, std::uint32_t word) {
    const std::uint32_t modifier = word + 1, noun = word + 2, verb = word + 3;
    if (tree[word].lower != "whose" || verb >= tree.size() || tree[modifier].xpos != "VBG") return;
    if (tree[word].head != modifier || tree[noun].head != modifier || tree[noun].relation != "obj") return;
    const std::uint32_t owner = tree[modifier].head;
    if (owner == kNoToken || tree[verb].head != owner || owner > word) return;
    if (tree[noun].upos != Upos::noun || !tree.is_finite(verb) || tree.has_subject(verb)) return;
    tree.attach(noun, verb, "nsubj", tree.is_passive(verb) ? "pass" : "");
    tree.attach(modifier, noun, "compound");
    tree.attach(word, noun, "nmod", "poss");
    tree.attach(verb, owner, "acl", "relcl");
}

bool is_cleft(const Tree& tree, std::uint32_t verb) {
    for (std::uint32_t head = tree[verb].head, steps = 0; head != kNoToken && steps < 3; ++steps) {
        const auto subject = tree.child(head, tree.child(head, "expl") ? "expl" : "nsubj");
        if (subject && tree[*subject].lower == "it" && tree.child(head, "cop")) return true;
        head = tree[head].head;
    }
    return false;
}

/// "It was after the strike that we gave them the list": where a clause has its objects, "that" is none but opens it.
void mend_cleft_mark(Tree& tree, std::uint32_t word) {
    const std::uint32_t verb = tree[word].head;
    if (tree[word].lower != "that" || tree[word].relation != "obj" || verb == kNoToken || word > verb) return;
    if (tree[verb].relation != "acl" || tree[verb].subtype != "relcl" || !tree.child(verb, "nsubj")) return;
    bool object = false;
    for (std::uint32_t i = verb + 1; i < tree.size(); ++i)
        object = object || (tree[i].head == verb && tree[i].relation == "obj");
    if (!object || !(tree.child(verb, "iobj") || is_cleft(tree, verb))) return;
    tree.attach(word, verb, "mark");
    tree.tag(word, Upos::sconj, "IN");
    tree[verb].subtype.clear();
}

/// "Sank off Harlow": a preposition with its place, not a particle with an object.
void mend_particle(Tree& tree, std::uint32_t word) {
    const std::uint32_t verb = tree[word].head;
    if (tree[word].relation != "compound" || tree[word].subtype != "prt" || verb == kNoToken) return;
    if (!one_of(tree[word].lower, kPlaceWords) || !one_of(tree[verb].lemma, kHappening)) return;
    const auto place = tree.child(verb, "obj");
    if (!place || *place < word) return;
    for (std::uint32_t between = word + 1; between < *place; ++between)
        if (!tree.below(between, *place)) return;
    tree.attach(word, *place, "case");
    tree.tag(word, Upos::adp, "IN");
    tree.attach(*place, verb, "obl");
}

/// The noun whose phrase fills all between the comma before `verb` and the verb; kNoToken when there is none.
std::uint32_t phrase_before(const Tree& tree, std::uint32_t verb, std::uint32_t after) {
    std::uint32_t comma = verb;
    while (comma > after && tree[comma].text != ",") --comma;
    std::uint32_t top = verb - 1;
    while (top > comma && tree[top].upos == Upos::punct) --top;
    if (comma == after || top == comma) return kNoToken;
    while (tree[top].head != kNoToken && tree[top].head > comma && tree[top].head < verb) top = tree[top].head;
    for (std::uint32_t i = comma + 1; i < verb; ++i)
        if (tree[i].upos != Upos::punct && !tree.below(i, top)) return kNoToken;
    const Upos upos = tree[top].upos;
    return upos == Upos::noun || upos == Upos::propn || upos == Upos::pron ? top : kNoToken;
}

/// "The fire killed six people, the owner said": a verb whose contents stand before it has its subject behind them;
/// what stands before the contents' own verb is theirs.
void mend_closing_verb(Tree& tree, std::uint32_t verb) {
    if (tree[verb].upos != Upos::verb || verb == 0) return;
    const auto contents = tree.child(verb, "ccomp"), subject = tree.child(verb, "nsubj");
    if (!contents || !subject || *subject > *contents || *contents > verb) return;
    if (!tree.is_finite(*contents) || tree.has_subject(*contents)) return;
    const std::uint32_t speaker = phrase_before(tree, verb, *contents);
    if (speaker == kNoToken || !tree.below(speaker, *contents)) return;
    tree.attach(*subject, *contents, "nsubj");
    tree.attach(speaker, verb, "nsubj");
}

constexpr std::array<std::string_view, 23> kMonths{"january", "february",  "march",   "april",    "june",     "july",
                                                   "august",  "september", "october", "november", "december", "may",
                                                   "jan.",    "feb.",      "mar.",    "apr.",     "jun.",     "jul.",
                                                   "aug.",    "sept.",     "oct.",    "nov.",     "dec."};

/// "The earthquake hit April 15": a verb in the past has no article and no noun of its own phrase; the noun right
/// before it is its subject, with all that stands before that, and a day behind it tells when.
void mend_verb_as_noun(Tree& tree, std::uint32_t verb) {
    if (verb == 0 || tree[verb].upos != Upos::verb || tree[verb].xpos != "VBD" || tree.has_subject(verb)) return;
    const std::uint32_t noun = verb - 1;
    const bool compound = tree[noun].head == verb && tree[noun].relation == "compound";
    if (!compound || (tree[noun].upos != Upos::noun && tree[noun].upos != Upos::propn)) return;
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        if (tree[i].head != verb || i == noun) continue;
        const std::string relation = tree[i].relation;
        const bool of_phrase =
            relation == "det" || relation == "compound" || relation == "amod" || relation == "nummod";
        if (i < noun && of_phrase) tree[i].head = noun;
        const bool figure = i > verb && (relation == "appos" || relation == "obj") && tree[i].upos == Upos::num;
        if (figure && one_of(tree[i - 1].lower, kMonths)) tree.attach(i, verb, "obl", "unmarked");
    }
    tree.attach(noun, verb, "nsubj");
}

/// "A magnitude-7.8 quake", "a category-4 storm": what stands behind the figure is the head, and the word before the
/// hyphen stands beside it with the figure.
void mend_rating(Tree& tree, std::uint32_t word) {
    const std::uint32_t figure = word + 2, noun = word + 3;
    if (noun >= tree.size() || tree[word].upos != Upos::noun || tree[word + 1].text != "-") return;
    if (tree[word + 1].space_before || tree[figure].space_before || tree[figure].upos != Upos::num) return;
    if (tree[noun].upos != Upos::noun || !tree[noun].space_before) return;
    const auto inside = [&](std::uint32_t i) { return i != kNoToken && i >= word && i <= noun; };
    if (inside(tree[word].head) == inside(tree[noun].head) && tree[word].head != noun) return;
    if (!inside(tree[word].head)) {
        const Token top = tree[word];
        tree.attach(noun, top.head, top.relation, top.subtype);
        for (std::uint32_t i = 0; i < tree.size(); ++i)
            if (tree[i].head == word && i != noun) tree[i].head = noun;
    }
    tree.attach(word, noun, "compound");
    tree.attach(word + 1, word, "punct");
    tree.attach(figure, word, "nummod");
    for (std::uint32_t i = 0; i < tree.size(); ++i)
        if (!inside(i) && (tree[i].head == word || tree[i].head == figure)) tree[i].head = noun;
}

/// Adverbs that tell how it went for some of those the clause speaks of.
constexpr std::array<std::string_view, 7> kOutcomes{"fatally", "critically", "seriously", "severely",
                                                    "gravely", "badly",      "slightly"};

/// "Six were shot, one fatally", "five wounded, two of them critically": behind a comma a figure with such an adverb is
/// a clause of its own that leaves out its verb.
void mend_outcome(Tree& tree, std::uint32_t adverb) {
    if (adverb < 3 || !one_of(tree[adverb].lower, kOutcomes) || tree[adverb].upos != Upos::adv) return;
    std::uint32_t figure = adverb - 1;
    if (one_of(tree[figure].lower, kThem) && tree[figure - 1].lower == "of") figure -= 2;
    if (tree[figure].upos != Upos::num || figure < 2) return;
    const std::string& before = tree[figure - 1].text;
    if (before != "," && before != "(" && before != "-" && before != "\u2014" && before != "\u2013") return;
    std::uint32_t clause = tree[figure].head;
    if (clause == adverb) clause = tree[adverb].head;
    if (clause == kNoToken || clause == figure || (tree[figure].head != adverb && tree.below(figure, adverb))) return;
    if (tree[adverb].head != figure) tree.attach(adverb, figure, "advmod");
    tree.attach(figure, clause, "parataxis");
}

constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 5> kDayparts{"morning", "afternoon", "evening", "night", "noon"};

/// "Hurt in a shooting Sunday afternoon", with the shooting for a word of the afternoon's: behind a noun with an
/// article of its own a weekday begins a phrase of its own, which tells when.
void mend_bare_day(Tree& tree, std::uint32_t day) {
    if (day < 2 || !one_of(tree[day].lower, kWeekdays)) return;
    const std::uint32_t noun = day - 1;
    const bool part = day + 1 < tree.size() && one_of(tree[day + 1].lower, kDayparts);
    const std::uint32_t when = part ? day + 1 : day;
    if (tree[noun].upos != Upos::noun || tree[noun].head != when || tree[noun].relation != "compound") return;
    const auto article = tree.child(when, "det");
    if (!article || *article > noun || tree[when].head == kNoToken || tree[when].head >= *article) return;
    const std::uint32_t above = tree[when].head;
    const std::string relation = tree[when].relation, subtype = tree[when].subtype;
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        const bool of_day = i == noun || i == day || i == when;
        if (tree[i].head == when && !of_day && i < day) tree[i].head = noun;
    }
    tree.attach(noun, above, relation, subtype);
    const bool verb = tree[above].upos == Upos::verb;
    tree.attach(when, verb ? above : noun, verb ? "obl" : "nmod", "tmod");
    for (std::uint32_t i = when + 1; i < tree.size(); ++i)
        if (tree[i].head == when && tree[i].relation == "nmod") tree[i].head = noun;
}

/// Verbs of making something go somewhere, and the goals that are hardly a modifier of what goes.
constexpr std::array<std::string_view, 16> kSending{"send", "take",  "bring",  "rush",    "fly",      "transport",
                                                    "move", "drive", "carry",  "airlift", "transfer", "return",
                                                    "ship", "lead",  "deport", "evacuate"};

/// "Sent a girl to the hospital": where somebody is sent hangs on the sending, not on them.
void mend_goal(Tree& tree, std::uint32_t goal) {
    const std::uint32_t object = tree[goal].head;
    if (tree[goal].relation != "nmod" || object == kNoToken || object > goal || tree[object].relation != "obj") return;
    const auto to = tree.child(goal, "case");
    const std::uint32_t verb = tree[object].head;
    if (!to || tree[*to].lower != "to" || verb == kNoToken || !one_of(tree[verb].lemma, kSending)) return;
    tree.attach(goal, verb, "obl");
}

constexpr std::array<std::string_view, 2> kInverting{"nor", "neither"};
constexpr std::array<std::string_view, 10> kInverted{"have", "has",  "had",   "did",   "do",
                                                     "does", "will", "would", "could", "can"};

/// "Nor have officials released names", with "have" for the verb: the subject stands between the auxiliary and its
/// verb.
void mend_inversion(Tree& tree, std::uint32_t word) {
    const std::uint32_t aux = word + 1;
    if (aux + 2 >= tree.size() || !one_of(tree[word].lower, kInverting) || !one_of(tree[aux].lower, kInverted)) return;
    const auto verb = tree.child(aux, "xcomp");
    const auto subject = tree.child(aux, "obj");
    if (!verb || !subject || *subject > *verb || tree[*verb].upos != Upos::verb || tree.child(aux, "nsubj")) return;
    const std::uint32_t above = tree[aux].head;
    const std::string relation = tree[aux].relation, subtype = tree[aux].subtype;
    for (std::uint32_t i = 0; i < tree.size(); ++i)
        if (tree[i].head == aux && i != *verb) tree[i].head = *verb;
    tree.attach(*verb, above, relation, subtype);
    tree.attach(aux, *verb, "aux");
    tree.tag(aux, Upos::aux, tree[aux].xpos);
    tree.attach(*subject, *verb, "nsubj");
}

}  // namespace

void mend_frames(Sentence& sentence) {
    if (sentence.tokens.size() > kLongestMended) return;
    Tree tree(sentence);
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        mend_passive_predicate(tree, i);
        mend_named_receiver(tree, i);
        split_predicate(tree, i);
        mend_left_dead(tree, i);
        mend_trend(tree, i);
        mend_gerund(tree, i);
        mend_whose(tree, i);
        mend_cleft_mark(tree, i);
        mend_particle(tree, i);
        mend_closing_verb(tree, i);
        mend_verb_as_noun(tree, i);
        mend_rating(tree, i);
        mend_outcome(tree, i);
        mend_bare_day(tree, i);
        mend_inversion(tree, i);
        mend_goal(tree, i);
    }
}

}  // namespace gainsay::text
