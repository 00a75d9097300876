#include "reports/html_view.hpp"

#include "reports/finding_lines.hpp"
#include "reports/html_text.hpp"
#include "reports/text_layout.hpp"

#include <algorithm>
#include <numeric>

namespace gainsay::reports {
namespace {

/// The outlet, or the name of the file where none is given.
std::string plain_name(const ReportArticle& article) {
    if (!article.outlet.empty()) return one_line(article.outlet);
    const std::size_t slash = article.path.find_last_of('/');
    const std::string file = slash == std::string::npos ? article.path : article.path.substr(slash + 1);
    return file.empty() ? article.id : one_line(file);
}

}  // namespace

HtmlView::HtmlView(const Report& report) : report_(report), index_(report) {
    for (const ReportFinding& finding : report.findings)
        for (const std::string& claim : finding.claims) findings_of_[claim].push_back(&finding);
    for (std::size_t i = 0; i < report.articles.size(); ++i) article_numbers_.emplace(report.articles[i].id, i);
    for (const ReportArticle& article : report.articles) ++name_counts_[plain_name(article)];
    group_findings();
    sort_paragraphs();
}

void HtmlView::group_findings() {
    std::set<std::string_view> grouped;
    for (const ReportFinding& finding : report_.findings) {
        if (!grouped.insert(finding.id).second) continue;
        FindingGroup group{&finding};
        for (const std::string& id : finding.same_root) {
            const ReportFinding* other = index_.finding(id);
            if (other && grouped.insert(other->id).second) group.push_back(other);
        }
        groups_.push_back(std::move(group));
    }
}

void HtmlView::sort_paragraphs() {
    for (const std::vector<ReportParagraph>& text : report_.texts) {
        std::vector<std::size_t> order(text.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return text[a].range.begin < text[b].range.begin; });
        paragraphs_.push_back(std::move(order));
    }
}

const std::vector<const ReportFinding*>& HtmlView::findings_of(std::string_view claim) const {
    static const std::vector<const ReportFinding*> none;
    const auto found = findings_of_.find(claim);
    return found == findings_of_.end() ? none : found->second;
}

std::optional<HtmlView::Place> HtmlView::place(const ReportClaim& claim) const {
    const auto number = article_numbers_.find(claim.article);
    if (claim.in_title || number == article_numbers_.end() || number->second >= paragraphs_.size()) return std::nullopt;
    const std::vector<ReportParagraph>& text = report_.texts[number->second];
    const std::vector<std::size_t>& order = paragraphs_[number->second];
    auto after = std::partition_point(order.begin(), order.end(),
                                      [&](std::size_t p) { return text[p].range.begin <= claim.range.begin; });
    if (after == order.begin()) return std::nullopt;
    const std::size_t paragraph = *std::prev(after);
    const TextRange range = text_range(text[paragraph].content, claim.range);
    if (range.empty()) return std::nullopt;
    return Place{number->second, paragraph, range};
}

std::string HtmlView::claim_link(std::string_view claim, std::string_view inner) const {
    return has_anchor(claim) ? link_to(claim, inner) : std::string(inner);
}

std::string HtmlView::linked(std::string_view line) const {
    std::string out;
    std::size_t done = 0;
    for (std::size_t at = line.find('c'); at != std::string_view::npos; at = line.find('c', at + 1)) {
        const std::string_view before = line.substr(0, at);
        const std::size_t end = std::min(line.find_first_not_of("0123456789", at + 1), line.size());
        const bool named = (before.ends_with('(') && line.substr(end).starts_with(')')) || before == "Without ";
        if (!named || !index_.claim(line.substr(at, end - at))) continue;
        const std::string id(line.substr(at, end - at));
        out += escaped(line.substr(done, at - done)) + claim_link(id, id);
        done = end;
    }
    return out + escaped(line.substr(done));
}

std::string HtmlView::with_claim_links(std::string_view text) const {
    return "<bdi>" + linked(with_file_names(text, index_)) + "</bdi>";
}

std::string HtmlView::with_quote_links(std::string_view text) const {
    constexpr std::string_view open = "“", close = "” (c";
    const std::string line = with_file_names(text, index_);
    const std::string_view all = line;
    const std::size_t begin = all.find(open);
    const std::size_t end = begin == std::string_view::npos ? begin : all.find(close, begin);
    if (end == std::string_view::npos) return with_claim_links(text);
    const std::size_t id = end + close.size() - 1;
    const std::size_t after = std::min(all.find_first_not_of("0123456789", id + 1), all.size());
    const std::string_view claim = all.substr(id, after - id);
    if (!index_.claim(claim)) return with_claim_links(text);
    const std::string_view quote = all.substr(begin, end + std::string_view("”").size() - begin);
    return "<bdi>" + linked(all.substr(0, begin)) + claim_link(claim, escaped(quote)) + " (" + escaped(claim) +
           linked(all.substr(after)) + "</bdi>";
}

std::string HtmlView::source_name(std::string_view name) const {
    constexpr std::string_view unnamed = "an unnamed outlet (";
    if (!name.starts_with(unnamed) || !name.ends_with(')')) return std::string(name);
    const ReportArticle* article = index_.article(name.substr(unnamed.size(), name.size() - unnamed.size() - 1));
    return article ? article_name(*article) : std::string(name);
}

std::vector<std::string> HtmlView::speakers(const ReportClaim& claim) const {
    std::vector<std::string> out = claim.speakers;
    if (!out.empty()) out.front() = source_name(out.front());
    return out;
}

std::string HtmlView::chain(const ReportClaim& claim) const {
    std::string out;
    for (const std::string& speaker : speakers(claim)) out += (out.empty() ? "" : " › ") + one_line(speaker);
    return out;
}

std::string HtmlView::article_name(const ReportArticle& article) const {
    const std::string name = plain_name(article);
    const auto found = name_counts_.find(name);
    return found != name_counts_.end() && found->second > 1 ? name + " (" + article.id + ")" : name;
}

std::string HtmlView::article_name(std::string_view article) const {
    const ReportArticle* found = index_.article(article);
    return found ? article_name(*found) : std::string(article);
}

std::string bounds_text(const DecimalInterval& interval) {
    if (interval.low && interval.high)
        return *interval.low == *interval.high ? interval.low->to_string()
                                               : interval.low->to_string() + " to " + interval.high->to_string();
    if (interval.low) return interval.low->to_string() + " or more";
    return interval.high ? interval.high->to_string() + " or less" : "any number";
}

std::string stance_of(const ReportClaim& claim) {
    if (const auto* truth = std::get_if<claims::TruthValue>(&claim.value))
        return truth->value == claim.positive ? "yes" : "no";
    if (const auto* figure = std::get_if<claims::QuantityValue>(&claim.value))
        return (claim.positive ? "" : "not ") + bounds_text(figure->interval);
    const std::string value = claim.value_text.empty() ? claims::to_text(claim.value) : claim.value_text;
    return (claim.positive ? "" : "not ") + one_line(value);
}

std::string readable_interval(const TimeInterval& time) {
    const auto side = [&](std::int64_t at) {
        const std::string iso = side_to_iso(at, time.by_seconds);
        const std::string day = readable_day(iso.substr(0, 10));
        return iso.size() > 10 ? day + ", " + iso.substr(11, 5) : day;
    };
    if (!time.earliest && !time.latest) return "at an unknown time";
    if (!time.earliest) return "until " + side(*time.latest);
    if (!time.latest) return "from " + side(*time.earliest);
    const std::string first = side(*time.earliest);
    const std::string last = side(*time.latest);
    return first == last ? first : first + " – " + last;
}

}  // namespace gainsay::reports
