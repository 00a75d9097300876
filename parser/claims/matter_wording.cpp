// Tested by matter_wording_test.cpp.
#include "parser/claims/matter_wording.hpp"

#include "parser/claims/referent_words.hpp"

#include <algorithm>
#include <vector>

namespace gainsay::claims {

using text::Token;
using text::Upos;
using words::one_of;

namespace {

bool negates(const Token& t) {
    return one_of(t.lower, {"not", "n't", "never"});
}

/// The tokens of a range of one sentence.
std::vector<const Token*> tokens_in(const text::Sentence& sentence, SourceRange range) {
    std::vector<const Token*> found;
    for (const Token& t : sentence.tokens)
        if (range.contains(t.range)) found.push_back(&t);
    return found;
}

/// "Denied that …": the cue and what leads over to its content.
bool drop_denial(const text::Document& document, std::uint32_t sentence, std::vector<const Token*>& tokens) {
    const auto& all = document.sentences[sentence].tokens;
    if (tokens.size() < 3) return false;
    const auto first = static_cast<std::uint32_t>(tokens.front() - all.data());
    const bool cue = std::any_of(document.frames.begin(), document.frames.end(), [&](const text::SpeechFrame& f) {
        return f.sentence == sentence && f.cue == first && f.act == text::SpeechAct::denies;
    });
    if (!cue || tokens[1]->lower != "that") return false;
    tokens.erase(tokens.begin(), tokens.begin() + 2);
    return true;
}

void drop_negation(std::vector<const Token*>& tokens) {
    const auto count = std::count_if(tokens.begin(), tokens.end(), [](const Token* t) { return negates(*t); });
    const auto at = std::find_if(tokens.begin(), tokens.end(), [](const Token* t) { return negates(*t); });
    if (count != 1) return;
    const auto next = tokens.erase(at);
    if (next != tokens.end() && (*next)->lower == "yet") tokens.erase(next);
}

std::string shown(const Token& t, bool whole) {
    if (whole && t.lower == "ca") return "can";
    if (whole && t.lower == "wo") return "will";
    return t.text;
}

/// "Prime" in "Prime Minister Mira Holt": such words keep the capital that they have with a name.
bool stands_before_name(const Token& t, const Token& next) {
    const bool capital = !next.text.empty() && next.text[0] >= 'A' && next.text[0] <= 'Z';
    return capital && (t.upos == Upos::noun || t.upos == Upos::adj) && next.relation != "obl" &&
           !one_of(next.relation, {"nmod:tmod", "obl:tmod"});
}

/// What it is called when only its head or its key is known.
std::string name_of(const MatterArgument& argument) {
    const std::size_t colon = argument.key.find(':');
    if (!argument.key.starts_with("person:") && !argument.key.starts_with("name:"))
        return argument.head.empty() || !argument.key.empty() ? std::string() : "the " + argument.head;
    std::string name = argument.key.substr(colon + 1);
    for (std::size_t i = 0; i < name.size(); ++i)
        if ((i == 0 || name[i - 1] == ' ') && name[i] >= 'a' && name[i] <= 'z')
            name[i] = static_cast<char>(name[i] - 'a' + 'A');
    return name;
}

/// "Hit by a missile", "being robbed": it is told elsewhere what was.
std::string left_out(const std::vector<const Token*>& tokens, const Matter& matter) {
    const Token& first = *tokens.front();
    const bool passive = first.lower == "being" || (first.xpos == "VBN" && first.relation != "conj");
    if (!passive) return {};
    for (const MatterArgument& a : matter.arguments)
        if (a.role == "obj" && !a.counted) return name_of(a);
    return {};
}

}  // namespace

std::string matter_words(const text::Document& document, const Claim& frame, const Matter& matter) {
    std::vector<const Token*> tokens = tokens_in(document.sentences[frame.sentence], frame.range);
    if (tokens.empty()) return {};
    const bool denial = drop_denial(document, frame.sentence, tokens);
    const bool truth = matter.question == Matter::Question::truth;
    const bool strip = truth && (denial || !frame.positive);
    if (strip) drop_negation(tokens);
    if (tokens.empty()) return {};
    std::string text = truth ? left_out(tokens, matter) : std::string();
    if (!text.empty()) {
        text += " was";
        if (tokens.front()->lower == "being") tokens.erase(tokens.begin());
    }
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token* t = tokens[i];
        std::string word = shown(*t, strip);
        const bool title = i + 1 < tokens.size() && stands_before_name(*t, *tokens[i + 1]);
        if (text.empty() && !title && matter.question != Matter::Question::words && t->upos != Upos::propn &&
            t->lower != "i" && word.size() > 1 && word[1] >= 'a' && word[1] <= 'z')
            word = t->lower;
        if (text.empty() && strip && t->lower == "no" && t->relation == "det") word = "any";
        text += (text.empty() || (!t->space_before && t != tokens.front()) ? "" : " ") + word;
    }
    return text;
}

}  // namespace gainsay::claims
