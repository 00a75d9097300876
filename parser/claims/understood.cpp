// Tested by understood_test.cpp.
#include "parser/claims/understood.hpp"

#include "parser/claims/referent_words.hpp"

#include <algorithm>
#include <set>

namespace gainsay::claims {

using text::EntityKind;

UnderstoodParties::UnderstoodParties(const text::Document& document, const Lexicon& lexicon, ReferentBuilder& referents,
                                     std::vector<Referent>& all)
    : document_(document), lexicon_(lexicon), referents_(referents), all_(all) {}

bool UnderstoodParties::fits(const text::Entity& entity, KindId kind) const {
    const bool person = lexicon_.is_a(lexicon_.kind("person"), kind);
    const bool body = lexicon_.is_a(lexicon_.kind("organization"), kind);
    return (person && entity.kind == EntityKind::person) || (body && entity.kind == EntityKind::organization);
}

bool UnderstoodParties::speaks(EntityId entity, std::uint32_t sentence, std::uint32_t token) const {
    std::uint32_t frame = document_.frame_of[sentence][token];
    for (int steps = 0; frame != 0 && steps < 8; ++steps, frame = document_.frames[frame].parent)
        if (document_.frames[frame].speaker == entity) return true;
    return false;
}

EntityId UnderstoodParties::of_article(KindId kind) {
    const auto [entry, added] = of_article_.emplace(kind, EntityId::none());
    if (!added) return entry->second;
    constexpr int kHeadline = 4;  ///< a name in the headline weighs as much as so many below it
    std::map<EntityId, int> weight;
    for (const text::Mention& m : document_.mentions)
        if (m.form == text::MentionForm::name && fits(document_.entities[m.entity.index()], kind))
            weight[m.entity] +=
                document_.sentences[m.tokens.sentence].kind == text::BlockKind::headline ? kHeadline : 1;
    int most = 0;
    bool tied = false;
    for (const auto& [entity, value] : weight) {
        tied = value == most;
        if (value <= most) continue;
        most = value;
        entry->second = entity;
    }
    for (const auto& [entity, value] : weight) tied = tied || (value == most && entity != entry->second);
    if (most < 2 || tied) entry->second = EntityId::none();
    return entry->second;
}

ReferentId UnderstoodParties::referent(EntityId id, SourceRange at) {
    if (const auto made = made_.find(id); made != made_.end()) return made->second;
    const text::Entity& entity = document_.entities[id.index()];
    const auto named = std::find_if(document_.mentions.begin(), document_.mentions.end(), [&](const text::Mention& m) {
        return m.entity == id && m.form == text::MentionForm::name;
    });
    if (named == document_.mentions.end()) return ReferentId::none();
    Referent r;
    r.anaphor_of = referents_.resolve(named->tokens.sentence, named->head, {});
    if (!r.anaphor_of.valid()) return ReferentId::none();
    r.id = ReferentId::at(all_.size());
    r.article = document_.article.id;
    r.kind = lexicon_.kind(entity.kind == EntityKind::person ? "person" : "organization");
    r.text = entity.name;
    r.head = words::lower_case(entity.name);
    r.names = {r.head};
    r.range = at;
    r.mentions = {at};
    all_.push_back(std::move(r));
    return made_.emplace(id, all_.back().id).first->second;
}

ReferentId UnderstoodParties::find(std::uint32_t sentence, std::uint32_t token, KindId kind) {
    std::set<EntityId> named;
    for (const text::Mention& m : document_.mentions)
        if (m.tokens.sentence == sentence && fits(document_.entities[m.entity.index()], kind) &&
            !speaks(m.entity, sentence, token))
            named.insert(m.entity);
    const EntityId topic = of_article(kind);
    EntityId meant;
    if (named.size() == 1) meant = *named.begin();
    if (named.empty() || named.contains(topic)) meant = topic;
    if (!meant.valid()) return ReferentId::none();
    return referent(meant, document_.sentences[sentence].tokens[token].range);
}

}  // namespace gainsay::claims
