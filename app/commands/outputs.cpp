#include "app/commands/outputs.hpp"

#include "parser/source/utf8.hpp"
#include "reports/html_writer.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <utility>

namespace gainsay::app {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, Format>, 7> kEndings{{{".txt", Format::text},
                                                                       {".json", Format::json},
                                                                       {".sarif", Format::sarif},
                                                                       {".xml", Format::junit},
                                                                       {".md", Format::markdown},
                                                                       {".html", Format::html},
                                                                       {".jsonl", Format::rdjsonl}}};

std::optional<Format> format_of_ending(const std::string& file) {
    const auto found =
        std::find_if(kEndings.begin(), kEndings.end(), [&](const auto& e) { return file.ends_with(e.first); });
    if (found == kEndings.end()) return std::nullopt;
    return found->second;
}

const char* name(FailOn level) {
    switch (level) {
    case FailOn::error:
        return "error";
    case FailOn::warning:
        return "warning";
    case FailOn::note:
        return "note";
    case FailOn::never:
        break;
    }
    return "never";
}

std::string shown(const std::string& path) {
    return "'" + printable(path) + "'";
}

/// Why the file cannot be written, or nothing. Does not touch it: a folder of articles may be where it will lie.
/// What is wrong with the name itself.
std::string misnamed(const std::string& path) {
    if (path.empty()) return "a file to write has no name";
    if (path == "-") return "'-' is no file to write; --format tells the form on standard output";
    return {};
}

std::string obstacle(const std::string& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) return shown(path) + " cannot be written: it is a folder";
    const fs::path parent = fs::path(path).parent_path();
    const std::string folder = parent.empty() ? std::string(".") : parent.string();
    if (!fs::is_directory(folder, error))
        return shown(path) + " cannot be written: there is no folder " + shown(folder);
    const bool there = fs::exists(path, error);
    if (::access(there ? path.c_str() : folder.c_str(), W_OK) != 0)
        return shown(path) + " cannot be written: permission denied";
    return {};
}

bool is_article(std::span<const std::string> articles, const std::string& path) {
    return std::any_of(articles.begin(), articles.end(), [&](const std::string& article) {
        std::error_code error;
        return article == path || fs::equivalent(article, path, error);
    });
}

bool write_file(const OutputFile& output, const std::string& content, std::span<const std::string> articles,
                const Streams& streams) {
    if (is_article(articles, output.path)) {
        print_error(shown(output.path) + " is one of the articles; write the report elsewhere", streams);
        return false;
    }
    if (const std::string problem = obstacle(output.path); !problem.empty()) {
        print_error(problem, streams);
        return false;
    }
    std::ofstream file(output.path, std::ios::binary | std::ios::trunc);
    if (!file) {
        print_error(shown(output.path) + " cannot be written", streams);
        return false;
    }
    file << content;
    file.close();
    if (file) return true;
    print_error(shown(output.path) + " could not be written to its end", streams);
    return false;
}

}  // namespace

const std::map<std::string, Format>& report_formats() {
    static const std::map<std::string, Format> formats{{"text", Format::text},
                                                       {"json", Format::json},
                                                       {"sarif", Format::sarif},
                                                       {"junit", Format::junit},
                                                       {"markdown", Format::markdown},
                                                       {"github", Format::github},
                                                       {"gitlab", Format::gitlab},
                                                       {"rdjsonl", Format::rdjsonl},
                                                       {"claimreview", Format::claimreview},
                                                       {"html", Format::html},
                                                       {"sarif-github", Format::sarif_github}};
    return formats;
}

std::string report_format_names() {
    return "text, json, html, sarif, sarif-github, junit, markdown, github, gitlab, rdjsonl or claimreview";
}

std::optional<OutputFile> parse_output(const std::string& text, std::optional<Format> given) {
    if (const std::size_t equals = text.find('='); equals != std::string::npos) {
        const auto known = report_formats().find(text.substr(0, equals));
        if (known != report_formats().end()) return OutputFile{text.substr(equals + 1), known->second};
    }
    const std::optional<Format> format = given ? given : format_of_ending(text);
    if (!format) return std::nullopt;
    return OutputFile{text, *format};
}

void write_report(std::ostream& out, const reports::Report& report, Format format, const reports::TextOptions& text,
                  FailOn fail_on) {
    switch (format) {
    case Format::json:
        return reports::write_json(out, report);
    case Format::sarif:
        return reports::write_sarif(out, report);
    case Format::sarif_github:
        return reports::write_sarif(out, report, reports::SarifProfile::github);
    case Format::junit:
        return reports::write_junit(out, report, name(fail_on));
    case Format::markdown:
        return reports::write_markdown(out, report);
    case Format::github:
        return reports::write_github(out, report);
    case Format::gitlab:
        return reports::write_gitlab(out, report);
    case Format::rdjsonl:
        return reports::write_rdjsonl(out, report);
    case Format::claimreview:
        return reports::write_claim_reviews(out, report);
    case Format::html:
        return reports::write_html(out, report);
    default:
        return reports::write_text(out, report, text);
    }
}

bool well_named(const std::vector<OutputFile>& files, const Streams& streams) {
    std::set<std::string> seen;
    for (const OutputFile& file : files) {
        std::string wrong = misnamed(file.path);
        if (wrong.empty() && !seen.insert(fs::path(file.path).lexically_normal().string()).second)
            wrong = shown(file.path) + " is to be written twice";
        if (wrong.empty()) continue;
        print_error(wrong, streams);
        return false;
    }
    return true;
}

std::vector<std::string> file_contents(const reports::Report& report, const CheckOptions& options) {
    std::vector<std::string> out;
    for (const OutputFile& file : options.files) {
        std::ostringstream content;
        write_report(content, report, file.format, {}, options.fail_on);
        out.push_back(std::move(content).str());
    }
    return out;
}

bool write_files(std::span<const OutputFile> files, std::span<const std::string> contents,
                 std::span<const std::string> articles, const Streams& streams) {
    bool all = true;
    for (std::size_t i = 0; i < files.size(); ++i) all = write_file(files[i], contents[i], articles, streams) && all;
    return all;
}

}  // namespace gainsay::app
