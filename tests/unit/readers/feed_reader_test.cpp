#include "tests/support/file_reading.hpp"

#include <catch2/catch.hpp>

using gainsay::to_iso;
using gainsay::test::FileReading;

namespace {

const std::string kRss = R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
  <title>The Velmora Courier</title>
  <link>https://courier.example/</link>
  <language>en-GB</language>
  <item>
    <title>Six hurt as crane falls at Salt &amp;amp; Sons yard</title>
    <link>https://courier.example/crane</link>
    <dc:creator><![CDATA[Ana Field]]></dc:creator>
    <pubDate>Fri, 14 Mar 2031 23:40:00 +0200</pubDate>
    <description>Six people were hurt.</description>
    <content:encoded><![CDATA[<p>A crane fell at the yard of <b>Salt &amp; Sons</b> on Friday.</p><p>Six people were hurt, the port&#8217;s office said.</p>]]></content:encoded>
  </item>
  <item>
    <title>Ferry line to close</title>
    <guid>https://courier.example/ferry</guid>
    <author>desk@courier.example (Tom Reed)</author>
    <pubDate>Sat, 15 Mar 31 08:00 EST</pubDate>
    <description>&lt;p&gt;The ferry line to Ostrel will close in May, the harbour board said.&lt;/p&gt;</description>
  </item>
  <item>
    <title>Ferry line to close</title>
    <guid>https://courier.example/ferry</guid>
    <description>&lt;p&gt;The ferry line to Ostrel will close in May, the harbour board said.&lt;/p&gt;</description>
  </item>
  <item><enclosure url="x.mp3"/></item>
</channel>
</rss>
)";

const std::string kAtom = R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title type="html">Harbour &amp;amp; Hill</title>
<author><name>The Desk</name></author>
<entry>
  <title type="html">Council &lt;em&gt;rejects&lt;/em&gt; plan</title>
  <link rel="self" href="https://hill.example/self"/><link href="https://hill.example/plan"/>
  <published>2031-03-14T08:30:00+02:00</published><updated>2031-03-15T09:00:00Z</updated>
  <author><name>Lena Ort</name></author>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The council of Ostrel rejected the plan by <b>nine</b> votes to four.</p><ul><li>Two members were absent.</li></ul></div></content>
</entry>
<entry>
  <title>Tram &lt; bus</title>
  <updated>2031-03-16T09:00:00Z</updated>
  <source><title>Ostrel Radio</title><author><name>Kai Berg</name></author></source>
  <content type="text">The tram carried 400 people on Sunday.

The bus carried 900 people, the operator said.</content>
</entry>
<entry>
  <title>Bridge opens</title>
  <updated>2031-03-17T09:00:00Z</updated>
  <summary type="html">&lt;p&gt;The bridge opened on Monday &amp;amp; traffic flowed.&lt;/p&gt;</summary>
</entry>
</feed>
)";

}  // namespace

TEST_CASE("each item of an RSS feed is an article with its own data") {
    const FileReading r(kRss, "feed.xml");
    CHECK(r.codes().empty());
    REQUIRE(r.result.articles.size() == 2);  // one is told twice, one has no words
    const gainsay::text::Article& crane = r.article(0);
    CHECK(crane.title == "Six hurt as crane falls at Salt & Sons yard");
    CHECK(crane.outlet == "The Velmora Courier");
    CHECK(crane.author == "Ana Field");
    CHECK(crane.url == "https://courier.example/crane");
    CHECK(crane.language == "en-GB");
    REQUIRE(crane.published);
    CHECK(to_iso(*crane.published) == "2031-03-14");
    CHECK(r.words(0) == "Six hurt as crane falls at Salt & Sons yard | A crane fell at the yard of Salt & Sons on "
                        "Friday. | Six people were hurt, the port\xE2\x80\x99s office said.");
    CHECK(r.article(1).id == gainsay::ArticleId::at(1));
    CHECK(r.article(1).author == "Tom Reed");
    CHECK(r.article(1).url == "https://courier.example/ferry");
    CHECK(to_iso(*r.article(1).published) == "2031-03-15");
    CHECK(r.words(1) == "Ferry line to close | The ferry line to Ostrel will close in May, the harbour board said.");
}

TEST_CASE("words of a feed map to the bytes of the file through CDATA, entities and HTML") {
    const FileReading r(kRss, "feed.xml");
    CHECK(r.source_of("Salt & Sons yard", 0) == "Salt &amp;amp; Sons yard");
    CHECK(r.source_of("yard of Salt & Sons on", 0) == "yard of <b>Salt &amp; Sons</b> on");
    CHECK(r.source_of("port\xE2\x80\x99s", 0) == "port&#8217;s");
    CHECK(r.source_of("The ferry line to Ostrel", 1) == "The ferry line to Ostrel");
    CHECK(r.broken_maps().empty());
}

TEST_CASE("Atom entries hold plain text, escaped HTML or XHTML") {
    const FileReading r(kAtom, "feed.xml");
    CHECK(r.codes().empty());
    REQUIRE(r.result.articles.size() == 3);
    CHECK(r.article(0).title == "Council rejects plan");
    CHECK(r.article(0).outlet == "Harbour & Hill");
    CHECK(r.article(0).author == "Lena Ort");
    CHECK(r.article(0).url == "https://hill.example/plan");
    CHECK(r.article(0).language == "en");
    CHECK(to_iso(*r.article(0).published) == "2031-03-14");
    CHECK(to_iso(*r.article(0).updated) == "2031-03-15");
    CHECK(r.words(0) == "Council rejects plan | The council of Ostrel rejected the plan by nine votes to four. | Two "
                        "members were absent.");
    CHECK(r.kinds(0) == "headline paragraph list_item");
    CHECK(r.source_of("by nine votes", 0) == "by <b>nine</b> votes");
    CHECK(r.article(1).title == "Tram < bus");
    CHECK(r.article(1).outlet == "Ostrel Radio");
    CHECK(r.article(1).author == "Kai Berg");
    CHECK(to_iso(*r.article(1).published) == "2031-03-16");
    CHECK(r.words(1) ==
          "Tram < bus | The tram carried 400 people on Sunday. | The bus carried 900 people, the operator "
          "said.");
    CHECK(r.article(2).author == "The Desk");
    CHECK(r.words(2) == "Bridge opens | The bridge opened on Monday & traffic flowed.");
    CHECK(r.source_of("Monday & traffic", 2) == "Monday &amp;amp; traffic");
    CHECK(r.broken_maps().empty());
}

TEST_CASE("RSS 1.0 has its items beside the channel") {
    const FileReading r(
        R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:d="http://purl.org/dc/elements/1.1/">
<channel rdf:about="x"><title>Ostrel Wire</title></channel>
<item rdf:about="y"><title>Mill burns</title><link>https://wire.example/mill</link>
<description>A mill burned down in Ostrel on Monday.</description><d:date>2031-03-14T08:30Z</d:date></item>
</rdf:RDF>)",
        "news.rdf");
    REQUIRE(r.result.articles.size() == 1);
    CHECK(r.article().outlet == "Ostrel Wire");
    CHECK(to_iso(*r.article().published) == "2031-03-14");
    CHECK(r.words() == "Mill burns | A mill burned down in Ostrel on Monday.");
}

TEST_CASE("a feed that breaks off gives its items and the place of the fault") {
    const std::string cut = kRss.substr(0, kRss.find("<title>Ferry"));
    const FileReading r(cut, "feed.xml");
    CHECK(r.codes() == "error broken-xml");
    REQUIRE(r.result.articles.size() == 1);
    CHECK(r.article().title == "Six hurt as crane falls at Salt & Sons yard");
    CHECK(render(r.result.diagnostics[0], r.sources).starts_with("feed.xml:16:"));
    CHECK(FileReading("<rss><channel><title>Empty</title></channel></rss>", "feed.xml").codes() == "error empty-file");
    CHECK(FileReading("<rss", "feed.rss").codes() == "error broken-xml");
}

TEST_CASE("a feed in another character set maps to its own bytes") {
    const FileReading r("<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>Caf\xE9 News</title><item>"
                        "<description>&lt;p&gt;Six caf\xE9s &amp;amp; bars closed in Velmora on Monday.&lt;/p&gt;"
                        "</description></item></channel></rss>",
                        "feed.xml");
    CHECK(r.codes().empty());
    REQUIRE(r.result.articles.size() == 1);
    CHECK(r.article().outlet == "Caf\xC3\xA9 News");
    CHECK(r.source_of("Six caf\xC3\xA9s & bars") == "Six caf\xE9s &amp;amp; bars");
    CHECK(r.broken_maps().empty());
}
