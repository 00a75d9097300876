#pragma once
// The example sentences of patterns, each read by the English model once: reading them is nearly all of what compiling
// patterns costs. Private to the session.

#include "parser/text/document.hpp"

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace gainsay::app {

class PatternReader {
public:
    /// As text::parse_sentences().
    std::vector<text::Sentence> read(std::span<const std::string> sentences);

private:
    void forget_old();

    struct Known {
        text::Sentence sentence;
        std::uint64_t used = 0;  ///< number of the call of read() that last asked for it
    };
    std::unordered_map<std::string, Known> known_;  ///< looked up only
    std::uint64_t calls_ = 0;
};

}  // namespace gainsay::app
