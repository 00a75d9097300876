#pragma once
// Texts that are open in the editor, kept up to date change by change.

#include "app/lsp/protocol.hpp"

#include <map>
#include <memory>
#include <string>

namespace gainsay::app::lsp {

/// A text above this is not kept: neither articles nor rule files are that long.
constexpr std::size_t kMaxDocumentBytes = std::size_t{16} << 20;

struct Document {
    std::string uri;       ///< as the client spells it
    std::string language;  ///< "gainsay" for rule files whatever they are called
    std::string text;
    std::int64_t version = 0;
};

class Documents {
public:
    void open(const std::string& path, Document document) { open_[path] = std::move(document); }
    void close(const std::string& path) { open_.erase(path); }
    /// Applies the changes in order. False when the document is not open or would grow too long; it then stays as it
    /// is.
    bool change(const std::string& path, std::int64_t version, const std::vector<TextChange>& changes,
                PositionEncoding encoding);
    /// Null when it is not open.
    const Document* find(const std::string& path) const;
    const std::map<std::string, Document>& all() const { return open_; }

private:
    std::map<std::string, Document> open_;
};

}  // namespace gainsay::app::lsp
