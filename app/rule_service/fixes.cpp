#include "app/rule_service/fixes.hpp"

#include "parser/language/words.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

namespace gainsay::app::rule_service {
namespace {

/// What stands between the first pair of backticks; empty when there is none.
std::string quoted_name(std::string_view text) {
    const std::size_t begin = text.find('`');
    const std::size_t end = begin == std::string_view::npos ? begin : text.find('`', begin + 1);
    return end == std::string_view::npos ? std::string() : std::string(text.substr(begin + 1, end - begin - 1));
}

class Mender {
public:
    Mender(const PackFile& file, const Diagnostic& diagnostic) : file_(file), d_(diagnostic), text_(file.text) {}

    std::vector<Fix> run() {
        if (d_.range.end > text_.size() || d_.range.begin > d_.range.end) return {};
        if (d_.hint.starts_with("did you mean `")) change_to_nearest();
        if (d_.code == "unused-slot" || d_.code == "slot-twice")
            add("Call it `_`", {{d_.range, "_"}}, d_.code[0] == 'u');
        if (d_.code == "trait-twice" || d_.code == "value-twice") remove_from_list();
        if (d_.code == "unterminated-string") add("Close the string", {{after(d_.range), "\""}}, true);
        if (d_.code == "unknown-escape") add("Write a backslash", {{before(d_.range), "\\"}}, true);
        if (d_.code == "missing-pack") add_pack_line();
        if (d_.code == "bad-value") lower_first_letter();
        if (d_.code == "unclosed-bracket") close_bracket();
        if (d_.code == "unbound-slot") bind_this();
        if (d_.code == "pattern-twice" || d_.code == "pattern-covered") remove_pattern();
        if (d_.code.starts_with("unused-") && d_.code != "unused-slot") remove_item();
        if (d_.code == "unknown-fact") declare_fact();
        if (d_.code == "unknown-kind") declare("kind", " is event means ");
        if (d_.code == "unknown-words") declare("words", " = ");
        return std::move(out_);
    }

private:
    static SourceRange before(SourceRange range) { return {range.begin, range.begin}; }
    static SourceRange after(SourceRange range) { return {range.end, range.end}; }
    std::string_view slice(SourceRange range) const { return text_.substr(range.begin, range.size()); }

    void add(std::string title, std::vector<FixEdit> edits, bool preferred = false) {
        out_.push_back({std::move(title), std::move(edits), preferred});
    }

    /// The item of the tokens around the diagnostic; none when there is none.
    std::optional<std::uint32_t> item() const {
        for (std::uint32_t i = 0; i < file_.tokens.items.size(); ++i) {
            const SourceRange range = file_.tokens.items[i].range;
            if (range.begin <= d_.range.begin && d_.range.begin <= range.end) return i;
        }
        return std::nullopt;
    }

    std::vector<Token> tokens_in(SourceRange range) const {
        std::vector<Token> out;
        for (const Token& token : file_.tokens.tokens)
            if (range.contains(token.range)) out.push_back(token);
        return out;
    }

    void change_to_nearest() {
        const std::string name = quoted_name(d_.hint), wrong = quoted_name(d_.message);
        SourceRange where = d_.range;
        if (slice(where) != wrong) {  // the range may be that of a whole pattern
            const std::vector<Token> inside = tokens_in(where);
            const auto found = std::find_if(inside.begin(), inside.end(),
                                            [&](const Token& token) { return slice(token.range) == wrong; });
            if (found != inside.end()) where = found->range;
            if (found == inside.end() && d_.code == "unknown-role") return;
        }
        if (!name.empty()) add("Change to `" + name + "`", {{where, name}}, true);
    }

    /// The member with the comma before it.
    void remove_from_list() {
        SourceRange range = d_.range;
        const bool quoted = range.begin > 0 && text_[range.begin - 1] == '"';
        if (quoted) range = {range.begin - 1, range.end + 1};
        std::uint32_t at = range.begin;
        while (at > 0 && std::string_view(" \t\r\n").find(text_[at - 1]) != std::string_view::npos) --at;
        if (at > 0 && text_[at - 1] == ',') range.begin = at - 1;
        add("Remove it", {{range, ""}}, true);
    }

    void add_pack_line() {
        std::string name;
        for (const char c : std::filesystem::path(file_.path).stem().string())
            name += language::is_name_char(c) ? c : '_';
        name = language::lower_ascii(name);
        if (!language::is_name(name)) name = "my_pack";
        const std::uint32_t at = text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        add("Add a pack line", {{{at, at}, "pack " + name + " \"" + name + "\"\n\n"}}, true);
    }

    void lower_first_letter() {
        std::string word(slice(d_.range));
        if (word.empty()) return;
        word = language::lower_ascii(word.substr(0, 1)) + word.substr(1);
        add("Write `" + word + "`", {{d_.range, word}});
    }

    /// At the end of the pattern: the author moves it where it belongs.
    void close_bracket() {
        const std::string closing = d_.expected.find("`)`") != std::string::npos ? ")" : quoted_name(d_.expected);
        std::size_t at = d_.range.end;
        while (at < text_.size() && text_[at] != '"' && text_[at] != '\n') at += text_[at] == '\\' ? 2 : 1;
        if (at >= text_.size() || text_[at] != '"' || closing.empty()) return;
        const auto place = static_cast<std::uint32_t>(at);
        add("Close the bracket", {{{place, place}, closing}});
    }

    /// `<sink>` → `<sink: this>` where there is only one class that could be meant.
    void bind_this() {
        if (quoted_name(d_.message) != "this") return;
        std::vector<Token> classes;
        for (const Token& token : tokens_in(d_.range))
            if (token.role == TokenRole::word_class) classes.push_back(token);
        if (classes.size() != 1 || slice({classes[0].range.end, classes[0].range.end + 1}) != ">") return;
        add("Name the matched event: <" + std::string(slice(classes[0].range)) + ": this>",
            {{after(classes[0].range), ": this"}}, true);
    }

    /// With its line when nothing else stands there; a say keeps at least one.
    void remove_pattern() {
        const auto index = item();
        if (!index) return;
        std::size_t patterns = 0;
        for (const language::ast::Item& node : file_.tree.items)
            if (const auto* say = std::get_if<language::ast::Say>(&node))
                if (say->range == file_.tokens.items[*index].range) patterns = say->patterns.size();
        if (patterns < 2 || d_.range.begin == 0) return;
        std::size_t begin = text_.rfind('\n', d_.range.begin);
        const std::size_t end = text_.find('\n', d_.range.end);
        if (begin == std::string_view::npos || begin <= file_.tokens.items[*index].range.begin) return;
        const std::string_view line = text_.substr(begin, std::min(end, text_.size()) - begin);
        if (std::count(line.begin(), line.end(), '"') != 2) return;
        add("Remove the pattern",
            {{{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::min(end, text_.size()))}, ""}});
    }

    void remove_item() {
        const auto index = item();
        if (!index) return;
        SourceRange range = file_.tokens.items[*index].range;
        if (range.end < text_.size() && text_[range.end] == '\r') ++range.end;
        if (range.end < text_.size() && text_[range.end] == '\n') ++range.end;
        add("Remove `" + std::string(slice(d_.range)) + "`", {{range, ""}});
    }

    void insert_before_item(const std::string& title, std::string line) {
        const auto index = item();
        if (!index) return;
        add(title, {{before(file_.tokens.items[*index].range), std::move(line) + "\n\n"}});
    }

    void declare(const std::string& keyword, const std::string& rest) {
        const std::string name(slice(d_.range));
        if (!language::is_name(name)) return;
        std::string noun = name;
        std::replace(noun.begin(), noun.end(), '_', ' ');
        if (!language::is_bare_word(noun)) noun = "\"" + noun + "\"";
        insert_before_item("Declare the " + std::string(keyword == "words" ? "word class" : keyword) + " `" + name +
                               "`",
                           keyword + " " + name + rest + noun);
    }

    /// With the arguments that stand behind it here.
    void declare_fact() {
        const std::string name(slice(d_.range));
        if (!language::is_name(name) || language::is_variable(name)) return;
        const std::vector<Token>& tokens = file_.tokens.tokens;
        auto at = std::find_if(tokens.begin(), tokens.end(), [&](const Token& t) { return t.range == d_.range; });
        std::string parameters;
        if (at != tokens.end() && ++at != tokens.end() && slice(at->range) == "(")
            for (++at; at != tokens.end() && slice(at->range) != ")"; ++at)
                if (at->role == TokenRole::variable)
                    parameters += (parameters.empty() ? "" : ", ") +
                                  (slice(at->range) == "this" ? "E: event" : std::string(slice(at->range)));
        insert_before_item("Declare the fact `" + name + "`",
                           "fact " + name + (parameters.empty() ? "" : "(" + parameters + ")") + " is count");
    }

    const PackFile& file_;
    const Diagnostic& d_;
    std::string_view text_;
    std::vector<Fix> out_;
};

}  // namespace

std::vector<Fix> fixes(const PackFile& file, const Diagnostic& diagnostic) {
    return Mender(file, diagnostic).run();
}

}  // namespace gainsay::app::rule_service
