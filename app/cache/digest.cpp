#include "app/cache/digest.hpp"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace gainsay::app {

struct Digest::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    State() = default;
    ~State() { EVP_MD_CTX_free(context); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    void take(const void* bytes, std::size_t size) {
        if (EVP_DigestUpdate(context, bytes, size) != 1) throw std::runtime_error("SHA-256 failed");
    }
};

Digest::Digest() : state_(std::make_unique<State>()) {
    if (state_->context == nullptr || EVP_DigestInit_ex(state_->context, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("SHA-256 is not available");
}

Digest::~Digest() = default;

void Digest::add(std::uint64_t number) {
    std::array<unsigned char, 8> bytes{};  // the same on every machine
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<unsigned char>(number >> (8 * i));
    state_->take(bytes.data(), bytes.size());
}

void Digest::add(std::string_view part) {
    add(std::uint64_t{part.size()});
    state_->take(part.data(), part.size());
}

std::string Digest::hex() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned size = 0;
    if (EVP_DigestFinal_ex(state_->context, bytes.data(), &size) != 1) throw std::runtime_error("SHA-256 failed");
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (unsigned i = 0; i < size; ++i) {
        out += digits[bytes[i] >> 4];
        out += digits[bytes[i] & 15];
    }
    return out;
}

}  // namespace gainsay::app
