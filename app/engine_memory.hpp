#pragma once
// What one run leaves for the next one over nearly the same files: articles that were read, components that were
// solved.

#include "parser/text/document.hpp"
#include "solver/mus/memory.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay::app {

/// Used by one run at a time. A run with a memory says what a run without one says.
class EngineMemory {
public:
    /// Which article of which file, and the outlet that it counts for.
    struct ArticleKey {
        std::string path;
        std::size_t number = 0;  ///< in its file
        std::string outlet;
        friend auto operator<=>(const ArticleKey&, const ArticleKey&) = default;
    };

    /// The document, with the numbers that `article` has now; none when the file's bytes are others.
    std::optional<text::Document> recall(const ArticleKey& key, std::string_view bytes, const text::Article& article);
    void keep(const ArticleKey& key, std::string_view bytes, const text::Document& document);
    mus::Memory& solved() { return solved_; }
    /// Forgets what the last run had no use for.
    void end_run();

private:
    struct Entry {
        std::string bytes;
        text::Document document;
        bool used = true;
    };
    std::map<ArticleKey, Entry> articles_;
    mus::Memory solved_;
};

}  // namespace gainsay::app
