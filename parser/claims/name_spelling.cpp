// Tested by name_spelling_test.cpp.
#include "parser/claims/name_spelling.hpp"

#include "parser/claims/commitment.hpp"
#include "parser/claims/identity.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace gainsay::claims {
namespace {

constexpr std::size_t kMostPersons = 2000;  ///< in all articles; the pairs of one surname's first letter are compared

/// Persons with names of two words or more, by their names, one a referent.
std::vector<ReferentId> named_persons(const language::RuleSet& rules, const ClaimSet& set) {
    const KindId person = rules.kind("person");
    std::vector<ReferentId> found;
    for (const Referent& r : set.referents)
        if (r.kind == person && r.names.size() == 1 && r.names.front().find(' ') != std::string::npos)
            found.push_back(r.id);
    if (found.size() > kMostPersons) found.resize(kMostPersons);
    return found;
}

class Spellings {
public:
    Spellings(std::span<const text::Document> documents, ClaimSet& set) : documents_(documents), set_(set) {}

    /// The referents whose spelling differs from another article's, and whether letters changed places.
    std::set<std::pair<ReferentId, bool>> disputed(const std::vector<ReferentId>& persons) const {
        std::set<std::pair<ReferentId, bool>> out;
        for (std::size_t i = 0; i < persons.size(); ++i)
            for (std::size_t j = i + 1; j < persons.size(); ++j) {
                const Referent &a = referent(persons[i]), &b = referent(persons[j]);
                if (a.article == b.article || !spelled_alike(a.names.front(), b.names.front())) continue;
                if (names(persons, a.article, b.names.front()) || names(persons, b.article, a.names.front())) continue;
                const bool slip = misspelled(a.names.front(), b.names.front());
                out.emplace(a.id, slip);
                out.emplace(b.id, slip);
            }
        return out;
    }

    Claim claim(ReferentId id, FactId fact) const {
        const Referent& r = referent(id);
        const text::Document& document = documents_[r.article.index()];
        Claim claim;
        claim.article = r.article;
        claim.range = r.range;
        claim.speakers = speakers_of(document, 0);
        claim.fact = fact;
        claim.arguments = {id};
        claim.value = TextValue{r.names.front()};
        claim.value_text = r.text;
        if (document.article.published) claim.as_of = TimeInterval::on(*document.article.published);
        widen(document, claim);
        return claim;
    }

private:
    const Referent& referent(ReferentId id) const { return set_.referents[id.index()]; }

    bool names(const std::vector<ReferentId>& persons, ArticleId article, const std::string& name) const {
        return std::any_of(persons.begin(), persons.end(), [&](ReferentId id) {
            return referent(id).article == article && referent(id).names.front() == name;
        });
    }

    /// From the head of a mention to the whole name, at the first place where the name stands in full.
    void widen(const text::Document& document, Claim& claim) const {
        const std::string& name = std::get<TextValue>(claim.value).text;
        for (const text::Mention& m : document.mentions) {
            if (m.form != text::MentionForm::name) continue;
            const auto& tokens = document.sentences[m.tokens.sentence].tokens;
            std::string words;
            for (std::uint32_t t = m.tokens.first; t < m.tokens.last; ++t)
                words += (words.empty() ? "" : " ") + tokens[t].lower;
            if (words.size() < name.size() || !words.ends_with(name)) continue;
            claim.range = cover(tokens[m.tokens.first].range, tokens[m.tokens.last - 1].range);
            claim.sentence = m.tokens.sentence;
            return;
        }
        for (std::uint32_t s = 0; s < document.sentences.size(); ++s)
            if (document.sentences[s].range.contains(claim.range)) claim.sentence = s;
    }

    std::span<const text::Document> documents_;
    ClaimSet& set_;
};

void put_in_order(ClaimSet& set) {
    std::stable_sort(set.claims.begin(), set.claims.end(), [](const Claim& a, const Claim& b) {
        return std::tie(a.article, a.range.begin, a.range.end, a.fact) <
               std::tie(b.article, b.range.begin, b.range.end, b.fact);
    });
    for (std::size_t i = 0; i < set.claims.size(); ++i) set.claims[i].id = ClaimId::at(i);
}

}  // namespace

void add_spellings(std::span<const text::Document> documents, const language::RuleSet& rules, ClaimSet& set) {
    const FactId slip = rules.fact("spelling"), style = rules.fact("transliteration");
    if (!slip.valid() || !style.valid() || documents.size() < 2) return;
    const Spellings spellings(documents, set);
    const auto disputed = spellings.disputed(named_persons(rules, set));
    if (disputed.empty()) return;
    for (const auto& [id, swapped] : disputed) set.claims.push_back(spellings.claim(id, swapped ? slip : style));
    put_in_order(set);
}

}  // namespace gainsay::claims
