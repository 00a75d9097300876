#pragma once
// What the network sees of a word: numbers of embedding rows, and a pretrained vector.

#include "parser/text/english_model_file.hpp"

#include <array>
#include <string>
#include <string_view>

namespace gainsay::text {

/// Row of each embedding: word, suffixes of 3, 2 and 4, prefix of 3, shape, WordNet class as a noun and as a verb; 0 =
/// unknown.
using FeatureIds = std::array<std::uint32_t, kFeatures>;

class FeatureTables {
public:
    explicit FeatureTables(const ModelFile& file);
    FeatureIds of(std::string_view word) const;
    /// Adds the word's pretrained vector to `out` (vector_width() numbers); an unknown word has none and adds nothing.
    void add_vector(std::string_view word, float* out) const;
    std::size_t vector_width() const { return vectors_.width(); }
    /// The node above the sentence.
    static constexpr std::string_view kRoot = "<ROOT>";
    /// Number of rows of the embedding of feature `index`.
    std::size_t rows(std::size_t index) const { return rows_[index]; }

private:
    std::array<StringTable, kFeatures - 2> tables_;
    Lexicon lexicon_;
    WordVectors vectors_;
    std::array<std::size_t, kFeatures> rows_{};
    std::uint32_t no_noun_class_, no_verb_class_;
};

}  // namespace gainsay::text
