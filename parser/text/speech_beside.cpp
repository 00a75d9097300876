#include "parser/text/speech_beside.hpp"

#include "parser/text/speech_quotes.hpp"
#include "parser/text/speech_report.hpp"

#include <algorithm>

namespace gainsay::text::speech {
namespace {

constexpr int kClimb = 8;              ///< heads climbed in search of a clause
constexpr std::uint32_t kRemark = 15;  ///< longest remark in tokens

bool is_weekday(const Token& token) {
    return one_of(token.lower, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
                                "yesterday", "tonight"});
}

/// The head of the clause that the word stands in.
std::uint32_t clause_around(const Tree& tree, std::uint32_t word) {
    for (int i = 0; i < kClimb && tree.head(word) != kNoToken; ++i) {
        if (one_of(tree[word].relation, {"ccomp", "conj", "parataxis", "advcl", "acl", "csubj"})) break;
        word = tree.head(word);
    }
    return word;
}

/// One cue and the words around it.
class Surroundings {
public:
    Surroundings(const Tree& tree, std::uint32_t verb, const SpeechVerb& kind)
        : tree_(tree), verb_(verb), kind_(kind) {}

    std::vector<Extent> read() {
        if ((kind_.takes & kQuote) || puts_it()) read_inverted();
        if (found_.empty() && (kind_.takes & kQuote)) read_tail();
        return std::move(found_);
    }

private:
    void add(std::uint32_t first, std::uint32_t last) {
        if (first < last) found_.push_back({first, last});
    }

    /// "Six people died, the ministry said" when the parser made the cue a remark on its content.
    void read_inverted() {
        const std::uint32_t host = tree_.head(verb_);
        if (host == kNoToken || speaker_of(tree_, verb_) == kNoToken || is_passive(tree_, verb_)) return;
        const bool as = tree_.child(verb_, {"mark", "advmod", "case"}, {"as"}) != kNoToken && tree_.is(verb_, "advcl");
        const bool remark = one_of(tree_[verb_].relation, {"parataxis", "discourse"}) && host < verb_;
        const bool tail = one_of(tree_[verb_].relation, {"conj", "appos", "advcl", "dep", "acl"}) && host < verb_ &&
                          set_off() && tree_.child(verb_, "cc") == kNoToken && tree_.child(verb_, "mark") == kNoToken &&
                          tree_[verb_].subtype != "relcl" && own_subject() && ends_sentence();
        if (!(as || remark || tail) || has_object()) return;
        const bool whole = tree_.head(host) == kNoToken || ends_sentence();
        const std::uint32_t first = whole ? 0 : tree_.left(host);
        const std::uint32_t last = whole ? tree_.size() : tree_.right(host) + 1;
        add(first, std::max(first, trimmed(first, tree_.left(verb_))));
        add(std::min(last, end_of_aside(as)), ends_sentence() ? 0 : last);
    }

    /// "As she observed, in March the gate …": what follows the comma is no part of the aside.
    std::uint32_t end_of_aside(bool as) const {
        const bool comma = as && verb_ < tree_.right(verb_) && tree_[verb_ + 1].text == ",";
        return comma ? verb_ + 2 : tree_.right(verb_) + 1;
    }

    /// "Six people died, the ministry said." by the order of words alone, where the tree is of no help.
    void read_tail() {
        const std::uint32_t subject = nearest_subject(tree_, verb_);
        if (subject == kNoToken || is_passive(tree_, verb_) || tree_.child(verb_, "mark") != kNoToken || has_object())
            return;
        const std::uint32_t first = std::min(verb_, tree_.left(subject));
        const bool set_apart = first > 1 && (tree_[first - 1].text == "," || is_quote_mark(tree_[first - 1]));
        if (set_apart && ends_sentence() && std::max(verb_, subject) - first < kRemark && finite_before(first))
            add(0, trimmed(0, first));
    }

    /// "Like her father, she believes in work" reports nothing in front.
    bool finite_before(std::uint32_t end) const {
        for (std::uint32_t t = 0; t < end; ++t)
            if (one_of(tree_[t].xpos, {"VBD", "VBZ", "VBP", "MD"}) || is_quote_mark(tree_[t])) return true;
        return false;
    }

    /// "as the mayor put it"
    bool puts_it() const {
        const std::uint32_t object = tree_.child(verb_, "obj");
        return kind_.lemma == "put" && object == verb_ + 1 && tree_[object].lower == "it";
    }

    bool has_object() const {
        if (puts_it()) return false;
        const std::uint32_t object = tree_.child(verb_, "obj");
        return object != kNoToken && !is_weekday(tree_[object]) && object > verb_ &&
               tree_.child(verb_, "nsubj") != kNoToken && !(kind_.takes & kHearer);
    }

    bool own_subject() const { return tree_.child(verb_, "nsubj") != kNoToken; }

    bool set_off() const {
        const std::uint32_t first = tree_.left(verb_);
        return tree_.punctuation(first) || (first > 0 && tree_.punctuation(first - 1));
    }

    bool ends_sentence() const {
        for (std::uint32_t t = tree_.right(verb_) + 1; t < tree_.size(); ++t)
            if (!tree_.punctuation(t)) return false;
        return true;
    }

    std::uint32_t trimmed(std::uint32_t first, std::uint32_t last) const {
        while (last > first && tree_.punctuation(last - 1)) --last;
        return last;
    }

    const Tree& tree_;
    std::uint32_t verb_;
    const SpeechVerb& kind_;
    std::vector<Extent> found_;
};

/// "The gate is, she said, a ruin" with the cue read as the head of it all: another subject stands in front.
bool swallows(const Tree& tree, std::uint32_t verb, std::uint32_t subject) {
    if (subject == kNoToken || subject > verb || tree.left(subject) == 0 || !tree.is(verb, "root")) return false;
    return tree[tree.left(subject) - 1].text == "," &&
           std::any_of(tree.children(verb).begin(), tree.children(verb).end(), [&](std::uint32_t kid) {
               return kid < subject && (tree.is(kid, "nsubj") || tree.is(kid, "vocative"));
           });
}

/// End of the remark with the occasion behind its verb: "The gate, she said in the letter, is a ruin".
std::uint32_t remark_end(const Tree& tree, std::uint32_t verb, std::uint32_t end) {
    for (std::uint32_t kid : tree.children(verb))
        if (tree.is(kid, "obl") && kid > verb && tree.left(kid) == end) end = tree.right(kid) + 1;
    return end;
}

}  // namespace

std::vector<Extent> around_remark(const Tree& tree, std::uint32_t verb) {
    const std::uint32_t subject = nearest_subject(tree, verb), host = tree.head(verb);
    const bool relative = tree.is(verb, "acl", "relcl");
    const bool swallowed = swallows(tree, verb, subject);
    if (subject == kNoToken || !(swallowed || (host != kNoToken && (relative || tree.is(verb, "parataxis")))))
        return {};
    if (relative && one_of(tree[subject].lower, {"who", "which", "that", "what"})) return {};
    const std::uint32_t first = std::min(verb, tree.left(subject));
    const std::uint32_t last = remark_end(tree, verb, std::max(verb, tree.right(subject)) + 1);
    if (first == 0 || tree[first - 1].text != "," || last >= tree.size() || tree[last].text != "," ||
        last - first > kRemark)
        return {};
    const std::uint32_t clause = swallowed ? verb : relative ? clause_around(tree, host) : host;
    const bool whole = tree.head(clause) == kNoToken;
    std::vector<Extent> around;
    const Extent front{whole ? 0 : tree.left(clause), first - 1};
    const Extent back{last + 1, whole ? tree.size() : tree.right(clause) + 1};
    for (const Extent& part : {front, back})
        if (part.first < part.last) around.push_back(part);
    return around;
}

std::vector<Extent> around_cue(const Tree& tree, std::uint32_t verb, const SpeechVerb& kind) {
    return Surroundings(tree, verb, kind).read();
}

}  // namespace gainsay::text::speech
