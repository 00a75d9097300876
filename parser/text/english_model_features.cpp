#include "parser/text/english_model_features.hpp"

#include "parser/text/word_features.hpp"

namespace gainsay::text {
namespace {

std::uint32_t id_in(const StringTable& table, std::string_view text) {
    const auto index = table.find(text);
    return index ? static_cast<std::uint32_t>(*index) + 1 : 0;
}

/// A damaged model may name a class that has no row.
std::uint32_t row_or_unknown(std::uint32_t id, std::size_t rows) {
    return id < rows ? id : 0;
}

}  // namespace

FeatureTables::FeatureTables(const ModelFile& file)
    : tables_{file.strings("word"),    file.strings("suffix3"), file.strings("suffix2"),
              file.strings("suffix4"), file.strings("prefix3"), file.strings("shape")},
      lexicon_(file.lexicon()), vectors_(file.vectors()), no_noun_class_(file.config().no_noun_class),
      no_verb_class_(file.config().no_verb_class) {
    for (std::size_t i = 0; i < tables_.size(); ++i) rows_[i] = tables_[i].size() + 1;
    rows_[kFeatures - 2] = file.config().noun_classes;
    rows_[kFeatures - 1] = file.config().verb_classes;
}

FeatureIds FeatureTables::of(std::string_view word) const {
    FeatureIds ids{};
    const SurfaceFeatures surface = surface_features(word);
    for (std::size_t i = 0; i < surface.size(); ++i) ids[i] = id_in(tables_[i], surface[i]);
    const auto entry = lexicon_.find(ascii_lower(word));
    ids[kFeatures - 2] = row_or_unknown(entry ? entry->noun_class : no_noun_class_, rows_[kFeatures - 2]);
    ids[kFeatures - 1] = row_or_unknown(entry ? entry->verb_class : no_verb_class_, rows_[kFeatures - 1]);
    return ids;
}

void FeatureTables::add_vector(std::string_view word, float* out) const {
    constexpr std::size_t kWidth = WordVectors::kPieceWidth, kBook = WordVectors::kCodes * kWidth;
    for (const std::string& key : vector_keys(word)) {
        const auto index = vectors_.words.find(key);
        if (!index) continue;
        for (std::size_t piece = 0; piece < vectors_.pieces; ++piece) {
            const std::size_t code = vectors_.codes[*index * vectors_.pieces + piece];
            for (std::size_t i = 0; i < kWidth; ++i)
                out[piece * kWidth + i] +=
                    static_cast<float>(vectors_.codebooks[piece * kBook + code * kWidth + i]) * vectors_.scale;
        }
        return;
    }
}

}  // namespace gainsay::text
