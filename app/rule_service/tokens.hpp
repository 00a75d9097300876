#pragma once
// A rule file as tokens with their parts in the language, read tolerantly: an item that the grammar refuses, because
// somebody is in the middle of writing it, still has all its tokens. Everything that an editor asks for by position
// rests on this.

#include "parser/source/source_text.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::app::rule_service {

enum class TokenRole {
    comment,
    keyword,  ///< fixed words of the language
    symbol,   ///< operators and brackets
    number,   ///< days too
    text,     ///< quoted text, quotes and free words
    pattern,  ///< words of a pattern
    pack,
    kind,
    word_class,
    fact,
    rule,
    type,
    trait,
    noun,       ///< what is counted: a word class, a kind or a plain word
    variable,   ///< slots, parameters, variables of rules
    value,      ///< a value word, or a member of a disjoint group
    reference,  ///< in a rule: a fact without arguments or a value
    lemma,      ///< a member of a kind or a word class
    label,
    finding,    ///< a kind or level of finding
    tree_role,  ///< a role of a tree pattern
    unknown
};

struct Token {
    SourceRange range;  ///< bytes; of quoted names the content
    TokenRole role = TokenRole::unknown;
    bool declares = false;
    std::uint32_t item = 0;  ///< index of the item; comments between items belong to the one above

    friend bool operator==(const Token&, const Token&) = default;
};

struct ItemTokens {
    SourceRange range;
    std::string_view keyword;  ///< into the text
};

struct TokenizedFile {
    std::vector<ItemTokens> items;
    std::vector<Token> tokens;  ///< by position, none overlapping
};

/// Bytes above kMaxRuleFileBytes are not looked at. `text` has to outlive the result.
TokenizedFile tokenize(std::string_view text);

/// What may stand at a place.
enum class Expect {
    nothing,
    item_keyword,
    after_kind_name,    ///< is, means
    after_kind_parent,  ///< means
    kind,
    parameter,
    fact_is,  ///< is
    type,
    after_type,  ///< of
    noun,
    trait,  ///< or describe
    fact,
    argument,  ///< a slot in a say's head
    say_comparison,
    say_value,
    pattern_form,  ///< tree, tokens
    slot_name,
    slot_kind,
    slot_noun,
    word_class,
    class_bind,
    tree_role,
    describe_slot,
    operand,
    operator_word,
    rule_argument,
    value,
    example_start,  ///< clash
    circumstances,  ///< published, outlet, speaker
    claim,          ///< a fact, no, nothing
    label,
    clash,  ///< nothing
    after_clash,
    finding
};

struct Expected {
    Expect what = Expect::nothing;
    SourceRange word;  ///< what is written of the word at the place, to be replaced: ends at or behind the place
    std::uint32_t item = UINT32_MAX;  ///< index of the item around the place; UINT32_MAX: none
};

/// What the language wants at byte `at`, judged by what stands before it.
Expected expected_at(std::string_view text, std::uint32_t at);

}  // namespace gainsay::app::rule_service
