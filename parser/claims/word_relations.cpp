#include "parser/claims/word_relations.hpp"

#include <algorithm>

extern "C" {
extern const char gainsay_wordnet_begin[];
extern const char gainsay_wordnet_end[];
}

namespace gainsay::claims {
namespace {

std::vector<std::string_view> split(std::string_view text, char by) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t at = std::min(text.find(by), text.size());
        parts.push_back(text.substr(0, at));
        text.remove_prefix(std::min(at + 1, text.size()));
    }
    return parts;
}

std::string_view take(std::string_view& text, char until) {
    const std::size_t at = std::min(text.find(until), text.size());
    const std::string_view part = text.substr(0, at);
    text.remove_prefix(std::min(at + 1, text.size()));
    return part;
}

/// The line whose first column is `key`; empty when there is none. Lines are sorted by that column.
std::string_view line_of(std::string_view key) {
    const std::string_view table(gainsay_wordnet_begin,
                                 static_cast<std::size_t>(gainsay_wordnet_end - gainsay_wordnet_begin));
    std::size_t low = 0, high = table.size();
    while (low < high) {
        std::size_t begin = low + (high - low) / 2;
        while (begin > low && table[begin - 1] != '\n') --begin;
        const std::size_t end = std::min(table.find('\n', begin), table.size());
        std::string_view line = table.substr(begin, end - begin);
        const std::string_view word = line.substr(0, line.find('\t'));
        if (word == key) return line;
        if (word < key)
            low = end + 1;
        else
            high = begin;
    }
    return {};
}

bool meet(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
    return std::any_of(a.begin(), a.end(),
                       [&](std::string_view x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

bool has(const std::vector<std::string_view>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// "Forbid" is the opposite of "allow", and "ban" says the same as "forbid": by first senses only.
bool opposite_of_synonym(WordClass word_class, const WordEntry& x, const WordEntry& y) {
    if (y.senses.empty()) return false;
    return std::any_of(x.opposites.begin(), x.opposites.end(), [&](std::string_view word) {
        const WordEntry opposite = look_up(word_class, word);
        return !opposite.senses.empty() && opposite.senses.front() == y.senses.front();
    });
}

}  // namespace

WordEntry look_up(WordClass word_class, std::string_view lemma) {
    std::string key{static_cast<char>(word_class), ' '};
    key += lemma;
    std::string_view line = line_of(key);
    WordEntry entry;
    if (line.empty()) return entry;
    take(line, '\t');
    entry.senses = split(take(line, '\t'), ' ');
    entry.above = split(take(line, '\t'), ' ');
    entry.opposites = split(take(line, '\t'), ',');
    entry.made_from = split(line, ',');
    return entry;
}

Likeness likeness(WordClass word_class, std::string_view a, std::string_view b) {
    if (a == b) return Likeness::same;
    const WordEntry x = look_up(word_class, a), y = look_up(word_class, b);
    if (has(x.opposites, b) || has(y.opposites, a) || opposite_of_synonym(word_class, x, y) ||
        opposite_of_synonym(word_class, y, x))
        return Likeness::contrary;
    if (meet(x.senses, y.senses)) return Likeness::synonym;
    if (meet(x.above, y.senses) || meet(y.above, x.senses)) return Likeness::kind;
    return Likeness::none;
}

}  // namespace gainsay::claims
