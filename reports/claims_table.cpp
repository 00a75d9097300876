// The claims as a table for a terminal.

#include "reports/finding_block.hpp"
#include "reports/report.hpp"
#include "reports/text_layout.hpp"

#include <algorithm>
#include <array>
#include <ostream>

namespace gainsay::reports {
namespace {

constexpr std::size_t kColumns = 5;
constexpr std::size_t kGap = 2;
using Row = std::array<std::string, kColumns>;

std::string file_name(const std::string& path) {
    return path.substr(path.find_last_of('/') + 1);
}

Row row_of(const ReportClaim& claim, const ReportIndex& index) {
    const ReportArticle* article = index.article(claim.article);
    const std::string file = article ? one_line(file_name(article->path)) : claim.article;
    return {claim.id, file + ":" + std::to_string(claim.line), speaker_chain(claim), statement_of(claim),
            one_line(claim.quote)};
}

/// The first two columns as wide as they need to be, the rest shared out between speaker, statement and quote.
std::array<std::size_t, kColumns> widths(const std::vector<Row>& rows, std::size_t width) {
    std::array<std::size_t, kColumns> out{};
    for (const Row& row : rows)
        for (std::size_t i = 0; i < kColumns; ++i) out[i] = std::max(out[i], display_width(row[i]));
    out[1] = std::min<std::size_t>(out[1], 24);
    const std::size_t fixed = out[0] + out[1] + kGap * (kColumns - 1);
    const std::size_t rest = std::max<std::size_t>(width > fixed ? width - fixed : 0, 30);
    out[2] = std::min(out[2], rest / 4);
    out[3] = std::min(out[3], (rest - out[2]) / 2);
    out[4] = std::min(out[4], rest - out[2] - out[3]);
    return out;
}

}  // namespace

void write_claims_table(std::ostream& out, const Report& report, const TextOptions& options) {
    const ReportIndex index(report);
    const Painter paint(options.colour);
    std::vector<Row> rows{{"id", "place", "speaker", "claim", "words"}};
    for (const ReportClaim& claim : report.claims) rows.push_back(row_of(claim, index));
    const auto columns = widths(rows, options.width);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        std::string line;
        for (std::size_t i = 0; i < kColumns; ++i) {
            const std::string cell = shorten(rows[r][i], columns[i]);
            line += i + 1 < kColumns ? pad(cell, columns[i] + kGap) : cell;
        }
        out << paint(r == 0 ? Colour::bold : Colour::plain, line) << '\n';
    }
    if (report.claims.empty()) out << "no claims found\n";
}

}  // namespace gainsay::reports
