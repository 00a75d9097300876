#include "parser/readers/charset.hpp"

#include "parser/readers/charset_names.hpp"
#include "parser/source/utf8.hpp"
#include "tests/support/file_reading.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::readers;
using gainsay::test::FileReading;

namespace {

std::string utf16(std::u16string_view text, bool little) {
    std::string out;
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFF);
        const char high = static_cast<char>(unit >> 8);
        out += little ? low : high;
        out += little ? high : low;
    }
    return out;
}

std::string decoded(std::string_view bytes) {
    return decode(bytes, detect_charset(bytes)).text;
}

}  // namespace

TEST_CASE("a byte order mark names the character set and is no part of the text") {
    CHECK(decoded("\xEF\xBB\xBFQuay") == "Quay");
    for (const bool little : {true, false}) {
        const std::string bytes = utf16(u"\uFEFFCaf\u00E9 \U0001F680!", little);
        const Charset charset = detect_charset(bytes);
        CHECK(charset.name == (little ? "utf-16le" : "utf-16be"));
        CHECK(charset.reason == CharsetReason::byte_order_mark);
        const text::MappedText text = decode(bytes, charset);
        CHECK(text.text == "Caf\xC3\xA9 \xF0\x9F\x9A\x80!");
        CHECK(text.source_range(0, 1) == SourceRange{2, 4});
        CHECK(text.source_range(3, 5) == SourceRange{8, 10});
        CHECK(text.source_range(6, 10) == SourceRange{12, 16});
        CHECK(detect_charset(utf16(u"No mark", little)).reason == CharsetReason::zero_bytes);
        CHECK(decoded(utf16(u"No mark", little)) == "No mark");
    }
}

TEST_CASE("half characters of UTF-16 become the replacement character") {
    const std::string r = "\xEF\xBF\xBD";
    CHECK(decoded(utf16(u"\uFEFFa", true) + "\x3D\xD8" + "b" + std::string(1, '\0')) == "a" + r + "b");
    CHECK(decoded(utf16(u"\uFEFFa", true) + "\x80\xDE" + "b" + std::string(1, '\0')) == "a" + r + "b");
    CHECK(decoded(utf16(u"\uFEFFa", true) + "b") == "a" + r);
}

TEST_CASE("a declaration is believed, unless the bytes are UTF-8 beyond doubt") {
    const auto name = [](std::string_view bytes) { return detect_charset(bytes).name; };
    CHECK(name("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>caf\xE9</a>") == "windows-1252");
    CHECK(name("<?xml version='1.0' encoding='koi8-r'?><a>\xC1</a>") == "koi8-r");
    CHECK(name("<html><head><meta charset=windows-1251><p>\xCF") == "windows-1251");
    CHECK(name("<meta http-equiv='Content-Type' content='text/html; charset=latin1'>\xE9") == "windows-1252");
    CHECK(name("<meta charset=\"utf-8\">caf\xE9") == "utf-8");
    CHECK(name("The note said charset=koi8-r, caf\xE9") == "windows-1252");
    const Charset converted = detect_charset("<meta charset=latin1>caf\xC3\xA9");
    CHECK(converted.name == "utf-8");
    CHECK(converted.overruled == "latin1");
    CHECK(detect_charset("<meta charset=klingon>caf\xC3\xA9").overruled == "klingon");
    CHECK(decoded("<?xml version='1.0' encoding='shift_jis'?>\x83\x89") ==
          "<?xml version='1.0' encoding='shift_jis'?>\xE3\x83\xA9");
}

TEST_CASE("text that is no UTF-8 and says nothing is Windows-1252, but broken UTF-8 is broken UTF-8") {
    CHECK(decoded("\x93Six\x94 caf\xE9s \x96 \x80"
                  "5") == "\xE2\x80\x9CSix\xE2\x80\x9D caf\xC3\xA9s \xE2\x80\x93 \xE2\x82\xAC"
                          "5");
    const std::string r = "\xEF\xBF\xBD";
    CHECK(decoded("caf\xC3\xA9 w\xFFndow") == "caf\xC3\xA9 w" + r + "ndow");
    CHECK(decoded("w\xFFndow") == "w" + r + "ndow");
    CHECK(decoded("caf\xC3\xA9 \xC3") == "caf\xC3\xA9 " + r);
    CHECK(decoded("\xEF\xBB\xBF"
                  "caf\xE9") == "caf" + r);
}

TEST_CASE("every character set that a label means can be decoded") {
    for (const char* label :
         {"latin1",       "iso-8859-2",     "iso-8859-3",   "iso-8859-4",   "iso-8859-5",   "iso-8859-6",
          "iso-8859-7",   "iso-8859-8",     "iso-8859-9",   "iso-8859-10",  "iso-8859-13",  "iso-8859-14",
          "iso-8859-15",  "windows-1250",   "windows-1251", "windows-1253", "windows-1255", "windows-1256",
          "windows-1257", "windows-1258",   "windows-874",  "koi8-r",       "koi8-u",       "ibm866",
          "macintosh",    "x-mac-cyrillic", "gbk",          "gb18030",      "big5",         "euc-jp",
          "shift_jis",    "iso-2022-jp",    "euc-kr"}) {
        INFO(label);
        Charset charset;
        charset.name = charset_of_label(label);
        charset.reason = CharsetReason::declared;
        REQUIRE_FALSE(charset.name.empty());
        std::string all = "plain";
        for (int byte = 0x80; byte < 0x100; ++byte) all += {static_cast<char>(byte), static_cast<char>(byte)};
        const text::MappedText text = decode(all, charset);
        CHECK(text.text.starts_with("plain"));
        CHECK_FALSE(find_invalid_utf8(text.text));
        // Repaired UTF-8 would have nothing but replacement characters here: the converter was there.
        CHECK(
            (text.text.find_first_not_of("plain \xEF\xBF\xBD") != std::string::npos || charset.name == "iso-2022-jp"));
    }
}

TEST_CASE("a plain text in another character set is read, quoted by its bytes, and said so") {
    const FileReading r(
        "Title: The caf\xE9s of Velmora\n\nSix caf\xE9s in Velmora closed on Monday after the flood, the \x93"
        "Gazette\x94 wrote.\n");
    CHECK(r.codes() == "warning assumed-charset");
    CHECK(r.article().title == "The caf\xC3\xA9s of Velmora");
    CHECK(r.article().charset == "windows-1252");
    CHECK(r.source_of("Six caf\xC3\xA9s") == "Six caf\xE9s");
    CHECK(r.broken_maps().empty());
    CHECK(decode_piece(r.source_of("Six caf\xC3\xA9s"), r.article().charset) == "Six caf\xC3\xA9s");
    const FileReading wide(utf16(u"\uFEFFSix caf\u00E9s in Velmora closed on Monday after the flood.\n", true));
    CHECK(wide.codes().empty());
    CHECK(wide.words() == "Six caf\xC3\xA9s in Velmora closed on Monday after the flood.");
    CHECK(wide.source_of("caf\xC3\xA9s") == utf16(u"caf\u00E9s", true));
    CHECK(wide.broken_maps().empty());
}
