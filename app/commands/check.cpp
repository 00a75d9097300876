#include "app/article_files.hpp"
#include "app/cache/build_id.hpp"
#include "app/cache/input_key.hpp"
#include "app/cache/result_cache.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/outputs.hpp"
#include "app/progress_bar.hpp"
#include "parser/source/utf8.hpp"

#include <ostream>
#include <sstream>
#include <utility>

namespace gainsay::app {
namespace {

/// A result, and whether the same inputs always give it.
struct Fresh {
    RunResult result;
    bool lasting = false;
    Statistics statistics;
};

Fresh run_all(const CheckOptions& options, InputFiles articles, const Streams& streams, const Log& log) {
    Run run = [&] {
        EngineOptions engine = options.engine;
        std::optional<ProgressBar> bar;
        if (options.progress && streams.err_is_terminal) bar.emplace(streams.err);
        if (bar) engine.progress = [&bar](std::size_t done, std::size_t all) { bar->show(done, all); };
        return check(engine, std::move(articles), log);
    }();
    judge(run, options.judgement);
    Fresh fresh;
    fresh.result.code = static_cast<int>(exit_code(run, options));
    fresh.result.messages = diagnostics_text(run, options.output.text.quiet);
    if (options.printed) {
        std::ostringstream report;
        write_report(report, run.report, options.format, options.output.text, options.fail_on);
        fresh.result.report = std::move(report).str();
    }
    fresh.result.files = file_contents(run.report, options);
    fresh.result.last_words = coverage_text(run, options);
    const bool in_time = !options.engine.limits.wall_time || (run.unread.empty() && run.report.undecided.empty());
    fresh.lasting = !run.input_failed && in_time;
    fresh.statistics = std::move(run.statistics);
    return fresh;
}

/// Answers from the cache, or fills it. What cannot be kept is told, and changes nothing else.
Fresh run_cached(const CheckOptions& options, InputFiles articles, const Streams& streams, const Log& log) {
    const std::string engine = build_identity();
    const std::string key = input_key(options, articles, engine);
    const ResultCache cache(options.cache.folder, std::uint64_t{options.cache.megabytes} << 20);
    if (!engine.empty()) {
        if (std::optional<RunResult> known = cache.find(key)) {
            Fresh out{std::move(*known), true, {}};
            out.statistics.count("results from the cache");
            return out;
        }
    }
    Fresh fresh = run_all(options, articles, streams, log);
    // What changed while it was read must not be kept under the key of what was there before.
    if (engine.empty() || !fresh.lasting || input_key(options, articles, engine) != key) return fresh;
    const std::string problem = cache.store(key, fresh.result);
    if (!problem.empty() && !options.output.text.quiet)
        streams.err << "gainsay: warning: nothing can be kept in '" << printable(options.cache.folder)
                    << "': " << problem << '\n';
    return fresh;
}

}  // namespace

ExitCode run_check(const CheckOptions& options, const Streams& streams, const Log& log) {
    if (!can_be_written(options.files, streams)) return ExitCode::misuse;
    InputFiles articles = collect_articles(options.engine, streams.in);
    std::vector<std::string> paths;
    for (const InputFile& file : articles.files) paths.push_back(file.path);
    const bool cached = !options.cache.folder.empty() && options.judgement.write_baseline.empty();
    const Fresh fresh = cached ? run_cached(options, std::move(articles), streams, log)
                               : run_all(options, std::move(articles), streams, log);
    streams.err << fresh.result.messages;
    streams.out << fresh.result.report;
    const bool written = write_files(options.files, fresh.result.files, paths, streams);
    streams.err << fresh.result.last_words;
    if (options.output.stats) streams.err << fresh.statistics.to_text();
    return written ? static_cast<ExitCode>(fresh.result.code) : ExitCode::misuse;
}

ExitCode run_report(const CheckOptions& options, const Streams& streams, const Log& log) {
    CheckOptions files_alone = options;
    files_alone.printed = false;
    return run_check(files_alone, streams, log);
}

}  // namespace gainsay::app
