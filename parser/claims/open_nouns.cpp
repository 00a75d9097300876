// Acts told by nouns: "the robbery took place", "no search of the house was carried out", "there was no coup", "made an
// apology to the miners". Such a clause says what the verb says that the noun is made from (nominalizations: Grimshaw,
// Argument Structure, 1990; support verbs: Gross, 1981). Tested by open_nouns_test.cpp.
#include "parser/claims/open_claims.hpp"

#include "parser/claims/referent_words.hpp"
#include "parser/claims/word_relations.hpp"

#include <algorithm>

namespace gainsay::claims {

using text::kNoToken;
using text::Token;
using text::Upos;
using words::lower_case;
using words::one_of;

namespace {

constexpr std::string_view kNoVerb = "=";  ///< in the table: of an act or event, though made from no verb

/// Adjectives that say nothing of what sort of act it was.
bool says_no_kind(std::string_view lemma) {
    return one_of(lemma, {"such", "alleged", "supposed", "purported", "reported", "claimed", "so-called", "any",
                          "other", "further", "new", "recent", "actual", "own", "first", "second", "last", "final"});
}

/// Roles of a noun of action beside "of" and "by": what its verb has in the same words.
bool is_kept_role(std::string_view role) {
    return one_of(role, {"in", "at", "inside", "outside", "near", "to", "with", "from", "for", "over"});
}

bool is_patient_role(std::string_view role) {
    return one_of(role, {"of", "against", "on", "upon", "into"});
}

}  // namespace

std::optional<OpenClaims::NounOfAct> OpenClaims::noun_of_act(const Clause& clause) const {
    const std::uint32_t s = clause.sentence, t = clause.predicate;
    const Token& w = token(s, t);
    const std::uint32_t subject = graphs_[s].find(t, "subj"), object = graphs_[s].find(t, "obj");
    NounOfAct told;
    told.noun = subject;
    if (w.upos == Upos::noun) {  // "the robbery was a hoax"
        told.made_up = true;
        return one_of(w.lemma, {"hoax", "fabrication", "fiction", "invention"}) ? std::optional(told) : std::nullopt;
    }
    if (w.upos != Upos::verb) return std::nullopt;
    const bool takes_place = w.lemma == "take" && object != kNoToken && token(s, object).lemma == "place";
    if (takes_place || one_of(w.lemma, {"occur", "happen"})) {
        told.certain = true;
        return told;
    }
    if (one_of(w.lemma, {"be", "exist"}) || (object == kNoToken && one_of(w.lemma, {"begin", "start"}))) return told;
    told.noun = object;
    told.agent = subject;
    told.made_up = lexicon_.in_class(graphs_[s], t, "making_up");
    if (told.made_up) told.agent = kNoToken;
    told.certain = lexicon_.in_class(graphs_[s], t, "carrying_out");
    if (told.made_up || told.certain) return told;
    const bool done = told.agent != kNoToken || graphs_[s].passive(t);  // not "make no mistake"
    return done && lexicon_.in_class(graphs_[s], t, "giving") ? std::optional(told) : std::nullopt;
}

/// The verb for what the noun tells of, or the noun itself where there is no verb; "" when it is no act.
std::string OpenClaims::act_of_noun(const Clause& clause, const NounOfAct& told, char& word_class) const {
    const Token& noun = token(clause.sentence, told.noun);
    const std::string lemma = lower_case(noun.lemma);
    const WordEntry entry = look_up(WordClass::noun, lemma);
    const bool gives = !told.certain && told.agent != kNoToken;  // "gave a speech", but "has a party" is no act
    word_class = 'v';
    if (!entry.made_from.empty() && entry.made_from.front() != kNoVerb) return std::string(entry.made_from.front());
    if (told.certain && !look_up(WordClass::verb, lemma).senses.empty()) return lemma;  // "the hack took place"
    word_class = 'n';
    return !gives && (told.certain || !entry.made_from.empty()) ? lemma : std::string();
}

void OpenClaims::tell_by_noun(Clause& clause) const {
    const std::uint32_t s = clause.sentence;
    const std::optional<NounOfAct> told = noun_of_act(clause);
    if (!told || told->noun == kNoToken || token(s, told->noun).upos != Upos::noun) return;
    char word_class = 'v';
    const std::string verb = act_of_noun(clause, *told, word_class);
    if (verb.empty() || number_at(s, told->noun) || rest_of_phrase(s, clause.predicate) == told->noun) return;
    Matter& m = clause.matter;
    m.predicate = word_class == 'v' ? acts_.canonical(verb) : verb;
    m.word_class = word_class;
    m.eventive = told->agent == kNoToken;
    clause.made_up = told->made_up;
    m.arguments.clear();
    clause.tokens.clear();
    add_arguments_of_noun(clause, *told);
    add_manner(clause, told->noun);
    take_up_patient(clause, told->noun);
}

void OpenClaims::add_arguments_of_noun(Clause& clause, const NounOfAct& told) const {
    const std::uint32_t s = clause.sentence;
    const auto add = [&](const std::string& role, std::uint32_t to) {
        const bool time = std::any_of(document_.times.begin(), document_.times.end(),
                                      [&](const auto& x) { return x.tokens.contains(s, to); });
        if (time || token(s, to).upos == Upos::verb) return;
        MatterArgument a = argument(s, to, 2);
        a.role = role;
        clause.matter.arguments.push_back(std::move(a));
        clause.tokens.push_back(to);
    };
    if (told.agent != kNoToken) add("subj", told.agent);
    std::vector<RoleEdge> edges = graphs_[s].edges(told.noun);
    for (const RoleEdge& e : graphs_[s].edges(clause.predicate))  // "was committed against them", "by them"
        if (e.role != "subj" && e.role != "obj" && e.to != told.noun) edges.push_back(e);
    for (const RoleEdge& e : edges) {
        if (e.distance > 1 || e.to == told.noun) continue;
        const bool owner = token(s, e.to).relation == "nmod" && token(s, e.to).subtype == "poss";
        if (owner) continue;  // "the army's attack", "the mayor's murder": whoever did it or whom it befell
        if (e.role == "by" || e.role == "between" || e.role == "among")
            add("subj", e.to);
        else if (is_patient_role(e.role) && clause.matter.word_class == 'v')
            add("obj", e.to);
        else if (is_kept_role(e.role) || is_patient_role(e.role))
            add(e.role, e.to);
    }
}

/// "No armed robbery", "a bank robbery": the kind of it, which a denial may be limited to.
void OpenClaims::add_manner(Clause& clause, std::uint32_t noun) const {
    const std::uint32_t s = clause.sentence;
    for (const std::uint32_t c : graphs_[s].children(noun)) {
        const Token& w = token(s, c);
        if ((w.relation != "amod" && w.relation != "compound") || says_no_kind(w.lower)) continue;
        MatterArgument how;
        how.role = "how";
        how.head = lower_case(w.lemma);
        clause.matter.arguments.push_back(std::move(how));
        clause.tokens.push_back(c);
    }
}

/// "The robbery took place in May": of whom or what the article has told before.
void OpenClaims::take_up_patient(Clause& clause, std::uint32_t noun) const {
    const std::uint32_t s = clause.sentence;
    const auto& arguments = clause.matter.arguments;
    const auto& children = graphs_[s].children(noun);
    const bool definite = std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
        return token(s, c).relation == "det" && one_of(token(s, c).lower, {"the", "this", "that", "these", "those"});
    });
    const bool has_one =
        std::any_of(arguments.begin(), arguments.end(), [](const MatterArgument& a) { return a.role == "obj"; });
    const auto found = patients_.find(clause.matter.predicate);
    if (!definite || has_one || clause.matter.word_class != 'v' || found == patients_.end()) return;
    clause.matter.arguments.push_back(found->second);
    clause.tokens.push_back(noun);
}

void OpenClaims::remember_patients() {
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s)
        for (std::uint32_t t = 0; t < document_.sentences[s].tokens.size(); ++t) {
            if (token(s, t).upos != Upos::verb) continue;
            const std::uint32_t object = graphs_[s].find(t, "obj");
            if (object == kNoToken) continue;
            MatterArgument patient = argument(s, object, 2);
            patient.role = "obj";
            if (!patient.head.empty() || !patient.key.empty())
                patients_.emplace(predicate_of(s, t), std::move(patient));
        }
}

}  // namespace gainsay::claims
