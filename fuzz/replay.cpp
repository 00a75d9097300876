// Stands in for libFuzzer in the normal test run: replays the seed inputs of one target and small damage to each. What
// it runs is the same on every machine.
//
//   replay_NAME FOLDER            all seeds with all their mutations
//   replay_NAME FILE NUMBER       one mutation of one seed, to find out what is wrong with it

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::size_t kMostCuts = 150;
constexpr std::size_t kMostFlips = GAINSAY_REPLAY_FLIPS;
constexpr unsigned kSecondsForSeed = 120;

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// SplitMix64 (Steele, Lea and Flood, 2014): good enough, and the same everywhere.
std::uint64_t next_random(std::uint64_t& state) {
    std::uint64_t z = (state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

/// Number 0 is the seed itself, then it is cut off at every k-th byte, then up to four bytes are changed, doubled or
/// taken out; none at the end.
std::optional<std::string> mutation(const std::string& seed, std::size_t number) {
    if (number == 0) return seed;
    --number;
    const std::size_t step = std::max<std::size_t>(1, seed.size() / kMostCuts);
    const std::size_t cuts = seed.size() / step;
    if (number < cuts) return seed.substr(0, number * step);
    number -= cuts;
    if (number >= kMostFlips || seed.empty()) return std::nullopt;
    constexpr std::string_view marks("\"\\<>&;{}[],:/!?-# \n\r\t\0\x80\xC3\xE2\xF0\xFE\xFF", 27);
    std::uint64_t state = number * 1000003 + seed.size();
    std::string out = seed;
    for (std::size_t changes = 1 + next_random(state) % 4; changes > 0 && !out.empty(); --changes) {
        const std::size_t at = next_random(state) % out.size();
        const std::size_t length = 1 + next_random(state) % 12;
        switch (next_random(state) % 5) {
        case 0:
            out[at] = static_cast<char>(static_cast<unsigned char>(out[at]) ^ (1u << next_random(state) % 8));
            break;
        case 1:
            out[at] = marks[next_random(state) % marks.size()];
            break;
        case 2:
            out.insert(at, 1, marks[next_random(state) % marks.size()]);
            break;
        case 3:
            out.insert(at, out.substr(at, length));
            break;
        default:
            out.erase(at, length);
        }
    }
    return out;
}

void run(const std::string& bytes) {
    // A copy of just that size, so that a sanitizer sees every byte that is read behind the end.
    const std::vector<std::uint8_t> exact(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

/// Runs all mutations in a process of its own, so that a crash can be told of. True when none broke anything.
bool replay(const std::filesystem::path& path, std::size_t* number) {
    const std::string seed = read_file(path);
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child < 0) return false;
    if (child == 0) {
        alarm(kSecondsForSeed);
        for (*number = 0;; ++*number) {
            const auto bytes = mutation(seed, *number);
            if (!bytes) _exit(0);
            run(*bytes);
        }
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return true;
    std::fprintf(stderr, "%s: mutation %zu breaks a promise (%s %d)\n", path.c_str(), *number,
                 WIFSIGNALED(status) ? "signal" : "exit", WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
    return false;
}

}  // namespace

int main(int count, char** arguments) {
    if (count == 3) {
        const auto bytes = mutation(read_file(arguments[1]), std::strtoull(arguments[2], nullptr, 10));
        if (bytes) run(*bytes);
        return bytes ? 0 : 2;
    }
    if (count != 2) return 2;
    void* shared = mmap(nullptr, sizeof(std::size_t), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED) return 2;
    std::vector<std::filesystem::path> seeds;
    for (const auto& entry : std::filesystem::directory_iterator(arguments[1])) seeds.push_back(entry.path());
    std::sort(seeds.begin(), seeds.end());
    std::size_t inputs = 0;
    std::size_t broken = 0;
    auto* const number = static_cast<std::size_t*>(shared);
    for (const auto& seed : seeds) {
        broken += !replay(seed, number);
        inputs += *number;
    }
    std::printf("%zu seeds, %zu inputs, %zu seeds broken\n", seeds.size(), inputs, broken);
    return seeds.empty() || broken > 0 ? 1 : 0;
}
