#include "app/rule_service/formatting.hpp"

#include "parser/language/format.hpp"

#include <algorithm>

namespace gainsay::app::rule_service {

std::optional<FormatEdit> format_edit(std::string_view text) {
    const std::string formatted = language::format_rules(text);
    if (formatted == text) return std::nullopt;
    const std::string_view wanted = formatted;
    const std::size_t most = std::min(text.size(), wanted.size());
    std::size_t head = 0;  // bytes of whole lines at the beginning that are the same
    for (std::size_t i = 0; i < most && text[i] == wanted[i]; ++i)
        if (text[i] == '\n') head = i + 1;
    std::size_t tail = 0;
    for (std::size_t i = 0; i < most - head && text[text.size() - 1 - i] == wanted[wanted.size() - 1 - i]; ++i)
        if (text[text.size() - 1 - i] == '\n') tail = i;  // lines behind this line end
    return FormatEdit{{static_cast<std::uint32_t>(head), static_cast<std::uint32_t>(text.size() - tail)},
                      std::string(wanted.substr(head, wanted.size() - tail - head))};
}

}  // namespace gainsay::app::rule_service
