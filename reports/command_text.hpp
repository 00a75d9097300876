#pragma once
// Text in workflow commands of GitHub Actions ("::error file=…::message"), by the runner's own unescaping
// (actions/runner, ActionCommand.cs): %25 %0D %0A in messages, and %3A %2C too in properties.

#include <string>
#include <string_view>

namespace gainsay::reports {

/// The message behind the second "::". Line feeds stay lines of the message; other controls become visible escapes.
std::string command_message(std::string_view text);

/// The value of a property.
std::string command_property(std::string_view text);

}  // namespace gainsay::reports
