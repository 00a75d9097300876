#include "tools/train/corpus.hpp"

#include "tools/train/gum_names.hpp"

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace gainsay::train {
namespace {

std::vector<std::string> split(const std::string& line, char separator) {
    std::vector<std::string> parts;
    std::stringstream in(line);
    for (std::string part; std::getline(in, part, separator);) parts.push_back(part);
    return parts;
}

std::ifstream open(const std::string& path) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error(path + " cannot be read");
    return in;
}

void check_heads(const Sentence& sentence, const std::string& path) {
    for (const Word& word : sentence.words)
        if (word.head < 0 || word.head > static_cast<int>(sentence.words.size()))
            throw std::runtime_error(path + ": a head lies outside its sentence");
}

/// "B-Person", "I-PER" → "PER"; empty for every other kind.
std::string kind_of(const std::string& tag) {
    static const std::map<std::string, std::string> kinds = {{"PER", "PER"},          {"ORG", "ORG"},
                                                             {"LOC", "LOC"},          {"Person", "PER"},
                                                             {"Organisation", "ORG"}, {"Location", "LOC"}};
    if (tag.size() < 3 || tag[1] != '-') return {};
    const auto found = kinds.find(tag.substr(2));
    return found == kinds.end() ? std::string() : found->second;
}

}  // namespace

std::vector<Sentence> read_conllu(const std::string& path) {
    std::ifstream in = open(path);
    std::vector<Sentence> sentences;
    Sentence sentence;
    GumNames names;
    const auto finish = [&] {
        if (!sentence.words.empty()) {
            sentence.has_tree = true;
            sentence.has_entities = names.any_in_file();
            names.finish_sentence(sentence);
            check_heads(sentence, path);
            sentences.push_back(sentence);
        }
        sentence = {};
    };
    for (std::string line; std::getline(in, line);) {
        if (line.empty()) finish();
        if (line.empty() || line[0] == '#') {
            names.read_comment(line);
            continue;
        }
        const std::vector<std::string> columns = split(line, '\t');
        if (columns.size() < 8 || columns[0].find_first_of(".-") != std::string::npos) continue;
        Word word;
        word.form = columns[1];
        word.upos = columns[3];
        word.xpos = columns[4];
        word.head = std::stoi(columns[6]);
        word.relation = columns[7];
        sentence.words.push_back(word);
        names.read_word(columns.size() > 9 ? columns[9] : "");
    }
    finish();
    return sentences;
}

std::vector<Sentence> read_columns(const std::string& path, std::size_t word, std::size_t tag) {
    std::ifstream in = open(path);
    std::vector<Sentence> sentences;
    Sentence sentence;
    std::string last;
    const auto finish = [&] {
        sentence.has_entities = true;
        if (!sentence.words.empty()) sentences.push_back(sentence);
        sentence = {};
        last.clear();
    };
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.starts_with("# ")) continue;
        const std::vector<std::string> columns = split(line, line.find('\t') != std::string::npos ? '\t' : ' ');
        if (columns.size() <= std::max(word, tag)) {
            finish();
            continue;
        }
        const std::string kind = kind_of(columns[tag]);
        Word entry;
        entry.form = columns[word];
        if (!kind.empty()) entry.entity = (columns[tag][0] == 'B' || kind != last ? "B-" : "I-") + kind;
        last = kind;
        sentence.words.push_back(entry);
    }
    finish();
    return sentences;
}

}  // namespace gainsay::train
