// Values of expected claims as intervals.
#include "parser/language/expected_value.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace gainsay;
using namespace gainsay::language;
using ast::Comparison;
using ast::FactType;

ExpectedNumber number(Comparison op, const char* text) {
    return std::get<ExpectedNumber>(read_expected_value(FactType::count, op, text).value());
}

DecimalInterval interval(std::optional<int> low, std::optional<int> high) {
    DecimalInterval out;
    if (low) out.low = Decimal{*low};
    if (high) out.high = Decimal{*high};
    return out;
}

bool reads(FactType type, Comparison op, const char* text) {
    return read_expected_value(type, op, text).has_value();
}

}  // namespace

TEST_CASE("expected numbers are closed intervals with an optional unit", "[language]") {
    CHECK(number(Comparison::equal, "6").interval == interval(6, 6));
    CHECK(number(Comparison::equal, "30..40").interval == interval(30, 40));
    CHECK(number(Comparison::equal, "30..").interval == interval(30, std::nullopt));
    CHECK(number(Comparison::equal, "..40").interval == interval(std::nullopt, 40));
    CHECK(number(Comparison::greater_equal, "6").interval == interval(6, std::nullopt));
    CHECK(number(Comparison::greater, "6").interval == interval(7, std::nullopt));
    CHECK(number(Comparison::less_equal, "6").interval == interval(std::nullopt, 6));
    CHECK(number(Comparison::less, "6").interval == interval(std::nullopt, 5));
    CHECK(number(Comparison::equal, "6 soldiers").unit == "soldiers");
    CHECK(number(Comparison::equal, "6").unit.empty());
}

TEST_CASE("expected times are days or moments", "[language]") {
    const auto time = [](const char* text) {
        return std::get<TimeInterval>(read_expected_value(FactType::time, Comparison::equal, text).value());
    };
    CHECK(time("1970-01-03") == TimeInterval{2, 2, false});
    CHECK(time("1970-01-02..1970-01-03") == TimeInterval{1, 2, false});
    CHECK(time("1970-01-02T00:01") == TimeInterval{86460, 86460, true});
    CHECK(std::get<TimeInterval>(read_expected_value(FactType::time, Comparison::less_equal, "1970-01-03").value()) ==
          TimeInterval{std::nullopt, 2, false});
}

TEST_CASE("expected words and truths are only the same or not", "[language]") {
    CHECK(std::get<std::string>(*read_expected_value(FactType::party, Comparison::equal, "Verland")) == "Verland");
    CHECK(std::get<bool>(*read_expected_value(FactType::truth, Comparison::equal, "true")));
    CHECK_FALSE(std::get<bool>(*read_expected_value(FactType::truth, Comparison::not_equal, "true")));
    CHECK_FALSE(std::get<bool>(*read_expected_value(FactType::truth, Comparison::equal, "false")));
    CHECK_FALSE(reads(FactType::party, Comparison::less, "Verland"));
    CHECK_FALSE(reads(FactType::text, Comparison::equal, "true"));
    CHECK_FALSE(reads(FactType::truth, Comparison::greater, "true"));
    CHECK_FALSE(reads(FactType::truth, Comparison::equal, "3"));
}

TEST_CASE("what is no value of its type is none", "[language]") {
    for (const char* text : {"six", "..", "6..x", "", " ", "99999999999999999999999", "6.."}) {
        INFO(text);
        CHECK_FALSE(reads(FactType::count, Comparison::greater, text));
    }
    CHECK_FALSE(reads(FactType::count, Comparison::less, "3..4"));
    CHECK_FALSE(reads(FactType::time, Comparison::equal, "2031-02-30"));
    CHECK_FALSE(reads(FactType::time, Comparison::equal, "2031-02-03..2031-02-04T08:00"));
    CHECK_FALSE(reads(FactType::time, Comparison::equal, "Friday"));
}
