#include "reports/uri.hpp"

namespace gainsay::reports {
namespace {

bool unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

std::string uri_of_path(std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    // "//x" would name a host.
    while (path.starts_with("//")) path.remove_prefix(1);
    if (path.starts_with('/')) out = "file://";
    for (const char c : path) {
        if (unreserved(c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4];
        out += digits[byte & 0xF];
    }
    return out;
}

}  // namespace gainsay::reports
