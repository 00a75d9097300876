#include "parser/claims/vocabulary.hpp"

#include "parser/claims/compiled_patterns.hpp"
#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::claims;
using gainsay::test::Rules;
using gainsay::test::Story;

namespace {

Vocabulary words_of(const std::string& text) {
    return Vocabulary(Story("Alder Gazette", "2026-03-10", text).documents);
}

}  // namespace

TEST_CASE("A word of a pattern is held in whatever inflection the articles have it") {
    const Vocabulary words = words_of("The jury convicted Mira Quist. Two Orlo plants are closing.");
    CHECK(words.may_hold("convicts"));
    CHECK(words.may_hold("plant"));
    CHECK(words.may_hold("closed"));
    CHECK_FALSE(words.may_hold("sentenced"));
    CHECK_FALSE(words.may_hold("election"));
}

TEST_CASE("Words that a pattern's graph leaves out are never missed") {
    const Vocabulary words = words_of("It rained.");
    CHECK(words.may_hold("their"));
    CHECK(words.may_hold("was"));
    CHECK(words.may_hold("would"));
}

TEST_CASE("A phrase is held when all its words are") {
    const Vocabulary words = words_of("The firm will lay off 300 workers.");
    CHECK(words.holds_phrase("lay off"));
    CHECK_FALSE(words.holds_phrase("lay down"));
}

TEST_CASE("Leaving out patterns that cannot match changes no claim") {
    for (const char* text : {"Six people were killed in the crash.", "The depot was struck twice by Russia.",
                             "The ferry was carrying 40 people when it sank.", "Nothing happened."}) {
        INFO(text);
        const Story story("Alder Gazette", "2026-03-10", text);
        const CompileResult some = compile_patterns(story.rules(), text::EnglishModel::embedded(), story.documents);
        const ClaimSet claims = extract(story.documents, story.rules(), *some.patterns);
        CHECK(claims.claims.size() == story.claims.claims.size());
        CHECK(some.patterns->graphs.size() < Rules::builtin().patterns->graphs.size());
    }
}
