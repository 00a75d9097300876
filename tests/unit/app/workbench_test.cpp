#include "app/workbench/article_view.hpp"
#include "app/workbench/rule_store.hpp"
#include "app/workbench/server.hpp"
#include "app/workbench/utf16.hpp"
#include "app/workbench/worker.hpp"
#include "parser/readers/read_articles.hpp"
#include "parser/text/english_model.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <future>
#include <random>
#include <set>

using namespace gainsay;
using namespace gainsay::app;

namespace {

namespace fs = std::filesystem;

/// A folder that is gone when the test ends.
class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / ("gainsay-" + random_token())) { fs::create_directories(path_); }
    ~Folder() { fs::remove_all(path_); }
    std::string operator/(const std::string& name) const { return (path_ / name).string(); }
    void write(const std::string& name, const std::string& text) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name) << text;
    }
    std::string path() const { return path_.string(); }

private:
    fs::path path_;
};

template <class T>
bool is(const RuleStore::Outcome& outcome) {
    return std::holds_alternative<T>(outcome);
}

}  // namespace

TEST_CASE("Bytes and UTF-16 units go there and back for all characters") {
    const std::vector<std::string> pieces{"a", "é", "€", "🕯", "\n", "\xff", "\xe2\x82", "𝒳"};
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        std::string text;
        std::vector<std::uint32_t> begins;
        for (auto n = random() % 30; n > 0; --n) text += pieces[random() % pieces.size()];
        const Utf16Map map(text);
        CHECK(map.units(0) == 0);
        CHECK(map.byte(map.units(static_cast<std::uint32_t>(text.size()))) == text.size());
        for (std::uint32_t at = 0; at < text.size(); ++at) {
            CHECK(map.units(at) <= map.units(at + 1));
            CHECK(map.byte(map.units(at)) <= at);
            CHECK(map.units(map.byte(map.units(at))) == map.units(at));
        }
        CHECK(map.units(static_cast<std::uint32_t>(text.size()) + 9) ==
              map.units(static_cast<std::uint32_t>(text.size())));
        const Utf16Map clean(well_formed(text));
        CHECK(clean.units(UINT32_MAX) == map.units(UINT32_MAX));
    }
    CHECK(Utf16Map("a🕯b").units(5) == 3);
    CHECK(Utf16Map("a🕯b").byte(2) == 1);
    CHECK(Utf16Map("a🕯b").byte(3) == 5);
}

TEST_CASE("An article is shown as its blocks, with the way to its bytes and back") {
    SourceMap sources;
    const SourceId source = sources.add(
        "a.html", "<html><body><article><h1>Fire in Lorvik</h1><p>The mill &amp; the barn burned. Nobody was hurt in "
                  "the blaze, officials said on Monday.</p><p>It was the third fire at the mill since May, and the "
                  "owner has promised to rebuild.</p></article></body></html>");
    readers::ReadArticles read = readers::read_articles(sources, source, ArticleId::at(0));
    REQUIRE(read.articles.size() == 1);
    const text::Document document =
        text::read_document(std::move(read.articles.front()), text::EnglishModel::embedded());
    const ArticleView view(document);
    CHECK(view.text().find("The mill & the barn burned.") != std::string::npos);
    CHECK(view.text().find('<') == std::string::npos);
    REQUIRE_FALSE(document.sentences.empty());
    for (const text::Sentence& sentence : document.sentences) {
        const UnitRange shown = view.shown(sentence.range);
        CHECK(shown.to > shown.from);
        CHECK(view.source(shown) == sentence.range);
    }
    CHECK(view.shown({0, 5}).to == 0);
    CHECK(view.source({9000, 9001}).empty());
}

TEST_CASE("Rule files are written where they were given and nowhere else") {
    const Folder folder;
    folder.write("packs/a.rules", "pack a \"A\"\n");
    folder.write("outside.rules", "pack b \"B\"\n");
    fs::create_symlink(folder / "outside.rules", folder / "packs/link.rules");
    fs::create_symlink(folder / "nowhere.rules", folder / "packs/dangling.rules");
    const std::vector<std::string> given{folder / "packs"};
    const RuleStore store(given);
    const std::vector<RuleStore::File> files = store.read();
    REQUIRE(files.size() == 1);
    const std::string path = files.front().path;
    CHECK(is<RuleStore::Conflict>(store.save(path, "new", "")));
    CHECK(is<RuleStore::Conflict>(store.save(path, "new", RuleStore::hash_of("other"))));
    CHECK(is<RuleStore::Saved>(store.save(path, "new", files.front().hash)));
    CHECK(store.read().front().text == "new");
    CHECK(is<RuleStore::Saved>(store.save(folder / "packs/b.rules", "b", "")));
    CHECK(is<RuleStore::Conflict>(store.save(folder / "packs/gone.rules", "b", "1-1")));
    for (const char* name : {"outside.rules", "packs/../outside.rules", "packs/link.rules", "packs/x.txt",
                             "packs/dangling.rules", "packs/no/x.rules", "packs/.x.rules"})
        CHECK(is<RuleStore::Refused>(store.save(folder / name, "x", "")));
    CHECK_FALSE(fs::exists(folder / "nowhere.rules"));
    const std::string too_large((std::size_t{4} << 20) + 1, '#');
    CHECK(is<RuleStore::Refused>(store.save(path, too_large, RuleStore::hash_of("new"))));
}

TEST_CASE("A single file that is given does not open its folder") {
    const Folder folder;
    folder.write("a.rules", "");
    folder.write("b.rules", "");
    const std::vector<std::string> given{folder / "a.rules"};
    const RuleStore store(given);
    CHECK(store.writable(folder / "a.rules"));
    CHECK_FALSE(store.writable(folder / "b.rules"));
    CHECK_FALSE(store.writable(folder / "c.rules"));
}

TEST_CASE("Articles that lie outside of what was given are left out") {
    const Folder folder;
    folder.write("story/a.txt", "x");
    folder.write("other/b.txt", "x");
    fs::create_symlink(folder / "other/b.txt", folder / "story/b.txt");
    const std::vector<std::string> given{folder / "story"}, files{folder / "story/a.txt", folder / "story/b.txt"};
    CHECK(inside_only(files, given) == std::vector<std::string>{folder / "story/a.txt"});
}

TEST_CASE("Tokens are 128 bits, each another, and compared whole") {
    std::set<std::string> tokens;
    for (int i = 0; i < 100; ++i) tokens.insert(random_token());
    CHECK(tokens.size() == 100);
    for (const std::string& token : tokens) {
        CHECK(token.size() == 32);
        CHECK(std::all_of(token.begin(), token.end(), [](unsigned char c) { return std::isxdigit(c); }));
    }
    CHECK(same_secret("abc", "abc"));
    for (const char* other : {"", "ab", "abcd", "abd", "bbc"}) CHECK_FALSE(same_secret(other, "abc"));
}

TEST_CASE("A rate limit lets a burst through and then so many a second") {
    RateLimit limit(3, 2);
    CHECK((limit.allow(0) && limit.allow(0) && limit.allow(0)));
    CHECK_FALSE(limit.allow(0.1));
    CHECK(limit.allow(0.6));
    CHECK_FALSE(limit.allow(0.6));
    CHECK((limit.allow(100) && limit.allow(100) && limit.allow(100)));
    CHECK_FALSE(limit.allow(100));
}

namespace {

/// A worker that answers with the page, what it was told, and the rule files in force.
Worker telling_worker() {
    auto session = std::make_unique<Session>();
    session->set_article("a.txt", "Six people were killed in the strike on Lorvik.\n");
    return Worker(std::move(session), {}, [](const std::string& page, const Snapshot& snapshot, bool whole, double) {
        std::string told = page + (whole ? " whole" : " delta");
        for (const RuleFile& file : snapshot.rule_files)
            if (!file.builtin) told += " " + snapshot.sources[file.source].path();
        return told;
    });
}

Worker::Texts packs(int count) {
    Worker::Texts texts;
    for (int i = 0; i < count; ++i) texts.rules["p" + std::to_string(i)] = "pack p" + std::to_string(i) + " \"P\"\n";
    return texts;
}

}  // namespace

TEST_CASE("Newer edits of a page overtake its older ones") {
    Worker worker = telling_worker();
    CHECK(worker.state("x", {}) == "x whole");
    std::vector<std::future<std::optional<std::string>>> answers;
    for (int i = 0; i < 6; ++i)
        answers.push_back(std::async(std::launch::async, [&worker, i] { return worker.update("x", packs(i)); }));
    std::size_t answered = 0;
    for (auto& answer : answers) answered += answer.get() ? 1 : 0;
    CHECK(answered >= 1);
    CHECK(worker.update("x", packs(3)) == "x delta p0 p1 p2");
    worker.stop();
    CHECK_FALSE(worker.update("x", {}));
    CHECK_FALSE(worker.state("x", {}));
}

TEST_CASE("Each page has its own texts, and none overtakes another's") {
    Worker worker = telling_worker();
    std::vector<std::future<std::optional<std::string>>> answers;
    for (int i = 0; i < 6; ++i)
        answers.push_back(std::async(std::launch::async,
                                     [&worker, i] { return worker.update("page" + std::to_string(i), packs(i % 2)); }));
    for (int i = 0; i < 6; ++i)
        CHECK(answers[static_cast<std::size_t>(i)].get() ==
              "page" + std::to_string(i) + " delta" + (i % 2 ? " p0" : ""));
    REQUIRE(worker.snapshot("page1"));
    CHECK(worker.snapshot("page1")->source_of("p0").valid());
    CHECK_FALSE(worker.snapshot("page2")->source_of("p0").valid());
    CHECK_FALSE(worker.snapshot("nobody"));
    worker.forget("page1");
    CHECK_FALSE(worker.snapshot("page1"));
}
