#include "parser/text/speech_clauses.hpp"

#include "parser/text/speech_quotes.hpp"
#include "parser/text/speech_report.hpp"
#include "parser/text/speech_topic_words.hpp"

#include <algorithm>

namespace gainsay::text::speech {
namespace {

constexpr std::uint32_t kLongestName = 20;  ///< tokens between a quote and its cue
constexpr std::uint32_t kFarThat = 22;      ///< tokens between a verb and a clause that the tree lost

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

/// "…, though she noted that …", "…, while others call it open": the reporter's own next saying inside the reported
/// clause [top, last), from `first` on; `last` without one. Words in quotation marks are passed over.
std::uint32_t second_saying(const Tree& tree, std::uint32_t top, std::uint32_t first, std::uint32_t last) {
    bool quoted = false;
    for (std::uint32_t t = first; t + 1 < last; ++t) {
        if (is_quote_mark(tree[t])) quoted = !quoted;
        if (quoted || t <= top || !one_of(tree[t].lower, {"while", "though", "although", "whereas"})) continue;
        const std::uint32_t verb = tree.head(t);
        if (verb == kNoToken || verb < t || verb >= last || verb > t + 4 || !tree.is(t, "mark")) continue;
        const bool says = speech_verb(tree[verb].lemma) != nullptr;
        const bool behind = tree[t - 1].text == "," || is_quote_mark(tree[t - 1]) || tree[verb].xpos == "VBG";
        if (says && behind && tree.is(verb, "advcl") && tree.left(verb) + 1 >= t) return t;
    }
    return last;
}

/// "…, citing a memo", "…, adding that …": first token of such an aside behind the clause `top`, however deep the
/// parser hung it; `last` without one.
std::uint32_t reporters_aside(const Tree& tree, std::uint32_t top, std::uint32_t last) {
    for (std::uint32_t t = top + 1; t + 1 < last; ++t) {
        if (is_quote_mark(tree[t])) return second_saying(tree, top, t, last);
        const Token& next = tree[t + 1];
        if (tree[t].text == "," && next.xpos == "VBG" &&
            one_of(next.lemma, {"cite", "quote", "reference", "add", "note", "stress", "emphasize", "emphasise"}))
            return t;
    }
    return second_saying(tree, top, top + 1, last);
}

/// "While the board says that it is safe, bakers disagree" with the main clause read as part of what the board says:
/// the comma in front of it; `extent.last` without one.
std::uint32_t main_clause(const Tree& tree, std::uint32_t verb, Extent extent) {
    const auto opener = [](std::string_view word) {
        return one_of(word, {"while", "although", "though", "lest", "if", "when", "as", "because", "since"});
    };
    const auto& kids = tree.children(verb);
    const bool opens = tree.left(verb) <= 1 && (opener(tree[tree.left(verb)].lower) ||
                                                std::any_of(kids.begin(), kids.end(), [&](std::uint32_t kid) {
                                                    return tree.is(kid, "mark") && opener(tree[kid].lower);
                                                }));
    // "While they say it is ``safe,'' the bakers …": behind the closing mark nobody says more.
    for (std::uint32_t t = extent.first + 1; opens && t + 2 < extent.last; ++t)
        if (tree[t].text == "," && is_quote_mark(tree[t + 1]) && !tree[t + 1].space_before && tree[t + 2].space_before)
            return t + 2;
    const std::uint32_t head = tree.head(verb);
    if (!opens || extent.last + 1 < tree.size() || (head != kNoToken && !(extent.first <= head && head < extent.last)))
        return extent.last;
    for (std::uint32_t top = extent.first + 1; top < extent.last; ++top) {
        const std::uint32_t subject = tree.child(top, "nsubj");
        if (subject == kNoToken || tree.child(top, "mark") != kNoToken || tree.is(top, "acl", "relcl")) continue;
        std::uint32_t comma = tree.left(subject);
        while (comma > extent.first + 1 && is_quote_mark(tree[comma - 1])) --comma;
        if (comma > extent.first && tree[comma - 1].text == ",") return comma - 1;
    }
    return extent.last;
}

/// A mark that opens in [first, last): the cue is inside a quote that the words before it are not part of.
bool opens_quote(const Tree& tree, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t t = first; t < last; ++t)
        if (is_quote_mark(tree[t]) && tree[t].space_before && t + 1 < tree.size() && !tree[t + 1].space_before)
            return true;
    return false;
}

/// "said in the letter that …", "announced this month that …": a that-clause that the parser hung on the adjunct. No
/// first token when there is no such word; an empty extent with one when it introduces something else.
std::optional<Extent> lost_that_clause(const Tree& tree, std::uint32_t verb) {
    const std::uint32_t end = std::min(std::max(tree.right(verb) + 1, verb + 2), verb + kFarThat);
    for (std::uint32_t t = verb + 1; t < end && t < tree.size(); ++t) {
        if (tree[t].upos == Upos::verb || tree[t].text == ";") return Extent{};
        if (tree[t].lower != "that" || tree[t].upos == Upos::det) continue;
        const std::uint32_t top = tree.head(t);
        if (top == kNoToken || top < t) return Extent{};
        const bool loose = t == verb + 1 && tree.is(top, "parataxis");
        if (!loose && !one_of(tree[top].relation, {"acl", "ccomp", "advcl", "dep", "conj"})) return Extent{};
        const bool subject = tree.is(t, "nsubj") || (!tree.is(t, "mark") && !has_subject(tree, top));
        return subject ? Extent{} : Extent{t, tree.right(top) + 1};
    }
    return std::nullopt;
}

/// The finite verb that follows a plain noun phrase at `start`; kNoToken when something else stands there.
std::uint32_t finite_behind(const Tree& tree, std::uint32_t start) {
    const std::uint32_t end = std::min(tree.size(), start + kFarThat);
    bool noun = false;
    for (std::uint32_t t = start; t < end; ++t) {
        const Token& token = tree[t];
        const bool finite = one_of(token.xpos, {"VBD", "VBZ", "VBP", "MD"});
        if (finite) return noun && !tree.is(t - 1, "cc") ? t : kNoToken;
        if (one_of(token.text, {";", ":", "-", "--", "\u2014", "\u2013"}) || (token.text == "," && !noun))
            return kNoToken;
        if (one_of(token.lower, {"who", "which", "that", "as", "when", "because", "if", "after", "before", "while"}))
            return kNoToken;
        if (t == start && !one_of(token.xpos, {"DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "CD", "JJ", "EX"}))
            return kNoToken;
        noun = noun || one_of(token.xpos, {"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "EX"});
    }
    return kNoToken;
}

/// "It says the campaign broke the law", "hoped the gate would open": a noun phrase right behind the verb and a finite
/// verb right behind that.
Extent lost_bare_clause(const Tree& tree, std::uint32_t verb, const SpeechVerb& kind) {
    if ((kind.takes & (kHearer | kNaming)) || is_passive(tree, verb) || speaker_of(tree, verb) == kNoToken) return {};
    const std::uint32_t start = verb + 1, finite = start < tree.size() ? finite_behind(tree, start) : kNoToken;
    if (finite == kNoToken) return {};
    std::uint32_t top = finite;
    if ((tree[top].upos == Upos::aux || tree.is(top, "cop")) && tree.head(top) != kNoToken) top = tree.head(top);
    const bool partner = tree.is(top, "conj") && tree.head(top) == verb;  // "said nothing and left"
    if (partner || tree.is(top, "acl", "relcl") || tree.in_subtree(verb, top)) return {};
    const std::uint32_t subject = nearest_subject(tree, top);
    if (subject != kNoToken && subject < verb) return {};
    return {start, std::max(tree.right(top), tree.right(finite)) + 1};
}

}  // namespace

Extent lost_clause(const Tree& tree, std::uint32_t verb, const SpeechVerb& kind) {
    const std::optional<Extent> that = lost_that_clause(tree, verb);
    return that ? *that : lost_bare_clause(tree, verb, kind);
}

bool has_subject(const Tree& tree, std::uint32_t clause) {
    return tree.child(clause, "nsubj") != kNoToken || tree.child(clause, "expl") != kNoToken;
}

bool finite_or_that(const Tree& tree, std::uint32_t clause) {
    return has_subject(tree, clause) || tree.child(clause, {"mark"}, {"that", "whether", "if"}) != kNoToken ||
           tree.child(clause, {"advmod", "obj", "nsubj", "obl"}, {"what", "why", "how", "when", "where", "who"}) !=
               kNoToken;
}

Extent clause_behind(const Tree& tree, std::uint32_t verb, const SpeechVerb& kind, std::uint32_t top) {
    Extent extent{tree.left(top), tree.right(top) + 1};
    const std::uint32_t lost = lost_subject(tree, verb, kind, top);
    if (lost != kNoToken) extent.first = tree.left(lost);
    // "explained why she left" with the question word read as an object.
    if (extent.first == verb + 2 && one_of(tree[verb + 1].lower, {"why", "how", "what", "where", "who", "whether"}))
        extent.first = verb + 1;
    // "His refusal to admit guilt led to …" with the guilt as subject: after such an infinitive no bare clause follows.
    const std::uint32_t subject = tree.child(top, "nsubj");
    const bool bare = tree.child(top, "mark") == kNoToken && subject != kNoToken && tree[subject].upos != Upos::pron;
    if (bare && tree.is(verb, "acl", "") && tree.introduced_by(verb, {"to"}) && tree.left(subject) == verb + 1)
        extent.last = tree.right(subject) + 1;
    for (std::uint32_t kid : tree.children(top))
        if (kid > top && (outlets_own(tree, kind, kid) || speakers_deed(tree, top, kid)))
            extent.last = std::min(extent.last, tree.left(kid));
    extent.last = main_clause(tree, verb, extent);
    extent.last = std::min(extent.last, reporters_aside(tree, top, extent.last));
    return extent;
}

bool is_finite_clause(const Tree& tree, std::uint32_t top) {
    return one_of(tree[top].relation, {"ccomp", "parataxis", "root", "csubj"}) && finite_or_that(tree, top);
}

Extent without_asides(const Tree& tree, Extent extent) {
    for (std::uint32_t t = extent.first + 1; t + 1 < extent.last; ++t) {
        if (is_quote_mark(tree[t])) return extent;
        if (tree[t].text != ",") continue;
        const Token& next = tree[t + 1];
        const bool relative = one_of(next.lower, {"who", "whose", "whom", "which"});
        const bool saying = next.xpos == "VBG" && speech_verb(next.lemma) != nullptr;
        if (relative || saying) {
            extent.last = t;
            break;
        }
    }
    // "in an interview", "in a ruling released on Friday"
    for (std::uint32_t t = extent.first + 1; t + 1 < extent.last; ++t) {
        const std::uint32_t noun = tree.head(t);
        if (!one_of(tree[t].lower, {"in", "during", "at"}) || noun == kNoToken || noun < t || noun >= extent.last)
            continue;
        const std::string& lemma = tree[noun].lemma;
        const bool occasion = is_occasion_noun(lemma) || is_document_noun(lemma) || is_words_noun(lemma);
        const bool article = tree.child(noun, {"det"}, {"a", "an", "another"}) != kNoToken;
        if (occasion && article && tree.left(noun) == t && tree.right(noun) + 1 >= extent.last) extent.last = t;
    }
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
