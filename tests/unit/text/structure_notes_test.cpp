#include "parser/text/article_dateline.hpp"
#include "parser/text/structure.hpp"
#include "parser/text/structure_notes.hpp"

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

std::vector<Block> classified(const std::vector<std::string>& lines) {
    std::string source;
    std::vector<Block> blocks;
    for (const std::string& line : lines) {
        const auto begin = static_cast<std::uint32_t>(source.size());
        source += line;
        const SourceRange range{begin, static_cast<std::uint32_t>(source.size())};
        blocks.push_back({BlockKind::paragraph, MappedText::verbatim(source, range), range});
        source += '\n';
    }
    classify_blocks(blocks, {});
    return blocks;
}

std::vector<std::string> kinds_of(const std::vector<std::string>& lines) {
    std::vector<std::string> kinds;
    for (const Block& block : classified(lines)) kinds.emplace_back(name(block.kind));
    return kinds;
}

std::string between(const std::string& line) {
    return kinds_of({"Ostrin rebuilds its bridge", kLead, line, kSecond, kThird})[2];
}

}  // namespace

TEST_CASE("notes on an earlier version carry no claims", "[structure]") {
    for (const std::string line :
         {"Correction: An earlier version of this story said 12 boatmen died. Two did.",
          "Correction (May 14): The bridge is 90 metres long, not 900.", "Editor's note: Names have been changed.",
          "An earlier version of this article misstated the cost of the bridge.",
          "* This article was amended on 3 May to correct the name of the barge.",
          "(Corrects paragraph 3 to say the vote was on Thursday)",
          "This story has been corrected to show that two boatmen died, not 12."}) {
        CAPTURE(line);
        CHECK(between(line) == "correction");
    }
    for (const std::string line :
         {"Correction officers at the Ostrin jail said two men had escaped through the kitchen on Friday.",
          "The commission, in an earlier version of the plan, wanted to close the bridge for a year.",
          "An earlier version of the bill would have closed the bridge to lorries, the mayor said."}) {
        CAPTURE(line);
        CHECK(between(line) == "paragraph");
    }
}

TEST_CASE("a correction below its heading or behind a paragraph is told apart from the story", "[structure]") {
    const auto below = kinds_of({"Ostrin rebuilds its bridge", kLead, kSecond, kThird, "Correction",
                                 "The first report misstated the number of boatmen who died."});
    CHECK(below[4] == "correction");
    CHECK(below[5] == "correction");
    const auto behind = classified({"Ostrin rebuilds its bridge", kLead,
                                    kSecond + " Correction: An earlier version of this story said 12 died.", kThird});
    REQUIRE(behind.size() == 5);
    CHECK(behind[2].content.text == kSecond);
    CHECK(behind[3].kind == BlockKind::correction);
    CHECK(behind[3].content.text.starts_with("Correction:"));
    CHECK(behind[2].range.end == behind[3].range.begin);
}

TEST_CASE("times of updates are lines of their own", "[structure]") {
    CHECK(update_note_length("Updated at noon ET.") == 19);
    CHECK(update_note_length("[Original story published at 9:20 p.m. ET]") == 42);
    CHECK(update_note_length("14:05 GMT") == 9);
    CHECK(update_note_length("Update at 3:53 p.m. ET. Two Boatmen Freed:") == 24);
    CHECK(update_note_length("Updated plans for the bridge cost more.") == 0);
    CHECK(update_note_length("5:30 p.m. was when the barge struck.") == 0);
    CHECK(update_note_length("12") == 0);
    CHECK(update_note_length("") == 0);
    const auto blocks = classified(
        {"Ostrin rebuilds its bridge", kLead, "Update at 3:53 p.m. ET. Two Boatmen Freed:", kSecond, kThird});
    CHECK(blocks[2].kind == BlockKind::dateline);
    CHECK(blocks[3].kind == BlockKind::subhead);
    CHECK(blocks[3].content.text == "Two Boatmen Freed:");
}

TEST_CASE("menus, teasers and words to the reader are no part of the story", "[structure]") {
    for (const std::string line : {"Home News Sports Weather Video", "News | Local | Traffic", "More on Ostrin 6:",
                                   "Do you live near the bridge? Tell us what you saw at desk@ostrin.example",
                                   "We have a crew at the bridge and will keep you updated."}) {
        CAPTURE(line);
        CHECK(between(line) == "furniture");
    }
    for (const std::string line : {"MAYOR:Promises a stone arch", "[BRIDGE MAP: where the barge struck]",
                                   "Storm photos: roofs torn off in Vale"}) {
        CAPTURE(line);
        CHECK(between(line) == "related_headline");
    }
    CHECK(between("The mayor said: a stone arch will be built.") == "paragraph");
    CHECK(between("Mayor: no tolls on the bridge") == "subhead");
}

TEST_CASE("points below a label that announces other stories are theirs", "[structure]") {
    std::vector<Block> blocks = classified({"Ostrin rebuilds its bridge", kLead, "RELATED ARTICLES", "x", kSecond});
    const std::string source = "Mayor wanted a tunnel";
    blocks[3] = {BlockKind::list_item, MappedText::verbatim(source, {0, 21}), {0, 21}};
    for (Block& block : blocks)
        if (block.kind != BlockKind::list_item) block.kind = BlockKind::paragraph;
    classify_blocks(blocks, {});
    CHECK(blocks[3].kind == BlockKind::related_headline);
    CHECK(blocks[4].kind == BlockKind::paragraph);
}

TEST_CASE("a list of films is not a timeline", "[structure]") {
    const auto films = kinds_of({"Ostrin rebuilds its bridge", kLead, "1:42 Divers look for the barge",
                                 "0:30 Mayor sings in the rain", "2:11 Storm over Vale", kSecond, kThird});
    CHECK(films[2] == "related_headline");
    CHECK(films[4] == "related_headline");
    const auto timeline = kinds_of({"Ostrin rebuilds its bridge", kLead, "8:15 The barge leaves the lock in fog.",
                                    "8:42 It strikes the arch and sinks.", "9:01 Divers arrive.", kSecond, kThird});
    for (std::size_t i = 2; i < 5; ++i) CHECK(timeline[i] == "paragraph");
}

TEST_CASE("lines of reporters' names and of their outlet are a byline", "[structure]") {
    const auto kinds = kinds_of({"Ostrin rebuilds its bridge", "Irena Vale, Jon M. Quill and Karel Orr", "OSTRIN POST",
                                 kLead, kSecond, kThird});
    CHECK(kinds[1] == "byline");
    CHECK(kinds[2] == "byline");
}

TEST_CASE("the first point of a list may stand behind the list's label", "[structure]") {
    const auto blocks = classified({"Ostrin rebuilds its bridge", "Story highlights A barge struck the bridge in March",
                                    "Two boatmen are missing", kLead, kSecond, kThird});
    CHECK(blocks[1].kind == BlockKind::furniture);
    CHECK(blocks[2].kind == BlockKind::list_item);
    CHECK(blocks[2].content.text == "A barge struck the bridge in March");
    CHECK(blocks[3].kind == BlockKind::list_item);
}

TEST_CASE("credits behind a caption are cut off with and without brackets", "[structure]") {
    for (const std::string credit : {"(Irena Vale/AP)", "Irena Vale/AP", "Previous Next Irena Vale/Getty Images"}) {
        CAPTURE(credit);
        const auto blocks =
            classified({"Ostrin rebuilds its bridge", "Divers look for the barge below the northern arch. " + credit,
                        kLead, kSecond, kThird});
        CHECK(blocks[1].kind == BlockKind::caption);
        CHECK(blocks[2].kind == BlockKind::credit);
        CHECK(blocks[2].content.text == credit);
    }
}

TEST_CASE("a quotation shown again with its speaker is a pull quote", "[structure]") {
    const auto kinds =
        kinds_of({"Ostrin rebuilds its bridge", kLead,
                  "\"We will build the bridge without any new loans,\" said Irena Vale, the mayor.",
                  "\"We will build the bridge without any new loans\" \xE2\x80\x94 Irena Vale, mayor", kSecond});
    CHECK(kinds[2] == "paragraph");
    CHECK(kinds[3] == "pull_quote");
}

TEST_CASE("readers' comments below the story are not the outlet's", "[structure]") {
    const auto kinds = kinds_of(
        {"Ostrin rebuilds its bridge", kLead, kSecond, kThird, "14 comments",
         "stonemason says:", "Nine men died there, whatever the mayor tells you about it on the radio.", "Reply",
         "river_rat says:", "It was the captain. He was asleep and everybody here knows it.", "Reply"});
    for (std::size_t i = 5; i < kinds.size(); ++i) {
        CAPTURE(i);
        CHECK(kinds[i] == "furniture");
    }
    CHECK(kinds[3] == "paragraph");
}
