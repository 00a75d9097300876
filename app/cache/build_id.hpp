#pragma once
// Which program this is, to the byte.

#include <string>

namespace gainsay::app {

/// Version, and the id that the linker computes from all code, rules and weights of the running program; the versions
/// of libraries that results depend on. Empty when the program was linked without an id.
std::string build_identity();

}  // namespace gainsay::app
