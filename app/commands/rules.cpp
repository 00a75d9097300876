#include "app/commands/commands.hpp"

#include "app/input_files.hpp"
#include "parser/claims/extract.hpp"
#include "parser/language/format.hpp"
#include "parser/language/parse.hpp"
#include "parser/text/english_model.hpp"
#include "rules/embedded.hpp"

#include <algorithm>
#include <ostream>

namespace gainsay::app {
namespace {

/// Here the built-in packs are looked at too, so nothing is left out.
void print_all_diagnostics(const Run& run, const Streams& streams) {
    for (const Diagnostic& diagnostic : run.diagnostics) streams.err << render(diagnostic, run.sources);
}

std::string number_of(std::size_t number, const std::string& thing) {
    return std::to_string(number) + " " + thing + (number == 1 ? "" : "s");
}

const char* type_name(language::ast::FactType type) {
    using Type = language::ast::FactType;
    switch (type) {
    case Type::count:
        return "count";
    case Type::time:
        return "time";
    case Type::truth:
        return "truth";
    case Type::party:
        return "party";
    case Type::text:
        return "text";
    case Type::place:
        return "place";
    case Type::money:
        return "money";
    case Type::share:
        return "share";
    case Type::age:
        return "age";
    }
    return "truth";
}

std::string signature(const language::FactInfo& fact) {
    std::string out = fact.name + "(";
    for (std::size_t i = 0; i < fact.parameters.size(); ++i) out += (i == 0 ? "" : ", ") + fact.parameters[i];
    return out + ") is " + type_name(fact.type) + (fact.unit.empty() ? "" : " of " + fact.unit);
}

void list_pack(const std::string& pack, const language::RuleSet& rules, std::ostream& out) {
    out << pack << '\n';
    for (std::size_t f = 0; f < rules.facts.size(); ++f) {
        const language::FactInfo& fact = rules.facts[f];
        if (fact.pack != pack) continue;
        const auto patterns = std::count_if(rules.patterns.begin(), rules.patterns.end(),
                                            [&](const auto& p) { return p.fact == FactId::at(f); });
        out << "  fact  " << signature(fact) << "  (" << number_of(static_cast<std::size_t>(patterns), "pattern")
            << ")\n";
    }
    for (const language::RuleInfo& rule : rules.rules)
        if (rule.id.starts_with(pack + "/")) out << "  rule  " << rule.id << ": " << rule.message << '\n';
}

}  // namespace

ExitCode run_rules_check(const RulesOptions& options, const Streams& streams, const Log& log) {
    Run run;
    load_rules(run, options.rules, log);
    claims::CompileResult compiled = claims::compile_patterns(run.rules, text::EnglishModel::embedded());
    run.input_failed |= has_errors(compiled.diagnostics);
    run.diagnostics.insert(run.diagnostics.end(), compiled.diagnostics.begin(), compiled.diagnostics.end());
    print_all_diagnostics(run, streams);
    streams.out << number_of(run.rules.packs.size(), "pack") << ", " << number_of(run.rules.facts.size(), "fact")
                << ", " << number_of(run.rules.patterns.size(), "pattern") << ", "
                << number_of(run.rules.rules.size(), "rule") << ": "
                << (run.diagnostics.empty() ? "no problems" : number_of(run.diagnostics.size(), "problem")) << '\n';
    return run.input_failed ? ExitCode::misuse : ExitCode::fine;
}

ExitCode run_rules_format(const RulesOptions& options, const Streams& streams, const Log&) {
    Run run;
    InputFiles input = collect_files(options.rules.paths, rule_files(), streams.in);
    run.diagnostics = std::move(input.diagnostics);
    if (options.rules.paths.empty())
        for (const rules::EmbeddedPack& pack : rules::embedded_packs())
            input.files.push_back({std::string(pack.path), std::string(pack.text)});
    for (InputFile& file : input.files) {
        const SourceId source = run.sources.add(std::move(file.path), std::move(file.bytes));
        const language::ParseResult result = language::parse_rules(run.sources, source);
        run.diagnostics.insert(run.diagnostics.end(), result.diagnostics.begin(), result.diagnostics.end());
        streams.out << language::format_rules(run.sources[source].bytes());
    }
    print_all_diagnostics(run, streams);
    return has_errors(run.diagnostics) ? ExitCode::misuse : ExitCode::fine;
}

ExitCode run_rules_list(const RulesOptions& options, const Streams& streams, const Log& log) {
    Run run;
    load_rules(run, options.rules, log);
    print_diagnostics(run, options.output.text.quiet, streams);
    for (const std::string& pack : run.rules.packs) list_pack(pack, run.rules, streams.out);
    return run.input_failed ? ExitCode::misuse : ExitCode::fine;
}

}  // namespace gainsay::app
