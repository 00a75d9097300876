#include "app/article_files.hpp"
#include "app/cache/build_id.hpp"
#include "app/cache/input_key.hpp"
#include "app/cache/result_cache.hpp"
#include "app/commands/check_once.hpp"
#include "app/commands/outputs.hpp"
#include "parser/source/utf8.hpp"

#include <ostream>
#include <utility>

namespace gainsay::app {
namespace {

/// Answers from the cache, or fills it. What cannot be kept is told, and changes nothing else.
Checked run_cached(const CheckOptions& options, InputFiles articles, const Streams& streams, const Log& log) {
    const std::string engine = build_identity();
    const std::string key = input_key(options, articles, engine);
    const ResultCache cache(options.cache.folder, std::uint64_t{options.cache.megabytes} << 20);
    if (!engine.empty()) {
        if (std::optional<RunResult> known = cache.find(key)) {
            Checked out{std::move(*known), true, {}, {}};
            out.statistics.count("results from the cache");
            return out;
        }
    }
    Checked fresh = check_once(options, articles, streams, log);
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
    if (!well_named(options.files, streams)) return ExitCode::misuse;
    InputFiles articles = collect_articles(options.engine, streams.in);
    std::vector<std::string> paths;
    for (const InputFile& file : articles.files) paths.push_back(file.path);
    const bool cached = !options.cache.folder.empty() && options.judgement.write_baseline.empty();
    const Checked fresh = cached ? run_cached(options, std::move(articles), streams, log)
                                 : check_once(options, std::move(articles), streams, log);
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
