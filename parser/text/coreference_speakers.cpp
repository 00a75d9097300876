// "I", "me", "my": whoever speaks. Runs after the speech is known.

#include "parser/text/document.hpp"

#include <algorithm>
#include <map>

namespace gainsay::text {
namespace {

bool is_first_person(const Token& t) {
    if (t.upos != Upos::pron && t.upos != Upos::det) return false;
    return t.lower == "i" || t.lower == "me" || t.lower == "my" || t.lower == "mine" || t.lower == "myself";
}

class FirstPersons {
public:
    explicit FirstPersons(Document& document) : document_(document) {
        for (const Mention& m : document.mentions) {
            for (std::uint32_t t = m.tokens.first; t < m.tokens.last; ++t)
                covered_.emplace(std::pair(m.tokens.sentence, t), &m);
        }
    }

    void run() {
        std::vector<Mention> made;
        for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
            const auto& tokens = document_.sentences[s].tokens;
            for (std::uint32_t t = 0; t < tokens.size(); ++t) {
                if (is_first_person(tokens[t]) && !covered_.contains({s, t})) look_at(s, t, made);
            }
        }
        const auto by_place = [](const auto& a, const auto& b) { return a.tokens < b.tokens; };
        const auto middle = static_cast<std::ptrdiff_t>(document_.mentions.size());
        document_.mentions.insert(document_.mentions.end(), made.begin(), made.end());
        std::inplace_merge(document_.mentions.begin(), document_.mentions.begin() + middle, document_.mentions.end(),
                           by_place);
        std::stable_sort(document_.coreferences.begin(), document_.coreferences.end(),
                         [](const CoreferenceLink& a, const CoreferenceLink& b) {
                             return std::pair(a.anaphor.sentence, a.anaphor_head) <
                                    std::pair(b.anaphor.sentence, b.anaphor_head);
                         });
    }

private:
    using Place = std::pair<std::uint32_t, std::uint32_t>;

    void look_at(std::uint32_t s, std::uint32_t t, std::vector<Mention>& made) {
        const SpeechFrame& frame = document_.frames[document_.frame_of[s][t]];
        const bool outlet = document_.frame_of[s][t] == 0;
        const std::string who = outlet                  ? ""
                                : frame.speaker.valid() ? std::to_string(frame.speaker.index())
                                                        : frame.speaker_text;
        const TokenSpan span{s, t, t + 1};
        const auto last = last_.find(who);
        // The speaker's own words for himself, when they stand before; else what he last said of himself.
        const bool named_before =
            !outlet && frame.source.first < frame.source.last &&
            std::pair(frame.source.sentence, frame.source.last) <= std::pair(s, t) &&
            (last == last_.end() || last->second < Place{frame.source.sentence, frame.source.first});
        if (named_before) {
            const auto mention = covered_.find({frame.source.sentence, frame.source.first});
            const std::uint32_t head = mention == covered_.end() ? frame.source.last - 1 : mention->second->head;
            document_.coreferences.push_back({span, t, frame.source, head, LinkReason::speaker, frame.direct});
        } else if (last != last_.end()) {
            const auto [ls, lt] = last->second;
            document_.coreferences.push_back(
                {span, t, {ls, lt, lt + 1}, lt, LinkReason::speaker, frame.direct && frame.speaker.valid()});
        }
        last_[who] = {s, t};
        const bool person = frame.speaker.valid() && frame.speaker.index() < document_.entities.size() &&
                            document_.entities[frame.speaker.index()].kind == EntityKind::person;
        if (!outlet && person)
            made.push_back({frame.speaker, span, t, MentionForm::pronoun, frame.direct, LinkReason::speaker});
    }

    Document& document_;
    std::map<Place, const Mention*> covered_;
    std::map<std::string, Place> last_;
};

}  // namespace

void find_first_persons(Document& document) {
    FirstPersons(document).run();
}

}  // namespace gainsay::text
