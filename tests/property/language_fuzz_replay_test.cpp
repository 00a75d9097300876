// Replays the fuzz corpus, and small damage to it, in the normal test run. The target is included because it is one
// function.
#include "fuzz/rules.cpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

namespace {

std::vector<std::string> corpus() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(GAINSAY_ROOT "/fuzz/corpus/rules")) {
        paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> texts;
    for (const auto& path : paths) {
        std::ifstream in(path, std::ios::binary);
        texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return texts;
}

/// One byte replaced, one stretch taken out or doubled.
std::string damaged(std::string text, std::mt19937& random) {
    if (text.empty()) return text;
    const auto below = [&](std::size_t n) { return random() % std::max<std::size_t>(n, 1); };
    const std::string marks = "\"\\(){}[]<>|:,=-# \n\t\r;.\x80\xff_aZ9";
    for (std::size_t n = 1 + below(4); n > 0; --n) {
        const std::size_t at = below(text.size()), size = below(12);
        switch (below(3)) {
        case 0:
            text[std::min(at, text.size() - 1)] = marks[below(marks.size())];
            break;
        case 1:
            text.insert(at, text.substr(at, size));
            break;
        default:
            if (text.size() > size + 1) text.erase(at, size);
        }
    }
    return text;
}

}  // namespace

TEST_CASE("the fuzz corpus keeps every promise of the rule reader", "[language][fuzz]") {
    const auto texts = corpus();
    REQUIRE(texts.size() >= 4);
    for (const std::string& text : texts) check_one(text);
}

TEST_CASE("a damaged rule file is read without crash, hang or loss of what is whole", "[language][fuzz]") {
    const auto texts = corpus();
    std::mt19937 random(20251114);
    for (int round = 0; round < 400; ++round) check_one(damaged(texts[random() % texts.size()], random));
}
