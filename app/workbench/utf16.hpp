#pragma once
// Browsers count text in UTF-16 code units, the engine in bytes.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::app {

/// Where the characters of one text lie in both counts. Each broken byte counts one unit (it is shown as U+FFFD).
class Utf16Map {
public:
    Utf16Map() = default;
    explicit Utf16Map(std::string_view bytes);
    /// Units in front of a byte; inside of a character those in front of it; past the end all.
    std::uint32_t units(std::uint32_t byte) const;
    /// The byte at which a unit begins; inside of a character its first; past the end the size.
    std::uint32_t byte(std::uint32_t units) const;

private:
    std::uint32_t size_ = 0;
    std::vector<std::uint32_t> units_;  ///< of each byte and the end; empty where all is ASCII
};

/// The text with each broken byte replaced by U+FFFD, as it is sent.
std::string well_formed(std::string_view bytes);

}  // namespace gainsay::app
