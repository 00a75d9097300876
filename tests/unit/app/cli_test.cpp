#include "app/cli.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace gainsay::app;

namespace {

struct Answer {
    int code;
    std::string out, err;
};

Answer run(std::vector<const char*> arguments, const std::string& input = {}) {
    arguments.insert(arguments.begin(), "gainsay");
    std::istringstream in(input);
    std::ostringstream out, err;
    const int code =
        run_command_line(static_cast<int>(arguments.size()), arguments.data(), {in, out, err, false}, 80, true);
    return {code, out.str(), err.str()};
}

}  // namespace

TEST_CASE("Help and version go to standard output with code 0") {
    const Answer help = run({"--help"});
    CHECK(help.code == 0);
    CHECK(help.err.empty());
    CHECK(help.out.find("Exit codes") != std::string::npos);
    CHECK(run({"--version"}).out.starts_with("gainsay " + version() + " (Z3 "));
    CHECK(run({"--version"}).out == run({"version"}).out);
    CHECK(run({"version"}).out.find("Z3") != std::string::npos);
}

TEST_CASE("Wrong use goes to standard error with code 2") {
    for (const auto& arguments : std::vector<std::vector<const char*>>{
             {}, {"check"}, {"nonsense"}, {"schema", "poem"}, {"annotate"}, {"check", "--jobs", "0", "x"}}) {
        const Answer answer = run(arguments);
        CHECK(answer.code == 2);
        CHECK(answer.out.empty());
        CHECK_FALSE(answer.err.empty());
    }
}

TEST_CASE("What is misspelled is named, with what was probably meant") {
    const auto error = [](std::vector<const char*> arguments) { return run(std::move(arguments)).err; };
    CHECK(error({"chek", "x"}).find("no command is called 'chek'; did you mean 'check'?") != std::string::npos);
    CHECK(error({"check", "x", "--fromat=json"}).find("no option is called '--fromat'; did you mean '--format'?") !=
          std::string::npos);
    CHECK(error({"check", "x", "--fail-on", "2"}).find("'2' is no level; give error") != std::string::npos);
    CHECK(error({"check", "x", "--format", "jsn"}).find("'jsn' is no form") != std::string::npos);
    CHECK(error({"rules", "check", "--nonsense"}).find("nonsense") != std::string::npos);
    CHECK(run({"check", "x", "--fail-on", "2"}).code == 2);
}

TEST_CASE("Log levels are checked") {
    CHECK(run({"rules", "list", "--no-builtin", "--log", "shout"}).code == 2);
    CHECK(run({"rules", "list", "--no-builtin", "--log", "nothing=debug"}).code == 2);
    CHECK(run({"rules", "list", "--no-builtin", "--log", "rules=off", "--log", "error"}).code == 0);
}

TEST_CASE("Schemas are printed whole") {
    CHECK(run({"schema", "report"}).out == gainsay::reports::report_schema());
    CHECK(run({"schema", "claims"}).out == gainsay::reports::claims_schema());
}
