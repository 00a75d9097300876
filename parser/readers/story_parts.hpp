#pragma once
// From the fields of a news item to an article: what the readers of all structured formats have in common.

#include "parser/readers/read_articles.hpp"
#include "parser/text/article.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gainsay::readers {

/// In one line: blanks of all kinds run together to one, what cannot be seen is left out, ends are trimmed.
text::MappedText one_line(const text::MappedText& mapped);

/// The words of a field that may hold HTML or its character references ("AT&amp;T", "<b>Six</b> dead"), in one line.
text::MappedText words_of_html(const text::MappedText& html);

/// A block of the whole of `content`; `content` must not be empty.
text::Block make_block(text::BlockKind kind, text::MappedText content);

/// The paragraphs of a plain text field.
std::vector<text::Block> plain_blocks(const text::MappedText& text);

/// True when a text is mark-up: it has a closing tag, an empty tag of HTML or a character reference.
bool looks_like_markup(std::string_view text);

/// One item as a format gives it.
struct StoryParts {
    text::Article article;   ///< metadata; its blocks are the body's
    text::MappedText title;  ///< in one line; becomes the headline
    text::MappedText byline, dateline;
};

/// Collects the articles of one file: numbers them, puts headline, byline and dateline in front, tells article text
/// from furniture, and drops items that are told twice. All ranges that it is given count bytes of the decoded text;
/// those of the result count bytes of the file.
class StoryCollector {
public:
    StoryCollector(SourceId source, ArticleId first) : source_(source), next_(first.index()) {}

    /// An item without any words is left out and counted.
    void add(StoryParts parts);
    std::size_t size() const { return result_.articles.size(); }
    /// Gives the result; a file that gave no article gets an error, unless it has one already. `file` is the decoded
    /// text with its map into the file.
    ReadArticles finish(const text::MappedText& file);
    void tell(Severity severity, std::string code, std::string message, SourceRange range, std::string hint = {});
    /// What was just told is not told again.
    void tell(Diagnostic diagnostic);

private:
    bool told_before(const text::Article& article);

    SourceId source_;
    std::size_t next_;
    std::set<std::pair<std::string, std::string>> told_;  // link and text
    std::size_t empty_items_ = 0;
    ReadArticles result_;
};

}  // namespace gainsay::readers
