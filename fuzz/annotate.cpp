// Fuzz target: any bytes as the lines that `annotate --jsonl` reads. Every line is answered or complained about.
#include "app/commands/commands.hpp"
#include "fuzz/promises.hpp"

#include <sstream>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gainsay;
    if (size > std::size_t{16} << 10) return 0;  // the English model takes milliseconds a line
    std::istringstream in{std::string(fuzz::as_text(data, size))};
    std::ostringstream out;
    std::ostringstream err;
    const Log log;
    app::AnnotateOptions options;
    options.jsonl = true;
    const app::ExitCode code = app::run_annotate(options, {in, out, err}, log);
    fuzz::require(code == app::ExitCode::fine || !err.str().empty(), "a failure says why");
    fuzz::require(!find_invalid_utf8(out.str()), "the answer is UTF-8");
    return 0;
}
