#include "app/config/config_reader.hpp"
#include "app/session/session.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <sstream>

using namespace gainsay;
using namespace gainsay::app;

namespace {

const std::string kPost = "Title: Strike on Lorvik\nOutlet: Lorvik Post\nPublished: 2025-03-04\n\n"
                          "Six people were killed in the strike on Lorvik on Monday. Governor Ana Brod said that the "
                          "strike destroyed a mill.\n";
const std::string kEcho = "Title: Lorvik after the strike\nOutlet: Tarn Echo\nPublished: 2025-03-04\n\n"
                          "The strike on Lorvik on Monday killed nine people. A mill burned down.\n";
const std::string kPack = "pack mills \"Mills\"\n\nwords wreck = destroy, raze\n\n"
                          "fact wrecked(E: event) is truth, once\n\n"
                          "say wrecked(E) = true\n  \"{E: event} <wreck> a mill\"\n";

std::string to_json(const reports::Report& report) {
    std::ostringstream out;
    reports::write_json(out, report);
    return std::move(out).str();
}

struct Texts {
    std::map<std::string, std::string> articles, rules;
    WhatIf what_if;
};

std::shared_ptr<const Snapshot> from_scratch(const Texts& texts) {
    Session session;
    for (const auto& [path, bytes] : texts.articles) session.set_article(path, bytes);
    for (const auto& [path, text] : texts.rules) session.set_rules(path, text);
    session.set_what_if(texts.what_if);
    return session.refresh(Budget());
}

std::size_t count(const Snapshot& snapshot, const std::string& fact) {
    return static_cast<std::size_t>(std::count_if(snapshot.report().claims.begin(), snapshot.report().claims.end(),
                                                  [&](const auto& claim) { return claim.fact == fact; }));
}

}  // namespace

TEST_CASE("A session finds what a run of the program finds") {
    Session session;
    session.set_article("b.txt", kEcho);
    session.set_article("a.txt", kPost);
    const auto snapshot = session.refresh(Budget());
    REQUIRE(snapshot);
    CHECK(snapshot->report().articles[0].path == "a.txt");
    CHECK(count(*snapshot, "killed") == 2);
    REQUIRE_FALSE(snapshot->report().findings.empty());
    CHECK(snapshot->report().findings.front().level == "error");
    CHECK(snapshot->claim_keys.size() == snapshot->claims->claims.size());
    CHECK(session.latest() == snapshot);
}

TEST_CASE("A rule that is typed shows its claims at once, and a broken one leaves the rest alone") {
    Session session;
    session.set_article("a.txt", kPost);
    const auto before = session.refresh(Budget());
    session.set_rules("mills.rules", kPack);
    const auto with = session.refresh(Budget());
    CHECK(count(*before, "wrecked") == 0);
    CHECK(count(*with, "wrecked") == 1);
    const auto uses = [](const Snapshot& s) {
        for (std::size_t i = 0; i < s.rules->patterns.size(); ++i)
            if (s.rules->patterns[i].id.starts_with("mills/wrecked")) return s.pattern_uses[i].matches;
        return std::uint32_t{0};
    };
    CHECK(uses(*with) == 1);
    session.set_rules("mills.rules", kPack + "\nsay wrecked(E) = \n  \"{E event} the\n");
    const auto broken = session.refresh(Budget());
    CHECK(has_errors(broken->diagnostics));
    CHECK(count(*broken, "wrecked") == 1);
    session.remove_rules("mills.rules");
    CHECK(to_json(session.refresh(Budget())->report()) == to_json(before->report()));
}

TEST_CASE("Keys of claims outlive the renumbering that an article more brings") {
    Session session;
    session.set_article("m.txt", kPost);
    const auto before = session.refresh(Budget());
    session.set_article("a.txt", kEcho);
    const auto after = session.refresh(Budget());
    for (const std::string& key : before->claim_keys)
        CHECK(std::count(after->claim_keys.begin(), after->claim_keys.end(), key) == 1);
    CHECK(std::set<std::string>(after->claim_keys.begin(), after->claim_keys.end()).size() == after->claim_keys.size());
}

TEST_CASE("What is taken not to hold clashes with nothing, and comes back") {
    Session session;
    session.set_article("a.txt", kPost);
    session.set_article("b.txt", kEcho);
    const auto before = session.refresh(Budget());
    const findings::Finding& finding = before->findings.findings.front();
    const auto still_there = [&](const WhatIf& off) {
        session.set_what_if(off);
        const auto now = session.refresh(Budget());
        return std::count(now->finding_keys.begin(), now->finding_keys.end(), before->finding_keys.front()) > 0;
    };
    CHECK_FALSE(still_there({{before->key_of(finding.claims.front())}, {}, {}, {}}));
    CHECK_FALSE(still_there({{}, {}, {}, {"Tarn Echo"}}));
    for (const findings::UsedAssumption& used : finding.assumptions) {
        const logic::Assumption& assumption = before->grounding.set.assumptions[used.id.index()];
        if (assumption.kind == logic::Assumption::Kind::link)
            CHECK_FALSE(still_there({{}, {assumption_key(assumption)}, {}, {}}));
    }
    CHECK(still_there({}));
    CHECK(to_json(session.latest()->report()) == to_json(before->report()));
}

TEST_CASE("A cancelled refresh gives nothing, and the next one goes on") {
    Session session;
    session.set_article("a.txt", kPost);
    Budget cancelled;
    cancelled.cancel();
    CHECK(session.refresh(cancelled) == nullptr);
    CHECK(session.latest() == nullptr);
    CHECK(session.refresh(Budget()) != nullptr);
}

TEST_CASE("A given pack takes the place of a built-in one, and gives it back") {
    Session session;
    session.set_article("a.txt", kPost);
    CHECK(count(*session.refresh(Budget()), "killed") == 1);
    session.set_rules("own.rules", "pack casualties \"Mine\"\n");
    CHECK(count(*session.refresh(Budget()), "killed") == 0);
    session.remove_rules("own.rules");
    CHECK(count(*session.refresh(Budget()), "killed") == 1);
}

TEST_CASE("What a newsroom settled holds in a session: names, levels, suppressions and accepted articles") {
    const auto of = [](const std::string& toml, bool accepted = false) {
        SessionOptions options;
        if (!toml.empty()) options.config = std::make_shared<const Config>(read_config("gainsay.toml", toml));
        Session session(options);
        session.set_article("a.txt", kPost, accepted);
        session.set_article("b.txt", kEcho, accepted);
        return session.refresh(Budget());
    };
    const auto plain = of("");
    REQUIRE(plain->findings.findings.size() == 1);
    CHECK(plain->known.size() == 1);
    CHECK(of("", true)->findings.findings.empty());
    const auto milder = of("[levels.kinds]\nbetween_outlets = \"note\"\n");
    REQUIRE(milder->findings.findings.size() == 1);
    CHECK(milder->findings.findings[0].level == findings::Level::note);
    CHECK(milder->report().findings[0].level == "note");
    CHECK(milder->finding_keys == plain->finding_keys);
    const auto one = of("[[source]]\nname = \"The Paper\"\nalso = [\"Lorvik Post\", \"Tarn Echo\"]\n");
    REQUIRE(one->findings.findings.size() == 1);
    CHECK(one->report().articles[0].outlet == "The Paper");
    CHECK(one->findings.findings[0].kind != plain->findings.findings[0].kind);
    const auto off = of("[[suppress]]\nkind = \"between_outlets\"\nreason = \"Looked at.\"\n");
    CHECK(off->findings.findings.empty());
    CHECK(off->finding_keys.empty());
    REQUIRE(off->suppressed.size() == 1);
    CHECK(off->suppressed[0].pardon.reason == "Looked at.");
    CHECK(off->suppressed[0].finding.title == plain->findings.findings[0].title);
    CHECK(off->report().suppressed.size() == 1);
    const auto unused = of("[[suppress]]\nkind = \"misreport\"\nreason = \"Looked at.\"\n");
    REQUIRE(unused->diagnostics.size() == 1);
    CHECK(unused->diagnostics[0].code == "unused-suppression");
    CHECK(unused->sources[unused->diagnostics[0].source].path() == "gainsay.toml");
}

TEST_CASE("A pack that is left out keeps its words for the others") {
    SessionOptions options;
    options.without = {"casualties", "casualtys"};
    Session session(options);
    session.set_article("a.txt", kPost);
    session.set_rules("own.rules",
                      "pack own \"Own\"\n\nsay killed(E) = N\n  \"{N people} were killed in {E: event}\"\n");
    const auto snapshot = session.refresh(Budget());
    CHECK(count(*snapshot, "killed") == 1);
    REQUIRE(snapshot->diagnostics.size() == 1);
    CHECK(snapshot->diagnostics[0].code == "unknown-pack");
}

TEST_CASE("After any edits a session says what a new one says of the same texts") {
    const std::vector<std::string> articles{
        kPost,
        kEcho,
        "Title: Raid\nPublished: 2025-03-05\n\nPolice arrested 14 people in Tarn. Nobody was killed.\n",
        "Title: Raid in Tarn\nPublished: 2025-03-05\n\nPolice arrested 40 people in Tarn, officials said.\n",
        "",
        "x"};
    const std::vector<std::string> packs{
        kPack,
        kPack + "\nsay wrecked(E) = true\n  \"a mill burned down in {E: event}\"\n",
        kPack + "\nsay wrecked(E) = false\n  \"the strike on Lorvik <wreck: this> a mill\"\n",
        "pack mills \"Mills\"\n\nkind mill means mill\n\nsay killed(E) >= N\n  \"{E: event} killed {N people}\"\n",
        "pack casualties \"Mine\"\n\nkind mill means mill, strike\n",
        "pack mills",
        kPack.substr(0, 120)};
    const unsigned seed = GENERATE(1u, 2u, 3u, 4u);
    std::mt19937 random(seed);
    const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    Session session({true, 2});
    Texts texts;
    std::vector<std::string> keys;
    for (int step = 0; step < 25; ++step) {
        const std::string article = std::string(1, static_cast<char>('a' + pick(4))) + ".txt";
        const std::string pack = pick(2) ? "p.rules" : "q.rules";
        switch (pick(6)) {
        case 0:
        case 1:
            session.set_article(article, texts.articles[article] = articles[pick(articles.size())]);
            break;
        case 2:
            texts.articles.erase(article);
            session.remove_article(article);
            break;
        case 3:
        case 4:
            session.set_rules(pack, texts.rules[pack] = packs[pick(packs.size())]);
            break;
        default:
            texts.what_if.claims.clear();
            if (!keys.empty()) texts.what_if.claims.push_back(keys[pick(keys.size())]);
            session.set_what_if(texts.what_if);
        }
        if (pick(3) == 0) continue;  // several edits at once
        const auto now = session.refresh(Budget());
        const auto anew = from_scratch(texts);
        INFO("seed " << seed << ", step " << step);
        REQUIRE(to_json(now->report()) == to_json(anew->report()));
        REQUIRE(now->claim_keys == anew->claim_keys);
        REQUIRE(now->diagnostics == anew->diagnostics);
        keys = now->claim_keys;
    }
}
