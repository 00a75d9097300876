#pragma once
// Paths of the command line → bytes, in an order that does not depend on how they were given.

#include "parser/source/diagnostic.hpp"

#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::app {

struct InputFile {
    std::string path;  ///< as shown; "-" for standard input
    std::string bytes;
    bool accepted = false;  ///< of articles: others are held against it
};

struct InputFiles {
    std::vector<InputFile> files;         ///< by path, each once
    std::vector<Diagnostic> diagnostics;  ///< about paths that gave nothing
};

/// What may be read: endings that are taken from folders, and the size above which a file is refused.
struct InputKind {
    std::string what;                  ///< "article", for messages
    std::vector<std::string> endings;  ///< lower case with dot
    std::size_t max_bytes = 0;
    std::vector<std::string> refused;  ///< endings of known formats that would be misread as plain text
    /// Of files in folders: true of what is none after all, by its bytes. May be empty.
    std::function<bool(std::string_view bytes)> passed_over = {};
};

/// Longest file that can be an article: longer than any book, short enough to answer in seconds.
constexpr std::size_t kMaxArticleBytes = 4u << 20;
InputKind articles();
InputKind rule_files();
InputKind claims_files();
InputKind scripts();  ///< SMT-LIB

/// Reads files and, recursively, folders (there only the known endings; hidden files, README files and reports
/// of this program are left out).
/// "-" is `standard_input`. Every path that cannot be read, is too large or a folder without files gives an error.
/// Files that `left_out` is true of are not read; one that was named, and no folder with it, gives a note.
InputFiles collect_files(std::span<const std::string> paths, const InputKind& kind, std::istream& standard_input,
                         const std::function<bool(const std::string& path)>& left_out = {});

/// One spelling for "a.txt" and "./a.txt".
std::string normal_path(const std::string& path);

}  // namespace gainsay::app
