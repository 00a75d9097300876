#include "reports/kinds.hpp"

#include <array>

namespace gainsay::reports {
namespace {

constexpr std::array<KindHelp, 8> kKinds{{
    {"between_outlets", "BetweenOutlets", "Outlets contradict each other in their own voice.",
     "Two or more outlets state, each in its own voice, what cannot all be true. At least one of them is wrong, or "
     "they "
     "do not write about the same thing: look at what the finding rests on. Ask which outlet has the better source, "
     "and "
     "retract or weaken the other statement.",
     "error"},
    {"between_speakers", "BetweenSpeakers", "People who are quoted contradict each other.",
     "The outlets only report what others say, and those others contradict each other. That may be the news itself. "
     "Make sure that each statement is given as the words of its speaker, not as a fact.",
     "note"},
    {"changed_story", "ChangedStory", "One speaker said something else later.",
     "The same speaker is quoted with statements of different times that cannot both be true. Tell the reader that the "
     "account changed, or check that the earlier words were understood rightly.",
     "warning"},
    {"misreport", "Misreport", "Two reports give one speaker words that cannot both be right.",
     "Two articles give the same speaker, on the same occasion, statements that cannot both be true. One of the "
     "reports "
     "misquotes. Go back to the recording or the transcript.",
     "error"},
    {"own_voice_disputed", "OwnVoiceDisputed", "An outlet states as a fact what a quoted party denies.",
     "An outlet vouches in its own voice for something that somebody who is quoted contradicts. Attribute the "
     "statement "
     "to its source, or say why the other side is not believed.",
     "warning"},
    {"quote_variant", "QuoteVariant", "One utterance is quoted in different words.",
     "Articles quote the same utterance in different words. The words do not clash in what they say, but at most one "
     "is "
     "verbatim: compare them with the original, or take the quotation marks away.",
     "note"},
    {"superseded", "Superseded", "A later report replaces an earlier one.",
     "The statements differ because things went on between them: a toll rose, or a correction was made. Update the "
     "earlier article, or say as of when its statement holds.",
     "note"},
    {"within_article", "WithinArticle", "An article contradicts itself.",
     "One article states, in its own voice, what cannot all be true. Often a number was changed in one place only. "
     "Find out which statement is right and correct the other.",
     "error"},
}};

}  // namespace

std::string kind_clause(std::string_view kind) {
    for (const KindHelp& help : kKinds) {
        if (help.kind != kind) continue;
        std::string out(help.summary.substr(0, help.summary.find('.')));
        if (!out.empty() && out[0] >= 'A' && out[0] <= 'Z') out[0] = static_cast<char>(out[0] - 'A' + 'a');
        return out;
    }
    return {};
}

std::span<const KindHelp> kind_helps() {
    return kKinds;
}

}  // namespace gainsay::reports
