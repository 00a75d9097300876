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
    : tables_{file.strings("word"), file.strings("suffix3"), file.strings("suffix2"), file.strings("prefix3"),
              file.strings("shape")},
      lexicon_(file.lexicon()), no_noun_class_(file.config().no_noun_class),
      no_verb_class_(file.config().no_verb_class) {
    for (std::size_t i = 0; i < tables_.size(); ++i) rows_[i] = tables_[i].size() + 1;
    rows_[5] = file.config().noun_classes;
    rows_[6] = file.config().verb_classes;
}

FeatureIds FeatureTables::of(std::string_view word) const {
    const SurfaceFeatures surface = surface_features(word);
    const auto entry = lexicon_.find(ascii_lower(word));
    return {id_in(tables_[0], surface[0]),
            id_in(tables_[1], surface[1]),
            id_in(tables_[2], surface[2]),
            id_in(tables_[3], surface[4]),
            id_in(tables_[4], surface[5]),
            row_or_unknown(entry ? entry->noun_class : no_noun_class_, rows_[5]),
            row_or_unknown(entry ? entry->verb_class : no_verb_class_, rows_[6])};
}

}  // namespace gainsay::text
