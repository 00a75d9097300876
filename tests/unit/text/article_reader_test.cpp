#include "parser/text/article.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace gainsay;
using namespace gainsay::text;

namespace {

struct Read {
    SourceMap sources;
    ReadResult result;
    const Article& article() const { return *result.article; }
    std::string_view slice(SourceRange range) const { return sources[SourceId::at(0)].slice(range); }
    std::string kinds() const {
        std::string out;
        for (const Block& block : article().blocks) out += (out.empty() ? "" : " ") + std::string(name(block.kind));
        return out;
    }
};

Read read(std::string bytes) {
    Read out;
    const SourceId id = out.sources.add("news.txt", std::move(bytes));
    out.result = read_article(out.sources, id, ArticleId::at(0));
    return out;
}

const std::string kStory =
    "The harbour authority of Velmora closed two piers on Monday after cracks were found below the "
    "waterline. Divers will return on Tuesday.";

}  // namespace

TEST_CASE("a file that holds no article gives an error and no article") {
    const auto code = [](std::string bytes) {
        const Read r = read(std::move(bytes));
        REQUIRE_FALSE(r.result.article);
        REQUIRE(r.result.diagnostics.size() >= 1);
        CHECK(r.result.diagnostics.back().severity == Severity::error);
        return r.result.diagnostics.back().code;
    };
    CHECK(code("") == "empty-file");
    CHECK(code(" \r\n\t\n") == "empty-file");
    CHECK(code("\xEF\xBB\xBF\n") == "empty-file");
    CHECK(code("Outlet: The Plain Gazette\n\n") == "empty-file");
    CHECK(code(std::string("PNG\0\0\1\2", 7)) == "binary-file");
    CHECK(code(std::string("\xFF\xFE"
                           "a\0b\0",
                           6)) == "binary-file");
}

TEST_CASE("header lines are read in any case and end at the blank line") {
    const Read r =
        read("TITLE: Piers closed\noutlet: The Plain Gazette\nPublished: 2025-03-04T08:30:00Z\nAuthor: Ana Field\n"
             "Section: Harbour\nURL: https://example.org/a\nLanguage: en\nUpdated: 2025-03-05\n\n" +
             kStory + "\n");
    const Article& a = r.article();
    CHECK(r.result.diagnostics.empty());
    CHECK(a.title == "Piers closed");
    CHECK(a.outlet == "The Plain Gazette");
    CHECK(a.author == "Ana Field");
    CHECK(a.url == "https://example.org/a");
    CHECK(a.language == "en");
    REQUIRE(a.published);
    CHECK(to_iso(*a.published) == "2025-03-04");
    CHECK(to_iso(*a.updated) == "2025-03-05");
    CHECK(r.kinds() == "headline paragraph");
    CHECK(r.slice(a.blocks[0].range) == "Piers closed");
    CHECK(a.blocks[1].content.text == kStory);
}

TEST_CASE("a bad date is a warning at its place and the article is still read") {
    const Read r = read("Published: last Tuesday\n\n" + kStory);
    REQUIRE(r.result.diagnostics.size() == 1);
    CHECK(r.result.diagnostics[0].code == "bad-date");
    CHECK(r.result.diagnostics[0].severity == Severity::warning);
    CHECK(r.slice(r.result.diagnostics[0].range) == "last Tuesday");
    CHECK_FALSE(r.article().published);
    CHECK(r.kinds() == "paragraph");
}

TEST_CASE("the first line without a full stop is the headline and its repetition is furniture") {
    const Read r = read("Two piers closed in Velmora\n3 min read\nTwo piers closed in Velmora\n" + kStory + "\n");
    CHECK(r.kinds() == "headline counter furniture paragraph");
    CHECK(r.article().title == "Two piers closed in Velmora");
}

TEST_CASE("one line alone is a text and not a headline") {
    CHECK(read("Two piers closed in Velmora").kinds() == "paragraph");
}

TEST_CASE("each line is a paragraph in a web paste") {
    const Read r = read(kStory + "\nThe mayor thanked the divers.\nNobody was hurt, she said.\n");
    CHECK(r.kinds() == "paragraph paragraph paragraph");
}

TEST_CASE("lines that are wrapped to a width are joined and keep their bytes") {
    const std::string bytes = "The harbour authority of Velmora closed two piers on\r\n"
                              "Monday after cracks were found below the waterline\r\n"
                              "by divers who had been sent to look for a lost anchor.\r\n\r\n"
                              "The mayor thanked the divers.\r\n";
    const Read r = read(bytes);
    REQUIRE(r.kinds() == "paragraph paragraph");
    const MappedText& text = r.article().blocks[0].content;
    const auto at = static_cast<std::uint32_t>(text.text.find("on Monday after"));
    CHECK(text.text.find("waterline by divers") != std::string::npos);
    CHECK(r.slice(text.source_range(at, at + 15)) == "on\r\nMonday after");
    CHECK(r.slice(text.source_range(at + 3, at + 9)) == "Monday");
}

TEST_CASE("a byte order mark, no-break spaces and broken bytes keep the map exact") {
    const Read r = read("\xEF\xBB\xBFThe caf\xC3\xA9 lost 4\xC2\xA0"
                        "000 crowns and one w\xFFndow.\n");
    REQUIRE(r.result.diagnostics.size() == 1);
    CHECK(r.result.diagnostics[0].code == "broken-utf8");
    CHECK(r.sources[SourceId::at(0)].position(r.result.diagnostics[0].range.begin).line == 1);
    const MappedText& text = r.article().blocks[0].content;
    CHECK(text.text == "The caf\xC3\xA9 lost 4 000 crowns and one w\xEF\xBF\xBDndow.");
    const auto find = [&](std::string_view words) { return static_cast<std::uint32_t>(text.text.find(words)); };
    CHECK(r.slice(text.source_range(find("4 000"), find("4 000") + 5)) == "4\xC2\xA0"
                                                                          "000");
    CHECK(r.slice(text.source_range(find("w\xEF"), find("ndow") + 4)) == "w\xFFndow");
    CHECK(r.slice(text.source_range(0, 3)) == "The");
}

TEST_CASE("a date at the start gives the day of publication and is no part of the text") {
    const Read r =
        read(" date 2026-02-17 A quarrel has broken out between the two harbour towns over the dredging of the bay.\n");
    CHECK(r.kinds() == "dateline paragraph");
    REQUIRE(r.article().published);
    CHECK(to_iso(*r.article().published) == "2026-02-17");
    CHECK(r.article().blocks[1].content.text.starts_with("A quarrel"));
    const Read line = read(
        "Quarrel over the bay\nPosted: Tuesday, May 26, 2015 6:39 AM EDT Updated: Wednesday, May 27, 2015\n" + kStory);
    CHECK(line.kinds() == "headline dateline paragraph");
    CHECK(to_iso(*line.article().published) == "2015-05-26");
    CHECK(to_iso(*line.article().updated) == "2015-05-27");
}

TEST_CASE("datelines are cut off, and without a year they date nothing") {
    for (const std::string front : {"VELMORA, Nov. 14 (Agency) \xE2\x80\x94 ", "VELMORA \xE2\x80\x94 ",
                                    "Velmora, Ont. - ", "PORT VELMORA (AB7) -- ", "(AB/CD) VELMORA, N.M. - "}) {
        const Read r = read(front + kStory);
        CAPTURE(front);
        CHECK(r.kinds() == "dateline paragraph");
        CHECK(r.article().blocks[1].content.text == kStory);
        CHECK_FALSE(r.article().published);
    }
    CHECK(to_iso(*read("VELMORA, Nov. 14, 2025 (Agency) - " + kStory).article().published) == "2025-11-14");
    const std::string aside =
        "Velmora's mayor - a former diver - closed two piers on Monday after cracks were found there.";
    CHECK(read(aside).kinds() == "paragraph");
}

TEST_CASE("Markdown marks give the kinds and leave the words") {
    const Read r = read("# Piers closed\n\n" + kStory +
                        "\n\n## What happened\n\n- Two **piers** closed.\n- See the "
                        "[harbour map](https://example.org/map) first.\n\n> We saw cracks.\n> They were wide.\n");
    CHECK(r.kinds() == "headline paragraph subhead list_item list_item quote");
    CHECK(r.article().blocks[3].content.text == "Two piers closed.");
    const MappedText& linked = r.article().blocks[4].content;
    CHECK(linked.text == "See the harbour map first.");
    CHECK(r.slice(linked.source_range(8, 15)) == "harbour");
    CHECK(r.slice(linked.source_range(20, 26)) == "first.");
    CHECK(r.article().blocks[5].content.text == "We saw cracks. They were wide.");
}

TEST_CASE("a very large text is read in part, and the reader says what was left out") {
    std::string bytes;
    while (bytes.size() < (std::size_t{12} << 20)) bytes += kStory + "\n";
    const std::size_t size = bytes.size();
    const Read r = read(std::move(bytes));
    REQUIRE(r.result.diagnostics.size() == 1);
    CHECK(r.result.diagnostics[0].code == "article-cut");
    REQUIRE(r.result.article);
    CHECK(r.article().blocks.back().range.end < size / 4);
    const Read one_line = read(std::string(std::size_t{5} << 20, '['));
    CHECK(one_line.result.article);
}

TEST_CASE("every token of every block maps into its block's bytes") {
    const Read r = read("Piers closed\n\n" + kStory + "\n\nBy Ana Field\n\nA diver rests. (Jo Lens/AP)\n");
    for (const Block& block : r.article().blocks) {
        const auto size = static_cast<std::uint32_t>(block.content.text.size());
        for (std::uint32_t at = 0; at < size; ++at) {
            CHECK(block.range.contains(block.content.source_range(at, at + 1)));
            CHECK(r.slice(block.content.source_range(at, at + 1)) == block.content.text.substr(at, 1));
        }
    }
}
