// Tested by act_scope_test.cpp.
#include "parser/claims/act_scope.hpp"

#include "parser/claims/referent_words.hpp"

#include <algorithm>

namespace gainsay::claims {

using text::kNoToken;
using text::Token;
using text::Upos;
using words::one_of;

namespace {

constexpr int kDepth = 6;

class ClauseReader {
public:
    ClauseReader(const Claim& claim, const text::Document& document)
        : document_(document), sentence_(claim.sentence), tokens_(document.sentences[claim.sentence].tokens),
          children_(tokens_.size()) {
        for (std::uint32_t t = 0; t < tokens_.size(); ++t)
            if (tokens_[t].head < tokens_.size()) children_[tokens_[t].head].push_back(t);
        root_ = root_of(claim.range);
    }

    ActScope read(bool with_offences) {
        ActScope scope;
        if (root_ == kNoToken) return scope;
        read_times(scope);
        if (with_offences) {
            read_offences(root_, kDepth, scope.offences);
            std::sort(scope.offences.begin(), scope.offences.end());
        }
        return scope;
    }

private:
    /// The verb of the claim's clause, or the noun that tells of the act ("his conviction in 2019").
    std::uint32_t root_of(SourceRange range) const {
        std::uint32_t verb = kNoToken, top = kNoToken;
        for (std::uint32_t t = 0; t < tokens_.size(); ++t) {
            if (!range.contains(tokens_[t].range)) continue;
            const std::uint32_t head = tokens_[t].head;
            const bool inside = head < tokens_.size() && range.contains(tokens_[head].range);
            if (!inside && (top == kNoToken || tokens_[t].upos == Upos::verb)) top = t;
            if (verb == kNoToken && tokens_[t].upos == Upos::verb) verb = t;
        }
        return top != kNoToken && tokens_[top].upos == Upos::verb ? top : verb != kNoToken ? verb : top;
    }

    void read_times(ActScope& scope) const {
        for (const text::TimeExpression& time : document_.times) {
            if (time.tokens.sentence != sentence_ || time.kind == text::TimeExpression::Kind::duration ||
                time.kind == text::TimeExpression::Kind::recurring || !time.interval.bounded() || scope.when)
                continue;
            if (tells_when(time.tokens)) scope.when = time.interval.in_days();
        }
        if (!scope.when) scope.when = time_before_when();
        scope.earlier = told_as_earlier(document_.sentences[sentence_], root_);
    }

    /// "It ended in 2016, when she was acquitted": the time that the clause is joined to.
    std::optional<TimeInterval> time_before_when() const {
        for (const std::uint32_t c : children_[root_]) {
            if (tokens_[c].lower != "when" || c > root_) continue;
            for (const text::TimeExpression& time : document_.times) {
                if (time.tokens.sentence != sentence_ || !time.interval.bounded()) continue;
                const bool comma = time.tokens.last + 1 == c && tokens_[time.tokens.last].lower == ",";
                if (time.tokens.last == c || comma) return time.interval.in_days();
            }
        }
        return std::nullopt;
    }

    /// Does a time hang on the act, or on the words for the punishment behind it? One behind another noun may be that
    /// of the deed ("convicted of a murder in 2019").
    bool tells_when(const text::TokenSpan& span) const {
        std::uint32_t at = span.first;
        for (int steps = 0; steps < kDepth && at < tokens_.size(); ++steps, at = tokens_[at].head) {
            if (at == root_ || shared_by(at, span.first)) return true;
            const bool of_time = at >= span.first && at < span.last;
            if (!of_time && (tokens_[at].upos == Upos::verb || !carries_on(at))) return false;
        }
        return false;
    }

    /// "In 2019 he was arrested and fined": what stands in front of the first act is said of those joined to it.
    bool shared_by(std::uint32_t verb, std::uint32_t time) const {
        return tokens_[root_].relation == "conj" && tokens_[root_].head == verb && time < verb;
    }

    bool carries_on(std::uint32_t t) const {
        return one_of(tokens_[t].lemma,
                      {"guilty", "year", "month", "prison", "jail", "bar", "term", "sentence", "fine", "custody",
                       "plea", "court", "trial", "hearing", "people", "person", "worker", "employee"}) ||
               one_of(tokens_[t].lower, {"$"}) || tokens_[t].upos == Upos::num;
    }

    std::uint32_t preposition_of(std::uint32_t t) const {
        for (const std::uint32_t c : children_[t])
            if (c < t && (tokens_[c].relation == "case" || tokens_[c].relation == "mark")) return c;
        return kNoToken;
    }

    static bool accuses(const std::string& lemma) {
        return one_of(lemma, {"charge", "count", "allegation", "accusation", "indictment"});
    }
    static bool leads_on(const std::string& lemma) {
        return accuses(lemma) || one_of(lemma, {"guilty", "year", "month", "prison", "jail", "bar", "term", "sentence",
                                                "plea", "fine", "verdict", "conviction", "acquittal", "innocent"});
    }

    /// What a preposition behind a word of the act brings in: "of fraud", "to murder", "with perjury", "for theft".
    bool names_offence(std::uint32_t word, std::uint32_t preposition) const {
        const std::string& by = tokens_[preposition].lower;
        const std::string& lemma = tokens_[word].lemma;
        if (by == "of") return !one_of(lemma, {"year", "month", "term", "sentence", "fine", "prison", "jail"});
        if (by == "to") return one_of(lemma, {"guilty", "plead", "plea", "admit", "innocent"});
        if (by == "with") return accuses(lemma) || lemma == "indict";
        return by == "for" || by == "over";
    }

    void read_offences(std::uint32_t word, int depth, std::vector<Offence>& out) const {
        if (depth == 0) return;
        for (const std::uint32_t c : children_[word]) {
            const std::uint32_t preposition = preposition_of(c);
            if (one_of(tokens_[c].relation, {"obj", "nsubj"}) && !leads_on(tokens_[c].lemma))
                read_behind_person(word, c, depth - 1, out);
            else if (leads_on(tokens_[c].lemma) && tokens_[c].relation != "nsubj")
                read_offences(c, depth - 1, out);
            else if (preposition != kNoToken && names_offence(word, preposition))
                add_with_joined(c, depth - 1, out);
        }
    }

    /// "Convicted Ada Rusk of arson": what the parser hangs on the name belongs to the act.
    void read_behind_person(std::uint32_t word, std::uint32_t person, int depth, std::vector<Offence>& out) const {
        if (tokens_[person].upos != Upos::propn && tokens_[person].upos != Upos::pron) return;
        for (const std::uint32_t c : children_[person]) {
            const std::uint32_t preposition = preposition_of(c);
            if (c > person && preposition != kNoToken && names_offence(word, preposition))
                add_with_joined(c, depth, out);
        }
    }

    void add_with_joined(std::uint32_t t, int depth, std::vector<Offence>& out) const {
        add(t, out);
        if (depth == 0) return;
        for (const std::uint32_t c : children_[t])
            if (tokens_[c].relation == "conj") add_with_joined(c, depth - 1, out);
    }

    void add(std::uint32_t t, std::vector<Offence>& out) const {
        const Token& word = tokens_[t];
        const bool clause = word.upos == Upos::verb;
        if (!clause && word.upos != Upos::noun) return;
        if (one_of(word.lemma,
                   {"crime", "offence", "offense", "role", "part", "involvement", "life", "time", "wrongdoing",
                    "misconduct", "felony", "misdemeanor", "case", "death", "person", "man", "woman"}) ||
            measures(t))
            return;
        Offence offence;
        offence.head = word.lemma;
        offence.described = clause;
        for (const std::uint32_t c : children_[t])
            if (c < t && one_of(tokens_[c].relation, {"amod", "compound"}))
                offence.modifiers.push_back(tokens_[c].lower);
        std::sort(offence.modifiers.begin(), offence.modifiers.end());
        out.push_back(std::move(offence));
    }

    bool measures(std::uint32_t t) const {
        const auto holds = [&](const text::TokenSpan& span) { return span.contains(sentence_, t); };
        return std::any_of(document_.times.begin(), document_.times.end(),
                           [&](const auto& x) { return holds(x.tokens); });
    }

    const text::Document& document_;
    std::uint32_t sentence_;
    const std::vector<Token>& tokens_;
    std::vector<std::vector<std::uint32_t>> children_;
    std::uint32_t root_ = kNoToken;
};

bool attempted(const Offence& o) {
    return std::any_of(o.modifiers.begin(), o.modifiers.end(), [](const std::string& m) { return m == "attempted"; });
}

bool same_offence(const Offence& a, const Offence& b) {
    if (a.head != b.head || attempted(a) != attempted(b)) return false;
    return std::includes(a.modifiers.begin(), a.modifiers.end(), b.modifiers.begin(), b.modifiers.end()) ||
           std::includes(b.modifiers.begin(), b.modifiers.end(), a.modifiers.begin(), a.modifiers.end());
}

}  // namespace

bool told_as_earlier(const text::Sentence& sentence, std::uint32_t verb) {
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& word) {
        return word.head == verb && word.relation == "advmod" &&
               one_of(word.lower, {"previously", "formerly", "earlier", "once"});
    });
}

std::string ActScope::key() const {
    std::string out = when ? std::to_string(*when->earliest) + ".." + std::to_string(*when->latest) : std::string();
    if (earlier) out += "<";
    for (const Offence& o : offences) {
        out += o.described ? "; did " : "; ";
        for (const std::string& m : o.modifiers) out += m + " ";
        out += o.head;
    }
    return out;
}

ActScope act_scope(const Claim& claim, const text::Document& document, bool with_offences) {
    if (claim.sentence >= document.sentences.size()) return {};
    return ClauseReader(claim, document).read(with_offences);
}

bool long_before(const ActScope& scope, std::optional<std::int64_t> day) {
    if (scope.when) return day && *scope.when->latest < *day - kStoryDays;
    return scope.earlier;
}

namespace {

/// "In March" beside "on Tuesday", told in that week: who means this week does not say the month.
bool month_and_news(const ActScope& month, const ActScope& news, std::optional<std::int64_t> day) {
    constexpr std::int64_t kLeastMonth = 28, kWeek = 7;
    return day && *month.when->latest - *month.when->earliest + 1 >= kLeastMonth &&
           news.when->earliest == news.when->latest && *news.when->latest + kWeek >= *day;
}

}  // namespace

bool times_meet(const ActScope& a, std::optional<std::int64_t> day_a, const ActScope& b,
                std::optional<std::int64_t> day_b) {
    if (a.when && b.when)
        return a.when->overlaps(*b.when) && !month_and_news(a, b, day_b) && !month_and_news(b, a, day_a);
    return long_before(a, day_a) == long_before(b, day_b);
}

OffenceFit compare_offences(const ActScope& a, const ActScope& b) {
    if (a.offences.empty() && b.offences.empty()) return OffenceFit::same;
    if (a.offences.empty() || b.offences.empty()) return OffenceFit::open;
    const auto described = [](const Offence& o) { return o.described; };
    for (const Offence& x : a.offences)
        if (std::any_of(b.offences.begin(), b.offences.end(), [&](const Offence& y) { return same_offence(x, y); }))
            return OffenceFit::same;
    const bool told_a = std::any_of(a.offences.begin(), a.offences.end(), described);
    const bool told_b = std::any_of(b.offences.begin(), b.offences.end(), described);
    return told_a != told_b ? OffenceFit::open : OffenceFit::apart;
}

}  // namespace gainsay::claims
