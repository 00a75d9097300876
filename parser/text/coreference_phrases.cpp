#include "parser/text/coreference_phrases.hpp"

#include <algorithm>
#include <initializer_list>

namespace gainsay::text {
namespace {

using Children = std::vector<std::vector<std::uint32_t>>;

constexpr std::size_t kMostWords = 64;  // modifiers of one phrase that are kept

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string lower_lemma(const Token& t) {
    if (t.upos != Upos::propn) return t.lemma;
    return t.lower;
}

/// Whether a dependent of a noun belongs to its phrase. A noun that is a predicate also heads a clause, whose subject
/// and adverbs do not.
bool inside(const Token& child, bool predicate, bool before) {
    if (one_of(child.relation, {"det", "amod", "nummod", "compound", "flat", "fixed", "goeswith"})) return true;
    if (child.relation == "nmod" || child.relation == "acl") return !(predicate && !before && child.relation == "acl");
    return false;
}

/// First and last token of the phrase of a head; iterative, each token visited once.
std::pair<std::uint32_t, std::uint32_t> extent(const Sentence& sentence, std::uint32_t head, const Children& children) {
    const bool predicate = std::any_of(children[head].begin(), children[head].end(), [&](std::uint32_t c) {
        return sentence.tokens[c].relation == "cop" || sentence.tokens[c].relation == "nsubj";
    });
    std::uint32_t first = head;
    std::uint32_t last = head;
    std::vector<std::uint32_t> open;
    for (const std::uint32_t c : children[head]) {
        if (inside(sentence.tokens[c], predicate, c < head)) open.push_back(c);
    }
    while (!open.empty()) {
        const std::uint32_t at = open.back();
        open.pop_back();
        first = std::min(first, at);
        last = std::max(last, at);
        open.insert(open.end(), children[at].begin(), children[at].end());
    }
    for (const std::uint32_t c : children[head]) {
        // "the report's": the sign of the genitive belongs to its noun.
        if (c == head + 1 && sentence.tokens[c].relation == "case") last = std::max(last, c);
    }
    const auto trims = [&](std::uint32_t at) {
        return sentence.tokens[at].upos == Upos::punct && sentence.tokens[at].text != ")";
    };
    while (last > head && trims(last)) --last;
    while (first < head && sentence.tokens[first].upos == Upos::punct) ++first;
    return {first, last + 1};
}

bool is_relative(const Token& t) {
    return t.xpos == "WP" || t.xpos == "WDT" || t.xpos == "WP$" || t.xpos == "EX";
}

bool refers(const Token& t) {
    if (t.upos == Upos::pron) {
        if (is_relative(t) || t.relation == "expl" || t.lower == "there") return false;
        return !one_of(t.lower, {"one", "each", "other", "another", "both", "none"});
    }
    if (t.upos == Upos::det)
        return one_of(t.relation, {"nsubj", "obj", "obl"}) && one_of(t.lower, {"this", "that", "these", "those"});
    if (t.upos != Upos::noun && t.upos != Upos::propn) return false;
    return !one_of(t.relation, {"compound", "flat", "fixed", "goeswith", "case", "cc", "mark", "advmod", "discourse"});
}

/// "the 34-year-old": an adjective that stands for somebody.
bool stands_for_person(const Sentence& sentence, std::uint32_t at) {
    const Token& t = sentence.tokens[at];
    if (t.lower != "old" || at < 2 || sentence.tokens[at - 2].lower != "year") return t.lower.ends_with("-year-old");
    return one_of(t.relation, {"nsubj", "obj", "iobj", "obl", "nmod", "appos", "conj"});
}

/// "It is clear that …", "it rained": nothing is meant.
bool empty_subject(const Sentence& sentence, std::uint32_t at, const Children& children) {
    const Token& t = sentence.tokens[at];
    if (t.lower != "it" || t.relation != "nsubj" || t.head == kNoToken) return false;
    const Token& governor = sentence.tokens[t.head];
    if (one_of(governor.lemma, {"rain", "snow", "seem", "appear", "turn"})) return true;
    if (governor.upos == Upos::verb && t.subtype != "pass" && governor.lemma != "take") return false;
    return std::any_of(children[t.head].begin(), children[t.head].end(), [&](std::uint32_t c) {
        const std::string& relation = sentence.tokens[c].relation;
        return c > t.head &&
               (relation == "csubj" || relation == "ccomp" || (relation == "xcomp" && governor.upos != Upos::verb) ||
                (relation == "advcl" && governor.upos == Upos::adj));
    });
}

MentionForm form_of(const Token& t) {
    if (t.upos == Upos::pron || t.upos == Upos::det) return MentionForm::pronoun;
    return t.upos == Upos::propn ? MentionForm::name : MentionForm::nominal;
}

void read_determiners(Phrase& p, const Sentence& sentence, const std::vector<std::uint32_t>& children) {
    for (const std::uint32_t c : children) {
        const Token& t = sentence.tokens[c];
        if (t.relation == "det" && c < p.head) {
            if (t.lower == "the")
                p.definiteness = Definiteness::definite;
            else if (one_of(t.lower, {"this", "that", "these", "those", "such"}))
                p.definiteness = Definiteness::pointing;
            else
                p.definiteness = Definiteness::indefinite;
            if (t.lower == "another" || t.lower == "no") p.distinct = true;
        } else if (t.relation == "nmod" && t.subtype == "poss") {
            p.definiteness = Definiteness::possessive;
            p.modifiers.push_back(t.upos == Upos::pron ? "" : lower_lemma(t));
        } else if (t.relation == "nummod") {
            p.numbers.push_back(t.lower);
            if (p.definiteness == Definiteness::bare) p.definiteness = Definiteness::indefinite;
        } else if (t.relation == "amod" || t.relation == "compound") {
            if (one_of(t.lower, {"other", "second", "third", "further", "different", "additional", "separate"})) {
                p.distinct = true;
            }
            if (!one_of(t.lower, {"same", "entire", "whole", "very"})) p.modifiers.push_back(lower_lemma(t));
        } else if ((t.relation == "nmod" || t.relation == "flat") && (t.upos == Upos::propn || t.upos == Upos::noun)) {
            // "the creation of the municipality of X": the names below count too.
            for (std::uint32_t at = std::max(c, p.head + 1); at < p.span.last && p.modifiers.size() < kMostWords;
                 ++at) {
                const Token& word = sentence.tokens[at];
                if (word.relation == "acl") break;
                if (at == c || word.upos == Upos::propn) p.modifiers.push_back(lower_lemma(word));
            }
            if (c < p.head) p.modifiers.push_back(lower_lemma(t));
        }
    }
    std::erase(p.modifiers, std::string());
    std::sort(p.modifiers.begin(), p.modifiers.end());
    p.modifiers.erase(std::unique(p.modifiers.begin(), p.modifiers.end()), p.modifiers.end());
    std::sort(p.numbers.begin(), p.numbers.end());
}

}  // namespace

Children dependents(const Sentence& sentence) {
    Children children(sentence.tokens.size());
    for (std::uint32_t i = 0; i < sentence.tokens.size(); ++i) {
        const std::uint32_t head = sentence.tokens[i].head;
        if (head < children.size() && head != i) children[head].push_back(i);
    }
    return children;
}

Phrase phrase_at(const Sentence& sentence, std::uint32_t index, std::uint32_t head, const Children& children) {
    const Token& t = sentence.tokens[head];
    Phrase p;
    p.sentence = index;
    p.head = head;
    p.form = form_of(t);
    p.noun = lower_lemma(t);
    p.proper = t.upos == Upos::propn;
    if (p.form == MentionForm::pronoun) {
        p.span = {index, head, head + 1};
        p.plural =
            one_of(t.lower, {"they", "them", "their", "theirs", "themselves", "these", "those", "we", "us", "our"});
        return p;
    }
    p.plural = t.xpos == "NNS" || t.xpos == "NNPS";
    p.noun_class = class_of_noun(p.noun);
    const auto [first, last] = extent(sentence, head, children);
    p.span = {index, first, last};
    read_determiners(p, sentence, children[head]);
    return p;
}

std::vector<Phrase> find_phrases(const std::vector<Sentence>& sentences) {
    std::vector<Phrase> phrases;
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        const Sentence& sentence = sentences[s];
        const Children children = dependents(sentence);
        const std::size_t begin = phrases.size();
        for (std::uint32_t t = 0; t < sentence.tokens.size(); ++t) {
            if (!refers(sentence.tokens[t]) && !stands_for_person(sentence, t)) continue;
            if (empty_subject(sentence, t, children)) continue;
            phrases.push_back(phrase_at(sentence, s, t, children));
        }
        std::stable_sort(phrases.begin() + static_cast<std::ptrdiff_t>(begin), phrases.end(),
                         [](const Phrase& a, const Phrase& b) {
                             if (a.span.first != b.span.first) return a.span.first < b.span.first;
                             return a.span.last > b.span.last;
                         });
    }
    return phrases;
}

}  // namespace gainsay::text
