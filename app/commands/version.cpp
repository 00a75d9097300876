#include "app/commands/commands.hpp"

#include "solver/smt/smt_solver.hpp"

#include <ostream>

namespace gainsay::app {

ExitCode run_version(const Streams& streams) {
    streams.out << "gainsay " << version() << " (Z3 " << smt::z3_version() << ")\n";
    return ExitCode::fine;
}

}  // namespace gainsay::app
