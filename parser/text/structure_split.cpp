#include "parser/text/structure_split.hpp"

#include "parser/text/article_dateline.hpp"
#include "parser/text/article_text.hpp"
#include "parser/text/structure_cues.hpp"
#include "parser/text/structure_notes.hpp"

#include <algorithm>
#include <iterator>

namespace gainsay::text {
namespace {

constexpr std::size_t kShortestCaption = 6;  ///< words; with fewer the whole is a credit
constexpr std::size_t kLongestSubhead = 9;   ///< words
constexpr std::size_t kNone = std::string_view::npos;

bool is_open(const Block& block) {
    return block.kind == BlockKind::paragraph || block.kind == BlockKind::caption;
}

/// Bytes [cut, end) of the block become a block of their own kind; what is left loses the blanks at its end.
Block cut_back(Block& block, std::size_t cut, BlockKind kind) {
    const auto at = static_cast<std::uint32_t>(cut);
    const auto size = static_cast<std::uint32_t>(block.content.text.size());
    Block back{kind, slice(block.content, at, size), {block.content.source_range(at, at).begin, block.range.end}};
    std::uint32_t end = at;
    while (end > 0 && block.content.text[end - 1] == ' ') --end;
    block.content = slice(block.content, 0, end);
    block.range.end = back.range.begin;
    return back;
}

/// Bytes [0, cut) of the block become a block of their own kind.
Block cut_front(Block& block, std::size_t cut, BlockKind kind) {
    const auto at = static_cast<std::uint32_t>(cut);
    const auto size = static_cast<std::uint32_t>(block.content.text.size());
    Block front{kind, slice(block.content, 0, at), {}};
    front.range = {block.range.begin, block.content.source_range(at, at).begin};
    block.content = slice(block.content, at, size);
    block.range.begin = front.range.end;
    return front;
}

/// A label that stands before the first point of a list: "Story highlights Two ships sank".
std::size_t list_label_length(std::string_view text) {
    for (const std::string_view label : {"Story highlights ", "STORY HIGHLIGHTS ", "Highlights: ", "Key points: "})
        if (text.starts_with(label)) return label.size();
    return 0;
}

void split(Block block, std::vector<Block>& out) {
    if (block.kind == BlockKind::paragraph || block.kind == BlockKind::subhead) {
        const std::size_t note = update_note_length(block.content.text);
        if (note >= block.content.text.size() && note > 0) {
            block.kind = BlockKind::dateline;
        } else if (note > 0) {
            out.push_back(cut_front(block, note, BlockKind::dateline));
            const BlockTraits rest = traits_of(block.content.text);
            if (rest.words.size() <= kLongestSubhead && !rest.ends_full_stop) block.kind = BlockKind::subhead;
        }
    }
    if (!is_open(block)) {
        out.push_back(std::move(block));
        return;
    }
    if (const std::size_t label = list_label_length(block.content.text); label > 0) {
        out.push_back(cut_front(block, label, BlockKind::furniture));
        block.kind = BlockKind::list_item;
        out.push_back(std::move(block));
        return;
    }
    if (const std::size_t label = find_caption_label(block.content.text); label != kNone) {
        out.push_back(cut_front(block, label, BlockKind::furniture));
        block.kind = BlockKind::caption;
    }
    const std::size_t note = find_correction(block.content.text);
    if (note != kNone && note > 0) {
        Block correction = cut_back(block, note, BlockKind::correction);
        out.push_back(std::move(block));
        out.push_back(std::move(correction));
        return;
    }
    const std::size_t credit = find_trailing_credit(block.content.text);
    if (credit == kNone || traits_of(block.content.text.substr(0, credit)).words.size() < kShortestCaption) {
        out.push_back(std::move(block));
        return;
    }
    Block back = cut_back(block, credit, BlockKind::credit);
    block.kind = BlockKind::caption;
    out.push_back(std::move(block));
    out.push_back(std::move(back));
}

}  // namespace

std::vector<Block> split_blocks(std::vector<Block> blocks) {
    std::vector<Block> out;
    out.reserve(blocks.size());
    for (Block& block : blocks) split(std::move(block), out);
    return out;
}

}  // namespace gainsay::text
