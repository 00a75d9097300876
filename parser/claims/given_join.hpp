#pragma once
// Claims from elsewhere → claims like all others: their words become referents of the article.

#include "parser/claims/claim_maker.hpp"
#include "parser/claims/given_claims.hpp"
#include "parser/claims/referent_words.hpp"
#include "parser/claims/referents.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gainsay::claims {

/// For one article, when its own claims have been read.
class GivenJoiner {
public:
    GivenJoiner(const SourceMap& sources, const text::Document& document, std::span<const ClauseGraph> graphs,
                const Lexicon& lexicon, ReferentBuilder& referents, ClaimMaker& maker, std::vector<Referent>& all,
                std::span<const Claim> read)
        : source_(sources[document.article.source]), document_(document), graphs_(graphs), lexicon_(lexicon),
          referents_(referents), maker_(maker), all_(all), read_(read.begin(), read.end()),
          lower_(words::lower_case(source_.bytes())) {}

    /// Is the fact one of the open pack's, whose slots are clauses? They are known only when it has read the article.
    bool asks_of_clauses(const GivenClaim& given) const;
    /// None when the article was read to claim just that. None, and a diagnostic, when a slot of the open pack names no
    /// clause of the article. Require: the claim is of this article.
    std::optional<Claim> join(const GivenClaim& given, std::vector<Diagnostic>& diagnostics);

private:
    struct Place {
        std::uint32_t sentence = 0, token = 0;
    };
    Claim frame(const GivenClaim& given);
    std::optional<ReferentId> argument(const GivenClaim& given, std::size_t index,
                                       std::vector<Diagnostic>& diagnostics);
    ReferentId called(const GivenClaim& given, std::size_t index, KindId kind) const;
    ReferentId renamed_later(const GivenClaim& given, std::size_t index) const;
    int read_so(const GivenClaim& given, std::size_t index, ReferentId id) const;
    ReferentId meant(const std::string& words, KindId kind, SourceRange near);
    ReferentId party(Place at);
    ReferentId make(const std::string& words, KindId kind, SourceRange near);
    std::optional<SourceRange> find(const std::string& words, SourceRange near) const;
    std::optional<Place> head_of(SourceRange range) const;
    std::uint32_t head_in(std::uint32_t sentence, SourceRange range) const;

    const SourceText& source_;
    const text::Document& document_;
    std::span<const ClauseGraph> graphs_;
    const Lexicon& lexicon_;
    ReferentBuilder& referents_;
    ClaimMaker& maker_;
    std::vector<Referent>& all_;
    std::vector<Claim> read_;  ///< what the article itself was read to claim
    std::string lower_;        ///< the bytes of the article in lower case
};

/// True when two claims rest on the same words and say the same.
bool repeats(const Claim& a, const Claim& b);

/// Takes out of `set` the given claims that say again what the articles' own claims say, and numbers the rest:
/// those that show as such only when speakers were joined across articles.
void drop_repeated(ClaimSet& set);

}  // namespace gainsay::claims
