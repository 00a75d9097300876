#include "app/config/glob.hpp"
#include "app/config/nearest.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace gainsay::app;

TEST_CASE("A star stays within one folder, two stars do not") {
    CHECK(Glob("drafts/*.txt").matches("drafts/a.txt"));
    CHECK_FALSE(Glob("drafts/*.txt").matches("drafts/b/a.txt"));
    CHECK(Glob("drafts/**").matches("drafts/b/a.txt"));
    CHECK(Glob("**/a.txt").matches("a.txt"));
    CHECK(Glob("**/a.txt").matches("x/y/a.txt"));
    CHECK_FALSE(Glob("**/a.txt").matches("x/ya.txt"));
    CHECK(Glob("x/**/a.txt").matches("x/a.txt"));
    CHECK(Glob("?.txt").matches("a.txt"));
    CHECK_FALSE(Glob("?").matches("/"));
    CHECK(Glob("casualties/*").matches("casualties/parts_make_the_whole"));
    CHECK_FALSE(Glob("a").matches("ab"));
    CHECK_FALSE(Glob("ab").matches("a"));
    CHECK(Glob("**").matches(""));
}

TEST_CASE("A folder covers what lies in it") {
    CHECK(Glob("drafts").covers("drafts/a/b.txt"));
    CHECK(Glob("./drafts/").covers("drafts/a.txt"));
    CHECK_FALSE(Glob("drafts").covers("drafts.txt"));
    CHECK(Glob("**/old").covers("x/old/a.txt"));
}

TEST_CASE("Many stars take no longer than few") {
    const std::string stars = [] {
        std::string out;
        for (int i = 0; i < 200; ++i) out += "*a**/";
        return out;
    }();
    CHECK_FALSE(Glob(stars).matches(std::string(5000, 'a')));
}

TEST_CASE("The nearest name is near, or there is none") {
    constexpr std::array<std::string_view, 3> known{"fail_on", "exclude", "baseline"};
    CHECK(nearest("fail_onn", known) == "fail_on");
    CHECK(nearest("exlcude", known) == "exclude");
    CHECK(nearest("weather", known).empty());
    CHECK(nearest("", known).empty());
    CHECK(nearest(std::string(100000, 'x'), known).empty());
}
