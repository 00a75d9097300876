#pragma once
// Files in the order in which `check` reads them, so that a session numbers them alike. Private to the session.

#include "app/input_files.hpp"

#include <string>
#include <utility>

namespace gainsay::app {

struct PathOrder {
    bool operator()(const std::string& a, const std::string& b) const {
        return std::pair(normal_path(a), a) < std::pair(normal_path(b), b);
    }
};

}  // namespace gainsay::app
