#include "solver/findings/classify.hpp"

#include "solver/findings/quote.hpp"
#include "solver/findings/update.hpp"

#include <algorithm>

namespace gainsay::findings {
namespace {

constexpr const char* kOpenPack = "open";  // clauses that no pack knows

struct Speakers {
    bool one_speaker = true;
    bool one_article = true;
    bool all_own = true;
    bool none_own = true;
};

Speakers look_at(const Context& context, const Clash& clash) {
    Speakers result;
    const claims::Claim& first = context.claim(clash.claims.front());
    for (const ClaimId id : clash.claims) {
        const claims::Claim& claim = context.claim(id);
        result.one_speaker = result.one_speaker && claim.last_speaker().id == first.last_speaker().id;
        result.one_article = result.one_article && claim.article == first.article;
        result.all_own = result.all_own && claim.own_voice;
        result.none_own = result.none_own && !claim.own_voice;
    }
    return result;
}

// Every two claims from different articles belong to one utterance.
bool all_on_one_occasion(const Context& context, const Clash& clash) {
    for (const ClaimId a : clash.claims) {
        for (const ClaimId b : clash.claims) {
            if (a >= b || context.claim(a).article == context.claim(b).article) continue;
            if (!one_occasion(context, a, b)) return false;
        }
    }
    return true;
}

template <class Test>
bool any_fact(const Context& context, const Clash& clash, Test test) {
    return std::any_of(clash.claims.begin(), clash.claims.end(), [&](ClaimId id) {
        const language::FactInfo* fact = context.fact(id);
        return fact != nullptr && test(*fact);
    });
}

Level table_level(const Context& context, const Clash& clash, Kind kind) {
    switch (kind) {
    case Kind::superseded:
        return may_be_update(clash) ? Level::note : Level::warning;
    case Kind::misreport:
    case Kind::within_article:
    case Kind::between_outlets:
        return Level::error;
    case Kind::changed_story:
    case Kind::own_voice_disputed:
        return Level::warning;
    case Kind::between_speakers: {
        const bool contested = any_fact(context, clash, [](const language::FactInfo& f) { return f.contested; });
        return contested ? Level::note : Level::warning;
    }
    case Kind::quote_variant:
        return Level::note;
    }
    return Level::note;
}

Level one_lower(Level level) {
    return level == Level::error ? Level::warning : Level::note;
}

}  // namespace

Kind kind_of(const Context& context, const Clash& clash) {
    if (!clash.persistences.empty() && !none_against_some(context, clash)) return Kind::superseded;
    const Speakers speakers = look_at(context, clash);
    const bool own_article = speakers.all_own && speakers.one_article;
    if (speakers.one_speaker && !own_article) {
        const bool reported = speakers.none_own && !speakers.one_article;
        return reported && all_on_one_occasion(context, clash) ? Kind::misreport : Kind::changed_story;
    }
    if (own_article) return Kind::within_article;
    if (speakers.all_own) return Kind::between_outlets;
    return speakers.none_own ? Kind::between_speakers : Kind::own_voice_disputed;
}

Level level_of(const Context& context, const Clash& clash, Kind kind) {
    const Level level = table_level(context, clash, kind);
    const bool open = any_fact(context, clash, [](const language::FactInfo& f) { return f.pack == kOpenPack; });
    const bool shaky = clash.mus->certainty == logic::Certainty::likely || clash.undeclared_exclusion || open;
    // What people dispute rather than measure is worth a note at most when it may not even be the same matter.
    const bool contested = any_fact(context, clash, [](const language::FactInfo& f) { return f.contested; });
    if (shaky && contested) return Level::note;
    // What contradicts itself may be read wrongly, all the more where no pack knows the matter.
    if (open && clash.claims.size() == 1) return Level::note;
    // A figure that falls without a word is worth a warning, however sure it is that both are of one event.
    if (level == Level::error && none_against_some(context, clash)) return Level::warning;
    return shaky ? one_lower(level) : level;
}

}  // namespace gainsay::findings
