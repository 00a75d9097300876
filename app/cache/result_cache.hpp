#pragma once
// What earlier runs wrote, by the key of all that they read. A folder that several runs may share; losing any file of
// it costs time and nothing else.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::app {

/// What a run of `check` or `report` writes, before it is written.
struct RunResult {
    int code = 0;                    ///< exit code, were every file written
    std::string messages;            ///< on standard error before the report
    std::string report;              ///< on standard output
    std::string last_words;          ///< on standard error after the report
    std::vector<std::string> files;  ///< contents of the files of --output, in their order

    bool operator==(const RunResult&) const = default;
};

class ResultCache {
public:
    static constexpr std::uint32_t kMegabytes = 100;  ///< unless told otherwise

    /// The folder is made when something is first stored. `max_bytes` bounds what lies in it after a store.
    ResultCache(std::string folder, std::uint64_t max_bytes) : folder_(std::move(folder)), max_bytes_(max_bytes) {}

    /// What was stored under the key; it then counts as used now. An entry that is not whole is none.
    std::optional<RunResult> find(const std::string& key) const;
    /// Empty, or why it could not be stored. What was not used for longest goes when the bound asks for it; a result
    /// that is larger than the bound is not kept.
    std::string store(const std::string& key, const RunResult& result) const;

private:
    std::string path_of(const std::string& key) const;
    void shrink() const;

    std::string folder_;
    std::uint64_t max_bytes_;
};

}  // namespace gainsay::app
