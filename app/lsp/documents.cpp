#include "app/lsp/documents.hpp"

namespace gainsay::app::lsp {

bool Documents::change(const std::string& path, std::int64_t version, const std::vector<TextChange>& changes,
                       PositionEncoding encoding) {
    const auto found = open_.find(path);
    if (found == open_.end()) return false;
    std::string text = found->second.text;
    for (const TextChange& change : changes) {
        if (!change.range) {
            text = change.text;
        } else {
            const SourceRange bytes = LineIndex(text, encoding).bytes(*change.range);
            text.replace(bytes.begin, bytes.size(), change.text);
        }
        if (text.size() > kMaxDocumentBytes) return false;
    }
    found->second.text = std::move(text);
    found->second.version = version;
    return true;
}

const Document* Documents::find(const std::string& path) const {
    const auto found = open_.find(path);
    return found == open_.end() ? nullptr : &found->second;
}

}  // namespace gainsay::app::lsp
