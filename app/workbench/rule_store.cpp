#include "app/workbench/rule_store.hpp"

#include "app/input_files.hpp"
#include "parser/source/fnv.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>
#include <utility>

namespace gainsay::app {
namespace {

namespace fs = std::filesystem;

/// Empty when there is no such file.
fs::path real(const fs::path& path) {
    std::error_code failed;
    fs::path out = fs::canonical(path, failed);
    return failed ? fs::path() : out;
}

bool lies_in(const fs::path& file, const fs::path& folder) {
    if (file.empty() || folder.empty()) return false;
    return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first == folder.end();
}

std::optional<std::string> text_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return std::nullopt;
    std::ostringstream out;
    out << in.rdbuf();
    return std::move(out).str();
}

bool write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = write(file, text.data(), text.size());
        if (written <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(file) == 0;
}

/// A new file beside it that then takes its name: nobody sees half a file.
bool replace_file(const fs::path& path, std::string_view text) {
    struct stat old = {};
    const bool exists = stat(path.c_str(), &old) == 0;
    std::string beside = path.string() + ".XXXXXX";
    const int file = mkstemp(beside.data());
    if (file < 0) return false;
    bool good = write_all(file, text) && fchmod(file, exists ? old.st_mode & 07777U : 0644U) == 0;
    good = close(file) == 0 && good;
    good = good && rename(beside.c_str(), path.c_str()) == 0;
    if (!good) unlink(beside.c_str());
    return good;
}

}  // namespace

RuleStore::RuleStore(std::span<const std::string> paths) {
    for (const std::string& path : paths) {
        const fs::path place = real(path);
        if (place.empty()) continue;
        (fs::is_directory(place) ? folders_ : files_).emplace(path, place);
    }
}

std::vector<RuleStore::File> RuleStore::read() const {
    std::vector<std::string> given;
    for (const auto& [path, place] : files_) given.push_back(path);
    for (const auto& [path, place] : folders_) given.push_back(path);
    std::istringstream no_input;
    InputFiles found = collect_files(given, rule_files(), no_input);
    std::vector<File> files;
    for (InputFile& file : found.files) {
        if (!where(file.path)) continue;
        files.push_back({file.path, std::move(file.bytes), {}});
        files.back().hash = hash_of(files.back().text);
    }
    return files;
}

std::optional<fs::path> RuleStore::where(const std::string& path) const {
    if (path.find('\0') != std::string::npos) return std::nullopt;
    if (const auto file = files_.find(path); file != files_.end()) return file->second;
    const fs::path place(path);
    if (place.extension() != ".rules" || place.filename().string().starts_with('.')) return std::nullopt;
    const fs::path existing = real(place);
    std::error_code failed;
    const bool dangling = existing.empty() && fs::is_symlink(place, failed);
    const fs::path target = existing.empty() ? real(place.parent_path().empty() ? "." : place.parent_path()) : existing;
    if (dangling || target.empty()) return std::nullopt;
    for (const auto& [shown, folder] : folders_)
        if (lies_in(target, folder)) return existing.empty() ? target / place.filename() : existing;
    return std::nullopt;
}

RuleStore::Outcome RuleStore::save(const std::string& path, const std::string& text, const std::string& hash) const {
    const std::optional<fs::path> place = where(path);
    if (!place) return Refused{"only rule files that were given, or in folders that were given, can be written"};
    if (text.size() > rule_files().max_bytes) return Refused{"the text is too large for a rule file"};
    const std::optional<std::string> on_disk = text_of(*place);
    const std::string hash_on_disk = on_disk ? hash_of(*on_disk) : std::string();
    if (hash_on_disk != hash) return Conflict{on_disk.value_or(std::string()), hash_on_disk};
    if (!replace_file(*place, text)) return Refused{"the file cannot be written"};
    return Saved{hash_of(text)};
}

std::string RuleStore::hash_of(std::string_view text) {
    return Fnv().add(text).hex() + "-" + std::to_string(text.size());
}

std::vector<std::string> inside_only(std::span<const std::string> files, std::span<const std::string> given) {
    std::vector<fs::path> places;
    for (const std::string& path : given) places.push_back(real(path));
    std::vector<std::string> inside;
    for (const std::string& file : files) {
        const fs::path place = real(file);
        if (std::any_of(places.begin(), places.end(), [&](const fs::path& g) { return lies_in(place, g); }))
            inside.push_back(file);
    }
    return inside;
}

}  // namespace gainsay::app
