#pragma once
// The page, built from web/ and embedded in the program.

#include <span>
#include <string_view>

namespace gainsay::app {

struct Asset {
    std::string_view path;  ///< "/", "/workbench.js"
    std::string_view type;  ///< "text/javascript; charset=utf-8"
    std::string_view bytes;
};

/// By path; "/" is index.html.
std::span<const Asset> workbench_assets();

}  // namespace gainsay::app
