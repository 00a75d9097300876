// Tested by utterances_test.cpp.
#include "parser/claims/utterances.hpp"

#include "parser/claims/commitment.hpp"

#include <algorithm>

namespace gainsay::claims {
namespace {

constexpr std::size_t kCompared = 60;

const text::Entity* named_person(const text::Document& document, const text::SpeechFrame& frame) {
    if (!frame.speaker.valid()) return nullptr;
    const text::Entity& e = document.entities[frame.speaker.index()];
    const bool named = e.kind == text::EntityKind::person && !e.name.empty() && e.name[0] >= 'A' && e.name[0] <= 'Z';
    return named ? &e : nullptr;
}

void add_words(const text::Document& document, const text::TokenSpan& span, Utterance& out) {
    const auto& tokens = document.sentences[span.sentence].tokens;
    for (std::uint32_t t = span.first; t < span.last && t < tokens.size(); ++t) {
        out.range = out.words.empty() ? tokens[t].range : cover(out.range, tokens[t].range);
        if (tokens[t].upos != text::Upos::punct) out.words.push_back(tokens[t].lower);
    }
}

}  // namespace

std::vector<Utterance> find_utterances(const text::Document& document) {
    std::vector<Utterance> found;
    for (std::size_t f = 1; f < document.frames.size(); ++f) {
        const text::SpeechFrame& frame = document.frames[f];
        if (!frame.direct || frame.topical || frame.parent != 0 || frame.cue == text::kNoToken) continue;
        const text::Entity* person = named_person(document, frame);
        if (!person) continue;
        for (const text::TokenSpan& span : frame.content) {
            Utterance u;
            u.sentence = span.sentence;
            u.cue = span.first;
            add_words(document, span, u);
            if (u.words.size() < kUtteranceWords) continue;
            if (frame.sentence == span.sentence)
                u.range = cover(u.range, document.sentences[frame.sentence].tokens[frame.cue].range);
            u.speaker_id = speaker_id(document, frame);
            u.speaker_name = person->name;
            found.push_back(std::move(u));
        }
    }
    return found;
}

double same_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const std::size_t n = std::min(a.size(), kCompared), m = std::min(b.size(), kCompared);
    if (n == 0 || m == 0) return 0;
    std::vector<std::size_t> above(m + 1, 0), row(m + 1, 0);
    for (std::size_t i = 1; i <= n; ++i) {
        for (std::size_t j = 1; j <= m; ++j)
            row[j] = a[i - 1] == b[j - 1] ? above[j - 1] + 1 : std::max(above[j], row[j - 1]);
        std::swap(above, row);
    }
    return static_cast<double>(above[m]) / static_cast<double>(std::max(n, m));
}

}  // namespace gainsay::claims
