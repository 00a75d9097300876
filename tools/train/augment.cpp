#include "tools/train/augment.hpp"

#include "parser/text/word_features.hpp"

namespace gainsay::train {
namespace {

constexpr unsigned kTitlePercent = 4, kCapitalsPercent = 1, kLowerPercent = 2, kNoMarkPercent = 8, kSwapPercent = 30;

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// Headlines capitalise all but short function words.
bool stays_small(const Word& word) {
    return word.form.size() <= 3 && (word.upos == "ADP" || word.upos == "DET" || word.upos == "CCONJ" ||
                                     word.upos == "PART" || word.upos == "PUNCT");
}

void drop_final_mark(Sentence& sentence) {
    const auto last = static_cast<int>(sentence.words.size());
    if (last < 3 || sentence.words.back().upos != "PUNCT") return;
    for (const Word& word : sentence.words)
        if (word.head == last) return;
    sentence.words.pop_back();
}

/// Calls `use(first, last)` for the words [first, last) of each name.
template <class Use>
void for_each_name(const Sentence& sentence, Use use) {
    const auto& words = sentence.words;
    for (std::size_t i = 0; i < words.size();) {
        std::size_t end = i + 1;
        if (words[i].entity.starts_with("B-")) {
            while (end < words.size() && words[end].entity == "I-" + words[i].entity.substr(2)) ++end;
            use(i, end);
        }
        i = end;
    }
}

}  // namespace

NamePool::NamePool(const std::vector<Sentence>& sentences) {
    for (const Sentence& sentence : sentences)
        for_each_name(sentence, [&](std::size_t first, std::size_t last) {
            std::vector<std::string> forms;
            for (std::size_t i = first; i < last; ++i) forms.push_back(sentence.words[i].form);
            names_[{sentence.words[first].entity.substr(2), last - first}].push_back(std::move(forms));
        });
}

void NamePool::swap_names(Sentence& sentence, std::mt19937& random) const {
    const Sentence before = sentence;
    for_each_name(before, [&](std::size_t first, std::size_t last) {
        if (random() % 100 >= kSwapPercent) return;
        const auto found = names_.find({before.words[first].entity.substr(2), last - first});
        if (found == names_.end()) return;
        const std::vector<std::string>& other = found->second[random() % found->second.size()];
        for (std::size_t i = first; i < last; ++i) sentence.words[i].form = other[i - first];
    });
}

Sentence vary(const Sentence& sentence, const NamePool& names, std::mt19937& random) {
    const auto choice = random() % 100, mark = random() % 100;
    Sentence out = sentence;
    names.swap_names(out, random);
    if (sentence.has_tree && mark < kNoMarkPercent) drop_final_mark(out);
    for (Word& word : out.words) {
        if (choice < kTitlePercent) {
            if (!stays_small(word)) word.form[0] = upper(word.form[0]);
        } else if (choice < kTitlePercent + kCapitalsPercent) {
            for (char& c : word.form) c = upper(c);
        } else if (choice < kTitlePercent + kCapitalsPercent + kLowerPercent) {
            word.form = text::ascii_lower(word.form);
        }
    }
    return out;
}

}  // namespace gainsay::train
