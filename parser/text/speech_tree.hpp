#pragma once
// One sentence's dependency tree with the questions that the search for speech asks of it. Every answer is total:
// broken heads give smaller answers, never a loop.

#include "parser/text/document.hpp"

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace gainsay::text::speech {

/// True when `word` is one of `words`.
bool one_of(std::string_view word, std::initializer_list<std::string_view> words);

/// Refers to the sentence that it was made from, which must outlive it.
class Tree {
public:
    explicit Tree(const Sentence& sentence);

    std::uint32_t size() const { return static_cast<std::uint32_t>(sentence_->tokens.size()); }
    const Token& operator[](std::uint32_t token) const { return sentence_->tokens[token]; }
    /// kNoToken for the root and for heads that point outside the sentence or at the token itself.
    std::uint32_t head(std::uint32_t token) const { return heads_[token]; }
    std::span<const std::uint32_t> children(std::uint32_t token) const;
    /// First and last token of the subtree. Trees are projective (Eisner), so the subtree is all that lies between.
    std::uint32_t left(std::uint32_t token) const { return left_[token]; }
    std::uint32_t right(std::uint32_t token) const { return right_[token]; }
    bool in_subtree(std::uint32_t token, std::uint32_t top) const {
        return left_[top] <= token && token <= right_[top];
    }

    bool is(std::uint32_t token, std::string_view relation) const { return (*this)[token].relation == relation; }
    bool is(std::uint32_t token, std::string_view relation, std::string_view subtype) const;
    /// First child with the relation (whatever its subtype); kNoToken when there is none.
    std::uint32_t child(std::uint32_t token, std::string_view relation) const;
    /// First child with one of the relations and one of the words; kNoToken when there is none.
    std::uint32_t child(std::uint32_t token, std::initializer_list<std::string_view> relations,
                        std::initializer_list<std::string_view> words) const;
    /// Has a `case` or `mark` child that is one of the words ("of striking", "as a target").
    bool introduced_by(std::uint32_t token, std::initializer_list<std::string_view> words) const;
    bool punctuation(std::uint32_t token) const;
    /// The noun phrase of a head without clauses, appositions and remarks: [first, last).
    std::pair<std::uint32_t, std::uint32_t> noun_phrase(std::uint32_t head) const;
    /// Tokens [first, last) as they stand, with their blanks.
    std::string words(std::uint32_t first, std::uint32_t last) const;

private:
    void link_children();
    std::uint32_t noun_phrase_end(std::uint32_t head) const;
    void measure_subtrees();

    const Sentence* sentence_;
    std::vector<std::uint32_t> heads_, left_, right_, first_child_, children_;
};

}  // namespace gainsay::text::speech
