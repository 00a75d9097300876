// Negation is counted, not spotted: "did not fail to reach" is two. Sources: Huddleston and Pullum (2002), chapter 9,
// for what negates a clause; the lists are closed classes and implicative verbs (Karttunen, 1971).
#include "parser/claims/commitment.hpp"

#include "parser/text/coreference_words.hpp"

#include <algorithm>

namespace gainsay::claims {

using text::kNoToken;
using text::SpeechAct;
using text::Token;

namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_word_for_claim(std::string_view lemma) {
    return one_of(lemma, {"claim", "report", "allegation", "accusation", "rumour", "rumor", "story", "account",
                          "assertion", "suggestion", "idea", "notion", "charge", "version", "tale", "narrative"});
}

bool is_word_for_false(std::string_view lemma) {
    return one_of(lemma, {"false",     "untrue",      "wrong",     "incorrect", "inaccurate", "baseless",
                          "unfounded", "groundless",  "bogus",     "fake",      "lie",        "hoax",
                          "fiction",   "fabrication", "invention", "nonsense",  "fabricate",  "invent",
                          "concoct",   "debunk",      "disprove",  "refute"});
}

/// Is a word for a claim said to be false: "the claim is untrue", "was made up", "made up the story", "no truth to the
/// claim"? A word without a subject of its own is said of the claim as well: parsers hang it on the claim's content.
bool is_refuted(const text::Sentence& sentence, std::uint32_t noun) {
    const auto& tokens = sentence.tokens;
    const auto says_false = [&](std::uint32_t i) {
        const bool made_up = tokens[i].lemma == "make" && i + 1 < tokens.size() && tokens[i + 1].lower == "up";
        return made_up || is_word_for_false(tokens[i].lemma);
    };
    const auto child = [&](std::uint32_t of, auto test) {
        return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) { return t.head == of && test(t); });
    };
    const auto negated = [&](std::uint32_t i) {
        return child(i, [](const Token& t) { return one_of(t.lower, {"not", "n't", "never", "no"}); });
    };
    const std::uint32_t head = tokens[noun].head;
    if (head != kNoToken && one_of(tokens[noun].relation, {"nsubj", "obj"}) && says_false(head)) return !negated(head);
    if (head != kNoToken && one_of(tokens[head].lemma, {"truth", "basis", "substance"})) return negated(head);
    for (std::uint32_t i = noun + 1; i < tokens.size(); ++i) {
        if (!is_word_for_false(tokens[i].lemma) || tokens[i].upos == text::Upos::verb) continue;
        const bool stated = child(i, [](const Token& t) { return t.relation == "cop"; });
        if (stated && !child(i, [](const Token& t) { return t.relation == "nsubj"; })) return !negated(i);
    }
    return false;
}

/// "Reports that he fled are false", where speech has found the report.
bool refutes(const text::Document& document, const text::SpeechFrame& f) {
    if (f.sentence >= document.sentences.size() || f.cue == kNoToken || f.act == SpeechAct::denies) return false;
    const text::Sentence& sentence = document.sentences[f.sentence];
    return is_word_for_claim(sentence.tokens[f.cue].lemma) && is_refuted(sentence, f.cue);
}

class Reader {
public:
    Reader(const text::Document& document, const ClauseGraph& graph, std::uint32_t sentence)
        : document_(document), graph_(graph), frames_(document.frame_of[sentence]) {}

    Commitment read(std::uint32_t token) {
        if (!graph_.sentence().tokens.empty() && graph_.sentence().tokens.back().lower == "?") weaken(Modality::asked);
        const std::uint32_t frame = frames_[token];
        std::uint32_t at = token;
        for (int steps = 0; at != kNoToken && steps < 12; ++steps) {
            read_clause(at, at == token);
            if (const std::uint32_t first = shares_auxiliaries(at); first != kNoToken) read_clause(first, false);
            const Token& t = graph_.sentence().tokens[at];
            const std::uint32_t head = t.head;
            if (head == kNoToken || frames_[head] != frame) break;
            if (t.relation == "advcl" || t.relation == "acl") read_control(head, at);
            if (is_content_of(head, at) && is_refuted(graph_.sentence(), head)) refute();
            const bool infinitive_of_noun = t.relation == "acl" && t.subtype != "relcl";
            if (!embeds(t) && !infinitive_of_noun) break;
            read_embedding(head, at);
            if (infinitive_of_noun) break;
            at = head;
        }
        apply_frames(frame);
        result_.announced = result_.modality == Modality::planned && !wished_;
        return result_;
    }

private:
    const Token& token(std::uint32_t i) const { return graph_.sentence().tokens[i]; }

    void weaken(Modality modality) {
        if (result_.modality == Modality::asserted || result_.modality == Modality::denied) result_.modality = modality;
    }

    /// Words of the clause itself.
    void read_clause(std::uint32_t at, bool own) {
        for (const std::uint32_t c : graph_.children(at)) {
            const Token& t = token(c);
            if (one_of(t.lower, {"not", "n't", "never", "neither", "nor"}) && t.relation != "conj" &&
                !focus_of_correction(c))
                flip();
            if (t.relation == "aux" && t.lemma == "would" && reported(at)) {
                weaken(Modality::planned);  // "said it would keep": the "will" of whoever is cited
                continue;
            }
            if (t.relation == "aux" && one_of(t.lemma, {"would", "could", "might", "may", "should", "must", "can"})) {
                // "Could not find" and "can" tell of what is; "could be charged", "may have" do not; "must pay" of what
                // is to come.
                if (t.lemma == "must" && past_perfect(at)) {
                    weaken(Modality::planned);
                    continue;
                }
                // "Could not have hit it" tells that it did not.
                const bool ability = t.lemma == "can" || t.lemma == "could";
                const bool tells = ability && (past_perfect(at) ? t.lemma == "can" || negated(at) : impossible(at));
                if (!tells) weaken(Modality::hypothetical);
            }
            if (t.relation == "aux" && one_of(t.lower, {"will", "shall", "'ll", "wo"})) weaken(Modality::planned);
            if (t.relation == "mark" && one_of(t.lower, {"if", "unless", "whether"})) weaken(Modality::hypothetical);
            if ((t.relation == "mark" || t.relation == "case") && t.lower == "without" && token(at).relation == "advcl")
                flip();
            if (t.relation == "advmod" && one_of(t.lower, {"originally", "initially", "previously", "earlier"}))
                wished_ = true;  // "had initially planned": no longer
            if (t.relation == "advmod" &&
                one_of(t.lower, {"allegedly", "reportedly", "apparently", "possibly", "perhaps", "probably"}))
                if (result_.modality == Modality::asserted) result_.modality = Modality::alleged;
            const bool argument = one_of(t.relation, {"nsubj", "obj"});
            if (own && argument && (one_of(t.lower, {"nobody", "none", "nothing"}) || says_no(c))) flip();
            if (own && t.relation == "advmod" && one_of(t.lower, {"almost", "nearly", "narrowly", "barely"}))
                weaken(Modality::hypothetical);
            if (own && token(at).relation == "conj" && t.relation == "cc" && t.lower == "or")
                weaken(Modality::hypothetical);
            if (own && t.relation == "conj" && t.upos == text::Upos::verb && joined_by_or(c))
                weaken(Modality::hypothetical);
        }
    }
    bool negated(std::uint32_t at) const {
        return std::any_of(graph_.children(at).begin(), graph_.children(at).end(), [&](std::uint32_t c) {
            return one_of(token(c).lower, {"not", "n't", "never", "no"});
        });
    }
    /// "Could not have hit": neither "could not have come without help" nor "could not have been better".
    bool impossible(std::uint32_t at) const {
        const auto& tokens = graph_.sentence().tokens;
        const bool conditional = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
            return one_of(t.lower, {"without", "if", "unless", "otherwise", "more", "had"}) || t.xpos == "JJR" ||
                   t.xpos == "RBR";
        });
        return negated(at) && !conditional;
    }
    /// "Could not be fired and hit": the auxiliaries of the first verb are those of the second. None for clauses with a
    /// subject or auxiliaries of their own.
    std::uint32_t shares_auxiliaries(std::uint32_t at) const {
        const Token& t = token(at);
        if (t.relation != "conj" || t.head == kNoToken || t.upos != text::Upos::verb || t.xpos != "VB") return kNoToken;
        const auto& own = graph_.children(at);
        const bool independent = std::any_of(own.begin(), own.end(), [&](std::uint32_t c) {
            return one_of(token(c).relation, {"nsubj", "aux", "expl"}) ||
                   (token(c).relation == "cc" && token(c).lower == "but");
        });
        return independent ? kNoToken : t.head;
    }
    /// In somebody's paraphrase, without a condition.
    bool reported(std::uint32_t at) const {
        const text::SpeechFrame& f = document_.frames[frames_[at]];
        if (frames_[at] == 0 || f.direct) return false;
        return std::none_of(graph_.sentence().tokens.begin(), graph_.sentence().tokens.end(),
                            [](const Token& t) { return t.relation == "mark" && t.lower == "if"; });
    }
    /// "gave no comment", "no missile hit the house"
    bool says_no(std::uint32_t noun) const {
        return std::any_of(graph_.children(noun).begin(), graph_.children(noun).end(), [&](std::uint32_t c) {
            return token(c).relation == "det" && one_of(token(c).lower, {"no", "neither"});
        });
    }
    /// "killed or wounded 30": which of the two is left open.
    bool joined_by_or(std::uint32_t conjunct) const {
        return std::any_of(graph_.children(conjunct).begin(), graph_.children(conjunct).end(),
                           [&](std::uint32_t c) { return token(c).relation == "cc" && token(c).lower == "or"; });
    }
    /// "not only", "not just", "not … but": the clause holds.
    bool focus_of_correction(std::uint32_t negation) const {
        const std::uint32_t next = negation + 1;
        return next < graph_.size() && one_of(token(next).lower, {"only", "just", "least", "merely"});
    }
    bool past_perfect(std::uint32_t at) const {
        for (const std::uint32_t c : graph_.children(at))
            if (token(c).relation == "aux" && token(c).lemma == "have") return false;
        return true;
    }

    /// Is the word part of what its head says, so that the head's negation and modality bear on it? Adverbial and
    /// relative clauses are not: "did not stop after the missile hit" leaves the hit alone.
    static bool embeds(const Token& t) {
        if (one_of(t.relation, {"xcomp", "ccomp", "csubj"})) return true;
        return one_of(t.relation, {"obj", "nsubj", "obl", "nmod"}) && t.upos != text::Upos::verb;
    }

    /// "Prevented them from hitting": it did not happen. "Suspected of hitting": nobody knows yet.
    void read_control(std::uint32_t head, std::uint32_t at) {
        const auto marked = [&](std::string_view word) {
            return std::any_of(graph_.children(at).begin(), graph_.children(at).end(),
                               [&](std::uint32_t c) { return token(c).relation == "mark" && token(c).lower == word; });
        };
        if (marked("from") && one_of(token(head).lemma, {"prevent", "stop", "keep", "bar", "deter", "dissuade", "ban",
                                                         "block", "prohibit", "restrain"}))
            flip();
        if (marked("of") && one_of(token(head).lemma, {"suspect", "suspected"}) &&
            result_.modality == Modality::asserted)
            result_.modality = Modality::hypothetical;
    }

    /// What the governing word does to what hangs on it.
    void read_embedding(std::uint32_t head, std::uint32_t at) {
        const Token& h = token(head);
        const Token& t = token(at);
        const bool clause = one_of(t.relation, {"xcomp", "ccomp", "acl"});
        if (clause &&
            one_of(h.lemma, {"fail", "refuse", "decline", "neglect", "avoid", "cease", "unable", "refusal", "failure"}))
            flip();
        if (clause && one_of(h.lemma, {"prevent", "stop"})) flip();
        if (clause && h.lemma == "rule")
            for (const std::uint32_t c : graph_.children(head))
                if (token(c).lower == "out") flip();  // "ruled accidental" is a finding
        if (clause && h.lemma == "have")
            for (const std::uint32_t c : graph_.children(head))
                if (token(c).lower == "yet") flip();  // "has yet to offer any comment"
        if (clause && one_of(h.lemma, {"plan",     "intend", "want",   "hope",   "aim",   "try",  "seek",  "attempt",
                                       "threaten", "plot",   "agree",  "expect", "order", "set",  "slate", "schedule",
                                       "due",      "ask",    "demand", "urge",   "call",  "risk", "reduce"}))
            weaken(Modality::planned);
        wished_ = wished_ || (clause && one_of(h.lemma, {"want", "hope", "aim", "try", "seek", "attempt", "threaten",
                                                         "plot", "ask", "demand", "urge", "call", "risk"}));
        if (clause && one_of(h.lemma, {"suggest", "seem", "appear", "suspect"}) &&
            result_.modality == Modality::asserted)
            result_.modality = Modality::alleged;
        // "No evidence that it was deliberate", "rumours that", "a false claim that": nobody vouches for it.
        if (h.upos == text::Upos::noun && one_of(t.relation, {"acl", "ccomp"}) &&
            (says_no(head) ||
             one_of(h.lemma, {"rumour", "rumor", "speculation", "suggestion", "question", "doubt", "theory"})))
            weaken(Modality::hypothetical);
        // "Contrary to reports that …": the writer says that they are wrong.
        if (clause && one_of(h.lemma, {"report", "claim", "rumour", "rumor", "suggestion", "belief"}) &&
            h.head != kNoToken && one_of(token(h.head).lower, {"contrary", "despite"}))
            weaken(Modality::hypothetical);
        if (one_of(h.lemma, {"risk", "threat", "possibility", "danger", "likelihood", "fear"}))
            weaken(Modality::hypothetical);
    }

    /// "Initially said": what was said has been overtaken.
    bool given_up(const text::SpeechFrame& f) const {
        if (f.sentence >= document_.sentences.size() || f.cue == kNoToken) return false;
        const auto& tokens = document_.sentences[f.sentence].tokens;
        return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return t.head == f.cue && one_of(t.lower, {"initially", "originally", "wrongly", "falsely", "mistakenly"});
        });
    }

    /// "Contrary to reports that …", "despite claims that …"
    bool contradicted(const text::SpeechFrame& f) const {
        if (f.sentence >= document_.sentences.size() || f.cue == kNoToken) return false;
        const auto& tokens = document_.sentences[f.sentence].tokens;
        const std::uint32_t head = tokens[f.cue].head;
        if (head != kNoToken && one_of(tokens[head].lower, {"contrary", "despite"})) return true;
        return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            if (t.head != f.cue) return false;
            return (t.relation == "case" && one_of(t.lower, {"despite", "contrary"})) ||
                   (t.relation == "amod" && one_of(t.lower, {"false", "fake", "unfounded", "baseless", "untrue"}));
        });
    }
    bool rules_out(const text::SpeechFrame& f) const {
        if (f.sentence >= document_.sentences.size() || f.cue == kNoToken || f.act == SpeechAct::denies) return false;
        const auto& tokens = document_.sentences[f.sentence].tokens;
        return tokens[f.cue].lemma == "rule" && f.cue + 1 < tokens.size() && tokens[f.cue + 1].lower == "out";
    }

    /// "Plans to close" tells what is settled; "promised", "threatened to close" what may never come.
    bool announces(const text::SpeechFrame& f) const {
        if (f.sentence >= document_.sentences.size() || f.cue == kNoToken) return false;
        return one_of(document_.sentences[f.sentence].tokens[f.cue].lemma, {"plan", "intend", "decide", "agree"});
    }

    /// "Do not believe that it happened": they believe that it did not (Horn, 1978, on raised negation).
    bool disbelieves(const text::SpeechFrame& f) const {
        if (f.sentence >= document_.sentences.size() || f.cue == kNoToken || f.act != SpeechAct::asks) return false;
        const auto& tokens = document_.sentences[f.sentence].tokens;
        if (!one_of(tokens[f.cue].lemma, {"believe", "think", "expect", "suppose", "feel"})) return false;
        return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return t.head == f.cue && one_of(t.lower, {"not", "n't", "never"});
        });
    }

    void flip() { result_.positive = !result_.positive; }

    /// Once, however many words say so.
    void refute() {
        if (!refuted_) flip();
        refuted_ = true;
    }

    /// Is the clause what the story or the claim says ("the story that he fled"), and not what is said of it ("the
    /// story that he told")? A relative clause lacks an object; parsers take the one for the other.
    bool is_content_of(std::uint32_t noun, std::uint32_t at) const {
        const Token& t = token(at);
        if (t.relation != "acl" || !is_word_for_claim(token(noun).lemma)) return false;
        const auto has = [&](auto test) {
            return std::any_of(graph_.children(at).begin(), graph_.children(at).end(),
                               [&](std::uint32_t c) { return test(token(c)); });
        };
        const bool that = has([](const Token& c) { return c.lower == "that"; });
        const bool whole = has([](const Token& c) {
            return (c.relation == "nsubj" && c.subtype == "pass" && c.lower != "that") ||
                   (c.relation == "mark" && c.lower == "that") || (c.relation == "obj" && c.lower != "that");
        });
        return that && whole;
    }

    void apply_frames(std::uint32_t frame) {
        for (int steps = 0; frame != 0 && steps < 8; ++steps) {
            const text::SpeechFrame& f = document_.frames[frame];
            if (f.act == SpeechAct::denies) {
                flip();
                if (result_.modality == Modality::asserted) result_.modality = Modality::denied;
            }
            if (given_up(f)) {
                result_.overtaken = result_.modality == Modality::asserted || result_.modality == Modality::denied;
                weaken(Modality::retracted);
            }
            if (contradicted(f)) weaken(Modality::hypothetical);
            if (rules_out(f)) flip();
            if (refutes(document_, f)) refute();
            if (disbelieves(f)) {
                flip();
                if (result_.modality == Modality::asserted) result_.modality = Modality::alleged;
            } else if (f.act == SpeechAct::asks) {
                weaken(Modality::asked);
            }
            if (f.act == SpeechAct::plans) {
                weaken(Modality::planned);
                wished_ = wished_ || !announces(f);
            }
            if (f.act == SpeechAct::retracts || f.past_belief) {
                weaken(Modality::retracted);
                result_.overtaken = false;
            }
            if (f.act == SpeechAct::believes && result_.modality == Modality::asserted)
                result_.modality = Modality::alleged;
            frame = f.parent;
        }
    }

    const text::Document& document_;
    const ClauseGraph& graph_;
    const std::vector<std::uint32_t>& frames_;
    Commitment result_;
    bool wished_ = false;   ///< of what is planned: only wished, asked or promised
    bool refuted_ = false;  ///< said to be what a false report says
};

}  // namespace

Commitment commitment_of(const text::Document& document, const ClauseGraph& graph, std::uint32_t sentence,
                         std::uint32_t token) {
    return Reader(document, graph, sentence).read(token);
}

std::string speaker_id(const text::Document& document, const text::SpeechFrame& frame) {
    if (frame.speaker.valid()) {
        const text::Entity& e = document.entities[frame.speaker.index()];
        if (!e.key.empty()) return e.key;
        // A name of several words is one's own; "Foreign Ministry" without its country is not.
        const bool proper = e.name.find(' ') != std::string::npos && e.role.empty();
        if (e.kind == text::EntityKind::person || (e.kind == text::EntityKind::organization && proper))
            return std::string(text::name(e.kind)) + ":" + e.name;
    }
    // Speakers without a name ("officials") are only the same within one article.
    return "article:" + std::to_string(document.article.id.value) + "/" + frame.speaker_text;
}

std::string shown_name(std::string name) {
    if (name == "unnamed") return "an unnamed speaker";
    const std::string last = name.substr(name.rfind(' ') + 1);
    const bool common =
        std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == ' '; });
    const bool article =
        one_of(name.substr(0, name.find(' ')), {"a", "an", "the", "one", "its", "his", "her", "their"});
    const bool one = text::class_of_noun(last) == text::NounClass::person && !last.ends_with('s');
    return common && one && !article && !one_of(last, {"police", "people", "someone"}) ? "the " + name : name;
}

std::vector<Speaker> speakers_of(const text::Document& document, std::uint32_t frame) {
    std::vector<Speaker> chain;
    for (int steps = 0; frame != 0 && steps < 8; ++steps) {
        const text::SpeechFrame& f = document.frames[frame];
        std::string name = f.speaker.valid() ? document.entities[f.speaker.index()].name : f.speaker_text;
        // That a report is false is the word of whoever says so.
        if (!name.empty() && !refutes(document, f))
            chain.push_back({speaker_id(document, f), shown_name(std::move(name))});
        frame = f.parent;
    }
    const text::Article& a = document.article;
    const std::string outlet =
        a.outlet.empty() ? "an unnamed outlet (a" + std::to_string(a.id.value + 1) + ")" : a.outlet;
    const std::string id = a.outlet.empty() ? "outlet:#" + std::to_string(a.id.value) : "outlet:" + a.outlet;
    chain.push_back({id, outlet});
    std::reverse(chain.begin(), chain.end());
    return chain;
}

}  // namespace gainsay::claims
