// Fuzz target: any bytes as JSON lines.
#include "fuzz/promises.hpp"
#include "parser/readers/jsonl_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return gainsay::fuzz::check_reader(data, size, "fuzz.jsonl", gainsay::readers::read_json);
}
