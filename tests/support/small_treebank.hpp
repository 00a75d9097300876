#pragma once
// A treebank of a few sentences, and a vocabulary and word vectors small enough to look at every number.

#include "tools/train/vocabulary.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <unistd.h>

namespace gainsay::test {

/// "FORM|UPOS|HEAD|RELATION|ENTITY …": a sentence with its tree and its names.
inline train::Sentence annotated(const std::string& words) {
    train::Sentence sentence;
    sentence.has_tree = sentence.has_entities = true;
    std::stringstream in(words);
    for (std::string given; in >> given;) {
        std::stringstream parts(given);
        train::Word word;
        std::string head;
        std::getline(parts, word.form, '|');
        std::getline(parts, word.upos, '|');
        std::getline(parts, head, '|');
        std::getline(parts, word.relation, '|');
        std::getline(parts, word.entity, '|');
        word.lemma = word.form;
        word.xpos = word.upos.substr(0, 2);
        word.head = std::stoi(head);
        sentence.words.push_back(word);
    }
    return sentence;
}

/// Sentences in which every word comes twice or more, so that all are in the vocabulary.
inline std::vector<train::Sentence> small_treebank() {
    return {
        annotated("Mira|PROPN|2|nsubj|B-PER saw|VERB|0|root|O the|DET|4|det|O ship|NOUN|2|obj|O .|PUNCT|2|punct|O"),
        annotated("The|DET|2|det|O ship|NOUN|3|nsubj|O left|VERB|0|root|O Port|PROPN|3|obj|B-LOC Alder|PROPN|4|flat|"
                  "I-LOC .|PUNCT|3|punct|O"),
        annotated("Tom|PROPN|4|nsubj|B-PER of|ADP|3|case|O Veldt|PROPN|1|nmod|B-ORG left|VERB|0|root|O .|PUNCT|4|"
                  "punct|O"),
        annotated("Mira|PROPN|4|nsubj|B-PER and|CCONJ|3|cc|O Tom|PROPN|1|conj|B-PER left|VERB|0|root|O Port|PROPN|4|"
                  "obj|B-LOC Lowe|PROPN|5|flat|I-LOC"),
        annotated("The|DET|2|det|O storm|NOUN|3|nsubj|O hit|VERB|0|root|O Port|PROPN|3|obj|B-LOC Alder|PROPN|4|flat|"
                  "I-LOC and|CCONJ|7|cc|O Dorn|PROPN|4|conj|B-LOC .|PUNCT|3|punct|O"),
        annotated("Veldt|PROPN|2|nsubj|B-ORG hit|VERB|0|root|O the|DET|4|det|O storm|NOUN|2|obj|O"),
        annotated("Dorn|PROPN|2|nsubj|B-ORG saw|VERB|0|root|O Port|PROPN|2|obj|B-LOC Lowe|PROPN|3|flat|I-LOC .|PUNCT|"
                  "2|punct|O"),
    };
}

/// Vectors of the words given, with codes that differ by word.
inline train::CodedVectors small_vectors(std::vector<std::string> words) {
    train::CodedVectors vectors;
    vectors.words = std::move(words);
    vectors.scale = 0.01F;
    for (std::size_t i = 0; i < vectors.words.size() * train::CodedVectors::kPieces; ++i)
        vectors.codes.push_back(static_cast<std::uint8_t>(i * 31 % train::CodedVectors::kCodes));
    const std::size_t numbers =
        train::CodedVectors::kPieces * train::CodedVectors::kCodes * train::CodedVectors::kPieceWidth;
    for (std::size_t i = 0; i < numbers; ++i)
        vectors.codebooks.push_back(static_cast<std::int8_t>(static_cast<int>(i * 57 % 255) - 127));
    return vectors;
}

inline train::Vocabulary small_vocabulary(const std::vector<train::Sentence>& sentences) {
    train::WordClasses classes = {{"ship", {"artifact", "motion"}},
                                  {"storm", {"phenomenon", "motion"}},
                                  {"saw", {"artifact", "perception"}},
                                  {"left", {"location", "motion"}}};
    return {sentences, std::move(classes), small_vectors({"left", "ship", "storm", "the"})};
}

/// A file that is gone when the test is.
class TemporaryFile {
public:
    explicit TemporaryFile(std::string_view bytes = "") {
        static int count = 0;
        path_ = std::filesystem::temp_directory_path() /
                ("gainsay-test-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~TemporaryFile() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    std::string path() const { return path_.string(); }
    std::string bytes() const {
        std::ifstream in(path_, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

private:
    std::filesystem::path path_;
};

}  // namespace gainsay::test
