#include "app/commands/commands.hpp"

#include "app/input_files.hpp"
#include "parser/text/english_model.hpp"
#include "reports/annotation_writer.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <istream>
#include <ostream>

namespace gainsay::app {
namespace {

using Layers = std::set<std::string, std::less<>>;

Layers chosen_layers(const std::vector<std::string>& names) {
    if (!names.empty()) return {names.begin(), names.end()};
    return {reports::kLayers.begin(), reports::kLayers.end()};
}

/// The next paragraph at or behind `begin`; paragraphs are apart by lines with nothing in them.
SourceRange next_paragraph(std::string_view bytes, std::size_t begin) {
    constexpr std::string_view kBlank = " \t\r\n\f\v";
    begin = std::min(bytes.find_first_not_of(kBlank, begin), bytes.size());
    std::size_t end = begin;
    while (end < bytes.size()) {
        end = std::min(bytes.find('\n', end), bytes.size());
        const std::size_t next = bytes.find_first_not_of(" \t\r", std::min(end + 1, bytes.size()));
        if (next == std::string_view::npos || bytes[next] == '\n') break;
        ++end;
    }
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::min(end, bytes.size()))};
}

/// A text that is no article but a sentence or a few: paragraphs without headlines, header lines or page furniture.
text::Document read_snippet(SourceMap& sources, std::string text, text::Article article) {
    article.id = ArticleId::at(0);
    article.source = sources.add("-", std::move(text));
    const std::string_view bytes = sources[article.source].bytes();
    for (SourceRange part = next_paragraph(bytes, 0); part.begin < part.end; part = next_paragraph(bytes, part.end))
        article.blocks.push_back({text::BlockKind::paragraph, text::MappedText::verbatim(bytes, part), part});
    return text::read_document(std::move(article), text::EnglishModel::embedded());
}

std::string string_at(const nlohmann::json& request, const char* name) {
    return request.contains(name) && request[name].is_string() ? request[name].get<std::string>() : std::string{};
}

/// Empty when the line was answered, else what is wrong with it.
std::string answer_line(const std::string& line, const Layers& layers, std::ostream& out) {
    const nlohmann::json request = nlohmann::json::parse(line, nullptr, false);
    if (request.is_discarded()) return "is not JSON";
    if (!request.is_object() || !request.contains("text") || !request["text"].is_string())
        return "is not an object with a string \"text\"";
    const std::string reference = string_at(request, "reference");
    text::Article article;  // what is known about the text beside its words
    article.published = parse_iso_day(reference);
    article.published_clock = parse_iso_clock(reference);
    article.language = string_at(request, "locale");
    if (!reference.empty() && !article.published) return "has a \"reference\" that is no ISO 8601 date";
    std::string id;
    if (request.contains("id"))
        id = request["id"].is_string() ? request["id"].get<std::string>() : request["id"].dump();
    SourceMap sources;
    reports::write_annotation(out, id, "", read_snippet(sources, request["text"], article), layers);
    return {};
}

ExitCode answer_lines(const Layers& layers, const Streams& streams) {
    bool failed = false;
    std::string line;
    for (std::size_t number = 1; std::getline(streams.in, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        const std::string problem =
            line.size() > kMaxArticleBytes ? "is too long" : answer_line(line, layers, streams.out);
        if (problem.empty()) continue;
        failed = true;
        print_error("line " + std::to_string(number) + " of standard input " + problem, streams);
    }
    return failed ? ExitCode::misuse : ExitCode::fine;
}

void print_trees(const text::Document& document, std::ostream& out) {
    for (const text::Sentence& sentence : document.sentences) out << text::to_tree(sentence) << '\n';
}

}  // namespace

ExitCode run_annotate(const AnnotateOptions& options, const Streams& streams, const Log& log) {
    const Layers layers = chosen_layers(options.layers);
    if (options.jsonl) return answer_lines(layers, streams);
    Run run;
    EngineOptions engine;
    engine.paths = options.paths;
    engine.jobs = options.jobs;
    read_documents(run, engine, streams.in, log);
    print_diagnostics(run, options.output.text.quiet, streams);
    for (std::size_t i = 0; i < run.documents.size(); ++i) {
        const text::Document& document = run.documents[i];
        const std::string& path = run.sources[document.article.source].path();
        if (options.tree)
            print_trees(document, streams.out);
        else
            reports::write_annotation(streams.out, "a" + std::to_string(i + 1), path, document, layers);
    }
    print_statistics(run, options.output, streams);
    return run.input_failed ? ExitCode::misuse : ExitCode::fine;
}

}  // namespace gainsay::app
