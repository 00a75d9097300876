#include "app/session/keys.hpp"

#include "app/session/snapshot.hpp"
#include "parser/source/fnv.hpp"

#include <map>
#include <string_view>

namespace gainsay::app {
namespace {

/// Of strings with a mark between them.
class Hash {
public:
    Hash& add(std::string_view text) {
        hash_.add(text).add("\xFF");  // no byte of UTF-8
        return *this;
    }
    std::string hex() const { return hash_.hex(); }

private:
    Fnv hash_;
};

/// Puts "#2", "#3" … behind all but the first of equal keys.
void tell_apart(std::vector<std::string>& keys) {
    std::map<std::string, int> seen;
    for (std::string& key : keys) {
        const int count = ++seen[key];
        if (count > 1) key += "#" + std::to_string(count);
    }
}

}  // namespace

std::vector<std::string> keys_of(const claims::ClaimSet& claims, const language::RuleSet& rules,
                                 std::span<const text::Document> documents, const SourceMap& sources) {
    std::vector<std::string> keys;
    keys.reserve(claims.claims.size());
    for (const claims::Claim& claim : claims.claims) {
        Hash hash;
        hash.add(sources[documents[claim.article.index()].article.source].path());
        hash.add(std::to_string(claim.range.begin)).add(std::to_string(claim.range.end));
        hash.add(rules.facts[claim.fact.index()].name).add(claims::to_text(claim.value));
        hash.add(claim.positive ? "" : "not").add(claims::name(claim.modality)).add(claim.last_speaker().id);
        for (const ReferentId id : claim.arguments) hash.add(id.valid() ? claims.referents[id.index()].text : "");
        keys.push_back(hash.hex());
    }
    tell_apart(keys);
    return keys;
}

std::vector<std::string> keys_of(const std::vector<findings::Finding>& findings) {
    std::vector<std::string> keys;
    for (const findings::Finding& finding : findings) keys.push_back(finding.fingerprint);
    tell_apart(keys);
    return keys;
}

std::string assumption_key(const logic::Assumption& assumption) {
    return Hash().add(std::to_string(static_cast<int>(assumption.kind))).add(assumption.text).hex();
}

}  // namespace gainsay::app
