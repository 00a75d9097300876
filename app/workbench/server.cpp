#include "app/workbench/server.hpp"

#include "app/workbench/assets.hpp"

#include <httplib.h>
#include <sys/random.h>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <stdexcept>
#include <utility>

namespace gainsay::app {
namespace {

constexpr std::size_t kMostBody = std::size_t{8} << 20;  ///< bytes: twice the largest rule file
constexpr std::size_t kThreads = 16;
constexpr double kBurst = 400.0, kPerSecond = 100.0;  ///< calls; a fast typist makes ten a second
constexpr const char* kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

void refuse(httplib::Response& response, int status, const char* why) {
    response.status = status;
    response.set_content(std::string("{\"error\":\"") + why + "\"}", "application/json");
}

}  // namespace

std::string random_token() {
    unsigned char bytes[16];
    if (getrandom(bytes, sizeof bytes, 0) != static_cast<ssize_t>(sizeof bytes))
        throw std::runtime_error("the operating system gives no random bytes");
    std::string token;
    for (const unsigned char byte : bytes) {
        token += "0123456789abcdef"[byte >> 4];
        token += "0123456789abcdef"[byte & 15];
    }
    return token;
}

bool same_secret(std::string_view a, std::string_view b) {
    unsigned difference = a.size() == b.size() ? 0 : 1;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        difference |= static_cast<unsigned>(static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]));
    return difference == 0;
}

bool RateLimit::allow(double seconds) {
    left_ = std::min(burst_, left_ + (seconds - last_) * per_second_);
    last_ = seconds;
    if (left_ < 1.0) return false;
    left_ -= 1.0;
    return true;
}

struct WorkbenchServer::State {
    Api& api;
    std::string token;
    httplib::Server server;
    std::uint16_t port = 0;
    std::mutex mutex;
    RateLimit rate{kBurst, kPerSecond};
    std::chrono::steady_clock::time_point begun = std::chrono::steady_clock::now();

    State(Api& a, std::string t) : api(a), token(std::move(t)) {
        server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
        server.set_payload_max_length(kMostBody);
        server.set_read_timeout(10);
        server.set_write_timeout(10);
        server.set_keep_alive_max_count(100'000);
        server.set_tcp_nodelay(true);
        server.set_default_headers({{"Content-Security-Policy", kPolicy},
                                    {"X-Content-Type-Options", "nosniff"},
                                    {"X-Frame-Options", "DENY"},
                                    {"Referrer-Policy", "no-referrer"},
                                    {"Cross-Origin-Opener-Policy", "same-origin"},
                                    {"Cross-Origin-Resource-Policy", "same-origin"},
                                    {"Cache-Control", "no-store"}});
        server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
            return admit(request, response) ? httplib::Server::HandlerResponse::Unhandled
                                            : httplib::Server::HandlerResponse::Handled;
        });
        for (const Asset& asset : workbench_assets())
            server.Get(std::string(asset.path), [asset](const httplib::Request&, httplib::Response& response) {
                response.set_content(asset.bytes.data(), asset.bytes.size(), std::string(asset.type));
            });
        const auto call = [this](const httplib::Request& request, httplib::Response& response) {
            Answer answer = api.call(request.path.substr(5), request.method == "POST", request.body,
                                     request.get_header_value("X-Gainsay-Page"));
            response.status = answer.status;
            response.set_content(std::move(answer.body), "application/json");
        };
        server.Get("/api/[a-z/-]{1,40}", call);
        server.Post("/api/[a-z/-]{1,40}", call);
    }

    // A page of another site can make a browser ask here. It cannot set Host or Origin, or know the token.
    bool admit(const httplib::Request& request, httplib::Response& response) {
        const std::string here = std::to_string(port);
        const std::string host = request.get_header_value("Host");
        const bool mine = host == "127.0.0.1:" + here || host == "localhost:" + here;
        if (!mine || request.get_header_value_count("Host") != 1) return refuse(response, 403, "wrong host"), false;
        if (request.has_header("Origin") && request.get_header_value("Origin") != "http://" + host)
            return refuse(response, 403, "wrong origin"), false;
        if (!allow()) return refuse(response, 429, "too many calls"), false;
        if (!request.path.starts_with("/api/")) return true;
        if (!same_secret(request.get_header_value("X-Gainsay-Token"), token))
            return refuse(response, 403, "wrong token"), false;
        return true;
    }

    bool allow() {
        const std::lock_guard lock(mutex);
        return rate.allow(std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
    }
};

WorkbenchServer::WorkbenchServer(Api& api, std::string token)
    : state_(std::make_unique<State>(api, std::move(token))) {}
WorkbenchServer::~WorkbenchServer() = default;

bool WorkbenchServer::bind(std::uint16_t port) {
    if (port != 0) {
        state_->port = port;
        return state_->server.bind_to_port("127.0.0.1", port);
    }
    const int got = state_->server.bind_to_any_port("127.0.0.1");
    if (got <= 0) return false;
    state_->port = static_cast<std::uint16_t>(got);
    return true;
}

std::uint16_t WorkbenchServer::port() const {
    return state_->port;
}

bool WorkbenchServer::run() {
    return state_->server.listen_after_bind();
}

void WorkbenchServer::stop() {
    state_->api.stop();
    state_->server.stop();
}

}  // namespace gainsay::app
