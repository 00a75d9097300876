#include "parser/claims/main_event.hpp"

#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Story;

namespace {

/// Is the n-th claim on people killed about what its article is about?
bool of_main(const Story& story, std::size_t n) {
    return story.about(story.claim("killed", n)).story.has_value();
}

}  // namespace

TEST_CASE("A figure that names no event is of the event that the article is about") {
    const Story story("Alder Gazette", "2026-03-10",
                      "An explosion tore through a market in Odesa on Tuesday.\n\nPolice sealed off the street.\n\n"
                      "Shops were shut.\n\nA crowd gathered.\n\nRain fell.\n\nTwelve people died, the mayor said.");
    CHECK(of_main(story, 0));
}

TEST_CASE("An event of another time, place or number is not what the article is about") {
    const Story story("Alder Gazette", "2026-03-10",
                      "An explosion in Odesa killed six people on Tuesday.\n\nThe explosion shook the port.\n\n"
                      "In May 2021, an explosion in Kharkiv killed nine people.\n\n"
                      "A similar explosion killed four people.");
    REQUIRE(story.said("killed").size() == 3);
    CHECK(of_main(story, 0));
    CHECK_FALSE(of_main(story, 1));
    CHECK_FALSE(of_main(story, 2));
}

TEST_CASE("Articles that share names tell one story, whatever each calls the event") {
    Story story("Alder Gazette", "2026-03-10", "The explosion in Odesa killed six people, Mayor Lena Ostby said.");
    story.article("Brine Post", "2026-03-10", "The attack in Odesa killed nine people. Lena Ostby spoke of a tragedy.");
    story.article("Cove Times", "2026-03-10", "The earthquake in Kutaisi killed 40 people.");
    const auto number = [&](std::size_t n) { return story.about(story.claim("killed", n)).story; };
    REQUIRE(number(0));
    REQUIRE(number(2));
    CHECK(number(0) == number(1));
    CHECK(number(0) != number(2));
}

TEST_CASE("Of several strikes none is what the article is about but for vague words") {
    const Story story("Alder Gazette", "2026-03-10",
                      "The strike on the depot killed two people.\n\nThe strike on the school killed six people.\n\n"
                      "The strike on the bridge killed nobody.");
    REQUIRE(story.said("killed").size() == 3);
    CHECK(of_main(story, 0) + of_main(story, 1) + of_main(story, 2) <= 1);
}
