#include "app/commands/commands.hpp"

#include "app/input_files.hpp"
#include "app/rule_checks.hpp"
#include "app/rules_doc.hpp"
#include "parser/claims/extract.hpp"
#include "parser/language/parse.hpp"
#include "parser/language/usage.hpp"
#include "parser/text/english_model.hpp"
#include "rules/embedded.hpp"

#include <algorithm>
#include <ostream>
#include <set>

namespace gainsay::app {
namespace {

struct Pack {
    SourceId source;
    language::ast::RuleFile file;
};

/// The syntax trees of the run's rule files, which the checked rules no longer have.
std::vector<Pack> trees_of(const Run& run) {
    std::vector<Pack> out;
    for (const SourceId source : run.rule_sources)
        out.push_back({source, language::parse_rules(run.sources, source).file});
    return out;
}

/// The files that were given, or else all: the built-in packs.
std::vector<Pack> looked_at(const Run& run) {
    std::vector<Pack> all = trees_of(run);
    if (run.rule_sources.size() > run.builtin_sources.size())
        std::erase_if(all, [&](const Pack& pack) { return run.builtin_sources.contains(pack.source); });
    std::stable_sort(all.begin(), all.end(), [&](const Pack& a, const Pack& b) {
        return run.sources[a.source].path() < run.sources[b.source].path();
    });
    return all;
}

/// Names that the shipped packs declare: the engine asks for some of them by itself.
std::set<std::string, std::less<>> shipped_names() {
    std::set<std::string, std::less<>> out;
    SourceMap sources;
    for (const rules::EmbeddedPack& pack : rules::embedded_packs()) {
        const SourceId source = sources.add(std::string(pack.path), std::string(pack.text));
        const language::ast::RuleFile file = language::parse_rules(sources, source).file;
        for (const language::ast::Item& item : file.items) {
            if (const auto* kind = std::get_if<language::ast::Kind>(&item)) out.insert(kind->name.text);
            if (const auto* words = std::get_if<language::ast::Words>(&item)) out.insert(words->name.text);
            if (const auto* fact = std::get_if<language::ast::Fact>(&item)) out.insert(fact->name.text);
        }
    }
    return out;
}

std::vector<Diagnostic> odd_declarations(const Run& run) {
    const std::vector<Pack> packs = trees_of(run);
    std::vector<language::CheckedFile> files;
    for (const Pack& pack : packs) files.push_back({pack.source, &pack.file});
    const auto shipped = shipped_names();
    std::vector<Diagnostic> out =
        language::find_unused(files, [&](std::string_view name) { return shipped.contains(name); });
    for (Diagnostic& d : language::find_shared_nouns(files)) out.push_back(std::move(d));
    return out;
}

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
    for (std::vector<Diagnostic> more : {std::move(compiled.diagnostics), check_patterns(run.rules, *compiled.patterns),
                                         check_rules_alone(run.rules, Budget{}), odd_declarations(run)}) {
        run.input_failed |= has_errors(more);
        run.diagnostics.insert(run.diagnostics.end(), more.begin(), more.end());
    }
    // Who asks about files of their own cannot mend the built-in packs.
    if (!options.rules.paths.empty())
        std::erase_if(run.diagnostics, [&](const Diagnostic& d) {
            return d.severity != Severity::error && d.source.valid() && run.builtin_sources.contains(d.source);
        });
    print_all_diagnostics(run, streams);
    streams.out << number_of(run.rules.packs.size(), "pack") << ", " << number_of(run.rules.facts.size(), "fact")
                << ", " << number_of(run.rules.patterns.size(), "pattern") << ", "
                << number_of(run.rules.rules.size(), "rule") << ": "
                << (run.diagnostics.empty() ? "no problems" : number_of(run.diagnostics.size(), "problem")) << '\n';
    return run.input_failed ? ExitCode::misuse : ExitCode::fine;
}

ExitCode run_rules_list(const RulesOptions& options, const Streams& streams, const Log& log) {
    Run run;
    load_rules(run, options.rules, log);
    print_diagnostics(run, options.output.text.quiet, streams);
    for (const std::string& pack : run.rules.packs) list_pack(pack, run.rules, streams.out);
    return run.input_failed ? ExitCode::misuse : ExitCode::fine;
}

ExitCode run_rules_doc(const RulesDocOptions& options, const Streams& streams, const Log& log) {
    Run run;
    load_rules(run, options.rules, log);
    print_diagnostics(run, options.output.text.quiet, streams);
    const std::vector<Pack> packs = looked_at(run);
    std::vector<const language::ast::RuleFile*> files;
    for (const Pack& pack : packs) files.push_back(&pack.file);
    write_rules_doc(streams.out, files, options.html ? DocFormat::html : DocFormat::markdown);
    return run.input_failed ? ExitCode::misuse : ExitCode::fine;
}

}  // namespace gainsay::app
