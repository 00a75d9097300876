#include "tools/train/vectors.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <stdexcept>
#include <string_view>

namespace gainsay::train {
namespace {

constexpr std::size_t kWidth = CodedVectors::kPieceWidth;
constexpr std::size_t kCodes = CodedVectors::kCodes;
constexpr int kRounds = 15;               ///< of k-means; the error hardly falls after that
constexpr Eigen::Index kSample = 25'000;  ///< words that the centres are learned from

/// Reads JSON of the one form that the package has: {"words":[…], "vectors":{"word":[…], …}, …}.
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    void seek(std::string_view key) {
        at_ = text_.find(key);
        if (at_ == std::string_view::npos) throw std::runtime_error("no " + std::string(key) + " in the vectors");
        at_ += key.size();
    }
    bool take(char c) {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
        if (at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    void expect(char c) {
        if (!take(c)) throw std::runtime_error("the vectors are not in the expected form");
    }
    /// A string; escapes other than \" and \\ give a word that is not used.
    std::string string() {
        expect('"');
        std::string out;
        while (at_ < text_.size() && text_[at_] != '"') {
            if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
            out += text_[at_++];
        }
        expect('"');
        return out;
    }
    float number() {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
        float value = 0;
        const auto [end, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), value);
        if (error != std::errc()) throw std::runtime_error("a vector holds no numbers");
        at_ = static_cast<std::size_t>(end - text_.data());
        return value;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

bool is_useful(const std::string& word) {
    std::size_t digits = 0;
    for (const char c : word) {
        if (c >= '0' && c <= '9') ++digits;
        if (c == '_' || c == '\\' || c == '/' || c == '@') return false;
    }
    return digits == 0 || (digits <= 4 && digits == word.size()) || (digits <= 2 && word.size() <= 6);
}

using Points = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic>;  // one point a column

/// Lloyd's algorithm from points drawn with a fixed seed.
Points cluster(const Points& all, std::uint32_t seed) {
    std::mt19937 random(seed);
    Points points(kWidth, std::min(kSample, all.cols()));
    for (Eigen::Index i = 0; i < points.cols(); ++i) points.col(i) = all.col(i * all.cols() / points.cols());
    Points centres(kWidth, kCodes);
    for (Eigen::Index k = 0; k < centres.cols(); ++k)
        centres.col(k) = points.col(static_cast<Eigen::Index>(random() % static_cast<std::size_t>(points.cols())));
    for (int round = 0; round < kRounds; ++round) {
        Points sums = Points::Zero(kWidth, kCodes);
        Eigen::VectorXf members = Eigen::VectorXf::Zero(kCodes);
        for (Eigen::Index i = 0; i < points.cols(); ++i) {
            Eigen::Index best;
            (centres.colwise() - points.col(i)).colwise().squaredNorm().minCoeff(&best);
            sums.col(best) += points.col(i);
            members[best] += 1;
        }
        for (Eigen::Index k = 0; k < centres.cols(); ++k)
            if (members[k] > 0) centres.col(k) = sums.col(k) / members[k];
    }
    return centres;
}

std::int8_t rounded(float value) {
    return static_cast<std::int8_t>(std::lround(std::clamp(value, -127.0F, 127.0F)));
}

void code(const Points& vectors, CodedVectors& out) {
    std::vector<Points> books;
    float largest = 0;
    for (std::size_t piece = 0; piece < CodedVectors::kPieces; ++piece) {
        books.push_back(cluster(vectors.middleRows(static_cast<Eigen::Index>(piece * kWidth), kWidth),
                                static_cast<std::uint32_t>(17 + piece)));
        largest = std::max(largest, books.back().cwiseAbs().maxCoeff());
    }
    out.scale = largest / 127;
    out.codes.resize(out.words.size() * CodedVectors::kPieces);
    double error = 0;
    for (std::size_t piece = 0; piece < books.size(); ++piece) {
        Points& book = books[piece];
        for (Eigen::Index k = 0; k < book.cols(); ++k) {
            for (Eigen::Index d = 0; d < book.rows(); ++d) {
                out.codebooks.push_back(rounded(book(d, k) / out.scale));
                book(d, k) = static_cast<float>(out.codebooks.back()) * out.scale;
            }
        }
        for (std::size_t word = 0; word < out.words.size(); ++word) {
            const auto point =
                vectors.col(static_cast<Eigen::Index>(word)).segment(static_cast<Eigen::Index>(piece * kWidth), kWidth);
            Eigen::Index best;
            error += static_cast<double>((book.colwise() - point).colwise().squaredNorm().minCoeff(&best));
            out.codes[word * CodedVectors::kPieces + piece] = static_cast<std::uint8_t>(best);
        }
    }
    out.relative_error = error / static_cast<double>(vectors.squaredNorm());
}

}  // namespace

void CodedVectors::write_vector(std::size_t word, float* out) const {
    for (std::size_t piece = 0; piece < kPieces; ++piece) {
        const std::size_t row = piece * kCodes + codes[word * kPieces + piece];
        for (std::size_t d = 0; d < kPieceWidth; ++d)
            out[piece * kPieceWidth + d] = static_cast<float>(codebooks[row * kPieceWidth + d]) * scale;
    }
}

CodedVectors read_vectors(const std::string& path, std::size_t count, const std::set<std::string>& wanted) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error(path + " cannot be read");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    Scanner scanner(text);
    scanner.seek("\"words\":[");
    std::set<std::string> chosen;
    for (std::size_t taken = 0; !scanner.take(']'); scanner.take(',')) {
        const std::string word = scanner.string();
        if (!is_useful(word) || (taken >= count && !wanted.contains(word))) continue;
        chosen.insert(word);
        ++taken;
    }
    if (chosen.empty()) throw std::runtime_error(path + " holds no words that can be used");
    CodedVectors out;
    out.words.assign(chosen.begin(), chosen.end());
    std::map<std::string_view, Eigen::Index> index;
    for (std::size_t i = 0; i < out.words.size(); ++i) index[out.words[i]] = static_cast<Eigen::Index>(i);
    Points vectors = Points::Zero(CodedVectors::kDimension, static_cast<Eigen::Index>(out.words.size()));
    scanner.seek("\"vectors\":{");
    for (; !scanner.take('}'); scanner.take(',')) {
        const std::string word = scanner.string();
        scanner.expect(':');
        scanner.expect('[');
        const auto found = index.find(word);
        for (Eigen::Index d = 0; !scanner.take(']'); ++d, scanner.take(',')) {
            const float value = scanner.number();
            if (found != index.end() && d < vectors.rows()) vectors(d, found->second) = value;
        }
    }
    code(vectors, out);
    return out;
}

}  // namespace gainsay::train
