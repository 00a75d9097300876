// Who says what: quotes and reported speech of an article, as nested frames over its tokens.

#include "parser/text/speech_speakers.hpp"
#include "parser/text/speech_topics.hpp"

#include <algorithm>
#include <numeric>

namespace gainsay::text {
namespace {

using speech::Quote;
using speech::Report;
using speech::Tree;

void find_topics(const Document& document, const std::vector<Tree>& trees, std::vector<Report>& reports) {
    std::vector<std::vector<std::uint32_t>> cues(trees.size());
    for (const Report& report : reports)
        if (report.cue != kNoToken) cues[report.sentence].push_back(report.cue);
    for (std::uint32_t s = 0; s < trees.size(); ++s)
        speech::find_topical_reports(document, trees[s], s, cues[s], reports);
}

std::vector<Report> find_reports(const Document& document, const std::vector<Tree>& trees,
                                 const std::vector<Quote>& quotes) {
    std::vector<Report> reports;
    for (std::uint32_t s = 0; s < trees.size(); ++s) {
        std::vector<Report> own;
        speech::find_verb_reports(trees[s], s, own);
        speech::find_noun_reports(trees[s], s, own);
        speech::find_adjunct_reports(trees[s], s, own);
        speech::find_adjective_reports(trees[s], s, own);
        std::move(own.begin(), own.end(), std::back_inserter(reports));
    }
    speech::find_label_reports(document, trees, reports);
    speech::attribute_quotes(document, trees, quotes, reports);
    find_topics(document, trees, reports);
    std::stable_sort(reports.begin(), reports.end(), [](const Report& a, const Report& b) {
        const auto begin_a = speech::begins_at(a), begin_b = speech::begins_at(b);
        if (begin_a != begin_b) return begin_a < begin_b;
        const auto size_a = speech::content_size(a), size_b = speech::content_size(b);
        return size_a != size_b ? size_a > size_b : std::pair(a.sentence, a.cue) < std::pair(b.sentence, b.cue);
    });
    return reports;
}

/// Lays the reports over the tokens, the widest first, so that the innermost stays on top.
class Painter {
public:
    Painter(Document& document, const std::vector<Tree>& trees, const std::vector<Quote>& quotes)
        : document_(document), trees_(trees) {
        document.frames.assign(1, {});
        document.frames[0].speaker_text = document.article.outlet;
        document.frame_of.clear();
        for (const Sentence& sentence : document.sentences) {
            document.frame_of.emplace_back(sentence.tokens.size(), 0);
            quoted_.emplace_back(sentence.tokens.size(), false);
        }
        for (const Quote& quote : quotes)
            for (const TokenSpan& span : quote.inside)
                if (quote.depth == 0)
                    std::fill(quoted_[span.sentence].begin() + span.first, quoted_[span.sentence].begin() + span.last,
                              true);
    }

    void paint(const std::vector<Report>& reports) {
        document_.frames.resize(reports.size() + 1);
        std::vector<std::size_t> widest(reports.size());
        std::iota(widest.begin(), widest.end(), std::size_t{0});
        std::vector<std::size_t> sizes;
        for (const Report& report : reports) sizes.push_back(speech::content_size(report));
        std::stable_sort(widest.begin(), widest.end(),
                         [&](std::size_t a, std::size_t b) { return sizes[a] > sizes[b]; });
        for (std::size_t i : widest) paint_one(reports[i], static_cast<std::uint32_t>(i + 1));
    }

private:
    using Place = std::pair<std::uint32_t, std::uint32_t>;  ///< sentence, token

    void paint_one(const Report& report, std::uint32_t index) {
        SpeechFrame& frame = document_.frames[index];
        frame.act = report.act;
        frame.sentence = report.sentence;
        frame.cue = report.cue;
        frame.source = report.source;
        frame.past_belief = report.past_belief;
        frame.parent = parent_of(report);
        frame.topical = report.content.empty();
        std::vector<Place> places = places_of(report, report.content);
        for (const auto& [sentence, token] : places) document_.frame_of[sentence][token] = index;
        const std::vector<Place> about = places_of(report, report.about);
        places.insert(places.end(), about.begin(), about.end());
        std::sort(places.begin(), places.end());
        places.erase(std::unique(places.begin(), places.end()), places.end());
        frame.direct = mostly_quoted(places);
        frame.content = spans_of(places);
    }

    /// The tokens of a report's spans without the cue, the speaker's words and the time of saying.
    std::vector<Place> places_of(const Report& report, const std::vector<TokenSpan>& spans) const {
        const auto time = speech::uttered_by(document_, trees_[report.sentence], report);
        std::vector<Place> places;
        for (const TokenSpan& span : spans) {
            for (std::uint32_t t = span.first; t < span.last; ++t) {
                if (span.sentence == report.sentence && t == report.cue) continue;
                if (report.source.contains(span.sentence, t)) continue;
                if (time && document_.times[*time].tokens.contains(span.sentence, t)) continue;
                places.emplace_back(span.sentence, t);
            }
        }
        return places;
    }

    bool mostly_quoted(const std::vector<Place>& places) const {
        std::uint32_t words = 0, quoted = 0;
        for (const auto& [sentence, token] : places) {
            if (trees_[sentence].punctuation(token)) continue;
            ++words;
            if (quoted_[sentence][token]) ++quoted;
        }
        return words > 0 && quoted * 2 >= words;
    }

    /// Runs of sorted places without the commas, colons and dashes at their ends; quotation marks stay.
    std::vector<TokenSpan> spans_of(const std::vector<Place>& places) const {
        std::vector<TokenSpan> spans;
        for (const auto& [sentence, token] : places) {
            if (!spans.empty() && spans.back().sentence == sentence && spans.back().last == token)
                ++spans.back().last;
            else
                spans.push_back({sentence, token, token + 1});
        }
        const auto loose = [&](std::uint32_t sentence, std::uint32_t token) {
            return trees_[sentence].punctuation(token) && !speech::is_quote_mark(trees_[sentence][token]) &&
                   !speech::one_of(trees_[sentence][token].text, {"(", ")", "[", "]", "?", "!", "."});
        };
        for (TokenSpan& span : spans) {
            while (span.first < span.last && loose(span.sentence, span.first)) ++span.first;
            while (span.first < span.last && loose(span.sentence, span.last - 1)) --span.last;
        }
        std::erase_if(spans, [](const TokenSpan& span) { return span.first >= span.last; });
        return spans;
    }

    std::uint32_t parent_of(const Report& report) const {
        if (report.cue != kNoToken) return document_.frame_of[report.sentence][report.cue];
        const auto [sentence, token] = speech::begins_at(report);
        return document_.frame_of[sentence][token];
    }

    Document& document_;
    const std::vector<Tree>& trees_;
    std::vector<std::vector<bool>> quoted_;
};

}  // namespace

void find_speech(Document& document) {
    std::vector<Tree> trees;
    trees.reserve(document.sentences.size());
    for (const Sentence& sentence : document.sentences) trees.emplace_back(sentence);
    const std::vector<Quote> quotes = speech::find_quotes(document);
    const std::vector<Report> reports = find_reports(document, trees, quotes);
    Painter(document, trees, quotes).paint(reports);
    std::vector<std::size_t> order(reports.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    speech::resolve_speakers(document, trees, reports, order);
}

}  // namespace gainsay::text
