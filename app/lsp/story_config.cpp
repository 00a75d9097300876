#include "app/lsp/story_config.hpp"

#include "app/config/config_reader.hpp"
#include "app/config/find_config.hpp"

#include <algorithm>
#include <filesystem>

namespace gainsay::app::lsp {

namespace fs = std::filesystem;

std::shared_ptr<const Config> find_story_config(const ConfigWish& wish, const std::vector<std::string>& anchors) {
    if (wish.none || (anchors.empty() && wish.file.empty())) return nullptr;
    ConfigChoice choice;
    if (!wish.file.empty())
        choice.file = (fs::path(anchors.empty() ? "/" : anchors.front()) / wish.file).lexically_normal().string();
    const std::shared_ptr<const Config> found = find_config(choice, anchors);
    if (!found) return nullptr;
    std::error_code error;
    const std::string path = fs::absolute(found->path, error).lexically_normal().string();
    if (error || path == found->path) return found;
    if (found->bytes.empty() && !found->diagnostics.empty()) {  // it could not be read
        Config config = *found;
        config.path = path;
        for (Diagnostic& d : config.diagnostics) d.path = path;
        return std::make_shared<const Config>(std::move(config));
    }
    return std::make_shared<const Config>(read_config(path, found->bytes));
}

bool is_config(std::string_view path) {
    return path == "gainsay.toml" || path.ends_with("/gainsay.toml");
}

std::vector<Diagnostic> config_faults(const std::string& path, const std::string& text) {
    constexpr std::size_t kMostBytes = std::size_t{1} << 20;  // as find_config() has it
    return text.size() > kMostBytes ? std::vector<Diagnostic>{} : read_config(path, text).diagnostics;
}

std::size_t covered_by(const std::vector<std::string>& tops, const std::string& path) {
    std::size_t longest = 0;
    for (const std::string& top : tops) {
        const bool inside = path == top || (path.starts_with(top) && (top.ends_with('/') || path[top.size()] == '/'));
        if (inside) longest = std::max(longest, top.size());
    }
    return longest;
}

}  // namespace gainsay::app::lsp
