#pragma once
// Sentences as they look in headlines and captions.

#include "tools/train/corpus.hpp"

#include <random>

namespace gainsay::train {

/// Now and then returns the sentence in title case, in capitals, in lower case or without its final mark, and mostly as
/// it is.
Sentence vary(const Sentence& sentence, std::mt19937& random);

}  // namespace gainsay::train
