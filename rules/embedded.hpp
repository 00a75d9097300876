#pragma once
// The rule packs that ship inside the program.

#include <span>
#include <string_view>

namespace gainsay::rules {

struct EmbeddedPack {
    std::string_view path;  ///< "rules/casualties.rules"
    std::string_view text;
};

/// All shipped packs, by path.
std::span<const EmbeddedPack> embedded_packs();

}  // namespace gainsay::rules
