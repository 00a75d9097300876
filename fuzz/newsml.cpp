// Fuzz target: any bytes as NewsML-G2 or NITF.
#include "fuzz/promises.hpp"
#include "parser/readers/newsml_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return gainsay::fuzz::check_reader(data, size, "fuzz.xml", gainsay::readers::read_newsml);
}
