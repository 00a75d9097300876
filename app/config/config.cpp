#include "app/config/config.hpp"

#include "app/config/glob.hpp"

#include <algorithm>
#include <filesystem>

namespace gainsay::app {

namespace fs = std::filesystem;

std::string relative_to(const Config& config, const std::string& path) {
    std::error_code error;
    const fs::path folder = fs::absolute(config.folder.empty() ? "." : config.folder, error).lexically_normal();
    const fs::path relative = fs::absolute(path, error).lexically_normal().lexically_relative(folder / "");
    if (error || relative.empty() || *relative.begin() == "..") return {};
    return relative.generic_string();
}

bool excludes(const Config& config, const std::string& path) {
    if (config.exclude.empty() || path == "-") return false;
    const std::string relative = relative_to(config, path);
    return !relative.empty() && std::any_of(config.exclude.begin(), config.exclude.end(),
                                            [&](const std::string& glob) { return Glob(glob).covers(relative); });
}

}  // namespace gainsay::app
