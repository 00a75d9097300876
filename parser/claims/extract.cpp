// Every sentence's clause graph is compared with the patterns whose root word it holds: cost grows with matches, not
// with the number of patterns.
#include "parser/claims/extract.hpp"

#include "parser/claims/article_claims.hpp"
#include "parser/claims/attacker_counts.hpp"
#include "parser/claims/attackers.hpp"
#include "parser/claims/carried_figures.hpp"
#include "parser/claims/causes.hpp"
#include "parser/claims/claim_maker.hpp"
#include "parser/claims/compiled_patterns.hpp"
#include "parser/claims/counts_of_parts.hpp"
#include "parser/claims/elapsed_dates.hpp"
#include "parser/claims/given_join.hpp"
#include "parser/claims/main_event.hpp"
#include "parser/claims/name_spelling.hpp"
#include "parser/claims/open_claims.hpp"
#include "parser/claims/people.hpp"
#include "parser/claims/place_sites.hpp"
#include "parser/claims/referent_words.hpp"
#include "parser/claims/vocabulary.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace gainsay::claims {

using text::Upos;

namespace {

/// By which words the graphs are found.
void index_roots(CompiledPatterns& compiled, const language::RuleSet& rules) {
    for (std::size_t i = 0; i < compiled.graphs.size(); ++i) {
        const PatternNode& root = compiled.graphs[i].nodes[compiled.graphs[i].root];
        if (root.type == PatternNode::Type::word) {
            compiled.by_root[root.lemma].push_back(i);
        } else if (root.type == PatternNode::Type::word_class) {
            const auto words = rules.words.find(root.word_class);
            if (words == rules.words.end()) continue;
            for (const std::string& lemma : words->second) {
                const Phrase phrase = split_phrase(lemma);
                if (phrase.empty()) continue;
                compiled.by_root[phrase.front()].push_back(i);
                if (phrase.size() > 1) compiled.by_root[phrase.back()].push_back(i);
            }
        } else {
            compiled.anywhere.push_back(i);
        }
    }
    for (auto& [word, list] : compiled.by_root) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
}

CompileResult compile(const language::RuleSet& rules, const ReadSentences& read, const Vocabulary* vocabulary) {
    CompileResult result;
    auto compiled = std::make_shared<CompiledPatterns>();
    std::vector<PatternId> ids;
    for (std::size_t i = 0; i < rules.patterns.size(); ++i) ids.push_back(PatternId::at(i));
    compiled->graphs = build_pattern_graphs(rules, ids, read, vocabulary, result.diagnostics);
    index_roots(*compiled, rules);
    result.patterns = std::move(compiled);
    return result;
}

ReadSentences reader(const text::EnglishModel& model) {
    return [&model](std::span<const std::string> sentences) { return text::parse_sentences(sentences, model); };
}

}  // namespace

CompileResult compile_patterns(const language::RuleSet& rules, const text::EnglishModel& model) {
    return compile(rules, reader(model), nullptr);
}

CompileResult compile_patterns(const language::RuleSet& rules, const text::EnglishModel& model,
                               std::span<const text::Document> documents) {
    const Vocabulary vocabulary(documents);
    return compile(rules, reader(model), &vocabulary);
}

std::shared_ptr<const CompiledPatterns> index_patterns(const language::RuleSet& rules,
                                                       std::vector<PatternGraph> graphs) {
    auto compiled = std::make_shared<CompiledPatterns>();
    compiled->graphs = std::move(graphs);
    index_roots(*compiled, rules);
    return compiled;
}

CompileResult compile_patterns(const language::RuleSet& rules, const ReadSentences& read) {
    return compile(rules, read, nullptr);
}

namespace {

bool same_statement(const Claim& a, const Claim& b) {
    return a.fact == b.fact && a.arguments == b.arguments && a.sentence == b.sentence && a.positive == b.positive &&
           a.modality == b.modality && a.value == b.value && a.last_speaker().id == b.last_speaker().id;
}

/// Of one clause's readings for one fact, the one that is laid most closely on the words.
struct Candidate {
    Claim claim;
    std::uint32_t root = 0;
    int distance = 0;
    std::size_t tokens = 0;
    const text::Quantity* quantity = nullptr;  ///< the figure that its value is
    bool guessed = false;                      ///< an argument is only understood
};

constexpr int kGuessed = 4;  ///< distance of an argument that the sentence leaves out

bool better(const Candidate& a, const Candidate& b) {
    if (a.distance != b.distance) return a.distance < b.distance;
    return a.tokens > b.tokens;
}

void keep(std::vector<Candidate>& kept, Candidate candidate) {
    for (Candidate& old : kept) {
        const bool same_clause = old.claim.fact == candidate.claim.fact && old.root == candidate.root &&
                                 old.claim.arguments.size() == candidate.claim.arguments.size();
        // One figure says one thing of one matter: "two were shot dead" is no two tolls.
        const bool same_figure = old.claim.fact == candidate.claim.fact && candidate.quantity != nullptr &&
                                 old.quantity == candidate.quantity &&
                                 old.claim.arguments.size() == candidate.claim.arguments.size();
        const bool rival = same_figure || same_statement(old.claim, candidate.claim) ||
                           (same_clause && old.claim.value_text == candidate.claim.value_text &&
                            old.claim.value == candidate.claim.value);
        if (!rival) continue;
        if (better(candidate, old)) old = std::move(candidate);
        return;
    }
    kept.push_back(std::move(candidate));
}

/// Claims from elsewhere, and what is wrong with them.
struct Given {
    const SourceMap& sources;
    std::span<const GivenClaim> claims;
    std::vector<Diagnostic>& diagnostics;
};

class Extraction {
public:
    Extraction(const text::Document& document, const Lexicon& lexicon, const CompiledPatterns& patterns, ClaimSet& set)
        : document_(document), lexicon_(lexicon), patterns_(patterns), set_(set) {}

    void run(const Given* given) {
        graphs_.reserve(document_.sentences.size());
        for (const text::Sentence& s : document_.sentences) graphs_.emplace_back(s);
        ReferentBuilder referents(document_, graphs_, lexicon_, set_.referents);
        referents.scan();
        ClaimMaker maker(document_, graphs_, lexicon_, referents, set_.referents);
        std::vector<Claim> claims;
        for (std::uint32_t s = 0; s < graphs_.size(); ++s) extract_sentence(s, maker, claims);
        add_carried_figures(document_, graphs_, lexicon_, maker, claims);
        maker.add_dates(claims);
        add_elapsed_dates(document_, graphs_, lexicon_, referents, maker, set_.referents, claims);
        maker.add_ages(claims);
        maker.add_magnitudes(claims);
        maker.add_orders(claims);
        if (given != nullptr) join(*given, false, referents, maker, claims);
        mark_main_event(document_, lexicon_, claims, set_.referents);
        drop_background(claims);
        count_attackers(document_, graphs_, lexicon_, referents, maker, set_.referents, claims);
        settle_causes(document_, graphs_, lexicon_, claims, set_.referents);
        add_crowd_scales(document_, lexicon_, claims, set_.referents);
        drop_repeated(claims);
        maker.open_for_others(claims);
        open_parts(document_, graphs_, lexicon_, maker, claims, set_.referents);
        mark_people(document_, graphs_, lexicon_, claims, set_.referents);
        attacker_died_ = attacker_died(document_, graphs_, lexicon_);
        add_place_sites(document_, graphs_, lexicon_, referents, maker, set_.referents, claims);
        OpenClaims(document_, graphs_, lexicon_, referents, maker, set_.referents).add(claims);
        if (given != nullptr) join(*given, true, referents, maker, claims);
        finish(std::move(claims));
    }

    bool attacker_is_dead() const { return attacker_died_; }

private:
    void extract_sentence(std::uint32_t s, ClaimMaker& maker, std::vector<Claim>& out) {
        const SentenceContext context(document_, s, graphs_[s], lexicon_);
        std::vector<Candidate> kept;
        for (std::uint32_t t = 0; t < graphs_[s].size(); ++t) {
            const text::Token& token = graphs_[s].sentence().tokens[t];
            if (token.upos == Upos::punct) continue;
            try_patterns(patterns_.at(token.lemma), context, t, maker, kept);
            const std::string verb = participle_verb(token);
            if (!verb.empty()) try_patterns(patterns_.at(verb), context, t, maker, kept);
            if (token.lower != token.lemma) try_patterns(patterns_.at(token.lower), context, t, maker, kept);
            try_patterns(patterns_.anywhere, context, t, maker, kept);
        }
        const auto named = [&](const Candidate& c) {  // the same figure, with a party that the sentence names for it
            return std::any_of(kept.begin(), kept.end(), [&](const Candidate& other) {
                return !other.guessed && other.claim.fact == c.claim.fact && other.claim.value == c.claim.value &&
                       other.claim.value_text == c.claim.value_text;
            });
        };
        std::vector<bool> keep(kept.size());
        for (std::size_t i = 0; i < kept.size(); ++i) keep[i] = !kept[i].guessed || !named(kept[i]);
        for (std::size_t i = 0; i < kept.size(); ++i)
            if (keep[i]) {
                if (kept[i].quantity) maker.add_included(kept[i].claim, *kept[i].quantity, context, out);
                out.push_back(std::move(kept[i].claim));
            }
    }

    void try_patterns(const std::vector<std::size_t>& list, const SentenceContext& context, std::uint32_t root,
                      ClaimMaker& maker, std::vector<Candidate>& kept) {
        for (const std::size_t g : list)
            for (const Match& match : match_at(patterns_.graphs[g], context, root)) {
                auto claim = maker.make(patterns_.graphs[g], match, context);
                if (!claim) continue;
                const auto& arguments = lexicon_.rules().patterns[patterns_.graphs[g].pattern.index()].arguments;
                const bool guessed = std::find(arguments.begin(), arguments.end(), "topic") != arguments.end();
                const text::Quantity* figure = maker.quantity_of(patterns_.graphs[g], match, context);
                keep(kept, {std::move(*claim), root, match.distance + (guessed ? kGuessed : 0), match.tokens.size(),
                            figure, guessed});
                break;  // the best reading of this pattern here
            }
    }

    /// Claims from elsewhere on facts of the open pack, or on all others.
    void join(const Given& given, bool open, ReferentBuilder& referents, ClaimMaker& maker,
              std::vector<Claim>& claims) {
        GivenJoiner joiner(given.sources, document_, graphs_, lexicon_, referents, maker, set_.referents, claims);
        for (const GivenClaim& each : given.claims) {
            if (each.article != document_.article.id || joiner.asks_of_clauses(each) != open) continue;
            if (auto claim = joiner.join(each, given.diagnostics)) claims.push_back(std::move(*claim));
        }
    }

    /// With what it was done is asked of main events alone: of all others articles tell too little to know whether they
    /// mean the same one.
    void drop_background(std::vector<Claim>& claims) const {
        const FactId means = lexicon_.rules().fact("means");
        std::erase_if(claims, [&](const Claim& c) {
            return means.valid() && c.fact == means && c.given.empty() &&
                   !set_.referents[c.arguments.front().index()].story;
        });
    }

    /// Who was arrested in March and, by the same article, in May was arrested twice: neither day is in dispute.
    void drop_repeated(std::vector<Claim>& claims) const {
        constexpr std::int64_t kOneOccasion = 14;  ///< days within which two days may be told of one occasion
        const auto day = [&](const Claim& c) -> std::optional<std::int64_t> {
            const language::FactInfo& fact = lexicon_.rules().facts[c.fact.index()];
            const auto* value = std::get_if<TimeValue>(&c.value);
            if (!fact.changes || value == nullptr || !value->interval.bounded()) return std::nullopt;
            return value->interval.in_days().earliest;
        };
        std::vector<bool> repeated(claims.size(), false);
        for (std::size_t a = 0; a < claims.size(); ++a)
            for (std::size_t b = a + 1; b < claims.size() && day(claims[a]); ++b) {
                if (claims[a].fact != claims[b].fact || claims[a].arguments != claims[b].arguments || !day(claims[b]))
                    continue;
                if (std::abs(*day(claims[a]) - *day(claims[b])) > kOneOccasion) repeated[a] = repeated[b] = true;
            }
        std::size_t at = 0;
        std::erase_if(claims, [&](const Claim& c) { return repeated[at++] && c.given.empty(); });
    }

    void finish(std::vector<Claim> claims) {
        std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
            return std::tie(a.range.begin, a.range.end, a.fact) < std::tie(b.range.begin, b.range.end, b.fact);
        });
        SentenceCoverage coverage;
        std::vector<bool> used(document_.sentences.size(), false);
        for (const Claim& c : claims) used[c.sentence] = true;
        coverage.sentences = static_cast<std::uint32_t>(document_.sentences.size());
        for (std::uint32_t s = 0; s < used.size(); ++s) {
            coverage.with_claims += used[s] ? 1 : 0;
            coverage.checkable += used[s] || checkable(s) ? 1 : 0;
        }
        set_.coverage.push_back(coverage);
        for (Claim& c : claims) {
            c.id = ClaimId::at(set_.claims.size());
            set_.claims.push_back(std::move(c));
        }
    }

    bool checkable(std::uint32_t s) const {
        const auto in = [&](const auto& list) {
            return std::any_of(list.begin(), list.end(), [&](const auto& x) { return x.tokens.sentence == s; });
        };
        if (in(document_.quantities) || in(document_.times)) return true;
        const auto& frames = document_.frame_of[s];
        return std::any_of(frames.begin(), frames.end(), [](std::uint32_t f) { return f != 0; });
    }

    const text::Document& document_;
    const Lexicon& lexicon_;
    const CompiledPatterns& patterns_;
    ClaimSet& set_;
    std::vector<ClauseGraph> graphs_;
    bool attacker_died_ = false;
};

/// Within one article, a state that speaks ("Moscow denied") and its one ministry that speaks are one speaker.
void join_governments(ClaimSet& set) {
    std::map<std::pair<ArticleId, std::string>, std::set<std::pair<std::string, std::string>>> bodies;
    for (const Claim& c : set.claims)
        for (const Speaker& s : c.speakers) {
            const std::size_t slash = s.id.find('/');
            if (s.id.starts_with("org:country:") && slash != std::string::npos)
                bodies[{c.article, s.id.substr(4, slash - 4)}].emplace(s.id, s.name);
        }
    for (Claim& c : set.claims)
        for (Speaker& s : c.speakers) {
            const auto found = bodies.find({c.article, s.id});
            if (found == bodies.end() || found->second.size() != 1) continue;
            s.id = found->second.begin()->first;
        }
}

/// "Aliyev" in one article is "Ilham Aliyev" of another when no second person of that surname speaks anywhere.
void join_speakers(ClaimSet& set) {
    constexpr std::string_view prefix = "person:";
    std::map<std::string, std::set<std::pair<std::string, std::string>>> by_surname;  // surname → full ids and names
    for (const Claim& c : set.claims)
        for (const Speaker& s : c.speakers) {
            const std::size_t space = s.id.find_last_of(' ');
            if (s.id.starts_with(prefix) && space != std::string::npos)
                by_surname[words::lower_case(s.id.substr(space + 1))].emplace(s.id, s.name);
        }
    for (Claim& c : set.claims)
        for (Speaker& s : c.speakers) {
            const bool own = s.id.starts_with(prefix) || s.id.starts_with("article:");
            if (!own || s.name.find(' ') != std::string::npos || s.name.empty() || s.name[0] < 'A' || s.name[0] > 'Z')
                continue;
            const auto found = by_surname.find(words::lower_case(s.name));
            if (found == by_surname.end() || found->second.size() != 1) continue;
            s.id = found->second.begin()->first;
            s.name = found->second.begin()->second;
        }
}

/// What only all articles together tell.
void look_across(std::span<const text::Document> documents, const language::RuleSet& rules, bool attacker_is_dead,
                 ClaimSet& set) {
    if (attacker_is_dead) settle_attackers(rules, set);
    join_stories(documents, set.referents);
    join_governments(set);
    join_speakers(set);
    add_spellings(documents, rules, set);
}

ArticleClaims extract_one(const text::Document& document, const Lexicon& lexicon, const CompiledPatterns& patterns,
                          const Given* given) {
    ArticleClaims out;
    Extraction extraction(document, lexicon, patterns, out.set);
    extraction.run(given);
    out.attacker_died = extraction.attacker_is_dead();
    return out;
}

ClaimSet extract_with(std::span<const text::Document> documents, const language::RuleSet& rules,
                      const CompiledPatterns& patterns, const Given* given) {
    ClaimSet set;
    const Lexicon lexicon(rules);
    bool attacker_is_dead = false;
    for (const text::Document& document : documents) {
        ArticleClaims part = extract_one(document, lexicon, patterns, given);
        attacker_is_dead = attacker_is_dead || part.attacker_died;
        append(set, std::move(part.set));
    }
    look_across(documents, rules, attacker_is_dead, set);
    return set;
}

}  // namespace

ArticleClaims extract_article(const text::Document& document, const Lexicon& lexicon,
                              const CompiledPatterns& patterns) {
    return extract_one(document, lexicon, patterns, nullptr);
}

ClaimSet join_articles(std::span<const text::Document> documents, const language::RuleSet& rules,
                       std::span<const ArticleClaims* const> parts) {
    ClaimSet set;
    bool attacker_is_dead = false;
    for (const ArticleClaims* part : parts) {
        attacker_is_dead = attacker_is_dead || part->attacker_died;
        append(set, part->set);
    }
    look_across(documents, rules, attacker_is_dead, set);
    return set;
}

ClaimSet extract(std::span<const text::Document> documents, const language::RuleSet& rules,
                 const CompiledPatterns& patterns) {
    return extract_with(documents, rules, patterns, nullptr);
}

ClaimSet extract(std::span<const text::Document> documents, const language::RuleSet& rules,
                 const CompiledPatterns& patterns, const SourceMap& sources, std::span<const GivenClaim> given,
                 std::vector<Diagnostic>& diagnostics) {
    const Given all{sources, given, diagnostics};
    ClaimSet set = extract_with(documents, rules, patterns, &all);
    drop_repeated(set);
    return set;
}

}  // namespace gainsay::claims
