#pragma once
// What the noun phrases of one sentence are to speech: who has a mind, what holds words, what only tells a time.

#include "parser/text/speech_tree.hpp"

namespace gainsay::text::speech {

/// Refers to the document and the tree of one of its sentences, which must outlive it.
class NounKinds {
public:
    NounKinds(const Document& document, const Tree& tree, std::uint32_t sentence)
        : document_(document), tree_(tree), sentence_(sentence) {}

    const Document& document() const { return document_; }

    /// Has a mind, or holds words: "the mayor", "it", "the letter"; not "the storm". False for kNoToken.
    bool minded(std::uint32_t head) const;
    /// "letter", "claim", "remarks".
    bool is_words(std::uint32_t head) const;
    /// "poll", "letter", "brochure": what holds words, not who says them. False for kNoToken.
    bool is_document(std::uint32_t head) const;
    /// Words, thoughts and laws, which nothing but words can hit.
    bool is_bodiless(std::uint32_t head) const;
    /// One person, by name or pronoun.
    bool is_somebody(std::uint32_t head) const;
    /// Stands in an expression of time: a day is no topic ("spoke on Friday").
    bool is_when(std::uint32_t head) const;

private:
    bool stands_for_people(std::uint32_t head) const;
    const Mention* mention_at(std::uint32_t head) const;
    EntityKind entity_kind(const Mention& mention) const;

    const Document& document_;
    const Tree& tree_;
    std::uint32_t sentence_;
};

}  // namespace gainsay::text::speech
