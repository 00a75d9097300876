#include "parser/claims/article_claims.hpp"

#include "parser/claims/compiled_patterns.hpp"
#include "parser/claims/matcher.hpp"
#include "parser/claims/matter.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace gainsay::claims {
namespace {

/// Numbers the referents of a part on from those in front of it.
class Renumbering {
public:
    explicit Renumbering(std::size_t first) : first_(static_cast<std::uint32_t>(first)) {}

    void shift(ReferentId& id) const {
        if (id.valid()) id.value += first_;
    }
    void shift(Referent& referent) const {
        shift(referent.id);
        shift(referent.anaphor_of);
        shift(referent.agent);
        shift(referent.target);
        if (referent.matter == nullptr || !speaks_of_referents(*referent.matter)) return;
        Matter matter = *referent.matter;
        shift(matter);
        referent.matter = std::make_shared<const Matter>(std::move(matter));
    }

private:
    static bool speaks_of_referents(const Matter& matter) {
        return matter.about.valid() || std::any_of(matter.acts.begin(), matter.acts.end(), speaks_of_referents);
    }
    void shift(Matter& matter) const {
        shift(matter.about);
        for (Matter& act : matter.acts) shift(act);
    }

    std::uint32_t first_;
};

/// One sentence with the patterns; what it needs is made when the first of them may begin there.
class SentenceSearch {
public:
    SentenceSearch(const text::Document& document, std::uint32_t sentence, const Lexicon& lexicon,
                   const CompiledPatterns& patterns)
        : document_(document), sentence_(sentence), lexicon_(lexicon), patterns_(patterns) {}

    // The same words as the extraction looks patterns up by.
    bool matches() {
        const std::vector<text::Token>& tokens = document_.sentences[sentence_].tokens;
        for (std::uint32_t t = 0; t < tokens.size(); ++t) {
            const text::Token& token = tokens[t];
            if (token.upos == text::Upos::punct) continue;
            if (any(patterns_.at(token.lemma), t) || any(patterns_.anywhere, t)) return true;
            if (token.lower != token.lemma && any(patterns_.at(token.lower), t)) return true;
            if (patterns_.by_root.empty()) continue;
            const std::string verb = participle_verb(token);
            if (!verb.empty() && any(patterns_.at(verb), t)) return true;
        }
        return false;
    }

private:
    bool any(const std::vector<std::size_t>& graphs, std::uint32_t token) {
        if (graphs.empty()) return false;
        if (!context_) {
            graph_.emplace(document_.sentences[sentence_]);
            context_.emplace(document_, sentence_, *graph_, lexicon_);
        }
        return std::any_of(graphs.begin(), graphs.end(), [&](std::size_t graph) {
            return !match_at(patterns_.graphs[graph], *context_, token).empty();
        });
    }

    const text::Document& document_;
    std::uint32_t sentence_;
    const Lexicon& lexicon_;
    const CompiledPatterns& patterns_;
    std::optional<ClauseGraph> graph_;
    std::optional<SentenceContext> context_;
};

}  // namespace

bool match_somewhere(const text::Document& document, const Lexicon& lexicon, const CompiledPatterns& patterns) {
    if (patterns.graphs.empty()) return false;
    for (std::uint32_t s = 0; s < document.sentences.size(); ++s)
        if (SentenceSearch(document, s, lexicon, patterns).matches()) return true;
    return false;
}

void append(ClaimSet& all, ClaimSet part) {
    const Renumbering renumbering(all.referents.size());
    for (Referent& referent : part.referents) renumbering.shift(referent);
    for (Claim& claim : part.claims) {
        claim.id = ClaimId::at(all.claims.size());
        for (ReferentId& id : claim.arguments) renumbering.shift(id);
        all.claims.push_back(std::move(claim));
    }
    std::move(part.referents.begin(), part.referents.end(), std::back_inserter(all.referents));
    all.coverage.insert(all.coverage.end(), part.coverage.begin(), part.coverage.end());
}

}  // namespace gainsay::claims
