#include "parser/text/speech_clauses.hpp"

#include "parser/text/speech_quotes.hpp"
#include "parser/text/speech_report.hpp"

#include <algorithm>

namespace gainsay::text::speech {
namespace {

constexpr std::uint32_t kLongestName = 20;  ///< tokens between a quote and its cue

/// Parts behind a reported clause that comment on the saying: "but gave no proof", "without offering details".
bool outlets_own(const Tree& tree, const SpeechVerb& kind, std::uint32_t part) {
    const std::string& lemma = tree[part].lemma;
    const bool aside = part > 0 && tree[part].xpos == "VBG" && tree[part - 1].text == ",";
    if (aside && one_of(lemma, {"cite", "quote", "reference"})) return true;
    if (tree.is(part, "advcl"))
        return tree.child(part, {"mark"}, {"without"}) != kNoToken &&
               one_of(lemma, {"offer", "provide", "give", "elaborate", "cite", "name", "specify", "present", "identify",
                              "say"});
    if (!tree.is(part, "conj") || tree.child(part, "mark") != kNoToken) return false;
    const bool but = tree.child(part, {"cc"}, {"but"}) != kNoToken;
    // "insisted it was no rally, but flags were on show": the contrast is the outlet's.
    if (has_subject(tree, part))
        return but && one_of(kind.lemma,
                             {"insist", "claim", "argue", "maintain", "deny", "believe", "think", "vow", "promise"});
    return lemma == "add" ||
           (but && one_of(lemma, {"offer", "provide", "give", "decline", "refuse", "say", "stop", "admit", "warn",
                                  "acknowledge", "concede", "elaborate", "stress", "insist"}));
}

/// "thought it was an error and gave them …": "it" cannot be the subject of what follows, so that is the speaker's
/// deed.
bool speakers_deed(const Tree& tree, std::uint32_t top, std::uint32_t part) {
    const std::uint32_t subject = tree.child(top, "nsubj");
    const bool copular = tree.child(top, "cop") != kNoToken && tree[top].upos != Upos::verb;
    if (!copular || subject == kNoToken || !one_of(tree[subject].lower, {"it", "this", "that"})) return false;
    return tree.is(part, "conj") && one_of(tree[part].xpos, {"VBD", "VBZ", "VBP"}) && !has_subject(tree, part) &&
           tree.child(part, "mark") == kNoToken && tree.child(part, "aux") == kNoToken;
}

/// A clause without a subject lost it to the cue: "says the row of tweets was rude" with the row as an object.
std::uint32_t lost_subject(const Tree& tree, std::uint32_t verb, const SpeechVerb& kind, std::uint32_t top) {
    if (!tree.is(top, "ccomp") || has_subject(tree, top) || (kind.takes & (kHearer | kNaming))) return kNoToken;
    for (std::uint32_t kid : tree.children(verb))
        if (kid > verb && kid < top && (tree.is(kid, "obj") || tree.is(kid, "nsubj")) && tree.left(kid) == verb + 1)
            return kid;
    return kNoToken;
}

/// A mark that opens in [first, last): the cue is inside a quote that the words before it are not part of.
bool opens_quote(const Tree& tree, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t t = first; t < last; ++t)
        if (is_quote_mark(tree[t]) && tree[t].space_before && t + 1 < tree.size() && !tree[t + 1].space_before)
            return true;
    return false;
}

}  // namespace

bool has_subject(const Tree& tree, std::uint32_t clause) {
    return tree.child(clause, "nsubj") != kNoToken || tree.child(clause, "expl") != kNoToken;
}

Extent clause_behind(const Tree& tree, std::uint32_t verb, const SpeechVerb& kind, std::uint32_t top) {
    Extent extent{tree.left(top), tree.right(top) + 1};
    const std::uint32_t lost = lost_subject(tree, verb, kind, top);
    if (lost != kNoToken) extent.first = tree.left(lost);
    // "His refusal to admit guilt led to …" with the guilt as subject: after such an infinitive no bare clause follows.
    const std::uint32_t subject = tree.child(top, "nsubj");
    const bool bare = tree.child(top, "mark") == kNoToken && subject != kNoToken && tree[subject].upos != Upos::pron;
    if (bare && tree.is(verb, "acl", "") && tree.introduced_by(verb, {"to"}) && tree.left(subject) == verb + 1)
        extent.last = tree.right(subject) + 1;
    for (std::uint32_t kid : tree.children(top))
        if (kid > top && (outlets_own(tree, kind, kid) || speakers_deed(tree, top, kid)))
            extent.last = std::min(extent.last, tree.left(kid));
    return extent;
}

Extent clause_in_front(const Tree& tree, std::uint32_t verb, std::uint32_t top) {
    if (opens_quote(tree, tree.right(top) + 1, verb)) return {};
    std::uint32_t group = verb;
    bool subject_first = false;
    for (std::uint32_t kid : tree.children(verb)) {
        if (kid == top || tree.punctuation(kid)) continue;
        if (tree.left(kid) > tree.right(top)) group = std::min(group, tree.left(kid));
        if (kid < top && tree.is(kid, "nsubj")) subject_first = true;
    }
    Extent extent{subject_first || tree.is(verb, "conj") ? tree.left(top) : tree.left(verb), group};
    // "But" in front belongs to the outlet.
    while (!subject_first && extent.first < tree.left(top) &&
           (tree.is(extent.first, "cc") || tree.is(extent.first, "mark")))
        ++extent.first;
    if (group <= tree.right(top)) extent.last = tree.right(top) + 1;
    const NameBehindQuote name = name_behind_quote(tree, verb);
    if (name.head != kNoToken) extent.last = std::min(extent.last, name.mark + 1);
    while (extent.last > extent.first && extent.last - 1 > tree.right(top) && tree.punctuation(extent.last - 1))
        --extent.last;
    return extent;
}

NameBehindQuote name_behind_quote(const Tree& tree, std::uint32_t verb) {
    std::uint32_t mark = verb;
    while (mark > 0 && verb - mark < kLongestName && !is_quote_mark(tree[mark])) {
        if (mark != verb && tree[mark].upos == Upos::verb && !tree.is(mark, "acl")) return {};
        --mark;
    }
    if (!is_quote_mark(tree[mark]) || mark == 0 || mark + 1 >= verb || tree[mark].space_before) return {};
    for (std::uint32_t t = mark + 1; t < verb; ++t) {
        const bool inner = tree.head(t) != kNoToken && tree.head(t) > t && tree.head(t) < verb;
        const bool name = tree[t].upos == Upos::propn || tree[t].upos == Upos::noun || tree[t].upos == Upos::pron;
        if (!inner && name) return {t, mark};
    }
    return {};
}

}  // namespace gainsay::text::speech
