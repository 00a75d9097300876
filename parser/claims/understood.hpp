#pragma once
// The party that an article is about, for claims whose sentence leaves it out ("1,000 jobs will be kept").

#include "parser/claims/claim.hpp"
#include "parser/claims/lexicon.hpp"
#include "parser/claims/referents.hpp"
#include "parser/text/document.hpp"

#include <map>
#include <vector>

namespace gainsay::claims {

class UnderstoodParties {
public:
    UnderstoodParties(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                      ReferentBuilder& referents, std::vector<Referent>& all);

    /// Who is meant though not named as an argument: the only fitting party that the sentence names, else the one that
    /// the article is about (most named, headlines first). Whoever merely speaks is not meant. None when the sentence
    /// names several of which none is the article's, or when nobody stands out. The referent stands for a guess
    /// (Referent::anaphor_of): links to it are likely at most. None either when the clause of `token` has a subject of
    /// its own that names another and is not among the `matched` tokens (ascending).
    ReferentId find(std::uint32_t sentence, std::uint32_t token, KindId kind,
                    const std::vector<std::uint32_t>& matched);

private:
    bool fits(const text::Entity& entity, KindId kind) const;
    bool is_company(EntityId entity) const;
    bool is_medium(const text::Entity& entity) const;
    bool owns_like_a_company(const text::Entity& entity) const;
    bool others_doing(std::uint32_t sentence, std::uint32_t token, EntityId meant,
                      const std::vector<std::uint32_t>& matched) const;
    bool speaks(EntityId entity, std::uint32_t sentence, std::uint32_t token) const;
    EntityId of_article(KindId kind);
    ReferentId referent(EntityId entity, SourceRange at);

    const text::Document& document_;
    std::span<const ClauseGraph> graphs_;
    const Lexicon& lexicon_;
    ReferentBuilder& referents_;
    std::vector<Referent>& all_;
    std::map<KindId, EntityId> of_article_;
    std::map<EntityId, ReferentId> made_;
};

}  // namespace gainsay::claims
