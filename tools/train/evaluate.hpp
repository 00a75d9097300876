#pragma once
// How good a network is on annotated sentences.

#include "tools/train/network.hpp"

#include <string>
#include <vector>

namespace gainsay::train {

/// Shares of words, 0 to 1; F1 of names.
struct Figures {
    double upos = 0, uas = 0, las = 0;  ///< las: universal part of the relation, as in the CoNLL 2018 shared task
    double entity_f1 = 0;
    std::size_t words = 0;
};

Figures evaluate(const Network& network, const Vocabulary& vocabulary, const std::vector<Sentence>& sentences);
std::string to_text(const Figures& figures);

}  // namespace gainsay::train
