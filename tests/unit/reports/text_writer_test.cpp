#include "reports/finding_lines.hpp"
#include "reports/text_layout.hpp"
#include "sample_report.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace gainsay;
using namespace gainsay::reports;

namespace {

std::string text_of(const Report& report, std::uint32_t width, bool colour = false, bool quiet = false) {
    std::ostringstream out;
    write_text(out, report, {colour, width, quiet});
    return out.str();
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("What the explanation says in full is not said again below it") {
    const Report report = sample_report();
    const ReportIndex index(report);
    ReportFinding finding = report.findings[0];
    CHECK(further_grounds(finding, index) == grounds(finding, index));
    finding.explanation = "They clash only if the fires are the same event. The rule behind it: a count has one value.";
    CHECK(further_grounds(finding, index) ==
          std::vector<std::string>{"rule casualties/count (rules/casualties.rules:4)"});
    finding.explanation = "They clash only if all 3 assumptions listed with them hold.";
    CHECK(further_grounds(finding, index).size() == 2);
}

TEST_CASE("Articles without outlet go by their files wherever a sentence is read, but for what is quoted") {
    const Report report = sample_report();
    const ReportIndex index(report);
    CHECK(with_file_names("An unnamed outlet (a2), citing X, says “an unnamed outlet (a2)” (c1).", index) ==
          "02.txt, citing X, says “an unnamed outlet (a2)” (c1).");
    CHECK(with_file_names("‘the fire’ (article a2) and ‘it’ in one article (article a2, twice)", index) ==
          "‘the fire’ (02.txt) and ‘it’ in one article (02.txt, twice)");
    for (const char* left : {"an unnamed outlet (a99)", "an unnamed outlet (a2", "article a2", "(article a2", "a"})
        CHECK(with_file_names(left, index) == left);
}

TEST_CASE("Assumptions name outlets or files in place of the ids of articles") {
    const Report report = sample_report();
    const ReportIndex index(report);
    CHECK(named_assumption("'the fire' in a1 and 'the blaze' in a2 are the same event", index) ==
          "'the fire' in Harbour Gazette and 'the blaze' in 02.txt are the same event");
    CHECK(named_assumption("'x' in a99 and 'y' in a, in a1", index) == "'x' in a99 and 'y' in a, in a1");
}

TEST_CASE("A report names level, kind, quotes, speakers, places, reasons and repairs") {
    const std::string text = text_of(sample_report(), 120);
    INFO(text);
    CHECK(contains(text, "2 articles, 7 claims: 0 errors, 1 warning, 1 note\n"));
    CHECK(contains(text, "F1  warning  own voice disputed: People killed in the fire: six or nine"));
    CHECK(contains(text, "“The fire killed six people.”"));
    CHECK(contains(text, "fire/02.txt › Mayor Ilse Brandt"));
    CHECK(contains(text, "fire/01.txt:3:7"));
    CHECK(contains(text, "rules/casualties.rules:4"));
    CHECK(contains(text, "are the same event (likely)"));
    CHECK(contains(text, "retract c1 (Harbour Gazette)"));
    CHECK(contains(text, "or weaken c1 (Harbour Gazette): 'six' to 'at least six'"));
    // Of two claims each leaves the other standing: only `explain` says so.
    CHECK_FALSE(contains(text, "Without c1: nine people were killed in the fire."));
    CHECK(contains(text, "a component of 12 claims: timeout"));
    CHECK(contains(text, "Read 20 sentences: 8 gave claims, 11 looked checkable."));
}

TEST_CASE("Quotes stand side by side when there is room and below each other when not") {
    const auto same_line = [](const std::string& text) {
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);)
            if (contains(line, "The fire killed six") && contains(line, "Nine people died")) return true;
        return false;
    };
    CHECK(same_line(text_of(sample_report(), 120)));
    CHECK_FALSE(same_line(text_of(sample_report(), 80)));
}

TEST_CASE("Findings of one root are one block with the others listed") {
    const std::string text = text_of(sample_report(), 100);
    INFO(text);
    CHECK(contains(text, "also        F2 note, own voice disputed"));
    CHECK_FALSE(contains(text, "\nF2  note"));
}

TEST_CASE("No line is wider than asked for, ends in blanks or holds a control") {
    Report report = sample_report();
    report.claims[0].quote =
        "The\x1b[2J fire killed six people, said a very long sentence that goes on and on and on and on.";
    report.findings[0].title +=
        " and a title that does not end for quite some time, so that it has to be wrapped as well";
    for (const std::uint32_t width : {40U, 60U, 100U, 160U}) {
        std::istringstream lines(text_of(report, width));
        for (std::string line; std::getline(lines, line);) {
            INFO(line);
            CHECK(display_width(line) <= std::max(width, 60U));
            CHECK((line.empty() || line.back() != ' '));
            CHECK_FALSE(contains(line, "\x1b"));
        }
    }
}

TEST_CASE("A quiet report has one line a finding in compiler form") {
    CHECK(text_of(sample_report(), 100, false, true) ==
          "fire/01.txt:3:7: warning: People killed in the fire: six or nine [F1 own_voice_disputed]\n"
          "fire/01.txt:3:7: note: People killed in the fire: six or nine [F2 own_voice_disputed]\n");
}

TEST_CASE("Without findings the report says so") {
    Report report = sample_report();
    report.findings.clear();
    CHECK(contains(text_of(report, 100), "2 articles, 7 claims: no contradictions found\n"));
    CHECK(contains(text_of(Report{}, 100), "0 articles, 0 claims: no contradictions found\n"));
}

TEST_CASE("Colour changes nothing but colour") {
    std::string painted = text_of(sample_report(), 120, true);
    for (std::size_t at; (at = painted.find('\x1b')) != std::string::npos;)
        painted.erase(at, painted.find('m', at) - at + 1);
    CHECK(painted == text_of(sample_report(), 120, false));
}

TEST_CASE("Explaining a finding adds the sentence, the reading and the proof") {
    const Report report = sample_report();
    std::ostringstream out;
    write_finding_text(out, report, report.findings[0], {false, 100, false});
    INFO(out.str());
    CHECK(contains(out.str(), "read as: people killed in the fire: six"));
    CHECK(contains(out.str(), "sentence: On Friday The fire killed"));
    CHECK(contains(out.str(), "proven by a second solver"));
    CHECK(contains(out.str(), "0123456789abcdef"));
}

TEST_CASE("Explaining a finding numbers the steps of its chain instead of the paragraph") {
    Report report = sample_report();
    report.findings[0].steps = {"Harbour Gazette says six.", "Nine is said too.\x1b", "Both cannot be right."};
    std::ostringstream out;
    write_finding_text(out, report, report.findings[0], {false, 100, false});
    INFO(out.str());
    CHECK(contains(out.str(), "why         1. Harbour Gazette says six.\n                2. Nine is said too."));
    CHECK(contains(out.str(), "                3. Both cannot be right.\n"));
    CHECK(contains(out.str(), "by rule     casualties/count: a count has one value (rules/casualties.rules:4)"));
    CHECK_FALSE(contains(out.str(), report.findings[0].explanation));
    CHECK_FALSE(contains(out.str(), "\x1b"));
    CHECK_FALSE(contains(text_of(report, 100), "1. Harbour Gazette says six."));
}

TEST_CASE("The table of claims has a line for each claim") {
    std::ostringstream out;
    write_claims_table(out, sample_report(), {false, 120, false});
    INFO(out.str());
    std::istringstream lines(out.str());
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) CHECK(display_width(line) <= 120);
    CHECK(count == 8);
    CHECK(contains(out.str(), "not so: people killed"));
}
