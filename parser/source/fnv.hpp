#pragma once
// A hash that is the same on every machine and in every version: for what is told apart by its words. It tells
// accidents, not attacks.

#include <cstdint>
#include <string>
#include <string_view>

namespace gainsay {

/// FNV-1a with 64 bits (Fowler, Noll, Vo).
class Fnv {
public:
    Fnv& add(std::string_view bytes) {
        for (const char c : bytes) state_ = (state_ ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        return *this;
    }
    /// 16 lower-case digits.
    std::string hex() const {
        std::string out(16, '0');
        std::uint64_t rest = state_;
        for (auto digit = out.rbegin(); digit != out.rend(); ++digit, rest >>= 4)
            *digit = "0123456789abcdef"[rest & 15];
        return out;
    }

private:
    std::uint64_t state_ = 0xcbf29ce484222325ULL;
};

}  // namespace gainsay
