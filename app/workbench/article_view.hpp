#pragma once
// An article as the page shows it: its blocks below each other as plain text, and the way to and from the file's bytes.

#include "app/workbench/utf16.hpp"
#include "parser/text/document.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gainsay::app {

/// A half-open range of UTF-16 code units of a text as it was sent.
struct UnitRange {
    std::uint32_t from = 0, to = 0;
};

class ArticleView {
public:
    /// The document has to outlive the view.
    explicit ArticleView(const text::Document& document);
    const std::string& text() const { return text_; }
    /// What is shown of bytes of the source; empty, at the beginning, when nothing is.
    UnitRange shown(SourceRange source) const;
    /// The bytes of the source that a part of the text came from; empty for none.
    SourceRange source(UnitRange range) const;

    struct Part {
        text::BlockKind kind;
        UnitRange range;
    };
    std::vector<Part> parts() const;

private:
    const text::Document& document_;
    std::string text_;
    std::vector<std::uint32_t> begins_;  ///< of each block, in bytes of text_
    Utf16Map map_;
};

}  // namespace gainsay::app
