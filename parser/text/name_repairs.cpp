#include "parser/text/name_repairs.hpp"

#include "parser/text/entity_words.hpp"

#include <string_view>

namespace gainsay::text {
namespace {

bool is_noble(std::string_view lower) {
    for (const std::string_view title :
         {"lord", "lady", "tsar", "czar", "sheikh", "saint", "st.", "duke", "count", "baron", "sir", "dame"})
        if (lower == title) return true;
    return false;
}

bool is_title(const Token& token) {
    return is_courtesy(token.lower) || !office_of(token.lower).empty() || is_noble(token.lower);
}

/// "VI" behind a name; a single "I" may be the pronoun, and "V" a letter, unless tagged as no pronoun.
bool is_ordinal(const Token& token) {
    if (token.upos == Upos::pron || token.text.empty() || token.text.size() > 5) return false;
    return token.text.find_first_not_of("IVX") == std::string::npos;
}

bool ends_name(const Token& token) {
    return is_name_suffix(token.lower) || is_ordinal(token);
}

class NameMender {
public:
    explicit NameMender(Sentence& sentence) : tokens_(sentence.tokens) {}

    void mend() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (tokens_[i].entity_tag != "B-PER") continue;
            drop_titles(i);
            add_suffix(i);
        }
    }

private:
    bool inside(std::size_t i) const { return i < tokens_.size() && tokens_[i].entity_tag == "I-PER"; }

    void drop_titles(std::size_t& first) {
        while (is_title(tokens_[first]) && (inside(first + 1) || names_nobody(first))) {
            tokens_[first].entity_tag = "O";
            if (!inside(first + 1)) return;
            tokens_[++first].entity_tag = "B-PER";
        }
    }

    /// "King" alone is a surname, "the King", "Prince Aren" (read apart) and "the Lord Mayor of" are not.
    bool names_nobody(std::size_t at) const {
        if (is_courtesy(tokens_[at].lower)) return true;
        if (at > 0 && tokens_[at - 1].upos == Upos::det) return true;
        return at + 1 < tokens_.size() && (tokens_[at + 1].lower == "of" || tokens_[at + 1].entity_tag == "B-PER");
    }

    void add_suffix(std::size_t first) {
        if (tokens_[first].entity_tag != "B-PER") return;
        std::size_t end = first + 1;
        while (inside(end)) ++end;
        const std::size_t comma = end < tokens_.size() && tokens_[end].text == "," ? 1 : 0;
        if (end + comma >= tokens_.size()) return;
        const Token& last = tokens_[end + comma];
        if (comma == 1 ? !is_name_suffix(last.lower) : !ends_name(last)) return;
        for (std::size_t i = end; i <= end + comma; ++i) tokens_[i].entity_tag = "I-PER";
    }

    std::vector<Token>& tokens_;
};

}  // namespace

void mend_names(Sentence& sentence) {
    NameMender(sentence).mend();
}

}  // namespace gainsay::text
