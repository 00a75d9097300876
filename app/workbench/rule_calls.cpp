#include "app/workbench/rule_calls.hpp"

#include "app/rule_service/book.hpp"
#include "app/rule_service/completion.hpp"
#include "app/rule_service/formatting.hpp"
#include "app/rule_service/hover.hpp"
#include "app/rule_service/navigation.hpp"

#include <nlohmann/json.hpp>

#include <vector>

namespace gainsay::app {
namespace {

using nlohmann::json;
using namespace rule_service;

std::string dump(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// All rule files with the one that is asked about, and the place in it.
class Asked {
public:
    Asked(const Request& request, std::map<std::string, std::string> texts, bool builtin) {
        const std::string path = request.text("path");
        texts[path] = request.text("text");
        std::vector<std::shared_ptr<const PackFile>> files;
        if (builtin) files = builtin_packs();
        for (auto& [name, text] : texts) files.push_back(read_pack(name, std::move(text)));
        book = make_book(files);
        for (const auto& one : book.files) maps.emplace_back(one->text);
        file = book.find(path);
        if (file >= book.files.size()) throw BadRequest(404, "there is no such rule file");
        const std::int64_t at_unit = request.number("at");
        at = maps[file].byte(at_unit < 0 ? 0 : static_cast<std::uint32_t>(std::min<std::int64_t>(at_unit, UINT32_MAX)));
    }

    json range(std::size_t in, SourceRange bytes) const {
        return {{"from", maps[in].units(bytes.begin)}, {"to", maps[in].units(bytes.end)}};
    }

    Book book;
    std::vector<Utf16Map> maps;
    std::size_t file = 0;
    std::uint32_t at = 0;
};

json completion(const Asked& asked) {
    json items = json::array();
    for (const Completion& item : complete(asked.book, asked.file, asked.at)) {
        json one = asked.range(asked.file, item.replace);
        one.update(
            {{"label", item.label}, {"kind", name(item.kind)}, {"detail", item.detail}, {"insert", item.insert}});
        items.push_back(std::move(one));
    }
    return {{"items", std::move(items)}};
}

json hover_text(const Asked& asked) {
    const std::optional<Hover> found = hover(asked.book, asked.file, asked.at);
    if (!found) return nullptr;
    json out = asked.range(asked.file, found->range);
    out["markdown"] = found->markdown;
    return out;
}

json definition(const Asked& asked) {
    const std::optional<Symbol> symbol = symbol_at(asked.book, asked.file, asked.at);
    if (!symbol) return nullptr;
    const std::vector<Place> places = definitions(asked.book, *symbol);
    if (places.empty()) return nullptr;
    json out = asked.range(places.front().file, places.front().range);
    out["path"] = asked.book.files[places.front().file]->path;
    return out;
}

json renamed(const Asked& asked, const std::string& to) {
    const std::optional<Symbol> symbol = symbol_at(asked.book, asked.file, asked.at);
    if (!symbol) throw BadRequest(422, "no name stands here that could be changed");
    const auto edits = rename(asked.book, *symbol, to);
    if (const auto* why = std::get_if<std::string>(&edits)) throw BadRequest(422, *why);
    json all = json::array();
    for (const TextEdit& edit : std::get<std::vector<TextEdit>>(edits)) {
        json one = asked.range(edit.file, edit.range);
        one["path"] = asked.book.files[edit.file]->path;
        one["text"] = edit.text;
        all.push_back(std::move(one));
    }
    return {{"edits", std::move(all)}};
}

json formatted(std::string text) {
    if (const auto edit = format_edit(text)) text.replace(edit->range.begin, edit->range.size(), edit->text);
    return {{"text", std::move(text)}};
}

}  // namespace

std::string answer_rule_call(std::string_view what, const Request& request, std::map<std::string, std::string> texts,
                             bool builtin) {
    if (what == "format") return dump(formatted(request.text("text")));
    if (what != "completion" && what != "hover" && what != "definition" && what != "rename")
        throw BadRequest(404, "there is no such call");
    const Asked asked(request, std::move(texts), builtin);
    if (what == "completion") return dump(completion(asked));
    if (what == "hover") return dump(hover_text(asked));
    if (what == "definition") return dump(definition(asked));
    return dump(renamed(asked, request.text("name")));
}

}  // namespace gainsay::app
