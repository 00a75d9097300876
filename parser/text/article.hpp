#pragma once
// An article as read from a file: metadata and blocks of text, each with its way back to the bytes on disk.

#include "parser/source/calendar.hpp"
#include "parser/source/diagnostic.hpp"
#include "parser/source/ids.hpp"
#include "parser/source/source_text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::text {

/// Text taken out of a source, perhaps decoded on the way (entities, joined lines). Knows for every byte of `text` the
/// bytes of the source that it came from.
struct MappedText {
    /// text[text_begin, next segment) came from source bytes that start at source_begin. With `verbatim` byte n of the
    /// segment is byte n of the source; otherwise the whole segment stands for [source_begin, source_end).
    struct Segment {
        std::uint32_t text_begin = 0;
        std::uint32_t source_begin = 0;
        std::uint32_t source_end = 0;
        bool verbatim = true;
        friend bool operator==(const Segment&, const Segment&) = default;
    };
    std::string text;
    std::vector<Segment> segments;  ///< ordered by text_begin; the first has text_begin 0 unless `text` is empty

    /// A piece of the source as it stands.
    static MappedText verbatim(std::string_view source, SourceRange range);
    /// Source bytes of text[begin, end), half-open; require: begin <= end <= text.size().
    SourceRange source_range(std::uint32_t begin, std::uint32_t end) const;
};

enum class BlockKind {
    headline,  ///< the article's own title (a title found only in metadata has no block)
    subhead,   ///< a headline between paragraphs
    paragraph,
    list_item,
    quote,       ///< a block quotation
    pull_quote,  ///< words of the article shown again
    caption,     ///< below a picture; states facts of its own
    // --- from here on: page furniture, carries no claims ---
    dateline,
    byline,
    credit,            ///< photo or source credit
    related_headline,  ///< the title of another article
    newsletter,
    counter,     ///< "25", "2 min read", "0 out of 25,000"
    author_box,  ///< who the reporter is
    furniture,   ///< "Share:", "Also read", menus
    correction,  ///< a note of the newsroom on an earlier version; what it quotes is no longer claimed
};

/// True for the kinds that carry the article's own claims.
constexpr bool carries_claims(BlockKind kind) {
    return kind < BlockKind::dateline;
}
const char* name(BlockKind kind);

struct Block {
    BlockKind kind = BlockKind::paragraph;
    MappedText content;
    SourceRange range;  ///< all source bytes of the block
};

struct Article {
    ArticleId id;
    SourceId source;
    std::string title, outlet, author, url, language;
    std::optional<Day> published, updated;
    /// Seconds after midnight of `published`, on the article's own clock.
    std::optional<std::int32_t> published_clock;
    std::vector<Block> blocks;  ///< in reading order
    std::string charset;        ///< of the file's bytes as WHATWG names it; empty: UTF-8
};

struct ReadResult {
    std::optional<Article> article;  ///< none when the file holds no article at all (empty, binary)
    std::vector<Diagnostic> diagnostics;
};

/// Reads plain text or Markdown, with or without header lines (`Title:`, `Outlet:`, `Published:`, `Updated:`,
/// `Author:`, `URL:`, `Language:`, then a blank line). Never throws on content; a file that is no text gives a
/// diagnostic and no article. Broken UTF-8 gives a warning; the broken bytes become U+FFFD in the mapped text.
ReadResult read_article(const SourceMap& sources, SourceId source, ArticleId id);

}  // namespace gainsay::text
