// Fuzz target: any bytes as an item of ninjs.
#include "fuzz/promises.hpp"
#include "parser/readers/jsonl_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return gainsay::fuzz::check_reader(data, size, "fuzz.json", gainsay::readers::read_json);
}
