#include "app/workbench/workbench.hpp"

#include "app/signals.hpp"
#include "app/workbench/server.hpp"

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <ostream>
#include <thread>

extern char** environ;

namespace gainsay::app {
namespace {

/// Stops the server at a signal; ends when `done`.
std::thread watch_signals(const EndSignals& signals, WorkbenchServer& server, const std::atomic<bool>& done) {
    return std::thread([signals, &server, &done] {
        while (!done)
            if (signals.wait_for(std::chrono::milliseconds(100))) return server.stop();
    });
}

/// In whatever the desktop opens addresses with; nothing when there is none.
void open_browser(const std::string& address) {
    std::string program = "xdg-open", argument = address;
    char* arguments[] = {program.data(), argument.data(), nullptr};
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", 1, 0);
    posix_spawn_file_actions_addopen(&quiet, 2, "/dev/null", 1, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    pid_t child = 0;
    if (posix_spawnp(&child, program.c_str(), &quiet, &attributes, arguments, environ) == 0)
        std::thread([child] { waitpid(child, nullptr, 0); }).detach();
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&quiet);
}

}  // namespace

ExitCode run_workbench(const WorkbenchOptions& options, const Streams& streams, const Log& log) {
    const EndSignals signals;
    Api api(options.engine, streams.in, options.judgement);
    for (const Diagnostic& problem : api.problems()) print_error(problem.path + ": " + problem.message, streams);
    if (api.articles() == 0) {
        print_error("there is no article to show", streams);
        return ExitCode::misuse;
    }
    const std::string token = random_token();
    WorkbenchServer server(api, token);
    if (!server.bind(options.port)) {
        print_error("port " + std::to_string(options.port) + " cannot be had", streams);
        return ExitCode::misuse;
    }
    const std::string address = "http://127.0.0.1:" + std::to_string(server.port()) + "/?token=" + token;
    streams.out << address << '\n' << std::flush;
    streams.err << "The address is a key: whoever on this machine has it can change your rule files. "
                   "Press Ctrl+C to end.\n";
    log.write("report", LogLevel::info, std::to_string(api.articles()) + " article files");
    if (options.open) open_browser(address);
    std::atomic<bool> done{false};
    std::thread watcher = watch_signals(signals, server, done);
    const bool served = server.run();
    done = true;
    watcher.join();
    api.stop();
    return served ? ExitCode::fine : ExitCode::misuse;
}

}  // namespace gainsay::app
