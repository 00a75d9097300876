#include "parser/text/structure.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace gainsay;
using namespace gainsay::text;

namespace {

const std::string kLead =
    "The council of Ostrin voted on Thursday to rebuild the old bridge, eight months after a barge struck it.";
const std::string kSecond =
    "Work on the northern arch begins in May and will cost 14 million crowns, the treasurer said.";
const std::string kThird = "Engineers had warned for years that the arch would not survive a collision of any kind.";

std::vector<std::string> kinds_of(const std::vector<std::string>& lines, const StructureHints& hints = {}) {
    std::string source;
    std::vector<Block> blocks;
    for (const std::string& line : lines) {
        const auto begin = static_cast<std::uint32_t>(source.size());
        source += line;
        const SourceRange range{begin, static_cast<std::uint32_t>(source.size())};
        blocks.push_back({BlockKind::paragraph, MappedText::verbatim(source, range), range});
        source += '\n';
    }
    classify_blocks(blocks, hints);
    std::vector<std::string> kinds;
    for (const Block& block : blocks) kinds.emplace_back(name(block.kind));
    return kinds;
}

/// The kind of a line that stands between the paragraphs of a story.
std::string between(const std::string& line) {
    return kinds_of({"Ostrin rebuilds its bridge", kLead, line, kSecond, kThird})[2];
}
/// The kind of a line behind the last paragraph.
std::string at_end(const std::string& line) {
    return kinds_of({"Ostrin rebuilds its bridge", kLead, kSecond, kThird, line})[4];
}

}  // namespace

TEST_CASE("counters, labels and appeals are furniture of the page") {
    for (const std::string line : {"25", "2 min read", "0 out of 25,000", "14 comments"}) {
        CAPTURE(line);
        CHECK(between(line) == "counter");
    }
    for (const std::string line :
         {"Share:", "Advertisement", "ADVERTISEMENT", "Also read", "Read more", "Show More", "News Feed",
          "Please enable Javascript to watch this video", "Copyright 2024 Ostrin Media. All rights reserved.",
          "This is a developing story and will be updated."}) {
        CAPTURE(line);
        CHECK(between(line) == "furniture");
    }
    for (const std::string line :
         {"Help us reach 9,000 members by the end of the year.", "Subscribe to our morning newsletter!",
          "Sign up for the Ostrin Daily and get alerts on your phone.",
          "Independent journalism costs money; support our work today."}) {
        CAPTURE(line);
        CHECK(between(line) == "newsletter");
    }
}

TEST_CASE("credits, bylines and captions are told apart") {
    CHECK(between("(Photo: Ostrin Fire Service)") == "credit");
    CHECK(between("Mila Lens/Getty Images") == "credit");
    CHECK(at_end("Sources: Ostrin Radio, statements of the council.") == "credit");
    CHECK(at_end("Pavel Quill contributed to this report.") == "credit");
    CHECK(kinds_of({"Ostrin rebuilds its bridge", "By Pavel Quill", kLead, kSecond})[1] == "byline");
    const auto kinds =
        kinds_of({"Ostrin rebuilds its bridge",
                  "A crane lifts the last stone of the arch. (Mila Lens/AFP via Getty Images)", kLead, kSecond});
    CHECK(kinds == std::vector<std::string>{"headline", "caption", "credit", "paragraph", "paragraph"});
}

TEST_CASE("what the author box and the lists behind it hold is not the article's") {
    const auto kinds =
        kinds_of({"Ostrin rebuilds its bridge", kLead, kSecond, kThird, "Barge firm sued \xE2\x80\x94 'we were warned'",
                  "Pavel Quill", "Reporter",
                  "Pavel Quill is a reporter for the Ostrin Post, covering the council. He previously worked in radio.",
                  "Read more", "Storm floods Velmora, a town on the coast that had no dykes until last year."});
    CHECK(kinds[4] == "related_headline");
    CHECK(kinds[7] == "author_box");
    CHECK(kinds[9] == "furniture");
}

TEST_CASE("short titles between paragraphs are subheads, banners are other articles") {
    CHECK(between("Why the arch fell") == "subhead");
    CHECK(between("What happens next?") == "subhead");
    CHECK(between("COUNCIL OF OSTRIN IGNORES WARNINGS ABOUT ANOTHER BRIDGE") == "related_headline");
    CHECK(at_end("Barge firm sued over bridge in Ostrin") == "related_headline");
    CHECK(at_end("World news") == "furniture");
    CHECK(kinds_of({"Ostrin rebuilds its bridge", kLead, "Also read", kSecond})[3] == "paragraph");
}

TEST_CASE("real paragraphs stay, whatever words they use") {
    for (const std::string line :
         {"Thousands of people rushed to sign up for help, the council said, and the newsletter of the town was "
          "reprinted twice.",
          "\"Follow us to the bridge,\" the mayor told the crowd.", "No one was hurt.",
          "Pavel Quill, a reporter for the Ostrin Post, was detained at the bridge on Thursday, his editor said.",
          "By Friday night the water had reached the market square, and two hundred people had left.",
          "The video shows the barge as it turns towards the arch."}) {
        CAPTURE(line);
        CHECK(between(line) == "paragraph");
        CHECK(at_end(line) == "paragraph");
    }
}

TEST_CASE("a quotation with its speaker below it is one quote, repeated words are a pull quote") {
    const auto kinds = kinds_of({"Ostrin rebuilds its bridge", kLead, "\"Two stones were missing. Nobody looked.\"",
                                 "\xE2\x80\x94 Irena Vale, mayor of Ostrin", kSecond});
    CHECK(kinds[2] == "quote");
    CHECK(kinds[3] == "quote");
    const auto pulled = kinds_of(
        {"Ostrin rebuilds its bridge", kLead, "\"We will build the bridge without any new loans\"",
         "The mayor was firm. \"We will build the bridge without any new loans,\" she said on Friday.", kSecond});
    CHECK(pulled[2] == "pull_quote");
    CHECK(pulled[3] == "paragraph");
}

TEST_CASE("lines below a colon are a list") {
    const auto kinds = kinds_of({"Ostrin rebuilds its bridge", kLead,
                                 "The council released the names of the three missing boatmen:", "Jon Vale, 34",
                                 "Karel Quill, 51", kSecond});
    CHECK(kinds[3] == "list_item");
    CHECK(kinds[4] == "list_item");
}

TEST_CASE("a known title is found and a text without full stops is left alone") {
    StructureHints hints;
    hints.title = "Ostrin rebuilds its bridge";
    CHECK(kinds_of({"War", "Ostrin rebuilds its bridge | Ostrin Post", kLead, kSecond}, hints)[1] == "headline");
    std::vector<std::string> careless;
    for (std::string line : {kLead, kSecond, kThird}) {
        line.pop_back();
        careless.push_back(line);
    }
    CHECK(kinds_of(careless)[2] == "paragraph");
}

TEST_CASE("classifying nothing does nothing") {
    CHECK(kinds_of({}).empty());
    CHECK(kinds_of({""}).size() == 1);
    CHECK(kinds_of({"...", "\xE2\x80\x94", "\"\"", "()", ")"}).size() == 5);
}
