// Stories as JSON lines: rules are loaded and their patterns compiled once, stories are checked side by side.

#include "app/commands/commands.hpp"
#include "app/commands/story_line.hpp"
#include "app/input_files.hpp"
#include "app/line_stream.hpp"
#include "parser/source/utf8.hpp"

#include <exception>
#include <ostream>
#include <sstream>
#include <utility>

namespace gainsay::app {
namespace {

constexpr std::size_t kMaxStoryBytes = std::size_t{32} << 20;  // several articles of the largest size, as JSON

/// What all stories share.
struct Shared {
    const CheckOptions& options;
    const Run& rules;  ///< a run that went no further than its rules
    const claims::CompiledPatterns& patterns;
    const Log& log;
};

/// One story on its way through the stages; its articles keep their places even when they cannot be read.
class StoryRun {
public:
    StoryRun(const Shared& shared, StoryLine story) : shared_(shared), story_(std::move(story)) {
        run_.sources = shared.rules.sources;
        run_.builtin_sources = shared.rules.builtin_sources;
        run_.config = shared.rules.config;
        for (const GivenArticle& article : story_.articles) given_.push_back(make_source(article));
    }

    Run check() {
        const Budget budget(shared_.options.engine.limits);
        std::vector<text::Article> articles;
        for (std::size_t i = 0; i < given_.size(); ++i) articles.push_back(read(i));
        read_texts(run_, std::move(articles), 1, shared_.log, &budget);
        extract_claims(run_, shared_.rules.rules, shared_.patterns, shared_.log);
        find_contradictions(run_, shared_.rules.rules, budget, shared_.log);
        JudgementOptions judgement = shared_.options.judgement;
        judgement.notes = false;
        judge(run_, judgement);
        name_what_was_given();
        return std::move(run_);
    }

private:
    std::string path(std::size_t index) const {
        const auto& id = story_.articles[index].id;
        return printable(to_text(*story_.id) + "/" + (id ? to_text(*id) : "a" + std::to_string(index + 1)));
    }

    text::Article read(std::size_t index) {
        const std::string& bytes = given_[index].bytes;
        const bool too_large = bytes.size() > kMaxArticleBytes;
        const SourceId source = run_.sources.add(path(index), too_large ? std::string() : bytes);
        text::ReadResult result;
        if (too_large)
            result.diagnostics.push_back(too_large_error(source));
        else
            result = text::read_article(run_.sources, source, ArticleId::at(index));
        run_.input_failed |= !result.article || has_errors(result.diagnostics);
        run_.diagnostics.insert(run_.diagnostics.end(), result.diagnostics.begin(), result.diagnostics.end());
        if (result.article) return std::move(*result.article);
        text::Article unread;
        unread.id = ArticleId::at(index);
        unread.source = source;
        unread.title = story_.articles[index].title;
        unread.outlet = story_.articles[index].outlet;
        return unread;
    }

    static Diagnostic too_large_error(SourceId source) {
        Diagnostic error;
        error.code = "file-too-large";
        error.message = "the article is larger than " + std::to_string(kMaxArticleBytes >> 20) + " MiB";
        error.source = source;
        return error;
    }

    /// Ids and offsets as the caller knows them.
    void name_what_was_given() {
        run_.report.id = story_.id;
        for (std::size_t i = 0; i < run_.report.articles.size(); ++i)
            run_.report.articles[i].given = story_.articles[i].id;
        for (std::size_t i = 0; i < run_.report.claims.size(); ++i) {
            reports::ReportClaim& claim = run_.report.claims[i];
            const GivenRange place = given_range(given_[run_.claims.claims[i].article.index()], claim.range);
            claim.range = place.range;
            claim.in_title = place.in_title;
        }
    }

    const Shared& shared_;
    StoryLine story_;
    std::vector<StorySource> given_;
    Run run_;
};

LineAnswer refusal(const std::optional<reports::GivenId>& id, const std::string& problem, const InputLine& line) {
    LineAnswer answer;
    answer.out = story_error(id, problem, line.number);
    answer.err = error_text("line " + std::to_string(line.number) + " of standard input " + printable(problem));
    answer.code = ExitCode::misuse;
    return answer;
}

LineAnswer report_on(const Shared& shared, StoryLine story) {
    const Run run = StoryRun(shared, std::move(story)).check();
    LineAnswer answer;
    std::ostringstream out;
    reports::write_json_line(out, run.report);
    answer.out = std::move(out).str();
    answer.err = diagnostics_text(run, shared.options.output.text.quiet) + coverage_text(run, shared.options);
    answer.code = exit_code(run, shared.options);
    answer.statistics = run.statistics;
    return answer;
}

LineAnswer answer_story(const Shared& shared, const InputLine& line) {
    if (line.too_long)
        return refusal(std::nullopt, "is longer than " + std::to_string(kMaxStoryBytes >> 20) + " MiB", line);
    StoryLine story = read_story_line(line.text);
    if (!story.problem.empty()) return refusal(story.id, story.problem, line);
    const std::optional<reports::GivenId> id = story.id;
    try {
        return report_on(shared, std::move(story));
    } catch (const std::exception& error) {  // a fault of the program, which costs this story alone
        return refusal(id, std::string("met an internal error: ") + error.what(), line);
    }
}

}  // namespace

ExitCode run_check_jsonl(const CheckOptions& options, const Streams& streams, const Log& log) {
    Run rules;
    take_config(rules, options.engine.config);
    load_rules(rules, options.engine.rules, log);
    const auto patterns = compile_rules(rules);
    print_diagnostics(rules, options.output.text.quiet, streams);
    const Shared shared{options, rules, *patterns, log};
    const LineTotals totals = answer_lines(streams, {options.engine.jobs, kMaxStoryBytes},
                                           [&](const InputLine& line) { return answer_story(shared, line); });
    rules.statistics.add(totals.statistics);
    print_statistics(rules, options.output, streams);
    return worse(rules.input_failed ? ExitCode::misuse : ExitCode::fine, totals.code);
}

}  // namespace gainsay::app
