#include "tools/train/gum_names.hpp"

#include "tools/train/titles.hpp"

#include <algorithm>

namespace gainsay::train {
namespace {

std::string tag_of_kind(const std::string& kind) {
    if (kind == "person") return "PER";
    if (kind == "organization") return "ORG";
    return kind == "place" ? "LOC" : "";
}

/// Adjectives in names ("United Nations") are proper by their Penn tag only.
bool is_name_part(const Word& word) {
    return word.upos == "PROPN" || word.xpos.starts_with("NNP");
}

/// "Egyptians", "the Clintons": many persons, which are no name in the sense of the other corpora.
bool is_people(const Word& word) {
    return word.xpos == "NNPS";
}

/// The word of [first, last) whose head lies outside.
std::size_t head_word(const Sentence& sentence, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
        const int head = sentence.words[i].head;
        if (head == 0 || static_cast<std::size_t>(head) <= first || static_cast<std::size_t>(head) > last) return i;
    }
    return first;
}

/// True for a word inside a name that is no proper noun: "Bank of England", "Bosnia and Herzegovina" is left apart.
bool joins_name(const Sentence& sentence, std::size_t at, std::size_t last) {
    const std::string& form = sentence.words[at].form;
    if (form != "of" && form != "-" && form != "'s" && form != "de" && form != "for") return false;
    return at + 1 < last && is_name_part(sentence.words[at + 1]);
}

}  // namespace

void GumNames::read_comment(const std::string& line) {
    if (line.starts_with("# global.Entity")) annotated_ = true;
}

void GumNames::open_mention(const std::string& text, std::size_t word) {
    Mention mention;
    const std::size_t dash = text.find('-');
    mention.id = text.substr(0, dash);
    if (dash != std::string::npos) mention.kind = text.substr(dash + 1, text.find('-', dash + 1) - dash - 1);
    mention.first = word;
    mentions_.push_back(mention);
}

void GumNames::close_mention(const std::string& id, std::size_t word) {
    for (auto mention = mentions_.rbegin(); mention != mentions_.rend(); ++mention) {
        if (!mention->open || (!id.empty() && mention->id != id)) continue;
        mention->open = false;
        mention->last = word + 1;
        return;
    }
}

void GumNames::read_word(const std::string& misc) {
    const std::size_t word = words_++;
    std::size_t at = misc.find("Entity=");
    if (at == std::string::npos || (at > 0 && misc[at - 1] != '|')) return;
    at += 7;
    const std::string text = misc.substr(at, misc.find('|', at) - at);
    // "(12-person-…" opens, "12)" closes 12, ")" behind an opening closes that one
    std::size_t i = 0;
    while (i < text.size()) {
        if (text[i] == '(') {
            const std::size_t end = std::min(text.find_first_of("()", i + 1), text.size());
            open_mention(text.substr(i + 1, end - i - 1), word);
            i = end;
            if (i < text.size() && text[i] == ')') {
                close_mention("", word);
                ++i;
            }
        } else {
            const std::size_t end = std::min(text.find(')', i), text.size());
            close_mention(text.substr(i, end - i), word);
            i = end + 1;
        }
    }
}

void GumNames::finish_sentence(Sentence& sentence) {
    // inner phrases are opened later, so outer names win: "Bank of England" is one organisation
    for (const Mention& mention : mentions_) {
        const std::string tag = tag_of_kind(mention.kind);
        if (tag.empty() || mention.open) continue;
        const std::size_t head = head_word(sentence, mention.first, mention.last);
        if (!is_name_part(sentence.words[head]) || (tag == "PER" && is_people(sentence.words[head]))) continue;
        std::size_t first = head, last = head + 1;
        while (first > mention.first && is_name_part(sentence.words[first - 1])) --first;
        while (last < mention.last &&
               (is_name_part(sentence.words[last]) || (tag != "PER" && joins_name(sentence, last, mention.last))))
            ++last;
        while (tag == "PER" && last - first > 1 && is_title(sentence.words[first].form)) ++first;
        const auto free = [&](std::size_t i) { return sentence.words[i].entity == "O"; };
        bool all_free = true;
        for (std::size_t i = first; i < last; ++i) all_free = all_free && free(i);
        if (!all_free) continue;
        for (std::size_t i = first; i < last; ++i) sentence.words[i].entity = (i == first ? "B-" : "I-") + tag;
    }
    mentions_.clear();
    words_ = 0;
}

}  // namespace gainsay::train
