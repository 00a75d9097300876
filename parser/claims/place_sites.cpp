// Tested by place_sites_test.cpp.
#include "parser/claims/place_sites.hpp"

#include "parser/claims/commitment.hpp"
#include "parser/claims/geography.hpp"
#include "parser/claims/place_distance.hpp"
#include "parser/claims/place_values.hpp"
#include "parser/claims/referent_words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace gainsay::claims {

using text::kNoToken;
using text::Token;
using text::Upos;
using words::is_noun;
using words::lower_case;
using words::one_of;

namespace {

constexpr std::size_t kMostNames = 64;  ///< of an article, as evidence of what story it tells

/// One way to say where something is. Word classes are the pack's.
struct Relation {
    const char* fact;
    const char* verbs;
    const char* things;                           ///< class of nouns; "" for people by name, "+" for bodies by name
    std::array<std::string_view, 3> thing_roles;  ///< the first one that is filled
    std::array<std::string_view, 7> place_roles;
};

constexpr std::array kRelations{
    Relation{"held_in", "holding", "gatherings", {"obj", "subj"}, {"in", "at", "near", "outside"}},
    Relation{"held_in", "meeting", "gatherings", {"for", "at"}, {"in", "near", "outside"}},
    Relation{"happened_in", "happening", "mishaps", {"subj", "obj"}, {"in", "at", "near", "outside", "off", "on"}},
    Relation{"arrested_in", "arresting", "", {"obj"}, {"in", "at", "near", "outside", "on"}},
    Relation{"abducted_in", "abducting", "", {"obj"}, {"in", "at", "near", "outside", "from"}},
    Relation{"killed_in", "killing", "", {"obj"}, {"in", "at", "near", "outside", "on"}},
    Relation{"shot_in", "shooting", "", {"obj"}, {"in", "at", "near", "outside", "on"}},
    Relation{"born_in", "bearing", "", {"obj"}, {"in", "at", "near", "outside"}},
    Relation{"died_in", "dying", "", {"subj"}, {"in", "at", "near", "outside"}},
    Relation{"buried_in", "burying", "", {"obj"}, {"in", "at", "near", "outside"}},
    Relation{"lives_in", "living", "", {"subj"}, {"in", "at"}},
    Relation{"raised_in", "growing_up", "", {"subj"}, {"in"}},
    Relation{"raised_in", "raising", "", {"obj"}, {"in"}},
    Relation{"based_in", "seated", "+", {"obj", "subj"}, {"in", "at", "near", "outside"}},
    Relation{"left_from", "leaving", "vehicles", {"subj"}, {"from", "obj"}},
    Relation{"bound_for", "leaving", "vehicles", {"subj"}, {"for", "to"}},
    Relation{"bound_for", "heading", "vehicles", {"subj", "obj"}, {"for", "to"}},
    Relation{"landed_in", "landing", "vehicles", {"subj"}, {"in", "at"}},
    Relation{"crashed_in", "crashing", "vehicles", {"subj", "obj"}, {"in", "at", "near", "outside", "off", "into"}},
    Relation{"stands_in", "standing", "premises", {"obj", "subj"}, {"in", "at", "near", "outside"}},
};

constexpr Relation kPeople{"lives_in", "living", "", {}, {}}, kBodies{"based_in", "seated", "+", {}, {}},
    kVehicles{"left_from", "leaving", "vehicles", {}, {}};

bool tells_other(const Token& t) {
    return one_of(t.lower, {"another", "other",  "similar", "previous", "earlier", "past",  "last",     "next",
                            "former",  "future", "second",  "third",    "fourth",  "new",   "fresh",    "subsequent",
                            "some",    "many",   "several", "various",  "each",    "every", "no",       "any",
                            "most",    "first",  "final",   "separate", "rival",   "fifth", "inaugural"});
}

/// Said of what happens again and again, or is no longer so.
bool tells_habit(std::string_view lower) {
    return one_of(lower, {"again", "also", "previously", "formerly", "usually", "often", "traditionally", "annually",
                          "normally", "once", "typically", "originally", "initially", "regularly", "sometimes", "later",
                          "then", "elsewhere"});
}

class PlaceSites {
public:
    PlaceSites(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
               const ReferentBuilder& referents, ClaimMaker& maker, std::vector<Referent>& all,
               std::vector<Claim>& claims)
        : document_(document), graphs_(graphs), lexicon_(lexicon), referents_(referents), maker_(maker), all_(all),
          claims_(claims), places_(document, graphs) {
        for (const text::Mention& m : document.mentions) mentions_.emplace(Place{m.tokens.sentence, m.head}, &m);
        for (const text::Mention& m : document.mentions)
            for (std::uint32_t t = m.tokens.first; t < m.tokens.last; ++t)
                mentions_.emplace(Place{m.tokens.sentence, t}, &m);
        for (const text::CoreferenceLink& l : document.coreferences)
            links_.emplace(Place{l.anaphor.sentence, l.anaphor_head}, &l);
        for (const text::Entity& e : document.entities) {
            const bool telling = e.kind == text::EntityKind::person || e.kind == text::EntityKind::organization;
            if (telling && e.name != document.article.outlet) names_.insert(lower_case(e.name));
            if (names_.size() >= kMostNames) break;
        }
    }

    void run() {
        for (std::uint32_t s = 0; s < graphs_.size(); ++s) {
            for (std::uint32_t t = 0; t < graphs_[s].size(); ++t) {
                for (const Relation& r : kRelations)
                    if (lexicon_.in_class(graphs_[s], t, r.verbs)) add_clause(r, s, t);
                if (is_noun(token(s, t)) && lexicon_.in_class(graphs_[s], t, "vehicles")) add_journey(s, t);
                if (token(s, t).lower == "based") add_seat(s, t);
                if (is_noun(token(s, t))) add_home(s, t);
            }
            add_distance(s);
        }
    }

private:
    using Place = std::pair<std::uint32_t, std::uint32_t>;
    const Token& token(std::uint32_t s, std::uint32_t t) const { return document_.sentences[s].tokens[t]; }

    bool has_child(std::uint32_t s, std::uint32_t t, std::string_view relation, std::string_view lower) const {
        const auto& children = graphs_[s].children(t);
        return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
            return token(s, c).relation == relation && token(s, c).lower == lower;
        });
    }

    void add_clause(const Relation& r, std::uint32_t s, std::uint32_t t) {
        const auto& children = graphs_[s].children(t);
        if (std::any_of(children.begin(), children.end(),
                        [&](std::uint32_t c) { return tells_habit(token(s, c).lower); }))
            return;
        if (std::string_view(r.fact) == "lives_in" && no_longer_so(graphs_[s], t)) return;
        // "To Toronto via Kyiv": bound for either.
        if (std::string_view(r.fact) == "bound_for" && graphs_[s].find(t, "via") != kNoToken) return;
        for (const std::string_view role : r.thing_roles) {
            if (role.empty()) continue;
            for (const RoleEdge& e : graphs_[s].edges(t)) {
                if (e.role != role || e.distance > 1) continue;
                const auto thing = thing_at(r, s, e.to, 1);
                if (!thing) continue;
                add_places(r, s, t, *thing, e.to);
                return;
            }
        }
    }

    void add_places(const Relation& r, std::uint32_t s, std::uint32_t t, const MatterArgument& thing,
                    std::uint32_t noun) {
        // "Geneva hosted the summit".
        if (lexicon_.in_class(graphs_[s], t, "hosting")) {
            const std::uint32_t host = graphs_[s].find(t, "subj");
            if (host != kNoToken && host != noun && places_.at(s, host)) add(r.fact, s, t, thing, host);
            return;
        }
        // "Took place in Leipzig": the phrase may hang on the noun.
        std::vector<RoleEdge> edges = graphs_[s].edges(t);
        if (const std::uint32_t object = graphs_[s].find(t, "obj");
            object != kNoToken && token(s, object).lower == "place")
            edges.insert(edges.end(), graphs_[s].edges(object).begin(), graphs_[s].edges(object).end());
        for (const std::string_view role : r.place_roles)
            for (const RoleEdge& e : edges) {
                if (role.empty() || e.role != role || e.distance > 0 || e.to == noun || !places_.at(s, e.to)) continue;
                // "Held in Lausanne and Vevey": in two places.
                const bool several = std::any_of(graphs_[s].children(e.to).begin(), graphs_[s].children(e.to).end(),
                                                 [&](std::uint32_t c) { return token(s, c).relation == "conj"; });
                if (!several) add(r.fact, s, t, thing, e.to);
                return;
            }
    }

    /// "Flight 88 from Hanoi to Manila".
    void add_journey(std::uint32_t s, std::uint32_t t) {
        const auto thing = thing_at(kVehicles, s, t, 0);
        if (!thing) return;
        const std::uint32_t from = graphs_[s].find(t, "from");
        std::uint32_t to = graphs_[s].find(t, "to");
        if (to == kNoToken && from != kNoToken) to = graphs_[s].find(from, "to");  // as the parser hangs it
        if (graphs_[s].find(t, "via") != kNoToken || from == kNoToken || to == kNoToken || !places_.at(s, to)) return;
        if (places_.at(s, from)) add("left_from", s, t, *thing, from);
        add("bound_for", s, t, *thing, to);
    }

    /// "The Munich-based maker Brandt Optics", "Brandt Optics, a Munich-based company".
    void add_seat(std::uint32_t s, std::uint32_t t) {
        if (t < 2 || token(s, t - 1).text != "-" || !places_.at(s, t - 2) || token(s, t).head == kNoToken) return;
        std::uint32_t body = token(s, t).head;
        if (token(s, body).relation == "appos") body = token(s, body).head;
        const auto thing = thing_at(kBodies, s, body, 0);
        // "A San Diego-based firm": the parser may hang a part of the town's name on the firm.
        const auto town = places_.at(s, t - 2);
        if (thing && lower_case(town->name).find(thing->key.substr(5)) == std::string::npos)
            add("based_in", s, t, *thing, t - 2);
    }

    /// "Mara Quist, a resident of Seattle", "Mara Quist, 34, of Seattle".
    void add_home(std::uint32_t s, std::uint32_t t) {
        const bool resident = lexicon_.in_class(graphs_[s], t, "residents");
        if (resident && no_longer_so(graphs_[s], t)) return;
        const std::uint32_t home = graphs_[s].find(t, "of");
        if (home == kNoToken || home < 2 || !is_noun(token(s, home))) return;
        std::uint32_t person = resident ? graphs_[s].find(t, "subj") : t;
        if (resident && person == kNoToken && token(s, t).relation == "appos") person = token(s, t).head;
        if (person == kNoToken) return;
        const bool aside = token(s, home - 2).text == ",";  // "Mara Quist, of Seattle"
        const auto where = places_.at(s, home);
        if ((!resident && !aside) || !where || where->id.starts_with("country:")) return;
        if (const auto thing = thing_at(kPeople, s, person, 0)) add("lives_in", s, t, *thing, home);
    }

    /// A body by its name: a proper name, or a noun that stands with one ("the software maker Halcyon").
    std::optional<MatterArgument> body_at(std::uint32_t s, std::uint32_t t) const {
        for (int steps = 0; steps < 3 && one_of(token(s, t).relation, {"flat"}) && token(s, t).head != kNoToken;
             ++steps)
            t = token(s, t).head;
        MatterArgument body;
        const auto mention = mentions_.find({s, t});
        const text::Entity* entity =
            mention == mentions_.end() ? nullptr : &document_.entities[mention->second->entity.index()];
        if (entity && mention->second->form == text::MentionForm::name && is_noun(token(s, t))) {
            if (!entity->key.empty() && is_place(entity->key)) return std::nullopt;
            body.key = "name:" + lower_case(entity->name);  // a body, whatever the reader takes it for
            return body;
        }
        if (!is_noun(token(s, t)) || !describe(body, s, t)) return std::nullopt;
        if (token(s, t).upos == Upos::propn) {
            const std::string first = token(s, t).lower;
            body.key = body.key.empty() ? "name:" + first : "name:" + first + " " + body.key.substr(5);
        }
        if (body.key.empty()) return std::nullopt;
        return body;
    }

    /// What the clause is about; nullopt when it may be any of several, or is nothing of the relation's.
    std::optional<MatterArgument> thing_at(const Relation& r, std::uint32_t s, std::uint32_t t, int depth) const {
        const Token& w = token(s, t);
        if (w.upos == Upos::pron || w.upos == Upos::det) {
            const auto link = links_.find({s, t});
            if (link == links_.end() || depth == 0) return std::nullopt;
            return thing_at(r, link->second->antecedent.sentence, link->second->antecedent_head, depth - 1);
        }
        MatterArgument thing;
        const auto mention = mentions_.find({s, t});
        const text::Mention* m = mention == mentions_.end() ? nullptr : mention->second;
        const text::Entity* entity = m ? &document_.entities[m->entity.index()] : nullptr;
        if (std::string_view(r.things).empty()) {
            if (!entity || entity->kind != text::EntityKind::person) return person_beside(r, s, t, depth);
            if (entity->name.find(' ') == std::string::npos) return std::nullopt;
            if (m->form != text::MentionForm::name && !m->certain) return std::nullopt;
            thing.key = "person:" + lower_case(entity->name);
            return thing;
        }
        if (std::string_view(r.things) == "+") return body_at(s, t);
        if (!is_noun(w)) return std::nullopt;
        if (!lexicon_.in_class(graphs_[s], t, r.things)) return named_by(r, s, t);
        thing.head = lower_case(w.lemma);
        if (!describe(thing, s, t)) return std::nullopt;
        // There is more than one meeting a day: with nothing said of it, it may be any.
        if (thing.modifiers.empty() && lexicon_.in_class(graphs_[s], t, "frequent_gatherings")) thing.definite = false;
        return thing;
    }

    /// "The poet Mara Quist", where the noun heads the phrase.
    std::optional<MatterArgument> person_beside(const Relation& r, std::uint32_t s, std::uint32_t t, int depth) const {
        if (!is_noun(token(s, t)) || depth == 0) return std::nullopt;
        for (const std::uint32_t c : graphs_[s].children(t))
            if (token(s, c).relation == "appos" && token(s, c).upos == Upos::propn) return thing_at(r, s, c, depth - 1);
        return std::nullopt;
    }

    /// "Flight QV 402", where the name heads the phrase.
    std::optional<MatterArgument> named_by(const Relation& r, std::uint32_t s, std::uint32_t t) const {
        if (token(s, t).upos != Upos::propn) return std::nullopt;
        MatterArgument thing;
        std::string name;
        for (const std::uint32_t c : graphs_[s].subtree(t)) {
            const Token& part = token(s, c);
            if (part.head == t && part.relation == "compound" && lexicon_.in_class(graphs_[s], c, r.things))
                thing.head = lower_case(part.lemma);
            else if (c == t || (part.head == t && one_of(part.relation, {"flat", "compound"})))
                name += (name.empty() ? "" : " ") + part.lower;
        }
        if (thing.head.empty()) return std::nullopt;
        thing.key = "name:" + name;
        return thing;
    }

    /// Name and modifiers of a common noun; false for what is one of several ("another", "two", "its second").
    bool describe(MatterArgument& thing, std::uint32_t s, std::uint32_t t) const {
        std::string name;
        for (const std::uint32_t c : graphs_[s].subtree(t)) {
            const Token& child = token(s, c);
            if (child.head == t && tells_other(child)) return false;
            const bool hangs = child.head == t || (child.head != kNoToken && token(s, child.head).head == t);
            if (!hangs || c == t) continue;
            const bool own = child.head == t;
            const bool named = one_of(child.relation, {"flat", "appos", "compound"}) &&
                               (child.upos == Upos::propn || child.upos == Upos::num);
            const bool below =
                !own && one_of(child.relation, {"flat", "compound"}) && token(s, child.head).upos == Upos::propn;
            if (named || below)
                name += (name.empty() ? "" : " ") + child.lower;
            else if (own && child.upos == Upos::num && child.relation == "nummod" && child.lower.size() != 4)
                return false;
            else if (own && (child.relation == "amod" || child.relation == "compound" || child.relation == "nummod") &&
                     !is_weekday(child.lower))
                words::insert_sorted(thing.modifiers, lower_case(child.lemma));
            if (own &&
                (child.subtype == "poss" || (child.relation == "det" && one_of(child.lower, {"the", "this", "that"}))))
                thing.definite = true;
        }
        for (const RoleEdge& e : graphs_[s].edges(t))  // "the summit on climate"
            if (e.distance == 0 && one_of(e.role, {"on", "for", "of", "between", "with", "against"}) &&
                is_noun(token(s, e.to)))
                words::insert_sorted(thing.modifiers, lower_case(token(s, e.to).lemma));
        if (!name.empty() && name.find_first_not_of("0123456789 ") != std::string::npos) thing.key = "name:" + name;
        return true;
    }

    static bool is_weekday(std::string_view lower) {
        return one_of(lower, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "annual",
                              "weekend", "morning", "evening", "deadly", "fatal", "late", "early"});
    }

    void add(const char* fact, std::uint32_t s, std::uint32_t t, const MatterArgument& thing, std::uint32_t place) {
        const auto value = places_.at(s, place);
        if (value) push(fact, s, t, thing, *value, places_.range(s, place), {});
    }

    void push(const char* fact, std::uint32_t s, std::uint32_t t, MatterArgument thing, Value value, SourceRange words,
              std::string answer) {
        const Commitment c = commitment_of(document_, graphs_[s], s, t);
        Claim claim = maker_.frame_claim(s, t, cover(token(s, t).range, words));
        const bool due = has_child(s, t, "mark", "to"), is_due = due && has_child(s, t, "cop", "is");
        if (due && !is_due && !c.announced) return;  // "agreed to hold it there"
        const bool planned = is_due || claim.modality == Modality::planned;
        if (!claim.positive || (planned && !c.announced && !is_due)) return;
        if (planned && std::string_view(fact) != "held_in") return;
        if (!planned && claim.modality != Modality::asserted && claim.modality != Modality::alleged) return;
        if (planned) claim.modality = Modality::asserted;  // what is planned is asserted to be planned
        const FactId id = lexicon_.rules().fact(planned ? "planned_in" : fact);
        if (!id.valid()) return;
        Matter matter;
        matter.question = Matter::Question::site;
        matter.predicate = planned ? "planned_in" : fact;
        thing.role = "obj";
        matter.arguments = {std::move(thing)};
        matter.time = referents_.time_of(s, t);
        if (claim.as_of && claim.as_of->bounded()) matter.told = claim.as_of->in_days().latest;
        matter.speaker = claim.last_speaker().id;
        matter.words.assign(names_.begin(), names_.end());
        matter.answer = std::move(answer);
        Referent r;
        r.id = ReferentId::at(all_.size());
        r.article = document_.article.id;
        r.kind = lexicon_.kind("matter");
        r.range = claim.range;
        r.text = maker_.words(r.range);
        r.mentions = {r.range};
        r.matter = std::make_shared<const Matter>(std::move(matter));
        claim.fact = id;
        claim.arguments = {r.id};
        claim.value = std::move(value);
        claim.value_text = maker_.words(words);
        all_.push_back(std::move(r));
        claims_.push_back(std::move(claim));
    }

    /// "80 km north-west of Kathmandu", where the sentence tells of the centre of a quake.
    void add_distance(std::uint32_t s) {
        for (std::uint32_t t = 0; t < graphs_[s].size(); ++t) {
            if (!is_noun(token(s, t)) || !lexicon_.in_class(graphs_[s], t, "epicentres")) continue;
            const auto distance = distance_in(document_, s, places_);
            if (!distance) return;
            MatterArgument thing;
            thing.head = "epicentre";
            thing.definite = true;
            push("epicentre_from", s, t, std::move(thing), QuantityValue{distance->metres, "m"}, distance->range,
                 distance->place);
            return;
        }
    }

    const text::Document& document_;
    std::span<const ClauseGraph> graphs_;
    const Lexicon& lexicon_;
    const ReferentBuilder& referents_;
    ClaimMaker& maker_;
    std::vector<Referent>& all_;
    std::vector<Claim>& claims_;
    PlaceValues places_;
    std::map<Place, const text::Mention*> mentions_;
    std::map<Place, const text::CoreferenceLink*> links_;
    std::set<std::string> names_;  ///< of people and bodies in the article
};

// ---- comparing -----------------------------------------------------------------------------------------------------

constexpr std::int64_t kDaysOfOneStory = 5;  ///< talks move on, and the next summit comes
constexpr std::size_t kTelling = 3;          ///< names from which on an article that shares none tells another story

bool on_other_days(const Matter& a, const Matter& b) {
    if (a.told && b.told && std::max(*a.told, *b.told) - std::min(*a.told, *b.told) > kDaysOfOneStory) return true;
    if (!a.time || !b.time || !a.time->bounded() || !b.time->bounded()) return false;
    return !a.time->in_days().overlaps(b.time->in_days());
}

/// Does the one name hold the other, word by word?
bool names_fit(const std::string& a, const std::string& b) {
    const auto name = [](const std::string& key) { return " " + key.substr(key.find(':') + 1) + " "; };
    const std::string x = name(a), y = name(b);
    return x.find(y) != std::string::npos || y.find(x) != std::string::npos;
}

std::size_t shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return static_cast<std::size_t>(
        std::count_if(a.begin(), a.end(), [&](const auto& x) { return std::binary_search(b.begin(), b.end(), x); }));
}

bool has_figure(const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(),
                       [](const std::string& w) { return w.find_first_of("0123456789") != std::string::npos; });
}

/// One noun, with nothing said of the one that the other is not.
bool nouns_fit(const MatterArgument& a, const MatterArgument& b) {
    if (a.head != b.head || has_figure(a.modifiers) != has_figure(b.modifiers)) return false;
    return a.modifiers.empty() || b.modifiers.empty() || shared(a.modifiers, b.modifiers) > 0;
}

bool of_one_story(const Matter& a, const Matter& b, bool told_fully) {
    const std::size_t names = std::min(a.words.size(), b.words.size()), common = shared(a.words, b.words);
    if (names == 0) return told_fully;
    return common >= (names >= kTelling && !told_fully ? 2u : 1u);
}

}  // namespace

void add_place_sites(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                     const ReferentBuilder& referents, ClaimMaker& maker, std::vector<Referent>& all,
                     std::vector<Claim>& claims) {
    if (lexicon.kind("matter").valid()) PlaceSites(document, graphs, lexicon, referents, maker, all, claims).run();
}

MatterComparison compare_sites(const Matter& a, const Matter& b) {
    if (a.predicate != b.predicate || a.answer != b.answer || on_other_days(a, b)) return {};
    const MatterArgument &x = a.arguments.front(), &y = b.arguments.front();
    const MatterComparison likely{MatterFit::likely, false};
    if (!x.key.empty() && !y.key.empty()) {
        if (!names_fit(x.key, y.key)) return {};
        const bool person = x.key.starts_with("person:");
        return person || x.head == y.head ? likely : MatterComparison{};
    }
    if (!nouns_fit(x, y) || (!x.definite && !y.definite)) return {};
    // Crashes and journeys are many, and a ship calls at more than one port.
    const bool many = one_of(a.predicate, {"happened_in", "crashed_in", "left_from", "bound_for", "landed_in"});
    const bool told_fully = !many && (shared(x.modifiers, y.modifiers) > 0 || (x.definite && y.definite));
    return of_one_story(a, b, told_fully) ? likely : MatterComparison{};
}

std::vector<std::string> site_entries(const Matter& matter) {
    const MatterArgument& thing = matter.arguments.front();
    std::vector<std::string> entries;
    if (!thing.key.empty())
        entries.push_back("matter:site " + matter.predicate + " " + thing.key.substr(thing.key.find_last_of(" :") + 1));
    if (!thing.head.empty()) entries.push_back("matter:site " + matter.predicate + "|" + thing.head);
    return entries;
}

}  // namespace gainsay::claims
