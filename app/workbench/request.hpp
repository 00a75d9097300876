#pragma once
// The body of a call: JSON that may be anything → the members that the protocol names, or what is wrong with them.

#include "app/session/snapshot.hpp"
#include "app/workbench/article_view.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::app {

/// Becomes an answer with that status.
struct BadRequest : std::runtime_error {
    BadRequest(int number, const std::string& why) : std::runtime_error(why), status(number) {}
    int status;
};

/// All members throw BadRequest when what they ask for is not there or of another type.
class Request {
public:
    explicit Request(const std::string& body);
    ~Request();
    std::int64_t number(const char* member) const;
    std::string text(const char* member) const;
    /// `otherwise` when there is no such member.
    std::string text(const char* member, const std::string& otherwise) const;
    UnitRange range() const;  ///< `from` and `to`, in order
    /// [{path, text}], at most kMostTexts of them; none when there is no such member.
    std::vector<std::pair<std::string, std::string>> texts(const char* member) const;
    static constexpr std::size_t kMostTexts = 100;
    std::optional<WhatIf> what_if() const;

private:
    struct Json;
    std::unique_ptr<Json> json_;
};

}  // namespace gainsay::app
