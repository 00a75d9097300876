#include "parser/text/english_model.hpp"
#include "parser/text/english_model_file.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

namespace gainsay::text {
namespace {

struct ClosedWord {
    std::string_view form, xpos_prefix, lemma;  ///< an empty prefix fits every tag
};

// Forms that no rule derives. Order matters: the first that fits wins.
constexpr ClosedWord kAuxiliaries[] = {
    {"'d", "MD", "would"},
    {"'d", "", "have"},
    {"'ll", "", "will"},
    {"'m", "", "be"},
    {"'re", "", "be"},
    {"'s", "", "be"},
    {"'ve", "", "have"},
    {"ai", "", "be"},
    {"am", "", "be"},
    {"are", "", "be"},
    {"been", "", "be"},
    {"being", "", "be"},
    {"ca", "", "can"},
    {"did", "", "do"},
    {"does", "", "do"},
    {"doing", "", "do"},
    {"done", "", "do"},
    {"had", "", "have"},
    {"has", "", "have"},
    {"having", "", "have"},
    {"is", "", "be"},
    {"sha", "", "shall"},
    {"was", "", "be"},
    {"were", "", "be"},
    {"wo", "", "will"},
    {"gon", "", "go"},
    {"wan", "", "want"},
    {"got", "VB", "get"},
    {"goin", "", "go"},
    // without their apostrophe
    {"ll", "", "will"},
    {"m", "VBP", "be"},
    {"re", "VBP", "be"},
    {"s", "VBZ", "be"},
    {"ve", "", "have"},
};
constexpr ClosedWord kPronouns[] = {
    {"'em", "", "they"}, {"'s", "", "we"},  {"her", "PRP$", "her"},  {"her", "", "she"},    {"him", "", "he"},
    {"i", "PRP", "I"},   {"me", "", "I"},   {"them", "", "they"},    {"these", "", "this"}, {"those", "", "that"},
    {"us", "", "we"},    {"ya", "", "you"}, {"others", "", "other"},
};
constexpr ClosedWord kParticles[] = {{"'", "POS", "'s"}, {"n't", "", "not"}, {"nt", "", "not"},
                                     {"na", "TO", "to"}, {"ta", "TO", "to"}, {"s", "POS", "'s"}};
constexpr ClosedWord kDeterminers[] = {{"an", "", "a"}, {"these", "", "this"}, {"those", "", "that"}};

// Nouns whose plural is no other word, or where the singular has gone its own way.
constexpr std::string_view kSameInPlural[] = {
    "clothes",  "data",        "economics", "goods",   "headquarters", "means",  "media",   "pants",  "people",
    "politics", "proceedings", "regards",   "remains", "savings",      "series", "species", "thanks", "whereabouts"};

struct Ending {
    std::string_view cut, put;
};

// Detachment rules of morphy(7WN), in its order.
constexpr Ending kNounEndings[] = {{"s", ""},      {"ses", "s"},   {"xes", "x"},   {"zes", "z"},
                                   {"ches", "ch"}, {"shes", "sh"}, {"men", "man"}, {"ies", "y"}};
constexpr Ending kVerbEndings[] = {{"s", ""},   {"ies", "y"}, {"es", "e"},  {"es", ""},
                                   {"ed", "e"}, {"ed", ""},   {"ing", "e"}, {"ing", ""}};
constexpr Ending kGradeEndings[] = {{"er", ""}, {"est", ""}, {"er", "e"}, {"est", "e"}, {"ier", "y"}, {"iest", "y"}};

template <std::size_t size>
std::optional<std::string> closed(const ClosedWord (&words)[size], std::string_view lower, std::string_view xpos) {
    for (const ClosedWord& word : words)
        if (word.form == lower && xpos.starts_with(word.xpos_prefix)) return std::string(word.lemma);
    return std::nullopt;
}

bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

std::string without(std::string_view word, std::size_t count, std::string_view put = {}) {
    return std::string(word.substr(0, word.size() - count)).append(put);
}

/// "star" but not "test" or "seat": a stem whose last letter would have been doubled before -ed and -ing.
bool would_double(std::string_view stem) {
    if (stem.size() < 3) return false;
    const char last = stem.back();
    return !is_vowel(last) && last != 'w' && last != 'x' && last != 'y' && is_vowel(stem[stem.size() - 2]) &&
           !is_vowel(stem[stem.size() - 3]);
}

/// The first lemma of the kind that an ending leads to. Of "singe" and "sing" for "singing", which morphy leaves open,
/// the plain stem wins unless it would have doubled its last letter ("staring" is from "stare").
template <std::size_t size>
std::optional<std::string> detach(const Ending (&endings)[size], std::string_view word, Lexicon::Lemma kind) {
    std::optional<std::string> found;
    for (const Ending& ending : endings) {
        if (word.size() <= ending.cut.size() + 1 || !word.ends_with(ending.cut)) continue;
        std::string candidate = without(word, ending.cut.size(), ending.put);
        if (!embedded_lexicon().is_lemma(candidate, kind)) continue;
        const bool plain = ending.put.empty();
        if (found && (!plain || would_double(candidate))) continue;
        found = std::move(candidate);
    }
    return found;
}

std::string undouble(std::string stem) {
    const std::size_t n = stem.size();
    if (n >= 4 && stem[n - 1] == stem[n - 2] && !is_vowel(stem[n - 1]) && stem[n - 1] != 's' && stem[n - 1] != 'l' &&
        stem[n - 1] != 'z')
        stem.pop_back();
    return stem;
}

/// Stem of an unknown verb: "googl" and "digitiz" lost an e.
std::string restore_e(std::string stem) {
    if (stem.size() < 3) return stem;
    const char last = stem.back(), before = stem[stem.size() - 2];
    const bool lost = last == 'c' || last == 'v' || last == 'z' || last == 'u' || (last == 'g' && before != 'n') ||
                      (last == 'l' && !is_vowel(before) && before != 'l') || (last == 's' && is_vowel(before));
    if (lost) stem += 'e';
    return stem;
}

std::string plural_or_third_person(std::string_view word) {
    if (word.size() > 4 && word.ends_with("ies")) return without(word, 3, "y");
    for (const std::string_view ending : {"ches", "shes", "xes", "sses"})
        if (word.size() > ending.size() + 1 && word.ends_with(ending)) return without(word, 2);
    if (word.size() > 2 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us"))
        return without(word, 1);
    return std::string(word);
}

std::string verb(std::string_view word, std::string_view xpos) {
    if (xpos == "VB" || xpos == "VBP" || word == "set")
        return std::string(word);  // WordNet has "set" as a form of "sit"
    const Lexicon& lexicon = embedded_lexicon();
    if (const auto found = lexicon.exception('v', word)) return std::string(*found);
    if (auto found = detach(kVerbEndings, word, Lexicon::verb)) return *std::move(found);
    if (lexicon.is_lemma(word, Lexicon::verb)) return std::string(word);
    if (word.size() > 4 && word.ends_with("ied")) return without(word, 3, "y");
    if (word.size() > 4 && word.ends_with("ed")) return restore_e(undouble(without(word, 2)));
    if (word.size() > 5 && word.ends_with("ing")) return restore_e(undouble(without(word, 3)));
    return xpos == "VBZ" ? plural_or_third_person(word) : std::string(word);
}

std::string noun(std::string_view word, std::string_view xpos) {
    const bool same = std::count(std::begin(kSameInPlural), std::end(kSameInPlural), word) > 0;
    if (xpos == "NN" || same || word.empty() || (word.front() >= '0' && word.front() <= '9'))  // "1990s"
        return std::string(word);
    const Lexicon& lexicon = embedded_lexicon();
    const auto found = lexicon.exception('n', word);
    if (found && found->find('_') == std::string_view::npos) return std::string(*found);  // not "comic_strip"
    if (auto stem = detach(kNounEndings, word, Lexicon::noun)) return *std::move(stem);
    if (lexicon.is_lemma(word, Lexicon::noun)) return std::string(word);
    return plural_or_third_person(word);
}

std::string graded(std::string_view word, std::string_view xpos, char letter, Lexicon::Lemma kind) {
    if (xpos == "JJ" || xpos == "RB") return std::string(word);
    const Lexicon& lexicon = embedded_lexicon();
    if (const auto found = lexicon.exception(letter, word)) return std::string(*found);
    if (auto found = detach(kGradeEndings, word, kind)) return *std::move(found);
    if (letter == 'r')
        if (const auto found = lexicon.exception('a', word)) return std::string(*found);
    return std::string(word);
}

}  // namespace

std::string lemmatise(std::string_view lower, Upos tag, std::string_view xpos) {
    // Of a hyphened word only the last part is inflected, as in "re-elected".
    const std::size_t hyphen = lower.rfind('-');
    if (hyphen != std::string_view::npos && hyphen > 0 && hyphen + 2 < lower.size())
        return std::string(lower.substr(0, hyphen + 1)).append(lemmatise(lower.substr(hyphen + 1), tag, xpos));
    std::optional<std::string> fixed;
    switch (tag) {
    case Upos::aux:
    case Upos::verb:
        fixed = closed(kAuxiliaries, lower, xpos);
        if (fixed) return *fixed;
        return xpos == "MD" ? std::string(lower) : verb(lower, xpos);
    case Upos::noun:
        return noun(lower, xpos);
    case Upos::adj:
        return graded(lower, xpos, 'a', Lexicon::adjective);
    case Upos::adv:
        fixed = closed(kParticles, lower, xpos);
        return fixed ? *fixed : graded(lower, xpos, 'r', Lexicon::adverb);
    case Upos::pron:
        fixed = closed(kPronouns, lower, xpos);
        break;
    case Upos::det:
        fixed = closed(kDeterminers, lower, xpos);
        break;
    case Upos::part:
        fixed = closed(kParticles, lower, xpos);
        break;
    default:
        break;
    }
    return fixed ? *fixed : std::string(lower);
}

}  // namespace gainsay::text
