#include "tests/support/file_reading.hpp"

#include <catch2/catch.hpp>

using gainsay::to_iso;
using gainsay::test::FileReading;

TEST_CASE("JSON lines give an article each, and their words map to escapes") {
    const FileReading r(
        R"({"id": "x1", "title": "Caf\u00e9s closed", "text": "Six caf\u00e9s closed on Monday.\n\nThe owner said: \"It is \ud83d\ude80 over.\"", "outlet": "The Velmora Courier", "published": "2031-03-14T08:00:00Z", "updated": "2031-03-15", "author": "Ana Field", "url": "https://courier.example/1", "language": "en"}

{"text": "Title: Mill burns\nOutlet: Ostrel Wire\nPublished: 2031-03-13\n\nThe mill burned down on Monday."}
)",
        "news.jsonl");
    CHECK(r.codes().empty());
    REQUIRE(r.result.articles.size() == 2);
    const gainsay::text::Article& first = r.article(0);
    CHECK(first.title == "Caf\xC3\xA9s closed");
    CHECK(first.outlet == "The Velmora Courier");
    CHECK(first.author == "Ana Field");
    CHECK(first.url == "https://courier.example/1");
    CHECK(first.language == "en");
    CHECK(to_iso(*first.published) == "2031-03-14");
    CHECK(to_iso(*first.updated) == "2031-03-15");
    CHECK(r.kinds(0) == "headline paragraph paragraph");
    CHECK(r.source_of("Six caf\xC3\xA9s", 0) == "Six caf\\u00e9s");
    CHECK(r.source_of("said: \"It is \xF0\x9F\x9A\x80", 0) == "said: \\\"It is \\ud83d\\ude80");
    CHECK(r.article(1).title == "Mill burns");
    CHECK(r.article(1).outlet == "Ostrel Wire");
    CHECK(to_iso(*r.article(1).published) == "2031-03-13");
    CHECK(r.words(1) == "Mill burns | The mill burned down on Monday.");
    CHECK(r.broken_maps().empty());
}

TEST_CASE("one object, an array and a story are read as well") {
    const std::string a = R"({"text": "The mill burned down on Monday.", "url": "1"})";
    const std::string b = R"({"text": "The mill did not burn down.", "url": "2"})";
    CHECK(FileReading(a, "a.json").result.articles.size() == 1);
    CHECK(FileReading("[" + a + ",\n" + b + "," + a + "]", "a.json").result.articles.size() == 2);
    CHECK(FileReading("{\"id\": \"s\", \"articles\": [" + a + "," + b + "]}", "a.json").result.articles.size() == 2);
    CHECK(FileReading(a, "-").result.articles.size() == 1);
}

TEST_CASE("a broken line is told at its place, and the other lines are read") {
    const FileReading r("{\"text\": \"The mill burned down on Monday.\"}\n{\"text\": \"cut\n{\"text\": \"Nobody was "
                        "hurt in Ostrel.\"}\n",
                        "news.jsonl");
    CHECK(r.codes() == "error broken-json");
    REQUIRE(r.result.articles.size() == 2);
    CHECK(render(r.result.diagnostics[0], r.sources).starts_with("news.jsonl:2:14: error: broken JSON: expected"));
    CHECK(FileReading("nonsense", "news.json").codes() == "error broken-json");
    CHECK(FileReading("[]", "news.json").codes() == "error empty-file");
    CHECK(FileReading("{\"name\": \"x\"}", "news.json").codes() == "error no-article");
    CHECK(FileReading("{\"text\": \"The mill burned down.\", \"published\": \"soon\"}", "n.json").codes() ==
          "warning bad-date");
}

TEST_CASE("ninjs 1 gives headline, byline, dates and the text in its best form") {
    const FileReading r(R"({
  "uri": "https://wire.example/7", "type": "text", "language": "en", "version": "1",
  "versioncreated": "2031-03-15T10:00:00Z", "firstcreated": "2031-03-14T10:00:00Z",
  "headline": "Mill burns", "byline": "By Ana Field", "located": "Ostrel",
  "infosource": [{"name": "Ostrel Fire Service", "role": "source"}, {"name": "Velmora Wire", "role": "isrol:provider"}],
  "body_text": "Plain form.",
  "body_xhtml": "<p>The mill of <b>Ostrel<\/b> burned down &amp; fell.<\/p><p>Six were hurt.<\/p>",
  "associations": {"main": {"type": "picture", "headline": "Smoke"}}
})",
                        "item.json");
    CHECK(r.codes().empty());
    REQUIRE(r.result.articles.size() == 1);
    CHECK(r.article().title == "Mill burns");
    CHECK(r.article().author == "By Ana Field");
    CHECK(r.article().outlet == "Velmora Wire");
    CHECK(r.article().url == "https://wire.example/7");
    CHECK(to_iso(*r.article().published) == "2031-03-14");
    CHECK(to_iso(*r.article().updated) == "2031-03-15");
    CHECK(r.words() == "Mill burns | By Ana Field | Ostrel | The mill of Ostrel burned down & fell. | Six were hurt.");
    CHECK(r.source_of("of Ostrel burned down & fell") == "of <b>Ostrel<\\/b> burned down &amp; fell");
    CHECK(r.broken_maps().empty());
}

TEST_CASE("ninjs 2 lists its headlines and bodies") {
    const FileReading r(R"([{
  "uri": "urn:7", "contentCreated": "2031-03-14T10:00:00+01:00", "versionCreated": "2031-03-14T12:00:00+01:00",
  "headlines": [{"role": "short", "value": "Mill"}, {"role": "main", "value": "Mill burns"}],
  "bodies": [{"role": "main", "contenttype": "text/plain", "value": "The mill burned down.\n\nSix were hurt."}],
  "infosources": [{"name": "Velmora Wire"}]},
 {"type": "picture", "headlines": [{"value": "Smoke"}]},
 {"type": "composite", "versioncreated": "2031-03-14T10:00:00Z", "items": [{"headline": "Second", "body_text": "The yard stood."}]}])",
                        "items.json");
    CHECK(r.codes().empty());
    REQUIRE(r.result.articles.size() == 2);
    CHECK(r.words(0) == "Mill burns | The mill burned down. | Six were hurt.");
    CHECK(r.article(0).outlet == "Velmora Wire");
    CHECK(to_iso(*r.article(0).published) == "2031-03-14");
    CHECK(r.words(1) == "Second | The yard stood.");
}
