// Names in trees: a name is one phrase, and takes no complement of its own. Tested by tree_repairs_names_test.cpp.
#include "parser/text/tree_repairs.hpp"
#include "parser/text/tree_repairs_tree.hpp"

namespace gainsay::text {
namespace {

bool has_case(const Tree& tree, std::uint32_t token) {
    return tree.child(token, "case").has_value();
}

/// "Lost to Torvale United", read as two phrases: the words of a name that hang on one word become one phrase.
void join_name(Tree& tree, std::uint32_t first) {
    const std::uint32_t end = tree.name_end(first);
    std::uint32_t top = kNoToken;
    for (std::uint32_t i = first; i < end; ++i) {
        const std::uint32_t head = tree[i].head;
        const bool outside = head == kNoToken || head < first || head >= end;
        if (!outside || tree[i].upos != Upos::propn) continue;
        if (top == kNoToken)
            top = i;
        else if (head != kNoToken && head == tree[top].head && !has_case(tree, i))
            tree.attach(i, top, "flat");
    }
}

/// "The collision of the ferry Halcyon Dawn", the name read as the collision's: a name without a preposition right
/// behind a common noun with an article stands beside that noun.
void hang_on_noun(Tree& tree, std::uint32_t first) {
    if (first == 0 || tree[first - 1].upos != Upos::noun || tree[first - 1].text != tree[first - 1].lower) return;
    const std::uint32_t noun = first - 1, end = tree.name_end(first);
    std::uint32_t top = first;
    while (tree[top].head != kNoToken && tree[top].head >= first && tree[top].head < end && top != tree[top].head)
        top = tree[top].head;
    const std::uint32_t head = tree[top].head;
    constexpr std::array<std::string_view, 3> kLoose{"nmod", "appos", "dep"};
    if (head == kNoToken || head == noun || !one_of(tree[top].relation, kLoose) || !tree[top].subtype.empty()) return;
    if (tree[top].upos != Upos::propn || has_case(tree, top) || !tree.child(noun, "det")) return;
    if (tree.below(noun, head) && !tree.below(noun, top)) tree.attach(top, noun, "appos");
}

/// "The victory of Lorvik United over Alder Rovers": what is over, against or by somebody is the victory, no club.
void lift_complement(Tree& tree, std::uint32_t phrase) {
    constexpr std::array<std::string_view, 3> kOfEvents{"over", "against", "by"};
    const std::uint32_t name = tree[phrase].head;
    if (tree[phrase].relation != "nmod" || name == kNoToken || phrase < name || tree[name].entity_tag == "O") return;
    const auto preposition = tree.child(phrase, "case");
    const auto own = tree.child(name, "case");
    if (!preposition || !own || !one_of(tree[*preposition].lower, kOfEvents) || tree[*own].lower != "of") return;
    const std::uint32_t noun = tree[name].head;
    if (tree[name].relation == "nmod" && noun != kNoToken && tree[noun].upos == Upos::noun)
        tree.attach(phrase, noun, "nmod");
}

/// "The mayor of Lorvik, Gwen Tarry,", with the name beside the town: a person's name between commas is who the noun
/// is.
void lift_name(Tree& tree, std::uint32_t name) {
    const std::uint32_t place = tree[name].head;
    if (tree[name].relation != "appos" || tree[name].entity_tag != "B-PER" || place == kNoToken) return;
    if (place > name || tree[place].relation != "nmod" || tree[place].upos != Upos::propn) return;
    const auto of = tree.child(place, "case");
    const std::uint32_t noun = tree[place].head;
    if (!of || tree[*of].lower != "of" || noun == kNoToken || tree[noun].upos != Upos::noun || name == 0) return;
    if (tree[name - 1].text == "," && tree.child(noun, "det")) tree.attach(name, noun, "appos");
}

}  // namespace

void mend_name_trees(Sentence& sentence) {
    if (sentence.tokens.size() > kLongestMended) return;
    Tree tree(sentence);
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        if (tree[i].entity_tag.starts_with("B-")) {
            join_name(tree, i);
            hang_on_noun(tree, i);
            lift_name(tree, i);
        }
        lift_complement(tree, i);
    }
}

}  // namespace gainsay::text
