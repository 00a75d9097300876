// Claims that need no pattern: dates and order of events, ages of people. Tested by extract_test.cpp.
#include "parser/claims/claim_maker.hpp"

#include "parser/claims/referent_words.hpp"
#include "parser/text/coreference_words.hpp"

#include <algorithm>

namespace gainsay::claims {

using text::kNoToken;

void ClaimMaker::add_dates(std::vector<Claim>& out) {
    const FactId date = lexicon_.rules().fact("date");
    if (!date.valid()) return;
    const KindId event = lexicon_.kind("event");
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
        const auto& tokens = document_.sentences[s].tokens;
        for (std::uint32_t t = 0; t < tokens.size(); ++t) {
            const KindId kind = lexicon_.kind_of(graphs_[s], t);
            if (!lexicon_.is_a(kind, event) || kind == event) continue;
            const auto time = referents_.time_of(s, t);
            if (!time || !time->bounded()) continue;
            const ReferentId id = referents_.resolve(s, t, kind);
            if (!id.valid() || all_[id.index()].plural) continue;
            SourceRange range = tokens[t].range;
            std::string said;
            for (const text::TimeExpression& x : document_.times) {
                if (x.tokens.sentence != s || x.interval != *time) continue;
                range = cover(range, x.range);
                if (said.empty()) said = words(x.range);
            }
            Claim claim = frame_claim(s, t, range);
            claim.value_text = said;
            // "Was not deliberate on March 8" does not deny the day; whoever denies the act says nothing of when it
            // was.
            if (!claim.positive && claim.modality == Modality::denied) continue;
            claim.positive = true;
            claim.fact = date;
            claim.arguments = {id};
            TimeInterval when = time->in_days();
            // A night belongs to two days, and people disagree which of them to name.
            if (words(range).find("night") != std::string::npos) when = {*when.earliest, *when.latest + 1, false};
            claim.value = TimeValue{when};
            claim.event_time = time;
            out.push_back(std::move(claim));
        }
    }
}

void ClaimMaker::add_orders(std::vector<Claim>& out) {
    const FactId precedes = lexicon_.rules().fact("precedes");
    if (!precedes.valid()) return;
    const KindId event = lexicon_.kind("event");
    const auto single_event = [&](std::uint32_t s, std::uint32_t t) {
        const KindId kind = lexicon_.kind_of(graphs_[s], t);
        if (!lexicon_.is_a(kind, event) || kind == event) return ReferentId::none();
        const ReferentId id = referents_.resolve(s, t, kind);
        for (const text::Quantity& q : document_.quantities)  // "struck twice": not one moment
            if (q.kind == text::Quantity::Kind::times && q.tokens.sentence == s &&
                !(q.interval == DecimalInterval::exactly(Decimal{1})) && graphs_[s].dominates(t, q.head))
                return ReferentId::none();
        return id.valid() && all_[id.index()].event && !all_[id.index()].plural ? id : ReferentId::none();
    };
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
        const auto& tokens = document_.sentences[s].tokens;
        for (std::uint32_t t = 0; t < tokens.size(); ++t)
            for (const RoleEdge& e : graphs_[s].edges(t)) {
                if ((e.role != "after" && e.role != "before") || e.distance > 1) continue;
                const ReferentId one = single_event(s, t), other = single_event(s, e.to);
                if (!one.valid() || !other.valid() || one == other) continue;
                Claim claim = frame_claim(s, t, cover(phrase(s, t), phrase(s, e.to)));
                claim.fact = precedes;
                claim.arguments = e.role == "before" ? std::vector{one, other} : std::vector{other, one};
                claim.value = TruthValue{true};
                out.push_back(std::move(claim));
            }
    }
}

const text::Mention* ClaimMaker::person_of(const text::Quantity& q) const {
    const auto person = [&](std::uint32_t token) -> const text::Mention* {
        for (const text::Mention& m : document_.mentions)
            if (m.tokens.sentence == q.tokens.sentence && m.head == token && m.form == text::MentionForm::name &&
                document_.entities[m.entity.index()].kind == text::EntityKind::person)
                return &m;
        return nullptr;
    };
    const auto& tokens = document_.sentences[q.tokens.sentence].tokens;
    // "34-year-old Mara Quist": the name right behind.
    for (const text::Mention& m : document_.mentions)
        if (m.tokens.sentence == q.tokens.sentence && m.tokens.first == q.tokens.last &&
            m.form == text::MentionForm::name && tokens[q.tokens.last - 1].lower.ends_with("old"))
            return document_.entities[m.entity.index()].kind == text::EntityKind::person ? &m : nullptr;
    // "Mara Quist, 34,", "Mara Quist, aged 34,": the name right before the comma.
    const bool aged = q.tokens.first > 1 && tokens[q.tokens.first - 1].lower == "aged";
    for (const text::Mention& m : document_.mentions)
        if (m.tokens.sentence == q.tokens.sentence && m.tokens.last + (aged ? 2 : 1) == q.tokens.first &&
            tokens[m.tokens.last].lower == "," && document_.entities[m.entity.index()].kind == text::EntityKind::person)
            return &m;
    std::uint32_t at = q.head;
    for (int steps = 0; steps < 4 && at != kNoToken; ++steps, at = tokens[at].head) {
        if (const text::Mention* m = person(at)) return m;
        for (const std::uint32_t c : graphs_[q.tokens.sentence].children(at))
            if (tokens[c].relation == "appos" || tokens[c].relation == "flat" || tokens[c].relation == "nsubj")
                if (const text::Mention* m = person(c)) return m;
        if (tokens[at].upos == text::Upos::verb) break;
        // "Aaron Valk, a 34-year-old contractor": figure, year, old, contractor, name.
        const bool described = steps == 3 && tokens[at].relation == "appos" && tokens[at].xpos == "NN";
        if (described && tokens[at].head != kNoToken) return person(tokens[at].head);
    }
    return nullptr;
}

/// "Signed at the age of 19": how old they were then. Only who died is as old as that.
bool ClaimMaker::age_of_another_day(const text::Quantity& q) const {
    const auto& tokens = document_.sentences[q.tokens.sentence].tokens;
    // "Vane, 45 at the time,", "then 45", "who was 45 when it happened".
    const std::size_t behind = q.tokens.last;
    const auto word = [&](std::size_t t) { return t < tokens.size() ? std::string_view(tokens[t].lower) : ""; };
    if (word(behind) == "then" || (word(behind) == "at" && word(behind + 1) == "the" &&
                                   words::one_of(word(behind + 2), {"time", "start", "beginning", "outset"})))
        return true;
    if (word(behind) == "when" || (q.tokens.first > 0 && word(q.tokens.first - 1) == "then")) return true;
    std::uint32_t at = q.head;
    bool of_age = false;
    for (int steps = 0; steps < 4 && at != kNoToken && tokens[at].upos != text::Upos::verb; ++steps) {
        of_age = of_age || tokens[at].lower == "age";
        at = tokens[at].head;
    }
    const bool verb = of_age && at != kNoToken && tokens[at].upos == text::Upos::verb;
    return verb &&
           !words::one_of(tokens[at].lemma, {"die", "kill", "shoot", "murder", "perish", "pass", "drown", "be"});
}

/// "Vane, 22, and Royal Marsh, 30": the second age is not Vane's. "Robinson Jr., 28": nor is the son's the father's.
bool ClaimMaker::another_name_between(const text::Mention& mention, const text::Quantity& q) const {
    const auto& tokens = document_.sentences[q.tokens.sentence].tokens;
    const std::uint32_t first = std::min(mention.tokens.last, q.tokens.last),
                        last = std::max(mention.tokens.first, q.tokens.first);
    const auto in_place = [&](std::uint32_t t) {  // "died in Leeds at the age of 47"
        return std::any_of(document_.mentions.begin(), document_.mentions.end(), [&](const text::Mention& m) {
            const text::EntityKind kind = document_.entities[m.entity.index()].kind;
            return m.tokens.contains(q.tokens.sentence, t) &&
                   (kind == text::EntityKind::place || kind == text::EntityKind::country);
        });
    };
    for (std::uint32_t t = first; t < last && t < tokens.size(); ++t)
        if ((tokens[t].upos == text::Upos::propn && !in_place(t)) || tokens[t].upos == text::Upos::num) return true;
    for (std::uint32_t t = mention.tokens.first; t < mention.tokens.last; ++t)
        if (tokens[t].lower == "jr." || tokens[t].lower == "sr." || tokens[t].lower == "jr" || tokens[t].lower == "sr")
            return true;
    return false;
}

/// "A 12-year-old girl", "a man, 34,": the noun; kNoToken when there is none for one person.
std::uint32_t ClaimMaker::unnamed_person_of(const text::Quantity& q) const {
    const auto& tokens = document_.sentences[q.tokens.sentence].tokens;
    std::uint32_t at = q.counted == kNoToken ? q.head : q.counted;
    for (int steps = 0; steps < 4 && at != kNoToken; ++steps, at = tokens[at].head) {
        const text::Token& t = tokens[at];
        if (t.upos == text::Upos::verb || t.upos == text::Upos::propn) return kNoToken;
        if (t.xpos == "NN" && text::class_of_noun(t.lemma) == text::NounClass::person &&
            (at < q.tokens.first || at >= q.tokens.last))
            return at;
    }
    return kNoToken;
}

void ClaimMaker::add_magnitudes(std::vector<Claim>& out) {
    const FactId magnitude = lexicon_.rules().fact("magnitude");
    if (!magnitude.valid()) return;
    const KindId kind = lexicon_.rules().facts[magnitude.index()].parameter_kinds.front();
    for (const text::Quantity& q : document_.quantities) {
        if (q.unit != "magnitude" || q.interval.low != q.interval.high || !q.interval.low) continue;
        const std::uint32_t s = q.tokens.sentence;
        const auto& tokens = document_.sentences[s].tokens;
        // The quake that the figure modifies, or the subject of the verb that it hangs on.
        std::uint32_t at = q.head, quake = kNoToken;
        for (int steps = 0; steps < 5 && at != kNoToken && quake == kNoToken; ++steps, at = tokens[at].head) {
            const std::uint32_t subject = graphs_[s].find(at, "subj");
            for (const std::uint32_t t : {at, subject})
                if (t != kNoToken && quake == kNoToken && lexicon_.is_a(lexicon_.kind_of(graphs_[s], t), kind))
                    quake = t;
            if (tokens[at].upos == text::Upos::verb) break;
        }
        if (quake == kNoToken) continue;
        const ReferentId id = referents_.resolve(s, quake, kind);
        if (!id.valid() || all_[id.index()].plural) continue;
        Claim claim = frame_claim(s, q.head, cover(tokens[quake].range, q.range));
        if (!claim.positive) continue;
        claim.fact = magnitude;
        claim.arguments = {id};
        claim.value = QuantityValue{q.interval, "magnitude"};
        claim.value_text = words(q.range);
        out.push_back(std::move(claim));
    }
}

/// "Born in 1960": the person whom the verb tells of; kNoToken for anything else.
std::uint32_t ClaimMaker::born_at(const text::TimeExpression& time) const {
    const std::uint32_t s = time.tokens.sentence;
    const auto& tokens = document_.sentences[s].tokens;
    std::uint32_t verb = time.tokens.last - 1;
    for (int steps = 0; steps < 4 && verb != kNoToken && tokens[verb].lower != "born"; ++steps)
        verb = tokens[verb].head;
    if (verb == kNoToken || tokens[verb].lower != "born") return kNoToken;
    const std::uint32_t person = graphs_[s].find(verb, "obj");
    for (const text::Mention& m : document_.mentions)
        if (m.tokens.sentence == s && m.head == person && m.form == text::MentionForm::name &&
            document_.entities[m.entity.index()].kind == text::EntityKind::person)
            return person;
    return kNoToken;
}

/// Does the article speak of a death, so that nobody in it is surely as old as the years since the birth?
bool ClaimMaker::tells_of_death() const {
    return std::any_of(document_.sentences.begin(), document_.sentences.end(), [](const text::Sentence& s) {
        return std::any_of(s.tokens.begin(), s.tokens.end(), [](const text::Token& t) {
            return words::one_of(t.lemma, {"die", "death", "dead", "kill", "late", "funeral", "obituary", "murder"});
        });
    });
}

void ClaimMaker::add_ages_since_birth(FactId age, std::vector<Claim>& out) {
    constexpr std::int64_t kOldest = 110;
    if (!document_.article.published || tells_of_death()) return;
    const std::int64_t today = document_.article.published->number;
    for (const text::TimeExpression& x : document_.times) {
        const TimeInterval days = x.interval.in_days();
        if (!days.earliest || !days.latest || *days.latest >= today) continue;
        const std::uint32_t person = born_at(x);
        if (person == kNoToken) continue;
        const ReferentId id = referents_.resolve(x.tokens.sentence, person, {});
        // A day to either side, since 365.25 days are no year of the calendar.
        const std::int64_t least = (today - *days.latest - 1) * 100 / 36525,
                           most = (today - *days.earliest + 1) * 100 / 36524;
        if (!id.valid() || most > kOldest || most - least > 2) continue;
        const SourceRange name = document_.sentences[x.tokens.sentence].tokens[person].range;
        Claim claim = frame_claim(x.tokens.sentence, person, cover(name, x.range));
        if (claim.direct) continue;
        claim.speakers.resize(1);  // the outlet's own addition, like an age beside a name
        claim.own_voice = true;
        claim.positive = true;
        claim.modality = Modality::asserted;
        claim.fact = age;
        claim.arguments = {id};
        claim.value = QuantityValue{{Decimal{least}, Decimal{most}}, "year"};
        claim.value_text = words(x.range);
        out.push_back(std::move(claim));
    }
}

void ClaimMaker::add_ages(std::vector<Claim>& out) {
    const FactId age = lexicon_.rules().fact("age");
    if (!age.valid()) return;
    add_ages_since_birth(age, out);
    for (const text::Quantity& q : document_.quantities) {
        if (q.kind != text::Quantity::Kind::age || !q.interval.low) continue;
        if (!q.unit.empty() && q.unit != "year") continue;  // infants are told in months: no age in years follows
        if (age_of_another_day(q)) continue;
        const text::Mention* m = person_of(q);
        if (m && another_name_between(*m, q)) continue;
        const std::uint32_t person = m ? m->head : unnamed_person_of(q);
        if (person == kNoToken) continue;
        const ReferentId id = referents_.resolve(q.tokens.sentence, person, {});
        if (!id.valid() || all_[id.index()].event) continue;
        const Value value = QuantityValue{q.interval, "year"};
        const bool other = std::any_of(out.begin(), out.end(), [&](const Claim& c) {
            return c.fact == age && c.arguments == std::vector{id} && c.value != value;
        });
        if (!m && other) continue;  // two people whom one noun fits
        const SourceRange name = document_.sentences[q.tokens.sentence].tokens[person].range;
        Claim claim = frame_claim(q.tokens.sentence, q.head, cover(name, q.range));
        if (!claim.direct) {  // an age beside a name is the outlet's own addition, whoever is cited around it
            claim.speakers.resize(1);
            claim.own_voice = true;
            claim.positive = true;
            claim.modality = Modality::asserted;
        }
        claim.fact = age;
        claim.arguments = {id};
        claim.value = value;
        claim.value_text = words(q.range);
        out.push_back(std::move(claim));
    }
}

}  // namespace gainsay::claims
