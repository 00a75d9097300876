#include "parser/language/usage.hpp"

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

}  // namespace

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
