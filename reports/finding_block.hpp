#pragma once
// One finding as a block of terminal text; shared by the whole report and by `explain`.

#include "reports/report.hpp"
#include "reports/text_layout.hpp"

#include <iosfwd>
#include <map>
#include <string>
#include <string_view>

namespace gainsay::reports {

/// Claims and articles of a report by id.
class ReportIndex {
public:
    explicit ReportIndex(const Report& report);
    /// None when there is no such claim.
    const ReportClaim* claim(std::string_view id) const;
    const ReportArticle* article(std::string_view id) const;
    const ReportFinding* finding(std::string_view id) const;
    /// Whether no other article's file has the name of this one's, in whatever folder.
    bool own_file_name(const ReportArticle& article) const;

private:
    std::map<std::string_view, std::size_t> file_names_;
    std::map<std::string_view, const ReportClaim*> claims_;
    std::map<std::string_view, const ReportArticle*> articles_;
    std::map<std::string_view, const ReportFinding*> findings_;
};

/// "Blue Harbour Times › Ministry of Health", safe to print.
std::string speaker_chain(const ReportClaim& claim);
/// The same with the name of the file where an article has no outlet (with_file_names()).
std::string speaker_chain(const ReportClaim& claim, const ReportIndex& index);
/// "corpus/x/01.txt:12:5", safe to print.
std::string place_of(const ReportClaim& claim, const ReportIndex& index);
/// The same with the name of the file alone where no other article has it: "01.txt:12:5".
std::string short_place_of(const ReportClaim& claim, const ReportIndex& index);
/// "people killed in the strike: at least six", with "not" and the modality where they matter; safe to print.
std::string statement_of(const ReportClaim& claim);

/// Heading, quotes, reasons, repairs and scenarios. `deep` adds the sentences around the quotes, what each claim was
/// read as and how the set was proven.
void write_finding_block(std::ostream& out, const ReportFinding& finding, const ReportIndex& index,
                         const TextOptions& options, bool deep);
/// The other findings of the same root, one line each: "also: …".
void write_also_lines(std::ostream& out, const ReportFinding& finding, const ReportIndex& index,
                      const TextOptions& options);

}  // namespace gainsay::reports
