#pragma once
// The sentences of an example as articles whose bytes lie in the rule file, so that messages can point at single words.

#include "parser/language/ast.hpp"
#include "parser/source/source_text.hpp"
#include "parser/text/article.hpp"

namespace gainsay::app {

text::Article article_of(const language::ast::ExampleSentence& sentence, const SourceMap& sources, SourceId source,
                         ArticleId id);

}  // namespace gainsay::app
