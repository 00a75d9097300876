// Tested by understood_test.cpp.
#include "parser/claims/understood.hpp"

#include "parser/claims/referent_words.hpp"

#include <algorithm>
#include <set>

namespace gainsay::claims {

using text::EntityKind;

UnderstoodParties::UnderstoodParties(const text::Document& document, std::span<const ClauseGraph> graphs,
                                     const Lexicon& lexicon, ReferentBuilder& referents, std::vector<Referent>& all)
    : document_(document), graphs_(graphs), lexicon_(lexicon), referents_(referents), all_(all) {}

bool UnderstoodParties::fits(const text::Entity& entity, KindId kind) const {
    if (lexicon_.is_a(lexicon_.kind("person"), kind) && entity.kind == EntityKind::person) return true;
    if (!lexicon_.is_a(lexicon_.kind("organization"), kind) || is_medium(entity)) return false;
    if (entity.kind == EntityKind::country || entity.kind == EntityKind::nationality) return false;
    return entity.kind == EntityKind::organization || (entity.key.empty() && owns_like_a_company(entity));
}

/// A body that may well speak of itself ("Brindle reported a profit"): no ministry, no police.
bool UnderstoodParties::is_company(EntityId id) const {
    const text::Entity& entity = document_.entities[id.index()];
    const std::string name = words::lower_case(entity.name);
    return entity.kind == EntityKind::organization && entity.country.empty() && !is_medium(entity) &&
           !lexicon_.lemma_in_class(name.substr(name.find_last_of(' ') + 1), "public_bodies");
}

/// Who is only cited for the news.
bool UnderstoodParties::is_medium(const text::Entity& entity) const {
    const std::string name = words::lower_case(entity.name);
    const std::size_t space = name.find_last_of(' ');
    return name == words::lower_case(document_.article.outlet) ||
           lexicon_.lemma_in_class(name.substr(space == std::string::npos ? 0 : space + 1), "news_media");
}

/// "Halden's shareholders", "Halden, which makes pumps", "the maker Halden": a company, whatever the tagger takes the
/// name for.
bool UnderstoodParties::owns_like_a_company(const text::Entity& entity) const {
    const KindId company = lexicon_.kind("company");
    return std::any_of(document_.mentions.begin(), document_.mentions.end(), [&](const text::Mention& m) {
        if (m.entity != entity.id || m.form != text::MentionForm::name) return false;
        const auto& tokens = document_.sentences[m.tokens.sentence].tokens;
        const text::Token& name = tokens[m.head];
        const bool owner = name.relation == "compound" || name.subtype == "poss";
        if (owner && name.head != text::kNoToken &&
            lexicon_.lemma_in_class(tokens[name.head].lemma, "what_companies_have"))
            return true;
        // "Halden, which makes pumps": no person.
        for (const std::uint32_t clause : graphs_[m.tokens.sentence].children(m.head))
            if (tokens[clause].subtype == "relcl")
                for (const std::uint32_t word : graphs_[m.tokens.sentence].children(clause))
                    if (tokens[word].lower == "which") return true;
        if (m.tokens.first == 0 || !company.valid()) return false;
        const auto& nouns = lexicon_.rules().kinds[company.index()].nouns;
        return std::find(nouns.begin(), nouns.end(), tokens[m.tokens.first - 1].lemma) != nouns.end();
    });
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

/// "Brindle created 300 jobs", "the minister's policies created …": the clause says itself who did it.
bool UnderstoodParties::others_doing(std::uint32_t sentence, std::uint32_t token, EntityId meant,
                                     const std::vector<std::uint32_t>& matched) const {
    const ClauseGraph& graph = graphs_[sentence];
    const auto other = [&](std::uint32_t t) {
        return std::any_of(document_.mentions.begin(), document_.mentions.end(), [&](const text::Mention& m) {
            return m.tokens.sentence == sentence && m.head == t && m.entity != meant &&
                   m.form == text::MentionForm::name;
        });
    };
    for (const RoleEdge& e : graph.edges(token)) {
        if (e.role != "subj" || e.distance > 0) continue;
        if (std::binary_search(matched.begin(), matched.end(), e.to)) continue;
        if (other(e.to)) return true;
        for (const RoleEdge& of : graph.edges(e.to))
            if (of.role == "of" && of.distance == 0 && other(of.to)) return true;
    }
    return false;
}

ReferentId UnderstoodParties::find(std::uint32_t sentence, std::uint32_t token, KindId kind,
                                   const std::vector<std::uint32_t>& matched) {
    std::set<EntityId> named;
    const EntityId topic = of_article(kind);
    for (const text::Mention& m : document_.mentions)
        if (m.tokens.sentence == sentence && fits(document_.entities[m.entity.index()], kind) &&
            !std::binary_search(matched.begin(), matched.end(), m.head) &&
            (m.entity == topic || !speaks(m.entity, sentence, token) || is_company(m.entity)))
            named.insert(m.entity);
    EntityId meant;
    if (named.size() == 1) meant = *named.begin();
    const bool own_words = topic.valid() && speaks(topic, sentence, token);  // "we", whoever else is named
    if (named.empty() || named.contains(topic) || own_words) meant = topic;
    if (!meant.valid() || others_doing(sentence, token, meant, matched)) return ReferentId::none();
    return referent(meant, document_.sentences[sentence].tokens[token].range);
}

}  // namespace gainsay::claims
