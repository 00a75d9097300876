#include "app/rule_service/tokens.hpp"

#include "app/rule_service/item_reader.hpp"
#include "parser/language/items.hpp"
#include "parser/language/parse.hpp"
#include "parser/language/words.hpp"

#include <algorithm>

namespace gainsay::app::rule_service {
namespace {

using Shape = RawToken::Shape;

class Tokenizer {
public:
    explicit Tokenizer(std::string_view text) : text_(text.substr(0, language::kMaxRuleFileBytes)) {}

    TokenizedFile run() {
        const std::vector<language::ItemSpan> spans = language::split_items(text_);
        std::uint32_t at = text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        for (const language::ItemSpan& span : spans) {
            comments(at, span.range.begin);
            item(span);
            at = span.range.end;
        }
        comments(at, static_cast<std::uint32_t>(text_.size()));
        return std::move(file_);
    }

private:
    std::uint32_t index() const { return static_cast<std::uint32_t>(file_.items.empty() ? 0 : file_.items.size() - 1); }
    void add(SourceRange range, TokenRole role, bool declares = false) {
        if (!range.empty()) file_.tokens.push_back({range, role, declares, index()});
    }

    void comments(std::uint32_t at, std::uint32_t end) {
        while (const auto token = next_token(text_, at, end, false)) {
            add(token->range, token->shape == Shape::comment ? TokenRole::comment : TokenRole::unknown);
            at = token->range.end;
        }
    }

    void item(const language::ItemSpan& span) {
        const auto keyword = next_token(text_, span.range.begin, span.range.end, false);
        if (!keyword) return;
        const std::string_view word = text_.substr(keyword->range.begin, keyword->range.size());
        file_.items.push_back({span.range, span.known ? word : std::string_view()});
        add(keyword->range, span.known ? TokenRole::keyword : TokenRole::unknown);
        const bool bare = has_bare_words(word);
        ItemReader reader(text_, span.known ? word : std::string_view());
        auto token = next_token(text_, keyword->range.end, span.range.end, bare);
        while (token) {
            const auto next = next_token(text_, token->range.end, span.range.end, bare);
            one(*token, reader.read(*token, next));
            token = next;
        }
    }

    void one(const RawToken& token, const ItemReader::Read& read) {
        if (token.shape != Shape::text || read.form == TextForm::plain)
            return add(token.range, read.role, read.declares);
        const SourceRange inside{token.range.begin + 1, token.range.end - (token.closed ? 1u : 0u)};
        if (read.form == TextForm::phrase) return add(inside, read.role, read.declares);
        add({token.range.begin, inside.begin}, TokenRole::text);
        read_inside(text_, inside, read.form, index(), file_.tokens);
        add({inside.end, token.range.end}, TokenRole::text);
    }

    std::string_view text_;
    TokenizedFile file_;
};

bool belongs_to_word(char c) {
    return language::is_name_char(c) || static_cast<unsigned char>(c) >= 0x80;
}

SourceRange word_around(std::string_view text, std::uint32_t at) {
    SourceRange word{at, at};
    while (word.begin > 0 && belongs_to_word(text[word.begin - 1])) --word.begin;
    while (word.end < text.size() && belongs_to_word(text[word.end])) ++word.end;
    return word;
}

/// What is expected before the word at `word_begin` of an item that begins at `item_begin`.
Expect expected_in_item(std::string_view text, std::uint32_t item_begin, std::uint32_t word_begin) {
    const auto keyword = next_token(text, item_begin, word_begin, false);
    if (!keyword) return Expect::nothing;
    const std::string_view word = text.substr(keyword->range.begin, keyword->range.size());
    const bool bare = has_bare_words(word);
    ItemReader reader(text, word);
    auto token = next_token(text, keyword->range.end, word_begin, bare);
    while (token) {
        if (token->shape == Shape::comment && text.find('\n', token->range.begin) >= word_begin) return Expect::nothing;
        if (token->shape == Shape::text && !token->closed && token->range.end == word_begin) {
            const TextForm form = reader.text_form();
            return form == TextForm::plain ? Expect::nothing
                                           : expects_inside(text, {token->range.begin + 1, word_begin}, form);
        }
        const auto next = next_token(text, token->range.end, static_cast<std::uint32_t>(text.size()), bare);
        reader.read(*token, next);
        token = next_token(text, token->range.end, word_begin, bare);
    }
    return reader.expects();
}

}  // namespace

TokenizedFile tokenize(std::string_view text) {
    return Tokenizer(text).run();
}

Expected expected_at(std::string_view text, std::uint32_t at) {
    text = text.substr(0, language::kMaxRuleFileBytes);
    at = std::min(at, static_cast<std::uint32_t>(text.size()));
    Expected out;
    out.word = word_around(text, at);
    const auto before = text.substr(0, out.word.begin);
    const std::size_t line = before.rfind('\n') + 1;  // npos + 1 == 0
    const std::vector<language::ItemSpan> spans = language::split_items(text);
    if (line == out.word.begin) {
        out.what = Expect::item_keyword;
        return out;
    }
    for (std::size_t i = 0; i < spans.size() && spans[i].range.begin < out.word.begin; ++i)
        out.item = static_cast<std::uint32_t>(i);
    if (out.item == UINT32_MAX || !spans[out.item].known) return out;
    out.what = expected_in_item(text, spans[out.item].range.begin, out.word.begin);
    return out;
}

}  // namespace gainsay::app::rule_service
