#include "app/session/pattern_draft.hpp"

#include "app/session/past_form.hpp"
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
            if (is_needed(relation) || place || is_particle(t, main) || is_negation(t)) add_below(t, out, 0);
        }
        return out;
    }

    /// What the main word says, thinks or asks: a clause with a subject of its own.
    bool is_content(std::uint32_t t, std::uint32_t main) const {
        return sentence_.tokens[t].head == main && sentence_.tokens[t].relation == "ccomp";
    }

    /// `keep_negation`: "not" is a word of the pattern, and of the fact's name; else the engine's own work.
    /// `open`: all nouns are slots.
    std::optional<PatternDraft> draft(const std::vector<bool>& in, bool keep_negation, bool open) {
        PatternDraft out;
        std::vector<std::string> words;
        const std::uint32_t main = main_word(in);
        const bool denies = negation_of(main) != text::kNoToken;
        if (keep_negation && !denies) return std::nullopt;
        out.negated = denies && !keep_negation;
        keep_negation_ = keep_negation;
        open_ = open;
        main_piece_ = SIZE_MAX;
        for (std::uint32_t t = 0; t < in.size();) {
            if (!in[t]) {
                ++t;
                continue;
            }
            const std::uint32_t next = add_piece(t, in, main, out, words);
            t = std::max(next, t + 1);
        }
        // What has nothing to be about is about what happened.
        const bool about =
            std::any_of(out.slots.begin(), out.slots.end(), [](const auto& slot) { return !slot.number; });
        if (!about && main_piece_ < words.size()) {
            words[main_piece_] = "<" + plain(sentence_.tokens[main].lemma) + ": this>";
            out.binds_this = true;
        }
        for (const std::string& word : words) out.pattern += (out.pattern.empty() ? "" : " ") + word;
        out.fact_name = name_of(main, in);
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

    bool in_time_phrase(std::uint32_t t) const {
        const text::Token& token = sentence_.tokens[t];
        return in_time(t) || (token.relation == "case" && token.head != text::kNoToken && in_time(token.head));
    }

    /// Appends what stands for the words from `t` on; gives the token behind them.
    std::uint32_t add_piece(std::uint32_t t, const std::vector<bool>& in, std::uint32_t main, PatternDraft& out,
                            std::vector<std::string>& words) {
        const text::Token& token = sentence_.tokens[t];
        if (token.upos == Upos::punct || in_time_phrase(t) || skipped(t, main)) return t + 1;
        if (const text::Quantity* number = number_at(t)) return add_number(*number, in, main, out, words);
        if (token.head == main && (token.relation == "aux" || token.relation == "cop"))
            return add_auxiliary(t, main, words);
        if (const std::uint32_t end = subject_end(t, in, main); end > t) return add_phrase(end, out, words);
        if (const std::uint32_t end = phrase_end(t, in, main); end > t) return add_phrase(end, out, words);
        if (t == main) main_piece_ = words.size();
        words.push_back(t == main ? plain(main_form(main)) : token.xpos == "PRP$" ? "the" : plain(token_text(token)));
        return t + 1;
    }

    /// A pattern is in the plain past: its tense does not count, and "did", "has" and "will" are the engine's work.
    std::uint32_t add_auxiliary(std::uint32_t t, std::uint32_t main, std::vector<std::string>& words) const {
        const text::Token& token = sentence_.tokens[t];
        if (keep_negation_) words.push_back(token.lower);
        if (keep_negation_ || (token.relation == "aux" && token.subtype != "pass")) return t + 1;
        words.push_back(token.lower == "were" || has_plural_subject(main) ? "were" : "was");
        return t + 1;
    }

    bool has_plural_subject(std::uint32_t main) const {
        return std::any_of(sentence_.tokens.begin(), sentence_.tokens.end(), [&](const text::Token& token) {
            return token.head == main && token.relation == "nsubj" && token.xpos.ends_with('S');
        });
    }

    std::string main_form(std::uint32_t main) const {
        const text::Token& token = sentence_.tokens[main];
        if (keep_negation_ || token.upos != Upos::verb || token.xpos == "VBD") return token_text(token);
        if (token.xpos == "VBN" && is_passive(main)) return token_text(token);
        return past_form(token.lemma);
    }

    bool is_passive(std::uint32_t main) const {
        return std::any_of(sentence_.tokens.begin(), sentence_.tokens.end(), [&](const text::Token& token) {
            return token.head == main && token.relation == "aux" && token.subtype == "pass";
        });
    }

    static std::string token_text(const text::Token& token) {
        const bool capital = !token.text.empty() && token.text[0] >= 'A' && token.text[0] <= 'Z';
        return token.upos == Upos::propn || (token.upos == Upos::adj && capital) ? token.text : token.lower;
    }

    /// "went out", "called the talks off".
    bool is_particle(std::uint32_t t, std::uint32_t main) const {
        constexpr std::array<std::string_view, 14> kParticles{
            "out", "off", "down", "up", "away", "back", "over", "in", "on", "apart", "aside", "along", "by", "through"};
        const text::Token& token = sentence_.tokens[t];
        if (token.head != main) return false;
        if (token.relation == "compound" && token.subtype == "prt") return true;
        return token.relation == "advmod" && t == main + 1 &&
               std::find(kParticles.begin(), kParticles.end(), token.lower) != kParticles.end();
    }

    bool is_negation(std::uint32_t t) const {
        const text::Token& token = sentence_.tokens[t];
        if (token.lower == "no" && token.relation == "det") return true;
        const bool longer = token.lower == "longer" && t > 0 && sentence_.tokens[t - 1].lower == "no";
        return token.lower == "not" || token.lower == "n't" || token.lower == "never" || longer;
    }

    /// The word that denies the main one; kNoToken when there is none.
    std::uint32_t negation_of(std::uint32_t main) const {
        for (std::uint32_t t = 0; t < sentence_.tokens.size(); ++t) {
            if (!is_negation(t)) continue;
            const std::uint32_t head = sentence_.tokens[t].head;
            const bool of_object =
                sentence_.tokens[t].relation == "det" && head != text::kNoToken && sentence_.tokens[head].head == main;
            if (head == main || of_object) return t;
        }
        return text::kNoToken;
    }

    static bool is_needed(std::string_view relation) {
        constexpr std::array<std::string_view, 7> kNeeded{"nsubj", "obj", "iobj", "aux", "compound", "cop", "xcomp"};
        return std::find(kNeeded.begin(), kNeeded.end(), relation) != kNeeded.end();
    }

    /// Adverbs and what links the clause to others say nothing that a pattern should ask for. Particles are half of the
    /// verb: "went out" is not "went".
    bool skipped(std::uint32_t t, std::uint32_t main) const {
        const text::Token& token = sentence_.tokens[t];
        const bool no_longer = token.lower == "no" && t + 1 < sentence_.tokens.size() && is_negation(t + 1);
        if (is_negation(t) || no_longer) return !keep_negation_;
        if (is_particle(t, main)) return false;
        if (token.upos == Upos::adv) return t != main;
        const bool to = token.upos == Upos::part && token.head != main;
        return token.upos == Upos::cconj || token.upos == Upos::sconj || (token.relation == "mark" && !to);
    }

    /// What facts can have as their value; none for lengths, ages and ordinals, and for "nine" of "nine-storey".
    std::optional<language::ast::FactType> type_of(const text::Quantity& quantity) const {
        using enum language::ast::FactType;
        if (quantity.kind == text::Quantity::Kind::money) return money;
        if (quantity.kind == text::Quantity::Kind::percent) return share;
        if (quantity.kind != text::Quantity::Kind::count) return std::nullopt;
        const bool many = !(quantity.stated && *quantity.stated == Decimal{1});
        const bool part_of_word =
            quantity.counted != text::kNoToken && sentence_.tokens[quantity.counted].xpos == "NN" && many;
        return part_of_word ? std::nullopt : std::optional(count);
    }

    const text::Quantity* number_at(std::uint32_t t) const {
        for (const text::Quantity& quantity : document_.quantities)
            if (quantity.tokens.contains(index_, t) && type_of(quantity)) return &quantity;
        return nullptr;
    }

    /// Numbers that count nothing here ("at nine", "of 2012") are left out.
    std::uint32_t add_number(const text::Quantity& quantity, const std::vector<bool>& in, std::uint32_t main,
                             PatternDraft& out, std::vector<std::string>& words) const {
        PatternDraft::Slot slot{unused("N", out), {}, true, {}, *type_of(quantity)};
        std::uint32_t end = quantity.tokens.last;
        const std::uint32_t noun = quantity.counted;
        if (slot.type == language::ast::FactType::money) slot.counted = "dollars";  // stands for any currency
        if (slot.type == language::ast::FactType::share) slot.counted = "percent";
        if (slot.counted.empty() && noun != text::kNoToken && noun >= quantity.tokens.first && noun < in.size() &&
            in[noun]) {
            slot.counted = is_person(noun) ? "people" : sentence_.tokens[noun].lower;
            end = std::max(end, noun + 1);
        }
        const text::Token& head = sentence_.tokens[quantity.head];
        const bool takes_part = head.head == main && (head.relation == "nsubj" || head.relation == "obj");
        if (slot.counted.empty() && !takes_part) return end;
        words.push_back("{" + slot.name + (slot.counted.empty() ? "" : " " + slot.counted) + "}");
        out.slots.push_back(std::move(slot));
        return end;
    }

    bool is_person(std::uint32_t noun) const {
        const KindId person = rules_.kind("person");
        return person.valid() && lexicon_.is_a(lexicon_.kind_of(graph_, noun), person);
    }

    /// The end of the main word's subject when it begins at `t`; else `t`. Who or what does it is what varies.
    std::uint32_t subject_end(std::uint32_t t, const std::vector<bool>& in, std::uint32_t main) const {
        const auto size = static_cast<std::uint32_t>(in.size());
        for (std::uint32_t head = t; head < size && head < main; ++head) {
            const text::Token& token = sentence_.tokens[head];
            if (token.head != main || token.relation != "nsubj" || !in[head]) continue;
            std::uint32_t first = head, last = head;
            for (std::uint32_t other = 0; other < main; ++other) {
                if (other == head || !hangs_on(other, head)) continue;
                first = std::min(first, other), last = std::max(last, other);
            }
            while (first < head && (!in[first] || sentence_.tokens[first].upos == Upos::punct)) ++first;
            if (t < first || t > last || counts_something(first, last)) return t;
            return t == first || first_in(in, first, last) == t ? last + 1 : t;
        }
        return t;
    }

    static std::uint32_t first_in(const std::vector<bool>& in, std::uint32_t first, std::uint32_t last) {
        while (first < last && !in[first]) ++first;
        return first;
    }

    bool hangs_on(std::uint32_t token, std::uint32_t head) const {
        for (int depth = 0; depth < 32 && token != text::kNoToken; ++depth, token = sentence_.tokens[token].head)
            if (token == head) return true;
        return false;
    }

    bool counts_something(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t t = first; t <= last; ++t)
            if (const text::Quantity* number = number_at(t); number != nullptr && number->counted != text::kNoToken)
                return true;
        return false;
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
        return named || is_event(head) || (open_ && sentence_.tokens[head].head != text::kNoToken) ? end : t;
    }

    bool is_event(std::uint32_t token) const {
        return event_.valid() && lexicon_.is_a(lexicon_.kind_of(graph_, token), event_);
    }

    std::uint32_t add_phrase(std::uint32_t end, PatternDraft& out, std::vector<std::string>& words) const {
        const bool event = is_event(head_before(end));
        PatternDraft::Slot slot{unused(event ? "E" : "A", out), event ? "event" : "", false, {}};
        words.push_back("{" + slot.name + (slot.kind.empty() ? "" : ": " + slot.kind) + "}");
        out.slots.push_back(std::move(slot));
        return end;
    }

    /// The head of the phrase that ends in front of `end`: the last noun that hangs on nothing in it.
    std::uint32_t head_before(std::uint32_t end) const {
        std::uint32_t head = end - 1;
        for (int steps = 0; steps < 32; ++steps) {
            const text::Token& token = sentence_.tokens[head];
            if (token.relation == "nsubj" || token.head == text::kNoToken || token.head >= end) break;
            if (sentence_.tokens[token.head].upos == Upos::verb) break;
            head = token.head;
        }
        return head;
    }

    static std::string unused(const std::string& letter, const PatternDraft& out) {
        const auto taken = [&](const std::string& name) {
            return std::any_of(out.slots.begin(), out.slots.end(), [&](const auto& slot) { return slot.name == name; });
        };
        std::string name = letter;
        for (int number = 2; taken(name); ++number) name = letter + std::to_string(number);
        return name;
    }

    /// A word as the pattern language takes it: without its marks.
    static std::string plain(const std::string& word) {
        std::string out;
        for (const char c : word)
            if (std::string_view("{}<>[]()|\"\\").find(c) == std::string_view::npos) out += c;
        return out.empty() ? "it" : out;
    }

    /// "went_out", "reopened_museum", "cancelled_flights": the main word in the past with its particle and object.
    std::string name_of(std::uint32_t main, const std::vector<bool>& in) const {
        std::string out;
        if (main < sentence_.tokens.size()) {
            const bool verb = sentence_.tokens[main].upos == Upos::verb;
            if (const std::uint32_t no = negation_of(main); keep_negation_ && no != text::kNoToken) {
                const std::string& word = sentence_.tokens[no].lower;
                out = word == "longer" ? "no_longer_" : word == "never" ? "never_" : "not_";
            }
            out += (verb ? "" : "was_") + letters(main_form(main));
            for (std::uint32_t t = 0; t < in.size(); ++t)
                if (in[t] && (is_particle(t, main) || is_tied(t, main)))
                    out += "_" + letters(sentence_.tokens[t].lower);
            for (std::uint32_t t = 0; t < in.size(); ++t)
                if (in[t] && names_object(t, main)) out += "_" + letters(sentence_.tokens[t].lower);
        }
        while (out.ends_with('_')) out.pop_back();
        if (out.empty()) out = "stated";
        const std::string name = out;
        for (int number = 2; rules_.fact(out).valid(); ++number) out = name + "_" + std::to_string(number);
        return out;
    }

    /// The preposition that follows the verb at once: "handed over the files", "stops at Pell".
    bool is_tied(std::uint32_t t, std::uint32_t main) const {
        const text::Token& token = sentence_.tokens[t];
        if (t != main + 1 || token.upos != Upos::adp || token.relation != "case" || token.head == text::kNoToken)
            return false;
        return sentence_.tokens[token.head].head == main && !in_time(token.head);
    }

    /// An object that stays in the pattern as words, or is counted by it; people go without saying.
    bool names_object(std::uint32_t t, std::uint32_t main) const {
        const text::Token& token = sentence_.tokens[t];
        const bool tied = main + 1 < sentence_.tokens.size() && is_tied(main + 1, main) &&
                          sentence_.tokens[main + 1].head == t && token.relation == "obl";
        if (token.head != main || number_is_not_count(t)) return false;
        if (token.relation == "xcomp" && token.upos == Upos::adj) return true;  // "was left open"
        return (token.relation == "obj" || tied) && token.upos == Upos::noun && !is_event(t) && !is_person(t);
    }

    bool number_is_not_count(std::uint32_t t) const {
        const text::Quantity* number = number_at(t);
        return number != nullptr && number->kind != text::Quantity::Kind::count;
    }

    static std::string letters(const std::string& word) {
        std::string out;
        for (const char c : word) {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9' && !out.empty())) out += c;
            if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
        }
        return out;
    }

    const text::Document& document_;
    const text::Sentence& sentence_;
    std::uint32_t index_;
    const language::RuleSet& rules_;
    claims::Lexicon lexicon_;
    claims::ClauseGraph graph_;
    KindId event_;
    bool keep_negation_ = false;
    bool open_ = false;
    std::size_t main_piece_ = SIZE_MAX;  ///< where the main word stands among the pieces of the pattern
};

}  // namespace

std::vector<PatternDraft> draft_patterns(const text::Document& document, std::uint32_t sentence, SourceRange chosen,
                                         const language::RuleSet& rules) {
    Drafter drafter(document, sentence, rules);
    const std::vector<bool> in = drafter.chosen(chosen);
    const std::uint32_t main = drafter.main_word(in);
    std::vector<PatternDraft> drafts;
    const auto add = [&](const std::vector<bool>& tokens) {
        constexpr std::array<std::pair<bool, bool>, 3> kWays{{{false, false}, {true, false}, {false, true}}};
        for (const auto& [keep_negation, open] : kWays) {
            std::optional<PatternDraft> draft = drafter.draft(tokens, keep_negation, open);
            if (!draft || (open && draft->binds_this)) continue;
            const bool known = std::any_of(drafts.begin(), drafts.end(),
                                           [&](const PatternDraft& other) { return other.pattern == draft->pattern; });
            if (!known) drafts.push_back(std::move(*draft));
        }
    };
    // Who said it is the engine's work: of "she said that it closed" the pattern is about the closing.
    for (std::uint32_t t = 0; t < in.size(); ++t) {
        if (!in[t] || !drafter.is_content(t, main)) continue;
        add(drafter.core(t, true));
        add(drafter.core(t, false));
        return drafts;
    }
    const bool few = std::count(in.begin(), in.end(), true) <= 2;
    if (!few) add(in);
    add(drafter.core(main, true));
    add(drafter.core(main, false));
    if (!document.sentences[sentence].tokens.empty()) {
        add(drafter.core(document.sentences[sentence].root(), true));
        add(drafter.core(document.sentences[sentence].root(), false));
    }
    return drafts;
}

}  // namespace gainsay::app
