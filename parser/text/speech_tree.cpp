#include "parser/text/speech_tree.hpp"

#include <algorithm>

namespace gainsay::text::speech {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

Tree::Tree(const Sentence& sentence) : sentence_(&sentence) {
    const std::uint32_t count = size();
    heads_.resize(count, kNoToken);
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t head = (*this)[i].head;
        if (head < count && head != i) heads_[i] = head;
    }
    link_children();
    measure_subtrees();
}

void Tree::link_children() {
    const std::uint32_t count = size();
    first_child_.assign(count + 1, 0);
    for (std::uint32_t head : heads_)
        if (head != kNoToken) ++first_child_[head + 1];
    for (std::uint32_t i = 0; i < count; ++i) first_child_[i + 1] += first_child_[i];
    children_.resize(first_child_[count]);
    std::vector<std::uint32_t> next(first_child_.begin(), first_child_.end());
    for (std::uint32_t i = 0; i < count; ++i)
        if (heads_[i] != kNoToken) children_[next[heads_[i]]++] = i;
}

// Leaves first (Kahn); tokens on a cycle never become leaves and keep themselves as their subtree.
void Tree::measure_subtrees() {
    const std::uint32_t count = size();
    left_.resize(count);
    right_.resize(count);
    std::vector<std::uint32_t> waiting(count), ready;
    for (std::uint32_t i = 0; i < count; ++i) {
        left_[i] = right_[i] = i;
        waiting[i] = first_child_[i + 1] - first_child_[i];
        if (waiting[i] == 0) ready.push_back(i);
    }
    while (!ready.empty()) {
        const std::uint32_t token = ready.back();
        ready.pop_back();
        const std::uint32_t head = heads_[token];
        if (head == kNoToken) continue;
        left_[head] = std::min(left_[head], left_[token]);
        right_[head] = std::max(right_[head], right_[token]);
        if (--waiting[head] == 0) ready.push_back(head);
    }
}

std::span<const std::uint32_t> Tree::children(std::uint32_t token) const {
    return std::span(children_).subspan(first_child_[token], first_child_[token + 1] - first_child_[token]);
}

bool Tree::is(std::uint32_t token, std::string_view relation, std::string_view subtype) const {
    return (*this)[token].relation == relation && (*this)[token].subtype == subtype;
}

std::uint32_t Tree::child(std::uint32_t token, std::string_view relation) const {
    for (std::uint32_t kid : children(token))
        if (is(kid, relation)) return kid;
    return kNoToken;
}

std::uint32_t Tree::child(std::uint32_t token, std::initializer_list<std::string_view> relations,
                          std::initializer_list<std::string_view> words) const {
    for (std::uint32_t kid : children(token))
        if (one_of((*this)[kid].relation, relations) && one_of((*this)[kid].lower, words)) return kid;
    return kNoToken;
}

bool Tree::introduced_by(std::uint32_t token, std::initializer_list<std::string_view> words) const {
    return child(token, {"case", "mark"}, words) != kNoToken;
}

bool Tree::punctuation(std::uint32_t token) const {
    return (*this)[token].upos == Upos::punct || is(token, "punct");
}

std::pair<std::uint32_t, std::uint32_t> Tree::noun_phrase(std::uint32_t head) const {
    std::uint32_t first = head, last = head;
    for (std::uint32_t kid : children(head)) {
        const std::string& relation = (*this)[kid].relation;
        if (one_of(relation,
                   {"acl",  "appos", "parataxis", "punct",     "case", "conj", "cc",     "cop",   "nsubj", "advcl",
                    "mark", "ccomp", "orphan",    "discourse", "aux",  "obl",  "advmod", "csubj", "expl",  "dep"}))
            continue;
        if (kid < head) first = std::min(first, left(kid));
        if (kid > head) last = std::max(last, right(kid));
    }
    // "the mayor and the governor": both speak, so the coordination belongs to the phrase.
    for (std::uint32_t kid : children(head))
        if (is(kid, "conj") && kid > head && kid <= head + 8 && (*this)[kid].upos != Upos::verb)
            last = std::max(last, noun_phrase_end(kid));
    // A clause deep inside ("the head of the agency that runs …") is not part of the name.
    for (std::uint32_t token = head + 1; token <= last; ++token) {
        if (is(token, "acl") || is(token, "appos")) {
            last = left(token) > head ? left(token) - 1 : head;
            break;
        }
    }
    while (last > head && punctuation(last)) --last;
    while (first < head && punctuation(first)) ++first;
    return {first, last + 1};
}

std::uint32_t Tree::noun_phrase_end(std::uint32_t head) const {
    std::uint32_t last = head;
    for (std::uint32_t kid : children(head))
        if (kid > head && one_of((*this)[kid].relation, {"flat", "fixed", "compound", "nmod"}))
            last = std::max(last, right(kid));
    return last;
}

std::string Tree::words(std::uint32_t first, std::uint32_t last) const {
    std::string text;
    for (std::uint32_t i = first; i < last && i < size(); ++i) {
        if (!text.empty() && (*this)[i].space_before) text += ' ';
        text += (*this)[i].text;
    }
    return text;
}

}  // namespace gainsay::text::speech
