#pragma once
// Names: runs of capitalised words, parted into offices, people, bodies and places; full names first, so that a surname
// alone finds its person whichever comes first. Private to the entity stage.
//
// The gazetteer, titles and the words of bodies decide first; where they have no answer, the tags of a learned tagger
// do (Token::entity_tag), and without those the shape of the name and its place in the sentence.

#include "parser/text/entities.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::text {

enum class LearnedKind : unsigned char { none, person, body, place };

/// A name of one word that waits until all full names are known.
struct LoneName {
    std::uint32_t sentence = 0;
    std::uint32_t first = 0;  // with its title
    std::uint32_t name = 0;
    std::uint32_t last = 0;
    std::string office;
    std::string country;
    bool titled = false;
    LearnedKind kind = LearnedKind::none;
};

class NameFinder {
public:
    explicit NameFinder(EntityDraft& draft);

    void run() {
        for (std::uint32_t s = 0; s < draft_.sentences().size(); ++s) scan(s);
        for (const LoneName& name : lone_) resolve(name);
    }

private:
    const Token& token(std::uint32_t s, std::uint32_t t) const { return draft_.token(s, t); }
    std::uint32_t size(std::uint32_t s) const {
        return static_cast<std::uint32_t>(draft_.sentences()[s].tokens.size());
    }
    const std::string& lower(std::uint32_t s, std::uint32_t t) const { return token(s, t).lower; }
    std::string joined(std::uint32_t s, std::uint32_t first, std::uint32_t last, bool lower_case) const {
        std::string out;
        for (std::uint32_t t = first; t < last; ++t) {
            if (t > first && token(s, t).space_before) out += ' ';
            out += lower_case ? token(s, t).lower : token(s, t).text;
        }
        return out;
    }

    /// What the learned tagger takes most of the tokens for; none where the model has no tagger or says nothing.
    LearnedKind learned_kind(std::uint32_t s, std::uint32_t first, std::uint32_t last) const;
    /// What the word is taken for throughout the article: a name that is a person's once is a person's each time.
    LearnedKind voted_kind(const std::string& lower) const;
    bool learned_apart(std::uint32_t s, std::uint32_t first, std::uint32_t at) const;
    void add_by_kind(std::uint32_t s, std::uint32_t at, std::uint32_t name, std::uint32_t last, bool titled,
                     std::string office, const std::string& country);
    bool title_cased(std::uint32_t s) const;
    bool name_like(std::uint32_t s, std::uint32_t t, bool title_case) const;
    std::uint32_t end_of_name(std::uint32_t s, std::uint32_t first, bool title_case) const;
    std::uint32_t connector(std::uint32_t s, std::uint32_t first, std::uint32_t at, bool title_case) const;
    void scan(std::uint32_t s);
    void part(std::uint32_t s, std::uint32_t first, std::uint32_t last);
    std::uint32_t country_in_front(std::uint32_t s, std::uint32_t first, std::uint32_t last, std::string& key) const;
    bool is_body(std::uint32_t s, std::uint32_t first, std::uint32_t last) const;
    void add_body(std::uint32_t s, std::uint32_t from, std::uint32_t first, std::uint32_t last, std::string country);
    void add_person(std::uint32_t s, std::uint32_t first, std::uint32_t name, std::uint32_t last, std::string office,
                    const std::string& country);
    bool person_like(std::uint32_t s, std::uint32_t first, std::uint32_t last) const;
    bool in_place_phrase(std::uint32_t s, std::uint32_t head) const;
    void add_named(std::uint32_t s, std::uint32_t first, std::uint32_t last, EntityKind kind);
    void resolve(LoneName lone);
    bool resolve_person(const LoneName& lone);
    bool resolve_short_form(const LoneName& lone);
    bool resolve_bracketed(const LoneName& lone);
    void add_lone_person(const LoneName& lone);
    void note_short_form(const std::string& form, EntityId id);

    EntityDraft& draft_;
    const Gazetteer& gazetteer_;
    std::vector<LoneName> lone_;
    std::map<std::string, std::array<int, 4>> votes_;  // learned kinds by lower-case word
    std::map<std::string, EntityId> named_;            // other names by lower-case words
    std::map<std::string, std::vector<EntityId>> by_surname_;
    std::map<std::string, std::vector<EntityId>> by_given_;
    std::map<std::string, std::vector<EntityId>> by_short_form_;  // first words and initials of bodies
};

// Shapes of words.
bool starts_capital(const Token& token);
bool all_capitals(std::string_view text);
/// "J."
bool is_initial(std::string_view text);

}  // namespace gainsay::text
