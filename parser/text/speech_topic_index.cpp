#include "parser/text/speech_topic_index.hpp"

#include <algorithm>

namespace gainsay::text::speech {
namespace {

bool before(const std::pair<std::string_view, TopicWord>& entry, std::string_view wanted) {
    return entry.first < wanted;
}

}  // namespace

TopicIndex::TopicIndex(std::span<const TopicClass> classes) {
    for (const TopicClass& words : classes) {
        for (std::string_view rest = words.words; !rest.empty();) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            add(rest.substr(0, end), words);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
}

void TopicIndex::add(std::string_view lemma, const TopicClass& words) {
    const auto at = std::lower_bound(entries_.begin(), entries_.end(), lemma, before);
    if (at != entries_.end() && at->first == lemma) {
        at->second.frames |= words.frames;
        at->second.prepositions |= words.prepositions;
        if (at->second.act == SpeechAct::says) at->second.act = words.act;
    } else {
        entries_.insert(at, {lemma, {words.frames, words.prepositions, words.act}});
    }
}

const TopicWord* TopicIndex::find(std::string_view lemma) const {
    const auto at = std::lower_bound(entries_.begin(), entries_.end(), lemma, before);
    return at == entries_.end() || at->first != lemma ? nullptr : &at->second;
}

}  // namespace gainsay::text::speech
