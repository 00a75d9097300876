// Claims → constraints. Every claim gets one assumption; variables of linked referents are equal while the link is
// assumed; what may change with time is one variable a day, joined by persistence. Tested by ground_test.cpp.
#include "solver/logic/grounder.hpp"

#include "parser/claims/geography.hpp"
#include "parser/claims/identity.hpp"

#include "parser/claims/scores.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::logic {

using claims::Claim;
using language::ast::FactType;

namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::int64_t kDisasterDays = 14;  ///< for so long the dead of an earthquake or a flood are still being found

/// The first and the last second of an interval's sides.
std::pair<std::optional<std::int64_t>, std::optional<std::int64_t>> in_seconds(const TimeInterval& t) {
    if (t.by_seconds) return {t.earliest, t.latest};
    std::optional<std::int64_t> first, last;
    if (t.earliest) first = *t.earliest * kSecondsPerDay;
    if (t.latest) last = *t.latest * kSecondsPerDay + kSecondsPerDay - 1;
    return {first, last};
}

/// "who is behind {E}" → "who is behind it"
std::string without_slots(std::string text) {
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{')) {
        const std::size_t close = text.find('}', open);
        if (close == std::string::npos) break;
        text.replace(open, close - open + 1, "it");
    }
    return text;
}

Formula within(VariableId v, std::optional<std::int64_t> low, std::optional<std::int64_t> high) {
    std::vector<Formula> parts;
    if (low) parts.push_back(at_most(constant(*low), sum_of(v)));
    if (high) parts.push_back(at_most(sum_of(v), constant(*high)));
    return parts.size() == 1 ? parts.front() : and_(std::move(parts));
}

}  // namespace

Grounder::Grounder(const claims::ClaimSet& claims, const language::RuleSet& rules,
                   std::span<const text::Document> documents)
    : claims_(claims), rules_(rules), documents_(documents), links_(link_referents(claims, rules)),
      instances_(claims, rules, result_.set) {
    result_.links = links_.links;
}

Grounding Grounder::run() {
    ground_claims();
    ground_rules();
    join_instances();
    join_series();
    oppose_contraries();
    keep_what_happened();
    join_moments();
    exclude_values();
    add_up_parts();
    return std::move(result_);
}

void Grounder::ground_claims() {
    result_.of_claim.resize(claims_.claims.size(), AssumptionId::none());
    instance_of_claim_.resize(claims_.claims.size(), SIZE_MAX);
    for (const Claim& c : claims_.claims) {
        if (!c.occasion || !c.as_of || !c.as_of->bounded()) continue;
        const std::int64_t day = *c.as_of->in_days().latest;
        const auto [entry, added] = occasions_.emplace(std::pair{c.last_speaker().id, *c.occasion}, day);
        if (!added) entry->second = std::min(entry->second, day);
    }
    for (std::size_t i = 0; i < claims_.claims.size(); ++i)
        if (claims::commits(claims_.claims[i].modality)) ground_claim(i);
}

std::optional<std::int64_t> Grounder::day_of(const Claim& claim) const {
    if (claim.occasion) {
        const auto occasion = occasions_.find({claim.last_speaker().id, *claim.occasion});
        if (occasion != occasions_.end()) return occasion->second;
    }
    if (!claim.as_of || !claim.as_of->bounded()) return std::nullopt;
    return claim.as_of->in_days().latest;
}

void Grounder::ground_claim(std::size_t index) {
    const Claim& claim = claims_.claims[index];
    Instance key;
    key.fact = claim.fact;
    key.arguments = claim.arguments;
    if (const auto* q = std::get_if<claims::QuantityValue>(&claim.value)) key.unit = q->unit;
    if (rules_.facts[claim.fact.index()].periodic && claim.event_time && claim.event_time->bounded())
        key.period = claim.event_time->in_days();
    if (instances_.timed(claim.fact)) {
        key.day = day_of(claim);
        if (!key.day) key.undated = claim.article;
        const auto* truth_value = std::get_if<claims::TruthValue>(&claim.value);
        if (truth_value && rules_.facts[claim.fact.index()].once)
            key.phase = truth_value->value == claim.positive ? Phase::after : Phase::before;
    }
    key.act = act_of(claim);
    const std::size_t instance = instances_.at(std::move(key));
    instances_[instance].claims.push_back(index);
    instance_of_claim_[index] = instance;
    const std::string value = value_id(claim.value);
    if (!value.empty()) values_[instance].insert(value);
    for (std::string& wider : wider_values(claim)) values_[instance].insert(std::move(wider));

    Assumption a;
    a.kind = Assumption::Kind::claim;
    a.index = static_cast<std::uint32_t>(index);
    a.text = claims::to_text(claim, claims_, rules_);
    result_.of_claim[index] = result_.set.add_assumption(std::move(a));
    result_.set.add_constraint(content_of(claim, instance), result_.of_claim[index]);
}

/// What a value that somebody asserts is a kind of: "missile" is listed in the class `hit_by_weapon`. Who denies a
/// missile does not deny other weapons.
std::vector<std::string> Grounder::wider_values(const Claim& claim) const {
    const auto* value = std::get_if<claims::TextValue>(&claim.value);
    std::vector<std::string> wider;
    if (value == nullptr || !claim.positive) return wider;
    const std::string prefix = rules_.facts[claim.fact.index()].name + "_";
    for (auto at = rules_.words.lower_bound(prefix); at != rules_.words.end() && at->first.starts_with(prefix); ++at) {
        const std::string name = at->first.substr(prefix.size());
        const auto& listed = at->second;
        if (name != value->text && std::find(listed.begin(), listed.end(), value->text) != listed.end())
            wider.push_back(name);
    }
    return wider;
}

Formula Grounder::content_of(const Claim& claim, std::size_t instance) {
    Formula content = truth(true);
    if (const auto* q = std::get_if<claims::QuantityValue>(&claim.value)) {
        const int scale = instances_.scale(claim.fact, q->unit);
        const auto side = [&](const std::optional<Decimal>& d) { return d ? d->scaled_by(scale) : std::nullopt; };
        content = within(instances_.number(instance), side(q->interval.low), side(q->interval.high));
    } else if (const auto* t = std::get_if<claims::TimeValue>(&claim.value)) {
        const auto [first, last] = in_seconds(t->interval);
        content = within(instances_.number(instance), first, last);
        if (rules_.facts[claim.fact.index()].name == "date" && claim.arguments.size() == 1)
            moments_.insert(claim.arguments.front());
    } else if (const auto* b = std::get_if<claims::TruthValue>(&claim.value)) {
        content = variable(instances_.proposition(instance, {}));
        if (!b->value) content = not_(std::move(content));
    } else {
        std::vector<Formula> parts{variable(instances_.proposition(instance, value_id(claim.value)))};
        for (const std::string& wider : wider_values(claim))
            parts.push_back(variable(instances_.proposition(instance, wider)));
        content = and_(std::move(parts));
    }
    return claim.positive ? content : not_(std::move(content));
}

// ---- links ---------------------------------------------------------------------------------------------------------

VariableId Grounder::link_variable(LinkId id) {
    const auto found = link_variables_.find(id);
    if (found != link_variables_.end()) return found->second;
    const Link& link = result_.links[id.index()];
    const VariableId v =
        result_.set.add_variable(fmt::format("same(r{},r{})", link.a.value, link.b.value), Sort::boolean, link.text);
    Assumption a;
    a.kind = Assumption::Kind::link;
    a.index = id.value;
    a.certainty = link.certainty;
    a.text = link.text;
    result_.set.add_constraint(variable(v), result_.set.add_assumption(std::move(a)));
    return link_variables_.emplace(id, v).first->second;
}

Formula Grounder::same(ReferentId a, ReferentId b) {
    if (a == b) return truth(true);
    const LinkId link = links_.between(a, b);
    return link.valid() ? variable(link_variable(link)) : truth(false);
}

std::optional<Formula> Grounder::same_arguments(const std::vector<ReferentId>& a, const std::vector<ReferentId>& b) {
    std::vector<Formula> parts;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] == b[i]) continue;
        if (!links_.between(a[i], b[i]).valid()) return std::nullopt;
        parts.push_back(same(a[i], b[i]));
    }
    return and_(std::move(parts));
}

std::vector<std::uint32_t> Grounder::cluster_key(const Instance& i) const {
    std::vector<std::uint32_t> key{i.fact.value};
    for (const ReferentId r : i.arguments) key.push_back(links_.cluster_of[r.index()]);
    return key;
}

void Grounder::join_instances() {
    std::map<std::vector<std::uint32_t>, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < instances_.all().size(); ++i) groups[cluster_key(instances_.all()[i])].push_back(i);
    join_clauses();
    for (const auto& [key, members] : groups) {
        // Values named of one are propositions about all of them.
        std::set<std::string> values;
        for (const std::size_t m : members) values.insert(values_[m].begin(), values_[m].end());
        for (const std::size_t m : members)
            if (!values.empty()) values_[m] = values;
        const std::vector<std::size_t> acts = distinct_acts(members);
        for (std::size_t x = 0; x < members.size(); ++x)
            for (std::size_t y = x + 1; y < members.size(); ++y) {
                const Instance &a = instances_.all()[members[x]], &b = instances_.all()[members[y]];
                if (a.period != b.period) continue;
                if (a.unit != b.unit) {
                    join_group(members[x], members[y]);
                    continue;
                }
                auto condition = same_arguments(a.arguments, b.arguments);
                if (!condition) continue;
                auto act = one_act(members[x], members[y], acts);
                if (act) join_pair(members[x], members[y], and_({std::move(*condition), std::move(*act)}));
            }
    }
}

/// "Nobody was hurt", "three workers were hurt": groups of people are counted apart, but of nobody there is no group.
void Grounder::join_group(std::size_t a, std::size_t b) {
    const Instance &x = instances_.all()[a], &y = instances_.all()[b];
    const language::FactInfo& fact = rules_.facts[x.fact.index()];
    if (fact.type != FactType::count || fact.unit != "people" || x.day != y.day || x.undated != y.undated) return;
    if (x.unit != fact.unit && y.unit != fact.unit) return;
    // Within one article a group and nobody are told of two events more often than not.
    const auto& referents = claims_.referents;
    for (std::size_t i = 0; i < x.arguments.size(); ++i)
        if (referents[x.arguments[i].index()].article == referents[y.arguments[i].index()].article) return;
    auto condition = same_arguments(x.arguments, y.arguments);
    if (!condition) return;
    const std::size_t all = x.unit == fact.unit ? a : b, group = x.unit == fact.unit ? b : a;
    const auto none = [&](std::size_t i) { return at_most(sum_of(instances_.number(i)), constant(0)); };
    result_.set.add_constraint(implies(and_({std::move(*condition), none(all)}), none(group)));
}

Formula Grounder::equal_values(std::size_t a, std::size_t b) {
    const FactId fact = instances_.all()[a].fact;
    if (instances_.numeric(fact)) return equal(sum_of(instances_.number(a)), sum_of(instances_.number(b)));
    if (rules_.facts[fact.index()].type == FactType::truth)
        return iff(variable(instances_.proposition(a, {})), variable(instances_.proposition(b, {})));
    std::vector<Formula> parts;
    std::set<std::string> values = values_[a];
    values.insert(values_[b].begin(), values_[b].end());
    values_[a] = values_[b] = values;
    parts.reserve(values.size());
    for (const std::string& v : values)
        parts.push_back(iff(variable(instances_.proposition(a, v)), variable(instances_.proposition(b, v))));
    return and_(std::move(parts));
}

/// "The toll rose to 32": whoever says so knows that it was lower before.
bool Grounder::tells_a_rise(const Claim& claim) const {
    const auto rising = rules_.words.find("rise");
    if (rising == rules_.words.end() || claim.article.index() >= documents_.size()) return false;
    const std::vector<text::Sentence>& sentences = documents_[claim.article.index()].sentences;
    if (claim.sentence >= sentences.size()) return false;
    const std::vector<text::Token>& tokens = sentences[claim.sentence].tokens;
    return std::any_of(tokens.begin(), tokens.end(), [&](const text::Token& token) {
        return claim.range.contains(token.range) && token.upos == text::Upos::verb &&
               std::find(rising->second.begin(), rising->second.end(), token.lemma) != rising->second.end();
    });
}

/// The tolls that two articles give of what is news need not be of one hour, unless it is one speaker on one occasion;
/// those of a disaster grow for weeks. Of an event that they date or place the toll is in dispute.
bool Grounder::may_have_grown(const Instance& x, const Instance& y) const {
    if (!rules_.facts[x.fact.index()].cumulative || x.claims.empty() || y.claims.empty() || !x.day) return false;
    const Claim &a = claims_.claims[x.claims.front()], &b = claims_.claims[y.claims.front()];
    if (a.article == b.article) return false;
    if (a.occasion && a.occasion == b.occasion && a.last_speaker().id == b.last_speaker().id) return false;
    if (tells_a_rise(a) || tells_a_rise(b)) return true;
    const KindId disaster = rules_.kind("disaster");
    const auto fresh = [&](const Instance& i) {
        const claims::Referent& event = claims_.referents[i.arguments.front().index()];
        const bool lasting = event.kind.valid() && disaster.valid() && rules_.is_a(event.kind, disaster);
        const bool dated = event.time && event.time->bounded();
        if (lasting) return !dated || *event.time->in_days().latest + kDisasterDays >= *i.day;
        const bool vague = event.places.empty() && !event.target.valid() && event.owners.empty();
        return !dated && vague && event.story.has_value();
    };
    return fresh(x) && fresh(y);
}

void Grounder::join_pair(std::size_t a, std::size_t b, Formula condition) {
    const Instance &x = instances_.all()[a], &y = instances_.all()[b];
    // A silence may be broken, and a thing may happen, within the day on which both were reported.
    const bool same_moment = (x.day && x.day == y.day) || (x.undated.valid() && x.undated == y.undated);
    const bool same_time = !instances_.timed(x.fact) || (same_moment && x.phase == y.phase && !may_have_grown(x, y));
    if (same_time)
        result_.set.add_constraint(implies(std::move(condition), equal_values(a, b)));
    else
        join_in_time(a, b, condition);
}

/// Two moments: a toll may grow but not fall, a thing that happened stays happened; whatever else is equal only as long
/// as nothing is assumed to have changed.
void Grounder::join_in_time(std::size_t a, std::size_t b, const Formula& condition) {
    const bool ordered =
        instances_.all()[a].day && instances_.all()[b].day && instances_.all()[a].day != instances_.all()[b].day;
    if (ordered && *instances_.all()[b].day < *instances_.all()[a].day) std::swap(a, b);
    const FactId fact = instances_.all()[a].fact;
    const language::FactInfo& info = rules_.facts[fact.index()];
    if (info.type == FactType::age && ordered) {
        // Between two days a person has as many birthdays as years lie between them, or one more.
        const std::int64_t years = (*instances_.all()[b].day - *instances_.all()[a].day) * 10'000 / 3'652'425;
        const LinearSum older = plus(sum_of(instances_.number(b)), times(sum_of(instances_.number(a)), -1));
        result_.set.add_constraint(
            implies(condition, and_({at_most(constant(years), older), at_most(older, constant(years + 1))})));
        return;
    }
    if (info.cumulative && ordered)
        persistence(a, b, implies(condition, at_most(sum_of(instances_.number(a)), sum_of(instances_.number(b)))),
                    false);
    persistence(a, b, implies(condition, equal_values(a, b)), true);
}

void Grounder::persistence(std::size_t earlier, std::size_t later, Formula formula, bool explains) {
    const Instance &a = instances_.all()[earlier], &b = instances_.all()[later];
    if (a.claims.empty() || b.claims.empty()) return;
    Persistence p;
    p.earlier = ClaimId::at(a.claims.front());
    p.later = ClaimId::at(b.claims.front());
    p.later_explains = explains;
    Assumption assumption;
    assumption.kind = Assumption::Kind::persistence;
    assumption.index = static_cast<std::uint32_t>(result_.persistences.size());
    const std::string what = instances_.describe(b);
    assumption.text = explains
                          ? fmt::format("nothing changed between the two reports ({})", what)
                          : fmt::format("{} cannot have become less or been undone since the earlier report", what);
    result_.persistences.push_back(p);
    result_.set.add_constraint(std::move(formula), result_.set.add_assumption(std::move(assumption)));
}

void Grounder::join_series() {
    std::map<ReferentId, std::vector<std::size_t>> by_first;
    for (std::size_t i = 0; i < instances_.all().size(); ++i) {
        const Instance& instance = instances_.all()[i];
        const language::FactInfo& fact = rules_.facts[instance.fact.index()];
        if (fact.contested && !instances_.numeric(instance.fact) && instance.arguments.size() == 1)
            by_first[instance.arguments.front()].push_back(i);
    }
    for (const Link& link : links_.series) {
        LinkId id = LinkId::none();
        for (const std::size_t a : by_first[link.a])
            for (const std::size_t b : by_first[link.b]) {
                if (instances_.all()[a].fact != instances_.all()[b].fact) continue;
                if (!id.valid()) {
                    id = LinkId::at(result_.links.size());
                    result_.links.push_back(link);
                    result_.links.back().id = id;
                }
                result_.set.add_constraint(implies(variable(link_variable(id)), equal_values(a, b)));
            }
    }
}

void Grounder::join_moments() {
    for (const Link& link : links_.links) {
        if (!moments_.contains(link.a) || !moments_.contains(link.b)) continue;
        result_.set.add_constraint(
            implies(same(link.a, link.b), equal(sum_of(instances_.moment(link.a)), sum_of(instances_.moment(link.b)))));
    }
}

// ---- values that exclude each other ---------------------------------------------------------------------------------

AssumptionId Grounder::trait_rule(FactId fact, const std::string& trait, const std::string& message) {
    const language::FactInfo& info = rules_.facts[fact.index()];
    const std::string id = info.pack + "/" + info.name + ": " + trait;
    const auto found = named_.find(id);
    if (found != named_.end()) return found->second;
    RuleInstance rule;
    rule.fact = fact;
    rule.id = id;
    rule.message = message;
    rule.source = info.source;
    rule.range = info.range;
    Assumption a;
    a.kind = Assumption::Kind::rule;
    a.index = static_cast<std::uint32_t>(result_.rules.size());
    a.text = message;
    result_.rules.push_back(std::move(rule));
    return named_.emplace(id, result_.set.add_assumption(std::move(a))).first->second;
}

AssumptionId Grounder::exclusion(const std::string& v, const std::string& w) {
    const std::string id = "exclusion " + v + " / " + w;
    const auto found = named_.find(id);
    if (found != named_.end()) return found->second;
    Assumption a;
    a.kind = Assumption::Kind::exclusion;
    a.certainty = Certainty::likely;
    a.text = fmt::format("'{}' and '{}' are not the same", v, w);
    return named_.emplace(id, result_.set.add_assumption(std::move(a))).first->second;
}

bool Grounder::declared_disjoint(const std::string& v, const std::string& w) const {
    return std::any_of(rules_.disjoint.begin(), rules_.disjoint.end(), [&](const std::vector<std::string>& group) {
        return std::find(group.begin(), group.end(), v) != group.end() &&
               std::find(group.begin(), group.end(), w) != group.end();
    });
}

void Grounder::exclude(std::size_t instance, const std::string& v, const std::string& w) {
    const FactId fact = instances_.all()[instance].fact;
    const language::FactInfo& info = rules_.facts[fact.index()];
    const bool places = claims::is_place(v) && claims::is_place(w);
    const bool states = v.starts_with("country:") && w.starts_with("country:");
    if (places && !states && !claims::places_apart(v, w)) return;  // in Kyiv is in Ukraine
    const bool spellings =
        info.name == "spelling" ||
        info.name == "transliteration";  // two letters apart; other names of one person are no dispute
    if (spellings && !claims::spelled_alike(v, w)) return;
    const bool scores = claims::is_score(v) && claims::is_score(w);
    AssumptionId assumption;
    if (states || places || spellings || scores || declared_disjoint(v, w))
        assumption =
            trait_rule(fact, "one value only", fmt::format("{} has one answer only", without_slots(info.description)));
    else
        assumption = exclusion(std::min(v, w), std::max(v, w));
    result_.set.add_constraint(
        not_(and_({variable(instances_.proposition(instance, v)), variable(instances_.proposition(instance, w))})),
        assumption);
}

void Grounder::exclude_values() {
    for (std::size_t i = 0; i < instances_.all().size(); ++i) {
        const bool exclusive = rules_.facts[instances_.all()[i].fact.index()].exclusive;
        const std::set<std::string>& values = values_[i];
        for (auto v = values.begin(); v != values.end(); ++v)
            for (auto w = std::next(v); w != values.end(); ++w)
                if (exclusive || declared_disjoint(*v, *w)) exclude(i, *v, *w);
    }
}

Grounding ground(const claims::ClaimSet& claims, const language::RuleSet& rules,
                 std::span<const text::Document> documents) {
    return Grounder(claims, rules, documents).run();
}

}  // namespace gainsay::logic
