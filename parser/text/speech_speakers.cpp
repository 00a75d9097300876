#include "parser/text/speech_speakers.hpp"

#include <algorithm>

namespace gainsay::text::speech {
namespace {

constexpr std::string_view kUnnamed = "unnamed";
constexpr std::uint32_t kChain = 4;  ///< sentences without speech that a speaker's occasion survives

bool first_person(const Token& token) {
    return one_of(token.lower, {"i", "we", "me", "us", "my", "our", "mine", "ours"});
}
bool third_person(const Token& token) {
    return token.upos == Upos::pron &&
           one_of(token.lower, {"he", "she", "it", "they", "him", "her", "them", "his", "its", "their"});
}

struct Spoken {
    EntityId speaker;
    std::string text;
    std::uint32_t sentence = 0;  ///< where the words end
    std::size_t frame = 0;
    bool known() const { return frame != 0; }
};

class Resolver {
public:
    Resolver(Document& document, const std::vector<Tree>& trees, const std::vector<Report>& reports)
        : document_(document), trees_(trees), reports_(reports) {}

    void run(const std::vector<std::size_t>& order) {
        for (std::size_t i : order) {
            read_remarks(begins_at(reports_[i]).first);
            resolve(i);
        }
        read_remarks(static_cast<std::uint32_t>(trees_.size()));
    }

private:
    SpeechFrame& frame(std::size_t report) { return document_.frames[report + 1]; }

    void resolve(std::size_t i) {
        const Report& report = reports_[i];
        SpeechFrame& own = frame(i);
        const SpeechFrame& outer = document_.frames[own.parent];
        switch (report.from) {
        case SpeakerFrom::words:
            name(report, own);
            break;
        case SpeakerFrom::enclosing:
            copy(outer, own);
            break;
        case SpeakerFrom::agentless:
            if (own.parent != 0) copy(outer, own);
            break;
        case SpeakerFrom::last:
            if (last_.known()) go_on(own);
            break;
        case SpeakerFrom::nobody:
            break;
        }
        if (own.speaker_text.empty() && report.from != SpeakerFrom::enclosing) own.speaker_text = kUnnamed;
        date(report, own);
        flatten(own);
        remember(i, report, own);
    }

    /// Words without a cue of their own: the speaker stands where he was last named.
    void go_on(SpeechFrame& own) const {
        own.speaker = last_.speaker;
        own.speaker_text = last_.text;
        own.source = document_.frames[last_.frame].source;
    }

    static void copy(const SpeechFrame& from, SpeechFrame& to) {
        to.speaker = from.speaker;
        to.speaker_text = from.speaker_text;
    }

    /// Whoever goes on speaking inside his own words is not cited by himself.
    void flatten(SpeechFrame& own) const {
        const SpeechFrame& outer = document_.frames[own.parent];
        const bool plain =
            outer.act == SpeechAct::says || outer.act == SpeechAct::confirms || outer.act == SpeechAct::accuses;
        if (own.parent != 0 && plain && same_speaker(own, outer)) own.parent = outer.parent;
    }

    void name(const Report& report, SpeechFrame& own) {
        const Tree& tree = trees_[report.source.sentence];
        const Token& head = tree[report.speaker];
        const SpeechFrame& outer = document_.frames[own.parent];
        own.speaker_text = tree.words(report.source.first, report.source.last);
        if (first_person(head)) {
            if (own.parent != 0) copy(outer, own);
            return;
        }
        const Mention* mention = mention_at(report.source, report.speaker);
        if (third_person(head)) return name_pronoun(report, head, mention, own);
        if (mention == nullptr && speaks_for(tree, report)) mention = represented(report.source);
        if (mention != nullptr) own.speaker = mention->entity;
    }

    /// A pronoun right after somebody's words is that speaker, unless coreference is certain of another.
    void name_pronoun(const Report& report, const Token& head, const Mention* mention, SpeechFrame& own) {
        if (mention != nullptr && mention->certain) return name_entity(mention->entity, own);
        const SpeechFrame& outer = document_.frames[own.parent];
        if (own.parent != 0 && fits(head, outer.speaker)) return copy(outer, own);
        const Spoken& last = one_of(head.lower, {"it", "its"}) ? last_body_ : last_person_;
        const Spoken& any = one_of(head.lower, {"they", "their", "them"}) ? last_ : last;
        const bool near = any.known() && any.sentence + 1 >= report.source.sentence;
        if (near || (any.known() && mention == nullptr)) {
            own.speaker = any.speaker;
            own.speaker_text = any.text;
        } else if (mention != nullptr) {
            name_entity(mention->entity, own);
        }
    }

    void name_entity(EntityId entity, SpeechFrame& own) {
        own.speaker = entity;
        if (entity.index() < document_.entities.size()) own.speaker_text = document_.entities[entity.index()].name;
    }

    bool is_person(EntityId entity) const {
        return entity.valid() && entity.index() < document_.entities.size() &&
               document_.entities[entity.index()].kind == EntityKind::person;
    }

    bool fits(const Token& pronoun, EntityId entity) const {
        if (!entity.valid() || entity.index() >= document_.entities.size()) return false;
        if (one_of(pronoun.lower, {"he", "she", "his", "her", "him"})) return is_person(entity);
        return one_of(pronoun.lower, {"it", "its"}) ? !is_person(entity) : true;
    }

    /// The mention headed at the speaker's head, else the smallest one around it.
    const Mention* mention_at(const TokenSpan& source, std::uint32_t head) const {
        const Mention* best = nullptr;
        for (auto m = first_mention(source.sentence);
             m != document_.mentions.end() && m->tokens.sentence == source.sentence; ++m) {
            if (m->head == head && m->entity.valid()) return &*m;
            const bool around =
                m->tokens.contains(source.sentence, head) && m->tokens.first >= source.first && m->entity.valid();
            if (around &&
                (best == nullptr || m->tokens.last - m->tokens.first < best->tokens.last - best->tokens.first))
                best = &*m;
        }
        return best;
    }

    std::vector<Mention>::const_iterator first_mention(std::uint32_t sentence) const {
        return std::lower_bound(document_.mentions.begin(), document_.mentions.end(), sentence,
                                [](const Mention& m, std::uint32_t at) { return m.tokens.sentence < at; });
    }

    /// "a spokesman for the ministry", "a ministry statement": the words are the ministry's.
    static bool speaks_for(const Tree& tree, const Report& report) {
        return one_of(tree[report.speaker].lemma, {"spokesman", "spokeswoman", "spokesperson", "statement"});
    }

    const Mention* represented(const TokenSpan& source) const {
        for (auto m = first_mention(source.sentence);
             m != document_.mentions.end() && m->tokens.sentence == source.sentence; ++m) {
            if (m->tokens.first < source.first || m->tokens.last > source.last) continue;
            if (m->entity.valid() && m->entity.index() < document_.entities.size() &&
                document_.entities[m->entity.index()].kind == EntityKind::organization)
                return &*m;
        }
        return nullptr;
    }

    bool same_speaker(const SpeechFrame& a, const SpeechFrame& b) const {
        if (a.speaker.valid() || b.speaker.valid()) return a.speaker == b.speaker;
        return a.speaker_text == b.speaker_text && a.speaker_text != kUnnamed;
    }

    /// Occasion and time of saying: those of the cue, else of the words that these continue.
    void date(const Report& report, SpeechFrame& own) {
        const Tree& tree = trees_[report.sentence];
        own.occasion = occasion_of(document_, tree, report);
        if (const auto time = uttered_by(document_, tree, report)) own.uttered = document_.times[*time].interval;
        const SpeechFrame& outer = document_.frames[own.parent];
        const SpeechFrame* before = nullptr;
        bool near = true;
        if (own.parent != 0) {
            before = &outer;
        } else if (last_.known() && begins_at(report).first <= last_.sentence + kChain) {
            before = &document_.frames[last_.frame];
            near = document_.sentences[last_.sentence].block == document_.sentences[begins_at(report).first].block;
        }
        if (before == nullptr || !same_speaker(own, *before)) return;
        if (!own.occasion) own.occasion = before->occasion;
        if (!own.uttered && near) own.uttered = before->uttered;
    }

    void remember(std::size_t i, const Report& report, const SpeechFrame& own) {
        if (own.topical || own.parent != 0 || own.speaker_text == kUnnamed || report.from == SpeakerFrom::enclosing)
            return;
        last_ = {own.speaker, own.speaker_text, report.sentence, i + 1};
        for (const TokenSpan& span : report.content) last_.sentence = std::max(last_.sentence, span.sentence);
        const bool entity = own.speaker.valid();
        if (!entity || is_person(own.speaker)) last_person_ = last_;
        if (!entity || !is_person(own.speaker)) last_body_ = last_;
    }

    /// "He made the remarks after a meeting with …": names the occasion of the words around it.
    void read_remarks(std::uint32_t until) {
        for (; next_ < until && next_ < trees_.size(); ++next_) {
            const Tree& tree = trees_[next_];
            if (tree.size() == 0 || !last_.known() || next_ > last_.sentence + 2) continue;
            const std::uint32_t root = document_.sentences[next_].root();
            const std::uint32_t object = tree.child(root, "obj");
            if (object == kNoToken || !one_of(tree[root].lemma, {"make", "deliver", "issue", "give"})) continue;
            if (!one_of(tree[object].lemma,
                        {"statement", "remark", "comment", "announcement", "speech", "declaration"}))
                continue;
            Report remark;
            remark.sentence = next_;
            remark.cue = root;
            const auto occasion = occasion_of(document_, tree, remark);
            SpeechFrame& last = document_.frames[last_.frame];
            if (!occasion || last.occasion) continue;
            last.occasion = occasion;
            last_.sentence = next_;
        }
    }

    Document& document_;
    const std::vector<Tree>& trees_;
    const std::vector<Report>& reports_;
    Spoken last_, last_person_, last_body_;
    std::uint32_t next_ = 0;
};

}  // namespace

void resolve_speakers(Document& document, const std::vector<Tree>& trees, const std::vector<Report>& reports,
                      const std::vector<std::size_t>& order) {
    Resolver(document, trees, reports).run(order);
}

}  // namespace gainsay::text::speech
