#include "app/config/find_config.hpp"

#include "app/config/config_reader.hpp"
#include "app/files.hpp"

#include <filesystem>
#include <utility>

namespace gainsay::app {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFileName = "gainsay.toml";
constexpr std::size_t kMaxBytes = std::size_t{1} << 20;

/// Short where it can be: seen from the current folder.
std::string shown(const fs::path& path) {
    std::error_code error;
    const fs::path near = fs::proximate(path, error);
    return error ? path.string() : near.generic_string();
}

std::string search(const std::string& first) {
    std::error_code error;
    fs::path folder = fs::absolute(first.empty() || first == "-" ? "." : first, error).lexically_normal();
    if (error) return {};
    if (!fs::is_directory(folder, error)) folder = folder.parent_path();
    if (!folder.has_filename()) folder = folder.parent_path();  // "story/" as "story"
    for (;;) {
        if (fs::is_regular_file(folder / kFileName, error)) return shown(folder / kFileName);
        if (fs::exists(folder / ".git", error) || folder == folder.parent_path()) return {};
        folder = folder.parent_path();
    }
}

Diagnostic unreadable(const std::string& path, const std::string& why) {
    Diagnostic out;
    out.code = "unreadable-config";
    out.path = path;
    out.message = "the configuration cannot be read: " + why;
    return out;
}

}  // namespace

std::shared_ptr<const Config> find_config(const ConfigChoice& choice, std::span<const std::string> articles) {
    if (choice.none) return nullptr;
    const std::string path =
        !choice.file.empty() ? choice.file : search(articles.empty() ? std::string() : articles.front());
    if (path.empty()) return nullptr;
    const auto refused = [&](const std::string& why) {
        Config config;
        config.path = path;
        config.diagnostics.push_back(unreadable(path, why));
        return std::make_shared<const Config>(std::move(config));
    };
    FileBytes file = read_file(path, kMaxBytes);
    if (!file.problem.empty()) return refused(file.problem);
    return std::make_shared<const Config>(read_config(path, std::move(file.bytes)));
}

}  // namespace gainsay::app
