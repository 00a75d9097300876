#include "app/input_files.hpp"

#include "app/own_report.hpp"
#include "parser/language/parse.hpp"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <istream>
#include <set>

namespace gainsay::app {
namespace {

namespace fs = std::filesystem;

constexpr int kMaxFolderDepth = 32;
constexpr std::size_t kMaxClaimsBytes = std::size_t{16} << 20;  // some ten thousand claims
constexpr std::size_t kMaxScriptBytes = std::size_t{1} << 30;

Diagnostic path_error(std::string code, std::string path, std::string message, std::string hint = {}) {
    Diagnostic out;
    out.code = std::move(code);
    out.path = std::move(path);
    out.message = std::move(message);
    out.hint = std::move(hint);
    return out;
}

std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

std::string megabytes(std::size_t bytes) {
    return std::to_string(bytes >> 20) + " MiB";
}

bool has_ending(const fs::path& path, const std::vector<std::string>& endings) {
    return std::find(endings.begin(), endings.end(), lower(path.extension().string())) != endings.end();
}

bool taken_from_folder(const fs::path& path, const InputKind& kind) {
    const std::string name = lower(path.filename().string());
    if (name.starts_with(".") || name.starts_with("readme.")) return false;
    return has_ending(path, kind.endings);
}

/// Reads at most `limit` bytes and one more, so that a device without end cannot fill the memory.
std::string read_at_most(std::istream& in, std::size_t limit) {
    std::string bytes;
    std::vector<char> chunk(64u << 10);
    while (bytes.size() <= limit && in) {
        in.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
        bytes.append(chunk.data(), static_cast<std::size_t>(in.gcount()));
    }
    return bytes;
}

class Collector {
public:
    Collector(const InputKind& kind, std::istream& standard_input,
              const std::function<bool(const std::string&)>& left_out)
        : kind_(kind), standard_input_(standard_input), left_out_(left_out) {}

    void add(const std::string& given) {
        if (given == "-") return add_standard_input();
        std::error_code error;
        const fs::file_status status = fs::status(given, error);
        if (status.type() == fs::file_type::not_found)
            return fail(path_error("no-such-file", given, "no such file or folder", "check the spelling of the path"));
        if (error) return fail(path_error("unreadable-file", given, "cannot be read: " + error.message()));
        if (status.type() == fs::file_type::directory) return add_given_folder(given);
        if (left_out_ && left_out_(given)) {
            Diagnostic note = path_error("left-out", given, "left out, as the configuration says");
            note.severity = Severity::note;
            return fail(std::move(note));
        }
        add_file(given);
    }

    InputFiles finish() {
        std::sort(result_.files.begin(), result_.files.end(),
                  [](const InputFile& a, const InputFile& b) { return normal_path(a.path) < normal_path(b.path); });
        std::sort(result_.diagnostics.begin(), result_.diagnostics.end(),
                  [](const Diagnostic& a, const Diagnostic& b) { return a.path < b.path; });
        return std::move(result_);
    }

private:
    void fail(Diagnostic diagnostic) { result_.diagnostics.push_back(std::move(diagnostic)); }

    /// False when the same file was taken before, perhaps spelled otherwise ("./a.txt").
    bool first_time(const std::string& path) { return seen_.insert(normal_path(path)).second; }

    void add_standard_input() {
        if (!first_time("-")) return;
        accept("-", read_at_most(standard_input_, kind_.max_bytes));
    }

    void add_given_folder(const std::string& folder) {
        const std::size_t before = found_;
        const std::size_t problems = result_.diagnostics.size();
        add_folder(folder, 0);
        if (found_ > before || result_.diagnostics.size() > problems) return;
        std::string endings;
        for (const std::string& ending : kind_.endings) endings += (endings.empty() ? "" : " or ") + ending;
        fail(path_error("empty-folder", folder, "the folder holds no " + kind_.what,
                        "files in folders are taken when their name ends in " + endings));
    }

    void add_folder(const fs::path& folder, int depth) {
        if (depth > kMaxFolderDepth)
            return fail(path_error("deep-folder", folder.string(), "folders are nested too deeply"));
        std::error_code error;
        std::vector<fs::path> entries;
        for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
            entries.push_back(it->path());
        if (error)
            fail(path_error("unreadable-folder", folder.string(), "the folder cannot be read: " + error.message()));
        for (const fs::path& entry : entries) add_entry(entry, depth);
    }

    void add_entry(const fs::path& entry, int depth) {
        std::error_code error;
        const bool hidden = entry.filename().string().starts_with(".");
        if (fs::is_directory(entry, error)) {
            // A link to a folder may lead back up; what it points at can be named on the command line.
            if (!hidden && !fs::is_symlink(entry, error)) add_folder(entry, depth + 1);
        } else if (taken_from_folder(entry, kind_)) {
            add_file(entry.string(), true);
        }
    }

    void add_file(const std::string& path, bool in_folder = false) {
        ++found_;
        if (!first_time(path) || (left_out_ && left_out_(path))) return;
        if (has_ending(path, kind_.refused))
            return fail(path_error("unknown-format", path, "this format is not read yet",
                                   "save the article as plain text (.txt) or Markdown (.md)"));
        std::error_code error;
        const std::uintmax_t size = fs::is_regular_file(path, error) ? fs::file_size(path, error) : 0;
        if (!error && size > kind_.max_bytes) return fail(too_large(path));
        errno = 0;
        std::ifstream in(path, std::ios::binary);
        if (!in) {
            const std::string reason = errno != 0 ? std::strerror(errno) : "it cannot be opened";
            return fail(path_error("unreadable-file", path, "cannot be read: " + lower(reason)));
        }
        std::string bytes = read_at_most(in, kind_.max_bytes);
        if (in.bad()) return fail(path_error("unreadable-file", path, "cannot be read to its end"));
        if (in_folder && kind_.passed_over && kind_.passed_over(bytes)) return;
        accept(path, std::move(bytes));
    }

    void accept(const std::string& path, std::string bytes) {
        if (bytes.size() > kind_.max_bytes) return fail(too_large(path));
        result_.files.push_back({path, std::move(bytes)});
    }

    Diagnostic too_large(const std::string& path) const {
        return path_error("file-too-large", path,
                          "the file is larger than " + megabytes(kind_.max_bytes) + ", too large for one " + kind_.what,
                          "split it into one file for each " + kind_.what);
    }

    const InputKind& kind_;
    std::istream& standard_input_;
    const std::function<bool(const std::string&)>& left_out_;
    std::set<std::string> seen_;
    std::size_t found_ = 0;
    InputFiles result_;
};

}  // namespace

InputKind articles() {
    return {"article",
            // Not .json: folders of stories have expectations and settings in JSON, and news too rarely.
            {".txt", ".md", ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".jsonl", ".ndjson"},
            kMaxArticleBytes,
            {".doc", ".docx", ".odt", ".pdf"},
            is_own_report};
}

InputKind rule_files() {
    return {"rule file", {".rules"}, language::kMaxRuleFileBytes, {}};
}

InputKind claims_files() {
    return {"file of claims", {".jsonl", ".ndjson"}, kMaxClaimsBytes, {}};
}

InputKind scripts() {
    return {"SMT-LIB script", {".smt2"}, kMaxScriptBytes, {}};
}

std::string normal_path(const std::string& path) {
    return fs::path(path).lexically_normal().string();
}

InputFiles collect_files(std::span<const std::string> paths, const InputKind& kind, std::istream& standard_input,
                         const std::function<bool(const std::string& path)>& left_out) {
    Collector collector(kind, standard_input, left_out);
    for (const std::string& path : paths) collector.add(path);
    return collector.finish();
}

}  // namespace gainsay::app
