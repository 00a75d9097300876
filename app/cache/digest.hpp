#pragma once
// SHA-256 (FIPS 180-4) of parts that cannot run into each other.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace gainsay::app {

/// Of a sequence of parts: each is taken with its length, so "ab" then "c" is not "a" then "bc". Articles are hostile,
/// so nothing that can be made to collide will do.
class Digest {
public:
    Digest();
    ~Digest();
    Digest(const Digest&) = delete;
    Digest& operator=(const Digest&) = delete;

    void add(std::string_view part);
    void add(std::uint64_t number);
    /// 64 hexadecimal digits. Require: called once, last.
    std::string hex();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace gainsay::app
