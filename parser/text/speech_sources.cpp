#include "parser/text/speech_sources.hpp"

#include "parser/text/speech_report.hpp"

namespace gainsay::text {

TokenSpan source_words(const Document& document, const SpeechFrame& frame) {
    const TokenSpan& source = frame.source;
    if (source.first >= source.last || source.sentence != frame.sentence || frame.cue < source.last) return source;
    if (frame.sentence >= document.sentences.size()) return source;
    const speech::Tree tree(document.sentences[frame.sentence]);
    if (frame.cue >= tree.size() || source.last > tree.size()) return source;
    for (std::uint32_t head = source.first; head < source.last; ++head) {
        const std::uint32_t pronoun = speech::relative_subject(tree, frame.cue, head);
        if (pronoun != kNoToken && pronoun >= source.last) return {source.sentence, source.first, pronoun + 1};
    }
    return source;
}

}  // namespace gainsay::text
