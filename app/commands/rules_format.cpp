// Rule files in canonical form: printed, compared or written.

#include "app/commands/commands.hpp"
#include "app/files.hpp"
#include "app/input_files.hpp"
#include "parser/language/format.hpp"
#include "parser/language/parse.hpp"
#include "parser/source/utf8.hpp"
#include "rules/embedded.hpp"

#include <algorithm>
#include <ostream>
#include <string_view>
#include <utility>

namespace gainsay::app {
namespace {

struct Formatted {
    std::string path, before, after;
    bool broken = false;
};

std::string_view first_line(std::string_view text) {
    return text.substr(0, text.find('\n'));
}

/// "file:12: not in canonical form", and the first line that differs as it is and as it would be.
void show_difference(const Formatted& file, std::ostream& out) {
    const std::string_view before = file.before, after = file.after;
    std::size_t same = 0, line = 1;
    while (same < before.size() && same < after.size()) {
        const std::string_view now = first_line(before.substr(same)), then = first_line(after.substr(same));
        if (now != then || same + now.size() >= std::min(before.size(), after.size())) break;
        same += now.size() + 1;
        ++line;
    }
    out << printable(file.path) << ':' << line << ": not in canonical form\n";
    if (same < before.size()) out << "- " << printable(first_line(before.substr(same))) << '\n';
    if (same < after.size()) out << "+ " << printable(first_line(after.substr(same))) << '\n';
}

std::vector<Formatted> format_all(Run& run, const RulesFormatOptions& options, const Streams& streams) {
    InputFiles input = collect_files(options.paths, rule_files(), streams.in);
    run.diagnostics = std::move(input.diagnostics);
    if (options.paths.empty())
        for (const rules::EmbeddedPack& pack : rules::embedded_packs())
            input.files.push_back({std::string(pack.path), std::string(pack.text)});
    std::vector<Formatted> out;
    for (InputFile& file : input.files) {
        const SourceId source = run.sources.add(file.path, std::move(file.bytes));
        const language::ParseResult result = language::parse_rules(run.sources, source);
        run.diagnostics.insert(run.diagnostics.end(), result.diagnostics.begin(), result.diagnostics.end());
        const std::string_view bytes = run.sources[source].bytes();
        out.push_back(
            {std::move(file.path), std::string(bytes), language::format_rules(bytes), has_errors(result.diagnostics)});
    }
    return out;
}

/// Names the files that changed. False, with a message, when one could not be written.
bool write_all(const std::vector<Formatted>& files, const Streams& streams) {
    bool all = true;
    for (const Formatted& file : files) {
        if (file.broken || file.before == file.after) continue;
        const std::string problem = write_file_whole(file.path, file.after);
        if (problem.empty())
            streams.out << printable(file.path) << '\n';
        else
            print_error("'" + printable(file.path) + "' cannot be written: " + problem, streams);
        all = all && problem.empty();
    }
    return all;
}

}  // namespace

ExitCode run_rules_format(const RulesFormatOptions& options, const Streams& streams, const Log&) {
    const bool nameless = std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end();
    if (options.write && (options.paths.empty() || nameless)) {
        print_error("rules format --write needs files to write", streams);
        return ExitCode::misuse;
    }
    Run run;
    const std::vector<Formatted> files = format_all(run, options, streams);
    bool differs = false;
    for (const Formatted& file : files) {
        differs = differs || file.before != file.after;
        if (!options.check && !options.write)
            streams.out << file.after;
        else if (options.check && file.before != file.after)
            show_difference(file, streams.out);
    }
    const bool written = !options.write || write_all(files, streams);
    for (const Diagnostic& diagnostic : run.diagnostics) streams.err << render(diagnostic, run.sources);
    if (has_errors(run.diagnostics) || !written) return ExitCode::misuse;
    return options.check && differs ? ExitCode::findings : ExitCode::fine;
}

}  // namespace gainsay::app
