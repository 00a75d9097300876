// After a preposition, or after a verb that one rejects or repeats claims with, no finite verb can follow; what the
// tagger took for one is a plural noun. Each repair keeps the tree a tree. Tested by tree_repairs_test.cpp.
#include "parser/text/tree_repairs.hpp"
#include "parser/text/tree_repairs_tree.hpp"

namespace gainsay::text {
namespace {

constexpr std::array<std::string_view, 4> kNouns{"claims", "reports", "charges", "rumors"};
constexpr std::array<std::string_view, 18> kVerbs{
    "reject", "dismiss", "deny",    "refute", "rebut",   "dispute", "contest",     "confirm",  "repeat",
    "echo",   "spread",  "counter", "debunk", "publish", "ignore",  "investigate", "denounce", "challenge"};
constexpr std::array<std::string_view, 6> kPrepositions{"to", "despite", "amid", "of", "over", "with"};

void make_noun(Sentence& s, std::uint32_t at) {
    Token& noun = s.tokens[at];
    noun.upos = Upos::noun;
    noun.xpos = "NNS";
    noun.lemma = noun.lower.substr(0, noun.lower.size() - 1);
    for (std::uint32_t c = at + 1; c < s.tokens.size(); ++c) {
        Token& child = s.tokens[c];
        const bool clause = child.relation == "ccomp" || child.relation == "xcomp" || child.relation == "acl" ||
                            child.relation == "advcl";
        if (child.head != at || !clause) continue;
        child.relation = "acl";
        child.subtype.clear();
    }
}

/// The verb before the noun becomes the head of what the noun headed.
bool make_object(Sentence& s, std::uint32_t verb, std::uint32_t noun) {
    if (s.tokens[verb].head == noun) {
        s.tokens[verb].head = s.tokens[noun].head;
        s.tokens[verb].relation = s.tokens[noun].relation;
        s.tokens[verb].subtype = s.tokens[noun].subtype;
        for (std::uint32_t c = 0; c < s.tokens.size(); ++c) {
            const bool outer = c < verb || s.tokens[c].relation == "punct";
            if (c != verb && s.tokens[c].head == noun && outer) s.tokens[c].head = verb;
        }
    } else if (Tree(s).below(verb, noun)) {
        return false;
    }
    s.tokens[verb].upos = Upos::verb;
    s.tokens[noun].head = verb;
    s.tokens[noun].relation = "obj";
    s.tokens[noun].subtype.clear();
    return true;
}

bool make_oblique(Sentence& s, std::uint32_t preposition, std::uint32_t noun) {
    if (s.tokens[noun].head == kNoToken || Tree(s).below(s.tokens[noun].head, preposition)) return false;
    s.tokens[preposition].head = noun;
    s.tokens[preposition].relation = "case";
    s.tokens[preposition].upos = Upos::adp;
    s.tokens[noun].relation = "obl";
    s.tokens[noun].subtype.clear();
    return true;
}

}  // namespace

/// Tagged as a verb, or as a noun with the verb before it for an adjective that has a subject.
bool misread(const Sentence& s, std::uint32_t at) {
    if (s.tokens[at].upos == Upos::verb) return true;
    return s.tokens[at - 1].head == at && std::any_of(s.tokens.begin(), s.tokens.end(), [&](const Token& t) {
               return t.head == at - 1 && t.relation == "nsubj";
           });
}

void mend_claim_nouns(Sentence& s) {
    for (std::uint32_t t = 1; t + 1 < s.tokens.size(); ++t) {
        if (!one_of(s.tokens[t].lower, kNouns) || s.tokens[t + 1].lower != "that" || !misread(s, t)) continue;
        const Token& before = s.tokens[t - 1];
        const bool verb = one_of(before.lemma, kVerbs);
        const bool preposition = one_of(before.lower, kPrepositions);
        if (verb ? make_object(s, t - 1, t) : preposition && make_oblique(s, t - 1, t)) make_noun(s, t);
    }
}

}  // namespace gainsay::text
