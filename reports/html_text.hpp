#pragma once
// Text in HTML: every byte of an article passes through escaped().

#include <cstddef>
#include <string>
#include <string_view>

namespace gainsay::reports {

/// Safe in element content and in quoted attributes, in HTML and in SVG: markup becomes references, white space becomes
/// blanks one by one, control and bidirectional control characters and broken bytes become visible escapes
/// (printable()).
std::string escaped(std::string_view text);

/// The same with white space joined and trimmed, inside <bdi>, so that its direction does not reach the words around.
std::string isolated(std::string_view text);

/// `<a href="#ID">INNER</a>`; `inner` is HTML already.
std::string link_to(std::string_view id, std::string_view inner);

/// One of a row of shapes: "12.5" with at most one digit behind the point, for coordinates. Require: |value| < 1e9.
std::string coordinate(double value);

/// "2025-11-14" as "14 Nov 2025"; anything else as it is.
std::string readable_day(std::string_view iso);

}  // namespace gainsay::reports
