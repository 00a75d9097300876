#pragma once
// The articles and rule files below the folders of a workspace, and the packs of the program as files to look at.

#include "app/config/config.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::app::lsp {

enum class FileKind { none, article, rules };

/// Which files are taken as what.
struct Scope {
    std::vector<std::string> articles, rules;        ///< folders and files, absolute
    std::shared_ptr<const Config> config = nullptr;  ///< articles that it excludes are none

    /// By ending and place: hidden files, what lies in hidden folders or node_modules below the scope, and README files
    /// are neither.
    FileKind kind_of(const std::string& path) const;
};
/// The endings that `gainsay check` takes from folders.
FileKind kind_by_ending(const std::string& path);
/// "**/*.txt": all files that may be of interest.
std::vector<std::string> globs_of_files();

struct FoundFiles {
    std::map<std::string, std::string> articles, rules;  ///< path → bytes
    bool too_many = false;
};
/// At most this many files are read, in the order of their paths.
constexpr std::size_t kMaxFiles = 2000;
FoundFiles read_files(const Scope& scope);
/// None when it is no readable file or too long to be an article.
std::optional<std::string> read_file(const std::string& path);

/// Where built-in packs are laid for an editor to open, as files that cannot be written:
/// $XDG_CACHE_HOME/gainsay/VERSION or ~/.cache/gainsay/VERSION; empty when neither variable is set.
std::string cache_folder();
/// Writes the text there unless it is there already. Gives the path, empty when that failed.
std::string lay_out(const std::string& folder, const std::string& pack_path, const std::string& text);

}  // namespace gainsay::app::lsp
