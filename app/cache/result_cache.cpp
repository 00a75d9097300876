#include "app/cache/result_cache.hpp"

#include "app/cache/digest.hpp"
#include "app/files.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <system_error>

namespace gainsay::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kEnding = ".result";
constexpr std::size_t kKeyDigits = 64;
constexpr std::string_view kMagic = "gainsay result 1\n";

std::string checksum(std::string_view key, std::string_view body) {
    Digest digest;
    digest.add(key);
    digest.add(body);
    return digest.hex();
}

void append(std::string& out, std::string_view part) {
    out += std::to_string(part.size()) + "\n";
    out += part;
}

std::string body_of(const RunResult& result) {
    std::string out = std::to_string(result.code) + "\n" + std::to_string(result.files.size()) + "\n";
    append(out, result.messages);
    append(out, result.report);
    append(out, result.last_words);
    for (const std::string& file : result.files) append(out, file);
    return out;
}

/// Takes a body apart; every failure is remembered.
class Body {
public:
    explicit Body(std::string_view rest) : rest_(rest) {}
    std::size_t number() {
        std::size_t out = 0;
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), out);
        const auto digits = static_cast<std::size_t>(end - rest_.data());
        good_ = good_ && error == std::errc() && digits < rest_.size() && rest_[digits] == '\n';
        if (good_) rest_.remove_prefix(digits + 1);
        return good_ ? out : 0;
    }
    std::string part() {
        const std::size_t size = number();
        good_ = good_ && size <= rest_.size();
        if (!good_) return {};
        std::string out(rest_.substr(0, size));
        rest_.remove_prefix(size);
        return out;
    }
    bool good() const { return good_; }
    bool at_end() const { return good_ && rest_.empty(); }

private:
    std::string_view rest_;
    bool good_ = true;
};

std::optional<RunResult> parse(std::string_view body) {
    Body in(body);
    RunResult out;
    out.code = static_cast<int>(in.number());
    const std::size_t files = in.number();
    out.messages = in.part();
    out.report = in.part();
    out.last_words = in.part();
    for (std::size_t i = 0; i < files && in.good(); ++i) out.files.push_back(in.part());
    if (!in.at_end()) return std::nullopt;
    return out;
}

bool is_key(std::string_view name) {
    return name.size() == kKeyDigits && name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Only files that the cache named itself are ever removed: whole entries, and halves that a killed run left.
bool is_ours(const std::string& name) {
    return is_key(std::string_view(name).substr(0, kKeyDigits)) &&
           std::string_view(name).substr(kKeyDigits).starts_with(kEnding);
}

struct Entry {
    fs::file_time_type used;
    fs::path path;
    std::uint64_t size = 0;
};

std::vector<Entry> entries(const std::string& folder) {
    std::vector<Entry> out;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code gone;  // by another run
        if (!is_ours(at->path().filename().string()) || !at->is_regular_file(gone)) continue;
        Entry entry{at->last_write_time(gone), at->path(), at->file_size(gone)};
        if (!gone) out.push_back(std::move(entry));
    }
    std::sort(out.begin(), out.end(), [](const Entry& a, const Entry& b) {
        return std::pair(a.used, a.path.native()) < std::pair(b.used, b.path.native());
    });
    return out;
}

}  // namespace

std::string ResultCache::path_of(const std::string& key) const {
    return (fs::path(folder_) / (key + std::string(kEnding))).string();
}

std::optional<RunResult> ResultCache::find(const std::string& key) const {
    const FileBytes file = read_file(path_of(key), max_bytes_);
    std::string_view rest = file.bytes;
    if (!file.problem.empty() || !rest.starts_with(kMagic)) return std::nullopt;
    rest.remove_prefix(kMagic.size());
    if (rest.size() <= kKeyDigits || rest[kKeyDigits] != '\n') return std::nullopt;
    const std::string_view body = rest.substr(kKeyDigits + 1);
    if (rest.substr(0, kKeyDigits) != checksum(key, body)) return std::nullopt;
    std::optional<RunResult> out = parse(body);
    std::error_code error;  // in a folder that only others may write, entries do not grow young
    if (out) fs::last_write_time(path_of(key), fs::file_time_type::clock::now(), error);
    return out;
}

std::string ResultCache::store(const std::string& key, const RunResult& result) const {
    const std::string body = body_of(result);
    const std::string bytes = std::string(kMagic) + checksum(key, body) + "\n" + body;
    if (bytes.size() > max_bytes_) return {};
    std::error_code error;
    const bool made = fs::create_directories(folder_, error);
    if (error) return error.message();
    // Nobody commits it by mistake, and programs for backups pass it by (bford.info/cachedir).
    if (made) {
        write_file_whole((fs::path(folder_) / ".gitignore").string(), "*\n");
        write_file_whole((fs::path(folder_) / "CACHEDIR.TAG").string(),
                         "Signature: 8a477f597d28d172789f06886806bc55\n");
    }
    std::string problem = write_file_whole(path_of(key), bytes);
    if (problem.empty()) shrink();
    return problem;
}

void ResultCache::shrink() const {
    std::vector<Entry> all = entries(folder_);
    std::uint64_t total = 0;
    for (const Entry& entry : all) total += entry.size;
    std::error_code error;
    for (auto entry = all.begin(); entry != all.end() && total > max_bytes_; ++entry) {
        fs::remove(entry->path, error);
        total -= entry->size;
    }
}

}  // namespace gainsay::app
