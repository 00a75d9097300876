#include "parser/readers/html_reader.hpp"
#include "parser/readers/read_articles.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::readers;
using text::BlockKind;

namespace {

struct Page {
    SourceMap sources;
    ReadArticles read;

    explicit Page(std::string html, std::string path = "page.html") {
        const SourceId source = sources.add(std::move(path), std::move(html));
        read = read_articles(sources, source, ArticleId::at(0));
    }
    const text::Article& article() const {
        REQUIRE(read.articles.size() == 1);
        return read.articles[0];
    }
    /// "paragraph: Six people died." for each block of the kinds that carry claims.
    std::vector<std::string> shown() const {
        std::vector<std::string> out;
        for (const text::Block& block : article().blocks) {
            if (text::carries_claims(block.kind))
                out.push_back(std::string(name(block.kind)) + ": " + block.content.text);
        }
        return out;
    }
    /// The bytes of the file behind the words.
    std::string bytes_of(std::string_view words) const {
        for (const text::Block& block : article().blocks) {
            const std::size_t at = block.content.text.find(words);
            if (at == std::string::npos) continue;
            const auto begin = static_cast<std::uint32_t>(at);
            const auto range = block.content.source_range(begin, begin + static_cast<std::uint32_t>(words.size()));
            return std::string(sources[article().source].slice(range));
        }
        return "not found";
    }
};

constexpr const char* kStory =
    "<p>A fire in the harbour of Orvale killed six people on Monday, the city's fire chief said.</p>"
    "<p>Two warehouses burned down before the wind turned in the evening, according to the port.</p>"
    "<p>The cause is not known yet, and the police asked witnesses to come forward this week.</p>";

std::string page_with(const std::string& head, const std::string& body) {
    return "<!DOCTYPE html><html lang=en-GB><head>" + head + "</head><body>" + body + "</body></html>";
}

}  // namespace

TEST_CASE("The article is read and the page around it is not") {
    const Page page(page_with(
        "<title>Harbour fire kills six | Dockside Daily</title>",
        "<nav><ul><li><a href=/>Home</a><li><a href=/w>World</a></ul></nav>"
        "<div class=site><h1>Harbour fire kills six</h1><div class=byline>By Mira Tolland</div>"
        "<div class='story-share'><a href=#>Share</a> <a href=#>Tweet</a></div>"
        "<div class=story>" +
            std::string(kStory) +
            "<figure><img src=x><figcaption>Smoke above the harbour on Monday.</figcaption></figure>"
            "<ul class=related-links><li><a href=/1>Mayor of Orvale opens a new bridge over the river</a></ul>"
            "<div hidden>You have read all of your free articles for this month, dear reader.</div>"
            "<h2>What we know</h2><ul><li>Six people died.<li>Forty were <b>hurt</b>.</ul></div>"
            "<section id=comments><p>I was there and I saw nothing of it, the whole story is made up, I "
            "say.</p></section>"
            "</div><footer>Copyright Dockside Daily, all rights of this page are reserved by its owners.</footer>"));
    CHECK(page.shown() ==
          std::vector<std::string>{
              "headline: Harbour fire kills six",
              "paragraph: A fire in the harbour of Orvale killed six people on Monday, the city's fire chief said.",
              "paragraph: Two warehouses burned down before the wind turned in the evening, according to the port.",
              "paragraph: The cause is not known yet, and the police asked witnesses to come forward this week.",
              "caption: Smoke above the harbour on Monday.", "subhead: What we know", "list_item: Six people died.",
              "list_item: Forty were hurt."});
    CHECK(page.article().title == "Harbour fire kills six");
    CHECK(page.article().author == "Mira Tolland");
    CHECK(page.article().language == "en-GB");
    CHECK(page.read.diagnostics.empty());
}

TEST_CASE("Words lead back to their bytes through references, tags, line ends and comments") {
    const Page page(
        page_with("", "<div>" + std::string(kStory) +
                          "<p>The chief&rsquo;s <a href='/x'>first\r\n  report</a> named<!-- no --> nine&nbsp;dead "
                          "in two &quot;sheds&quot;.</p></div>"));
    CHECK(page.bytes_of("chief\xE2\x80\x99s first report") == "chief&rsquo;s <a href='/x'>first\r\n  report");
    CHECK(page.bytes_of("named nine dead") == "named<!-- no --> nine&nbsp;dead");
    CHECK(page.bytes_of("\"sheds\"") == "&quot;sheds&quot;");
    CHECK(page.bytes_of("killed six people") == "killed six people");
}

TEST_CASE("Line breaks part paragraphs and lists, but not sentences that run on") {
    const Page page(
        page_with("", "<div>" + std::string(kStory) +
                          "The port was closed<br>until the evening.<br><br>Trains stood still, too, and so did "
                          "all the buses.<div>Hurt were:<br>Ada Brell<br>Tom Ferrow<br>Una Mayhew</div>"
                          "<p>Nobody else was on the site, said the owners of the sheds on Monday.</p></div>"));
    const std::vector<std::string> shown = page.shown();
    REQUIRE(shown.size() == 10);
    CHECK(shown[3] == "paragraph: The port was closed until the evening.");
    CHECK(shown[4] == "paragraph: Trains stood still, too, and so did all the buses.");
    CHECK(shown[6] == "list_item: Ada Brell");
}

TEST_CASE("Rows of figures are one item each, layout tables are not") {
    const Page page(page_with(
        "", "<table><tr><td><p>menu</p></td><td><div>" + std::string(kStory) +
                "<table><tr><th>Quay<th>Dead</tr><tr><td>North<td>4</tr></table>"
                "<p>The figures are those of the fire brigade as of Monday night.</p></div></td></tr></table>"));
    const std::vector<std::string> shown = page.shown();
    REQUIRE(shown.size() == 6);
    CHECK(shown[3] == "list_item: Quay Dead");
    CHECK(shown[4] == "list_item: North 4");
}

TEST_CASE("JSON-LD is believed before the meta elements, in a graph, an array or with errors") {
    const std::string meta =
        "<meta property='og:title' content='Fire kills six'><meta property='og:site_name' content='Dockside Daily'>"
        "<meta name=author content='The newsroom'><meta property='article:published_time' "
        "content='2025-11-13T23:00:00Z'>"
        "<link rel=canonical href='https://dockside.example/fire'>";
    const auto with_json = [&](const std::string& json) {
        return Page(page_with(meta + "<script type='application/ld+json'>" + json + "</script>", kStory));
    };
    const Page graph = with_json(
        R"({"@context":"https://schema.org","@graph":[{"@type":"Organization","@id":"#o","name":"The Dockside"},
        {"@type":"Person","@id":"#p","name":"Mira Tolland"},{"@type":["Article","NewsArticle"],"headline":"Six dead in fire",
        "author":[{"@id":"#p"},{"@type":"Person","name":"Jon Vask"}],"datePublished":"2025-11-14T01:00:00+02:00",
        "dateModified":"2025-11-15","publisher":{"@id":"#o"}}]})");
    CHECK(graph.article().title == "Six dead in fire");
    CHECK(graph.article().author == "Mira Tolland, Jon Vask");
    CHECK(graph.article().outlet == "Dockside Daily");
    CHECK(graph.article().url == "https://dockside.example/fire");
    CHECK(to_iso(*graph.article().published) == "2025-11-14");
    CHECK(to_iso(*graph.article().updated) == "2025-11-15");
    CHECK(with_json("[{\"@type\":\"WebPage\",\"name\":\"x\"},\n{\"@type\":\"Report\",\"headline\":\"Two\nlines &amp; "
                    "more\",},]")
              .article()
              .title == "Two lines & more");
    CHECK(with_json("{broken").article().title == "Fire kills six");
    CHECK(with_json("{broken").article().author == "The newsroom");
    CHECK(with_json(std::string(100'000, '[')).article().title == "Fire kills six");
}

TEST_CASE("Dates come from where the page tells them best") {
    const auto published = [](const std::string& head, const std::string& body) {
        const auto day = Page(page_with(head, body + kStory)).article().published;
        return day ? to_iso(*day) : std::string("none");
    };
    CHECK(published("", "") == "none");
    CHECK(published("<meta name=pubdate content='20251114'>", "") == "2025-11-14");
    CHECK(published("<meta name='sailthru.date' content='Fri, 14 Nov 2025 06:39:00 +0000'>", "") == "2025-11-14");
    CHECK(published("", "<time datetime='2025-11-14T06:39'>today</time>") == "2025-11-14");
    CHECK(published("", "<h1>Fire</h1><div class=posted-date>Posted Nov. 14, 2025 6:39 AM</div>") == "2025-11-14");
    CHECK(published("<link rel=canonical href='https://d.example/2025/11/14/fire'>", "") == "2025-11-14");
    CHECK(published("<meta name=date content='11/12/2025'>", "") == "none");
}

TEST_CASE("A moment in UTC gives the day by the outlet's own clock where the URL tells it") {
    const auto published = [](const std::string& time) {
        return to_iso(*Page(page_with("<link rel=canonical href='https://d.example/2025/11/13/fire'>"
                                      "<meta property='article:published_time' content='" +
                                          time + "'>",
                                      kStory))
                           .article()
                           .published);
    };
    CHECK(published("2025-11-14T02:10:00Z") == "2025-11-13");
    CHECK(published("2025-11-14T02:10:00+02:00") == "2025-11-14");
    CHECK(published("2025-11-16T02:10:00Z") == "2025-11-16");
}

TEST_CASE("The title is the one that readers see, without outlet or section") {
    const auto title = [](const std::string& head, const std::string& h1) {
        return Page(page_with(head, "<h1>" + h1 + "</h1>" + kStory)).article().title;
    };
    CHECK(title("<title>News | Harbour fire kills six - Dockside Daily</title>", "Harbour fire kills six") ==
          "Harbour fire kills six");
    CHECK(title("<title>Harbour fire kills six</title>", "Dockside Daily") == "Harbour fire kills six");
    CHECK(title("", "Harbour fire kills six") == "Harbour fire kills six");
}

TEST_CASE("The outlet is the name that the host confirms, else the first, else the host") {
    const auto outlet = [](const std::string& head) { return Page(page_with(head, kStory)).article().outlet; };
    const std::string url = "<link rel=canonical href='https://www.dockside.example/fire'>";
    CHECK(outlet(url + "<meta property='og:site_name' content='All of the harbour'><meta name=application-name "
                       "content=Dockside>") == "Dockside");
    CHECK(outlet(url + "<meta property='og:site_name' content='Port News | Ships | Quays'>") == "Port News");
    CHECK(outlet(url) == "dockside.example");
    CHECK(outlet("").empty());
}

TEST_CASE("Comments longer than the article, names of paragraphs and text in parts do not mislead") {
    std::string comments;
    for (int i = 0; i < 20; ++i)
        comments += "<p>Nobody tells us how the owners of the sheds could go on for so many years, I say.</p>";
    CHECK(Page(page_with("", "<div>" + std::string(kStory) + "</div><div class=comment-list>" + comments + "</div>"))
              .shown()
              .size() == 3);
    CHECK(
        Page(page_with("", "<div><p class=MsoBodyText>The harbour of Orvale burned on Monday for many hours until the "
                           "wind turned.</p>" +
                               std::string(kStory) + "</div>"))
            .shown()
            .size() == 4);
    const std::string part = "<div class=article-body>" + std::string(kStory) + "</div>";
    const Page parts(
        page_with("", "<div>" + part +
                          "<div><p>Sign up and read what others read of the harbour, every day "
                          "of the week.</p></div>" +
                          "<div class=article-body><p>The mayor of Orvale will speak to the relatives of the "
                          "dead on Friday at noon.</p></div></div>"));
    CHECK(parts.shown().back() ==
          "paragraph: The mayor of Orvale will speak to the relatives of the dead on Friday at noon.");
}

TEST_CASE("A list of links below a label at the end points to other stories") {
    const Page page(
        page_with("", "<div>" + std::string(kStory) +
                          "<div>More from the port</div><ul><li><a href=1>Mayor opens a new bridge</a><li>Ships "
                          "wait <a href=2>outside the bay again</a><li><a href=3>Ferry runs "
                          "aground</a></ul></div>"));
    CHECK(page.shown().size() == 3);
    CHECK(page.article().blocks.back().kind == BlockKind::related_headline);
}

TEST_CASE("A page whose text is all hidden is read as scripts would show it") {
    const Page page(page_with("", "<div style='display: none'>" + std::string(kStory) + "</div>"));
    CHECK(page.shown().size() == 3);
}

TEST_CASE("A page without text is an error, and a fragment is text throughout") {
    const Page empty("<html><body><script>load()</script></body></html>");
    CHECK(empty.read.articles.empty());
    REQUIRE(empty.read.diagnostics.size() == 1);
    CHECK(empty.read.diagnostics[0].code == "empty-file");

    const std::string html =
        "<h2>Latest</h2><p>Six &amp; more.</p><blockquote>We saw it.</blockquote><style>p{}</style>";
    const auto blocks = html_blocks(text::MappedText::verbatim(html, {0, static_cast<std::uint32_t>(html.size())}));
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[0].kind == BlockKind::subhead);
    CHECK(blocks[1].content.text == "Six & more.");
    CHECK(html.substr(blocks[1].range.begin, blocks[1].range.size()) == "Six &amp; more.");
    CHECK(blocks[2].kind == BlockKind::quote);
}

TEST_CASE("Deep pages are read with a warning") {
    std::string html = "<body>";
    for (int i = 0; i < 100'000; ++i) html += "<div>";
    const Page page(html + kStory);
    CHECK(page.shown().size() == 3);
    REQUIRE(page.read.diagnostics.size() == 1);
    CHECK(page.read.diagnostics[0].code == "deep-page");
}
