#include "parser/text/name_repairs.hpp"

#include "parser/text/entity_words.hpp"
#include "parser/text/gazetteer.hpp"

#include <algorithm>
#include <array>
#include <string>
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

constexpr std::size_t kLongestName = 4;  ///< words, of people whose age is told
constexpr int kOldest = 115;             ///< years

/// Words that end the names of clubs and of little else.
bool is_club_word(std::string_view text) {
    constexpr std::array<std::string_view, 10> words{"United", "Athletic", "Rovers", "Wanderers", "Rangers",
                                                     "Albion", "Hotspur",  "FC",     "F.C.",      "AFC"};
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// "United" of "United Nations officials": no club before a name that begins with it.
bool goes_on(const Token& token) {
    return token.upos == Upos::propn;
}

class NameMender {
public:
    explicit NameMender(Sentence& sentence) : tokens_(sentence.tokens) {}

    void mend() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            name_behind_age(i);
            name_before_age(i);
        }
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (!tokens_[i].entity_tag.starts_with("B-")) continue;
            mend_kind(i);
            if (tokens_[i].entity_tag != "B-PER") continue;
            drop_titles(i);
            add_suffix(i);
        }
    }

private:
    bool inside(std::size_t i) const { return i < tokens_.size() && tokens_[i].entity_tag == "I-PER"; }

    std::size_t end_of(std::size_t first) const {
        std::size_t end = first + 1;
        while (end < tokens_.size() && tokens_[end].entity_tag.starts_with("I-")) ++end;
        return end;
    }

    void set_kind(std::size_t first, std::size_t end, const std::string& kind) {
        for (std::size_t i = first; i < end; ++i) tokens_[i].entity_tag = (i == first ? "B-" : "I-") + kind;
    }

    /// A country or capital alone is a place, a name with a club's word a club, and what lies off a coast no person.
    void mend_kind(std::size_t first) {
        std::size_t end = end_of(first);
        const std::string kind = tokens_[first].entity_tag.substr(2);
        const bool club_behind = end < tokens_.size() && is_club_word(tokens_[end].text) &&
                                 tokens_[end].entity_tag == "O" && goes_on(tokens_[end]) &&
                                 (end + 1 == tokens_.size() || !goes_on(tokens_[end + 1]));
        if (kind == "LOC" && club_behind) ++end;
        if (end - first > 1 && is_club_word(tokens_[end - 1].text)) return set_kind(first, end, "ORG");
        if (kind == "ORG" && is_country_or_capital(first, end)) return set_kind(first, end, "LOC");
        const bool off_it = first > 0 && tokens_[first - 1].lower == "off" && tokens_[first - 1].relation == "case";
        if (kind == "PER" && off_it && end == first + 1) set_kind(first, end, "LOC");
    }

    /// "Moss": a word with a capital that a headline would not give to any word.
    bool capitalised(std::size_t i) const {
        if (i >= tokens_.size() || tokens_[i].text.size() < 2) return false;
        const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
        const std::string& text = tokens_[i].text;
        const bool small = std::any_of(text.begin() + 1, text.end(), [&](char c) { return !upper(c); });
        return upper(text[0]) && small && tokens_[i].upos == Upos::propn;
    }

    /// Places, bodies and peoples have ages too ("a 20-year-old Lake County man", "Polk County, 12,").
    bool may_be_person(std::size_t first, std::size_t end) const {
        if (end - first < 2 || end - first > kLongestName) return false;
        std::string name;
        for (std::size_t i = first; i < end; ++i) {
            if (!Gazetteer::embedded().demonym(tokens_[i].lower).empty()) return false;
            name += (i == first ? "" : " ") + tokens_[i].lower;
        }
        const std::string& last = tokens_[end - 1].lower;
        if (is_site(last) || !public_body(last).empty() || is_private_body(last)) return false;
        return Gazetteer::embedded().lookup(name) == nullptr;
    }

    /// "20-year-old Ada King of Lorvik", but not "a 20-year-old North Lorvik man".
    void name_behind_age(std::size_t i) {
        const bool age = tokens_[i].lower == "old" && i >= 3 && tokens_[i - 1].text == "-" &&
                         (tokens_[i - 2].lower == "year" || tokens_[i - 2].lower == "month");
        if (!age) return;
        const std::size_t first = i + 1;
        std::size_t end = first;
        while (capitalised(end)) ++end;
        if (end < tokens_.size() && tokens_[end].upos == Upos::noun) return;
        if (may_be_person(first, end)) set_kind(first, end, "PER");
    }

    /// "Ada King, 20, of Lorvik".
    void name_before_age(std::size_t i) {
        const std::string& age = tokens_[i].text;
        if (i < 3 || age.size() > 3 || age.find_first_not_of("0123456789") != std::string::npos || age[0] == '0')
            return;
        if (std::stoi(age) > kOldest || tokens_[i - 1].text != ",") return;
        const std::string_view after = i + 1 < tokens_.size() ? std::string_view(tokens_[i + 1].text) : ".";
        if (after != "," && after != "." && after != ";") return;
        const std::size_t end = i - 1;
        std::size_t first = end;
        while (first > 0 && capitalised(first - 1)) --first;
        while (first < end && is_title(tokens_[first])) ++first;
        if (may_be_person(first, end)) set_kind(first, end, "PER");
    }

    bool is_country_or_capital(std::size_t first, std::size_t end) const {
        std::string name;
        for (std::size_t i = first; i < end; ++i) name += (name.empty() ? "" : " ") + tokens_[i].lower;
        const GazetteerEntry* entry = Gazetteer::embedded().lookup(name);
        if (!Gazetteer::embedded().governed_from(name).empty()) return true;
        return entry != nullptr && entry->kind == PlaceKind::country;
    }

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
