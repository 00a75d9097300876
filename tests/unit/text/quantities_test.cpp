// Numbers as news writes them, on sentences that the segmenter cuts and no parser has seen: the words alone decide.

#include "parser/text/document.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace gainsay;
using namespace gainsay::text;

Document read(const std::string& text) {
    Document document;
    Block block;
    block.range = {0, static_cast<std::uint32_t>(text.size())};
    block.content = MappedText::verbatim(text, block.range);
    document.article.blocks.push_back(block);
    segment(document);
    find_quantities(document);
    return document;
}

std::string side(const std::optional<Decimal>& value) {
    return value ? value->to_string() : "*";
}

/// "text=low..high unit" for each quantity, joined by "; ".
std::string quantities(const std::string& text) {
    const Document document = read(text);
    std::string out;
    for (const Quantity& q : document.quantities) {
        if (!out.empty()) out += "; ";
        out += text.substr(q.range.begin, q.range.size()) + "=" + side(q.interval.low);
        if (q.interval.low != q.interval.high) out += ".." + side(q.interval.high);
        if (!q.unit.empty()) out += " " + q.unit;
    }
    return out;
}

Quantity only(const std::string& text) {
    const Document document = read(text);
    REQUIRE(document.quantities.size() == 1);
    return document.quantities.front();
}

std::string counted(const std::string& text) {
    const Document document = read(text);
    REQUIRE(document.quantities.size() == 1);
    const Quantity& q = document.quantities.front();
    return q.counted == kNoToken ? "-" : document.sentences[q.tokens.sentence].tokens[q.counted].text;
}

}  // namespace

TEST_CASE("numbers are read in figures and in words") {
    CHECK(quantities("Rescuers pulled 1,234 people out.") == "1,234=1234");
    CHECK(quantities("Rescuers pulled twenty-five people out.") == "twenty-five=25");
    CHECK(quantities("Rescuers pulled one hundred and six people out.") == "one hundred and six=106");
    CHECK(quantities("The river displaced 1.2 million people.") == "1.2 million=1200000");
    CHECK(quantities("The river displaced two dozen families.") == "two dozen=24");
    CHECK(quantities("The river displaced half a dozen families.") == "half a dozen=6");
    CHECK(quantities("The river displaced a couple of families.") == "a couple of=2");
    CHECK(quantities("The river displaced three hundred thousand people.") == "three hundred thousand=300000");
}

TEST_CASE("hedges become closed intervals of whole numbers") {
    CHECK(quantities("At least six miners died.") == "At least six=6..*");
    CHECK(quantities("More than 50 miners died.") == "More than 50=51..*");
    CHECK(quantities("Over 50 miners died.") == "Over 50=51..*");
    CHECK(quantities("Six or more miners died.") == "Six or more=6..*");
    CHECK(quantities("Up to 30 miners died.") == "Up to 30=*..30");
    CHECK(quantities("As many as 30 miners died.") == "As many as 30=*..30");
    CHECK(quantities("Fewer than 30 miners died.") == "Fewer than 30=*..29");
    CHECK(quantities("No more than 30 miners died.") == "No more than 30=*..30");
    CHECK(quantities("Nearly 50 miners died.") == "Nearly 50=45..55");
    CHECK(quantities("Some 55 miners died.") == "Some 55=49..61");
    CHECK(quantities("Between five and seven miners died.") == "Between five and seven=5..7");
    CHECK(quantities("Police held 5 to 7 miners.") == "5 to 7=5..7");
    CHECK(quantities("Police held 5-7 miners.") == "5-7=5..7");
    CHECK(quantities("Police held six or seven miners.") == "six or seven=6..7");
}

TEST_CASE("numbers that are not told have a least value") {
    CHECK(quantities("Dozens were hurt.") == "Dozens=24..*");
    CHECK(quantities("Scores of guests were hurt.") == "Scores=40..*");
    CHECK(quantities("Hundreds of guests fled.") == "Hundreds=200..*");
    CHECK(quantities("Hundreds of thousands of people fled.") == "Hundreds of thousands=200000..*");
    CHECK(quantities("Tens of thousands of people fled.") == "Tens of thousands=20000..*");
    CHECK(quantities("Several guests were hurt.") == "Several=3..*");
}

TEST_CASE("nothing counts as zero where it counts a noun") {
    CHECK(quantities("No casualties were reported.") == "No=0");
    CHECK(quantities("Nobody was hurt.") == "Nobody=0");
    CHECK(quantities("None of the sailors was hurt.") == "None=0");
    CHECK(quantities("There is no doubt about it.").empty());
    CHECK(quantities("It is no longer safe.").empty());
}

TEST_CASE("a part knows its whole and what is counted") {
    const Quantity part = only("The fire killed 38 of the 67 people on board.");
    CHECK(part.interval == DecimalInterval::exactly(38));
    CHECK(part.whole == Decimal{67});
    CHECK(counted("The fire killed 38 of the 67 people on board.") == "people");
    CHECK(counted("Six were killed.") == "-");
    CHECK(counted("Divers found three more bodies.") == "bodies");
    CHECK(counted("Dozens of Maltese tourists left.") == "tourists");
    CHECK(counted("Two service vehicles burned.") == "vehicles");
}

TEST_CASE("what comes on top is marked") {
    CHECK(only("Two more strikes followed.").additional);
    CHECK(only("Another six people were hurt.").additional);
    CHECK(only("Dozens more were hurt.").additional);
    CHECK_FALSE(only("Two strikes followed.").additional);
}

TEST_CASE("money, percentages and measures carry their unit") {
    CHECK(quantities("The mayor asked for $1.2 million.") == "$1.2 million=1200000 USD");
    CHECK(quantities("It cost 3.5bn euros.") == "3.5bn euros=3500000000 EUR");
    CHECK(quantities("It cost £40m.") == "£40m=40000000 GBP");
    CHECK(quantities("It cost between $10 and $20 million.") == "between $10 and $20 million=10000000..20000000 USD");
    CHECK(quantities("It cost 75 cents.") == "75 cents=0.75 USD");
    CHECK(quantities("Prices rose 4.5 percent.") == "4.5 percent=4.5 %");
    CHECK(quantities("Prices rose 4.5%.") == "4.5%=4.5 %");
    CHECK(quantities("They walked 12 km.") == "12 km=12 km");
    CHECK(quantities("Gusts reached 90 mph.") == "90 mph=90 mph");
    CHECK(quantities("A 6.1-magnitude quake struck.") == "6.1-magnitude=6.1 magnitude");
    CHECK(quantities("A 500-pound bomb fell.") == "500-pound=500 lb");
}

TEST_CASE("ages are ages") {
    CHECK(only("A 34-year-old man was held.").kind == Quantity::Kind::age);
    CHECK(only("The suspect is 34 years old.").kind == Quantity::Kind::age);
    CHECK(only("Police held a man aged 34.").kind == Quantity::Kind::age);
    CHECK(only("Maria Okonjo, 34, was held.").kind == Quantity::Kind::age);
    CHECK(counted("Maria Okonjo, 34, was held.") == "Okonjo");
    CHECK(only("Maria Okonjo, 34, was held.").unit == "year");
}

TEST_CASE("ordinals, repetitions and shares have kinds of their own") {
    CHECK(only("The second strike missed.").kind == Quantity::Kind::ordinal);
    CHECK(only("It was their 25th attempt.").kind == Quantity::Kind::ordinal);
    CHECK(only("The bridge was hit three times.").kind == Quantity::Kind::times);
    CHECK(only("The bridge was hit twice.").kind == Quantity::Kind::times);
    const Quantity share = only("One in four homes lost power.");
    CHECK(share.kind == Quantity::Kind::fraction);
    CHECK(share.interval == DecimalInterval::exactly(*Decimal::parse("0.25")));
    CHECK(only("Two thirds of the homes lost power.").kind == Quantity::Kind::fraction);
}

TEST_CASE("dates, names, scores, addresses and telephone numbers count nothing") {
    CHECK(quantities("It happened on 14 November 2025.").empty());
    CHECK(quantities("It happened on Nov. 14 at 5:30 p.m.").empty());
    CHECK(quantities("It happened in 2019.").empty());
    CHECK(quantities("A Boeing 737 landed.").empty());
    CHECK(quantities("A MiG-29 landed.").empty());
    CHECK(quantities("She spoke to Channel 5.").empty());
    CHECK(quantities("They cited Article 5.").empty());
    CHECK(quantities("They cited rule No. 5.").empty());
    CHECK(quantities("Rovers won 3-1.").empty());
    CHECK(quantities("Call 555-0134 for help.").empty());
    CHECK(quantities("He lives at 99 Main Street.").empty());
    CHECK(quantities("See https://example.org/a?b=30 for more.").empty());
}

TEST_CASE("prepositions before small numbers are no hedges") {
    CHECK(quantities("A dispute over two islands grew.") == "two=2");
    CHECK(quantities("They heard about three villages.") == "three=3");
}

TEST_CASE("a change from one number to another is no range") {
    CHECK(quantities("The toll rose from 50 to 67.") == "50=50; 67=67");
}

TEST_CASE("the figure as stated is kept beside the interval") {
    CHECK(only("About 50 miners died.").stated == Decimal{50});
    CHECK(only("More than 50 miners died.").stated == Decimal{50});
}

namespace {

/// The words that the only counting figure takes in ("+") or leaves out ("-").
std::string scope(const std::string& text) {
    const Document document = read(text);
    std::string out;
    for (const Quantity& q : document.quantities) {
        const auto words = [&](const TokenSpan& span) {
            const auto& tokens = document.sentences[span.sentence].tokens;
            const SourceRange range = cover(tokens[span.first].range, tokens[span.last - 1].range);
            return text.substr(range.begin, range.size());
        };
        if (q.included) out += "+" + words(*q.included);
        if (q.excluded) out += "-" + words(*q.excluded);
        if (q.included || q.excluded) out += ";";
    }
    return out;
}

std::string base(const std::string& text) {
    const Quantity q = only(text);
    return side(q.base.low) + " " + q.base_unit;
}

}  // namespace

TEST_CASE("a figure knows whom it takes in and whom it leaves out") {
    CHECK(scope("The crash killed 13 people, including the pilot.") == "+the pilot;");
    CHECK(scope("The crash killed 13 people, among them the pilot.") == "+the pilot;");
    CHECK(scope("The crash killed 12 people, not including the pilot.") == "-the pilot;");
    CHECK(scope("The crash killed 12 people, not counting the pilot.") == "-the pilot;");
    CHECK(scope("The crash killed 12 people excluding the pilot, police said.") == "-the pilot;");
    CHECK(scope("The crash killed 12 people as well as the pilot.") == "-the pilot;");
    CHECK(scope("In addition to the pilot, 12 people died.") == "-the pilot;");
    CHECK(scope("Besides the pilot, at least 12 people died.") == "-the pilot;");
    CHECK(scope("The toll is 13, including the pilot, a nurse and a cook.") == "+the pilot, a nurse and a cook;");
    CHECK(scope("The crash killed 13 people, including the pilot, and roads were shut.") == "+the pilot;");
    CHECK(scope("The crash killed 13 people, including a 17-year-old girl.") == "+a 17-year-old girl;");
    CHECK(scope("The 13 dead include the pilot.") == "+the pilot;");
    CHECK(scope("The crash killed 13 people.").empty());
    CHECK(scope("They waited two nights and counting for news.").empty());
    CHECK(scope("He was held for two thefts as well as for fraud.").empty());
}

TEST_CASE("figures in different units of one kind compare in a base unit") {
    CHECK(base("They walked 2 miles.") == "3218.688 m");
    CHECK(base("They walked 3 km.") == "3000 m");
    CHECK(base("The lake holds 300 million cubic metres.") == "300000000000 l");
    CHECK(base("The ape weighs 100 lb.") == "45.359237 kg");
    CHECK(base("It was 212 degrees Fahrenheit.") == "100 °C");
    CHECK(base("It was 100 degrees Celsius.") == "100 °C");
    CHECK(base("The farm has 10 hectares.") == "100000 sq m");
    CHECK(base("Gusts reached 100 mph.") == "160.9344 km/h");
    CHECK(base("The film lasts 90 minutes.") == "5400 second");
    CHECK(base("The child is 18 months old.") == "18 month");
    CHECK(base("The child is two years old.") == "24 month");
    CHECK(only("A 6.1-magnitude quake struck.").base_unit.empty());
    CHECK(only("Six died.").base_unit.empty());
}
