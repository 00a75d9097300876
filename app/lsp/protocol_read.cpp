#include "app/lsp/protocol.hpp"
#include "app/lsp/uri.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace gainsay::app::lsp {
namespace {

using nlohmann::json;

/// Depth of brackets outside of strings: what is deeper than allowed is never parsed.
bool too_deep(std::string_view body) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (quoted && c == '\\') {
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == '{' || c == '[')) {
            if (++depth > kMaxDepth) return true;
        } else if (!quoted && (c == '}' || c == ']')) {
            --depth;
        }
    }
    return false;
}

/// The member of that path, or null. Anything may be missing or of another type.
const json& at(const json& value, std::initializer_list<const char*> path) {
    static const json none;  // never written
    const json* here = &value;
    for (const char* name : path) {
        if (!here->is_object()) return none;
        const auto found = here->find(name);
        if (found == here->end()) return none;
        here = &*found;
    }
    return *here;
}

std::string text_at(const json& value, std::initializer_list<const char*> path) {
    const json& found = at(value, path);
    return found.is_string() ? found.get<std::string>() : std::string();
}

bool flag_at(const json& value, std::initializer_list<const char*> path, bool otherwise = false) {
    const json& found = at(value, path);
    return found.is_boolean() ? found.get<bool>() : otherwise;
}

std::vector<std::string> texts_at(const json& value, std::initializer_list<const char*> path) {
    std::vector<std::string> out;
    const json& found = at(value, path);
    if (found.is_array())
        for (const json& one : found)
            if (one.is_string()) out.push_back(one.get<std::string>());
    return out;
}

std::optional<std::uint32_t> number(const json& value) {
    if (!value.is_number_integer()) return std::nullopt;
    if (value.is_number_unsigned())
        return static_cast<std::uint32_t>(std::min<std::uint64_t>(value.get<std::uint64_t>(), UINT32_MAX));
    return value.get<std::int64_t>() < 0 ? std::nullopt : std::optional(std::uint32_t{0});
}

std::optional<Position> position(const json& value) {
    const auto line = number(at(value, {"line"})), character = number(at(value, {"character"}));
    if (!line || !character) return std::nullopt;
    return Position{*line, *character};
}

std::optional<Range> range(const json& value) {
    const auto start = position(at(value, {"start"})), end = position(at(value, {"end"}));
    if (!start || !end) return std::nullopt;
    return Range{*start, *end};
}

Client read_client(const json& params) {
    Client client;
    const json& folders = at(params, {"workspaceFolders"});
    if (folders.is_array())
        for (const json& folder : folders)
            if (const std::string uri = text_at(folder, {"uri"}); !uri.empty()) client.folders.push_back(path_of(uri));
    if (client.folders.empty() && !text_at(params, {"rootUri"}).empty())
        client.folders.push_back(path_of(text_at(params, {"rootUri"})));
    if (client.folders.empty() && !text_at(params, {"rootPath"}).empty())
        client.folders.push_back(text_at(params, {"rootPath"}));
    const json& has = at(params, {"capabilities"});
    const auto encodings = texts_at(has, {"general", "positionEncodings"});
    if (std::find(encodings.begin(), encodings.end(), "utf-8") != encodings.end())
        client.encoding = PositionEncoding::utf8;
    client.snippets = flag_at(has, {"textDocument", "completion", "completionItem", "snippetSupport"});
    client.lens_refresh = flag_at(has, {"workspace", "codeLens", "refreshSupport"});
    client.watches_files = flag_at(has, {"workspace", "didChangeWatchedFiles", "dynamicRegistration"});
    client.nested_symbols = flag_at(has, {"textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport"});
    client.literal_actions = at(has, {"textDocument", "codeAction", "codeActionLiteralSupport"}).is_object();
    client.versioned_edits = flag_at(has, {"workspace", "workspaceEdit", "documentChanges"});
    const auto operations = texts_at(has, {"workspace", "workspaceEdit", "resourceOperations"});
    client.creates_files = std::find(operations.begin(), operations.end(), "create") != operations.end();
    const auto lazily = texts_at(has, {"textDocument", "codeAction", "resolveSupport", "properties"});
    client.lazy_actions = flag_at(has, {"textDocument", "codeAction", "dataSupport"}) &&
                          std::find(lazily.begin(), lazily.end(), "edit") != lazily.end();
    client.disabled_actions = flag_at(has, {"textDocument", "codeAction", "disabledSupport"});
    const json& options = at(params, {"initializationOptions"});
    client.builtin = flag_at(options, {"builtin"}, true);
    client.shows_places = flag_at(options, {"showPlaces"});
    client.articles = texts_at(options, {"articles"});
    client.rules = texts_at(options, {"rules"});
    client.config.file = text_at(options, {"config"});
    client.config.none = !flag_at(options, {"config"}, true);
    return client;
}

void read_changes(const json& changes, Params& out) {
    for (const json& change : changes) {
        TextChange one;
        one.text = text_at(change, {"text"});
        if (change.is_object() && change.contains("range")) {
            one.range = range(change["range"]);
            if (!one.range) continue;
        }
        out.changes.push_back(std::move(one));
    }
}

void read_workspace(const json& params, Params& out) {
    const json& files = at(params, {"changes"});
    if (files.is_array())
        for (const json& file : files) out.files.push_back({text_at(file, {"uri"}), at(file, {"type"}) == 3});
    for (const auto& [name, list] : {std::pair{"added", &out.added}, std::pair{"removed", &out.removed}}) {
        const json& folders = at(params, {"event", name});
        if (!folders.is_array()) continue;
        for (const json& folder : folders) list->push_back(path_of(text_at(folder, {"uri"})));
    }
}

/// What write_actions put into an action for this moment.
std::optional<ActionPlace> action_place(const json& data) {
    ActionPlace out;
    out.uri = text_at(data, {"uri"});
    const auto place = range(at(data, {"range"}));
    if (out.uri.empty() || !place) return std::nullopt;
    out.range = *place;
    if (const json& version = at(data, {"version"}); version.is_number_integer())
        out.version = version.get<std::int64_t>();
    return out;
}

Params read_params(const std::string& method, const json& params) {
    Params out;
    if (method == "initialize") out.client = read_client(params);
    out.uri = text_at(params, {"textDocument", "uri"});
    out.position = position(at(params, {"position"}));
    out.range = range(at(params, {"range"}));
    out.new_name = text_at(params, {"newName"});
    out.query = text_at(params, {"query"});
    out.language = text_at(params, {"textDocument", "languageId"});
    out.text = text_at(params, {"textDocument", "text"});
    out.include_declaration = flag_at(params, {"context", "includeDeclaration"}, true);
    if (const json& version = at(params, {"textDocument", "version"}); version.is_number_integer())
        out.version = version.get<std::int64_t>();
    if (const json& changes = at(params, {"contentChanges"}); changes.is_array()) read_changes(changes, out);
    read_workspace(params, out);
    if (const json& id = at(params, {"id"}); id.is_number_integer() || id.is_string()) out.cancelled = id.dump();
    if (method == "completionItem/resolve") {
        out.label = text_at(params, {"label"});
        out.symbol = text_at(params, {"data"});
        out.raw = params.dump();
    }
    if (method == "codeAction/resolve") {
        out.action = action_place(at(params, {"data"}));
        out.raw = params.dump();
    }
    constexpr int automatic = 2;  // CodeActionTriggerKind
    out.automatic = at(params, {"context", "triggerKind"}) == automatic;
    out.only = texts_at(params, {"context", "only"});
    return out;
}

}  // namespace

bool wants(const Params& params, std::string_view kind) {
    return params.only.empty() || std::any_of(params.only.begin(), params.only.end(), [&](const std::string& asked) {
               return asked.empty() || kind == asked || kind.starts_with(asked + ".");
           });
}

std::variant<Message, ClientAnswer, ProtocolError> read_message(std::string_view body) {
    if (too_deep(body)) return ProtocolError{"null", ErrorCode::parse_error, "the message is nested too deep"};
    const json message = json::parse(body, nullptr, false);
    if (message.is_discarded()) return ProtocolError{"null", ErrorCode::parse_error, "the message is no JSON"};
    const json& id = at(message, {"id"});
    const bool good_id = id.is_string() || id.is_number_integer();
    ProtocolError wrong;
    if (good_id) wrong.id = id.dump();
    if (!message.is_object()) {
        wrong.text = "a message is an object";
        return wrong;
    }
    if (!message.contains("method") && (message.contains("result") || message.contains("error"))) return ClientAnswer{};
    if (!at(message, {"method"}).is_string()) {
        wrong.text = "the message has no method";
        return wrong;
    }
    if (message.contains("id") && !good_id) {
        wrong.text = "an id is a number or a text";
        return wrong;
    }
    const json& params = at(message, {"params"});
    if (!params.is_null() && !params.is_object() && !params.is_array()) {
        wrong.code = ErrorCode::invalid_params;
        wrong.text = "params are an object";
        return wrong;
    }
    Message out;
    out.id = good_id ? id.dump() : std::string();
    out.method = message["method"].get<std::string>();
    out.params = read_params(out.method, params);
    return out;
}

}  // namespace gainsay::app::lsp
