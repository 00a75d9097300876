#include "app/commands/commands.hpp"
#include "app/examples.hpp"
#include "parser/language/printer.hpp"
#include "parser/text/english_model.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <ostream>

namespace gainsay::app {
namespace {

using Json = nlohmann::ordered_json;

/// A pattern or a rule, and how many examples show it.
struct Covered {
    std::string id;
    std::string what;  ///< the pattern as written, the rule's message
    SourceId source;
    SourceRange range;
    Exercise exercise;
};

struct Summary {
    std::size_t examples = 0, failed = 0;
    std::vector<Covered> patterns, rules;  ///< of the packs that are looked at

    static std::size_t shown(const std::vector<Covered>& all) {
        return static_cast<std::size_t>(
            std::count_if(all.begin(), all.end(), [](const Covered& c) { return c.exercise.positive > 0; }));
    }
    static std::size_t refused(const std::vector<Covered>& all) {
        return static_cast<std::size_t>(
            std::count_if(all.begin(), all.end(), [](const Covered& c) { return c.exercise.negative > 0; }));
    }
    /// Patterns and rules that some example shows, of a hundred; 100 when there are none.
    double coverage() const {
        const std::size_t all = patterns.size() + rules.size();
        if (all == 0) return 100.0;
        return 100.0 * static_cast<double>(shown(patterns) + shown(rules)) / static_cast<double>(all);
    }
};

/// Who gives packs of their own is told of these alone.
Summary summarise(const Run& run, const ExampleReport& report) {
    const bool given = run.rule_sources.size() > run.builtin_sources.size();
    const auto looked_at = [&](SourceId source) { return !given || !run.builtin_sources.contains(source); };
    Summary out;
    out.examples = report.results.size();
    out.failed = static_cast<std::size_t>(std::count_if(report.results.begin(), report.results.end(),
                                                        [](const auto& result) { return !result.problems.empty(); }));
    for (std::size_t i = 0; i < run.rules.patterns.size(); ++i) {
        const language::PatternInfo& p = run.rules.patterns[i];
        if (looked_at(p.source))
            out.patterns.push_back({p.id, language::print(p.pattern), p.source, p.range, report.patterns[i]});
    }
    for (std::size_t i = 0; i < run.rules.rules.size(); ++i) {
        const language::RuleInfo& r = run.rules.rules[i];
        if (looked_at(r.source)) out.rules.push_back({r.id, r.message, r.source, r.range, report.rules[i]});
    }
    return out;
}

std::string number_of(std::size_t number, const std::string& thing) {
    return std::to_string(number) + " " + thing + (number == 1 ? "" : "s");
}

std::string place(const Run& run, SourceId source, SourceRange range) {
    return run.sources[source].path() + ":" + std::to_string(run.sources[source].position(range.begin).line);
}

void list(std::ostream& out, const Run& run, const std::string& title, const std::vector<Covered>& all,
          std::size_t Exercise::*side) {
    bool any = false;
    for (const Covered& c : all) {
        if (c.exercise.*side > 0) continue;
        if (!any) out << title << '\n';
        any = true;
        out << "  " << place(run, c.source, c.range) << ": " << c.id << "  " << c.what << '\n';
    }
}

std::string percent(double value) {
    return std::to_string(static_cast<int>(std::floor(value))) + "%";
}

void write_text(const Run& run, const Summary& summary, bool quiet, std::ostream& out) {
    if (!quiet) {
        list(out, run, "no example shows these patterns:", summary.patterns, &Exercise::positive);
        list(out, run, "no example shows what these patterns must leave alone:", summary.patterns, &Exercise::negative);
        list(out, run, "no example breaks these rules:", summary.rules, &Exercise::positive);
        list(out, run, "no example keeps these rules:", summary.rules, &Exercise::negative);
    }
    out << number_of(summary.examples, "example") << ": " << summary.examples - summary.failed << " hold, "
        << summary.failed << " fail; they show " << Summary::shown(summary.patterns) << " of "
        << number_of(summary.patterns.size(), "pattern") << " and " << Summary::shown(summary.rules) << " of "
        << number_of(summary.rules.size(), "rule") << " (" << percent(summary.coverage()) << "), and "
        << Summary::refused(summary.patterns) << " and " << Summary::refused(summary.rules)
        << " of them in what they leave alone\n";
}

Json location(const Run& run, SourceId source, SourceRange range) {
    const LineColumn at = run.sources[source].position(range.begin);
    return {{"file", run.sources[source].path()}, {"line", at.line}, {"column", at.column}};
}

Json to_json(const Run& run, const Diagnostic& problem) {
    Json out = location(run, problem.source, problem.range);
    out["message"] = problem.message;
    if (!problem.expected.empty()) out["expected"] = problem.expected;
    out["notes"] = Json::array();
    for (const DiagnosticNote& note : problem.notes) {
        Json n = note.source.valid() ? location(run, note.source, note.range) : Json::object();
        n["message"] = note.message;
        out["notes"].push_back(std::move(n));
    }
    return out;
}

Json to_json(const Run& run, const std::vector<Covered>& all) {
    Json out = Json::array();
    for (const Covered& c : all) {
        Json entry{{"id", c.id}};
        entry.update(location(run, c.source, c.range));
        entry["shown"] = c.exercise.positive;
        entry["refused"] = c.exercise.negative;
        out.push_back(std::move(entry));
    }
    return out;
}

void write_json(const Run& run, const ExampleReport& report, const Summary& summary, std::ostream& out) {
    Json examples = Json::array();
    for (const ExampleResult& result : report.results) {
        const language::ExampleInfo& info = run.rules.examples[result.example];
        Json entry{{"pack", info.pack}};
        entry.update(location(run, info.source, info.example.range));
        entry["clash"] = info.example.clash;
        entry["holds"] = result.problems.empty();
        entry["problems"] = Json::array();
        for (const Diagnostic& problem : result.problems) entry["problems"].push_back(to_json(run, problem));
        examples.push_back(std::move(entry));
    }
    const Json document{{"gainsay", version()},
                        {"schema", 1},
                        {"examples", std::move(examples)},
                        {"patterns", to_json(run, summary.patterns)},
                        {"rules", to_json(run, summary.rules)},
                        {"summary",
                         {{"examples", summary.examples},
                          {"hold", summary.examples - summary.failed},
                          {"fail", summary.failed},
                          {"patterns", summary.patterns.size()},
                          {"patterns_shown", Summary::shown(summary.patterns)},
                          {"rules", summary.rules.size()},
                          {"rules_shown", Summary::shown(summary.rules)},
                          {"coverage", static_cast<int>(std::floor(summary.coverage()))}}}};
    out << document.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

Json array_of(Json items) {
    return {{"type", "array"}, {"items", std::move(items)}};
}

Json closed(Json properties, const std::vector<std::string>& optional = {}) {
    Json required = Json::array();
    for (const auto& [key, value] : properties.items())
        if (std::find(optional.begin(), optional.end(), key) == optional.end()) required.push_back(key);
    return {{"type", "object"},
            {"properties", std::move(properties)},
            {"required", std::move(required)},
            {"additionalProperties", false}};
}

}  // namespace

std::string test_schema() {
    const Json text{{"type", "string"}}, count{{"type", "integer"}, {"minimum", 0}}, truth{{"type", "boolean"}},
        ordinal{{"type", "integer"}, {"minimum", 1}};
    const Json note =
        closed({{"file", text}, {"line", ordinal}, {"column", ordinal}, {"message", text}}, {"file", "line", "column"});
    const Json problem = closed({{"file", text},
                                 {"line", ordinal},
                                 {"column", ordinal},
                                 {"message", text},
                                 {"expected", text},
                                 {"notes", array_of(note)}},
                                {"expected"});
    const Json example = closed({{"pack", text},
                                 {"file", text},
                                 {"line", ordinal},
                                 {"column", ordinal},
                                 {"clash", truth},
                                 {"holds", truth},
                                 {"problems", array_of(problem)}});
    const Json covered = closed(
        {{"id", text}, {"file", text}, {"line", ordinal}, {"column", ordinal}, {"shown", count}, {"refused", count}});
    const Json summary = closed({{"examples", count},
                                 {"hold", count},
                                 {"fail", count},
                                 {"patterns", count},
                                 {"patterns_shown", count},
                                 {"rules", count},
                                 {"rules_shown", count},
                                 {"coverage", {{"type", "integer"}, {"minimum", 0}, {"maximum", 100}}}});
    Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "gainsay test"}};
    schema.update(closed({{"gainsay", text},
                          {"schema", {{"const", 1}}},
                          {"examples", array_of(example)},
                          {"patterns", array_of(covered)},
                          {"rules", array_of(covered)},
                          {"summary", summary}}));
    return schema.dump(2) + "\n";
}

ExitCode run_test(const TestOptions& options, const Streams& streams, const Log& log) {
    Run run;
    load_rules(run, options.rules, log);
    claims::CompileResult compiled = [&] {
        const StageTimer timer(run.statistics, "patterns");
        return claims::compile_patterns(run.rules, text::EnglishModel::embedded());
    }();
    run.input_failed |= has_errors(compiled.diagnostics);
    run.diagnostics.insert(run.diagnostics.end(), compiled.diagnostics.begin(), compiled.diagnostics.end());
    print_diagnostics(run, options.output.text.quiet, streams);
    const ExampleReport report = [&] {
        const StageTimer timer(run.statistics, "examples");
        return run_examples(run, *compiled.patterns, options.jobs);
    }();
    const Summary summary = summarise(run, report);
    if (options.format == Format::json) {
        write_json(run, report, summary, streams.out);
    } else {
        for (const ExampleResult& result : report.results)
            for (const Diagnostic& problem : result.problems) streams.err << render(problem, run.sources);
        write_text(run, summary, options.output.text.quiet, streams.out);
    }
    print_statistics(run, options.output, streams);
    if (run.input_failed) return ExitCode::misuse;
    if (summary.failed > 0) return ExitCode::findings;
    if (!options.min_coverage || summary.coverage() >= *options.min_coverage) return ExitCode::fine;
    streams.err << "gainsay: examples show " << percent(summary.coverage())
                << " of the patterns and rules, below the minimum of " << *options.min_coverage << "%\n";
    return ExitCode::undecided;
}

}  // namespace gainsay::app
