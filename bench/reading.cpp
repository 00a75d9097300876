// How fast articles are read: gainsay_measure_reading FILE…
//
// Words per second of processor time on one thread, from the bytes of a file to the finished document (all of
// parser/text), and how the time divides among the stages. The model is opened before the clock starts.

#include "parser/readers/read_articles.hpp"
#include "parser/text/document.hpp"
#include "parser/text/english_model.hpp"
#include "parser/text/english_model_kernels.hpp"

#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace gainsay;

struct Stage {
    const char* name;
    std::function<void(text::Document&)> run;
    double seconds = 0;
};

std::string bytes_of(const char* path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

double seconds_of(const std::function<void()>& work) {
    const std::clock_t begin = std::clock();
    work();
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

}  // namespace

int main(int argc, char** argv) {
    const text::EnglishModel& model = text::EnglishModel::embedded();
    std::size_t words = 0;
    const auto segment = [&](text::Document& document) {
        text::segment(document);
        for (const text::Sentence& sentence : document.sentences) {
            document.frame_of.emplace_back(sentence.tokens.size(), 0);
            words += sentence.tokens.size();
        }
    };
    std::vector<Stage> stages = {{"segment", segment},
                                 {"analyse", [&](text::Document& document) { text::analyse(document, model); }},
                                 {"quantities", text::find_quantities},
                                 {"times", text::find_times},
                                 {"entities", text::find_entities},
                                 {"speech", text::find_speech}};
    double reading = 0;
    for (int i = 1; i < argc; ++i) {
        SourceMap sources;
        const SourceId source = sources.add(argv[i], bytes_of(argv[i]));
        readers::ReadArticles read;
        reading += seconds_of([&] { read = readers::read_articles(sources, source, ArticleId::at(0)); });
        for (text::Article& article : read.articles) {
            text::Document document;
            document.article = std::move(article);
            document.frames.emplace_back();
            for (Stage& stage : stages) stage.seconds += seconds_of([&] { stage.run(document); });
        }
    }
    double total = reading;
    for (const Stage& stage : stages) total += stage.seconds;
    std::printf("%zu words, %.0f words/s (%s)\n", words, static_cast<double>(words) / total,
                text::usable_kernels().back()->name);
    std::printf("  %-10s %5.1f %%\n", "read", 100 * reading / total);
    for (const Stage& stage : stages) std::printf("  %-10s %5.1f %%\n", stage.name, 100 * stage.seconds / total);
    return 0;
}
