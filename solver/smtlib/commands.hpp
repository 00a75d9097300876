#pragma once
// SMT-LIB 2.6 scripts (Barrett, Fontaine, Tinelli, 2017) as text: one command after the other, each a flat tree.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::smtlib {

/// A symbol, a literal or a list; lists are followed by their members (preorder).
struct Node {
    std::string_view text;   ///< as written; of a list from '(' to ')'
    std::uint32_t size = 1;  ///< nodes of this tree, itself included
    bool list = false;
};

/// A symbol without the bars that may quote it: |x| is x.
std::string_view unquoted(std::string_view symbol);

/// Walks over the commands of a script, which must outlive it; a byte order mark before them is passed over. Nesting
/// does not use the stack.
class Commands {
public:
    explicit Commands(std::string_view script)
        : script_(script), at_(script.starts_with("\xEF\xBB\xBF") ? std::size_t{3} : 0) {}
    /// Reads the next command; false at the end, and at text that is no command (see problem()).
    bool next();
    /// The command: nodes()[0] is its list.
    const std::vector<Node>& nodes() const { return nodes_; }
    std::size_t begin() const { return begin_; }  ///< bytes, half-open
    std::size_t end() const { return at_; }
    /// The first member: "assert", "declare-const"; empty when it is no symbol.
    std::string_view name() const;
    /// Set when the text is not well-formed; end() is where.
    const std::optional<std::string>& problem() const { return problem_; }

private:
    void skip_blanks();
    bool read_list();
    bool read_quoted(char quote);
    bool fail(std::string problem);

    std::string_view script_;
    std::size_t at_ = 0, begin_ = 0;
    std::vector<Node> nodes_;
    std::vector<std::uint32_t> open_;  ///< lists that are not closed yet
    std::optional<std::string> problem_;
};

/// What `(assert …)` says: the term, and its name when it is `(! term … :named name …)`.
struct Assertion {
    std::uint32_t term = 0;  ///< index of its node
    std::string_view name;   ///< as written; empty: unnamed
    bool well_formed = false;
};
Assertion assertion_of(const std::vector<Node>& nodes);

}  // namespace gainsay::smtlib
