#include "app/lsp/diagnostics.hpp"

#include "app/lsp/uri.hpp"
#include "parser/source/utf8.hpp"

#include <algorithm>
#include <set>

namespace gainsay::app::lsp {
namespace {

constexpr std::size_t kMostRelated = 20;

DiagnosticSeverity severity_of(Severity severity) {
    return severity == Severity::error     ? DiagnosticSeverity::error
           : severity == Severity::warning ? DiagnosticSeverity::warning
                                           : DiagnosticSeverity::information;
}

DiagnosticSeverity severity_of(findings::Level level) {
    return level == findings::Level::error     ? DiagnosticSeverity::error
           : level == findings::Level::warning ? DiagnosticSeverity::warning
                                               : DiagnosticSeverity::information;
}

/// Line indexes of the sources of a snapshot.
class SnapshotLines {
public:
    SnapshotLines(const Snapshot& snapshot, PositionEncoding encoding) : snapshot_(snapshot), lines_(encoding) {}
    const LineIndex& of(SourceId source) { return lines_.of(source.index(), snapshot_.sources[source].bytes()); }

private:
    const Snapshot& snapshot_;
    LineCache lines_;
};

std::string words_of(const Snapshot& snapshot, const claims::Claim& claim, SourceId source) {
    std::string out;
    for (std::size_t i = claim.speakers.size(); i-- > 0;)
        out += (out.empty() ? "" : ", cited by ") + claim.speakers[i].name;
    return printable(out) + ": \"" + printable(snapshot.sources[source].slice(claim.range)) + "\"";
}

/// The configuration is the first source. The baseline, and names of packs, are matters of its as well.
bool of_config(const Snapshot& snapshot, const Diagnostic& d) {
    if (!snapshot.config) return false;
    if (d.source.valid()) return d.source == SourceId::at(0);
    return d.path == snapshot.config->path || d.path == snapshot.config->baseline;
}

/// Told of the text that is open already.
bool is_fault(const Config& config, const Diagnostic& d) {
    return std::any_of(config.diagnostics.begin(), config.diagnostics.end(), [&](const Diagnostic& fault) {
        return fault.code == d.code && fault.range == d.range && fault.message == d.message;
    });
}

class Collector {
public:
    explicit Collector(State& state)
        : state_(state), snapshot_(*state.engine().snapshot), lines_(snapshot_, state.encoding()) {}

    std::map<std::string, std::vector<LspDiagnostic>> run() {
        for (const Diagnostic& d : snapshot_.diagnostics)
            if (!of_config(snapshot_, d)) add(d);
        for (const Diagnostic& d : state_.engine().lints) add(d);
        for (std::size_t i = 0; i < snapshot_.findings.findings.size(); ++i) add(i);
        for (auto& d : config_diagnostics(state_)) out_[d.first].push_back(std::move(d.second));
        for (const std::string& path : state_.rules_beside_config())
            out_[state_.uri_of_path(path)].push_back(
                {{},
                 DiagnosticSeverity::information,
                 "not-in-force",
                 "`gainsay check` does not read this file: gainsay.toml names other rule files",
                 {}});
        for (auto& [uri, all] : out_) {
            std::sort(all.begin(), all.end());
            all.erase(std::unique(all.begin(), all.end()), all.end());
        }
        return std::move(out_);
    }

private:
    bool builtin(SourceId source) const {
        return std::any_of(snapshot_.rule_files.begin(), snapshot_.rule_files.end(),
                           [&](const RuleFile& file) { return file.source == source && file.builtin; });
    }

    std::optional<RelatedPlace> related(SourceId source, SourceRange range, const std::string& message) {
        const std::string uri = state_.uri_of_source(source);
        if (uri.empty()) return std::nullopt;
        return RelatedPlace{{uri, lines_.of(source).range(range)}, message};
    }

    void add(const Diagnostic& d) {
        if (!d.source.valid()) {
            const SourceId source = snapshot_.source_of(d.path);
            if (!source.valid()) return;
            LspDiagnostic whole{{}, severity_of(d.severity), d.code, d.message, {}};
            out_[state_.uri_of_source(source)].push_back(std::move(whole));
            return;
        }
        if (builtin(d.source)) return;
        LspDiagnostic out = plain_diagnostic(d, lines_.of(d.source));
        for (const DiagnosticNote& note : d.notes)
            if (note.source.valid())
                if (auto place = related(note.source, note.range, note.message))
                    out.related.push_back(std::move(*place));
        out_[state_.uri_of_source(d.source)].push_back(std::move(out));
    }

    SourceId source_of(const claims::Claim& claim) const {
        return (*snapshot_.documents)[claim.article.index()].article.source;
    }

    /// At each of its claims, with the others as related places.
    void add(std::size_t index) {
        const findings::Finding& finding = snapshot_.findings.findings[index];
        const bool known = index < snapshot_.known.size() && snapshot_.known[index].has_value();
        std::set<ClaimId> members(finding.claims.begin(), finding.claims.end());
        for (const std::vector<ClaimId>& copy : finding.also) members.insert(copy.begin(), copy.end());
        for (const ClaimId id : members) {
            const claims::Claim& claim = snapshot_.claims->claims[id.index()];
            const SourceId source = source_of(claim);
            if (claim.range.end > snapshot_.sources[source].bytes().size()) continue;
            LspDiagnostic out;
            out.range = lines_.of(source).range(claim.range);
            out.severity = known ? DiagnosticSeverity::hint : severity_of(finding.level);
            out.code = findings::name(finding.kind);
            out.message = finding.title;
            if (!finding.explanation.empty() && finding.explanation != finding.title)
                out.message += "\n" + finding.explanation;
            if (known) out.message += "\nknown: " + printable(snapshot_.known[index]->reason);
            out.related = others(members, id);
            add_rules(finding, out);
            out_[state_.uri_of_source(source)].push_back(std::move(out));
        }
    }

    std::vector<RelatedPlace> others(const std::set<ClaimId>& members, ClaimId but) {
        std::vector<RelatedPlace> out;
        for (const ClaimId id : members) {
            if (id == but || out.size() >= kMostRelated) continue;
            const claims::Claim& claim = snapshot_.claims->claims[id.index()];
            const SourceId source = source_of(claim);
            if (auto place = related(source, claim.range, words_of(snapshot_, claim, source)))
                out.push_back(std::move(*place));
        }
        return out;
    }

    void add_rules(const findings::Finding& finding, LspDiagnostic& out) {
        for (const findings::UsedRule& rule : finding.rules)
            if (rule.source.valid())
                if (auto place = related(rule.source, rule.range, rule.id + ": " + rule.message))
                    out.related.push_back(std::move(*place));
    }

    State& state_;
    const Snapshot& snapshot_;
    SnapshotLines lines_;
    std::map<std::string, std::vector<LspDiagnostic>> out_;
};

}  // namespace

std::vector<std::pair<std::string, LspDiagnostic>> config_diagnostics(State& state) {
    std::vector<std::pair<std::string, LspDiagnostic>> out;
    const auto add = [&](const std::string& path, const std::string& text, const Diagnostic& d) {
        out.emplace_back(state.uri_of_path(path), plain_diagnostic(d, LineIndex(text, state.encoding())));
        if (!d.source.valid() && !d.path.empty() && d.path != path) out.back().second.message.insert(0, d.path + ": ");
    };
    for (const auto& [path, document] : state.documents().all())
        if (is_config(path))
            for (const Diagnostic& d : config_faults(path, document.text)) add(path, document.text, d);
    const Config* config = state.config().get();
    if (config == nullptr) return out;
    const Document* open = state.documents().find(config->path);
    // What rests on findings has its places in the text that is in force.
    const bool judged = state.current() && (open == nullptr || open->text == config->bytes);
    if (!judged && open == nullptr)
        for (const Diagnostic& d : config->diagnostics) add(config->path, config->bytes, d);
    if (judged)
        for (const Diagnostic& d : state.engine().snapshot->diagnostics)
            if (of_config(*state.engine().snapshot, d) && (open == nullptr || !is_fault(*config, d)))
                add(config->path, config->bytes, d);
    return out;
}

LspDiagnostic plain_diagnostic(const Diagnostic& diagnostic, const LineIndex& lines) {
    LspDiagnostic out;
    out.range = lines.range(diagnostic.range);
    out.severity = severity_of(diagnostic.severity);
    out.code = diagnostic.code;
    out.message = diagnostic.message;
    if (!diagnostic.expected.empty()) out.message += "\nexpected " + diagnostic.expected;
    for (const DiagnosticNote& note : diagnostic.notes)
        if (!note.source.valid()) out.message += "\n" + note.message;
    if (!diagnostic.hint.empty()) out.message += "\nhelp: " + diagnostic.hint;
    return out;
}

std::vector<Diagnostic> diagnostics_of_rules(State& state, std::size_t file) {
    std::vector<Diagnostic> out;
    if (!state.current()) {
        for (const Diagnostic& d : state.book().diagnostics)
            if (d.source == SourceId::at(file)) out.push_back(d);
        return out;
    }
    const SourceId source = state.engine().snapshot->source_of(state.book().files[file]->path);
    for (const auto* all : {&state.engine().snapshot->diagnostics, &state.engine().lints})
        for (const Diagnostic& d : *all)
            if (source.valid() && d.source == source) out.push_back(d);
    return out;
}

std::vector<LspDiagnostic> read_diagnostics(State& state, std::size_t file) {
    std::vector<LspDiagnostic> out;
    const rule_service::Book& book = state.book();
    const LineIndex lines(book.files[file]->text, state.encoding());
    for (const Diagnostic& d : book.diagnostics) {
        if (d.source != SourceId::at(file)) continue;
        out.push_back(plain_diagnostic(d, lines));
        for (const DiagnosticNote& note : d.notes) {
            if (!note.source.valid()) continue;
            const std::string uri = state.uri_of_rules(note.source.index());
            const LineIndex there(book.files[note.source.index()]->text, state.encoding());
            if (!uri.empty()) out.back().related.push_back({{uri, there.range(note.range)}, note.message});
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::map<std::string, std::vector<LspDiagnostic>> all_diagnostics(State& state) {
    return Collector(state).run();
}

}  // namespace gainsay::app::lsp
