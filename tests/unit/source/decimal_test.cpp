#include "parser/source/decimal.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace gainsay;

TEST_CASE("decimals are read exactly and printed normalised", "[decimal]") {
    CHECK(Decimal::parse("17.350")->to_string() == "17.35");
    CHECK(Decimal::parse("-0.5")->to_string() == "-0.5");
    CHECK(Decimal::parse("1200")->digits() == 1200);
    CHECK(Decimal::parse("3.0")->is_whole());
    for (const char* bad : {"", "-", ".", "1.2.3", "1,000", "x", "99999999999999999999"}) CHECK(!Decimal::parse(bad));
}

TEST_CASE("a value that does not fit is none", "[decimal]") {
    CHECK(!Decimal::make(std::numeric_limits<std::int64_t>::max(), -1));
    CHECK(!Decimal::make(1, 10));
    CHECK(Decimal::make(5, -3) == Decimal(5000));
    CHECK(Decimal::make(5000, 3) == Decimal(5));
}

TEST_CASE("decimals of different scale compare by value", "[decimal]") {
    CHECK(*Decimal::parse("1.5") < Decimal(2));
    CHECK(*Decimal::parse("-1.5") < Decimal(-1));
    CHECK(*Decimal::parse("2.50") == *Decimal::parse("2.5"));
    CHECK(*Decimal::parse("9223372036854775807") > *Decimal::parse("0.000000001"));
}

TEST_CASE("sums and products are exact or none", "[decimal]") {
    CHECK(Decimal::add(*Decimal::parse("0.1"), *Decimal::parse("0.2")) == *Decimal::parse("0.3"));
    CHECK(Decimal::multiply(*Decimal::parse("1.2"), Decimal(1'000'000)) == Decimal(1'200'000));
    CHECK(!Decimal::add(Decimal(std::numeric_limits<std::int64_t>::max()), Decimal(1)));
    CHECK(Decimal::parse("1.25")->scaled_by(2) == 125);
    CHECK(!Decimal::parse("1.25")->scaled_by(1));
}

TEST_CASE("an open side of an interval bounds nothing", "[decimal]") {
    const DecimalInterval at_least{Decimal(6), std::nullopt};
    CHECK(at_least.contains(Decimal(6)));
    CHECK_FALSE(at_least.contains(Decimal(5)));
    CHECK(at_least.overlaps({std::nullopt, Decimal(6)}));
    CHECK_FALSE(at_least.overlaps({std::nullopt, Decimal(5)}));
    CHECK_FALSE(DecimalInterval{std::nullopt, Decimal(5)}.overlaps(at_least));
    CHECK(at_least.overlaps({}));
}
