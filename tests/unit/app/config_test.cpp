#include "app/config/config_reader.hpp"

#include <catch2/catch.hpp>

using namespace gainsay;
using namespace gainsay::app;

namespace {

Config read(std::string text) {
    return read_config("news/gainsay.toml", std::move(text));
}

/// What is wrong with the only faulty place: "key@words under the caret".
std::string fault(std::string text) {
    const Config config = read(text);
    if (config.diagnostics.size() != 1) return std::to_string(config.diagnostics.size()) + " diagnostics";
    const Diagnostic& d = config.diagnostics.front();
    return d.code + "@" + config.bytes.substr(d.range.begin, d.range.size());
}

}  // namespace

TEST_CASE("A whole configuration is read, with paths seen from its folder") {
    const Config config = read(R"(
fail_on = "warning"
min_coverage = 40
exclude = ["drafts/**"]
against = ["published"]
baseline = "known.jsonl"
[rules]
paths = ["rules", "../house.rules"]
builtin = true
without = ["sport"]
[levels.kinds]
quote_variant = "off"
[levels.rules]
"open/*" = "note"
[[source]]
name = "Harbour Gazette"
also = ["The Harbour Gazette"]
weight = 2.5
[[suppress]]
kind = "misreport"
article = "2030/**"
reason = "settled"
until = 2031-05-02
)");
    REQUIRE(config.diagnostics.empty());
    CHECK(config.folder == "news");
    CHECK(config.fail_on == FailOn::warning);
    CHECK(config.min_coverage == 40.0);
    CHECK(config.exclude == std::vector<std::string>{"drafts/**"});
    CHECK(config.against == std::vector<std::string>{"news/published"});
    CHECK(config.baseline == "news/known.jsonl");
    CHECK(config.rules == std::vector<std::string>{"news/rules", "house.rules"});
    CHECK(config.without == std::vector<std::string>{"sport"});
    REQUIRE(config.kind_levels.size() == 1);
    CHECK(config.kind_levels[0].level == "off");
    REQUIRE(config.sources.size() == 1);
    CHECK(config.sources[0].weight->to_string() == "2.5");
    REQUIRE(config.suppressions.size() == 1);
    CHECK(to_iso(*config.suppressions[0].until) == "2031-05-02");
}

TEST_CASE("An empty configuration settles nothing") {
    CHECK(read("").diagnostics.empty());
    CHECK(read("# nothing\n").diagnostics.empty());
}

TEST_CASE("What is wrong is told where it stands") {
    CHECK(fault("fail_onn = \"error\"") == "config-key@fail_onn");
    CHECK(fault("fail_on = \"eror\"") == "config-value@\"eror\"");
    CHECK(fault("# ü\nfail_on = 3") == "config-value@3");
    CHECK(fault("min_coverage = 101") == "config-value@101");
    CHECK(fault("min_coverage = nan") == "config-value@nan");
    CHECK(fault("[levels.kinds]\nmisreports = \"off\"") == "config-key@misreports");
    CHECK(fault("[[source]]\nname = \"A\"\nweight = -1") == "config-value@-1");
    CHECK(fault("[[source]]\nname = \"A\"\nweight = 1e9") == "config-value@1e9");
    CHECK(fault("exclude = \"drafts\"") == "config-value@\"drafts\"");
    CHECK(fault("rules = 1") == "config-value@1");
    CHECK(fault("suppress = [1]") == "config-value@[1]");
    CHECK(fault("x = = 1").starts_with("config-syntax@"));
    CHECK(fault("a = [" + std::string(5000, '[')).starts_with("config-syntax@"));
    CHECK(fault("\xff\xfe").starts_with("config-syntax@"));
}

TEST_CASE("The nearest name is offered") {
    CHECK(read("exlude = []").diagnostics.front().hint == "did you mean 'exclude'?");
    CHECK(read("fail_on = \"warnings\"").diagnostics.front().hint == "did you mean 'warning'?");
}

TEST_CASE("A suppression needs a reason, something to suppress, and a day that is one") {
    CHECK(read("[[suppress]]\nkind = \"misreport\"").suppressions.empty());
    CHECK(read("[[suppress]]\nreason = \"x\"").suppressions.empty());
    CHECK(read("[[suppress]]\nreason = \"x\"\nfingerprint = \"12\"").suppressions.empty());
    for (const char* day : {"\"soon\"", "\"2031-02-30\"", "2031", "true"}) {
        const Config config = read("[[suppress]]\nkind = \"misreport\"\nreason = \"x\"\nuntil = " + std::string(day));
        CHECK(config.suppressions.empty());
        CHECK(config.diagnostics.size() == 1);
    }
    CHECK(read("[[suppress]]\nkind = \"misreport\"\nreason = \"x\"\nuntil = \"2031-02-03\"").suppressions.size() == 1);
}
