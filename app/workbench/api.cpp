#include "app/workbench/api.hpp"

#include "app/article_files.hpp"
#include "app/input_files.hpp"
#include "app/workbench/questions.hpp"
#include "app/workbench/request.hpp"
#include "app/workbench/rule_calls.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <istream>
#include <set>
#include <utility>

namespace gainsay::app {
namespace {

using nlohmann::json;

constexpr std::size_t kMostRuleFiles = 1000;
constexpr std::size_t kMostPages = 8;  ///< that are remembered; each keeps a snapshot
constexpr std::size_t kLongestPageName = 64;

std::string dump(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

const char* name(language::ast::FactType type) {
    using enum language::ast::FactType;
    switch (type) {
    case count:
        return "count";
    case time:
        return "time";
    case truth:
        return "truth";
    case party:
        return "party";
    case text:
        return "text";
    case place:
        return "place";
    case money:
        return "money";
    case share:
        return "share";
    case age:
        return "age";
    }
    return "truth";
}

json articles_of(const Snapshot& snapshot) {
    json all = json::array();
    for (const text::Document& document : *snapshot.documents) {
        const text::Article& article = document.article;
        const ArticleView view(document);
        json parts = json::array();
        for (const ArticleView::Part& part : view.parts())
            parts.push_back({{"kind", text::name(part.kind)}, {"from", part.range.from}, {"to", part.range.to}});
        all.push_back({{"id", "a" + std::to_string(article.id.index() + 1)},
                       {"path", snapshot.sources[article.source].path()},
                       {"title", article.title},
                       {"outlet", article.outlet},
                       {"published", article.published ? to_iso(*article.published) : std::string()},
                       {"accepted", snapshot.accepted.contains(article.id)},
                       {"text", view.text()},
                       {"parts", std::move(parts)}});
    }
    return all;
}

json facts_of(const language::RuleSet& rules) {
    json all = json::array();
    for (const language::FactInfo& fact : rules.facts)
        all.push_back({{"name", fact.name},
                       {"parameters", fact.parameters},
                       {"type", name(fact.type)},
                       {"description", fact.description},
                       {"pack", fact.pack}});
    return all;
}

Answer failure(int status, const std::string& why) {
    return {status, dump({{"error", why}})};
}

}  // namespace

Api::Api(const EngineOptions& options, std::istream& standard_input, const JudgementOptions& judgement)
    : options_(options), store_(options.rules.paths) {
    auto session = std::make_unique<Session>(SessionOptions{options.rules.builtin, options.jobs, options.rules.without,
                                                            options.config, judgement.baseline, judgement.today});
    InputFiles input = collect_articles(options, standard_input);
    problems_ = std::move(input.diagnostics);
    std::vector<std::string> paths;
    for (const InputFile& file : input.files) paths.push_back(file.path);
    std::vector<std::string> given = options.paths;
    given.insert(given.end(), options.against.begin(), options.against.end());
    const std::vector<std::string> inside = inside_only(paths, given);
    const std::set<std::string> allowed(inside.begin(), inside.end());
    for (InputFile& file : input.files) {
        if (file.path != "-" && !allowed.contains(file.path)) continue;
        session->set_article(file.path, std::move(file.bytes), file.accepted);
        ++article_count_;
    }
    Page& first = pages_[""];
    for (RuleStore::File& file : store_.read()) first.rules[file.path] = {well_formed(file.text), std::move(file.hash)};
    worker_ = std::make_unique<Worker>(
        std::move(session), options.limits,
        [this](const std::string& page, const Snapshot& snapshot, bool whole, double milliseconds) {
            // A page that is not heard of any more is told everything when it comes back.
            if (!results_.contains(page) && results_.size() >= kMostPages) results_.erase(results_.begin());
            const auto [results, fresh] = results_.try_emplace(page);
            return results->second.render(snapshot, whole || fresh, milliseconds);
        });
}

Answer Api::call(std::string_view name, bool post, const std::string& body, const std::string& page) {
    try {
        if (page.size() > kLongestPageName) return failure(400, "the page's name is too long");
        if (!post) return name == "state" ? state(page) : failure(404, "there is no such call");
        if (name == "update") return update(page, body);
        if (name == "save") return save(page, body);
        if (name == "why-not") return why_not(page, body);
        if (name == "propose") return propose(page, body);
        if (name == "examples") return examples(page, body);
        if (name.starts_with("rule/")) return rule(page, name.substr(5), body);
        return failure(404, "there is no such call");
    } catch (const BadRequest& bad) {
        return failure(bad.status, bad.what());
    }
}

Api::Page& Api::page_of(const std::string& name) {
    const auto by_use = [](const auto& a, const auto& b) { return a.second.used < b.second.used; };
    auto found = pages_.find(name);
    if (found == pages_.end()) {
        Page page = std::max_element(pages_.begin(), pages_.end(), by_use)->second;
        page.what_if = {};
        found = pages_.emplace(name, std::move(page)).first;
    }
    found->second.used = ++calls_;
    if (pages_.size() > kMostPages) {
        const auto oldest = std::min_element(pages_.begin(), pages_.end(), by_use);
        worker_->forget(oldest->first);
        pages_.erase(oldest);
    }
    return found->second;
}

Worker::Texts Api::texts_of(const Page& page) const {
    Worker::Texts texts;
    for (const auto& [path, rule] : page.rules) texts.rules[path] = rule.text;
    texts.what_if = page.what_if;
    return texts;
}

Answer Api::state(const std::string& page) {
    std::map<std::string, RuleText> of_page;
    Worker::Texts texts;
    {
        const std::lock_guard lock(mutex_);
        Page& own = page_of(page);
        own.what_if = {};  // a page that begins has set nothing aside
        of_page = own.rules;
        texts = texts_of(own);
    }
    const std::optional<std::string> result = worker_->state(page, std::move(texts));
    const auto now = worker_->snapshot(page);
    if (!result || !now) return failure(503, "the server is ending");
    json rules = json::array();
    for (const auto& [path, rule] : of_page)
        rules.push_back({{"path", path},
                         {"text", rule.text},
                         {"builtin", false},
                         {"writable", store_.writable(path)},
                         {"hash", rule.hash},
                         {"saved", RuleStore::hash_of(rule.text) == rule.hash}});
    for (const RuleFile& file : now->rule_files) {
        const SourceText& source = now->sources[file.source];
        if (!file.builtin) continue;
        rules.push_back({{"path", source.path()},
                         {"text", std::string(source.bytes())},
                         {"builtin", true},
                         {"writable", false},
                         {"hash", RuleStore::hash_of(source.bytes())},
                         {"saved", true}});
    }
    const json head{{"version", app::version()},
                    {"articles", articles_of(*now)},
                    {"rules", std::move(rules)},
                    {"facts", facts_of(*now->rules)},
                    {"configuration", now->config ? now->config->path : std::string()}};
    std::string text = dump(head);
    text.pop_back();
    return {200, text + ",\"result\":" + *result + "}"};
}

Answer Api::update(const std::string& page, const std::string& body) {
    const Request request(body);
    const std::int64_t seq = request.number("seq");
    std::optional<WhatIf> what_if = request.what_if();
    Worker::Texts texts;
    {
        const std::lock_guard lock(mutex_);
        if (!page.empty() && !pages_.contains(page)) throw BadRequest(410, "this page was forgotten: open it anew");
        Page& own = page_of(page);
        for (auto& [path, text] : request.texts("rules")) {
            const bool known = own.rules.contains(path);
            if (!known && !store_.writable(path)) throw BadRequest(403, "this is no rule file that can be edited");
            if (!known && own.rules.size() >= kMostRuleFiles) throw BadRequest(413, "there are too many rule files");
            own.rules[path].text = std::move(text);
        }
        if (what_if) own.what_if = std::move(*what_if);
        texts = texts_of(own);
    }
    const std::optional<std::string> result = worker_->update(page, std::move(texts));
    if (!result) return {200, dump({{"seq", seq}, {"cancelled", true}})};
    return {200, "{\"seq\":" + std::to_string(seq) + ",\"result\":" + *result + "}"};
}

Answer Api::save(const std::string& page, const std::string& body) {
    const Request request(body);
    const std::string path = request.text("path"), text = request.text("text"), hash = request.text("hash");
    const std::lock_guard lock(mutex_);
    const RuleStore::Outcome outcome = store_.save(path, text, hash);
    if (const auto* refused = std::get_if<RuleStore::Refused>(&outcome)) return failure(403, refused->why);
    if (const auto* conflict = std::get_if<RuleStore::Conflict>(&outcome))
        return {409, dump({{"text", well_formed(conflict->text)}, {"hash", conflict->hash}})};
    const std::string& saved = std::get<RuleStore::Saved>(outcome).hash;
    const auto [rule, added] = page_of(page).rules.try_emplace(path, RuleText{text, {}});
    rule->second.hash = saved;
    return {200, dump({{"hash", saved}})};
}

std::shared_ptr<const Snapshot> Api::snapshot(const std::string& page) const {
    auto found = worker_->snapshot(page);
    if (!found) throw BadRequest(503, "the articles are still being read");
    return found;
}

Answer Api::why_not(const std::string& page, const std::string& body) {
    const Request request(body);
    return {200, answer_why_not(*snapshot(page), request.text("article"), request.range(), options_.limits)};
}

Answer Api::propose(const std::string& page, const std::string& body) {
    const Request request(body);
    return {200, answer_propose(*snapshot(page), request.text("article"), request.range(), request.text("fact", ""))};
}

Answer Api::examples(const std::string& page, const std::string& body) {
    const Request request(body);
    return {200, answer_examples(*snapshot(page), request.text("path"), options_.jobs)};
}

Answer Api::rule(const std::string& page, std::string_view what, const std::string& body) {
    const Request request(body);
    Worker::Texts texts;
    {
        const std::lock_guard lock(mutex_);
        texts = texts_of(page_of(page));
    }
    return {200, answer_rule_call(what, request, std::move(texts.rules), options_.rules.builtin)};
}

}  // namespace gainsay::app
