#include "app/workbench/api.hpp"

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

Api::Api(const EngineOptions& options, std::istream& standard_input) : options_(options), store_(options.rules.paths) {
    auto session =
        std::make_unique<Session>(SessionOptions{options.rules.builtin, options.jobs, options.rules.without});
    InputFiles input = collect_files(options.paths, app::articles(), standard_input);
    problems_ = std::move(input.diagnostics);
    std::vector<std::string> paths;
    for (const InputFile& file : input.files) paths.push_back(file.path);
    const std::vector<std::string> inside = inside_only(paths, options.paths);
    const std::set<std::string> allowed(inside.begin(), inside.end());
    for (InputFile& file : input.files) {
        if (file.path != "-" && !allowed.contains(file.path)) continue;
        session->set_article(file.path, std::move(file.bytes));
        ++article_count_;
    }
    for (RuleStore::File& file : store_.read()) {
        std::string text = well_formed(file.text);
        session->set_rules(file.path, text);
        rules_[file.path] = {std::move(text), std::move(file.hash)};
    }
    worker_ = std::make_unique<Worker>(std::move(session), options.limits,
                                       [this](const Snapshot& snapshot, bool whole, double milliseconds) {
                                           return results_.render(snapshot, whole, milliseconds);
                                       });
}

Answer Api::call(std::string_view name, bool post, const std::string& body) {
    try {
        if (!post) return name == "state" ? state() : failure(404, "there is no such call");
        if (name == "update") return update(body);
        if (name == "save") return save(body);
        if (name == "why-not") return why_not(body);
        if (name == "propose") return propose(body);
        if (name == "examples") return examples(body);
        if (name.starts_with("rule/")) return rule(name.substr(5), body);
        return failure(404, "there is no such call");
    } catch (const BadRequest& bad) {
        return failure(bad.status, bad.what());
    }
}

Answer Api::state() {
    const std::optional<std::string> result = worker_->state();
    const auto snapshot = worker_->snapshot();
    if (!result || !snapshot) return failure(503, "the server is ending");
    json rules = json::array();
    {
        const std::lock_guard lock(mutex_);
        for (const auto& [path, rule] : rules_)
            rules.push_back({{"path", path},
                             {"text", rule.text},
                             {"builtin", false},
                             {"writable", store_.writable(path)},
                             {"hash", rule.hash},
                             {"saved", RuleStore::hash_of(rule.text) == rule.hash}});
    }
    for (const RuleFile& file : snapshot->rule_files) {
        const SourceText& source = snapshot->sources[file.source];
        if (!file.builtin) continue;
        rules.push_back({{"path", source.path()},
                         {"text", std::string(source.bytes())},
                         {"builtin", true},
                         {"writable", false},
                         {"hash", RuleStore::hash_of(source.bytes())},
                         {"saved", true}});
    }
    const json head{{"version", app::version()},
                    {"articles", articles_of(*snapshot)},
                    {"rules", std::move(rules)},
                    {"facts", facts_of(*snapshot->rules)}};
    std::string text = dump(head);
    text.pop_back();
    return {200, text + ",\"result\":" + *result + "}"};
}

Answer Api::update(const std::string& body) {
    const Request request(body);
    const std::int64_t seq = request.number("seq");
    Worker::Edits edits;
    for (auto& [path, text] : request.texts("rules")) {
        const std::lock_guard lock(mutex_);
        const bool known = rules_.contains(path);
        if (!known && !store_.writable(path)) throw BadRequest(403, "this is no rule file that can be edited");
        if (!known && rules_.size() >= kMostRuleFiles) throw BadRequest(413, "there are too many rule files");
        rules_[path].text = text;
        edits.rules[path] = std::move(text);
    }
    edits.what_if = request.what_if();
    const std::optional<std::string> result = worker_->update(std::move(edits));
    if (!result) return {200, dump({{"seq", seq}, {"cancelled", true}})};
    return {200, "{\"seq\":" + std::to_string(seq) + ",\"result\":" + *result + "}"};
}

Answer Api::save(const std::string& body) {
    const Request request(body);
    const std::string path = request.text("path"), text = request.text("text"), hash = request.text("hash");
    const std::lock_guard lock(mutex_);
    const RuleStore::Outcome outcome = store_.save(path, text, hash);
    if (const auto* refused = std::get_if<RuleStore::Refused>(&outcome)) return failure(403, refused->why);
    if (const auto* conflict = std::get_if<RuleStore::Conflict>(&outcome))
        return {409, dump({{"text", well_formed(conflict->text)}, {"hash", conflict->hash}})};
    const std::string& saved = std::get<RuleStore::Saved>(outcome).hash;
    const auto [rule, added] = rules_.try_emplace(path, RuleText{text, {}});
    rule->second.hash = saved;
    return {200, dump({{"hash", saved}})};
}

Answer Api::why_not(const std::string& body) {
    const Request request(body);
    const auto snapshot = worker_->snapshot();
    if (!snapshot) throw BadRequest(503, "the articles are still being read");
    return {200, answer_why_not(*snapshot, request.text("article"), request.range(), options_.limits)};
}

Answer Api::propose(const std::string& body) {
    const Request request(body);
    const auto snapshot = worker_->snapshot();
    if (!snapshot) throw BadRequest(503, "the articles are still being read");
    return {200, answer_propose(*snapshot, request.text("article"), request.range(), request.text("fact", ""))};
}

Answer Api::examples(const std::string& body) {
    const Request request(body);
    const auto snapshot = worker_->snapshot();
    if (!snapshot) throw BadRequest(503, "the rules are still being read");
    return {200, answer_examples(*snapshot, request.text("path"), options_.jobs)};
}

Answer Api::rule(std::string_view what, const std::string& body) {
    const Request request(body);
    std::map<std::string, std::string> texts;
    {
        const std::lock_guard lock(mutex_);
        for (const auto& [path, rule] : rules_) texts[path] = rule.text;
    }
    return {200, answer_rule_call(what, request, std::move(texts), options_.rules.builtin)};
}

}  // namespace gainsay::app
