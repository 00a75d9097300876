// Tested by time_entries_test.cpp.
#include "parser/text/time_entries.hpp"

#include "parser/text/document.hpp"
#include "parser/text/time_shape.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

namespace gainsay::text {
namespace {

constexpr std::size_t kLongestLine = 40;     ///< bytes of a line that is a day
constexpr std::size_t kLongestEntry = 1200;  ///< bytes; longer blocks are the story going on
constexpr std::size_t kLeastDays = 2;        ///< lines that make a timeline

bool letter_or_digit(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/// The words and signs of a line as a sentence without tags.
Sentence words_of(std::string_view line) {
    Sentence sentence;
    bool blank = false;
    for (std::size_t at = 0; at < line.size();) {
        if (line[at] == ' ' || line[at] == '\t') {
            blank = true;
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        while (letter_or_digit(line[at]) && end < line.size() && letter_or_digit(line[end])) ++end;
        Token token;
        token.text = std::string(line.substr(at, end - at));
        token.lower = token.text;
        for (char& c : token.lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        token.lemma = token.lower;
        token.space_before = blank;
        token.range = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
        sentence.tokens.push_back(std::move(token));
        blank = false;
        at = end;
    }
    return sentence;
}

bool same_section(BlockKind a, BlockKind b) {
    return a == b || b == BlockKind::caption;
}

}  // namespace

std::optional<TimeInterval> day_of_line(std::string_view line, const values::TimeContext& context) {
    while (!line.empty() && (line.back() == ':' || line.back() == '.' || line.back() == ' ')) line.remove_suffix(1);
    if (line.empty() || line.size() > kLongestLine) return std::nullopt;
    const Sentence sentence = words_of(line);
    const values::PieceRow row(sentence);
    const auto shapes = values::read_time_shapes({row, std::nullopt, {}});
    if (shapes.size() != 1) return std::nullopt;
    const values::TimeShape& shape = shapes.front();
    const bool whole = shape.span.first == 0 && shape.span.last == row.size();
    const bool day = (shape.from.month && shape.from.day) || (shape.from.weekday && !shape.from.day);
    const bool plain = shape.form == values::TimeShape::Form::moment && !shape.to && !shape.from.clock &&
                       !shape.from.order_open && shape.from.offset.empty() &&
                       shape.from.part == values::PartOfDay::none;
    if (!whole || !day || !plain) return std::nullopt;
    const TimeInterval days = values::anchor(shape.from, context).interval.in_days();
    if (!days.bounded() || days.earliest != days.latest) return std::nullopt;
    return days;
}

void find_entry_days(Document& document) {
    const std::vector<Block>& blocks = document.article.blocks;
    values::TimeContext context;
    context.published = document.article.published;
    context.tense = values::Tense::past;
    std::vector<std::optional<TimeInterval>> headings(blocks.size()), entries(blocks.size());
    std::size_t found = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        headings[i] = day_of_line(blocks[i].content.text, context);
        found += headings[i] ? 1 : 0;
    }
    if (found < kLeastDays) return;
    std::optional<TimeInterval> day;
    BlockKind kind = BlockKind::paragraph;  // of the section's first entry
    bool first = true;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (headings[i]) {
            day = headings[i];
            first = true;
            continue;
        }
        if (!day || !carries_claims(blocks[i].kind)) continue;
        if (first) kind = blocks[i].kind;
        first = false;
        if (!same_section(kind, blocks[i].kind) || blocks[i].content.text.size() > kLongestEntry) day.reset();
        entries[i] = day;
    }
    for (Sentence& sentence : document.sentences)
        if (sentence.block < entries.size()) sentence.entry_day = entries[sentence.block];
}

}  // namespace gainsay::text
