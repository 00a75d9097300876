#pragma once
// Messages on a byte stream: headers, an empty line, as many bytes as the headers say.

#include <iosfwd>
#include <string>
#include <string_view>

namespace gainsay::app::lsp {

constexpr std::size_t kMaxMessageBytes = std::size_t{32} << 20;
constexpr std::size_t kMaxHeaderBytes = 4096;

struct Frame {
    enum class State {
        message,
        bad,  ///< could not be read, but reading can go on; `text` says what was wrong
        end   ///< of the stream
    };
    State state = State::end;
    std::string text;
};

/// Reads the next message. What has no length or is longer than kMaxMessageBytes is passed over.
Frame read_frame(std::istream& in);
void write_frame(std::ostream& out, std::string_view message);

}  // namespace gainsay::app::lsp
