#include "reports/finding_block.hpp"

#include "reports/asides.hpp"

#include "reports/finding_lines.hpp"
#include "reports/root_lines.hpp"

#include <algorithm>
#include <ostream>

namespace gainsay::reports {
namespace {

constexpr std::size_t kIndent = 4;
constexpr std::size_t kLabel = 12;
constexpr std::size_t kGap = 3;
constexpr std::uint32_t kTwoColumns = 100;  ///< from this width on quotes stand side by side

std::size_t text_width(const TextOptions& options) {
    return std::max<std::uint32_t>(options.width, 40);
}

std::string quoted(std::string_view text) {
    return "“" + one_line(text) + "”";
}

/// A line of a claim's cell with the colour it is painted in after it was padded.
struct CellLine {
    std::string text;
    Colour colour = Colour::plain;
};
using Cell = std::vector<CellLine>;

void add_wrapped(Cell& cell, const std::string& text, std::size_t width, Colour colour) {
    for (std::string& line : wrap(text, width)) cell.push_back({std::move(line), colour});
}

std::string when_and_where(const ReportClaim& claim, const ReportIndex& index) {
    const ReportArticle* article = index.article(claim.article);
    std::string out;
    if (article && !article->published.empty()) out = "published " + article->published;
    if (claim.occasion) out += (out.empty() ? "" : ", ") + one_line(*claim.occasion);
    return out;
}

/// The place with its path, or with the file's name alone where a column is too narrow for the path.
std::string fitting_place(const ReportClaim& claim, const ReportIndex& index, std::size_t width) {
    std::string place = place_of(claim, index);
    const std::size_t slash = place.find_last_of('/');
    if (display_width(place) > width && slash != std::string::npos) place.erase(0, slash + 1);
    return shorten_front(place, width);
}

Cell claim_cell(const ReportClaim& claim, const ReportIndex& index, std::size_t width, bool deep) {
    Cell cell;
    add_wrapped(cell, claim.id + "  " + speaker_chain(claim, index), width, Colour::bold);
    add_wrapped(cell, quoted(claim.quote), width, Colour::plain);
    if (deep) {
        add_wrapped(cell, "read as: " + statement_of(claim), width, Colour::plain);
        if (one_line(claim.context) != one_line(claim.quote))
            add_wrapped(cell, "sentence: " + one_line(claim.context), width, Colour::faint);
        if (!claim.pattern.empty()) add_wrapped(cell, "found by: " + one_line(claim.pattern), width, Colour::faint);
        const std::string setting = when_and_where(claim, index);
        if (!setting.empty()) add_wrapped(cell, setting, width, Colour::faint);
    }
    cell.push_back({fitting_place(claim, index, width), Colour::faint});
    return cell;
}

void write_row(std::ostream& out, const std::vector<Cell>& row, std::size_t width, const Painter& paint) {
    std::size_t height = 0;
    for (const Cell& cell : row) height = std::max(height, cell.size());
    for (std::size_t line = 0; line < height; ++line) {
        std::string text(kIndent, ' ');
        std::size_t owed = 0;  // blanks are written only when something follows: no line ends in blanks
        for (const Cell& cell : row) {
            if (line < cell.size() && !cell[line].text.empty()) {
                text.append(owed, ' ').append(paint(cell[line].colour, cell[line].text));
                owed = width - std::min(width, display_width(cell[line].text)) + kGap;
            } else {
                owed += width + kGap;
            }
        }
        out << text << '\n';
    }
}

void write_claims(std::ostream& out, const ReportFinding& finding, const ReportIndex& index, const TextOptions& options,
                  bool deep) {
    const std::size_t columns = options.width >= kTwoColumns && finding.claims.size() > 1 ? 2 : 1;
    const std::size_t width = (text_width(options) - kIndent - (columns - 1) * kGap) / columns;
    const Painter paint(options.colour);
    std::vector<Cell> row;
    for (const std::string& id : finding.claims) {
        const ReportClaim* claim = index.claim(id);
        if (!claim) continue;
        row.push_back(claim_cell(*claim, index, width, deep));
        if (row.size() < columns) continue;
        write_row(out, row, width, paint);
        out << '\n';
        row.clear();
    }
    if (row.empty()) return;
    write_row(out, row, width, paint);
    out << '\n';
}

/// "    why        text, wrapped and indented below itself"; without label for the next item of the same kind.
void write_labelled(std::ostream& out, std::string_view label, const std::string& text, const TextOptions& options) {
    const std::size_t indent = kIndent + kLabel;
    const Painter paint(options.colour);
    bool first = true;
    for (const std::string& line : wrap(text, text_width(options) - indent)) {
        if (first && !label.empty())
            out << std::string(kIndent, ' ') << paint(Colour::faint, label)
                << std::string(kLabel - std::min(kLabel, label.size()), ' ');
        else
            out << std::string(indent, ' ');
        out << line << '\n';
        first = false;
    }
}

void write_list(std::ostream& out, std::string_view label, const std::vector<std::string>& items,
                const TextOptions& options) {
    for (std::size_t i = 0; i < items.size(); ++i) write_labelled(out, i == 0 ? label : "", items[i], options);
}

/// "F1  error  between outlets: title", wrapped below the kind.
void write_heading(std::ostream& out, const ReportFinding& finding, const TextOptions& options) {
    const Painter paint(options.colour);
    const std::size_t indent = display_width(finding.id) + display_width(finding.level) + 4;
    bool first = true;
    for (const std::string& line :
         wrap(spaced(finding.kind) + ": " + one_line(finding.title), text_width(options) - indent)) {
        if (first) out << paint(Colour::bold, finding.id) << "  " << paint.level(finding.level) << "  ";
        if (!first) out << std::string(indent, ' ');
        out << paint(Colour::bold, line) << '\n';
        first = false;
    }
}

}  // namespace

namespace {

std::string_view file_name(const ReportArticle& article) {
    const std::string_view path = article.path;
    return path.substr(path.find_last_of('/') + 1);
}

}  // namespace

ReportIndex::ReportIndex(const Report& report) {
    for (const ReportArticle& article : report.articles) ++file_names_[file_name(article)];
    for (const ReportClaim& claim : report.claims) claims_.emplace(claim.id, &claim);
    for (const ReportArticle& article : report.articles) articles_.emplace(article.id, &article);
    for (const ReportFinding& finding : report.findings) findings_.emplace(finding.id, &finding);
}

const ReportClaim* ReportIndex::claim(std::string_view id) const {
    const auto found = claims_.find(id);
    return found == claims_.end() ? nullptr : found->second;
}
const ReportArticle* ReportIndex::article(std::string_view id) const {
    const auto found = articles_.find(id);
    return found == articles_.end() ? nullptr : found->second;
}
const ReportFinding* ReportIndex::finding(std::string_view id) const {
    const auto found = findings_.find(id);
    return found == findings_.end() ? nullptr : found->second;
}

bool ReportIndex::own_file_name(const ReportArticle& article) const {
    const auto found = file_names_.find(file_name(article));
    return found != file_names_.end() && found->second == 1;
}

std::string speaker_chain(const ReportClaim& claim) {
    std::string out;
    for (const std::string& speaker : claim.speakers) out += (out.empty() ? "" : " › ") + one_line(speaker);
    return out;
}

std::string speaker_chain(const ReportClaim& claim, const ReportIndex& index) {
    std::string out;
    for (const std::string& speaker : claim.speakers)
        out += (out.empty() ? with_file_names(speaker, index) : " › " + one_line(speaker));
    return out;
}

std::string place_of(const ReportClaim& claim, const ReportIndex& index) {
    const ReportArticle* article = index.article(claim.article);
    return (article ? one_line(article->path) : claim.article) + ":" + std::to_string(claim.line) + ":" +
           std::to_string(claim.column);
}

std::string short_place_of(const ReportClaim& claim, const ReportIndex& index) {
    const ReportArticle* article = index.article(claim.article);
    if (!article || !index.own_file_name(*article)) return place_of(claim, index);
    return one_line(file_name(*article)) + ":" + std::to_string(claim.line) + ":" + std::to_string(claim.column);
}

std::string statement_of(const ReportClaim& claim) {
    std::string out = one_line(claim.fact_text.empty() ? claim.fact : claim.fact_text);
    const claims::TruthValue* truth = std::get_if<claims::TruthValue>(&claim.value);
    if (truth) {
        for (const std::string_view lead : {"whether ", "that "})
            if (out.starts_with(lead)) out.erase(0, lead.size());
        if (truth->value != claim.positive) out = "not so: " + out;
    } else {
        const std::string value = claim.value_text.empty() ? claims::to_text(claim.value) : claim.value_text;
        out += std::string(claim.positive ? ": " : ": not ") + one_line(value);
    }
    if (claim.modality != "asserted") out += " (" + claim.modality + ")";
    return out;
}

void write_finding_block(std::ostream& out, const ReportFinding& finding, const ReportIndex& index,
                         const TextOptions& options, bool deep) {
    write_heading(out, finding, options);
    out << '\n';
    write_claims(out, finding, index, options, deep);
    write_list(out, "copies", copies(finding, index), options);
    if (finding.known.value_or(false)) write_labelled(out, "known", known_line(finding), options);
    if (finding.pardon && !finding.known) write_labelled(out, "suppressed", pardon_text(finding), options);
    if (deep && !finding.steps.empty()) {
        write_list(out, "why", numbered_steps(finding, index), options);
        write_list(out, "by rule", rule_lines(finding), options);
    } else {
        write_labelled(out, "why", with_file_names(finding.explanation, index), options);
        write_list(out, "rests on", further_grounds(finding, index), options);
    }
    if (deep) write_labelled(out, "minimal", proof_line(finding), options);
    write_list(out, "to resolve", repair_lines(finding, index), options);
    // Of two claims each leaves the other standing: that goes without saying, but for the reader of one finding in
    // depth.
    if (deep || finding.claims.size() > 2) {
        std::vector<std::string> scenarios;
        for (const std::string& scenario : finding.scenarios) scenarios.push_back(with_file_names(scenario, index));
        write_list(out, "scenarios", scenarios, options);
    }
    if (deep) write_labelled(out, "id", finding.fingerprint, options);
}

void write_also_lines(std::ostream& out, const ReportFinding& finding, const ReportIndex& index,
                      const TextOptions& options) {
    const auto said = [&](const ReportClaim& claim) {
        return speaker_chain(claim, index) + " (" + short_place_of(claim, index) + ")";
    };
    write_list(out, "also", root_lines(finding, index, said), options);
}

}  // namespace gainsay::reports
