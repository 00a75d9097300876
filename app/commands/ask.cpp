#include "app/ask.hpp"
#include "app/commands/commands.hpp"
#include "parser/source/utf8.hpp"

#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace gainsay::app {
namespace {

constexpr std::size_t kShown = 5;  ///< grounds of each side, for people

using nlohmann::ordered_json;

class AnswerWriter {
public:
    AnswerWriter(const Run& run, const AskAnswer& answer, std::ostream& out) : run_(run), answer_(answer), out_(out) {}

    void write_text(const std::string& statement) const {
        out_ << name(answer_.verdict) << ": " << printable(statement) << '\n';
        for (const AnsweredClaim& claim : answer_.claims) {
            const reports::ReportClaim& c = run_.report.claims[claim.claim.index()];
            out_ << fmt::format("\n  {}{}: {}\n", printable(c.fact_text.empty() ? c.fact : c.fact_text),
                                c.value_text.empty() ? "" : " = " + printable(c.value_text), name(claim.verdict));
            write_grounds("for", claim.in_favour);
            write_grounds("against", claim.against);
        }
        for (const mus::Undecided& u : answer_.undecided)
            out_ << fmt::format("\n  not decided: {}: {}\n", u.what, u.reason);
    }

    void write_json(const std::string& statement) const {
        ordered_json json{{"statement", statement}, {"verdict", name(answer_.verdict)}};
        json["claims"] = ordered_json::array();
        for (const AnsweredClaim& claim : answer_.claims) {
            const reports::ReportClaim& c = run_.report.claims[claim.claim.index()];
            json["claims"].push_back({{"fact", c.fact},
                                      {"subject", c.subject},
                                      {"value", c.value_text},
                                      {"quote", c.quote},
                                      {"verdict", name(claim.verdict)},
                                      {"for", json_of(claim.in_favour)},
                                      {"against", json_of(claim.against)}});
        }
        json["undecided"] = ordered_json::array();
        for (const mus::Undecided& u : answer_.undecided)
            json["undecided"].push_back({{"what", u.what}, {"reason", u.reason}});
        out_ << json.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
    }

private:
    std::string speakers_of(const reports::ReportClaim& c) const {
        std::string text;
        for (const std::string& speaker : c.speakers) text += (text.empty() ? "" : ", quoting ") + speaker;
        return text;
    }

    const reports::ReportArticle& article_of(const reports::ReportClaim& c) const {
        for (const reports::ReportArticle& article : run_.report.articles) {
            if (article.id == c.article) return article;
        }
        return run_.report.articles.front();
    }

    void write_grounds(const char* side, const std::vector<Ground>& grounds) const {
        for (std::size_t i = 0; i < grounds.size() && i < kShown; ++i) {
            const Ground& ground = grounds[i];
            const char* label = side;
            for (const ClaimId id : ground.claims) {
                const reports::ReportClaim& c = run_.report.claims[id.index()];
                out_ << fmt::format("    {:<8} {} {} ({}:{}:{})\n", label, c.id, printable(speakers_of(c)),
                                    printable(article_of(c).path), c.line, c.column);
                out_ << fmt::format("             “{}”\n", printable(c.quote));
                label = "and";
            }
            for (const std::string& assumption : ground.assumptions)
                out_ << fmt::format("             if {}\n", printable(assumption));
            if (!ground.proven) out_ << "             (not proven minimal)\n";
        }
        if (grounds.size() > kShown)
            out_ << fmt::format("    {:<8} … and {} more (--format json has all)\n", "", grounds.size() - kShown);
    }

    ordered_json json_of(const std::vector<Ground>& grounds) const {
        ordered_json list = ordered_json::array();
        for (const Ground& ground : grounds) {
            ordered_json claims = ordered_json::array();
            for (const ClaimId id : ground.claims) {
                const reports::ReportClaim& c = run_.report.claims[id.index()];
                claims.push_back({{"id", c.id},
                                  {"article", c.article},
                                  {"path", article_of(c).path},
                                  {"start", c.range.begin},
                                  {"end", c.range.end},
                                  {"quote", c.quote},
                                  {"speaker", c.speakers}});
            }
            list.push_back({{"claims", std::move(claims)},
                            {"assumptions", ground.assumptions},
                            {"certainty", logic::name(ground.certainty)},
                            {"minimal", ground.proven ? "proven" : "not_proven"}});
        }
        return list;
    }

    const Run& run_;
    const AskAnswer& answer_;
    std::ostream& out_;
};

ExitCode code_of(const Run& run, const AskAnswer& answer) {
    if (run.input_failed || answer.verdict == Verdict::not_read) return ExitCode::misuse;
    if (answer.verdict == Verdict::refuted || answer.verdict == Verdict::disputed) return ExitCode::findings;
    return answer.verdict == Verdict::supported ? ExitCode::fine : ExitCode::undecided;
}

}  // namespace

ExitCode run_ask(const AskOptions& options, const Streams& streams, const Log& log) {
    const Budget budget(options.engine.limits);
    if (!options.published.empty() && !parse_iso_day(options.published)) {
        print_error("--published takes a day (YYYY-MM-DD)", streams);
        return ExitCode::misuse;
    }
    Run run;
    read_documents(run, options.engine, streams.in, log, &budget);
    load_rules(run, options.engine.rules, log);
    add_statement(run, options.statement, parse_iso_day(options.published));
    extract_claims(run, log);
    print_diagnostics(run, options.output.text.quiet, streams);
    const AskAnswer answer = ask(run, budget);
    print_statistics(run, options.output, streams);
    if (answer.verdict == Verdict::not_read) {
        print_error("the statement gives no claim; give a plain sentence (`gainsay why-not` tells how it is read)",
                    streams);
    } else if (options.format == Format::json) {
        AnswerWriter(run, answer, streams.out).write_json(options.statement);
    } else {
        AnswerWriter(run, answer, streams.out).write_text(options.statement);
    }
    return code_of(run, answer);
}

}  // namespace gainsay::app
