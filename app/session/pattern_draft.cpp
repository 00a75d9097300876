#include "app/session/pattern_draft.hpp"

#include "parser/claims/lexicon.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace gainsay::app {
namespace {

using text::Upos;

class Drafter {
public:
    Drafter(const text::Document& document, std::uint32_t sentence, const language::RuleSet& rules)
        : document_(document), sentence_(document.sentences[sentence]), index_(sentence), rules_(rules),
          lexicon_(rules), graph_(sentence_), event_(rules.kind("event")) {}

    /// Tokens that overlap the range.
    std::vector<bool> chosen(SourceRange range) const {
        std::vector<bool> out;
        for (const text::Token& token : sentence_.tokens) out.push_back(token.range.overlaps(range));
        return out;
    }

    /// The verb, or else the word, that the others hang on.
    std::uint32_t main_word(const std::vector<bool>& in) const {
        std::optional<std::uint32_t> best;
        for (std::uint32_t t = 0; t < in.size(); ++t) {
            if (!in[t] || sentence_.tokens[t].upos == Upos::punct) continue;
            const std::uint32_t head = sentence_.tokens[t].head;
            if (head != text::kNoToken && in[head]) continue;
            const bool verb = sentence_.tokens[t].upos == Upos::verb;
            if (!best || (verb && sentence_.tokens[*best].upos != Upos::verb)) best = t;
        }
        return best.value_or(sentence_.tokens.empty() ? 0 : sentence_.root());
    }

    /// The main word with what a sentence needs: subject, objects, auxiliaries, particles; with all below them.
    std::vector<bool> core(std::uint32_t main, bool with_places) const {
        std::vector<bool> out(sentence_.tokens.size(), false);
        if (out.empty()) return out;
        out[main] = true;
        for (std::uint32_t t = 0; t < out.size(); ++t) {
            if (sentence_.tokens[t].head != main || t == main) continue;
            const std::string& relation = sentence_.tokens[t].relation;
            const bool place = relation == "obl" && with_places && !in_time(t);
            if (is_needed(relation) || place) add_below(t, out, 0);
        }
        return out;
    }

    std::optional<PatternDraft> draft(const std::vector<bool>& in) {
        PatternDraft out;
        std::vector<std::string> words;
        const std::uint32_t main = main_word(in);
        for (std::uint32_t t = 0; t < in.size();) {
            if (!in[t]) {
                ++t;
                continue;
            }
            const std::uint32_t next = add_piece(t, in, main, out, words);
            t = std::max(next, t + 1);
        }
        for (const std::string& word : words) out.pattern += (out.pattern.empty() ? "" : " ") + word;
        out.fact_name = name_of(main);
        if (words.size() < 2) return std::nullopt;
        return out;
    }

private:
    void add_below(std::uint32_t token, std::vector<bool>& out, int depth) const {
        out[token] = true;
        for (std::uint32_t t = 0; t < out.size() && depth < 8; ++t) {
            const text::Token& child = sentence_.tokens[t];
            const bool clause = child.relation == "acl" || child.relation == "advcl" || child.relation == "appos" ||
                                child.relation == "parataxis" || child.relation == "punct" ||
                                child.relation == "conj" || child.relation == "cc";
            if (child.head == token && !out[t] && !clause && !in_time(t)) add_below(t, out, depth + 1);
        }
    }

    bool in_time(std::uint32_t token) const {
        return std::any_of(document_.times.begin(), document_.times.end(),
                           [&](const auto& time) { return time.tokens.contains(index_, token); });
    }

    /// Appends what stands for the words from `t` on; gives the token behind them.
    std::uint32_t add_piece(std::uint32_t t, const std::vector<bool>& in, std::uint32_t main, PatternDraft& out,
                            std::vector<std::string>& words) {
        if (const text::Quantity* number = number_at(t)) return add_number(*number, in, out, words);
        const text::Token& token = sentence_.tokens[t];
        if (token.upos == Upos::punct || in_time(t) || skipped(t, main)) return t + 1;
        if (const std::uint32_t end = phrase_end(t, in, main); end > t) return add_phrase(end, out, words);
        words.push_back(plain(token));
        return t + 1;
    }

    static bool is_needed(std::string_view relation) {
        constexpr std::array<std::string_view, 7> kNeeded{"nsubj", "obj", "iobj", "aux", "compound", "cop", "xcomp"};
        return std::find(kNeeded.begin(), kNeeded.end(), relation) != kNeeded.end();
    }

    /// Adverbs and what links the clause to others say nothing that a pattern should ask for.
    bool skipped(std::uint32_t t, std::uint32_t main) const {
        const text::Token& token = sentence_.tokens[t];
        if (token.upos == Upos::adv && token.lower != "not") return t != main;
        return token.upos == Upos::cconj || token.upos == Upos::sconj || token.relation == "mark";
    }

    const text::Quantity* number_at(std::uint32_t t) const {
        for (const text::Quantity& quantity : document_.quantities)
            if (quantity.tokens.contains(index_, t) && quantity.kind == text::Quantity::Kind::count) return &quantity;
        return nullptr;
    }

    std::uint32_t add_number(const text::Quantity& quantity, const std::vector<bool>& in, PatternDraft& out,
                             std::vector<std::string>& words) const {
        PatternDraft::Slot slot{unused("N", out), {}, true, {}};
        std::uint32_t end = quantity.tokens.last;
        if (quantity.counted != text::kNoToken && quantity.counted >= quantity.tokens.first &&
            quantity.counted < in.size() && in[quantity.counted]) {
            slot.counted = sentence_.tokens[quantity.counted].lemma;
            if (rules_.kind("person").valid() &&
                lexicon_.is_a(lexicon_.kind_of(graph_, quantity.counted), rules_.kind("person")))
                slot.counted = "people";
            end = std::max(end, quantity.counted + 1);
        }
        words.push_back("{" + slot.name + (slot.counted.empty() ? "" : " " + slot.counted) + "}");
        out.slots.push_back(std::move(slot));
        return end;
    }

    /// The end of the noun phrase that begins at `t`, when it names something or is for an event; else `t`.
    std::uint32_t phrase_end(std::uint32_t t, const std::vector<bool>& in, std::uint32_t main) const {
        std::uint32_t head = t, end = t;
        for (std::uint32_t at = t; at < in.size() && in[at]; ++at) {
            const Upos tag = sentence_.tokens[at].upos;
            const bool inside = tag == Upos::det || tag == Upos::adj || tag == Upos::noun || tag == Upos::propn ||
                                (tag == Upos::pron && sentence_.tokens[at].xpos == "PRP$");
            if (!inside || at == main || number_at(at) != nullptr) break;
            if (tag == Upos::noun || tag == Upos::propn) head = at, end = at + 1;
        }
        if (end == t) return t;
        const bool named = sentence_.tokens[head].upos == Upos::propn;
        return named || is_event(head) ? end : t;
    }

    bool is_event(std::uint32_t token) const {
        return event_.valid() && lexicon_.is_a(lexicon_.kind_of(graph_, token), event_);
    }

    std::uint32_t add_phrase(std::uint32_t end, PatternDraft& out, std::vector<std::string>& words) const {
        const bool event = is_event(end - 1);
        PatternDraft::Slot slot{unused(event ? "E" : "A", out), event ? "event" : "", false, {}};
        words.push_back("{" + slot.name + (slot.kind.empty() ? "" : ": " + slot.kind) + "}");
        out.slots.push_back(std::move(slot));
        return end;
    }

    static std::string unused(const std::string& letter, const PatternDraft& out) {
        const auto taken = [&](const std::string& name) {
            return std::any_of(out.slots.begin(), out.slots.end(), [&](const auto& slot) { return slot.name == name; });
        };
        std::string name = letter;
        for (int number = 2; taken(name); ++number) name = letter + std::to_string(number);
        return name;
    }

    /// Words as the pattern language takes them: without its marks.
    static std::string plain(const text::Token& token) {
        std::string out;
        for (const char c : token.upos == Upos::propn ? token.text : token.lower)
            if (std::string_view("{}<>[]()|\"\\").find(c) == std::string_view::npos) out += c;
        return out.empty() ? "it" : out;
    }

    std::string name_of(std::uint32_t main) const {
        std::string out;
        if (main < sentence_.tokens.size())
            for (const char c : sentence_.tokens[main].lemma)
                if (c >= 'a' && c <= 'z') out += c;
        if (out.empty()) out = "stated";
        out += "_so";
        while (rules_.fact(out).valid()) out += "_too";
        return out;
    }

    const text::Document& document_;
    const text::Sentence& sentence_;
    std::uint32_t index_;
    const language::RuleSet& rules_;
    claims::Lexicon lexicon_;
    claims::ClauseGraph graph_;
    KindId event_;
};

}  // namespace

std::vector<PatternDraft> draft_patterns(const text::Document& document, std::uint32_t sentence, SourceRange chosen,
                                         const language::RuleSet& rules) {
    Drafter drafter(document, sentence, rules);
    const std::vector<bool> in = drafter.chosen(chosen);
    const std::uint32_t main = drafter.main_word(in);
    std::vector<PatternDraft> drafts;
    const auto add = [&](const std::vector<bool>& tokens) {
        std::optional<PatternDraft> draft = drafter.draft(tokens);
        if (!draft) return;
        const bool known = std::any_of(drafts.begin(), drafts.end(),
                                       [&](const PatternDraft& other) { return other.pattern == draft->pattern; });
        if (!known) drafts.push_back(std::move(*draft));
    };
    if (std::count(in.begin(), in.end(), true) > 2) add(in);
    add(drafter.core(main, true));
    add(drafter.core(main, false));
    if (!document.sentences[sentence].tokens.empty()) {
        add(drafter.core(document.sentences[sentence].root(), true));
        add(drafter.core(document.sentences[sentence].root(), false));
    }
    return drafts;
}

}  // namespace gainsay::app
