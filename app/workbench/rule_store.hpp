#pragma once
// The rule files on disk that a workbench may read and write, and no others.

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace gainsay::app {

class RuleStore {
public:
    /// Files, and folders whose `.rules` files may be written, new ones too. Links that lead out of them are not
    /// followed.
    explicit RuleStore(std::span<const std::string> paths);

    struct File {
        std::string path;  ///< as shown: as it was given, or folder and the way in it
        std::string text;
        std::string hash;
    };
    std::vector<File> read() const;

    struct Saved {
        std::string hash;
    };
    struct Conflict {  ///< another text is on disk than the one that `hash` names
        std::string text, hash;
    };
    struct Refused {
        std::string why;
    };
    using Outcome = std::variant<Saved, Conflict, Refused>;
    /// Writes the file whole or not at all. `hash`: of the text that was edited; empty for a new file.
    Outcome save(const std::string& path, const std::string& text, const std::string& hash) const;
    bool writable(const std::string& path) const { return where(path).has_value(); }

    static std::string hash_of(std::string_view text);

private:
    std::optional<std::filesystem::path> where(const std::string& path) const;

    std::map<std::string, std::filesystem::path> files_;    ///< shown path → real path
    std::map<std::string, std::filesystem::path> folders_;  ///< the same
};

/// Leaves out files that lie, when links are followed, outside of all of the given files and folders.
std::vector<std::string> inside_only(std::span<const std::string> files, std::span<const std::string> given);

}  // namespace gainsay::app
