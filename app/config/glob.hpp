#pragma once
// Patterns for paths and names in the configuration.

#include <string>
#include <string_view>
#include <vector>

namespace gainsay::app {

/// "drafts/**", "**/*.draft.txt", "casualties/*". `*` stands for any characters but '/', `?` for one of them (a byte),
/// `**` for any characters at all, and "**/" also for nothing. Everything else stands for itself. Matching takes time
/// in proportion to the lengths of pattern and text together, whatever they hold.
class Glob {
public:
    explicit Glob(std::string_view pattern);
    /// The whole text.
    bool matches(std::string_view text) const;
    /// The path, or a folder that it lies in: "drafts" covers "drafts/a.txt".
    bool covers(std::string_view path) const;

private:
    struct Piece {
        enum class Kind { literal, one, some, all, folders } kind = Kind::literal;
        char literal = 0;
        bool repeats() const;
        bool takes(char c) const;
    };
    void skip(std::vector<char>& states, bool folder_begins) const;

    std::vector<Piece> pieces_;
};

}  // namespace gainsay::app
