#include "parser/claims/lexicon.hpp"

#include "parser/text/english_model.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gainsay::claims {

using text::kNoToken;
using text::Token;
using text::Upos;

Phrase split_phrase(std::string_view text) {
    Phrase words;
    std::string word;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '-') {
            if (!word.empty()) words.push_back(std::exchange(word, {}));
        } else {
            word += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        }
    }
    if (!word.empty()) words.push_back(word);
    return words;
}

std::string participle_verb(const Token& t) {
    const bool people = t.upos == Upos::noun && (t.lower == "wounded" || t.lower == "injured" || t.lower == "killed");
    if (!(t.upos == Upos::adj || people) || !(t.lower.ends_with("ed") || t.lower.ends_with("en"))) return {};
    std::string verb = text::lemmatise(t.lower, Upos::verb, "VBN");
    return verb == t.lower ? std::string{} : verb;
}

namespace {

bool word_is(const Token& t, std::string_view word) {
    if (t.lemma == word || t.lower == word) return true;
    if (t.upos == Upos::adj) return participle_verb(t) == word;
    if (t.upos != Upos::propn) return false;
    // Titles and headlines: a proper noun may be a common one in capitals, singular or plural.
    return t.lower.size() == word.size() + 1 && t.lower.back() == 's' && t.lower.compare(0, word.size(), word) == 0;
}

bool has_dependent(const ClauseGraph& graph, std::uint32_t token, std::string_view word) {
    const auto& tokens = graph.sentence().tokens;
    for (const std::uint32_t c : graph.children(token)) {
        if (word_is(tokens[c], word)) return true;
        if (tokens[c].relation == "parataxis" || tokens[c].relation == "appos")
            continue;  // "six were shot, one fatally"
        // "the handing over of its coordinates": one step further for what hangs on a dependent noun.
        for (const std::uint32_t d : graph.children(c))
            if (word_is(tokens[d], word) && tokens[d].relation != "conj") return true;
    }
    for (const RoleEdge& e : graph.edges(token))
        if (e.distance <= 1 && word_is(tokens[e.to], word)) return true;
    return false;
}

}  // namespace

bool says_phrase(const ClauseGraph& graph, std::uint32_t token, const Phrase& phrase) {
    if (phrase.empty()) return false;
    const Token& t = graph.sentence().tokens[token];
    const bool head_first = t.upos == Upos::verb || t.upos == Upos::aux;
    const std::size_t head = phrase.size() == 1 || head_first ? 0 : phrase.size() - 1;
    if (!word_is(t, phrase[head])) return false;
    // "Car bomb" in "twin car bomb explosions": side by side, whatever hangs on what.
    if (!head_first && head <= token) {
        bool together = true;
        for (std::size_t i = 0; i < head; ++i)
            together = together && word_is(graph.sentence().tokens[token - head + i], phrase[i]);
        if (together) return true;
    }
    for (std::size_t i = 0; i < phrase.size(); ++i)
        if (i != head && !has_dependent(graph, token, phrase[i])) return false;
    return true;
}

Lexicon::Lexicon(const language::RuleSet& rules) : rules_(&rules) {
    for (std::size_t k = 0; k < rules.kinds.size(); ++k)
        for (const std::string& noun : rules.kinds[k].nouns) {
            Phrase phrase = split_phrase(noun);
            if (phrase.empty()) continue;
            // A phrase is found by either end, since its head depends on how it is used.
            kinds_by_head_[phrase.front()].push_back({phrase, KindId::at(k)});
            if (phrase.size() > 1 && phrase.back() != phrase.front())
                kinds_by_head_[phrase.back()].push_back({phrase, KindId::at(k)});
        }
    for (const auto& [name, lemmas] : rules.words) {
        for (const std::string& lemma : lemmas) {
            classes_[name].push_back(split_phrase(lemma));
            if (name.starts_with("of_")) {
                std::string country = name.substr(3);
                std::replace(country.begin(), country.end(), '_', ' ');
                owners_.emplace(lemma, "country:" + country);
            }
        }
    }
}

/// "Opened fire": the noun says nothing by itself. Packs list such phrases, verb first, in `idioms`.
bool Lexicon::part_of_idiom(const ClauseGraph& graph, std::uint32_t token) const {
    const auto found = classes_.find("idioms");
    const Token& t = graph.sentence().tokens[token];
    if (found == classes_.end() || t.head == kNoToken) return false;
    const Token& head = graph.sentence().tokens[t.head];
    return std::any_of(found->second.begin(), found->second.end(), [&](const Phrase& p) {
        return p.size() == 2 && p.front() == head.lemma && p.back() == t.lemma;
    });
}

KindId Lexicon::kind_of(const ClauseGraph& graph, std::uint32_t token) const {
    const Token& t = graph.sentence().tokens[token];
    if (part_of_idiom(graph, token)) return {};
    if (t.upos == text::Upos::verb && in_class(graph, token, "not_as_verbs")) return {};
    KindId best;
    std::size_t length = 0;
    const auto look = [&](const std::string& word) {
        const auto found = kinds_by_head_.find(word);
        if (found == kinds_by_head_.end()) return;
        for (const Entry& e : found->second) {
            const bool better = e.phrase.size() > length ||
                                (e.phrase.size() == length && best.valid() && e.kind != best && is_a(e.kind, best));
            if (better && says_phrase(graph, token, e.phrase)) {
                best = e.kind;
                length = e.phrase.size();
            }
        }
    };
    look(t.lemma);
    if (t.lower != t.lemma) look(t.lower);
    if (t.upos == Upos::propn && t.lower.size() > 2 && t.lower.back() == 's')
        look(t.lower.substr(0, t.lower.size() - 1));
    return best;
}

bool Lexicon::in_class(const ClauseGraph& graph, std::uint32_t token, std::string_view words) const {
    const auto found = classes_.find(words);
    if (found == classes_.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(),
                       [&](const Phrase& p) { return says_phrase(graph, token, p); });
}

bool Lexicon::lemma_in_class(std::string_view lemma, std::string_view words) const {
    const auto found = classes_.find(words);
    if (found == classes_.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(),
                       [&](const Phrase& p) { return p.size() == 1 && p.front() == lemma; });
}

std::string Lexicon::belongs_to(std::string_view lemma) const {
    const auto found = owners_.find(lemma);
    return found == owners_.end() ? std::string{} : found->second;
}

namespace {

struct Irregular {
    std::string_view base, past, participle;
};
constexpr std::array kIrregularVerbs{
    Irregular{"strike", "struck", "struck"},  Irregular{"hit", "hit", "hit"},
    Irregular{"say", "said", "said"},         Irregular{"give", "gave", "given"},
    Irregular{"take", "took", "taken"},       Irregular{"come", "came", "come"},
    Irregular{"bring", "brought", "brought"}, Irregular{"shoot", "shot", "shot"},
    Irregular{"fall", "fell", "fallen"},      Irregular{"tell", "told", "told"},
    Irregular{"send", "sent", "sent"},        Irregular{"lose", "lost", "lost"},
    Irregular{"hurt", "hurt", "hurt"},        Irregular{"burn", "burned", "burned"},
    Irregular{"hold", "held", "held"},        Irregular{"sink", "sank", "sunk"},
    Irregular{"leave", "left", "left"},       Irregular{"win", "won", "won"},
    Irregular{"blow", "blew", "blown"},       Irregular{"see", "saw", "seen"},
    Irregular{"find", "found", "found"},      Irregular{"slay", "slew", "slain"},
    Irregular{"lead", "led", "led"},          Irregular{"know", "knew", "known"},
    Irregular{"begin", "began", "begun"},     Irregular{"break", "broke", "broken"},
    Irregular{"speak", "spoke", "spoken"},    Irregular{"make", "made", "made"},
    Irregular{"pay", "paid", "paid"},         Irregular{"buy", "bought", "bought"},
    Irregular{"sell", "sold", "sold"},        Irregular{"cut", "cut", "cut"},
    Irregular{"put", "put", "put"},           Irregular{"be", "was", "been"},
    Irregular{"have", "had", "had"},          Irregular{"do", "did", "done"},
    Irregular{"go", "went", "gone"},          Irregular{"rise", "rose", "risen"},
    Irregular{"grow", "grew", "grown"},       Irregular{"become", "became", "become"},
    Irregular{"keep", "kept", "kept"},        Irregular{"stand", "stood", "stood"},
    Irregular{"flee", "fled", "fled"},        Irregular{"drive", "drove", "driven"},
    Irregular{"set", "set", "set"},           Irregular{"shut", "shut", "shut"},
    Irregular{"wear", "wore", "worn"},        Irregular{"draw", "drew", "drawn"},
};
struct IrregularNoun {
    std::string_view one, many;
};
constexpr std::array kIrregularNouns{
    IrregularNoun{"person", "people"},  IrregularNoun{"man", "men"},    IrregularNoun{"woman", "women"},
    IrregularNoun{"child", "children"}, IrregularNoun{"life", "lives"}, IrregularNoun{"people", "people"},
    IrregularNoun{"time", "times"},
};

bool ends_in_consonant_y(std::string_view w) {
    return w.size() > 1 && w.back() == 'y' && std::string_view("aeiou").find(w[w.size() - 2]) == std::string_view::npos;
}

std::string regular_past(std::string_view verb) {
    std::string w(verb);
    if (w.ends_with("e")) return w + "d";
    if (ends_in_consonant_y(w)) return w.substr(0, w.size() - 1) + "ied";
    constexpr std::string_view vowels = "aeiou";
    const auto vowel = [&](char c) { return vowels.find(c) != std::string_view::npos; };
    // "trap", "grab": one syllable that ends in a vowel and a consonant doubles it.
    if (w.size() >= 3 && w.size() <= 5 && !vowel(w.back()) && vowel(w[w.size() - 2]) && !vowel(w[w.size() - 3]) &&
        std::string_view("wxy").find(w.back()) == std::string_view::npos &&
        std::count_if(w.begin(), w.end(), vowel) == 1)
        w += w.back();
    return w + "ed";
}

}  // namespace

std::string plural_of(std::string_view noun) {
    for (const auto& n : kIrregularNouns)
        if (n.one == noun) return std::string(n.many);
    std::string w(noun);
    if (ends_in_consonant_y(w)) return w.substr(0, w.size() - 1) + "ies";
    if (w.ends_with("s") || w.ends_with("x") || w.ends_with("ch") || w.ends_with("sh")) return w + "es";
    return w + "s";
}

std::string past_of(std::string_view verb) {
    for (const auto& v : kIrregularVerbs)
        if (v.base == verb) return std::string(v.past);
    return regular_past(verb);
}

std::string participle_of(std::string_view verb) {
    for (const auto& v : kIrregularVerbs)
        if (v.base == verb) return std::string(v.participle);
    return regular_past(verb);
}

}  // namespace gainsay::claims
