#pragma once
// The tree of a sentence as repairs see and change it. Part of analyse(); for tree_repairs_*.cpp only.

#include "parser/text/document.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace gainsay::text {

/// Longer sentences are left as they are: the search for children is quadratic.
constexpr std::size_t kLongestMended = 1000;

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Tree {
public:
    explicit Tree(Sentence& sentence) : tokens_(sentence.tokens) {}

    std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
    Token& operator[](std::uint32_t at) { return tokens_[at]; }
    const Token& operator[](std::uint32_t at) const { return tokens_[at]; }
    /// The first dependent of a token with a relation.
    std::optional<std::uint32_t> child(std::uint32_t head, std::string_view relation) const {
        for (std::uint32_t i = 0; i < tokens_.size(); ++i)
            if (tokens_[i].head == head && tokens_[i].relation == relation) return i;
        return std::nullopt;
    }
    /// Is `token` below `ancestor`, or the same?
    bool below(std::uint32_t token, std::uint32_t ancestor) const {
        for (std::size_t steps = 0; token != kNoToken && steps <= tokens_.size(); ++steps, token = tokens_[token].head)
            if (token == ancestor) return true;
        return false;
    }
    bool has_subject(std::uint32_t verb) const {
        return child(verb, "nsubj") || child(verb, "csubj") || child(verb, "expl");
    }
    bool is_passive(std::uint32_t verb) const {
        return std::any_of(tokens_.begin(), tokens_.end(), [&](const Token& token) {
            return token.head == verb && token.relation == "aux" && token.subtype == "pass";
        });
    }
    bool is_finite(std::uint32_t verb) const {
        const std::string& tag = tokens_[verb].xpos;
        return child(verb, "cop") || child(verb, "aux") || tag == "VBD" || tag == "VBZ" || tag == "VBP";
    }
    /// First word after the name that begins at `first` (its tags: B, then I of one kind).
    std::uint32_t name_end(std::uint32_t first) const {
        std::uint32_t end = first + 1;
        while (end < size() && tokens_[end].entity_tag.starts_with("I-")) ++end;
        return end;
    }
    void attach(std::uint32_t token, std::uint32_t head, std::string_view relation, std::string_view subtype = "") {
        tokens_[token].head = head;
        tokens_[token].relation = relation;
        tokens_[token].subtype = subtype;
    }
    void tag(std::uint32_t token, Upos upos, std::string_view xpos) {
        tokens_[token].upos = upos;
        tokens_[token].xpos = xpos;
    }

private:
    std::vector<Token>& tokens_;
};

}  // namespace gainsay::text
