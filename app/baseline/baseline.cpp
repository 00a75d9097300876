#include "app/baseline/baseline.hpp"

#include "app/files.hpp"
#include "parser/source/utf8.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

namespace gainsay::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxBytes = std::size_t{64} << 20;

void fail(Run& run, const std::string& path, std::string message, std::string hint = {}) {
    Diagnostic error;
    error.code = "baseline";
    error.path = path;
    error.message = std::move(message);
    error.hint = std::move(hint);
    run.diagnostics.push_back(std::move(error));
    run.input_failed = true;
}

/// Known findings by fingerprint.
using Known = std::map<std::string, std::pair<BaselineEntry, std::string>>;

void add_file(Run& run, const std::string& path, Known& known) {
    FileBytes file = read_file(path, kMaxBytes);
    if (!file.problem.empty())
        return fail(run, path, "the baseline cannot be read: " + file.problem, "--write-baseline FILE makes one");
    const SourceId source = run.sources.add(path, std::move(file.bytes));
    std::vector<Diagnostic> diagnostics;
    for (BaselineEntry& entry : read_baseline(run.sources, source, diagnostics)) {
        std::string key = entry.fingerprint;
        std::string place = path + ":" + std::to_string(entry.line);
        known.emplace(std::move(key), std::pair(std::move(entry), std::move(place)));
    }
    run.input_failed |= has_errors(diagnostics);
    run.diagnostics.insert(run.diagnostics.end(), diagnostics.begin(), diagnostics.end());
}

/// Whether every finding there is was seen.
bool saw_everything(const Run& run) {
    return run.accepted.empty() && run.unread.empty() && run.report.undecided.empty() && !run.input_failed;
}

void report_expired(Run& run, const Known& known, const std::string& path) {
    for (const auto& [fingerprint, entry] : known) {
        const auto has = [&](const reports::ReportFinding& f) { return f.fingerprint == fingerprint; };
        if (std::any_of(run.report.findings.begin(), run.report.findings.end(), has) ||
            std::any_of(run.report.suppressed.begin(), run.report.suppressed.end(), has))
            continue;
        const BaselineEntry& e = entry.first;
        run.report.expired.push_back({e.fingerprint, e.kind, e.level, e.title, e.reason});
    }
    if (run.report.expired.empty()) return;
    Diagnostic note;
    note.code = "expired-baseline";
    note.severity = Severity::note;
    note.path = path;
    note.message = std::to_string(run.report.expired.size()) +
                   (run.report.expired.size() == 1 ? " entry fits" : " entries fit") +
                   " no finding any more; the first: " + printable(run.report.expired.front().title);
    note.hint = "--write-baseline " + printable(path) + " takes them out";
    run.diagnostics.push_back(std::move(note));
}

void write(Run& run, const BaselineOptions& options, Known& known, bool whole) {
    std::vector<BaselineEntry> entries;
    std::size_t fresh = 0;
    for (reports::ReportFinding& finding : run.report.findings) {
        const auto found = known.find(finding.fingerprint);
        fresh += found == known.end() ? 1 : 0;
        entries.push_back({finding.fingerprint, finding.kind, finding.level, finding.title,
                           found == known.end() ? options.reason : found->second.first.reason, 0});
    }
    if (fresh > 0 && options.reason.find_first_not_of(' ') == std::string::npos)
        return fail(run, options.write,
                    std::to_string(fresh) + (fresh == 1 ? " new entry has" : " new entries have") + " no reason",
                    "say why they may stand: --reason TEXT");
    // An entry that this run could not see may well hold.
    for (const auto& [fingerprint, entry] : known)
        if (!whole) entries.push_back(entry.first);
    const std::string problem = write_file_whole(options.write, baseline_text(entries));
    if (!problem.empty()) return fail(run, options.write, "the baseline cannot be written: " + problem);
    for (const BaselineEntry& entry : entries) known.try_emplace(entry.fingerprint, entry, options.write);
}

}  // namespace

void hold_against_baseline(Run& run, const BaselineOptions& options) {
    Known known;
    std::error_code error;
    if (!options.write.empty() && fs::exists(options.write, error)) add_file(run, options.write, known);
    const bool same = fs::path(options.file).lexically_normal() == fs::path(options.write).lexically_normal();
    if (!options.file.empty() && !same) add_file(run, options.file, known);
    const bool whole = saw_everything(run);
    // What cannot be read is not overwritten.
    if (!options.write.empty() && !run.input_failed)
        write(run, options, known, whole);
    else if (whole)
        report_expired(run, known, options.file);
    for (reports::ReportFinding& finding : run.report.findings) {
        const auto found = known.find(finding.fingerprint);
        finding.known = found != known.end();
        if (*finding.known) finding.pardon = reports::ReportPardon{found->second.first.reason, found->second.second};
    }
}

}  // namespace gainsay::app
