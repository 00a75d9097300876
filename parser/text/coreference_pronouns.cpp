// Pronouns of the third person: agreement and binding leave candidates; place in the sentence, distance and how much
// the article is about them choose. Weights in the manner of Lappin and Leass (1994), "An algorithm for pronominal
// anaphora resolution". A link is certain only when nobody else fits, or when a single speaker goes on speaking.

#include "parser/text/coreference.hpp"

#include <algorithm>
#include <initializer_list>
#include <set>

namespace gainsay::text {
namespace {

constexpr std::uint32_t kReach = 3;      // sentences back
constexpr std::uint32_t kMostBack = 80;  // phrases: keeps endless sentences linear

enum class Kind { none, he, she, it, they, reflexive };

Kind kind_of(const std::string& word) {
    const auto in = [&](std::initializer_list<std::string_view> words) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    if (in({"he", "him", "his"})) return Kind::he;
    if (in({"she", "her", "hers"})) return Kind::she;
    if (in({"it", "its"})) return Kind::it;
    if (in({"they", "them", "their", "theirs"})) return Kind::they;
    if (in({"himself", "herself", "itself", "themselves"})) return Kind::reflexive;
    return Kind::none;
}

class PronounLinker {
public:
    PronounLinker(CoreferenceDraft& draft, std::uint32_t index)
        : draft_(draft), index_(index), p_(draft.phrase(index)), t_(draft.token(p_.sentence, p_.head)),
          kind_(kind_of(t_.lower)) {}

    void run() {
        if (kind_ == Kind::none || kind_ == Kind::reflexive) return;
        collect();
        if (found_.empty()) return;
        prefer_known();
        const Candidate best =
            *std::max_element(found_.begin(), found_.end(), [](const Candidate& a, const Candidate& b) {
                return a.score != b.score ? a.score < b.score : a.phrase < b.phrase;
            });
        draft_.link(index_, best.phrase, LinkReason::pronoun, certain(best));
        Chain& chain = draft_.chain(index_);
        const Gender gender = kind_ == Kind::he ? Gender::male : kind_ == Kind::she ? Gender::female : Gender::unknown;
        if (chain.gender == Gender::unknown && chain_certain_) chain.gender = gender;
    }

private:
    struct Candidate {
        std::uint32_t phrase = 0;
        int score = 0;
        bool speaks = false;
    };

    bool subject_of_saying(const Phrase& p) const {
        const Token& t = draft_.token(p.sentence, p.head);
        return t.relation == "nsubj" && t.head != kNoToken && is_saying(draft_.token(p.sentence, t.head).lemma);
    }
    bool cited(const Phrase& p) const {
        return p.span.first >= 2 && draft_.token(p.sentence, p.span.first - 1).lower == "to" &&
               draft_.token(p.sentence, p.span.first - 2).lower == "according";
    }
    bool direct_argument(const Token& t) const {
        return t.relation == "nsubj" || t.relation == "obj" || t.relation == "iobj" || t.relation == "obl";
    }

    void collect() {
        speaks_ = subject_of_saying(p_);
        bool full = false;
        for (std::uint32_t back = 1; back <= index_ && back <= kMostBack; ++back) {
            const std::uint32_t j = index_ - back;
            const Phrase& c = draft_.phrase(j);
            if (c.sentence + kReach < p_.sentence) break;
            // A sentence with a fitting subject is far enough to look.
            if (full && c.sentence < full_at_) break;
            if (!agrees(j) || bound(c)) continue;
            found_.push_back({j, score(j), subject_of_saying(c) || cited(c)});
            const Token& t = draft_.token(c.sentence, c.head);
            if (c.sentence < p_.sentence && (t.relation == "nsubj" || found_.back().speaks) && !full) {
                full = true;
                full_at_ = c.sentence;
            }
        }
    }

    bool predicate(const Phrase& c) const {
        const auto& all = draft_.entities().children(c.sentence, c.head);
        return std::any_of(all.begin(), all.end(),
                           [&](std::uint32_t x) { return draft_.token(c.sentence, x).relation == "cop"; });
    }

    bool agrees(std::uint32_t j) const {
        const Phrase& c = draft_.phrase(j);
        const Chain& chain = draft_.chain(j);
        if (c.form == MentionForm::pronoun && !draft_.linked(j) &&
            kind_of(draft_.token(c.sentence, c.head).lower) != kind_)
            return false;
        const NounClass n = chain.noun_class;
        if (n == NounClass::time) return false;
        const bool plural = chain.plural || draft_.phrase(j).plural || coordinated(c);
        switch (kind_) {
        case Kind::he:
        case Kind::she: {
            const Gender wanted = kind_ == Kind::he ? Gender::male : Gender::female;
            if (plural || (chain.gender != Gender::unknown && chain.gender != wanted)) return false;
            return n == NounClass::person || (n == NounClass::unknown && chain.gender == wanted);
        }
        case Kind::it:
            if (chain.plural || n == NounClass::person || n == NounClass::people) return false;
            return chain.gender == Gender::unknown;
        case Kind::they:
            return plural || n == NounClass::people || n == NounClass::body;
        default:
            return false;
        }
    }

    bool coordinated(const Phrase& c) const {
        const auto& all = draft_.entities().children(c.sentence, c.head);
        return std::any_of(all.begin(), all.end(),
                           [&](std::uint32_t x) { return draft_.token(c.sentence, x).relation == "conj"; });
    }

    /// Subject and object of one verb are two; a phrase is not about a pronoun inside it; nobody who is quoted speaks
    /// of himself as "he".
    bool bound(const Phrase& c) const {
        if (c.sentence != p_.sentence) return false;
        if (c.span.contains(p_.sentence, p_.head) && c.form != MentionForm::pronoun) return true;
        const Token& other = draft_.token(c.sentence, c.head);
        const bool possessive = t_.relation == "nmod" || t_.relation == "det";
        if (!possessive && other.head == t_.head && direct_argument(other) && direct_argument(t_)) return true;
        return draft_.quoted(index_) && (kind_ == Kind::he || kind_ == Kind::she) && subject_of_saying(c);
    }

    int score(std::uint32_t j) const {
        const Phrase& c = draft_.phrase(j);
        const Token& t = draft_.token(c.sentence, c.head);
        const Chain& chain = draft_.chain(j);
        int points = -60 * static_cast<int>(p_.sentence - c.sentence);
        if (t.relation == "nsubj")
            points += 80;
        else if (t.relation == "obj" || t.relation == "iobj")
            points += 50;
        else if (t.relation == "obl" || t.relation == "root")
            points += 35;
        else if (t.relation == "conj" || t.relation == "appos")
            points += 20;
        // What something is said to be is seldom spoken of again.
        if (t.relation == "root" && predicate(c)) points -= 60;
        if (t.relation == t_.relation) points += 30;
        if (c.form == MentionForm::pronoun && draft_.token(c.sentence, c.head).lower == t_.lower) points += 25;
        points += 8 * static_cast<int>(std::min(chain.phrases, 5U));
        if (speaks_ && (subject_of_saying(c) || cited(c))) points += 90;
        // "it" is seldom a place that only says where, and often a body.
        if (kind_ == Kind::it) {
            if (chain.noun_class == NounClass::body) points += 25;
            if (t.relation == "obl" && (chain.noun_class == NounClass::city || chain.noun_class == NounClass::country))
                points -= 35;
            if (speaks_ && chain.noun_class != NounClass::body && chain.noun_class != NounClass::country) points -= 150;
        }
        if (kind_ == Kind::they && chain.noun_class == NounClass::body && !chain.plural) points -= 30;
        if (c.definiteness == Definiteness::bare && c.form == MentionForm::nominal && !c.plural) points -= 20;
        points -= static_cast<int>(std::min<std::uint32_t>(index_ - j, 20));
        return points;
    }

    /// Those known to agree go before those of whom nothing is known.
    void prefer_known() {
        if (kind_ != Kind::he && kind_ != Kind::she) return;
        const auto known = [&](const Candidate& c) { return draft_.chain(c.phrase).gender != Gender::unknown; };
        if (std::any_of(found_.begin(), found_.end(), known))
            std::erase_if(found_, [&](const Candidate& c) { return !known(c); });
    }

    bool certain(const Candidate& best) {
        std::set<std::uint32_t> chains;
        std::set<std::uint32_t> speakers;
        for (const Candidate& c : found_) {
            chains.insert(draft_.chain_id(c.phrase));
            if (c.speaks) speakers.insert(draft_.chain_id(c.phrase));
        }
        const bool speaker_goes_on =
            speaks_ && best.speaks && speakers.size() == 1 && p_.sentence - draft_.phrase(best.phrase).sentence <= 2;
        if (draft_.quoted(index_)) return false;
        if (kind_ == Kind::he || kind_ == Kind::she) return chain_certain_ = chains.size() == 1 || speaker_goes_on;
        const NounClass n = draft_.chain(best.phrase).noun_class;
        const bool body = n == NounClass::body || n == NounClass::country;
        if (kind_ == Kind::it) return chain_certain_ = body && (speaker_goes_on || (chains.size() == 1 && speaks_));
        return chain_certain_ = speaker_goes_on && chains.size() == 1;
    }

    CoreferenceDraft& draft_;
    std::uint32_t index_;
    const Phrase p_;
    const Token& t_;
    Kind kind_;
    bool speaks_ = false;
    bool chain_certain_ = false;
    std::uint32_t full_at_ = 0;
    std::vector<Candidate> found_;
};

}  // namespace

void link_pronoun(CoreferenceDraft& draft, std::uint32_t index) {
    PronounLinker(draft, index).run();
}

bool link_reflexive(CoreferenceDraft& draft, std::uint32_t index) {
    const Phrase& p = draft.phrase(index);
    const Token& t = draft.token(p.sentence, p.head);
    if (kind_of(t.lower) != Kind::reflexive) return false;
    const auto agrees = [&](std::uint32_t at) {
        const Phrase& subject = draft.phrase(at);
        const Chain& chain = draft.chain(at);
        const std::string& word = draft.token(subject.sentence, subject.head).lower;
        if (subject.form == MentionForm::pronoun) {
            if (t.lower == "himself") return word == "he";
            if (t.lower == "herself") return word == "she";
            return t.lower == "itself" ? word == "it" : word == "they" || word == "these" || word == "those";
        }
        if (t.lower == "themselves") return subject.plural || chain.noun_class == NounClass::people;
        if (t.lower == "itself") return !subject.plural && chain.noun_class != NounClass::person;
        const Gender other = t.lower == "himself" ? Gender::female : Gender::male;
        return !subject.plural && chain.gender != other && chain.noun_class == NounClass::person;
    };
    std::uint32_t verb = t.head;
    for (int steps = 0; steps < 3 && verb != kNoToken; ++steps, verb = draft.token(p.sentence, verb).head) {
        for (const std::uint32_t c : draft.entities().children(p.sentence, verb)) {
            const auto at = draft.phrase_headed(p.sentence, c);
            if (draft.token(p.sentence, c).relation != "nsubj" || !at || *at >= index) continue;
            // "The island itself": said with stress, whoever acts.
            const bool argument = t.relation == "obj" || t.relation == "iobj" || t.relation == "obl";
            if (agrees(*at) && argument) draft.link(index, *at, LinkReason::reflexive, true);
            return true;
        }
    }
    return true;
}

}  // namespace gainsay::text
