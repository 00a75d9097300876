#pragma once
// The command line → a command with its options. CLI11 lives here and in cli/ alone.

#include "app/commands/commands.hpp"

namespace gainsay::app {

/// Runs the program on real streams; never throws.
int run_program(int argc, const char* const* argv);

/// The same on given streams; `terminal_width` is used for text that goes to a terminal.
int run_command_line(int argc, const char* const* argv, const Streams& streams, std::uint32_t terminal_width,
                     bool colour);

}  // namespace gainsay::app
