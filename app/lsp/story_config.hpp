#pragma once
// gainsay.toml of a workspace: found as `gainsay check` finds it, read from the disk.

#include "app/config/config.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::app::lsp {

/// How a client wants it.
struct ConfigWish {
    bool none = false;  ///< without any
    std::string file;   ///< a path, relative to the first folder; empty: looked for
};

/// `anchors`: the folders of the workspace; where there are none, a file that is open. The path is absolute, and so are
/// those in it. None when there is no such file.
std::shared_ptr<const Config> find_story_config(const ConfigWish& wish, const std::vector<std::string>& anchors);

bool is_config(std::string_view path);

/// What is wrong with a text as it stands in an editor.
std::vector<Diagnostic> config_faults(const std::string& path, const std::string& text);

/// Whether the path is one of these files, or lies in one of these folders: the length of the longest that holds it, 0
/// when none does.
std::size_t covered_by(const std::vector<std::string>& tops, const std::string& path);

}  // namespace gainsay::app::lsp
