#include "app/commands/check_once.hpp"

#include "app/commands/outputs.hpp"
#include "app/progress_bar.hpp"

#include <optional>
#include <sstream>
#include <utility>

namespace gainsay::app {

Checked check_once(const CheckOptions& options, InputFiles articles, const Streams& streams, const Log& log) {
    Run run = [&] {
        EngineOptions engine = options.engine;
        std::optional<ProgressBar> bar;
        if (options.progress && streams.err_is_terminal) bar.emplace(streams.err);
        if (bar) engine.progress = [&bar](std::size_t done, std::size_t all) { bar->show(done, all); };
        return check(engine, std::move(articles), log);
    }();
    judge(run, options.judgement);
    Checked checked;
    checked.result.code = static_cast<int>(exit_code(run, options));
    checked.result.messages = diagnostics_text(run, options.output.text.quiet);
    if (options.printed) {
        std::ostringstream report;
        write_report(report, run.report, options.format, options.output.text, options.fail_on);
        checked.result.report = std::move(report).str();
    }
    checked.result.files = file_contents(run.report, options);
    checked.result.last_words = coverage_text(run, options);
    const bool in_time = !options.engine.limits.wall_time || (run.unread.empty() && run.report.undecided.empty());
    checked.lasting = !run.input_failed && in_time;
    checked.statistics = std::move(run.statistics);
    checked.report = std::move(run.report);
    return checked;
}

}  // namespace gainsay::app
