// Whatever the words, numbers and times stay inside their sentences, in order, and never overlap among themselves.

#include "parser/text/document.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <chrono>
#include <random>

namespace {

using namespace gainsay;
using namespace gainsay::text;

constexpr auto kWords = std::to_array<std::string_view>({"one",
                                                         "two",
                                                         "twenty",
                                                         "hundred",
                                                         "thousand",
                                                         "million",
                                                         "dozen",
                                                         "dozens",
                                                         "half",
                                                         "a",
                                                         "an",
                                                         "the",
                                                         "and",
                                                         "of",
                                                         "to",
                                                         "-",
                                                         "/",
                                                         ".",
                                                         ",",
                                                         "$",
                                                         "%",
                                                         "€",
                                                         "(",
                                                         ")",
                                                         "'",
                                                         "s",
                                                         ":",
                                                         "+",
                                                         "0",
                                                         "1",
                                                         "3",
                                                         "12",
                                                         "14",
                                                         "31",
                                                         "99",
                                                         "2025",
                                                         "1999",
                                                         "2014",
                                                         "1,234",
                                                         "1.5",
                                                         "9999999999999999999",
                                                         "31.10.1974",
                                                         "12,34",
                                                         "million",
                                                         "trillion",
                                                         "trillion",
                                                         "more",
                                                         "than",
                                                         "at",
                                                         "least",
                                                         "about",
                                                         "no",
                                                         "none",
                                                         "not",
                                                         "nearly",
                                                         "or",
                                                         "so",
                                                         "from",
                                                         "between",
                                                         "in",
                                                         "on",
                                                         "since",
                                                         "until",
                                                         "through",
                                                         "last",
                                                         "next",
                                                         "this",
                                                         "past",
                                                         "previous",
                                                         "following",
                                                         "same",
                                                         "day",
                                                         "days",
                                                         "week",
                                                         "weeks",
                                                         "month",
                                                         "years",
                                                         "year",
                                                         "decades",
                                                         "century",
                                                         "hours",
                                                         "minutes",
                                                         "quarter",
                                                         "weekend",
                                                         "Monday",
                                                         "Friday",
                                                         "sat.",
                                                         "Nov.",
                                                         "November",
                                                         "May",
                                                         "March",
                                                         "August",
                                                         "spring",
                                                         "fall",
                                                         "Q2",
                                                         "H1",
                                                         "overnight",
                                                         "night",
                                                         "morning",
                                                         "tonight",
                                                         "yesterday",
                                                         "today",
                                                         "ago",
                                                         "later",
                                                         "earlier",
                                                         "before",
                                                         "after",
                                                         "end",
                                                         "early",
                                                         "mid",
                                                         "late",
                                                         "rest",
                                                         "first",
                                                         "second",
                                                         "third",
                                                         "14th",
                                                         "fifth",
                                                         "noon",
                                                         "pm",
                                                         "p.m.",
                                                         "a.m.",
                                                         "o'clock",
                                                         "GMT",
                                                         "time",
                                                         "every",
                                                         "daily",
                                                         "Easter",
                                                         "Christmas",
                                                         "km",
                                                         "feet",
                                                         "inches",
                                                         "pounds",
                                                         "old",
                                                         "aged",
                                                         "people",
                                                         "times",
                                                         "twice",
                                                         "½",
                                                         "\xff",
                                                         "é",
                                                         "http://x.y/1",
                                                         "us"});

Document soup(std::mt19937& random, std::size_t length) {
    Document document;
    Sentence sentence;
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < length; ++i) {
        Token token;
        token.text = std::string(kWords[random() % kWords.size()]);
        if (token.text.empty()) token.text = "x";
        token.lower = token.text;
        token.space_before = random() % 3 != 0;
        if (random() % 4 == 0) {
            token.head = static_cast<std::uint32_t>(random() % (length + 2));
            token.relation = random() % 2 == 0 ? "nummod" : "nmod";
            token.upos = random() % 2 == 0 ? Upos::noun : Upos::propn;
        }
        token.range = {at, at + static_cast<std::uint32_t>(token.text.size())};
        at = token.range.end + (token.space_before ? 1 : 0);
        sentence.tokens.push_back(token);
    }
    sentence.range = {0, at};
    document.sentences.push_back(sentence);
    if (random() % 2 == 0) document.article.published = Day{static_cast<std::int32_t>(random() % 40'000) - 10'000};
    if (random() % 3 == 0) document.article.language = random() % 2 == 0 ? "en-GB" : "en-US";
    return document;
}

void check_spans(const TokenSpan& span, std::uint32_t& end, std::size_t tokens) {
    REQUIRE(span.first < span.last);
    REQUIRE(span.last <= tokens);
    REQUIRE(span.last >= end);
    end = span.last;
}

}  // namespace

TEST_CASE("any soup of words gives well-formed quantities and times") {
    std::mt19937 random(20'251'114);
    for (int round = 0; round < 3'000; ++round) {
        Document document = soup(random, 1 + random() % 40);
        find_quantities(document);
        find_times(document);
        const std::size_t tokens = document.sentences[0].tokens.size();
        std::uint32_t end = 0;
        for (const Quantity& q : document.quantities) {
            check_spans(q.tokens, end, tokens);
            REQUIRE(q.head < tokens);
            REQUIRE((q.counted == kNoToken || q.counted < tokens));
            if (q.interval.low && q.interval.high) REQUIRE(*q.interval.low <= *q.interval.high);
        }
        end = 0;
        for (const TimeExpression& t : document.times) {
            check_spans(t.tokens, end, tokens);
            if (t.interval.bounded()) REQUIRE(*t.interval.earliest <= *t.interval.latest);
        }
    }
}

TEST_CASE("reading is the same every time") {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        Document document = soup(random, 30);
        find_quantities(document);
        find_times(document);
        Document again = document;
        find_quantities(again);
        find_times(again);
        REQUIRE(again.quantities.size() == document.quantities.size());
        REQUIRE(again.times.size() == document.times.size());
        for (std::size_t i = 0; i < again.times.size(); ++i)
            REQUIRE(again.times[i].interval == document.times[i].interval);
    }
}

TEST_CASE("the cost of a long sentence grows with its length alone") {
    std::mt19937 random(99);
    Document document = soup(random, 60'000);
    const auto begun = std::chrono::steady_clock::now();
    find_quantities(document);
    find_times(document);
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(20));
}
