// Lemmas as the English treebanks write them: which of them keep their capitals, and what only the sentence can tell
// ('s of "has" and of "is"). UD English (EWT, GUM) is the model for both.
#include "parser/text/english_model.hpp"
#include "parser/text/gazetteer.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::text {
namespace {

constexpr std::size_t kShortHeading = 3;  ///< words; too few to see a habit of capitals

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool has_lower(std::string_view word) {
    return std::any_of(word.begin(), word.end(), is_lower);
}

bool is_capitalised(const Token& token) {
    return is_upper(token.text.front());
}

std::string capitalised(std::string word) {
    if (!word.empty() && is_lower(word[0])) word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

/// Titles and shouting: where most words have a capital, a capital says nothing.
bool is_heading(const Sentence& sentence) {
    std::size_t open = 0, capitals = 0;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        const Token& token = sentence.tokens[i];
        const bool content = token.upos == Upos::noun || token.upos == Upos::verb || token.upos == Upos::adj ||
                             token.upos == Upos::adv || token.upos == Upos::propn;
        if (!content || i == 0) continue;
        ++open;
        capitals += is_capitalised(token);
    }
    return open < kShortHeading ? capitals == open && open > 0 : capitals * 10 > open * 6;
}

/// Whether a capital at `at` is only that of the sentence's beginning.
bool begins_sentence(const Sentence& sentence, std::size_t at) {
    while (at > 0) {
        const Token& before = sentence.tokens[--at];
        if (before.upos != Upos::punct) return before.text == ":";
    }
    return true;
}

/// "Palestinians", "States": the singular with its capital; "Netherlands" and what no noun explains stay.
std::string singular_name(const Token& token) {
    if (!is_capitalised(token) || Gazetteer::embedded().lookup(token.lower) != nullptr) return token.text;
    if (!has_lower(token.text) || token.text.back() != 's') return token.text;
    std::string singular = capitalised(lemmatise(token.lower, Upos::noun, "NNS"));
    // Irregular plurals are those of words, not of names: "Ottomans" are no people of Othman.
    return token.text.starts_with(singular.substr(0, singular.size() - 1)) ? singular : token.text;
}

std::string adjective(const Sentence& sentence, std::size_t at, bool heading) {
    const Token& token = sentence.tokens[at];
    std::string lemma = lemmatise(token.lower, Upos::adj, token.xpos);
    if (!is_capitalised(token)) return lemma;
    if (!has_lower(token.text)) return lemma;  // an initial, or shouting
    const bool people = !Gazetteer::embedded().demonym(token.lower).empty();
    const bool name = token.xpos == "NNP" || (!heading && !begins_sentence(sentence, at));
    return people || name ? capitalised(std::move(lemma)) : lemma;
}

/// "Sept." → "September"; "May" has no short form, and "Mar." may be part of a name.
std::string name(const Token& token) {
    constexpr std::pair<std::string_view, std::string_view> months[] = {
        {"Jan.", "January"},   {"Feb.", "February"}, {"Apr.", "April"},    {"Aug.", "August"},  {"Sept.", "September"},
        {"Sep.", "September"}, {"Oct.", "October"},  {"Nov.", "November"}, {"Dec.", "December"}};
    for (const auto& [form, month] : months)
        if (token.text == form) return std::string(month);
    return token.text;
}

/// "5,000" → "5000", "4m" and "4 bn" count in millions and billions; Roman numerals keep their capitals.
std::string number(const Token& token) {
    for (const auto& [form, word] :
         {std::pair{"m", "million"}, {"mn", "million"}, {"k", "thousand"}, {"bn", "billion"}, {"tn", "trillion"}})
        if (token.lower == form) return word;
    if (!has_lower(token.text) && token.text.find_first_not_of("IVXLC") == std::string::npos) return token.text;
    std::string lemma;
    for (std::size_t i = 0; i < token.lower.size(); ++i) {
        const bool grouping = token.lower[i] == ',' && i > 0 && i + 1 < token.lower.size() &&
                              is_digit(token.lower[i - 1]) && is_digit(token.lower[i + 1]);
        if (!grouping) lemma += token.lower[i];
    }
    return lemma;
}

/// "'s" is "has" before "been" and as an active auxiliary of a participle ("she's gone").
bool is_perfect(const Sentence& sentence, std::size_t at) {
    const Token& token = sentence.tokens[at];
    if (token.lower != "'s" && token.lower != "s") return false;
    std::size_t next = at + 1;
    while (next < sentence.tokens.size() &&
           (sentence.tokens[next].upos == Upos::adv || sentence.tokens[next].upos == Upos::part))
        ++next;
    if (next < sentence.tokens.size() && sentence.tokens[next].lower == "been") return true;
    if (token.head >= sentence.tokens.size() || token.relation != "aux" || token.subtype == "pass") return false;
    return sentence.tokens[token.head].xpos == "VBN";
}

std::string lemma_of(const Sentence& sentence, std::size_t at, bool heading) {
    const Token& token = sentence.tokens[at];
    switch (token.upos) {
    case Upos::propn:
        return token.xpos == "NNPS" ? singular_name(token) : name(token);
    case Upos::adj:
        return adjective(sentence, at, heading);
    case Upos::num:
        return number(token);
    case Upos::aux:
        if (is_perfect(sentence, at)) return "have";
        break;
    case Upos::noun:
        if (token.text == "AM" || token.text == "PM") return token.text == "AM" ? "a.m." : "p.m.";
        break;
    case Upos::x:
        return token.text;
    default:
        break;
    }
    return lemmatise(token.lower, token.upos, token.xpos);
}

}  // namespace

void set_lemmas(Sentence& sentence) {
    const bool heading = is_heading(sentence);
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) sentence.tokens[i].lemma = lemma_of(sentence, i, heading);
}

}  // namespace gainsay::text
