#include "solver/mus/mus.hpp"
#include "app/commands/commands.hpp"
#include "app/input_files.hpp"
#include "solver/smt/z3_script.hpp"
#include "solver/smtlib/script.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace gainsay::app {
namespace {

std::string left_out_text(std::size_t assertions) {
    return fmt::format("{} after the first check-sat {} left out",
                       assertions == 1 ? "1 assertion" : fmt::format("{} assertions", assertions),
                       assertions == 1 ? "is" : "are");
}

// The first sets are shown at once; of many, the reader sees enough when a buffer is full.
constexpr std::uint32_t kFlushed = 1000;

// A script as the engine takes it.
struct Problem {
    logic::ConstraintSet set;
    mus::SolverFactory make_solver = [] { return smt::make_z3_solver(); };
};

class Printer final : public mus::Listener {
public:
    Printer(const MusOptions& options, const std::vector<logic::Assumption>& claims, std::ostream& out)
        : options_(options), claims_(claims), out_(out) {}

    bool take(mus::Mus&& mus) override {
        if (options_.correction_sets) return true;
        const bool proven = mus.proof == mus::Proof::proven;
        unproven_ += proven ? 0 : 1;
        if (!proven && !options_.json) return true;
        print("mus", mus.claims, proven ? "proven" : "not_proven");
        return ++printed_ != options_.max;
    }
    bool take(mus::Mcs&& mcs) override {
        if (!options_.correction_sets) return true;
        print("mcs", mcs.claims, nullptr);
        return ++printed_ != options_.max;
    }
    void print_empty() { print("mus", {}, "proven"); }
    std::size_t unproven() const { return unproven_; }

private:
    void print(const char* kind, const std::vector<AssumptionId>& members, const char* minimal) {
        if (options_.json) {
            nlohmann::ordered_json line{{kind, nlohmann::ordered_json::array()}};
            for (const AssumptionId id : members) line[kind].push_back(claims_[id.index()].text);
            if (minimal != nullptr) line["minimal"] = minimal;
            out_ << line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
        } else {
            line_.clear();
            for (const AssumptionId id : members) {
                if (!line_.empty()) line_ += ' ';
                line_ += claims_[id.index()].text;
            }
            out_ << (line_ += '\n');
        }
        if (printed_ < kFlushed) out_.flush();
    }

    const MusOptions& options_;
    const std::vector<logic::Assumption>& claims_;
    std::ostream& out_;
    std::string line_;
    std::size_t unproven_ = 0;
    std::uint32_t printed_ = 0;
};

void add_error(Run& run, SourceId source, std::uint32_t at, std::string message, std::string hint = {}) {
    Diagnostic diagnostic;
    diagnostic.code = "bad-script";
    diagnostic.message = std::move(message);
    diagnostic.source = source;
    diagnostic.range = {at, at};
    diagnostic.hint = std::move(hint);
    run.diagnostics.push_back(std::move(diagnostic));
    run.input_failed = true;
}

void add_warning(Run& run, SourceId source, std::string message) {
    Diagnostic diagnostic;
    diagnostic.code = "script-left-out";
    diagnostic.severity = Severity::warning;
    diagnostic.message = std::move(message);
    diagnostic.path = run.sources[source].path();
    run.diagnostics.push_back(std::move(diagnostic));
}

// Outside the fast fragment: Z3 reads the script, and says what is wrong with it when something is.
Problem read_foreign(Run& run, SourceId source, const Log& log, const std::string& reason) {
    Problem problem;
    const SourceText& text = run.sources[source];
    smtlib::Outline outline = smtlib::outline(text.bytes());
    if (outline.problem) {
        add_error(run, source, static_cast<std::uint32_t>(outline.problem_at), *outline.problem);
        return problem;
    }
    if (const auto name = smtlib::repeated_name(outline.names)) {
        add_error(run, source, static_cast<std::uint32_t>(outline.places[*name]),
                  fmt::format("a second assertion is named {}", outline.names[*name]), "give each a name of its own");
        return problem;
    }
    if (outline.left_out > 0) add_warning(run, source, left_out_text(outline.left_out));
    smt::ForeignScript script = smt::read_with_z3(outline);
    if (script.error) {
        const std::uint32_t line = std::clamp<std::uint32_t>(script.error->line, 1, text.line_count());
        const auto length = static_cast<std::uint32_t>(text.line(line).size());
        const std::uint32_t column = std::min(script.error->column == 0 ? 0 : script.error->column - 1, length);
        add_error(run, source, text.line_start(line) + column, script.error->message);
        return problem;
    }
    log.write("solve", LogLevel::debug, fmt::format("Z3 reads the script whole: {}", reason));
    problem.set = std::move(script.set);
    problem.make_solver = [text = std::move(outline.text)] { return smt::make_z3_solver(text); };
    return problem;
}

Problem read_problem(Run& run, SourceId source, const Log& log) {
    smtlib::FastScript fast = smtlib::read_fast(run.sources[source].bytes());
    if (fast.outside) return read_foreign(run, source, log, *fast.outside);
    if (fast.left_out > 0) add_warning(run, source, left_out_text(fast.left_out));
    Problem problem;
    problem.set = std::move(fast.set);
    return problem;
}

void print_undecided(const mus::Analysis& analysis, std::size_t unproven, const Streams& streams) {
    for (const mus::Undecided& u : analysis.undecided)
        streams.err << fmt::format("gainsay: not decided: {}: {}\n", u.what, u.reason);
    if (unproven > 0) {
        streams.err << fmt::format("gainsay: not decided: {} sets may not be minimal; --format jsonl shows them\n",
                                   unproven);
    }
}

}  // namespace

ExitCode run_mus(const MusOptions& options, const Streams& streams, const Log& log) {
    Run run;
    InputFiles input = collect_files({&options.file, 1}, scripts(), streams.in);
    run.diagnostics = std::move(input.diagnostics);
    run.input_failed = has_errors(run.diagnostics) || input.files.size() != 1;
    Problem problem;
    if (!run.input_failed) {
        const StageTimer timer(run.statistics, "read script");
        const SourceId source = run.sources.add(std::move(input.files[0].path), std::move(input.files[0].bytes));
        problem = read_problem(run, source, log);
    }
    print_diagnostics(run, options.output.text.quiet, streams);
    if (run.input_failed) return ExitCode::misuse;

    BudgetLimits limits = options.limits;
    limits.sets_per_component = UINT32_MAX;
    limits.looks_per_component = 0;
    const Budget budget(limits);
    const std::vector<logic::Assumption> claims = problem.set.assumptions;
    Printer printer(options, claims, streams.out);
    mus::Options how;
    how.make_solver = std::move(problem.make_solver);
    how.reduce = true;
    how.listener = &printer;
    how.witnesses = false;
    how.jobs = options.jobs;
    how.memory_limit = std::uint64_t{options.megabytes} * 1'000'000;
    if (how.memory_limit > 0) smt::limit_memory(how.memory_limit);
    const mus::Analysis analysis = mus::find_minimal_sets(std::move(problem.set), budget, run.statistics, how);
    if (!analysis.broken_backgrounds.empty()) {
        streams.err
            << "gainsay: the unnamed assertions clash among themselves, so the empty set is the only minimal one\n";
        if (!options.correction_sets) printer.print_empty();
    } else {
        print_undecided(analysis, printer.unproven(), streams);
    }
    print_statistics(run, options.output, streams);
    const bool decided = analysis.broken_backgrounds.empty() ? analysis.undecided.empty() : true;
    return decided && printer.unproven() == 0 ? ExitCode::fine : ExitCode::undecided;
}

}  // namespace gainsay::app
