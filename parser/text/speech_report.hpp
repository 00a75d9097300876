#pragma once
// One saying as the tree of its sentence shows it, before anybody knows who "he" is.

#include "parser/text/speech_quotes.hpp"
#include "parser/text/speech_tree.hpp"
#include "parser/text/speech_words.hpp"

#include <vector>

namespace gainsay::text::speech {

/// Where to look for the speaker.
enum class SpeakerFrom {
    words,      ///< Report::source names or describes the speaker
    enclosing,  ///< the same as of the frame around, the outlet's too: a claim called false
    agentless,  ///< "it was stressed": the same as of the frame around, but unnamed in the outlet's own words
    last,       ///< whoever spoke last: a quote that goes on without a cue
    nobody,     ///< unnamed
};

struct Report {
    std::uint32_t sentence = 0;    ///< where the cue stands
    std::uint32_t cue = kNoToken;  ///< kNoToken for quotes without one
    SpeechAct act = SpeechAct::says;
    SpeakerFrom from = SpeakerFrom::nobody;
    TokenSpan source;                  ///< the speaker's words; empty unless `from` is words
    std::uint32_t speaker = kNoToken;  ///< head of `source`
    std::vector<TokenSpan> content;    ///< spans may touch or overlap
    /// Words that belong to the saying and commit nobody: whom an order is for, what a critic criticises. May touch or
    /// overlap as well. A report with nothing else is topical.
    std::vector<TokenSpan> about;
    bool past_belief = false;
    bool holds_quote = false;  ///< a whole quote was attached to it
};

/// Adds tokens [first, last) when there are any.
void add_content(Report& report, std::uint32_t sentence, std::uint32_t first, std::uint32_t last);
/// The same for words that commit nobody.
void add_about(Report& report, std::uint32_t first, std::uint32_t last);
/// Number of tokens, overlaps counted twice.
std::size_t content_size(const Report& report);
bool content_contains(const Report& report, std::uint32_t sentence, std::uint32_t token);
/// Start of the content, or the cue's place when it has none.
std::pair<std::uint32_t, std::uint32_t> begins_at(const Report& report);
/// Sets source, speaker and `from` to the noun phrase of a head.
void set_speaker(Report& report, const Tree& tree, std::uint32_t sentence, std::uint32_t head);

/// The subject that stands closest: "The shop burned, the mayor said" may get two when the parser errs.
std::uint32_t nearest_subject(const Tree& tree, std::uint32_t verb);
/// "who" of "Moss, who came and said": the relative pronoun that is the subject of this verb or of the verb that it
/// shares its subject with, and stands for `speaker`; kNoToken without one.
std::uint32_t relative_subject(const Tree& tree, std::uint32_t verb, std::uint32_t speaker);
/// The word whose phrase names who speaks with this verb; kNoToken when nobody is named (agentless passive).
std::uint32_t speaker_of(const Tree& tree, std::uint32_t verb);
/// "Moss, meanwhile, says …" with no subject in the tree: the name right in front of the main verb, over a remark
/// between commas; kNoToken when none stands there.
std::uint32_t name_in_front(const Tree& tree, std::uint32_t verb);
/// The noun's owner as a speaker ("Aliyev's claims", "claims by Aliyev", "made claims"); kNoToken without one.
std::uint32_t owner_of(const Tree& tree, std::uint32_t noun);
bool is_passive(const Tree& tree, std::uint32_t verb);
/// False when the words of the cue themselves keep the content open: "did not say", "if he says", "could claim".
bool cue_is_asserted(const Tree& tree, std::uint32_t cue);
/// Content clauses of a noun: "claims that …", "reports suggesting …", "allegations of …".
std::vector<std::pair<std::uint32_t, std::uint32_t>> noun_content(const Tree& tree, std::uint32_t noun);
/// Can say something: a name, a person's or body's noun, a pronoun for one.
bool can_speak(const Tree& tree, std::uint32_t head);

/// Reports by verbs of one sentence; at most kMostReports.
void find_verb_reports(const Tree& tree, std::uint32_t sentence, std::vector<Report>& reports);
/// Reports by nouns with a content clause and by claims called false.
void find_noun_reports(const Tree& tree, std::uint32_t sentence, std::vector<Report>& reports);
/// "according to X", "in X's view".
void find_adjunct_reports(const Tree& tree, std::uint32_t sentence, std::vector<Report>& reports);
/// "X: …" in headlines and transcripts, "… — X" in headlines. Looks at the whole block.
void find_label_reports(const Document& document, const std::vector<Tree>& trees, std::vector<Report>& reports);
/// Gives every quote to the report whose words it holds, or makes one for it.
void attribute_quotes(const Document& document, const std::vector<Tree>& trees, const std::vector<Quote>& quotes,
                      std::vector<Report>& reports);

/// Cues of one sentence beyond this number are not read: keeps hostile input linear.
constexpr std::size_t kMostReports = 64;

}  // namespace gainsay::text::speech
