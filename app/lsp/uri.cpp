#include "app/lsp/uri.hpp"

#include "reports/uri.hpp"

#include <filesystem>

namespace gainsay::app::lsp {
namespace {

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
        const int low = high >= 0 ? hex_value(text[i + 2]) : -1;
        if (low < 0 || high * 16 + low == 0) {
            out += text[i];
        } else {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    return out;
}

}  // namespace

std::string path_of(std::string_view uri) {
    constexpr std::string_view scheme = "file://";
    if (!uri.starts_with(scheme)) return std::string(uri);
    const std::size_t slash = uri.find('/', scheme.size());
    if (slash == std::string_view::npos) return std::string(uri);
    const std::string_view rest = uri.substr(slash);
    return std::filesystem::path(unescaped(rest.substr(0, rest.find_first_of("?#")))).lexically_normal().string();
}

std::string uri_of(std::string_view path) {
    return path.starts_with('/') ? reports::uri_of_path(path) : std::string(path);
}

}  // namespace gainsay::app::lsp
