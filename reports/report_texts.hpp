#pragma once
// The articles' text for reports that show it: paragraphs with byte maps, and which sentences gave claims.

#include "parser/claims/claim.hpp"
#include "parser/text/document.hpp"
#include "reports/report.hpp"

#include <span>

namespace gainsay::reports {

/// One entry a document, paragraphs in reading order.
std::vector<std::vector<ReportParagraph>> article_texts(std::span<const text::Document> documents,
                                                        const claims::ClaimSet& claims);

/// A half-open range of bytes of a paragraph's text.
struct TextRange {
    std::uint32_t begin = 0, end = 0;
    bool empty() const { return begin >= end; }
    friend bool operator==(const TextRange&, const TextRange&) = default;
};

/// The way back from the source: the bytes of `content.text` that came from `range`, widened to whole code points and
/// to whole decoded characters; empty when none did. Logarithmic in the segments.
TextRange text_range(const text::MappedText& content, SourceRange range);

}  // namespace gainsay::reports
