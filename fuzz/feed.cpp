// Fuzz target: any bytes as an RSS or Atom feed.
#include "fuzz/promises.hpp"
#include "parser/readers/feed_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return gainsay::fuzz::check_reader(data, size, "fuzz.xml", gainsay::readers::read_feed);
}
