#include "reports/coverage.hpp"

#include "reports/report_texts.hpp"
#include "reports/text_layout.hpp"

#include <map>

namespace gainsay::reports {

std::vector<MissedPlace> missed_places(const Report& report) {
    std::vector<MissedPlace> out;
    for (std::size_t a = 0; a < report.texts.size() && a < report.articles.size(); ++a) {
        if (report.articles[a].accepted) continue;
        for (const ReportParagraph& paragraph : report.texts[a])
            for (const ReportSentence& sentence : paragraph.sentences)
                if (sentence.checkable && !sentence.with_claims)
                    out.push_back({&report.articles[a], &paragraph, &sentence});
    }
    return out;
}

std::string words_of(const MissedPlace& place) {
    const TextRange range = text_range(place.paragraph->content, place.sentence->range);
    if (range.empty()) return {};
    return one_line(place.paragraph->content.text.substr(range.begin, range.end - range.begin));
}

std::vector<std::pair<Missed, std::size_t>> missed_counts(const Report& report) {
    std::map<Missed, std::size_t> counts;
    for (const MissedPlace& place : missed_places(report)) ++counts[place.sentence->missed];
    return {counts.begin(), counts.end()};
}

const char* name(Missed reason) {
    switch (reason) {
    case Missed::question:
        return "question";
    case Missed::fragment:
        return "fragment";
    case Missed::conditional:
        return "conditional";
    case Missed::possibility:
        return "possibility";
    case Missed::pronoun:
        return "pronoun";
    case Missed::no_pattern:
        return "no_pattern";
    case Missed::no_fit:
        return "no_fit";
    case Missed::none:
        break;
    }
    return "unknown";
}

const char* in_words(Missed reason) {
    switch (reason) {
    case Missed::question:
        return "it asks";
    case Missed::fragment:
        return "no full clause";
    case Missed::conditional:
        return "it holds only if something else does";
    case Missed::possibility:
        return "it says what may or would be";
    case Missed::pronoun:
        return "its subject is a pronoun that refers to nothing known";
    case Missed::no_pattern:
        return "no pattern comes near its words";
    case Missed::no_fit:
        return "patterns have its main word, but none fits the rest";
    case Missed::none:
        break;
    }
    return "the reason is not known";
}

std::string coverage_line(const Report& report) {
    return "Read " + counted(report.sentences, "sentence") + ": " + std::to_string(report.with_claims) +
           " gave claims, " + std::to_string(report.checkable) + " looked checkable.";
}

std::string missed_line(const Report& report) {
    std::string reasons;
    std::size_t all = 0;
    for (const auto& [reason, number] : missed_counts(report)) {
        reasons += (reasons.empty() ? "" : "; ") + std::to_string(number) + ": " + in_words(reason);
        all += number;
    }
    if (all == 0) return {};
    return "Looked checkable, but gave no claim: " + std::to_string(all) + " (" + reasons + ").";
}

}  // namespace gainsay::reports
