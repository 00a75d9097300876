#pragma once
// JSON (RFC 8259) with positions: which bytes each value, and each character of a string, came from.

#include "parser/text/article.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::readers {

/// What is wrong with the text, and where.
struct JsonError {
    std::uint32_t offset = 0;
    std::string expected;  ///< "',' or '}'"
};

/// One JSON text that is read strictly; what follows it is not looked at. Depth and size are bounded, nothing is
/// recursive, and a broken text keeps what was read before the fault.
class JsonTree {
public:
    enum class Kind { object, array, string, number, truth, null };
    using Index = std::uint32_t;
    static constexpr Index kNone = 0xFFFFFFFF;
    static constexpr std::size_t kMaxDepth = 128;

    struct Node {
        Kind kind = Kind::null;
        SourceRange range;  ///< with quotes or brackets
        SourceRange key;    ///< with quotes; empty for elements of arrays
        Index next = kNone;
        Index first_child = kNone;
        Index last_child = kNone;
    };

    /// Reads the value that starts at or behind `begin`; `text` must outlive the tree.
    static JsonTree parse(std::string_view text, std::uint32_t begin);

    Index root() const { return nodes_.empty() ? kNone : 0; }
    const Node& operator[](Index index) const { return nodes_[index]; }
    std::uint32_t end() const { return end_; }  ///< behind the value, or where the fault is
    const std::optional<JsonError>& error() const { return error_; }

    /// Member of an object; of two with one name the last, as other readers do; kNone when there is none or `object` is
    /// none. The name is compared without regard to ASCII case.
    Index find(Index object, std::string_view name) const;
    /// The string with its map into the text; empty when the node is none or no string. Lone surrogates become U+FFFD.
    text::MappedText string(Index index) const;
    /// Only its words.
    std::string words(Index index) const { return string(index).text; }
    std::string key(Index index) const;
    bool is(Index index, Kind kind) const { return index != kNone && nodes_[index].kind == kind; }

private:
    friend class JsonReader;
    text::MappedText decode(SourceRange quoted) const;

    std::string_view text_;
    std::vector<Node> nodes_;
    std::uint32_t end_ = 0;
    std::optional<JsonError> error_;
};

}  // namespace gainsay::readers
