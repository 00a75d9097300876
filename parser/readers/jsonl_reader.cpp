#include "parser/readers/jsonl_reader.hpp"

#include "parser/readers/json_story.hpp"
#include "parser/readers/json_tree.hpp"
#include "parser/readers/mapped.hpp"
#include "parser/readers/ninjs_reader.hpp"
#include "parser/text/article_header.hpp"
#include "parser/text/article_text.hpp"

#include <algorithm>

namespace gainsay::readers {

using text::MappedText;

namespace {

using Index = JsonTree::Index;
using Kind = JsonTree::Kind;

constexpr std::size_t kMostFaults = 20;  // diagnostics of one file
constexpr std::string_view kBlanks = " \t\r\n";

class JsonLinesReader {
public:
    JsonLinesReader(std::string_view text, SourceId source, StoryCollector& out)
        : text_(text), source_(source), out_(out) {}

    void run() {
        std::size_t at = text_.find_first_not_of(kBlanks);
        while (at != std::string_view::npos) {
            const JsonTree json = JsonTree::parse(text_, static_cast<std::uint32_t>(at));
            read_value(json, json.root(), 0);
            at = json.end();
            if (json.error()) {
                tell_of_fault(*json.error());
                at = next_object_line(at);
            }
            if (at >= text_.size()) break;
            // Values may be parted by blanks alone (JSON lines) or by commas (an array that lost its brackets).
            at = text_.find_first_not_of(" \t\r\n,", at);
        }
    }

private:
    /// Articles lie at most in a list within a story within a list.
    void read_value(const JsonTree& json, Index value, int depth) {
        if (value == JsonTree::kNone || depth > 3) return;
        if (json.is(value, Kind::array)) {
            for (Index item = json[value].first_child; item != JsonTree::kNone; item = json[item].next)
                read_value(json, item, depth + 1);
            return;
        }
        if (!json.is(value, Kind::object)) return;
        const Index articles = json.find(value, "articles");
        if (json.is(articles, Kind::array)) return read_value(json, articles, depth + 1);
        if (json.is(json.find(value, "text"), Kind::string)) return read_article(json, value);
        if (is_ninjs(json, value) || json.find(value, "items") != JsonTree::kNone) {
            read_ninjs(json, value, out_);
            return;
        }
        // Behind a fault the reader may be inside of an article, where objects are anything.
        if (json.error() || broken_ || ++faults_ > kMostFaults) return;
        const SourceRange all = json[value].range;
        out_.tell(Severity::error, "no-article",
                  "an object that is no article: it has neither \"text\" nor a body of ninjs",
                  {all.begin, all.begin + 1},
                  "articles are objects such as {\"title\": \"…\", \"text\": \"…\", \"published\": \"2025-11-14\"}");
    }

    void read_article(const JsonTree& json, Index object) {
        StoryParts parts;
        text::Article& article = parts.article;
        const MappedText body = json.string(json.find(object, "text"));
        std::vector<Diagnostic> diagnostics;
        const text::ArticleHeader header = text::read_header(body.text, 0, source_, diagnostics);
        rebase(diagnostics, body, source_);
        for (Diagnostic& diagnostic : diagnostics) out_.tell(std::move(diagnostic));
        const auto value = [&](SourceRange range) { return one_line(text::slice(body, range.begin, range.end)); };
        const auto member = [&](std::string_view name, SourceRange range) {
            std::string words = first_words(json, object, {name});
            return words.empty() ? value(range).text : words;
        };
        parts.title = first_text(json, object, {"title", "headline"});
        if (parts.title.text.empty()) parts.title = value(header.title);
        article.outlet = member("outlet", header.outlet);
        article.author = member("author", header.author);
        article.url = member("url", header.url);
        article.language = member("language", header.language);
        article.published = first_day(json, object, {"published"}, out_);
        if (!article.published) article.published = header.published;
        article.updated = first_day(json, object, {"updated"}, out_);
        if (!article.updated) article.updated = header.updated;
        article.blocks =
            plain_blocks(text::slice(body, header.body_begin, static_cast<std::uint32_t>(body.text.size())));
        drop_repeated_title(parts);
        out_.add(std::move(parts));
    }

    /// A text that opens with its title as a heading of its own: the one in the text is where readers see it.
    static void drop_repeated_title(StoryParts& parts) {
        std::vector<text::Block>& blocks = parts.article.blocks;
        if (blocks.empty() || parts.title.text.empty()) return;
        if (blocks.front().content.text == parts.title.text) blocks.erase(blocks.begin());
    }

    void tell_of_fault(const JsonError& error) {
        broken_ = true;
        if (++faults_ > kMostFaults) return;
        const auto size = static_cast<std::uint32_t>(text_.size());
        const SourceRange place{std::min(error.offset, size), std::min(error.offset + 1, size)};
        out_.tell(Severity::error, "broken-json", "broken JSON: expected " + error.expected, place,
                  "what was read before the fault counts; mend the file to have the rest");
    }

    /// The next line that opens an object or an array; npos at the end.
    std::size_t next_object_line(std::size_t at) const {
        for (at = text_.find('\n', at); at != std::string_view::npos; at = text_.find('\n', at)) {
            at = text_.find_first_not_of(kBlanks, at);
            if (at == std::string_view::npos || text_[at] == '{' || text_[at] == '[') return at;
        }
        return at;
    }

    std::string_view text_;
    SourceId source_;
    StoryCollector& out_;
    std::size_t faults_ = 0;
    bool broken_ = false;
};

}  // namespace

ReadArticles read_json(const MappedText& file, SourceId source, ArticleId first) {
    StoryCollector out(source, first);
    JsonLinesReader(file.text, source, out).run();
    return out.finish(file);
}

}  // namespace gainsay::readers
