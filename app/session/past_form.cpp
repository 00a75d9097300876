#include "app/session/past_form.hpp"

#include "parser/claims/lexicon.hpp"

#include <algorithm>
#include <array>

namespace gainsay::app {
namespace {

struct Past {
    std::string_view base, past;
};

constexpr std::array kPasts{
    Past{"feel", "felt"},         Past{"get", "got"},
    Past{"meet", "met"},          Past{"think", "thought"},
    Past{"build", "built"},       Past{"hear", "heard"},
    Past{"catch", "caught"},      Past{"teach", "taught"},
    Past{"fight", "fought"},      Past{"fly", "flew"},
    Past{"throw", "threw"},       Past{"sleep", "slept"},
    Past{"mean", "meant"},        Past{"understand", "understood"},
    Past{"undergo", "underwent"}, Past{"undertake", "undertook"},
    Past{"overtake", "overtook"}, Past{"overthrow", "overthrew"},
    Past{"overcome", "overcame"}, Past{"bear", "bore"},
    Past{"deal", "dealt"},        Past{"kneel", "knelt"},
    Past{"lay", "laid"},          Past{"sit", "sat"},
    Past{"spit", "spat"},         Past{"uphold", "upheld"},
    Past{"withhold", "withheld"}, Past{"bite", "bit"},
    Past{"rebuild", "rebuilt"},   Past{"foresee", "foresaw"},
    Past{"mislead", "misled"},    Past{"overrun", "overran"},
    Past{"arise", "arose"},       Past{"awake", "awoke"},
    Past{"beat", "beat"},         Past{"begin", "began"},
    Past{"bend", "bent"},         Past{"bet", "bet"},
    Past{"bid", "bid"},           Past{"bind", "bound"},
    Past{"bleed", "bled"},        Past{"breed", "bred"},
    Past{"burst", "burst"},       Past{"cast", "cast"},
    Past{"choose", "chose"},      Past{"cling", "clung"},
    Past{"cost", "cost"},         Past{"creep", "crept"},
    Past{"cut", "cut"},           Past{"dig", "dug"},
    Past{"drink", "drank"},       Past{"dwell", "dwelt"},
    Past{"eat", "ate"},           Past{"feed", "fed"},
    Past{"flee", "fled"},         Past{"fling", "flung"},
    Past{"forbid", "forbade"},    Past{"forget", "forgot"},
    Past{"freeze", "froze"},      Past{"grind", "ground"},
    Past{"hang", "hung"},         Past{"hide", "hid"},
    Past{"hit", "hit"},           Past{"hurt", "hurt"},
    Past{"lend", "lent"},         Past{"let", "let"},
    Past{"lie", "lay"},           Past{"light", "lit"},
    Past{"put", "put"},           Past{"quit", "quit"},
    Past{"read", "read"},         Past{"ride", "rode"},
    Past{"ring", "rang"},         Past{"rise", "rose"},
    Past{"run", "ran"},           Past{"seek", "sought"},
    Past{"set", "set"},           Past{"shake", "shook"},
    Past{"shed", "shed"},         Past{"shine", "shone"},
    Past{"shrink", "shrank"},     Past{"shut", "shut"},
    Past{"sing", "sang"},         Past{"sink", "sank"},
    Past{"slide", "slid"},        Past{"speak", "spoke"},
    Past{"spend", "spent"},       Past{"spin", "spun"},
    Past{"split", "split"},       Past{"spread", "spread"},
    Past{"spring", "sprang"},     Past{"steal", "stole"},
    Past{"stick", "stuck"},       Past{"sting", "stung"},
    Past{"strive", "strove"},     Past{"swear", "swore"},
    Past{"sweep", "swept"},       Past{"swell", "swelled"},
    Past{"swim", "swam"},         Past{"swing", "swung"},
    Past{"tear", "tore"},         Past{"thrust", "thrust"},
    Past{"tread", "trod"},        Past{"wake", "woke"},
    Past{"wear", "wore"},         Past{"weave", "wove"},
    Past{"weep", "wept"},         Past{"wind", "wound"},
    Past{"withdraw", "withdrew"}, Past{"withstand", "withstood"},
    Past{"wring", "wrung"},       Past{"write", "wrote"},
};

}  // namespace

std::string past_form(std::string_view lemma) {
    const auto found = std::find_if(kPasts.begin(), kPasts.end(), [&](const Past& one) { return one.base == lemma; });
    return found != kPasts.end() ? std::string(found->past) : claims::past_of(lemma);
}

}  // namespace gainsay::app
