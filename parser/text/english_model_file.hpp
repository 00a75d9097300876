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

/// A sorted list of byte strings that can only be searched. Blocks of 16: the first string in full, of the others what
/// differs from the string before (front coding; Witten, Moffat and Bell, Managing Gigabytes, 1999).
class WordTable {
public:
    WordTable() = default;
    /// Throws std::runtime_error when the bytes are no word table.
    explicit WordTable(std::string_view section);
    std::size_t size() const { return size_; }
    std::optional<std::size_t> find(std::string_view word) const;

private:
    std::string_view block_head(std::size_t block) const;
    const char* block_begin(std::size_t block) const;

    std::size_t size_ = 0;
    std::size_t blocks_ = 0;
    const char* offsets_ = nullptr;  ///< blocks_ + 1 little-endian numbers
    const char* bytes_ = nullptr;
};

/// Weights of a dense layer, 16 rows a panel, in the two orders in which the kernels read them.
struct Matrix {
    std::vector<std::int16_t> weights;  ///< two columns side by side; 16 bits, so that products are exact in 32 bits
    std::vector<std::int8_t> quads;     ///< four columns side by side (the last ones padded with 0); empty where no
                                        ///< kernel of this processor reads them
    std::vector<std::int32_t> sums;     ///< 128 times the sum of the weights of each row, with `quads`
    std::vector<float> scale;           ///< one a row: value = scale * weight
    std::vector<float> bias;            ///< one a row, or empty
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

/// Pretrained vectors of words, coded by product quantisation: piece p of a vector is entry code[p] of codebook p.
struct WordVectors {
    static constexpr std::size_t kPieceWidth = 4, kCodes = 256;
    WordTable words;
    std::span<const std::uint8_t> codes;     ///< pieces of each word
    std::span<const std::int8_t> codebooks;  ///< kCodes entries of kPieceWidth numbers for each piece
    float scale = 0;                         ///< value = scale * number
    std::size_t pieces = 0;
    std::size_t width() const { return pieces * kPieceWidth; }
};

/// Words of WordNet with what the parser and the lemmatiser need to know about them.
struct Lexicon {
    enum Lemma : std::uint8_t { noun = 1, verb = 2, adjective = 4, adverb = 8 };
    struct Entry {
        std::uint16_t noun_class = 0;
        std::uint8_t verb_class = 0;
        std::uint8_t lemma_of = 0;  ///< bits of `Lemma`
    };
    WordTable words;
    std::string_view info;
    WordTable exceptions;  ///< "nfeet", "vwent": letter of the part of speech (n v a r) and the form
    StringTable exception_lemmas;

    Entry entry(std::size_t index) const;
    std::optional<Entry> find(std::string_view word) const;
    bool is_lemma(std::string_view word, Lemma kind) const;
    std::optional<std::string_view> exception(char letter, std::string_view form) const;
};

/// Features with an embedding of their own: six of the surface, two WordNet classes (word_features.hpp).
constexpr std::size_t kFeatures = 8;

struct ModelConfig {
    std::uint32_t hidden, arc, label, label_stride, entity, layers;
    std::uint32_t tag_layer;  ///< layer (from 0) that the tagger and the entity tagger read
    std::uint32_t tags, labels, entities, no_noun_class, no_verb_class;
    std::uint32_t feature_width[kFeatures];
    std::uint32_t vector_width;
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
    WordVectors vectors() const;
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
