#include "reports/command_text.hpp"

#include "parser/source/utf8.hpp"

namespace gainsay::reports {
namespace {

std::string escaped(std::string_view text, bool property) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decode_utf8(text, at);
        if (next.value == '%')
            out += "%25";
        else if (next.value == '\r')
            out += "%0D";
        else if (next.value == '\n')
            out += "%0A";
        else if (property && next.value == ':')
            out += "%3A";
        else if (property && next.value == ',')
            out += "%2C";
        else
            out += printable(text.substr(at, next.length));
        at += next.length;
    }
    return out;
}

}  // namespace

std::string command_message(std::string_view text) {
    return escaped(text, false);
}

std::string command_property(std::string_view text) {
    return escaped(text, true);
}

}  // namespace gainsay::reports
