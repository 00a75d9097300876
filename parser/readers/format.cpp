#include "parser/readers/format.hpp"

#include "parser/readers/html_sniff.hpp"
#include "parser/readers/news_sniff.hpp"

namespace gainsay::readers {

Format detect_format(std::string_view bytes, std::string_view path) {
    if (const auto news = sniff_news(bytes, path)) return *news;
    return looks_like_html(bytes, path) ? Format::html : Format::text;
}

}  // namespace gainsay::readers
