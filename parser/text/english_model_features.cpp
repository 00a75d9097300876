#include "parser/text/english_model_features.hpp"

namespace gainsay::text {
namespace {

// Letters by byte, as in training: the tables hold ASCII classes only.
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

char shape_of(char c) {
    if (static_cast<unsigned char>(c) >= 128) return 'u';
    return is_upper(c) ? 'A' : is_lower(c) ? 'a' : is_digit(c) ? '0' : c;
}

std::uint32_t id_in(const StringTable& table, std::string_view text) {
    const auto index = table.find(text);
    return index ? static_cast<std::uint32_t>(*index) + 1 : 0;
}

/// A damaged model may name a class that has no row.
std::uint32_t row_or_unknown(std::uint32_t id, std::size_t rows) {
    return id < rows ? id : 0;
}

}  // namespace

std::string word_shape(std::string_view word) {
    std::string shape;
    char last = 0;
    for (const char c : word) {
        const char kind = shape_of(c);
        const bool letter_or_digit = is_upper(kind) || is_lower(kind) || is_digit(kind);
        if (kind != last || !letter_or_digit) shape += kind;
        if (shape.size() == 8) break;
        last = kind;
    }
    return shape;
}

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
    std::string lower(word);
    for (char& c : lower)
        if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
    std::string digits = lower;
    for (char& c : digits)
        if (is_digit(c)) c = '0';
    const auto suffix = [&](std::size_t n) {
        return digits.size() > n ? digits.substr(digits.size() - n) : '^' + digits;
    };
    const auto prefix = [&](std::size_t n) { return digits.size() > n ? digits.substr(0, n) : digits + '$'; };
    const auto entry = lexicon_.find(lower);
    return {id_in(tables_[0], digits),
            id_in(tables_[1], suffix(3)),
            id_in(tables_[2], suffix(2)),
            id_in(tables_[3], prefix(3)),
            id_in(tables_[4], word_shape(word)),
            row_or_unknown(entry ? entry->noun_class : no_noun_class_, rows_[5]),
            row_or_unknown(entry ? entry->verb_class : no_verb_class_, rows_[6])};
}

}  // namespace gainsay::text
