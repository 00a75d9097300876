#include "parser/text/coreference.hpp"

#include <algorithm>

namespace gainsay::text {
namespace {

/// Mentions of entities for what the links found: pronouns of persons always, the rest where claims may rest on it.
void add_mentions(CoreferenceDraft& draft) {
    EntityDraft& entities = draft.entities();
    std::vector<bool> sure(draft.size(), false);
    for (std::uint32_t i = 0; i < draft.size(); ++i) {
        const Phrase& p = draft.phrase(i);
        if (const auto own = entities.mention_at(p.sentence, p.head)) {
            sure[i] = entities.mentions()[*own].certain;
            continue;
        }
        const Chain& chain = draft.chain(i);
        const auto link = draft.link_of(i);
        if (!chain.entity.valid() || !link) continue;
        sure[i] = link->certain && sure[link->antecedent];
        const bool person = entities.entity(chain.entity).kind == EntityKind::person;
        // Who is meant inside a quotation is for the speaker to know.
        if (p.form == MentionForm::pronoun ? !(person || sure[i]) || draft.quoted(i) : !sure[i]) continue;
        if (p.proper) continue;
        const std::uint32_t first = p.form == MentionForm::pronoun ? p.head : std::min(p.span.first, p.head);
        entities.mention(chain.entity, {p.sentence, first, p.head + 1}, p.form, sure[i], link->reason);
        Gender& gender = entities.facts(chain.entity).gender;
        if (gender == Gender::unknown && sure[i]) gender = chain.gender;
    }
}

}  // namespace

std::vector<CoreferenceLink> find_links(EntityDraft& entities) {
    CoreferenceDraft draft(entities);
    link_structures(draft);
    link_phrases(draft);
    add_mentions(draft);
    return draft.links();
}

}  // namespace gainsay::text
