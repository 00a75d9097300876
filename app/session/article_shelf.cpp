#include "app/session/article_shelf.hpp"

#include "app/config/source_names.hpp"
#include "app/parallel.hpp"
#include "app/session/remap.hpp"
#include "parser/readers/read_articles.hpp"
#include "parser/text/english_model.hpp"

#include <atomic>
#include <cstdint>
#include <iterator>
#include <utility>

namespace gainsay::app {

void ArticleShelf::set(const std::string& path, std::string bytes, bool accepted) {
    const auto found = files_.find(path);
    if (found != files_.end()) found->second.accepted = accepted;
    if (found != files_.end() && found->second.bytes == bytes) return;
    File& file = files_[path];
    file.bytes = std::move(bytes);
    file.accepted = accepted;
    file.fresh.clear();
    file.diagnostics.clear();
    file.read = file.placed = false;
    changed_ = true;
}

void ArticleShelf::remove(const std::string& path) {
    changed_ = files_.erase(path) > 0 || changed_;
}

void ArticleShelf::read_file(const std::string& path, File& file) const {
    SourceMap own;
    const SourceId source = own.add(path, file.bytes);
    readers::ReadArticles result = readers::read_articles(own, source, ArticleId::at(0));
    file.diagnostics = std::move(result.diagnostics);
    for (text::Article& article : result.articles) {
        if (config_) rename_outlet(*config_, article.outlet);
        file.fresh.push_back(text::read_document(std::move(article), text::EnglishModel::embedded()));
    }
    file.read = true;
}

bool ArticleShelf::read(unsigned jobs, const Budget& budget) {
    if (!changed_) return true;
    std::vector<std::pair<const std::string*, File*>> todo;
    for (auto& [path, file] : files_)
        if (!file.read) todo.emplace_back(&path, &file);
    std::atomic<bool> all{true};
    for_each_index(todo.size(), jobs, [&](std::size_t i) {
        if (budget.cancelled())
            all = false;
        else
            read_file(*todo[i].first, *todo[i].second);
    });
    if (!all) return false;
    place();
    return true;
}

// Snapshots may still look at the documents as they were, so those are copied rather than moved.
void ArticleShelf::place() {
    auto documents = std::make_shared<std::vector<text::Document>>();
    origins_.clear();
    std::size_t source = config_ ? 1 : 0;
    for (auto& [path, file] : files_) {
        const std::size_t first = documents->size();
        if (file.placed) {
            for (std::size_t i = 0; i < file.count; ++i) {
                documents->push_back((*documents_)[file.first + i]);
                origins_.push_back(file.first + i);
            }
        } else {
            origins_.insert(origins_.end(), file.fresh.size(), SIZE_MAX);
            std::move(file.fresh.begin(), file.fresh.end(), std::back_inserter(*documents));
            file.fresh.clear();
        }
        file.first = first;
        file.count = documents->size() - first;
        file.placed = true;
        for (std::size_t i = first; i < documents->size(); ++i) {
            (*documents)[i].article.id = ArticleId::at(i);
            (*documents)[i].article.source = SourceId::at(source);
        }
        ++source;
    }
    documents_ = std::move(documents);
    changed_ = false;
}

std::set<ArticleId> ArticleShelf::accepted() const {
    std::set<ArticleId> out;
    for (const auto& [path, file] : files_)
        for (std::size_t i = 0; file.accepted && i < file.count; ++i) out.insert(ArticleId::at(file.first + i));
    return out;
}

void ArticleShelf::add_to(SourceMap& sources, std::vector<Diagnostic>& diagnostics) const {
    for (const auto& [path, file] : files_) {
        const SourceId source = sources.add(path, file.bytes);
        append_remapped(file.diagnostics, source, diagnostics);
    }
}

}  // namespace gainsay::app
