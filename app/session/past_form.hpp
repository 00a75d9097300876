#pragma once
// The past of a verb, for the words of a proposed pattern and the name of its fact. Private to propose.

#include <string>
#include <string_view>

namespace gainsay::app {

/// "run" → "ran", "burst" → "burst"; regular verbs, and irregular ones that are not listed, as claims::past_of().
std::string past_form(std::string_view lemma);

}  // namespace gainsay::app
