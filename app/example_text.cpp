#include "app/example_text.hpp"

namespace gainsay::app {
namespace {

/// The content of a string of a rule file; a backslash is no part of what it says.
text::MappedText unescaped(const SourceMap& sources, SourceId source, SourceRange range) {
    const std::string_view bytes = sources[source].bytes();
    text::MappedText out;
    std::uint32_t run = range.begin;
    const auto flush = [&](std::uint32_t end) {
        if (end == run) return;
        out.segments.push_back({static_cast<std::uint32_t>(out.text.size()), run, end, true});
        out.text += bytes.substr(run, end - run);
    };
    for (std::uint32_t at = range.begin; at < range.end; ++at) {
        if (bytes[at] != '\\') continue;
        flush(at);
        run = ++at;  // the escaped byte belongs to the text
    }
    flush(range.end);
    return out;
}

}  // namespace

text::Article article_of(const language::ast::ExampleSentence& sentence, const SourceMap& sources, SourceId source,
                         ArticleId id) {
    text::Article article;
    article.id = id;
    article.source = source;
    article.published = sentence.published;
    if (sentence.outlet) article.outlet = sentence.outlet->text;
    text::Block block;
    block.content = unescaped(sources, source, sentence.sentence.range);
    block.range = sentence.sentence.range;
    if (!block.content.text.empty()) article.blocks.push_back(std::move(block));
    return article;
}

}  // namespace gainsay::app
