#pragma once
// The text of gainsay.toml (TOML 1.0) → Config. Whatever is not known is an error: a setting that is misspelled must
// not silently do nothing.

#include "app/config/config.hpp"

#include <string>

namespace gainsay::app {

/// Never throws on content. Paths become relative to the current folder.
Config read_config(std::string path, std::string bytes);

/// JSON Schema (draft 2020-12) of the file, for editors that know TOML.
std::string config_schema();

}  // namespace gainsay::app
