#pragma once
// The articles of a session, each read once for its bytes. Private to the session.

#include "parser/source/budget.hpp"
#include "parser/source/diagnostic.hpp"
#include "parser/source/source_text.hpp"
#include "parser/text/document.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace gainsay::app {

class ArticleShelf {
public:
    void set(const std::string& path, std::string bytes);
    void remove(const std::string& path);

    /// Reads what is new. False when cancelled before all was read; what was read is kept.
    bool read(unsigned jobs, const Budget& budget);
    /// Adds the files in the order of their paths, and appends what was wrong with them. `sources` is empty before.
    void add_to(SourceMap& sources, std::vector<Diagnostic>& diagnostics) const;
    /// As of the last read() that came to its end; another vector whenever anything changed.
    std::shared_ptr<const std::vector<text::Document>> documents() const { return documents_; }
    /// For each document its index before the last change, SIZE_MAX for new ones.
    const std::vector<std::size_t>& origins() const { return origins_; }
    std::size_t size() const { return files_.size(); }

private:
    struct File {
        std::string bytes;
        std::vector<Diagnostic> diagnostics;  ///< of source 0
        std::vector<text::Document> fresh;    ///< read, but not yet among documents_
        std::size_t first = 0, count = 0;     ///< its place in documents_
        bool read = false;
        bool placed = false;
    };
    void read_file(const std::string& path, File& file) const;
    void place();

    std::map<std::string, File> files_;
    std::shared_ptr<const std::vector<text::Document>> documents_ = std::make_shared<std::vector<text::Document>>();
    std::vector<std::size_t> origins_;
    bool changed_ = false;
};

}  // namespace gainsay::app
