// Tested by act_words_test.cpp.
#include "parser/claims/act_words.hpp"

#include "parser/claims/lexicon.hpp"
#include "parser/claims/referent_words.hpp"

#include <algorithm>

namespace gainsay::claims {
namespace {

constexpr std::string_view kActs = "act_";  ///< beginnings of names of classes
constexpr std::string_view kContraries = "contrary_of_";

/// "Take the lead" → "take lead": articles come and go.
std::string without_articles(std::string_view phrase) {
    std::string out;
    while (!phrase.empty()) {
        const std::size_t at = std::min(phrase.find(' '), phrase.size());
        const std::string_view word = phrase.substr(0, at);
        if (!words::one_of(word, {"the", "a", "an"})) {
            if (!out.empty()) out += ' ';
            out += word;
        }
        phrase.remove_prefix(std::min(at + 1, phrase.size()));
    }
    return out;
}

std::string as_phrase(std::string_view name) {
    std::string out(name);
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

}  // namespace

ActWords::ActWords(const language::RuleSet& rules) {
    for (const auto& [name, list] : rules.words)
        if (name.starts_with(kActs))
            for (const std::string& word : list) canonical_.emplace(without_articles(word), list.front());
    for (const auto& [name, list] : rules.words) {
        if (!name.starts_with(kContraries)) continue;
        const std::string verb = as_phrase(std::string_view(name).substr(kContraries.size()));
        const std::string one = canonical_.emplace(verb, verb).first->second;
        for (const std::string& word : list) {
            const std::string plain = without_articles(word);
            const std::string other = canonical_.emplace(plain, plain).first->second;
            words::insert_sorted(contraries_[one], other);
            words::insert_sorted(contraries_[other], one);
        }
    }
}

std::string ActWords::canonical(const std::string& verb) const {
    const auto found = canonical_.find(verb);
    return found == canonical_.end() ? verb : found->second;
}

std::vector<std::string> ActWords::contraries(const std::string& canonical) const {
    const auto found = contraries_.find(canonical);
    return found == contraries_.end() ? std::vector<std::string>{} : found->second;
}

}  // namespace gainsay::claims
