#include "app/lsp/files_on_disk.hpp"

#include "app/engine.hpp"
#include "app/input_files.hpp"
#include "parser/language/parse.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace gainsay::app::lsp {
namespace {

namespace fs = std::filesystem;

std::string lower_ending(const fs::path& path) {
    std::string ending = path.extension().string();
    for (char& c : ending)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return ending;
}

bool left_out(const std::string& name) {
    return name.starts_with('.') || name == "node_modules" || name.starts_with("README") || name.starts_with("readme");
}

/// True when `path` is `top` or lies below it with nothing in between that is left out.
bool below(const std::string& top, const std::string& path) {
    if (path == top) return true;
    const std::string folder = top.ends_with('/') ? top : top + "/";
    if (!path.starts_with(folder)) return false;
    const fs::path rest = path.substr(folder.size());
    return std::none_of(rest.begin(), rest.end(), [](const fs::path& part) { return left_out(part.string()); });
}

/// Paths of files below the tops, of that kind, sorted.
std::vector<std::string> list_files(const std::vector<std::string>& tops, FileKind kind) {
    constexpr std::size_t kMostVisited = 200'000;  // a workspace may hold a whole disk
    std::vector<std::string> out;
    std::size_t visited = 0;
    for (const std::string& top : tops) {
        std::error_code error;
        if (fs::is_regular_file(top, error)) out.push_back(top);
        auto at = fs::recursive_directory_iterator(top, fs::directory_options::skip_permission_denied, error);
        for (; !error && at != fs::recursive_directory_iterator() && ++visited < kMostVisited; at.increment(error)) {
            const bool hidden = left_out(at->path().filename().string());
            std::error_code ignored;
            if (hidden && at->is_directory(ignored)) at.disable_recursion_pending();
            if (!hidden && at->is_regular_file(ignored) && kind_by_ending(at->path().string()) == kind)
                out.push_back(at->path().lexically_normal().string());
        }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace

FileKind kind_by_ending(const std::string& path) {
    const std::string ending = lower_ending(path);
    if (ending == ".rules") return FileKind::rules;
    const std::vector<std::string> known = articles().endings;
    return std::find(known.begin(), known.end(), ending) != known.end() ? FileKind::article : FileKind::none;
}

std::vector<std::string> globs_of_files() {
    std::vector<std::string> out{"**/gainsay.toml", "**/*.rules"};
    for (const std::string& ending : articles().endings) out.push_back("**/*" + ending);
    return out;
}

FileKind Scope::kind_of(const std::string& path) const {
    const FileKind kind = kind_by_ending(path);
    const std::vector<std::string>& tops = kind == FileKind::rules ? rules : articles;
    if (kind == FileKind::article && config && excludes(*config, path)) return FileKind::none;
    const bool inside = std::any_of(tops.begin(), tops.end(), [&](const auto& top) { return below(top, path); });
    return inside ? kind : FileKind::none;
}

std::optional<std::string> read_file(const std::string& path) {
    std::error_code error;
    if (!fs::is_regular_file(path, error)) return std::nullopt;
    const auto size = fs::file_size(path, error);
    if (error || size > kMaxArticleBytes) return std::nullopt;
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return in.good() || in.eof() ? std::optional(std::move(bytes).str()) : std::nullopt;
}

FoundFiles read_files(const Scope& scope) {
    FoundFiles out;
    for (const FileKind kind : {FileKind::rules, FileKind::article}) {
        auto& files = kind == FileKind::rules ? out.rules : out.articles;
        for (const std::string& path : list_files(kind == FileKind::rules ? scope.rules : scope.articles, kind)) {
            if (scope.kind_of(path) != kind) continue;
            if (out.rules.size() + out.articles.size() >= kMaxFiles) {
                out.too_many = true;
                return out;
            }
            if (auto bytes = read_file(path)) files.emplace(path, std::move(*bytes));
        }
    }
    return out;
}

std::string cache_folder() {
    const char* cache = std::getenv("XDG_CACHE_HOME");
    const char* home = std::getenv("HOME");
    fs::path folder;
    if (cache != nullptr && *cache == '/')
        folder = cache;
    else if (home != nullptr && *home == '/')
        folder = fs::path(home) / ".cache";
    else
        return {};
    return (folder / "gainsay" / version()).lexically_normal().string();
}

std::string lay_out(const std::string& folder, const std::string& pack_path, const std::string& text) {
    if (folder.empty()) return {};
    const fs::path path = fs::path(folder) / pack_path;
    if (read_file(path.string()) == text) return path.string();
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    fs::remove(path, error);
    std::ofstream(path, std::ios::binary) << text;
    fs::permissions(path, fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read, error);
    return read_file(path.string()) == text ? path.string() : std::string();
}

}  // namespace gainsay::app::lsp
