#include "app/engine_memory.hpp"

namespace gainsay::app {

std::optional<text::Document> EngineMemory::recall(const ArticleKey& key, std::string_view bytes,
                                                   const text::Article& article) {
    const auto found = articles_.find(key);
    if (found == articles_.end() || found->second.bytes != bytes) return std::nullopt;
    found->second.used = true;
    text::Document document = found->second.document;
    document.article.id = article.id;
    document.article.source = article.source;
    return document;
}

void EngineMemory::keep(const ArticleKey& key, std::string_view bytes, const text::Document& document) {
    articles_.insert_or_assign(key, Entry{std::string(bytes), document});
}

void EngineMemory::end_run() {
    std::erase_if(articles_, [](const auto& entry) { return !entry.second.used; });
    for (auto& [key, entry] : articles_) entry.used = false;
    solved_.forget_unused();
}

}  // namespace gainsay::app
