#include "app/ask.hpp"

#include "parser/claims/referent_words.hpp"
#include "parser/text/english_model.hpp"
#include "solver/logic/ground.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace gainsay::app {
namespace {

using logic::Formula;

std::optional<Day> latest_day(const std::vector<text::Document>& documents) {
    std::optional<Day> latest;
    for (const text::Document& d : documents) {
        if (d.article.published && (!latest || *latest < *d.article.published)) latest = d.article.published;
    }
    return latest;
}

// The set with "not all that `claim` says" in place of what it says.
logic::ConstraintSet with_negation(const logic::ConstraintSet& set, AssumptionId claim) {
    logic::ConstraintSet result;
    result.variables = set.variables;
    result.assumptions = set.assumptions;
    std::vector<Formula> said;
    for (const logic::Constraint& c : set.constraints) {
        if (c.assumption == claim) {
            said.push_back(c.formula);
        } else {
            result.add_constraint(c.formula, c.assumption);
        }
    }
    result.add_constraint(logic::not_(logic::and_(std::move(said))), claim);
    return result;
}

class Asker {
public:
    Asker(const Run& run, const Budget& budget)
        : run_(run), budget_(budget), grounding_(logic::ground(run.claims, run.rules, run.documents)) {}

    AskAnswer answer();

private:
    bool of_statement(std::size_t claim) const {
        return run_.claims.claims[claim].article.index() + 1 == run_.documents.size();
    }
    std::vector<Ground> grounds(const logic::ConstraintSet& set, std::size_t claim);
    std::string in_plain_words(std::string text) const;
    Ground ground_of(const mus::Mus& mus, AssumptionId asked, const logic::ConstraintSet& set) const;
    logic::ConstraintSet alone(const logic::ConstraintSet& set, std::size_t claim) const;
    bool same_words(const claims::Claim& ours, const claims::Claim& theirs) const;
    std::optional<VariableId> only_variable(std::size_t claim) const;
    bool join_by_words(logic::ConstraintSet& set, std::size_t claim) const;
    void weigh(AnsweredClaim& answered, const logic::ConstraintSet& set, std::size_t claim);

    const Run& run_;
    const Budget& budget_;
    logic::Grounding grounding_;
    AskAnswer answer_;
};

// The other claims of the statement are no evidence for this one.
logic::ConstraintSet Asker::alone(const logic::ConstraintSet& set, std::size_t claim) const {
    logic::ConstraintSet result;
    result.variables = set.variables;
    result.assumptions = set.assumptions;
    for (const logic::Constraint& c : set.constraints) {
        bool other = false;
        for (std::size_t i = 0; i < grounding_.of_claim.size(); ++i) {
            if (i != claim && of_statement(i) && c.assumption.valid() && grounding_.of_claim[i] == c.assumption)
                other = true;
        }
        if (!other) result.add_constraint(c.formula, c.assumption);
    }
    return result;
}

// "'the raid' in a7" is the statement's own raid where a7 is no article of the reader's.
std::string Asker::in_plain_words(std::string text) const {
    const std::string article = " in a" + std::to_string(run_.documents.size());
    for (std::size_t at = text.find(article); at != std::string::npos; at = text.find(article, at + 1)) {
        const std::size_t end = at + article.size();
        const bool digit = end < text.size() && text[end] >= '0' && text[end] <= '9';
        if (!digit) text.replace(at, article.size(), " in the statement");
    }
    return text;
}

Ground Asker::ground_of(const mus::Mus& mus, AssumptionId asked, const logic::ConstraintSet& set) const {
    Ground ground;
    for (std::size_t i = 0; i < grounding_.of_claim.size(); ++i) {
        const AssumptionId id = grounding_.of_claim[i];
        if (id.valid() && id != asked && std::binary_search(mus.claims.begin(), mus.claims.end(), id))
            ground.claims.push_back(ClaimId::at(i));
    }
    for (const AssumptionId id : mus.assumptions) {
        const std::string& text = set.assumptions[id.index()].text;
        if (!text.empty()) ground.assumptions.push_back(in_plain_words(text));
    }
    ground.certainty = mus.certainty;
    ground.proven = mus.proof == mus::Proof::proven;
    return ground;
}

// The minimal sets that the asked claim takes part in.
std::vector<Ground> Asker::grounds(const logic::ConstraintSet& set, std::size_t claim) {
    const AssumptionId asked = grounding_.of_claim[claim];
    Statistics statistics;
    const mus::Analysis analysis = mus::find_minimal_sets(set, budget_, statistics);
    std::vector<Ground> result;
    for (const mus::ComponentResult& component : analysis.components) {
        if (!std::binary_search(component.claims.begin(), component.claims.end(), asked)) continue;
        for (const mus::Mus& mus : component.muses) {
            const bool with = std::binary_search(mus.claims.begin(), mus.claims.end(), asked);
            if (with && mus.claims.size() > 1) result.push_back(ground_of(mus, asked, set));
        }
    }
    for (const mus::Undecided& u : analysis.undecided) {
        const bool concerned = std::binary_search(u.claims.begin(), u.claims.end(), asked);
        if (concerned) answer_.undecided.push_back(u);
    }
    std::sort(result.begin(), result.end(), [](const Ground& a, const Ground& b) {
        return std::tuple(a.certainty, a.claims.size(), a.claims) < std::tuple(b.certainty, b.claims.size(), b.claims);
    });
    return result;
}

Verdict verdict_of(bool in_favour, bool against) {
    if (in_favour) return against ? Verdict::disputed : Verdict::supported;
    return against ? Verdict::refuted : Verdict::undecided;
}

Verdict verdict_of(const std::vector<AnsweredClaim>& claims) {
    const auto any = [&](Verdict v) {
        return std::any_of(claims.begin(), claims.end(), [&](const AnsweredClaim& c) { return c.verdict == v; });
    };
    if (claims.empty()) return Verdict::not_read;
    for (const Verdict v : {Verdict::refuted, Verdict::disputed, Verdict::undecided}) {
        if (any(v)) return v;
    }
    return Verdict::supported;
}

// "The collapse" of the statement is "the collapse of the bridge" of an article; letters' case is no matter.
bool Asker::same_words(const claims::Claim& ours, const claims::Claim& theirs) const {
    if (ours.fact != theirs.fact || ours.arguments.size() != theirs.arguments.size()) return false;
    for (std::size_t i = 0; i < ours.arguments.size(); ++i) {
        if (!ours.arguments[i].valid() || !theirs.arguments[i].valid()) return false;
        const claims::Referent& a = run_.claims.referents[ours.arguments[i].index()];
        const claims::Referent& b = run_.claims.referents[theirs.arguments[i].index()];
        const std::string mine = claims::words::lower_case(a.text), other = claims::words::lower_case(b.text);
        const bool begins = other.starts_with(mine + " ") && a.event && mine != "the event";
        if (mine.empty() || (mine != other && !begins)) return false;
    }
    return !ours.arguments.empty();
}

// The one thing that a claim is about: a count, a moment, whether something is so.
std::optional<VariableId> Asker::only_variable(std::size_t claim) const {
    std::optional<VariableId> only;
    for (const logic::Constraint& c : grounding_.set.constraints) {
        if (!c.assumption.valid() || c.assumption != grounding_.of_claim[claim]) continue;
        for (const VariableId v : logic::variables_of(c.formula)) {
            if (only && *only != v) return std::nullopt;
            only = v;
        }
    }
    return only;
}

// Articles are linked where they may clash. Who asks in an article's own words means the same, whether or not anything
// else speaks for it.
bool Asker::join_by_words(logic::ConstraintSet& set, std::size_t claim) const {
    const std::optional<VariableId> ours = only_variable(claim);
    if (!ours) return false;
    bool any = false;
    for (std::size_t i = 0; i < grounding_.of_claim.size(); ++i) {
        if (of_statement(i) || !grounding_.of_claim[i].valid()) continue;
        const claims::Claim &asked = run_.claims.claims[claim], &told = run_.claims.claims[i];
        const std::optional<VariableId> theirs = same_words(asked, told) ? only_variable(i) : std::nullopt;
        if (!theirs || *theirs == *ours) continue;
        if (set.variables[ours->index()].sort != set.variables[theirs->index()].sort) continue;
        const bool boolean = set.variables[ours->index()].sort == logic::Sort::boolean;
        const std::string name = run_.claims.referents[told.arguments.front().index()].text;
        logic::Assumption same;
        same.kind = logic::Assumption::Kind::link;
        same.certainty = logic::Certainty::likely;
        same.text = "'" + name + "' in a" + std::to_string(told.article.index() + 1) + " is what the statement means";
        const AssumptionId link = set.add_assumption(std::move(same));
        set.add_constraint(boolean ? logic::iff(logic::variable(*ours), logic::variable(*theirs))
                                   : logic::equal(logic::sum_of(*ours), logic::sum_of(*theirs)),
                           link);
        any = true;
    }
    return any;
}

void Asker::weigh(AnsweredClaim& answered, const logic::ConstraintSet& set, std::size_t claim) {
    answered.against = grounds(set, claim);
    answered.in_favour = grounds(with_negation(set, grounding_.of_claim[claim]), claim);
    answered.verdict = verdict_of(!answered.in_favour.empty(), !answered.against.empty());
}

AskAnswer Asker::answer() {
    for (std::size_t i = 0; i < run_.claims.claims.size(); ++i) {
        if (!of_statement(i) || !grounding_.of_claim[i].valid()) continue;
        AnsweredClaim answered;
        answered.claim = ClaimId::at(i);
        logic::ConstraintSet set = alone(grounding_.set, i);
        weigh(answered, set, i);
        if (answered.verdict == Verdict::undecided && answer_.undecided.empty() && join_by_words(set, i))
            weigh(answered, set, i);
        answer_.claims.push_back(std::move(answered));
    }
    answer_.verdict = verdict_of(answer_.claims);
    return std::move(answer_);
}

}  // namespace

const char* name(Verdict verdict) {
    switch (verdict) {
    case Verdict::supported:
        return "supported";
    case Verdict::refuted:
        return "refuted";
    case Verdict::disputed:
        return "disputed";
    case Verdict::undecided:
        return "undecided";
    case Verdict::not_read:
        break;
    }
    return "not read";
}

void add_statement(Run& run, const std::string& statement, std::optional<Day> published) {
    text::Article article;
    article.id = ArticleId::at(run.documents.size());
    article.source = run.sources.add("the statement", statement);
    article.outlet = "the statement";
    article.published = published ? published : latest_day(run.documents);
    const std::string_view bytes = run.sources[article.source].bytes();
    const SourceRange all{0, static_cast<std::uint32_t>(bytes.size())};
    article.blocks.push_back({text::BlockKind::paragraph, text::MappedText::verbatim(bytes, all), all});
    run.documents.push_back(text::read_document(std::move(article), text::EnglishModel::embedded()));
}

AskAnswer ask(const Run& run, const Budget& budget) {
    return Asker(run, budget).answer();
}

}  // namespace gainsay::app
