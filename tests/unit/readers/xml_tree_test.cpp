#include "parser/readers/xml_tree.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::readers;

namespace {

/// The bytes of `text` that words of an element came from.
std::string slice(const XmlTree& xml, XmlTree::Index element, std::string_view words) {
    const text::MappedText mapped = xml.text(element);
    const auto at = static_cast<std::uint32_t>(mapped.text.find(words));
    const SourceRange range = mapped.source_range(at, at + static_cast<std::uint32_t>(words.size()));
    return std::string(xml.source().substr(range.begin, range.size()));
}

}  // namespace

TEST_CASE("text of XML is decoded and knows its bytes") {
    const std::string text =
        "<?xml version='1.0'?>\n<a>One &amp; two &#233;&#x20AC; &nbsp;<![CDATA[<b> & ]]>three<c>four</c>\r\nfive</a>";
    const XmlTree xml = XmlTree::parse(text);
    REQUIRE_FALSE(xml.error());
    CHECK(xml.text(xml.root()).text == "One & two \xC3\xA9\xE2\x82\xAC \xC2\xA0<b> & threefour\nfive");
    CHECK(slice(xml, xml.root(), "One & two") == "One &amp; two");
    CHECK(slice(xml, xml.root(), "\xC3\xA9") == "&#233;");
    CHECK(slice(xml, xml.root(), "\xE2\x82\xAC") == "&#x20AC;");
    CHECK(slice(xml, xml.root(), "\xC2\xA0") == "&nbsp;");
    CHECK(slice(xml, xml.root(), "<b>") == "<b>");
    CHECK(slice(xml, xml.root(), "& three") == "& ]]>three");
    CHECK(slice(xml, xml.root(), "\n") == "\r\n");
    const XmlTree::Index c = xml.child(xml.root(), "c");
    CHECK(text.substr(xml[c].range.begin, xml[c].range.size()) == "<c>four</c>");
    CHECK(text.substr(xml[c].inner.begin, xml[c].inner.size()) == "four");
}

TEST_CASE("names count by their namespace, whatever its prefix") {
    const XmlTree xml = XmlTree::parse(
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:q='http://purl.org/dc/elements/1.1/'><title>a</title>"
        "<q:creator>b</q:creator><x:odd>c</x:odd><sub xmlns=''><title>d</title></sub></feed>");
    REQUIRE_FALSE(xml.error());
    CHECK(xml.name(xml.root()) == "atom:feed");
    CHECK(xml.local(xml.root()) == "feed");
    CHECK(xml.words(xml.child(xml.root(), "title")) == "a");
    CHECK(xml.words(xml.child(xml.root(), "dc:creator")) == "b");
    CHECK(xml.words(xml.child(xml.root(), "x:odd")) == "c");
    CHECK(xml.words(xml.path(xml.descendant(xml.root(), "sub"), "title")) == "d");
    CHECK(xml.child(xml.root(), "sub") == XmlTree::kNone);
}

TEST_CASE("broken XML keeps what stood before the fault") {
    const XmlTree xml = XmlTree::parse("<a><b>whole</b><c>cut</b></a>");
    REQUIRE(xml.error());
    CHECK_FALSE(xml.error()->repaired);
    CHECK(xml.error()->offset == 23);
    CHECK(xml.words(xml.child(xml.root(), "b")) == "whole");
    CHECK(xml.words(xml.child(xml.root(), "c")) == "cut");
    CHECK(XmlTree::parse("no mark-up").error());
    CHECK(XmlTree::parse("").error());
}

TEST_CASE("bare ampersands and control characters are read as text, and said so") {
    const std::string text = "\n <a>Salt & Sons \x01<b href='?x=1&y=2'>&;</b></a>";
    const XmlTree xml = XmlTree::parse(text);
    REQUIRE(xml.error());
    CHECK(xml.error()->repaired);
    CHECK(xml.text(xml.root()).text == "Salt & Sons \x01&;");
    CHECK(slice(xml, xml.root(), "Salt & Sons") == "Salt & Sons");
}

TEST_CASE("entities are replaced once, never nested, and never fetched") {
    std::string laughs = "<!DOCTYPE a [<!ENTITY l0 'ha'>";
    for (int i = 1; i < 12; ++i) {
        laughs += "<!ENTITY l" + std::to_string(i) + " '";
        for (int j = 0; j < 10; ++j) laughs += "&l" + std::to_string(i - 1) + ";";
        laughs += "'>";
    }
    laughs += "<!ENTITY out SYSTEM 'file:///etc/hostname'>]><a>&l0;&l11;&out;</a>";
    const XmlTree xml = XmlTree::parse(laughs);
    CHECK(xml.text(xml.root()).text.substr(0, 2) == "ha");
    CHECK(xml.text(xml.root()).text.size() < 20);

    std::string many = "<!DOCTYPE a [";
    for (int i = 0; i < 5000; ++i) many += "<!ENTITY e" + std::to_string(i) + " 'x'>";
    CHECK(XmlTree::parse(many + "]><a/>").error()->message == "too many entities are declared");

    std::string attribute = "<!DOCTYPE a [<!ENTITY e0 'x'>";
    for (int i = 1; i < 200; ++i)
        attribute +=
            "<!ENTITY e" + std::to_string(i) + " '&e" + std::to_string(i - 1) + ";&e" + std::to_string(i - 1) + ";'>";
    CHECK(XmlTree::parse(attribute + "]><a b='&e199;'/>").error());

    std::string flood = "<!DOCTYPE a [<!ENTITY e '" + std::string(1000, 'x') + "'>]><a>";
    for (int i = 0; i < 5000; ++i) flood += "&e;";
    CHECK(XmlTree::parse(flood + "</a>").error()->message == "entities stand for too much text");
}

TEST_CASE("depth is bounded") {
    std::string deep;
    for (int i = 0; i < 100000; ++i) deep += "<a>";
    CHECK(XmlTree::parse(deep).error()->message == "elements are nested too deeply");
}
