#include "app/lsp/rule_features.hpp"

#include "app/lsp/diagnostics.hpp"
#include "app/lsp/token_types.hpp"
#include "app/rule_service/completion.hpp"
#include "app/rule_service/describe.hpp"
#include "app/rule_service/fixes.hpp"
#include "app/rule_service/formatting.hpp"
#include "app/rule_service/hover.hpp"
#include "app/rule_service/navigation.hpp"
#include "app/rule_service/outline.hpp"
#include "app/rule_service/readings.hpp"

#include <algorithm>
#include <map>

namespace gainsay::app::lsp {
namespace {

using rule_service::CompletionKind;

/// CompletionItemKind of the protocol.
int item_kind(CompletionKind kind) {
    switch (kind) {
    case CompletionKind::keyword:
        return 14;
    case CompletionKind::kind:
        return 7;  // class
    case CompletionKind::word_class:
        return 13;  // enum
    case CompletionKind::fact:
        return 3;  // function
    case CompletionKind::type:
        return 25;  // type parameter
    case CompletionKind::trait:
        return 10;  // property
    case CompletionKind::variable:
        return 6;
    case CompletionKind::value:
        return 20;  // enum member
    case CompletionKind::tree_role:
        return 5;  // field
    case CompletionKind::label:
        return 18;  // reference
    case CompletionKind::finding:
        return 23;  // event
    }
    return 1;
}

/// SymbolKind of the protocol.
int symbol_kind(std::string_view keyword) {
    static constexpr std::pair<std::string_view, int> known[] = {{"pack", 4},      {"kind", 5},     {"words", 10},
                                                                 {"fact", 12},     {"say", 24},     {"rule", 6},
                                                                 {"disjoint", 22}, {"example", 15}, {"pattern", 20}};
    for (const auto& [word, kind] : known)
        if (word == keyword) return kind;
    return 13;
}

Result locations(State& state, const std::vector<rule_service::Place>& places) {
    std::vector<Location> out;
    LineCache lines(state.encoding());
    for (const rule_service::Place& place : places) {
        const std::string uri = state.uri_of_rules(place.file);
        const LineIndex& index = lines.of(place.file, state.book().files[place.file]->text);
        if (!uri.empty()) out.push_back({uri, index.range(place.range)});
    }
    return write_locations(out);
}

std::optional<rule_service::Symbol> symbol(const RuleRequest& request) {
    return rule_service::symbol_at(request.state.book(), request.file, request.at());
}

Result refused(std::string why) {
    return ProtocolError{{}, ErrorCode::request_failed, std::move(why)};
}

std::vector<FileEdits> by_file(State& state, const std::vector<rule_service::TextEdit>& edits) {
    std::map<std::size_t, FileEdits> files;
    LineCache lines(state.encoding());
    for (const rule_service::TextEdit& edit : edits) {
        const rule_service::PackFile& pack = *state.book().files[edit.file];
        FileEdits& file = files[edit.file];
        file.uri = state.uri_of_rules(edit.file);
        file.version = state.version_of(pack.path);
        file.edits.push_back({lines.of(edit.file, pack.text).range(edit.range), edit.text});
    }
    std::vector<FileEdits> out;
    for (auto& [file, one] : files) out.push_back(std::move(one));
    return out;
}

SymbolInfo symbol_info(const rule_service::OutlineItem& item, const LineIndex& lines, const std::string& uri) {
    SymbolInfo out;
    out.name = item.name;
    out.detail = item.keyword;
    out.kind = symbol_kind(item.keyword);
    out.range = lines.range(item.range);
    out.selection = lines.range(item.name_range);
    out.uri = uri;
    for (const rule_service::OutlineItem& child : item.children) out.children.push_back(symbol_info(child, lines, uri));
    return out;
}

bool matches(std::string_view name, std::string_view query) {  // all letters in order, as editors do
    std::size_t at = 0;
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    for (const char c : name)
        if (at < query.size() && lower(c) == lower(query[at])) ++at;
    return at == query.size();
}

}  // namespace

std::uint32_t RuleRequest::at() const {
    return params.position ? lines().offset(*params.position) : 0;
}

Result complete(const RuleRequest& request) {
    const LineIndex lines = request.lines();
    std::vector<CompletionEntry> out;
    for (rule_service::Completion& c : rule_service::complete(request.state.book(), request.file, request.at())) {
        CompletionEntry entry;
        entry.snippet = request.state.client().snippets && !c.snippet.empty();
        entry.text = entry.snippet ? std::move(c.snippet) : std::move(c.insert);
        entry.label = std::move(c.label);
        entry.detail = std::move(c.detail);
        entry.documentation = std::move(c.documentation);
        entry.kind = item_kind(c.kind);
        entry.symbol = rule_service::name(c.kind);
        entry.replace = lines.range(c.replace);
        out.push_back(std::move(entry));
    }
    return write_completions(out);
}

Result document_completion(State& state, const Params& params) {
    for (const CompletionKind kind :
         {CompletionKind::kind, CompletionKind::word_class, CompletionKind::fact, CompletionKind::value})
        if (params.symbol == rule_service::name(kind))
            return write_documented(params.raw, rule_service::documentation(state.book(), kind, params.label));
    return write_documented(params.raw, {});
}

Result hover(const RuleRequest& request) {
    const auto found = rule_service::hover(request.state.book(), request.file, request.at());
    return found ? write_hover(found->markdown, request.lines().range(found->range)) : "null";
}

Result definition(const RuleRequest& request) {
    const auto found = symbol(request);
    if (!found) return "null";
    return locations(request.state, rule_service::definitions(request.state.book(), *found));
}

Result references(const RuleRequest& request) {
    const auto found = symbol(request);
    if (!found) return "null";
    std::vector<rule_service::Place> places = rule_service::references(request.state.book(), *found);
    if (!request.params.include_declaration)
        std::erase_if(places, [](const rule_service::Place& place) { return place.declares; });
    return locations(request.state, places);
}

Result highlight(const RuleRequest& request) {
    const auto found = symbol(request);
    if (!found) return "null";
    const LineIndex lines = request.lines();
    std::vector<Range> out;
    for (const rule_service::Place& place : rule_service::references(request.state.book(), *found))
        if (place.file == request.file) out.push_back(lines.range(place.range));
    return write_highlights(out);
}

Result prepare_rename(const RuleRequest& request) {
    const auto found = symbol(request);
    if (!found) return "null";
    if (const auto why = rule_service::why_not_renamed(request.state.book(), *found)) return refused(*why);
    return write_prepared_rename(request.lines().range(found->range), found->name);
}

Result rename(const RuleRequest& request) {
    const auto found = symbol(request);
    if (!found) return refused("there is no name here");
    auto edits = rule_service::rename(request.state.book(), *found, request.params.new_name);
    if (const auto* why = std::get_if<std::string>(&edits)) return refused(*why);
    return write_workspace_edit(by_file(request.state, std::get<std::vector<rule_service::TextEdit>>(edits)),
                                request.state.client());
}

Result format(const RuleRequest& request) {
    if (request.pack().builtin) return "null";
    const auto edit = rule_service::format_edit(request.pack().text);
    std::vector<Edit> out;
    if (edit) out.push_back({request.lines().range(edit->range), edit->text});
    return write_edits(out);
}

Result rule_actions(const RuleRequest& request) {
    State& state = request.state;
    const rule_service::PackFile& pack = request.pack();
    const LineIndex lines = request.lines();
    const SourceRange asked = request.params.range ? lines.bytes(*request.params.range) : SourceRange{};
    std::vector<CodeAction> out;
    if (!wants(request.params, "quickfix")) return write_actions(out, state.client());
    for (const Diagnostic& d : diagnostics_of_rules(state, request.file)) {
        if (pack.builtin || d.range.begin > asked.end || asked.begin > d.range.end) continue;
        for (const rule_service::Fix& fix : rule_service::fixes(pack, d)) {
            FileEdits edits{state.uri_of_rules(request.file), state.version_of(pack.path), {}};
            for (const rule_service::FixEdit& edit : fix.edits)
                edits.edits.push_back({lines.range(edit.range), edit.text});
            CodeAction action{fix.title, "quickfix", {std::move(edits)}, {}, fix.preferred};
            action.mends = plain_diagnostic(d, lines);
            out.push_back(std::move(action));
        }
    }
    return write_actions(out, state.client());
}

Result semantic_tokens(const RuleRequest& request) {
    const LineIndex lines = request.lines();
    const std::string_view text = request.pack().text;
    std::vector<std::uint32_t> data;
    Position last;
    for (const rule_service::Token& token : request.pack().tokens.tokens) {
        const auto type = token_type(request.state.book(), request.file, token);
        if (!type) continue;
        const Position at = lines.position(token.range.begin);
        const std::uint32_t size = length(text.substr(token.range.begin, token.range.size()), request.state.encoding());
        data.insert(data.end(),
                    {at.line - last.line, at.line == last.line ? at.character - last.character : at.character, size,
                     *type, token.declares ? 1u : 0u});
        last = at;
    }
    return write_tokens(data);
}

Result document_symbols(const RuleRequest& request) {
    std::vector<SymbolInfo> out;
    const LineIndex lines = request.lines();
    for (const rule_service::OutlineItem& item : rule_service::outline(request.pack()))
        out.push_back(symbol_info(item, lines, request.params.uri));
    return write_symbols(out, request.state.client());
}

Result folds(const RuleRequest& request) {
    std::vector<Range> out;
    const LineIndex lines = request.lines();
    for (const rule_service::ItemTokens& item : request.pack().tokens.items)
        if (const Range range = lines.range(item.range); range.start.line < range.end.line) out.push_back(range);
    return write_folds(out);
}

Result inlay_hints(const RuleRequest& request) {
    const LineIndex lines = request.lines();
    SourceRange asked{0, static_cast<std::uint32_t>(request.pack().text.size())};
    if (request.params.range) asked = lines.bytes(*request.params.range);
    std::vector<InlayHint> out;
    for (const auto& reading : rule_service::read_patterns(request.state.book(), request.file, asked)) {
        std::string label = rule_service::short_form(reading);
        if (label.empty()) continue;
        std::string tooltip;
        for (const std::string& tree : reading.trees) tooltip += "- " + rule_service::code(tree) + "\n";
        if (!reading.problem.empty()) tooltip += "\n" + rule_service::plain(reading.problem);
        out.push_back({lines.position(reading.range.end + 1), "= " + label, std::move(tooltip)});
    }
    return write_hints(out);
}

Result workspace_symbols(State& state, const Params& params) {
    constexpr std::size_t kMost = 500;
    std::vector<SymbolInfo> out;
    for (std::size_t f = 0; f < state.book().files.size(); ++f) {
        const rule_service::PackFile& pack = *state.book().files[f];
        const LineIndex lines(pack.text, state.encoding());
        for (const rule_service::OutlineItem& item : rule_service::outline(pack)) {
            const bool named = item.keyword == "kind" || item.keyword == "words" || item.keyword == "fact" ||
                               item.keyword == "rule" || item.keyword == "pack";
            if (!named || !matches(item.name, params.query)) continue;
            SymbolInfo info = symbol_info(item, lines, state.uri_of_rules(f));
            info.container = pack.tree.pack.text;
            if (!info.uri.empty()) out.push_back(std::move(info));
            if (out.size() >= kMost) return write_workspace_symbols(out);
        }
    }
    return write_workspace_symbols(out);
}

}  // namespace gainsay::app::lsp
