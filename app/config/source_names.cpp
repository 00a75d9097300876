#include "app/config/source_names.hpp"

#include <algorithm>
#include <map>

namespace gainsay::app {
namespace {

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

/// Names in lower case → the name to use; of two sources that claim one name the first has it.
std::map<std::string, std::string> names_of(const Config& config) {
    std::map<std::string, std::string> out;
    for (const SourceSetting& source : config.sources) {
        out.emplace(lower(source.name), source.name);
        for (const std::string& other : source.also) out.emplace(lower(other), source.name);
    }
    return out;
}

}  // namespace

void rename_outlet(const Config& config, std::string& outlet) {
    const auto names = names_of(config);
    if (const auto found = names.find(lower(outlet)); found != names.end()) outlet = found->second;
}

// Also those that are called by the very name: an outlet that another one cites is the same source.
void rename_speakers(const Config& config, claims::ClaimSet& claims) {
    const auto names = names_of(config);
    if (names.empty()) return;
    for (claims::Claim& claim : claims.claims) {
        for (claims::Speaker& speaker : claim.speakers) {
            const auto found = names.find(lower(speaker.name));
            if (found != names.end()) speaker = {"source:" + lower(found->second), found->second};
        }
    }
}

}  // namespace gainsay::app
