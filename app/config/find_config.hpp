#pragma once
// Where the configuration of a run lies.

#include "app/config/config.hpp"

#include <memory>
#include <span>
#include <string>

namespace gainsay::app {

struct ConfigChoice {
    std::string file;   ///< given; empty: looked for
    bool none = false;  ///< look for nothing
};

/// Reads the file that was given, or else the gainsay.toml that is found from the folder of the first article upwards;
/// the search ends at the root of a repository (a folder with .git) or of the file system. None when there is no file.
/// A given file that cannot be read is a diagnostic of the result.
std::shared_ptr<const Config> find_config(const ConfigChoice& choice, std::span<const std::string> articles);

}  // namespace gainsay::app
