// Sentences that were read without any finite verb, because a verb in the past was taken for a participle inside a noun
// phrase: "the drug cut deaths", "the court acquitted banker Ray Stone" (garden paths; Bever, 1970). Tested by
// tree_repairs_frames_test.cpp.
#include "parser/text/tree_repairs.hpp"
#include "parser/text/tree_repairs_tree.hpp"

namespace gainsay::text {
namespace {

bool has_finite_verb(const Tree& tree) {
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        if (tree[i].upos == Upos::aux || tree.child(i, "cop")) return true;
        if (tree[i].upos == Upos::verb && tree[i].relation != "amod" && tree.is_finite(i)) return true;
    }
    return false;
}

bool is_name_or_noun(const Token& token) {
    return token.upos == Upos::noun || token.upos == Upos::propn;
}

/// The first participle that stands between two nouns of one phrase, where no participle can stand: the verb.
std::uint32_t verb_inside(const Tree& tree) {
    for (std::uint32_t v = 1; v + 1 < tree.size(); ++v) {
        const std::uint32_t noun = tree[v].head;
        if (tree[v].upos != Upos::verb || tree[v].relation != "amod" || noun == kNoToken || noun < v) continue;
        if (tree[v].xpos != "VBN" && tree[v].xpos != "VBD") continue;
        if (is_name_or_noun(tree[v - 1]) && tree[v - 1].space_before && tree[noun].upos != Upos::punct) return v;
    }
    return kNoToken;
}

/// What stands before the verb in the noun's phrase becomes a phrase of its own, under the word right before the verb.
std::uint32_t part_left_of(Tree& tree, std::uint32_t verb, std::uint32_t noun) {
    const std::uint32_t left = verb - 1;
    for (std::uint32_t i = 0; i < verb; ++i)
        if (tree[i].head == noun && i != left) tree[i].head = left;
    return left;
}

}  // namespace

void mend_verbless(Sentence& sentence) {
    if (sentence.tokens.size() > kLongestMended || sentence.tokens.size() < 4) return;
    if (sentence.kind == BlockKind::headline || sentence.tokens.back().text != ".") return;
    Tree tree(sentence);
    if (has_finite_verb(tree)) return;
    const std::uint32_t verb = verb_inside(tree);
    if (verb == kNoToken) return;
    const std::uint32_t noun = tree[verb].head, above = tree[noun].head;
    // The phrase left of the verb must hang together in the noun's phrase, which is the root or hangs on it.
    if (tree[verb - 1].head != noun || (above != kNoToken && (tree[above].head != kNoToken || above > verb))) return;
    const std::string relation = tree[noun].relation, subtype = tree[noun].subtype;
    const std::uint32_t left = part_left_of(tree, verb, noun);
    if (above == kNoToken) {
        tree.attach(left, verb, "nsubj");
    } else {
        tree.attach(left, above, relation, subtype);
        tree.attach(above, verb, "nsubj");
    }
    tree.attach(verb, kNoToken, "root");
    tree.tag(verb, Upos::verb, "VBD");
    tree.attach(noun, verb, "obj");
    for (std::uint32_t i = noun + 1; i < tree.size(); ++i) {
        const bool behind = tree[i].head == noun || tree[i].head == above;
        if (behind && tree[i].relation == "nmod") tree.attach(i, verb, "obl");
        if (behind && tree[i].relation == "punct") tree[i].head = verb;
    }
}

}  // namespace gainsay::text
