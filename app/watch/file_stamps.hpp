#pragma once
// What files looked like the last time, to see which of them changed. Asks for sizes and times of change, reads
// nothing.

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::app {

/// Path → size in bytes and time of the last change in nanoseconds of the file system's clock.
using FileStamps = std::map<std::string, std::pair<std::uint64_t, std::int64_t>>;

/// Of these files and of all that is not hidden below these folders, at most 100,000. What is not there is left out.
FileStamps stamps_of(const std::vector<std::string>& paths);

struct FileChange {
    enum class What { changed, came, went } what;
    std::string path;
    friend bool operator==(const FileChange&, const FileChange&) = default;
};
/// By path.
std::vector<FileChange> compare(const FileStamps& before, const FileStamps& after);

/// "02.txt changed", "new.txt is new, 02.txt is gone", "9 files changed": at most three are named.
std::string to_text(const std::vector<FileChange>& changes);

}  // namespace gainsay::app
