#pragma once
// What the network is told of a word's surface: strings that the model file and the trainer number alike.

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::text {

/// Word (lower case, digits as 0), suffixes of 3, 2 and 4, prefix of 3, shape.
constexpr std::size_t kSurfaceFeatures = 6;
using SurfaceFeatures = std::array<std::string, kSurfaceFeatures>;
SurfaceFeatures surface_features(std::string_view word);

/// ASCII letters in lower case; other bytes stay.
std::string ascii_lower(std::string_view word);

/// Under which strings a word's pretrained vector is looked for, the best first: the word, then its last part behind a
/// hyphen. All in lower case.
std::vector<std::string> vector_keys(std::string_view word);

/// Upper, lower, digit, other alphabet, punctuation as it is; runs of one kind count once ("McKay-3" is "AaAa-0"); at
/// most eight characters.
std::string word_shape(std::string_view word);

}  // namespace gainsay::text
