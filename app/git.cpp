#include "app/git.hpp"

#include "parser/source/utf8.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <vector>

namespace gainsay::app {
namespace {

namespace fs = std::filesystem;

struct Answer {
    bool started = false;
    int status = -1;  ///< exit code
    std::string out, err;
};

/// Closes both ends when it goes.
struct Pipe {
    std::array<int, 2> ends{-1, -1};
    bool opened = ::pipe2(ends.data(), O_CLOEXEC) == 0;
    Pipe() = default;
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    void close_end(std::size_t end) {
        if (ends[end] >= 0) ::close(ends[end]);
        ends[end] = -1;
    }
};

/// Both streams at once: a child that fills one while the other is read would wait for ever.
void read_both(Pipe& out, Pipe& err, Answer& answer) {
    std::array<pollfd, 2> waits{{{out.ends[0], POLLIN, 0}, {err.ends[0], POLLIN, 0}}};
    const std::array<std::string*, 2> texts{&answer.out, &answer.err};
    std::array<char, 1 << 14> chunk{};
    while (waits[0].fd >= 0 || waits[1].fd >= 0) {
        if (::poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR) return;
        for (std::size_t i = 0; i < waits.size(); ++i) {
            if (waits[i].fd < 0 || waits[i].revents == 0) continue;
            const ssize_t got = ::read(waits[i].fd, chunk.data(), chunk.size());
            if (got > 0)
                texts[i]->append(chunk.data(), static_cast<std::size_t>(got));
            else if (got == 0 || errno != EINTR)
                waits[i].fd = -1;
        }
    }
}

[[noreturn]] void become(const std::vector<char*>& arguments, const Pipe& out, const Pipe& err) {
    const int nothing = ::open("/dev/null", O_RDONLY);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(out.ends[1], STDOUT_FILENO);
    ::dup2(err.ends[1], STDERR_FILENO);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
}

Answer git(const std::string& folder, std::vector<std::string> words) {
    words.insert(words.begin(), {"git", "-C", folder, "-c", "core.quotepath=off"});
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    Answer answer;
    Pipe out, err;
    if (!out.opened || !err.opened) return answer;
    const pid_t child = ::fork();
    if (child < 0) return answer;
    if (child == 0) become(arguments, out, err);
    out.close_end(1);
    err.close_end(1);
    read_both(out, err, answer);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    answer.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    answer.started = answer.status != 127;
    return answer;
}

std::string first_line(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

/// Names with a zero byte behind each, relative to `root`.
void add_paths(const std::string& names, const fs::path& root, std::set<std::string>& paths) {
    for (std::size_t at = 0; at < names.size();) {
        const std::size_t end = std::min(names.find('\0', at), names.size());
        std::error_code error;
        const fs::path path = root / names.substr(at, end - at);
        const fs::path canonical = fs::weakly_canonical(path, error);
        paths.insert(error ? path.string() : canonical.string());
        at = end + 1;
    }
}

ChangedFiles failed(std::string problem) {
    ChangedFiles out;
    out.problem = std::move(problem);
    return out;
}

}  // namespace

ChangedFiles changed_since(const std::string& revision, const std::string& folder) {
    const Answer top = git(folder, {"rev-parse", "--show-toplevel"});
    if (!top.started) return failed("git cannot be run; install it, or name the articles instead of --changed-since");
    if (top.status != 0)
        return failed("'" + printable(folder) + "' is in no git repository (" + printable(first_line(top.err)) + ")");
    const std::string root = first_line(top.out);
    // A revision that looks like an option must not become one.
    const Answer commit = git(root, {"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
    if (commit.status != 0)
        return failed("git knows no revision '" + printable(revision) +
                      "'; in CI, fetch the branch with its history (fetch-depth: 0)");
    const Answer base = git(root, {"merge-base", first_line(commit.out), "HEAD"});
    if (base.status != 0)
        return failed("HEAD and '" + printable(revision) +
                      "' have no commit in common; in CI, fetch the whole history (fetch-depth: 0)");
    const Answer changed = git(root, {"diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--diff-filter=d",
                                      first_line(base.out), "--"});
    const Answer fresh = git(root, {"ls-files", "--others", "--exclude-standard", "-z"});
    if (changed.status != 0 || fresh.status != 0)
        return failed("git failed: " + printable(first_line(changed.err + fresh.err)));
    ChangedFiles out;
    add_paths(changed.out, root, out.paths);
    add_paths(fresh.out, root, out.paths);
    return out;
}

}  // namespace gainsay::app
