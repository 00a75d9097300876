// On which occasion, and when, something was said: the adjuncts of the cue.

#include "parser/text/speech_speakers.hpp"

#include <algorithm>

namespace gainsay::text::speech {
namespace {

bool in_time(const Document& document, std::uint32_t sentence, std::uint32_t token) {
    auto time = std::lower_bound(document.times.begin(), document.times.end(), sentence,
                                 [](const TimeExpression& t, std::uint32_t at) { return t.tokens.sentence < at; });
    for (; time != document.times.end() && time->tokens.sentence == sentence; ++time)
        if (time->tokens.contains(sentence, token) && time->kind != TimeExpression::Kind::recurring) return true;
    return false;
}

bool is_platform(const std::string& lower) {
    return one_of(lower,
                  {"x", "x.", "twitter", "telegram", "facebook", "instagram", "truth", "youtube", "weibo", "tiktok",
                   "linkedin", "television", "tv", "radio", "bluesky", "threads", "whatsapp", "vkontakte"});
}

/// The kind of the entity whose name ends a phrase; none when no name does.
std::optional<EntityKind> kind_of(const Document& document, std::uint32_t sentence, std::uint32_t head) {
    auto mention = std::lower_bound(document.mentions.begin(), document.mentions.end(), sentence,
                                    [](const Mention& m, std::uint32_t at) { return m.tokens.sentence < at; });
    for (; mention != document.mentions.end() && mention->tokens.sentence == sentence; ++mention)
        if (mention->head == head && mention->entity.index() < document.entities.size())
            return document.entities[mention->entity.index()].kind;
    return std::nullopt;
}

std::string lower_lemma(const Token& token) {
    return token.upos == Upos::propn ? token.lower : token.lemma;
}

/// Does a phrase with these prepositions name an occasion?
bool is_occasion(const Document& document, const Tree& tree, std::uint32_t sentence, std::uint32_t head) {
    if (tree[head].upos == Upos::verb || in_time(document, sentence, head)) return false;
    if (tree.introduced_by(head, {"on", "via", "over"}) && is_platform(tree[head].lower)) return true;
    const bool placed =
        tree.introduced_by(head, {"at", "during", "in", "on", "via", "after", "following", "through", "from"});
    if (!placed && !tree.is(head, "obj") && !tree.is(head, "iobj")) return false;
    const auto [first, last] = tree.noun_phrase(head);
    for (std::uint32_t t = first; t < last; ++t) {
        const bool own = t == head || tree.is(t, "flat") ||
                         (tree.head(t) == head && tree.is(t, "compound") && tree[t].upos == Upos::propn);
        if (own && is_occasion_noun(lower_lemma(tree[t]))) return true;
    }
    if (!placed || tree[head].upos != Upos::propn || !tree.introduced_by(head, {"at", "during"})) return false;
    const auto kind = kind_of(document, sentence, head);
    return kind && (*kind == EntityKind::organization || *kind == EntityKind::other);
}

std::string occasion_words(const Document& document, const Tree& tree, std::uint32_t sentence, std::uint32_t head) {
    auto [first, last] = tree.noun_phrase(head);
    while (first < head &&
           (tree[first].upos == Upos::det || tree[first].upos == Upos::adp || tree[first].xpos == "PRP$"))
        ++first;
    // "a news conference on Friday": the day is kept elsewhere.
    for (std::uint32_t t = head + 1; t < last; ++t)
        if (in_time(document, sentence, t)) last = tree[t - 1].upos == Upos::adp && t - 1 > head ? t - 1 : t;
    return tree.words(first, last);
}

/// Keeps a named occasion rather than a common one.
void consider(const Document& document, const Tree& tree, const Report& report, std::uint32_t head,
              std::uint32_t& best) {
    if (content_contains(report, report.sentence, head) || (report.source.contains(report.sentence, head))) return;
    if (!is_occasion(document, tree, report.sentence, head)) return;
    if (best == kNoToken || (tree[head].upos == Upos::propn && tree[best].upos != Upos::propn)) best = head;
}

}  // namespace

std::optional<std::string> occasion_of(const Document& document, const Tree& tree, const Report& report) {
    if (report.cue == kNoToken || report.cue >= tree.size()) return std::nullopt;
    std::uint32_t best = kNoToken;
    const bool hears = one_of(tree[report.cue].lemma, {"tell", "address"});
    for (std::uint32_t kid : tree.children(report.cue)) {
        if (tree.is(kid, "obl") || (hears && (tree.is(kid, "obj") || tree.is(kid, "iobj"))))
            consider(document, tree, report, kid, best);
        if (tree.is(kid, "advcl") &&
            one_of(tree[kid].lemma, {"speak", "address", "talk", "appear", "testify", "write", "meet"}))
            for (std::uint32_t inner : tree.children(kid))
                if (tree.is(inner, "obl") || tree.is(inner, "obj")) consider(document, tree, report, inner, best);
    }
    // "in a statement on the embassy's site on Friday": nothing deeper than the cue's own adjuncts counts.
    if (best == kNoToken) return std::nullopt;
    return occasion_words(document, tree, report.sentence, best);
}

std::optional<std::size_t> uttered_by(const Document& document, const Tree& tree, const Report& report) {
    if (report.cue == kNoToken || report.cue >= tree.size() || tree[report.cue].upos != Upos::verb) return std::nullopt;
    auto time = std::lower_bound(document.times.begin(), document.times.end(), report.sentence,
                                 [](const TimeExpression& t, std::uint32_t at) { return t.tokens.sentence < at; });
    for (; time != document.times.end() && time->tokens.sentence == report.sentence; ++time) {
        if (time->kind == TimeExpression::Kind::duration || time->kind == TimeExpression::Kind::recurring) continue;
        const auto [sentence, first, last] = time->tokens;
        if (last > tree.size() || first >= last) continue;
        std::uint32_t top = first;
        for (std::uint32_t t = first; t < last; ++t)
            if (tree.head(t) == kNoToken || tree.head(t) < first || tree.head(t) >= last) top = t;
        if (tree.is(top, "nmod", "poss")) continue;
        const std::uint32_t before = first > 0 && tree[first - 1].upos == Upos::adp ? first - 1 : first;
        const auto index = static_cast<std::size_t>(time - document.times.begin());
        // Right behind the cue it tells when the words were said, whatever the parser made of it.
        if (before == report.cue + 1 || last == report.cue) return index;
        if (content_contains(report, report.sentence, top)) continue;
        const std::uint32_t head = tree.head(top);
        if (head == report.cue) return index;
        const bool adjunct = head != kNoToken && tree.head(head) == report.cue && tree.is(head, "obl");
        if (adjunct && is_occasion(document, tree, report.sentence, head)) return index;
    }
    return std::nullopt;
}

}  // namespace gainsay::text::speech
