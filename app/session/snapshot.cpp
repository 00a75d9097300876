#include "app/session/snapshot.hpp"

#include "app/missed.hpp"
#include "reports/report_builder.hpp"

namespace gainsay::app {

SourceId Snapshot::source_of(std::string_view path) const {
    for (std::size_t i = 0; i < sources.size(); ++i)
        if (sources[SourceId::at(i)].path() == path) return SourceId::at(i);
    return SourceId::none();
}

Run Snapshot::as_run() const {
    Run run;
    run.sources = sources;
    for (const RuleFile& file : rule_files) {
        run.rule_sources.push_back(file.source);
        if (file.builtin) run.builtin_sources.insert(file.source);
    }
    run.diagnostics = diagnostics;
    run.config = config;
    run.accepted = accepted;
    run.documents = *documents;
    run.rules = *rules;
    run.claims = *claims;
    run.report = report();
    return run;
}

const reports::Report& Snapshot::report() const {
    std::call_once(reported_, [this] {
        report_ = reports::build_claims_report(sources, *documents, *rules, *claims, accepted);
        explain_missed(report_, *documents, *rules);
        report_.version = app::version();
        reports::add_findings(report_, sources, findings, grounding, analysis);
        report_.diagnostics = diagnostics;
    });
    return report_;
}

}  // namespace gainsay::app
