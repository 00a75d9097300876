#include "app/lsp/protocol.hpp"

#include <nlohmann/json.hpp>

namespace gainsay::app::lsp {
namespace {

using nlohmann::json;

/// Texts of files may hold broken UTF-8.
std::string dumped(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

json of(Position position) {
    return {{"line", position.line}, {"character", position.character}};
}
json of(Range range) {
    return {{"start", of(range.start)}, {"end", of(range.end)}};
}
json of(const Location& location) {
    return {{"uri", location.uri}, {"range", of(location.range)}};
}
json markdown(const std::string& text) {
    return {{"kind", "markdown"}, {"value", text}};
}

json of(const LspDiagnostic& d) {
    json out = {{"range", of(d.range)},
                {"severity", static_cast<int>(d.severity)},
                {"code", d.code},
                {"source", "gainsay"},
                {"message", d.message}};
    for (const RelatedPlace& place : d.related)
        out["relatedInformation"].push_back({{"location", of(place.location)}, {"message", place.message}});
    return out;
}

json of(const std::vector<Edit>& edits) {
    json out = json::array();
    for (const Edit& edit : edits) out.push_back({{"range", of(edit.range)}, {"newText", edit.text}});
    return out;
}

json of(const std::vector<FileEdits>& files, const Client& client) {
    json changes = json::object(), versioned = json::array();
    for (const FileEdits& file : files) {
        changes[file.uri] = of(file.edits);
        const json version = file.version ? json(*file.version) : json(nullptr);
        if (file.creates && client.creates_files)
            versioned.push_back({{"kind", "create"}, {"uri", file.uri}, {"options", {{"ignoreIfExists", true}}}});
        versioned.push_back({{"textDocument", {{"uri", file.uri}, {"version", version}}}, {"edits", of(file.edits)}});
    }
    return client.versioned_edits ? json{{"documentChanges", versioned}} : json{{"changes", changes}};
}

json of(const SymbolInfo& symbol) {
    json out = {{"name", symbol.name},
                {"kind", symbol.kind},
                {"range", of(symbol.range)},
                {"selectionRange", of(symbol.selection)}};
    if (!symbol.detail.empty()) out["detail"] = symbol.detail;
    for (const SymbolInfo& child : symbol.children) out["children"].push_back(of(child));
    return out;
}

json placed(const SymbolInfo& symbol) {
    json out = {{"name", symbol.name},
                {"kind", symbol.kind},
                {"location", {{"uri", symbol.uri}, {"range", of(symbol.selection)}}}};
    if (!symbol.container.empty()) out["containerName"] = symbol.container;
    return out;
}

}  // namespace

std::string answer(const std::string& id, const std::string& result) {
    return R"({"id":)" + id + R"(,"jsonrpc":"2.0","result":)" + result + "}";
}

std::string error_answer(const ProtocolError& error) {
    const json body = {{"code", static_cast<int>(error.code)}, {"message", error.text}};
    return R"({"error":)" + dumped(body) + R"(,"id":)" + error.id + R"(,"jsonrpc":"2.0"})";
}

std::string request(const std::string& id, const std::string& method, const std::string& params) {
    std::string out = id.empty() ? "{" : R"({"id":")" + id + R"(",)";
    out += R"("jsonrpc":"2.0","method":")" + method + "\"";
    if (!params.empty()) out += R"(,"params":)" + params;
    return out + "}";
}

std::string write_capabilities(const Client& client, const std::string& version) {
    json legend = {{"tokenTypes", token_types()}, {"tokenModifiers", json::array({"declaration"})}};
    json can = {
        {"positionEncoding", name(client.encoding)},
        {"textDocumentSync", {{"openClose", true}, {"change", 2}, {"save", true}}},
        {"completionProvider", {{"triggerCharacters", {"{", "<", ":", "(", " "}}, {"resolveProvider", true}}},
        {"hoverProvider", true},
        {"definitionProvider", true},
        {"referencesProvider", true},
        {"documentHighlightProvider", true},
        {"documentSymbolProvider", true},
        {"workspaceSymbolProvider", true},
        {"renameProvider", {{"prepareProvider", true}}},
        {"documentFormattingProvider", true},
        {"foldingRangeProvider", true},
        {"inlayHintProvider", true},
        {"codeLensProvider", {{"resolveProvider", false}}},
        {"semanticTokensProvider", {{"legend", legend}, {"full", true}}},
        {"workspace", {{"workspaceFolders", {{"supported", true}, {"changeNotifications", true}}}}},
    };
    can["codeActionProvider"] = client.literal_actions ? json{{"codeActionKinds", {"quickfix", "refactor.extract"}},
                                                              {"resolveProvider", client.lazy_actions}}
                                                       : json(false);
    return dumped({{"capabilities", can}, {"serverInfo", {{"name", "gainsay"}, {"version", version}}}});
}

std::string write_file_watching(const std::vector<std::string>& globs) {
    json watchers = json::array();
    for (const std::string& glob : globs) watchers.push_back({{"globPattern", glob}});
    const json one = {
        {"id", "files"}, {"method", "workspace/didChangeWatchedFiles"}, {"registerOptions", {{"watchers", watchers}}}};
    return dumped({{"registrations", json::array({one})}});
}

std::string write_published(const std::string& uri, std::optional<std::int64_t> version,
                            const std::vector<LspDiagnostic>& diagnostics) {
    json out = {{"uri", uri}, {"diagnostics", json::array()}};
    if (version) out["version"] = *version;
    for (const LspDiagnostic& d : diagnostics) out["diagnostics"].push_back(of(d));
    return dumped(out);
}

std::string write_completions(const std::vector<CompletionEntry>& entries) {
    json items = json::array();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const CompletionEntry& entry = entries[i];
        std::string order = std::to_string(i);
        order.insert(0, order.size() < 5 ? 5 - order.size() : 0, '0');
        json item = {{"label", entry.label},
                     {"kind", entry.kind},
                     {"sortText", order},
                     {"data", entry.symbol},
                     {"textEdit", {{"range", of(entry.replace)}, {"newText", entry.text}}}};
        if (entry.snippet) item["insertTextFormat"] = 2;
        if (!entry.detail.empty()) item["detail"] = entry.detail;
        if (!entry.documentation.empty()) item["documentation"] = markdown(entry.documentation);
        items.push_back(std::move(item));
    }
    return dumped({{"isIncomplete", false}, {"items", items}});
}

std::string write_documented(const std::string& raw_item, const std::string& text) {
    json item = json::parse(raw_item, nullptr, false);
    if (!text.empty() && item.is_object()) item["documentation"] = markdown(text);
    return dumped(item);
}

std::string write_hover(const std::string& text, Range range) {
    return dumped({{"contents", markdown(text)}, {"range", of(range)}});
}

std::string write_locations(const std::vector<Location>& locations) {
    json out = json::array();
    for (const Location& location : locations) out.push_back(of(location));
    return dumped(out);
}

std::string write_highlights(const std::vector<Range>& ranges) {
    json out = json::array();
    for (const Range& range : ranges) out.push_back({{"range", of(range)}});
    return dumped(out);
}

std::string write_prepared_rename(Range range, const std::string& name) {
    return dumped({{"range", of(range)}, {"placeholder", name}});
}

std::string write_workspace_edit(const std::vector<FileEdits>& edits, const Client& client) {
    return dumped(of(edits, client));
}

std::string write_edits(const std::vector<Edit>& edits) {
    return dumped(of(edits));
}

std::string write_actions(const std::vector<CodeAction>& actions, const Client& client) {
    json out = json::array();
    for (const CodeAction& action : actions) {
        json one = {{"title", action.title}, {"kind", action.kind}};
        if (!action.edits.empty()) one["edit"] = of(action.edits, client);
        if (!action.disabled.empty()) one["disabled"] = {{"reason", action.disabled}};
        if (action.later) {
            one["data"] = {{"uri", action.later->uri}, {"range", of(action.later->range)}};
            if (action.later->version) one["data"]["version"] = *action.later->version;
        }
        if (action.mends) one["diagnostics"] = json::array({of(*action.mends)});
        if (action.preferred) one["isPreferred"] = true;
        out.push_back(std::move(one));
    }
    return dumped(out);
}

std::string write_resolved(const std::string& raw_action, const std::vector<FileEdits>& edits, const Client& client) {
    json action = json::parse(raw_action, nullptr, false);
    if (action.is_object()) action["edit"] = of(edits, client);
    return dumped(action);
}

std::string write_lenses(const std::vector<CodeLens>& lenses, const Client& client) {
    json out = json::array();
    for (const CodeLens& lens : lenses) {
        json command = {{"title", lens.title}, {"command", ""}};
        if (client.shows_places && !lens.places.empty()) {
            json places = json::array();
            for (const Location& place : lens.places) places.push_back(of(place));
            command["command"] = "gainsay.showPlaces";
            command["arguments"] = {lens.uri, of(lens.range.start), places};
        }
        out.push_back({{"range", of(lens.range)}, {"command", command}});
    }
    return dumped(out);
}

std::string write_hints(const std::vector<InlayHint>& hints) {
    json out = json::array();
    for (const InlayHint& hint : hints) {
        json one = {{"position", of(hint.position)}, {"label", hint.label}, {"paddingLeft", true}};
        if (!hint.tooltip.empty()) one["tooltip"] = markdown(hint.tooltip);
        out.push_back(std::move(one));
    }
    return dumped(out);
}

std::string write_symbols(const std::vector<SymbolInfo>& symbols, const Client& client) {
    json out = json::array();
    for (const SymbolInfo& symbol : symbols) out.push_back(client.nested_symbols ? of(symbol) : placed(symbol));
    return dumped(out);
}

std::string write_workspace_symbols(const std::vector<SymbolInfo>& symbols) {
    json out = json::array();
    for (const SymbolInfo& symbol : symbols) out.push_back(placed(symbol));
    return dumped(out);
}

std::string write_folds(const std::vector<Range>& ranges) {
    json out = json::array();
    for (const Range& range : ranges) out.push_back({{"startLine", range.start.line}, {"endLine", range.end.line}});
    return dumped(out);
}

std::string write_tokens(const std::vector<std::uint32_t>& data) {
    return dumped({{"data", data}});
}

std::string write_message(DiagnosticSeverity severity, const std::string& text) {
    return dumped({{"type", static_cast<int>(severity)}, {"message", text}});
}

}  // namespace gainsay::app::lsp
