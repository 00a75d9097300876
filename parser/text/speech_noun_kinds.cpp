#include "parser/text/speech_noun_kinds.hpp"

#include "parser/text/speech_report.hpp"
#include "parser/text/speech_topic_words.hpp"

#include <algorithm>

namespace gainsay::text::speech {

bool NounKinds::minded(std::uint32_t head) const {
    if (head == kNoToken) return false;
    const Token& token = tree_[head];
    if (token.upos == Upos::pron || token.upos == Upos::propn || can_speak(tree_, head)) return true;
    if (is_document_noun(token.lemma) || is_words_noun(token.lemma) || stands_for_people(head)) return true;
    if (is_person_noun(token.lemma) || is_group_noun(token.lemma)) return true;
    if (token.upos == Upos::adj && token.text[0] >= 'A' && token.text[0] <= 'Z') return true;  // a name misread
    const Mention* mention = mention_at(head);
    return mention != nullptr && entity_kind(*mention) != EntityKind::other;
}

// "the campaign", "the city", "13 percent", "many": people by another name.
bool NounKinds::stands_for_people(std::uint32_t head) const {
    return one_of(tree_[head].lemma,
                  {"campaign", "city",     "state",  "country",  "nation",   "county", "town",  "village", "house",
                   "law",      "percent",  "%",      "majority", "minority", "number", "third", "quarter", "half",
                   "many",     "most",     "some",   "few",      "other",    "all",    "both",  "one",     "none",
                   "people",   "everyone", "nobody", "camp",     "market",   "wing"});
}

const Mention* NounKinds::mention_at(std::uint32_t head) const {
    const auto& mentions = document_.mentions;
    auto mention = std::lower_bound(mentions.begin(), mentions.end(), sentence_,
                                    [](const Mention& m, std::uint32_t at) { return m.tokens.sentence < at; });
    for (; mention != mentions.end() && mention->tokens.sentence == sentence_; ++mention)
        if (mention->head == head) return &*mention;
    return nullptr;
}

EntityKind NounKinds::entity_kind(const Mention& mention) const {
    return mention.entity.index() < document_.entities.size() ? document_.entities[mention.entity.index()].kind
                                                              : EntityKind::other;
}

bool NounKinds::is_words(std::uint32_t head) const {
    const std::string& lemma = tree_[head].lemma;
    return topic_noun(lemma) != nullptr || speech_noun(lemma) != nullptr || is_document_noun(lemma) ||
           is_words_noun(lemma) || one_of(lemma, {"advice", "assurance", "condolence", "excuse", "thanks"});
}

bool NounKinds::is_bodiless(std::uint32_t head) const {
    return is_words(head) || is_abstract_noun(tree_[head].lemma) || tree_[head].lemma == "law";
}

bool NounKinds::is_document(std::uint32_t head) const {
    return head != kNoToken && (is_document_noun(tree_[head].lemma) || is_words_noun(tree_[head].lemma));
}

bool NounKinds::is_somebody(std::uint32_t head) const {
    const Mention* mention = mention_at(head);
    if (mention != nullptr) return entity_kind(*mention) == EntityKind::person;
    return tree_[head].upos == Upos::pron && one_of(tree_[head].lower, {"him", "her", "them", "me", "us"});
}

bool NounKinds::is_when(std::uint32_t head) const {
    const auto& times = document_.times;
    auto time = std::lower_bound(times.begin(), times.end(), sentence_,
                                 [](const TimeExpression& t, std::uint32_t at) { return t.tokens.sentence < at; });
    for (; time != times.end() && time->tokens.sentence == sentence_; ++time)
        if (time->tokens.contains(sentence_, head)) return true;
    return false;
}

}  // namespace gainsay::text::speech
