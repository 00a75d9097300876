// Tested by causes_test.cpp.
#include "parser/claims/causes.hpp"

#include "parser/claims/identity.hpp"
#include "parser/claims/referent_words.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace gainsay::claims {

namespace {

constexpr std::int64_t kOldDays = 10;  ///< what happened so long before the article is another event

class Settling {
public:
    Settling(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
             std::vector<Claim>& claims, std::vector<Referent>& all)
        : document_(document), graphs_(graphs), lexicon_(lexicon), claims_(claims), all_(all),
          hit_by_(lexicon.rules().fact("hit_by")), caused_by_(lexicon.rules().fact("caused_by")),
          by_(lexicon.rules().fact("by")) {
        std::map<ReferentId, int> meant;  // other words for the main event are taken to mean it
        for (const Referent& r : all_) {
            if (r.article != document.article.id || !r.story) continue;
            if (r.target.valid()) targets_.push_back(r.target);
            ++meant[r.id];
            if (r.anaphor_of.valid() && all_[r.anaphor_of.index()].story) ++meant[r.anaphor_of];
        }
        for (const auto& [id, times] : meant)
            if (!main_.valid() || times > meant.at(main_)) main_ = id;
    }

    void run() {
        drop_vaguer();
        for (Claim& c : claims_) {
            if (c.given.empty() && c.fact == by_ && by_.valid()) read_doer(c);
            if (c.fact != hit_by_ || !c.given.empty() || !hit_by_.valid()) continue;
            const ReferentId event = c.arguments.front();
            if (only_named(c))
                c.arguments.front() = ReferentId::none();
            else if (concerns_main(all_[event.index()], c.sentence))
                c.arguments.front() = as_main(event);
            else if (known_again(all_[event.index()]))
                c.arguments.front() = as_event(event);
            else
                c.arguments.front() = ReferentId::none();
        }
        std::erase_if(claims_, [](const Claim& c) { return !c.arguments.empty() && !c.arguments.front().valid(); });
        tell_once();
    }

private:
    const std::string* kind_of_means(const Claim& c) const {
        const auto* value = std::get_if<TextValue>(&c.value);
        return c.fact == hit_by_ && value != nullptr ? &value->text : nullptr;
    }
    /// Somebody's doing, by whatever means.
    static bool is_act(std::string_view kind) {
        return words::one_of(
            kind, {"missile", "drone", "bomb", "torpedo", "shell", "gunfire", "weapon", "sabotage", "arson"});
    }
    /// Does the claim name its means ("hit by a missile"), or does the pattern ("shot down")?
    bool names_means(const Claim& c) const {
        const auto& node = lexicon_.rules().patterns[c.pattern.index()].value.node;
        const auto* value = std::get_if<language::ast::Reference>(&node);
        return value == nullptr || value->name.text != *kind_of_means(c);
    }

    /// "Shot down by a drone" is not "shot down" by whatever it may be; and what `hit_by` says of weapons `caused_by`
    /// need not say again.
    void drop_vaguer() {
        std::vector<bool> drop(claims_.size(), false);
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            const bool cause = claims_[i].fact == caused_by_ && caused_by_.valid();
            const bool vague = kind_of_means(claims_[i]) != nullptr && claims_[i].pattern.valid();
            if (!claims_[i].given.empty() || !(cause || (vague && !names_means(claims_[i])))) continue;
            for (std::size_t j = 0; j < claims_.size(); ++j) {
                const std::string* kind = kind_of_means(claims_[j]);
                if (kind == nullptr || i == j || !is_act(*kind) || !claims_[j].pattern.valid()) continue;
                if (!cause && !names_means(claims_[j])) continue;
                drop[i] = drop[i] ||
                          (claims_[i].sentence == claims_[j].sentence && claims_[i].range.overlaps(claims_[j].range) &&
                           claims_[i].positive == claims_[j].positive);
            }
        }
        std::size_t at = 0;
        std::erase_if(claims_, [&](const Claim&) { return drop[at++]; });
    }

    /// "The possibility of the plane being shot down": named, not claimed.
    bool only_named(const Claim& c) const {
        const auto& tokens = document_.sentences[c.sentence].tokens;
        return std::any_of(tokens.begin(), tokens.end(), [&](const text::Token& t) {
            if (t.lower != "being" || t.head == text::kNoToken || !c.range.contains(tokens[t.head].range)) return false;
            return std::none_of(tokens.begin(), tokens.end(), [&](const text::Token& other) {
                return other.head == t.head && other.relation == "aux" &&
                       words::one_of(other.lower, {"is", "was", "are", "were"});
            });
        });
    }
    /// Articles come back to the cause again and again: of one speaker's tellings the first below the headline stays,
    /// and the first in his own words.
    void tell_once() {
        std::map<std::tuple<std::string, std::string, bool, bool, bool>, std::size_t> first;
        std::vector<bool> drop(claims_.size(), false);
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            const Claim& c = claims_[i];
            const std::string* kind = kind_of_means(c);
            if (kind == nullptr || !c.given.empty() || !all_[c.arguments.front().index()].story) continue;
            const auto [entry, added] =
                first.try_emplace({c.last_speaker().id, *kind, c.positive, c.direct, commits(c.modality)}, i);
            if (added) continue;
            const bool better = in_headline(claims_[entry->second]) && !in_headline(c);
            drop[better ? entry->second : i] = true;
            if (better) entry->second = i;
        }
        std::size_t at = 0;
        std::erase_if(claims_, [&](const Claim&) { return drop[at++]; });
    }
    bool in_headline(const Claim& c) const { return document_.sentences[c.sentence].kind == text::BlockKind::headline; }

    void read_doer(Claim& c) {
        const std::uint32_t part = word_of(c, "part_in_it");
        const bool took_part = c.pattern.valid() && word_of(c, "took_part") != text::kNoToken;
        const bool denial = c.pattern.valid() && part != text::kNoToken && !c.positive;
        const std::uint32_t involved = c.pattern.valid() ? word_of(c, "involved") : text::kNoToken;
        if ((involved != text::kNoToken && (c.positive || only_not_directly(c.sentence, involved))) ||
            (denial && of_something_else(c.sentence, part)) || (took_part && c.positive && part_is_root(c))) {
            c.arguments.front() = ReferentId::none();
            return;
        }
        if (denial && blames_another(c)) {
            c.arguments.front() = ReferentId::none();
            return;
        }
        if (denial) name_denier(c);
        if (denial || hits_vehicle(c)) settle_doer(c);
    }
    /// "Was not directly involved": who has a part in it otherwise need not be behind it, nor is denied to be.
    bool only_not_directly(std::uint32_t sentence, std::uint32_t involved) const {
        const auto& kids = graphs_[sentence].children(involved);
        return std::any_of(kids.begin(), kids.end(), [&](std::uint32_t kid) {
            return words::one_of(graphs_[sentence].sentence().tokens[kid].lower,
                                 {"directly", "personally", "physically", "formally"});
        });
    }
    /// "Denied responsibility, blaming the other side": one thing said in two ways, of which the second says more.
    bool blames_another(const Claim& denial) const {
        return std::any_of(claims_.begin(), claims_.end(), [&](const Claim& c) {
            return c.fact == by_ && c.positive && c.sentence == denial.sentence && c.value != denial.value;
        });
    }
    bool part_is_root(const Claim& c) const {
        const auto& tokens = document_.sentences[c.sentence].tokens;
        const std::uint32_t part = word_of(c, "took_part");
        const std::uint32_t head = tokens[part].head;
        return head != text::kNoToken && lexicon_.in_class(graphs_[c.sentence], head, "take_part");
    }
    /// The first word of a class within the claim's words.
    std::uint32_t word_of(const Claim& c, std::string_view words) const {
        const auto& tokens = document_.sentences[c.sentence].tokens;
        for (std::uint32_t t = 0; t < tokens.size(); ++t)
            if (c.range.contains(tokens[t].range) && lexicon_.in_class(graphs_[c.sentence], t, words)) return t;
        return text::kNoToken;
    }
    /// "Denied responsibility for the delay": no part in the attack is denied.
    bool of_something_else(std::uint32_t sentence, std::uint32_t part) const {
        const ClauseGraph& graph = graphs_[sentence];
        const std::uint32_t head = graph.sentence().tokens[part].head;
        for (const std::uint32_t from : {part, head}) {
            if (from == text::kNoToken) continue;
            for (const RoleEdge& e : graph.edges(from)) {
                if (e.distance > 0 || !words::one_of(e.role, {"for", "in"})) continue;
                const KindId kind = lexicon_.kind_of(graph, e.to);
                if (!lexicon_.is_a(kind, lexicon_.kind("event")) && !lexicon_.is_a(kind, lexicon_.kind("thing")) &&
                    graph.sentence().tokens[e.to].upos == text::Upos::noun && e.to > part)
                    return true;
            }
        }
        return false;
    }
    bool hits_vehicle(const Claim& c) const {
        const Referent& event = all_[c.arguments.front().index()];
        return event.target.valid() && vehicle(all_[event.target.index()]);
    }
    /// Who denies a part in it says so himself.
    static void name_denier(Claim& c) {
        const auto* who = std::get_if<EntityValue>(&c.value);
        if (who != nullptr && c.last_speaker().id != who->id) {
            c.speakers.push_back({who->id, who->name});
            c.own_voice = false;
        }
    }
    /// Who shot it down, and who denies a part in it: of the main event unless another is named.
    void settle_doer(Claim& c) {
        const Referent& event = all_[c.arguments.front().index()];
        if (main_.valid() && !event.story && concerns_main(event, c.sentence)) c.arguments.front() = as_main(event.id);
    }

    /// A time in the sentence that is long past: "in 1988 an airliner was shot down".
    bool told_of_old(std::uint32_t sentence) const {
        if (!document_.article.published) return false;
        return std::any_of(document_.times.begin(), document_.times.end(), [&](const text::TimeExpression& x) {
            using Kind = text::TimeExpression::Kind;
            if (x.tokens.sentence != sentence || (x.kind != Kind::date && x.kind != Kind::range)) return false;
            return x.interval.latest && *x.interval.in_days().latest < document_.article.published->number - kOldDays;
        });
    }

    bool concerns_main(const Referent& r, std::uint32_t sentence) const {
        if (!main_.valid()) return false;
        if (r.story) return true;
        const Referent& main = all_[main_.index()];
        if (r.plural != main.plural || r.ordinal != main.ordinal || told_of_old(sentence)) return false;
        if (!places_fit(r.places, main.places)) return false;
        if (r.time && main.time && !r.time->in_days().overlaps(main.time->in_days())) return false;
        if (!r.target.valid()) return true;
        const Referent& target = all_[r.target.index()];
        if (targets_.empty()) return !target.indefinite && vehicle(target);
        return std::any_of(targets_.begin(), targets_.end(),
                           [&](ReferentId t) { return t == target.id || may_be(target, all_[t.index()]); });
    }
    bool vehicle(const Referent& thing) const { return lexicon_.is_a(thing.kind, lexicon_.kind("vehicle")); }
    /// "The jet" and "the airliner" may be one; "a jet" far down the text is a new one.
    bool may_be(const Referent& a, const Referent& b) const {
        if (compare(a, b, all_, lexicon_.rules()) == Identity::distinct)
            return vehicle(a) && vehicle(b) && !a.indefinite && a.names.empty() && a.owners.empty() && a.places.empty();
        return !a.indefinite || a.mentions.size() > 1 || !b.indefinite;
    }

    /// An event that another article can be known to tell of too.
    bool known_again(const Referent& r) const {
        if (r.story || !main_.valid()) return true;
        if (r.plural) return false;
        if (r.target.valid() && !r.target_inferred) return !all_[r.target.index()].names.empty();
        return !r.places.empty() && r.time.has_value();
    }

    /// One for each claim: that two of them are of one matter is an assumption in each case.
    ReferentId as_main(ReferentId event) {
        const Referent& main = all_[main_.index()];
        Referent r;
        r.kind = lexicon_.kind("event");
        r.event = true;
        r.head = "event";
        r.text = all_[event.index()].target.valid() ? all_[event.index()].text : main.text;
        r.plural = main.plural;
        r.ordinal = main.ordinal;
        r.story = main.story;
        r.anaphor_of = main_;
        return add(std::move(r), all_[event.index()]);
    }
    /// The same event by whatever word another article has for it.
    ReferentId as_event(ReferentId event) {
        const auto [entry, added] = made_.emplace(event, ReferentId::none());
        if (!added) return entry->second;
        Referent r = all_[event.index()];
        r.kind = lexicon_.kind("event");
        r.head = "event";
        return entry->second = add(std::move(r), all_[event.index()]);
    }
    ReferentId add(Referent r, const Referent& like) {
        r.id = ReferentId::at(all_.size());
        r.article = document_.article.id;
        r.range = like.range;
        r.mentions = like.mentions;
        all_.push_back(std::move(r));  // `like` is gone
        return all_.back().id;
    }

    const text::Document& document_;
    std::span<const ClauseGraph> graphs_;
    const Lexicon& lexicon_;
    std::vector<Claim>& claims_;
    std::vector<Referent>& all_;
    FactId hit_by_, caused_by_, by_;
    ReferentId main_ = ReferentId::none();
    std::vector<ReferentId> targets_;  ///< what the main event was done to, as the article calls it
    std::map<ReferentId, ReferentId> made_;
};

}  // namespace

void settle_causes(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                   std::vector<Claim>& claims, std::vector<Referent>& all) {
    Settling(document, graphs, lexicon, claims, all).run();
}

}  // namespace gainsay::claims
