#pragma once
// A matter: what one clause states, as a frame of predicate and arguments. Claims of the open pack are about matters;
// two matters of different articles or speakers may be the same, or contrary to each other.

#include "parser/source/calendar.hpp"
#include "parser/source/ids.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gainsay::claims {

struct MatterArgument {
    std::string role;  ///< "subj", "obj" (logical), a preposition, or "how" (the kind of act: "armed robbery")
    std::string head;  ///< lemma of the head noun; empty for a pronoun that stands for nothing known
    std::string key;   ///< of a named thing: "country:russia", "person:ilham aliyev", "name:halcyon dawn"
    std::vector<std::string> modifiers;  ///< other content lemmas, sorted
    bool counted = false;                ///< "two suspects", "some of them", "other": said of a part, or of a number
    bool definite = false;               ///< "the boxer", "her flat": one that the article has told of
    std::string figure;                  ///< "12" of "12 drones", where it is exact; empty else
};

struct Matter {
    /// What is asked of the clause. Frames of different questions are never compared.
    enum class Question : char {
        truth = 't',
        number = 'n',
        date = 'd',
        place = 'p',
        doer = 'w',
        words = 'q',
        clock = 'c',    ///< at what time of day what the article is about happened
        address = 'a',  ///< at which number of a street
        order = 'o',    ///< which of two acts came first
        site = 's'      ///< where what is named took place or is (place_sites.hpp)
    };
    Question question = Question::truth;
    char word_class = 'v';  ///< of the predicate: verb, adjective or noun ("is innocent", "is a suspect")
    std::string predicate;  ///< lemma with its particle: "pull off"
    std::vector<MatterArgument> arguments;
    /// Phrases that hang on an argument and may as well hang on the predicate ("approved by the agency for children").
    std::vector<MatterArgument> nearby;
    std::string number_of;             ///< lemma of what is counted, for Question::number
    std::optional<TimeInterval> time;  ///< when, if the clause says so
    std::optional<std::int64_t> told;  ///< day on which it was told (days since 1970)
    std::string speaker;               ///< id of whoever vouches for it
    std::vector<std::string> words;    ///< for Question::words: what was said, lower case; site: names in the article
    std::string answer;    ///< for Question::doer and words: name of the one whose act or words they are; of
                           ///< a distance: key of the place it is measured from
    bool negated = false;  ///< said not to be so
    /// The number is what it is for longer than a moment ("employs 900", "will keep 900", "worth $900"), so that two
    /// numbers are in dispute; of what happens again and again ("fired 900 rockets") two may be true.
    bool enduring = false;
    bool once = false;      ///< an act that befalls the same ones only once ("died", "was freed"); for Question::date
    bool eventive = false;  ///< told by a noun ("the robbery took place"): it may leave out whom it befell
    std::vector<std::string> against;  ///< predicates that are contrary to it beyond what WordNet says, sorted
    std::vector<Matter> acts;          ///< for Question::order: the earlier and the later, told as truths; else none
    bool one_doer = false;             ///< for Question::order: one and the same did both
    ReferentId about;                  ///< for Question::clock and address: the article's main event; may be none
};

/// Does it ask at which hour or address what the article is about happened?
inline bool asks_of_scene(const Matter& m) {
    return m.question == Matter::Question::clock || m.question == Matter::Question::address;
}

enum class MatterFit {
    distinct,
    open,  ///< nothing speaks against it, too little for it
    likely,
    sure,
};

struct MatterComparison {
    MatterFit fit = MatterFit::distinct;
    bool contrary = false;  ///< the predicates are opposites ("rose", "fell")
};

/// Symmetric. Both matters come from different articles, or from different speakers of one article.
MatterComparison compare_matters(const Matter& a, const Matter& b);

/// What two matters share at least when compare_matters() calls them likely: a sense of the predicate with an argument.
/// In no order, each once.
std::vector<std::string> index_entries(const Matter& matter);

}  // namespace gainsay::claims
