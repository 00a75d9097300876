#pragma once
// Messages of clients as plain values. JSON is known to protocol*.cpp alone.

#include "app/lsp/positions.hpp"
#include "app/lsp/story_config.hpp"
#include "app/lsp/types.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gainsay::app::lsp {

enum class ErrorCode {
    parse_error = -32700,
    invalid_request = -32600,
    method_not_found = -32601,
    invalid_params = -32602,
    internal_error = -32603,
    not_initialized = -32002,
    request_failed = -32803,
    content_modified = -32801,
    cancelled = -32800
};

struct TextChange {
    std::optional<Range> range;  ///< none: the whole text
    std::string text;
};

struct FileChange {
    std::string uri;
    bool deleted = false;
};

/// What a client tells of itself when it connects.
struct Client {
    std::vector<std::string> folders;  ///< paths
    PositionEncoding encoding = PositionEncoding::utf16;
    bool snippets = false;
    bool lens_refresh = false;
    bool watches_files = false;  ///< takes a registration for didChangeWatchedFiles
    bool nested_symbols = false;
    bool literal_actions = false;  ///< code actions as such, not only commands
    bool versioned_edits = false;  ///< documentChanges
    bool creates_files = false;    ///< as part of an edit
    bool lazy_actions = false;     ///< asks for the edit of an action when it is chosen
    bool disabled_actions = false;
    // initializationOptions
    bool builtin = true;
    bool shows_places = false;          ///< has the command gainsay.showPlaces
    std::vector<std::string> articles;  ///< folders or files instead of the workspace's folders; relative to the first
    std::vector<std::string> rules;
    ConfigWish config;
};

/// The parameters of all methods that the server knows; each fills in its own.
struct Params {
    std::string uri;
    std::optional<Position> position;
    std::optional<Range> range;
    std::string new_name, query, language, text;
    std::optional<std::int64_t> version;
    bool include_declaration = true;
    std::vector<TextChange> changes;
    std::vector<FileChange> files;
    std::vector<std::string> added, removed;  ///< folders, paths
    std::string cancelled;                    ///< id of the request, as JSON
    std::string label, symbol;                ///< of a completion that is to be documented
    std::string raw;                          ///< that completion, or an action that is to be resolved, as JSON
    std::optional<ActionPlace> action;        ///< of the latter
    std::vector<std::string> only;            ///< kinds of actions that are wanted; none: any
    bool automatic = false;                   ///< nobody asked for actions: the pointer moved
    Client client;
};

/// Whether actions of that kind are asked for: "refactor" asks for "refactor.extract" too.
bool wants(const Params& params, std::string_view kind);

struct Message {
    std::string id;  ///< as JSON; empty: a notification
    std::string method;
    Params params;
    bool is_request() const { return !id.empty(); }
};

struct ProtocolError {
    std::string id = "null";  ///< as JSON
    ErrorCode code = ErrorCode::invalid_request;
    std::string text;
};

/// An answer of the client to a request of ours: nothing to do.
struct ClientAnswer {};

/// Nesting of JSON above this is refused.
constexpr int kMaxDepth = 64;

std::variant<Message, ClientAnswer, ProtocolError> read_message(std::string_view body);

// ---- what goes out, as JSON ----

std::string answer(const std::string& id, const std::string& result);
std::string error_answer(const ProtocolError& error);
std::string request(const std::string& id, const std::string& method, const std::string& params);

std::string write_capabilities(const Client& client, const std::string& version);
std::string write_file_watching(const std::vector<std::string>& globs);
/// `version`: of the open document that the ranges fit.
std::string write_published(const std::string& uri, std::optional<std::int64_t> version,
                            const std::vector<LspDiagnostic>& diagnostics);
std::string write_completions(const std::vector<CompletionEntry>& entries);
/// The client's own item with the documentation in it.
std::string write_documented(const std::string& raw_item, const std::string& markdown);
std::string write_hover(const std::string& markdown, Range range);
std::string write_locations(const std::vector<Location>& locations);
std::string write_highlights(const std::vector<Range>& ranges);
std::string write_prepared_rename(Range range, const std::string& name);
std::string write_workspace_edit(const std::vector<FileEdits>& edits, const Client& client);
std::string write_edits(const std::vector<Edit>& edits);
std::string write_actions(const std::vector<CodeAction>& actions, const Client& client);
/// The client's own action with the edits in it.
std::string write_resolved(const std::string& raw_action, const std::vector<FileEdits>& edits, const Client& client);
std::string write_lenses(const std::vector<CodeLens>& lenses, const Client& client);
std::string write_hints(const std::vector<InlayHint>& hints);
std::string write_symbols(const std::vector<SymbolInfo>& symbols, const Client& client);
std::string write_workspace_symbols(const std::vector<SymbolInfo>& symbols);
std::string write_folds(const std::vector<Range>& ranges);
/// Five numbers a token, as the protocol wants them.
std::string write_tokens(const std::vector<std::uint32_t>& data);
std::string write_message(DiagnosticSeverity severity, const std::string& text);

/// Names of the token types in the order of their numbers.
std::vector<std::string> token_types();

}  // namespace gainsay::app::lsp
