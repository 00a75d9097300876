#pragma once
// Byte offsets → places, in one pass over an article: an article of megabytes on one line has thousands of claims.

#include "parser/source/source_text.hpp"
#include "reports/report.hpp"

#include <string>

namespace gainsay::reports {

/// Finds places in one source; offsets that ascend take time linear in the source together.
class PlaceFinder {
public:
    PlaceFinder() = default;
    /// `charset`: of files that are not in UTF-8, else empty.
    PlaceFinder(const SourceText& source, std::string charset) : source_(&source), charset_(std::move(charset)) {}
    /// Offsets past the end give the end.
    ReportPlace at(std::uint32_t offset);

private:
    const SourceText* source_ = nullptr;
    std::string charset_;
    std::uint32_t offset_ = 0;  ///< where the last search ended
    ReportPlace place_;
};

/// Begins and ends of the claims of one article after the other.
class ArticlePlaces {
public:
    void enter(const SourceText& source, const std::string& charset);
    ReportPlace begin(SourceRange range) { return begins_.at(range.begin); }
    ReportPlace end(SourceRange range) { return ends_.at(range.end); }

private:
    const SourceText* source_ = nullptr;
    PlaceFinder begins_, ends_;
};

}  // namespace gainsay::reports
