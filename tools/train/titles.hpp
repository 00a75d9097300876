#pragma once
// Titles before a person's name, which are no part of it.

#include <string>

namespace gainsay::train {

bool is_title(const std::string& form);

}  // namespace gainsay::train
