#include "parser/readers/html_characters.hpp"
#include "parser/readers/html_tree.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::readers;

namespace {

/// "p[b[x]]y": elements with their children, texts as they stand.
std::string dump(const HtmlTree& tree, HtmlNodeId node = 0) {
    std::string out;
    for (HtmlNodeId id = tree.nodes[node].first_child; id != kNoNode; id = tree.nodes[id].next) {
        const HtmlNode& n = tree.nodes[id];
        if (n.is_text) {
            out += tree.html.substr(n.range.begin, n.range.size());
            continue;
        }
        std::string_view name = tree.html.substr(n.range.begin + 1, n.range.size() - 1);
        out += std::string(name.substr(0, name.find_first_of(" />"))) + "[" + dump(tree, id) + "]";
    }
    return out;
}

std::string dump_of(std::string_view html) {
    return dump(parse_html(html));
}

std::size_t deepest(const HtmlTree& tree) {
    std::vector<std::size_t> depth(tree.nodes.size());
    std::size_t most = 0;
    for (std::size_t i = 1; i < depth.size(); ++i) {
        depth[i] = depth[tree.nodes[i].parent] + 1;
        most = std::max(most, depth[i]);
    }
    return most;
}

std::string many(std::size_t count, std::string_view part) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += part;
    return out;
}

}  // namespace

TEST_CASE("Start tags end the elements that cannot hold them") {
    CHECK(dump_of("<p>a<p>b<div>c</div>") == "p[a]p[b]div[c]");
    CHECK(dump_of("<ul><li>a<li>b<ul><li>c</ul></ul>d") == "ul[li[a]li[bul[li[c]]]]d");
    CHECK(dump_of("<dl><dt>a<dd>b<dt>c</dl>") == "dl[dt[a]dd[b]dt[c]]");
    CHECK(dump_of("<table><tr><td>a<td>b<tr><td>c</table>d") == "table[tr[td[a]td[b]]tr[td[c]]]d");
    CHECK(dump_of("<h2>a<h3>b</h2>c") == "h2[a]h3[b]c");
    CHECK(dump_of("<a>x<a>y</a>z") == "a[x]a[y]z");
}

TEST_CASE("End tags do not reach out of cells, and misnested formatting ends where it stands") {
    CHECK(dump_of("<div><table><tr><td>a</div>b</table>c</div>d") == "div[table[tr[td[ab]]]c]d");
    CHECK(dump_of("<p>a</div>b</p>c") == "p[ab]c");
    CHECK(dump_of("<div>a</p>b</div>") == "div[ab]");
    const HtmlTree tree = parse_html("<a>x<div>y</a>z</div>");
    HtmlNodeId z = 0;
    for (HtmlNodeId id = 1; id < tree.nodes.size(); ++id) {
        if (tree.nodes[id].is_text) z = id;
    }
    CHECK_FALSE(tree.inside(z, Tag::a));
    CHECK(tree.inside(z, Tag::div));
}

TEST_CASE("Scripts, comments and attributes hold no tags") {
    CHECK(dump_of("<script>if (a<b) '<p>'</script>c") == "script[if (a<b) '<p>']c");
    CHECK(dump_of("<script><!-- <script>a</script> b --></script>c") == "script[<!-- <script>a</script> b -->]c");
    CHECK(dump_of("<textarea><b>a</textarea>c") == "textarea[<b>a]c");
    CHECK(dump_of("a<!-- <p> -- > -->b<!-->c<!doctype html>d<?x?>e") == "abcde");
    CHECK(dump_of("<p title=\"a > b\" data-x='</p>'>c") == "p[c]");
    CHECK(dump_of("1 < 2 and a <3 b") == "1 < 2 and a <3 b");
    CHECK(dump_of("<svg><title>x<path d=1 /></title><style/></svg><p>a") == "svg[title[xpath[]]style[]]p[a]");
}

TEST_CASE("Attributes are decoded; links keep what only looks like a reference") {
    const HtmlTree tree = parse_html("<a CLASS='x&amp;y' href=\"?a=1&copy=2&amp;b=3\" disabled rel=author>");
    CHECK(tree.attribute(1, "class") == std::string("x&y"));
    CHECK(tree.attribute(1, "href") == std::string("?a=1&copy=2&b=3"));
    CHECK(tree.attribute(1, "disabled") == std::string());
    CHECK(tree.attribute(1, "rel") == std::string("author"));
    CHECK_FALSE(tree.attribute(1, "id"));
}

TEST_CASE("Character references are read as browsers read them") {
    CHECK(decode_references("a&amp;b &lt;&#8217;&#x2019;&nbsp;&hellip;") ==
          "a&b <\xE2\x80\x99\xE2\x80\x99\xC2\xA0\xE2\x80\xA6");
    CHECK(decode_references("&#146; &#0; &#xD800; &#99999999999;") ==
          "\xE2\x80\x99 \xEF\xBF\xBD \xEF\xBF\xBD \xEF\xBF\xBD");
    CHECK(decode_references("&ampx &notit; &notin; AT&T & &; &#; &bogus;") ==
          "&x \xC2\xACit; \xE2\x88\x89 AT&T & &; &#; &bogus;");
    CHECK(read_reference("&eacute;", 0).length == 8);
    CHECK(read_reference("&", 0).length == 0);
}

TEST_CASE("Pages written to harm cost no more than their length") {
    const std::size_t n = 200'000;
    SECTION("deep nesting is flattened") {
        for (const std::string_view tag :
             {"<div>", "<b>", "<span>", "<x-y>", "<table><tr><td>", "<table><a>", "<ul><li>"}) {
            const HtmlTree tree = parse_html(many(n, tag));
            CHECK(tree.too_deep);
            CHECK(tree.nodes.size() <= 3 * n + 1);
            CHECK(deepest(tree) <= 514);
        }
    }
    SECTION("open formatting is never copied") {
        const HtmlTree tree = parse_html(many(n, "<p><b class=x><i>"));
        CHECK(tree.nodes.size() == 3 * n + 1);
        CHECK(parse_html(many(n, "<a><div></a>")).nodes.size() == 2 * n + 1);
        CHECK(parse_html(many(500, "<div>") + many(n, "</b></x></li>")).nodes.size() == 501);
    }
    SECTION("what is never closed ends with the page") {
        for (const std::string_view opening :
             {"<!--", "<a b=\"", "<a b='", "<script>", "<script><!--<script>", "<textarea>", "<", "</", "<!", "<?", "&",
              "&#", "<a b=", "<plaintext>", "<svg>"}) {
            const HtmlTree tree = parse_html("<p>a" + many(n, opening));
            CHECK(tree.nodes.size() <= n + 3);
        }
        CHECK(parse_html(many(n, "<script><!--<script></script>")).nodes.size() <= 4 * n);
    }
    SECTION("twenty megabytes of tags are cut, of text are one node") {
        const HtmlTree tags = parse_html(many(20 << 20 >> 2, "<b> "));
        CHECK(tags.too_large);
        CHECK(tags.nodes.size() <= (2u << 20) + 1);
        CHECK(parse_html(std::string(20 << 20, 'a')).nodes.size() == 2);
        CHECK(parse_html(std::string(1 << 20, '\0')).nodes.size() == 2);
    }
    SECTION("attributes are counted, not collected") {
        const HtmlTree tree = parse_html("<p " + many(n, "a=b ") + ">x");
        CHECK(tree.nodes[1].attribute_count <= 64);
        CHECK(dump(tree) == "p[x]");
    }
}
