#pragma once
// A language server for rule files and articles: LSP 3.17 on two streams.

#include <iosfwd>

namespace gainsay::app::lsp {

struct ServerOptions {
    unsigned jobs = 1;  ///< threads of the engine
};

/// Serves until `exit` or the end of the input. 0 when `shutdown` came before `exit`, else 1, as the specification
/// wants.
int serve(std::istream& in, std::ostream& out, const ServerOptions& options);

}  // namespace gainsay::app::lsp
