#pragma once
// May two referents be the same thing, and how sure is that? Used within an article to join mentions, and across
// articles to make links. The matter that sources may dispute (who did it, when exactly) never decides alone.

#include "parser/claims/claim.hpp"

#include <span>
#include <string>

namespace gainsay::claims {

enum class Identity {
    distinct,  ///< told apart by name, number, place, target or time
    open,      ///< nothing speaks against it, nothing much for it
    likely,    ///< same kind, and what is known of both fits
    sure,      ///< same kind, and a specific trait is shared (name, target and time, owner and place)
    declared,  ///< equal keys
};

/// Symmetric. `all` resolves targets of events.
Identity compare(const Referent& a, const Referent& b, std::span<const Referent> all, const language::RuleSet& rules);

/// Are two events linked for nothing but being what their articles are about? Weaker than all other evidence.
bool only_by_story(const Referent& a, const Referent& b, std::span<const Referent> all, const language::RuleSet& rules);

/// One is a series ("the strikes"), the other may be a member of it ("the strike on Friday"): what is true of the kind
/// of act — who does it, whether on purpose — is disputed between them, but they are not one event.
bool may_be_member(const Referent& a, const Referent& b, std::span<const Referent> all, const language::RuleSet& rules);

/// Are the two full names, in lower case, the same but for one letter, or two that changed places, in one of their
/// words? Two well-known given names are two names ("Maria", "Mario").
bool spelled_alike(std::string_view a, std::string_view b);
/// The same, where letters changed places: a slip of the pen and no matter of transliteration or house style.
bool misspelled(std::string_view a, std::string_view b);

/// Are the two lists of places compatible: equal, one part of the other, or one of them empty?
bool places_fit(const std::vector<std::string>& a, const std::vector<std::string>& b);
/// Do they name the same place, or one within the other? A country says too little for that. False when one is empty.
bool places_meet(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace gainsay::claims
