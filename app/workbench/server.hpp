#pragma once
// HTTP around the protocol: who may ask, how much and how often. Only this machine, only a page that knows the token.

#include "app/workbench/api.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace gainsay::app {

class WorkbenchServer {
public:
    WorkbenchServer(Api& api, std::string token);
    ~WorkbenchServer();
    /// Takes the port, any free one for 0, of 127.0.0.1. False when it cannot be had.
    bool bind(std::uint16_t port);
    std::uint16_t port() const;
    /// Serves until stop(); false when it could not begin.
    bool run();
    /// From any thread.
    void stop();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// 128 bits from the operating system in hex. Throws std::runtime_error when it gives none.
std::string random_token();

/// Are the two the same? Takes as long whatever they have in common.
bool same_secret(std::string_view a, std::string_view b);

/// Refuses calls beyond a rate: a bucket of `burst` that fills at `per_second`.
class RateLimit {
public:
    RateLimit(double burst, double per_second) : burst_(burst), per_second_(per_second), left_(burst) {}
    /// `seconds`: of a clock that never goes back. Not for several threads at a time.
    bool allow(double seconds);

private:
    double burst_, per_second_, left_, last_ = 0.0;
};

}  // namespace gainsay::app
