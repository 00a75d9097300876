#include "solver/findings/explain.hpp"

#include "solver/findings/chain.hpp"
#include "solver/findings/quote.hpp"
#include "solver/findings/update.hpp"
#include "solver/findings/wording.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace gainsay::findings {
namespace {

constexpr std::size_t kTitleBytes = 160;

// One thing that is said, and the different values that are said of it, in the order of the claims.
struct Matter {
    std::string text;
    std::vector<std::string> values;
};

std::vector<Matter> matters_of(const Context& context, const Clash& clash) {
    std::vector<Matter> matters;
    std::vector<FactId> facts;
    for (const ClaimId id : clash.claims) {
        // Articles call one thing by different names: claims of one fact are one matter under its first name, as far as
        // a title goes, unless they are about several things of one article.
        const auto same = [&](std::size_t i) { return facts[i] == context.claim(id).fact; };
        std::size_t at = 0;
        while (at < matters.size() && !same(at)) ++at;
        if (at == matters.size()) {
            matters.push_back({matter_of(context, id), {}});
            facts.push_back(context.claim(id).fact);
        }
        const std::string value = value_of(context, id);
        std::vector<std::string>& values = matters[at].values;
        if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
    }
    return matters;
}

std::string without_stop(std::string text) {
    while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.pop_back();
    return text;
}

std::string verdict(const Clash& clash) {
    switch (clash.claims.size()) {
    case 1:
        return "This cannot be true by itself.";
    case 2:
        return "These two statements cannot both be true.";
    default:
        return clash.mus->proof == mus::Proof::proven
                   ? fmt::format(
                         "These {} statements cannot all be true, though without any one of them the others can.",
                         clash.claims.size())
                   : fmt::format("These {} statements cannot all be true.", clash.claims.size());
    }
}

}  // namespace

// What a fact's traits imply is told with the fact's description, whose slots need this clash's arguments.
std::string message_of(const Context& context, const Clash& clash, const logic::RuleInstance& rule) {
    std::string text = rule.message.empty() ? rule.id : rule.message;
    for (const ClaimId id : clash.claims) {
        const language::FactInfo* fact = context.fact(id);
        if (fact == nullptr || fact->description.empty() || context.claim(id).fact != rule.fact) continue;
        const std::size_t at = text.find(fact->description);
        if (at != std::string::npos)
            return without_stop(text.replace(at, fact->description.size(), matter_of(context, id)));
    }
    std::erase_if(text, [](char c) { return c == '{' || c == '}'; });
    return without_stop(std::move(text));
}

namespace {

std::string rules_text(const Context& context, const Clash& clash) {
    std::vector<std::string> messages;
    for (const logic::RuleInstance* rule : clash.rules) {
        std::string text = message_of(context, clash, *rule);
        if (!text.empty() && std::find(messages.begin(), messages.end(), text) == messages.end()) {
            messages.push_back(std::move(text));
        }
    }
    if (messages.empty()) return {};
    return fmt::format(" The rule{} behind it: {}.", messages.size() == 1 ? "" : "s", fmt::join(messages, "; "));
}

// More assumptions than this are counted in the paragraph and told one by one beside it.
constexpr std::size_t kToldInline = 2;

// A link with the names of the outlets in place of the articles' numbers.
std::string with_names(const Context& context, const Clash& clash, const logic::Assumption& a) {
    if (a.kind == logic::Assumption::Kind::exclusion) return with_value_names(context, clash, a.text);
    const std::string names = linked_names(context, a);
    const std::size_t verb = a.text.rfind(" are ");
    return names.empty() || verb == std::string::npos ? a.text : names + a.text.substr(verb);
}

// What is taken for granted, by kind of assumption; rules have their own sentence.
std::string conditions_text(const Context& context, const Clash& clash) {
    std::vector<std::string> conditions;
    for (const AssumptionId id : clash.mus->assumptions) {
        const logic::Assumption& a = context.assumption(id);
        if (a.kind == logic::Assumption::Kind::rule || a.text.empty()) continue;
        std::string text = with_names(context, clash, a);
        if (a.certainty == logic::Certainty::likely) text += " (likely, not certain)";
        if (std::find(conditions.begin(), conditions.end(), text) == conditions.end()) conditions.push_back(text);
    }
    if (conditions.empty()) return {};
    if (conditions.size() > kToldInline)
        return fmt::format(" They clash only if all {} assumptions listed with them hold.", conditions.size());
    return fmt::format(" They clash only if {}.", fmt::join(conditions, ", and "));
}

/// What the days of the reports say of a difference in time.
std::string remark_on_time(const Context& context, const Clash& clash) {
    if (!may_be_update(clash)) return " The later report does not explain the difference.";
    switch (order_of(context, clash)) {
    case Order::one_later:
        return " The later report explains the difference, so it is an update rather than an error.";
    case Order::one_day:
        return " Both reports are of one day, and neither says that the other is out of date: they may be of different "
               "hours.";
    case Order::unknown:
        return " It is not known which report is the later: they may be of different times.";
    }
    return {};
}

std::string remark(const Context& context, const Clash& clash, Kind kind) {
    switch (kind) {
    case Kind::superseded:
        return remark_on_time(context, clash);
    case Kind::misreport:
        return " Both report one occasion, so at least one of them misreports the speaker.";
    case Kind::changed_story:
        return " It is the same speaker each time, and not known to be one occasion.";
    default:
        return {};
    }
}

}  // namespace

// "The sum of the parts is the whole: not with 2, 3 and 4".
std::string title_by_rule(const Context& context, const Clash& clash) {
    std::vector<std::string> values;
    for (const ClaimId id : clash.claims) values.push_back(value_of(context, id));
    const std::string last = values.back();
    values.pop_back();
    return fmt::format("{}: not with {} and {}", message_of(context, clash, *clash.rules.front()),
                       fmt::join(values, ", "), last);
}

// Things said to be so, each for itself: "the one came before the other, and the other before the one".
std::string title_by_statements(const Context& context, const Clash& clash) {
    std::vector<std::string> statements;
    for (const ClaimId id : clash.claims) {
        std::string text = matter_of(context, id);
        for (const std::string_view lead : {"whether ", "that "})
            if (text.starts_with(lead)) text.erase(0, lead.size());
        if (std::find(statements.begin(), statements.end(), text) == statements.end())
            statements.push_back(std::move(text));
    }
    return statements.size() < 2 ? std::string() : fmt::format("{}", fmt::join(statements, ", against: "));
}

std::string title_of(const Context& context, const Clash& clash) {
    const std::vector<Matter> matters = matters_of(context, clash);
    if (matters.size() > 2 && !clash.rules.empty())
        return shortened(capitalised(title_by_rule(context, clash)), kTitleBytes);
    if (matters.size() == 1 && matters.front().values.size() == 1) {
        const std::string title = title_by_statements(context, clash);
        if (!title.empty()) return shortened(capitalised(title), kTitleBytes);
    }
    std::vector<std::string> parts;
    for (const Matter& m : matters) {
        parts.push_back(fmt::format("{}: {}", m.text, fmt::join(m.values, " against ")));
    }
    return shortened(capitalised(fmt::format("{}", fmt::join(parts, parts.size() == 2 ? ", but " : "; "))),
                     kTitleBytes);
}

std::string explain(const Context& context, const Clash& clash, Kind kind) {
    std::string text;
    std::string told;  // the matter of the claim before, which need not be said again
    for (const ClaimId id : clash.claims) {
        const std::string matter = matter_of(context, id);
        text += capitalised(telling_of(context, id, matter == told)) + " ";
        told = matter;
    }
    text += verdict(clash);
    text += rules_text(context, clash);
    text += conditions_text(context, clash);
    text += remark(context, clash, kind);
    if (clash.mus->proof == mus::Proof::not_proven) {
        const std::string why = without_stop(clash.mus->proof_note);
        text += why.empty() ? " That the set is minimal was not proven."
                            : fmt::format(" That the set is minimal was not proven: {}.", why);
    }
    return text;
}

}  // namespace gainsay::findings
