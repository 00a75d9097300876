#pragma once
// A small story built by hand for tests: articles, claims, and the constraints that grounding would make of them.

#include "solver/findings/find.hpp"

#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace gainsay::findings::test {

using claims::Speaker;
using logic::Assumption;
using logic::Certainty;

class Story {
public:
    ArticleId article(const std::string& outlet) {
        text::Document document;
        document.article.id = ArticleId::at(documents.size());
        document.article.outlet = outlet;
        document.frames.emplace_back();
        documents.push_back(std::move(document));
        return documents.back().article.id;
    }

    FactId fact(const std::string& name, const std::string& description, const std::string& pack = "test") {
        language::FactInfo info;
        info.name = name;
        info.pack = pack;
        info.type = language::ast::FactType::count;
        info.parameters = {"E"};
        info.description = description;
        rules.facts.push_back(std::move(info));
        return FactId::at(rules.facts.size() - 1);
    }

    ReferentId referent(ArticleId article, const std::string& text) {
        claims::Referent r;
        r.id = ReferentId::at(set.referents.size());
        r.article = article;
        r.text = text;
        set.referents.push_back(std::move(r));
        return set.referents.back().id;
    }

    /// A claim that "fact(about) = low..high", in a sentence of its own. No speakers: the outlet itself.
    ClaimId count(ArticleId article, std::vector<Speaker> cited, FactId fact, ReferentId about, std::int64_t low,
                  std::int64_t high, const std::string& sentence) {
        claims::Claim claim = claim_in(article, std::move(cited), fact, about, sentence);
        claim.value = claims::QuantityValue{{Decimal(low), Decimal(high)}, {}};
        claim.value_text = std::to_string(low);
        const logic::LinearSum number = logic::sum_of(variable(fact, about));
        return assume(std::move(claim), logic::and_({logic::at_most(logic::constant(low), number),
                                                     logic::at_most(number, logic::constant(high))}));
    }
    ClaimId exactly(ArticleId article, std::vector<Speaker> cited, FactId fact, ReferentId about, std::int64_t n,
                    const std::string& sentence) {
        return count(article, std::move(cited), fact, about, n, n, sentence);
    }

    void link(ReferentId a, ReferentId b, Certainty certainty, const std::string& text) {
        logic::Link link{LinkId::at(grounding.links.size()), a, b, certainty, text};
        const AssumptionId id = assumption(Assumption::Kind::link, grounding.links.size(), certainty, text);
        grounding.links.push_back(std::move(link));
        for (std::size_t f = 0; f < rules.facts.size(); ++f) {
            grounding.set.add_constraint(
                logic::equal(logic::sum_of(variable(FactId::at(f), a)), logic::sum_of(variable(FactId::at(f), b))), id);
        }
    }

    void rule(const std::string& id, const std::string& message, logic::Formula formula) {
        const AssumptionId a = assumption(Assumption::Kind::rule, grounding.rules.size(), Certainty::declared, message);
        grounding.rules.push_back({RuleId::at(0), {}, id, message, {}, {}});
        grounding.set.add_constraint(std::move(formula), a);
    }

    void persistence(ClaimId earlier, ClaimId later, bool explains, logic::Formula formula) {
        const AssumptionId a = assumption(Assumption::Kind::persistence, grounding.persistences.size(),
                                          Certainty::declared, "nothing changed between the two reports");
        grounding.persistences.push_back({earlier, later, explains});
        grounding.set.add_constraint(std::move(formula), a);
    }

    AssumptionId assumption(Assumption::Kind kind, std::size_t index, Certainty certainty, const std::string& text) {
        return grounding.set.add_assumption({{}, kind, static_cast<std::uint32_t>(index), certainty, text, 1});
    }

    VariableId variable(FactId fact, ReferentId about) {
        const auto key = std::pair{fact, about};
        if (const auto found = variables_.find(key); found != variables_.end()) return found->second;
        const std::string text = rules.facts[fact.index()].name + " in " + set.referents[about.index()].text;
        return variables_.emplace(key, grounding.set.add_variable(text, logic::Sort::integer, text)).first->second;
    }

    claims::Claim& operator[](ClaimId id) { return set.claims[id.index()]; }

    FindingSet find(const Options& options = {}) const {
        Statistics statistics;
        const mus::Analysis analysis = mus::find_minimal_sets(grounding.set, Budget{}, statistics);
        return findings::find(analysis, grounding, set, rules, documents, options);
    }

    std::vector<text::Document> documents;
    claims::ClaimSet set;
    language::RuleSet rules;
    logic::Grounding grounding;

private:
    claims::Claim claim_in(ArticleId article, std::vector<Speaker> cited, FactId fact, ReferentId about,
                           const std::string& words) {
        text::Document& document = documents[article.index()];
        const bool direct = !words.empty() && words[0] == '<';  // "<…" stands in quotation marks
        std::istringstream in(direct ? words.substr(1) : words);
        text::Sentence sentence;
        std::uint32_t at = document.sentences.empty() ? 0 : document.sentences.back().range.end + 1;
        sentence.range.begin = at;
        for (std::string word; in >> word;) {
            text::Token token;
            token.text = token.lower = word;
            token.range = {at, at + static_cast<std::uint32_t>(word.size())};
            at = token.range.end + 1;
            sentence.tokens.push_back(std::move(token));
        }
        sentence.range.end = at;
        document.frames.emplace_back();
        document.frames.back().direct = direct;
        document.frame_of.emplace_back(sentence.tokens.size(), static_cast<std::uint32_t>(document.frames.size() - 1));
        claims::Claim claim;
        claim.id = ClaimId::at(set.claims.size());
        claim.article = article;
        claim.range = sentence.range;
        claim.sentence = static_cast<std::uint32_t>(document.sentences.size());
        const std::string& outlet = document.article.outlet;
        claim.speakers.push_back({"outlet:" + outlet, outlet});
        claim.speakers.insert(claim.speakers.end(), cited.begin(), cited.end());
        claim.own_voice = cited.empty();
        claim.fact = fact;
        claim.arguments = {about};
        document.sentences.push_back(std::move(sentence));
        return claim;
    }

    ClaimId assume(claims::Claim claim, logic::Formula formula) {
        const ClaimId id = claim.id;
        set.claims.push_back(std::move(claim));
        const AssumptionId a = assumption(Assumption::Kind::claim, id.index(), Certainty::declared, {});
        grounding.of_claim.push_back(a);
        grounding.set.add_constraint(std::move(formula), a);
        return id;
    }

    std::map<std::pair<FactId, ReferentId>, VariableId> variables_;
};

}  // namespace gainsay::findings::test
