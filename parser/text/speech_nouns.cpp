// Nouns that hold somebody's words, adjuncts that name a source, and labels in front of words.

#include "parser/text/speech_clauses.hpp"
#include "parser/text/speech_report.hpp"

#include <algorithm>

namespace gainsay::text::speech {
namespace {

/// "are false", "were not true", "is a lie": the predicate that calls its subject untrue.
std::uint32_t false_predicate(const Tree& tree, std::uint32_t noun) {
    const std::uint32_t head = tree.head(noun);
    if (head != kNoToken && tree.is(noun, "obj")) {
        // "said reports … were false" with the reports read as what was said.
        for (std::uint32_t kid : tree.children(head))
            if (kid > tree.right(noun) && tree.is(kid, "ccomp") && is_falsity(tree[kid].lemma) &&
                tree.child(kid, "nsubj") == kNoToken)
                return kid;
    }
    if (head == kNoToken || !tree.is(noun, "nsubj")) return kNoToken;
    const bool negated = tree.child(head, {"advmod"}, {"not", "n't"}) != kNoToken;
    if (one_of(tree[head].lemma, {"true", "accurate", "correct", "real"})) return negated ? head : kNoToken;
    return is_falsity(tree[head].lemma) && !negated ? head : kNoToken;
}

/// "rejected claims that …": a verb's own report covers the noun's content.
bool covered(const std::vector<Report>& reports, const Report& report) {
    return std::any_of(reports.begin(), reports.end(), [&](const Report& r) {
        return r.act != SpeechAct::says && r.cue != report.cue &&
               std::any_of(r.content.begin(), r.content.end(),
                           [&](const TokenSpan& c) { return c == report.content.front(); });
    });
}

void read_noun(const Tree& tree, std::uint32_t sentence, std::uint32_t noun, const SpeechNoun& kind,
               std::vector<Report>& reports) {
    const auto inner = noun_content(tree, noun);
    if (inner.empty()) return;
    Report report;
    report.sentence = sentence;
    report.cue = noun;
    report.act = kind.act;
    for (const auto& [first, last] : inner) add_content(report, sentence, first, last);
    const std::uint32_t untrue = false_predicate(tree, noun);
    if (untrue != kNoToken) {
        report.cue = untrue;
        report.act = SpeechAct::denies;
        report.from = SpeakerFrom::enclosing;
    } else if (covered(reports, report)) {
        return;
    } else if (const std::uint32_t owner = owner_of(tree, noun); owner != kNoToken) {
        set_speaker(report, tree, sentence, owner);
    } else if (!kind.unowned) {
        return;
    }
    reports.push_back(std::move(report));
}

/// The clause that a sentence adjunct at [first, last) speaks for: all of the sentence where a comma sets it off at the
/// end.
void add_host(Report& report, const Tree& tree, std::uint32_t phrase, std::uint32_t first, std::uint32_t last) {
    const std::uint32_t host = tree.head(phrase);
    bool back = true;
    for (std::uint32_t t = last; t < tree.size(); ++t) back = back && tree.punctuation(t);
    const bool comma = first > 0 && one_of(tree[first - 1].text, {",", "--", "\u2014", "\u2013"});
    // Between commas and hung on a noun ("By May, according to filings, it had spent …"): a remark on the sentence.
    const bool remark =
        comma && last < tree.size() && tree[last].text == "," && host != kNoToken && tree[host].upos != Upos::verb;
    const bool whole = host == kNoToken || tree.head(host) == kNoToken || (back && comma) || remark;
    const std::uint32_t begin = whole ? 0 : tree.left(host);
    const std::uint32_t end = whole ? tree.size() : tree.right(host) + 1;
    if (first > 1) add_content(report, report.sentence, begin, comma ? first - 1 : first);
    if (!back) add_content(report, report.sentence, last, end);
}

/// "according to X": the parser hangs "according" on X, or X on "according".
void read_according(const Tree& tree, std::uint32_t sentence, std::uint32_t cue, std::vector<Report>& reports) {
    if (cue + 2 >= tree.size() || tree[cue + 1].lower != "to") return;
    std::uint32_t speaker = tree.head(cue), phrase = speaker;
    if (speaker == kNoToken || !(tree.is(cue, "case") || tree.is(cue, "mark"))) {
        phrase = cue;
        speaker = tree.child(cue, "obl");
        if (speaker == kNoToken) speaker = tree.child(cue, "nmod");
    }
    if (speaker == kNoToken || speaker < cue) return;
    Report report;
    report.sentence = sentence;
    report.cue = cue;
    set_speaker(report, tree, sentence, speaker);
    report.source.first = std::max(report.source.first, cue + 2);
    std::uint32_t last = std::max(tree.right(speaker) + 1, report.source.last);
    // Set off by a comma, the phrase runs to the next one: "…, according to a poll taken after the vote."
    while (last > speaker + 1 && tree.punctuation(last - 1)) --last;
    if (cue > 0 && tree[cue - 1].text == ",")
        while (last < tree.size() && !tree.punctuation(last)) ++last;
    add_host(report, tree, phrase, cue, last);
    if (!report.content.empty()) reports.push_back(std::move(report));
}

/// "in X's view", "in the words of X".
void read_view(const Tree& tree, std::uint32_t sentence, std::uint32_t noun, std::vector<Report>& reports) {
    if (!tree.is(noun, "obl") || !tree.introduced_by(noun, {"in", "by", "to"})) return;
    std::uint32_t owner = tree.child(noun, "nmod");
    for (std::uint32_t kid : tree.children(noun))
        if (tree.is(kid, "nmod", "poss")) owner = kid;
    if (owner == kNoToken || (!tree.is(owner, "nmod", "poss") && !tree.introduced_by(owner, {"of"}))) return;
    if (!can_speak(tree, owner) && tree[owner].upos != Upos::pron) return;
    Report report;
    report.sentence = sentence;
    report.cue = noun;
    set_speaker(report, tree, sentence, owner);
    add_host(report, tree, noun, tree.left(noun), tree.right(noun) + 1);
    if (!report.content.empty()) reports.push_back(std::move(report));
}

/// Tokens [first, last) end in the name of somebody who can speak. In headlines states and cities speak too, and a name
/// may be one that the parser knows only from the text below.
bool names_speaker(const Document& document, const Tree& tree, std::uint32_t sentence, std::uint32_t first,
                   std::uint32_t last, bool headline) {
    const auto& mentions = document.mentions;
    auto mention = std::lower_bound(mentions.begin(), mentions.end(), sentence,
                                    [](const Mention& m, std::uint32_t at) { return m.tokens.sentence < at; });
    for (; mention != mentions.end() && mention->tokens.sentence == sentence && mention->tokens.first < last;
         ++mention) {
        if (mention->tokens.last != last || mention->entity.index() >= document.entities.size()) continue;
        const EntityKind kind = document.entities[mention->entity.index()].kind;
        if (kind == EntityKind::person || kind == EntityKind::organization) return true;
        if (headline && mention->tokens.first == first && (kind == EntityKind::country || kind == EntityKind::place))
            return true;
    }
    const std::string name = tree.words(first, last);
    if (!headline || name.empty() || name[0] < 'A' || name[0] > 'Z') return false;
    return std::any_of(document.entities.begin(), document.entities.end(), [&](const Entity& entity) {
        const bool speaks = entity.kind == EntityKind::person || entity.kind == EntityKind::organization;
        return speaks && (entity.name == name || entity.name.ends_with(" " + name));
    });
}

/// Length of "NAME:" at the start; 0 when the words before the colon are no speaker.
std::uint32_t label_length(const Document& document, const Tree& tree, std::uint32_t sentence, bool headline) {
    std::uint32_t colon = 0;
    while (colon < tree.size() && colon <= 8 && tree[colon].text != ":") ++colon;
    if (colon == 0 || colon > 8 || colon + 2 > tree.size()) return 0;
    bool shouted = true;
    for (std::uint32_t t = 0; t < colon; ++t) {
        const Token& token = tree[t];
        if (one_of(token.lower,
                   {"the", "latest", "live", "update", "updates", "breaking", "analysis", "opinion", "exclusive",
                    "watch", "video", "photos", "explainer", "editorial", "factbox", "news", "live updates"}))
            return 0;
        if (token.upos == Upos::verb || token.upos == Upos::aux) return 0;
        shouted = shouted && token.text.size() > 1 && token.text[0] >= 'A' && token.text[0] <= 'Z' &&
                  token.text[1] >= 'A' && token.text[1] <= 'Z';
    }
    if (names_speaker(document, tree, sentence, 0, colon, headline)) return colon;
    const bool shouted_name = shouted && colon <= 3 && !headline;
    return shouted_name || (headline && colon <= 4 && is_human_noun(tree[colon - 1].lemma)) ? colon : 0;
}

std::uint32_t phrase_head(const Tree& tree, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t t = first; t < last; ++t)
        if (!tree.punctuation(t) && (tree.head(t) == kNoToken || tree.head(t) < first || tree.head(t) >= last))
            return t;
    return first;
}

/// "— what it means" after a headline's statement is the outlet's own.
std::uint32_t own_tail(const Tree& tree, std::uint32_t first) {
    for (std::uint32_t t = first; t + 1 < tree.size(); ++t)
        if (one_of(tree[t].text, {"-", "--", "\u2014", "\u2013"}) && tree[t].space_before &&
            one_of(tree[t + 1].lower, {"what", "why", "how", "here", "who", "when", "where", "live", "as"}))
            return t;
    return tree.size();
}

}  // namespace

namespace {

/// "the claim that she refused to pay" read as a relative clause although the verb has its complements already.
bool holds_that(const Tree& tree, std::uint32_t noun, std::uint32_t clause) {
    if (!tree.is(clause, "acl", "relcl") || tree.left(clause) != noun + 1 || tree[noun + 1].lower != "that" ||
        !tree.is(noun + 1, "obj") || tree[clause].upos != Upos::verb || nearest_subject(tree, clause) == kNoToken)
        return false;
    for (std::uint32_t kid : tree.children(clause))
        if (kid > clause && one_of(tree[kid].relation, {"obj", "xcomp", "ccomp"})) return true;
    return false;
}

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> noun_content(const Tree& tree, std::uint32_t noun) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> inner;
    const SpeechNoun* kind = speech_noun(tree[noun].lemma);
    if (kind == nullptr) return inner;
    const bool plural = tree[noun].xpos == "NNS";
    for (std::uint32_t kid : tree.children(noun)) {
        if (kid < noun) continue;
        // "claims by western leaders that …": the parser may hang the clause on the leaders.
        if (tree.is(kid, "nmod") && tree.introduced_by(kid, {"by", "from"}))
            for (std::uint32_t deeper : tree.children(kid))
                if (tree.is(deeper, "acl") && tree.child(deeper, {"mark"}, {"that"}) != kNoToken)
                    inner.emplace_back(tree.left(deeper), tree.right(deeper) + 1);
        const bool clause = one_of(tree[kid].relation, {"acl", "ccomp", "advcl", "xcomp", "dep"});
        const bool that = tree.child(kid, {"mark"}, {"that"}) != kNoToken || holds_that(tree, noun, kid);
        const bool participle = tree[kid].xpos == "VBG";
        if (clause && that) {
            inner.emplace_back(tree.left(kid), tree.right(kid) + 1);
        } else if (clause && participle && tree.introduced_by(kid, {"of"})) {
            inner.emplace_back(tree.left(kid), tree.right(kid) + 1);
        } else if (clause && participle && speech_verb(tree[kid].lemma) != nullptr && kid + 1 <= tree.right(kid)) {
            inner.emplace_back(kid + 1, tree.right(kid) + 1);
        } else if (clause && kind->infinitive && tree.introduced_by(kid, {"to"})) {
            // "rejected a request to open the file, saying that …"
            const Extent deed = without_asides(tree, {tree.left(kid), tree.right(kid) + 1});
            inner.emplace_back(deed.first, deed.last);
        } else if (tree.is(kid, "nmod") && kind->of && tree.introduced_by(kid, {"of"}) &&
                   (plural || kind->act != SpeechAct::says)) {
            inner.emplace_back(tree.left(kid), tree.right(kid) + 1);
        }
    }
    return inner;
}

void find_noun_reports(const Tree& tree, std::uint32_t sentence, std::vector<Report>& reports) {
    std::size_t tried = 0;
    for (std::uint32_t t = 0; t < tree.size() && tried < kMostReports; ++t) {
        const bool misread = tree[t].upos == Upos::verb && one_of(tree[t].relation, {"obj", "nsubj", "nmod"});
        if (tree[t].upos != Upos::noun && !misread) continue;
        const SpeechNoun* kind = speech_noun(tree[t].lemma);
        if (kind == nullptr) continue;
        ++tried;
        read_noun(tree, sentence, t, *kind, reports);
    }
}

namespace {

/// "They believe …, according to reports": what the reports say includes the believing, so that must not reach over
/// them.
void clip_before_sources(const Tree& tree, std::vector<Report>& reports) {
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const std::uint32_t cue = reports[i].cue;
        if (cue == kNoToken || tree[cue].lower != "according" || reports[i].content.back().last > cue) continue;
        const std::uint32_t begin = reports[i].content.front().first;
        for (std::size_t j = 0; j < reports.size(); ++j)
            for (TokenSpan& span : reports[j].content)
                if (j != i && begin <= span.first && span.first < cue && cue < span.last) span.last = cue;
    }
}

}  // namespace

namespace {

/// "per the report", "per officials"; not "per day".
bool per_source(const Tree& tree, std::uint32_t word) {
    const std::uint32_t noun = tree.head(word);
    return tree[word].lower == "per" && noun != kNoToken && noun > word && tree.is(word, "case") &&
           (can_speak(tree, noun) || is_document_noun(tree[noun].lemma)) && (word == 0 || tree[word - 1].text == ",");
}

void read_per(const Tree& tree, std::uint32_t sentence, std::uint32_t cue, std::vector<Report>& reports) {
    const std::uint32_t speaker = tree.head(cue);
    Report report;
    report.sentence = sentence;
    report.cue = cue;
    set_speaker(report, tree, sentence, speaker);
    add_host(report, tree, speaker, cue, std::max(tree.right(speaker) + 1, report.source.last));
    if (!report.content.empty()) reports.push_back(std::move(report));
}

}  // namespace

void find_adjunct_reports(const Tree& tree, std::uint32_t sentence, std::vector<Report>& reports) {
    std::size_t tried = 0;
    for (std::uint32_t t = 0; t < tree.size() && tried < kMostReports; ++t) {
        const bool according = tree[t].lower == "according";
        const bool view =
            one_of(tree[t].lemma, {"view", "opinion", "word", "account", "telling", "estimation", "reckoning", "eye",
                                   "mind", "judgment", "judgement", "assessment", "estimate"});
        if (per_source(tree, t)) read_per(tree, sentence, t, reports);
        if (!according && !view) continue;
        ++tried;
        if (according) read_according(tree, sentence, t, reports);
        if (view) read_view(tree, sentence, t, reports);
    }
    clip_before_sources(tree, reports);
}

namespace {

/// First token of the source at the end of a headline ("Strike kills six: ministry", "… - officials"); its size when
/// there is none.
std::uint32_t tail_label(const Document& document, const Tree& tree, std::uint32_t sentence) {
    std::uint32_t end = tree.size();
    while (end > 0 && tree.punctuation(end - 1)) --end;
    std::uint32_t first = end;
    while (first > 0 && end - first <= 5 && !one_of(tree[first - 1].text, {":", "-", "--", "\u2013", "\u2014", "|"})) {
        if (tree[first - 1].upos == Upos::verb || tree[first - 1].upos == Upos::num) return tree.size();
        --first;
    }
    const bool mark = first > 2 && first < end && end - first <= 5 && tree[first - 1].text != "|" &&
                      (tree[first - 1].text == ":" || (tree[first - 1].space_before && tree[first].space_before));
    if (!mark) return tree.size();
    const bool human = is_human_noun(tree[end - 1].lemma) || is_document_noun(tree[end - 1].lemma);
    return human || names_speaker(document, tree, sentence, first, end, false) ? first : tree.size();
}

/// A text without layout opens with its headline: one short sentence, a paragraph of its own, with others below.
bool looks_like_headline(const Document& document, std::uint32_t sentence) {
    const auto& all = document.sentences;
    return sentence == 0 && all.size() > 2 && all[1].block != all[0].block && all[0].kind == BlockKind::paragraph &&
           all[0].tokens.size() <= 25;
}

/// A headline that ends in its source.
void read_tail_label(const Document& document, const Tree& tree, std::uint32_t sentence, std::vector<Report>& reports) {
    const std::uint32_t first = tail_label(document, tree, sentence);
    if (first >= tree.size()) return;
    Report report;
    report.sentence = sentence;
    report.cue = first - 1;
    std::uint32_t end = tree.size();
    while (end > first && tree.punctuation(end - 1)) --end;
    set_speaker(report, tree, sentence, phrase_head(tree, first, end));
    report.source = {sentence, first, end};
    add_content(report, sentence, 0, first - 1);
    if (!report.content.empty()) reports.push_back(std::move(report));
}

}  // namespace

void find_label_reports(const Document& document, const std::vector<Tree>& trees, std::vector<Report>& reports) {
    const auto count = static_cast<std::uint32_t>(document.sentences.size());
    for (std::uint32_t s = 0; s < count; ++s) {
        const Sentence& sentence = document.sentences[s];
        if (sentence.tokens.empty() || (s > 0 && document.sentences[s - 1].block == sentence.block)) continue;
        const bool headline = sentence.kind == BlockKind::headline || sentence.kind == BlockKind::subhead ||
                              looks_like_headline(document, s);
        const std::uint32_t colon = label_length(document, trees[s], s, headline);
        if (colon == 0 && headline) read_tail_label(document, trees[s], s, reports);
        if (colon == 0) continue;
        Report report;
        report.sentence = s;
        report.cue = colon;
        set_speaker(report, trees[s], s, phrase_head(trees[s], 0, colon));
        report.source = {s, 0, colon};
        add_content(report, s, colon + 1, headline ? own_tail(trees[s], colon + 1) : trees[s].size());
        for (std::uint32_t next = s + 1; next < count && document.sentences[next].block == sentence.block; ++next)
            add_content(report, next, 0, trees[next].size());
        if (!report.content.empty()) reports.push_back(std::move(report));
    }
}

}  // namespace gainsay::text::speech
