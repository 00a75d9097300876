#include "app/line_stream.hpp"

#include <catch2/catch.hpp>

#include <sstream>
#include <streambuf>

using namespace gainsay::app;

namespace {

LineAnswer echo(const InputLine& line) {
    LineAnswer answer;
    answer.out = std::to_string(line.number) + (line.too_long ? "!" : ":") + line.text + "\n";
    return answer;
}

std::string answered(const std::string& input, LineStreamOptions options) {
    std::istringstream in(input);
    std::ostringstream out, err;
    answer_lines({in, out, err, false}, options, echo);
    return out.str();
}

/// Gives one line at a time, and asserts before each that all earlier lines were answered: somebody who waits.
class Waiting : public std::streambuf {
public:
    Waiting(int lines, const std::ostringstream& answers) : lines_(lines), answers_(answers) {}

protected:
    int_type underflow() override {
        const std::string answers = answers_.str();
        CHECK(std::count(answers.begin(), answers.end(), '\n') == given_);
        if (given_ == lines_) return traits_type::eof();
        line_ = "line " + std::to_string(++given_) + "\n";
        setg(line_.data(), line_.data(), line_.data() + line_.size());
        return traits_type::to_int_type(line_.front());
    }

private:
    int lines_;
    int given_ = 0;
    std::string line_;
    const std::ostringstream& answers_;
};

}  // namespace

TEST_CASE("Lines are answered in their order and numbered as they stand, blank ones left out", "[lines]") {
    CHECK(answered("a\n\n \t\r\nb\nc", {3, 10}) == "1:a\n4:b\n5:c\n");
    CHECK(answered("", {3, 10}).empty());
    std::string input, expected;
    for (int i = 1; i <= 300; ++i) {
        input += "x" + std::to_string(i) + "\n";
        expected += std::to_string(i) + ":x" + std::to_string(i) + "\n";
    }
    CHECK(answered(input, {1, 10}) == expected);
    CHECK(answered(input, {7, 10}) == expected);
}

TEST_CASE("Of a line above the limit only its beginning is kept, and it says so", "[lines]") {
    CHECK(answered("abcd\nabcde\nx\n", {2, 4}) == "1:abcd\n2!abcd\n3:x\n");
}

TEST_CASE("Whoever waits for an answer before the next line gets it", "[lines]") {
    std::ostringstream out, err;
    Waiting buffer(5, out);
    std::istream in(&buffer);
    answer_lines({in, out, err, false}, {4, 100}, echo);
    CHECK(out.str() == "1:line 1\n2:line 2\n3:line 3\n4:line 4\n5:line 5\n");
}

TEST_CASE("The worst code of all lines counts, and what they counted adds up", "[lines]") {
    std::istringstream in("0\n3\n1\n0\n");
    std::ostringstream out, err;
    const LineTotals totals = answer_lines({in, out, err, false}, {2, 10}, [](const InputLine& line) {
        LineAnswer answer;
        answer.code = static_cast<ExitCode>(line.text[0] - '0');
        answer.err = "told " + line.text + "\n";
        answer.statistics.count("lines");
        return answer;
    });
    CHECK(totals.code == ExitCode::findings);
    CHECK(totals.statistics.counter("lines") == 4);
    CHECK(err.str() == "told 0\ntold 3\ntold 1\ntold 0\n");
    CHECK(worse(ExitCode::fine, ExitCode::undecided) == ExitCode::undecided);
    CHECK(worse(ExitCode::misuse, ExitCode::findings) == ExitCode::misuse);
}
