#include "parser/text/document.hpp"
#include "parser/text/segment_chunk.hpp"
#include "parser/text/segment_sentences.hpp"
#include "parser/text/segment_tokens.hpp"

#include "parser/source/utf8.hpp"

#include <algorithm>

namespace gainsay::text {
namespace {

/// A sentence of more tokens is no sentence of news; it is cut, so that later stages may look at pairs of tokens.
constexpr std::size_t kMostTokens = 480;

Chunk read_classes(std::string_view text) {
    Chunk chunk;
    chunk.classes.reserve(text.size());
    chunk.offsets.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode_utf8(text, at);
        const char kind = classify(point.value);
        if (kind != kNothing) {
            chunk.classes += kind;
            chunk.offsets.push_back(static_cast<std::uint32_t>(at));
        }
        at += point.length;
    }
    chunk.offsets.push_back(static_cast<std::uint32_t>(text.size()));
    return chunk;
}

Token make_token(const MappedText& content, const Chunk& chunk, TokenRange range) {
    const std::uint32_t begin = chunk.offsets[range.begin], end = chunk.offsets[range.end];
    Token token;
    token.range = content.source_range(begin, end);
    token.text = normalise(std::string_view(content.text).substr(begin, end - begin));
    token.lower = lower_case(token.text);
    token.space_before = range.begin == 0 || chunk.classes[range.begin - 1] == kSpace;
    return token;
}

void add_sentences(Document& document, std::uint32_t block_index, std::size_t begin, std::size_t end,
                   const Chunk& chunk) {
    const Block& block = document.article.blocks[block_index];
    const std::vector<TokenRange> tokens = find_tokens(chunk.classes, begin, end);
    for (std::size_t first = 0; first < tokens.size(); first += kMostTokens) {
        Sentence& sentence = document.sentences.emplace_back();
        sentence.block = block_index;
        sentence.kind = block.kind;
        for (std::size_t i = first; i < std::min(tokens.size(), first + kMostTokens); ++i)
            sentence.tokens.push_back(make_token(block.content, chunk, tokens[i]));
        sentence.range = cover(sentence.tokens.front().range, sentence.tokens.back().range);
    }
}

}  // namespace

void segment(Document& document) {
    SentenceFinder finder;
    document.sentences.clear();
    for (std::uint32_t index = 0; index < document.article.blocks.size(); ++index) {
        const Block& block = document.article.blocks[index];
        if (!carries_claims(block.kind)) continue;
        const Chunk chunk = read_classes(block.content.text);
        std::size_t begin = 0;
        std::vector<std::size_t> ends = finder.boundaries(chunk.classes);
        ends.push_back(chunk.classes.size());
        for (const std::size_t end : ends) {
            add_sentences(document, index, begin, end, chunk);
            begin = end;
        }
    }
}

}  // namespace gainsay::text
