#pragma once

#include <string>
#include <string_view>

namespace gainsay::reports {

/// A path of this file system as a URI reference (RFC 3986): relative as it is, absolute with "file://". All bytes but
/// letters, digits and "-._~/" are percent-encoded, so that any file name gives a valid reference.
std::string uri_of_path(std::string_view path);

}  // namespace gainsay::reports
