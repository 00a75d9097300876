#include "app/missed.hpp"

#include "parser/text/english_model.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace gainsay;
using reports::Missed;

namespace {

/// With patterns whose main words are "rescue" and "sink".
Missed reason(const std::string& text) {
    text::Article article;
    article.id = ArticleId::at(0);
    const SourceRange all{0, static_cast<std::uint32_t>(text.size())};
    article.blocks.push_back({text::BlockKind::paragraph, text::MappedText::verbatim(text, all), all});
    const text::Document document = text::read_document(std::move(article), text::EnglishModel::embedded());
    REQUIRE_FALSE(document.sentences.empty());
    language::RuleSet rules;
    rules.words["go_down"] = {"sink", "keel over"};
    rules.patterns.resize(2);
    rules.patterns[0].pattern.parts = {{language::ast::Word{"Crews"}}, {language::ast::Word{"rescued"}}};
    rules.patterns[1].pattern.parts = {
        {language::ast::Optional{{{language::ast::WordClass{{"go_down", {}}, std::nullopt, {}}}}}}};
    return app::reason_of_miss(document, static_cast<std::uint32_t>(document.sentences.size() - 1),
                               app::PatternVerbs(rules));
}

}  // namespace

TEST_CASE("What asks is a question, whatever stands behind the question mark") {
    CHECK(reason("Did the crew rescue six people?") == Missed::question);
    CHECK(reason("\"Who rescued the six sailors?\"") == Missed::question);
    CHECK(reason("The crew rescued six sailors.") != Missed::question);
}

TEST_CASE("What has no verb is a fragment") {
    CHECK(reason("Six sailors, two boats and one harbour.") == Missed::fragment);
    CHECK(reason("Six sailors were in the boat.") != Missed::fragment);
}

TEST_CASE("What holds only if something else does is conditional, and what may be is a possibility") {
    CHECK(reason("If the wind turns, the crew rescues six sailors.") == Missed::conditional);
    CHECK(reason("The crew rescues nobody unless the two boats return.") == Missed::conditional);
    CHECK(reason("The crew may rescue six sailors.") == Missed::possibility);
    CHECK(reason("The mayor said the crew could rescue six sailors.") == Missed::possibility);
}

TEST_CASE("A pronoun that refers to nothing is told") {
    CHECK(reason("They rescued six sailors.") == Missed::pronoun);
    CHECK(reason("The crew rescued six sailors.") != Missed::pronoun);
}

TEST_CASE("Words that no pattern has are told from words that no pattern fits") {
    CHECK(reason("The crew rescued six sailors.") == Missed::no_fit);
    CHECK(reason("The ferry sank on Monday.") == Missed::no_fit);
    CHECK(reason("The crew painted six boats.") == Missed::no_pattern);
}
