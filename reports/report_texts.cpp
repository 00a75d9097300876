#include "reports/report_texts.hpp"

#include <algorithm>

namespace gainsay::reports {
namespace {

/// Sentences where the extractor expects claims, by the same signs as its coverage counts.
std::vector<bool> checkable_sentences(const text::Document& document) {
    std::vector<bool> out(document.sentences.size(), false);
    for (const text::Quantity& q : document.quantities)
        if (q.tokens.sentence < out.size()) out[q.tokens.sentence] = true;
    for (const text::TimeExpression& t : document.times)
        if (t.tokens.sentence < out.size()) out[t.tokens.sentence] = true;
    for (std::size_t s = 0; s < std::min(out.size(), document.frame_of.size()); ++s) {
        const auto& frames = document.frame_of[s];
        if (std::any_of(frames.begin(), frames.end(), [](std::uint32_t f) { return f != 0; })) out[s] = true;
    }
    return out;
}

std::vector<ReportParagraph> article_text(const text::Document& document, const std::vector<bool>& with_claims) {
    std::vector<ReportParagraph> out;
    for (const text::Block& block : document.article.blocks)
        out.push_back({block.kind, block.content, block.range, {}});
    const std::vector<bool> checkable = checkable_sentences(document);
    for (std::size_t s = 0; s < document.sentences.size(); ++s) {
        const text::Sentence& sentence = document.sentences[s];
        if (sentence.block >= out.size()) continue;
        out[sentence.block].sentences.push_back({sentence.range, with_claims[s], with_claims[s] || checkable[s]});
    }
    return out;
}

/// Where the text of segment `index` ends.
std::uint32_t text_end(const text::MappedText& content, std::size_t index) {
    return index + 1 < content.segments.size() ? content.segments[index + 1].text_begin
                                               : static_cast<std::uint32_t>(content.text.size());
}

bool continues_character(const std::string& text, std::uint32_t at) {
    return at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

}  // namespace

std::vector<std::vector<ReportParagraph>> article_texts(std::span<const text::Document> documents,
                                                        const claims::ClaimSet& claims) {
    std::vector<std::vector<bool>> with_claims;
    for (const text::Document& document : documents) with_claims.emplace_back(document.sentences.size(), false);
    for (const claims::Claim& claim : claims.claims)
        if (claim.article.index() < with_claims.size() && claim.sentence < with_claims[claim.article.index()].size())
            with_claims[claim.article.index()][claim.sentence] = true;
    std::vector<std::vector<ReportParagraph>> out;
    for (std::size_t i = 0; i < documents.size(); ++i) out.push_back(article_text(documents[i], with_claims[i]));
    return out;
}

TextRange text_range(const text::MappedText& content, SourceRange range) {
    if (range.empty()) return {};
    const auto& segments = content.segments;
    const auto first = std::partition_point(segments.begin(), segments.end(),
                                            [&](const auto& s) { return s.source_end <= range.begin; });
    const auto last =
        std::partition_point(first, segments.end(), [&](const auto& s) { return s.source_begin < range.end; });
    if (first == last) return {};
    const auto size = static_cast<std::uint32_t>(content.text.size());
    const auto final = std::prev(last);
    TextRange out{first->text_begin, text_end(content, static_cast<std::size_t>(final - segments.begin()))};
    if (first->verbatim && range.begin > first->source_begin) out.begin += range.begin - first->source_begin;
    if (final->verbatim && range.end < final->source_end)
        out.end = final->text_begin + (range.end - final->source_begin);
    out.begin = std::min(out.begin, size);
    out.end = std::min(out.end, size);
    while (continues_character(content.text, out.begin)) --out.begin;
    while (continues_character(content.text, out.end)) ++out.end;
    return out.empty() ? TextRange{} : out;
}

}  // namespace gainsay::reports
