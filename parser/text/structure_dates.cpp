#include "parser/text/article_dateline.hpp"
#include "parser/text/article_text.hpp"
#include "parser/text/structure.hpp"

#include <iterator>

namespace gainsay::text {
namespace {

constexpr std::size_t kFrontBlocks = 12;      // a dateline stands near the top
constexpr std::uint32_t kShortestStory = 20;  // bytes that must follow a dateline

/// Cuts [0, length) of blocks[at] off into a dateline block of its own.
void cut_front(std::vector<Block>& blocks, std::size_t at, std::uint32_t length) {
    const MappedText whole = std::move(blocks[at].content);
    const auto size = static_cast<std::uint32_t>(whole.text.size());
    Block front{BlockKind::dateline, slice(whole, 0, length), {}};
    front.range = {blocks[at].range.begin, whole.source_range(length, length).begin};
    blocks[at].content = slice(whole, length, size);
    blocks[at].range.begin = front.range.end;
    blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(at), std::move(front));
}

void keep(const Dateline& line, FoundDates& dates) {
    if (!dates.published) dates.published = line.published;
    if (!dates.updated) dates.updated = line.updated;
}

}  // namespace

FoundDates split_datelines(std::vector<Block>& blocks) {
    FoundDates dates;
    bool story_begun = false;
    for (std::size_t i = 0; i < blocks.size() && i < kFrontBlocks && !story_begun; ++i) {
        if (blocks[i].kind != BlockKind::paragraph) continue;
        const std::string& text = blocks[i].content.text;
        if (const Dateline line = read_date_line(text); line.length > 0) {
            blocks[i].kind = BlockKind::dateline;
            keep(line, dates);
            continue;
        }
        Dateline front = find_leading_date(text);
        const bool sentence = text.find_first_of(".!?", text.size() > 4 ? text.size() - 4 : 0) != std::string::npos;
        if (front.length == 0 && sentence) front = find_dateline(text);
        story_begun = front.length > 0 || (sentence && text.size() > 200);
        if (front.length == 0 || text.size() < front.length + kShortestStory) continue;
        keep(front, dates);
        cut_front(blocks, i, front.length);
        ++i;
    }
    return dates;
}

}  // namespace gainsay::text
