#include "app/commands/story_line.hpp"

#include <nlohmann/json.hpp>

#include <set>

namespace gainsay::app {
namespace {

using Json = nlohmann::json;
using reports::GivenId;

/// Whole numbers that a signed 64-bit integer holds, and strings.
std::optional<GivenId> id_of(const Json& object) {
    const auto found = object.find("id");
    if (found == object.end()) return std::nullopt;
    if (found->is_string()) return found->get<std::string>();
    const bool too_large = found->is_number_unsigned() && found->get<std::uint64_t>() > INT64_MAX;
    if (found->is_number_integer() && !too_large) return found->get<std::int64_t>();
    return std::nullopt;
}

bool given(const Json& object, const char* member) {
    const auto found = object.find(member);
    return found != object.end() && !found->is_null();
}

/// Takes a member that is a string or is left out; false when it is anything else.
bool take_string(const Json& object, const char* member, std::string& out) {
    if (!given(object, member)) return true;
    if (!object[member].is_string()) return false;
    out = object[member].get<std::string>();
    return true;
}

/// Empty, or what is wrong with the article.
std::string read_article(const Json& json, GivenArticle& article) {
    if (!json.is_object()) return "is not an object";
    if (!json.contains("text") || !json["text"].is_string()) return "has no string \"text\"";
    article.text = json["text"].get<std::string>();
    article.id = id_of(json);
    if (!article.id && given(json, "id")) return "has an \"id\" that is neither a string nor a whole number";
    for (const auto& [member, place] : {std::pair{"title", &article.title}, std::pair{"outlet", &article.outlet},
                                        std::pair{"published", &article.published}, std::pair{"url", &article.url}})
        if (!take_string(json, member, *place)) return std::string("has a \"") + member + "\" that is no string";
    return {};
}

std::string read_articles(const Json& json, std::vector<GivenArticle>& articles) {
    std::set<GivenId> seen;
    for (const Json& each : json) {
        GivenArticle article;
        const std::string problem = read_article(each, article);
        if (!problem.empty()) return "article " + std::to_string(articles.size() + 1) + " " + problem;
        if (article.id && !seen.insert(*article.id).second)
            return "has two articles with the \"id\" " + to_text(*article.id);
        articles.push_back(std::move(article));
    }
    return {};
}

}  // namespace

StoryLine read_story_line(const std::string& line) {
    StoryLine story;
    const Json json = Json::parse(line, nullptr, false);
    if (json.is_discarded()) {
        story.problem = "is not JSON";
    } else if (!json.is_object()) {
        story.problem = "is not an object";
    } else {
        story.id = id_of(json);
        if (!story.id)
            story.problem = "has no \"id\" that is a string or a whole number";
        else if (!json.contains("articles") || !json["articles"].is_array())
            story.problem = "has no array \"articles\"";
        else
            story.problem = read_articles(json["articles"], story.articles);
    }
    if (!story.problem.empty()) story.articles.clear();
    return story;
}

std::string story_error(const std::optional<GivenId>& id, const std::string& problem, std::size_t line) {
    nlohmann::ordered_json out;
    out["id"] = nullptr;
    if (id) std::visit([&](const auto& value) { out["id"] = value; }, *id);
    out["error"] = problem;
    out["line"] = line;
    return out.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

std::string to_text(const GivenId& id) {
    if (const std::string* text = std::get_if<std::string>(&id)) return *text;
    return std::to_string(std::get<std::int64_t>(id));
}

}  // namespace gainsay::app
