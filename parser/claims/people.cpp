// Tested by people_test.cpp.
#include "parser/claims/people.hpp"

#include "parser/claims/referent_words.hpp"

#include <algorithm>
#include <map>

namespace gainsay::claims {

using namespace words;

namespace {

class People {
public:
    People(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
           std::span<const Claim> claims, std::vector<Referent>& all)
        : document_(document), graphs_(graphs), lexicon_(lexicon), claims_(claims), all_(all) {}

    void run() {
        const bool story = std::any_of(all_.begin(), all_.end(), [&](const Referent& r) {
            return r.article == document_.article.id && r.event && r.story;
        });
        const FactId age = lexicon_.rules().fact("age");
        if (!story || !age.valid()) return;
        std::map<Fate, std::vector<ReferentId>> by_fate;
        for (const Claim& c : claims_) {
            if (c.fact != age || c.arguments.empty()) continue;
            const ReferentId person = c.arguments.front();
            if (told_again(c)) continue;
            auto& same = by_fate[fate_of(all_[person.index()])];
            if (std::find(same.begin(), same.end(), person) == same.end()) same.push_back(person);
        }
        for (const auto& [fate, people] : by_fate) {
            if (fate == Fate::unknown) continue;
            if (people.size() == 1 && !more_than_one(fate))
                mark(people.front(), fate, false);
            else
                for (const ReferentId person : people)
                    if (only_of_its_noun(person, people)) mark(person, fate, true);
        }
    }

private:
    /// "An 11-year-old girl" a second time: nameless, with the noun and the age of one before.
    bool told_again(const Claim& c) const {
        const Referent& person = all_[c.arguments.front().index()];
        if (!person.names.empty()) return false;
        for (const Claim& earlier : claims_) {
            if (&earlier == &c) return false;
            if (earlier.fact != c.fact || earlier.arguments.empty() || earlier.arguments == c.arguments) continue;
            const Referent& other = all_[earlier.arguments.front().index()];
            if (other.names.empty() && other.head == person.head && earlier.value == c.value && !tells_another(person))
                return true;
        }
        return false;
    }
    static bool tells_another(const Referent& r) {
        return r.ordinal.has_value() || lower_case(r.text).starts_with("another ");
    }

    void mark(ReferentId id, Fate fate, bool by_noun) {
        Referent& person = all_[id.index()];
        person.fate = fate;
        person.fate_by_noun = by_noun;
        person.story = document_.article.id.value;
    }

    /// "A girl", where all others that the article tells an age of are none, and it never speaks of girls. Of men and
    /// women there are too many.
    bool only_of_its_noun(ReferentId id, const std::vector<ReferentId>& people) const {
        const std::string& noun = all_[id.index()].head;
        if (!one_of(noun, {"girl", "boy", "baby", "infant", "toddler", "child", "teenager", "teen"})) return false;
        if (std::count_if(people.begin(), people.end(), [&](ReferentId p) { return all_[p.index()].head == noun; }) > 1)
            return false;
        for (const text::Sentence& s : document_.sentences)
            for (const text::Token& t : s.tokens)
                if (t.lemma == noun && t.xpos == "NNS") return false;
        return true;
    }

    /// A figure of the article says that several met this fate, whoever they are.
    bool more_than_one(Fate fate) const {
        return std::any_of(document_.quantities.begin(), document_.quantities.end(), [&](const text::Quantity& q) {
            if (q.kind != text::Quantity::Kind::count || !q.interval.low || !(Decimal{1} < *q.interval.low))
                return false;
            const std::uint32_t who = q.counted == text::kNoToken ? q.head : q.counted;
            const Fate told = fate_at(q.tokens.sentence, who);
            return told == fate || (fate == Fate::injured && told == Fate::killed);
        });
    }

    Fate fate_of(const Referent& person) const {
        Fate fate = Fate::unknown;
        for (const SourceRange& mention : person.mentions) {
            const Fate here = fate_at(mention);
            if (here == Fate::killed) return here;
            if (here != Fate::unknown) fate = here;
        }
        return fate;
    }

    Fate fate_at(const SourceRange& mention) const {
        for (std::uint32_t s = 0; s < graphs_.size(); ++s) {
            if (!document_.sentences[s].range.contains(mention)) continue;
            const auto& tokens = document_.sentences[s].tokens;
            for (std::uint32_t t = 0; t < tokens.size(); ++t)
                if (tokens[t].range.overlaps(mention)) return fate_at(s, t);
        }
        return Fate::unknown;
    }

    Fate fate_at(std::uint32_t s, std::uint32_t person) const {
        const ClauseGraph& graph = graphs_[s];
        if (lexicon_.in_class(graph, person, "attackers")) return Fate::suspected;
        Fate fate = Fate::unknown;
        for (std::uint32_t v = 0; v < graph.size(); ++v)
            for (const RoleEdge& e : graph.edges(v)) {
                const bool meant = e.to == person || apposed(graph, e.to, person) ||
                                   (e.role == "obj" && owner_of_part(graph, e.to) == person);
                if (e.distance > 1 || !meant) continue;
                const Fate told = fate_by(graph, v, e.role);
                if (told == Fate::killed) return told;
                if (told != Fate::unknown) fate = told;
            }
        return fate;
    }
    static bool apposed(const ClauseGraph& graph, std::uint32_t noun, std::uint32_t person) {
        const auto& edges = graph.edges(noun);
        return std::any_of(edges.begin(), edges.end(),
                           [&](const RoleEdge& e) { return e.role == "appos" && e.to == person; });
    }

    static bool goes_to_hospital(const ClauseGraph& graph, std::uint32_t v) {
        const auto& edges = graph.edges(v);
        return std::any_of(edges.begin(), edges.end(), [&](const RoleEdge& e) {
            const text::Token& place = graph.sentence().tokens[e.to];
            return (e.role == "to" || e.role == "in" || e.role == "at" || e.role == "into") &&
                   one_of(lower_case(place.lemma), {"hospital", "clinic", "infirmary", "surgery", "er"});
        });
    }

    /// "Struck the knee of a girl", "hit the man's arm": the owner of what is hit, along with the verb.
    std::uint32_t owner_of_part(const ClauseGraph& graph, std::uint32_t part) const {
        const bool body = one_of(graph.sentence().tokens[part].lemma,
                                 {"arm", "leg", "head", "chest", "knee", "hand", "foot", "face", "neck", "shoulder",
                                  "back", "stomach", "abdomen", "torso", "thigh", "groin", "hip", "ankle", "eye"});
        return body ? graph.find(part, "of") : text::kNoToken;
    }

    /// What a verb or adjective says of the one in the given role.
    Fate fate_by(const ClauseGraph& graph, std::uint32_t v, std::string_view role) const {
        const std::string& lemma = graph.sentence().tokens[v].lemma;
        const auto in = [&](std::string_view words) { return lexicon_.in_class(graph, v, words); };
        if (role == "obj") {
            if (in("kill")) return Fate::killed;
            if (in("arrest") || one_of(lemma, {"charge", "accuse", "suspect", "book", "indict"}))
                return Fate::suspected;
            const std::uint32_t what = graph.find(v, "comp");
            if (what != text::kNoToken && lexicon_.in_class(graph, what, "dead")) return Fate::killed;
            if (in("injure") || one_of(lemma, {"shoot", "stab", "hit", "strike", "graze"})) return Fate::injured;
            if (in("hospitalise") || (in("take_away") && goes_to_hospital(graph, v))) return Fate::injured;
        }
        if (role == "subj") {
            if (in("die") || in("dead")) return Fate::killed;
            if (one_of(lemma, {"shoot", "stab", "fire"})) return Fate::suspected;
            if (in("suffer")) return Fate::injured;
        }
        if (role == "of" && in("death_noun")) return Fate::killed;
        return Fate::unknown;
    }

    const text::Document& document_;
    std::span<const ClauseGraph> graphs_;
    const Lexicon& lexicon_;
    std::span<const Claim> claims_;
    std::vector<Referent>& all_;
};

}  // namespace

void mark_people(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                 std::span<const Claim> claims, std::vector<Referent>& all) {
    People(document, graphs, lexicon, claims, all).run();
}

}  // namespace gainsay::claims
