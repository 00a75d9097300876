// How fast claims are found: gainsay_measure_extraction [--patterns N] FILE…
//
// Words per second of processor time on one thread, from the bytes of a file to its claims with all built-in packs, and
// how the time divides between reading and matching; the packs are compiled before the clock starts. With --patterns, N
// more patterns of words that no article holds are added: they should cost next to nothing.

#include "parser/claims/extract.hpp"
#include "parser/language/parse.hpp"
#include "parser/readers/read_articles.hpp"
#include "parser/text/document.hpp"
#include "parser/text/english_model.hpp"
#include "parser/text/english_model_kernels.hpp"
#include "rules/embedded.hpp"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <deque>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace gainsay;

std::string bytes_of(const char* path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

double seconds_of(const std::function<void()>& work) {
    const std::clock_t begin = std::clock();
    work();
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

/// A pack with `count` patterns, each of a verb of its own.
std::string idle_pack(int count) {
    std::string text = "pack idle \"Patterns that match nothing\"\n\nfact idle(E: event) is count of people\n\n";
    for (int i = 0; i < count; ++i) {
        std::string verb = "zor";
        for (int n = i; n > 0; n /= 26) verb += static_cast<char>('a' + n % 26);
        text += "words idle" + std::to_string(i) + " = " + verb + "\n";
    }
    text += "\nsay idle(E) = N\n";
    for (int i = 0; i < count; ++i) text += "  \"{E: event} <idle" + std::to_string(i) + "> {N people}\"\n";
    return text;
}

struct Packs {
    SourceMap sources;
    std::deque<language::ParseResult> files;
    language::RuleSet rules;
    std::shared_ptr<const claims::CompiledPatterns> patterns;

    explicit Packs(int idle) {
        for (const auto& pack : rules::embedded_packs()) read(std::string(pack.path), std::string(pack.text));
        if (idle > 0) read("idle.rules", idle_pack(idle));
        std::vector<language::CheckedFile> checked;
        for (std::size_t i = 0; i < files.size(); ++i) checked.push_back({SourceId::at(i), &files[i].file});
        rules = language::check_rules(checked).rules;
        patterns = claims::compile_patterns(rules, text::EnglishModel::embedded()).patterns;
    }

private:
    void read(std::string path, std::string text) {
        files.push_back(language::parse_rules(sources, sources.add(std::move(path), std::move(text))));
    }
};

}  // namespace

int main(int argc, char** argv) {
    int first = 1, idle = 0;
    if (argc > 2 && std::string_view(argv[1]) == "--patterns") {
        idle = std::atoi(argv[2]);
        first = 3;
    }
    double loading = 0, reading = 0, matching = 0;
    std::deque<Packs> packs;
    loading = seconds_of([&] { packs.emplace_back(idle); });
    std::size_t words = 0, found = 0;
    for (int i = first; i < argc; ++i) {
        SourceMap sources;
        const SourceId source = sources.add(argv[i], bytes_of(argv[i]));
        std::vector<text::Document> documents;
        reading += seconds_of([&] {
            for (text::Article& article : readers::read_articles(sources, source, ArticleId::at(0)).articles)
                documents.push_back(text::read_document(std::move(article), text::EnglishModel::embedded()));
        });
        for (const text::Document& document : documents)
            for (const text::Sentence& sentence : document.sentences) words += sentence.tokens.size();
        matching += seconds_of(
            [&] { found += claims::extract(documents, packs.front().rules, *packs.front().patterns).claims.size(); });
    }
    const double total = reading + matching;
    std::printf("%zu patterns compiled in %.0f ms; %zu words, %zu claims, %.0f words/s (%s)\n",
                packs.front().rules.patterns.size(), 1000 * loading, words, found, static_cast<double>(words) / total,
                text::usable_kernels().back()->name);
    std::printf("  %-10s %5.1f %%\n  %-10s %5.1f %%\n", "read", 100 * reading / total, "match", 100 * matching / total);
    return 0;
}
