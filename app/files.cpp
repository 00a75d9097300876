#include "app/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace gainsay::app {

namespace fs = std::filesystem;

FileBytes read_file(const std::string& path, std::size_t max_bytes) {
    std::error_code error;
    if (fs::is_directory(path, error)) return {{}, "it is a folder"};
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    if (!in) return {{}, errno != 0 ? std::strerror(errno) : "it cannot be opened"};
    std::string bytes;
    std::string chunk(std::size_t{64} << 10, '\0');
    while (in && bytes.size() <= max_bytes) {
        in.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
        bytes.append(chunk, 0, static_cast<std::size_t>(in.gcount()));
    }
    if (in.bad()) return {{}, "it cannot be read to its end"};
    if (bytes.size() > max_bytes) return {{}, "it is larger than " + std::to_string(max_bytes >> 20) + " MiB"};
    return {std::move(bytes), {}};
}

std::string write_file_whole(const std::string& path, std::string_view bytes) {
    // A link stays a link: what it points at is written.
    std::error_code error;
    const fs::path target = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error) : fs::path(path);
    std::string temporary = target.string() + ".XXXXXX";
    const int file = ::mkstemp(temporary.data());
    if (file < 0) return std::strerror(errno);
    bool good = true;
    for (std::size_t at = 0; good && at < bytes.size();) {
        const ssize_t wrote = ::write(file, bytes.data() + at, bytes.size() - at);
        if (wrote > 0)
            at += static_cast<std::size_t>(wrote);
        else if (wrote == 0 || errno != EINTR)
            good = false;
    }
    struct stat old {};
    const bool there = ::stat(target.c_str(), &old) == 0;
    good = ::fchmod(file, there ? old.st_mode & 07777 : 0644) == 0 && good;
    good = ::close(file) == 0 && good;
    good = good && std::rename(temporary.c_str(), target.c_str()) == 0;
    if (good) return {};
    const std::string why = std::strerror(errno);
    ::unlink(temporary.c_str());
    return why;
}

}  // namespace gainsay::app
