// Appositions and predicates: "X, the mayor of Y", "X is the mayor of Y".

#include "parser/text/coreference.hpp"

#include <algorithm>

namespace gainsay::text {
namespace {

bool is_place(NounClass c) {
    return c == NounClass::city || c == NounClass::region || c == NounClass::country || c == NounClass::area;
}

/// Classes of one thing: a body may be a building or people, a person no body.
bool classes_fit(NounClass a, NounClass b) {
    if (a == NounClass::unknown || b == NounClass::unknown || a == b) return true;
    if (is_place(a) && is_place(b)) return true;
    const auto group = [](NounClass c) { return c == NounClass::body || c == NounClass::people; };
    if (group(a) && group(b)) return true;
    return (a == NounClass::body && b == NounClass::building) || (b == NounClass::body && a == NounClass::building);
}

class StructureLinker {
public:
    explicit StructureLinker(CoreferenceDraft& draft) : draft_(draft) {}

    void run() {
        for (std::uint32_t i = 0; i < draft_.size(); ++i) {
            const Phrase& p = draft_.phrase(i);
            const Token& t = draft_.token(p.sentence, p.head);
            if (p.form == MentionForm::pronoun) continue;
            if (t.relation == "appos" && t.head != kNoToken) {
                apposition(i, t.head);
            } else {
                predicate(i);
            }
        }
        const auto sentences = static_cast<std::uint32_t>(draft_.entities().sentences().size());
        for (std::uint32_t s = 0; s < sentences; ++s) relatives(s);
    }

private:
    bool has_child(const Phrase& p, std::string_view relation) const {
        const auto& all = draft_.entities().children(p.sentence, p.head);
        return std::any_of(all.begin(), all.end(),
                           [&](std::uint32_t c) { return draft_.token(p.sentence, c).relation == relation; });
    }

    /// One is a name, the other says what it is.
    bool name_and_noun(std::uint32_t a, std::uint32_t b) const {
        return draft_.chain(a).named != draft_.chain(b).named;
    }

    bool may_join(std::uint32_t a, std::uint32_t b) const {
        const Chain& x = draft_.chain(a);
        const Chain& y = draft_.chain(b);
        if (draft_.same(a, b) || (x.entity.valid() && y.entity.valid() && x.entity != y.entity)) return false;
        if (x.noun_class == NounClass::time || y.noun_class == NounClass::time) return false;
        if (!classes_fit(x.noun_class, y.noun_class)) return false;
        if (x.gender != Gender::unknown && y.gender != Gender::unknown && x.gender != y.gender) return false;
        // "Velmora, Ostria": where a town lies.
        return !(draft_.phrase(a).proper && draft_.phrase(b).proper && is_place(x.noun_class));
    }

    void apposition(std::uint32_t i, std::uint32_t governor) {
        const Phrase& p = draft_.phrase(i);
        const auto at = draft_.phrase_headed(p.sentence, governor);
        if (!at || *at >= i || draft_.linked(i) || !may_join(*at, i)) return;
        const Phrase& g = draft_.phrase(*at);
        // Parsers call members of a list appositions; a list says so with a conjunction.
        const bool list = has_child(p, "conj") || has_child(g, "conj") || p.plural != g.plural;
        if (list) return;
        draft_.link(i, *at, LinkReason::apposition, name_and_noun(*at, i) && p.head - g.head < 25);
    }

    /// "X was the mayor": stated plainly, of now or then. "X is not …", "X would be …" join nothing.
    void predicate(std::uint32_t i) {
        const Phrase& p = draft_.phrase(i);
        std::uint32_t subject = kNoToken;
        bool be = false;
        for (const std::uint32_t c : draft_.entities().children(p.sentence, p.head)) {
            const Token& t = draft_.token(p.sentence, c);
            if (t.relation == "nsubj") subject = c;
            if (t.relation == "cop")
                be = t.lower == "is" || t.lower == "was" || t.lower == "are" || t.lower == "were" || t.lower == "'s";
            const bool unsure = t.lemma == "not" || t.lower == "n't" || t.lower == "never" ||
                                (t.relation == "aux" && t.lemma != "have" && t.lemma != "be") || t.relation == "mark" ||
                                t.relation == "case" || t.text == "?" || t.relation == "conj";
            if (unsure) return;
        }
        if (!be || subject == kNoToken || p.definiteness == Definiteness::bare) return;
        const auto at = draft_.phrase_headed(p.sentence, subject);
        if (!at || *at >= i || draft_.linked(i) || draft_.phrase(*at).form == MentionForm::pronoun) return;
        if (draft_.phrase(*at).plural != p.plural || !may_join(*at, i)) return;
        const bool sure = draft_.chain(*at).named && p.definiteness != Definiteness::possessive &&
                          draft_.chain(i).noun_class != NounClass::unknown;
        draft_.link(i, *at, LinkReason::predicate, sure);
    }

    /// "the man who …", "a firm whose …": the noun that the relative clause hangs on.
    void relatives(std::uint32_t s) {
        const auto& tokens = draft_.entities().sentences()[s].tokens;
        for (std::uint32_t t = 0; t < tokens.size(); ++t) {
            const std::string& tag = tokens[t].xpos;
            if (tag != "WP" && tag != "WDT" && tag != "WP$") continue;
            std::uint32_t at = t;
            for (int steps = 0; steps < 6 && at != kNoToken && tokens[at].relation != "acl"; ++steps)
                at = tokens[at].head;
            if (at == kNoToken || tokens[at].relation != "acl" || tokens[at].head == kNoToken) continue;
            const auto noun = draft_.phrase_headed(s, tokens[at].head);
            if (!noun || tokens[at].head >= t) continue;
            const Phrase& p = draft_.phrase(*noun);
            const bool near = t - p.head <= 3;  // over a longer way the parser errs on where the clause hangs
            draft_.add({{s, t, t + 1}, t, p.span, p.head, LinkReason::relative, near});
        }
    }

    CoreferenceDraft& draft_;
};

}  // namespace

void link_structures(CoreferenceDraft& draft) {
    StructureLinker(draft).run();
}

}  // namespace gainsay::text
