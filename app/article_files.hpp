#pragma once
// Which files are checked, which are accepted, and which are left out.

#include "app/engine.hpp"
#include "app/input_files.hpp"

#include <iosfwd>

namespace gainsay::app {

/// The articles of a run by path, each once; one that is both checked and accepted is checked.
InputFiles collect_articles(const EngineOptions& options, std::istream& standard_input);

}  // namespace gainsay::app
