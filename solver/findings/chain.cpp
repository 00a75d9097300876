#include "solver/findings/chain.hpp"

#include "solver/findings/explain.hpp"
#include "solver/findings/quote.hpp"
#include "solver/findings/update.hpp"
#include "solver/findings/wording.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace gainsay::findings {
namespace {

using language::ast::FactType;
using logic::Assumption;

constexpr std::size_t kQuoteBytes = 240;

// ---- what the words were read as -----------------------------------------------------------------------------------

std::string reader_of(const Context& context, ClaimId id) {
    const claims::Claim& claim = context.claim(id);
    if (!claim.given.empty()) return fmt::format("{} gives these words", claim.given);
    if (claim.pattern.index() < context.rules.patterns.size())
        return fmt::format("the pattern {} reads these words", context.rules.patterns[claim.pattern.index()].id);
    return "gainsay itself reads these words";
}

bool asks(std::string_view matter) {
    for (const std::string_view word : {"who ", "whose ", "what ", "where ", "when ", "why ", "how ", "which "})
        if (matter.starts_with(word)) return true;
    return false;
}

std::string without_prefix(const std::string& text, std::string_view prefix) {
    return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
}

/// "car bomb": values that packs name are one word there.
std::string spoken_value(const Context& context, ClaimId id) {
    std::string value = value_of(context, id);
    std::replace(value.begin(), value.end(), '_', ' ');
    return value;
}

bool is_truth(const Context& context, ClaimId id) {
    return std::holds_alternative<claims::TruthValue>(context.claim(id).value);
}

/// Whether the claim is about a clause of the article, which it affirms or denies as a whole.
bool of_clause(const Context& context, ClaimId id) {
    const std::vector<ReferentId>& arguments = context.claim(id).arguments;
    return std::any_of(arguments.begin(), arguments.end(), [&](ReferentId r) {
        return r.index() < context.claims.referents.size() && context.claims.referents[r.index()].matter != nullptr;
    });
}

/// "as saying that the age of Mira Holt is 52".
std::string reading_of(const Context& context, ClaimId id) {
    const std::string matter = matter_of(context, id), value = spoken_value(context, id);
    if (is_truth(context, id)) {
        // A clause keeps its own "not" in the words; the claim tells only which side it is on.
        if (of_clause(context, id))
            return value == "yes" ? "as an affirmation of what they speak of" : "as a denial of what they speak of";
        return fmt::format("as saying that it is {}so that {}", value == "yes" ? "" : "not ",
                           without_prefix(matter, "whether "));
    }
    if (asks(matter)) return fmt::format("as answering “{}” with “{}”", matter, value);
    const language::FactInfo* fact = context.fact(id);
    const bool number = fact != nullptr && fact->type == FactType::count && !matter.starts_with("the ");
    return fmt::format("as saying that {}{} is {}", number ? "the number of " : "", matter, value);
}

std::string claim_step(const Context& context, ClaimId id) {
    std::string text = capitalised(chain_of(context, id));
    text += " says";
    if (const std::string quote = quote_of(context, id); !quote.empty())
        text += fmt::format(" “{}”", shortened(quote, kQuoteBytes));
    return fmt::format("{} ({}); {} {}.", text, claim_name(id), reader_of(context, id), reading_of(context, id));
}

// ---- what is taken for granted -------------------------------------------------------------------------------------

std::string all_true(const Clash& clash) {
    if (clash.claims.size() == 1) return "the statement can be true";
    if (clash.claims.size() == 2) return "both statements can be true";
    return fmt::format("all {} statements can be true", clash.claims.size());
}

std::string article_name(const Context& context, ArticleId id) {
    const std::size_t at = id.index();
    if (at < context.documents.size() && !context.documents[at].article.outlet.empty())
        return context.documents[at].article.outlet;
    return fmt::format("article a{}", at + 1);
}

/// "‘the fire’ (Harbor Gazette) and ‘the blaze’ (Courier)".
std::string both_names(const Context& context, const claims::Referent& a, const claims::Referent& b) {
    std::string first = article_name(context, a.article), second = article_name(context, b.article);
    if (a.article == b.article)
        return a.text == b.text ? fmt::format("‘{}’ in two places of one article ({})", a.text, first)
                                : fmt::format("‘{}’ and ‘{}’ in one article ({})", a.text, b.text, first);
    if (first == second) {
        first += fmt::format(", a{}", a.article.index() + 1);
        second += fmt::format(", a{}", b.article.index() + 1);
    }
    return fmt::format("‘{}’ ({}) and ‘{}’ ({})", a.text, first, b.text, second);
}

struct Relation {
    const char* holds;  ///< of the two names
    const char* fails;
};

Relation relation_of(const logic::Link& link, bool clauses) {
    if (link.text.ends_with(" are the same event")) return {"mean one and the same event", "If they are two events"};
    if (link.text.ends_with(" are told of the same series of events"))
        return {"belong to one series of events", "If they do not"};
    if (link.text.ends_with(" are contrary to each other")) return {"rule each other out", "If they can both be so"};
    if (clauses) return {"tell of one and the same thing", "If they tell of different things"};
    return {"mean one and the same", "If they do not"};
}

/// Whether the link joins what two of the claims are about, not one of them and a third mention between them. Things
/// that are two then stay two whatever else joins them.
bool joins_claims(const Clash& clash, const Context& context, const logic::Link& link) {
    const auto is_about = [&](ReferentId r) {
        return std::any_of(clash.claims.begin(), clash.claims.end(), [&](ClaimId id) {
            const std::vector<ReferentId>& arguments = context.claim(id).arguments;
            return std::find(arguments.begin(), arguments.end(), r) != arguments.end();
        });
    };
    return is_about(link.a) && is_about(link.b);
}

std::string certainty_text(logic::Certainty certainty) {
    return certainty == logic::Certainty::likely ? " This is likely, not certain." : "";
}

std::string plain_step(const Clash& clash, const Assumption& a, std::string_view otherwise) {
    return fmt::format("It is taken for granted that {}.{} {}, {}.", a.text, certainty_text(a.certainty), otherwise,
                       all_true(clash));
}

std::string link_step(const Context& context, const Clash& clash, const Assumption& a) {
    const std::size_t referents = context.claims.referents.size();
    const logic::Link* link = a.index < context.grounding.links.size() ? &context.grounding.links[a.index] : nullptr;
    if (link == nullptr || link->a.index() >= referents || link->b.index() >= referents)
        return plain_step(clash, a, "If this does not hold");
    const claims::Referent& one = context.claims.referents[link->a.index()];
    const claims::Referent& other = context.claims.referents[link->b.index()];
    const Relation relation = relation_of(*link, one.matter && other.matter);
    const std::string otherwise = joins_claims(clash, context, *link) ? all_true(clash) : "this chain is broken";
    return fmt::format("It is taken for granted that {} {}.{} {}, {}.", both_names(context, one, other), relation.holds,
                       certainty_text(a.certainty), relation.fails, otherwise);
}

std::string persistence_step(const Context& context, const Clash& clash, const Assumption& a) {
    const bool known = a.index < context.grounding.persistences.size();
    const bool change = !known || context.grounding.persistences[a.index].later_explains;
    return plain_step(clash, a, change ? "If it did change" : "If the earlier report was corrected since");
}

/// The assumption's own text names values by their keys ("person:…"); the claims have their names.
std::string exclusion_step(const Context& context, const Clash& clash, const Assumption& a) {
    if (!a.text.ends_with(" are not the same")) return plain_step(clash, a, "If this does not hold");
    const char* otherwise = "If they are two names of one thing";
    Assumption named = a;
    named.text = with_value_names(context, clash, a.text);
    return plain_step(clash, named, otherwise);
}

std::string rule_step(const std::string& message, const std::string& id) {
    return fmt::format("A rule joins them ({}): {}. Where it does not apply, nothing here sets the statements against "
                       "each other.",
                       id, message);
}

std::string assumption_step(const Context& context, const Clash& clash, const Assumption& a) {
    switch (a.kind) {
    case Assumption::Kind::link:
        return link_step(context, clash, a);
    case Assumption::Kind::persistence:
        return persistence_step(context, clash, a);
    case Assumption::Kind::exclusion:
        return exclusion_step(context, clash, a);
    default:
        return {};  // claims are told before, rules after
    }
}

// ---- the clash -----------------------------------------------------------------------------------------------------

bool one_fact(const Context& context, const Clash& clash) {
    const FactId fact = context.claim(clash.claims.front()).fact;
    return std::all_of(clash.claims.begin(), clash.claims.end(),
                       [&](ClaimId id) { return context.claim(id).fact == fact; });
}

/// "6 and 9 cannot both be right".
std::string clash_text(const Context& context, const Clash& clash) {
    if (clash.claims.size() == 1) return "This cannot be true by itself";
    std::vector<std::string> values;
    for (const ClaimId id : clash.claims) values.push_back(spoken_value(context, id));
    const bool many = values.size() > 2;
    const bool truths =
        std::all_of(clash.claims.begin(), clash.claims.end(), [&](ClaimId id) { return is_truth(context, id); });
    const bool distinct = std::adjacent_find(values.begin(), values.end()) == values.end();
    if (truths && !many && distinct && one_fact(context, clash)) return "One thing cannot both be so and not be so";
    if (truths || !distinct)
        return fmt::format("These {}statements cannot {} be true", many ? "" : "two ", many ? "all" : "both");
    if (one_fact(context, clash) && !many) return fmt::format("{} cannot both be right", listed(values));
    return fmt::format("{} do not fit together", listed(values));
}

/// "step 3", "steps 3 and 4": what may be wrong besides the claims.
std::string grounds_text(std::size_t first, std::size_t last) {
    if (first > last) return {};
    if (first == last) return fmt::format(", or step {} does not hold", first);
    if (first + 1 == last) return fmt::format(", or step {} or {} does not hold", first, last);
    return fmt::format(", or one of the steps {} to {} does not hold", first, last);
}

/// What the days of the reports say of a difference in time.
std::string overtaken_text(const Context& context, const Clash& clash) {
    if (!may_be_update(clash) || none_against_some(context, clash)) return {};
    switch (order_of(context, clash)) {
    case Order::one_later:
        return " The later report explains the difference: most likely the matter changed in between.";
    case Order::one_day:
        return " Both reports are of one day: they may be of different hours.";
    case Order::unknown:
        return " It is not known which report is the later: the matter may have changed in between.";
    }
    return {};
}

std::string conclusion(const Context& context, const Clash& clash, std::size_t steps) {
    const char* wrong = clash.claims.size() == 1 ? "it is wrong, or was misread"
                                                 : "at least one of the statements is wrong, or was misread";
    const bool in_time = !clash.persistences.empty();
    return fmt::format("{}{}: {}{}.{}", capitalised(clash_text(context, clash)),
                       in_time ? " at one and the same time" : "", wrong, grounds_text(clash.claims.size() + 1, steps),
                       overtaken_text(context, clash));
}

/// What is said of the claim in a sentence; empty where it affirms or denies its own words as a whole.
std::string said_of(const Context& context, ClaimId id, bool same_matter) {
    const std::string matter = matter_of(context, id), value = spoken_value(context, id);
    if (is_truth(context, id)) {
        if (of_clause(context, id)) return {};
        if (same_matter) return value == "yes" ? "that it is so" : "that it is not so";
        return fmt::format("that {}{}", value == "yes" ? "" : "it is not so that ", without_prefix(matter, "whether "));
    }
    if (same_matter) return value;
    const language::FactInfo* fact = context.fact(id);
    const bool number = fact != nullptr && fact->type == FactType::count && !matter.starts_with("the ");
    return fmt::format("that {}{} is {}", number ? "the number of " : "", matter, value);
}

}  // namespace

std::string telling_of(const Context& context, ClaimId id, bool same_matter) {
    const std::string who = chain_of(context, id);
    const std::string matter = matter_of(context, id);
    if (!is_truth(context, id) && asks(matter)) {
        const std::string question = same_matter ? "" : fmt::format("“{}” with ", matter);
        return fmt::format("{} answers {}“{}” ({}).", who, question, spoken_value(context, id), claim_name(id));
    }
    if (const std::string said = said_of(context, id, same_matter); !said.empty())
        return fmt::format("{} says {} ({}).", who, said, claim_name(id));
    const std::string quote = quote_of(context, id);
    const std::string words = quote.empty() ? matter : shortened(quote, kQuoteBytes);
    return fmt::format("{} {} it in the words “{}” ({}).", who,
                       spoken_value(context, id) == "yes" ? "affirms" : "denies", words, claim_name(id));
}

std::string linked_names(const Context& context, const Assumption& assumption) {
    if (assumption.kind != Assumption::Kind::link || assumption.index >= context.grounding.links.size()) return {};
    const logic::Link& link = context.grounding.links[assumption.index];
    const std::size_t referents = context.claims.referents.size();
    if (link.a.index() >= referents || link.b.index() >= referents) return {};
    const claims::Referent& one = context.claims.referents[link.a.index()];
    const claims::Referent& other = context.claims.referents[link.b.index()];
    if (one.article == other.article && one.text == other.text)
        return fmt::format("both mentions of ‘{}’ in {}", one.text, article_name(context, one.article));
    return both_names(context, one, other);
}

std::vector<std::string> steps_of(const Context& context, const Clash& clash) {
    std::vector<std::string> steps;
    for (const ClaimId id : clash.claims) steps.push_back(claim_step(context, id));
    for (const AssumptionId id : clash.mus->assumptions) {
        std::string step = assumption_step(context, clash, context.assumption(id));
        if (!step.empty() && std::find(steps.begin(), steps.end(), step) == steps.end())
            steps.push_back(std::move(step));
    }
    for (const logic::RuleInstance* rule : clash.rules) {
        std::string step = rule_step(message_of(context, clash, *rule), rule->id);
        if (std::find(steps.begin(), steps.end(), step) == steps.end()) steps.push_back(std::move(step));
    }
    steps.push_back(conclusion(context, clash, steps.size()));
    return steps;
}

}  // namespace gainsay::findings
