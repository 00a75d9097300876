#pragma once
// The model file (models/README.md) as views into its bytes, every bound checked once when it is opened.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace gainsay::text {

/// A list of byte strings; sorted ones can be searched.
class StringTable {
public:
    StringTable() = default;
    /// Throws std::runtime_error when the bytes are no string table.
    explicit StringTable(std::string_view section);
    std::size_t size() const { return size_; }
    std::string_view operator[](std::size_t index) const;
    /// Position of a string in a sorted table, by binary search.
    std::optional<std::size_t> find(std::string_view text) const;

private:
    std::uint32_t offset(std::size_t index) const;
    std::size_t size_ = 0;
    const char* offsets_ = nullptr;  ///< size_ + 1 little-endian numbers
    const char* bytes_ = nullptr;
};

/// Weights of a dense layer, 16 rows a panel, two columns side by side: the order in which the kernels read them.
/// Widened to 16 bits here, so that the products are exact 32-bit integers.
struct Matrix {
    std::vector<std::int16_t> weights;
    std::vector<float> scale;  ///< one a row: value = scale * weight
    std::vector<float> bias;   ///< one a row, or empty
    std::size_t panels = 0;
    std::size_t columns = 0;
    std::size_t rows() const { return panels * 16; }
};

/// Embedding rows: value = scale[id] * weights[id * width + i].
struct Embedding {
    std::span<const std::int8_t> weights;
    std::vector<float> scale;
    std::size_t width = 0;
};

/// Words of WordNet with what the parser and the lemmatiser need to know about them.
struct Lexicon {
    enum Lemma : std::uint8_t { noun = 1, verb = 2, adjective = 4, adverb = 8 };
    struct Entry {
        std::uint16_t noun_class = 0;
        std::uint8_t verb_class = 0;
        std::uint8_t lemma_of = 0;  ///< bits of `Lemma`
    };
    StringTable words;
    std::string_view info;
    StringTable exceptions;  ///< "nfeet", "vwent": letter of the part of speech (n v a r) and the form
    StringTable exception_lemmas;

    Entry entry(std::size_t index) const;
    std::optional<Entry> find(std::string_view word) const;
    bool is_lemma(std::string_view word, Lemma kind) const;
    std::optional<std::string_view> exception(char letter, std::string_view form) const;
};

struct ModelConfig {
    std::uint32_t hidden, arc, label, label_stride, tags, labels, no_noun_class, no_verb_class;
    std::uint32_t feature_width[7];
    std::uint32_t noun_classes;  ///< rows of the embedding of noun classes
    std::uint32_t verb_classes;
};

/// Opens a model file in memory. Throws std::runtime_error with a reason when it is damaged; never reads outside
/// `bytes`, which must outlive this object.
class ModelFile {
public:
    explicit ModelFile(std::string_view bytes);
    const ModelConfig& config() const { return config_; }
    StringTable strings(std::string_view name) const { return StringTable(section(name)); }
    Matrix matrix(std::string_view name, std::size_t rows, std::size_t columns, bool with_bias) const;
    Embedding embedding(std::size_t feature, std::size_t count) const;
    Lexicon lexicon() const;

private:
    std::string_view section(std::string_view name) const;
    std::vector<float> floats(std::string_view name, std::size_t count) const;

    struct Section {
        std::string_view name, bytes;
    };
    std::vector<Section> sections_;
    ModelConfig config_{};
};

/// The bytes of models/english.model as linked into the program.
std::string_view embedded_model_bytes();
/// Word tables of the embedded model. Throws std::runtime_error when they are damaged.
const Lexicon& embedded_lexicon();

}  // namespace gainsay::text
