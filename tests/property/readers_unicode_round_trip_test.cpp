// Whatever characters a text holds and however a file writes them: the bytes at a token's range, read alone, give the
// token again.

#include "parser/readers/json_tree.hpp"
#include "parser/readers/xml_tree.hpp"
#include "parser/text/article_text.hpp"
#include "parser/text/document.hpp"
#include "tests/support/file_reading.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <random>
#include <vector>

using namespace gainsay;
using gainsay::test::FileReading;

namespace {

/// Pieces that software trips over, each between words of its own.
const std::vector<std::u32string> kPieces = {
    U"cafe\u0301",                  // a combining mark
    U"\U0001D518nder",              // an astral letter
    U"\U0001F468\u200D\U0001F469",  // an emoji of two, joined
    U"\U0001F1FA\U0001F1E6",        // a flag of two halves
    U"\u200Fshalom\u200E",          // directional marks
    U"\u202Eback\u202C",            // an override
    U"har\u00ADbour",               // a soft hyphen
    U"mid\uFEFFdle",                // a byte order mark in the middle
    U"\u201CSix\u201D",             // typographic quotes
    U"nine\u2014ten",               // a dash
    U"4\u00A0000",                  // a blank that does not break
    U"line\u2028end",               // a line separator
    U"next\u0085line",              // NEL
    U"\uFF21\uFF22\uFF23",          // full width
    U"\u05E9\u05DC\u05D5\u05DD",    // right to left
    U"e\u0301\u0323\u0327x",        // three marks on one letter
    U"\u1100\u1161\u11A8",          // Hangul in parts
    U"\u0130stanbul",               // lower case is longer than upper
    U"stra\u00DFe",
    U"\u00E9t\u00E9",
    {U"a\0b", 3},  // NUL
    U"tab\tbed",
    U"cut\rcut",
};

std::string utf8(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) append_utf8(out, c);
    return out;
}

/// A sentence of plain words with troubles in between.
std::u32string sentence(std::mt19937& random, bool with_nul) {
    const std::array<std::u32string, 6> words = {U"harbour", U"closed", U"six", U"people", U"in", U"Ostrel"};
    std::u32string out = U"The mill";
    for (int i = 0; i < 12; ++i) {
        out += U' ';
        const std::u32string& piece = kPieces[random() % kPieces.size()];
        const bool plain = random() % 2 == 0 || (!with_nul && piece.find(U'\0') != std::u32string::npos);
        out += plain ? words[random() % words.size()] : piece;
    }
    return out + U" on Monday.";
}

std::string utf16(std::u32string_view text, bool little) {
    std::string out;
    const auto add = [&](char32_t unit) {
        const char low = static_cast<char>(static_cast<unsigned char>(unit & 0xFF));
        const char high = static_cast<char>(static_cast<unsigned char>(unit >> 8));
        out += little ? low : high;
        out += little ? high : low;
    };
    for (const char32_t c : text) {
        if (c < 0x10000) {
            add(c);
        } else {
            add(0xD800 + ((c - 0x10000) >> 10));
            add(0xDC00 + ((c - 0x10000) & 0x3FF));
        }
    }
    return out;
}

std::string json(std::u32string_view text, std::mt19937& random) {
    std::string out;
    const auto escape = [&](char32_t unit) {
        constexpr std::string_view digits = "0123456789abcdef";
        out += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4) out += digits[(unit >> shift) & 15];
    };
    for (const char32_t c : text) {
        const bool must = c < 0x20 || c == U'"' || c == U'\\';
        if (!must && random() % 2 == 0) {
            append_utf8(out, c);
        } else if (c < 0x10000) {
            escape(c);
        } else {
            escape(0xD800 + ((c - 0x10000) >> 10));
            escape(0xDC00 + ((c - 0x10000) & 0x3FF));
        }
    }
    return out;
}

std::string xml(std::u32string_view text, std::mt19937& random) {
    std::string out;
    for (const char32_t c : text) {
        const bool must = c == U'&' || c == U'<' || c == U'\r';
        if (!must && random() % 2 == 0)
            append_utf8(out, c);
        else
            out += "&#" + std::to_string(static_cast<std::uint32_t>(c)) + ";";
    }
    return out;
}

/// Texts of the tokens of a piece that is read alone, as a paragraph and not as a file.
std::string tokens_of(const std::string& decoded) {
    text::MappedTextBuilder cleaned(decoded);
    const SourceRange all{0, static_cast<std::uint32_t>(decoded.size())};
    text::append_cleaned(cleaned, decoded, all);
    text::Document document;
    document.article.blocks.push_back({text::BlockKind::paragraph, cleaned.take(), all});
    std::string out;
    text::segment(document);
    for (const text::Sentence& s : document.sentences)
        for (const text::Token& token : s.tokens) out += token.text;
    return out;
}

/// Every token of the file's articles against its bytes; `decode` reads a slice of the file as the format does.
template <typename Decode>
std::size_t check_tokens(const FileReading& file, Decode&& decode) {
    std::size_t count = 0;
    INFO(printable(file.bytes()));
    REQUIRE(file.broken_maps() == "");
    for (const text::Article& article : file.result.articles) {
        text::Document document;
        document.article = article;
        text::segment(document);
        for (const text::Sentence& s : document.sentences) {
            std::uint32_t before = s.range.begin;
            for (const text::Token& token : s.tokens) {
                const std::string_view bytes = file.sources[SourceId::at(0)].slice(token.range);
                INFO(printable(token.text) << " from " << printable(bytes));
                REQUIRE(s.range.contains(token.range));
                REQUIRE(token.range.begin >= before);
                before = token.range.begin;
                REQUIRE(tokens_of(decode(bytes)) == token.text);
                ++count;
            }
        }
    }
    return count;
}

}  // namespace

TEST_CASE("tokens of a UTF-8 text are the words at their bytes, whatever the characters") {
    std::mt19937 random(7);
    std::size_t count = 0;
    for (int i = 0; i < 200; ++i) {
        const FileReading file(utf8(sentence(random, false)) + "\n");
        count += check_tokens(file, [](std::string_view bytes) { return std::string(bytes); });
    }
    CHECK(count > 2000);
}

TEST_CASE("tokens of a UTF-16 text are the words at their bytes") {
    std::mt19937 random(8);
    for (int i = 0; i < 200; ++i) {
        const bool little = i % 2 == 0;
        const FileReading file(utf16(U"\uFEFF" + sentence(random, false), little));
        check_tokens(file, [&](std::string_view bytes) {
            return readers::decode_piece(bytes, little ? "utf-16le" : "utf-16be");
        });
    }
}

TEST_CASE("tokens of JSON are the words at their bytes, escaped or not") {
    std::mt19937 random(9);
    for (int i = 0; i < 200; ++i) {
        const FileReading file("{\"text\": \"" + json(sentence(random, true), random) + "\"}", "news.jsonl");
        check_tokens(file, [](std::string_view bytes) {
            const std::string quoted = "\"" + std::string(bytes) + "\"";
            const readers::JsonTree tree = readers::JsonTree::parse(quoted, 0);
            REQUIRE_FALSE(tree.error());
            return tree.words(tree.root());
        });
    }
}

TEST_CASE("tokens of a feed are the words at their bytes, through references and character sets") {
    std::mt19937 random(10);
    for (int i = 0; i < 200; ++i) {
        const FileReading file("<feed><entry><content type='text'>" + xml(sentence(random, false), random) +
                                   "</content></entry></feed>",
                               "feed.xml");
        check_tokens(file, [](std::string_view bytes) {
            const std::string wrapped = "<a>" + std::string(bytes) + "</a>";
            const readers::XmlTree tree = readers::XmlTree::parse(wrapped);
            return tree.text(tree.root()).text;
        });
    }
}

TEST_CASE("broken characters keep their bytes too") {
    const std::vector<std::string> broken = {"over\xC0\xAFlong", "sur\xED\xA0\x80rogate", "high\xF5\x80\x80\x80",
                                             "cut\xE2\x82",      "lone\x80\xBF",          "caf\xC3\xA9\xFF"};
    for (const std::string& piece : broken) {
        const FileReading file("The caf\xC3\xA9s \xE2\x80\x93 \xC3\xA9t\xC3\xA9 of Ostrel \xC3\xA9\xC3\xA9\xC3\xA9 " +
                               piece + " closed on Monday.\r\n");
        CHECK(file.codes() == "warning broken-utf8");
        check_tokens(file, [](std::string_view bytes) {
            // Alone the bytes would be guessed as Windows-1252: here it is known that they are broken UTF-8.
            return readers::decode_piece(bytes, "utf-8");
        });
    }
    const FileReading lone(R"({"text": "The mill \ud83d closed \ude80 on Monday\u0000 in \ud83d\ud83d\ude80."})",
                           "a.json");
    REQUIRE(lone.result.articles.size() == 1);
    CHECK(lone.source_of("\xEF\xBF\xBD closed") == "\\ud83d closed");
    CHECK(lone.broken_maps() == "");
}

TEST_CASE("line ends of all systems part lines and belong to none") {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        const FileReading file("Mill burns" + end + end + "Six people were hurt." + end + end + "Two are missing." +
                               end);
        INFO(printable(end));
        CHECK(file.words() == "Mill burns | Six people were hurt. | Two are missing.");
        CHECK(file.source_of("Six people were hurt.") == "Six people were hurt.");
        CHECK(file.broken_maps() == "");
    }
}
