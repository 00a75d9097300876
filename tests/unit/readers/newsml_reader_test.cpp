#include "tests/support/file_reading.hpp"

#include <catch2/catch.hpp>

using gainsay::to_iso;
using gainsay::test::FileReading;

namespace {

std::string item(const std::string& status, const std::string& content) {
    return R"(<newsItem guid="urn:newsml:wire.example:1" version="2" xml:lang="en">
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:VelmoraWire"/><versionCreated>2031-03-15T10:00:00Z</versionCreated>
<pubStatus qcode="stat:)" +
           status + R"("/></itemMeta>
<contentMeta><contentCreated>2031-03-14T08:00:00+02:00</contentCreated><by>By Ana Field</by><dateline>OSTREL, March 14</dateline>
<headline role="hld:sub">The mill</headline><headline>Mill burns &amp; falls</headline></contentMeta>
<contentSet><remoteContent href="x.jpg"/>)" +
           content + "</contentSet></newsItem>";
}

const std::string kNitf =
    R"(<nitf><head><title>Other title</title><docdata><doc-id id-string="wire-7"/><date.issue norm="20310313T080000Z"/></docdata><pubdata name="The Ostrel Post"/></head>
<body><body.head><hedline><hl1>Old mill burns</hl1></hedline><byline>By Tom Reed</byline></body.head>
<body.content><p>The old mill of <location>Ostrel</location> burned down&#160;on Monday.</p><hl2>Two hurt</hl2>
<block><p>Two people were hurt, the fire service said.</p></block>
<media><media-reference source="x"/><media-caption>Smoke over the mill.</media-caption></media></body.content></body></nitf>)";

}  // namespace

TEST_CASE("a news item gives its own data and the text of the NITF inside") {
    const FileReading r(item("usable", "<inlineXML contenttype='application/nitf+xml'>" + kNitf + "</inlineXML>"),
                        "item.xml");
    CHECK(r.codes().empty());
    REQUIRE(r.result.articles.size() == 1);
    CHECK(r.article().title == "Mill burns & falls");
    CHECK(r.article().outlet == "VelmoraWire");
    CHECK(r.article().author == "By Ana Field");
    CHECK(r.article().language == "en");
    CHECK(r.article().url == "urn:newsml:wire.example:1");
    CHECK(to_iso(*r.article().published) == "2031-03-14");
    CHECK(to_iso(*r.article().updated) == "2031-03-15");
    CHECK(r.kinds() == "headline byline dateline paragraph subhead paragraph caption");
    CHECK(r.source_of("mill of Ostrel burned down on") == "mill of <location>Ostrel</location> burned down&#160;on");
    CHECK(r.source_of("burns & falls") == "burns &amp; falls");
    CHECK(r.broken_maps().empty());
}

TEST_CASE("a news message holds several items, and the withdrawn ones are left out") {
    const std::string html = "<inlineXML contenttype='application/xhtml+xml'><h:html "
                             "xmlns:h='http://www.w3.org/1999/xhtml'><h:head><h:title>x"
                             "</h:title></h:head><h:body><h:p>The mill burned down on Monday.</h:p><h:p>Nobody was "
                             "hurt.</h:p></h:body></h:html>"
                             "</inlineXML>";
    const std::string data =
        "<inlineData contenttype='text/plain'>The mill stood on Monday.\n\nIt fell on Tuesday.</inlineData>";
    const FileReading r("<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><header/><itemSet>" +
                            item("usable", html) + item("canceled", html) + item("usable", data) +
                            "</itemSet></newsMessage>",
                        "message.xml");
    CHECK(r.codes() == "note withdrawn-item");
    REQUIRE(r.result.articles.size() == 2);
    CHECK(r.words(0).ends_with("| The mill burned down on Monday. | Nobody was hurt."));
    CHECK(r.words(1).ends_with("| The mill stood on Monday. | It fell on Tuesday."));
    CHECK(r.broken_maps().empty());
}

TEST_CASE("inline data may be escaped HTML or in CDATA") {
    const FileReading r(
        item("usable", "<inlineData contenttype='text/html'><![CDATA[<p>Six &amp; seven</p>]]></inlineData>"),
        "item.xml");
    REQUIRE(r.result.articles.size() == 1);
    CHECK(r.source_of("Six & seven") == "Six &amp; seven");
}

TEST_CASE("NITF by itself is an article") {
    const FileReading r(kNitf, "story.xml");
    REQUIRE(r.result.articles.size() == 1);
    CHECK(r.article().title == "Old mill burns");
    CHECK(r.article().outlet == "The Ostrel Post");
    CHECK(r.article().author == "By Tom Reed");
    CHECK(r.article().url == "wire-7");
    CHECK(to_iso(*r.article().published) == "2031-03-13");
    CHECK(r.kinds() == "headline byline paragraph subhead paragraph caption");
}

TEST_CASE("the older NewsML is read too") {
    const FileReading r(
        "<NewsML><NewsItem><NewsManagement><FirstCreated>20310314T080000Z</FirstCreated></"
        "NewsManagement><NewsComponent>"
        "<NewsLines><HeadLine>Mill burns</HeadLine><ByLine>Ana Field</ByLine><CreditLine>Ostrel "
        "Wire</CreditLine></NewsLines>"
        "<ContentItem><DataContent><p>The mill burned down on Monday.</p></DataContent></ContentItem></NewsComponent>"
        "</NewsItem></NewsML>",
        "old.xml");
    REQUIRE(r.result.articles.size() == 1);
    CHECK(r.article().outlet == "Ostrel Wire");
    CHECK(to_iso(*r.article().published) == "2031-03-14");
    CHECK(r.words() == "Mill burns | Ana Field | The mill burned down on Monday.");
}

TEST_CASE("XML that is no news is refused by name") {
    const FileReading r("<?xml version='1.0'?><recipe><p>Stir.</p></recipe>", "soup.xml");
    CHECK(r.codes() == "error unknown-format");
    CHECK(r.result.diagnostics[0].message == "XML, but no news: its root is <recipe>");
}
