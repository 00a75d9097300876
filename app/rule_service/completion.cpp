#include "app/rule_service/completion.hpp"

#include "app/rule_service/describe.hpp"
#include "app/rule_service/word_docs.hpp"
#include "parser/language/expected_value.hpp"
#include "parser/language/roles.hpp"
#include "parser/language/words.hpp"

#include <algorithm>
#include <set>

namespace gainsay::app::rule_service {
namespace {

class Completer {
public:
    Completer(const Book& book, std::size_t file, std::uint32_t at)
        : book_(book), file_(*book.files[file]), at_(at), expected_(expected_at(file_.text, at)) {}

    std::vector<Completion> run() {
        offer();
        for (Completion& c : out_) {
            if (c.insert.empty()) c.insert = c.label;
            c.replace = expected_.word;
        }
        return std::move(out_);
    }

private:
    void add(std::string_view label, CompletionKind kind, std::string_view doc = {}, std::string detail = {}) {
        Completion c;
        c.label = std::string(label);
        c.kind = kind;
        c.detail = std::move(detail);
        c.documentation = std::string(doc);
        out_.push_back(std::move(c));
    }

    void keywords(std::initializer_list<std::string_view> words) {
        for (const std::string_view word : words) add(word, CompletionKind::keyword, keyword_doc(word));
    }

    void offer() {
        switch (expected_.what) {
        case Expect::nothing:
            return;
        case Expect::item_keyword:
            return item_keywords();
        case Expect::after_kind_name:
            return keywords({"is", "means"});
        case Expect::after_kind_parent:
            return keywords({"means"});
        case Expect::kind:
        case Expect::slot_kind:
            return kinds();
        case Expect::fact_is:
            return keywords({"is"});
        case Expect::type:
            for (const std::string_view type : language::fact_type_names())
                add(type, CompletionKind::type, type_doc(type));
            return;
        case Expect::after_type:
            return keywords({"of"});
        case Expect::noun:
        case Expect::slot_noun:
            return nouns();
        case Expect::trait:
            return traits();
        case Expect::fact:
            return facts();
        case Expect::claim:
            facts();
            return keywords({"no", "nothing"});
        case Expect::parameter:
            return;
        case Expect::argument:
        case Expect::class_bind:
            variables({"this"});
            if (expected_.what == Expect::argument) add("topic", CompletionKind::variable, name_doc("topic"));
            return;
        case Expect::slot_name:
            return variables({"_"});
        case Expect::describe_slot:
        case Expect::rule_argument:
            return variables({});
        case Expect::say_comparison:
            return;
        case Expect::say_value:
            return say_value();
        case Expect::pattern_form:
            return keywords({"tree", "tokens"});
        case Expect::word_class:
            return word_classes();
        case Expect::tree_role:
            for (const std::string_view role : language::role_names())
                add(role, CompletionKind::tree_role, tree_role_doc(role));
            return;
        case Expect::operand:
            variables({});
            facts();
            values();
            return keywords({"not", "true", "false"});
        case Expect::operator_word:
            return keywords({"and", "or", "before", "after", "unless"});
        case Expect::value:
            values();
            return keywords({"true", "false"});
        case Expect::example_start:
            return keywords({"clash"});
        case Expect::circumstances:
            return keywords({"published", "outlet", "speaker"});
        case Expect::clash:
            return keywords({"nothing"});
        case Expect::after_clash:
            return keywords({"is"});
        case Expect::label:
            return labels();
        case Expect::finding:
            for (const std::string_view word : language::finding_words())
                add(word, CompletionKind::finding, finding_doc(word));
            return;
        }
    }

    void item_keywords() {
        const bool has_pack = std::any_of(file_.tokens.items.begin(), file_.tokens.items.end(),
                                          [](const ItemTokens& item) { return item.keyword == "pack"; });
        for (const std::string_view word : language::item_keywords()) {
            if (word == "pack" && has_pack) continue;
            add(word, CompletionKind::keyword, keyword_doc(word));
            out_.back().snippet = std::string(item_snippet(word));
        }
    }

    void kinds() {
        std::set<std::string> names;
        for (const language::KindInfo& kind : book_.rules.kinds) names.insert(kind.name);
        for (const auto& file : book_.files) names.insert(file->kinds.begin(), file->kinds.end());
        for (const std::string& name : names) {
            const KindId id = book_.rules.kind(name);
            const KindId parent = id.valid() ? book_.rules.kinds[id.index()].parent : KindId::none();
            add(name, CompletionKind::kind, {},
                parent.valid() ? "is " + book_.rules.kinds[parent.index()].name : "kind");
        }
    }

    void word_classes() {
        std::set<std::string> names;
        for (const auto& file : book_.files) names.insert(file->words.begin(), file->words.end());
        for (const std::string& name : names) {
            const auto found = book_.rules.words.find(name);
            std::string members;
            if (found != book_.rules.words.end())
                for (std::size_t i = 0; i < found->second.size() && i < 4; ++i)
                    members += (i > 0 ? ", " : "") + found->second[i];
            if (found != book_.rules.words.end() && found->second.size() > 4) members += ", …";
            add(name, CompletionKind::word_class, {}, members);
        }
    }

    void nouns() {
        for (const std::string_view name : {"dollars", "percent", "years"})
            add(name, CompletionKind::keyword, name_doc(name));
        word_classes();
        kinds();
    }

    void traits() {
        const auto here = [&](std::string_view trait) {
            return std::any_of(file_.tokens.tokens.begin(), file_.tokens.tokens.end(), [&](const Token& token) {
                return token.item == expected_.item && token.role == TokenRole::trait &&
                       token.range.begin != expected_.word.begin && text(token) == trait;
            });
        };
        for (const std::string_view trait : language::trait_names())
            if (!here(trait)) add(trait, CompletionKind::trait, trait_doc(trait));
        keywords({"describe"});
    }

    /// Facts with their parameters to fill in: of the same names where a say or rule takes them.
    void facts() {
        std::set<std::string> known;
        for (const language::FactInfo& fact : book_.rules.facts) {
            known.insert(fact.name);
            add(fact.name, CompletionKind::fact, {}, signature(fact, book_.rules).substr(fact.name.size()));
            if (fact.parameters.empty() || next_is('(')) continue;
            std::string& snippet = out_.back().snippet;
            snippet = fact.name + "(";
            for (std::size_t i = 0; i < fact.parameters.size(); ++i)
                snippet += (i > 0 ? ", " : "") + ("${" + std::to_string(i + 1) + ":") + fact.parameters[i] + "}";
            snippet += ")";
        }
        for (const auto& file : book_.files)
            for (const std::string& name : file->facts)
                if (known.insert(name).second) add(name, CompletionKind::fact, {}, "left out: something is wrong");
    }

    bool next_is(char c) const { return expected_.word.end < file_.text.size() && file_.text[expected_.word.end] == c; }

    std::string_view text(const Token& token) const {
        return std::string_view(file_.text).substr(token.range.begin, token.range.size());
    }

    void local(TokenRole role, CompletionKind kind, std::set<std::string>& done) {
        for (const Token& token : file_.tokens.tokens) {
            const bool here = token.range.begin <= at_ && at_ <= token.range.end;
            if (token.item != expected_.item || token.role != role || here || text(token) == "_") continue;
            if (done.insert(std::string(text(token))).second) add(text(token), kind, name_doc(text(token)));
        }
    }

    void variables(std::initializer_list<std::string_view> more) {
        std::set<std::string> done;
        local(TokenRole::variable, CompletionKind::variable, done);
        for (const std::string_view name : more)
            if (done.insert(std::string(name)).second) add(name, CompletionKind::variable, name_doc(name));
    }

    void labels() {
        std::set<std::string> done;
        local(TokenRole::label, CompletionKind::label, done);
    }

    /// Of the fact of this say.
    void say_value() {
        const Token* fact = nullptr;
        for (const Token& token : file_.tokens.tokens)
            if (!fact && token.item == expected_.item && token.role == TokenRole::fact) fact = &token;
        const FactId id = fact ? book_.rules.fact(text(*fact)) : FactId::none();
        using Type = language::ast::FactType;  // of an unknown fact anything may be meant
        const Type type = id.valid() ? book_.rules.facts[id.index()].type : Type::text;
        if (type == Type::truth) return keywords({"true", "false"});
        variables({"N"});
        if (type == Type::text || type == Type::party || type == Type::place) values();
    }

    void values() {
        std::set<std::string> names;
        for (const auto& file : book_.files)
            for (const Token& token : file->tokens.tokens) {
                const bool here = file.get() == &file_ && token.range.begin == expected_.word.begin;
                if (token.role != TokenRole::value || here) continue;
                const std::string name(std::string_view(file->text).substr(token.range.begin, token.range.size()));
                if (!name.empty() && !language::is_variable(name)) names.insert(name);
            }
        for (const std::string& name : names) {
            add(name, CompletionKind::value);
            if (!language::is_name(name)) out_.back().insert = "\"" + name + "\"";
        }
    }

    const Book& book_;
    const PackFile& file_;
    std::uint32_t at_;
    Expected expected_;
    std::vector<Completion> out_;
};

}  // namespace

std::vector<Completion> complete(const Book& book, std::size_t file, std::uint32_t at) {
    return Completer(book, file, at).run();
}

std::string documentation(const Book& book, CompletionKind kind, const std::string& label) {
    const auto of = [&](SymbolKind symbol) { return describe(book, Symbol{symbol, label, 0, 0, {}}); };
    switch (kind) {
    case CompletionKind::kind:
        return of(SymbolKind::kind);
    case CompletionKind::word_class:
        return of(SymbolKind::word_class);
    case CompletionKind::fact:
        return of(SymbolKind::fact);
    case CompletionKind::value:
        return of(book.declares_words(label) ? SymbolKind::word_class : SymbolKind::value);
    default:
        return {};
    }
}

const char* name(CompletionKind kind) {
    switch (kind) {
    case CompletionKind::keyword:
        return "keyword";
    case CompletionKind::kind:
        return "kind";
    case CompletionKind::word_class:
        return "words";
    case CompletionKind::fact:
        return "fact";
    case CompletionKind::type:
        return "type";
    case CompletionKind::trait:
        return "trait";
    case CompletionKind::variable:
        return "variable";
    case CompletionKind::value:
        return "value";
    case CompletionKind::tree_role:
        return "role";
    case CompletionKind::label:
        return "label";
    case CompletionKind::finding:
        return "finding";
    }
    return "keyword";
}

}  // namespace gainsay::app::rule_service
