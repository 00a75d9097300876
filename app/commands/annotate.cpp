#include "app/commands/commands.hpp"

#include "app/input_files.hpp"
#include "app/line_stream.hpp"
#include "parser/text/english_model.hpp"
#include "reports/annotation_tree.hpp"
#include "reports/annotation_writer.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>
#include <sstream>

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
    reports::GivenId id;  // of the caller's own type
    if (request.contains("id")) {
        const nlohmann::json& given = request["id"];
        if (given.is_number_integer() && given.get<std::int64_t>() == given)
            id = given.get<std::int64_t>();
        else
            id = given.is_string() ? given.get<std::string>() : given.dump();
    }
    SourceMap sources;
    reports::write_annotation(out, id, "", read_snippet(sources, request["text"], article), layers);
    return {};
}

LineAnswer answer(const InputLine& line, const Layers& layers) {
    std::ostringstream out;
    const std::string problem = line.too_long ? "is too long" : answer_line(line.text, layers, out);
    LineAnswer answer;
    answer.out = std::move(out).str();
    if (problem.empty()) return answer;
    answer.err = error_text("line " + std::to_string(line.number) + " of standard input " + problem);
    answer.code = ExitCode::misuse;
    return answer;
}

}  // namespace

ExitCode run_annotate(const AnnotateOptions& options, const Streams& streams, const Log& log) {
    const Layers layers = chosen_layers(options.layers);
    if (options.jsonl)
        return answer_lines(streams, {options.jobs, kMaxArticleBytes},
                            [&](const InputLine& line) { return answer(line, layers); })
            .code;
    EngineOptions engine;
    engine.paths = options.paths;
    engine.jobs = options.jobs;
    std::size_t number = 0;
    const Run total = stream_documents(engine, streams.in, log, [&](const Run& batch) {
        print_diagnostics(batch, options.output.text.quiet, streams);
        for (const text::Document& document : batch.documents) {
            const std::string id = "a" + std::to_string(++number);
            const std::string& path = batch.sources[document.article.source].path();
            if (options.tree)
                reports::write_annotation_tree(streams.out, id, path, document, layers);
            else
                reports::write_annotation(streams.out, id, path, document, layers);
        }
    });
    print_statistics(total, options.output, streams);
    return total.input_failed ? ExitCode::misuse : ExitCode::fine;
}

}  // namespace gainsay::app
