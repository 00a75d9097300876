#include "app/commands/commands.hpp"
#include "app/config/config_reader.hpp"

#include <ostream>

namespace gainsay::app {

ExitCode run_schema(const std::string& of, const Streams& streams) {
    streams.out << (of == "claims"   ? reports::claims_schema()
                    : of == "config" ? config_schema()
                    : of == "test"   ? test_schema()
                                     : reports::report_schema());
    return ExitCode::fine;
}

}  // namespace gainsay::app
