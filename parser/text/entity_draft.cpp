#include "parser/text/entities.hpp"

#include <algorithm>

namespace gainsay::text {

EntityDraft::EntityDraft(Document& document) : document_(document), gazetteer_(Gazetteer::embedded()) {
    document_.entities.clear();
    document_.mentions.clear();
    for (const Sentence& sentence : document_.sentences) {
        owner_.emplace_back(sentence.tokens.size(), UINT32_MAX);
        auto& children = children_.emplace_back(sentence.tokens.size());
        for (std::uint32_t i = 0; i < sentence.tokens.size(); ++i) {
            const std::uint32_t head = sentence.tokens[i].head;
            if (head < children.size() && head != i) children[head].push_back(i);
        }
    }
}

EntityId EntityDraft::add(Entity entity, EntityFacts facts) {
    entity.id = EntityId::at(document_.entities.size());
    if (!entity.key.empty()) by_key_.emplace(entity.key, entity.id);
    document_.entities.push_back(std::move(entity));
    facts_.push_back(std::move(facts));
    places_.emplace_back();
    return document_.entities.back().id;
}

EntityId EntityDraft::find_key(std::string_view key) const {
    const auto at = by_key_.find(key);
    return at == by_key_.end() ? EntityId::none() : at->second;
}

EntityId EntityDraft::of_key(Entity entity, EntityFacts facts) {
    const EntityId known = find_key(entity.key);
    return known.valid() ? known : add(std::move(entity), std::move(facts));
}

EntityId EntityDraft::of_place(const GazetteerEntry& entry) {
    if (entry.key.starts_with("country:")) return of_country(entry.key);
    Entity entity;
    entity.kind = entry.key.starts_with("org:") ? EntityKind::organization : EntityKind::place;
    entity.name = entry.name;
    entity.key = entry.key;
    entity.country = entry.country;
    EntityFacts facts;
    const std::size_t slash = entry.key.rfind('/');
    if (entity.kind == EntityKind::organization && slash != std::string::npos) facts.body = entry.key.substr(slash + 1);
    entity.role = facts.body;
    if (entry.certain) return of_key(std::move(entity), std::move(facts));
    // One article means one Springfield, but another article may mean another.
    const EntityId known = find_key("?" + entity.key);
    if (known.valid()) return known;
    const std::string local = "?" + entity.key;
    entity.key.clear();
    const EntityId made = add(std::move(entity), std::move(facts));
    by_key_.emplace(local, made);
    return made;
}

EntityId EntityDraft::of_country(std::string_view key) {
    const GazetteerEntry* entry = gazetteer_.find_key(key);
    Entity entity;
    entity.kind = EntityKind::country;
    entity.name = entry ? entry->name : std::string(key);
    entity.key = key;
    entity.country = key;
    return of_key(std::move(entity), {});
}

EntityId EntityDraft::of_nationality(std::string_view country) {
    const std::string local = "?people of " + std::string(country);
    if (const EntityId known = find_key(local); known.valid()) return known;
    Entity entity;
    entity.kind = EntityKind::nationality;
    entity.name = gazetteer_.adjective(country);
    entity.country = country;
    const EntityId made = add(std::move(entity), {});
    this->entity(made).key = country;
    by_key_.emplace(local, made);
    return made;
}

void EntityDraft::mention(EntityId id, TokenSpan span, MentionForm form, bool certain, LinkReason reason) {
    auto& owner = owner_[span.sentence];
    while (span.first < span.last && owner[span.first] != UINT32_MAX) ++span.first;
    while (span.first < span.last && owner[span.last - 1] != UINT32_MAX) --span.last;
    if (span.first >= span.last) return;
    const auto index = static_cast<std::uint32_t>(document_.mentions.size());
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (owner[at] == UINT32_MAX) owner[at] = index;
    }
    places_[id.index()].insert(span);
    document_.mentions.push_back({id, span, head_of(span.sentence, span.first, span.last), form, certain, reason});
}

std::optional<TokenSpan> EntityDraft::last_before(EntityId id, const TokenSpan& before) const {
    const auto& places = places_[id.index()];
    const auto at = places.lower_bound(before);
    return at == places.begin() ? std::nullopt : std::optional(*std::prev(at));
}

std::optional<std::uint32_t> EntityDraft::mention_at(std::uint32_t sentence, std::uint32_t at) const {
    const std::uint32_t index = owner_[sentence][at];
    return index == UINT32_MAX ? std::nullopt : std::optional(index);
}

void EntityDraft::merge(EntityId from, EntityId to) {
    if (from == to) return;
    for (Mention& mention : document_.mentions) {
        if (mention.entity == from) mention.entity = to;
    }
    Entity& kept = entity(to);
    const Entity& gone = entity(from);
    if (kept.country.empty()) kept.country = gone.country;
    if (kept.role.empty()) kept.role = gone.role;
    if (kept.key.empty()) kept.key = gone.key;
    for (auto& [key, id] : by_key_) {
        if (id == from) id = to;
    }
}

void EntityDraft::finish() {
    std::stable_sort(document_.mentions.begin(), document_.mentions.end(),
                     [](const Mention& a, const Mention& b) { return a.tokens < b.tokens; });
    std::vector<EntityId> renamed(document_.entities.size());
    std::vector<Entity> kept;
    for (Mention& mention : document_.mentions) {
        EntityId& id = renamed[mention.entity.index()];
        if (!id.valid()) {
            id = EntityId::at(kept.size());
            kept.push_back(std::move(document_.entities[mention.entity.index()]));
            kept.back().id = id;
        }
        mention.entity = id;
    }
    document_.entities = std::move(kept);
}

std::uint32_t EntityDraft::head_of(std::uint32_t sentence, std::uint32_t first, std::uint32_t last) const {
    std::uint32_t fallback = last - 1;
    for (std::uint32_t at = first; at < last; ++at) {
        const Token& t = token(sentence, at);
        if (t.head >= first && t.head < last) continue;
        if (t.upos == Upos::propn || t.upos == Upos::noun || t.upos == Upos::pron || t.upos == Upos::adj) return at;
        fallback = at;
    }
    return fallback;
}

bool EntityDraft::has_child(std::uint32_t sentence, std::uint32_t at, std::string_view relation,
                            std::string_view lower) const {
    const auto& all = children(sentence, at);
    return std::any_of(all.begin(), all.end(), [&](std::uint32_t child) {
        const Token& t = token(sentence, child);
        return t.relation == relation && t.lower == lower;
    });
}

std::string EntityDraft::country_at(std::uint32_t sentence, std::uint32_t at, bool adjectives) const {
    const auto key_of = [&](const std::string& words) -> std::string {
        if (adjectives) {
            if (const auto key = gazetteer_.demonym(words); !key.empty()) return std::string(key);
        }
        const GazetteerEntry* entry = gazetteer_.lookup(words);
        return entry && entry->kind == PlaceKind::country && entry->certain ? entry->key : "";
    };
    const Token& last = token(sentence, at);
    const char first = last.text[0];
    if (!(first >= 'A' && first <= 'Z') && static_cast<unsigned char>(first) < 0x80) return "";
    if (last.lower == "us" && last.text != "US") return "";
    if (at > 0) {
        // "South Korean", "United States": two words first.
        if (std::string key = key_of(token(sentence, at - 1).lower + " " + last.lower); !key.empty()) return key;
    }
    return key_of(last.lower);
}

std::string EntityDraft::country_of_phrase(std::uint32_t sentence, std::uint32_t head) const {
    for (const std::uint32_t child : children(sentence, head)) {
        const Token& t = token(sentence, child);
        const bool modifier = t.relation == "amod" || t.relation == "compound" || t.relation == "nmod" ||
                              t.relation == "flat" || t.relation == "det";
        if (!modifier) continue;
        const bool before = child < head;
        const bool of = !before && has_child(sentence, child, "case", "of");
        if (!before && !of) continue;
        if (std::string key = country_at(sentence, child, before); !key.empty()) return key;
        // "Azerbaijan's Foreign Ministry" with a capital in front: "Baku's foreign ministry".
        if (before && t.subtype == "poss") {
            if (const auto key = gazetteer_.governed_from(t.lower); !key.empty()) return std::string(key);
        }
    }
    // Trees may hang the modifier elsewhere; the word right before the phrase's first noun is as good.
    std::uint32_t at = head;
    while (at > 0) {
        --at;
        const Token& t = token(sentence, at);
        if (std::string key = country_at(sentence, at, true); !key.empty()) return key;
        const bool inside =
            (t.upos == Upos::adj || t.upos == Upos::noun || t.upos == Upos::propn) && t.relation != "nsubj";
        if (!inside || head - at > 4) break;
    }
    return "";
}

std::string canonical_body(std::vector<std::string> words) {
    std::erase_if(words, [](const std::string& w) { return w == "the" || w == "'s" || w == "federal" || w.empty(); });
    if (words.empty()) return "";
    for (std::string& word : words) {
        if (word == "defence") word = "defense";
    }
    const auto join = [](const std::vector<std::string>& parts) {
        std::string out;
        for (const std::string& part : parts) out += (out.empty() ? "" : " ") + part;
        return out;
    };
    const bool turned = words.size() >= 3 && words[1] == "of" && (words[0] == "ministry" || words[0] == "department");
    if (turned) {
        const std::string kind = words[0];
        words.erase(words.begin(), words.begin() + 2);
        std::string matter = join(words);
        if (matter.starts_with("foreign ") || matter.starts_with("external ")) matter = "foreign";
        if (matter.starts_with("internal affairs")) matter = "interior";
        return matter + " " + kind;
    }
    const std::string all = join(words);
    if (all == "foreign office" || all == "mfa") return "foreign ministry";
    if (all == "armed forces" || all == "forces" || all == "troops" || all == "military forces" || all == "military")
        return "military";
    if (all == "air defense" || all == "air defenses" || all == "air defense forces") return "air defense";
    if (words.back() == "dept.") words.back() = "department";
    return join(words);
}

std::string body_name(const Gazetteer& gazetteer, std::string_view country, std::string_view body) {
    std::string out(gazetteer.adjective(country));
    bool start = true;
    if (!out.empty()) out += ' ';
    for (const char c : body) {
        out += start && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        start = c == ' ';
    }
    return out;
}

}  // namespace gainsay::text
