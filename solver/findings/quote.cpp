#include "solver/findings/quote.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <optional>

namespace gainsay::findings {
namespace {

constexpr double kNearlyTheSameWords = 0.6;

std::string lower_ascii(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

bool is_word(const text::Token& token) {
    return token.upos != text::Upos::punct && token.upos != text::Upos::sym;
}

// Calls `visit` for each token of the claim's article that lies in `range`; the claim's sentence is where to begin.
template <class Visit>
void for_each_token(const Context& context, ClaimId id, SourceRange range, Visit visit) {
    const text::Document* document = context.document(id);
    if (document == nullptr) return;
    for (std::size_t s = context.claim(id).sentence; s < document->sentences.size(); ++s) {
        const text::Sentence& sentence = document->sentences[s];
        if (sentence.range.begin >= range.end) break;
        for (const text::Token& token : sentence.tokens) {
            if (range.contains(token.range) && !token.range.empty()) visit(token);
        }
    }
}

std::vector<std::string> words_in(const Context& context, ClaimId id, SourceRange range) {
    std::vector<std::string> words;
    for_each_token(context, id, range, [&](const text::Token& token) {
        if (is_word(token)) words.push_back(token.lower.empty() ? lower_ascii(token.text) : token.lower);
    });
    return words;
}

// One day known for an utterance: an interval of at most two days ("on the night of").
bool is_day(const std::optional<TimeInterval>& time) {
    if (!time || !time->bounded()) return false;
    const TimeInterval days = time->in_days();
    return days.bounded() && *days.latest - *days.earliest <= 1;
}

}  // namespace

std::string quote_of(const Context& context, ClaimId id) {
    const claims::Claim& claim = context.claim(id);
    std::string text;
    for_each_token(context, id, claim.range, [&](const text::Token& token) {
        if (!text.empty() && token.space_before) text += ' ';
        text += token.text;
    });
    return text.empty() ? claim.value_text : text;
}

std::vector<std::string> quote_words(const Context& context, ClaimId id) {
    return words_in(context, id, context.claim(id).range);
}

std::vector<std::string> sentence_words(const Context& context, ClaimId id) {
    const text::Document* document = context.document(id);
    const std::uint32_t sentence = context.claim(id).sentence;
    if (document == nullptr || sentence >= document->sentences.size()) return {};
    return words_in(context, id, document->sentences[sentence].range);
}

double similarity(std::vector<std::string> a, std::vector<std::string> b) {
    if (a.empty() || b.empty()) return 0;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    std::vector<std::string> common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    return 2.0 * static_cast<double>(common.size()) / static_cast<double>(a.size() + b.size());
}

bool one_occasion(const Context& context, ClaimId a, ClaimId b) {
    const claims::Claim& first = context.claim(a);
    const claims::Claim& second = context.claim(b);
    if (first.occasion && second.occasion) return lower_ascii(*first.occasion) == lower_ascii(*second.occasion);
    if (first.uttered && second.uttered) {
        if (!first.uttered->overlaps(*second.uttered)) return false;
        if (is_day(first.uttered) && is_day(second.uttered)) return true;
    }
    // The same words reported days apart, with nothing said of when they fell: he may have said it twice.
    if (first.as_of && second.as_of && first.as_of->bounded() && second.as_of->bounded() &&
        std::abs(*first.as_of->in_days().latest - *second.as_of->in_days().latest) > 1)
        return false;
    return similarity(quote_words(context, a), quote_words(context, b)) >= kNearlyTheSameWords;
}

}  // namespace gainsay::findings
