// Tested by counts_of_parts_test.cpp.
#include "parser/claims/figure_stretches.hpp"

#include "parser/claims/referent_words.hpp"

#include <algorithm>

namespace gainsay::claims {

using text::kNoToken;
using text::Token;
using text::Upos;
using words::one_of;

namespace {

class StretchReader {
public:
    StretchReader(const text::Document& document, std::uint32_t sentence, const ClauseGraph& graph,
                  const Lexicon& lexicon)
        : document_(document), sentence_(sentence), graph_(graph), lexicon_(lexicon),
          tokens_(document.sentences[sentence].tokens) {}

    std::vector<FigureStretch> read() {
        for (const text::Quantity& q : document_.quantities)
            if (q.tokens.sentence == sentence_ && counts(q)) {
                FigureStretch stretch;
                stretch.figure = &q;
                found_.push_back(stretch);
            }
        std::stable_sort(found_.begin(), found_.end(), [](const FigureStretch& a, const FigureStretch& b) {
            return a.figure->tokens.first < b.figure->tokens.first;
        });
        if (found_.empty()) return {};
        set_bounds();
        for (FigureStretch& stretch : found_) read(stretch);
        mark_total();
        return std::move(found_);
    }

private:
    static bool counts(const text::Quantity& q) {
        return (q.kind == text::Quantity::Kind::count || q.kind == text::Quantity::Kind::times) && q.interval.low;
    }

    /// The last mark or joining word between two figures parts their stretches.
    void set_bounds() {
        found_.front().first = 0;
        for (std::size_t i = 0; i + 1 < found_.size(); ++i) {
            const std::uint32_t from = found_[i].figure->tokens.last, to = found_[i + 1].figure->tokens.first;
            std::uint32_t bound = to;
            for (std::uint32_t t = from; t < to; ++t)
                if (one_of(tokens_[t].lower, {"and", ",", ";", "while", "but", "plus", ":"})) bound = t;
            found_[i].last = bound;
            // "Fourteen died, after divers found five more bodies": no second part.
            found_[i + 1].joined =
                bound < to && std::none_of(tokens_.begin() + from, tokens_.begin() + to, [](auto& w) {
                    return one_of(w.lower, {"after", "when", "since", "from", "than", "including", "to"});
                });
            found_[i + 1].first = std::min(bound + 1, to);
        }
        found_.back().last = static_cast<std::uint32_t>(tokens_.size());
    }

    void read(FigureStretch& stretch) const {
        const text::TokenSpan& figure = stretch.figure->tokens;
        for (std::uint32_t t = stretch.first; t < figure.first; ++t)
            if (belongs_before(t, *stretch.figure)) add_restriction(t, figure.first, stretch);
        std::uint32_t t = figure.last;
        for (; t < stretch.last && !ends_clause(t); ++t) add_restriction(t, stretch.last, stretch);
        for (std::uint32_t w = stretch.first; w < t; ++w)
            stretch.has_clause = stretch.has_clause || (tokens_[w].upos == Upos::verb && tokens_[w].xpos != "VBG");
        const std::uint32_t around = figure.first - std::min(figure.first, 1U);
        stretch.more = stretch.figure->additional;
        for (std::uint32_t w = around; w <= figure.last && w < tokens_.size(); ++w)
            stretch.more = stretch.more || one_of(tokens_[w].lower, {"other", "others", "another", "remaining",
                                                                     "additional", "further", "more"});
    }

    bool ends_clause(std::uint32_t t) const {
        return tokens_[t].upos == Upos::punct ||
               one_of(tokens_[t].lower, {"who", "which", "when", "where", "after", "as", "before", "because", "while",
                                         "that", "but", "including", "according"});
    }

    /// In front of the figure only what hangs on the figure's own clause: not "said at the station that nine …".
    bool belongs_before(std::uint32_t t, const text::Quantity& figure) const {
        const std::uint32_t noun = tokens_[t].upos == Upos::adp ? noun_behind(t, figure.tokens.first) : t;
        return noun != kNoToken && (verb_of(noun) == verb_of(figure.head) || graph_.dominates(noun, figure.head));
    }

    std::uint32_t verb_of(std::uint32_t token) const {
        std::uint32_t at = token;
        for (int steps = 0; steps < 16 && tokens_[at].upos != Upos::verb && tokens_[at].head != kNoToken; ++steps)
            at = tokens_[at].head;
        return at;
    }

    /// The head noun of the phrase behind a preposition.
    std::uint32_t noun_behind(std::uint32_t preposition, std::uint32_t end) const {
        std::uint32_t noun = kNoToken;
        for (std::uint32_t t = preposition + 1; t < end && t < preposition + 8; ++t) {
            const Token& word = tokens_[t];
            if (words::is_noun(word))
                noun = t;
            else if (noun != kNoToken ||
                     !(word.upos == Upos::det || word.upos == Upos::adj || word.upos == Upos::num ||
                       word.upos == Upos::pron || word.xpos == "VBN" || word.xpos == "VBG" || word.lower == "-"))
                break;
        }
        return noun;
    }

    bool said(std::uint32_t token) const {
        const std::uint32_t verb = verb_of(token);
        return std::any_of(document_.frames.begin(), document_.frames.end(), [&](const text::SpeechFrame& f) {
            return f.sentence == sentence_ && f.cue == verb && f.cue != kNoToken;
        });
    }

    void add_restriction(std::uint32_t t, std::uint32_t end, FigureStretch& stretch) const {
        if (tokens_[t].upos == Upos::adp)
            add_phrase(t, end, stretch);
        else if (tokens_[t].upos == Upos::adv || tokens_[t].lower == "overnight" || tokens_[t].lower == "outright")
            add_adverb(t, stretch);
    }

    void add_adverb(std::uint32_t t, FigureStretch& stretch) const {
        const std::string& word = tokens_[t].lower;
        const bool later = one_of(word, {"later", "overnight", "afterwards", "afterward", "subsequently"});
        const bool at_once = one_of(word, {"instantly", "outright", "immediately", "initially"});
        const bool some = one_of(word, {"seriously", "critically", "severely", "slightly", "lightly", "elsewhere",
                                        "inside", "outside", "upstairs", "downstairs", "nearby", "underground"});
        if ((!later && !at_once && !some) || said(t)) return;
        stretch.restrictions.push_back({word, t, true, later, later || at_once});
    }

    bool names_another_part(std::uint32_t from, std::uint32_t noun) const {
        for (std::uint32_t t = from; t < noun; ++t)
            if (one_of(tokens_[t].lower, {"first", "second", "third", "fourth", "other", "another", "initial", "last",
                                          "final", "earlier", "later"}))
                return true;
        return false;
    }

    void add_phrase(std::uint32_t t, std::uint32_t end, FigureStretch& stretch) const {
        const std::string& preposition = tokens_[t].lower;
        const bool place = one_of(preposition, {"at", "in", "on", "inside", "outside", "along", "near", "among",
                                                "aboard", "beneath", "under", "behind", "off", "around", "across"});
        const bool way = one_of(preposition, {"by", "from", "during"}) ||
                         (preposition == "of" && t > 0 && tokens_[t - 1].lemma == "die");
        const std::uint32_t noun = place || way ? noun_behind(t, end) : kNoToken;
        if (noun == kNoToken || said(noun)) return;
        const std::string& lemma = tokens_[noun].lemma;
        if (one_of(lemma, {"total", "addition", "case", "fact", "statement", "interview", "report", "conference",
                           "briefing", "post", "message", "least", "most", "way"}) &&
            lemma != "way")
            return;
        const KindId kind = lexicon_.kind_of(graph_, noun);
        if (lexicon_.is_a(kind, lexicon_.kind("event")) && !names_another_part(t, noun)) return;
        // "The strike on the depot killed six": where it was, not where they were.
        const std::uint32_t head = tokens_[noun].head;
        if (head != kNoToken && tokens_[noun].relation == "nmod" && words::is_noun(tokens_[head]) &&
            lexicon_.is_a(lexicon_.kind_of(graph_, head), lexicon_.kind("event")))
            return;
        if (lexicon_.in_class(graph_, noun, "everybody") && preposition != "on" && lemma != "passenger") return;
        const bool time = std::any_of(document_.times.begin(), document_.times.end(),
                                      [&](const auto& x) { return x.tokens.contains(sentence_, noun); });
        const bool hour = one_of(lemma, {"night", "morning", "evening", "afternoon"});
        const bool doer = preposition == "by" &&
                          (lexicon_.in_class(graph_, noun, "people") || lexicon_.in_class(graph_, noun, "attackers"));
        Restriction r;
        for (std::uint32_t w = t; w <= noun; ++w)
            if (tokens_[w].upos != Upos::det && tokens_[w].upos != Upos::pron)
                r.words += (w == t ? "" : " ") + tokens_[w].lower;
        r.token = noun;
        r.sure = tokens_[noun].upos == Upos::noun && !doer && (!time || hour);
        const bool hospital = one_of(lemma, {"hospital", "clinic"}) && one_of(preposition, {"in", "at"});
        const bool wound = one_of(preposition, {"of", "from"}) && one_of(lemma, {"injury", "wound", "burn"});
        r.additive = hospital || wound;
        r.partial = hospital || one_of(lemma, {"scene", "spot", "way"});
        stretch.restrictions.push_back(std::move(r));
    }

    /// Behind which words the sum of all stands; the figure next to them is one.
    void mark_total() {
        for (std::uint32_t t = 0; t < tokens_.size(); ++t) {
            const std::string& word = tokens_[t].lower;
            const std::string& next = t + 1 < tokens_.size() ? tokens_[t + 1].lower : word;
            const bool cue = (word == "in" && (next == "all" || next == "total")) || word == "altogether" ||
                             word == "overall" || (word == "all" && next == "told") ||
                             (word == "total" && next == "of") || one_of(word, {"toll", "number", "count", "tally"}) ||
                             (one_of(tokens_[t].lemma, {"bring", "take"}) && next == "the");
            if (!cue) continue;
            const auto behind = std::find_if(found_.begin(), found_.end(),
                                             [&](const FigureStretch& x) { return x.figure->tokens.last > t; });
            (behind == found_.end() ? found_.back() : *behind).total = true;
        }
    }

    const text::Document& document_;
    std::uint32_t sentence_;
    const ClauseGraph& graph_;
    const Lexicon& lexicon_;
    const std::vector<Token>& tokens_;
    std::vector<FigureStretch> found_;
};

}  // namespace

bool FigureStretch::restricted(bool any) const {
    return std::any_of(restrictions.begin(), restrictions.end(), [&](const Restriction& r) { return any || r.sure; });
}

bool FigureStretch::additive() const {
    return more ||
           std::any_of(restrictions.begin(), restrictions.end(), [](const Restriction& r) { return r.additive; });
}

std::vector<FigureStretch> figure_stretches(const text::Document& document, std::uint32_t sentence,
                                            const ClauseGraph& graph, const Lexicon& lexicon) {
    return StretchReader(document, sentence, graph, lexicon).read();
}

bool told_apart(const FigureStretch& a, const FigureStretch& b, bool any) {
    if (!a.restricted(any) || !b.restricted(any)) return false;
    return std::none_of(a.restrictions.begin(), a.restrictions.end(), [&](const Restriction& x) {
        return std::any_of(b.restrictions.begin(), b.restrictions.end(),
                           [&](const Restriction& y) { return x.words == y.words && (any || x.sure); });
    });
}

}  // namespace gainsay::claims
