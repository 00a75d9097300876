#include "tools/train/vocabulary.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace gainsay::train {
namespace {

constexpr std::array<int, kVectorFeature> kLeastSeen = {2, 3, 2, 4, 3, 2, 2, 2};  ///< by feature

int entity_number(const std::string& tag) {
    const auto found = std::find(kEntityTags.begin(), kEntityTags.end(), tag);
    return found == kEntityTags.end() ? 0 : static_cast<int>(found - kEntityTags.begin());
}

}  // namespace

int Dictionary::add(const std::string& text) {
    const auto [at, is_new] = index_.emplace(text, static_cast<int>(strings_.size()));
    if (is_new) strings_.push_back(text);
    return at->second;
}

int Dictionary::find(const std::string& text) const {
    const auto at = index_.find(text);
    return at == index_.end() ? 0 : at->second;
}

WordClasses read_word_classes(const std::string& path) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error(path + " cannot be read");
    WordClasses classes;
    for (std::string line; std::getline(in, line);) {
        const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
        if (second == std::string::npos) throw std::runtime_error(path + ": a line has fewer than three columns");
        classes[line.substr(0, first)] = {line.substr(first + 1, second - first - 1), line.substr(second + 1)};
    }
    return classes;
}

std::array<std::string, kVectorFeature> Vocabulary::feature_strings(const std::string& form) const {
    std::array<std::string, kVectorFeature> out;
    const text::SurfaceFeatures surface = text::surface_features(form);
    std::copy(surface.begin(), surface.end(), out.begin());
    const auto found = classes_.find(text::ascii_lower(form));
    out[text::kSurfaceFeatures] = found == classes_.end() ? "-" : found->second[0];
    out[text::kSurfaceFeatures + 1] = found == classes_.end() ? "-" : found->second[1];
    return out;
}

Vocabulary::Vocabulary(const std::vector<Sentence>& sentences, WordClasses classes, CodedVectors vectors)
    : classes_(std::move(classes)), vectors_(std::move(vectors)) {
    std::array<std::map<std::string, int>, kVectorFeature> counts;
    const auto count = [&](const std::string& form) {
        const auto strings = feature_strings(form);
        for (std::size_t i = 0; i < strings.size(); ++i) ++counts[i][strings[i]];
    };
    for (const Sentence& sentence : sentences) {
        count("<ROOT>");
        for (const Word& word : sentence.words) {
            count(word.form);
            if (!sentence.has_tree) continue;
            tags_.add(word.upos + "|" + word.xpos);
            labels_.add(word.relation);
        }
    }
    frequency_.push_back(0);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        for (const auto& [text, times] : counts[i]) {
            if (times < kLeastSeen[i]) continue;
            features_[i].add(text);
            if (i == 0) frequency_.push_back(times);
        }
    }
    for (std::size_t i = 0; i < vectors_.words.size(); ++i) vector_index_[vectors_.words[i]] = static_cast<int>(i) + 1;
}

std::array<int, kFeatures> Vocabulary::features(const std::string& form) const {
    std::array<int, kFeatures> out{};
    const auto strings = feature_strings(form);
    for (std::size_t i = 0; i < strings.size(); ++i) out[i] = features_[i].find(strings[i]);
    for (const std::string& key : text::vector_keys(form)) {
        const auto found = vector_index_.find(key);
        if (found == vector_index_.end()) continue;
        out[kVectorFeature] = found->second;
        break;
    }
    return out;
}

Example Vocabulary::example(const Sentence& sentence) const {
    Example out;
    out.has_tree = sentence.has_tree;
    out.has_entities = sentence.has_entities;
    out.entity_weight = sentence.entity_weight;
    out.features.push_back(features("<ROOT>"));
    for (std::vector<int>* list : {&out.heads, &out.tags, &out.labels, &out.entities}) list->push_back(0);
    for (const Word& word : sentence.words) {
        out.features.push_back(features(word.form));
        out.heads.push_back(word.head);
        out.tags.push_back(tags_.find(word.upos + "|" + word.xpos));
        out.labels.push_back(labels_.find(word.relation));
        out.entities.push_back(entity_number(word.entity));
    }
    return out;
}

}  // namespace gainsay::train
