#pragma once
// file: URIs ↔ paths (RFC 3986, RFC 8089).

#include <string>
#include <string_view>

namespace gainsay::app::lsp {

/// The path of a file: URI, percent escapes resolved and "." and ".." taken out; any other URI comes back as it is and
/// serves as the name of a text that lies on no disk. `%00` is left as written.
std::string path_of(std::string_view uri);
/// "file:///home/a%20b"; what is no absolute path is taken for a URI.
std::string uri_of(std::string_view path);

}  // namespace gainsay::app::lsp
