#include "app/why_not.hpp"
#include "app/commands/commands.hpp"
#include "parser/text/english_model.hpp"

#include <ostream>

namespace gainsay::app {

ExitCode run_why_not(const WhyNotOptions& options, const Streams& streams, const Log& log) {
    const Budget budget(options.engine.limits);
    const bool alone = options.engine.paths.empty();
    if (!options.published.empty() && !parse_iso_day(options.published)) {
        print_error("--published takes a day (YYYY-MM-DD)", streams);
        return ExitCode::misuse;
    }
    Run run;
    if (!alone) read_documents(run, options.engine, streams.in, log, &budget);
    load_rules(run, options.engine.rules, log);
    claims::CompileResult compiled = claims::compile_patterns(run.rules, text::EnglishModel::embedded());
    run.input_failed |= has_errors(compiled.diagnostics);
    run.diagnostics.insert(run.diagnostics.end(), compiled.diagnostics.begin(), compiled.diagnostics.end());
    if (!alone) run.claims = claims::extract(run.documents, run.rules, *compiled.patterns);
    print_diagnostics(run, options.output.text.quiet, streams);
    std::string problem;
    const WhyNotQuestion question{options.question, alone, options.published};
    const bool answered = answer_why_not(question, run, *compiled.patterns, budget, streams.out, problem);
    if (!answered) print_error(problem, streams);
    print_statistics(run, options.output, streams);
    return answered && !run.input_failed ? ExitCode::fine : ExitCode::misuse;
}

}  // namespace gainsay::app
