// Tested by attacker_counts_test.cpp.
#include "parser/claims/attacker_counts.hpp"

#include "parser/claims/geography.hpp"
#include "parser/claims/identity.hpp"
#include "parser/claims/referent_words.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>
#include <tuple>

namespace gainsay::claims {

using namespace words;
using text::kNoToken;

namespace {

constexpr int kSteps = 5;  ///< words between "looking" and "gunman"

const DecimalInterval kOne = DecimalInterval::exactly(Decimal{1});
const DecimalInterval kOneAtMost{std::nullopt, Decimal{1}};
const DecimalInterval kSeveral{Decimal{2}, std::nullopt};

/// One noun or verb of a sentence, with what hangs on it.
class Words {
public:
    Words(const ClauseGraph& graph, const Lexicon& lexicon) : graph_(graph), lexicon_(lexicon) {}

    std::size_t size() const { return graph_.size(); }
    const text::Token& operator[](std::uint32_t t) const { return graph_.sentence().tokens[t]; }
    bool in(std::uint32_t t, std::string_view words) const { return lexicon_.in_class(graph_, t, words); }
    /// A noun for attackers, also where a sentence begins with it and it is taken for a name.
    bool attacker(std::uint32_t t) const {
        return in(t, "attackers") || (misread(t) && (lexicon_.lemma_in_class((*this)[t].lower, "attackers") ||
                                                     lexicon_.lemma_in_class(singular((*this)[t].lower), "attackers")));
    }
    bool plural(std::uint32_t t) const {
        const std::string& lower = (*this)[t].lower;
        return (*this)[t].xpos == "NNS" || (misread(t) && (lower.ends_with("men") || singular(lower) != lower));
    }

    /// The first word of a list that hangs on the token.
    std::uint32_t child(std::uint32_t t, std::initializer_list<std::string_view> list) const {
        for (const std::uint32_t c : graph_.children(t))
            if (one_of((*this)[c].lower, list)) return c;
        return kNoToken;
    }
    bool has(std::uint32_t t, std::initializer_list<std::string_view> list) const { return child(t, list) != kNoToken; }
    std::uint32_t related(std::uint32_t t, std::initializer_list<std::string_view> relations) const {
        for (const std::uint32_t c : graph_.children(t))
            if (one_of((*this)[c].relation, relations)) return c;
        return kNoToken;
    }

    /// "Looking for a second gunman", "a possible second gunman", "fears of more attackers".
    bool sought(std::uint32_t t) const {
        if (has(t, {"possible", "potential", "suspected", "alleged", "would-be", "supposed"}) && !ruled_out(t))
            return true;
        for (int steps = 0; steps < kSteps && t != kNoToken; ++steps, t = (*this)[t].head) {
            if (conditional(t)) return true;
            if ((*this)[t].lemma == "rule" && has(t, {"out"}))
                return has(t, {"not", "n't", "never", "could", "can", "cannot", "yet", "unable"});
            if (steps > 0 &&
                one_of((*this)[t].lemma,
                       {"look",    "search",   "hunt",      "seek",   "pursue", "chase", "possibility", "fear",
                        "manhunt", "suspect",  "suspicion", "report", "rumour", "rumor", "sign",        "evidence",
                        "whether", "question", "determine", "check",  "warn",   "scour"}))
                return true;
        }
        return false;
    }
    /// "Ruled out any other shooters"
    bool ruled_out(std::uint32_t t) const {
        for (int steps = 0; steps < kSteps && t != kNoToken; ++steps, t = (*this)[t].head)
            if (one_of((*this)[t].lemma, {"rule"}) && has(t, {"out"})) return true;
        return false;
    }
    /// "No accomplices", "nobody else", "without any help from accomplices"
    bool none(std::uint32_t t) const {
        return has(t, {"no", "without", "neither"}) || one_of((*this)[t].lower, {"nobody", "none"});
    }

    /// The word whose clause tells of the noun: its verb, or the noun itself where it is the predicate.
    std::uint32_t predicate(std::uint32_t noun) const {
        if (related(noun, {"cop", "expl"}) != kNoToken || (*this)[noun].head == kNoToken) return noun;
        return (*this)[noun].head;
    }
    bool subject(std::uint32_t noun) const {
        return (*this)[noun].relation == "nsubj" && (*this)[noun].head != kNoToken;
    }
    /// "There was a second gunman"
    bool exists(std::uint32_t noun) const {
        const std::uint32_t p = predicate(noun);
        return related(p, {"expl"}) != kNoToken;
    }
    /// Told as having happened: "stormed", "was involved", "had fled"; not "gunmen attack schools every year".
    bool past(std::uint32_t verb) const {
        const text::Token& t = (*this)[verb];
        if (t.xpos == "VBD" ||
            (t.xpos == "VBP" && one_of(t.lower, {"burst", "hit", "cut", "set", "shut", "put", "beat"})))
            return true;
        const std::uint32_t aux = related(verb, {"aux", "cop"});
        if (aux == kNoToken) return t.xpos == "VBN";
        return std::any_of(graph_.children(verb).begin(), graph_.children(verb).end(), [&](std::uint32_t c) {
            return one_of((*this)[c].relation, {"aux", "cop"}) &&
                   one_of((*this)[c].lower, {"was", "were", "had", "has", "have", "did"});
        });
    }

private:
    /// "If it involved several gunmen, …", "if he had help, the gunmen …"
    bool conditional(std::uint32_t t) const {
        return has(t, {"if"}) ||
               std::any_of(graph_.children(t).begin(), graph_.children(t).end(),
                           [&](std::uint32_t c) { return (*this)[c].relation == "advcl" && has(c, {"if"}); });
    }
    bool misread(std::uint32_t t) const { return t == 0 && (*this)[t].upos == text::Upos::propn; }
    static std::string singular(const std::string& lower) {
        return lower.ends_with('s') ? lower.substr(0, lower.size() - 1) : lower;
    }

    const ClauseGraph& graph_;
    const Lexicon& lexicon_;
};

/// Nouns for attackers, or for people of whom the clause must say that they did it.
class Reader {
public:
    Reader(const ClauseGraph& graph, const Lexicon& lexicon) : lexicon_(lexicon), w_(graph, lexicon) {}

    struct Count {
        DecimalInterval number;
        std::uint32_t predicate;  ///< whose negation and modality are the claim's
    };

    /// What the token says of how many did it; none for most tokens.
    std::optional<Count> read(std::uint32_t t) const {
        if (w_[t].upos == text::Upos::verb) return alone(t);
        if (!w_.attacker(t) && !w_.in(t, "lone_person") && !w_.in(t, "accomplice") && !somebody_else(t))
            return std::nullopt;
        if (w_.sought(t)) return std::nullopt;
        if (sole(t)) return Count{kOne, w_.predicate(t)};
        if (another(t)) return others(t);
        if (several(t)) return Count{kSeveral, w_.predicate(t)};
        return std::nullopt;
    }

private:
    /// "Had acted alone", "worked on his own"
    std::optional<Count> alone(std::uint32_t v) const {
        if (!one_of(w_[v].lemma, {"act", "work", "operate"}) || !w_.past(v)) return std::nullopt;
        const std::uint32_t own = w_.child(v, {"own"});
        const bool by_himself = own != kNoToken && w_.has(own, {"on"});
        if (!w_.has(v, {"alone", "solo"}) && !by_himself) return std::nullopt;
        const std::uint32_t who = w_.related(v, {"nsubj"});
        if (who != kNoToken && (w_[who].xpos == "NNS" || one_of(w_[who].lower, {"they", "we", "it", "i"})))
            return std::nullopt;
        return Count{kOne, v};
    }

    bool somebody_else(std::uint32_t t) const {
        return one_of(w_[t].lower, {"anyone", "anybody", "someone", "somebody", "nobody", "one"}) &&
               w_.has(t, {"else"});
    }

    /// "Only one person was involved", "the sole person responsible", "a lone gunman". "The only gunman to survive" is
    /// one of several.
    bool sole(std::uint32_t t) const {
        const text::Token& noun = w_[t];
        if (w_.plural(t) || w_.none(t) || w_.in(t, "accomplice")) return false;
        if (w_.has(t, {"surviving", "remaining", "living", "known", "identified", "other", "second"})) return false;
        const bool attacker = w_.attacker(t) && noun.lemma != "suspect";
        if (attacker && w_.has(t, {"lone"})) return true;
        const std::uint32_t number = w_.child(t, {"one"});
        const bool one = number != kNoToken && (w_.has(number, {"only", "just"}) || w_.has(t, {"only", "just"}) ||
                                                w_.has(w_.predicate(t), {"only", "just"}));
        const bool single = w_.has(t, {"single", "sole", "lone", "only"});
        const bool existential =
            w_.exists(t) && (one || number != kNoToken || single || w_.has(w_.predicate(t), {"only"}));
        if (attacker && existential && (one || single || w_.has(w_.predicate(t), {"only", "just"}))) return true;
        if (!one && !single && !(number != kNoToken && work_of(t))) return false;
        if (did_it(t) || work_of(t)) return true;
        if (!attacker || w_.related(t, {"acl"}) != kNoToken) return false;
        if (w_.has(t, {"sole", "only"}) && !one) return w_.related(t, {"cop"}) != kNoToken || w_.has(t, {"sole"});
        return w_.has(t, {"single"}) && w_.subject(t) && w_.in(w_[t].head, "assault");
    }
    /// "The person responsible", "one man was involved", "one man carried out the shooting"
    bool did_it(std::uint32_t t) const {
        const auto guilty = [&](std::uint32_t x) {
            return w_.in(x, "responsible") || w_.in(x, "involve") ||
                   lexicon_.lemma_in_class(participle_verb(w_[x]), "involve");
        };
        for (std::uint32_t c = t + 1; c < w_.size(); ++c)
            if (w_[c].head == t && guilty(c)) return true;
        if (!w_.subject(t)) return false;
        const std::uint32_t p = w_[t].head;
        return guilty(p) || one_of(w_[p].lemma, {"commit", "perpetrate", "behind"}) ||
               (w_[p].lemma == "carry" && w_.has(p, {"out"}));
    }
    bool work_of(std::uint32_t t) const {
        const std::uint32_t head = w_[t].head;
        return head != kNoToken && one_of(w_[head].lemma, {"work", "act", "deed"}) && w_.has(t, {"of"});
    }

    /// "A second gunman", "any other shooters", "an accomplice", "anyone else"
    bool another(std::uint32_t t) const {
        if (w_.in(t, "accomplice") || somebody_else(t)) return true;
        return w_.attacker(t) &&
               w_.has(t, {"other", "another", "second", "third", "additional", "further", "more", "extra"});
    }
    std::optional<Count> others(std::uint32_t t) const {
        const std::uint32_t p = w_.predicate(t);
        const bool out = w_.ruled_out(t);
        const bool no_one = w_[t].lower == "one" && w_.has(t, {"no"});
        if (somebody_else(t) && !out && !did_it(t) && !took_part(p)) return std::nullopt;
        // "Without accomplices": no word above is denied with it.
        if (out || no_one || w_.none(t)) return Count{kOneAtMost, p};
        if (w_[t].lemma == "suspect") return std::nullopt;  // of what a second one is suspected is open
        if (w_.has(t, {"any"}) || somebody_else(t)) return Count{kSeveral, p};
        if (w_.exists(t)) return Count{kSeveral, p};
        if (w_[p].upos == text::Upos::verb && w_.past(p) && (w_.subject(t) || w_.in(t, "accomplice")))
            return Count{kSeveral, p};
        return std::nullopt;
    }
    bool took_part(std::uint32_t verb) const {
        return w_[verb].lemma == "participate" || (w_[verb].lemma == "take" && w_.has(verb, {"part"})) ||
               (w_[verb].lemma == "help");
    }

    /// "Gunmen stormed the hotel", "a group of attackers", "the attackers fled in a van". Numbers are read by patterns.
    bool several(std::uint32_t t) const {
        if (!w_.plural(t) || w_[t].lemma == "suspect" || !w_.attacker(t) || w_.none(t)) return false;
        if (w_.has(t, {"any", "other", "mass", "school", "active", "such", "most", "many", "some", "future", "or"}))
            return false;
        const std::uint32_t head = w_[t].head;
        const bool group = head != kNoToken && w_.has(t, {"of"}) &&
                           one_of(w_[head].lemma, {"group", "gang", "band", "pair", "trio", "team", "squad"});
        const std::uint32_t noun = group ? head : t;
        if (w_.related(noun, {"nummod"}) != kNoToken) return false;
        if (!w_.subject(noun)) return false;
        const std::uint32_t p = w_.predicate(noun);
        if (!w_.past(p)) return false;
        return w_.in(p, "assault") || w_.has(noun, {"the"});
    }

    const Lexicon& lexicon_;
    Words w_;
};

constexpr std::uint32_t kBack = 2;     ///< sentences back to the event of "the gunmen"
constexpr std::int64_t kOldDays = 10;  ///< what happened so long before the article is another event

/// Makes the claims of one article, of the attack that it is about.
class Counting {
public:
    Counting(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
             ReferentBuilder& referents, ClaimMaker& maker, const std::vector<Referent>& all,
             std::vector<Claim>& claims)
        : document_(document), graphs_(graphs), lexicon_(lexicon), referents_(referents), maker_(maker), all_(all),
          claims_(claims), fact_(lexicon.rules().fact("attackers")), attack_(lexicon.kind("attack")) {
        std::map<ReferentId, int> meant;  // other words for the main event are taken to mean it
        for (const Referent& r : all_) {
            if (r.article != document.article.id || !r.story) continue;
            ++meant[r.id];
            if (r.anaphor_of.valid() && all_[r.anaphor_of.index()].story) ++meant[r.anaphor_of];
        }
        for (const auto& [id, times] : meant)
            if (!main_.valid() || times > meant.at(main_)) main_ = id;
    }

    void run() {
        if (!fact_.valid()) return;
        drop_unfounded();
        if (!main_.valid() ||
            !(lexicon_.is_a(all_[main_.index()].kind, attack_) || lexicon_.is_a(attack_, all_[main_.index()].kind)))
            return;
        for (std::uint32_t s = 0; s < graphs_.size(); ++s) {
            const Reader reader(graphs_[s], lexicon_);
            for (std::uint32_t t = 0; t < graphs_[s].size(); ++t)
                if (const auto count = reader.read(t)) add(s, t, *count);
            add_existing(s);
        }
        tell_once();
    }

private:
    static const DecimalInterval* number_of(const Claim& c) {
        const auto* value = std::get_if<QuantityValue>(&c.value);
        return value == nullptr ? nullptr : &value->interval;
    }
    bool counts(const Claim& c) const { return c.fact == fact_ && c.given.empty() && number_of(c) != nullptr; }

    /// What patterns take for attackers: those who are only sought, what shooters do as a rule, and none at all, which
    /// is said of others than the one who did it.
    void drop_unfounded() {
        std::erase_if(claims_, [&](Claim& c) {
            if (!counts(c)) return false;
            if (*number_of(c) == DecimalInterval::exactly(Decimal{0})) return true;
            const Words words(graphs_[c.sentence], lexicon_);
            for (std::uint32_t t = 0; t < words.size(); ++t) {
                if (!c.range.contains(words[t].range) || !words.attacker(t)) continue;
                if (words.sought(t) || (*number_of(c) == kOne && words[t].xpos == "NNS")) return true;
            }
            return false;
        });
    }

    void add(std::uint32_t s, std::uint32_t t, const Reader::Count& count) {
        const auto& tokens = document_.sentences[s].tokens;
        const bool denied = count.number == kOneAtMost;
        Claim claim = maker_.frame_claim(s, count.predicate, cover(tokens[t].range, tokens[count.predicate].range));
        DecimalInterval number = count.number;
        if (!denied && !claim.positive) number = number == kSeveral ? kOneAtMost : kSeveral;  // "did not act alone"
        claim.positive = true;
        if (denied && claim.modality == Modality::denied) claim.modality = Modality::asserted;
        push(std::move(claim), count.predicate, number, t);
    }

    /// "There were two shooters": where it was, the sentence need not say.
    void add_existing(std::uint32_t s) {
        const Words words(graphs_[s], lexicon_);
        for (const text::Quantity& q : document_.quantities) {
            if (q.tokens.sentence != s || q.counted == kNoToken || q.additional || q.interval == kOne) continue;
            const std::uint32_t t = q.counted, p = words.predicate(t);
            if (!words.exists(t) || !words.past(p) || !words.attacker(t)) continue;
            if (words[t].lemma == "suspect" || words.sought(t) || words.none(t)) continue;
            Claim claim = maker_.frame_claim(s, p, cover(q.range, words[t].range));
            if (claim.positive) push(std::move(claim), p, q.interval, t);
        }
    }

    void push(Claim claim, std::uint32_t predicate, const DecimalInterval& number, std::uint32_t t) {
        if (!commits(claim.modality) || of_another_event(claim.sentence, predicate, number == kSeveral ? kBack : 0))
            return;
        claim.fact = fact_;
        claim.arguments = {main_};
        claim.value = QuantityValue{number, lexicon_.rules().facts[fact_.index()].unit};
        claim.value_text = document_.sentences[claim.sentence].tokens[t].text;
        claims_.push_back(std::move(claim));
    }

    /// "In 1998 two gunmen …", "the attack in Harlow": the clause names another time, place or attack.
    bool of_another_event(std::uint32_t s, std::uint32_t predicate, std::uint32_t back) const {
        if (told_of_old(s, back)) return true;
        const Referent& main = all_[main_.index()];
        for (const std::uint32_t t : graphs_[s].subtree(predicate)) {
            if (!lexicon_.is_a(lexicon_.kind_of(graphs_[s], t), attack_)) continue;
            const ReferentId id = referents_.event_of(s, t, attack_);
            if (!id.valid() || id == main_ || all_[id.index()].story) continue;
            const Referent& other = all_[id.index()];
            if (other.ordinal || tells_other(other) || !places_fit(other.places, main.places)) return true;
            if (other.time && main.time && !other.time->in_days().overlaps(main.time->in_days())) return true;
        }
        return false;
    }
    static bool tells_other(const Referent& r) {
        return std::any_of(r.modifiers.begin(), r.modifiers.end(), [](const std::string& m) {
            return one_of(m, {"similar", "previous", "earlier", "past", "last", "other", "another", "former", "recent",
                              "separate", "prior"});
        });
    }
    /// A day long past in the sentence, or in one of the `back` before it: "In 2002 … The gunmen fled."
    bool told_of_old(std::uint32_t s, std::uint32_t back) const {
        if (!document_.article.published) return false;
        return std::any_of(document_.times.begin(), document_.times.end(), [&](const text::TimeExpression& x) {
            using Kind = text::TimeExpression::Kind;
            if (x.tokens.sentence > s || x.tokens.sentence + back < s) return false;
            if (x.kind != Kind::date && x.kind != Kind::range) return false;
            return x.interval.latest && *x.interval.in_days().latest < document_.article.published->number - kOldDays;
        });
    }

    /// Articles say "the gunmen" again and again: of one speaker's tellings the first below the headline stays; none
    /// where a pattern has read the same words.
    void tell_once() {
        std::map<std::tuple<std::string, std::string, Modality>, std::size_t> first;
        std::vector<bool> drop(claims_.size(), false);
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            const Claim& c = claims_[i];
            if (!counts(c)) continue;
            const bool own = !c.pattern.valid();
            const bool read =
                own && std::any_of(claims_.begin(), claims_.end(), [&](const Claim& o) {
                    return counts(o) && o.pattern.valid() && o.sentence == c.sentence && o.range.overlaps(c.range);
                });
            if (read) {
                drop[i] = true;
                continue;
            }
            const auto [entry, added] = first.try_emplace({c.last_speaker().id, to_text(c.value), c.modality}, i);
            if (added || !own) continue;
            const Claim& before = claims_[entry->second];
            const bool better = !before.pattern.valid() && in_headline(before) && !in_headline(c);
            drop[better ? entry->second : i] = true;
            if (better) entry->second = i;
        }
        std::size_t at = 0;
        std::erase_if(claims_, [&](const Claim&) { return drop[at++]; });
    }
    bool in_headline(const Claim& c) const { return document_.sentences[c.sentence].kind == text::BlockKind::headline; }

    const text::Document& document_;
    std::span<const ClauseGraph> graphs_;
    const Lexicon& lexicon_;
    ReferentBuilder& referents_;
    ClaimMaker& maker_;
    const std::vector<Referent>& all_;
    std::vector<Claim>& claims_;
    FactId fact_;
    KindId attack_;
    ReferentId main_ = ReferentId::none();
};

}  // namespace

void count_attackers(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                     ReferentBuilder& referents, ClaimMaker& maker, const std::vector<Referent>& all,
                     std::vector<Claim>& claims) {
    Counting(document, graphs, lexicon, referents, maker, all, claims).run();
}

}  // namespace gainsay::claims
