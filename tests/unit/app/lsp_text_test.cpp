#include "app/lsp/documents.hpp"
#include "app/lsp/positions.hpp"
#include "app/lsp/uri.hpp"
#include "parser/source/utf8.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace gainsay;
using namespace gainsay::app::lsp;

namespace {

constexpr PositionEncoding kEncodings[] = {PositionEncoding::utf8, PositionEncoding::utf16, PositionEncoding::utf32};

/// Code points of all sizes and with every meaning for lines and surrogates; some broken bytes when asked for.
std::string random_text(std::mt19937& random, bool broken) {
    std::string out;
    for (std::size_t n = random() % 60; n > 0; --n) {
        switch (random() % 9) {
        case 0:
            out += "\n";
            break;
        case 1:
            out += "\r\n";
            break;
        case 2:
            out += "\r";
            break;
        case 3:
            append_utf8(out, static_cast<char32_t>(0x80 + random() % 0x700));
            break;
        case 4:
            append_utf8(out, static_cast<char32_t>(0x800 + random() % 0xC000));
            break;
        case 5:
            append_utf8(out, static_cast<char32_t>(0xE000 + random() % 0x1FFE));
            break;
        case 6:
            append_utf8(out, static_cast<char32_t>(0x10000 + random() % 0x100000));
            break;
        case 7:
            out += broken ? static_cast<char>(0x80 + random() % 0x80) : 'x';
            break;
        default:
            out += static_cast<char>('a' + random() % 26);
        }
    }
    return out;
}

}  // namespace

TEST_CASE("positions count in the units that were agreed on", "[lsp]") {
    const std::string text = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z\r\nx";  // a é € 😀 z
    const auto at = [&](PositionEncoding encoding, std::uint32_t offset) {
        return LineIndex(text, encoding).position(offset).character;
    };
    CHECK(at(PositionEncoding::utf8, 10) == 10);
    CHECK(at(PositionEncoding::utf16, 10) == 5);
    CHECK(at(PositionEncoding::utf32, 10) == 4);
    const LineIndex lines(text, PositionEncoding::utf16);
    CHECK(lines.lines() == 2);
    CHECK(lines.position(13) == Position{1, 0});
    CHECK(lines.position(12) == Position{0, 6});  // between \r and \n: the line's end
    CHECK(lines.offset({0, 4}) == 6);             // between two surrogates: before the pair
    CHECK(lines.offset({0, 99}) == 11);
    CHECK(lines.offset({9, 0}) == text.size());
    CHECK(lines.position(8) == Position{0, 3});  // inside a character: its beginning
}

TEST_CASE("bytes to positions and back is the same place in any text", "[lsp]") {
    std::mt19937 random(1122);
    for (int round = 0; round < 2000; ++round) {
        const std::string text = random_text(random, round % 2 == 0);
        for (const PositionEncoding encoding : kEncodings) {
            const LineIndex lines(text, encoding);
            Position last;
            for (std::uint32_t at = 0; at <= text.size();) {
                const Position position = lines.position(at);
                const bool inside_line_end = at > 0 && at < text.size() && text[at - 1] == '\r' && text[at] == '\n';
                if (!inside_line_end) REQUIRE(lines.offset(position) == at);
                REQUIRE(last <= position);
                last = position;
                at += at < text.size() ? decode_utf8(text, at).length : 1;
            }
        }
    }
}

TEST_CASE("units of a text add up over its lines", "[lsp]") {
    CHECK(length("a\xF0\x9F\x98\x80", PositionEncoding::utf16) == 3);
    CHECK(length("a\xF0\x9F\x98\x80", PositionEncoding::utf8) == 5);
    CHECK(length("a\xFF", PositionEncoding::utf16) == 2);
}

TEST_CASE("changes made piece by piece give the text that the editor shows", "[lsp]") {
    std::mt19937 random(7);
    for (int round = 0; round < 400; ++round) {
        std::string shown = random_text(random, false);
        const PositionEncoding encoding = kEncodings[round % 3];
        Documents documents;
        documents.open("/a.rules", {"file:///a.rules", "gainsay", shown, 1});
        std::vector<TextChange> changes;
        for (int i = 0; i < 5; ++i) {
            // The editor's own view: ranges on character borders, in its units.
            const LineIndex lines(shown, encoding);
            std::uint32_t begin = lines.offset({static_cast<std::uint32_t>(random() % (lines.lines() + 1)),
                                                static_cast<std::uint32_t>(random() % 20)});
            std::uint32_t end = lines.offset({static_cast<std::uint32_t>(random() % (lines.lines() + 1)),
                                              static_cast<std::uint32_t>(random() % 20)});
            if (begin > end) std::swap(begin, end);
            const Range range = lines.range({begin, end});
            const std::string text = random_text(random, false);
            changes.push_back({range, text});
            shown.replace(begin, end - begin, text);
        }
        REQUIRE(documents.change("/a.rules", 2, changes, encoding));
        REQUIRE(documents.find("/a.rules")->text == shown);
        REQUIRE(documents.find("/a.rules")->version == 2);
    }
}

TEST_CASE("a change without a range replaces the whole text, and one of no document changes nothing", "[lsp]") {
    Documents documents;
    documents.open("/a", {"file:///a", "", "old", 1});
    CHECK(documents.change("/a", 2, {{std::nullopt, "new"}}, PositionEncoding::utf16));
    CHECK(documents.find("/a")->text == "new");
    CHECK(!documents.change("/b", 2, {{std::nullopt, "new"}}, PositionEncoding::utf16));
    CHECK(
        !documents.change("/a", 3, {{std::nullopt, std::string(kMaxDocumentBytes + 1, 'x')}}, PositionEncoding::utf16));
    CHECK(documents.find("/a")->version == 2);
}

TEST_CASE("URIs of files become paths and come back", "[lsp]") {
    CHECK(path_of("file:///home/a%20b/%C3%A9.txt") == "/home/a b/\xC3\xA9.txt");
    CHECK(path_of("file://localhost/x") == "/x");
    CHECK(path_of("file:///a/../b/./c") == "/b/c");
    CHECK(path_of("file:///a%00b") == "/a%00b");
    CHECK(path_of("file:///a%2") == "/a%2");
    CHECK(path_of("untitled:Untitled-1") == "untitled:Untitled-1");
    CHECK(path_of("file://nothing") == "file://nothing");
    CHECK(uri_of("/home/a b/\xC3\xA9#.txt") == "file:///home/a%20b/%C3%A9%23.txt");
    CHECK(uri_of("untitled:Untitled-1") == "untitled:Untitled-1");
    for (const std::string path : {"/a/b.rules", "/ü/%41", "/x y/[1]?.txt"}) CHECK(path_of(uri_of(path)) == path);
}
