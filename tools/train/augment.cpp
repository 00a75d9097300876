#include "tools/train/augment.hpp"

#include "parser/text/word_features.hpp"

namespace gainsay::train {
namespace {

constexpr unsigned kTitlePercent = 4, kCapitalsPercent = 1, kLowerPercent = 2, kNoMarkPercent = 8;

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

}  // namespace

Sentence vary(const Sentence& sentence, std::mt19937& random) {
    const auto choice = random() % 100, mark = random() % 100;
    Sentence out = sentence;
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
