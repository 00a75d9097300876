#pragma once
// What the network sees of a word: seven small numbers.

#include "parser/text/english_model_file.hpp"

#include <array>
#include <string>
#include <string_view>

namespace gainsay::text {

/// Row of each embedding: word, suffixes of 3 and 2, prefix of 3, shape, WordNet class as a noun and as a verb. 0 =
/// unknown.
using FeatureIds = std::array<std::uint32_t, 7>;

class FeatureTables {
public:
    explicit FeatureTables(const ModelFile& file);
    FeatureIds of(std::string_view word) const;
    /// The node above the sentence.
    FeatureIds of_root() const { return of("<ROOT>"); }
    /// Number of rows of the embedding of feature `index`.
    std::size_t rows(std::size_t index) const { return rows_[index]; }

private:
    std::array<StringTable, 5> tables_;
    Lexicon lexicon_;
    std::array<std::size_t, 7> rows_{};
    std::uint32_t no_noun_class_, no_verb_class_;
};

}  // namespace gainsay::text
