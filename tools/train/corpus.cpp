#include "tools/train/corpus.hpp"

#include "tools/train/gum_names.hpp"
#include "tools/train/titles.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>
#include <set>
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
    const int size = static_cast<int>(sentence.words.size());
    for (int i = 1; i <= size; ++i) {
        const int head = sentence.words[static_cast<std::size_t>(i - 1)].head;
        if (head < 0 || head > size) throw std::runtime_error(path + ": a head lies outside its sentence");
        if (head == i) throw std::runtime_error(path + ": a word is its own head");
    }
}

Word read_word(const std::vector<std::string>& columns, const std::string& path, std::size_t line) {
    Word word;
    word.form = columns[1];
    word.lemma = columns[2];
    word.upos = columns[3];
    word.xpos = columns[4];
    const std::string& head = columns[6];
    const auto [end, error] = std::from_chars(head.data(), head.data() + head.size(), word.head);
    if (error != std::errc() || end != head.data() + head.size())
        throw std::runtime_error(path + ":" + std::to_string(line) + ": the head '" + head + "' is no number");
    word.relation = columns[7];
    return word;
}

/// Files of other systems end their lines with "\r\n".
bool get_line(std::istream& in, std::string& line) {
    if (!std::getline(in, line)) return false;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return true;
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

bool is_capitalised(const std::string& form) {
    return form[0] >= 'A' && form[0] <= 'Z' && form != "I" && form != "The" && form != "A";
}

bool is_pronoun(const std::string& form) {
    static const std::set<std::string> pronouns = {"He",  "Her", "His",   "It",   "Its", "My",
                                                   "Our", "She", "Their", "They", "We",  "You"};
    return pronouns.contains(form);
}

/// Calls `visit` with the bounds [first, last) of each name.
template <class Visit>
void each_name(const Sentence& sentence, Visit visit) {
    for (std::size_t first = 0; first < sentence.words.size();) {
        std::size_t last = first + 1;
        if (sentence.words[first].entity != "O") {
            while (last < sentence.words.size() && sentence.words[last].entity[0] == 'I') ++last;
            visit(first, last);
        }
        first = last;
    }
}

void set_name(Sentence& sentence, std::size_t first, std::size_t last, const std::string& kind) {
    for (std::size_t i = first; i < last; ++i) sentence.words[i].entity = (i == first ? "B-" : "I-") + kind;
}

std::string form_of(const Sentence& sentence, std::size_t first, std::size_t last) {
    std::string out;
    for (std::size_t i = first; i < last; ++i) out += sentence.words[i].form + " ";
    return out;
}

/// Leaves of each marked phrase what is a name.
void reduce_to_names(Sentence& sentence) {
    each_name(sentence, [&](std::size_t first, std::size_t last) {
        const std::string kind = sentence.words[first].entity.substr(2);
        for (std::size_t i = first; i < last; ++i) sentence.words[i].entity = "O";
        const auto& words = sentence.words;
        while (first < last && (!is_capitalised(words[first].form) || (kind == "PER" && is_title(words[first].form))))
            ++first;
        while (last > first && !is_capitalised(words[last - 1].form)) --last;
        if (last > first && !(last == first + 1 && is_pronoun(words[first].form)))
            set_name(sentence, first, last, kind);
    });
}

bool marks_phrases(const std::vector<Sentence>& sentences) {
    for (const Sentence& sentence : sentences)
        for (const Word& word : sentence.words)
            if (word.entity != "O" && (word.form == "he" || word.form == "they" || word.form == "it")) return true;
    return false;
}

void clean_phrases(std::vector<Sentence>& sentences) {
    std::set<std::string> locations;
    for (Sentence& sentence : sentences) {
        reduce_to_names(sentence);
        each_name(sentence, [&](std::size_t first, std::size_t last) {
            if (sentence.words[first].entity == "B-LOC") locations.insert(form_of(sentence, first, last));
        });
    }
    for (Sentence& sentence : sentences)
        each_name(sentence, [&](std::size_t first, std::size_t last) {
            if (sentence.words[first].entity == "B-ORG" && locations.contains(form_of(sentence, first, last)))
                set_name(sentence, first, last, "LOC");
        });
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
    std::size_t number = 0;
    for (std::string line; get_line(in, line);) {
        ++number;
        if (line.empty()) finish();
        if (line.empty() || line[0] == '#') {
            names.read_comment(line);
            continue;
        }
        const std::vector<std::string> columns = split(line, '\t');
        if (columns.size() < 8)
            throw std::runtime_error(path + ":" + std::to_string(number) + ": a word has fewer than 8 columns");
        if (columns[0].find_first_of(".-") != std::string::npos) continue;
        sentence.words.push_back(read_word(columns, path, number));
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
    for (std::string line; get_line(in, line);) {
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
    if (sentences.empty())
        throw std::runtime_error(path + ": no line has the columns " + std::to_string(word) + " and " +
                                 std::to_string(tag));
    if (marks_phrases(sentences)) clean_phrases(sentences);
    return sentences;
}

}  // namespace gainsay::train
