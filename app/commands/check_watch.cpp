// `check --watch`: the same check again whenever a file is another.

#include "app/article_files.hpp"
#include "app/commands/check_once.hpp"
#include "app/commands/outputs.hpp"
#include "app/engine_memory.hpp"
#include "app/watch/file_stamps.hpp"
#include "app/watch/finding_changes.hpp"
#include "parser/source/utf8.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <ostream>
#include <sstream>
#include <utility>

namespace gainsay::app {
namespace {

using nlohmann::ordered_json;

/// Everything that the check reads.
std::vector<std::string> watched(const CheckOptions& options) {
    std::vector<std::string> paths = options.engine.paths;
    const auto add = [&](const std::vector<std::string>& more) { paths.insert(paths.end(), more.begin(), more.end()); };
    add(options.engine.against);
    add(options.engine.rules.paths);
    add(options.engine.claims);
    if (!options.judgement.baseline.empty()) paths.push_back(options.judgement.baseline);
    if (options.engine.config != nullptr) paths.push_back(options.engine.config->path);
    return paths;
}

/// Files that the check itself writes must not set it off again.
FileStamps look(const CheckOptions& options) {
    FileStamps stamps = stamps_of(watched(options));
    for (const OutputFile& file : options.files) stamps.erase(normal_path(file.path));
    return stamps;
}

ordered_json to_json(const std::vector<FileChange>& files) {
    constexpr const char* kNames[] = {"changed", "new", "gone"};
    ordered_json list = ordered_json::array();
    for (const FileChange& file : files)
        list.push_back({{"path", printable(file.path)}, {"what", kNames[static_cast<int>(file.what)]}});
    return list;
}

class Watch {
public:
    Watch(const std::function<CheckOptions()>& options, const WaitForChange& wait, const Streams& streams,
          const Log& log)
        : ask_options_(options), wait_(wait), streams_(streams), log_(log) {}

    ExitCode run() {
        CheckOptions options = ask_options_();
        if (!well_named(options.files, streams_)) return ExitCode::misuse;
        FileStamps stamps = look(options);
        ExitCode code = check(options, {});
        if (!options.output.text.quiet)
            streams_.err << "Watching " << stamps.size() << (stamps.size() == 1 ? " file" : " files")
                         << ". Press Ctrl+C to end.\n"
                         << std::flush;
        FileStamps seen = stamps;
        while (wait_()) {
            options = ask_options_();
            FileStamps now = look(options);
            const bool settled = now == seen;  // a file that is still being written changes from look to look
            seen = std::move(now);
            if (!settled || seen == stamps) continue;
            const std::vector<FileChange> changes = compare(stamps, seen);
            stamps = seen;
            code = check(options, changes);
        }
        return code;
    }

private:
    ExitCode check(CheckOptions options, const std::vector<FileChange>& files) {
        options.engine.memory = &memory_;
        options.printed = !before_ && options.format != Format::json;
        std::istringstream no_input;
        InputFiles articles = collect_articles(options.engine, no_input);
        std::vector<std::string> paths;
        for (const InputFile& file : articles.files) paths.push_back(file.path);
        Checked checked = check_once(options, std::move(articles), streams_, log_);
        if (checked.result.messages != messages_) streams_.err << checked.result.messages;
        messages_ = checked.result.messages;
        // Who sees what came may open the files at once.
        const bool written = write_files(options.files, checked.result.files, paths, streams_);
        show(options, checked, files);
        streams_.err << checked.result.last_words;
        if (options.output.stats) streams_.err << checked.statistics.to_text();
        streams_.err << std::flush;
        before_ = std::move(checked.report);
        return written ? static_cast<ExitCode>(checked.result.code) : ExitCode::misuse;
    }

    void show(const CheckOptions& options, const Checked& checked, const std::vector<FileChange>& files) {
        const FindingChanges changes = before_ ? compare(*before_, checked.report) : FindingChanges{};
        if (options.format == Format::json)
            show_json(checked.report, changes, files);
        else if (before_)
            streams_.out << "\n== " << to_text(files) << '\n'
                         << changes_text(changes, checked.report, options.output.text);
        else
            streams_.out << checked.result.report;
        streams_.out << std::flush;
    }

    /// The report, and what is different from the one before.
    void show_json(const reports::Report& report, const FindingChanges& changes, const std::vector<FileChange>& files) {
        std::ostringstream line;
        write_json_line(line, report);
        ordered_json object = ordered_json::parse(std::move(line).str());
        ordered_json came = ordered_json::array(), went = ordered_json::array();
        for (const reports::ReportFinding& finding : report.findings)
            if (changes.came.contains(finding.id)) came.push_back(finding.fingerprint);
        for (const reports::ReportFinding& finding : changes.went) went.push_back(finding.fingerprint);
        object["changes"] = {{"files", to_json(files)}, {"came", std::move(came)}, {"went", std::move(went)}};
        streams_.out << object.dump() << '\n';
    }

    const std::function<CheckOptions()>& ask_options_;
    const WaitForChange& wait_;
    const Streams& streams_;
    const Log& log_;
    EngineMemory memory_;
    std::optional<reports::Report> before_;
    std::string messages_;
};

}  // namespace

ExitCode run_check_watch(const std::function<CheckOptions()>& options, const WaitForChange& wait,
                         const Streams& streams, const Log& log) {
    return Watch(options, wait, streams, log).run();
}

}  // namespace gainsay::app
