#pragma once
// Sentences as they look in headlines and captions.

#include "tools/train/corpus.hpp"

#include <map>
#include <random>
#include <utility>

namespace gainsay::train {

/// The names that annotated sentences hold, by kind and number of words: a name may stand for any other like it, which
/// keeps the network from learning the names of a small corpus by heart (mention replacement; Dai and Adel, 2020).
class NamePool {
public:
    explicit NamePool(const std::vector<Sentence>& sentences);
    /// Puts other names for some of the names of `sentence`.
    void swap_names(Sentence& sentence, std::mt19937& random) const;

private:
    using Kind = std::pair<std::string, std::size_t>;
    std::map<Kind, std::vector<std::vector<std::string>>> names_;
};

/// Now and then returns the sentence in title case, in capitals, in lower case or without its final mark, and mostly as
/// it is.
/// Some of its names are swapped for others of `names`.
Sentence vary(const Sentence& sentence, const NamePool& names, std::mt19937& random);

}  // namespace gainsay::train
