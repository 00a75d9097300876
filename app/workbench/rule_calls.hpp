#pragma once
// The protocol's calls about a place in a rule file: completion, hover, definition, rename, format.

#include "app/workbench/request.hpp"

#include <map>
#include <string>
#include <string_view>

namespace gainsay::app {

/// `texts`: the other rule files, by path. Throws BadRequest for an unknown call, or a rename that cannot be.
std::string answer_rule_call(std::string_view what, const Request& request, std::map<std::string, std::string> texts,
                             bool builtin);

}  // namespace gainsay::app
