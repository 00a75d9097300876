#include "app/engine.hpp"

#include "app/accepted_articles.hpp"
#include "app/article_files.hpp"
#include "app/builtin_packs.hpp"
#include "app/config/source_names.hpp"
#include "app/engine_memory.hpp"
#include "app/input_files.hpp"
#include "app/missed.hpp"
#include "app/parallel.hpp"
#include "parser/claims/extract.hpp"
#include "parser/claims/given_claims.hpp"
#include "parser/language/parse.hpp"
#include "parser/readers/read_articles.hpp"
#include "parser/source/utf8.hpp"
#include "parser/text/english_model.hpp"
#include "reports/report_builder.hpp"
#include "rules/embedded.hpp"
#include "solver/findings/find.hpp"
#include "solver/logic/ground.hpp"
#include "solver/mus/mus.hpp"

#include <algorithm>
#include <atomic>
#include <deque>
#include <istream>
#include <map>
#include <optional>
#include <sstream>
#include <utility>

namespace gainsay::app {
namespace {

void add_diagnostics(Run& run, std::vector<Diagnostic> diagnostics) {
    run.diagnostics.insert(run.diagnostics.end(), std::make_move_iterator(diagnostics.begin()),
                           std::make_move_iterator(diagnostics.end()));
}

std::vector<text::Article> read_articles(Run& run, InputFiles input) {
    run.input_failed |= has_errors(input.diagnostics);
    add_diagnostics(run, std::move(input.diagnostics));
    std::vector<text::Article> articles;
    for (InputFile& file : input.files) {
        const SourceId source = run.sources.add(std::move(file.path), std::move(file.bytes));
        readers::ReadArticles result = readers::read_articles(run.sources, source, ArticleId::at(articles.size()));
        for (text::Article& article : result.articles) {
            if (file.accepted) run.accepted.insert(article.id);
            if (run.config) rename_outlet(*run.config, article.outlet);
        }
        run.input_failed |= result.articles.empty() || has_errors(result.diagnostics);
        add_diagnostics(run, std::move(result.diagnostics));
        std::move(result.articles.begin(), result.articles.end(), std::back_inserter(articles));
    }
    return articles;
}

/// Says once that the time limit left articles unread, at the first of them.
void report_unread(Run& run, const std::vector<SourceId>& sources, const Budget& budget) {
    if (sources.empty()) return;
    for (const SourceId source : sources) run.unread.push_back(run.sources[source].path());
    Diagnostic diagnostic;
    diagnostic.code = "not-read";
    diagnostic.severity = Severity::warning;
    diagnostic.path = run.unread.front();
    diagnostic.message = "not read: " + budget.reason();
    if (sources.size() == 2) diagnostic.message += "; nor was 1 article more";
    if (sources.size() > 2) diagnostic.message += "; nor were " + std::to_string(sources.size() - 1) + " articles more";
    diagnostic.hint = "give a longer --timeout, or fewer articles";
    run.diagnostics.push_back(std::move(diagnostic));
}

void read_files(Run& run, InputFiles input, unsigned jobs, const Log& log, const Budget* budget,
                const ReadProgress& progress = {}, EngineMemory* memory = nullptr) {
    std::vector<text::Article> articles;
    {
        const StageTimer timer(run.statistics, "read");
        articles = read_articles(run, std::move(input));
    }
    read_texts(run, std::move(articles), jobs, log, budget, progress, memory);
}

std::vector<EngineMemory::ArticleKey> keys_of(const Run& run, const std::vector<text::Article>& articles) {
    std::map<SourceId, std::size_t> seen;
    std::vector<EngineMemory::ArticleKey> keys;
    for (const text::Article& article : articles)
        keys.push_back({run.sources[article.source].path(), seen[article.source]++, article.outlet});
    return keys;
}

struct ParsedFile {
    SourceId source;
    language::ast::RuleFile file;
    std::vector<Diagnostic> diagnostics;
};

ParsedFile parse_file(Run& run, std::string path, std::string text) {
    const SourceId source = run.sources.add(std::move(path), std::move(text));
    language::ParseResult result = language::parse_rules(run.sources, source);
    return {source, std::move(result.file), std::move(result.diagnostics)};
}

/// The built-in packs but for those that a given file replaces, then the given files.
std::deque<ParsedFile> parse_files(Run& run, const RuleOptions& options) {
    std::istringstream no_input;
    InputFiles input = collect_files(options.paths, rule_files(), no_input);
    run.input_failed |= has_errors(input.diagnostics);
    add_diagnostics(run, std::move(input.diagnostics));
    std::deque<ParsedFile> files;
    for (InputFile& file : input.files) files.push_back(parse_file(run, std::move(file.path), std::move(file.bytes)));
    if (!options.builtin) return files;
    const std::span<const rules::EmbeddedPack> packs = rules::embedded_packs();
    for (auto pack = packs.rbegin(); pack != packs.rend(); ++pack) {
        ParsedFile parsed = parse_file(run, std::string(pack->path), std::string(pack->text));
        const bool replaced = std::any_of(files.begin(), files.end(), [&](const ParsedFile& given) {
            return !run.builtin_sources.contains(given.source) && given.file.pack.text == parsed.file.pack.text;
        });
        if (replaced) continue;
        if (std::find(options.without.begin(), options.without.end(), name_of(*pack)) != options.without.end())
            keep_vocabulary(parsed.file);
        run.builtin_sources.insert(parsed.source);
        files.push_front(std::move(parsed));
    }
    return files;
}

void log_claims(const Run& run, const language::RuleSet& rules, const Log& log) {
    if (!log.enabled("claims", LogLevel::debug)) return;
    for (const claims::Claim& claim : run.claims.claims)
        log.write("claims", LogLevel::debug, claims::to_text(claim, run.claims, rules));
}

void log_constraints(const logic::Grounding& grounding, const Log& log) {
    log.write("logic", LogLevel::info,
              std::to_string(grounding.set.constraints.size()) + " constraints, " +
                  std::to_string(grounding.set.assumptions.size()) + " assumptions, " +
                  std::to_string(grounding.links.size()) + " links");
    for (const logic::Link& link : grounding.links) log.write("logic", LogLevel::debug, link.text);
    if (log.enabled("solve", LogLevel::trace)) log.write("solve", LogLevel::trace, logic::to_smtlib(grounding.set));
}

/// Claims from elsewhere that fit articles and rules; what does not fit is a diagnostic.
std::vector<claims::GivenClaim> read_given_claims(Run& run, std::span<const std::string> paths) {
    std::istringstream no_input;
    InputFiles input = collect_files(paths, claims_files(), no_input);
    run.input_failed |= has_errors(input.diagnostics);
    add_diagnostics(run, std::move(input.diagnostics));
    std::vector<claims::GivenClaim> all;
    for (InputFile& file : input.files) {
        const SourceId source = run.sources.add(std::move(file.path), std::move(file.bytes));
        claims::GivenClaims given = claims::read_given_claims(run.sources, source, run.documents, run.rules);
        run.input_failed |= has_errors(given.diagnostics);
        add_diagnostics(run, std::move(given.diagnostics));
        std::move(given.claims.begin(), given.claims.end(), std::back_inserter(all));
    }
    return all;
}

void report_claims(Run& run, const language::RuleSet& rules, const Log& log) {
    if (run.config) rename_speakers(*run.config, run.claims);
    log_claims(run, rules, log);
    run.statistics.count("claims", run.claims.claims.size());
    run.report = reports::build_claims_report(run.sources, run.documents, rules, run.claims, run.accepted);
    explain_missed(run.report, run.documents, rules);
    run.report.version = version();
}

}  // namespace

// Each article on its own; the budget is asked between articles only.
void read_texts(Run& run, std::vector<text::Article> articles, unsigned jobs, const Log& log, const Budget* budget,
                const ReadProgress& progress, EngineMemory* memory) {
    const StageTimer timer(run.statistics, "read");
    const text::EnglishModel& model = text::EnglishModel::embedded();
    std::vector<std::optional<text::Document>> documents(articles.size());
    std::vector<char> left_out(articles.size(), 0), fresh(articles.size(), 0);  // threads write side by side
    std::atomic<std::size_t> done{0};
    std::vector<EngineMemory::ArticleKey> keys;
    if (memory != nullptr) {
        keys = keys_of(run, articles);
        for (std::size_t i = 0; i < articles.size(); ++i)
            documents[i] = memory->recall(keys[i], run.sources[articles[i].source].bytes(), articles[i]);
    }
    for_each_index(articles.size(), jobs, [&](std::size_t i) {
        if (documents[i]) return;
        fresh[i] = 1;
        left_out[i] = budget != nullptr && budget->exhausted();
        if (left_out[i]) articles[i].blocks.clear();
        documents[i] = text::read_document(std::move(articles[i]), model);
        if (progress) progress(++done, articles.size());
    });
    std::vector<SourceId> unread;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const text::Document& document = *documents[i];
        if (memory != nullptr && left_out[i] == 0 && fresh[i] != 0)
            memory->keep(keys[i], run.sources[document.article.source].bytes(), document);
        if (left_out[i]) unread.push_back(document.article.source);
        log.write("read", LogLevel::info,
                  run.sources[document.article.source].path() + ": " + std::to_string(document.sentences.size()) +
                      " sentences");
        run.statistics.count("sentences", document.sentences.size());
        run.documents.push_back(std::move(*documents[i]));
    }
    run.statistics.count("articles", run.documents.size());
    if (budget != nullptr) report_unread(run, unread, *budget);
}

void take_config(Run& run, std::shared_ptr<const Config> config) {
    if (config == nullptr) return;
    run.sources.add(config->path, config->bytes);
    run.input_failed |= has_errors(config->diagnostics);
    add_diagnostics(run, config->diagnostics);
    run.config = std::move(config);
}

void read_documents(Run& run, const EngineOptions& options, std::istream& standard_input, const Log& log,
                    const Budget* budget) {
    take_config(run, options.config);
    read_files(run, collect_articles(options, standard_input), options.jobs, log, budget);
}

Run stream_documents(const EngineOptions& options, std::istream& standard_input, const Log& log,
                     const std::function<void(const Run& batch)>& use) {
    constexpr std::size_t batch_files = 32;
    constexpr std::size_t batch_bytes = std::size_t{4} << 20;
    Run total;
    InputFiles input = collect_articles(options, standard_input);
    std::size_t next = 0;
    do {
        Run batch;
        InputFiles some;
        some.diagnostics = std::exchange(input.diagnostics, {});
        for (std::size_t bytes = 0; next < input.files.size() && some.files.size() < batch_files && bytes < batch_bytes;
             ++next) {
            bytes += input.files[next].bytes.size();
            some.files.push_back(std::move(input.files[next]));
        }
        batch.statistics = std::move(total.statistics);  // they add up over the batches
        read_files(batch, std::move(some), options.jobs, log, nullptr);
        total.statistics = std::move(batch.statistics);
        total.input_failed |= batch.input_failed;
        use(batch);
    } while (next < input.files.size());
    return total;
}

namespace {

/// The place in the configuration (the first source) of the name in single quotation marks that a message is about.
void point_at_name(Diagnostic& error, std::string_view config) {
    const std::size_t begin = error.message.find('\''), end = error.message.rfind('\'');
    if (begin == std::string::npos || end <= begin) return;
    const std::string name = error.message.substr(begin + 1, end - begin - 1);
    for (const char quote : {'"', '\''}) {
        const std::size_t at = config.find(quote + name + quote);
        if (at == std::string_view::npos) continue;
        error.source = SourceId::at(0);
        error.range = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size() + 2)};
        return;
    }
}

}  // namespace

void load_rules(Run& run, const RuleOptions& options, const Log& log) {
    const StageTimer timer(run.statistics, "rules");
    for (Diagnostic& unknown : unknown_packs(options.without, run.config ? run.config->path : "rules.without")) {
        run.input_failed = true;
        if (run.config) point_at_name(unknown, run.config->bytes);
        run.diagnostics.push_back(std::move(unknown));
    }
    std::deque<ParsedFile> files = parse_files(run, options);
    std::vector<language::CheckedFile> checked;
    std::vector<Diagnostic> diagnostics;
    for (const ParsedFile& file : files) {
        checked.push_back({file.source, &file.file});
        run.rule_sources.push_back(file.source);
        diagnostics.insert(diagnostics.end(), file.diagnostics.begin(), file.diagnostics.end());
    }
    language::CheckResult result = language::check_rules(checked);
    diagnostics.insert(diagnostics.end(), result.diagnostics.begin(), result.diagnostics.end());
    std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::pair(a.source, a.range.begin) < std::pair(b.source, b.range.begin);
    });
    run.input_failed |= has_errors(diagnostics);
    add_diagnostics(run, std::move(diagnostics));
    run.rules = std::move(result.rules);
    log.write("rules", LogLevel::info,
              std::to_string(run.rules.packs.size()) + " packs, " + std::to_string(run.rules.facts.size()) +
                  " facts, " + std::to_string(run.rules.patterns.size()) + " patterns, " +
                  std::to_string(run.rules.rules.size()) + " rules");
}

namespace {

std::shared_ptr<const claims::CompiledPatterns> keep_patterns(Run& run, claims::CompileResult compiled) {
    run.input_failed |= has_errors(compiled.diagnostics);
    add_diagnostics(run, std::move(compiled.diagnostics));
    return compiled.patterns;
}

}  // namespace

std::shared_ptr<const claims::CompiledPatterns> compile_rules(Run& run) {
    const StageTimer timer(run.statistics, "rules");
    return keep_patterns(run, claims::compile_patterns(run.rules, text::EnglishModel::embedded()));
}

void extract_claims(Run& run, const Log& log, std::span<const std::string> given_files) {
    std::shared_ptr<const claims::CompiledPatterns> patterns;
    {
        // The articles are there: only what can match in them is worth parsing.
        const StageTimer timer(run.statistics, "rules");
        patterns =
            keep_patterns(run, claims::compile_patterns(run.rules, text::EnglishModel::embedded(), run.documents));
    }
    if (given_files.empty()) return extract_claims(run, run.rules, *patterns, log);
    const StageTimer timer(run.statistics, "claims");
    std::vector<claims::GivenClaim> given = read_given_claims(run, given_files);
    run.statistics.count("given claims", given.size());
    std::vector<Diagnostic> diagnostics;
    run.claims = claims::extract(run.documents, run.rules, *patterns, run.sources, given, diagnostics);
    run.input_failed |= has_errors(diagnostics);
    add_diagnostics(run, std::move(diagnostics));
    report_claims(run, run.rules, log);
}

void extract_claims(Run& run, const language::RuleSet& rules, const claims::CompiledPatterns& patterns,
                    const Log& log) {
    const StageTimer timer(run.statistics, "claims");
    run.claims = claims::extract(run.documents, rules, patterns);
    report_claims(run, rules, log);
}

findings::Options finding_options(const Run& run) {
    findings::Options options;
    options.accepted = run.accepted;
    if (!run.config) return options;
    for (const SourceSetting& source : run.config->sources)
        if (source.weight) options.weights.push_back({source.name, *source.weight});
    return options;
}

// Each at a rule of the author's, where there is one.
std::vector<Diagnostic> diagnose_backgrounds(const mus::Analysis& analysis, const logic::Grounding& grounding) {
    std::vector<Diagnostic> all;
    for (const std::vector<AssumptionId>& set : analysis.broken_backgrounds) {
        Diagnostic diagnostic;
        diagnostic.code = "rules-clash";
        diagnostic.severity = Severity::warning;
        diagnostic.path = "rules";
        std::string parts;
        for (AssumptionId id : set) {
            const logic::Assumption& assumption = grounding.set.assumptions[id.index()];
            parts += (parts.empty() ? "" : "; ") + assumption.text;
            if (assumption.kind != logic::Assumption::Kind::rule || diagnostic.source.valid()) continue;
            const logic::RuleInstance& rule = grounding.rules[assumption.index];
            diagnostic.source = rule.source;
            diagnostic.range = rule.range;
        }
        diagnostic.message = "these cannot all hold, whatever the articles say: " + parts;
        all.push_back(std::move(diagnostic));
    }
    return all;
}

void find_contradictions(Run& run, const language::RuleSet& rules, const Budget& budget, const Log& log, unsigned jobs,
                         EngineMemory* memory) {
    for (const std::string& path : run.unread)
        run.report.undecided.push_back({"what " + path + " says", budget.reason()});
    logic::Grounding grounding;
    {
        const StageTimer timer(run.statistics, "ground");
        grounding = logic::ground(run.claims, rules, run.documents);
    }
    log_constraints(grounding, log);
    mus::Analysis analysis;
    {
        const StageTimer timer(run.statistics, "solve");
        mus::Options how;
        how.jobs = jobs;
        if (memory != nullptr) how.memory = &memory->solved();
        analysis = mus::find_minimal_sets(grounding.set, budget, run.statistics, how);
    }
    const StageTimer timer(run.statistics, "findings");
    leave_out_accepted(run.accepted, run.claims, grounding, analysis);
    const findings::FindingSet found =
        findings::find(analysis, grounding, run.claims, rules, run.documents, finding_options(run));
    run.statistics.count("findings", found.findings.size());
    reports::add_findings(run.report, run.sources, found, grounding, analysis);
    add_diagnostics(run, diagnose_backgrounds(analysis, grounding));
    run.report.diagnostics = run.diagnostics;
}

Run check(const EngineOptions& options, std::istream& standard_input, const Log& log) {
    return check(options, collect_articles(options, standard_input), log);
}

Run check(const EngineOptions& options, InputFiles articles, const Log& log) {
    const Budget budget(options.limits);
    Run run;
    take_config(run, options.config);
    read_files(run, std::move(articles), options.jobs, log, &budget, options.progress, options.memory);
    load_rules(run, options.rules, log);
    extract_claims(run, log, options.claims);
    find_contradictions(run, run.rules, budget, log, options.jobs, options.memory);
    if (options.memory != nullptr) options.memory->end_run();
    return run;
}

std::string version() {
    return GAINSAY_VERSION;
}

}  // namespace gainsay::app
