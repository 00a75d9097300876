#include "parser/text/article_lines.hpp"

#include "parser/source/utf8.hpp"
#include "parser/text/article_text.hpp"

#include <algorithm>
#include <cctype>

namespace gainsay::text {
namespace {

constexpr std::uint32_t kWidestWrap = 160;   // bytes: nobody wraps text wider than this
constexpr std::uint32_t kShortestWrap = 40;  // shorter lines are labels, lists or verse

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

/// Length of the blank at the front of `text`, 0 when there is none. No-break spaces and byte order marks count.
std::uint32_t blank_length(std::string_view text) {
    if (text.empty()) return 0;
    if (text[0] == ' ' || (text[0] >= '\t' && text[0] <= '\r')) return 1;
    if (text.starts_with("\xC2\xA0")) return 2;
    if (text.starts_with("\xEF\xBB\xBF") || text.starts_with("\xE2\x80\x8B")) return 3;
    return 0;
}

SourceRange trimmed(std::string_view source, SourceRange range) {
    while (!range.empty()) {
        const std::uint32_t blank = blank_length(source.substr(range.begin, range.size()));
        if (blank == 0) break;
        range.begin += blank;
    }
    while (!range.empty()) {
        std::uint32_t blank = 0;
        for (std::uint32_t n = 1; n <= 3 && n <= range.size() && blank == 0; ++n) {
            if (blank_length(source.substr(range.end - n, n)) == n) blank = n;
        }
        if (blank == 0) break;
        range.end -= blank;
    }
    return range;
}

struct Line {
    SourceRange range;  // trimmed
    LineMark mark = LineMark::plain;
    bool ruler = false;  // "---", "===": parts blocks or underlines a heading
};

bool is_ruler(std::string_view line) {
    if (line.size() < 3 || std::string_view("-=*_").find(line[0]) == std::string_view::npos) return false;
    return std::all_of(line.begin(), line.end(), [&](char c) { return c == line[0] || c == ' '; });
}

/// Length of a list mark ("- ", "* ", "• ", "3. ", "3) ") at the front, 0 when there is none.
std::uint32_t list_mark_length(std::string_view line) {
    if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ")) return 2;
    if (line.starts_with("\xE2\x80\xA2")) return 3;
    std::uint32_t digits = 0;
    while (digits < line.size() && digits < 3 && is_digit(line[digits])) ++digits;
    const bool numbered = digits > 0 && digits + 1 < line.size() && (line[digits] == '.' || line[digits] == ')') &&
                          line[digits + 1] == ' ';
    return numbered ? digits + 2 : 0;
}

Line read_line(std::string_view source, SourceRange range) {
    Line line{trimmed(source, range)};
    const std::string_view text = source.substr(line.range.begin, line.range.size());
    if (is_ruler(text)) {
        line.ruler = true;
        return line;
    }
    std::uint32_t mark = 0;
    while (mark < text.size() && mark < 6 && text[mark] == '#') ++mark;
    if (mark > 0 && mark < text.size() && text[mark] == ' ') {
        line.mark = mark == 1 ? LineMark::title : LineMark::heading;
        while (line.range.size() > mark && source[line.range.end - 1] == '#') --line.range.end;
    } else if (text.starts_with("> ")) {
        mark = 2;
        line.mark = LineMark::quote;
    } else {
        mark = list_mark_length(text);
        if (mark > 0) line.mark = LineMark::list_item;
    }
    line.range.begin += line.mark == LineMark::plain ? 0 : mark;
    line.range = trimmed(source, line.range);
    return line;
}

std::vector<Line> cut_lines(std::string_view source, SourceRange body) {
    std::vector<Line> lines;
    std::uint32_t begin = body.begin;
    while (begin < body.end) {
        auto end = static_cast<std::uint32_t>(std::min<std::size_t>(source.find_first_of("\r\n", begin), body.end));
        lines.push_back(read_line(source, {begin, end}));
        if (end + 1 < body.end && source[end] == '\r' && source[end + 1] == '\n') ++end;
        begin = end + 1;
    }
    return lines;
}

bool ends_sentence(std::string_view line) {
    while (!line.empty()) {
        if (line.ends_with("\xE2\x80\x9D") || line.ends_with("\xE2\x80\x99")) {
            line.remove_suffix(3);
        } else if (line.back() == '"' || line.back() == '\'' || line.back() == ')' || line.back() == ']') {
            line.remove_suffix(1);
        } else {
            break;
        }
    }
    return !line.empty() &&
           (std::string_view(".!?:").find(line.back()) != std::string_view::npos || line.ends_with("\xE2\x80\xA6"));
}

/// Decides for a run of plain lines which of them go on in the next line.
class WrapFinder {
public:
    WrapFinder(std::string_view source, const std::vector<Line>& lines, std::size_t first, std::size_t last)
        : source_(source), lines_(lines), first_(first), last_(last) {}

    bool wrapped() const {
        if (last_ - first_ < 2) return false;
        std::uint32_t width = 0;
        for (std::size_t i = first_; i < last_; ++i) width = std::max(width, lines_[i].range.size());
        if (width > kWidestWrap || width < kShortestWrap) return false;
        std::size_t full = 0;
        std::size_t open = 0;
        for (std::size_t i = first_; i + 1 < last_; ++i) {
            // A line is full when the next line's first word would hardly have fitted.
            full += (lines_[i].range.size() + 1 + first_word(i + 1)) * 8 > width * 7;
            open += !ends_sentence(text(i));
        }
        const std::size_t breaks = last_ - first_ - 1;
        if (breaks == 1) return open == 1 && full == 1 && goes_on(first_);
        return full * 10 >= breaks * 8 && open * 2 >= breaks;
    }
    /// A lone broken line: no end of sentence here and a small letter there.
    bool goes_on(std::size_t i) const {
        return lines_[i].range.size() >= kShortestWrap && !ends_sentence(text(i)) && is_lower(text(i + 1).front());
    }

private:
    std::string_view text(std::size_t i) const { return source_.substr(lines_[i].range.begin, lines_[i].range.size()); }
    std::uint32_t first_word(std::size_t i) const {
        return static_cast<std::uint32_t>(std::min(text(i).find(' '), text(i).size()));
    }
    std::string_view source_;
    const std::vector<Line>& lines_;
    std::size_t first_;
    std::size_t last_;
};

/// Plain lines [first, last) → blocks.
void add_plain_run(std::string_view source, const std::vector<Line>& lines, std::size_t first, std::size_t last,
                   bool blank_before, std::vector<RawBlock>& out) {
    const WrapFinder wrap(source, lines, first, last);
    const bool wrapped = wrap.wrapped();
    for (std::size_t i = first; i < last; ++i) {
        const bool joined = i > first && (wrapped || wrap.goes_on(i - 1));
        if (!joined) out.push_back({LineMark::plain, {}, i == first && blank_before});
        out.back().lines.push_back(lines[i].range);
    }
}

/// Appends a line without Markdown's inline marks: [words](address), **strong**, ![picture](address) left out whole.
void append_inline(MappedTextBuilder& out, std::string_view source, SourceRange line) {
    const std::string_view text = source.substr(0, line.end);
    std::uint32_t pending = line.begin;
    std::uint32_t at = line.begin;
    const auto flush = [&](std::uint32_t next) {
        append_cleaned(out, source, {pending, at});
        at = pending = next;
    };
    std::size_t middle = text.find("](", at);  // the next one at or after `at`: found once, so the scan is linear
    while (at < line.end) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("**") || rest.starts_with("__")) {
            flush(at + 2);
            continue;
        }
        if (middle != std::string_view::npos && middle < at) middle = text.find("](", at);
        const bool picture = rest.starts_with("![");
        if (middle != std::string_view::npos && (picture || rest[0] == '[')) {
            const SourceRange words{at + (picture ? 2 : 1), static_cast<std::uint32_t>(middle)};
            const bool innermost = text.substr(words.begin, words.size()).find('[') == std::string_view::npos;
            const std::size_t close = innermost ? text.find(')', middle) : std::string_view::npos;
            if (innermost && close == std::string_view::npos) {
                middle = std::string_view::npos;
            } else if (innermost) {
                flush(static_cast<std::uint32_t>(close) + 1);
                if (!picture) append_cleaned(out, source, words);
                continue;
            }
        }
        ++at;
    }
    append_cleaned(out, source, {pending, line.end});
}

}  // namespace

std::vector<RawBlock> cut_blocks(std::string_view source, SourceRange body) {
    const std::vector<Line> lines = cut_lines(source, body);
    std::vector<RawBlock> blocks;
    bool blank_before = true;
    for (std::size_t i = 0; i < lines.size();) {
        const Line& line = lines[i];
        if (line.ruler) {
            // A ruler right under one short plain line underlines a heading.
            if (!blank_before && !blocks.empty() && blocks.back().mark == LineMark::plain &&
                blocks.back().lines.size() == 1 && blocks.back().blank_before && source[line.range.begin] != '*' &&
                !ends_sentence(source.substr(blocks.back().lines[0].begin, blocks.back().lines[0].size()))) {
                blocks.back().mark = source[line.range.begin] == '=' ? LineMark::title : LineMark::heading;
            }
            blank_before = true;
            ++i;
        } else if (line.range.empty()) {
            blank_before = true;
            ++i;
        } else if (line.mark == LineMark::quote && !blank_before && !blocks.empty() &&
                   blocks.back().mark == LineMark::quote) {
            blocks.back().lines.push_back(line.range);
            ++i;
        } else if (line.mark != LineMark::plain) {
            blocks.push_back({line.mark, {line.range}, blank_before});
            blank_before = false;
            ++i;
        } else {
            std::size_t last = i;
            while (last < lines.size() && !lines[last].range.empty() && !lines[last].ruler &&
                   lines[last].mark == LineMark::plain) {
                ++last;
            }
            add_plain_run(source, lines, i, last, blank_before, blocks);
            blank_before = false;
            i = last;
        }
    }
    return blocks;
}

MappedText block_text(std::string_view source, const RawBlock& block) {
    MappedTextBuilder out(source);
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        if (i > 0) {
            const SourceRange before = block.lines[i - 1];
            // A word cut at its hyphen goes on without a blank.
            const bool hyphen = before.size() > 1 && source[before.end - 1] == '-' && is_lower(source[before.end - 2]);
            if (!hyphen && !out.empty()) out.append_as(" ", {before.end, block.lines[i].begin});
        }
        append_inline(out, source, block.lines[i]);
    }
    return out.take();
}

namespace {

BlockKind kind_of(LineMark mark) {
    switch (mark) {
    case LineMark::title:
        return BlockKind::headline;
    case LineMark::heading:
        return BlockKind::subhead;
    case LineMark::list_item:
        return BlockKind::list_item;
    case LineMark::quote:
        return BlockKind::quote;
    case LineMark::plain:
        return BlockKind::paragraph;
    }
    return BlockKind::paragraph;
}

}  // namespace

std::vector<Block> read_plain_blocks(std::string_view source, SourceRange body) {
    std::vector<Block> blocks;
    bool titled = false;
    for (const RawBlock& raw : cut_blocks(source, body)) {
        if (raw.lines.empty() || raw.lines.front().empty()) continue;
        Block block{kind_of(raw.mark), block_text(source, raw), cover(raw.lines.front(), raw.lines.back())};
        // One title an article; what is marked as a second one is a heading.
        titled = titled || (!blocks.empty() && blocks.back().kind == BlockKind::headline);
        if (titled && block.kind == BlockKind::headline) block.kind = BlockKind::subhead;
        if (!block.content.text.empty()) blocks.push_back(std::move(block));
    }
    return blocks;
}

}  // namespace gainsay::text
