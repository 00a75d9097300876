#include "parser/text/speech_report.hpp"

#include "parser/text/speech_topic_words.hpp"

#include <algorithm>

namespace gainsay::text::speech {
namespace {

constexpr int kClimb = 8;              ///< heads climbed in search of a subject
constexpr std::uint32_t kRemark = 14;  ///< tokens of a remark between a name and its verb

std::uint32_t subject_of(const Tree& tree, std::uint32_t verb) {
    const std::uint32_t subject = nearest_subject(tree, verb);
    if (subject != kNoToken) return subject;
    // The parser takes the "it" of "It maintained that …" for a placeholder now and then.
    const std::uint32_t it = tree.child(verb, {"expl"}, {"it"});
    return it != kNoToken && tree.child(verb, {"aux"}, {"is", "was", "been", "be"}) == kNoToken ? it : kNoToken;
}

bool is_relative(const Tree& tree, std::uint32_t subject) {
    return one_of(tree[subject].lower, {"who", "which", "that"}) && tree[subject].upos != Upos::noun;
}

std::uint32_t agent_of(const Tree& tree, std::uint32_t verb) {
    for (std::uint32_t kid : tree.children(verb))
        if (tree.is(kid, "obl") && (tree[kid].subtype == "agent" || tree.introduced_by(kid, {"by"})) && kid > verb &&
            tree[kid].upos != Upos::verb)
            return kid;
    return kNoToken;
}

/// Who "which" or "who" stands for: the head of the nearest relative clause around the verb.
std::uint32_t antecedent(const Tree& tree, std::uint32_t verb) {
    for (int i = 0; i < kClimb && verb != kNoToken; ++i) {
        if (tree.is(verb, "acl")) return tree.head(verb);
        verb = tree.head(verb);
    }
    return kNoToken;
}

std::uint32_t object_quoted(const Tree& tree, std::uint32_t verb) {
    if (!one_of(tree[verb].lemma, {"quote", "cite"}) || is_passive(tree, verb)) return kNoToken;
    return tree.child(verb, "obj");
}

/// "He said they talked, adding that …": the aside is the reporter's, though the parser hangs it on what he reports.
bool aside_of_reporter(const Tree& tree, std::uint32_t verb, std::uint32_t head) {
    const bool participle =
        tree.is(verb, "advcl") && tree[verb].xpos == "VBG" && verb > 0 && tree[verb - 1].text == "," &&
        one_of(tree[verb].lemma, {"add", "note", "stress", "emphasize", "emphasise", "explain", "underline", "cite"});
    const bool aside = participle || (tree.is(verb, "conj") && tree[verb].lemma == "add");
    for (int i = 0; aside && i < kClimb && head != kNoToken; ++i) {
        const std::uint32_t above = tree.head(head);
        if (above != kNoToken && tree.is(head, "ccomp") && above < head && speech_verb(tree[above].lemma) != nullptr)
            return true;
        if (!one_of(tree[head].relation, {"advcl", "xcomp", "conj"})) return false;
        head = above;
    }
    return false;
}

/// "sent a letter praising them", "issued a flurry of posts mocking it": the verb by which somebody gives out the words
/// that the participle's noun stands for; kNoToken when nobody does.
std::uint32_t given_out_by(const Tree& tree, std::uint32_t participle) {
    std::uint32_t words = tree.head(participle);
    if (tree[participle].xpos != "VBG" || words == kNoToken ||
        !(is_words_noun(tree[words].lemma) || is_document_noun(tree[words].lemma)))
        return kNoToken;
    if (tree.is(words, "nmod") && tree.introduced_by(words, {"of"})) words = tree.head(words);
    const std::uint32_t verb = words == kNoToken ? kNoToken : tree.head(words);
    if (verb == kNoToken || !tree.is(words, "obj") || is_passive(tree, verb)) return kNoToken;
    const TopicWord* giving = topic_verb(tree[verb].lemma);
    const bool gives =
        (giving != nullptr && (giving->frames & kTopicWords)) || one_of(tree[verb].lemma, {"release", "send", "sign"});
    const std::uint32_t giver = gives ? nearest_subject(tree, verb) : kNoToken;
    return giver != kNoToken && can_speak(tree, giver) ? verb : kNoToken;
}

/// A verb without a subject of its own borrows that of the verb or noun above it.
std::uint32_t borrowed_subject(const Tree& tree, std::uint32_t verb) {
    const std::uint32_t cue = verb;
    const bool aside = tree[verb].xpos == "VBG" && verb > 0 && tree[verb - 1].text == ",";
    for (int i = 0; i < kClimb; ++i) {
        const std::uint32_t head = tree.head(verb);
        const std::string& relation = tree[verb].relation;
        if (head == kNoToken || relation == "appos" || relation == "nsubj") return kNoToken;
        // "rejected a request to open the file, saying …": whoever rejected says it.
        if (aside && relation == "acl" && tree[verb].subtype.empty() && !can_speak(tree, head)) {
            verb = head;
            continue;
        }
        if (const std::uint32_t giving = relation == "acl" ? given_out_by(tree, verb) : kNoToken; giving != kNoToken)
            return nearest_subject(tree, giving);
        if (relation == "acl") return tree[verb].xpos == "VBN" ? kNoToken : head;
        if (tree.is(verb, "acl", "relcl")) return head;
        const std::uint32_t quoted = object_quoted(tree, head);
        if (quoted != kNoToken) return quoted;
        // "prompted Baku to argue": the object speaks.
        const std::uint32_t direct = tree.child(head, "obj");
        const std::uint32_t object = direct == kNoToken ? tree.child(head, "iobj") : direct;
        if (relation == "xcomp" && object != kNoToken && object < verb &&
            !one_of(tree[head].lemma, {"promise", "threaten"}))
            return object;
        const std::uint32_t subject = subject_of(tree, head);
        if (subject != kNoToken && aside_of_reporter(tree, cue, head)) {
            verb = head;
            continue;
        }
        if (subject != kNoToken) return is_relative(tree, subject) ? antecedent(tree, head) : subject;
        if (one_of(tree[head].relation, {"root"}) && tree[head].upos != Upos::verb && relation != "conj")
            return kNoToken;
        verb = head;
    }
    return kNoToken;
}

/// "…, said the ministry", "Says Moss: …" with the speaker read as an object.
std::uint32_t inverted_subject(const Tree& tree, std::uint32_t verb) {
    const SpeechVerb* kind = speech_verb(tree[verb].lemma);
    // The object of "told" hears.
    if (kind == nullptr || !(kind->takes & kQuote) || (kind->takes & kHearer) ||
        !one_of(tree[verb].xpos, {"VBD", "VBZ", "VBP", "VB"}))
        return kNoToken;
    const bool behind = verb > 0 && (tree[verb - 1].text == "," || is_quote_mark(tree[verb - 1]));
    const bool ahead = verb == 0 && tree[verb].lemma == "say";
    for (std::uint32_t kid : tree.children(verb)) {
        if (tree.left(kid) != verb + 1 || !one_of(tree[kid].relation, {"obj", "iobj"})) continue;
        const bool said = tree[verb].lemma == "say";
        if ((behind || ahead || said) && can_speak(tree, kid)) return kid;
    }
    return kNoToken;
}

}  // namespace

std::uint32_t nearest_subject(const Tree& tree, std::uint32_t verb) {
    const auto distance = [&](std::uint32_t kid) { return kid < verb ? verb - kid : kid - verb; };
    std::uint32_t nearest = kNoToken;
    for (std::uint32_t kid : tree.children(verb))
        if (tree.is(kid, "nsubj") && (nearest == kNoToken || distance(kid) < distance(nearest))) nearest = kid;
    return nearest;
}

void add_content(Report& report, std::uint32_t sentence, std::uint32_t first, std::uint32_t last) {
    if (first < last) report.content.push_back({sentence, first, last});
}

void add_about(Report& report, std::uint32_t first, std::uint32_t last) {
    if (first < last) report.about.push_back({report.sentence, first, last});
}

std::size_t content_size(const Report& report) {
    std::size_t size = 0;
    for (const TokenSpan& span : report.content) size += span.last - span.first;
    return size;
}

bool content_contains(const Report& report, std::uint32_t sentence, std::uint32_t token) {
    return std::any_of(report.content.begin(), report.content.end(),
                       [&](const TokenSpan& span) { return span.contains(sentence, token); });
}

std::pair<std::uint32_t, std::uint32_t> begins_at(const Report& report) {
    if (report.content.empty()) return {report.sentence, report.cue == kNoToken ? 0 : report.cue};
    const TokenSpan first = *std::min_element(report.content.begin(), report.content.end());
    return {first.sentence, first.first};
}

void set_speaker(Report& report, const Tree& tree, std::uint32_t sentence, std::uint32_t head) {
    const auto [first, last] = tree.noun_phrase(head);
    report.source = {sentence, first, last};
    report.speaker = head;
    report.from = SpeakerFrom::words;
}

namespace {

/// "the plans he's promoted": the parser takes the "has" for an "is" although the plans are the object.
bool is_contracted_perfect(const Tree& tree, std::uint32_t verb) {
    const std::uint32_t head = tree.head(verb), subject = tree.child(verb, "nsubj");
    return tree.is(verb, "acl", "relcl") && head != kNoToken && subject != kNoToken && head < subject &&
           tree.left(verb) == subject && one_of(tree[subject].lower, {"he", "she", "it"}) &&
           tree.child(verb, {"aux"}, {"'s", "\u2019s"}) != kNoToken;
}

}  // namespace

bool is_passive(const Tree& tree, std::uint32_t verb) {
    if (is_contracted_perfect(tree, verb)) return false;
    for (std::uint32_t kid : tree.children(verb))
        if ((tree.is(kid, "aux") || tree.is(kid, "nsubj") || tree.is(kid, "csubj")) && tree[kid].subtype == "pass")
            return true;
    return false;
}

std::uint32_t relative_subject(const Tree& tree, std::uint32_t verb, std::uint32_t speaker) {
    for (int i = 0; i < kClimb && verb != kNoToken; ++i) {
        const std::uint32_t subject = nearest_subject(tree, verb);
        if (subject != kNoToken)
            return is_relative(tree, subject) && antecedent(tree, verb) == speaker ? subject : kNoToken;
        if (!one_of(tree[verb].relation, {"conj", "xcomp", "advcl"})) return kNoToken;
        verb = tree.head(verb);
    }
    return kNoToken;
}

std::uint32_t speaker_of(const Tree& tree, std::uint32_t verb) {
    if (is_passive(tree, verb)) return agent_of(tree, verb);
    const std::uint32_t subject = subject_of(tree, verb);
    if (subject != kNoToken) {
        if (!is_relative(tree, subject)) return subject;
        const std::uint32_t named = antecedent(tree, verb);
        return named != kNoToken ? named : subject;
    }
    if (tree[verb].xpos == "VBN" && tree.is(verb, "acl")) return agent_of(tree, verb);
    // "Pressed by the mayor about the toll, he left."
    if (tree[verb].xpos == "VBN" && tree.is(verb, "advcl") && agent_of(tree, verb) != kNoToken)
        return agent_of(tree, verb);
    const std::uint32_t inverted = inverted_subject(tree, verb);
    if (inverted != kNoToken) return inverted;
    // A passive verb's coordinated partner keeps the passive subject ("was held and said …").
    return borrowed_subject(tree, verb);
}

std::uint32_t name_in_front(const Tree& tree, std::uint32_t verb) {
    if (!one_of(tree[verb].xpos, {"VBD", "VBZ", "VBP"}) || !one_of(tree[verb].relation, {"root", "parataxis"}))
        return kNoToken;
    std::uint32_t end = verb;
    while (end > 0 && one_of(tree[end - 1].relation, {"advmod", "aux"})) --end;
    if (end > 0 && tree[end - 1].text == ",") {
        std::uint32_t comma = end - 1;
        while (comma > 0 && end - comma <= kRemark && tree[comma - 1].text != ",") --comma;
        if (comma == 0 || tree[comma - 1].text != ",") return kNoToken;
        end = comma - 1;
    }
    if (end == 0) return kNoToken;
    std::uint32_t name = end - 1;
    for (std::uint32_t head = tree.head(name); head != kNoToken; head = tree.head(name)) {
        if (tree.right(head) >= verb || tree[head].upos == Upos::verb) break;
        name = head;
    }
    const bool noun = tree[name].upos == Upos::propn || tree[name].upos == Upos::noun || tree[name].upos == Upos::pron;
    return noun && tree.child(name, "case") == kNoToken && can_speak(tree, name) ? name : kNoToken;
}

std::uint32_t owner_of(const Tree& tree, std::uint32_t noun) {
    std::uint32_t owner = kNoToken;
    for (std::uint32_t kid : tree.children(noun)) {
        if (tree.is(kid, "nmod", "poss")) return kid;
        if (tree.is(kid, "nmod") && kid > noun && tree.introduced_by(kid, {"by", "from"}) && owner == kNoToken)
            owner = kid;
        const bool name =
            tree[kid].upos == Upos::propn || (tree[kid].upos == Upos::adj && !tree[kid].text.empty() &&
                                              tree[kid].text[0] >= 'A' && tree[kid].text[0] <= 'Z' && kid > 0);
        if (owner == kNoToken && kid < noun && tree.is(kid, "compound") && (name || is_human_noun(tree[kid].lemma)))
            owner = kid;
        if (owner == kNoToken && kid < noun && tree.is(kid, "amod") && name) owner = kid;
    }
    if (owner != kNoToken) return owner;
    const std::uint32_t verb = tree.head(noun);
    if (verb != kNoToken && tree.is(noun, "obj") && is_light_verb(tree[verb].lemma)) return speaker_of(tree, verb);
    if (verb != kNoToken && tree.is(noun, "nsubj", "pass") && is_light_verb(tree[verb].lemma))
        return agent_of(tree, verb);
    return kNoToken;
}

bool can_speak(const Tree& tree, std::uint32_t head) {
    const Token& token = tree[head];
    if (token.upos == Upos::propn) return true;
    if (token.upos == Upos::pron)
        return one_of(token.lower, {"he", "she", "they", "we", "i", "you", "who", "many", "some", "others"});
    return is_human_noun(token.lemma) || (token.upos == Upos::noun && is_person_noun(token.lemma));
}

bool cue_is_asserted(const Tree& tree, std::uint32_t cue) {
    for (std::uint32_t kid : tree.children(cue)) {
        const std::string& word = tree[kid].lower;
        if (one_of(word, {"not", "n't", "never", "neither", "nor"}) && (tree.is(kid, "advmod") || tree.is(kid, "cc")))
            return false;
        if (tree.is(kid, "aux") && one_of(word, {"would", "could", "might", "may", "should"})) return false;
        if (tree.is(kid, "mark") && one_of(word, {"if", "unless", "whether"})) return false;
        if (tree.is(kid, "nsubj") &&
            (one_of(word, {"nobody", "none"}) || tree.child(kid, {"det"}, {"no", "neither"}) != kNoToken))
            return false;
    }
    const std::uint32_t head = tree.head(cue);
    if (tree.is(cue, "acl") && tree[cue].subtype.empty() && tree.introduced_by(cue, {"to"}))
        return false;  // "a refusal to admit"
    return !(head != kNoToken && tree.is(cue, "xcomp") &&
             one_of(tree[head].lemma,
                    {"decline", "refuse", "fail", "want", "need", "try", "seek", "wish", "hesitate", "like"}));
}

}  // namespace gainsay::text::speech
