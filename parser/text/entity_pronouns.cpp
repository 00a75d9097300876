// "he", "she", "it": by agreement, by who spoke last, and by distance. A link is certain only when nobody else fits.

#include "parser/text/entities.hpp"

#include <algorithm>
#include <set>

namespace gainsay::text {
namespace {

constexpr std::uint32_t kReach = 3;          // sentences back
constexpr std::size_t kMostCandidates = 40;  // keeps endless sentences linear

/// Somebody or something that a pronoun may refer to, in order of the text.
struct Candidate {
    EntityId entity;
    TokenSpan span;
    bool subject = false;
    bool speaks = false;  ///< subject of a verb of speech, or named by "according to"
};

class PronounFinder {
public:
    explicit PronounFinder(EntityDraft& draft) : draft_(draft) {
        by_sentence_.resize(draft.sentences().size());
        for (const Mention& m : draft.mentions()) add(m);
        for (auto& list : by_sentence_) {
            std::sort(list.begin(), list.end(), [](const Candidate& a, const Candidate& b) { return a.span < b.span; });
        }
    }

    void run() {
        for (std::uint32_t s = 0; s < draft_.sentences().size(); ++s) {
            const auto size = static_cast<std::uint32_t>(draft_.sentences()[s].tokens.size());
            bool quoted = false;
            for (std::uint32_t t = 0; t < size; ++t) {
                const std::string& text = token(s, t).text;
                if (text == "\"" || text == "``" || text == "''") quoted = !quoted;
                if (token(s, t).upos == Upos::pron && !quoted) look_at(s, t);
            }
        }
    }

private:
    const Token& token(std::uint32_t s, std::uint32_t t) const { return draft_.token(s, t); }

    bool subject_of_saying(std::uint32_t s, std::uint32_t t) const {
        const Token& tok = token(s, t);
        return tok.relation == "nsubj" && tok.head != kNoToken && is_saying(token(s, tok.head).lemma);
    }
    void add(const Mention& m) {
        const std::uint32_t s = m.tokens.sentence;
        const Token& head = token(s, m.head);
        const bool cited =
            head.relation == "obl" &&
            (draft_.has_child(s, m.head, "case", "according") || draft_.has_child(s, m.head, "case", "to")) &&
            m.tokens.first >= 2 && token(s, m.tokens.first - 1).lower == "to" &&
            token(s, m.tokens.first - 2).lower == "according";
        by_sentence_[s].push_back(
            {m.entity, m.tokens, head.relation == "nsubj", subject_of_saying(s, m.head) || cited});
    }

    void look_at(std::uint32_t s, std::uint32_t t);
    bool fits(EntityId id, bool thing, Gender gender) const;
    void link(std::uint32_t s, std::uint32_t t, bool thing, Gender gender);

    EntityDraft& draft_;
    std::vector<std::vector<Candidate>> by_sentence_;
};

void PronounFinder::look_at(std::uint32_t s, std::uint32_t t) {
    const std::string& word = token(s, t).lower;
    if (word == "he" || word == "him" || word == "his" || word == "himself") return link(s, t, false, Gender::male);
    if (word == "she" || word == "her" || word == "hers" || word == "herself") return link(s, t, false, Gender::female);
    // "it" is a body or a state where it speaks; elsewhere it may be anything.
    if (word == "it" && subject_of_saying(s, t)) return link(s, t, true, Gender::unknown);
}

bool PronounFinder::fits(EntityId id, bool thing, Gender gender) const {
    const Entity& e = draft_.entity(id);
    if (thing) return e.kind == EntityKind::organization || e.kind == EntityKind::country;
    if (e.kind != EntityKind::person) return false;
    const Gender known = draft_.facts(id).gender;
    return known == Gender::unknown || known == gender;
}

void PronounFinder::link(std::uint32_t s, std::uint32_t t, bool thing, Gender gender) {
    const TokenSpan here{s, t, t + 1};
    const bool speaks = subject_of_saying(s, t);
    const bool subject = token(s, t).relation == "nsubj";
    std::vector<const Candidate*> near;  // from the nearest back
    for (std::uint32_t back = 0; back <= kReach && back <= s; ++back) {
        const auto& list = by_sentence_[s - back];
        for (auto c = list.rbegin(); c != list.rend() && near.size() < kMostCandidates; ++c) {
            if (c->span < here && fits(c->entity, thing, gender)) near.push_back(&*c);
        }
        // A sentence with a fitting subject is far enough to look.
        if (back > 0 &&
            std::any_of(near.begin(), near.end(), [](const Candidate* c) { return c->subject || c->speaks; }))
            break;
    }
    if (near.empty()) return;
    // Those known to agree go before those of whom nothing is known.
    const auto agrees = [&](const Candidate* c) { return !thing && draft_.facts(c->entity).gender == gender; };
    if (std::any_of(near.begin(), near.end(), agrees)) {
        std::erase_if(near, [&](const Candidate* c) { return !agrees(c); });
    }
    const auto first = [&](auto wanted) {
        const auto at = std::find_if(near.begin(), near.end(), [&](const Candidate* c) { return wanted(*c); });
        return at == near.end() ? nullptr : *at;
    };
    const Candidate* best = nullptr;
    if (speaks) best = first([](const Candidate& c) { return c.speaks; });
    // Inside a sentence "he" looks back to its subject; across sentences to the subject of the one before.
    if (!best && !subject) best = first([&](const Candidate& c) { return c.span.sentence == s && c.subject; });
    if (!best) best = first([](const Candidate& c) { return c.subject; });
    if (!best) best = near.front();
    std::set<EntityId> all;
    for (const Candidate* c : near) all.insert(c->entity);
    const bool speaker_at_hand = speaks && best->speaks && s - best->span.sentence <= 2;
    const EntityId id = best->entity;
    const bool one_speaker =
        std::none_of(near.begin(), near.end(), [&](const Candidate* c) { return c->speaks && c->entity != id; });
    const bool certain = all.size() == 1 || (speaker_at_hand && one_speaker);
    if (!thing && draft_.facts(id).gender == Gender::unknown && certain) draft_.facts(id).gender = gender;
    const bool is_subject = subject;
    draft_.mention(id, here, MentionForm::pronoun, certain);
    auto& list = by_sentence_[s];
    const Candidate found{id, here, is_subject, speaks};
    list.insert(std::upper_bound(list.begin(), list.end(), found,
                                 [](const Candidate& a, const Candidate& b) { return a.span < b.span; }),
                found);
}

}  // namespace

void find_pronouns(EntityDraft& draft) {
    PronounFinder(draft).run();
}

}  // namespace gainsay::text
