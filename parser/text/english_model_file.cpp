#include "parser/text/english_model_file.hpp"

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
constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kMostOutputs = 4096;  ///< tags and labels
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
    std::uint32_t width = 0;
    for (const std::uint32_t value : config_.feature_width) width += std::min(value, kLargestLayer + 1);
    if (!in_range(config_.hidden, kLargestLayer) || !in_range(config_.arc, kLargestLayer) ||
        !in_range(config_.label, kLargestLayer) || !in_range(config_.label_stride, kMostOutputs) ||
        !in_range(config_.tags, kMostOutputs) || !in_range(config_.labels, kMostOutputs) ||
        !in_range(width, kLargestLayer))
        damaged("a dimension is out of range");
    if (config_.hidden % 8 != 0 || config_.arc % 16 != 0 || config_.label % 16 != 0 || config_.label_stride % 16 != 0 ||
        config_.labels > config_.label_stride)
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

Lexicon ModelFile::lexicon() const {
    Lexicon lexicon;
    lexicon.words = strings("lexicon");
    lexicon.info = section("lexicon.info");
    lexicon.exceptions = strings("exceptions");
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
