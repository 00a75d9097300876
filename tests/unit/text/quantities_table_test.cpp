// A table of sentences from many fields of news, with every quantity in them. The segmenter cuts them and no parser has
// seen them, so that the table holds whatever model is in use.

#include "parser/text/document.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <string>

namespace {

using namespace gainsay;
using namespace gainsay::text;

const char* letter(Quantity::Kind kind) {
    constexpr std::array<const char*, 9> names = {"count",   "money", "percent",  "measure", "age",
                                                  "ordinal", "times", "fraction", "multiple"};
    return names[static_cast<std::size_t>(kind)];
}

std::string side(const std::optional<Decimal>& value) {
    return value ? value->to_string() : "*";
}

/// "kind text=low..high unit" for each quantity, joined by "; "; an open side is a star.
std::string quantities(const std::string& text) {
    Document document;
    Block block;
    block.range = {0, static_cast<std::uint32_t>(text.size())};
    block.content = MappedText::verbatim(text, block.range);
    document.article.blocks.push_back(block);
    segment(document);
    find_quantities(document);
    std::string out;
    for (const Quantity& q : document.quantities) {
        if (!out.empty()) out += "; ";
        out +=
            std::string(letter(q.kind)) + " " + text.substr(q.range.begin, q.range.size()) + "=" + side(q.interval.low);
        if (q.interval.low != q.interval.high) out += ".." + side(q.interval.high);
        if (q.whole) out += " of " + q.whole->to_string();
        if (!q.unit.empty()) out += " " + q.unit;
    }
    return out;
}

struct Row {
    const char* sentence;
    const char* expected;
};

constexpr Row kRows[] = {
    {"The coach carried 52 passengers and three crew.", "count 52=52; count three=3"},
    {"It holds 2 tbsp of oil and 20 fl oz of milk.", "measure 2 tbsp=2 tbsp; measure 20 fl oz=20 fl oz"},
    {"The flat has 60 m2 of floor.", "measure 60 m2=60 sq m"},
    {"It was 30 C outside.", "measure 30 C=30 °C"},
    {"It costs $3 and 25 cents.", "money $3 and 25 cents=3.25 USD"},
    {"It costs five grand.", "money five grand=5000 USD"},
    {"They bought five grand pianos.", "count five=5"},
    {"The hundredth visitor won.", "ordinal hundredth=100"},
    {"It took 5 and 2/5 days.", "measure 5 and 2/5 days=5.4 day"},
    {"More than 20 but fewer than 30 boats sank.", "count More than 20 but fewer than 30=20..30"},
    {"At most 9 and at least 5 boats sank.", "count At most 9 and at least 5=5..9"},
    {"More than 20 boats and fewer than 30 rafts sank.", "count More than 20=21..*; count fewer than 30=*..29"},
    {"Scores greater than or equal to 40 pass.", "count greater than or equal to 40=40..*"},
    {"The bus takes no bigger than 60 parties.", "count no bigger than 60=*..60"},
    {"Two-and-a-half million bees escaped.", "count Two-and-a-half million=2500000"},
    {"Three quarters of a million bees escaped.", "count Three quarters of a million=750000"},
    {"A quarter million bees escaped.", "count A quarter million=250000"},
    {"One-hundred-twenty bees escaped.", "count One-hundred-twenty=120"},
    {"Four hundred and 20 bees escaped.", "count Four hundred and 20=420"},
    {"It used 2 fifths of the water.", "fraction 2 fifths=0.4"},
    {"One out of every four boats sank.", "fraction One out of every four=0.25"},
    {"It was 2 below zero.", "measure 2 below zero=-2 degree"},
    {"The fund lost 75 USD million.", "money 75 USD million=75000000 USD"},
    {"The tank held 1.5e6 litres.", "measure 1.5e6 litres=1500000 l"},
    {"Between 20~30 boats sank.", "count Between 20~30=20..30"},
    {"Two hundred and forty-one houses were lost.", "count Two hundred and forty-one=241"},
    {"About a hundred and twenty guests left early.", "count About a hundred and twenty=108..132"},
    {"The fund holds 2.4 million shares.", "count 2.4 million=2400000"},
    {"Nearly half a million homes lost power.", "count Nearly half a million=450000..550000"},
    {"Some 10 000 marchers crossed the bridge.", "count Some 10 000=9000..11000"},
    {"The census counted 1 250 000 households.", "count 1 250 000=1250000"},
    {"The state bought 3 million 500 thousand doses.", "count 3 million 500 thousand=3500000"},
    {"Officials put the number at 2 crore and five lakh.", "count 2 crore and five lakh=20500000"},
    {"The museum lent out four dozen paintings.", "count four dozen=48"},
    {"A couple people stayed behind.", "count A couple=2"},
    {"She waited a couple of days.", "measure a couple of days=2 day"},
    {"A trio of divers searched the lake.", "count A trio of=3"},
    {"A pair of foxes raided the yard.", "count A pair of=2"},
    {"The town has 100s of wells.", "count 100s=200..*"},
    {"Hundreds and hundreds of letters arrived.", "count Hundreds and hundreds=200..*"},
    {"Several hundred thousand bees escaped.", "count Several hundred thousand=300000..*"},
    {"Tens of thousands of fans sang.", "count Tens of thousands=20000..*"},
    {"A handful of voters complained.", "count A handful of=2..*"},
    {"Minus 12 is no record.", "count Minus 12=-12"},
    {"The bank wrote off tens of millions of dollars.", "money tens of millions of dollars=20000000..* USD"},
    {"The bill came to $1.2bn.", "money $1.2bn=1200000000 USD"},
    {"It raised £3m for the hospice.", "money £3m=3000000 GBP"},
    {"The deal is worth 1.5 million euros.", "money 1.5 million euros=1500000 EUR"},
    {"Norra paid 48 MEUR for the yard.", "money 48 MEUR=48000000 EUR"},
    {"They each won 3 USD50 vouchers.", "count 3=3; money USD50=50 USD"},
    {"A ticket costs 80p a ride.", "money 80p=0.8 GBP"},
    {"Tickets cost Rs 500 each.", "money Rs 500=500 INR"},
    {"The fee is 2,000 Brazilian reals.", "money 2,000 Brazilian reals=2000 BRL"},
    {"The loan was 30 billion Swiss francs.", "money 30 billion Swiss francs=30000000000 CHF"},
    {"He owes C$40,000 in fees.", "money C$40,000=40000 CAD"},
    {"The grant is worth US$2.5 million.", "money US$2.5 million=2500000 USD"},
    {"The club spent between $3-5 million on it.", "money between $3-5 million=3000000..5000000 USD"},
    {"The loss is $20 to $30 million.", "money $20 to $30 million=20000000..30000000 USD"},
    {"The fine was 40 pounds sterling.", "money 40 pounds sterling=40 GBP"},
    {"The parcel held 40 pounds of coffee.", "measure 40 pounds=40 lb"},
    {"The council wasted 40 million pounds on the scheme.", "money 40 million pounds=40000000 GBP"},
    {"The thieves left with 5,000 Swedish crowns.", "money 5,000 Swedish crowns=5000 SEK"},
    {"Turnover rose 4.5 per cent.", "percent 4.5 per cent=4.5 %"},
    {"Support fell by three percentage points.", "measure three percentage points=3 percentage point"},
    {"The bank cut its rate by 25 basis points.", "measure 25 basis points=25 basis point"},
    {"The rate rose by half a percentage point.", "measure half a percentage point=0.5 percentage point"},
    {"Between 40 and 50 per cent agreed.", "percent Between 40 and 50 per cent=40..50 %"},
    {"Output shrank by a quarter of a percent.", "percent a quarter of a percent=0.25 %"},
    {"Shares lost as much as 3%.", "percent as much as 3%=*..3 %"},
    {"The mayor, 58, declined to comment.", "age 58=58 year"},
    {"Ada Brandt, 34, drives the bus.", "age 34=34 year"},
    {"Ada Brandt (34) drives the bus.", "age 34=34 year"},
    {"One man, 22, was hurt.", "count One=1; age 22=22 year"},
    {"The 34-year-old driver fled.", "age 34-year-old=34 year"},
    {"A two-month-old panda slept.", "age two-month-old=2 month"},
    {"A man aged 34 fled.", "age 34=34 year"},
    {"Three men, aged 26, 22 and 16, fled.", "count Three=3; age 26=26 year; age 22=22 year; age 16=16 year"},
    {"Two boys, 5 and 6 years old, were found.", "count Two=2; age 5=5 year; age 6 years old=6 year"},
    {"The 9- and 10-year-olds won.", "age 9=9 year; age 10-year-olds=10 year"},
    {"A woman in her 40s fell ill.", "age 40s=40..49 year"},
    {"Both drivers were in their early thirties.", "age thirties=30..34 year"},
    {"The suspect is in his mid-30s.", "age mid-30s=33..37 year"},
    {"Victims in their 20s and 30s were named.", "age 20s and 30s=20..39 year"},
    {"She was 34 when the dam broke.", "age 34=34 year"},
    {"The drinking age is 21.", "age 21=21 year"},
    {"He is between 40 and 50 years old.", "age between 40 and 50 years old=40..50 year"},
    {"Residents ranging in age from 17 to 80 took part.", "age from 17 to 80=17..80 year"},
    {"Children under five travel free.", "count five=5"},
    {"People 65 and older were told to stay in.", "age 65 and older=65..* year"},
    {"Nobody younger than 18 can enter.", "count Nobody=0; age younger than 18=*..18 year"},
    {"The walker covered 26.2 miles.", "measure 26.2 miles=26.2 mi"},
    {"The wall is 6 feet, 2 inches high.", "measure 6 feet, 2 inches=74 in"},
    {"The keeper is 6-foot-2.", "measure 6-foot-2=74 in"},
    {"She stands 5'10\" in socks.", "measure 5'10\"=70 in"},
    {"The pond lies a quarter-mile away.", "measure a quarter-mile=0.25 mi"},
    {"The lake shrank by 12 square kilometres.", "measure 12 square kilometres=12 sq km"},
    {"The reservoir holds 300 million cubic metres.", "measure 300 million cubic metres=300000000 m3"},
    {"Gusts hit 120 kilometres per hour.", "measure 120 kilometres per hour=120 km/h"},
    {"The train ran at 90 mph.", "measure 90 mph=90 mph"},
    {"The bullet flew at 400 metres per second.", "measure 400 metres per second=400 m/s"},
    {"It was minus 5 degrees Celsius at dawn.", "measure minus 5 degrees Celsius=-5 °C"},
    {"Temperatures reached 41C in the shade.", "measure 41C=41 °C"},
    {"The mercury rose to 104 degrees Fahrenheit.", "measure 104 degrees Fahrenheit=104 °F"},
    {"The plant makes 450 megawatts.", "measure 450 megawatts=450 MW"},
    {"The battery stores 20 megawatt hours.", "measure 20 megawatt hours=20 MWh"},
    {"The field covers 60 hectares.", "measure 60 hectares=60 ha"},
    {"The tanker lost 9,000 litres of milk.", "measure 9,000 litres=9000 l"},
    {"A 7.1-magnitude quake shook the coast.", "measure 7.1-magnitude=7.1 magnitude"},
    {"The magnitude-6.4 quake shook the coast.", "measure 6.4=6.4 magnitude"},
    {"The ship sank 40 nautical miles off Varn.", "measure 40 nautical miles=40 nautical mile"},
    {"The strike lasted two and a half hours.", "measure two and a half hours=2.5 hour"},
    {"The trial took more than three weeks.", "measure more than three weeks=3..* week"},
    {"They waited for over 20 days.", "measure over 20 days=20..* day"},
    {"A 45-minute film was shown.", "measure 45-minute=45 minute"},
    {"Two thirds of the crew resigned.", "fraction Two thirds=0.666666667"},
    {"A third of the crew resigned.", "fraction A third=0.333333333"},
    {"Three-quarters of the crew resigned.", "fraction Three-quarters=0.75"},
    {"Half of the crew resigned.", "fraction Half=0.5"},
    {"One in three pupils walks to school.", "fraction One in three=0.333333333"},
    {"Nine out of ten pupils walk to school.", "fraction Nine out of ten=0.9"},
    {"Sales were twice as high as before.", "multiple twice=2"},
    {"The hall holds three times as many people.", "multiple three times=3"},
    {"Demand grew tenfold.", "multiple tenfold=10"},
    {"Prices saw a four-fold rise.", "multiple four-fold=4"},
    {"The pump failed twice.", "times twice=2 times"},
    {"The alarm rang three times on Monday.", "times three times=3 times"},
    {"The five-time champion retired.", "times five-time=5 times"},
    {"The figure is almost double the target.", "multiple almost double=1.8..2.2"},
    {"At least six miners died.", "count At least six=6..*"},
    {"More than 50 miners died.", "count More than 50=51..*"},
    {"No fewer than 50 miners died.", "count No fewer than 50=50..*"},
    {"As many as 30 miners died.", "count As many as 30=*..30"},
    {"Up to 30 miners died.", "count Up to 30=*..30"},
    {"Just under 30 miners died.", "count Just under 30=*..29"},
    {"Perhaps 200 people saw it.", "count Perhaps 200=180..220"},
    {"Around 300 people saw it.", "count Around 300=270..330"},
    {"In the region of 300 people saw it.", "count In the region of 300=270..330"},
    {"The hotel has 60-odd rooms.", "count 60-odd=54..66"},
    {"The hotel has 60 or so rooms.", "count 60 or so=54..66"},
    {"A dozen or more cows drowned.", "count A dozen or more=12..*"},
    {"Five or six cows drowned.", "count Five or six=5..6"},
    {"Between five and seven cows drowned.", "count Between five and seven=5..7"},
    {"From dozens to 61 cows drowned.", "count From dozens to 61=24..61"},
    {"Twelve of the 40 cows drowned.", "count Twelve of the 40=12 of 40"},
    {"Two of his three brothers drowned.", "count Two of his three=2 of 3"},
    {"None of the cows drowned.", "count None=0"},
    {"No cows were hurt.", "count No=0"},
    {"There is no milk.", ""},
    {"Another four cows drowned.", "count four=4"},
    {"Twelve more cows drowned.", "count Twelve more=12"},
    {"An additional $300 was found.", "money $300=300 USD"},
    {"The second blast was louder.", "ordinal second=2"},
    {"It was her 21st birthday.", "ordinal 21st=21"},
    {"The 13th victim died on Sunday.", "ordinal 13th=13"},
    {"WAVE 9 News broke the story.", ""},
    {"Shots rang out in the 600 block of Elm Road.", ""},
    {"The car stopped at 4471 Harbour Lane.", ""},
    {"Text HELP to 55501 for news.", ""},
    {"Call 555-0134 or 224-TIPS now.", ""},
    {"The 1931 earthquake levelled Corran.", ""},
    {"A 2019 report blamed the valve.", ""},
    {"The 2014 protests changed the town.", ""},
    {"The 1990s were worse.", ""},
    {"She thinks twice before speaking.", ""},
    {"One day she will sail again.", ""},
    {"One day after the storm she sailed.", "measure One day=1 day"},
    {"We did not doubt it for a second.", ""},
    {"First responders praised the crew.", ""},
    {"The talks were one-on-one.", ""},
    {"Safety is our number one aim.", ""},
    {"Highway 61 was shut.", ""},
    {"The G20 met in Varn.", ""},
    {"Covid-19 cases rose.", ""},
    {"He bought milk at 7-Eleven.", ""},
    {"Nobody forgets 9/11 here.", "count Nobody=0"},
    {"The odds are 50-50.", ""},
    {"Rovers beat Athletic 3-1.", ""},
    {"She lost 6-4, 6-2.", ""},
    {"He served under Section 230.", ""},
    {"It flew as Flight 208.", ""},
    {"The paper is on page 14.", ""},
    {"The vote was 52 to 48.", "count 52=52; count 48=48"},
    {"Image 3 of 9 shows the dam.", ""},
    {"A 10-member jury met.", "count 10=10"},
    {"The road is open 24/7.", ""},
    {"It weighs 3 tonnes.", "measure 3 tonnes=3 tonne"},
    {"They sold 200 barrels.", "measure 200 barrels=200 barrel"},
    {"Read http://example.org/a?x=1%20b&y=2 first.", ""},
    {"The garrison fired 155mm shells.", "measure 155mm=155 mm"},
    {"The hall seats 1,500 people, but only 90 came.", "count 1,500=1500; count 90=90"},
    {"A 500-strong crowd waited.", "count 500=500"},
    {"The bridge is 1.2km long.", "measure 1.2km=1.2 km"},
    {"A 9mm pistol was found.", "measure 9mm=9 mm"},
    {"Twenty-first in line was Oda.", "ordinal Twenty-first=21"},
    {"The fire burned 12,500 acres over 10 days.", "measure 12,500 acres=12500 acre; measure 10 days=10 day"},
    {"Oda Brandt, now 74, ran the yard.", "age 74=74 year"},
    {"The painter died at 85.", "age 85=85 year"},
    {"The poet was born in 525 BC.", ""},
    {"Clara Voss (1835-1862) painted here.", ""},
    {"Norra lost Dollars 450m on the deal.", "money Dollars 450m=450000000 USD"},
};

}  // namespace

TEST_CASE("numbers of all fields of news have their value, unit and kind", "[quantities]") {
    for (const Row& row : kRows) {
        INFO(row.sentence);
        CHECK(quantities(row.sentence) == row.expected);
    }
}
