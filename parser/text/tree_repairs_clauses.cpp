// Repairs of clauses and names, by what a verb or a noun can take at all (the frames of Quirk et al., A Comprehensive
// Grammar of the English Language, 1985, chapter 16). Tested by tree_repairs_test.cpp.
#include "parser/text/tree_repairs.hpp"
#include "parser/text/tree_repairs_tree.hpp"

#include <array>

namespace gainsay::text {
namespace {

/// Verbs that report a clause and take no person as object beside it ("told" is none).
constexpr std::array<std::string_view, 30> kReporters{
    "say",  "believe", "think",  "claim", "allege",   "insist", "maintain", "argue",    "hope",     "fear",
    "know", "report",  "mean",   "add",   "deny",     "admit",  "conclude", "note",     "estimate", "expect",
    "find", "suggest", "stress", "state", "announce", "accept", "assume",   "complain", "suspect",  "acknowledge"};

/// Verbs whose object is the subject of the infinitive behind it.
constexpr std::array<std::string_view, 24> kRaising{"consider", "believe", "find",    "think",   "deem",   "declare",
                                                    "expect",   "want",    "report",  "suppose", "know",   "prove",
                                                    "allow",    "order",   "require", "force",   "permit", "enable",
                                                    "cause",    "ask",     "tell",    "urge",    "show",   "judge"};

/// Nouns that take an infinitive of their own: "asked permission to leave".
constexpr std::array<std::string_view, 24> kInfinitiveNouns{
    "plan",   "decision", "effort", "attempt", "right", "ability",    "bid",      "call",
    "chance", "offer",    "threat", "promise", "way",   "time",       "power",    "need",
    "reason", "refusal",  "order",  "pledge",  "deal",  "permission", "proposal", "desire"};

constexpr std::array<std::string_view, 5> kSubordinators{"after", "before", "since", "until", "as"};

/// "Said reports suggesting a leak were wrong", read with the leak as what was wrong: nobody says something *to*
/// reports, so the noun is the subject, and what was taken for one is the participle's object.
void free_subject(Tree& tree, std::uint32_t noun, std::uint32_t clause) {
    const std::uint32_t participle = noun + 1;
    const auto subject = tree.child(clause, "nsubj");
    if (participle >= clause || !subject || *subject < participle || tree[participle].xpos != "VBG") return;
    if (tree.child(participle, "obj")) return;
    tree.attach(participle, noun, "acl");
    tree.attach(*subject, participle, "obj");
}

/// "Said reports … were wrong": what stands between a verb of saying and its clause is the clause's subject.
void mend_subject(Tree& tree, std::uint32_t clause) {
    const std::uint32_t verb = tree[clause].head;
    if (tree[clause].relation != "ccomp" || verb == kNoToken || clause < verb || !one_of(tree[verb].lemma, kReporters))
        return;
    if (!tree.is_finite(clause)) return;
    const auto hearer = tree.child(verb, "iobj");
    if (hearer && *hearer > verb && tree[*hearer].upos == Upos::noun) free_subject(tree, *hearer, clause);
    if (tree.has_subject(clause)) return;
    for (const char* relation : {"iobj", "obj"}) {
        const auto object = tree.child(verb, relation);
        if (!object || *object < verb || *object > clause) continue;
        const auto mark = tree.child(clause, "mark");
        if (mark && *mark > *object) continue;
        return tree.attach(*object, clause, "nsubj", tree.is_passive(clause) ? "pass" : "");
    }
}

/// "It maintained that …": a verb of saying in the active has a speaker, not a dummy subject; "it was reported that …":
/// in the passive with a clause it is the other way round. "It had nothing to do with the fire": who has something is
/// somebody.
void mend_dummy(Tree& tree, std::uint32_t pronoun) {
    const std::uint32_t verb = tree[pronoun].head;
    if (tree[pronoun].lower != "it" || verb == kNoToken) return;
    if (tree[pronoun].relation == "expl" && tree[verb].lemma == "have" && tree[verb].upos == Upos::verb &&
        tree.child(verb, "obj") && !tree.child(verb, "nsubj"))
        return tree.attach(pronoun, verb, "nsubj");
    if (!one_of(tree[verb].lemma, kReporters)) return;
    const bool passive = tree.is_passive(verb);
    if (tree[pronoun].relation == "expl" && !passive && tree[verb].upos == Upos::verb && !tree.child(verb, "nsubj"))
        return tree.attach(pronoun, verb, "nsubj");
    if (tree[pronoun].relation == "nsubj" && passive && tree.child(verb, "ccomp")) tree.attach(pronoun, verb, "expl");
}

/// "Considers the strikes to be deliberate": the infinitive belongs to the verb, its subject is the object.
void mend_raising(Tree& tree, std::uint32_t infinitive) {
    const std::uint32_t object = tree[infinitive].head;
    if (tree[infinitive].relation != "acl" || tree[infinitive].subtype == "relcl" || object == kNoToken) return;
    const std::uint32_t verb = tree[object].head;
    const auto mark = tree.child(infinitive, "mark");
    if (verb == kNoToken || !mark || tree[*mark].lower != "to" || infinitive < object || object < verb) return;
    if (tree[object].relation != "obj" || !one_of(tree[verb].lemma, kRaising) ||
        one_of(tree[object].lemma, kInfinitiveNouns))
        return;
    tree.attach(infinitive, verb, "xcomp");
}

/// "The ferry Halcyon Dawn": the common noun with its article is the head, and the name stands beside it.
void mend_named_thing(Tree& tree, std::uint32_t name) {
    if (tree[name].upos != Upos::propn || tree[name].entity_tag.ends_with("PER")) return;
    const auto noun = tree.child(name, "compound");
    if (!noun || *noun > name) return;
    auto article = tree.child(*noun, "det");
    if (!article) article = tree.child(name, "det");
    if (!article || *article > *noun) return;
    if (tree[*noun].upos != Upos::noun || tree[*noun].lower != tree[*noun].text || tree[*noun].xpos != "NN") return;
    for (std::uint32_t between = *noun + 1; between < name; ++between)
        if (tree[between].upos != Upos::propn || tree[between].head != name) return;
    const std::uint32_t head = tree[name].head;
    const std::string relation = tree[name].relation, subtype = tree[name].subtype;
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        if (tree[i].head != name || i == *noun) continue;
        const bool part_of_name = i > *noun && i < name;
        if (!part_of_name) tree[i].head = *noun;
    }
    tree.attach(*noun, head, relation, subtype);
    tree.attach(name, *noun, "appos");
}

/// "After the storm hit": a subject has no preposition, so the word is the clause's subordinator.
void mend_subordinator(Tree& tree, std::uint32_t word) {
    const std::uint32_t subject = tree[word].head;
    if (tree[word].relation != "case" || subject == kNoToken || !one_of(tree[word].lower, kSubordinators)) return;
    const std::uint32_t clause = tree[subject].head;
    if (tree[subject].relation != "nsubj" || clause == kNoToken || tree[clause].relation != "advcl") return;
    tree.attach(word, clause, "mark");
    tree[word].upos = Upos::sconj;
}

/// "The driver who was arrested claims that …": a passive takes no object, so where the sentence has no main verb yet,
/// what was read as one is that verb.
void mend_main_verb(Tree& tree, std::uint32_t verb) {
    const std::uint32_t passive = tree[verb].head;
    if (tree[verb].relation != "obj" || tree[verb].xpos != "NNS" || passive == kNoToken || passive > verb) return;
    if (!one_of(tree[verb].lemma, kReporters) || !tree.is_passive(passive)) return;
    const std::uint32_t subject = tree[passive].head;
    const auto clause = tree.child(verb, "acl");
    if (tree[passive].relation != "acl" || subject == kNoToken || tree[subject].head != kNoToken || !clause) return;
    tree.attach(verb, kNoToken, "root");
    tree[verb].upos = Upos::verb;
    tree[verb].xpos = "VBZ";
    tree.attach(subject, verb, "nsubj");
    tree.attach(*clause, verb, "ccomp");
}

/// "The ferry Halcyon Dawn sank" read with two subjects: the second stands beside the first.
void mend_second_subject(Tree& tree, std::uint32_t name) {
    const std::uint32_t verb = tree[name].head;
    if (tree[name].relation != "nsubj" || tree[name].upos != Upos::propn || verb == kNoToken) return;
    std::uint32_t first = name;
    while (first > 0 && tree[first - 1].head == name) --first;
    if (first == 0) return;
    const std::uint32_t noun = first - 1;
    if (tree[noun].head == verb && tree[noun].relation == "nsubj" && tree[noun].upos == Upos::noun)
        tree.attach(name, noun, "appos");
}

}  // namespace

void mend_clauses(Sentence& sentence) {
    if (sentence.tokens.size() > kLongestMended) return;
    Tree tree(sentence);
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        mend_subject(tree, i);
        mend_dummy(tree, i);
        mend_raising(tree, i);
        mend_named_thing(tree, i);
        mend_second_subject(tree, i);
        mend_subordinator(tree, i);
        mend_main_verb(tree, i);
    }
}

}  // namespace gainsay::text
