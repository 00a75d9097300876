// Recursive descent over bytes: sequence = (word | slot | class | [sequence] | (sequence|sequence…))*, depth limited;
// tree = (word | slot | class) [(role: tree, …)].
// Written by hand rather than in X3 because words run up to any special character and escapes shift the offsets.

#include "parser/language/pattern.hpp"

#include "parser/language/words.hpp"

namespace gainsay::language {

namespace {

constexpr std::string_view kSpecial = "{}[]()|<>";
/// Marks that are words of their own even when written against a word.
constexpr std::string_view kMarks = ",;:?!";

class PatternReader {
public:
    PatternReader(std::string_view file, SourceRange range, ast::PatternForm form)
        : file_(file), form_(form), at_(range.begin), end_(range.end) {}

    PatternResult run(SourceRange range) {
        ast::Pattern pattern;
        pattern.text = std::string(file_.substr(range.begin, range.size()));
        pattern.range = range;
        pattern.form = form_;
        if (form_ == ast::PatternForm::tree)
            read_tree(pattern, 0, {}, 0);
        else
            pattern.parts = read_sequence(0);
        skip();
        if (!fault_ && at_ < end_) fail_stray();
        if (!fault_ && pattern.parts.empty()) fail("empty-pattern", "a pattern without words", range);
        if (fault_) return {std::nullopt, std::move(fault_)};
        return {std::move(pattern), std::nullopt};
    }

private:
    void fail(std::string code, std::string message, SourceRange range, std::string expected = {},
              std::string hint = {}) {
        if (fault_) return;
        Diagnostic d;
        d.code = std::move(code);
        d.message = std::move(message);
        d.range = range;
        d.expected = std::move(expected);
        d.hint = std::move(hint);
        fault_ = std::move(d);
    }

    SourceRange here() const { return {at_, at_ < end_ ? at_ + 1 : at_}; }
    char peek() const { return at_ < end_ ? file_[at_] : '\0'; }
    void skip() {
        while (peek() == ' ' || peek() == '\t') ++at_;
    }

    void fail_stray() {
        const std::string symbol(1, peek());
        if (kSpecial.find(symbol) == std::string_view::npos || symbol == "{" || symbol == "<" || symbol == "[" ||
            symbol == "(")
            return fail("bad-tree", "a tree has one node at its top", here(), "the end of the pattern",
                        "write what hangs on it in brackets behind it: <kill>(obj: {N people})");
        if (symbol == "|") {
            fail("stray-bar", "`|` outside of brackets", here(), {}, "write alternatives as (this|that)");
        } else {
            fail("stray-bracket", "`" + symbol + "` closes nothing", here());
        }
    }

    std::vector<ast::PatternPart> read_sequence(int depth) {
        std::vector<ast::PatternPart> parts;
        for (skip(); at_ < end_ && !fault_; skip()) {
            const char c = peek();
            if (c == '}' || c == ']' || c == ')' || c == '|' || c == '>') break;
            if (c == '{') {
                parts.push_back({read_slot()});
            } else if (c == '<') {
                parts.push_back({read_class()});
            } else if (c == '[' || c == '(') {
                read_group(depth, parts);
            } else {
                parts.push_back({read_word()});
            }
        }
        return parts;
    }

    /// One node, and those below it.
    void read_tree(ast::Pattern& pattern, std::size_t parent, std::string role, int depth) {
        skip();
        if (depth >= kMaxTreeDepth || pattern.parts.size() >= kMaxTreeNodes)
            return fail("nesting-too-deep", "a tree pattern with too many nodes", here(), {}, "write two patterns");
        const char c = peek();
        const std::size_t index = pattern.parts.size();
        if (c == '{')
            pattern.parts.push_back({read_slot()});
        else if (c == '<')
            pattern.parts.push_back({read_class()});
        else if (c != '\0' && kSpecial.find(c) == std::string_view::npos)
            pattern.parts.push_back({read_word()});
        else
            return fail("bad-tree", "no node here", here(), "a word, {SLOT} or <CLASS>",
                        "options and alternatives are for sentences: write two patterns");
        pattern.roles.push_back({parent, std::move(role)});
        skip();
        if (fault_ || peek() != '(') return;
        const std::uint32_t begin = at_;
        do {
            ++at_;
            const auto name = read_name(true);
            skip();
            if (!name || peek() != ':')
                return fail("bad-tree", "no role here", here(), "a role and a colon",
                            "what hangs on a node is written (subj: …, obj: …, in: …)");
            ++at_;
            read_tree(pattern, index, name->text, depth + 1);
            skip();
        } while (!fault_ && peek() == ',');
        if (fault_) return;
        if (peek() != ')')
            return fail("unclosed-bracket", "this bracket is not closed", {begin, begin + 1}, "`,` or `)`");
        ++at_;
    }

    void read_group(int depth, std::vector<ast::PatternPart>& parts) {
        const std::uint32_t begin = at_;
        if (depth >= kMaxPatternNesting) {
            return fail("nesting-too-deep", "options and alternatives nested too deep", here(), {},
                        "write two patterns");
        }
        const bool optional = file_[at_++] == '[';
        ast::Alternatives alternatives;
        alternatives.branches.push_back(read_sequence(depth + 1));
        while (!fault_ && !optional && peek() == '|') {
            ++at_;
            alternatives.branches.push_back(read_sequence(depth + 1));
        }
        if (fault_) return;
        const char closing = optional ? ']' : ')';
        if (peek() != closing) {
            return fail("unclosed-bracket", "this bracket is not closed", {begin, begin + 1},
                        std::string("`") + closing + "`");
        }
        ++at_;
        finish_group(optional, begin, std::move(alternatives), parts);
    }

    void finish_group(bool optional, std::uint32_t begin, ast::Alternatives alternatives,
                      std::vector<ast::PatternPart>& parts) {
        for (const auto& branch : alternatives.branches) {
            if (branch.empty()) {
                return fail("empty-bracket", "nothing inside this bracket, or an alternative without words",
                            {begin, at_}, {}, "[word] says that a word may be absent");
            }
        }
        if (optional) {
            parts.push_back({ast::Optional{std::move(alternatives.branches.front())}});
        } else {
            parts.push_back({std::move(alternatives)});
        }
    }

    std::optional<ast::Name> read_name(bool bare) {
        skip();
        ast::Name name;
        const std::uint32_t begin = at_;
        while (at_ < end_ && (bare ? is_bare_char(peek()) : is_name_char(peek()))) ++at_;
        name.text = std::string(file_.substr(begin, at_ - begin));
        name.range = {begin, at_};
        if (bare ? name.text.empty() : !is_name(name.text)) {
            at_ = begin;
            return std::nullopt;
        }
        return name;
    }

    /// After a `:`.
    std::optional<ast::Name> read_after_colon(const char* what) {
        skip();
        if (peek() != ':') return std::nullopt;
        ++at_;
        auto name = read_name(false);
        if (!name) fail("bad-slot", std::string("no ") + what + " after `:`", here(), what);
        return name;
    }

    void close(std::uint32_t begin, char closing, const char* what, const char* form) {
        skip();
        if (fault_) return;
        if (peek() != closing) {
            return fail("bad-slot", std::string("cannot read this ") + what, {begin, at_ < end_ ? at_ + 1 : at_},
                        std::string("`") + closing + "`", std::string("it is written ") + form);
        }
        ++at_;
    }

    ast::Slot read_slot() {
        ast::Slot slot;
        const std::uint32_t begin = at_++;
        if (auto name = read_name(false)) {
            slot.name = std::move(*name);
            slot.kind = read_after_colon("a kind");
            if (!fault_) slot.noun = read_name(true);
        } else {
            fail("bad-slot", "a slot without a name", {begin, at_}, "a name", "{N people}, {E: event} or {_: place}");
        }
        close(begin, '}', "slot", "{NAME}, {NAME: KIND}, {NAME NOUN} or {NAME: KIND NOUN}");
        slot.range = {begin, at_};
        return slot;
    }

    ast::WordClass read_class() {
        ast::WordClass result;
        const std::uint32_t begin = at_++;
        if (auto name = read_name(false)) {
            result.words = std::move(*name);
            result.bind = read_after_colon("a name");
        } else {
            fail("bad-class", "a word class without a name", {begin, at_}, "the name of a `words`",
                 "<hit> or <hit: this>");
        }
        close(begin, '>', "word class", "<CLASS> or <CLASS: NAME>");
        result.range = {begin, at_};
        return result;
    }

    /// A full stop is a word of its own at the very end, unless it belongs to an abbreviation ("U.S.").
    bool is_final_stop(std::string_view so_far) const {
        return peek() == '.' && at_ + 1 == end_ && !so_far.empty() && so_far.find('.') == std::string_view::npos;
    }

    ast::Word read_word() {
        ast::Word word;
        while (at_ < end_) {
            const char c = peek();
            const bool mark = kMarks.find(c) != std::string_view::npos;
            if (c == ' ' || c == '\t' || kSpecial.find(c) != std::string_view::npos) break;
            if ((mark || is_final_stop(word.text)) && !word.text.empty()) break;
            if (c == '\\' && at_ + 1 < end_) ++at_;
            word.text += file_[at_++];
            if (mark) break;
        }
        return word;
    }

    std::string_view file_;
    ast::PatternForm form_;
    std::uint32_t at_, end_;
    std::optional<Diagnostic> fault_;
};

}  // namespace

PatternResult parse_pattern(std::string_view file, SourceRange range, ast::PatternForm form) {
    return PatternReader(file, range, form).run(range);
}

}  // namespace gainsay::language
