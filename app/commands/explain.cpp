#include "app/commands/commands.hpp"

#include "app/finding_problem.hpp"
#include "parser/source/utf8.hpp"

#include <ostream>

namespace gainsay::app {
namespace {

constexpr std::size_t kShortestPrefix = 4;  ///< of a fingerprint; less would be met by chance

/// All findings that the name may mean.
std::vector<const reports::ReportFinding*> named(const reports::Report& report, const std::string& name) {
    std::vector<const reports::ReportFinding*> out;
    for (const std::vector<reports::ReportFinding>* findings : {&report.findings, &report.suppressed})
        for (const reports::ReportFinding& finding : *findings)
            if (finding.id == name || (name.size() >= kShortestPrefix && finding.fingerprint.starts_with(name)))
                out.push_back(&finding);
    return out;
}

}  // namespace

ExitCode run_explain(const ExplainOptions& options, const Streams& streams, const Log& log) {
    Run run = check(options.engine, streams.in, log);
    judge(run, options.judgement);
    print_diagnostics(run, options.output.text.quiet, streams);
    print_statistics(run, options.output, streams);
    const auto found = named(run.report, options.finding);
    if (found.size() == 1 && options.format == Format::smt2) {
        const std::string script = finding_problem(run, *found.front(), Budget(options.engine.limits));
        streams.out << script;
        if (script.empty()) print_error("this finding is no clash, so there is nothing to solve", streams);
        return run.input_failed || script.empty() ? ExitCode::misuse : ExitCode::fine;
    }
    if (found.size() == 1) {
        reports::write_finding_text(streams.out, run.report, *found.front(), options.output.text);
        return run.input_failed ? ExitCode::misuse : ExitCode::fine;
    }
    const std::string name = "'" + printable(options.finding) + "'";
    print_error(found.empty() ? "there is no finding " + name + " among " + std::to_string(run.report.findings.size()) +
                                    "; give an id such as F1 or the beginning of a fingerprint"
                              : "several findings have a fingerprint that begins with " + name,
                streams);
    return ExitCode::misuse;
}

}  // namespace gainsay::app
