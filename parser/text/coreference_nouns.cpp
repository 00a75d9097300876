// Nouns said again ("the ferry"), nouns for what a thing is ("the vessel"), and for what happened ("the incident").

#include "parser/text/coreference.hpp"

#include <algorithm>
#include <set>

namespace gainsay::text {
namespace {

constexpr std::uint32_t kMostBack = 24;     // phrases of one noun that are weighed
constexpr std::uint32_t kFar = 12;          // sentences: what lies further back is not certain
constexpr std::uint32_t kReachOfEvent = 8;  // sentences back to what a noun for an event takes up

bool subset(const std::vector<std::string>& inner, const std::vector<std::string>& outer) {
    return std::includes(outer.begin(), outer.end(), inner.begin(), inner.end());
}

/// Nouns that are said of ever other things.
bool says_little(std::string_view noun) {
    static constexpr std::string_view words[] = {"people", "way",   "time", "part",   "number", "thing",  "man",
                                                 "woman",  "other", "case", "result", "reason", "fact",   "lot",
                                                 "rest",   "one",   "end",  "kind",   "side",   "member", "percent"};
    return std::find(std::begin(words), std::end(words), noun) != std::end(words);
}

struct ToldEvent {
    std::uint32_t sentence = 0;
    std::uint32_t token = 0;
    EventClass what = EventClass::none;
    std::uint32_t phrase = CoreferenceDraft::kNone;  // of a noun
};

class NounLinker {
public:
    explicit NounLinker(CoreferenceDraft& draft) : draft_(draft) {
        find_events();
        find_ages();
    }

    void run() {
        for (std::uint32_t i = 0; i < draft_.size(); ++i) {
            const Phrase& p = draft_.phrase(i);
            if (p.form == MentionForm::pronoun) {
                if (!draft_.linked(i) && !link_reflexive(draft_, i)) link_pronoun(draft_, i);
                continue;
            }
            if (!draft_.linked(i) && p.noun_class != NounClass::time) link_noun(i);
            index(i);
        }
    }

private:
    void index(std::uint32_t i) {
        for (const std::string& noun : draft_.chain(i).nouns) note(by_noun_[noun], i);
        note(by_noun_[draft_.phrase(i).noun], i);
        note(by_class_[draft_.chain(i).noun_class], i);
    }
    static void note(std::vector<std::uint32_t>& list, std::uint32_t i) {
        if (list.empty() || list.back() != i) list.push_back(i);
    }

    void link_noun(std::uint32_t i) {
        const Phrase& p = draft_.phrase(i);
        if (p.distinct || draft_.chain(i).noun_class == NounClass::time) return;
        const bool definite = p.definiteness == Definiteness::definite || p.definiteness == Definiteness::pointing;
        if (by_age(i) || same_noun(i)) return;
        if (definite && !draft_.chain(i).entity.valid() && (by_event(i) || by_class(i))) return;
    }

    bool may_join(std::uint32_t later, std::uint32_t earlier) const {
        const Chain& x = draft_.chain(later);
        const Chain& y = draft_.chain(earlier);
        if (draft_.contains(earlier, later) || draft_.contains(later, earlier)) return false;
        if (x.entity.valid() && y.entity.valid() && x.entity != y.entity) return false;
        if (x.gender != Gender::unknown && y.gender != Gender::unknown && x.gender != y.gender) return false;
        return !same_clause_partners(later, earlier);
    }

    /// Subject and object of one verb, or members of one list, are two things.
    bool same_clause_partners(std::uint32_t later, std::uint32_t earlier) const {
        const Phrase& a = draft_.phrase(later);
        const Phrase& b = draft_.phrase(earlier);
        if (a.sentence != b.sentence) return false;
        const Token& x = draft_.token(a.sentence, a.head);
        const Token& y = draft_.token(b.sentence, b.head);
        if (x.relation == "conj" && x.head == b.head) return true;
        const auto core = [](const Token& t) {
            return t.relation == "nsubj" || t.relation == "obj" || t.relation == "iobj" || t.relation == "obl";
        };
        return x.head == y.head && x.head != kNoToken && core(x) && core(y);
    }

    bool numbers_fit(const Phrase& a, const Chain& old) const {
        return a.numbers.empty() || subset(a.numbers, old.numbers);
    }

    /// Whose it is must be the same: "its fleet" is not "their fleet" of another company.
    bool owners_fit(std::uint32_t later, std::uint32_t earlier) const {
        const auto owner = [&](std::uint32_t index) -> std::optional<std::uint32_t> {
            const Phrase& p = draft_.phrase(index);
            for (const std::uint32_t c : draft_.entities().children(p.sentence, p.head)) {
                const Token& t = draft_.token(p.sentence, c);
                if (t.relation == "nmod" && t.subtype == "poss") return draft_.phrase_headed(p.sentence, c);
            }
            return std::nullopt;
        };
        if (draft_.phrase(later).definiteness != Definiteness::possessive) return true;
        const auto a = owner(later), b = owner(earlier);
        return a && b && draft_.same(*a, *b);
    }

    bool same_noun(std::uint32_t i) {
        const Phrase& p = draft_.phrase(i);
        const auto known = by_noun_.find(p.noun);
        if (known == by_noun_.end() || p.definiteness == Definiteness::indefinite) return false;
        const auto& list = known->second;
        std::optional<std::uint32_t> best;
        std::set<std::uint32_t> chains;
        for (std::uint32_t back = 0; back < kMostBack && back < list.size(); ++back) {
            const std::uint32_t j = list[list.size() - 1 - back];
            const Phrase& q = draft_.phrase(j);
            chains.insert(draft_.chain_id(j));
            if (best || q.plural != p.plural || p.proper != q.proper || !may_join(i, j)) continue;
            const bool bare = p.definiteness == Definiteness::bare;
            // Nothing marks it as known: only the very words again, and not if they were counted there.
            if (bare && !p.proper &&
                (q.modifiers != p.modifiers || q.definiteness == Definiteness::indefinite || !q.numbers.empty()))
                continue;
            if (p.proper && (q.modifiers != p.modifiers && !p.modifiers.empty())) continue;
            if (!subset(p.modifiers, draft_.chain(j).modifiers) || !numbers_fit(p, draft_.chain(j)) ||
                !owners_fit(i, j))
                continue;
            best = j;
        }
        if (!best) return false;
        const Phrase& q = draft_.phrase(*best);
        // "Mr." and "Madam" are said of anybody, "Senators" of ever other ones.
        const bool title = is_courtesy(p.noun) || !office_of(p.noun).empty() || p.noun == "madam";
        const bool definite = p.definiteness == Definiteness::definite || p.definiteness == Definiteness::pointing;
        const bool certain =
            (p.proper && !p.plural && !title && p.modifiers == q.modifiers) ||
            (definite && chains.size() == 1 && !says_little(p.noun) && !p.plural && p.sentence - q.sentence <= kFar);
        const bool words = p.modifiers == q.modifiers;
        draft_.link(i, *best,
                    p.proper ? LinkReason::name
                    : words  ? LinkReason::same_words
                             : LinkReason::same_noun,
                    certain);
        return true;
    }

    /// "the vessel", "the airline", "the city": of its class, and said with another word before.
    bool by_class(std::uint32_t i) {
        const Phrase& p = draft_.phrase(i);
        const NounClass c = draft_.chain(i).noun_class;
        if (p.plural || !is_general(p.noun) || !p.modifiers.empty() || !p.numbers.empty()) return false;
        for (const std::uint32_t child : draft_.entities().children(p.sentence, p.head)) {
            const std::string& relation = draft_.token(p.sentence, child).relation;
            if (relation == "nmod" || relation == "acl")
                return false;  // "the city of …", "the man who …": told at once
        }
        const auto known = by_class_.find(c);
        if (known == by_class_.end()) return false;
        const auto& list = known->second;
        std::optional<std::uint32_t> best;
        std::set<std::uint32_t> chains;
        for (std::uint32_t back = 0; back < kMostBack && back < list.size(); ++back) {
            const std::uint32_t j = list[list.size() - 1 - back];
            if (!class_fits(i, j)) continue;
            chains.insert(draft_.chain_id(j));
            if (!best && may_join(i, j)) best = j;
        }
        if (!best || p.sentence - draft_.phrase(*best).sentence > 5) return false;
        const bool told_by_trade = c == NounClass::body && !trade_of(p.noun).empty();
        const bool certain = chains.size() == 1 && c != NounClass::person && c != NounClass::building &&
                             c != NounClass::vehicle && (c != NounClass::body || told_by_trade);
        draft_.link(i, *best, LinkReason::description, certain);
        return true;
    }

    bool class_fits(std::uint32_t i, std::uint32_t j) const {
        const Phrase& p = draft_.phrase(i);
        const Phrase& q = draft_.phrase(j);
        const Chain& old = draft_.chain(j);
        if (q.plural || q.distinct) return false;
        const NounClass c = draft_.chain(i).noun_class;
        if (c == NounClass::person) {
            const Gender g = draft_.chain(i).gender;
            return old.gender == Gender::unknown ? !old.named && p.sentence - q.sentence <= 2
                                                 : g == old.gender && p.sentence - q.sentence <= 3;
        }
        if (c == NounClass::city || c == NounClass::country || c == NounClass::region) return old.named;
        if (c != NounClass::body) return q.noun != p.noun;
        const std::string_view trade = trade_of(p.noun);
        std::string_view other;
        if (old.entity.valid()) {
            const Entity& e = draft_.entities().entity(old.entity);
            // A ministry is no company.
            if (trade.empty() && (e.key.starts_with("org:") || !public_body(q.noun).empty())) return false;
            other = trade_of(lower_latin(e.name.substr(e.name.rfind(' ') + 1)));
        }
        for (const std::string& noun : old.nouns) {
            if (other.empty()) other = trade_of(noun);
        }
        if (!trade.empty() && !other.empty()) return trade == other;
        return trade.empty() ? old.named : old.named && !old.entity.valid();
    }

    // ---- events ----

    void find_events() {
        for (std::uint32_t s = 0; s < draft_.entities().sentences().size(); ++s) {
            const auto& tokens = draft_.entities().sentences()[s].tokens;
            for (std::uint32_t t = 0; t < tokens.size(); ++t) {
                ToldEvent e{s, t, EventClass::none, CoreferenceDraft::kNone};
                if (tokens[t].upos == Upos::noun) e.what = event_of_noun(tokens[t].lemma);
                if (tokens[t].upos == Upos::verb && happened(s, t)) e.what = event_of_verb(tokens[t].lemma);
                if (const auto at = draft_.phrase_headed(s, t)) e.phrase = *at;
                if (e.what == EventClass::none || (tokens[t].upos == Upos::noun && e.phrase == CoreferenceDraft::kNone))
                    continue;
                told_.push_back(e);
            }
        }
    }

    /// Told as a fact: not denied, no "may", no "if".
    bool happened(std::uint32_t s, std::uint32_t t) const {
        for (const std::uint32_t c : draft_.entities().children(s, t)) {
            const Token& w = draft_.token(s, c);
            if (w.lemma == "not" || w.lower == "n't" || w.lower == "never" || w.lower == "if") return false;
            if (w.relation == "aux" && w.xpos == "MD") return false;
        }
        return true;
    }

    bool by_event(std::uint32_t i) {
        const Phrase& p = draft_.phrase(i);
        const EventClass what = event_of_noun(p.noun);
        if (what == EventClass::none || p.plural || !p.modifiers.empty()) return false;
        const auto end = std::partition_point(told_.begin(), told_.end(), [&](const ToldEvent& e) {
            return std::pair(e.sentence, e.token) < std::pair(p.sentence, p.head);
        });
        const ToldEvent* best = nullptr;
        std::set<std::uint32_t> rivals;
        std::uint32_t looked = 0;
        for (auto e = end; e != told_.begin() && looked < 2 * kMostBack; ++looked) {
            --e;
            if (e->sentence + kReachOfEvent < p.sentence) break;
            if (!takes_up(what, e->what)) continue;
            const bool noun = e->phrase != CoreferenceDraft::kNone;
            if (noun &&
                (draft_.phrase(e->phrase).plural || draft_.phrase(e->phrase).distinct || !may_join(i, e->phrase)))
                continue;
            if (!noun && e->sentence == p.sentence && e->token == draft_.token(p.sentence, p.head).head) continue;
            rivals.insert(noun ? draft_.chain_id(e->phrase) : UINT32_MAX - 1);
            // A noun that told of it goes before a verb beside it.
            if (!best || (best->phrase == CoreferenceDraft::kNone && noun && best->sentence == e->sentence)) best = &*e;
        }
        if (!best) return false;
        const bool near = p.sentence - best->sentence <= 3;
        if (best->phrase != CoreferenceDraft::kNone) {
            draft_.link(i, best->phrase, LinkReason::event, rivals.size() == 1 && near);
        } else {
            const TokenSpan verb{best->sentence, best->token, best->token + 1};
            draft_.add({p.span, p.head, verb, best->token, LinkReason::event, false});
        }
        return true;
    }

    // ---- ages ----

    /// "Karl Lindqvist, 34," and "the 34-year-old".
    void find_ages() {
        for (std::uint32_t i = 0; i < draft_.size(); ++i) {
            const Phrase& p = draft_.phrase(i);
            const auto& tokens = draft_.entities().sentences()[p.sentence].tokens;
            if (!p.proper || draft_.chain(i).noun_class != NounClass::person) continue;
            std::uint32_t end = p.head + 1;
            while (end < p.span.last && tokens[end].upos == Upos::propn) ++end;
            if (end + 2 >= tokens.size() || tokens[end].text != "," || tokens[end + 1].upos != Upos::num) continue;
            const std::string& after = tokens[end + 2].text;
            if (after == "," || after == "." || after == "and") ages_[tokens[end + 1].text].push_back(i);
        }
    }

    /// "34" of "34-year-old", in one token or in five; empty when the phrase tells no age.
    std::string age_in(const Phrase& p) const {
        for (std::uint32_t t = p.span.first; t <= p.head; ++t) {
            const std::string& text = draft_.token(p.sentence, t).lower;
            const std::size_t digits = text.find_first_not_of("0123456789");
            if (digits == 0) continue;
            if (text.find("year-old") != std::string::npos) return text.substr(0, digits);
            if (digits != std::string::npos) continue;
            for (std::uint32_t old = t + 1; old <= p.head && old <= t + 4; ++old) {
                if (draft_.token(p.sentence, old).lower == "old") return text;
            }
        }
        return "";
    }

    bool by_age(std::uint32_t i) {
        const Phrase& p = draft_.phrase(i);
        const bool definite = p.definiteness == Definiteness::definite;
        if (!definite || p.plural) return false;
        const std::string years = age_in(p);
        const auto known = ages_.find(years);
        if (years.empty() || known == ages_.end()) return false;
        std::set<std::uint32_t> chains;
        std::optional<std::uint32_t> best;
        for (const std::uint32_t j : known->second) {
            if (j >= i) break;
            chains.insert(draft_.chain_id(j));
            best = j;
        }
        if (!best || !may_join(i, *best)) return false;
        draft_.link(i, *best, LinkReason::age, chains.size() == 1);
        return true;
    }

    CoreferenceDraft& draft_;
    std::map<std::string, std::vector<std::uint32_t>> by_noun_;
    std::map<NounClass, std::vector<std::uint32_t>> by_class_;
    std::vector<ToldEvent> told_;
    std::map<std::string, std::vector<std::uint32_t>> ages_;
};

}  // namespace

void link_phrases(CoreferenceDraft& draft) {
    NounLinker(draft).run();
}

}  // namespace gainsay::text
