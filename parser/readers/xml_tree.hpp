#pragma once
// XML (1.0, with namespaces) as a tree whose texts know which bytes they came from.

#include "parser/text/article.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::readers {

struct XmlError {
    std::uint32_t offset = 0;  ///< in the text
    std::string message;
    bool repaired = false;  ///< bare ampersands were taken as text, and the rest could be read
};

/// One document. Nothing outside of it is ever fetched; entities that the document declares are replaced once and never
/// nested; depth is bounded. A broken document keeps what was read before the fault.
///
/// Names are `local` or `prefix:local` with the prefixes of this folder, whatever the document calls them: dc, content,
/// atom, rdf, media, xhtml, nar (NewsML-G2), nitf. RSS has none. Unknown namespaces keep the document's prefix.
class XmlTree {
public:
    using Index = std::uint32_t;
    static constexpr Index kNone = 0xFFFFFFFF;
    static constexpr std::size_t kMaxDepth = 256;

    struct Attribute {
        std::string name;  ///< as written, "xml:lang"
        std::string value;
    };
    struct Node {
        std::uint32_t name = 0;      ///< into names(); of no meaning for text
        std::uint32_t text = kNone;  ///< into the texts, kNone for elements
        std::uint32_t first_attribute = 0;
        std::uint32_t attribute_count = 0;
        SourceRange range;  ///< with its tags
        SourceRange inner;  ///< between its tags
        Index parent = kNone, next = kNone, first_child = kNone, last_child = kNone;
        bool is_text() const { return text != kNone; }
    };

    /// `text` is UTF-8 and must outlive the tree. A declared character set is not looked at.
    static XmlTree parse(std::string_view text);

    Index root() const { return nodes_.empty() ? kNone : 0; }
    const Node& operator[](Index index) const { return nodes_[index]; }
    std::size_t size() const { return nodes_.size(); }
    const std::optional<XmlError>& error() const { return error_; }
    std::string_view source() const { return text_; }

    /// "dc:creator"; empty for text and for none.
    std::string_view name(Index index) const;
    /// The name without its prefix.
    std::string_view local(Index index) const;
    /// The first child element of a name; a name without prefix means the namespace of `index` itself.
    Index child(Index index, std::string_view name) const;
    std::vector<Index> children(Index index, std::string_view name) const;
    /// child of child, names parted by '/'.
    Index path(Index index, std::string_view names) const;
    /// The first element below `index` in document order with this local name.
    Index descendant(Index index, std::string_view local_name) const;
    /// The next node in document order that is not inside `index` but inside `within`; kNone at the end.
    Index after(Index index, Index within) const;
    /// The next node in document order inside `within`: the first child, else after().
    Index follow(Index index, Index within) const;
    /// Value of an attribute by its name as written; empty when there is none.
    std::string_view attribute(Index index, std::string_view name) const;
    /// All text inside, with its map into the source text.
    text::MappedText text(Index index) const;
    /// text() without blanks at the ends, in words only.
    std::string words(Index index) const;

private:
    friend class XmlReader;

    std::string_view text_;
    std::vector<Node> nodes_;
    std::vector<text::MappedText> texts_;
    std::vector<Attribute> attributes_;
    std::vector<std::string> names_;
    std::optional<XmlError> error_;
};

}  // namespace gainsay::readers
