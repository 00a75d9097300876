#pragma once
// The values of the Language Server Protocol 3.17 that the server speaks of, without their JSON.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::app::lsp {

/// 0-based; `character` counts the units that client and server agreed on.
struct Position {
    std::uint32_t line = 0;
    std::uint32_t character = 0;
    friend auto operator<=>(const Position&, const Position&) = default;
};

struct Range {
    Position start, end;  ///< half open
    friend auto operator<=>(const Range&, const Range&) = default;
};

struct Location {
    std::string uri;
    Range range;
    friend auto operator<=>(const Location&, const Location&) = default;
};

struct Edit {
    Range range;
    std::string text;
};

/// Edits of one file; the version only where the file is open.
struct FileEdits {
    std::string uri;
    std::optional<std::int64_t> version;
    std::vector<Edit> edits;
    bool creates = false;  ///< the file is not there yet
};

enum class DiagnosticSeverity { error = 1, warning = 2, information = 3, hint = 4 };

struct RelatedPlace {
    Location location;
    std::string message;
    friend auto operator<=>(const RelatedPlace&, const RelatedPlace&) = default;
};

struct LspDiagnostic {
    Range range;
    DiagnosticSeverity severity = DiagnosticSeverity::error;
    std::string code;
    std::string message;
    std::vector<RelatedPlace> related;
    friend auto operator<=>(const LspDiagnostic&, const LspDiagnostic&) = default;
};

/// The words that an action is about, to find out its edits later.
struct ActionPlace {
    std::string uri;
    Range range;
    std::optional<std::int64_t> version;  ///< of the text, where it is open
};

struct CodeAction {
    std::string title;
    std::string kind;  ///< "quickfix", "refactor.extract"
    std::vector<FileEdits> edits;
    std::optional<LspDiagnostic> mends = {};
    bool preferred = false;
    std::string disabled = {};              ///< why it cannot be done; empty: it can
    std::optional<ActionPlace> later = {};  ///< the edits are asked for when the action is chosen
};

struct CodeLens {
    Range range;
    std::string title;
    std::string uri;               ///< of the file with the lens
    std::vector<Location> places;  ///< what it counts
};

struct InlayHint {
    Position position;
    std::string label, tooltip;
};

struct SymbolInfo {
    std::string name, detail;
    int kind = 13;  ///< SymbolKind
    Range range, selection;
    std::vector<SymbolInfo> children;
    std::string uri;        ///< in answers about the whole workspace
    std::string container;  ///< the pack, there
};

struct CompletionEntry {
    std::string label, detail, documentation, text;
    bool snippet = false;
    int kind = 14;  ///< CompletionItemKind
    Range replace;
    std::string symbol;  ///< the service's word for the kind, to ask for documentation later
};

}  // namespace gainsay::app::lsp
