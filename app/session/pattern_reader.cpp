#include "app/session/pattern_reader.hpp"

#include "parser/text/english_model.hpp"

namespace gainsay::app {
namespace {

/// A pattern that is deleted and written again, or undone, is still known after this many edits.
constexpr std::uint64_t kKeptCalls = 200;

}  // namespace

std::vector<text::Sentence> PatternReader::read(std::span<const std::string> sentences) {
    ++calls_;
    std::vector<std::string> unknown;
    for (const std::string& sentence : sentences)
        if (known_.try_emplace(sentence).second) unknown.push_back(sentence);
    std::vector<text::Sentence> parsed = text::parse_sentences(unknown, text::EnglishModel::embedded());
    for (std::size_t i = 0; i < unknown.size(); ++i) known_[unknown[i]].sentence = std::move(parsed[i]);
    std::vector<text::Sentence> out;
    out.reserve(sentences.size());
    for (const std::string& sentence : sentences) {
        Known& known = known_[sentence];
        known.used = calls_;
        out.push_back(known.sentence);
    }
    if (calls_ % kKeptCalls == 0) forget_old();
    return out;
}

void PatternReader::forget_old() {
    std::erase_if(known_, [&](const auto& entry) { return entry.second.used + kKeptCalls < calls_; });
}

}  // namespace gainsay::app
