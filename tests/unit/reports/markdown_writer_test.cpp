#include "hostile_report.hpp"

#include "reports/kinds.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <sstream>

using namespace gainsay;
using namespace gainsay::reports;

namespace {

std::string markdown_of(const Report& report) {
    std::ostringstream out;
    write_markdown(out, report);
    return out.str();
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::string quoted(const std::string& quote) {
    Report report = sample_report();
    report.claims[0].quote = quote;
    return markdown_of(report);
}

}  // namespace

TEST_CASE("The Markdown report quotes both sides with speaker and place") {
    const std::string text = markdown_of(sample_report());
    CHECK(contains(text, "# Contradictions: 0 errors, 1 warning, 1 note\n"));
    CHECK(contains(text, "## F1 warning: People killed in the fire: six or nine\n\n"
                         "*Own voice disputed: an outlet states as a fact what a quoted party denies.*\n"));
    CHECK(contains(
        text, "> “Nine people died in the fire,”\n>\n> — **fire/02.txt › Mayor Ilse Brandt**, c2, fire/02.txt:3:7\n"));
    CHECK(contains(text, "- or weaken c1 (Harbour Gazette): 'six' to 'at least six'\n"));
    CHECK(contains(text, "- a component of 12 claims: timeout\n"));
    // The second finding has the same root: a line below the first.
    CHECK_FALSE(contains(text, "## F2"));
    CHECK(contains(text, "- F2 note, "));
}

TEST_CASE("Where the steps are known Markdown numbers them, and says nothing twice") {
    Report report = sample_report();
    report.findings[0].steps = {"Harbour Gazette says “*six*” (c1).", "7. is no list.", "So one is wrong."};
    const std::string text = markdown_of(report);
    CHECK(contains(text, "**Why, step by step**\n\n1. Harbour Gazette says “\\*six\\*” (c1).\n2. 7\\. is no list.\n"
                         "3. So one is wrong.\n"));
    CHECK_FALSE(contains(text, "Both cannot be right"));
    CHECK_FALSE(contains(text, "**Rests on**"));
    CHECK(contains(text, "**By rule**\n\n- casualties/count"));
}

TEST_CASE("Every kind of finding goes on in words after its name") {
    for (const KindHelp& help : kind_helps()) {
        const std::string clause = kind_clause(help.kind);
        REQUIRE_FALSE(clause.empty());
        CHECK((clause.front() >= 'a' && clause.front() <= 'z'));
        CHECK(clause.find('.') == std::string::npos);
    }
    CHECK(kind_clause("unheard_of").empty());
}

TEST_CASE("Marks of Markdown in articles are plain text") {
    CHECK(contains(quoted("a *b* _c_ `d` [e](f) ~g~ $h$ | # \\"),
                   "“a \\*b\\* \\_c\\_ \\`d\\` \\[e\\](f) \\~g\\~ \\$h\\$ \\| \\# \\\\”"));
    CHECK(contains(quoted("<b> &lt;"), "“&lt;b&gt; &amp;lt;”"));
    CHECK(contains(quoted("http://h.example WWW.h.example"), "“http\\://h.example WWW\\.h.example”"));
    CHECK(contains(quoted("@all"), "“@\u2060all”"));
    CHECK(contains(quoted("one\n\n# two"), "“one \\# two”"));
}

TEST_CASE("Text that begins a list item begins no list of its own") {
    Report report = sample_report();
    for (const auto& [text, written] :
         {std::pair{"- x", "- \\- x: t\n"}, {"1. x", "- 1\\. x: t\n"}, {"+1", "- \\+1: t\n"}}) {
        report.undecided = {{text, "t"}};
        CHECK(contains(markdown_of(report), written));
    }
}

TEST_CASE("Nothing in an article is a tag, a control or a line of its own in Markdown") {
    const std::string text = markdown_of(hostile_report());
    CHECK_FALSE(contains(text, "<"));
    CHECK_FALSE(contains(text, "\n::"));
    CHECK_FALSE(contains(text, "\u202e"));
    CHECK(
        std::none_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < 0x20 && c != '\n') || c == 0x7f; }));
    const std::string harmless = markdown_of(sample_report());
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        CHECK((line.empty() || std::string_view("#|>-*MR").find(line[0]) != std::string_view::npos ||
               (std::isdigit(static_cast<unsigned char>(line[0])) != 0 && line.substr(1, 2) == ". ")));
}
