#include "parser/language/usage.hpp"

#include "parser/language/words.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace gainsay::language {

namespace {

using Names = std::set<std::string, std::less<>>;

/// Every name that is used somewhere, by what it is used as.
struct Uses {
    Names kinds, words, stated_facts;

    void of(const ast::Kind& kind) {
        if (kind.parent) kinds.insert(kind.parent->text);
    }
    void of(const ast::Fact& fact) {
        for (const ast::Parameter& parameter : fact.parameters)
            if (parameter.kind) kinds.insert(parameter.kind->text);
        if (fact.unit) words.insert(fact.unit->text);
    }
    void of(const ast::Say& say) {
        stated_facts.insert(say.fact.fact.text);
        for (const ast::Pattern& pattern : say.patterns) of(pattern.parts);
    }
    void of(const ast::Words&) {}
    void of(const ast::Disjoint&) {}
    void of(const ast::Rule&) {}
    void of(const ast::Example&) {}

private:
    void of(const std::vector<ast::PatternPart>& parts) {
        for (const ast::PatternPart& part : parts) std::visit([&](const auto& node) { inside(node); }, part.node);
    }
    void inside(const ast::Word&) {}
    void inside(const ast::Slot& slot) {
        if (slot.kind) kinds.insert(slot.kind->text);
        if (!slot.noun) return;
        kinds.insert(slot.noun->text);
        words.insert(slot.noun->text);
    }
    void inside(const ast::WordClass& word_class) { words.insert(word_class.words.text); }
    void inside(const ast::Optional& option) { of(option.parts); }
    void inside(const ast::Alternatives& alternatives) {
        for (const auto& branch : alternatives.branches) of(branch);
    }
};

class Search {
public:
    Search(const Uses& uses, const std::function<bool(std::string_view)>& known) : uses_(uses), known_(known) {}

    void file(const CheckedFile& file) {
        source_ = file.source;
        for (const ast::Item& item : file.file->items) std::visit([&](const auto& node) { look_at(node); }, item);
    }
    std::vector<Diagnostic> take() { return std::move(found_); }

private:
    void look_at(const ast::Kind& kind) {
        if (kind.nouns.empty() && !uses_.kinds.contains(kind.name.text))
            warn("unused-kind", kind.name, "no noun, fact, pattern or kind uses the kind `" + kind.name.text + "`");
    }
    void look_at(const ast::Words& words) {
        if (!uses_.words.contains(words.name.text))
            warn("unused-words", words.name, "no pattern uses the words `" + words.name.text + "`");
    }
    void look_at(const ast::Fact& fact) {
        if (!uses_.stated_facts.contains(fact.name.text))
            warn("unused-fact", fact.name, "no pattern states `" + fact.name.text + "`");
    }
    void look_at(const ast::Disjoint&) {}
    void look_at(const ast::Say&) {}
    void look_at(const ast::Rule&) {}
    void look_at(const ast::Example&) {}

    void warn(std::string code, const ast::Name& name, std::string message) {
        if (known_(name.text)) return;
        Diagnostic d;
        d.code = std::move(code);
        d.severity = Severity::warning;
        d.message = std::move(message);
        d.source = source_;
        d.range = name.range;
        d.hint = "use it, or leave it out";
        found_.push_back(std::move(d));
    }

    const Uses& uses_;
    const std::function<bool(std::string_view)>& known_;
    SourceId source_;
    std::vector<Diagnostic> found_;
};

class Nouns {
public:
    explicit Nouns(std::span<const CheckedFile> files) {
        for (const CheckedFile& file : files)
            for (const ast::Item& item : file.file->items)
                if (const auto* kind = std::get_if<ast::Kind>(&item); kind && kind->parent)
                    parents_.try_emplace(kind->name.text, kind->parent->text);
    }

    void look_at(const ast::Kind& kind, SourceId source) {
        for (const ast::Text& noun : kind.nouns) {
            const auto [first, fresh] =
                nouns_.try_emplace(lower_ascii(noun.text), Place{kind.name.text, source, noun.range});
            if (fresh || is_a(kind.name.text, first->second.kind) || is_a(first->second.kind, kind.name.text)) continue;
            Diagnostic d;
            d.code = "noun-twice";
            d.severity = Severity::warning;
            d.message = "`" + noun.text + "` denotes the kind `" + first->second.kind + "` too";
            d.source = source;
            d.range = noun.range;
            d.hint = "put one kind below the other, or leave the noun to one of them";
            d.notes.push_back({first->second.source, first->second.range, "it stands here"});
            found_.push_back(std::move(d));
        }
    }
    std::vector<Diagnostic> take() { return std::move(found_); }

private:
    struct Place {
        std::string kind;
        SourceId source;
        SourceRange range;
    };

    bool is_a(std::string kind, std::string_view ancestor) const {
        for (std::size_t steps = 0; steps <= parents_.size(); ++steps) {  // broken declarations may go in a circle
            if (kind == ancestor) return true;
            const auto parent = parents_.find(kind);
            if (parent == parents_.end()) return false;
            kind = parent->second;
        }
        return false;
    }

    std::map<std::string, std::string> parents_;
    std::map<std::string, Place> nouns_;
    std::vector<Diagnostic> found_;
};

}  // namespace

std::vector<Diagnostic> find_shared_nouns(std::span<const CheckedFile> files) {
    Nouns nouns(files);
    for (const CheckedFile& file : files)
        for (const ast::Item& item : file.file->items)
            if (const auto* kind = std::get_if<ast::Kind>(&item)) nouns.look_at(*kind, file.source);
    return nouns.take();
}

std::vector<Diagnostic> find_unused(std::span<const CheckedFile> files,
                                    const std::function<bool(std::string_view name)>& known) {
    Uses uses;
    for (const CheckedFile& file : files)
        for (const ast::Item& item : file.file->items) std::visit([&](const auto& node) { uses.of(node); }, item);
    Search search(uses, known);
    for (const CheckedFile& file : files) search.file(file);
    return search.take();
}

}  // namespace gainsay::language
