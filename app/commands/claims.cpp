#include "app/commands/commands.hpp"

#include "parser/source/utf8.hpp"

#include <ostream>

namespace gainsay::app {

ExitCode run_claims(const ClaimsOptions& options, const Streams& streams, const Log& log) {
    Run run;
    read_documents(run, options.engine, streams.in, log);
    load_rules(run, options.engine.rules, log);
    extract_claims(run, log);
    print_diagnostics(run, options.output.text.quiet, streams);
    switch (options.format.value_or(streams.out_is_terminal ? Format::table : Format::jsonl)) {
    case Format::table:
        reports::write_claims_table(streams.out, run.report, options.output.text);
        break;
    case Format::text:
        for (const claims::Claim& claim : run.claims.claims)
            streams.out << printable(claims::to_text(claim, run.claims, run.rules)) << '\n';
        break;
    default:
        reports::write_claims_jsonl(streams.out, run.report);
        break;
    }
    print_statistics(run, options.output, streams);
    return run.input_failed ? ExitCode::misuse : ExitCode::fine;
}

}  // namespace gainsay::app
