#include "parser/text/english_model_file.hpp"

#include "parser/text/english_model_kernels.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <stdexcept>
#include <string>

extern "C" {
extern const char gainsay_english_model_begin[];
extern const char gainsay_english_model_end[];
}

namespace gainsay::text {
namespace {

static_assert(std::endian::native == std::endian::little, "the model file is read in place and is little endian");

constexpr std::size_t kHeaderSize = 64;
constexpr std::size_t kSectionEntrySize = 32;
constexpr std::size_t kSectionNameSize = 16;
constexpr std::uint32_t kVersion = 2;
constexpr std::size_t kBlock = 16;            ///< words in a block of a word table
constexpr std::uint32_t kMostOutputs = 4096;  ///< tags and labels
constexpr std::uint32_t kMostLayers = 8;
constexpr std::uint32_t kLargestLayer = 480;  ///< sums of 2 * 480 products of 8 and 15 bits still fit 32 bits

[[noreturn]] void damaged(const std::string& what) {
    throw std::runtime_error("the English model is damaged: " + what);
}

template <class Number>
Number number_at(const char* bytes) {
    Number value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

/// Word-wise multiplicative hash: finds damage, not malice, and takes about a millisecond for the whole file.
std::uint64_t checksum(std::string_view bytes) {
    std::uint64_t value = 0;
    for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
        value = (value ^ number_at<std::uint64_t>(bytes.data() + at)) * 0x9E3779B97F4A7C15u;
        value ^= value >> 29;
    }
    return value;
}

/// Fills Matrix::quads and Matrix::sums from Matrix::weights.
void add_quads(Matrix& matrix) {
    const std::size_t quads = (matrix.columns + 3) / 4;
    matrix.quads.assign(matrix.rows() * quads * 4, 0);
    matrix.sums.assign(matrix.rows(), 0);
    for (std::size_t panel = 0; panel < matrix.panels; ++panel) {
        const std::int16_t* from = matrix.weights.data() + panel * 16 * matrix.columns;
        std::int8_t* to = matrix.quads.data() + panel * 64 * quads;
        for (std::size_t column = 0; column < matrix.columns; ++column) {
            for (std::size_t row = 0; row < 16; ++row) {
                const std::int16_t weight = from[column / 2 * 32 + row * 2 + column % 2];
                to[column / 4 * 64 + row * 4 + column % 4] = static_cast<std::int8_t>(weight);
                matrix.sums[panel * 16 + row] += 128 * weight;
            }
        }
    }
}

}  // namespace

StringTable::StringTable(std::string_view section) {
    if (section.size() < 8) damaged("a string table is cut off");
    size_ = number_at<std::uint32_t>(section.data());
    if (size_ > section.size() / 4 || (size_ + 2) * 4 > section.size()) damaged("a string table is cut off");
    offsets_ = section.data() + 4;
    bytes_ = offsets_ + (size_ + 1) * 4;
    const std::size_t length = section.size() - (size_ + 2) * 4;
    std::uint32_t last = 0;
    for (std::size_t i = 0; i <= size_; ++i) {
        if (offset(i) < last || offset(i) > length) damaged("a string table points outside itself");
        last = offset(i);
    }
}

std::uint32_t StringTable::offset(std::size_t index) const {
    return number_at<std::uint32_t>(offsets_ + index * 4);
}

std::string_view StringTable::operator[](std::size_t index) const {
    return {bytes_ + offset(index), offset(index + 1) - offset(index)};
}

std::optional<std::size_t> StringTable::find(std::string_view text) const {
    std::size_t low = 0, high = size_;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if ((*this)[middle] < text) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == size_ || (*this)[low] != text) return std::nullopt;
    return low;
}

WordTable::WordTable(std::string_view section) {
    if (section.size() < 8) damaged("a word table is cut off");
    size_ = number_at<std::uint32_t>(section.data());
    blocks_ = (size_ + kBlock - 1) / kBlock;
    if (size_ > section.size() || (blocks_ + 2) * 4 > section.size()) damaged("a word table is cut off");
    offsets_ = section.data() + 4;
    bytes_ = offsets_ + (blocks_ + 1) * 4;
    const std::size_t length = section.size() - (blocks_ + 2) * 4;
    if (number_at<std::uint32_t>(offsets_ + blocks_ * 4) > length) damaged("a word table points outside itself");
    for (std::size_t block = 0, left = size_; block < blocks_; ++block) {
        const char* at = block_begin(block);
        const char* const end = bytes_ + number_at<std::uint32_t>(offsets_ + (block + 1) * 4);
        if (at > end) damaged("a word table points outside itself");
        std::size_t last = 0;
        for (std::size_t i = 0; i < kBlock && left > 0; ++i, --left) {
            const std::ptrdiff_t room = end - at;
            const std::size_t header = i == 0 ? 1 : 2;
            if (room < static_cast<std::ptrdiff_t>(header)) damaged("a word table is cut off");
            const std::size_t shared = i == 0 ? 0 : static_cast<std::uint8_t>(at[0]);
            const std::size_t own = static_cast<std::uint8_t>(at[header - 1]);
            if (shared > last || room < static_cast<std::ptrdiff_t>(header + own)) damaged("a word table is cut off");
            last = shared + own;
            at += header + own;
        }
    }
}

const char* WordTable::block_begin(std::size_t block) const {
    return bytes_ + number_at<std::uint32_t>(offsets_ + block * 4);
}

std::string_view WordTable::block_head(std::size_t block) const {
    const char* at = block_begin(block);
    return {at + 1, static_cast<std::uint8_t>(at[0])};
}

std::optional<std::size_t> WordTable::find(std::string_view word) const {
    std::size_t low = 0, high = blocks_;  // the first block whose head lies behind the word
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (block_head(middle) <= word) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == 0) return std::nullopt;
    const std::size_t block = low - 1, begin = block * kBlock, end = std::min(begin + kBlock, size_);
    std::string current(block_head(block));
    const char* at = block_begin(block) + 1 + current.size();
    for (std::size_t i = begin; i < end; ++i) {
        if (i > begin) {
            current.resize(static_cast<std::uint8_t>(at[0]));
            current.append(at + 2, static_cast<std::uint8_t>(at[1]));
            at += 2 + static_cast<std::uint8_t>(at[1]);
        }
        if (current == word) return i;
    }
    return std::nullopt;
}

Lexicon::Entry Lexicon::entry(std::size_t index) const {
    const char* at = info.data() + index * 4;
    return {number_at<std::uint16_t>(at), number_at<std::uint8_t>(at + 2), number_at<std::uint8_t>(at + 3)};
}

std::optional<Lexicon::Entry> Lexicon::find(std::string_view word) const {
    const auto index = words.find(word);
    if (!index) return std::nullopt;
    return entry(*index);
}

bool Lexicon::is_lemma(std::string_view word, Lemma kind) const {
    const auto entry = find(word);
    return entry && (entry->lemma_of & kind) != 0;
}

std::optional<std::string_view> Lexicon::exception(char letter, std::string_view form) const {
    const auto index = exceptions.find(letter + std::string(form));
    if (!index) return std::nullopt;
    return exception_lemmas[*index];
}

ModelFile::ModelFile(std::string_view bytes) {
    if (bytes.size() < kHeaderSize || !bytes.starts_with("GAINSAYE")) damaged("it does not begin with GAINSAYE");
    if (number_at<std::uint32_t>(bytes.data() + 8) != kVersion) damaged("it has another version");
    const auto count = number_at<std::uint32_t>(bytes.data() + 12);
    if (number_at<std::uint64_t>(bytes.data() + 16) != bytes.size() || bytes.size() % 8 != 0)
        damaged("it has another size than it says");
    if (number_at<std::uint64_t>(bytes.data() + 24) != checksum(bytes.substr(kHeaderSize)))
        damaged("the checksum differs");
    if (count > (bytes.size() - kHeaderSize) / kSectionEntrySize) damaged("its section table is cut off");
    for (std::size_t i = 0; i < count; ++i) {
        const char* entry = bytes.data() + kHeaderSize + i * kSectionEntrySize;
        const auto offset = number_at<std::uint64_t>(entry + kSectionNameSize);
        const auto size = number_at<std::uint64_t>(entry + kSectionNameSize + 8);
        if (offset > bytes.size() || size > bytes.size() - offset) damaged("a section lies outside");
        sections_.push_back({{entry, strnlen(entry, kSectionNameSize)}, bytes.substr(offset, size)});
    }
    const std::string_view config = section("config");
    if (config.size() != sizeof config_) damaged("its configuration has another size");
    std::memcpy(&config_, config.data(), sizeof config_);
    const auto in_range = [](std::uint32_t value, std::uint32_t limit) { return value > 0 && value <= limit; };
    std::uint32_t width = std::min(config_.vector_width, kLargestLayer + 1);
    for (const std::uint32_t value : config_.feature_width) width += std::min(value, kLargestLayer + 1);
    if (!in_range(config_.hidden, kLargestLayer) || !in_range(config_.arc, kLargestLayer) ||
        !in_range(config_.label, kLargestLayer) || !in_range(config_.label_stride, kMostOutputs) ||
        !in_range(config_.entity, kLargestLayer) || !in_range(config_.layers, kMostLayers) ||
        config_.tag_layer >= config_.layers || !in_range(config_.entities, kMostOutputs) ||
        !in_range(config_.tags, kMostOutputs) || !in_range(config_.labels, kMostOutputs) ||
        !in_range(width, kLargestLayer))
        damaged("a dimension is out of range");
    if (config_.hidden % 8 != 0 || config_.arc % 16 != 0 || config_.label % 16 != 0 || config_.label_stride % 16 != 0 ||
        config_.entity % 16 != 0 || config_.labels > config_.label_stride)
        damaged("a dimension does not fit the kernels");
}

std::string_view ModelFile::section(std::string_view name) const {
    for (const Section& candidate : sections_)
        if (candidate.name == name) return candidate.bytes;
    damaged("it has no section " + std::string(name));
}

std::vector<float> ModelFile::floats(std::string_view name, std::size_t count) const {
    const std::string_view bytes = section(name);
    if (bytes.size() != count * sizeof(float)) damaged("section " + std::string(name) + " has another size");
    std::vector<float> values(count);
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
}

Matrix ModelFile::matrix(std::string_view name, std::size_t rows, std::size_t columns, bool with_bias) const {
    const std::string base(name);
    const std::string_view bytes = section(base + ".w");
    Matrix matrix;
    matrix.panels = (rows + 15) / 16;
    matrix.columns = columns;
    if (columns % 2 != 0 || bytes.size() != matrix.rows() * columns) damaged("section " + base + ".w has another size");
    matrix.weights.resize(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i)
        matrix.weights[i] = static_cast<std::int16_t>(static_cast<std::int8_t>(bytes[i]));
    if (vnni_kernels() != nullptr && usable_kernels().back() == vnni_kernels()) add_quads(matrix);
    matrix.scale = floats(base + ".s", matrix.rows());
    if (with_bias) matrix.bias = floats(base + ".b", matrix.rows());
    return matrix;
}

Embedding ModelFile::embedding(std::size_t feature, std::size_t count) const {
    const std::string base = "embedding" + std::to_string(feature);
    const std::string_view bytes = section(base + ".w");
    Embedding embedding;
    embedding.width = config_.feature_width[feature];
    embedding.scale = floats(base + ".s", count);
    if (bytes.size() != count * embedding.width) damaged("section " + base + ".w has another size");
    embedding.weights = {reinterpret_cast<const std::int8_t*>(bytes.data()), bytes.size()};
    return embedding;
}

WordVectors ModelFile::vectors() const {
    WordVectors vectors;
    vectors.words = WordTable(section("vector.words"));
    vectors.pieces = config_.vector_width / WordVectors::kPieceWidth;
    vectors.scale = floats("vector.scale", 1)[0];
    const std::string_view codes = section("vector.codes"), books = section("vector.books");
    if (codes.size() != vectors.words.size() * vectors.pieces || config_.vector_width % WordVectors::kPieceWidth != 0 ||
        books.size() != vectors.pieces * WordVectors::kCodes * WordVectors::kPieceWidth)
        damaged("its word vectors differ in length");
    vectors.codes = {reinterpret_cast<const std::uint8_t*>(codes.data()), codes.size()};
    vectors.codebooks = {reinterpret_cast<const std::int8_t*>(books.data()), books.size()};
    return vectors;
}

Lexicon ModelFile::lexicon() const {
    Lexicon lexicon;
    lexicon.words = WordTable(section("lexicon"));
    lexicon.info = section("lexicon.info");
    lexicon.exceptions = WordTable(section("exceptions"));
    lexicon.exception_lemmas = strings("exception.lemmas");
    if (lexicon.info.size() != lexicon.words.size() * 4 || lexicon.exceptions.size() != lexicon.exception_lemmas.size())
        damaged("its word tables differ in length");
    return lexicon;
}

std::string_view embedded_model_bytes() {
    return {gainsay_english_model_begin,
            static_cast<std::size_t>(gainsay_english_model_end - gainsay_english_model_begin)};
}

const Lexicon& embedded_lexicon() {
    static const Lexicon lexicon = ModelFile(embedded_model_bytes()).lexicon();
    return lexicon;
}

}  // namespace gainsay::text
