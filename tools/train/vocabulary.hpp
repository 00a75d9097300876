#pragma once
// Numbers for everything that the network sees and says.

#include "parser/text/word_features.hpp"
#include "tools/train/corpus.hpp"
#include "tools/train/vectors.hpp"

#include <array>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace gainsay::train {

/// Surface features, WordNet class as a noun and as a verb, pretrained vector.
constexpr std::size_t kFeatures = text::kSurfaceFeatures + 3;
constexpr std::size_t kVectorFeature = kFeatures - 1;
constexpr std::array<const char*, kFeatures> kFeatureNames = {"word",  "suffix3", "suffix2", "suffix4", "prefix3",
                                                              "shape", "noun",    "verb",    "vector"};
constexpr std::array<int, kFeatures> kFeatureWidths = {48, 32, 16, 24, 24, 24, 32, 16, CodedVectors::kDimension};

constexpr std::array<const char*, 7> kEntityTags = {"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"};

/// Strings in the order in which they were added; 0 is "<UNK>".
class Dictionary {
public:
    Dictionary() { add("<UNK>"); }
    int add(const std::string& text);
    /// 0 for a string that was not added.
    int find(const std::string& text) const;
    const std::vector<std::string>& strings() const { return strings_; }
    int size() const { return static_cast<int>(strings_.size()); }

private:
    std::vector<std::string> strings_;
    std::unordered_map<std::string, int> index_;
};

/// Word → its class as a noun and as a verb (WordNet's lexicographer files), from `tools/pack_model.py --lexicon`.
using WordClasses = std::unordered_map<std::string, std::array<std::string, 2>>;
WordClasses read_word_classes(const std::string& path);

/// A sentence in numbers; node 0 is the root above it, node i word i.
struct Example {
    std::vector<std::array<int, kFeatures>> features;
    std::vector<int> heads, tags, labels, entities;  ///< by node; [0] means nothing
    bool has_tree = false, has_entities = false;
    float entity_weight = 1;
    int nodes() const { return static_cast<int>(features.size()); }
};

class Vocabulary {
public:
    Vocabulary(const std::vector<Sentence>& sentences, WordClasses classes, CodedVectors vectors);
    Example example(const Sentence& sentence) const;
    std::array<int, kFeatures> features(const std::string& form) const;

    const Dictionary& feature(std::size_t index) const { return features_[index]; }
    const Dictionary& tags() const { return tags_; }      ///< "NOUN|NNS"
    const Dictionary& labels() const { return labels_; }  ///< "nsubj:pass"
    const CodedVectors& vectors() const { return vectors_; }
    /// How often a word was seen in training, by its number.
    int frequency(int word) const { return frequency_[static_cast<std::size_t>(word)]; }

private:
    std::array<std::string, kVectorFeature> feature_strings(const std::string& form) const;

    std::array<Dictionary, kVectorFeature> features_;
    Dictionary tags_, labels_;
    std::vector<int> frequency_;
    WordClasses classes_;
    CodedVectors vectors_;
    std::unordered_map<std::string, int> vector_index_;  ///< row + 1
};

}  // namespace gainsay::train
