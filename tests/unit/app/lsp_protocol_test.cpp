#include "app/lsp/protocol.hpp"
#include "app/lsp/wire.hpp"

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

#include <sstream>

using namespace gainsay::app::lsp;
using nlohmann::json;

namespace {

std::string framed(const std::string& body) {
    return "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

ProtocolError error_of(const std::string& body) {
    const auto message = read_message(body);
    REQUIRE(std::holds_alternative<ProtocolError>(message));
    return std::get<ProtocolError>(message);
}

}  // namespace

TEST_CASE("frames are read one after another, with headers in any order and case", "[lsp]") {
    std::istringstream in(framed("{}") + "content-type: x\r\nCONTENT-LENGTH:3\r\n\r\nabc" + "\r\n" + framed("é"));
    CHECK(read_frame(in).text == "{}");
    CHECK(read_frame(in).text == "abc");
    CHECK(read_frame(in).text == "é");
    CHECK(read_frame(in).state == Frame::State::end);
}

TEST_CASE("a frame that cannot be read is told, and the next one is read", "[lsp]") {
    std::istringstream in("Content-Type: x\r\n\r\n" + framed("{}"));
    CHECK(read_frame(in).state == Frame::State::bad);
    CHECK(read_frame(in).text == "{}");
    std::istringstream large("Content-Length: " + std::to_string(kMaxMessageBytes + 1) + "\r\n\r\n" +
                             std::string(kMaxMessageBytes + 1, 'x') + framed("[]"));
    CHECK(read_frame(large).state == Frame::State::bad);
    CHECK(read_frame(large).text == "[]");
    for (const char* cut : {"Content-Length: 10\r\n\r\nabc", "Content-Le",
                            "Content-Length: 99999999999999999999\r\n\r\n", "Content-Length: 9999999999999\r\n\r\nx"}) {
        std::istringstream short_one(cut);
        while (read_frame(short_one).state != Frame::State::end) {
        }
    }
    std::istringstream endless(std::string(1 << 20, 'h') + "\r\n\r\n");
    CHECK(read_frame(endless).state == Frame::State::bad);
}

TEST_CASE("messages that are none give the error of JSON-RPC that says why", "[lsp]") {
    CHECK(error_of("{").code == ErrorCode::parse_error);
    CHECK(error_of("\xff").code == ErrorCode::parse_error);
    CHECK(error_of(std::string(100'000, '[')).code == ErrorCode::parse_error);
    CHECK(error_of("[]").code == ErrorCode::invalid_request);
    CHECK(error_of("17").code == ErrorCode::invalid_request);
    CHECK(error_of("{}").code == ErrorCode::invalid_request);
    CHECK(error_of(R"({"id":7})").id == "7");
    CHECK(error_of(R"({"id":[1],"method":"x"})").code == ErrorCode::invalid_request);
    CHECK(error_of(R"({"id":null,"method":"x"})").code == ErrorCode::invalid_request);
    CHECK(error_of(R"({"id":"a","method":"x","params":3})").code == ErrorCode::invalid_params);
    CHECK(std::holds_alternative<ClientAnswer>(read_message(R"({"id":1,"result":null})")));
}

TEST_CASE("parameters of the wrong type are as good as missing", "[lsp]") {
    const auto message = std::get<Message>(read_message(
        R"({"id":1,"method":"textDocument/hover","params":{"textDocument":[],"position":{"line":-1,"character":0}}})"));
    CHECK(message.params.uri.empty());
    CHECK(!message.params.position);
    const auto huge = std::get<Message>(
        read_message(R"({"id":1,"method":"m","params":{"position":{"line":99999999999999,"character":5}}})"));
    CHECK(huge.params.position->line == UINT32_MAX);
}

TEST_CASE("UTF-8 positions are taken when the client offers them", "[lsp]") {
    const auto encoding = [](const std::string& offered) {
        const std::string body =
            R"({"id":1,"method":"initialize","params":{"capabilities":{"general":{"positionEncodings":)" + offered +
            "}}}}";
        return std::get<Message>(read_message(body)).params.client.encoding;
    };
    CHECK(encoding(R"(["utf-16","utf-8"])") == PositionEncoding::utf8);
    CHECK(encoding(R"(["utf-16"])") == PositionEncoding::utf16);
    CHECK(encoding("null") == PositionEncoding::utf16);
}

TEST_CASE("text with broken UTF-8 goes out as JSON all the same", "[lsp]") {
    const std::string out =
        write_published("file:///a", 3, {{{}, DiagnosticSeverity::error, "c", "bad \xff byte", {}}});
    CHECK(json::parse(out)["diagnostics"][0]["message"] == "bad \xEF\xBF\xBD byte");
    CHECK(json::parse(out)["version"] == 3);
    CHECK(json::parse(error_answer({"\"x\"", ErrorCode::cancelled, "a\"b"}))["error"]["message"] == "a\"b");
    CHECK(json::parse(request("w1", "m", "[]"))["id"] == "w1");
    CHECK(!json::parse(request("", "m", "")).contains("params"));
}

TEST_CASE("a kind of actions asks for those below it", "[lsp]") {
    Params params;
    CHECK(wants(params, "refactor.extract"));
    params.only = {"quickfix", "refactor"};
    CHECK(wants(params, "refactor.extract"));
    CHECK(wants(params, "quickfix"));
    params.only = {"refactor.ext"};
    CHECK_FALSE(wants(params, "refactor.extract"));
    params.only = {""};
    CHECK(wants(params, "quickfix"));
}

TEST_CASE("the folder that lies deepest holds a path", "[lsp]") {
    CHECK(covered_by({"/a", "/a/b"}, "/a/b/c.txt") == 4);
    CHECK(covered_by({"/a"}, "/ab/c.txt") == 0);
    CHECK(covered_by({"/a/c.txt"}, "/a/c.txt") == 8);
    CHECK(covered_by({"/"}, "/a") == 1);
    CHECK(covered_by({}, "/a") == 0);
}
