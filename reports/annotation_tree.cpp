#include "reports/annotation_tree.hpp"

#include "parser/source/calendar.hpp"
#include "reports/annotation_values.hpp"
#include "reports/text_layout.hpp"

#include <algorithm>
#include <ostream>
#include <utility>
#include <vector>

namespace gainsay::reports {
namespace {

constexpr std::size_t kFurnitureWidth = 72;  ///< columns of the words of a block that is not read
constexpr std::size_t kDeepest = 40;         ///< levels that are indented; deeper ones stand below each other

using Layers = std::set<std::string, std::less<>>;

/// "[812..871]", half open, in bytes.
std::string place(SourceRange range) {
    return '[' + std::to_string(range.begin) + ".." + std::to_string(range.end) + ']';
}

/// The words of a run of tokens, blanks where the text has them.
std::string words_of(const text::Sentence& sentence, std::uint32_t first, std::uint32_t last) {
    std::string words;
    for (std::uint32_t t = first; t < last && t < sentence.tokens.size(); ++t) {
        if (t > first && sentence.tokens[t].space_before) words += ' ';
        words += sentence.tokens[t].text;
    }
    return one_line(words);
}

/// What was found in one sentence, for its tree and the lines below it.
struct Notes {
    std::vector<std::pair<std::uint32_t, std::string>> marks;  ///< token and what it heads, by token
    std::vector<std::string> lines;
};

/// The token of the span whose head lies outside it.
std::uint32_t head_of(const text::Sentence& sentence, const text::TokenSpan& span) {
    for (std::uint32_t t = span.first; t < span.last; ++t) {
        const std::uint32_t head = sentence.tokens[t].head;
        if (head < span.first || head >= span.last) return t;
    }
    return span.first;
}

class NoteTaker {
public:
    NoteTaker(const text::Document& document, const Layers& layers)
        : document_(document), notes_(document.sentences.size()) {
        if (layers.contains("quantities")) take_quantities();
        if (layers.contains("times")) take_times();
        if (layers.contains("entities")) take_entities();
        if (layers.contains("quotes")) take_quotes();
        for (Notes& notes : notes_)
            std::stable_sort(notes.marks.begin(), notes.marks.end(),
                             [](const auto& a, const auto& b) { return a.first < b.first; });
    }
    const Notes& operator[](std::size_t sentence) const { return notes_[sentence]; }

private:
    std::string words(const text::TokenSpan& span) const {
        return '"' + words_of(document_.sentences[span.sentence], span.first, span.last) + '"';
    }
    void add(const text::TokenSpan& span, std::uint32_t token, const std::string& name, const std::string& value) {
        Notes& notes = notes_[span.sentence];
        notes.marks.emplace_back(token, name + ' ' + value);
        notes.lines.push_back(pad(name, 9) + words(span) + " = " + value);
    }
    void take_quantities();
    void take_times();
    void take_entities();
    void take_quotes();

    const text::Document& document_;
    std::vector<Notes> notes_;
};

void NoteTaker::take_quantities() {
    for (const text::Quantity& quantity : document_.quantities) {
        if (!is_run(document_, quantity.tokens)) continue;
        std::string value = in_words(quantity.interval);
        if (!quantity.unit.empty()) value += ' ' + one_line(quantity.unit);
        value += std::string(" (") + name_of(quantity.kind);
        if (quantity.whole) value += ", of " + quantity.whole->to_string();
        if (quantity.additional) value += ", more";
        add(quantity.tokens, quantity.head, "quantity", value + ')');
    }
}

void NoteTaker::take_times() {
    for (const text::TimeExpression& time : document_.times) {
        if (!is_run(document_, time.tokens)) continue;
        std::string value;
        if (time.seconds) value = std::to_string(*time.seconds) + " seconds";
        if (!time.seconds || time.interval.earliest || time.interval.latest)
            value += (value.empty() ? "" : ", ") + in_words(iso_sides(time, time.interval));
        value += std::string(" (") + name_of(time.kind) + ')';
        add(time.tokens, head_of(document_.sentences[time.tokens.sentence], time.tokens), "time", value);
    }
}

void NoteTaker::take_entities() {
    for (const text::Mention& mention : document_.mentions) {
        if (!is_run(document_, mention.tokens) || !mention.entity.valid() ||
            mention.entity.index() >= document_.entities.size())
            continue;
        const text::Entity& entity = document_.entities[mention.entity.index()];
        const std::string sure = mention.certain ? "" : ", likely";
        add(mention.tokens, mention.head, "entity",
            one_line(entity.name) + " (" + text::name(entity.kind) + sure + ')');
    }
}

void NoteTaker::take_quotes() {
    for (std::size_t f = 1; f < document_.frames.size(); ++f) {
        const text::SpeechFrame& frame = document_.frames[f];
        if (frame.sentence >= notes_.size()) continue;
        std::string line = pad("speech", 9) + one_line(speaker_of(document_, frame)) + ' ' + text::name(frame.act);
        if (frame.direct) line += ", in quotation marks";
        if (frame.parent != 0) line += ", told by another speaker";
        if (frame.uttered) line += ", " + in_words(iso_sides(*frame.uttered));
        for (const text::TokenSpan& part : frame.content) {
            if (!is_run(document_, part)) continue;
            const std::vector<text::Token>& tokens = document_.sentences[part.sentence].tokens;
            line += ' ' + place(cover(tokens[part.first].range, tokens[part.last - 1].range));
        }
        notes_[frame.sentence].lines.push_back(std::move(line));
    }
}

std::string token_line(const text::Token& token) {
    std::string line = one_line(token.text) + "  " + token.relation;
    if (!token.subtype.empty()) line += ':' + token.subtype;
    line += "  " + std::string(text::name(token.upos));
    if (!token.xpos.empty()) line += '/' + token.xpos;
    if (!token.entity_tag.empty() && token.entity_tag != "O") line += ' ' + token.entity_tag;
    if (token.lemma != token.lower && token.lemma != token.text) line += "  = " + one_line(token.lemma);
    return line;
}

/// Depth-first with a stack of our own, so that a chain of thousands of words is no danger.
void write_tree(std::ostream& out, const text::Sentence& sentence, const Notes& notes) {
    std::vector<std::vector<std::uint32_t>> children(sentence.tokens.size());
    std::vector<std::pair<std::uint32_t, std::size_t>> open;
    for (std::uint32_t t = static_cast<std::uint32_t>(sentence.tokens.size()); t-- > 0;) {
        const std::uint32_t head = sentence.tokens[t].head;
        if (head < children.size())
            children[head].push_back(t);  // last first, as the stack wants them
        else
            open.emplace_back(t, 0);
    }
    while (!open.empty()) {
        const auto [token, depth] = open.back();
        open.pop_back();
        out << std::string(4 + 2 * std::min(depth, kDeepest), ' ') << token_line(sentence.tokens[token]);
        auto mark = std::lower_bound(notes.marks.begin(), notes.marks.end(), token,
                                     [](const auto& entry, std::uint32_t t) { return entry.first < t; });
        for (; mark != notes.marks.end() && mark->first == token; ++mark) out << "  <" << mark->second << '>';
        out << '\n';
        for (const std::uint32_t child : children[token]) open.emplace_back(child, depth + 1);
    }
}

void write_head(std::ostream& out, const std::string& id, const std::string& path, const text::Article& article) {
    out << "== " << id;
    if (!path.empty()) out << "  " << one_line(path);
    out << '\n';
    for (const auto& [name, value] : {std::pair{"title", &article.title},
                                      {"outlet", &article.outlet},
                                      {"author", &article.author},
                                      {"url", &article.url}})
        if (!value->empty()) out << name << ": " << one_line(*value) << '\n';
    if (article.published) out << "published: " << to_iso(*article.published) << '\n';
    if (article.updated) out << "updated: " << to_iso(*article.updated) << '\n';
}

void write_block_heading(std::ostream& out, const text::Block& block) {
    out << "\n-- " << spaced(text::name(block.kind)) << ' ' << place(block.range);
    if (!text::carries_claims(block.kind))
        out << ", not read: " << shorten(one_line(block.content.text), kFurnitureWidth);
    out << '\n';
}

}  // namespace

void write_annotation_tree(std::ostream& out, const std::string& id, const std::string& path,
                           const text::Document& document, const Layers& layers) {
    const NoteTaker notes(document, layers);
    write_head(out, id, path, document.article);
    std::size_t s = 0;
    for (std::size_t b = 0; b < document.article.blocks.size(); ++b) {
        if (layers.contains("blocks")) write_block_heading(out, document.article.blocks[b]);
        for (; s < document.sentences.size() && document.sentences[s].block == b; ++s) {
            const text::Sentence& sentence = document.sentences[s];
            out << "\n  " << place(sentence.range) << ' '
                << words_of(sentence, 0, static_cast<std::uint32_t>(sentence.tokens.size())) << '\n';
            if (layers.contains("parses")) write_tree(out, sentence, notes[s]);
            for (const std::string& line : notes[s].lines) out << "    " << line << '\n';
        }
    }
    out << '\n';
}

}  // namespace gainsay::reports
