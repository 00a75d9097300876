#include "app/lsp/wire.hpp"

#include <algorithm>
#include <charconv>
#include <istream>
#include <optional>
#include <ostream>

namespace gainsay::app::lsp {
namespace {

/// One header line without its end; none at the end of the stream. What is too long is cut.
std::optional<std::string> read_line(std::istream& in) {
    std::string line;
    for (int c = in.get(); in.good(); c = in.get()) {
        if (c == '\n') {
            if (line.ends_with('\r')) line.pop_back();
            return line;
        }
        if (line.size() < kMaxHeaderBytes) line += static_cast<char>(c);
    }
    return std::nullopt;
}

bool same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
        return lower(x) == lower(y);
    });
}

std::optional<std::size_t> length_of(std::string_view header) {
    const std::size_t colon = header.find(':');
    if (colon == std::string_view::npos || !same_name(header.substr(0, colon), "content-length")) return std::nullopt;
    std::string_view value = header.substr(colon + 1);
    value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
    std::size_t length = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
    if (error != std::errc() || end == value.data()) return std::nullopt;
    return length;
}

/// istream::ignore() would wait for a byte more.
bool pass_over(std::istream& in, std::size_t bytes) {
    std::string chunk(std::size_t{64} << 10u, '\0');
    while (bytes > 0 && in.good()) {
        in.read(chunk.data(), static_cast<std::streamsize>(std::min(bytes, chunk.size())));
        bytes -= static_cast<std::size_t>(in.gcount());
    }
    return bytes == 0 && in.good();
}

}  // namespace

Frame read_frame(std::istream& in) {
    std::optional<std::size_t> length;
    bool any = false;
    while (true) {
        const auto line = read_line(in);
        if (!line) return {};
        if (line->empty() && !any) continue;  // blank lines between messages harm nobody
        if (line->empty()) break;
        any = true;
        if (const auto found = length_of(*line)) length = found;
    }
    if (!length) return {Frame::State::bad, "a message without Content-Length"};
    if (*length > kMaxMessageBytes) {
        if (!pass_over(in, *length)) return {};
        return {Frame::State::bad,
                "a message of more than " + std::to_string(kMaxMessageBytes >> 20u) + " MiB was passed over"};
    }
    std::string text(*length, '\0');
    in.read(text.data(), static_cast<std::streamsize>(*length));
    if (static_cast<std::size_t>(in.gcount()) != *length) return {};
    return {Frame::State::message, std::move(text)};
}

void write_frame(std::ostream& out, std::string_view message) {
    out << "Content-Length: " << message.size() << "\r\n\r\n" << message << std::flush;
}

}  // namespace gainsay::app::lsp
