#include "app/commands/commands.hpp"

#include "parser/text/english_model_file.hpp"
#include "parser/text/english_model_kernels.hpp"
#include "solver/smt/smt_solver.hpp"

#include <ostream>
#include <sstream>
#include <utility>

namespace gainsay::app {
namespace {

#ifdef NDEBUG
constexpr const char* kBuild = "release";
#else
constexpr const char* kBuild = "debug, with assertions";
#endif

/// The checksum that the header of the model holds (models/README.md): bytes 24 to 31, little endian.
std::string model_checksum() {
    const std::string_view bytes = text::embedded_model_bytes();
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (std::size_t at = 32; bytes.size() >= 32 && at > 24; --at) {
        const auto byte = static_cast<unsigned char>(bytes[at - 1]);
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

}  // namespace

std::string version_text() {
    std::ostringstream out;
    out << "gainsay " << version() << " (Z3 " << smt::z3_version() << ")\n"
        << "built as " << kBuild << " with the compiler " << __VERSION__ << "\n"
        << "English model " << model_checksum() << ", computed with " << text::usable_kernels().back()->name << "\n";
    return std::move(out).str();
}

ExitCode run_version(const Streams& streams) {
    streams.out << version_text();
    return ExitCode::fine;
}

}  // namespace gainsay::app
