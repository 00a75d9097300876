#include "app/article_files.hpp"

#include "app/git.hpp"

#include <algorithm>
#include <filesystem>
#include <istream>
#include <set>
#include <sstream>
#include <utility>

namespace gainsay::app {
namespace {

namespace fs = std::filesystem;

std::string canonical(const std::string& path) {
    std::error_code error;
    const fs::path out = fs::weakly_canonical(path, error);
    return error ? path : out.string();
}

std::string folder_of(const std::string& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) return path;
    const std::string folder = fs::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

void accept_unchanged(InputFiles& input, const EngineOptions& options) {
    const ChangedFiles changed =
        changed_since(options.changed_since, options.paths.empty() ? "." : folder_of(options.paths.front()));
    if (!changed.problem.empty()) {
        Diagnostic error;
        error.code = "changed-since";
        error.path = "--changed-since";
        error.message = changed.problem;
        input.diagnostics.push_back(std::move(error));
        return;  // all are checked, as without the option
    }
    bool any = false;
    for (InputFile& file : input.files) {
        file.accepted = file.path != "-" && !changed.paths.contains(canonical(file.path));
        any = any || !file.accepted;
    }
    if (any) return;
    Diagnostic note;
    note.code = "nothing-changed";
    note.severity = Severity::note;
    note.path = "--changed-since";
    note.message = "no article changed since " + options.changed_since + ", so there is nothing to check";
    input.diagnostics.push_back(std::move(note));
}

void add_accepted(InputFiles& input, InputFiles accepted) {
    std::set<std::string> checked;
    for (const InputFile& file : input.files) checked.insert(normal_path(file.path));
    for (InputFile& file : accepted.files) {
        if (checked.contains(normal_path(file.path))) continue;
        file.accepted = true;
        input.files.push_back(std::move(file));
    }
    for (Diagnostic& diagnostic : accepted.diagnostics) {
        // A newsroom begins with nothing accepted.
        if (diagnostic.code == "empty-folder") diagnostic.severity = Severity::warning;
        input.diagnostics.push_back(std::move(diagnostic));
    }
    std::sort(input.files.begin(), input.files.end(),
              [](const InputFile& a, const InputFile& b) { return normal_path(a.path) < normal_path(b.path); });
}

}  // namespace

InputFiles collect_articles(const EngineOptions& options, std::istream& standard_input) {
    std::set<std::string> own;
    for (const std::string& file : options.own_files) own.insert(canonical(file));
    const auto left_out = [&](const std::string& path) {
        return (options.config && excludes(*options.config, path)) || (!own.empty() && own.contains(canonical(path)));
    };
    InputFiles input = collect_files(options.paths, articles(), standard_input, left_out);
    if (!options.changed_since.empty()) accept_unchanged(input, options);
    if (options.against.empty()) return input;
    std::istringstream no_input;
    add_accepted(input, collect_files(options.against, articles(), no_input, left_out));
    return input;
}

}  // namespace gainsay::app
