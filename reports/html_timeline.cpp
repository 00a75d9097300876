// When things happened, by whom it is told, and when the articles appeared.

#include "reports/html_parts.hpp"
#include "reports/html_plot.hpp"
#include "reports/html_text.hpp"
#include "reports/text_layout.hpp"

#include <algorithm>
#include <map>
#include <ostream>
#include <tuple>

namespace gainsay::reports {
namespace {

constexpr std::size_t kRows = 40;
constexpr std::size_t kSources = 4;  ///< links in one row
constexpr std::int64_t kNear = 60;   ///< days around the first and last publication that the axis covers at most
constexpr std::int64_t kSecondsADay = 86400;

/// A row: claims that tell the same of the same time, or an article's publication.
struct Event {
    TimeInterval time;  ///< in days
    std::string text;
    std::vector<const ReportClaim*> claims;
    const ReportArticle* article = nullptr;
};

/// The moment itself where the claim's value is one, else when what is claimed happened.
std::optional<TimeInterval> time_of(const ReportClaim& claim) {
    if (const auto* value = std::get_if<claims::TimeValue>(&claim.value)) return value->interval;
    return claim.event_time;
}

std::string text_of(const ReportClaim& claim) {
    const std::string fact = one_line(claim.fact_text.empty() ? claim.fact : claim.fact_text);
    return std::holds_alternative<claims::TimeValue>(claim.value) && claim.positive ? fact : statement_of(claim);
}

std::vector<Event> events_of(const HtmlView& view) {
    std::vector<Event> events;
    std::map<std::tuple<std::optional<std::int64_t>, std::optional<std::int64_t>, bool, std::string>, std::size_t>
        known;
    for (const ReportClaim& claim : view.report().claims) {
        const auto time = time_of(claim);
        if (!time || (!time->earliest && !time->latest)) continue;
        const std::string text = text_of(claim);
        const auto [at, fresh] =
            known.emplace(std::tuple(time->earliest, time->latest, time->by_seconds, text), events.size());
        if (fresh) events.push_back({*time, text, {}, nullptr});
        events[at->second].claims.push_back(&claim);
    }
    for (const ReportArticle& article : view.report().articles)
        if (const auto day = parse_iso_day(article.published))
            events.push_back({TimeInterval::on(*day), {}, {}, &article});
    return events;
}

double in_days(std::int64_t side, bool by_seconds) {
    return by_seconds ? static_cast<double>(side) / static_cast<double>(kSecondsADay) : static_cast<double>(side);
}

std::string level_of(const HtmlView& view, const Event& event) {
    for (const ReportClaim* claim : event.claims)
        if (!view.findings_of(claim->id).empty()) return view.findings_of(claim->id).front()->level;
    return {};
}

PlotRow plot_row(const HtmlView& view, const Event& event) {
    PlotRow row;
    if (event.time.earliest) row.low = in_days(*event.time.earliest, event.time.by_seconds);
    if (event.time.latest) row.high = in_days(*event.time.latest, event.time.by_seconds);
    row.value = escaped(readable_interval(event.time));
    if (event.article) {
        row.label = "<span class=\"tag\">published:</span> " +
                    link_to(event.article->id, isolated(view.article_name(*event.article)));
        row.style = "s-soft";
        return row;
    }
    row.label = isolated(event.text) + "<span class=\"by\">";
    // Who tells it twice is named once.
    std::vector<std::pair<std::string, const ReportClaim*>> who;
    for (const ReportClaim* claim : event.claims) {
        std::string chain = view.chain(*claim);
        const auto told = [&](const auto& other) { return other.first == chain; };
        if (std::none_of(who.begin(), who.end(), told)) who.emplace_back(std::move(chain), claim);
    }
    const std::size_t shown = std::min(who.size(), kSources);
    for (std::size_t i = 0; i < shown; ++i)
        row.label += (i == 0 ? "" : ", ") + view.claim_link(who[i].second->id, isolated(who[i].first));
    if (shown < who.size()) row.label += ", and " + std::to_string(who.size() - shown) + " more";
    row.label += "</span>";
    if (const std::string level = level_of(view, event); !level.empty()) row.style = "s-" + escaped(level);
    return row;
}

/// The days of the first and the last publication, which the axis keeps near to.
std::optional<std::pair<std::int64_t, std::int64_t>> publications(const std::vector<Event>& events) {
    std::optional<std::pair<std::int64_t, std::int64_t>> out;
    for (const Event& event : events) {
        if (!event.article) continue;
        const std::int64_t day = *event.time.earliest;
        out = out ? std::pair(std::min(out->first, day), std::max(out->second, day)) : std::pair(day, day);
    }
    return out;
}

/// True when the time lies, for a part at least, near those days, and is not far longer than they are apart.
bool near(const TimeInterval& time, std::pair<std::int64_t, std::int64_t> days) {
    const TimeInterval in_days = time.in_days();
    const auto [first, last] = days;
    return in_days.earliest.value_or(*in_days.latest) <= last + kNear &&
           in_days.latest.value_or(*in_days.earliest) >= first - kNear &&
           (!in_days.bounded() || *in_days.latest - *in_days.earliest <= last - first + 2 * kNear);
}

void write_far(std::ostream& out, const HtmlView& view, const std::vector<Event>& far) {
    if (far.empty()) return;
    out << "<details>\n<summary>" << counted(far.size(), "time")
        << " far from the days of publication</summary>\n<ul class=\"plain\">\n";
    const std::size_t shown = std::min(far.size(), kRows);
    for (std::size_t i = 0; i < shown; ++i) {
        const PlotRow row = plot_row(view, far[i]);
        out << "<li>" << row.value << ": " << row.label << "</li>\n";
    }
    out << "</ul>\n";
    if (shown < far.size()) out << "<p>and " << far.size() - shown << " more</p>\n";
    out << "</details>\n";
}

std::string end_text(double day) {
    return readable_day(to_iso(Day{static_cast<std::int32_t>(day)}));
}

}  // namespace

void write_html_timeline(std::ostream& out, const HtmlView& view) {
    std::vector<Event> events = events_of(view);
    if (std::none_of(events.begin(), events.end(), [](const Event& e) { return !e.claims.empty(); })) return;
    std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
        const auto key = [](const Event& e) {
            return std::pair(in_days(e.time.earliest.value_or(e.time.latest.value_or(0)), e.time.by_seconds),
                             e.article != nullptr);
        };
        return key(a) < key(b);
    });
    std::vector<Event> shown, far;
    const auto days = publications(events);
    for (const Event& event : events) (!days || near(event.time, *days) ? shown : far).push_back(event);
    const std::size_t all = shown.size();
    if (all > kRows) {  // what clashes comes first, then what appeared and happened first
        std::stable_partition(shown.begin(), shown.end(), [&](const Event& e) { return !level_of(view, e).empty(); });
        shown.resize(kRows);
        std::stable_sort(shown.begin(), shown.end(), [](const Event& a, const Event& b) {
            return in_days(a.time.earliest.value_or(a.time.latest.value_or(0)), a.time.by_seconds) <
                   in_days(b.time.earliest.value_or(b.time.latest.value_or(0)), b.time.by_seconds);
        });
    }
    std::vector<PlotRow> rows;
    for (const Event& event : shown) rows.push_back(plot_row(view, event));
    out << "<section id=\"timeline\" aria-labelledby=\"timeline-h\">\n<h2 id=\"timeline-h\">Timeline</h2>\n"
           "<p class=\"how\">When things happened according to each source; a bar is as long as the time is unsure. "
           "Grey "
           "dots are the days of publication.</p>\n";
    if (const auto axis = axis_of(rows))
        write_plot(out,
                   {"Events by date", "Event", "When", axis->first, axis->second, escaped(end_text(axis->first)),
                    escaped(end_text(axis->second))},
                   rows);
    if (rows.size() < all) out << "<p class=\"tag\">and " << all - rows.size() << " more</p>\n";
    write_far(out, view, far);
    out << "</section>\n";
}

}  // namespace gainsay::reports
