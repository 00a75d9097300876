#include "parser/readers/format.hpp"

#include "parser/readers/html_sniff.hpp"

namespace gainsay::readers {

Format detect_format(std::string_view bytes, std::string_view path) {
    return looks_like_html(bytes, path) ? Format::html : Format::text;
}

}  // namespace gainsay::readers
