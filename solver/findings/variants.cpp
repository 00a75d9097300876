#include "solver/findings/variants.hpp"

#include "solver/findings/group.hpp"
#include "solver/findings/quote.hpp"
#include "solver/findings/wording.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

namespace gainsay::findings {
namespace {

// Fewer words than this are a phrase that anybody may put differently, not an utterance.
constexpr std::size_t kUtteranceWords = 5;
// Words that differ more than this are more likely two utterances, words that hardly differ are one text.
constexpr double kLeastAlike = 0.5;

bool in_quotation_marks(const Context& context, ClaimId id) {
    const claims::Claim& claim = context.claim(id);
    const text::Document* document = context.document(id);
    if (claim.own_voice || document == nullptr || claim.sentence >= document->sentences.size()) return false;
    if (claim.sentence >= document->frame_of.size()) return false;
    const std::vector<text::Token>& tokens = document->sentences[claim.sentence].tokens;
    const std::vector<std::uint32_t>& frames = document->frame_of[claim.sentence];
    bool any = false;
    for (std::size_t t = 0; t < tokens.size() && t < frames.size(); ++t) {
        if (!claim.range.contains(tokens[t].range) || tokens[t].upos == text::Upos::punct) continue;
        if (frames[t] >= document->frames.size() || !document->frames[frames[t]].direct) return false;
        any = true;
    }
    return any;
}

/// Clauses of the open pack begin and end where the parser says: how one was cut is no difference in words.
bool of_open_pack(const Context& context, const claims::Claim& claim) {
    return context.rules.facts[claim.fact.index()].pack == "open";
}

struct Candidate {
    ClaimId id;
    std::vector<std::string> words;
};

bool is_variant(const Context& context, const Candidate& a, const Candidate& b) {
    const claims::Claim& first = context.claim(a.id);
    const claims::Claim& second = context.claim(b.id);
    const bool same = first.article != second.article && first.value == second.value &&
                      first.positive == second.positive && a.words != b.words;
    if (!same || similarity(a.words, b.words) < kLeastAlike) return false;
    return one_occasion(context, a.id, b.id);
}

Finding describe(const Context& context, ClaimId a, ClaimId b) {
    Finding finding;
    finding.kind = Kind::quote_variant;
    finding.level = Level::note;
    finding.claims = {a, b};
    const std::string speaker = context.claim(a).last_speaker().name;
    finding.title = fmt::format("{} is quoted in different words", speaker.empty() ? "A speaker" : speaker);
    finding.explanation =
        fmt::format("{} says \"{}\" ({}). {} says \"{}\" ({}). The two quotations agree in what they say, but not in "
                    "their words.",
                    capitalised(chain_of(context, a)), quote_of(context, a), claim_name(a),
                    capitalised(chain_of(context, b)), quote_of(context, b), claim_name(b));
    finding.fingerprint = fingerprint(context, finding.claims, "variant");
    return finding;
}

}  // namespace

std::vector<Finding> quote_variants(const Context& context, const std::vector<ClaimId>& clashing) {
    std::map<std::tuple<std::string, FactId>, std::vector<Candidate>> groups;
    for (const claims::Claim& claim : context.claims.claims) {
        if (std::binary_search(clashing.begin(), clashing.end(), claim.id) || claim.speakers.empty()) continue;
        if (!claims::commits(claim.modality) || !in_quotation_marks(context, claim.id)) continue;
        if (of_open_pack(context, claim)) continue;
        std::vector<std::string> words = quote_words(context, claim.id);
        if (words.size() < kUtteranceWords) continue;
        groups[{claim.last_speaker().id, claim.fact}].push_back({claim.id, std::move(words)});
    }
    std::vector<Finding> result;
    std::set<std::tuple<ArticleId, std::uint32_t, ArticleId, std::uint32_t>> told;
    for (const auto& [key, group] : groups) {
        for (std::size_t i = 0; i < group.size(); ++i) {
            for (std::size_t j = i + 1; j < group.size(); ++j) {
                if (!is_variant(context, group[i], group[j])) continue;
                const claims::Claim& a = context.claim(group[i].id);
                const claims::Claim& b = context.claim(group[j].id);
                if (!told.emplace(a.article, a.sentence, b.article, b.sentence).second) continue;
                result.push_back(describe(context, a.id, b.id));
            }
        }
    }
    return result;
}

}  // namespace gainsay::findings
