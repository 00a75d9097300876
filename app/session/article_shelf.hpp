#pragma once
// The articles of a session, each read once for its bytes. Private to the session.

#include "app/config/config.hpp"
#include "app/session/path_order.hpp"
#include "parser/source/budget.hpp"
#include "parser/source/diagnostic.hpp"
#include "parser/source/source_text.hpp"
#include "parser/text/document.hpp"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace gainsay::app {

class ArticleShelf {
public:
    /// `config`: what outlets are called; may be null. When there is one, it is the first source, before the articles.
    explicit ArticleShelf(std::shared_ptr<const Config> config) : config_(std::move(config)) {}
    void set(const std::string& path, std::string bytes, bool accepted);
    void remove(const std::string& path);

    /// Reads what is new. False when cancelled before all was read; what was read is kept.
    bool read(unsigned jobs, const Budget& budget);
    /// Adds the files in the order of their paths, and appends what was wrong with them. `sources` is empty before, or
    /// holds the configuration alone.
    void add_to(SourceMap& sources, std::vector<Diagnostic>& diagnostics) const;
    /// As of the last read() that came to its end; another vector whenever anything changed.
    std::shared_ptr<const std::vector<text::Document>> documents() const { return documents_; }
    /// For each document its index before the last change, SIZE_MAX for new ones.
    const std::vector<std::size_t>& origins() const { return origins_; }
    std::set<ArticleId> accepted() const;

private:
    struct File {
        std::string bytes;
        std::vector<Diagnostic> diagnostics;  ///< of source 0
        std::vector<text::Document> fresh;    ///< read, but not yet among documents_
        std::size_t first = 0, count = 0;     ///< its place in documents_
        bool accepted = false;
        bool read = false;
        bool placed = false;
    };
    void read_file(const std::string& path, File& file) const;
    void place();

    std::shared_ptr<const Config> config_;
    std::map<std::string, File, PathOrder> files_;
    std::shared_ptr<const std::vector<text::Document>> documents_ = std::make_shared<std::vector<text::Document>>();
    std::vector<std::size_t> origins_;
    bool changed_ = false;
};

}  // namespace gainsay::app
