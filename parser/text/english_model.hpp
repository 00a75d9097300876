#pragma once
// The learned tagger and parser: weights embedded in the program, read-only and shared by threads.

#include "parser/text/document.hpp"

#include <memory>
#include <span>

namespace gainsay::text {

struct Kernels;

/// BiLSTM tagger and biaffine dependency parser (Dozat and Manning, 2017), projective trees by Eisner's algorithm.
/// Holds no state between calls: one model may be used from several threads.
class EnglishModel {
public:
    /// The model that is embedded in the program. Throws std::runtime_error when the embedded bytes are damaged.
    static const EnglishModel& embedded();
    /// A model from bytes in the format of models/README.md; the bytes must outlive the model.
    static std::unique_ptr<EnglishModel> from_bytes(std::string_view bytes);
    ~EnglishModel();

    /// Fills upos, xpos, head, relation, subtype and entity tag of every token. Results do not depend on which
    /// sentences come together. Sentences above kLongSentence tokens are parsed in pieces, so cost stays linear.
    void parse(std::span<Sentence*> sentences) const;
    static constexpr std::size_t kLongSentence = 160;
    /// parse() with the given kernels instead of the processor's best; the results are the same bits.
    void parse_with(std::span<Sentence*> sentences, const Kernels& kernels) const;

private:
    EnglishModel();
    struct Weights;
    std::unique_ptr<Weights> weights_;
};

/// Lemma of a word with its tag, by WordNet's exception lists and rules (morphy), lower case but for proper nouns.
std::string lemmatise(std::string_view lower, Upos tag, std::string_view xpos);

/// Sets the lemmas of a parsed sentence as UD English writes them: names, adjectives of nations and "I" keep their
/// capital, plural names become singular, numbers lose their commas, 's is "be" or "have" by its clause.
void set_lemmas(Sentence& sentence);

}  // namespace gainsay::text
