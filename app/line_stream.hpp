#pragma once
// Requests as lines of standard input, answered in their order: the seam for programs that keep gainsay running.

#include "app/commands/commands.hpp"
#include "parser/source/statistics.hpp"

#include <cstddef>
#include <functional>
#include <string>

namespace gainsay::app {

struct InputLine {
    std::size_t number = 0;  ///< from 1
    std::string text;        ///< without its line end
    bool too_long = false;   ///< above the limit; `text` is only its beginning
};

struct LineAnswer {
    std::string out, err;  ///< whole lines, with their ends
    ExitCode code = ExitCode::fine;
    Statistics statistics;
};

struct LineStreamOptions {
    unsigned jobs = 1;
    std::size_t max_line_bytes = 0;
};

struct LineTotals {
    ExitCode code = ExitCode::fine;  ///< the worst of all lines
    Statistics statistics;
};

/// 2 wins over 1, 1 over 3, 3 over 0.
ExitCode worse(ExitCode a, ExitCode b);

/// Answers every line of standard input that is not blank, several side by side; `answer` must be safe for that. What
/// is printed does not depend on the number of jobs. Memory holds one batch; a batch ends early where standard input
/// has nothing more to give for now, so whoever waits for an answer before the next line gets it.
LineTotals answer_lines(const Streams& streams, const LineStreamOptions& options,
                        const std::function<LineAnswer(const InputLine&)>& answer);

}  // namespace gainsay::app
