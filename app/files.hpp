#pragma once
// Whole files in, whole files out.

#include <string>
#include <string_view>

namespace gainsay::app {

struct FileBytes {
    std::string bytes;
    std::string problem;  ///< why it cannot be read; else empty
};
FileBytes read_file(const std::string& path, std::size_t max_bytes);

/// Writes beside the file and renames, so that nobody ever reads half of it. Empty, or why it could not be written.
std::string write_file_whole(const std::string& path, std::string_view bytes);

}  // namespace gainsay::app
