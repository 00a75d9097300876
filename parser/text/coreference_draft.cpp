#include "parser/text/coreference.hpp"

#include <algorithm>

namespace gainsay::text {
namespace {

void insert_sorted(std::vector<std::string>& into, const std::string& word) {
    constexpr std::size_t kMostWords = 64;
    const auto at = std::lower_bound(into.begin(), into.end(), word);
    if ((at == into.end() || *at != word) && into.size() < kMostWords) into.insert(at, word);
}

NounClass class_of_entity(const Entity& e, const Gazetteer& gazetteer) {
    switch (e.kind) {
    case EntityKind::person:
        return NounClass::person;
    case EntityKind::organization:
        return NounClass::body;
    case EntityKind::country:
        return NounClass::country;
    case EntityKind::nationality:
        return NounClass::people;
    case EntityKind::place: {
        const GazetteerEntry* entry = gazetteer.find_key(e.key);
        if (entry == nullptr) return NounClass::area;
        return entry->kind == PlaceKind::region ? NounClass::region : NounClass::city;
    }
    case EntityKind::other:
        break;
    }
    return NounClass::unknown;
}

}  // namespace

CoreferenceDraft::CoreferenceDraft(EntityDraft& entities)
    : entities_(entities), phrases_(find_phrases(entities.sentences())) {
    add_names();
    read_quotes();
    chain_of_.resize(phrases_.size());
    chains_.resize(phrases_.size());
    members_.resize(phrases_.size());
    antecedent_.assign(phrases_.size(), kNone);
    reasons_.assign(phrases_.size(), LinkReason::none);
    certain_.assign(phrases_.size(), false);
    for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
        const Phrase& p = phrases_[i];
        chain_of_[i] = i;
        members_[i] = {i};
        Chain& c = chains_[i];
        c.noun_class = p.form == MentionForm::nominal ? p.noun_class : NounClass::unknown;
        c.plural = p.plural;
        c.named = p.proper;
        c.phrases = 1;
        if (p.form == MentionForm::nominal) {
            c.nouns = {p.noun};
            c.gender = gender_of_noun(p.noun);
        }
        c.modifiers = p.modifiers;
        c.numbers = p.numbers;
    }
    std::map<EntityId, std::uint32_t> last;
    std::vector<const Mention*> mentions;
    for (const Mention& m : entities_.mentions()) mentions.push_back(&m);
    std::stable_sort(mentions.begin(), mentions.end(),
                     [](const Mention* a, const Mention* b) { return a->tokens < b->tokens; });
    for (const Mention* m : mentions) {
        std::optional<std::uint32_t> at = phrase_headed(m->tokens.sentence, m->head);
        for (std::uint32_t t = m->tokens.first; t < m->tokens.last && !at; ++t)
            at = phrase_headed(m->tokens.sentence, t);
        if (!at || chains_[chain_of_[*at]].entity.valid()) continue;
        know_entity(chains_[chain_of_[*at]], m->entity);
        const auto [before, first] = last.emplace(m->entity, *at);
        if (!first && before->second < *at) link(*at, before->second, m->reason, m->certain);
        before->second = *at;
    }
}

/// Names inside other phrases ("a Halcyon spokesman") refer too.
void CoreferenceDraft::add_names() {
    std::map<std::pair<std::uint32_t, std::uint32_t>, bool> heads;
    for (const Phrase& p : phrases_) heads.emplace(std::pair(p.sentence, p.head), true);
    for (const Mention& m : entities_.mentions()) {
        bool has = false;
        for (std::uint32_t t = m.tokens.first; t < m.tokens.last; ++t)
            has = has || heads.contains({m.tokens.sentence, t});
        const Upos tag = token(m.tokens.sentence, m.head).upos;
        if (has || (tag != Upos::propn && tag != Upos::noun) ||
            entities_.entity(m.entity).kind == EntityKind::nationality)
            continue;
        Phrase p;
        p.sentence = m.tokens.sentence;
        p.head = m.head;
        p.span = m.tokens;
        p.form = MentionForm::name;
        p.definiteness = Definiteness::definite;
        p.proper = true;
        p.noun = token(p.sentence, p.head).lower;
        phrases_.push_back(std::move(p));
    }
    std::stable_sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) {
        return std::pair(a.sentence, a.head) < std::pair(b.sentence, b.head);
    });
    for (std::uint32_t i = 0; i < phrases_.size(); ++i)
        by_head_.emplace(std::pair(phrases_[i].sentence, phrases_[i].head), i);
}

void CoreferenceDraft::read_quotes() {
    quoted_.assign(phrases_.size(), false);
    std::uint32_t block = UINT32_MAX;
    bool open = false;
    std::size_t at = 0;
    for (std::uint32_t s = 0; s < entities_.sentences().size(); ++s) {
        const Sentence& sentence = entities_.sentences()[s];
        if (sentence.block != block) open = false;
        block = sentence.block;
        for (std::uint32_t t = 0; t < sentence.tokens.size(); ++t) {
            const std::string& text = sentence.tokens[t].text;
            if (text == "\"" || text == "``" || text == "''") open = !open;
            while (at < phrases_.size() && phrases_[at].sentence == s && phrases_[at].head == t) quoted_[at++] = open;
        }
    }
}

void CoreferenceDraft::know_entity(Chain& chain, EntityId id) const {
    const Entity& e = entities_.entity(id);
    chain.entity = id;
    if (const NounClass c = class_of_entity(e, entities_.gazetteer()); c != NounClass::unknown) chain.noun_class = c;
    if (entities_.facts(id).gender != Gender::unknown) chain.gender = entities_.facts(id).gender;
    chain.named = true;
}

std::optional<std::uint32_t> CoreferenceDraft::phrase_headed(std::uint32_t s, std::uint32_t t) const {
    const auto at = by_head_.find({s, t});
    return at == by_head_.end() ? std::nullopt : std::optional(at->second);
}

void CoreferenceDraft::link(std::uint32_t later, std::uint32_t earlier, LinkReason reason, bool certain) {
    antecedent_[later] = earlier;
    reasons_[later] = reason;
    certain_[later] = certain;
    std::uint32_t into = chain_of_[earlier];
    std::uint32_t from = chain_of_[later];
    if (into == from) return;
    if (members_[into].size() < members_[from].size()) std::swap(into, from);
    for (const std::uint32_t member : members_[from]) {
        chain_of_[member] = into;
        members_[into].push_back(member);
    }
    Chain& kept = chains_[into];
    const Chain& gone = chains_[from];
    kept.phrases += gone.phrases;
    kept.named = kept.named || gone.named;
    if (!kept.entity.valid()) kept.entity = gone.entity;
    if (kept.noun_class == NounClass::unknown) kept.noun_class = gone.noun_class;
    if (kept.gender == Gender::unknown) kept.gender = gone.gender;
    for (const std::string& word : gone.nouns) insert_sorted(kept.nouns, word);
    for (const std::string& word : gone.modifiers) insert_sorted(kept.modifiers, word);
    for (const std::string& word : gone.numbers) insert_sorted(kept.numbers, word);
}

std::vector<CoreferenceLink> CoreferenceDraft::links() const {
    std::vector<CoreferenceLink> out = others_;
    for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
        if (antecedent_[i] == kNone) continue;
        const Phrase& a = phrases_[i];
        const Phrase& b = phrases_[antecedent_[i]];
        out.push_back({a.span, a.head, b.span, b.head, reasons_[i], certain_[i]});
    }
    std::stable_sort(out.begin(), out.end(), [](const CoreferenceLink& a, const CoreferenceLink& b) {
        return std::pair(a.anaphor.sentence, a.anaphor_head) < std::pair(b.anaphor.sentence, b.anaphor_head);
    });
    return out;
}

}  // namespace gainsay::text
