#include "solver/findings/group.hpp"

#include "parser/source/fnv.hpp"
#include "solver/findings/quote.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace gainsay::findings {
namespace {

constexpr std::size_t kWireWords = 12;
constexpr char kEnd = '\x1f';  // between parts of a key

std::string joined(std::vector<std::string> parts) {
    std::sort(parts.begin(), parts.end());
    std::string key;
    for (const std::string& part : parts) key += part + "\x1e";
    return key;
}

std::string in_one(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += word + " ";
    return text;
}

std::string value_key(const claims::Claim& claim) {
    return fmt::format("{}{}{}", claim.value.index(), claim.positive ? "+" : "-", claims::to_text(claim.value));
}

/// Who tells it. "President Lind said Norway considers …" is the president's telling: who leads a state and says what
/// it thinks says what he or she thinks, and may say so again without naming the state.
std::string teller(const Context& context, ClaimId id) {
    const claims::Claim& claim = context.claim(id);
    const std::string& last = claim.last_speaker().id;
    const text::Document* document = context.document(id);
    if (document == nullptr || claim.speakers.size() < 3) return last;
    const std::string& before = claim.speakers[claim.speakers.size() - 2].id;
    const bool leads = std::any_of(document->entities.begin(), document->entities.end(), [&](const text::Entity& e) {
        return e.kind == text::EntityKind::person && e.key == before && !e.country.empty() && e.country == last;
    });
    return leads ? before : last;
}

}  // namespace

Grouping::Grouping(const Context& context)
    : context_(context), sure_(referent_classes(context, logic::Certainty::sure)),
      all_(referent_classes(context, logic::Certainty::likely)) {}

std::string Grouping::content(ClaimId id, const std::vector<ReferentId>& classes) const {
    const claims::Claim& claim = context_.claim(id);
    std::string key = fmt::format("{}{}{}{}", claim.fact.value, kEnd, value_key(claim), kEnd);
    const language::FactInfo* fact = context_.fact(id);
    // Who did it and why: a speaker who says so of "the strike" and again of "the strikes" says one thing.
    if (fact != nullptr && fact->contested) return key;
    for (const ReferentId r : claim.arguments) {
        const ReferentId one = r.index() < classes.size() ? classes[r.index()] : r;
        key += fmt::format("{},", one.value);
    }
    return key;
}

std::string Grouping::same_sayings(const Clash& clash) const {
    std::vector<std::string> parts;
    for (const ClaimId id : clash.claims) {
        const claims::Claim& claim = context_.claim(id);
        parts.push_back(fmt::format("{}{}{}{}{}{}", claim.article.value, kEnd, teller(context_, id), kEnd,
                                    claim.direct ? "quoted" : "reported", content(id, all_)));
    }
    return joined(std::move(parts));
}

std::string Grouping::root(const Clash& clash) const {
    std::vector<std::string> parts;
    for (const ClaimId id : clash.claims) parts.push_back(content(id, all_));
    return joined(std::move(parts));
}

std::string Grouping::matter(const Clash& clash) const {
    std::vector<std::string> parts;
    for (const ClaimId id : clash.claims) {
        const claims::Claim& claim = context_.claim(id);
        std::string part = fmt::format("{}", claim.fact.value);
        for (const ReferentId r : claim.arguments)
            part += fmt::format(",{}", (r.index() < all_.size() ? all_[r.index()] : r).value);
        parts.push_back(std::move(part));
    }
    std::sort(parts.begin(), parts.end());
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    return "update " + joined(std::move(parts));
}

std::string Grouping::text_of(ClaimId id) const {
    const claims::Claim& claim = context_.claim(id);
    const std::vector<std::string> words = sentence_words(context_, id);
    const bool copied = words.size() >= kWireWords;
    const std::string place = copied ? in_one(words) : fmt::format("#{}", id.value);
    const std::string speaker = claim.own_voice ? std::string() : claim.last_speaker().id;
    return fmt::format("{}{}{}{}{}", place, kEnd, speaker, kEnd, content(id, all_));
}

std::string Grouping::wire_copy(const Clash& clash) const {
    std::vector<std::string> parts;
    for (const ClaimId id : clash.claims) parts.push_back(text_of(id));
    return joined(std::move(parts));
}

namespace {

// Who speaks, without the number of the article that some ids have: other articles may come and go.
std::string lasting_id(const std::string& speaker) {
    for (const std::string_view prefix : {"outlet:#", "article:"}) {
        if (!speaker.starts_with(prefix)) continue;
        const std::size_t rest = speaker.find_first_not_of("0123456789", prefix.size());
        return std::string(prefix) + (rest == std::string::npos ? "" : speaker.substr(rest));
    }
    return speaker;
}

}  // namespace

std::string fingerprint(const Context& context, const std::vector<ClaimId>& claims, const char* kind_family) {
    std::vector<std::string> parts;
    for (const ClaimId id : claims) {
        const claims::Claim& claim = context.claim(id);
        const language::FactInfo* fact = context.fact(id);
        parts.push_back(fmt::format("{}{}{}{}{}{}{}", lasting_id(claim.last_speaker().id), kEnd, fact ? fact->name : "",
                                    kEnd, in_one(quote_words(context, id)), kEnd, value_key(claim)));
    }
    return Fnv().add(kind_family).add(joined(std::move(parts))).hex();
}

}  // namespace gainsay::findings
