// Whose words a quote holds: a cue in its sentence, a cue beside it, a line of attribution below, or whoever spoke
// last.

#include "parser/text/speech_report.hpp"
#include "parser/text/speech_topic_words.hpp"

#include <algorithm>

namespace gainsay::text::speech {
namespace {

constexpr std::uint32_t kScareWords = 4;   ///< up to this many words in quotes are the reporting clause's own
constexpr std::uint32_t kCueWindow = 14;   ///< tokens between a quote and its cue
constexpr std::uint32_t kLineTokens = 16;  ///< longest line of attribution

bool is_dash(const Token& token) {
    return one_of(token.text, {"-", "--", "---", "\u2014", "\u2013", "\u2015", "~"});
}

class Attribution {
public:
    Attribution(const Document& document, const std::vector<Tree>& trees, const std::vector<Quote>& quotes,
                std::vector<Report>& reports)
        : document_(document), trees_(trees), quotes_(quotes), reports_(reports) {
        index();
    }

    void run() {
        for (const Quote& quote : quotes_) {
            const std::size_t before = reports_.size();
            attribute(quote);
            for (std::size_t i = before; i < reports_.size(); ++i) by_sentence_[reports_[i].sentence].push_back(i);
        }
        for (std::size_t b = 0; b < blocks_.size(); ++b) read_block_quote(blocks_[b]);
    }

private:
    struct Run {
        std::uint32_t first, last;  ///< sentences of one block
    };

    void index() {
        by_sentence_.resize(document_.sentences.size());
        block_of_.resize(document_.sentences.size());
        covered_.resize(document_.sentences.size());
        for (std::size_t i = 0; i < reports_.size(); ++i) by_sentence_[reports_[i].sentence].push_back(i);
        for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
            if (blocks_.empty() || document_.sentences[s].block != document_.sentences[s - 1].block)
                blocks_.push_back({s, s});
            blocks_.back().last = s + 1;
            block_of_[s] = blocks_.size() - 1;
        }
    }

    void attribute(const Quote& quote) {
        if (Report* report = holder(quote)) {
            if (!handed_on(*report, quote)) attach(*report, quote);
            return;
        }
        if (quote.words <= kScareWords && !quote.alone && !holds_clause(quote)) return;
        if (cue_beside(quote)) return;
        if (quote.depth > 0) return;
        if (line_of_attribution(quote) || cue_after(quote) || cue_before(quote) || colon_ahead(quote)) return;
        if (quote.alone && continued(quote)) return;
        if (quote.alone) return goes_on(quote);
        if (quote.words > kScareWords && holds_clause(quote)) add_quote(quote, SpeakerFrom::nobody);
    }

    static std::size_t overlap(const Report& report, const Quote& quote) {
        std::size_t shared = 0;
        for (const TokenSpan& a : report.content)
            for (const TokenSpan& b : quote.inside)
                if (a.sentence == b.sentence && a.first < b.last && b.first < a.last)
                    shared += std::min(a.last, b.last) - std::max(a.first, b.first);
        return shared;
    }

    static bool inside(const Quote& quote, std::uint32_t sentence, std::uint32_t token) {
        return std::any_of(quote.inside.begin(), quote.inside.end(),
                           [&](const TokenSpan& span) { return span.contains(sentence, token); });
    }

    /// The report outside the quote that shares most words with it; only the sentences at its ends can hold the cue.
    Report* holder(const Quote& quote) {
        Report* best = nullptr;
        std::size_t most = 0;
        const auto look = [&](std::uint32_t sentence) {
            for (std::size_t i : by_sentence_[sentence]) {
                Report& report = reports_[i];
                if (report.cue != kNoToken && inside(quote, sentence, report.cue)) continue;
                const std::size_t shared = overlap(report, quote);
                if (shared > most) most = shared, best = &report;
            }
        };
        look(quote.inside.front().sentence);
        if (quote.inside.back().sentence != quote.inside.front().sentence) look(quote.inside.back().sentence);
        return best;
    }

    /// "“One,” she said, adding, “Two.”": the second quote belongs to the adding, though the tree gives both to her.
    bool handed_on(Report& report, const Quote& quote) {
        const std::uint32_t next = quote.open == kNoToken || quote.open == 0 ? kNoToken : verb_before(quote);
        if (next == kNoToken || report.sentence != quote.open_sentence || report.cue == kNoToken || next <= report.cue)
            return false;
        const Tree& tree = trees_[quote.open_sentence];
        if (tree[next].xpos != "VBG" || tree[next - 1].text != "," || !report.holds_quote) return false;
        const std::uint32_t sentence = report.sentence;
        for (TokenSpan& span : report.content) {
            if (span.sentence == sentence) span.last = std::min(span.last, next - 1);
        }
        std::erase_if(report.content, [](const TokenSpan& span) { return span.first >= span.last; });
        return make(quote, sentence, next);
    }

    void attach(Report& report, const Quote& quote) {
        for (const TokenSpan& span : quote.inside) covered_[span.sentence] = true;
        report.content.insert(report.content.end(), quote.inside.begin(), quote.inside.end());
        if (quote.words > kScareWords || holds_clause(quote)) report.holds_quote = true;
    }

    /// "“…,” he said" and "he said: “…”" where the tree shows no link: the nearest verb of saying on either side.
    bool cue_beside(const Quote& quote) {
        const std::uint32_t behind = quote.close == kNoToken ? kNoToken : verb_after(quote);
        if (behind != kNoToken && make(quote, quote.close_sentence, behind)) return true;
        const std::uint32_t ahead = quote.open == kNoToken || quote.open == 0 ? kNoToken : verb_before(quote);
        return ahead != kNoToken && make(quote, quote.open_sentence, ahead);
    }

    std::uint32_t verb_after(const Quote& quote) const {
        const Tree& tree = trees_[quote.close_sentence];
        const std::uint32_t end = std::min(tree.size(), quote.close + 1 + kCueWindow);
        for (std::uint32_t t = quote.close + 1; t < end; ++t) {
            if (is_quote_mark(tree[t]) || one_of(tree[t].text, {";", ":", "."})) return kNoToken;
            if (quotes_with(tree, t)) return t;
        }
        return kNoToken;
    }

    std::uint32_t verb_before(const Quote& quote) const {
        const Tree& tree = trees_[quote.open_sentence];
        const std::uint32_t end = quote.open > kCueWindow ? quote.open - kCueWindow : 0;
        for (std::uint32_t t = quote.open; t-- > end;) {
            if (is_quote_mark(tree[t]) || one_of(tree[t].text, {";", "."})) return kNoToken;
            if (quotes_with(tree, t)) return t;
        }
        return kNoToken;
    }

    static bool quotes_with(const Tree& tree, std::uint32_t token) {
        if (tree[token].upos != Upos::verb) return false;
        const SpeechVerb* verb = speech_verb(tree[token].lemma);
        // "The letter read: …"; people read what others wrote.
        if (tree[token].lemma == "read") {
            const std::uint32_t speaker = speaker_of(tree, token);
            return speaker != kNoToken && (is_document_noun(tree[speaker].lemma) || is_words_noun(tree[speaker].lemma));
        }
        return verb != nullptr && (verb->takes & kQuote);
    }

    /// A quote for the cue: joins the cue's report when it has one, so that "…," he said, "…" is one saying.
    bool make(const Quote& quote, std::uint32_t sentence, std::uint32_t cue) {
        for (std::size_t i : by_sentence_[sentence]) {
            if (reports_[i].cue != cue) continue;
            attach(reports_[i], quote);
            return true;
        }
        const std::uint32_t speaker = speaker_of(trees_[sentence], cue);
        if (speaker == kNoToken || inside(quote, sentence, speaker)) return false;
        Report report;
        report.sentence = sentence;
        report.cue = cue;
        const SpeechVerb* verb = speech_verb(trees_[sentence][cue].lemma);
        report.act = verb == nullptr || verb->act == SpeechAct::believes ? SpeechAct::says : verb->act;
        set_speaker(report, trees_[sentence], sentence, speaker);
        attach(report, quote);
        reports_.push_back(std::move(report));
        return true;
    }

    /// The next sentence is nothing but the cue: "“Really?” he asked."
    bool cue_after(const Quote& quote) {
        const std::uint32_t next = quote.close_sentence + 1;
        if (quote.close == kNoToken || next >= trees_.size() || !quote.alone) return false;
        if (block_of_[next] != block_of_[quote.close_sentence] || trees_[next].size() > kCueWindow) return false;
        const std::uint32_t root = document_.sentences[next].root();
        if (trees_[next].size() == 0 || !quotes_with(trees_[next], root)) return false;
        const bool busy = std::any_of(by_sentence_[next].begin(), by_sentence_[next].end(),
                                      [&](std::size_t i) { return reports_[i].cue == root; });
        return !busy && trees_[next].child(root, "obj") == kNoToken && make(quote, next, root);
    }

    /// The sentence before ends with a colon: "The paper reports:".
    bool cue_before(const Quote& quote) {
        if (quote.open_sentence == 0 || quote.open > 1) return false;
        const std::uint32_t before = quote.open_sentence - 1;
        const Tree& tree = trees_[before];
        if (tree.size() < 2 || tree[tree.size() - 1].text != ":") return false;
        for (std::uint32_t t = tree.size(); t-- > 0;)
            if (quotes_with(tree, t)) return make(quote, before, t);
        const std::uint32_t root = document_.sentences[before].root();
        return tree[root].upos == Upos::verb && make(quote, before, root);
    }

    /// "She opened her campaign with a slogan: “…”": what a colon introduces is said by the subject in front.
    bool colon_ahead(const Quote& quote) {
        if (quote.open == kNoToken || quote.open < 2) return false;
        const Tree& tree = trees_[quote.open_sentence];
        if (tree[quote.open - 1].text != ":") return false;
        for (std::uint32_t t = quote.open - 1; t-- > 0 && quote.open - t < 2 * kCueWindow;) {
            if (tree[t].upos != Upos::verb || one_of(tree[t].relation, {"acl", "amod"})) continue;
            const std::uint32_t speaker = speaker_of(tree, t);
            if (speaker != kNoToken && can_speak(tree, speaker)) return make(quote, quote.open_sentence, t);
        }
        return false;
    }

    /// "— Name, office" behind the quote or in the block below.
    bool line_of_attribution(const Quote& quote) {
        if (quote.close != kNoToken) {
            const Tree& tree = trees_[quote.close_sentence];
            if (quote.close + 1 < tree.size() && is_dash(tree[quote.close + 1]))
                return sign(quote, quote.close_sentence, quote.close + 2);
        }
        const std::uint32_t next = quote.close_sentence + 1;
        if (next >= trees_.size() || trees_[next].size() < 2 || !is_dash(trees_[next][0])) return false;
        if (document_.sentences[next].block - document_.sentences[quote.close_sentence].block > 2) return false;
        return sign(quote, next, 1);
    }

    bool sign(const Quote& quote, std::uint32_t sentence, std::uint32_t first) {
        const auto [head, last] = signature(sentence, first);
        if (head == kNoToken) return false;
        Report report;
        report.sentence = sentence;
        report.cue = first - 1;
        report.source = {sentence, first, last};
        report.speaker = head;
        report.from = SpeakerFrom::words;
        attach(report, quote);
        reports_.push_back(std::move(report));
        return true;
    }

    /// Head and end of the name that starts at `first`; no head when the line is no name.
    std::pair<std::uint32_t, std::uint32_t> signature(std::uint32_t sentence, std::uint32_t first) const {
        const Tree& tree = trees_[sentence];
        if (tree.size() - std::min(first, tree.size()) > kLineTokens || first >= tree.size()) return {kNoToken, first};
        std::uint32_t last = first;
        while (last < tree.size() && !one_of(tree[last].text, {",", "(", ".", "-", "\u2014", "\u2013"})) ++last;
        if (last == first || tree[first].text.empty() || tree[first].upos == Upos::verb ||
            tree[first].upos == Upos::aux)
            return {kNoToken, first};
        for (std::uint32_t t = first; t < last; ++t)
            if (!tree.punctuation(t) && (tree.head(t) == kNoToken || tree.head(t) < first || tree.head(t) >= last))
                return {t, last};
        return {first, last};
    }

    bool holds_clause(const Quote& quote) const {
        for (const TokenSpan& span : quote.inside)
            for (std::uint32_t t = span.first; t < span.last; ++t)
                if (trees_[span.sentence][t].upos == Upos::verb || trees_[span.sentence][t].upos == Upos::aux)
                    return true;
        return false;
    }

    /// A quote of whole sentences without a cue: the last speaker goes on when he spoke just before.
    void goes_on(const Quote& quote) {
        const std::uint32_t first = quote.open_sentence;
        const std::size_t block = block_of_[first];
        bool follows = false;
        for (std::uint32_t s = blocks_[block].first; s < first; ++s)
            follows = follows || !by_sentence_[s].empty() || covered(s);
        if (!follows && block > 0 && blocks_[block].first == first) {
            const Run before = blocks_[block - 1];
            for (std::uint32_t s = before.last - std::min(2u, before.last - before.first); s < before.last; ++s)
                follows = follows || !by_sentence_[s].empty() || covered(s);
        }
        if (!follows && spoke_before(quote)) return;
        if (follows || quote.words > kScareWords) add_quote(quote, follows ? SpeakerFrom::last : SpeakerFrom::nobody);
    }

    /// "The mayor spoke at noon. “We will rebuild.”": the sentence before tells who, and that he spoke.
    bool spoke_before(const Quote& quote) {
        if (quote.open_sentence == 0 || block_of_[quote.open_sentence - 1] != block_of_[quote.open_sentence])
            return false;
        const std::uint32_t before = quote.open_sentence - 1;
        const Tree& tree = trees_[before];
        const std::uint32_t root = document_.sentences[before].root();
        if (tree.size() == 0 || tree[root].upos != Upos::verb || is_passive(tree, root)) return false;
        const bool talks = speech_verb(tree[root].lemma) != nullptr || is_speaking_verb(tree[root].lemma);
        const std::uint32_t subject = nearest_subject(tree, root);
        if (!talks || subject == kNoToken || !can_speak(tree, subject)) return false;
        Report report;
        report.sentence = quote.inside.front().sentence;
        set_speaker(report, tree, before, subject);
        attach(report, quote);
        reports_.push_back(std::move(report));
        return true;
    }

    /// "“One,” she said. “Two.”": the second quote is the same saying.
    bool continued(const Quote& quote) {
        if (quote.open_sentence == 0 || block_of_[quote.open_sentence - 1] != block_of_[quote.open_sentence])
            return false;
        Report* last = nullptr;
        for (std::size_t i : by_sentence_[quote.open_sentence - 1])
            if (reports_[i].holds_quote && !reports_[i].content.empty()) last = &reports_[i];
        if (last == nullptr) return false;
        attach(*last, quote);
        return true;
    }

    bool covered(std::uint32_t sentence) const { return covered_[sentence]; }

    void add_quote(const Quote& quote, SpeakerFrom from) {
        Report report;
        report.sentence = quote.inside.front().sentence;
        report.from = from;
        attach(report, quote);
        reports_.push_back(std::move(report));
    }

    /// A block quotation without marks is one quote.
    void read_block_quote(Run run) {
        if (document_.sentences[run.first].kind != BlockKind::quote) return;
        Quote quote;
        quote.alone = true;
        quote.open_sentence = run.first;
        for (std::uint32_t s = run.first; s < run.last; ++s) {
            if (!by_sentence_[s].empty() || covered(s)) return;
            if (trees_[s].size() == 0 || is_dash(trees_[s][0])) continue;
            quote.inside.push_back({s, 0, trees_[s].size()});
            quote.words += trees_[s].size();
            quote.close_sentence = s;
        }
        if (quote.inside.empty()) return;
        if (line_of_attribution(quote) || cue_before(quote)) return;
        goes_on(quote);
    }

    const Document& document_;
    const std::vector<Tree>& trees_;
    const std::vector<Quote>& quotes_;
    std::vector<Report>& reports_;
    std::vector<std::vector<std::size_t>> by_sentence_;
    std::vector<std::size_t> block_of_;
    std::vector<Run> blocks_;
    std::vector<bool> covered_;  ///< sentences that hold words of a quote with a speaker
};

}  // namespace

void attribute_quotes(const Document& document, const std::vector<Tree>& trees, const std::vector<Quote>& quotes,
                      std::vector<Report>& reports) {
    Attribution(document, trees, quotes, reports).run();
}

}  // namespace gainsay::text::speech
