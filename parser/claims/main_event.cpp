// Scores instead of rules of choice: position (headlines and openings tell what is new; the "inverted pyramid" of news
// writing), number of mentions, and figures of victims. Tested by main_event_test.cpp.
#include "parser/claims/main_event.hpp"

#include "parser/claims/geography.hpp"
#include "parser/claims/identity.hpp"
#include "parser/claims/referent_words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <utility>

namespace gainsay::claims {

using namespace words;

namespace {

bool nameless(const Referent& r) {
    return r.text == "the event" || r.text.starts_with("the event in ");
}

constexpr std::int64_t kOldDays = 10;   ///< an event this long before the article is background
constexpr std::int64_t kApartDays = 3;  ///< a time this far from the main event's is another event's
constexpr std::uint32_t kOpening = 3;   ///< sentences below the headline that introduce what is new
constexpr int kLeastScore = 2;

/// Words that say that another event than the one in hand is meant.
bool tells_other(const std::vector<std::string>& modifiers) {
    constexpr std::array others{"similar",  "previous",  "earlier",  "past",   "last",   "other",
                                "another",  "future",    "next",     "former", "recent", "annual",
                                "possible", "potential", "separate", "prior"};
    return std::any_of(modifiers.begin(), modifiers.end(), [&](const std::string& m) {
        return std::find(others.begin(), others.end(), m) != others.end();
    });
}

class MainEvent {
public:
    MainEvent(const text::Document& document, const Lexicon& lexicon, std::span<const Claim> claims,
              std::vector<Referent>& all)
        : document_(document), lexicon_(lexicon), claims_(claims), all_(all) {
        const std::uint32_t count = static_cast<std::uint32_t>(document.sentences.size());
        while (body_ < count && document.sentences[body_].kind == text::BlockKind::headline) ++body_;
    }

    void run() {
        const ReferentId main = choose();
        if (!main.valid()) return;
        main_ = &all_[main.index()];
        if (main_->time && main_->time->bounded()) day_ = *main_->time->in_days().earliest;
        const bool several = tells_of_several();
        std::vector<ReferentId> same{main};
        for (const Referent& r : all_) {
            if (r.article != document_.article.id || !r.event || r.id == main || !may_be_main(r)) continue;
            const Referent& of = root(r);  // what the text puts nearer to another event is of that one
            if (of.id != r.id && of.id != main && !may_be_main(of)) continue;
            const bool same_target = r.target.valid() && r.target == main_->target;
            if (several && !same_target && !vague(r)) continue;
            same.push_back(r.id);
        }
        for (const ReferentId id : same) {
            Referent& r = all_[id.index()];
            r.story = document_.article.id.value;
            if (id == main) continue;
            learn_places(r, all_[main.index()]);
            if (!r.anaphor_of.valid()) r.anaphor_of = main;
        }
        // What was learnt of the main event's place holds for all of its other names.
        for (const ReferentId id : same) learn_places(all_[id.index()], all_[main.index()]);
        name_in_full(same);
    }

private:
    bool in_headline(const Referent& r) const { return sentence_of(r.range) < body_; }

    /// "Storm hits coast", "six people died": readers are told of the event by the words of the text below, which has
    /// articles and leaves nothing out.
    void name_in_full(const std::vector<ReferentId>& same) {
        const auto fuller = [&](const Referent& r) -> const Referent* {
            const Referent* best = nullptr;
            for (const ReferentId id : same) {
                const Referent& other = all_[id.index()];
                if (nameless(other) || in_headline(other) || other.plural != r.plural) continue;
                if (!nameless(r) && other.kind != r.kind) continue;
                if (best == nullptr || other.range.begin < best->range.begin) best = &other;
            }
            return best;
        };
        std::vector<std::pair<ReferentId, std::string>> names;
        for (const ReferentId id : same) {
            const Referent& r = all_[id.index()];
            if (!nameless(r) && !in_headline(r)) continue;
            if (const Referent* other = fuller(r)) names.emplace_back(id, other->text);
        }
        for (auto& [id, name] : names) all_[id.index()].text = std::move(name);
    }

    std::uint32_t sentence_of(const SourceRange& range) const {
        const auto after = std::upper_bound(document_.sentences.begin(), document_.sentences.end(), range.begin,
                                            [](auto at, const text::Sentence& s) { return at < s.range.begin; });
        return after == document_.sentences.begin()
                   ? 0
                   : static_cast<std::uint32_t>(after - document_.sentences.begin() - 1);
    }
    bool opening(const Referent& r) const { return sentence_of(r.range) < body_ + kOpening; }

    /// The event that a vague one is taken to be.
    const Referent& root(const Referent& r) const {
        const Referent* at = &r;
        for (int steps = 0; steps < 8 && at->anaphor_of.valid(); ++steps) at = &all_[at->anaphor_of.index()];
        return *at;
    }

    bool background(const Referent& r) const {
        if (r.in_all || r.ordinal || tells_other(r.modifiers)) return true;
        if (!r.time || !r.time->bounded() || !document_.article.published) return false;
        return *r.time->in_days().latest < document_.article.published->number - kOldDays;
    }

    int weight_of_mention(const SourceRange& range) const {
        const std::uint32_t s = sentence_of(range);
        return s < body_ ? 3 : s < body_ + kOpening ? 2 : 1;
    }

    ReferentId choose() const {
        std::map<ReferentId, int> score;
        for (const Referent& r : all_) {
            if (r.article != document_.article.id || !r.event || background(r)) continue;
            const Referent& of = root(r);
            if (background(of)) continue;
            int mentions = 0;
            for (const SourceRange& m : r.mentions) mentions += weight_of_mention(m);
            score[of.id] += std::min(mentions, 8);
            if (of.kind == lexicon_.kind("event") || of.head == "target" || of.head == "hit") score[of.id] -= 1;
        }
        for (const Claim& c : claims_) {
            const language::FactInfo& fact = lexicon_.rules().facts[c.fact.index()];
            if (fact.unit != "people" || c.arguments.empty()) continue;
            const auto found = score.find(root(all_[c.arguments.front().index()]).id);
            if (found != score.end()) found->second += 2;
        }
        ReferentId best;
        int most = kLeastScore - 1;
        for (const auto& [id, points] : score)
            if (points > most) {
                best = id;
                most = points;
            }
        return best;
    }

    bool kinds_fit(const Referent& r) const {
        return lexicon_.is_a(r.kind, main_->kind) || lexicon_.is_a(main_->kind, r.kind);
    }

    /// "In the Ostra quarter" of one sentence lies in the town of another.
    static void learn_places(Referent& a, Referent& b) {
        if (a.places.empty() || b.places.empty() || known(a.places) == known(b.places)) return;
        Referent& quarter = known(a.places) ? b : a;
        for (const std::string& place : (known(a.places) ? a : b).places) insert_sorted(quarter.places, place);
    }

    /// Towns and states are in the gazetteer; of quarters, streets and camps it knows next to none.
    static bool known(const std::vector<std::string>& places) {
        return std::any_of(places.begin(), places.end(), [](const std::string& p) { return place_name(p) != p; });
    }

    /// "In the Ostra quarter of Lorvik" somewhere in the article: then one may stand for the other.
    bool told_together(const std::vector<std::string>& a, const std::vector<std::string>& b) const {
        const auto holds = [](const std::vector<std::string>& list, const std::vector<std::string>& any) {
            return std::any_of(any.begin(), any.end(),
                               [&](const std::string& x) { return std::binary_search(list.begin(), list.end(), x); });
        };
        return std::any_of(all_.begin(), all_.end(), [&](const Referent& r) {
            return r.article == document_.article.id && r.places.size() > 1 && holds(r.places, a) && holds(r.places, b);
        });
    }

    /// Two acts of the main event's kind that differ in what they hit: then "the attack" may be any of them.
    bool tells_of_several() const {
        std::vector<const Referent*> acts;
        for (const Referent& r : all_)
            if (r.article == document_.article.id && r.event && r.target.valid() && !r.target_inferred && kinds_fit(r))
                acts.push_back(&r);
        for (std::size_t i = 1; i < acts.size(); ++i)
            if (compare(all_[acts[0]->target.index()], all_[acts[i]->target.index()], all_, lexicon_.rules()) ==
                Identity::distinct)
                return true;
        return false;
    }

    /// An event that no word names: "six people died".
    bool vague(const Referent& r) const { return r.anaphor_of.valid() && r.mentions.size() == 1 && !r.target.valid(); }

    /// A time in the sentence that is not the main event's: "in May, a bombing killed 12".
    bool told_with_another_time(const Referent& r) const {
        const std::uint32_t s = sentence_of(r.range);
        const std::optional<std::int64_t> now = day_ ? day_
                                                : document_.article.published
                                                    ? std::optional<std::int64_t>(document_.article.published->number)
                                                    : std::nullopt;
        if (!now) return false;
        const std::int64_t apart = day_ ? kApartDays : kOldDays;
        return std::any_of(document_.times.begin(), document_.times.end(), [&](const text::TimeExpression& x) {
            using Kind = text::TimeExpression::Kind;
            if (x.tokens.sentence != s || (x.kind != Kind::date && x.kind != Kind::range)) return false;
            if (!x.interval.latest) return false;
            return *x.interval.in_days().latest < *now - apart;
        });
    }

    bool may_be_main(const Referent& r) const {
        if (background(r) || !kinds_fit(r)) return false;
        if (r.time && main_->time && r.time->bounded() && main_->time->bounded() && !near(*r.time, *main_->time))
            return false;
        const bool same_place = places_fit(r.places, main_->places) || told_together(r.places, main_->places) ||
                                known(r.places) != known(main_->places);
        if (!same_place) return false;
        if (!r.names.empty() && !main_->names.empty() && r.names != main_->names) return false;
        const bool early = opening(r);
        // "A car bomb" late in the text is what it was done with, not a new attack.
        if (r.indefinite && !early && !lexicon_.lemma_in_class(r.head, "weapon_events")) return false;
        // "The strikes on the embassy" are a series; only what is new may be called one or several.
        if (r.plural != main_->plural && (!early || r.target.valid())) return false;
        if (r.plural && !early && r.places.empty()) return false;
        return !told_with_another_time(r);
    }

    static bool near(const TimeInterval& a, const TimeInterval& b) {
        const TimeInterval x = a.in_days(), y = b.in_days();
        return *x.earliest - *y.latest <= kApartDays && *y.earliest - *x.latest <= kApartDays;
    }

    const text::Document& document_;
    const Lexicon& lexicon_;
    std::span<const Claim> claims_;
    std::vector<Referent>& all_;
    std::uint32_t body_ = 0;  ///< first sentence below the headline
    const Referent* main_ = nullptr;
    std::optional<std::int64_t> day_;
};

// ---- stories -------------------------------------------------------------------------------------------------------

bool is_agency(std::string_view name) {
    return one_of(name, {"reuters",
                         "ap",
                         "the associated press",
                         "associated press",
                         "afp",
                         "agence france-presse",
                         "agence france presse",
                         "cnn",
                         "bbc",
                         "bbc news",
                         "fox news",
                         "twitter",
                         "facebook",
                         "youtube",
                         "instagram",
                         "new york times",
                         "the new york times",
                         "washington post",
                         "the washington post",
                         "congress",
                         "senate",
                         "house",
                         "god",
                         "internet",
                         "getty images"});
}

/// Names of people, bodies and places; not of states, which half of all articles share.
std::set<std::string> names_in(const text::Document& d) {
    std::set<std::string> names;
    for (const text::Mention& m : d.mentions) {
        if (m.form != text::MentionForm::name) continue;
        const text::Entity& e = d.entities[m.entity.index()];
        const bool telling = e.kind == text::EntityKind::person || e.kind == text::EntityKind::organization ||
                             e.kind == text::EntityKind::place;
        std::string name = lower_case(e.name);
        if (!telling || is_agency(name) || name == lower_case(d.article.outlet)) continue;
        names.insert(std::move(name));
    }
    return names;
}

std::size_t shared(const std::set<std::string>& a, const std::set<std::string>& b) {
    return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](const auto& x) { return b.contains(x); }));
}

}  // namespace

bool may_be_renamed(const Referent& referent, const text::Document& document) {
    const bool headline =
        std::any_of(document.sentences.begin(), document.sentences.end(), [&](const text::Sentence& s) {
            return s.kind == text::BlockKind::headline && s.range.contains(referent.range);
        });
    return referent.event && (nameless(referent) || headline);
}

void mark_main_event(const text::Document& document, const Lexicon& lexicon, std::span<const Claim> claims,
                     std::vector<Referent>& all) {
    MainEvent(document, lexicon, claims, all).run();
}

void join_stories(std::span<const text::Document> documents, std::vector<Referent>& all) {
    constexpr std::size_t kSharedNames = 2;
    const std::size_t count = documents.size();
    std::vector<std::set<std::string>> names;
    std::vector<std::vector<std::string>> places(count);
    names.reserve(count);
    for (const text::Document& d : documents) names.push_back(names_in(d));
    std::map<std::uint32_t, std::size_t> index;
    for (std::size_t i = 0; i < count; ++i) index.emplace(documents[i].article.id.value, i);
    for (const Referent& r : all)
        if (r.story)
            for (const std::string& p : r.places) insert_sorted(places[index.at(*r.story)], p);
    std::vector<std::size_t> parent(count);
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto find = [&](std::size_t x) {
        while (parent[x] != x) x = parent[x];
        return x;
    };
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = a + 1; b < count; ++b)
            if (places_meet(places[a], places[b]) || shared(names[a], names[b]) >= kSharedNames) {
                const std::size_t x = find(a), y = find(b);
                parent[std::max(x, y)] = std::min(x, y);
            }
    for (Referent& r : all)
        if (r.story) r.story = static_cast<std::uint32_t>(find(index.at(*r.story)));
}

}  // namespace gainsay::claims
