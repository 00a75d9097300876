#include "app/workbench/request.hpp"

#include <nlohmann/json.hpp>

namespace gainsay::app {

using nlohmann::json;

struct Request::Json {
    json value;
};

namespace {

const json& member_of(const json& object, const char* member) {
    const auto found = object.find(member);
    if (found == object.end()) throw BadRequest(400, std::string("the member `") + member + "` is missing");
    return *found;
}

std::string text_of(const json& value, const char* member) {
    if (!value.is_string()) throw BadRequest(400, std::string("the member `") + member + "` is no text");
    return value.get<std::string>();
}

std::vector<std::string> list_of(const json& object, const char* member) {
    std::vector<std::string> out;
    const auto found = object.find(member);
    if (found == object.end()) return out;
    if (!found->is_array()) throw BadRequest(400, std::string("the member `") + member + "` is no list");
    for (const json& value : *found) out.push_back(text_of(value, member));
    return out;
}

}  // namespace

Request::Request(const std::string& body) : json_(std::make_unique<Json>()) {
    json_->value = json::parse(body, nullptr, false);
    if (!json_->value.is_object()) throw BadRequest(400, "the body is no JSON object");
}
Request::~Request() = default;

std::int64_t Request::number(const char* member) const {
    const json& value = member_of(json_->value, member);
    if (!value.is_number_integer())
        throw BadRequest(400, std::string("the member `") + member + "` is no whole number");
    return value.get<std::int64_t>();
}

std::string Request::text(const char* member) const {
    return text_of(member_of(json_->value, member), member);
}

std::string Request::text(const char* member, const std::string& otherwise) const {
    return json_->value.contains(member) ? text(member) : otherwise;
}

UnitRange Request::range() const {
    const std::int64_t from = number("from"), to = number("to");
    if (from < 0 || to < from || to > UINT32_MAX) throw BadRequest(400, "`from` and `to` are no range");
    return {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
}

std::vector<std::pair<std::string, std::string>> Request::texts(const char* member) const {
    std::vector<std::pair<std::string, std::string>> out;
    const auto found = json_->value.find(member);
    if (found == json_->value.end()) return out;
    if (!found->is_array() || found->size() > kMostTexts)
        throw BadRequest(400, std::string("the member `") + member + "` is no list, or too long");
    for (const json& file : *found) {
        if (!file.is_object()) throw BadRequest(400, std::string("the member `") + member + "` holds no objects");
        out.emplace_back(text_of(member_of(file, "path"), "path"), text_of(member_of(file, "text"), "text"));
    }
    return out;
}

std::optional<WhatIf> Request::what_if() const {
    const auto found = json_->value.find("what_if");
    if (found == json_->value.end() || found->is_null()) return std::nullopt;
    if (!found->is_object()) throw BadRequest(400, "the member `what_if` is no object");
    return WhatIf{list_of(*found, "claims"), list_of(*found, "links"), list_of(*found, "rules"),
                  list_of(*found, "sources")};
}

}  // namespace gainsay::app
