#include "reports/report_matters.hpp"
#include "reports/report_texts.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::reports;

namespace {

/// "A fee of 5 €" in a file that has "<b>" before "fee" and "&euro;" for the last character.
text::MappedText mapped() {
    text::MappedText content;
    content.text = "A fee of 5 €";
    content.segments = {{0, 10, 12, true}, {2, 15, 24, true}, {11, 24, 30, false}};
    return content;
}

ReportClaim claim(std::string id, std::string fact, std::vector<ReferentId> referents) {
    ReportClaim out;
    out.id = std::move(id);
    out.fact = std::move(fact);
    out.fact_text = out.fact + " of it";
    out.referents = std::move(referents);
    return out;
}

logic::Link link(std::uint32_t a, std::uint32_t b) {
    logic::Link out;
    out.a = ReferentId::at(a);
    out.b = ReferentId::at(b);
    return out;
}

}  // namespace

TEST_CASE("A range of the source is found again in the text that was taken out of it") {
    CHECK(text_range(mapped(), {10, 30}) == TextRange{0, 14});
    CHECK(text_range(mapped(), {15, 18}) == TextRange{2, 5});
    CHECK(text_range(mapped(), {12, 18}) == TextRange{2, 5});
    CHECK(text_range(mapped(), {23, 26}) == TextRange{10, 14});  // a decoded character is whole
    CHECK(text_range(mapped(), {12, 15}).empty());
    CHECK(text_range(mapped(), {0, 10}).empty());
    CHECK(text_range(mapped(), {30, 40}).empty());
    CHECK(text_range({}, {0, 9}).empty());
}

TEST_CASE("A range that cuts a character is widened to whole characters") {
    const text::MappedText content = text::MappedText::verbatim("aéz", {0, 4});
    CHECK(text_range(content, {2, 3}) == TextRange{1, 3});
    CHECK(text_range(content, {0, 2}) == TextRange{0, 3});
}

TEST_CASE("Claims of one fact on linked things are one matter, through links of links too") {
    const std::vector<ReportClaim> claims{claim("c1", "killed", {ReferentId::at(1)}),
                                          claim("c2", "killed", {ReferentId::at(2)}),
                                          claim("c3", "killed", {ReferentId::at(3)}),
                                          claim("c4", "injured", {ReferentId::at(3)}),
                                          claim("c5", "killed", {ReferentId::at(9)}),
                                          claim("c6", "killed", {ReferentId::none()}),
                                          claim("c7", "killed", {})};
    const auto found = matters(claims, {link(2, 3), link(1, 2)});
    REQUIRE(found.size() == 1);
    CHECK(found[0].text == "killed of it");
    CHECK(found[0].claims == std::vector<std::string>{"c1", "c2", "c3"});
}
