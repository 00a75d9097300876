// Capitals and countries where they stand for their governments: "Moscow denied", "relations between Baku and Moscow".

#include "parser/text/entities.hpp"

#include <algorithm>

namespace gainsay::text {
namespace {

class GovernmentFinder {
public:
    explicit GovernmentFinder(EntityDraft& draft) : draft_(draft) {}

    void run() {
        for (Mention& mention : draft_.mentions()) {
            const Entity& entity = draft_.entity(mention.entity);
            const bool town = entity.kind == EntityKind::place || entity.kind == EntityKind::other;
            if (!town || mention.form != MentionForm::name) continue;
            std::string words;
            for (std::uint32_t t = mention.tokens.first; t < mention.tokens.last; ++t) {
                words += (words.empty() ? "" : " ") + draft_.token(mention.tokens.sentence, t).lower;
            }
            const auto country = draft_.gazetteer().governed_from(words);
            if (country.empty() || !acts(mention.tokens.sentence, mention.head)) continue;
            mention.entity = draft_.of_country(country);
            mention.reason = LinkReason::government;
        }
    }

private:
    const Token& token(std::uint32_t s, std::uint32_t t) const { return draft_.token(s, t); }

    /// First member of a coordination that the token is part of.
    std::uint32_t first_conjunct(std::uint32_t s, std::uint32_t t) const {
        for (int guard = 0; guard < 20 && token(s, t).relation == "conj" && token(s, t).head != kNoToken; ++guard) {
            t = token(s, t).head;
        }
        return t;
    }
    bool is_capital(std::uint32_t s, std::uint32_t t) const {
        return !draft_.gazetteer().governed_from(token(s, t).lower).empty() || !draft_.country_at(s, t, false).empty();
    }

    bool acts(std::uint32_t s, std::uint32_t head) const {
        const std::uint32_t at = first_conjunct(s, head);
        const Token& t = token(s, at);
        if (t.head == kNoToken) return false;
        const Token& governor = token(s, t.head);
        if (t.relation == "nsubj" && t.subtype != "pass") return subject_acts(s, t.head);
        if (t.relation == "nmod" && t.subtype == "poss") return is_tie_of_states(governor.lemma);
        const bool of_noun = t.relation == "nmod" && is_tie_of_states(governor.lemma);
        for (const std::string_view word : {"with", "between", "to", "by", "from", "against", "for"}) {
            if (!draft_.has_child(s, at, "case", word)) continue;
            if (word == "by") return t.relation == "obl" && is_act_of_state(governor.lemma);
            if (word == "with") return true;  // one is with a government, and in a town
            if (word == "between") return of_noun || pair_of_states(s, at);
            if (word == "to" || word == "against") return of_noun || (word == "to" && hands(s, t.head));
            return of_noun;
        }
        return false;
    }
    /// "between Baku and Moscow" is between states unless the noun is a way or a flight.
    bool pair_of_states(std::uint32_t s, std::uint32_t at) const {
        if (!draft_.has_child(s, at, "case", "between")) return false;
        const std::string& noun = token(s, token(s, at).head).lemma;
        if (noun == "flight" || noun == "road" || noun == "train" || noun == "route" || noun == "railway" ||
            noun == "line")
            return false;
        const auto& all = draft_.children(s, at);
        return std::any_of(all.begin(), all.end(),
                           [&](std::uint32_t c) { return token(s, c).relation == "conj" && is_capital(s, c); });
    }
    /// "sent an official note to Moscow", "handed the list to Moscow".
    bool hands(std::uint32_t s, std::uint32_t verb) const {
        const std::string& lemma = token(s, verb).lemma;
        if (lemma == "hand" || lemma == "protest" || lemma == "complain" || lemma == "appeal" || lemma == "explain" ||
            lemma == "provide")
            return true;
        const auto& all = draft_.children(s, verb);
        return std::any_of(all.begin(), all.end(), [&](std::uint32_t c) {
            return (token(s, c).relation == "obj" || token(s, c).relation == "nsubj") &&
                   is_tie_of_states(token(s, c).lemma) && token(s, c).lemma != "ambassador";
        });
    }
    /// Towns suffer, lie and wake up; governments accuse and deny. With a be-verb a judgement decides ("was puzzled").
    bool subject_acts(std::uint32_t s, std::uint32_t governor) const {
        const Token& verb = token(s, governor);
        if (verb.upos == Upos::verb) return is_act_of_state(verb.lemma);
        for (const std::string_view word :
             {"ready", "willing", "puzzled", "responsible", "silent", "right", "wrong", "prepared", "open"}) {
            if (verb.lower == word) return true;
        }
        return false;
    }

    EntityDraft& draft_;
};

}  // namespace

void find_governments(EntityDraft& draft) {
    GovernmentFinder(draft).run();
}

}  // namespace gainsay::text
