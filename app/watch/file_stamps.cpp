#include "app/watch/file_stamps.hpp"

#include "parser/source/utf8.hpp"

#include <filesystem>
#include <system_error>

namespace gainsay::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = 100'000;
constexpr int kDeepest = 32;

class Walk {
public:
    void add(const fs::path& path) {
        std::error_code error;
        if (fs::is_directory(path, error)) return add_folder(path, 0);
        add_file(path);
    }
    FileStamps take() { return std::move(stamps_); }

private:
    void add_file(const fs::path& path) {
        std::error_code error;
        const std::uintmax_t size = fs::file_size(path, error);
        if (error || stamps_.size() >= kMostFiles) return;
        const fs::file_time_type time = fs::last_write_time(path, error);
        if (!error) stamps_[path.lexically_normal().string()] = {size, time.time_since_epoch().count()};
    }
    void add_folder(const fs::path& folder, int depth) {
        if (depth > kDeepest) return;
        std::error_code error;
        for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
            std::error_code ignored;
            if (it->path().filename().string().starts_with(".")) continue;
            if (!it->is_directory(ignored))
                add_file(it->path());
            else if (!it->is_symlink(ignored))
                add_folder(it->path(), depth + 1);
        }
    }

    FileStamps stamps_;
};

std::string to_text(const FileChange& change) {
    std::string name = printable(change.path);
    switch (change.what) {
    case FileChange::What::changed:
        return name + " changed";
    case FileChange::What::came:
        return name + " is new";
    case FileChange::What::went:
        return name + " is gone";
    }
    return name;
}

}  // namespace

FileStamps stamps_of(const std::vector<std::string>& paths) {
    Walk walk;
    for (const std::string& path : paths) walk.add(path);
    return walk.take();
}

std::vector<FileChange> compare(const FileStamps& before, const FileStamps& after) {
    std::map<std::string, FileChange::What> changes;
    for (const auto& [path, stamp] : before) {
        const auto now = after.find(path);
        if (now == after.end())
            changes.emplace(path, FileChange::What::went);
        else if (now->second != stamp)
            changes.emplace(path, FileChange::What::changed);
    }
    for (const auto& [path, stamp] : after)
        if (!before.contains(path)) changes.emplace(path, FileChange::What::came);
    std::vector<FileChange> result;
    result.reserve(changes.size());
    for (const auto& [path, what] : changes) result.push_back({what, path});
    return result;
}

std::string to_text(const std::vector<FileChange>& changes) {
    constexpr std::size_t kMostNamed = 3;
    if (changes.size() > kMostNamed) return std::to_string(changes.size()) + " files changed";
    std::string text;
    for (const FileChange& change : changes) text += (text.empty() ? "" : ", ") + to_text(change);
    return text;
}

}  // namespace gainsay::app
