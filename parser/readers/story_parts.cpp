#include "parser/readers/story_parts.hpp"

#include "parser/readers/html_reader.hpp"
#include "parser/readers/mapped.hpp"
#include "parser/text/article_lines.hpp"
#include "parser/text/article_text.hpp"
#include "parser/text/structure.hpp"

#include <algorithm>

namespace gainsay::readers {

using text::Block;
using text::BlockKind;
using text::MappedText;
using text::MappedTextBuilder;

namespace {

std::uint32_t length(const MappedText& mapped) {
    return static_cast<std::uint32_t>(mapped.text.size());
}

/// Runs of blanks become one; require: no blanks but ' '.
MappedText collapse(const MappedText& mapped) {
    MappedTextBuilder out(mapped.text);
    const std::string_view words = mapped.text;
    for (std::size_t at = words.find_first_not_of(' '); at != std::string_view::npos;) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        const std::size_t next = words.find_first_not_of(' ', end);
        out.append({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
        if (next == end + 1) {
            out.append({static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(next)});
        } else if (next != std::string_view::npos) {
            out.append_as(" ", {static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(next)});
        }
        at = next;
    }
    return text::compose(mapped, out.take());
}

}  // namespace

MappedText one_line(const MappedText& mapped) {
    MappedTextBuilder cleaned(mapped.text);
    text::append_cleaned(cleaned, mapped.text, {0, length(mapped)});
    return collapse(text::compose(mapped, cleaned.take()));
}

MappedText words_of_html(const MappedText& html) {
    if (!looks_like_markup(html.text)) return one_line(html);
    MappedText out;
    for (const Block& block : html_blocks(html)) {
        if (!out.text.empty()) {
            // The blank stands for the mark-up between the two.
            const std::uint32_t from = out.source_range(length(out), length(out)).begin;
            const std::uint32_t to = block.content.source_range(0, 0).begin;
            out.segments.push_back({length(out), from, std::max(from, to), false});
            out.text += ' ';
        }
        append(out, block.content);
    }
    return one_line(out);
}

Block make_block(BlockKind kind, MappedText content) {
    const SourceRange range = content.source_range(0, length(content));
    return {kind, std::move(content), range};
}

std::vector<Block> plain_blocks(const MappedText& mapped) {
    std::vector<Block> blocks = text::read_plain_blocks(mapped.text, {0, length(mapped)});
    for (Block& block : blocks) {
        block.content = text::compose(mapped, block.content);
        block.range = source_of(mapped, block.range);
    }
    return blocks;
}

bool looks_like_markup(std::string_view text) {
    for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos;
         at = text.find_first_of("<&", at + 1)) {
        const std::string_view rest = text.substr(at, 40);
        if (rest[0] == '&') {
            const std::size_t stop = rest.find_first_of("; <&\n", 1);
            if (stop != std::string_view::npos && stop > 1 && rest[stop] == ';') return true;
            continue;
        }
        const char next = rest.size() > 1 ? rest[1] : ' ';
        const bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
        if (letter || next == '/' || next == '!') return true;
    }
    return false;
}

void StoryCollector::tell(Severity severity, std::string code, std::string message, SourceRange range,
                          std::string hint) {
    Diagnostic out;
    out.code = std::move(code);
    out.severity = severity;
    out.message = std::move(message);
    out.source = source_;
    out.range = range;
    out.hint = std::move(hint);
    tell(std::move(out));
}

void StoryCollector::tell(Diagnostic diagnostic) {
    std::vector<Diagnostic>& told = result_.diagnostics;
    if (told.empty() || !(told.back() == diagnostic)) told.push_back(std::move(diagnostic));
}

bool StoryCollector::told_before(const text::Article& article) {
    std::string words;
    for (const Block& block : article.blocks) words += block.content.text + '\n';
    return !told_.emplace(article.url, std::move(words)).second;
}

void StoryCollector::add(StoryParts parts) {
    text::Article& article = parts.article;
    std::vector<Block> front;
    if (!parts.title.text.empty()) {
        article.title = parts.title.text;
        front.push_back(make_block(BlockKind::headline, std::move(parts.title)));
    }
    const bool titled = !front.empty();
    if (!parts.byline.text.empty()) {
        if (article.author.empty()) article.author = parts.byline.text;
        front.push_back(make_block(BlockKind::byline, std::move(parts.byline)));
    }
    if (!parts.dateline.text.empty()) front.push_back(make_block(BlockKind::dateline, std::move(parts.dateline)));
    std::erase_if(article.blocks, [](const Block& block) { return block.content.text.empty(); });
    const text::FoundDates dates = text::split_datelines(article.blocks);
    if (!article.published) article.published = dates.published;
    if (!article.updated) article.updated = dates.updated;
    article.blocks.insert(article.blocks.begin(), std::make_move_iterator(front.begin()),
                          std::make_move_iterator(front.end()));
    if (article.blocks.empty()) {
        ++empty_items_;
        return;
    }
    text::classify_blocks(article.blocks, {article.title, article.author, titled});
    if (told_before(article)) return;
    article.id = ArticleId::at(next_++);
    article.source = source_;
    result_.articles.push_back(std::move(article));
}

ReadArticles StoryCollector::finish(const MappedText& file) {
    if (result_.articles.empty() && !has_errors(result_.diagnostics)) {
        tell(Severity::error, "empty-file",
             empty_items_ > 0 ? "empty: no item of the file holds any text" : "empty: the file holds no item", {});
    }
    for (text::Article& article : result_.articles) rebase(article, file);
    rebase(result_.diagnostics, file, source_);
    return std::move(result_);
}

}  // namespace gainsay::readers
